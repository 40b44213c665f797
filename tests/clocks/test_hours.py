"""Hours are counted on absolute time, never rolled, and from the event or from the full hour after it."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gdpr_rules.clocks.hours import full_hours_after, hours_after
from gdpr_rules.errors import DateOutOfRange, InvalidFact, InvalidPeriod, NaiveDatetime

BERLIN, LONDON, LORD_HOWE = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/London"), ZoneInfo("Australia/Lord_Howe")
NAIVE = datetime.combine(date(2026, 3, 28), time(12))  # of no zone, to be refused
COUNTS = pytest.mark.parametrize("count", [hours_after, full_hours_after])


def test_hours_keep_the_time_zone_and_the_wall_clock_shows_the_change() -> None:
    ends = hours_after(datetime(2026, 3, 28, 12, 30, tzinfo=BERLIN), 24)
    assert ends.tzinfo is BERLIN
    assert ends.isoformat() == "2026-03-29T13:30:00+02:00"
    assert hours_after(datetime(2026, 10, 24, 12, 30, tzinfo=BERLIN), 24).isoformat() == "2026-10-25T11:30:00+01:00"


def test_hours_never_roll_whatever_day_they_end_on() -> None:
    assert hours_after(datetime(2026, 12, 22, 9, tzinfo=BERLIN), 72) == datetime(2026, 12, 25, 9, tzinfo=BERLIN)


def test_the_two_hours_that_bear_one_name_are_told_apart() -> None:
    first, second = (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=fold) for fold in (0, 1))
    assert [hours_after(each, 72).isoformat() for each in (first, second)] == [
        "2026-10-28T01:30:00+01:00",
        "2026-10-28T02:30:00+01:00",
    ]
    assert hours_after(first, 1).isoformat() == "2026-10-25T02:30:00+01:00"


@pytest.mark.parametrize(
    ("event", "begins"),
    [
        ("2020-12-22T12:00:00", "2020-12-22T13:00:00"),
        ("2020-12-22T12:17:00", "2020-12-22T13:00:00"),
        ("2020-12-22T12:59:59.999999", "2020-12-22T13:00:00"),
        ("2020-12-22T15:00:00", "2020-12-22T16:00:00"),
        ("2020-12-31T23:01:02.000003", "2021-01-01T00:00:00"),
    ],
)
def test_the_hour_of_the_event_is_left_out(event: str, begins: str) -> None:
    instant, start = (datetime.fromisoformat(each).replace(tzinfo=BERLIN) for each in (event, begins))
    assert full_hours_after(instant, 72) == start + timedelta(hours=72)
    assert full_hours_after(instant, 0) == start


def test_a_full_hour_is_one_of_the_local_clock() -> None:
    kathmandu = ZoneInfo("Asia/Kathmandu")  # a quarter to six hours ahead
    assert full_hours_after(datetime(2026, 5, 1, 12, 17, tzinfo=kathmandu), 1) == datetime(2026, 5, 1, 14, tzinfo=kathmandu)


@pytest.mark.parametrize(
    ("event", "fold", "begins"),
    [
        ("2026-04-05T01:15:00", 0, "2026-04-04T15:00:00+00:00"),  # at 02:00 the clock goes back to 01:30
        ("2026-04-05T01:45:00", 1, "2026-04-04T15:30:00+00:00"),
        ("2026-10-04T01:15:00", 0, "2026-10-03T15:30:00+00:00"),  # at 02:00 it goes on to 02:30
        ("2026-10-04T02:45:00", 0, "2026-10-03T16:00:00+00:00"),
    ],
)
def test_an_hour_lasts_sixty_minutes_even_where_the_clock_moves_by_half_an_hour(event: str, fold: int, begins: str) -> None:
    instant = datetime.fromisoformat(event).replace(tzinfo=LORD_HOWE, fold=fold)
    assert full_hours_after(instant, 0).astimezone(UTC) == datetime.fromisoformat(begins)


@COUNTS
def test_an_instant_without_a_time_zone_is_refused(count: Callable[[datetime, int], datetime]) -> None:
    message = "instant is `datetime.datetime(2026, 3, 28, 12, 0)`, which has no time zone; give it a `tzinfo`"
    with pytest.raises(NaiveDatetime, match=f"^{re.escape(message)}$"):
        count(NAIVE, 72)
    assert issubclass(NaiveDatetime, InvalidFact)


@COUNTS
@pytest.mark.parametrize(
    ("instant", "hours"),
    [
        (datetime.max.replace(tzinfo=UTC), 1),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))), 1),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=14))), 1),
        (datetime(2026, 1, 1, tzinfo=LONDON), 10**9),
        (datetime(2026, 1, 1, tzinfo=LONDON), 10**30),
    ],
    ids=["last instant", "later in UTC", "earlier in UTC", "many", "more than can be kept"],
)
def test_an_instant_beyond_the_ends_of_time_is_out_of_range(
    count: Callable[[datetime, int], datetime], instant: datetime, hours: int
) -> None:
    with pytest.raises(
        DateOutOfRange, match=r"^`.+` and -?\d+ hours leave the years 1 to 9999; such instants are not supported$"
    ):
        count(instant, hours)


@pytest.mark.parametrize("hours", [-1, True, 72.5, "72"])
@pytest.mark.parametrize("count", [hours_after, full_hours_after])
def test_what_is_no_number_of_hours_is_refused(count: Callable[[datetime, Any], datetime], hours: Any) -> None:
    with pytest.raises(InvalidPeriod, match="give a whole number of at least 0"):
        count(datetime(2026, 1, 1, tzinfo=LONDON), hours)
