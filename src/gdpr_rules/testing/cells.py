"""The cells into which conditions cut the facts: finitely many cases that stand for all there are."""

import datetime as dt
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import count, product
from math import prod
from typing import Any, TypeVar

import attrs

from gdpr_rules.kernel.conditions import HOLDS, Condition, Test, walk
from gdpr_rules.kernel.facts import Facts, about, kinds
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.unknowns import representatives

F = TypeVar("F", bound=Facts[Any])
Cell = tuple[Any, ...]
PLAIN: dict[type, Any] = {
    int: 0,
    Decimal: Decimal(0),
    dt.date: dt.date(2000, 1, 1),
    dt.datetime: dt.datetime(2000, 1, 1, tzinfo=dt.UTC),
}


def values(fact: "attrs.Attribute[Any]", conditions: Iterable[Condition], on: date) -> tuple[Any, ...]:
    """One known value from each cell: two values that every test of the conditions answers alike share one."""
    conditions = tuple(conditions)
    tests = [part.on(on) for each in conditions for part in walk(each) if isinstance(part, Test) and part.fact == fact]
    resolved = [test for test in tests if isinstance(test, Test)]
    cells: dict[tuple[bool, ...], Any] = {}
    for value in (*representatives(fact, conditions, on), *_beyond(fact, resolved)):
        cells.setdefault(tuple(HOLDS[test.op](value, test.bound) for test in resolved), value)
    return tuple(cells.values())


def _beyond(fact: "attrs.Attribute[Any]", tests: list[Test]) -> tuple[Any, ...]:
    """A value that no test names, of a kind without a vocabulary to choose one from."""
    kind, declared = kinds(fact.type)[0], about(fact).vocabulary
    if kind is str and not declared:
        named = {word for test in tests for word in (test.bound if isinstance(test.bound, frozenset) else (test.bound,))}
        return (next(word for word in ("x" * length for length in count(1)) if word not in named),)
    return tuple(plain for each, plain in PLAIN.items() if kind is each)


def blank(question: type[F], **told: Any) -> F:
    """Facts of which only these are told, beside those that the question cannot be asked without."""
    needed = [field for field in attrs.fields(question) if field.default is attrs.NOTHING and field.name not in told]
    return question(**{field.name: values(field, (), date(2000, 1, 1))[0] for field in needed}, **told)


class Space:
    """Every case that a rule of a ruleset can tell apart on a day: for each fact it reads a value per cell, or unknown."""

    def __init__(self, rule: Rule[Any], rules: Ruleset, on: date) -> None:
        firing = rules.firing(rule)
        read = {part.fact.name: part.fact for part in walk(firing) if isinstance(part, Test)}
        self.question = rule.question
        self.names = tuple(sorted(read))
        unknown = {name: (None,) if field.default is None else () for name, field in read.items()}
        self.answers = tuple((*values(read[name], (firing,), on), *unknown[name]) for name in self.names)

    def __len__(self) -> int:
        return prod(len(answers) for answers in self.answers)

    def __iter__(self) -> Iterator[Cell]:
        return product(*self.answers)

    def cell(self, place: int) -> Cell:
        """The cell at a place between none and the number of them."""
        picked: list[Any] = []
        for answers in reversed(self.answers):
            place, rest = divmod(place, len(answers))
            picked.insert(0, answers[rest])
        return tuple(picked)

    def facts(self, cell: Cell) -> Facts[Any]:
        """Facts that lie in a cell; what the rule does not read is unknown."""
        return blank(self.question, **dict(zip(self.names, cell, strict=True)))

    def refinements(self, cell: Cell) -> Iterator[Cell]:
        """The cells in which one more fact is known; whatever holds along each such step holds for every completion."""
        for place, value in enumerate(cell):
            if value is None:
                for answer in self.answers[place][:-1]:  # the last one is *not known*
                    yield (*cell[:place], answer, *cell[place + 1 :])
