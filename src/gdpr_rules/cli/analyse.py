"""`gdpr-rules analyse`: what rulesets say about each other and about themselves, with a smallest case for every finding."""

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
    help="What rules say about each other and about themselves, over every cell of their facts, each with a smallest case.",
)

LOOSER, WRONG, UNSEEN = 1, 1, 3
"""Exit codes for a policy that requires less than the law, for defective rules, and for an incomplete analysis."""

On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about. Default: today, with a note.")]
Join = Annotated[str | None, typer.Option("--policy", metavar="FILE", help="Join a policy to the law; `sopro` is built in.")]
Asked = Annotated[
    list[str] | None,
    typer.Option("--question", metavar="WORD", help="Examine only this question, such as request; repeatable."),
]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", help="The output format.")]


def against_law(
    policy: Annotated[str, typer.Option("--policy", metavar="FILE", help="The policy; `sopro` is built in.")] = HOUSE,
    on: On = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="ID", help="A rule or claim that is known to require less; repeatable."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every clause, not only those that require less.")] = False,
    output: TextOrJson = "text",
) -> int:
    """Compare a policy with the law, clause by clause: stricter, equal, looser, each with a case that shows it.

    Exit codes: 0 nothing requires less than the law except what is accepted; 1 something does, which fails a build; 2 bad use;
    3 the space was too large to be examined in full, so that nothing is proven.
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
    """List what changes from one day to another: each day on which an answer changes, and the instrument that changes it.

    Exit codes: 0, also where nothing changes; 2 bad use.
    """
    first, last = the_day(before), the_day(after)
    if last < first:
        raise InvalidDate(f"`{after}` is before `{before}`; give the earlier day first")
    found = differences(the_rules(policy), first, last, questions=_asked(question))
    _print(changes_report(found, f"What changes from {first} to {last}"), found, output)
    return 0


def to_come(on: On = None, question: Asked = None, policy: Join = None, output: TextOrJson = "text") -> int:
    """List what is known to change after a day: commencements, ends, and figures that expire.

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
    """Compare two regimes: where they answer the same case differently, field by field.

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
    """Look for defects: rules that never fire or make no difference, overlapping versions, and gaps.

    Rules whose requirements others also make, and cases that only the backstop answers, are listed but are not defects.

    Exit codes: 0 no defects; 1 rules never fire, are always exceeded, or overlap; 2 bad use.
    """
    ruleset, day = the_rules(policy), the_day(on)
    never, outdone, overlaps = never_fires(ruleset), masked(ruleset), conflicts_by_date(ruleset)
    idle, holes = redundant(ruleset), gaps(ruleset, on=day)
    found = {"never_fires": never, "masked": outdone, "redundant": idle, "conflicts_by_date": overlaps, "gaps": holes}
    named = {"Never fire": never, "Always outdone": outdone, "Rules that make no difference": idle}
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
    """Show which fact to establish next: for each missing fact, how far its possible answers would settle the decision.

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
    _print(Report("What to establish next", (), (Section("By how much it settles", lines, header, rows),)), found, output)
    return 0


def _asked(words: list[str] | None) -> tuple[Any, ...]:
    """The questions behind some words, or an error that offers the nearest."""
    known: dict[str, Any] = {str(word): question for word, question in QUESTIONS.items()}
    for word in words or ():
        if word not in known:
            raise InvalidDocument(f"--question: `{word}` is not a question{nearest(word, known) or f'; one of {list(known)}'}")
    return tuple(known[word] for word in words or ())


def _print(report: Report, found: Any, output: str) -> None:
    """The findings: as text the report, for programs the result itself."""
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
    """A table if the screen has room for its columns; otherwise each row on its own lines."""
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
