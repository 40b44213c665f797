"""The cells into which conditions cut the facts: finitely many cases that represent all of them."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import prod
from typing import Any, TypeVar

from gdpr_rules.decisions.cells import blank
from gdpr_rules.decisions.cells import cells_of as values
from gdpr_rules.kernel.conditions import Test, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset

F = TypeVar("F", bound=Facts[Any])
Cell = tuple[Any, ...]


class Space:
    """Every case that a rule of a ruleset can distinguish on a day: for each fact it reads a value per cell, or unknown."""

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
        """The cells in which one more fact is known; what holds for each such step holds for every completion."""
        for place, value in enumerate(cell):
            if value is None:
                for answer in self.answers[place][:-1]:  # the last one is *not known*
                    yield (*cell[:place], answer, *cell[place + 1 :])
