"""`gdpr-rules compare`: what each regime alone says about every part of the answer, what holds, and why."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import attrs
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gdpr_rules.cli.common import Screen
from gdpr_rules.decisions.precedence import FieldPrecedence, Precedence, RegimeReach, RegimeValue
from gdpr_rules.decisions.wording import plain, shown, verdict
from gdpr_rules.evaluation import Decision

MOST_RULES = 3  # in the table; JSON has them all
LABEL, CELL, GAP, INDENT = 24, 14, 2, 2  # the widest that a label and a cell get; between two columns, and before a member
NARROWEST_WHY, WIDEST_WHY = 36, 64  # the column of reasons; without room for it they follow below


def as_json(decision: Decision[Any]) -> dict[str, Any]:
    """The whole comparison in plain values: regimes with their reach, fields and members with every regime's own value."""
    precedence = decision.precedence
    return {
        "question": type(decision.facts).__name__,
        "on": decision.on.isoformat(),
        "verdict": verdict(decision),
        "settled": decision.settled,
        "regimes": [
            {
                "regime": reach.regime.id,
                "title": reach.regime.title,
                "reaches": "yes" if reach.certain else "maybe",
                "settled": reach.settled,
            }
            for reach in precedence.regimes
        ],
        "fields": [_standing_json(standing) for standing in precedence],
    }


def _standing_json(standing: FieldPrecedence) -> dict[str, Any]:
    given: dict[str, Any] = {"field": standing.field, "words": standing.words}
    if standing.member is not None:
        given = {"member": plain(standing.member), "words": shown(standing.member)}
    given |= {
        "value": plain(standing.value),
        "settled": standing.settled,
        "set_by": list(standing.set_by),
        "alone": {voice.regime: {"value": plain(voice.value), "settled": voice.settled} for voice in standing.voices},
        "rules": [
            {"rule": rule.id, "title": rule.title, "citations": [str(cite) for cite in rule.cites], "url": rule.cites[0].url}
            for rule in standing.rules
        ],
    }
    if standing.members:
        given["members"] = [_standing_json(member) for member in standing.members]
    return given


@attrs.frozen
class Row:
    """One line of the comparison: a field that is not a set, a member of one that is, or the head above its members."""

    label: str
    standing: FieldPrecedence
    head: bool = False

    @property
    def voices(self) -> dict[str, RegimeValue]:
        """What the regimes say about it, by their ids; empty for a head."""
        return {} if self.head else {voice.regime: voice for voice in self.standing.voices}


def print_comparison(decision: Decision[Any]) -> None:
    """The comparison on standard output, with the reasons in its last column if the screen has room for them, otherwise below.

    If even the regimes have no room beside each other, those that require nothing go below the table, and a table that is still
    too wide is split.
    """
    paper, precedence = Screen(highlight=False), decision.precedence
    rows, every = [*_rows(precedence)], list(precedence.regimes)
    asking = [reach for reach in every if reach.outcome != type(reach.outcome)()]
    unsure = "" if decision.settled else ", not settled"
    paper.print(Text(f"On {decision.on} the answer is: {verdict(decision)}{unsure}.\n", "bold"))
    for regimes, reasons in ((every, True), (asking, True), (every, False), (asking, False)):
        if _width(rows, regimes, reasons=reasons) <= paper.width:
            break
    for number, some in enumerate(_cut(rows, regimes, paper.width)):
        paper.print(*[""] * (number > 0), _table(rows, some, reasons=reasons), sep="\n")
    if not reasons:
        _print_reasons(paper, rows)
    for line in _legend(rows, precedence, [reach for reach in every if reach not in regimes]):
        paper.print(Text(line, "dim"))


def _rows(precedence: Precedence[Any]) -> Iterator[Row]:
    for standing in precedence:
        yield Row(standing.words, standing, head=bool(standing.members))
        yield from (Row(shown(member.member), member) for member in standing.members)


def _columns(rows: list[Row], regimes: list[RegimeReach[Any]]) -> list[int]:
    """The widths of the label, of each regime and of the result: the longest line there, within bounds."""
    columns: list[list[str]] = [[" " * INDENT + row.label for row in rows]]
    for reach in regimes:
        columns.append([*(_cell(row.voices[reach.regime.id]) for row in rows if row.voices), *_heading(reach).split("\n")])
    columns.append(["stands", *(_stands(row) for row in rows)])
    return [min(LABEL if place == 0 else CELL, max(map(len, column))) for place, column in enumerate(columns)]


def _width(rows: list[Row], regimes: list[RegimeReach[Any]], *, reasons: bool) -> int:
    *widths, stands = _columns(rows, regimes)
    return sum(widths) + GAP * len(widths) + (NARROWEST_WHY if reasons else stands)


def _cut(rows: list[Row], regimes: list[RegimeReach[Any]], room: int) -> Iterator[list[RegimeReach[Any]]]:
    """The regimes in groups that fit beside the label and the result; at least one."""
    group: list[RegimeReach[Any]] = []
    for reach in regimes:
        if group and _width(rows, [*group, reach], reasons=False) > room:
            yield group
            group = []
        group.append(reach)
    yield group


def _heading(reach: RegimeReach[Any]) -> str:
    """A regime's name, a part a line, with a mark if it only may apply."""
    name = reach.regime.id.replace(".", "\n.")
    return name if reach.certain else f"{name}\n(may)"


def _table(rows: list[Row], regimes: list[RegimeReach[Any]], *, reasons: bool) -> Table:
    label, *widths, stands = _columns(rows, regimes)
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("", width=label, overflow="fold")
    for reach, width in zip(regimes, widths, strict=True):
        table.add_column(_heading(reach), width=width, overflow="fold")
    if reasons:
        table.add_column("the result, and why", max_width=WIDEST_WHY, overflow="fold")
    else:
        table.add_column("stands", width=stands, overflow="fold")
    for row in rows:
        cells = (_painted(row.voices[reach.regime.id]) if row.voices else "" for reach in regimes)
        last = [] if row.head else [Text(_stands(row), "bold"), *(_reasons(row) if reasons else ())]
        name = Text(row.label, "bold") if row.standing.member is None else Padding(row.label, (0, 0, 0, INDENT))
        table.add_row(name, *cells, Text("\n").join(last))
    return table


def _print_reasons(paper: Screen, rows: list[Row]) -> None:
    paper.print(Text("\nwhy", "bold"))
    for row in rows:
        indent = 0 if row.standing.member is None else INDENT
        if row.head or row.standing.rules:
            paper.print(Padding(row.label if row.head else f"{row.label}: {_stands(row)}", (0, 0, 0, indent), expand=False))
        for reason in _reasons(row):
            paper.print(Padding(reason, (0, 0, 0, indent + 2), expand=False))


def _cell(voice: RegimeValue) -> str:
    return f"{'*' if voice.prevails else ' '}{_said(voice.value)}{'' if voice.settled else ' ?'}"


def _painted(voice: RegimeValue) -> Text:
    return Text(_cell(voice), "bold yellow" if voice.prevails else "dim")


def _stands(row: Row) -> str:
    return "" if row.head else f"{_said(row.standing.value)}{'' if row.standing.settled else ' ?'}"


def _said(value: Any) -> str:
    return "-" if value is None or value == frozenset() else shown(value)


def _reasons(row: Row) -> Iterator[Text]:
    """The rules that determine the result, in turn from each regime that does, each with its first citation."""
    voices = sorted(row.voices.values(), key=lambda voice: not voice.settled)
    rules = [rule for turn in zip_longest(*(voice.rules for voice in voices)) for rule in turn if rule is not None]
    for rule in rules[:MOST_RULES]:
        yield Text.assemble(rule.id, " (", (str(rule.cites[0]), "cyan"), ")")
    if more := rules[MOST_RULES:]:
        yield Text(f"and {len(more)} more rule{'s' if len(more) > 1 else ''}", "dim")


def _legend(rows: list[Row], precedence: Precedence[Any], quiet: list[RegimeReach[Any]]) -> Iterator[str]:
    voices = [voice for row in rows for voice in row.voices.values()]
    yield ""
    if any(voice.prevails for voice in voices):
        yield "*  determines the result: no other regime requires more"
    if not all(voice.settled for voice in voices) or not all(row.standing.settled for row in rows):
        yield "?  not settled: the most protective value while something is unknown"
    if not all(reach.certain for reach in precedence.regimes):
        yield "(may)  whether it applies here is not known"
    if quiet:
        yield f"These apply here too, and require nothing: {', '.join(reach.regime.id for reach in quiet)}"
