"""Dates that regulators, courts and others have published, or that follow from the law's own words, row by row."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from gdpr_rules.clocks.conventions import BEGINNING_WITH, CALIFORNIA, DAY_AFTER, REGULATION_1182_71
from gdpr_rules.clocks.hours import full_hours_after, hours_after
from gdpr_rules.clocks.periods import Period
from gdpr_rules.clocks.schedule import Event, Pause, PauseEnds, TimeLimit
from gdpr_rules.clocks.working_days import Calendar, calendar_of, with_the_courts
from gdpr_rules.facts.handled_in import PLACES

FILE = Path(__file__).parents[1] / "vectors" / "deadlines.csv"
BERLIN = ZoneInfo("Europe/Berlin")
MONTH, THREE = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)
REQUESTS = "access", "any Art 15-22", "rectification", "portability", "objection", "access (s 45)"
PERIODS: dict[str, Period] = dict.fromkeys(REQUESTS, MONTH) | {
    "extension notice": MONTH,
    "information duty Art 14": MONTH,
    "three-week period (arithmetic only)": REGULATION_1182_71.weeks(3),
    "prior consultation (authority clock) 8 weeks": REGULATION_1182_71.weeks(8),
    "confirm receipt 10 business days": CALIFORNIA.working_days(10),
    "opt-out of sale/sharing 15 business days": CALIFORNIA.working_days(15),
    "know/delete/correct 45 calendar days": CALIFORNIA.days(45),
}


class Row(NamedTuple):
    """One row of the file, as far as it is no prose."""

    id: str
    place: str
    right: str
    received: str
    note: str
    extended: bool
    holidays: tuple[date, ...]
    due: str

    @property
    def day(self) -> date:
        return date.fromisoformat(self.received[:10])

    @property
    def instant(self) -> datetime:
        return datetime.fromisoformat(self.received).replace(tzinfo=BERLIN)

    @property
    def assumed(self) -> Calendar:
        """A calendar of those holidays alone that the row was worked out with."""
        return Calendar.of(self.id, self.holidays, first_year=self.day.year, last_year=self.day.year + 1)

    @property
    def calendar(self) -> Calendar:
        return self.assumed if self.place == "EU" else calendar_of(self.place)


def read() -> dict[str, Row]:
    with FILE.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    rows = []
    for line in lines:
        source = re.split(r"[,;(]| sec\.| facts| decision", line["source"])[0].strip()
        name = f"{source}, {line['country']}, {line['received']} to {line['expected_due']}"
        days = tuple(date.fromisoformat(day) for day in line["holidays_assumed"].split(";") if day)
        facts = (line["country"], line["right"], line["received"], line["event_note"])
        rows.append(Row(name, *facts, {"0": False, "1": True}[line["extended(0/1)"]], days, line["expected_due"]))
    assert len({row.id for row in rows}) == len(rows) == len(lines), "two rows bear one id"
    return {row.id: row for row in rows}


ROWS = read()

# What happened beside the receipt: the note of these rows tells it in prose.
STARTS = {
    "deadlinecalculator.co.uk, GB-EAW, 2025-03-10 to 2025-04-22": Event(date(2025, 3, 19), "identity shown"),
    "derived, GB-EAW, 2026-05-01 to 2026-06-29": Event(date(2026, 5, 29), "fee paid"),
}
PAUSES = {
    "derived, GB-EAW, 2026-03-02 to 2026-04-10": Pause(date(2026, 3, 5), date(2026, 3, 12)),
    "derived, GB-EAW, 2026-03-02 to 2026-04-07": Pause(date(2026, 3, 5), date(2026, 3, 5)),
    "myprivacy.tools, GB-EAW, 2027-02-15 to 2027-03-22": Pause(date(2027, 2, 20), date(2027, 2, 27)),
}


def reckoned(
    row: Row, calendar: Calendar, *, period: Period | None = None, ends: PauseEnds = PauseEnds.BOTH_DAYS
) -> date | None:
    """The last day in time, from the row's facts alone; an extension had its notice on the day of receipt."""
    events = [Event(row.day, "received"), *filter(None, [STARTS.get(row.id)])]
    pauses = [PAUSES[row.id]] if row.id in PAUSES else []
    limit = TimeLimit(period or PERIODS[row.right], THREE if row.extended else None)
    return limit.table(events, calendar, pauses, ends=ends, ground=row.extended, notified=row.day).due


HOURS = {
    "MKM Datenschutz blog, DE, 2020-12-22T12:17 to 2020-12-25T13:00": full_hours_after,
    "datenschutz-prinz.de, DE, 2026-06-12T15:00 to 2026-06-15T15:00": hours_after,
}
NEGATIVE = {  # what the source prints, and is wrong
    "Stockton Council DSAR policy, GB-EAW, 2024-09-03 to 2024-10-03": date(2024, 10, 4),
    "deadlinecalculator.co.uk, GB-EAW, 2025-03-10 to 2025-04-22": date(2025, 4, 10),
    "ICO Part 3 guidance, GB-EAW, 2025-05-30 to 2025-06-30": date(2025, 4, 30),
}


class Contested(NamedTuple):
    """A row whose date holds by one reading; `other` is what another reading makes of it, and `then` the day it gives."""

    printed: Callable[[Row], date | None]
    other: Callable[[Row], date | None]
    then: date


CONTESTED = {
    "ICO Part 3, GB-EAW, 2024-06-30 to 2024-08-01": Contested(
        lambda row: reckoned(row, row.calendar, period=DAY_AFTER.months(1)),
        lambda row: reckoned(row, row.calendar),
        date(2024, 7, 30),
    ),
    "myprivacy.tools, GB-EAW, 2027-02-15 to 2027-03-22": Contested(
        lambda row: reckoned(row, row.calendar, ends=PauseEnds.ONE_DAY),
        lambda row: reckoned(row, row.calendar, ends=PauseEnds.BOTH_DAYS),
        date(2027, 3, 23),
    ),
    "derived, US-CA, 2026-07-16 to 2026-08-31": Contested(
        lambda row: reckoned(row, row.calendar),
        lambda row: CALIFORNIA.days(45).nominal(row.day),
        date(2026, 8, 30),
    ),
    # Civ. Code 7, 9 with Gov. Code 6700: the Friday after Thanksgiving is a business day; Code Civ. Proc. 135 closes the courts
    "derived, US-CA, 2026-11-16 to 2026-12-02": Contested(
        lambda row: reckoned(row, with_the_courts(row.calendar)),
        lambda row: reckoned(row, row.calendar),
        date(2026, 12, 1),
    ),
    "DUAA 2025, GB, 2025-06-19 to 2025-08-18": Contested(
        lambda row: BEGINNING_WITH.months(2).end(row.day, None),
        lambda row: REGULATION_1182_71.months(2).end(row.day, row.calendar),
        date(2025, 8, 19),
    ),
}
SPECIAL = set(HOURS) | set(NEGATIVE) | set(CONTESTED)
PLAIN = [name for name, row in ROWS.items() if name not in SPECIAL]
IN_DAYS = [name for name in ROWS if name not in HOURS]


def test_no_row_is_left_untested() -> None:
    assert len(ROWS) == 52
    assert set(ROWS) >= SPECIAL | set(STARTS) | set(PAUSES)
    assert (len(PLAIN), len(HOURS), len(NEGATIVE), len(CONTESTED)) == (42, 2, 3, 5)
    assert len(PLAIN) + len(SPECIAL) == len(ROWS), "a row is of two kinds"
    marks = {
        "NEGATIVE": set(NEGATIVE),
        "CONTESTED": set(CONTESTED) | set(HOURS),
        "CONTRAST": set(CONTESTED),
        "without the Friday": set(CONTESTED),
    }
    for row in ROWS.values():
        marked = [mark for mark in marks if mark in row.note]
        assert all(row.id in marks[mark] for mark in marked), row.id
        assert marked or row.id not in SPECIAL or row.id in HOURS, row.id
    assert Counter(row.extended for row in ROWS.values()) == {False: 48, True: 4}


@pytest.mark.parametrize("name", PLAIN)
def test_the_date_is_the_one_expected(name: str) -> None:
    row = ROWS[name]
    assert str(reckoned(row, row.calendar)) == row.due


@pytest.mark.parametrize("name", NEGATIVE)
def test_the_wrong_date_that_the_source_prints_is_not_given(name: str) -> None:
    row, printed = ROWS[name], NEGATIVE[name]
    assert re.search(rf"(?:prints|->) {printed.day} {printed:%b}", row.note), "the note tells another date"
    found = reckoned(row, row.calendar)
    assert str(found) == row.due
    assert found != printed


@pytest.mark.parametrize("name", CONTESTED)
def test_a_contested_date_is_given_by_its_own_reading_alone(name: str) -> None:
    row, readings = ROWS[name], CONTESTED[name]
    assert str(readings.printed(row)) == row.due
    assert readings.other(row) == readings.then
    assert str(readings.then) != row.due


@pytest.mark.parametrize("name", HOURS)
def test_hours_end_at_the_instant_expected_and_an_hour_apart_from_the_other_reading(name: str) -> None:
    row, count = ROWS[name], HOURS[name]
    assert row.right == "breach notification 72h"
    assert count(row.instant, 72).isoformat()[:16] == row.due
    full, plain = full_hours_after(row.instant, 72), hours_after(row.instant, 72)
    assert (
        full.isoformat()[:16] == {"2020-12-22T12:17": "2020-12-25T13:00", "2026-06-12T15:00": "2026-06-15T16:00"}[row.received]
    )
    assert plain < full


def test_the_published_day_after_reading_is_recognised_in_the_dates_of_the_court_case() -> None:
    """C-171/03: the authority had taken 6 April, 7 April and 18 February; the court's weekdays are a day before those."""
    events = [date(1998, 3, 13), date(1998, 3, 16), date(1998, 1, 27)]
    assert [DAY_AFTER.weeks(3).nominal(day) for day in events] == [date(1998, 4, 4), date(1998, 4, 7), date(1998, 2, 18)]
    assert [DAY_AFTER.weeks(3).end(day, calendar_of("NL")).day for day in events] == [6, 7, 18]


@pytest.mark.parametrize("name", IN_DAYS)
def test_the_holidays_a_row_assumes_are_holidays_of_its_place(name: str) -> None:
    row = ROWS[name]
    assert row.place == "EU" or row.place in PLACES
    calendar = with_the_courts(row.calendar) if row.place == "US-CA" else row.calendar
    for day in row.holidays:
        assert not calendar.is_working(day), f"{day} is a working day in {row.place}"


@pytest.mark.parametrize("name", [name for name in IN_DAYS if name not in CONTESTED])
def test_the_holidays_a_row_assumes_are_all_that_its_date_turns_on(name: str) -> None:
    row = ROWS[name]
    assert str(reckoned(row, row.assumed)) == row.due
