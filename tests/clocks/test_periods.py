"""A period says how it ends, or is refused: missing days, first days, rolls, working days, and the ends of time."""

import re
from datetime import date
from typing import Any

import pytest

from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll, months_later, moved
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar
from gdpr_rules.errors import CalendarNotCovered, DateOutOfRange, InvalidPeriod

LAST, NEXT = MissingDay.LAST_OF_MONTH, MissingDay.FIRST_OF_NEXT_MONTH
OUT, COUNTED, AFTER = FirstDay.LEFT_OUT, FirstDay.COUNTED, FirstDay.DAY_AFTER
EASTER = Calendar.of("Easter", [date(2026, 4, 3), date(2026, 4, 6)], first_year=2026, last_year=2026)


def period(
    *, first_day: FirstDay = OUT, missing_day: MissingDay | None = LAST, roll: Roll = Roll.NONE, **number: int
) -> Period:
    return Period(first_day=first_day, missing_day=missing_day, roll=roll, **number)


@pytest.mark.parametrize(
    ("left_out", "message"),
    [
        ("first_day", "first_day is `None`; give a FirstDay, which says whether the day of the event counts"),
        ("roll", "roll is `None`; give a Roll, which says what happens to a last day on a weekend"),
        ("missing_day", "missing_day is `None`; give a MissingDay, which says what replaces 31 February"),
    ],
)
def test_a_period_refuses_a_missing_rule_by_its_name(left_out: str, message: str) -> None:
    rules: dict[str, Any] = {"first_day": OUT, "missing_day": LAST, "roll": Roll.NONE}
    assert Period(months=1, **rules).words == "1 month"
    del rules[left_out]
    with pytest.raises(InvalidPeriod, match=f"^{re.escape(message)}$"):
        Period(months=1, **rules)


@pytest.mark.parametrize(
    ("rule", "value"),
    [("first_day", "left out"), ("first_day", Roll.NONE), ("roll", True), ("missing_day", OUT)],
    ids=["words", "rule of another kind", "truth", "first day for missing day"],
)
def test_a_rule_of_the_wrong_kind_is_as_good_as_none(rule: str, value: object) -> None:
    rules: dict[str, Any] = {"first_day": OUT, "missing_day": LAST, "roll": Roll.NONE, rule: value}
    with pytest.raises(InvalidPeriod, match=f"^{rule} is `{re.escape(str(value))}`; give "):
        Period(months=1, **rules)


@pytest.mark.parametrize("unit", ["weeks", "days", "working_days"])
def test_only_months_need_a_day_that_stands_for_a_missing_one(unit: str) -> None:
    number: dict[str, Any] = {unit: 1}
    assert period(missing_day=None, **number).missing_day is None


@pytest.mark.parametrize("unit", ["months", "weeks", "days", "working_days"])
@pytest.mark.parametrize("wrong", [-1, 1.0, True, False, "1", None], ids=repr)
def test_a_number_that_counts_nothing_is_refused_with_its_unit(unit: str, wrong: Any) -> None:
    message = f"{unit} is `{wrong!r}`, which is not a possible number; give a whole number of at least 1"
    with pytest.raises(InvalidPeriod, match=f"^{re.escape(message)}$"):
        period(**{unit: wrong})


@pytest.mark.parametrize(
    ("numbers", "given"),
    [
        ({}, "nothing"),
        ({"months": 0}, "nothing"),
        ({"months": 1, "days": 1}, "months, days"),
        ({"weeks": 1, "working_days": 2}, "weeks, working_days"),
    ],
    ids=["nothing", "none", "months and days", "weeks and working days"],
)
def test_a_period_is_counted_in_exactly_one_unit(numbers: dict[str, Any], given: str) -> None:
    with pytest.raises(InvalidPeriod, match=f"^`{given}` is given; a period is counted in exactly one unit$"):
        period(**numbers)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ({"months": 1}, "1 month"),
        ({"months": 3}, "3 months"),
        ({"weeks": 1}, "1 week"),
        ({"weeks": 8}, "8 weeks"),
        ({"days": 1}, "1 day"),
        ({"days": 45}, "45 days"),
        ({"working_days": 1}, "1 working day"),
        ({"working_days": 10}, "10 working days"),
    ],
    ids=str,
)
def test_a_period_is_spoken_as_one_says_it(number: dict[str, Any], words: str) -> None:
    assert period(**number).words == words


@pytest.mark.parametrize(
    ("event", "months", "missing_day", "expected"),
    [
        (date(2026, 1, 31), 1, LAST, date(2026, 2, 28)),
        (date(2026, 1, 31), 1, NEXT, date(2026, 3, 1)),
        (date(2024, 1, 31), 1, LAST, date(2024, 2, 29)),
        (date(2024, 1, 30), 1, NEXT, date(2024, 3, 1)),
        (date(2024, 1, 29), 1, NEXT, date(2024, 2, 29)),
        (date(1900, 1, 29), 1, LAST, date(1900, 2, 28)),
        (date(2000, 1, 31), 1, LAST, date(2000, 2, 29)),
        (date(2024, 2, 29), 1, LAST, date(2024, 3, 29)),
        (date(2024, 2, 29), 12, LAST, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, LAST, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, LAST, date(2026, 9, 30)),
        (date(2026, 8, 31), 1, NEXT, date(2026, 10, 1)),
        (date(2026, 12, 31), 1, LAST, date(2027, 1, 31)),
        (date(2026, 12, 31), 2, LAST, date(2027, 2, 28)),
        (date(9998, 12, 31), 12, LAST, date.max),
        (date(9998, 11, 30), 1, LAST, date(9998, 12, 30)),
    ],
    ids=str,
)
def test_months_end_on_the_same_day_or_on_what_stands_for_it(
    event: date, months: int, missing_day: MissingDay, expected: date
) -> None:
    assert period(months=months, missing_day=missing_day).nominal(event) == expected


@pytest.mark.parametrize(
    ("first_day", "ends"),
    [
        (OUT, [date(2026, 4, 5), date(2026, 3, 12), date(2026, 3, 6)]),
        (COUNTED, [date(2026, 4, 4), date(2026, 3, 11), date(2026, 3, 5)]),
        (AFTER, [date(2026, 4, 6), date(2026, 3, 13), date(2026, 3, 7)]),
    ],
    ids=str,
)
def test_the_day_of_the_event_counts_or_not(first_day: FirstDay, ends: list[date]) -> None:
    periods = [period(first_day=first_day, months=1), period(first_day=first_day, weeks=1), period(first_day=first_day, days=1)]
    assert [each.nominal(date(2026, 3, 5)) for each in periods] == ends


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (date(2026, 1, 28), date(2026, 2, 27)),
        (date(2026, 1, 29), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2024, 1, 29), date(2024, 2, 28)),
        (date(2024, 1, 30), date(2024, 2, 29)),
        (date(2026, 10, 31), date(2026, 11, 30)),
        (date(2026, 3, 1), date(2026, 3, 31)),
    ],
    ids=str,
)
@pytest.mark.parametrize("missing_day", MissingDay)
def test_a_month_that_begins_with_its_first_day_ends_before_that_day_or_with_the_month(
    event: date, expected: date, missing_day: MissingDay
) -> None:
    """As the English courts have it: where the corresponding day is missing, the month ends with its own last day."""
    assert period(months=1, first_day=COUNTED, missing_day=missing_day).nominal(event) == expected


def test_days_that_do_not_count_are_added_before_the_roll() -> None:
    rolled = period(months=1, roll=Roll.NEXT_WORKING_DAY)
    assert rolled.nominal(date(2026, 3, 2), 1) == date(2026, 4, 3)
    assert rolled.end(date(2026, 3, 2), EASTER, 1) == date(2026, 4, 7)
    assert period(months=1, first_day=COUNTED).nominal(date(2026, 3, 2), 3) == date(2026, 4, 4)


def test_the_day_is_clamped_first_and_rolled_then() -> None:
    rolled = period(months=1, roll=Roll.NEXT_WORKING_DAY)
    assert rolled.end(date(2026, 1, 31), WEEKENDS_ONLY) == date(2026, 3, 2)


def test_a_period_that_does_not_roll_ends_on_a_sunday_and_needs_no_calendar() -> None:
    assert period(months=1).end(date(2026, 4, 3), None) == date(2026, 5, 3)
    assert date(2026, 5, 3).weekday() == 6


def test_only_the_last_day_rolls() -> None:
    saturday = date(2026, 2, 28)
    assert period(months=1, roll=Roll.NEXT_WORKING_DAY).end(saturday, WEEKENDS_ONLY) == date(2026, 3, 30)


@pytest.mark.parametrize(
    ("event", "first_day", "number", "expected"),
    [
        (date(2026, 4, 2), OUT, 1, date(2026, 4, 7)),  # Maundy Thursday: Good Friday to Easter Monday are free
        (date(2026, 4, 2), COUNTED, 1, date(2026, 4, 2)),
        (date(2026, 4, 2), COUNTED, 2, date(2026, 4, 7)),
        (date(2026, 4, 2), AFTER, 1, date(2026, 4, 8)),
        (date(2026, 4, 1), AFTER, 1, date(2026, 4, 7)),
        (date(2026, 4, 4), OUT, 1, date(2026, 4, 7)),
        (date(2026, 4, 4), COUNTED, 1, date(2026, 4, 7)),
        (date(2026, 4, 4), AFTER, 1, date(2026, 4, 8)),
        (date(2026, 3, 2), OUT, 5, date(2026, 3, 9)),
    ],
    ids=str,
)
@pytest.mark.parametrize("roll", Roll)
def test_working_days_are_counted_and_the_roll_is_no_matter(
    event: date, first_day: FirstDay, number: int, expected: date, roll: Roll
) -> None:
    assert period(working_days=number, first_day=first_day, roll=roll).end(event, EASTER) == expected


@pytest.mark.parametrize("number", [{"months": 1}, {"weeks": 1}, {"days": 1}, {"working_days": 1}], ids=str)
def test_a_calendar_that_is_needed_is_asked_for(number: dict[str, Any]) -> None:
    rolled = period(roll=Roll.NEXT_WORKING_DAY, **number)
    message = f"`{rolled.words}` need a calendar of working days; give one, or a period that does not roll"
    with pytest.raises(InvalidPeriod, match=f"^{message}$"):
        rolled.end(date(2026, 3, 2), None)


def test_working_days_have_no_end_before_the_roll_and_no_pause() -> None:
    counted = period(working_days=10)
    with pytest.raises(InvalidPeriod, match=r"^`10 working days` have no last day before a roll; use `end`$"):
        counted.nominal(date(2026, 3, 2))
    message = "`10 working days` cannot be paused for `3` days; count a period in calendar days"
    with pytest.raises(InvalidPeriod, match=f"^{message}$"):
        counted.end(date(2026, 3, 2), EASTER, 3)


def test_a_period_never_runs_off_the_edge_of_its_calendar() -> None:
    rolled = period(days=1, roll=Roll.NEXT_WORKING_DAY)
    assert rolled.end(date(2026, 12, 30), EASTER) == date(2026, 12, 31)
    with pytest.raises(CalendarNotCovered, match="`Easter` are not known for `2027`"):
        rolled.end(date(2026, 12, 31), EASTER)
    with pytest.raises(CalendarNotCovered, match="`Easter` are not known for `2027`"):
        period(working_days=400).end(date(2026, 3, 2), EASTER)


@pytest.mark.parametrize(
    ("event", "months", "missing_day"),
    [(date(9999, 12, 1), 1, LAST), (date(9999, 1, 31), 12, NEXT), (date.min, 10**30, LAST)],
    ids=str,
)
def test_months_beyond_the_last_year_are_out_of_range(event: date, months: int, missing_day: MissingDay) -> None:
    message = f"^`{event}` and {months} months lie beyond the year 9999; such dates are not supported$"
    with pytest.raises(DateOutOfRange, match=message):
        months_later(event, months, missing_day)


@pytest.mark.parametrize(("day", "days"), [(date.max, 1), (date.min, -1), (date.min, 10**9), (date.min, 10**30)], ids=str)
def test_days_beyond_the_ends_of_time_are_out_of_range(day: date, days: int) -> None:
    message = f"^`{day}` and {days} days lie outside the years 1 to 9999; such dates are not supported$"
    with pytest.raises(DateOutOfRange, match=message):
        moved(day, days)


def test_days_are_moved_both_ways() -> None:
    assert [moved(date(2026, 3, 1), days) for days in (-1, 0, 1)] == [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)]
    assert (moved(date.max, 0), moved(date.min, 0)) == (date.max, date.min)
