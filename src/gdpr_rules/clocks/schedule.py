"""Schedules: a clock that starts on the latest of some events, is suspended during pauses, and may be extended once."""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from operator import attrgetter
from typing import Final, NamedTuple

import attrs

from gdpr_rules.clocks.periods import FirstDay, Period, moved
from gdpr_rules.clocks.working_days import Calendar
from gdpr_rules.errors import InvalidPeriod

NEVER: Final = dt.date.max
"""The day of something that has not happened."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class PauseEnds(Enum):
    """Which days of a pause do not count: both its first and its last, or only one of them."""

    BOTH_DAYS = "its first and its last day included"
    ONE_DAY = "its first or its last day left out"


class Event(NamedTuple):
    """Something that happened on a day, or `NEVER`; a clock starts on the latest of its events."""

    day: dt.date
    words: str
    source: str = ""


@attrs.frozen
class Pause:
    """Days that do not count, from the first to the last; a pause that is still running lasts until `NEVER`."""

    first: dt.date
    last: dt.date
    words: str = "the clock stood still"
    source: str = ""

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidPeriod(f"a pause from `{self.first}` to `{self.last}` ends before it begins; swap the two days")


class Line(NamedTuple):
    """One step of a calculation: what was done, the day it led to, and its source."""

    words: str
    day: dt.date | None
    source: str = ""

    def __str__(self) -> str:
        reached = "" if self.day is None else f": {spoken(self.day)}"
        return f"{self.words}{reached}{f' ({self.source})' if self.source else ''}"


def spoken(day: dt.date) -> str:
    """A day in words, such as *9 October 2026*."""
    return "not so far" if day == NEVER else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_paused(pauses: Sequence[Pause], period: Period, start: dt.date, ends: PauseEnds) -> int | None:
    """The days of a period that pauses take from it; None while one of them is still running.

    Days before the start do not count, days that pauses share count once, and a pause that begins after the last day, as moved
    by earlier ones, has no effect.
    """
    total, stretch, until = 0, 0, None
    for pause in sorted(pauses, key=attrgetter("first", "last")) if len(pauses) > 1 else pauses:
        begin = max(pause.first, start)
        if pause.last < begin:
            continue
        if period.working_days:
            raise InvalidPeriod(f"`{period.words}` cannot be paused from `{begin}`; count a period in calendar days")
        if begin > period.nominal(start, total + stretch):
            continue
        if pause.last == NEVER:
            return None
        if until is not None and begin <= until:  # shares days with the stretch before, and may lengthen it
            stretch += max((pause.last - until).days, 0)
        else:
            total, stretch = total + stretch, (pause.last - begin).days + (ends is PauseEnds.BOTH_DAYS)
        until = pause.last if until is None else max(until, pause.last)
    return total + stretch


@attrs.frozen
class Reckoning:
    """A period counted from the latest of some events: the last day in time, and the calculation that led to it.

    `day` is None while the clock is not running: an event has not happened, or a pause is still running.
    """

    period: Period
    starts: tuple[Event, ...]
    calendar: Calendar | None
    pauses: tuple[Pause, ...] = ()
    ends: PauseEnds = PauseEnds.BOTH_DAYS
    source: str = ""
    start: dt.date = attrs.field(init=False)
    paused: int = attrs.field(init=False)
    day: dt.date | None = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        if not self.starts:
            raise InvalidPeriod("`starts` is empty; give at least one event on which the clock starts")
        start = self.starts[0].day if len(self.starts) == 1 else max(event.day for event in self.starts)
        stopped = 0 if not self.pauses or start == NEVER else days_paused(self.pauses, self.period, start, self.ends)
        day = None if stopped is None or start == NEVER else self.period.end(start, self.calendar, stopped)
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "paused", stopped or 0)
        object.__setattr__(self, "day", day)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The calculation, step by step: the events, the one that starts the clock, the period, the pauses, the roll."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[Line]:
        for event in sorted(self.starts, key=lambda event: event.day):
            starts = len(self.starts) > 1 and event.day == self.start
            words = f"{event.words}, and the clock waits for it" if event.day == NEVER else event.words
            yield Line(f"{words}, which starts the clock" if starts and event.day != NEVER else words, event.day, event.source)
        if self.start == NEVER:
            yield Line("the clock has not started", None, self.source)
            return
        if self.period.working_days:
            yield Line(f"{self.period.words} ({self._where})", self.day, self.source)
            return
        last = self.period.nominal(self.start)
        lacking = self.period.months and self.period.first_day is FirstDay.LEFT_OUT and last.day != self.start.day
        clamp = f"; there is no day {self.start.day} in that month" if lacking else ""
        yield Line(f"{self.period.words}{clamp}", last, self.source)
        pauses = sorted(self.pauses, key=attrgetter("first", "last"))
        if self.day is None:
            for pause in pauses:
                if pause.last == NEVER:
                    yield Line(f"{pause.words} since {spoken(pause.first)}, and still does", None, pause.source)
            return
        if self.paused:
            last = self.period.nominal(self.start, self.paused)
            taken = [pause for pause in pauses if pause.last >= self.start and pause.first <= last]
            spans = "; ".join(f"{spoken(max(pause.first, self.start))} to {spoken(pause.last)}" for pause in taken)
            days = f"{self.paused} day{'' if self.paused == 1 else 's'} not counted ({spans}; {self.ends.value})"
            yield Line(days, last, "; ".join(dict.fromkeys(pause.source for pause in taken if pause.source)))
        elif self.pauses:
            yield Line("no pause takes a day from the period", last)
        if self.day != last and self.calendar is not None:
            passed = [moved(last, n) for n in range((self.day - last).days)]
            reasons = ", ".join(dict.fromkeys(self.calendar.why_not(day) for day in passed))
            yield Line(f"{reasons}: the next working day ({self._where})", self.day)

    @property
    def _where(self) -> str:
        return f"calendar: {self.calendar.name}" if self.calendar else "no calendar"


@attrs.frozen
class TimeLimit:
    """A period that can be extended once, to a longer one from the same start, by a notice within the first."""

    period: Period
    longer: Period | None = None
    source: str = ""
    extension_source: str = ""

    def __attrs_post_init__(self) -> None:
        units = ("months", "weeks", "days", "working_days")
        first, longer = ([getattr(p, unit) for unit in units] for p in (self.period, self.longer or self.period))
        if any(after < before for before, after in zip(first, longer, strict=True)):
            text = "" if self.longer is None else self.longer.words
            raise InvalidPeriod(f"`{text}` do not extend `{self.period.words}`; give a longer period in the same unit")

    def table(
        self,
        starts: Sequence[Event],
        calendar: Calendar | None,
        pauses: Sequence[Pause] = (),
        *,
        ends: PauseEnds = PauseEnds.BOTH_DAYS,
        ground: bool | None = None,
        notified: dt.date | None = None,
        notice_by: dt.date | None = None,
    ) -> "TimeTable":
        """The limit for these events; `ground` says whether there is a ground to extend, `notified` when notice was sent.

        If either is not known, there is no extension. `notice_by` is the last day for the notice if it is not the last day of
        the first period.
        """
        events, stops = tuple(starts), tuple(pauses)
        first = Reckoning(self.period, events, calendar, stops, ends, self.source)
        longer = self.longer and Reckoning(self.longer, events, calendar, stops, ends, self.extension_source)
        return TimeTable(first, longer or None, ground, notified, notice_by)


@attrs.frozen
class TimeTable:
    """A time limit with its dates: the first period, the longer one, and which of them applies."""

    first: Reckoning
    longer: Reckoning | None
    ground: bool | None
    notified: dt.date | None
    notice_by: dt.date | None = None

    @property
    def last_notice(self) -> dt.date | None:
        """The last day for a notice of extension; None while the clock is not running."""
        return self.notice_by or self.first.day

    @property
    def given(self) -> bool:
        """Whether a notice of extension was sent."""
        return self.notified is not None and self.notified != NEVER

    @property
    def late(self) -> bool:
        """Whether a notice was sent after the last day for it."""
        last = self.last_notice
        return self.given and last is not None and self.notified is not None and self.notified > last

    @property
    def extended(self) -> bool:
        """Whether there is a ground, and notice was sent within the first period and not before the clock's first event."""
        begun = min(event.day for event in self.first.starts)
        in_time = self.notified is not None and begun <= self.notified and not self.late
        return self.longer is not None and self.ground is True and self.given and in_time

    @property
    def due(self) -> dt.date | None:
        """The last day in time; None while the clock is not running."""
        return self.longer.day if self.extended and self.longer is not None else self.first.day

    @property
    def lines(self) -> tuple[Line, ...]:
        """The calculation that led to `due`, including the effect of a notice of extension."""
        lines = list(self.first.lines)
        if self.given and self.notified is not None and self.longer is not None:
            notice = f"the notice of extension of {spoken(self.notified)}"
            if self.extended:
                lines.append(Line(f"{notice} is in time", None, self.longer.source))
                lines += self.longer.lines[len(self.longer.starts) :]
            elif self.late and self.last_notice is not None:
                lines.append(
                    Line(f"{notice} came after {spoken(self.last_notice)} and extends nothing", None, self.longer.source)
                )
            else:
                why = "came before the clock's first event" if self.ground is True else "has no ground that is known"
                lines.append(Line(f"{notice} {why} and extends nothing", None, self.longer.source))
        return tuple(lines)
