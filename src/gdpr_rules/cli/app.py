"""The commands of `gdpr-rules`, with their flags, exit codes and help."""

import json
import sys
from typing import Annotated, Any, Literal

import attrs
import typer

from gdpr_rules.cli import analyse, browse, files, map_files, policy_files, suppress
from gdpr_rules.cli import changes as editions
from gdpr_rules.cli import compare as comparing
from gdpr_rules.cli import deadline as one
from gdpr_rules.cli import doctor as examining
from gdpr_rules.cli import documents as carrying
from gdpr_rules.cli import verify as verifying
from gdpr_rules.cli.answers import Change
from gdpr_rules.cli.common import (
    HOUSE,
    Join,
    On,
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
from gdpr_rules.cli.inputs import Out
from gdpr_rules.decisions.wording import verdict
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.evaluation import evaluate as decide
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.facts.request import RightsRequest

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Data-protection law as rules: facts go in, the most protective answer comes out, with reasons and citations.",
    epilog="Bad use or bad input ends with exit code 2 and says on standard error what to correct.",
)

CODES = (0, 1, 3)
"""Exit codes for the verdicts of a question, in the order of `Outcome.VERDICTS`."""

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
app.command("verify")(command(verifying.check))
app.command()(command(files.screen))
app.command()(command(deadline))
app.command()(command(files.deadlines))
app.command()(command(rules))
app.command()(command(rule))
app.command()(command(document))
app.command()(command(editions.changes))
app.command()(command(examining.doctor))
app.add_typer(analyse.app, name="analyse")
app.add_typer(policy_files.app, name="policy")
app.add_typer(map_files.app, name="map")
app.add_typer(suppress.app, name="suppress")


def _print_json(value: Any) -> None:
    for_programs()
    print(json.dumps(value, indent=2, ensure_ascii=False))
