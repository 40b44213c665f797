"""Calendars answer for the years and places they know, and refuse the rest; each place has its own holidays."""

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import holidays
import pytest

from gdpr_rules.clocks import working_days
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of, with_saturdays
from gdpr_rules.errors import CalendarNotCovered, DateOutOfRange
from gdpr_rules.facts.handled_in import PLACES

YEARS = range(2010, 2061)
FAIR = date(2026, 5, 13)  # a Wednesday
TOWN = Calendar.of("town", {FAIR: "the fair", date(2026, 5, 16): "the feast"}, first_year=2025, last_year=2026)


def free(place: str, *days: str) -> list[bool]:
    """Which of the days, all of Monday to Friday, are holidays in a place."""
    dates = [date.fromisoformat(day) for day in days]
    assert not [day for day in dates if day.weekday() in working_days.WEEKEND], "a weekend tells nothing of holidays"
    return [not calendar_of(place).is_working(day) for day in dates]


def test_a_calendar_of_ones_own_knows_its_holidays_and_weekends() -> None:
    week = [date(2026, 5, 11) + timedelta(days) for days in range(7)]
    assert [TOWN.is_working(day) for day in week] == [True, True, False, True, True, False, False]
    assert [TOWN.why_not(day) for day in week] == ["", "", "the fair", "", "", "the feast", "Sunday"]
    assert [TOWN.next_working(day).day for day in week] == [11, 12, 14, 14, 15, 18, 18]


def test_holidays_without_names_are_called_so() -> None:
    assert Calendar.of("town", [FAIR], first_year=2026, last_year=2026).why_not(FAIR) == "holiday"


def test_the_weekend_of_another_place_is_its_own() -> None:
    riyadh = Calendar.of("Riyadh", [], first_year=2026, last_year=2026, weekend=frozenset({4, 5}))
    friday = date(2026, 5, 15)
    assert [riyadh.is_working(friday + timedelta(days)) for days in range(3)] == [False, False, True]
    assert riyadh.why_not(friday) == "Friday"
    assert riyadh.next_working(friday) == date(2026, 5, 17)


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2027, 1, 1), date.min, date.max], ids=str)
def test_a_day_beyond_the_years_of_a_calendar_is_refused(day: date) -> None:
    message = (
        f"the public holidays of `town` are not known for `{day.year}`, only for 2025 to 2026; "
        "give a calendar that covers the year"
    )
    for ask in (TOWN.is_working, TOWN.next_working, TOWN.why_not):
        with pytest.raises(CalendarNotCovered, match=f"^{re.escape(message)}$"):
            ask(day)


def test_the_first_and_the_last_day_of_the_years_are_covered() -> None:
    assert TOWN.is_working(date(2025, 1, 1))
    assert TOWN.is_working(date(2026, 12, 31))


def test_a_weekend_is_one_in_every_year() -> None:
    """It needs no list of holidays, so that a sum which only passes over it can be told as well as made."""
    saturday = date(2024, 12, 28)
    assert not TOWN.is_working(saturday)
    assert TOWN.why_not(saturday) == "Saturday"


def test_where_no_working_day_follows_the_refusal_says_so() -> None:
    never = Calendar.of("idle", [], first_year=1, last_year=9999, weekend=frozenset(range(7)))
    message = "`9999-12-31` is not a working day, and none follows within the year 9999; such dates are not supported"
    with pytest.raises(DateOutOfRange, match=f"^{message}$"):
        never.next_working(date(9999, 12, 1))


def test_holidays_are_asked_for_once_for_each_year() -> None:
    asked: list[int] = []

    def holidays_in(year: int) -> dict[date, str]:
        asked.append(year)
        return {}

    calendar = Calendar("spy", "spy", 2025, 2026, holidays_in)
    for day in (date(2026, 3, 2), date(2025, 3, 3), date(2026, 3, 3), date(2025, 3, 4)):
        assert calendar.is_working(day)
    assert asked == [2026, 2025]


def test_weekends_alone_are_free_where_the_place_is_not_known() -> None:
    assert [WEEKENDS_ONLY.is_working(date(year, 12, 25)) for year in (2025, 2026, 2027)] == [True, True, False]
    assert WEEKENDS_ONLY.is_working(date.max)
    assert WEEKENDS_ONLY.is_working(date.min)


def test_saturdays_worked_change_saturdays_alone() -> None:
    town = with_saturdays(TOWN)
    assert (town.is_working(date(2026, 5, 9)), TOWN.is_working(date(2026, 5, 9))) == (True, False)
    assert [town.why_not(day) for day in (FAIR, date(2026, 5, 16), date(2026, 5, 10))] == ["the fair", "the feast", "Sunday"]
    assert (town.name, town.place) == ("town, Saturdays worked", "town")
    with pytest.raises(CalendarNotCovered, match="`town` are not known for `2027`"):
        town.is_working(date(2027, 5, 12))


def test_holidays_differ_within_the_united_kingdom() -> None:
    second_of_january = ("2025-01-02", "2026-01-02")
    easter_monday = ("2025-04-21", "2026-04-06")
    saint_patrick = ("2025-03-17", "2026-03-17")
    boyne = ("2025-07-14", "2026-07-13")  # the Mondays after 12 July, a Saturday and a Sunday
    august = ("2025-08-04", "2025-08-25", "2026-08-03", "2026-08-31")
    saint_andrew = ("2025-12-01", "2026-11-30")
    days = (*second_of_january, *easter_monday, *saint_patrick, *boyne, *august, *saint_andrew)
    assert free("GB-EAW", *days) == [
        False,
        False,
        True,
        True,
        False,
        False,
        False,
        False,
        False,
        True,
        False,
        True,
        False,
        False,
    ]
    assert free("GB-SCT", *days) == [True, True, False, False, False, False, False, False, True, False, True, False, True, True]
    assert free("GB-NIR", *days) == [False, False, True, True, True, True, True, True, False, True, False, True, False, False]
    shared = ("2025-01-01", "2025-04-18", "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-12-25", "2026-12-28")
    for place in ("GB-EAW", "GB-SCT", "GB-NIR", "GB"):
        assert all(free(place, *shared)), place


def test_england_and_wales_have_one_calendar_and_britain_the_days_of_all() -> None:
    days = [date(2025, 1, 1) + timedelta(days) for days in range(730)]
    lists = {place: {d for d in days if not calendar_of(place).is_working(d)} for place in PLACES if place[:2] == "GB"}
    assert lists["GB-EAW"] == lists["GB-ENG"] == lists["GB-WLS"]
    assert lists["GB"] == lists["GB-EAW"] & lists["GB-SCT"] & lists["GB-NIR"]


@pytest.mark.parametrize(
    ("day", "with_it", "without"),
    [
        ("2026-05-01", "DE", "NL"),
        ("2026-04-03", "DE", "FR"),
        ("2026-04-03", "FR-57", "FR"),
        ("2025-06-09", "DE", "IE"),
        ("2025-06-02", "IE", "DE"),
        ("2026-01-06", "DE-BY", "DE"),
        ("2025-03-31", "US-CA", "US"),
        ("2026-03-31", "US-CA", "US"),
        ("2026-10-12", "US", "US-CA"),
    ],
)
def test_a_holiday_of_one_place_is_a_working_day_of_another(day: str, with_it: str, without: str) -> None:
    assert (free(with_it, day), free(without, day)) == ([True], [False])


def test_days_on_which_californian_offices_stay_open_are_no_holidays() -> None:
    library = {name for year in YEARS for name in holidays.country_holidays("US", subdiv="CA", years=year).values()}
    assert any("Susan B. Anthony" in name for name in library), "the library no longer lists what is left out"
    assert free("US-CA", "2027-02-15", "2028-02-15") == [True, False]  # the first is Presidents' Day as well


@pytest.mark.parametrize("place", sorted(PLACES))
def test_every_place_where_a_request_is_handled_has_its_calendar(place: str) -> None:
    calendar = calendar_of(place)
    assert calendar.place == place
    assert calendar.name == f"public holidays of {place}"
    assert calendar.first_year <= YEARS[0]
    assert calendar.last_year >= YEARS[-1]
    for year in YEARS:
        days = [date(year, 1, 1) + timedelta(days) for days in range(365)]
        found = [day for day in days if day.weekday() < 5 and not calendar.is_working(day)]
        assert 2 <= len(found) <= 22, f"{place} has {len(found)} holidays from Monday to Friday in {year}"
        assert calendar.why_not(date(year, 12, 25)), f"Christmas is a working day in {place} in {year}"


def test_a_place_ends_where_the_library_ends() -> None:
    german = calendar_of("DE")
    with pytest.raises(CalendarNotCovered, match=f"^the public holidays of `DE` are not known for `{german.last_year + 1}`"):
        german.next_working(date(german.last_year + 1, 1, 15))


@pytest.mark.parametrize(
    ("place", "way_out"),
    [
        ("DE-BYY", "did you mean `DE-BY`?"),
        ("GB-SC", "did you mean `GB-SCT`?"),
        ("DE-", "did you mean `DE`?"),
        ("ZZ", "give a calendar of your own"),
        ("UK", "give a calendar of your own"),
        ("", "give a calendar of your own"),
    ],
)
def test_a_place_that_is_not_known_is_refused_with_the_way_out(place: str, way_out: str) -> None:
    message = f"the public holidays of `{place}` are not known for any year; {way_out}"
    with pytest.raises(CalendarNotCovered, match=f"^{re.escape(message)}$"):
        calendar_of(place)


def test_many_threads_share_one_calendar_of_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    working_days._calendar_of.cache_clear()
    slow, all_at_once = holidays.country_holidays, Barrier(8)

    def slowly(*place: Any, **options: Any) -> Any:
        time.sleep(0.02)
        return slow(*place, **options)

    def ask(_: int) -> Calendar:
        all_at_once.wait(timeout=10)
        return calendar_of("SE")

    monkeypatch.setattr(holidays, "country_holidays", slowly)
    with ThreadPoolExecutor(8) as pool:
        assert len(set(map(id, pool.map(ask, range(8))))) == 1


def test_the_clocks_load_no_calendar_library_until_a_place_is_asked_for() -> None:
    script = """
import pkgutil, sys, importlib, gdpr_rules, gdpr_rules.clocks
for module in pkgutil.iter_modules(gdpr_rules.clocks.__path__, "gdpr_rules.clocks."):
    importlib.import_module(module.name)
loaded = {"holidays", "dateutil"} & set(sys.modules)
from gdpr_rules.clocks.working_days import calendar_of
calendar_of("DE")
print(sorted(loaded), "gdpr_rules.clocks.schedule" in sys.modules, "holidays" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[] True True", "")


@pytest.mark.parametrize(
    ("day", "free"),
    [
        (date(2026, 7, 3), False),  # 4 July is a Saturday: the Friday before is free for the federation, not for the state
        (date(2027, 7, 5), True),  # 4 July is a Sunday: the Monday after is free (Gov. Code 6701)
        (date(2023, 11, 10), True),  # Veterans Day on a Saturday moves to the Friday before (Gov. Code 6701)
        (date(2022, 6, 20), False),  # Juneteenth on a Sunday is not among the days that move
        (date(2024, 6, 19), True),
    ],
)
def test_california_moves_a_holiday_only_where_its_own_code_says_so(day: date, free: bool) -> None:
    assert calendar_of("US-CA").is_working(day) is not free
