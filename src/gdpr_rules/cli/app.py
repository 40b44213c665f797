"""The commands of `gdpr-rules`, with their flags, exit codes and help."""

import json
import sys
from typing import Annotated, Any, Literal

import attrs
import typer

from gdpr_rules.cli import browse
from gdpr_rules.cli import deadline as one
from gdpr_rules.cli import deadlines as many
from gdpr_rules.cli import screen as screening
from gdpr_rules.cli.answers import Change, Screening
from gdpr_rules.cli.common import (
    QUESTION,
    Policy,
    Screen,
    command,
    complete_facts,
    complete_names,
    complete_regimes,
    complete_request_facts,
    complete_rules,
    flags,
    the_day,
    the_rules,
)
from gdpr_rules.cli.output import Format
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.evaluation import evaluate as decide
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.wire import check_cells, check_facts, parse_json
from gdpr_rules.wording import verdict

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Data-protection law as rules: facts go in, the most protective answer comes out, with reasons and citations.",
    epilog="Bad use or bad input ends with exit code 2 and says on standard error what to mend.",
)

CODES = {"permitted": 0, "not permitted": 1, "cannot tell yet": 3}
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day asked about, such as 2026-11-23. Left out: today, which is said."),
]
Join = Annotated[Policy | None, typer.Option("--policy", help="Join the source documents' policy to the law.")]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="What to write.")]


def evaluate(
    source: Annotated[str | None, typer.Argument(metavar="-", help="`-` reads the facts as JSON from standard input.")] = None,
    fact: Annotated[
        list[str] | None,
        typer.Option("--fact", metavar="NAME=VALUE", help="A fact; repeat for more.", autocompletion=complete_facts),
    ] = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Facts as a JSON object; `-` is standard input.")
    ] = None,
    on: On = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """Answer one message.

    Facts come from --fact flags, from a JSON file, or from standard input. What is not stated is not known, and never
    counts in the sender's favour.

    Exit codes: 0 permitted, 1 not permitted, 3 cannot tell yet, 2 bad use or input.
    """
    facts = _facts(source, json_file, flags(fact or ()))
    decision = decide(facts, on=the_day(on), rules=the_rules(policy))
    if output == "text":
        print(decision.explain())
    else:
        remedies = [attrs.asdict(Change.of(remedy.changes)) for remedy in decision.remedies()]
        _print_json({"verdict": verdict(decision), "decision": decision.to_dict(), "remedies": remedies})
    return CODES[verdict(decision)]


def screen(
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV or JSON Lines, by its extension; `-` is standard input.")],
    on: On = None,
    policy: Join = None,
    output: Annotated[Format, typer.Option("--format", help="`text` is a table for people.")] = "text",
    out: Annotated[
        str | None, typer.Option("--out", metavar="FILE", help="Where to write; an existing file is replaced.")
    ] = None,
    rejects: Annotated[
        str | None,
        typer.Option(
            "--rejects",
            metavar="FILE",
            help="Where rejected rows are listed, if there are any. Left out: the input's name and .rejects.csv, "
            "for standard input rejects.csv.",
        ),
    ] = None,
    input_format: Annotated[
        screening.Input | None, typer.Option("--input-format", help="What FILE is, whatever its name.")
    ] = None,
    keep: Annotated[
        str, typer.Option("--keep", metavar="NAMES", help="Further columns to hand through unread, separated by commas.")
    ] = "",
    fact: Annotated[
        list[str] | None,
        typer.Option(
            "--fact",
            metavar="NAME=VALUE",
            help="A fact that holds for every row; repeat for more.",
            autocompletion=complete_facts,
        ),
    ] = None,
) -> int:
    """Answer every row of a file: send, do not send, or cannot tell yet.

    Columns are facts by their names; id, name, email, company, note and what --keep names are handed through unread, and any
    other column is refused. An empty cell is a fact not known. Cells hold true or false, days as 2026-11-23, whole numbers,
    codes, and several countries joined by `;`. A row that cannot be read goes to the rejects file with the line it starts on,
    the column and the reason, and the others go on.

    Exit codes: 0 every row screened, 4 some rows rejected, 2 bad use or input, 141 the reader of the output went away.
    """
    rejected = rejects or ("rejects.csv" if file == "-" else f"{file}.rejects.csv")
    kind, shaped = screening.input_kind(file, input_format), screening.shape(keep, fact or ())
    work = Screening(the_rules(policy), the_day(on))
    return screening.screen(screening.Paths(file, out, rejected), kind, shaped, work, output)


def deadline(
    source: Annotated[str | None, typer.Argument(metavar="-", help="`-` reads the facts as JSON from standard input.")] = None,
    fact: Annotated[
        list[str] | None,
        typer.Option("--fact", metavar="NAME=VALUE", help="A fact; repeat for more.", autocompletion=complete_request_facts),
    ] = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Facts as a JSON object; `-` is standard input.")
    ] = None,
    on: On = None,
    policy: Join = None,
    output: Annotated[one.Output, typer.Option("--format", help="What to write; `ics` is a calendar.")] = "text",
) -> int:
    """Tell what is due about one request of a data subject, by when, and why.

    Facts as for evaluate; right and received have to be stated. Days are written 2026-11-23, or `never` where something has not
    happened so far; spans as 2026-09-10/2026-09-17.

    Exit codes: 0 nothing overdue, 1 something is overdue, 3 a date is not settled, 2 bad use or input.
    """
    request = one.read(flags(fact or ()), _stated(source, json_file, some=bool(fact)))
    decision = one.decide(request, the_day(on), the_rules(policy))
    shown = {"text": one.as_text, "json": one.as_json, "ics": one.as_calendar}[output](decision)
    sys.stdout.write(shown if output == "ics" else f"{shown}\n")
    return one.exit_code(decision)


def deadlines(
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV or JSON Lines, by its extension; `-` is standard input.")],
    on: On = None,
    policy: Join = None,
    output: Annotated[Format, typer.Option("--format", help="`text` is a table for people.")] = "text",
    out: Annotated[
        str | None, typer.Option("--out", metavar="FILE", help="Where to write; an existing file is replaced.")
    ] = None,
    rejects: Annotated[
        str | None,
        typer.Option("--rejects", metavar="FILE", help="Where rejected rows are listed. Left out: as for screen."),
    ] = None,
    input_format: Annotated[
        screening.Input | None, typer.Option("--input-format", help="What FILE is, whatever its name.")
    ] = None,
    keep: Annotated[
        str, typer.Option("--keep", metavar="NAMES", help="Further columns to hand through unread, separated by commas.")
    ] = "",
    fact: Annotated[
        list[str] | None,
        typer.Option(
            "--fact",
            metavar="NAME=VALUE",
            help="A fact that holds for every row; repeat for more.",
            autocompletion=complete_request_facts,
        ),
    ] = None,
) -> int:
    """Schedule a file of requests: what is due first on top, what is overdue marked.

    Columns are facts by their names; id, name, email, company, note, answered and what --keep names are handed through. A row
    whose `answered` holds a day is closed and stands last. A row that cannot be read goes to the rejects file.

    Exit codes: 0 nothing overdue, 1 something is overdue, 4 some rows rejected, 2 bad use or input.
    """
    rejected = rejects or ("rejects.csv" if file == "-" else f"{file}.rejects.csv")
    kept = ",".join((many.ANSWERED, keep)).rstrip(",")
    kind = screening.input_kind(file, input_format)
    shaped = screening.shape(kept, fact or (), RightsRequest, many.RESULTS, many.NEEDED)
    work = many.Scheduling(the_rules(policy), the_day(on))
    return many.deadlines(screening.Paths(file, out, rejected), kind, shaped, work, output)


def rules(
    regime: Annotated[
        str | None,
        typer.Option("--regime", help="A regime or a family, such as uk.pecr or uk.", autocompletion=complete_regimes),
    ] = None,
    country: Annotated[str | None, typer.Option("--country", help="Only what can reach a recipient there, such as DE.")] = None,
    fact: Annotated[
        str | None, typer.Option("--fact", help="Only what reads this fact.", autocompletion=complete_names)
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Only what is in force on this day.")] = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """List the rules, all of them or those that a country, a regime, a fact or a day leaves.

    Exit codes: 0, also where no rule is left; 2 bad use.
    """
    day = the_day(on) if on or country else None  # what reaches a country depends on the day
    ruleset = the_rules(policy)
    found = browse.chosen(ruleset, regime=regime, country=country, fact=fact, on=day)
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
    """Show one rule in words: when it applies, what it asks for, where it is written, and worked examples.

    Exit codes: 0; 2 no such rule.
    """
    paper = Screen(highlight=False, soft_wrap=True)
    for line in browse.page(browse.the_rule(the_rules("sopro"), name)):
        paper.print(line)
    return 0


app.command()(command(evaluate))
app.command()(command(screen))
app.command()(command(deadline))
app.command()(command(deadlines))
app.command()(command(rules))
app.command()(command(rule))


def _stated(source: str | None, json_file: str | None, *, some: bool) -> Any:
    """What the JSON among the sources states, or nothing; `some` says that flags state something."""
    if source not in (None, "-"):
        raise InvalidDocument(f"`{source}` is read by --json {source}; only `-` stands alone, for standard input")
    if source is not None and json_file is not None:
        raise InvalidDocument("`-` and --json both name the facts; keep one of them")
    place = json_file or source
    if place is None and not some:
        raise InvalidDocument("no facts: state some with --fact name=value, --json FILE, or JSON on standard input with `-`")
    return _document(place) if place is not None else {}


def _facts(source: str | None, json_file: str | None, given: dict[str, str]) -> Message:
    """The facts of both sources joined; nothing may be stated twice, and every problem is told at once."""
    stated = _stated(source, json_file, some=bool(given))
    texts, values = check_cells(QUESTION, given, at="fact"), check_facts(QUESTION, stated)
    if isinstance(texts, Message) and isinstance(values, Message):
        twice = sorted(given.keys() & stated.keys())
        if twice:
            raise InvalidDocument(f"`{twice[0]}` is stated by --fact and in the JSON; keep one of them")
        return attrs.evolve(values, **{name: getattr(texts, name) for name in given})
    problems = [each for each in (values, texts) if isinstance(each, tuple)]
    raise InvalidDocument("\n".join(str(problem) for some in problems for problem in some))


def _document(place: str) -> Any:
    if place == "-":
        return parse_json(sys.stdin.buffer.read(), at="standard input")
    with open(place, "rb") as file:
        return parse_json(file.read(), at=place)


def _print_json(value: Any) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))
