"""Conditions as data: small tests on declared facts, joined by `&`, `|`, `~` under Kleene's three-valued logic."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from enum import Enum
from typing import Any, TypeVar

import attrs

from gdpr_rules.errors import NotEncoded
from gdpr_rules.kernel.citations import SHOWN, Citation, Dated, Span
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.truth import Truth, every, negated, some
from gdpr_rules.values.kinds import AnyFact

T = TypeVar("T")


class Op(Enum):
    """What a test asks of a known value; on an unknown one every test is unknown."""

    KNOWN = "is known"
    TRUE = "is true"
    FALSE = "is false"
    EQUALS = "is"
    ONE_OF = "is one of"
    AT_LEAST = "is at least"
    MORE_THAN = "is more than"
    BEFORE = "is before"
    AFTER = "is after"
    CONTAINS = "include any of"
    WITHIN = "lie wholly within"


HOLDS: Mapping[Op, Callable[[Any, Any], bool]] = {
    Op.KNOWN: lambda value, bound: True,
    Op.TRUE: lambda value, bound: value is True,
    Op.FALSE: lambda value, bound: value is False,
    Op.EQUALS: lambda value, bound: bool(value == bound),
    Op.ONE_OF: lambda value, bound: value in bound,
    Op.AT_LEAST: lambda value, bound: bool(value >= bound),
    Op.MORE_THAN: lambda value, bound: bool(value > bound),
    Op.BEFORE: lambda value, bound: bool(value < bound),
    Op.AFTER: lambda value, bound: bool(value > bound),
    Op.CONTAINS: lambda value, bound: not bound.isdisjoint(value),
    Op.WITHIN: lambda value, bound: value <= bound,
}
FIGURES = frozenset({Op.AT_LEAST, Op.MORE_THAN, Op.BEFORE, Op.AFTER})
"""Operators whose bound is a figure of the law and therefore has to be dated and cited."""


@attrs.frozen
class Condition:
    """The parent of all conditions."""

    def __and__(self, other: "Condition") -> "Condition":
        return All((*_members(All, self), *_members(All, other)))

    def __or__(self, other: "Condition") -> "Condition":
        return Some((*_members(Some, self), *_members(Some, other)))

    def __invert__(self) -> "Condition":
        return Not(self)

    def __bool__(self) -> bool:
        raise TypeError("a condition has no truth of its own; join conditions with `&`, `|` and `~`, not `and`, `or`, `not`")

    def named(self, name: str, cite: Citation | None = None) -> "Condition":
        """The same condition under the name the law's readers use for it."""
        return Named(self, name, cite)

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The conditions this one is made of, directly."""
        return ()

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        """The plain interpreter: what this says of some facts on a day."""
        raise NotImplementedError(f"`{type(self).__name__}` says nothing of facts; use one of the conditions in this module")


@attrs.frozen(cache_hash=True)
class Test(Condition):
    """One question to one fact. `bound` may be a `Dated` figure, resolved for the day of the evaluation."""

    fact: AnyFact
    op: Op
    bound: Any = None

    def on(self, day: date) -> "Condition":
        """This test with its figure resolved for a day; where the figure is not encoded, an open question."""
        if not isinstance(self.bound, Dated):
            return self
        try:
            return attrs.evolve(self, bound=self.bound.on(day))
        except NotEncoded:
            return Open(f"the figure `{self.bound.name}` for that day, which is not encoded")

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        value, test = getattr(facts, self.fact.name), self.on(on)
        if value is None or not isinstance(test, Test):
            return None
        return HOLDS[self.op](value, test.bound)


@attrs.frozen(cache_hash=True)
class All(Condition):
    """Every part holds; without parts it is true."""

    members: tuple[Condition, ...] = ()

    @property
    def parts(self) -> tuple[Condition, ...]:
        return self.members

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return every(part.truth(facts, on) for part in self.members)


@attrs.frozen(cache_hash=True)
class Some(Condition):
    """At least one part holds; without parts it is false."""

    members: tuple[Condition, ...] = ()

    @property
    def parts(self) -> tuple[Condition, ...]:
        return self.members

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return some(part.truth(facts, on) for part in self.members)


@attrs.frozen(cache_hash=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    @property
    def parts(self) -> tuple[Condition, ...]:
        return (self.part,)

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return negated(self.part.truth(facts, on))


@attrs.frozen(cache_hash=True)
class Named(Condition):
    """A group with the name it goes by, such as *soft opt-in*, and where the law defines it."""

    part: Condition
    name: str = attrs.field(metadata=SHOWN)
    cite: Citation | None = None

    @property
    def parts(self) -> tuple[Condition, ...]:
        return (self.part,)

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return self.part.truth(facts, on)


@attrs.frozen
class Open(Condition):
    """A question the encoded law does not answer: always unknown, whatever the facts are."""

    question: str = attrs.field(metadata=SHOWN)

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return None


@attrs.frozen
class During(Condition):
    """True on the days of a span, false on all others; never unknown."""

    span: Span
    cite: Citation | None = None

    def truth(self, facts: Facts[Any], on: date) -> Truth:
        return on in self.span


TRUE, FALSE = All(), Some()


def _members(kind: type[All] | type[Some], condition: Condition) -> tuple[Condition, ...]:
    return condition.members if isinstance(condition, kind) else (condition,)


def known(fact: "attrs.Attribute[Any]") -> Condition:
    """True once the fact is known, whatever it is; unknown before."""
    return Test(fact, Op.KNOWN)


def true(fact: "attrs.Attribute[bool | None]") -> Condition:
    """The fact is known to be so."""
    return Test(fact, Op.TRUE)


def false(fact: "attrs.Attribute[bool | None]") -> Condition:
    """The fact is known not to be so."""
    return Test(fact, Op.FALSE)


def equals(fact: "attrs.Attribute[T | None]", value: T) -> Condition:
    """The fact is this value."""
    return Test(fact, Op.EQUALS, value)


def one_of(fact: "attrs.Attribute[T | None]", values: "AbstractSet[T] | Dated[frozenset[T]]") -> Condition:
    """The fact is one of these values."""
    return Test(fact, Op.ONE_OF, values if isinstance(values, Dated) else frozenset(values))


def at_least(fact: "attrs.Attribute[T | None]", figure: Dated[T]) -> Condition:
    """The fact is the figure or more."""
    return Test(fact, Op.AT_LEAST, figure)


def more_than(fact: "attrs.Attribute[T | None]", figure: Dated[T]) -> Condition:
    """The fact exceeds the figure; the figure itself does not."""
    return Test(fact, Op.MORE_THAN, figure)


def before(fact: "attrs.Attribute[date | None]", day: Dated[date]) -> Condition:
    """The fact is an earlier day; the day itself is not."""
    return Test(fact, Op.BEFORE, day)


def after(fact: "attrs.Attribute[date | None]", day: Dated[date]) -> Condition:
    """The fact is a later day; the day itself is not."""
    return Test(fact, Op.AFTER, day)


def contains(fact: "attrs.Attribute[frozenset[T] | None]", values: "AbstractSet[T] | Dated[frozenset[T]]") -> Condition:
    """The set shares a member with these values."""
    return Test(fact, Op.CONTAINS, values if isinstance(values, Dated) else frozenset(values))


def within(fact: "attrs.Attribute[frozenset[T] | None]", values: "AbstractSet[T] | Dated[frozenset[T]]") -> Condition:
    """The set has no member outside these values."""
    return Test(fact, Op.WITHIN, values if isinstance(values, Dated) else frozenset(values))


def open_question(question: str) -> Condition:
    """What the law, as far as encoded, leaves unanswered; the text says what would have to be found out."""
    return Open(question)


def during(span: Span, cite: Citation | None = None) -> Condition:
    """A limb that belongs to the law only on the days of a span."""
    return During(span, cite)


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and everything in it, outermost first."""
    left = [condition]
    while left:
        part = left.pop()
        yield part
        if inner := part.parts:
            left += inner[::-1]


def bounds(condition: Condition) -> set[date]:
    """The days on which some figure or limb of a condition changes."""
    days: set[date] = set()
    for part in walk(condition):
        if isinstance(part, During):
            days |= part.span.bounds()
        elif isinstance(part, Test) and isinstance(part.bound, Dated):
            days |= part.bound.bounds()
    return days


def reduce(condition: Condition, on: date, given: Mapping[str, Any], negate: bool = False) -> Condition:
    """What is left of a condition on a day once some facts are fixed: negations pushed to the tests, constants folded.

    A fact given as None is held unknown for good. The result says of the other facts what the condition says of all.
    """
    match condition:
        case Named(part, _, _):
            return reduce(part, on, given, negate)
        case Not(part):
            return reduce(part, on, given, not negate)
        case During(span, _):
            return TRUE if (on in span) is not negate else FALSE
        case Test(fact, op, _):
            test = condition.on(on)
            if isinstance(test, Test) and fact.name in given:
                value = given[fact.name]
                if value is None:
                    return Open("")
                return TRUE if HOLDS[op](value, test.bound) is not negate else FALSE
            return Not(test) if negate and isinstance(test, Test) else test
        case All(members) | Some(members):
            parts = (reduce(part, on, given, negate) for part in members)
            return _joined(parts, conjunction=isinstance(condition, All) is not negate)
        case _:
            return condition


def _joined(parts: Iterable[Condition], *, conjunction: bool) -> Condition:
    """The parts under one connective, without repetitions, neutral parts and needless nesting."""
    kind, neutral, absorbing = (All, TRUE, FALSE) if conjunction else (Some, FALSE, TRUE)
    kept: dict[Condition, None] = {}
    for part in parts:
        if part == absorbing:
            return absorbing
        if part != neutral:
            kept.update(dict.fromkeys(_members(kind, part)))
    return next(iter(kept)) if len(kept) == 1 else kind(tuple(kept))
