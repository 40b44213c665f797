"""The cells of a question, counted exactly: conditions are branched on fact by fact until each is true or false.

A *cell* is one way to answer every fact that some conditions read, two answers counting as one where every test of them
takes them alike. There are too many cells to visit, yet few to tell apart: once a country is fixed most conditions are
decided, and whatever is left is the same for many cells. So the space is cut one fact at a time, what is left of the
conditions is looked up where it was met before, and each piece that is decided counts with all the cells in it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from math import prod
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.cells import cells_of
from gdpr_rules.kernel.conditions import FALSE, HOLDS, TRUE, All, Condition, Named, Not, Open, Some, Test, reduce, walk

L = TypeVar("L")
Told = tuple[tuple[str, Any], ...]
"""Facts by name, in the order in which they were told."""

BUDGET = 50_000
"""How many pieces of one space are cut at most; whatever lies in the others is told as not looked at."""


@attrs.frozen
class Class(Generic[L]):
    """The cells that share a label: how many there are, and the first of them met, by the facts that decide it."""

    label: L
    cells: int
    told: Told


@attrs.frozen
class Tally(Generic[L]):
    """Every class of a space; `seen` cells of all `cells` were looked at, which is all of them but in a space too large."""

    classes: tuple[Class[L], ...]
    cells: int
    seen: int

    @property
    def exact(self) -> bool:
        """Whether no cell was left out."""
        return self.seen == self.cells


@attrs.frozen
class Row(Generic[L]):
    """What is added to a side where a condition holds."""

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
        case All(members):
            return _folded(All, [_closed(part, opened) for part in members])
        case Some(members):
            return _folded(Some, [_closed(part, opened) for part in members])
        case _:
            return condition


def _folded(kind: type[All] | type[Some], parts: Iterable[Condition]) -> Condition:
    """The parts under one connective, without repetitions, neutral parts and needless nesting."""
    neutral, absorbing = (TRUE, FALSE) if kind is All else (FALSE, TRUE)
    kept: dict[Condition, None] = {}
    for part in parts:
        if part == absorbing:
            return absorbing
        if isinstance(part, kind):
            kept.update(dict.fromkeys(part.parts))
        elif part != neutral:
            kept[part] = None
    return next(iter(kept)) if len(kept) == 1 else kind(tuple(kept))


class Cutter:
    """The space of some conditions on a day, and what is left of them as facts are told; conditions here have no open parts."""

    def __init__(self, conditions: Iterable[Condition], on: date) -> None:
        self.on = on
        self.conditions = tuple(conditions)
        facts: dict[str, attrs.Attribute[Any]] = {
            part.fact.name: part.fact for each in self.conditions for part in walk(each) if isinstance(part, Test)
        }
        self.answers = {name: cells_of(facts[name], self.conditions, on) for name in sorted(facts)}
        self._left: dict[tuple[Condition, str, int], Condition] = {}
        self._same: dict[Condition, Condition] = {}
        self._reads: dict[Condition, frozenset[str]] = {}

    def __len__(self) -> int:
        return prod(map(len, self.answers.values()))

    def size(self, names: Iterable[str]) -> int:
        """How many cells some facts make."""
        return prod(len(self.answers[name]) for name in names)

    def left(self, condition: Condition, name: str, place: int) -> Condition:
        """What is left of a condition once a fact has the answer at a place; the same object for the same condition.

        Each condition inside another is looked up as well: what many rules share is worked out once for all of them.
        """
        if name not in self.reads(condition):
            return condition
        key = (condition, name, place)
        found = self._left.get(key)
        if found is None:
            made = self._made(condition, name, place)
            found = self._left[key] = self._same.setdefault(made, made)
        return found

    def _made(self, condition: Condition, name: str, place: int) -> Condition:
        match condition:
            case Test(_, op, bound):
                return TRUE if HOLDS[op](self.answers[name][place], bound) else FALSE
            case Not(Test(_, op, bound)):
                return FALSE if HOLDS[op](self.answers[name][place], bound) else TRUE
            case All(members) | Some(members):
                return _folded(type(condition), [self.left(part, name, place) for part in members])
            case _:
                return reduce(condition, self.on, {name: self.answers[name][place]})

    def reads(self, condition: Condition) -> frozenset[str]:
        """The facts a condition reads."""
        found = self._reads.get(condition)
        if found is None:
            if isinstance(condition, Test):
                found = frozenset({condition.fact.name})
            else:
                found = frozenset().union(*map(self.reads, condition.parts))
            self._reads[condition] = found
        return found

    def next(self, conditions: Iterable[Condition]) -> str:
        """The fact to cut by: the one that most conditions read, which decides the most of them at once."""
        counts: dict[str, int] = {}
        for condition in conditions:
            for name in self.reads(condition):
                counts[name] = counts.get(name, 0) + 1
        return min(counts, key=lambda name: (-counts[name], len(self.answers[name]), name))


def tally(sides: Iterable[Side[Any]], on: date, *, within: Condition = TRUE, budget: int = BUDGET) -> Tally[tuple[Any, ...]]:
    """Every combination of what the sides come to, with its number of cells, in the cells of `within`.

    Conditions are those of `possible` or `certain`. A row that could add nothing to what its side has already come to is
    left out of account from there on. The facts told for a class are enough to decide it, whatever the others are.
    """
    sides = tuple(sides)
    return _Tallying(sides, within, on, budget).result()


State = tuple[Condition, tuple[tuple[Any, tuple[tuple[Condition, Any], ...]], ...]]
Found = dict[Any, tuple[int, Told]]


class _Tallying:
    def __init__(self, sides: tuple[Side[Any], ...], within: Condition, on: date, budget: int) -> None:
        self.cutter = Cutter([within, *(row.when for side in sides for row in side.rows)], on)
        self.sides = sides
        self.start = self.settle(within, [(side.least, [(row.when, row.adds) for row in side.rows]) for side in sides])
        self.budget = budget
        self.known: dict[State, tuple[Found, int, frozenset[str]]] = {}

    def result(self) -> Tally[tuple[Any, ...]]:
        found, missed, support = self.count(self.start)
        rest = self.cutter.size(self.cutter.answers.keys() - support)
        classes = sorted((Class(label, cells * rest, told) for label, (cells, told) in found.items()), key=lambda c: -c.cells)
        return Tally(tuple(classes), len(self.cutter), len(self.cutter) - missed * rest)

    def settle(self, within: Condition, sides: Iterable[tuple[Any, Iterable[tuple[Condition, Any]]]]) -> State:
        """A state in its plainest form: rows that hold are joined, and those that could add nothing more are left out."""
        plain: list[tuple[Any, tuple[tuple[Condition, Any], ...]]] = []
        for (label, rows), side in zip(sides, self.sides, strict=True):
            open_rows: list[tuple[Condition, Any]] = []
            for when, adds in rows:
                if when == TRUE:
                    label = side.join(label, adds)
                elif when != FALSE:
                    open_rows.append((when, adds))
            plain.append((label, tuple((when, adds) for when, adds in open_rows if side.join(label, adds) != label)))
        return within, tuple(plain)

    def count(self, state: State) -> tuple[Found, int, frozenset[str]]:
        """The classes below a state, how many cells there were not looked at, and the facts by which all that is counted."""
        within, sides = state
        if within == FALSE:
            return {}, 0, frozenset()
        conditions = [when for _, rows in sides for when, _ in rows]
        if not conditions and within == TRUE:
            return {tuple(label for label, _ in sides): (1, ())}, 0, frozenset()
        known = self.known.get(state)
        if known is not None:
            return known
        reads = frozenset(name for each in (within, *conditions) for name in self.cutter.reads(each))
        if len(self.known) >= self.budget:
            return {}, self.cutter.size(reads), reads
        self.known[state] = ({}, 0, frozenset())  # takes its place in the budget; never read before it is filled
        result = self.known[state] = self.cut(within, sides, conditions, reads)
        return result

    def cut(
        self, within: Condition, sides: Any, conditions: list[Condition], reads: frozenset[str]
    ) -> tuple[Found, int, frozenset[str]]:
        cutter = self.cutter
        name = cutter.next([*([within] if within != TRUE else ()), *conditions])
        below = reads - {name}
        found: Found = {}
        missed = 0
        for place, answer in enumerate(cutter.answers[name]):
            state = self.settle(
                cutter.left(within, name, place),
                [(label, [(cutter.left(when, name, place), adds) for when, adds in rows]) for label, rows in sides],
            )
            classes, lost, support = self.count(state)
            weight = cutter.size(below - support)
            missed += lost * weight
            for label, (cells, told) in classes.items():
                before, shortest = found.get(label, (0, None))
                path = ((name, answer), *told)
                kept = path if shortest is None or len(path) < len(shortest) else shortest
                found[label] = (before + cells * weight, kept)
        return found, missed, reads


@attrs.frozen
class Search:
    """Whether some cell meets a condition: the facts of one that does, or None; `exact` unless the search was cut short."""

    told: Told | None
    pieces: int
    exact: bool


def satisfy(condition: Condition, on: date, *, budget: int = BUDGET) -> Search:
    """A cell in which a condition of `possible` or `certain` holds, by the facts that decide it."""
    cutter = Cutter([condition], on)
    hopeless: set[Condition] = set()
    pieces = 0

    def find(rest: Condition) -> Told | None:
        nonlocal pieces
        if rest == TRUE:
            return ()
        if rest == FALSE or rest in hopeless or pieces >= budget:
            return None
        pieces += 1
        name = cutter.next(_limbs(rest))
        for place, answer in enumerate(cutter.answers[name]):
            told = find(cutter.left(rest, name, place))
            if told is not None:
                return ((name, answer), *told)
        hopeless.add(rest)
        return None

    told = find(condition)
    return Search(told, pieces, told is not None or pieces < budget)


def _limbs(condition: Condition) -> tuple[Condition, ...]:
    """The parts of a conjunction, or the condition itself."""
    return condition.members if isinstance(condition, All) else (condition,)


@cache
def negation(condition: Condition) -> Condition:
    """The opposite of a condition without open parts, its negations at the tests."""
    match condition:
        case All(members):
            return _folded(Some, [negation(part) for part in members])
        case Some(members):
            return _folded(All, [negation(part) for part in members])
        case Not(part):
            return part
        case Named(part, _, _):
            return negation(part)
        case _:
            return Not(condition)
