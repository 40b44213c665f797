"""No law, no licence, for requests: every country, state and day that is not encoded is answered with an open question."""

from datetime import date, timedelta
from typing import Any

import pytest

from gdpr_rules import Fee, Handling, Obligation, Right
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.facts.regimes import PrivacyAct
from tests.law.request_cases import COMPLY, decide

DAY = timedelta(days=1)
EU = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES"),
    *("FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"),
    *("LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
}
OVERSEAS = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}  # parts of member states with codes of their own: TFEU 355(1), (4)
EEA_LATER = ["IS", "LI", "NO"]
FIRST_DAYS = {country: date(2018, 5, 25) for country in (*EU, *OVERSEAS, "GB")} | {
    country: date(2018, 7, 20) for country in EEA_LATER
}
ELSEWHERE = sorted(COUNTRIES - set(FIRST_DAYS) - {"US"})


def open_in(**facts: Any) -> bool:
    """Whether the answer to a request for access, otherwise an English one, is left open for want of law."""
    decision = decide("uk", Right.ACCESS, **facts)
    asked = Obligation.FIND_OUT_LAW in decision.outcome.obligations
    assert asked == bool(decision.by_regime.get("backstop", Handling()) != Handling())
    if asked:
        assert decision.outcome.answer is COMPLY
        assert not decision.settled_on("obligations")
        assert decision.open_questions or decision.missing
        assert decision.by_regime["backstop"].agenda == (), "the backstop knows no dates"
    return asked


def test_thirty_one_countries_with_their_parts_and_one_state_have_law() -> None:
    assert len(FIRST_DAYS) == 31 + 7
    assert len(ELSEWHERE) == 249 - 32 - 7


def test_a_person_or_a_controller_in_any_other_country_leaves_it_open() -> None:
    for country in ELSEWHERE:
        assert open_in(subject_country=country), country
        for countries in ({country}, {country, "GB"}):
            assert open_in(controller_countries=frozenset(countries)), country


@pytest.mark.parametrize("country", sorted(FIRST_DAYS))
def test_from_the_first_day_on_and_not_before(country: str) -> None:
    first = FIRST_DAYS[country]
    there: dict[str, Any] = {"subject_country": country, "controller_countries": frozenset({country}), "place": None}
    assert not open_in(**there, on=first)
    assert not open_in(**there)
    for on in (first - DAY, date(2000, 1, 1), date(1, 1, 1)):
        assert open_in(**there, on=on)


def test_of_the_states_only_california_has_law() -> None:
    america: dict[str, Any] = {"subject_country": "US", "controller_countries": frozenset({"US"}), "place": None}
    for state in sorted(US_STATES - {"CA"}):
        assert open_in(**america, subject_us_state=state), state
    california = {**america, "subject_us_state": "CA", "covering_acts": frozenset({PrivacyAct.CCPA})}
    assert not open_in(**california)
    assert not open_in(**california, on=date(2020, 1, 1))
    assert open_in(**california, on=date(2019, 12, 31))


def test_some_state_could_be_another_than_california() -> None:
    decision = decide("ca", Right.KNOW, subject_us_state=None)
    assert Obligation.FIND_OUT_LAW in decision.outcome.obligations
    assert "subject_us_state" in decision.missing
    assert decision.outcome.due == date(2026, 12, 17), "and the Californian days count, as long as it could be California"


def test_a_code_of_a_state_says_nothing_outside_the_united_states() -> None:
    assert not open_in(subject_country="DE", subject_us_state="TX")
    assert open_in(subject_country="CA", subject_us_state="CA"), "Canada"


@pytest.mark.parametrize("where", ["subject_country", "controller_countries"])
def test_an_unknown_place_is_one_whose_law_may_not_be_encoded(where: str) -> None:
    assert open_in(**{where: None})


@pytest.mark.parametrize("acts", [frozenset(), None])
def test_other_law_of_california_is_open_where_the_act_does_not_cover_the_business(acts: frozenset[PrivacyAct] | None) -> None:
    """Civ. Code 1798.83 and the rest bind smaller businesses too, and are not encoded."""
    decision = decide("ca", Right.KNOW, covering_acts=acts)
    assert decision.outcome.answer is COMPLY
    assert Obligation.FIND_OUT_LAW in decision.outcome.obligations
    assert not decision.settled
    assert not open_in(
        subject_country="US",
        subject_us_state="CA",
        controller_countries=frozenset({"US"}),
        covering_acts=frozenset({PrivacyAct.CCPA}),
    )


@pytest.mark.parametrize("right", list(Right), ids=lambda right: right.value)
def test_every_right_is_open_where_no_law_is_encoded(right: Right) -> None:
    abroad: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}
    decision = decide("uk", right, **abroad)
    # That law may let the controller charge something or nothing: nothing, until it has been found out.
    assert decision.outcome == Handling(answer=COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.FIND_OUT_LAW}))
    assert not decision.settled
