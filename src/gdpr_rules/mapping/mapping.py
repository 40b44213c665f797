"""A mapping at work: the facts, carried columns and entries that a record of a file states, or why it cannot be read."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import attrs

from gdpr_rules.errors import InvalidMapping, nearest
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.mapping.building import document_from, pieces_of
from gdpr_rules.mapping.presets import PRESET, preset_text
from gdpr_rules.mapping.stops import records_a_stop
from gdpr_rules.mapping.targets import Carried, Skipped, Target, read_all
from gdpr_rules.mapping.words import key
from gdpr_rules.suppression.files import COLUMNS
from gdpr_rules.tables import as_text
from gdpr_rules.wire import check_facts
from gdpr_rules.wire.documents import Problem, quoted

Use = Literal["facts", "entry"]


@attrs.frozen
class Mapped:
    """What one record states under a mapping: its facts, the columns it carries, and the column behind each fact."""

    facts: Any
    carried: Mapping[str, Any]
    columns: Mapping[str, str]


@attrs.frozen(kw_only=True)
class ColumnMapping:
    """Which columns of a file state which facts, and how their cells are read: typed, frozen, and made from a TOML file.

    What a mapping does not declare is refused: a word, a form of days, a column that looks like a record of opt-outs. An empty
    cell is not known. `load`, `preset` and `parse` raise `InvalidMapping` with every problem and its path.
    """

    name: str
    about: str = ""
    question: type[Facts[Any]]
    facts: tuple[Target, ...] = ()
    carry: tuple[Carried, ...] = ()
    entry: tuple[Target, ...] = ()
    skip: tuple[Skipped, ...] = ()
    ignore: frozenset[str] = frozenset()
    any_case: bool = False
    _read: tuple[str, ...] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(lambda self: _columns(self.facts), takes_self=True)
    )
    _known: Any = attrs.field(
        init=False,
        eq=False,
        repr=False,
        # Texts and values of JSON that are equal may differ in type: true is 1 to Python, and not to a mapping.
        default=attrs.Factory(lambda self: lru_cache(4096, typed=True)(self._facts), takes_self=True),
    )

    @classmethod
    def load(cls, source: str | PathLike[str]) -> "ColumnMapping":
        """The mapping of a TOML file, or of `preset:NAME`; raises `OSError` if the file cannot be read."""
        name = str(source)
        if name.startswith(PRESET):
            return cls.parse(preset_text(name.removeprefix(PRESET)), name=name)
        return cls.parse(Path(source).read_bytes(), name=name)

    @classmethod
    def parse(cls, text: str | bytes, *, name: str = "mapping") -> "ColumnMapping":
        """The mapping of a TOML text; `name` names the file in its problems."""
        pieces = pieces_of(document_from(text, name), name)
        return cls(name=name, **pieces._asdict())

    def with_carried(self, names: Iterable[str]) -> "ColumnMapping":
        """The mapping with further columns copied unread under their own names."""
        known = {each.name for each in self.carry}
        return attrs.evolve(self, carry=(*self.carry, *(Carried(name, name) for name in names if name not in known)))

    def columns(self, use: Use) -> tuple[str, ...]:
        """The columns that a file must have for a use of the mapping, in order."""
        if use == "entry":
            return tuple(dict.fromkeys([*_columns(self.entry), *(each.column for each in self.skip)]))
        return tuple(dict.fromkeys([*(each.column for each in self.carry if not each.optional), *self._read]))

    @property
    def declared(self) -> frozenset[str]:
        """Every column that the mapping speaks of."""
        optional = {each.column for each in self.carry}
        return self.ignore | optional | {*self.columns("facts"), *self.columns("entry")}

    @property
    def stated(self) -> tuple[str, ...]:
        """What the mapping states without a cell that says so: values for every row, and words for empty cells."""
        values = [f"{each.name} = {as_text(each.value)}" for each in self.facts if each.value is not None]
        every = (f"for every row {', '.join(values)}",) if values else ()
        empty = [
            f"for an empty cell of {quoted(reading.column)} {target.name} = {as_text(reading.words[''])}"
            for target in self.facts
            for reading in target.readings
            if "" in reading.words
        ]
        return (*every, *empty)

    def column_of(self, fact: str) -> str:
        """The first column that a fact is read from, or the fact's name if it is read from none."""
        return next((reading.column for each in self.facts if each.name == fact for reading in each.readings), fact)

    def check_header(self, header: Sequence[str], use: Use) -> tuple[str, ...]:
        """What is wrong with the columns of a file under this mapping, each with what to do next; nothing if they fit."""
        needed, declared = self.columns(use), self.declared
        found = [
            f"no column {quoted(name)}, which {self.name} reads{_near(name, header, declared)}"
            for name in needed
            if name not in header
        ]
        found += [
            f"column {quoted(name)} appears {header.count(name)} times; keep one of them"
            for name in dict.fromkeys(header)
            if header.count(name) > 1 and name in declared - self.ignore
        ]
        return (*found, *self.passed_over(header, use))

    def passed_over(self, header: Iterable[str], use: Use) -> tuple[str, ...]:
        """What is wrong with columns that the mapping does not speak of, where their names show that it ought to."""
        return tuple(filter(None, (self._passed_over(name, use) for name in dict.fromkeys(header))))

    def unread(self, header: Iterable[str]) -> tuple[str, ...]:
        """The columns that the mapping does not speak of; they are reported, and not read."""
        declared = self.declared
        return tuple(name for name in dict.fromkeys(header) if name not in declared)

    def _passed_over(self, name: str, use: Use) -> str:
        """Why a column may not be left unread without a word."""
        if name in self.declared:
            return ""
        known, kind = (fact_names(self.question), "a fact") if use == "facts" else (set(COLUMNS), "a column of an entry")
        if name in known:
            said = f"has the name of {kind}"
        elif records_a_stop(name) and (use == "entry" or self.question is Message):
            said = "looks like a record of who must not be written to"
        else:
            return ""
        return f"column {quoted(name)} {said}, and {self.name} does not read it; map it, or list it under ignore"

    def read(self, record: Mapping[str, Any]) -> Mapped | tuple[Problem, ...]:
        """The facts and carried columns that a record of column and cell states, or every problem with its column."""
        facts, columns = self._values(record)
        if isinstance(facts, tuple):
            return facts
        carried: dict[str, Any] = {}
        for each in self.carry:
            try:
                if each.column in record:
                    carried[each.name] = each.read(record[each.column])
            except ValueError as error:
                return (Problem(each.name, each.column, str(error)),)
        return Mapped(facts, carried, columns)

    def _values(self, record: Mapping[str, Any]) -> tuple[Any, dict[str, str]]:
        cells = [record.get(name) for name in self._read]
        try:
            result: tuple[Any, dict[str, str]] = self._known(*cells)
        except TypeError:
            if all(cell is None or isinstance(cell, (str, int, float)) for cell in cells):
                raise
            return self._facts(*cells)  # a list has no hash; it is read as well
        return result

    def _facts(self, *cells: Any) -> tuple[Any, dict[str, str]]:
        record = dict(zip(self._read, cells, strict=True))
        values, columns, problems = read_all(self.facts, record)
        if problems:
            return tuple(problems), columns
        facts = check_facts(self.question, values)
        if not isinstance(facts, tuple):
            return facts, columns
        return tuple(self._at_column(problem, columns) for problem in facts), columns

    def _at_column(self, problem: Problem, columns: Mapping[str, str]) -> Problem:
        """A problem of a fact, under the column that the file has for it."""
        column = columns.get(problem.name) or self.column_of(problem.name)
        if column == problem.name:
            return problem
        if problem.name not in columns:
            return Problem(problem.name, column, f"states no {problem.name}, which every row has to state; fill the cell in")
        readings = (each for target in self.facts if target.name == problem.name for each in target.readings)
        declare = next((each.declare for each in readings if each.column == column), "")
        return Problem(problem.name, column, f"{problem.name}: {problem.reason}{declare}")

    def read_entry(self, record: Mapping[str, Any]) -> Mapping[str, Any] | tuple[Problem, ...] | None:
        """The columns of an entry that a record states, or every problem; None for a row that is declared to be left out.

        A record without the column is not left out: it has no empty cell there.
        """
        for each in self.skip:
            if each.column in record and key(as_text(record[each.column]), any_case=self.any_case) in each.words:
                return None
        values, _, problems = read_all(self.entry, record)
        return tuple(problems) if problems else values

    def need(self, use: Use) -> None:
        """Refuse a mapping that says nothing about a use; raises `InvalidMapping`."""
        if use == "entry" and not self.entry:
            raise InvalidMapping(f"{self.name}: has no table [entry], so no exclusion list can be read with it; add one")
        if use == "facts" and not self.facts and not self.carry:
            raise InvalidMapping(f"{self.name}: has neither [facts] nor [carry], so no rows can be answered with it; add them")


def _columns(targets: Iterable[Target]) -> tuple[str, ...]:
    """The columns that targets are read from, each once."""
    return tuple(dict.fromkeys(reading.column for target in targets for reading in target.readings))


def _near(name: str, header: Sequence[str], declared: frozenset[str]) -> str:
    return nearest(name, [each for each in header if each not in declared]) or "; correct its name in one of the two"
