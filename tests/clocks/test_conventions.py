"""Each named way of counting, by the dates it gives where it differs from the others."""

from datetime import date

import pytest

from gdpr_rules.clocks.conventions import BEGINNING_WITH, CALIFORNIA, DAY_AFTER, REGULATION_1182_71, Convention
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Roll
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY

ALL = [REGULATION_1182_71, CALIFORNIA, BEGINNING_WITH, DAY_AFTER]


@pytest.mark.parametrize(
    ("convention", "event", "expected"),
    [
        (REGULATION_1182_71, date(2026, 3, 5), date(2026, 4, 6)),  # 5 April is a Sunday
        (REGULATION_1182_71, date(2026, 1, 31), date(2026, 3, 2)),  # 28 February is a Saturday
        (REGULATION_1182_71, date(2026, 5, 5), date(2026, 6, 5)),
        (CALIFORNIA, date(2026, 3, 5), date(2026, 4, 6)),
        (CALIFORNIA, date(2026, 5, 5), date(2026, 6, 5)),
        (BEGINNING_WITH, date(2026, 3, 5), date(2026, 4, 4)),  # a Saturday, and stays one
        (BEGINNING_WITH, date(2026, 1, 31), date(2026, 2, 28)),
        (DAY_AFTER, date(2026, 5, 5), date(2026, 6, 8)),  # 6 June is a Saturday
        (DAY_AFTER, date(2026, 1, 30), date(2026, 3, 2)),
        (DAY_AFTER, date(2026, 1, 31), date(2026, 3, 2)),  # from 1 February, so 1 March, a Sunday
    ],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_month(convention: Convention, event: date, expected: date) -> None:
    assert convention.months(1).end(event, WEEKENDS_ONLY) == expected


@pytest.mark.parametrize("convention", ALL, ids=lambda value: value.name)
def test_every_unit_is_counted_by_the_rules_of_its_convention(convention: Convention) -> None:
    periods = [
        convention.months(7),
        convention.years(2),
        convention.weeks(7),
        convention.days(7),
        convention.working_days(7),
    ]
    assert [each.words for each in periods] == ["7 months", "24 months", "7 weeks", "7 days", "7 working days"]
    assert {(each.first_day, each.roll) for each in periods} == {(convention.first_day, convention.roll)}
    assert [each.missing_day for each in periods[:2]] == [convention.missing_day] * 2


def test_a_year_that_begins_on_the_leap_day_ends_with_february() -> None:
    assert BEGINNING_WITH.years(1).end(date(2024, 2, 29), None) == date(2025, 2, 28)
    assert REGULATION_1182_71.years(1).end(date(2024, 2, 29), WEEKENDS_ONLY) == date(2025, 2, 28)
    assert REGULATION_1182_71.years(4).end(date(2024, 2, 29), WEEKENDS_ONLY) == date(2028, 2, 29)


def test_the_regulation_the_strict_reading_and_the_late_one_differ_by_a_day_each() -> None:
    wednesday = date(2026, 5, 13)
    days = [each.months(1).nominal(wednesday).day for each in (BEGINNING_WITH, REGULATION_1182_71, DAY_AFTER)]
    assert days == [12, 13, 14]


def test_the_rules_of_the_regulation_are_those_of_its_third_article() -> None:
    rules = (REGULATION_1182_71.first_day, REGULATION_1182_71.missing_day, REGULATION_1182_71.roll)
    assert rules == (FirstDay.LEFT_OUT, MissingDay.LAST_OF_MONTH, Roll.NEXT_WORKING_DAY)
    assert "1182/71 Art 3" in REGULATION_1182_71.source


def test_every_convention_has_a_name_of_its_own() -> None:
    assert len({each.name for each in ALL}) == len({each.source for each in ALL}) == len(ALL)
