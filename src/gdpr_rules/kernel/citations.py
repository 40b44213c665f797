"""Where a rule comes from: instruments, pinpoints in them, spans of time, and figures that carry dates."""

import re
from datetime import date
from enum import Enum
from typing import Any, Final, Generic, TypeVar

import attrs

from gdpr_rules.errors import InvalidRule, NotEncoded

T = TypeVar("T")
SHOWN: Final[dict[str, Any]] = {"shown": True}
"""Metadata of a field that is shown and decides nothing: documents keep it apart, and fingerprints leave it out."""


class Authority(Enum):
    """What kind of source stands behind a rule."""

    STATUTE = "statute"
    CASE = "case"
    REGULATOR = "regulator"
    POLICY = "policy"
    LIBRARY = "library"  # the library's own caution, where no law is encoded


@attrs.frozen
class Instrument:
    """A statute, regulation, judgment, guidance or policy document.

    `name` is its full name, `short` the one lawyers use, `url` its official address, `provision` the address of one
    provision with `{}` where the number goes, `verified_on` the day its text was last read for this library.
    """

    name: str = attrs.field(metadata=SHOWN)
    short: str
    url: str = attrs.field(metadata=SHOWN)
    verified_on: date = attrs.field(metadata=SHOWN)
    provision: str = attrs.field(default="", metadata=SHOWN)
    authority: Authority = Authority.STATUTE

    def at(self, pinpoint: str) -> "Citation":
        """This instrument at a pinpoint such as `reg 22(3)` or `Art 14(3)(b)`."""
        return Citation(self, pinpoint)


@attrs.frozen
class Citation:
    """An instrument and the place in it, with the link a reader can follow."""

    instrument: Instrument
    pinpoint: str

    @property
    def url(self) -> str:
        """The provision's own address where the instrument's publisher has one, else the instrument's."""
        number = re.search(r"\d+[A-Za-z]*", self.pinpoint)
        return self.instrument.provision.format(number[0]) if number and self.instrument.provision else self.instrument.url

    def __str__(self) -> str:
        return f"{self.instrument.short} {self.pinpoint}"


@attrs.frozen
class Span:
    """Days from `start` (included) to `end` (not included); an open side is None."""

    start: date | None = None
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def until(self, year: int, month: int, day: int) -> "Span":
        """The same span, ended: the day given is the first on which it no longer holds."""
        return attrs.evolve(self, end=date(year, month, day))

    def bounds(self) -> set[date]:
        """The days on which membership changes."""
        return {day for day in (self.start, self.end) if day is not None}

    def __str__(self) -> str:
        parts = [f"from {self.start}" if self.start else "", f"until {self.end} (not included)" if self.end else ""]
        return " ".join(part for part in parts if part) or "at all times"


ALWAYS = Span()


def since(year: int, month: int, day: int) -> Span:
    """From this day on, with no end known."""
    return Span(date(year, month, day))


@attrs.frozen
class Step(Generic[T]):
    """One value of a figure, the day it took effect, and where it is written."""

    start: date
    value: T
    cite: Citation


@attrs.frozen
class Dated(Generic[T]):
    """A figure through time: each value holds from its step's start to the next step's, the last one to `end`.

    Asked about a day before its first step or from `end` on it raises `NotEncoded`; inside a condition such a day
    makes the test unknown.
    """

    name: str
    steps: tuple[Step[T], ...]
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        days = [step.start for step in self.steps] + ([self.end] if self.end else [])
        if not self.steps or sorted(set(days)) != days:
            raise InvalidRule(f"figure `{self.name}` needs steps in rising order of their days; sort them and end it last")

    def on(self, day: date) -> T:
        """The value in force on a day."""
        if self.end is None or day < self.end:
            for step in reversed(self.steps):
                if step.start <= day:
                    return step.value
        raise NotEncoded(f"figure `{self.name}` is not encoded for `{day}`; add a step with its citation")

    def bounds(self) -> set[date]:
        """The days on which the value changes or ends."""
        return {step.start for step in self.steps} | ({self.end} if self.end else set())


def figure(name: str, value: T, start: date, cite: Citation) -> Dated[T]:
    """A figure with one value so far."""
    return Dated(name, (Step(start, value, cite),))
