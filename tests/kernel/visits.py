"""A made-up question for the tests of the kernel, which knows no law: may this visitor enter the tower?"""

import datetime as dt
from enum import Enum
from typing import Any

import attrs

from gdpr_rules import Citation, Computed, Dated, Facts, Instrument, Outcome, Regime, Rule, Span, Step, fires, silent
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import (
    earliest_protects,
    false_protects,
    fewer_protects,
    later_protects,
    more_protects,
    protects,
    shortest_protects,
    true_protects,
)

ROOMS = frozenset({"hall", "garden", "tower"})
DAY = dt.date(2024, 6, 1)


class Guest(Enum):
    MEMBER = "member"
    STRANGER = "stranger"
    CHILD = "child"


class Entry(Enum):
    OPEN = "open"
    ESCORTED = "escorted"
    CLOSED = "closed"


@attrs.frozen
class Admission(Outcome):
    """One field of every kind of protective order."""

    entry: Entry = protects(later_protects(Entry), "entry")
    watched: bool = protects(true_protects(), "watched")
    alone: bool = protects(false_protects(), "may go alone")
    duties: frozenset[str] = protects(more_protects(), "duties")
    rooms: frozenset[str] = protects(fewer_protects(ROOMS), "rooms")
    leave_on: dt.date | None = protects(earliest_protects(), "leave on")
    stay: dt.timedelta | None = protects(shortest_protects(), "stay")

    @property
    def permissive(self) -> bool:
        return self.entry is not Entry.CLOSED


@attrs.frozen(kw_only=True)
class Visit(Facts[Admission]):
    """One fact of every kind of value."""

    guest: Guest | None = fact("Who is it?", noun="the guest")
    invited: bool | None = fact("Invited?", yes="invited", no="not invited", changeable=True)
    sober: bool | None = fact("Sober?", yes="sober", no="not sober")
    age: int | None = fact("How old?", noun="the age")
    booked_on: dt.date | None = fact("Booked on which day?", noun="the day of booking")
    rang_at: dt.datetime | None = fact("Rang when?", noun="the ring")
    country: str | None = fact("From where?", noun="the country", vocabulary=frozenset({"AA", "BB", "CC", "DD"}))
    carries: frozenset[str] | None = fact(
        "Carries what?", noun="the load", vocabulary=frozenset({"bag", "dog", "lamp"}), converter=frozen
    )


@attrs.frozen
class Price(Outcome):
    """The outcome of another question."""

    due: bool = protects(true_protects(), "due")


@attrs.frozen(kw_only=True)
class Purchase(Facts[Price]):
    """Another question."""

    paid: bool | None = fact("Paid?", yes="paid", no="not paid")


V = attrs.fields(Visit)
P = attrs.fields(Purchase)
HOUSE = Instrument("The rules of the house", "House", "https://house.example/rules", DAY)
CLOSED = Admission(entry=Entry.CLOSED)


def cite(pinpoint: str = "s 1") -> Citation:
    return HOUSE.at(pinpoint)


def dated(*steps: tuple[dt.date, Any], end: dt.date | None = None) -> Dated[Any]:
    return Dated("a figure", tuple(Step(start, value, cite()) for start, value in steps), end)


def rule(
    id: str = "house.door",
    when: Condition = TRUE,
    then: Admission | Computed[Admission] = CLOSED,
    *,
    unless: Condition = FALSE,
    in_force: Span | None = None,
    **more: Any,
) -> Rule[Any]:
    """A rule of the house; its two examples satisfy the checks of a ruleset, and are not run here."""
    given: dict[str, Any] = {
        "title": "A rule",
        "protects": "the house",
        "cites": (cite(),),
        "examples": (fires("yes", Visit()), silent("no", Visit())),
    }
    span = in_force or Span()
    return Rule(id=id, in_force=span, when=when, unless=unless, then=then, **{**given, **more})


@attrs.frozen(kw_only=True)
class Leave(Computed[Admission]):
    """Leave as many days after the booking as one is old; while one of the two is not known, at once."""

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return (V.booked_on, V.age)

    def of(self, facts: Any) -> Admission:
        known = facts.booked_on is not None and facts.age is not None
        day = facts.booked_on + dt.timedelta(days=facts.age) if known else dt.date.min
        return attrs.evolve(self.adds, leave_on=day)


@attrs.frozen(kw_only=True)
class Broken(Computed[Admission]):
    """A kind with a defect: it can never be worked out."""

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return ()

    def of(self, facts: Any) -> Admission:
        raise ZeroDivisionError("a defect in a rule")


HOUSE_REGIME = Regime("house", "The house")
