"""Deadlines as data: where a clock starts, what suspends or extends it, what an outcome takes from it, and other readings."""

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, TypeVar

import attrs

from gdpr_rules.clocks.every_ground import EveryGround
from gdpr_rules.clocks.holidays import Holidays
from gdpr_rules.clocks.periods import Period, Roll
from gdpr_rules.clocks.schedule import NEVER, Event, Line, Pause, PauseEnds, Reckoning, TimeLimit, TimeTable
from gdpr_rules.documents.named import AnyFact, DayFact, DayField, InstantFact, TruthFact
from gdpr_rules.errors import InvalidRule, nearest
from gdpr_rules.kernel.citations import SHOWN, Citation
from gdpr_rules.kernel.conditions import (
    TRUE,
    All,
    Condition,
    Some,
    equals,
    false,
    known,
    one_of,
    true,
)
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Calculation, Computed, Reading

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
Source = Citation | str
SpansFact = Annotated[AnyFact, tuple]


class Moment(Enum):
    """The days of a time limit that a field of an outcome can take."""

    DUE = "the last day in time, of the extended period if there is one"
    FIRST = "the last day of the first period"
    EXTENDED = "the last day of the extended period"
    NOTICE = "the last day for the notice of extension"


@attrs.frozen
class Start:
    """An event that a clock waits for: it starts on the latest of its events.

    `asked` is the fact that says whether the event counts at all; `named` names what has to be known of the two. An instant
    counts as the day in its own zone, or `zone` hours from UTC if it is an earlier day there. Of spans of days, asked and
    answered, the last answer is the event; there is none where nothing was asked.
    """

    fact: DayFact | InstantFact | SpansFact
    words: str = attrs.field(metadata=SHOWN)
    source: Source = ""
    asked: TruthFact | None = None
    named: str = attrs.field(default="", metadata=SHOWN)
    zone: int | None = None

    @property
    def determined_when(self) -> Condition:
        """When nothing unknown could move this event."""
        if self.asked is None:
            return known(self.fact)
        return (false(self.asked) | (known(self.asked) & known(self.fact))).named(self.named)

    def day(self, facts: Facts[Any]) -> dt.date | None:
        """The day of the event; None where it does not count, or is not known."""
        if self.asked is not None and not getattr(facts, self.asked.name):
            return None
        found = getattr(facts, self.fact.name)
        if isinstance(found, tuple):
            return max((answered for _, answered in found), default=None)
        if not isinstance(found, dt.datetime):
            return found  # type: ignore[no-any-return]  # a day or None, as the fact declares
        own = found.date()
        return own if self.zone is None else min(own, found.astimezone(dt.timezone(dt.timedelta(hours=self.zone))).date())

    def sure(self, facts: Facts[Any]) -> bool:
        """Whether it is known that this event does not count, or on which day it happened."""
        if self.asked is not None and getattr(facts, self.asked.name) is False:
            return True
        return self.day(facts) is not None or isinstance(getattr(facts, self.fact.name), tuple)


@attrs.frozen
class Pausing:
    """Spans of days, each asked and answered, during which the clock is suspended.

    With `of`, only if that fact is one of `among`. `named` names what has to be known of them.
    """

    spans: SpansFact
    words: str = attrs.field(metadata=SHOWN)
    source: Source = ""
    of: AnyFact | None = None
    among: frozenset[Any] = frozenset()
    named: str = attrs.field(default="", metadata=SHOWN)

    @property
    def determined_when(self) -> Condition:
        """When nothing unknown could move these pauses."""
        if self.of is None:
            return known(self.spans)
        return (~one_of(self.of, self.among) | known(self.spans)).named(self.named)

    def on(self, facts: Facts[Any]) -> tuple[Pause, ...]:
        """The pauses in some facts; none if they are not known or do not count."""
        if self.of is not None and getattr(facts, self.of.name) not in self.among:
            return ()
        spans = getattr(facts, self.spans.name) or ()
        return tuple(Pause(asked, answered, self.words, str(self.source)) for asked, answered in spans)


@attrs.frozen
class Extension:
    """A longer period from the same start, on one of several grounds, by a notice within the first period or by `say_by`."""

    period: Period
    grounds: tuple[TruthFact, ...]
    notice: DayFact
    source: Source = ""
    say_by: Period | None = None

    @property
    def determined_when(self) -> Condition:
        """When nothing unknown could change whether the longer period applies."""
        none = All(tuple(false(ground) for ground in self.grounds))
        some = Some((*(true(ground) for ground in self.grounds), All(tuple(known(ground) for ground in self.grounds))))
        given = known(self.notice) & some
        return (none | equals(self.notice, NEVER) | given).named("whether there is an extension is known")

    def ground(self, facts: Facts[Any]) -> bool | None:
        """Whether there is a ground; None if that is not known."""
        found = [getattr(facts, ground.name) for ground in self.grounds]
        return True if True in found else None if None in found else False


@attrs.frozen
class Past:
    """The period that runs from the first event instead, where one of the others had happened by that day, or may have."""

    period: Period
    source: Source = ""


@attrs.frozen(kw_only=True)
class Recount:
    """Another reading of how the days are counted: another period from the same start, on the given calendar.

    `longer` is its version of the extended period; `back` moves a last day that is not a working day to the preceding one.
    """

    words: str = attrs.field(metadata=SHOWN)
    cite: Citation
    fields: tuple[DayField, ...]
    period: Period
    longer: Period | None = None
    holidays: Holidays | None = None
    back: bool = False

    def day(self, deadline: "Deadline[Any]", facts: Facts[Any], table: TimeTable) -> dt.date | None:
        """The day it gives; None while the clock is suspended."""
        if table.due is None:
            return None
        chosen = self.longer if table.extended and self.longer is not None else self.period
        calendar = self.holidays.calendar(facts) if self.holidays else None
        if chosen.working_days:
            return chosen.end(table.first.start, calendar)
        last = chosen.nominal(table.first.start, table.first.paused)
        if chosen.roll is not Roll.NONE and calendar is not None:
            return calendar.next_working(last)
        while self.back and calendar is not None and not calendar.is_working(last):
            last -= dt.timedelta(days=1)
        return last


@attrs.frozen(kw_only=True)
class Otherwise:
    """Another reading of what starts or suspends the clock; what is None stays as it is. With `where`, only if that is so."""

    words: str = attrs.field(metadata=SHOWN)
    cite: Citation
    fields: tuple[DayField, ...]
    starts: tuple[Start, ...]
    pauses: tuple[Pausing, ...] | None = None
    pause_ends: PauseEnds | None = None
    where: TruthFact | None = None

    def day(self, deadline: "Deadline[Any]", facts: Facts[Any], table: TimeTable) -> dt.date | None:
        """The day it gives; None while the clock is suspended, or where there is nothing to read otherwise."""
        read = self.where is None or getattr(facts, self.where.name)
        if not read or not deadline.events(facts, self.starts):
            return None
        return deadline.table(facts, self.starts, self.pauses, self.pause_ends).due


def _pairs(given: Any) -> Any:
    return tuple(given.items()) if isinstance(given, Mapping) else given


@attrs.frozen(kw_only=True)
class Deadline(Computed[OutcomeT]):
    """A day by which something is due: a period from the latest of some events, or that day itself without a `period`.

    `sets` maps fields of the outcome to the days they take. `no_later_than` are events that end the time earlier; one whose day
    is not known may have happened at the start. An unknown start, pause or extension never makes the day later. `past` is the
    period for what comes too late for the one that waits for an event.
    """

    sets: tuple[tuple[DayField, Moment], ...] = attrs.field(converter=_pairs)
    starts: tuple[Start, ...]
    period: Period | None = None
    source: Source = ""
    holidays: Holidays | None = None
    pauses: tuple[Pausing, ...] = ()
    pause_ends: PauseEnds = PauseEnds.BOTH_DAYS
    extension: Extension | None = None
    no_later_than: tuple[Start, ...] = ()
    readings: tuple[Recount | Otherwise | EveryGround, ...] = ()
    past: Past | None = None

    def __attrs_post_init__(self) -> None:
        given: Any = self.sets
        if not all(isinstance(pair, tuple) and len(pair) == 2 for pair in given):
            raise InvalidRule(f"a deadline sets `{self.sets!r}`; map fields of its outcome to days")
        if not self.starts:
            raise InvalidRule("a deadline has no event from which it runs; name one in `starts`")
        if self.period is None and (self.pauses or self.extension or self.readings):
            raise InvalidRule("a deadline without a period cannot be paused, extended or read otherwise; give it a `period`")
        if self.starts[0].fact.default is not attrs.NOTHING:
            fact = self.starts[0].fact.name
            raise InvalidRule(f"a deadline runs first from `{fact}`, which may be unknown; begin with a fact that is required")
        self._check_fields()
        periods = (self.period, self.extension.period if self.extension else None)
        if self.holidays is None and any(
            period and (period.roll is not Roll.NONE or period.working_days) for period in periods
        ):
            raise InvalidRule("a deadline counts working days, or moves its last day to one, without `holidays`; name whose")

    def _check_fields(self) -> None:
        """Refuse what could not be set: a field that the outcome lacks, one set twice, or to a day that is never there."""
        known, given = attrs.fields_dict(type(self.adds)), [field for field, _ in self.sets]
        for field, moment in self.sets:
            if field not in known:
                raise InvalidRule(f"a deadline sets `{field}`, which {type(self.adds).__name__} lacks{nearest(field, known)}")
            if given.count(field) > 1:
                raise InvalidRule(f"a deadline sets `{field}` twice; keep one of them")
            if moment is not Moment.DUE and self.period is None:
                raise InvalidRule(f"a deadline without a period sets `{field}` to {moment.value}; give it a `period`")

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        found: list[attrs.Attribute[Any]] = []
        for start in (*self.starts, *self.no_later_than):
            found += [start.fact, *([start.asked] if start.asked is not None else [])]
        found += self.holidays.reads if self.holidays else ()
        for pause in self.pauses:
            found += [pause.spans, *([pause.of] if pause.of is not None else [])]
        if self.extension:
            found += [*self.extension.grounds, self.extension.notice]
        return tuple(dict.fromkeys(found))

    @property
    def determined_when(self) -> Condition:
        parts = [start.determined_when for start in (*self.starts, *self.no_later_than) if start.fact.default is None]
        parts += [self.holidays.determined_when] if self.holidays and self.holidays.determined_when != TRUE else []
        parts += [pause.determined_when for pause in self.pauses]
        parts += [self.extension.determined_when] if self.extension else []
        return All(tuple(parts))

    def events(self, facts: Facts[Any], starts: tuple[Start, ...] | None = None) -> tuple[Event, ...]:
        """The events that count: the first, and those that did not happen before it. A reading names other ones."""
        days = [(start, start.day(facts)) for start in (self.starts if starts is None else starts)]
        first = days[0][1]
        return tuple(
            Event(day, start.words, str(start.source))
            for start, day in days
            if day is not None and (first is None or day >= first)
        )

    def table(
        self,
        facts: Facts[Any],
        starts: tuple[Start, ...] | None = None,
        pauses: tuple[Pausing, ...] | None = None,
        pause_ends: PauseEnds | None = None,
    ) -> TimeTable:
        """The limit with its dates. While the start is not known, no pause counts, which gives the earliest day.

        A reading gives what it reads otherwise.
        """
        assert self.period is not None
        starts, pauses = self.starts if starts is None else starts, self.pauses if pauses is None else pauses
        past = self.past if self.past is not None and self._is_past(facts) else None
        period, source = (self.period, self.source) if past is None else (past.period, past.source)
        limit = _limit(period, self.extension, str(source))
        sure = all(start.sure(facts) for start in starts)
        events, calendar = self.events(facts, starts), self.holidays.calendar(facts) if self.holidays else None
        notice = None
        if self.extension and self.extension.say_by:
            notice = Reckoning(self.extension.say_by, events, calendar).day
        return limit.table(
            events,
            calendar,
            tuple(pause for pausing in pauses for pause in pausing.on(facts)) if sure else (),
            ends=self.pause_ends if pause_ends is None else pause_ends,
            ground=self.extension.ground(facts) if self.extension else None,
            notified=getattr(facts, self.extension.notice.name) if self.extension else None,
            notice_by=notice,
        )

    def _is_past(self, facts: Facts[Any]) -> bool:
        """Whether a later event had happened by the day of the first, as far as is known."""
        first, later = self.starts[0].day(facts), self.starts[1:]
        days = [start.day(facts) for start in later if not start.sure(facts) or start.day(facts) is not None]
        return any(day is None or first is None or day <= first for day in days)

    def of(self, facts: Facts[Any]) -> OutcomeT:
        if self.period is None:
            days: dict[Moment, dt.date | None] = {Moment.DUE: max(event.day for event in self.events(facts))}
        else:
            table = self.table(facts)
            days = {
                Moment.DUE: table.due,
                Moment.FIRST: table.first.day,
                Moment.EXTENDED: None if table.longer is None else table.longer.day,
                Moment.NOTICE: table.notice_by,
            }
        days[Moment.DUE] = self._no_later(days[Moment.DUE], facts)
        return attrs.evolve(self.adds, **{field: days[moment] for field, moment in self.sets})

    def _no_later(self, day: dt.date | None, facts: Facts[Any]) -> dt.date | None:
        """A day, or the earlier one on which the time ended before it."""
        if not self.no_later_than:
            return day
        first = self.events(facts)[0].day
        uses = [max(use.day(facts) or first, first) for use in self.no_later_than]
        return min(each for each in (*uses, day) if each is not None)

    def calculation(self, facts: Facts[Any]) -> Calculation:
        lines = tuple(self._lines(facts))
        milestones = tuple((line.day, line.words) for line in lines if line.day is not None and line.day != NEVER)
        return Calculation(tuple(map(str, lines)), milestones, tuple(self._readings(facts)))

    def _lines(self, facts: Facts[Any]) -> Iterator[Line]:
        if self.period is None:
            yield from (Line(event.words, event.day, event.source) for event in self.events(facts))
        else:
            yield from self.table(facts).lines
        for use in self.no_later_than:
            day = use.day(facts)
            if day is None:
                yield Line(f"{use.words}: not known, and possibly on that day", None)
            elif day != NEVER:
                yield Line(use.words, day, str(use.source))

    def _readings(self, facts: Facts[Any]) -> Iterator[Reading]:
        if not self.readings:
            return
        table = self.table(facts)
        for other in self.readings:
            day = other.day(self, facts, table)
            if day is not None and self._no_later(day, facts) != self._no_later(table.due, facts):
                yield from (Reading(field, day, other.words, other.cite) for field in other.fields)


@lru_cache(maxsize=1024)
def _limit(period: Period, extension: Extension | None, source: str) -> TimeLimit:
    return TimeLimit(period, extension.period if extension else None, source, str(extension.source) if extension else "")
