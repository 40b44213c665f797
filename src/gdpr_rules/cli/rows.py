"""Rows of a CSV or JSON Lines file, one at a time: each is read in full or rejected with its line, column and reason."""

import csv
import datetime as dt
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, BinaryIO, NamedTuple

import attrs

from gdpr_rules.errors import InvalidDocument, nearest
from gdpr_rules.facts.contradictions import objections
from gdpr_rules.facts.happened import objections_ahead
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.wire import check_cells, check_facts, parse_json
from gdpr_rules.wire.documents import quoted

CARRIED = ("id", "name", "email", "company", "note")
"""Columns that identify a row and are always copied unread."""

LONGEST_LINE = 1 << 20  # bytes; a longer line is rejected, not held in memory
LONGEST_CELL = 100  # lines; beyond that an opened quote counts as never closed
UNDECODED = re.compile("[\ud800-\udfff]")
NOT_UTF8 = "holds bytes that are not UTF-8; save the file as UTF-8"


class Reject(NamedTuple):
    """Why a row was not read: the line it starts on, the column if known, and the reason."""

    row: int
    column: str
    reason: str


class Rejected(list[Reject]):
    """The problems of a row that was not read, with what it holds in its column `email`."""

    def __init__(self, problems: Iterable[Reject], email: object) -> None:
        super().__init__(problems)
        self.email = email


class Row(NamedTuple):
    """A row that was read: the line it starts on, its carried columns, and its facts."""

    row: int
    carried: dict[str, Any]
    facts: Any


class Shape(NamedTuple):
    """What a file may hold besides its own facts: columns to carry, and facts for every row of a question.

    A row is rejected whose facts contradict one another, or that names a day after `on` for something that has happened.
    """

    carried: tuple[str, ...]
    common: dict[str, Any]
    question: type[Facts[Any]] = Message
    on: dt.date | None = None

    @property
    def needed(self) -> tuple[str, ...]:
        """The facts that every row has to state."""
        return tuple(field.name for field in attrs.fields(self.question) if field.default is attrs.NOTHING)

    def whole(self, facts: Any) -> Any:
        """A row's facts with those for every row."""
        return attrs.evolve(facts, **self.common) if self.common else facts

    def refused(self, facts: Any) -> tuple[tuple[str, str], ...]:
        """The columns of a row that contradict others or name a day after the one asked about, each with the reason."""
        return objections(facts) + (() if self.on is None else objections_ahead(facts, self.on))


class Cells:
    """A CSV file: the columns its header names, and its rows; raises `InvalidDocument` if the header is wrong."""

    def __init__(self, stream: BinaryIO, shape: Shape) -> None:
        self.shape = shape
        self.lines = _lines(stream)
        self.waiting: deque[tuple[int, str | None]] = deque()
        self.header = self._header()
        self.carried = tuple(name for name in self.header if name in shape.carried)
        self._facts = lru_cache(4096)(self._read_facts)

    def __iter__(self) -> Iterator[Row | list[Reject]]:
        width = len(self.header)
        while (record := self._record(width)) is not None:
            number, found = record
            if isinstance(found, str):
                yield [Reject(number, "", found)]
            elif found:
                yield self._row(number, found)

    def _row(self, number: int, cells: list[str]) -> Row | list[Reject]:
        width = len(self.header)
        if len(cells) != width:
            column = self.header[len(cells)] if len(cells) < width else f"column {width + 1}"
            mend = "quote a cell that holds a comma" if len(cells) > width else "leave a comma for each empty cell"
            return [Reject(number, column, f"{len(cells)} cells where the header names {width}; {mend}")]
        undecoded = [name for name, cell in zip(self.header, cells, strict=True) if UNDECODED.search(cell)]
        email = cells[self.header.index("email")] if "email" in self.header else None
        if undecoded:
            return Rejected((Reject(number, name, NOT_UTF8) for name in undecoded), email)
        carried = {name: cell for name, cell in zip(self.header, cells, strict=True) if name in self.carried}
        facts = self._facts(tuple(cell for name, cell in zip(self.header, cells, strict=True) if name not in self.carried))
        if isinstance(facts, self.shape.question):
            return Row(number, carried, facts)
        return Rejected((Reject(number, column, reason) for column, reason in facts), email)

    def _read_facts(self, cells: tuple[str, ...]) -> Any:
        names = (name for name in self.header if name not in self.carried)
        facts = check_cells(self.shape.question, dict(zip(names, cells, strict=True)))
        if isinstance(facts, tuple):
            return tuple((problem.path, problem.reason) for problem in facts)
        whole = self.shape.whole(facts)
        return self.shape.refused(whole) or whole

    def _header(self) -> list[str]:
        first = self._record(None)
        if first is None:
            raise InvalidDocument("row 1: the file is empty; its first line has to name the columns")
        number, header = first
        if isinstance(header, str):
            raise InvalidDocument(f"row {number}: {header}")
        problems = [f"row {number}: {problem}" for problem in _header_problems(header, self.shape)]
        if problems:
            raise InvalidDocument("\n".join(problems))
        return header

    def _line(self) -> tuple[int, str | None] | None:
        return self.waiting.popleft() if self.waiting else next(self.lines, None)

    def _record(self, width: int | None) -> tuple[int, list[str] | str] | None:
        """The next record with the line it starts on: its cells, none for an empty line, or what is wrong with it.

        An open quote does not affect other rows: if the lines read for it are not a record, they are read again.
        """
        first = self._line()
        if first is None:
            return None
        number, text = first
        taken: list[tuple[int, str | None]] = []
        problem = ""
        while text is not None:
            try:
                cells = next(csv.reader([text], strict=True), [])
            except csv.Error as error:
                problem = _csv_problem(str(error))
                more = self._line() if "end of data" in str(error) and len(taken) < LONGEST_CELL else None
                if more is None:
                    break
                taken.append(more)
                text = None if more[1] is None else text + more[1]
                continue
            if taken and width is not None and len(cells) != width:
                problem = _csv_problem("end of data")
                break
            return number, cells
        self.waiting.extendleft(reversed(taken))
        return number, problem or f"longer than {LONGEST_LINE} bytes; split it up"


class Objects:
    """A JSON Lines file: one object of facts and carried columns on each line."""

    def __init__(self, stream: BinaryIO, shape: Shape) -> None:
        self.shape = shape
        self.carried = shape.carried
        self.lines = _raw_lines(stream)

    def __iter__(self) -> Iterator[Row | list[Reject]]:
        for number, line in self.lines:
            if line is None:
                yield [Reject(number, "", f"longer than {LONGEST_LINE} bytes; split it up")]
            elif line.strip():
                yield self._row(number, line)

    def _row(self, number: int, line: bytes) -> Row | list[Reject]:
        try:
            values = parse_json(line.rstrip(b"\r\n"), at="line")
        except InvalidDocument as error:
            return [Reject(number, "", str(error).removeprefix("line: "))]
        if not isinstance(values, dict):
            return [Reject(number, "", f"{quoted(values)} is not an object; put the facts into braces, by name")]
        carried = {name: values.pop(name) for name in self.carried if name in values}
        undecoded = [name for name, value in carried.items() if UNDECODED.search(json.dumps(value, ensure_ascii=False))]
        twice = [name for name in values if name in self.shape.common]
        if undecoded or twice:
            rejects = [
                Reject(number, name, "holds half a character (a lone surrogate); correct the text") for name in undecoded
            ]
            rejects += [Reject(number, name, "is given for every row by --fact; keep one of them") for name in twice]
            return Rejected(rejects, carried.get("email"))
        facts = check_facts(self.shape.question, values)
        if isinstance(facts, tuple):
            return Rejected((Reject(number, problem.path, problem.reason) for problem in facts), carried.get("email"))
        whole = self.shape.whole(facts)
        refused = Rejected((Reject(number, name, reason) for name, reason in self.shape.refused(whole)), carried.get("email"))
        return refused or Row(number, carried, whole)


def _header_problems(header: list[str], shape: Shape) -> Iterator[str]:
    known = fact_names(shape.question)
    if len(header) == 1 and re.search(r"[;\t|]", header[0]):
        yield f"{quoted(header[0])} is one column; put commas between the columns"
        return
    if not any(name in known or name in shape.carried for name in header):
        yield f"{quoted(', '.join(header))} does not name a fact; the first line has to name the columns"
        return
    for name in shape.needed:
        if name not in header:
            yield f"no column `{name}`, which every row of facts has to state; add it"
    for number, name in enumerate(header, start=1):
        if UNDECODED.search(name):
            yield f"column {number} {NOT_UTF8}"
        elif not name:
            yield f"column {number} has no name; name it, or take it out"
        elif header.index(name) < number - 1:
            yield f"column {quoted(name)} appears twice; keep one of them"
        elif name in shape.common:
            yield f"column {quoted(name)} is given for every row by --fact; keep one of them"
        elif name not in known and name not in shape.carried:
            hint = nearest(name, known) or f"; carry it along with --keep {name}" if name.isprintable() else ""
            yield f"column {quoted(name)} is not a fact of {shape.question.__name__}{hint}"


def _csv_problem(error: str) -> str:
    if "end of data" in error:
        return "a quote is opened and not closed; close it, and double a quote that belongs to the text"
    if "expected after" in error:
        return "text follows a closing quote; double a quote that belongs to the text"
    if "new-line" in error:
        return "holds a lone carriage return; end each line with a line feed"
    return "holds a cell that is too long; shorten it" if "limit" in error else f"not CSV ({error}); correct it"


def _lines(stream: BinaryIO) -> Iterator[tuple[int, str | None]]:
    """The lines as texts; bytes that are not UTF-8 remain recognisable."""
    for number, line in _raw_lines(stream):
        if number == 1 and line is not None and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise InvalidDocument("row 1: the file is UTF-16; save it as UTF-8")
        encoding = "utf-8-sig" if number == 1 else "utf-8"
        yield number, None if line is None else line.decode(encoding, "surrogateescape").replace("\r\n", "\n")


def _raw_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, or None instead of one that is too long."""
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        whole = len(line) < LONGEST_LINE or line.endswith(b"\n")
        yield number, line if whole else None
        while not whole:
            rest = stream.readline(LONGEST_LINE)
            whole = len(rest) < LONGEST_LINE or rest.endswith(b"\n")
