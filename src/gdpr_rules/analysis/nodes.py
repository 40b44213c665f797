"""Conditions over cells as numbered nodes: each distinct one once, so that its remainder is looked up and not recomputed."""

from collections.abc import Iterable
from datetime import date
from math import prod
from typing import Any

from gdpr_rules.decisions.cells import cells_of
from gdpr_rules.kernel.conditions import HOLDS, All, Condition, Not, Some, Test, walk

NO, YES = 0, 1
"""The nodes that never and always hold; every other node has a greater number."""
ALL, SOME = 0, 1
Shape = tuple[Any, ...]


class Nodes:
    """The space of some conditions on a day. A node is a literal, which is one fact with the answers it holds for, or it
    joins others, by *all* or by *some*. Two literals of one fact under one join are one, so that contradictions show at once.

    Facts go by their place in `names`, and sets of them are bit masks. They are always cut in one order, those that most tests
    ask about first: what is left by one way is then met again by others. Conditions have no open parts or figures to resolve.
    """

    def __init__(self, conditions: Iterable[Condition], on: date) -> None:
        tests: dict[str, dict[Test, int]] = {}
        for condition in dict.fromkeys(conditions):
            for part in walk(condition):
                if isinstance(part, Test):
                    of = tests.setdefault(part.fact.name, {})
                    of[part] = of.get(part, 0) + 1
        self.names = sorted(tests, key=lambda name: (-sum(tests[name].values()), name))
        self.answers = [cells_of(next(iter(tests[name])).fact, tests[name], on) for name in self.names]
        self.everything = (1 << len(self.names)) - 1
        self._place = {name: place for place, name in enumerate(self.names)}
        self._whole = [(1 << len(answers)) - 1 for answers in self.answers]
        self._shapes: list[Shape] = [(SOME, ()), (ALL, ())]
        self._reads = [0, 0]
        self._known: dict[Shape, int] = {(SOME, ()): NO, (ALL, ()): YES}
        self._made: dict[Condition, int] = {}
        self._split: dict[tuple[int, int], tuple[int, ...]] = {}

    def size(self, facts: int) -> int:
        """How many cells a set of facts makes."""
        return prod(len(answers) for place, answers in enumerate(self.answers) if facts >> place & 1)

    def reads(self, node: int) -> int:
        """The facts that a node reads."""
        return self._reads[node]

    @staticmethod
    def deciding(reads: int) -> int:
        """The fact of a set to cut by: the one that most tests ask about, which decides the most of them at once."""
        return (reads & -reads).bit_length() - 1

    def node(self, condition: Condition) -> int:
        """The node of a condition."""
        found = self._made.get(condition)
        if found is None:
            found = self._made[condition] = self._read(condition)
        return found

    def _read(self, condition: Condition) -> int:
        match condition:
            case Test():
                return self._literal(*self._holds(condition))
            case Not(Test() as test):
                place, answers = self._holds(test)
                return self._literal(place, self._whole[place] & ~answers)
            case All(members):
                return self._joined(ALL, [self.node(part) for part in members])
            case Some(members):
                return self._joined(SOME, [self.node(part) for part in members])
            case _:
                raise TypeError(f"`{type(condition).__name__}` is not a reduced condition without open parts; see `possible`")

    def _holds(self, test: Test) -> tuple[int, int]:
        """The place of a test's fact, and the answers it holds for as a bit mask."""
        place = self._place[test.fact.name]
        holds = HOLDS[test.op]
        return place, sum(1 << n for n, answer in enumerate(self.answers[place]) if holds(answer, test.bound))

    def _literal(self, place: int, answers: int) -> int:
        if answers in (0, self._whole[place]):
            return YES if answers else NO
        return self._number((2, place, answers), 1 << place)

    def _number(self, shape: Shape, reads: int) -> int:
        found = self._known.get(shape)
        if found is None:
            found = self._known[shape] = len(self._shapes)
            self._shapes.append(shape)
            self._reads.append(reads)
        return found

    def _joined(self, kind: int, nodes: Iterable[int]) -> int:
        """Some nodes under one join, in its plainest form."""
        neutral, absorbing = (YES, NO) if kind == ALL else (NO, YES)
        kept: set[int] = set()
        literals: dict[int, int] = {}
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if node == absorbing:
                return absorbing
            if node == neutral:
                continue
            shape = self._shapes[node]
            if shape[0] == kind:
                waiting += shape[1]
            elif shape[0] == 2:
                place, answers = shape[1], shape[2]
                before = literals.get(place)
                literals[place] = answers if before is None else before & answers if kind == ALL else before | answers
            else:
                kept.add(node)
        for place, answers in literals.items():
            literal = self._literal(place, answers)
            if literal == absorbing:
                return absorbing
            kept.add(literal)
        if len(kept) <= 1:
            return next(iter(kept), neutral)
        reads = 0
        for node in kept:
            reads |= self._reads[node]
        return self._number((kind, tuple(sorted(kept))), reads)

    def split(self, node: int, fact: int) -> tuple[int, ...]:
        """What is left of a node for each answer of a fact."""
        found = self._split.get((node, fact))
        if found is None:
            found = self._split[node, fact] = self._left(node, fact)
        return found

    def _left(self, node: int, fact: int) -> tuple[int, ...]:
        count = len(self.answers[fact])
        if not self._reads[node] >> fact & 1:
            return (node,) * count
        shape = self._shapes[node]
        if shape[0] == 2:
            return tuple(YES if shape[2] >> place & 1 else NO for place in range(count))
        known: dict[tuple[int, ...], int] = {}
        made: list[int] = []
        for parts in zip(*(self.split(part, fact) for part in shape[1]), strict=True):
            left = known.get(parts)
            if left is None:
                left = known[parts] = self._joined(shape[0], parts)
            made.append(left)
        return tuple(made)
