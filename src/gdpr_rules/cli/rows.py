"""Rows of a file as facts, one at a time: each is read in full or rejected with its number, column and reason."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any, BinaryIO, NamedTuple

import attrs

from gdpr_rules.errors import InvalidDocument, InvalidFact, nearest
from gdpr_rules.facts.contradictions import objections
from gdpr_rules.facts.happened import objections_ahead
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.tables import LONGEST_LINE as LONGEST_LINE
from gdpr_rules.tables import FileFormat, Record, as_text, header_problems, header_row, open_table
from gdpr_rules.tables import Reject as Reject
from gdpr_rules.tables.records import UNDECODED, Unread
from gdpr_rules.wire import check_cells, check_facts
from gdpr_rules.wire.cells import TRUTHS
from gdpr_rules.wire.documents import item_kind, quoted

CARRIED = ("id", "name", "email", "company", "note")
"""Columns that identify a row and are always copied unread."""

MOST_CELLS = 1 << 16  # distinct cells whose values are kept for other rows
CSV, JSON_LINES = FileFormat("csv"), FileFormat("jsonl")


class Rejected(list[Reject]):
    """The problems of a row that was not read, with what it holds in its column `email`."""

    def __init__(self, problems: Iterable[Reject], email: object) -> None:
        super().__init__(problems)
        self.email = email


def held(problems: list[Reject], column: str) -> list[Reject]:
    """The problems of a row that a table could not read, with the address in a column if its cells are known."""
    return Rejected(problems, problems.cells.get(column)) if isinstance(problems, Unread) else problems


class Row(NamedTuple):
    """A row that was read: the number it has in its file, its carried columns, and its facts."""

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
    mapping: ColumnMapping | None = None

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
    """A file whose header names its columns; raises `InvalidDocument` if the header is wrong."""

    def __init__(self, stream: BinaryIO, shape: Shape, layout: FileFormat = CSV) -> None:
        self.shape = shape
        self.table = open_table(stream, layout)
        self.header = self.table.columns or ()
        problems = [f"row {header_row(self.table)}: {problem}" for problem in _header_problems(self.header, shape)]
        if problems:
            raise InvalidDocument("\n".join(problems))
        self.carried = tuple(name for name in self.header if name in shape.carried)
        self.names = tuple(name for name in self.header if name not in self.carried)
        self._truths = frozenset(name for name in self.names if item_kind(attrs.fields_dict(shape.question)[name])[0] is bool)
        self._stated = _getter(self.names)
        self._texts = layout.kind == "csv"  # in which every cell is a text
        self._values: dict[tuple[str, str], Any] = {}
        self._facts = lru_cache(4096)(self._read_facts)

    def __iter__(self) -> Iterator[Row | list[Reject]]:
        for found in self.table:
            if not isinstance(found, Record):
                yield held(found, "email")
                continue
            number, cells = found
            stated = self._stated(cells)
            facts = self._facts(stated if self._texts else tuple(map(as_text, stated)))
            if isinstance(facts, self.shape.question):
                yield Row(number, {name: as_text(cells[name]) for name in self.carried}, facts)
            else:
                yield Rejected((Reject(number, column, reason) for column, reason in facts), cells.get("email"))

    def _read_facts(self, cells: tuple[str, ...]) -> Any:
        """The facts of a row, or what is wrong with it; cells that were read in other rows are not read again."""
        values = self._values
        try:
            facts = self.shape.question(**{name: values[name, cell] for name, cell in zip(self.names, cells, strict=True)})
        except (KeyError, InvalidFact):
            facts = self._checked(cells)
            if isinstance(facts, tuple):
                return facts
        whole = self.shape.whole(facts)
        return self.shape.refused(whole) or whole

    def _checked(self, cells: tuple[str, ...]) -> Any:
        stated = dict(zip(self.names, cells, strict=True))
        stated |= {name: cell.lower() for name, cell in stated.items() if name in self._truths and cell.lower() in TRUTHS}
        facts = check_cells(self.shape.question, stated)
        if isinstance(facts, tuple):
            return tuple((problem.path, problem.reason) for problem in facts)
        if len(self._values) > MOST_CELLS:
            self._values.clear()
        self._values |= {(name, cell): getattr(facts, name) for name, cell in zip(self.names, cells, strict=True)}
        return facts


class Objects:
    """A file of JSON objects, each with facts and carried columns."""

    def __init__(self, stream: BinaryIO, shape: Shape, layout: FileFormat = JSON_LINES) -> None:
        self.shape = shape
        self.carried = shape.carried
        self.table = open_table(stream, layout)

    def __iter__(self) -> Iterator[Row | list[Reject]]:
        for found in self.table:
            yield self._row(found.row, dict(found.cells)) if isinstance(found, Record) else held(found, "email")

    def _row(self, number: int, values: dict[str, Any]) -> Row | list[Reject]:
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


def opened_rows(stream: BinaryIO, shape: Shape, layout: FileFormat) -> Cells | Objects:
    """The rows of a file, whatever its format."""
    return (Objects if layout.kind in ("jsonl", "json") else Cells)(stream, shape, layout)


def _getter(names: tuple[str, ...]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """What takes the cells of some columns from a record."""
    return itemgetter(*names) if len(names) > 1 else lambda cells: tuple(cells[name] for name in names)


def _header_problems(header: tuple[str, ...], shape: Shape) -> Iterator[str]:
    known = fact_names(shape.question)
    if not any(name in known or name in shape.carried for name in header):
        yield f"{quoted(', '.join(header))} does not name a fact; the first line has to name the columns"
        return
    for name in shape.needed:
        if name not in header:
            yield f"no column `{name}`, which every row of facts has to state; add it"
    unfit = dict(header_problems(header))
    for number, name in enumerate(header, start=1):
        if number in unfit:
            yield unfit[number]
        elif name in shape.common:
            yield f"column {quoted(name)} is given for every row by --fact; keep one of them"
        elif name not in known and name not in shape.carried:
            hint = nearest(name, known) or f"; carry it along with --keep {name}" if name.isprintable() else ""
            yield f"column {quoted(name)} is not a fact of {shape.question.__name__}{hint}"
