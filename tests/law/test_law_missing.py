"""A place whose law is not encoded is never answered with *nothing due*: no date is final, no fee, and the law is named."""

import datetime as dt
from datetime import date
from typing import Any

import pytest

from gdpr_rules import AuthorityProcedure, Breach, Decision, Fee, Matter, Retention, Right, RightsRequest, evaluate
from gdpr_rules.facts.places import COUNTRIES, US_STATES

ON = date(2026, 11, 23)
GDPR = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT"),
    *("LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
    *("AX", "GF", "GP", "MF", "MQ", "RE", "YT"),  # TFEU 355(1), (4)
}
ELSEWHERE = sorted(COUNTRIES - GDPR - {"GB", "US"})
DATES = ("acknowledge_by", "effect_by", "due", "extension_notice_by", "due_if_extended", "refusal_by")


def request(**where: Any) -> Decision[Any]:
    return evaluate(RightsRequest(right=Right.ACCESS, received=date(2026, 8, 1), **where), on=ON)


def breach(**where: Any) -> Decision[Any]:
    return evaluate(Breach(became_aware=dt.datetime(2026, 8, 1, 9, tzinfo=dt.UTC), **where), on=ON)


def retention(**where: Any) -> Decision[Any]:
    return evaluate(Retention(collected=date(2024, 2, 29), **where), on=ON)


def nothing_is_final(decision: Decision[Any], place: str, *names: str) -> None:
    """No date is settled, whether or not there is one, and the place is named."""
    assert not decision.settled
    for name in names:
        assert not decision.settled_on(name), (place, name)
    assert any(question.endswith(f": {place}") for question in decision.open_questions), place


@pytest.mark.parametrize(
    ("place", "country", "state"),
    [  # none of these laws is encoded, and each sets a day
        ("US-TX", "US", "TX"),  # Tex. Bus. & Com. Code 541.052(b): 45 days
        ("BR", "BR", None),  # LGPD Art 19, II: 15 days
        ("CH", "CH", None),  # DSG Art 25(7): 30 days
    ],
)
def test_texas_brazil_and_switzerland(place: str, country: str, state: str | None) -> None:
    asked = RightsRequest(
        right=Right.ACCESS,
        received=date(2026, 9, 1),
        subject_country=country,
        subject_us_state=state,
        controller_countries=frozenset({country}),
        covering_acts=frozenset(),
    )
    decision = evaluate(asked, on=ON)
    nothing_is_final(decision, place, *DATES, "fee", "answer")
    assert decision.outcome.fee is Fee.FREE
    assert place in decision.explain()
    assert "answer due by" in decision.explain(), "the dates that are not known are named"


def test_a_person_or_a_controller_in_any_other_country() -> None:
    for country in ELSEWHERE:
        for where in (
            {"subject_country": country},
            {"subject_country": "GB", "controller_countries": frozenset({"GB", country})},
        ):
            nothing_is_final(request(**where), country, *DATES, "fee")
            nothing_is_final(breach(**where), country, "authority_by", "persons_by", "sample_by")
            nothing_is_final(retention(**where), country, "erase_by")


def test_every_state_but_california() -> None:
    for state in sorted(US_STATES - {"CA"}):
        america = {"subject_country": "US", "subject_us_state": state, "controller_countries": frozenset({"US"})}
        nothing_is_final(request(**america), f"US-{state}", *DATES, "fee")
        nothing_is_final(breach(**america), f"US-{state}", "authority_by", "persons_by", "sample_by")
        nothing_is_final(retention(**america), f"US-{state}", "erase_by")


def test_an_authority_in_any_other_country_has_a_period_that_is_not_known() -> None:
    for country in sorted(COUNTRIES - GDPR):
        decision = evaluate(AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=ON, place=country), on=ON)
        nothing_is_final(decision, country, "due", "due_if_extended", "say_so_by")
        assert decision.outcome.law_unknown


def test_a_date_of_another_law_stands_and_is_not_final_beside_a_law_that_is_missing() -> None:
    """An English firm with a branch in Canada: the British month is an answer, and a Canadian law may give less."""
    decision = request(subject_country="GB", controller_countries=frozenset({"GB", "CA"}), place="GB-EAW")
    assert decision.outcome.due == date(2026, 9, 1)
    nothing_is_final(decision, "CA", *DATES)


@pytest.mark.parametrize("country", ["DE", "NO", "GB"])
def test_where_all_the_law_is_encoded_dates_settle(country: str) -> None:
    at_home: dict[str, Any] = {"subject_country": country, "controller_countries": frozenset({country})}
    told = {"identity_doubted": False, "fee_requested": False, "clarification": (), "complex": False, "numerous": False}
    decision = request(**at_home, **told, place=country, manifestly_unfounded_or_excessive=False, exemptions=frozenset())
    assert decision.settled_on("due")
    assert decision.outcome.due is not None
    assert breach(**at_home).settled_on("persons_by"), "Art 34 sets no day"
