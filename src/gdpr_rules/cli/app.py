"""The commands of `gdpr-rules`, with their flags, exit codes and help."""

import json
import sys
from functools import partial
from typing import Annotated, Any, Literal

import attrs
import typer

from gdpr_rules.cli import analyse, browse, policy_files, suppress
from gdpr_rules.cli import changes as editions
from gdpr_rules.cli import compare as comparing
from gdpr_rules.cli import deadline as one
from gdpr_rules.cli import deadlines as many
from gdpr_rules.cli import doctor as examining
from gdpr_rules.cli import documents as carrying
from gdpr_rules.cli import screen as screening
from gdpr_rules.cli import verify as verifying
from gdpr_rules.cli.answers import Change, Screening
from gdpr_rules.cli.common import (
    HOUSE,
    Screen,
    command,
    complete_facts,
    complete_names,
    complete_regimes,
    complete_rules,
    for_programs,
    the_day,
    the_rules,
)
from gdpr_rules.cli.facts_input import given
from gdpr_rules.cli.listed import screened_against
from gdpr_rules.cli.output import Format
from gdpr_rules.cli.stores import ForCampaign, ForPurpose, Keys, opened
from gdpr_rules.decisions.wording import verdict
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.evaluation import evaluate as decide
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.suppression import MAILBOX_1, Use
from gdpr_rules.suppression.standing import OWN_LIST

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Data-protection law as rules: facts go in, the most protective answer comes out, with reasons and citations.",
    epilog="Bad use or bad input ends with exit code 2 and says on standard error what to correct.",
)

CODES = (0, 1, 3)
"""Exit codes for the verdicts of a question, in the order of `Outcome.VERDICTS`."""

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day asked about, such as 2026-11-23. Default: today, with a note."),
]
Join = Annotated[
    str | None,
    typer.Option(
        "--policy", metavar="FILE", help="Join a policy file to the law; `sopro` is the source documents' own policy."
    ),
]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")]
DecisionFormat = Annotated[
    Literal["text", "json", "jsonld"],
    typer.Option("--format", help="The output format; `jsonld` is linked data in terms of the Data Privacy Vocabulary."),
]
Source = Annotated[str | None, typer.Argument(metavar="-", help="`-` reads the facts as JSON from standard input.")]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Facts as a JSON object; `-` is standard input.")]
OneFact = Annotated[
    list[str] | None,
    typer.Option("--fact", metavar="NAME=VALUE", help="A fact; repeat for more.", autocompletion=complete_facts),
]
EachFact = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="NAME=VALUE",
        help="A fact for every row; repeat for more.",
        autocompletion=complete_facts,
    ),
]
File = Annotated[str, typer.Argument(metavar="FILE", help="CSV or JSON Lines, by its extension; `-` is standard input.")]
TableFormat = Annotated[Format, typer.Option("--format", help="`text` is a table for people.")]
Out = Annotated[str | None, typer.Option("--out", metavar="FILE", help="The output file; an existing file is replaced.")]
RejectsFile = Annotated[
    str | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Where rejected rows are listed, if any. Default: the input's name with .rejects.csv, "
        "or rejects.csv for standard input.",
    ),
]
InputFormat = Annotated[screening.Input | None, typer.Option("--input-format", help="The format of FILE, whatever its name.")]
Keep = Annotated[str, typer.Option("--keep", metavar="NAMES", help="Further columns to copy unread, separated by commas.")]


def evaluate(
    source: Source = None,
    question: Annotated[Question, typer.Option("--question", help="What is asked about.")] = "message",
    fact: OneFact = None,
    json_file: Json = None,
    on: On = None,
    policy: Join = None,
    output: DecisionFormat = "text",
    withhold: Annotated[
        list[str] | None,
        typer.Option(
            "--withhold",
            metavar="NAME",
            help="A fact that the certificate does not show but only commits to; repeat for more. With --format json.",
            autocompletion=complete_names,
        ),
    ] = None,
    openings: Annotated[
        str | None,
        typer.Option("--openings", metavar="FILE", help="A new file for the salts and values of withheld facts."),
    ] = None,
) -> int:
    """Answer one question: about a message, unless --question names another.

    Facts come from --fact flags, from a JSON file, or from standard input. What is not stated is not known, and never
    counts in the sender's favour. With --withhold only a certificate is written, and the openings of withheld facts go to a
    file that only its owner can read.

    Exit codes: 0 permitted, 1 not permitted, 3 cannot tell yet, 2 bad use or input. Of questions that ask for no leave, 0 says
    that nothing has to be done, and 1 that something has.
    """
    day = the_day(on)
    decision = decide(given(QUESTIONS[question], source, json_file, fact or (), day), on=day, rules=the_rules(policy))
    said = verdict(decision)
    if withhold or openings is not None:
        if not withhold or openings is None or output != "json":
            raise InvalidDocument("--withhold, --openings and --format json go together; give all three")
        certificate, secrets = decision.sealed(withhold)
        verifying.keep(secrets, openings)
        _print_json(certificate)
    elif output == "text":
        print(decision.explain())
    elif output == "jsonld":
        _print_json(decision.to_jsonld())
    else:
        remedies = [attrs.asdict(Change.of(decision.facts, remedy.changes)) for remedy in decision.remedies()]
        _print_json({"verdict": said, "decision": decision.to_dict(), "remedies": remedies})
    return CODES[decision.outcome.VERDICTS.index(said)]


def compare(
    source: Source = None,
    question: Annotated[Question, typer.Option("--question", help="What is asked about.")] = "message",
    fact: OneFact = None,
    json_file: Json = None,
    on: On = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """Show which law prevails: what each regime would say alone, what holds once they are joined, and the rules behind it.

    Facts as for evaluate. A row is a part of the answer, a column a regime that reaches the facts; `*` marks what determines
    the result, `?` what is not settled, and `(may)` a regime that is not known to apply. If the screen has no room for the
    columns, regimes that require nothing go below the table, and after that each regime takes a line.

    Exit codes: 0 whatever the answer is, 2 bad use or input.
    """
    day = the_day(on)
    decision = decide(given(QUESTIONS[question], source, json_file, fact or (), day), on=day, rules=the_rules(policy))
    if output == "json":
        _print_json(comparing.as_json(decision))
    else:
        comparing.print_comparison(decision)
    return 0


def verify(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A certificate in JSON; `-` is standard input.")],
    policy: Annotated[
        str | None, typer.Option("--policy", metavar="FILE", help="The policy that was joined to the law, if it was your own.")
    ] = None,
    openings: Annotated[
        str | None, typer.Option("--openings", metavar="FILE", help="Salts and values of withheld facts, in JSON.")
    ] = None,
    output: TextOrJson = "text",
) -> int:
    """Check a certificate: evaluate its facts again and report every difference in the answer.

    A certificate is what `evaluate --format json` and `deadline --format json` write under `decision`; their whole answer is
    also accepted. The law, and the source documents' policy, are found by the fingerprint of the rules in it.

    Exit codes: 0 all of it was checked and nothing differs, 1 something differs, 3 nothing differs as far as could be checked,
    but facts are withheld without an opening, 2 bad use or input.
    """
    found = verifying.verified(file, None if policy is None else the_rules(policy), openings)
    if output == "json":
        _print_json(verifying.as_json(found))
    else:
        print(verifying.as_text(found))
    return verifying.exit_code(found)


def screen(
    file: File,
    on: On = None,
    policy: Join = None,
    output: TableFormat = "text",
    out: Out = None,
    rejects: RejectsFile = None,
    input_format: InputFormat = None,
    keep: Keep = "",
    fact: EachFact = None,
    suppression: Annotated[
        str | None, typer.Option("--suppression", metavar="URL", help="An exclusion list to check the column email against.")
    ] = None,
    keys: Keys = None,
    tenant: Annotated[str | None, typer.Option("--tenant", help="The sender, by its name in the exclusion list.")] = None,
    campaign: ForCampaign = None,
    purpose: ForPurpose = None,
) -> int:
    """Answer every row of a file: send, do not send, or cannot tell yet.

    Columns are facts by their names; id, name, email, company, note and the columns named by --keep are copied unread, and any
    other column is refused. An empty cell is a fact not known. Cells hold true or false, days as 2026-11-23, whole numbers,
    codes, and several countries joined by `;`. A row that cannot be read goes to the rejects file with the line it starts on,
    the column and the reason, and the others go on.

    With --suppression a list made by `suppress` says of each address in the column email whether it is on it, and a standing
    stop is never sent to, whatever its reason; the column exclusion_list says what the list answered, by subject, scope, reason
    and day. A list that cannot be asked ends the run, and a row without an address is not known to be clear. Where --tenant,
    --campaign or --purpose is not given, any stop may reach the message. Of rows about the same mailbox the strictest answer
    stands for all, so nothing is written before the last row is read.

    Exit codes: 0 every row screened, 4 some rows rejected, 2 bad use or input, 141 the reader of the output went away.
    """
    kind, day = screening.input_kind(file, input_format), the_day(on)
    shaped, paths = screening.shape(keep, fact or ())._replace(on=day), screening.Paths.of(file, out, rejects)
    chosen, use = the_rules(policy), Use(tenant=tenant, campaign=campaign, purpose=purpose)
    if suppression is None:
        if use != Use():
            raise InvalidDocument(
                "--tenant, --campaign and --purpose are asked of an exclusion list; name it with --suppression"
            )
        return screening.screen(paths, kind, shaped, Screening(chosen, day), output)
    work = Screening(chosen | OWN_LIST, day)
    with opened(suppression, keys) as store:
        asked = partial(screened_against, store=store, use=use, on=day)
        return screening.screen(paths, kind, shaped, work, output, asked, getattr(store, "policy", MAILBOX_1))


def deadline(
    source: Source = None,
    fact: OneFact = None,
    json_file: Json = None,
    on: On = None,
    policy: Join = None,
    output: Annotated[one.Output, typer.Option("--format", help="The output format; `ics` is a calendar.")] = "text",
) -> int:
    """Show what is due for one request of a data subject, by when, and why.

    Facts as for evaluate; right and received have to be stated. Days are written 2026-11-23, or `never` if something has not
    happened; spans as 2026-09-10/2026-09-17, or 2026-09-10/.. while they are open.

    Exit codes: 0 nothing is overdue on --on and every date is settled, 1 something is overdue, 3 a date is not settled,
    2 bad use or input.
    """
    day = the_day(on)
    decision = decide(given(RightsRequest, source, json_file, fact or (), day), on=day, rules=the_rules(policy))
    if output == "json":
        _print_json(one.as_json(decision))
    elif output == "text":
        print(one.as_text(decision))
    else:
        one.write_calendar(decision)
    return one.exit_code(decision)


def deadlines(
    file: File,
    on: On = None,
    policy: Join = None,
    output: TableFormat = "text",
    out: Out = None,
    rejects: RejectsFile = None,
    input_format: InputFormat = None,
    keep: Keep = "",
    fact: EachFact = None,
) -> int:
    """Schedule a file of requests: what is due first at the top, what is overdue marked.

    Columns are read as by screen, and those of a request tracker (ticket, reference, assignee, assigned_to, owner, team, queue,
    priority, channel, url) are copied unread too; every row states right and received. A row with a day in the column answered
    is closed and comes last, marked if that day lies after the due date; a day in acknowledged or effected removes that date
    from the row. Days after --on have not come yet. Rows with the same email, right and day of receipt but other facts take
    the earliest of their dates. Rows are sorted, so nothing is written before the last row is read.

    What was answered late is not overdue and does not change the exit code.

    Exit codes: 0 nothing overdue, 1 something is overdue, 3 a law that is not encoded may set a date, 4 some rows rejected,
    2 bad use or input, 141 the reader of the output went away.
    """
    kept = ",".join((*many.DONE, *many.TICKET, keep))
    kind = screening.input_kind(file, input_format)
    day = the_day(on)
    shaped = screening.shape(kept, fact or (), RightsRequest, many.RESULTS, many.NEEDED)._replace(on=day)
    work = many.Scheduling(the_rules(policy), day)
    return many.deadlines(screening.Paths.of(file, out, rejects), kind, shaped, work, output)


def rules(
    question: Annotated[Question | None, typer.Option("--question", help="Only rules that answer this question.")] = None,
    regime: Annotated[
        str | None,
        typer.Option("--regime", help="A regime or a family, such as uk.pecr or uk.", autocompletion=complete_regimes),
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", help="Only rules that can reach a person there, such as DE.")
    ] = None,
    fact: Annotated[
        str | None, typer.Option("--fact", help="Only rules that read this fact.", autocompletion=complete_names)
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Only rules in force on this day.")] = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """List the rules, all of them or those selected by a question, a country, a regime, a fact or a day.

    Exit codes: 0, also if no rule is left; 2 bad use.
    """
    day = the_day(on) if on or country else None  # which rules reach a country depends on the day
    ruleset = the_rules(policy)
    asked = QUESTIONS.values() if question is None else (QUESTIONS[question],)
    found = browse.chosen(ruleset, questions=tuple(asked), regime=regime, country=country, fact=fact, on=day)
    if output == "json":
        _print_json([browse.as_json(rule, ruleset) for rule in found])
        return 0
    paper = Screen(highlight=False, soft_wrap=True)
    for rule in found:
        paper.print(browse.as_line(rule))
    print(f"{len(found)} of {len(ruleset)} rules", file=sys.stderr)
    return 0


def rule(
    name: Annotated[str, typer.Argument(metavar="ID", help="Such as uk.pecr.reg22.consent.", autocompletion=complete_rules)],
) -> int:
    """Show one rule in words: when it applies, what it requires, its sources, and worked examples.

    Exit codes: 0; 2 no such rule.
    """
    paper = Screen(highlight=False, soft_wrap=True)
    for line in browse.page(browse.the_rule(the_rules(HOUSE), name)):
        paper.print(line)
    return 0


def document(
    policy: Join = None,
    out: Out = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Write the JSON Schema that such documents follow, and no document.")
    ] = False,
) -> int:
    """Write the rules as one JSON document that decides as they do, for programs in other languages and for the record.

    What decides nothing (titles, texts, worked examples) stands under keys `shown`. The fingerprint is that of certificates.
    `Ruleset.from_document` reads it back, and `changes` compares it with another. A file with a name in .xz or .gz is packed.

    Exit codes: 0; 2 bad use.
    """
    carrying.write(carrying.schema() if schema else carrying.document(the_rules(policy)), out)
    return 0


app.command()(command(evaluate))
app.command()(command(compare))
app.command()(command(verify))
app.command()(command(screen))
app.command()(command(deadline))
app.command()(command(deadlines))
app.command()(command(rules))
app.command()(command(rule))
app.command()(command(document))
app.command()(command(editions.changes))
app.command()(command(examining.doctor))
app.add_typer(analyse.app, name="analyse")
app.add_typer(policy_files.app, name="policy")
app.add_typer(suppress.app, name="suppress")


def _print_json(value: Any) -> None:
    for_programs()
    print(json.dumps(value, indent=2, ensure_ascii=False))
