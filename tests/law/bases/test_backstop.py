"""No law, no licence, for lawful bases: every country and day that is not encoded is answered with an open question."""

from datetime import date, timedelta
from typing import Any

import pytest

from gdpr_rules import Basis, ProcessingDuty
from gdpr_rules.facts.places import COUNTRIES
from tests.law.bases.cases import FACTS, decide
from tests.law.bases.oracle import EEA, OVERSEAS

FIRST_DAYS = {
    country: date(2018, 7, 20) if country in {"IS", "LI", "NO"} else date(2018, 5, 25) for country in {*EEA, *OVERSEAS, "GB"}
}
ELSEWHERE = sorted(COUNTRIES - set(FIRST_DAYS))


def left_open(**told: Any) -> bool:
    """Whether a contract is no basis for want of law."""
    decision = decide("eu", **{**FACTS[Basis.CONTRACT], **told})
    asked = ProcessingDuty.FIND_OUT_LAW in decision.outcome.obligations
    assert asked is not decision.outcome.lawful
    assert asked is not decision.settled_on("available")
    return asked


def test_a_person_or_a_controller_in_any_other_country_leaves_it_open() -> None:
    assert "US" in ELSEWHERE
    assert len(ELSEWHERE) == 249 - 31 - 7
    for country in ELSEWHERE:
        assert left_open(subject_country=country), country
        for countries in ({country}, {country, "IE"}):
            assert left_open(controller_countries=frozenset(countries)), country


@pytest.mark.parametrize("state", ["CA", "TX", None])
def test_no_state_of_america_has_law_on_bases(state: str | None) -> None:
    assert left_open(subject_country="US", subject_us_state=state)


@pytest.mark.parametrize("country", sorted(FIRST_DAYS))
def test_from_the_first_day_on_and_not_before(country: str) -> None:
    first = FIRST_DAYS[country]
    there: dict[str, Any] = {"subject_country": country, "controller_countries": frozenset({country})}
    assert not left_open(**there, on=first)
    assert not left_open(**there)
    for on in (first - timedelta(days=1), date(1, 1, 1)):
        assert left_open(**there, on=on)


def test_an_unknown_place_is_open_too() -> None:
    assert left_open(subject_country=None)
    assert left_open(controller_countries=None)
