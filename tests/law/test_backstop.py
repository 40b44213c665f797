"""No law, no licence: every place and day that is not encoded, of the recipient and of the sender alike."""

from datetime import date, timedelta

import pytest

from gdpr_rules import LAW, SendingDuty
from gdpr_rules.facts.places import COUNTRIES
from tests.law.cases import CONSENT, DUTIES_MET, FORBIDDEN, GENERIC, OPEN, YES, answer, cold, decide
from tests.law.test_countries import ROWS

NOT_ENCODED = sorted(COUNTRIES - set(ROWS) - {"US"})
DAY = timedelta(days=1)
FIRST_DAYS = {country: date(2018, 5, 25) for country in ROWS} | {
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


def test_249_countries_have_codes_and_33_have_law() -> None:
    assert len(COUNTRIES) == 249
    assert len(NOT_ENCODED) == 249 - 33


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
    decision = decide(cold("GB", **{"consented": True, where: None}))
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
