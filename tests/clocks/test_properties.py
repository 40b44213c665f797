"""What holds for every period, pause, calendar and time zone: order, sums against independent counters, no stray error."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gdpr_rules.clocks.conventions import BEGINNING_WITH, CALIFORNIA, DAY_AFTER, REGULATION_1182_71
from gdpr_rules.clocks.hours import full_hours_after, hours_after
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll, months_later
from gdpr_rules.clocks.schedule import NEVER, Event, Pause, PauseEnds, Reckoning, TimeLimit
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of
from gdpr_rules.errors import GdprRulesError

DAY = timedelta(1)
SPRING = date(2026, 1, 1)
ZONES = ("Europe/London", "Europe/Berlin", "Europe/Dublin", "America/Los_Angeles", "Australia/Lord_Howe")

starts = st.integers(0, 800).map(lambda n: SPRING + n * DAY)
early = st.integers(0, 60).map(lambda n: SPRING + n * DAY)  # near the pauses that are drawn
holidays = st.frozensets(st.integers(0, 2200).map(lambda n: SPRING + n * DAY), max_size=200)
calendars = st.one_of(
    st.sampled_from([WEEKENDS_ONLY, calendar_of("DE"), calendar_of("GB-SCT"), calendar_of("US-CA")]),
    holidays.map(lambda days: Calendar.of("drawn", days, first_year=2026, last_year=2060)),
)
rules = st.fixed_dictionaries(
    {"first_day": st.sampled_from(FirstDay), "missing_day": st.sampled_from(MissingDay), "roll": st.sampled_from(Roll)}
)
calendar_units = st.one_of(
    st.fixed_dictionaries({"months": st.integers(1, 36)}),
    st.fixed_dictionaries({"weeks": st.integers(1, 20)}),
    st.fixed_dictionaries({"days": st.integers(1, 100)}),
)
units = calendar_units | st.fixed_dictionaries({"working_days": st.integers(1, 60)})


def made(both: tuple[dict[str, Any], dict[str, Any]]) -> Period:
    number, ways = both
    return Period(**number, **ways)


periods = st.tuples(units, rules).map(made)
pausable = st.tuples(calendar_units, rules).map(made)
ends = st.sampled_from(PauseEnds)


def pause(first: int, length: int) -> Pause:
    """A pause from so many days after (or before) the first start that is drawn."""
    return Pause(SPRING + first * DAY, SPRING + (first + length) * DAY)


one_pause = st.builds(pause, st.integers(-20, 150), st.integers(0, 40))
pauses = st.lists(one_pause, max_size=5)


def due(period: Period, start: date, calendar: Calendar | None, stops: list[Pause], how: PauseEnds) -> Reckoning:
    return Reckoning(period, (Event(start, "received"),), calendar, tuple(stops), how)


ROUNDS = 4  # of cases, before so few that put a check to the proof are no chance


def hold(check: Callable[..., bool], *drawn: st.SearchStrategy[Any], reach: float = 0.1) -> None:
    """Run a check on drawn cases; it returns whether a case put it to the proof, and `reach` of all cases have to.

    Where chance gave too few of them, as many are drawn again, up to `ROUNDS` times: their share counts over all rounds.
    """
    tried: Counter[bool] = Counter()

    @given(st.tuples(*drawn))
    def holds(case: tuple[Any, ...]) -> None:
        tried[check(*case)] += 1

    for n in range(1, ROUNDS + 1):
        holds()
        if tried[True] >= n * reach * settings().max_examples:
            return
    pytest.fail(f"only {tried[True]} of {tried.total()} cases put this to the proof")


@given(periods, starts, st.integers(0, 40), calendars)
@example(BEGINNING_WITH.months(1), date(2026, 1, 31), 1, WEEKENDS_ONLY)
def test_a_later_event_never_gives_an_earlier_date(period: Period, start: date, later: int, calendar: Calendar) -> None:
    assert period.end(start, calendar) <= period.end(start + later * DAY, calendar)


def test_with_a_pause_a_later_event_can_give_an_earlier_date_by_the_statutes_own_sum() -> None:
    month = Period(months=1, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE)
    january = [Pause(date(2026, 1, 2), date(2026, 1, 31))]
    assert due(month, date(2026, 1, 1), None, january, PauseEnds.BOTH_DAYS).day == date(2026, 3, 3)
    assert due(month, date(2026, 2, 1), None, january, PauseEnds.BOTH_DAYS).day == date(2026, 3, 1)


LIMITS = [
    TimeLimit(first, longer)
    for way in (REGULATION_1182_71, CALIFORNIA, BEGINNING_WITH, DAY_AFTER)
    for first, longer in ((way.months(1), way.months(3)), (way.days(45), way.days(90)), (way.weeks(8), way.weeks(14)))
]


def test_an_extension_never_shortens_and_never_comes_of_a_notice_out_of_time() -> None:
    def check(
        limit: TimeLimit, start: date, after: int, ground: bool | None, place: Calendar, stops: list[Pause], how: PauseEnds
    ) -> bool:
        notified = start + after * DAY
        events = [Event(start, "received")]
        plain = limit.table(events, place, stops, ends=how).due
        table = limit.table(events, place, stops, ends=how, ground=ground, notified=notified)
        assert plain is not None
        assert table.due is not None
        assert table.extended == (ground is True and start <= notified <= plain)
        assert (table.due > plain) if table.extended else (table.due == plain)
        return table.extended and table.first.paused > 0

    grounds, after = st.sampled_from([True, True, False, None]), st.integers(-5, 80)
    hold(check, st.sampled_from(LIMITS), early, after, grounds, calendars, pauses, ends)


def test_more_pauses_never_shorten() -> None:
    def check(period: Period, start: date, place: Calendar, few: list[Pause], more: list[Pause], how: PauseEnds) -> bool:
        plain, some, every = (due(period, start, place, each, how) for each in ([], few, few + more))
        assert plain.day is not None
        assert some.day is not None
        assert every.day is not None
        assert plain.day <= some.day <= every.day
        assert plain.paused == 0 <= some.paused <= every.paused
        return plain.paused < some.paused < every.paused

    hold(check, pausable, early, calendars, pauses, pauses, ends)


def test_longer_pauses_never_end_earlier() -> None:
    """Longer at either end, or without an end, which is later than any day."""

    def check(period: Period, start: date, place: Calendar, spans: list[tuple[Pause, int, int]], how: PauseEnds) -> bool:
        short = [each for each, _, _ in spans]
        long = [Pause(each.first - a * DAY, each.last + b * DAY) for each, a, b in spans]
        before, after = (due(period, start, place, each, how) for each in (short, long))
        assert before.day is not None
        assert after.day is not None
        assert before.day <= after.day
        assert before.paused <= after.paused
        stopped = due(period, start, place, [Pause(each.first, NEVER) for each in short], how).day
        assert stopped is None or (before.paused == 0 and stopped == before.day)
        return 0 < before.paused < after.paused

    spans = st.lists(st.tuples(one_pause, st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=5)
    hold(check, pausable, early, calendars, spans, ends)


def test_days_that_pauses_share_count_once() -> None:
    """Against a walk from day to day: each one that lies in a pause, and not after the last day, puts that off by one."""

    def check(period: Period, start: date, stops: list[Pause]) -> bool:
        days = [each.first + n * DAY for each in stops for n in range((each.last - each.first).days + 1)]
        still, last, day = set(days), period.nominal(start), start
        while day <= last:
            last += DAY * (day in still)
            day += DAY
        found = due(period, start, WEEKENDS_ONLY, stops, PauseEnds.BOTH_DAYS)
        assert found.paused == (last - period.nominal(start)).days
        assert found.day == (last if period.roll is Roll.NONE else WEEKENDS_ONLY.next_working(last))
        return len([day for day in days if start <= day <= last]) > found.paused > 0

    hold(check, pausable, early, pauses)


@given(periods, starts, calendars)
def test_the_last_day_is_never_one_that_the_period_forbids(period: Period, start: date, calendar: Calendar) -> None:
    last = period.end(start, calendar)
    if period.working_days or period.roll is Roll.NEXT_WORKING_DAY:
        assert calendar.is_working(last)
    if period.roll is Roll.NEXT_WORKING_DAY and not period.working_days:
        passed = (last - period.nominal(start)).days
        assert not [n for n in range(passed) if calendar.is_working(period.nominal(start) + n * DAY)]
    if period.roll is Roll.NONE and not period.working_days:
        assert last == period.nominal(start)


@given(st.integers(1, 60), st.sampled_from(FirstDay), starts, calendars)
def test_working_days_are_as_many_as_they_say(number: int, first_day: FirstDay, start: date, calendar: Calendar) -> None:
    """Between the event and the last day lie so many working days, the last one among them, counted one by one."""
    last = Period(working_days=number, first_day=first_day, roll=Roll.NONE).end(start, calendar)
    begin = start + DAY if first_day is FirstDay.LEFT_OUT else start
    if first_day is FirstDay.DAY_AFTER:
        begin = next(day for n in range(1, 400) if calendar.is_working(day := start + n * DAY)) + DAY
    assert sum(calendar.is_working(begin + n * DAY) for n in range((last - begin).days + 1)) == number
    assert calendar.is_working(last)


def walked(first: date, last: date) -> Iterator[list[date]]:
    """The months from a first day on, found by walking from day to day until the day of the month falls."""
    month, day = [first], first
    while day < last:
        day += DAY
        if day.day < month[-1].day:
            yield month
            month = []
        month.append(day)
    yield month


def test_months_agree_with_a_walk_over_the_days_and_with_dateutil() -> None:
    """Every start in 28 years, which is a whole cycle of weekdays and leap years, and every period up to 36 months."""
    months = list(walked(date(2000, 1, 1), date(2031, 1, 31)))
    deltas = {number: relativedelta(months=number) for number in range(1, 37)}
    compared = 0
    for place, month in enumerate(months[: 28 * 12]):
        for index, start in enumerate(month):
            for number, delta in deltas.items():
                target = months[place + number]
                lacking = index >= len(target)
                expected = target[-1] if lacking else target[index]
                assert months_later(start, number, MissingDay.LAST_OF_MONTH) == expected == start + delta
                following = months[place + number + 1][0] if lacking else expected
                assert months_later(start, number, MissingDay.FIRST_OF_NEXT_MONTH) == following
                compared += 1
    assert compared == (date(2028, 1, 1) - date(2000, 1, 1)).days * 36


@cache
def changes(name: str) -> list[datetime]:
    """The instants from 2000 to 2037 at which the clocks of a zone change, to the minute."""
    zone, found = ZoneInfo(name), []
    days = [datetime(2000, 1, 1, tzinfo=UTC) + n * DAY for n in range(38 * 365)]
    for before, after in pairwise(days):
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            minutes = (before + timedelta(minutes=n) for n in range(24 * 60 + 1))
            found.append(next(m for m in minutes if m.astimezone(zone).utcoffset() == after.astimezone(zone).utcoffset()))
    return found


@pytest.mark.parametrize("name", ZONES)
def test_hours_agree_with_utc_over_every_change_of_the_clocks(name: str) -> None:
    zone, seen = ZoneInfo(name), Counter[bool]()
    assert len(changes(name)) >= 75
    for change in changes(name):
        for quarter in range(-300, 9, 7):
            event = change + timedelta(minutes=15 * quarter + 2)
            for hours in (1, 24, 72):
                ended = hours_after(event.astimezone(zone), hours)
                assert ended.tzinfo is zone
                assert ended.astimezone(UTC) == event + timedelta(hours=hours)
                wall = (event.astimezone(zone) + timedelta(hours=hours)).astimezone(UTC)
                seen[wall == ended.astimezone(UTC)] += 1
    assert min(seen.values()) > 1_000, "too few sums go wrong on the wall clock"


@pytest.mark.parametrize("name", ZONES)
def test_full_hours_begin_with_the_hour_after_the_events_on_the_clock_it_was_seen_on(name: str) -> None:
    zone = ZoneInfo(name)
    for change in changes(name):
        for minutes in range(-130, 131, 13):
            event = (change + timedelta(minutes=minutes, seconds=7)).astimezone(zone)
            offset = event.utcoffset()
            assert offset is not None
            seen = event.astimezone(timezone(offset))
            begun = (seen.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)).astimezone(UTC)
            assert full_hours_after(event, 72).astimezone(UTC) == begun + timedelta(hours=72)
            assert timedelta(0) < begun - event.astimezone(UTC) <= timedelta(hours=1)


any_pause = st.tuples(st.dates(), st.dates()).map(lambda days: Pause(min(days), max(days)))
large = st.integers(1, 40) | st.integers(1, 10**40)
any_period = st.tuples(
    st.one_of(
        *(st.fixed_dictionaries({unit: large}) for unit in ("months", "weeks", "days")),
        st.fixed_dictionaries({"working_days": st.integers(1, 60)}),
    ),
    rules,
).map(made)
ENDS_OF_TIME = [date.min, date.min + DAY, date.max - DAY, date.max, date(9999, 11, 30), date(9998, 12, 31), date(9996, 2, 29)]
any_day = st.dates() | st.sampled_from(ENDS_OF_TIME)
any_calendar = st.sampled_from(
    [None, WEEKENDS_ONLY, calendar_of("DE"), Calendar.of("idle", [], first_year=2026, last_year=2026)]
)


def test_every_sum_comes_to_a_date_or_to_an_error_of_the_library() -> None:
    def check(period: Period, events: list[date], place: Calendar | None, stops: list[Pause], how: PauseEnds) -> bool:
        try:
            found = Reckoning(period, tuple(Event(day, "it happened") for day in events), place, tuple(stops), how)
        except GdprRulesError:
            return False
        assert found.day is None or type(found.day) is date
        assert all(map(str, found.lines))
        assert found.day is None or found.lines[-1].day == found.day
        return found.day is not None

    hold(check, any_period, st.lists(any_day, min_size=1, max_size=3), any_calendar, st.lists(any_pause, max_size=3), ends)


@given(
    st.datetimes(
        timezones=st.sampled_from([*map(ZoneInfo, ZONES), timezone(timedelta(hours=14)), timezone(-timedelta(hours=14))])
    ),
    st.integers(-(10**6), 10**6) | st.integers(-(10**30), 10**30),
)
@example(datetime.max.replace(tzinfo=ZoneInfo("Europe/Berlin")), 0)
@example(datetime.min.replace(tzinfo=ZoneInfo("Europe/Berlin")), 1)
@example(datetime.max.replace(tzinfo=ZoneInfo("America/Los_Angeles")), 0)
def test_every_sum_of_hours_comes_to_an_instant_or_to_an_error_of_the_library(instant: datetime, hours: int) -> None:
    for count in (hours_after, full_hours_after):
        try:
            found = count(instant, hours)
        except GdprRulesError:
            continue
        assert found.tzinfo is instant.tzinfo


class Spy(Mapping[date, str]):
    """The holidays of a year, which note every day they are asked about."""

    def __init__(self, days: frozenset[date], asked: list[date]) -> None:
        self.days, self.asked = days, asked

    def __getitem__(self, day: date) -> str:
        self.asked.append(day)
        return dict.fromkeys(self.days, "holiday")[day]

    def __iter__(self) -> Iterator[date]:
        raise AssertionError("nobody needs all the holidays of a year")

    def __len__(self) -> int:
        raise AssertionError("nobody needs the number of holidays")


@given(periods, starts, holidays, st.integers(0, 30))
def test_a_calendar_is_asked_only_where_the_answer_turns_on_it(
    period: Period, start: date, free: frozenset[date], paused: int
) -> None:
    asked: list[date] = []
    spy = Calendar("spy", "spy", 2026, 2060, lambda year: Spy(free, asked), weekend=frozenset())
    assume(not (period.working_days and paused))
    last = period.end(start, spy, paused)
    if period.working_days:
        first = {FirstDay.COUNTED: start}.get(period.first_day or FirstDay.LEFT_OUT, start + DAY)
    elif period.roll is Roll.NONE:
        assert asked == []
        return
    else:
        first = period.nominal(start, paused)
    assert asked == [first + n * DAY for n in range((last - first).days + 1)]
