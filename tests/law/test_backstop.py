"""No law, no licence: every place and day that is not encoded, of the recipient and of the sender alike."""

from datetime import date, timedelta
from typing import Any

import pytest

from gdpr_rules import LAW, SendingDuty
from gdpr_rules.facts.places import COUNTRIES
from tests.law.cases import CONSENT, CUSTOMER, DUTIES_MET, FORBIDDEN, GENERIC, OPEN, SOLE_TRADER, YES, answer, cold, decide
from tests.law.test_countries import ROWS

TERRITORIES = {
    **dict.fromkeys(("GF", "GP", "MF", "MQ", "RE", "YT"), "FR"),  # Constitution Art 73; MF: CGCT LO6213-1
    "AX": "FI",  # Autonomy Act 1144/1991 s 27(40)
    **dict.fromkeys(("AS", "GU", "MP", "PR", "UM", "VI"), "US"),  # 18 USC 1030(e)(3) with 15 USC 7702(13)
}
"""Territories with a code of their own, and the country whose law on e-mail holds there."""
NOT_ENCODED = sorted(COUNTRIES - set(ROWS) - {"US"} - set(TERRITORIES))
DAY = timedelta(days=1)
FIRST_DAYS = {country: date(2018, 5, 25) for country in (*ROWS, "AX", "RE")} | {
    "PR": date(2004, 1, 1),
    "HR": date(2022, 7, 12),
    "PL": date(2024, 11, 10),
    "SK": date(2022, 2, 1),
    "LI": date(2025, 2, 1),
    "LT": date(2021, 12, 1),
    "IS": date(2022, 9, 1),
    "SI": date(2022, 11, 10),
    "NO": date(2018, 7, 20),
    "US": date(2004, 1, 1),
}


def test_249_countries_have_codes_and_33_have_law_which_holds_in_13_territories() -> None:
    assert len(COUNTRIES) == 249
    assert len(NOT_ENCODED) == 249 - 33 - 13


@pytest.mark.parametrize("territory", TERRITORIES)
def test_a_territory_is_answered_as_the_country_whose_law_holds_there(territory: str) -> None:
    freed: dict[str, Any] = {"relevant_to_role": True, "informed_at_collection": True, "essential_to_duties": True}
    for facts in (
        {},
        freed,
        CUSTOMER,
        CONSENT,
        {"address": GENERIC},
        {"subscriber": SOLE_TRADER},
        {"header_truthful": False},
        {**CONSENT, "subject_line_truthful": False},
        {**CONSENT, "postal_address_given": False},
        {**CONSENT, "opt_out_offered": False},
        {**CONSENT, "objected": True, "business_days_since_opt_out": 11},
    ):
        here, there = decide(cold(territory, **facts)), decide(cold(TERRITORIES[territory], **facts))
        assert here.outcome == there.outcome, facts
        assert here.settled == there.settled, facts


@pytest.mark.parametrize("code", ["BL", "NC", "PF", "PM", "WF", "TF", "GL", "FO", "SJ", "GI", "JE", "AW"])
def test_a_territory_whose_law_was_not_read_says_so(code: str) -> None:
    decision = decide(cold(code, consented=True))
    assert not decision.settled_on("permission")
    assert SendingDuty.FIND_OUT_LAW in decision.outcome.duties


@pytest.mark.parametrize("consented", [True, False])
def test_no_recipient_elsewhere_is_ever_permitted_and_settled(consented: bool) -> None:
    for country in NOT_ENCODED:
        facts = cold(country, sender_countries=frozenset({"GB"}), address=GENERIC, consented=consented)
        decision = decide(facts)
        assert decision.outcome.permission is FORBIDDEN, country
        assert not decision.settled_on("permission")
        assert decision.open_questions
        assert decision.missing == ()
        assert SendingDuty.FIND_OUT_LAW in decision.outcome.duties
        assert "backstop" in decision.by_regime


def test_no_sender_elsewhere_is_ever_permitted_and_settled() -> None:
    for country in NOT_ENCODED:
        for senders in ({country}, {country, "GB"}):
            facts = cold("GB", sender_countries=frozenset(senders), address=GENERIC, consented=True)
            assert answer(facts) == OPEN, country
            assert decide(facts).open_questions


@pytest.mark.parametrize("country", sorted(FIRST_DAYS))
def test_before_the_day_from_which_a_countrys_law_is_encoded_nothing_is_permitted(country: str) -> None:
    first = FIRST_DAYS[country]
    for on in (first - DAY, date(1990, 1, 1), date(1, 1, 1)):
        for commercial in (True, False):
            facts = cold(country, **{**DUTIES_MET, **CONSENT, "commercial": commercial, "address": GENERIC})
            decision = decide(facts, on=on)
            assert decision.outcome.permission is FORBIDDEN, on
            assert not decision.settled
    assert answer(cold(country, **CONSENT, address=GENERIC), on=first) == YES


@pytest.mark.parametrize("where", ["subject_country", "sender_countries"])
def test_an_unknown_place_is_one_whose_law_may_not_be_encoded(where: str) -> None:
    decision = decide(cold("GB", **{**CONSENT, where: None}))
    assert decision.outcome.permission is FORBIDDEN
    assert not decision.settled_on("permission")
    assert where in decision.missing


def test_knowing_nothing_at_all_permits_nothing_and_settles_nothing() -> None:
    from gdpr_rules import Message

    decision = decide(Message())
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert not decision.settled
    assert decision.fired == ()
    assert set(LAW.about(Message).in_force(decision.on)) == set(decision.assumed)


def test_where_the_law_elsewhere_is_open_a_known_refusal_is_still_a_refusal() -> None:
    facts = cold("JP", sender_countries=frozenset({"US"}), header_truthful=False)
    assert answer(facts) == "not permitted"
    assert decide(facts).settled_on("permission")
