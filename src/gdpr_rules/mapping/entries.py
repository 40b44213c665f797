"""A table read as entries of an exclusion list by way of a mapping: a record for each stop, and what is left out counted."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from gdpr_rules.errors import InvalidMapping
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.suppression.entries import WHY, Lifting
from gdpr_rules.tables import Record, Reject, Table


class MappedEntries:
    """A table of which each record holds the columns of an entry; raises `InvalidMapping` if the mapping does not fit it.

    `otherwise` are values for rows that do not state their own. A lifting has to: it never takes the day of the list.
    `skipped` counts the rows that the mapping declares to be no entries, `unread` names the columns it does not speak of.
    """

    columns = None

    def __init__(self, table: Table, mapping: ColumnMapping, otherwise: Mapping[str, str] | None = None) -> None:
        mapping.need("entry")
        self._table, self._mapping, self._otherwise = table, mapping, dict(otherwise or {})
        self.skipped = 0
        self.unread: dict[str, None] = {}
        self._checked = lru_cache(256)(self._check)
        if table.columns is not None and (found := self._checked(table.columns)):
            raise InvalidMapping("\n".join(found))

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        for found in self._table:
            yield from self._row(found) if isinstance(found, Record) else [found]

    def _row(self, record: Record) -> Iterator[Record | list[Reject]]:
        if self._table.columns is None and (passed := self._checked(tuple(record.cells))):
            yield [Reject(record.row, "", reason) for reason in passed]
            return
        stated = self._mapping.read_entry(record.cells)
        if stated is None:
            self.skipped += 1
        elif isinstance(stated, tuple):
            yield [Reject(record.row, problem.path, problem.reason) for problem in stated]
        else:
            filled = {**self._otherwise, **stated}
            if isinstance(WHY.get(str(filled.get("why"))), Lifting) and "asked_at" not in stated:
                filled.pop("asked_at", None)
            yield Record(record.row, filled)

    def _check(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        self.unread |= dict.fromkeys(self._mapping.unread(columns))
        if self._table.columns is None:  # an object may leave a column out, and states nothing there
            return self._mapping.passed_over(columns, "entry")
        return self._mapping.check_header(columns, "entry")
