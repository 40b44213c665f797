"""Rows of a file read by way of a mapping: its columns become facts, and what it does not speak of is reported."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, BinaryIO

import typer

from gdpr_rules.cli.common import tell
from gdpr_rules.cli.rows import Cells, Objects, Reject, Rejected, Row, Shape, held, opened_rows
from gdpr_rules.errors import InvalidMapping
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.tables import FileFormat, Record, Table, open_table
from gdpr_rules.values.texts import quoted

Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FILE",
        help="A mapping of the file's columns in TOML, or preset:NAME; `gdpr-rules map` begins one and lists the presets.",
    ),
]


def mapped_shape(shaped: Shape, source: str, results: Iterable[str], keep: str = "") -> Shape:
    """The shape of a file that is read by way of a mapping; raises `InvalidMapping` if the mapping is about something else."""
    further = [name.strip() for name in keep.split(",") if name.strip()]
    mapping = ColumnMapping.load(source).with_carried(further)
    mapping.need("facts")
    problems = []
    if mapping.question is not shaped.question:
        problems.append(f"is about a {mapping.question.__name__}, and this command about a {shaped.question.__name__}")
    taken = {*results} - {each.name for each in mapping.carry if each.form is not None}
    problems += [
        f"carry.{each.name}: is a column of the output; choose another name" for each in mapping.carry if each.name in taken
    ]
    problems += [
        f"facts.{each.name}: is given for every row by --fact; keep one of them"
        for each in mapping.facts
        if each.name in shaped.common
    ]
    if problems:
        raise InvalidMapping("\n".join(f"{source}: {problem}" for problem in problems))
    for said in mapping.stated:
        tell(f"{source} states {said}")
    return shaped._replace(carried=tuple(each.name for each in mapping.carry), mapping=mapping)


class MappedRows:
    """The rows of a file by way of a mapping; raises `InvalidMapping` if the mapping does not fit the header.

    Columns that the mapping does not speak of are reported, unless the file is read `again`.
    """

    def __init__(
        self, stream: BinaryIO, shape: Shape, mapping: ColumnMapping, layout: FileFormat, *, again: bool = False
    ) -> None:
        self.shape, self.mapping, self.again = shape, mapping, again
        self.table = open_table(stream, layout)
        self.unread: dict[str, None] = {}
        self._email = next((each.column for each in mapping.carry if each.name == "email"), "")
        self._checked = lru_cache(256)(self._check)
        self._whole = lru_cache(4096)(self._complete)
        columns = self.table.columns
        if columns is not None and (found := self._checked(columns)):
            raise InvalidMapping("\n".join(found))
        self.carried = tuple(each.name for each in mapping.carry if columns is None or each.column in columns)
        if columns is not None and not again:
            report_unread(mapping, self.unread)

    def __iter__(self) -> Iterator[Row | list[Reject]]:
        for found in self.table:
            yield self._row(found) if isinstance(found, Record) else held(found, self._email)
        if self.table.columns is None and not self.again:
            report_unread(self.mapping, self.unread)

    def _row(self, record: Record) -> Row | list[Reject]:
        number, cells = record
        if self.table.columns is None and (passed := self._checked(tuple(cells))):
            return self._rejected(cells, (Reject(number, "", reason) for reason in passed))
        found = self.mapping.read(cells)
        if isinstance(found, tuple):
            return self._rejected(cells, (Reject(number, problem.path, problem.reason) for problem in found))
        facts, refused = self._whole(found.facts)
        if refused:
            named = ((found.columns.get(name) or self.mapping.column_of(name), reason) for name, reason in refused)
            return self._rejected(cells, (Reject(number, column, reason) for column, reason in named))
        return Row(number, dict(found.carried), facts)

    def _rejected(self, cells: Mapping[str, Any], problems: Iterable[Reject]) -> Rejected:
        """The problems of a row, with the address in the column that is carried as `email`."""
        return Rejected(problems, cells.get(self._email))

    def _complete(self, facts: Any) -> tuple[Any, tuple[tuple[str, str], ...]]:
        """A row's facts with those for every row, and what they contradict."""
        whole = self.shape.whole(facts)
        return whole, self.shape.refused(whole)

    def _check(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        self.unread |= dict.fromkeys(self.mapping.unread(columns))
        if self.table.columns is None:  # an object may leave a column out, and states nothing there
            return self.mapping.passed_over(columns, "facts")
        return self.mapping.check_header(columns, "facts")


AnyRows = Cells | Objects | MappedRows


class Selected:
    """The records of a table that have certain numbers, and no rejects."""

    def __init__(self, table: Table, numbers: Container[int]) -> None:
        self.columns = table.columns
        self._table, self._numbers = table, numbers

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        return (found for found in self._table if isinstance(found, Record) and found.row in self._numbers)


def any_rows(stream: BinaryIO, shape: Shape, layout: FileFormat, *, again: Container[int] | None = None) -> AnyRows:
    """The rows of a file, whatever its format, by way of a mapping if there is one; only those to be read `again`, if any."""
    if shape.mapping is None:
        rows: AnyRows = opened_rows(stream, shape, layout)
    else:
        rows = MappedRows(stream, shape, shape.mapping, layout, again=again is not None)
    if again is not None:
        rows.table = Selected(rows.table, again)
    return rows


def report_unread(mapping: ColumnMapping, unread: Iterable[str]) -> None:
    """Say which columns of a file a mapping does not speak of."""
    if names := [quoted(name) for name in unread]:
        some = f"{', '.join(names[:8])}{f' and {len(names) - 8} more' if len(names) > 8 else ''}"
        tell(f"{mapping.name} does not read {some}; map what states a fact, and list the rest under ignore")
