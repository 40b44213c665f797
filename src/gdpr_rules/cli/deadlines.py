"""`gdpr-rules deadlines`: every request of a file, what is due first on top, overdue ones marked, none lost."""

import csv
import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from typing import IO, Any, BinaryIO, NamedTuple

from rich.table import Table
from rich.text import Text

from gdpr_rules.cli.common import Screen, tell
from gdpr_rules.cli.output import Format
from gdpr_rules.cli.rows import Cells, Objects, Reject, Row, Shape
from gdpr_rules.cli.screen import SOME_REJECTED, Input, Paths, Rejects, paper_for, watched
from gdpr_rules.evaluation import evaluate
from gdpr_rules.facts.request import AGENDA, RightsRequest
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.wording import plain

RESULTS = ("row", "status", "next_by", "next", *AGENDA, "due_if_extended", "owed", "fee", "obligations", "rules", "missing")
"""Columns of the output, `row` and `status` before the carried ones and the others after them."""

ANSWERED = "answered"
NEEDED = {"right": "access", "received": "2026-01-01"}
"""What every row states itself, with a text that would do."""

OVERDUE, DUE, NO_DATE, CLOSED = "overdue", "due", "no date", "answered"
COLOURS = {OVERDUE: "bold red", DUE: "bold", NO_DATE: "dim", CLOSED: "dim green"}
LONGEST = date.max


class Answer(NamedTuple):
    """What one request calls for, as far as its facts say."""

    dates: dict[str, date]
    next_by: date | None
    next: str
    overdue: bool
    outcome: dict[str, Any]
    rules: tuple[str, ...]
    missing: tuple[str, ...]
    settled: bool


class Line(NamedTuple):
    """One row with its answer, and whether it is overdue, due or closed."""

    row: Row
    status: str
    answer: Answer


class Scheduling:
    """Answers under some rules on a day; each distinct request is decided once, as long as it is remembered."""

    def __init__(self, rules: Ruleset, on: date) -> None:
        self.rules, self.on = rules, on
        self.answer = lru_cache(4096)(self._answer)

    def _answer(self, facts: RightsRequest) -> Answer:
        decision = evaluate(facts, on=self.on, rules=self.rules)
        outcome = decision.outcome
        left = outcome.ahead(self.on)
        first = left[0] if left else (None, "")
        told = ("answer", "due_if_extended", "fee", "obligations")
        return Answer(
            {name: day for name in AGENDA if (day := getattr(outcome, name)) is not None},
            first[0],
            first[1],
            outcome.overdue(self.on),
            {name: plain(getattr(outcome, name)) for name in told},
            tuple(rule.id for rule in decision.because("due")),
            decision.missing,
            decision.settled,
        )

    def line(self, row: Row) -> Line | list[Reject]:
        """A row with its answer; rejected where the day it was answered on is no day."""
        answer, closed = self.answer(row.facts), row.carried.get(ANSWERED)
        if closed not in (None, ""):
            try:
                date.fromisoformat(str(closed))
            except ValueError:
                return [Reject(row.row, ANSWERED, f"`{closed}` is no day; write it as 2026-11-23, or nothing while it is open")]
            return Line(row, CLOSED, answer)
        status = OVERDUE if answer.overdue else DUE if answer.next_by else NO_DATE
        return Line(row, status, answer)


def order(line: Line) -> tuple[bool, date, int]:
    """What is due first stands first; answered requests come last."""
    return line.status == CLOSED, line.answer.next_by or LONGEST, line.row.row


def deadlines(paths: Paths, kind: Input, shaped: Shape, scheduling: Scheduling, output: Format) -> int:
    """Schedule a file and return the exit code; rows are held until the end, since the last may be due first."""
    paths.check()
    rejects = Rejects(paths.rejects)
    lines: list[Line] = []
    with ExitStack() as stack:
        stream: BinaryIO = sys.stdin.buffer if paths.source == "-" else stack.enter_context(open(paths.source, "rb"))
        rows = Cells(stream, shaped) if kind == "csv" else Objects(stream, shaped)
        paper = stack.enter_context(paper_for(paths.out, output))
        stack.enter_context(rejects)
        for row in watched(rows, stream, quiet=paper.isatty()):
            line = scheduling.line(row) if isinstance(row, Row) else row
            if isinstance(line, Line):
                lines.append(line)
            else:
                rejects.add(line)
        WRITERS[output](paper, rows.carried, sorted(lines, key=order))
    counts = {status: sum(line.status == status for line in lines) for status in (OVERDUE, DUE, NO_DATE, CLOSED)}
    told = ", ".join(f"{number} {status}" for status, number in counts.items())
    where = f" (see {rejects.path})" if rejects.rows else ""
    tell(f"{len(lines)} requests on {scheduling.on}: {told}; {rejects.rows} rejected{where}")
    if rejects.rows:
        return SOME_REJECTED
    return 1 if counts[OVERDUE] else 0


def _entry(line: Line) -> dict[str, Any]:
    answer = line.answer
    dates = {name: answer.dates[name].isoformat() if name in answer.dates else None for name in AGENDA}
    return {
        "row": line.row.row,
        "status": line.status,
        **line.row.carried,
        "next_by": answer.next_by.isoformat() if answer.next_by else None,
        "next": answer.next,
        **dates,
        "due_if_extended": answer.outcome["due_if_extended"],
        "owed": answer.outcome["answer"],
        "fee": answer.outcome["fee"],
        "obligations": answer.outcome["obligations"],
        "rules": list(answer.rules),
        "missing": list(answer.missing),
        "settled": answer.settled,
    }


def _csv(paper: IO[str], carried: Sequence[str], lines: Sequence[Line]) -> None:
    writer = csv.writer(paper, lineterminator="\n")
    names = ("row", "status", *carried, *RESULTS[2:])
    writer.writerow(names)
    for line in lines:
        entry = _entry(line)
        cells = (entry.get(name) for name in names)
        writer.writerow(" ".join(cell) if isinstance(cell, list) else "" if cell is None else cell for cell in cells)


def _jsonl(paper: IO[str], _: Sequence[str], lines: Sequence[Line]) -> None:
    for line in lines:
        paper.write(json.dumps(_entry(line), ensure_ascii=False) + "\n")


def _table(paper: IO[str], _: Sequence[str], lines: Sequence[Line]) -> None:
    screen = Screen(file=paper, highlight=False)
    grid = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    for title, width in (("row", 4), ("status", 8), ("by", 10), ("who", 18)):
        grid.add_column(title, width=width, overflow="fold")
    grid.add_column("what", ratio=1, overflow="fold")
    for line in lines:
        request, answer = line.row.facts, line.answer
        what = Text(f"{request.right.value}, received {request.received}: {answer.next or 'no date is set'}")
        if answer.rules:
            what.append(f" [{', '.join(answer.rules)}]", "dim")
        if not answer.settled and answer.missing and line.status != CLOSED:
            what.append(f"\nmissing: {', '.join(answer.missing[:4])}", "yellow")
        grid.add_row(
            Text(str(line.row.row), "dim"),
            Text(line.status, COLOURS[line.status]),
            Text(str(answer.next_by or "")),
            Text("".join(char if char.isprintable() else "�" for char in _who(line.row))),
            what,
        )
    screen.print(grid)


def _who(row: Row) -> str:
    return str(next((row.carried[name] for name in ("name", "id", "email", "company") if row.carried.get(name)), ""))


WRITERS = {"text": _table, "csv": _csv, "jsonl": _jsonl}
