"""Business days since an opt-out, each by hand, and against the limit that counts the same days forwards."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of, with_saturdays
from gdpr_rules.suppression import TEN_DAYS
from gdpr_rules.suppression.limits import business_days_since

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("received", "on", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 20), 0),  # Friday, the day of receipt
        (date(2026, 11, 20), date(2026, 11, 23), 1),  # Monday
        (date(2026, 11, 20), date(2026, 11, 25), 3),
        (date(2026, 11, 20), date(2026, 11, 26), 4),  # Thanksgiving counts as the Friday after it
        (date(2026, 11, 20), date(2026, 11, 27), 4),
        (date(2026, 11, 20), date(2026, 12, 4), 9),
        (date(2026, 11, 20), date(2026, 12, 5), 10),  # Saturday counts as Monday
        (date(2026, 11, 20), date(2026, 12, 7), 10),  # Monday, the tenth
        (date(2026, 11, 20), date(2026, 12, 8), 11),  # the first day on which no message may go
        (date(2026, 12, 24), date(2027, 1, 4), 5),  # 28 to 31 December and 4 January; the 25th and the 1st do not count
        (date(2026, 7, 2), date(2026, 7, 6), 1),  # Independence Day falls on Saturday and is observed on Friday
        (date(2026, 11, 21), date(2026, 11, 22), 1),  # Saturday to Sunday, which counts as Monday
        (date(2026, 11, 20), date(2026, 11, 19), None),
        (date(1492, 10, 12), date(2026, 11, 20), None),
    ],
)
def test_by_hand(received: date, on: date, days: int | None) -> None:
    assert business_days_since(received, on) == days


@given(DAYS, st.integers(0, 40))
def test_more_than_ten_are_exactly_what_the_limit_of_ten_days_calls_late(received: date, after: int) -> None:
    on = received + timedelta(after)
    last = TEN_DAYS.by(datetime.combine(received, time(12), UTC))
    days = business_days_since(received, on)
    assert days is not None
    assert (days > 10) == (datetime.combine(on, time.min, UTC) > last)


CALENDARS = st.sampled_from([calendar_of("US"), calendar_of("GB-SCT"), WEEKENDS_ONLY, with_saturdays(calendar_of("DE-BY"))])


@given(CALENDARS, DAYS, st.integers(-20, 1_500))
def test_working_days_between_two_days_are_those_counted_one_by_one(calendar: Calendar, after: date, length: int) -> None:
    until = after + timedelta(length)
    days = (after + timedelta(step) for step in range(1, length + 1))
    assert calendar.working_days(after, until) == sum(calendar.is_working(day) for day in days)
