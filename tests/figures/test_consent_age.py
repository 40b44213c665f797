"""The ages of consent online are those of the sheet, each value can be traced, and doubts are marked."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from gdpr_rules.errors import NotEncoded
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY, CONSENT_AGES, ELSEWHERE_AGE, AgeRow
from tests.law.test_covers import EFTA, UNION

ON = date(2026, 11, 23)
SHEET = {
    **dict.fromkeys(("BE", "EE", "FI", "GB", "IS", "LV", "MT", "NO", "PT", "SE"), 13),
    **dict.fromkeys(("AT", "BG", "CY", "ES", "IT", "LT"), 14),
    **dict.fromkeys(("CZ", "DK", "FR", "GR", "SI"), 15),
    **dict.fromkeys(("DE", "HR", "HU", "IE", "LI", "LU", "NL", "PL", "RO", "SK"), 16),
}
EACH = pytest.mark.parametrize("row", CONSENT_AGES, ids=lambda row: row.country)


def test_every_country_of_the_area_and_britain_has_a_row() -> None:
    assert set(SHEET) == UNION | EFTA | {"GB"} == set(AGE_BY_COUNTRY)
    assert len(CONSENT_AGES) == len(AGE_BY_COUNTRY) == 31


@EACH
def test_a_row_says_what_the_sheet_says(row: AgeRow) -> None:
    assert row.ages.on(ON) == SHEET[row.country]
    assert all(13 <= step.value <= 16 for step in row.ages.steps)


@EACH
def test_each_value_can_be_traced(row: AgeRow) -> None:
    for step in row.ages.steps:
        assert step.cite.pinpoint
        assert urlsplit(step.cite.url).scheme == "https"
        assert urlsplit(step.cite.url).netloc


@EACH
def test_a_row_begins_when_the_gdpr_does_and_says_nothing_before(row: AgeRow) -> None:
    first = date(2018, 7, 20) if row.country in EFTA else date(2018, 5, 25)
    assert row.ages.steps[0].start == first
    with pytest.raises(NotEncoded):
        row.ages.on(date(2018, 5, 24))


def test_what_was_not_seen_to_stand_is_marked() -> None:
    assert {row.country for row in CONSENT_AGES if row.doubt} == {"ES", "NO"}


def test_elsewhere_it_is_the_age_of_the_gdpr_itself() -> None:
    assert ELSEWHERE_AGE.on(ON) == 16
