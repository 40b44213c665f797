"""`gdpr-rules analyse`: what rulesets say of one another and of themselves, with a smallest case for every claim."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import attrs
import typer
from rich import box
from rich.table import Table

from gdpr_rules.analysis import (
    conflicts_by_date,
    departures,
    differences,
    divergence,
    gaps,
    masked,
    never_fires,
    questions,
    redundant,
    upcoming,
)
from gdpr_rules.analysis.divergences import HOMES
from gdpr_rules.analysis.documents import document
from gdpr_rules.analysis.reports import (
    Report,
    Section,
    changes_report,
    defects_report,
    departures_report,
    divergence_report,
)
from gdpr_rules.cli.common import HOUSE, Screen, command, for_programs, the_day, the_policy, the_rules
from gdpr_rules.cli.facts_input import given
from gdpr_rules.decisions.wording import shown
from gdpr_rules.errors import InvalidDate, InvalidDocument, NotEncoded, UnknownRule, nearest
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.law import LAW

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="What rules say of one another and of themselves: over every cell of their facts, with a smallest case each time.",
)

LOOSER, WRONG, UNSEEN = 1, 1, 3
"""Exit codes where a policy asks for less than the law, where rules are at fault, and where not all was looked at."""

On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about. Left out: today, which is said.")]
Join = Annotated[str | None, typer.Option("--policy", metavar="FILE", help="Join a policy to the law; `sopro` is built in.")]
Asked = Annotated[
    list[str] | None,
    typer.Option("--question", metavar="WORD", help="Look at this question only, such as request; repeatable."),
]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print it.")]


def against_law(
    policy: Annotated[str, typer.Option("--policy", metavar="FILE", help="The policy; `sopro` is built in.")] = HOUSE,
    on: On = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="ID", help="A rule or claim that is known to ask for less; repeatable."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every clause, and not only what asks for less.")] = False,
    output: TextOrJson = "text",
) -> int:
    """Hold a policy against the law, clause by clause: stricter, equal, looser, each with a case that shows it.

    Exit codes: 0 nothing asks for less than the law but what is accepted; 1 something does, which fails a build; 2 bad use; 3
    the space was too large for all of it to be looked at, so that nothing is shown.
    """
    found = departures(the_policy(policy), LAW, on=the_day(on))
    known = {each.id for each in found.found}
    for name in accept or ():
        if name not in known:
            raise UnknownRule(f"--accept: `{name}` is not a rule or claim of the policy{nearest(name, known)}")
    report = departures_report(found, f"`{Path(policy).name}`")
    _print(report if everything else attrs.evolve(report, sections=report.sections[:1]), found, output)
    if any(each.id not in (accept or ()) for each in found.looser):
        return LOOSER
    return 0 if found.exact else UNSEEN


def between(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="The first day, such as 2018-05-25.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="The last day.")],
    question: Asked = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """List what changes from one day to another: each day on which an answer becomes another, by which instrument.

    Exit codes: 0, also where nothing changes; 2 bad use.
    """
    first, last = the_day(before), the_day(after)
    if last < first:
        raise InvalidDate(f"`{after}` is before `{before}`; give the earlier day first")
    found = differences(the_rules(policy), first, last, questions=_asked(question))
    _print(changes_report(found, f"What changes from {first} to {last}"), found, output)
    return 0


def to_come(on: On = None, question: Asked = None, policy: Join = None, output: TextOrJson = "text") -> int:
    """List what is known to change after a day: commencements, ends, and figures that run out.

    Exit codes: 0, also where nothing is known to; 2 bad use.
    """
    day = the_day(on)
    found = upcoming(the_rules(policy), day, questions=_asked(question))
    _print(changes_report(found, f"What changes after {day}"), found, output)
    return 0


def side_by_side(
    first: Annotated[str, typer.Argument(metavar="REGIME", help="Such as eu.gdpr.")] = "eu.gdpr",
    second: Annotated[str, typer.Argument(metavar="REGIME", help="Such as uk.gdpr.")] = "uk.gdpr",
    at: Annotated[
        tuple[str, str] | None, typer.Option("--at", metavar="COUNTRY COUNTRY", help="Where each is law, such as FR GB.")
    ] = None,
    on: On = None,
    question: Asked = None,
    output: TextOrJson = "text",
) -> int:
    """Put two regimes side by side: where they answer the same case differently, field by field.

    Exit codes: 0, also where they differ; 2 bad use.
    """
    if at is None and not {first, second} <= HOMES.keys():
        stranger = next(name for name in (first, second) if name not in HOMES)
        if len(LAW.of(stranger)):
            raise NotEncoded(f"no country is known for `{stranger}`; give one for each of the two, such as `--at DE GB`")
    found = divergence(first, second, on=the_day(on), rules=LAW, at=at, questions=_asked(question))
    _print(divergence_report(found, (f"`{first}`", f"`{second}`")), found, output)
    return 0


def by_themselves(policy: Join = None, on: On = None, output: TextOrJson = "text") -> int:
    """Look for what is wrong with rules: some that never fire, or that nothing hangs on, versions that overlap; and for gaps.

    Where others ask for as much as a rule does, and where only the backstop answers, that is told and is not a fault.

    Exit codes: 0; 1 rules never fire, are always outdone, or overlap; 2 bad use.
    """
    ruleset, day = the_rules(policy), the_day(on)
    never, outdone, overlaps = never_fires(ruleset), masked(ruleset), conflicts_by_date(ruleset)
    idle, holes = redundant(ruleset), gaps(ruleset, on=day)
    found = {"never_fires": never, "masked": outdone, "redundant": idle, "conflicts_by_date": overlaps, "gaps": holes}
    named = {"Never fire": never, "Always outdone": outdone, "Nothing hangs on them": idle}
    _print(defects_report(named, holes, overlaps), found, output)
    return WRONG if never or outdone or overlaps else 0


def to_ask(
    source: Annotated[
        str | None, typer.Argument(metavar="[-]", help="`-` reads the facts as JSON from standard input.")
    ] = None,
    question: Annotated[Question, typer.Option("--question", help="What is asked about.")] = "message",
    fact: Annotated[list[str] | None, typer.Option("--fact", metavar="NAME=VALUE", help="One fact; repeatable.")] = None,
    json_file: Annotated[str | None, typer.Option("--json", metavar="FILE", help="A JSON file of facts.")] = None,
    on: On = None,
    policy: Join = None,
    output: TextOrJson = "text",
) -> int:
    """Tell which fact to find out next: of all that are missing, how far each of their answers would settle the decision.

    Exit codes: 0, also where nothing is missing; 2 bad use or input.
    """
    facts = given(QUESTIONS[question], source, json_file, fact or ())
    found = questions(facts, on=the_day(on), rules=the_rules(policy))
    rows = tuple(
        (
            each.fact,
            each.ask,
            each.who,
            f"{float(100 * each.settles):.0f} %",
            f"{float(100 * each.settles_fields):.0f} %",
            "; ".join(shown(answer.value) for answer in each.answers if answer.settled_on) or "none alone",
        )
        for each in found
    )
    header = ("Fact", "Question", "Who knows", "Answers that settle all", "Fields settled", "Answers that settle a field")
    lines = () if rows else ("Nothing is missing.",)
    _print(Report("What to find out next", (), (Section("By how much it settles", lines, header, rows),)), found, output)
    return 0


def _asked(words: list[str] | None) -> tuple[Any, ...]:
    """The questions behind some words, or an error that offers the nearest."""
    known: dict[str, Any] = {str(word): question for word, question in QUESTIONS.items()}
    for word in words or ():
        if word not in known:
            raise InvalidDocument(f"--question: `{word}` is not a question{nearest(word, known) or f'; one of {list(known)}'}")
    return tuple(known[word] for word in words or ())


def _print(report: Report, found: Any, output: str) -> None:
    """What was found: as text the report, for programs the result itself."""
    if output == "json":
        for_programs()
        print(json.dumps(document(found), indent=2, ensure_ascii=False))
        return
    paper = Screen(highlight=False)
    paper.print(_plain(report.title), style="bold", markup=False)
    for line in report.lead:
        paper.print(_plain(line), markup=False)
    for section in report.sections:
        paper.print()
        paper.print(_plain(section.heading), style="bold", markup=False)
        for line in section.lines:
            paper.print(_plain(line), markup=False)
        if section.rows:
            paper.print(_table(section, paper.width))


def _table(section: Section, width: int) -> Table | str:
    """A table where the screen has room for its columns; else each row as lines of its own."""
    if width < 20 * len(section.header):
        named = ([*zip(section.header, row, strict=True)] for row in section.rows)
        return "\n\n".join("\n".join(f"{name}: {_plain(cell)}" for name, cell in row if cell) for row in named)
    table = Table(box=box.SIMPLE, show_lines=True)
    for name in section.header:
        table.add_column(name, overflow="fold")
    for row in section.rows:
        table.add_row(*map(_plain, row))
    return table


def _plain(text: str) -> str:
    """Text without the marks that pages have."""
    return text.replace("`", "").replace("*", "")


app.command("departures")(command(against_law))
app.command("differences")(command(between))
app.command("upcoming")(command(to_come))
app.command("divergence")(command(side_by_side))
app.command("rules")(command(by_themselves))
app.command("questions")(command(to_ask))
