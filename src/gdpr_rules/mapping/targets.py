"""What a mapping is made of: targets with the columns they are read from, columns that are carried, and rows left out."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from gdpr_rules.mapping.cells import Reading
from gdpr_rules.mapping.dates import DateForm, moment_of
from gdpr_rules.suppression.entries import WHY, Reason
from gdpr_rules.tables import as_text
from gdpr_rules.wire.documents import Problem, quoted


@attrs.frozen
class Target:
    """A fact, or a column of an entry, with the columns it is read from, or the value that every row has."""

    name: str
    readings: tuple[Reading, ...]
    value: Any = attrs.field(default=None, hash=False)

    def read(self, record: Mapping[str, Any]) -> tuple[Any, str] | Problem | None:
        """The value and its column, or the problem; None where no column states a value."""
        found: tuple[Any, str] | None = (self.value, "") if self.value is not None else None
        for reading in self.readings:
            try:
                value = reading.read(record.get(reading.column))
            except ValueError as error:
                return Problem(self.name, reading.column, str(error))
            if value is None:
                continue
            if found is None:
                found = value, reading.column
            elif self.name == "why" and (stronger := _stronger(found[0], value)):
                found = (value, reading.column) if stronger == value else found
            elif _differ(found[0], value):
                return Problem(self.name, reading.column, self._conflict(record, found[1], reading.column))
        return found

    def _conflict(self, record: Mapping[str, Any], first: str, second: str) -> str:
        said = f"{quoted(as_text(record[second]))} differs from {quoted(as_text(record[first]))} in {quoted(first)}"
        return f"{said}, and both state {self.name}; correct one of them"


def _stronger(one: Any, other: Any) -> Any:
    """The stronger of two reasons for which mail stops; nothing where one of them is another kind of entry."""
    first, second = WHY.get(one), WHY.get(other)
    if not isinstance(first, Reason) or not isinstance(second, Reason):
        return None
    return one if first.strength >= second.strength else other


def _differ(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, one)) != sorted(map(str, other))
    return type(one) is not type(other) or bool(one != other)


@attrs.frozen
class Carried:
    """A column that is copied under a name of the output: unread, but for days in a declared form."""

    name: str
    column: str
    optional: bool = False
    form: DateForm | None = None

    def read(self, cell: Any) -> Any:
        """The cell, or the day that it states; raises `ValueError` with the reason if it states none."""
        if self.form is None or cell is None or not (text := as_text(cell).strip()):
            return cell
        return (moment_of(cell) or self.form.read(text)).day.isoformat()


@attrs.frozen
class Skipped:
    """Rows that are not entries: those with one of these words in a column."""

    column: str
    words: frozenset[str]


def read_all(targets: Iterable[Target], record: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str], list[Problem]]:
    """The values that a record states, the column behind each, and every problem."""
    values: dict[str, Any] = {}
    columns: dict[str, str] = {}
    problems: list[Problem] = []
    for target in targets:
        found = target.read(record)
        if isinstance(found, Problem):
            problems.append(found)
        elif found is not None:
            values[target.name], columns[target.name] = found
    return values, columns, problems
