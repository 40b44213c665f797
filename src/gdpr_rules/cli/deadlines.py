"""`gdpr-rules deadlines`: every request of a file, what is due first at the top, overdue ones marked, none lost."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, reduce
from operator import or_
from typing import IO, Any, NamedTuple

from rich.table import Table
from rich.text import Text

from gdpr_rules.cli.common import Screen, plain_day, tell
from gdpr_rules.cli.deadline import lacks_law
from gdpr_rules.cli.output import Format, cell, csv_line, inert, printable
from gdpr_rules.cli.repeats import mailbox_of
from gdpr_rules.cli.rows import Reject, Row, Shape
from gdpr_rules.cli.screen import SOME_REJECTED, Paths, at_work
from gdpr_rules.decisions.survey import survey
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import CalendarNotCovered, DateOutOfRange, NotEncoded
from gdpr_rules.evaluation import evaluate
from gdpr_rules.facts.request import AGENDA, Handling, RightsRequest
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.suppression.addresses import MAILBOX_1
from gdpr_rules.tables import FileFormat

RESULTS = (
    *("row", "status", "next_by", "next", *AGENDA, "due_if_extended"),
    *("owed", "fee", "obligations", "rules", "missing", "settled", "repeats"),
)
"""Columns of the output, `row` and `status` before the carried ones and the others after them."""

ANSWERED = "answered"
DONE = {"acknowledged": "acknowledge_by", "effected": "effect_by", ANSWERED: "due"}
"""Carried columns with the day on which something was done, and the date of the outcome that this removes."""

TICKET = ("ticket", "reference", "assignee", "assigned_to", "owner", "team", "queue", "priority", "channel", "url")
"""Columns of request trackers that are copied unread as well."""

NEEDED = {"right": "access", "received": "2026-01-01"}
"""What every row states itself, with a valid text."""

OVERDUE, DUE, NO_DATE, CLOSED, LAW_MISSING = "overdue", "due", "no date", "answered", "law missing"
LATE = "answered late"
COLOURS = {OVERDUE: "bold red", DUE: "bold", NO_DATE: "dim", CLOSED: "dim green", LATE: "red", LAW_MISSING: "bold yellow"}
NOT_KNOWN_YET = (CalendarNotCovered, DateOutOfRange, NotEncoded)
"""What evaluation raises where a row's own days lie outside what is known; anything else is a defect and ends the run."""

SOME_OVERDUE, SOME_LAW_MISSING = 1, 3
BLOCK, MOST_MISSING = (
    200,
    4,
)  # rows that the table lays out at a time, and missing facts that it names; the other formats have all


_plainly = lru_cache(1024)(plain)  # the same sets of obligations come again and again


class Answer(NamedTuple):
    """What one request requires, as far as its facts show. `law` is what has to be found out where its law is missing."""

    handling: Handling
    rules: tuple[str, ...]
    missing: tuple[str, ...]
    settled: bool
    law: tuple[str, ...]

    @property
    def dates(self) -> dict[str, date]:
        """The dates that are set, by their names."""
        return {name: day for name in AGENDA if (day := getattr(self.handling, name)) is not None}

    def __or__(self, other: "Answer") -> "Answer":
        """The earlier of each date, and the stricter of all else; settled only if both are."""
        return Answer(
            self.handling | other.handling,
            _both(self.rules, other.rules),
            _both(self.missing, other.missing),
            self.settled and other.settled,
            _both(self.law, other.law),
        )


def _both(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))


class Line(NamedTuple):
    """One row with its answer, whether it is overdue, due, closed or without its law, and what comes next.

    `repeats` are other rows about the same request, with other facts: the answer is the stricter of theirs and its own.
    """

    row: Row
    status: str
    answer: Answer
    next_by: date | None
    next: str
    repeats: tuple[int, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether the request has been answered, in time or late."""
        return self.status in (CLOSED, LATE)


class Scheduling:
    """Answers under some rules on a day; each distinct request is decided once while it is cached."""

    def __init__(self, rules: Ruleset, on: date) -> None:
        self.rules, self.on = rules, on
        self.answer = lru_cache(4096)(self._answer)

    def _answer(self, facts: RightsRequest) -> Answer:
        decision = evaluate(facts, on=self.on, rules=self.rules)
        asked = survey(decision.program, RightsRequest)
        # The outcomes of the decision, made of what rules have added to other rows.
        outcome: Any = asked.joined(decision.possible, facts)
        certain: Any = asked.joined(decision.certain, facts)
        return Answer(
            outcome,
            tuple(rule.id for rule in decision.because("due")),
            decision.missing,
            decision.settled,
            (decision.open_questions or ("which law applies",)) if lacks_law(outcome, certain) else (),
        )

    def line(self, row: Row) -> Line | list[Reject]:
        """A row with its answer; rejected if the day of something done is invalid, or if no calendar covers its days."""
        wrong = [Reject(row.row, name, reason) for name in DONE if (reason := _objection(row, name))]
        if wrong:
            return wrong
        try:
            answer = self.answer(row.facts)
        except NOT_KNOWN_YET as error:
            return [Reject(row.row, "", str(error))]
        return self.answered(row, answer)

    def answered(self, row: Row, answer: Answer, repeats: tuple[int, ...] = ()) -> Line:
        """A row under an answer, which may be stricter than its own: what has been done, in time or late, and what is left."""
        done = {name for name in DONE if (day := plain_day(row.carried.get(name))) and day <= self.on}
        if ANSWERED in done:
            due = answer.dates.get("due")
            late = due is not None and (day := plain_day(row.carried[ANSWERED])) is not None and day > due
            return Line(row, LATE if late else CLOSED, answer, None, "", repeats)
        ticked = {AGENDA[DONE[name]] for name in done}
        left = [(day, words) for day, words in answer.handling.ahead(self.on) if words not in ticked]
        if not left and answer.law:
            return Line(row, LAW_MISSING, answer, None, f"find out {'; '.join(answer.law)}", repeats)
        if not left:
            return Line(row, NO_DATE, answer, None, "", repeats)
        late = any(day < self.on for day, _ in left)
        return Line(row, OVERDUE if late else DUE, answer, *left[0], repeats)

    def settle(self, lines: Sequence[Line]) -> list[Line]:
        """The lines, where several with different answers are about the same request each with the strictest of these.

        The same request has the same mailbox, right and day of receipt; a row without an address is a request of its own.
        """
        same: defaultdict[object, list[Line]] = defaultdict(list)
        for line in lines:
            mailbox = mailbox_of(line.row.carried.get("email"), MAILBOX_1)
            facts: RightsRequest = line.row.facts
            same[(mailbox, facts.right, facts.received) if mailbox else line.row.row].append(line)
        return [settled for group in same.values() for settled in self._settled(group)]

    def _settled(self, group: list[Line]) -> Iterator[Line]:
        strictest = reduce(or_, dict.fromkeys(line.answer for line in group))
        for line in group:
            others = tuple(other.row.row for other in group if other.answer != line.answer)
            yield self.answered(line.row, strictest, others) if others else line


def _objection(row: Row, name: str) -> str | None:
    """Why the day of something done in a row is invalid; an empty cell means that it has not been done."""
    value = row.carried.get(name)
    if value in (None, ""):
        return None
    day = plain_day(value)
    if day is None:
        return f"`{printable(cell(value))}` is not a day; write it as 2026-11-23, or leave it empty until it is done"
    if day < row.facts.received:
        return f"`{day}` lies before {row.facts.received}, when the request was received; check the year of both"
    return None


def order(line: Line) -> tuple[bool, date, int]:
    """What is due first comes first; answered requests come last."""
    return line.closed, line.next_by or date.max, line.row.row


def deadlines(paths: Paths, layout: FileFormat, shaped: Shape, scheduling: Scheduling, output: Format) -> int:
    """Schedule a file and return the exit code; rows are held until the end, since the last may be due first."""
    lines: list[Line] = []
    with at_work(paths, layout, shaped, output) as work:
        for row in work.watched(quiet=False):
            line = scheduling.line(row) if isinstance(row, Row) else row
            if isinstance(line, Line):
                lines.append(line)
            else:
                work.rejects.add(line)
        lines = scheduling.settle(lines)
        WRITERS[output](work.paper, work.rows.carried, sorted(lines, key=order))
    counts = Counter(CLOSED if line.closed else line.status for line in lines)
    given = ", ".join(f"{counts[status]} {status}" for status in (OVERDUE, DUE, NO_DATE, CLOSED))
    late = sum(line.status == LATE for line in lines)
    given += f" ({late} of them late)" if late else ""
    lacking = sum(bool(line.answer.law) and not line.closed for line in lines)
    given += f", {counts[LAW_MISSING]} {LAW_MISSING}" if counts[LAW_MISSING] else ""
    also = f"; {lacking} with dates that a law not encoded may set" if lacking else ""
    repeated = sum(bool(line.repeats) for line in lines)
    also += f"; {repeated} take the earliest dates of rows about the same request" if repeated else ""
    tell(f"{len(lines)} requests on {scheduling.on}: {given}{also}; {work.rejects.summary}")
    if work.rejects.rows:
        return SOME_REJECTED
    return SOME_OVERDUE if counts[OVERDUE] else SOME_LAW_MISSING if lacking else 0


def _results(line: Line) -> dict[str, Any]:
    """What the answer adds to a row, as plain values, in the order of the columns."""
    answer = line.answer
    outcome = {name: _plainly(getattr(answer.handling, name)) for name in ("answer", "due_if_extended", "fee", "obligations")}
    return {
        "next_by": plain(line.next_by),
        "next": line.next,
        **{name: plain(answer.dates.get(name)) for name in AGENDA},
        "due_if_extended": outcome["due_if_extended"],
        "owed": outcome["answer"],
        "fee": outcome["fee"],
        "obligations": outcome["obligations"],
        "rules": answer.rules,
        "missing": answer.missing,
        "settled": answer.settled,
        "repeats": line.repeats,
    }


def _csv(paper: IO[str], carried: Sequence[str], lines: Sequence[Line]) -> None:
    paper.write(csv_line((*RESULTS[:2], *carried, *RESULTS[2:])))
    for line in lines:
        given = (
            " ".join(map(str, value)) if isinstance(value, (list, tuple)) else cell(value) for value in _results(line).values()
        )
        kept = (inert(cell(line.row.carried.get(name))) for name in carried)
        paper.write(csv_line((str(line.row.row), line.status, *kept, *given)))


def _jsonl(paper: IO[str], _: Sequence[str], lines: Sequence[Line]) -> None:
    for line in lines:
        entry = {"row": line.row.row, "status": line.status, **line.row.carried, **_results(line)}
        paper.write(json.dumps(entry, ensure_ascii=False) + "\n")


def _table(paper: IO[str], _: Sequence[str], lines: Sequence[Line]) -> None:
    screen = Screen(file=paper, highlight=False)
    for start in range(0, len(lines) or 1, BLOCK):
        grid = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True, show_header=start == 0)
        for title, width in (("row", 4), ("status", 8), ("by", 10), ("who", 18)):
            grid.add_column(title, width=width, overflow="fold")
        grid.add_column("what", ratio=1, overflow="fold")
        for line in lines[start : start + BLOCK]:
            grid.add_row(
                Text(str(line.row.row), "dim"),
                Text(line.status, COLOURS[line.status]),
                Text(str(line.next_by or "")),
                Text(_who(line.row)),
                Text("\n").join(_what(line)),
            )
        screen.print(grid)


def _what(line: Line) -> Iterator[Text]:
    request: RightsRequest = line.row.facts
    asked = f"{request.right.value}, received {request.received}"
    if line.closed:
        late = f": answered on {line.row.carried[ANSWERED]}, due by {line.answer.dates['due']}" if line.status == LATE else ""
        yield Text(f"{asked}{late}", "" if late else "dim")
    else:
        yield Text(f"{asked}: {line.next or 'no date is set'}")
    if line.repeats:
        others = f"{'rows' if len(line.repeats) > 1 else 'row'} {', '.join(map(str, line.repeats))}"
        yield Text(f"the same request as {others}, with other facts: the earlier of each date stands", "yellow")
    if line.closed:
        return
    if line.answer.rules:
        yield Text(" ".join(line.answer.rules), "dim")
    if unknown := line.answer.missing:
        further = f" and {len(unknown) - MOST_MISSING} more" if len(unknown) > MOST_MISSING else ""
        yield Text(f"missing: {', '.join(unknown[:MOST_MISSING])}{further}", "yellow")


def _who(row: Row) -> str:
    return printable(
        next(
            (
                cell(row.carried[name])
                for name in ("name", "id", "ticket", "reference", "email", "company")
                if row.carried.get(name)
            ),
            "",
        )
    )


WRITERS = {"text": _table, "csv": _csv, "jsonl": _jsonl}
