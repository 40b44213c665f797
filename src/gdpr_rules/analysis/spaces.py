"""The cells of a question, counted exactly: conditions are branched on fact by fact until each is true or false.

A *cell* is one way to answer every fact that some conditions read, two answers counting as one where every test of them
takes them alike. There are too many cells to visit, yet few to tell apart: once a country is fixed most conditions are
decided, and whatever is left is the same for many cells. So the space is cut one fact at a time, what is left of the
conditions is looked up where it was met before, and each piece that is decided counts with all the cells in it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.analysis.nodes import NO, YES, Nodes
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Not, Open, Some, reduce

L = TypeVar("L")
Known = tuple[tuple[str, Any], ...]
"""Facts by name, in the order in which they were fixed."""

BUDGET = 200_000
"""The most pieces into which one space is cut; anything in the others is reported as not examined."""


@attrs.frozen
class Class(Generic[L]):
    """The cells that share a label: how many there are, and the first of them met, by the facts that decide it."""

    label: L
    cells: int
    known: Known


@attrs.frozen
class Tally(Generic[L]):
    """Every class of a space; `seen` cells of all `cells` were examined: all of them, unless the space is too large."""

    classes: tuple[Class[L], ...]
    cells: int
    seen: int

    @property
    def exact(self) -> bool:
        """Whether no cell was left out."""
        return self.seen == self.cells


@attrs.frozen
class Row(Generic[L]):
    """What is added to a side if a condition holds."""

    when: Condition
    adds: L


@attrs.frozen
class Side(Generic[L]):
    """Rows whose additions are joined where they hold, from `least` on; `join` is a semilattice's."""

    rows: tuple[Row[L], ...]
    least: L
    join: Callable[[L, L], L]


def possible(condition: Condition, on: date, given: Mapping[str, Any] | None = None) -> Condition:
    """A condition on a day as it is taken where every fact is known: an open question of law counts as met."""
    return _closed(reduce(condition, on, given or {}), TRUE)


def certain(condition: Condition, on: date, given: Mapping[str, Any] | None = None) -> Condition:
    """A condition on a day as far as it certainly holds: an open question of law counts as not met."""
    return _closed(reduce(condition, on, given or {}), FALSE)


def _closed(condition: Condition, opened: Condition) -> Condition:
    """A reduced condition, its negations at the tests, with every open question answered one way."""
    match condition:
        case Open():
            return opened
        case All(members) | Some(members):
            return reduce(type(condition)(tuple(_closed(part, opened) for part in members)), date.min, {})
        case _:
            return condition


def negation(condition: Condition) -> Condition:
    """The opposite of a condition without open parts, its negations at the tests."""
    return reduce(Not(condition), date.min, {})


State = tuple[int, ...]
"""What is left to decide: the node of the region, then for each side its label, its number of rows, and these."""
Found = dict[tuple[int, ...], tuple[int, Known]]


def tally(sides: Iterable[Side[Any]], on: date, *, within: Condition = TRUE, budget: int = BUDGET) -> Tally[tuple[Any, ...]]:
    """Every combination of what the sides come to, with its number of cells, in the cells of `within`.

    Conditions are those of `possible` or `certain`. A row that could add nothing to what its side has already come to is
    disregarded from there on. The facts given for a class are enough to decide it, whatever the others are.
    """
    return Tallying(tuple(sides), on, [within], budget).within(within)


class _Labels:
    """The labels of one side by number, with their joins looked up once."""

    def __init__(self, side: Side[Any]) -> None:
        self.join = side.join
        self.values: list[Any] = []
        self.numbers: dict[Any, int] = {}
        self.known: dict[tuple[int, int], int] = {}

    def number(self, value: Any) -> int:
        """The number of a label."""
        found = self.numbers.get(value)
        if found is None:
            found = self.numbers[value] = len(self.values)
            self.values.append(value)
        return found

    def joined(self, one: int, other: int) -> int:
        """The number of the join of two."""
        found = self.known.get((one, other))
        if found is None:
            found = self.known[one, other] = self.number(self.join(self.values[one], self.values[other]))
        return found


Rows = list[tuple[int, int]]  # the node of a row's condition, and the number of what it adds


class Tallying:
    """What `tally` does, for several regions of one space: whatever was counted for one of them is known for the others."""

    def __init__(self, sides: tuple[Side[Any], ...], on: date, regions: Iterable[Condition], budget: int = BUDGET) -> None:
        self.nodes = Nodes([*regions, *(row.when for side in sides for row in side.rows)], on)
        self.labels = [_Labels(side) for side in sides]
        self.start = [
            (labels.number(side.least), self.rows(side, labels)) for labels, side in zip(self.labels, sides, strict=True)
        ]
        self.budget = budget
        self.pieces = 0
        self.known: dict[State, tuple[Found, int, int]] = {}

    def rows(self, side: Side[Any], labels: _Labels) -> Rows:
        """The rows of a side, those that add the same as one."""
        alike: dict[int, list[Condition]] = {}
        for row in side.rows:
            alike.setdefault(labels.number(row.adds), []).append(row.when)
        return [(self.nodes.node(Some(tuple(whens))), adds) for adds, whens in alike.items()]

    def within(self, region: Condition) -> Tally[tuple[Any, ...]]:
        """Every class of the cells of a region, one of those given at the start."""
        if self.pieces > self.budget:
            self.known = {}  # what was given up for one region is tried again for the next
        self.pieces = 0
        found, missed, support = self.count(self.settled(self.nodes.node(region), self.start))
        rest = self.nodes.size(self.nodes.everything & ~support)
        classes = (
            Class(tuple(labels.values[n] for labels, n in zip(self.labels, label, strict=True)), cells * rest, given)
            for label, (cells, given) in found.items()
        )
        whole = self.nodes.size(self.nodes.everything)
        return Tally(tuple(sorted(classes, key=lambda each: -each.cells)), whole, whole - missed * rest)

    def settled(self, within: int, sides: Iterable[tuple[int, Rows]]) -> State:
        """A state in its plainest form: rows that hold are joined, and those that could add nothing more are left out."""
        state = [within]
        for labels, (label, rows) in zip(self.labels, sides, strict=True):
            for when, adds in rows:
                if when == YES:
                    label = labels.joined(label, adds)
            kept = [(when, adds) for when, adds in rows if when > YES and labels.joined(label, adds) != label]
            state += (label, len(kept))
            for when, adds in kept:
                state += (when, adds)
        return tuple(state)

    def read(self, state: State) -> list[tuple[int, Rows]]:
        """The sides of a state: label and rows."""
        sides: list[tuple[int, Rows]] = []
        place = 1
        for _ in self.labels:
            label, count = state[place], state[place + 1]
            flat = state[place + 2 : place + 2 + 2 * count]
            sides.append((label, list(zip(flat[::2], flat[1::2], strict=True))))
            place += 2 + 2 * count
        return sides

    def count(self, state: State) -> tuple[Found, int, int]:
        """The classes below a state, how many of their cells were not examined, and the facts by which all that is counted."""
        if state[0] == NO:
            return {}, 0, 0
        known = self.known.get(state)
        if known is not None:
            return known
        sides = self.read(state)
        conditions = [when for _, rows in sides for when, _ in rows]
        if not conditions and state[0] == YES:
            result: tuple[Found, int, int] = ({tuple(label for label, _ in sides): (1, ())}, 0, 0)
        else:
            reads = self.nodes.reads(state[0])
            for when in conditions:
                reads |= self.nodes.reads(when)
            self.pieces += 1
            result = self.cut(state[0], sides, reads) if self.pieces <= self.budget else ({}, self.nodes.size(reads), reads)
        self.known[state] = result
        return result

    def cut(self, within: int, sides: list[tuple[int, Rows]], reads: int) -> tuple[Found, int, int]:
        """A state cut by one fact, with what lies below each of its answers."""
        nodes = self.nodes
        fact = nodes.deciding(reads)
        name, answers = nodes.names[fact], nodes.answers[fact]
        below = reads & ~(1 << fact)
        regions = nodes.split(within, fact)
        split = [[(nodes.split(when, fact), adds) for when, adds in rows] for _, rows in sides]
        found: Found = {}
        missed = 0
        for place, region in enumerate(regions):
            if region == NO:
                continue
            rows_of = ([(left[place], adds) for left, adds in rows] for rows in split)
            state = self.settled(region, zip((label for label, _ in sides), rows_of, strict=True))
            classes, lost, support = self.count(state)
            weight = nodes.size(below & ~support)
            missed += lost * weight
            for label, (cells, given) in classes.items():
                before = found.get(label)
                if before is None:
                    found[label] = (cells * weight, ((name, answers[place]), *given))
                else:
                    shorter = len(given) + 1 < len(before[1])
                    found[label] = (before[0] + cells * weight, ((name, answers[place]), *given) if shorter else before[1])
        return found, missed, reads


@attrs.frozen
class Search:
    """Whether some cell meets a condition: the facts of one that does, or None; `exact` unless the search was cut short."""

    known: Known | None
    pieces: int
    exact: bool


def satisfy(condition: Condition, on: date, *, budget: int = BUDGET) -> Search:
    """A cell in which a condition of `possible` or `certain` holds, by the facts that decide it."""
    nodes = Nodes([condition], on)
    hopeless: set[int] = {NO}
    pieces = 0

    def find(rest: int) -> Known | None:
        nonlocal pieces
        if rest == YES:
            return ()
        if rest in hopeless or pieces >= budget:
            return None
        pieces += 1
        fact = nodes.deciding(nodes.reads(rest))
        for place, left in enumerate(nodes.split(rest, fact)):
            given = find(left)
            if given is not None:
                return ((nodes.names[fact], nodes.answers[fact][place]), *given)
        hopeless.add(rest)
        return None

    given = find(nodes.node(condition))
    return Search(given, pieces, given is not None or pieces < budget)
