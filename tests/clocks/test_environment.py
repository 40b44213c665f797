"""A calendar is the same on every machine: the language of the environment changes neither a date nor a reason."""

from datetime import date

import pytest

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.working_days import Calendar, calendar_of

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
OPEN_DAY = date(2028, 2, 15)  # Susan B. Anthony Day, a Tuesday on which Californian offices are open


def afresh(place: str) -> Calendar:
    """The calendar of a place with none of its years looked up so far."""
    known = calendar_of(place)
    return Calendar(known.name, place, known.first_year, known.last_year, known.holidays_in)


@pytest.mark.parametrize("language", ["", "C", "en_US", "th", "de", "uk_UA.UTF-8"])
@pytest.mark.parametrize("variable", VARIABLES)
def test_the_language_of_the_machine_moves_no_date(monkeypatch: pytest.MonkeyPatch, variable: str, language: str) -> None:
    for each in VARIABLES:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, language)
    assert afresh("US-CA").is_working(OPEN_DAY)
    assert CALIFORNIA.days(45).end(date(2028, 1, 1), afresh("US-CA")) == OPEN_DAY
    assert afresh("GB-EAW").why_not(date(2026, 4, 3)) == "Good Friday"
    assert afresh("DE").why_not(date(2026, 5, 1)) == "Labor Day"
