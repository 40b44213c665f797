"""What a program makes of facts, remembered from one decision to the next: what rules add, and what is open and not covered.

Files hold many rows whose facts no rule can tell apart. What they have in common is worked out once: which facts are missing
depends on the cells in which values lie, and on how the days that rules compute compare, not on the values themselves.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import count
from operator import attrgetter
from typing import Any, cast

import attrs

from gdpr_rules.decisions.cells import representatives
from gdpr_rules.kernel.compiler import LIMIT, Program
from gdpr_rules.kernel.conditions import HOLDS, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, fact_names, known_facts
from gdpr_rules.kernel.protection import Outcome, earliest_protects, protections
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.values.kinds import kinds

EARLIEST = earliest_protects().join
COMPARED = (int, Decimal, date)  # kinds of facts that rules only compare with bounds, so that a cell says all about a value

MOST = 16 * LIMIT  # entries of one memory, after which all of them start afresh

Given = tuple[str, Any] | None
Key = tuple[Any, ...]


class Survey:
    """One program asked about facts of one class; what it remembers is dropped when it grows too large."""

    def __init__(self, program: Program, question: type[Facts[Any]]) -> None:
        self.program, self.question = program, question
        self.names = tuple(fact_names(question))
        self.all_facts: Callable[[Any], Key] = attrgetter(*self.names, self.names[0])
        self.fields = attrs.fields_dict(question)
        self.reads: dict[int, frozenset[str]] = {}
        self._read: dict[int, Callable[[Any], Any]] = {}
        for bit, rule in enumerate(program.rules):
            if isinstance(rule.then, Computed):
                names = [read.name for read in rule.then.reads]
                self.reads[bit] = frozenset(names)
                self._read[bit] = attrgetter(*names) if names else lambda _: None
        self.computed = sum(1 << bit for bit in self.reads)
        self.answers: dict[str, tuple[Any, ...]] = {}
        self._orders = protections(program.kind)
        self._days = [name for name, order in self._orders.items() if order.join is EARLIEST]
        self._others = [name for name in self._orders if name not in self._days]
        self._number = count()
        self._forget()

    def _forget(self) -> None:
        self._added: dict[tuple[int, Any], Outcome] = {}
        self._joined: dict[tuple[int, ...], tuple[Outcome, list[Outcome]]] = {}
        self._covered: dict[tuple[int, int], bool] = {}
        self._numbered: dict[int, tuple[Key, int, Outcome]] = {}
        self._numbers: dict[Key, int] = {}
        self._kept: dict[int, Outcome] = {}
        self._cells: dict[tuple[str, Any], Any] = {}
        self.missing: dict[Key, tuple[str, ...]] = {}
        self.plans: dict[Key, tuple[tuple[int, Given], ...]] = {}

    def _bounded(self, memory: dict[Any, Any]) -> None:
        """Drop everything before one of the memories grows too large."""
        if len(memory) >= MOST:
            self._forget()

    @cached_property
    def fixed(self) -> dict[str, set[date]]:
        """The days that rules add without working them out, by the field of the outcome."""
        plain = [rule.then for bit, rule in enumerate(self.program.rules) if bit not in self.reads]
        return {name: {getattr(outcome, name) for outcome in plain} - {None} for name in self._days}

    @cached_property
    def compared(self) -> dict[str, tuple[Test, ...]]:
        """The tests, on the program's day, of each fact that is only ever compared with bounds."""
        found: dict[str, dict[Test, None]] = {}
        for name, field in self.fields.items():
            kind = kinds(field.type)[0]
            if isinstance(kind, type) and issubclass(kind, COMPARED) and kind is not bool:
                found[name] = {}
        for part in (part for each in self.program.firing for part in walk(each)):
            if isinstance(part, Test) and part.fact.name in found:
                test = part.on(self.program.on)
                found[part.fact.name] |= {test: None} if isinstance(test, Test) else {}
        return {name: tuple(tests) for name, tests in found.items()}

    def cells(self, facts: Facts[Any]) -> Key:
        """The facts as the rules can tell them apart: equal for facts of which every condition says the same."""
        values = list(self.all_facts(facts))
        for at, name in enumerate(self.names):
            value = values[at]
            if value is None or name not in self.compared:
                continue
            found = self._cells.get((name, value))
            if found is None:
                self._bounded(self._cells)
                found = tuple(HOLDS[test.op](value, test.bound) for test in self.compared[name])
                self._cells[name, value] = found
            values[at] = found
        return tuple(values)

    def keep_missing(self, key: Key, names: tuple[str, ...]) -> tuple[str, ...]:
        """Remember which facts are missing under a key."""
        self._bounded(self.missing)
        self.missing[key] = names
        return names

    def draft(self, facts: Facts[Any]) -> Any:
        """A copy of facts that may be changed."""
        made = object.__new__(type(facts))
        for name in self.names:
            object.__setattr__(made, name, getattr(facts, name))
        return made

    def answers_to(self, name: str) -> tuple[Any, ...]:
        """A value of a fact from each cell, without unions."""
        found = self.answers.get(name)
        if found is None:
            found = representatives(self.fields[name], self.program.firing, self.program.on, unions=False)
            self.answers[name] = found
        return found

    def added(self, bit: int, facts: Any) -> Outcome:
        """What a rule adds for facts; the same object for the same facts that it reads."""
        if bit not in self.reads:
            return cast(Outcome, self.program.rules[bit].then)
        key = bit, self._read[bit](facts)
        found = self._added.get(key)
        if found is None:
            self._bounded(self._added)
            found = self._added[key] = self.program.rules[bit].outcome(facts)
        return found

    def joined(self, mask: int, facts: Any) -> Outcome:
        """The join of what the rules of a mask add; the same object for the same parts."""
        parts = [self.added(bit, facts) for bit in bits(mask & self.computed)]
        key = (mask & ~self.computed, *map(id, parts))
        known = self._joined.get(key)
        if known is not None:
            return known[0]
        self._bounded(self._joined)
        found = self.program.outcome(mask & ~self.computed, facts)
        for part in parts:
            found = found | part
        self._joined[key] = found, parts  # the parts are kept, so that no other objects take their places
        return found

    def covers(self, settled: Outcome, other: Outcome) -> bool:
        """Whether an outcome is at least as protective as what a rule adds, field by field."""
        key = id(settled), id(other)
        found = self._covered.get(key)
        if found is None:
            self._bounded(self._covered)
            found = self._covered[key] = all(
                order.covers(getattr(settled, name), value)
                for name, order in self._orders.items()
                if (value := getattr(other, name)) != order.least
            )
            self._kept[key[0]], self._kept[key[1]] = settled, other  # so that no other object takes their place
        return found

    def open_bits(self, facts: Any) -> list[int]:
        """The rules that possibly fire, do not certainly, and would add to what those do that certainly fire."""
        possible, certain = self.program.masks(facts)
        undecided = possible & ~certain
        if not undecided:
            return []
        settled = self.joined(certain, facts)
        return [bit for bit in bits(undecided) if not self.covers(settled, self.added(bit, facts))]

    def pattern(self, facts: Facts[Any], key: Key) -> Key:
        """How the days compare that rules compute for facts, as they are and with any one unknown fact known."""
        if not self.computed:
            return ()
        plan = self.plans.get(key)
        if plan is None:
            self._bounded(self.plans)
            plan = self.plans[key] = tuple(self._plan(facts))
        draft = self.draft(facts)
        places: dict[int, int] = {}
        found: list[Outcome] = []
        order: list[int] = []
        for bit, given in plan:
            if given is None:
                outcome = self.added(bit, facts)
            else:
                name, value = given
                object.__setattr__(draft, name, value)
                outcome = self.added(bit, draft)
                object.__setattr__(draft, name, None)
            at = places.get(id(outcome))
            if at is None:
                at = places[id(outcome)] = len(found)
                found.append(outcome)
            order.append(at)
        told = [self._told(each) for each in found]
        ranks: list[Any] = []
        for at, name in enumerate(self._days):
            days = [each[0][at] for each in told]
            place = {day: n for n, day in enumerate(sorted({day for day in days if day is not None} | self.fixed[name]))}
            ranks.append(tuple(map(place.get, days)))
            if self.fixed[name]:
                ranks.append(tuple(place[day] for day in sorted(self.fixed[name])))
        return tuple(order), tuple(ranks), tuple(each[1] for each in told)

    def _told(self, outcome: Outcome) -> tuple[Key, int]:
        """The days of an outcome, and a number for all else in it."""
        known = self._numbered.get(id(outcome))
        if known is None:
            self._bounded(self._numbered)
            others = tuple(getattr(outcome, name) for name in self._others)
            number = self._numbers.setdefault(others, next(self._number))  # never given twice, whatever is dropped
            known = self._numbered[id(outcome)] = tuple(getattr(outcome, name) for name in self._days), number, outcome
        return known[:2]

    def _plan(self, facts: Facts[Any]) -> Iterator[tuple[int, Given]]:
        """The rules whose days matter for what is missing: as the facts are, and with each answer to an open fact they read."""
        possible, certain = self.program.masks(facts)
        known, on = known_facts(facts), self.program.on
        rests = [reduce(self.program.firing[bit], on, known) for bit in bits(possible & ~certain)]
        asked = {part.fact.name for rest in rests for part in walk(rest) if isinstance(part, Test)}
        yield from ((bit, None) for bit in bits(possible & self.computed))
        draft = self.draft(facts)
        for name in self.names:
            if name not in asked or not any(name in read for read in self.reads.values()):
                continue
            for answer in self.answers_to(name):
                object.__setattr__(draft, name, answer)
                then, _ = self.program.masks(draft)
                yield from ((bit, (name, answer)) for bit in bits(then & self.computed) if name in self.reads[bit])
            object.__setattr__(draft, name, None)


def bits(mask: int) -> Iterator[int]:
    """The positions of the bits that are set, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


_SURVEYS = lru_cache(64)(Survey)


def survey(program: Program, question: type[Any]) -> Survey:
    """What is remembered of a program and a question."""
    return cast(Callable[[Program, type[Any]], Survey], _SURVEYS)(program, question)


def forget() -> None:
    """Drop all that is remembered; answers are the same without."""
    _SURVEYS.cache_clear()
