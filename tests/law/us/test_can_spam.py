"""The United States: what is commercial, the ten business days, thirty days of opt-out, what each message shows."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from gdpr_rules import Message, SendingDuty
from tests.law.cases import FORBIDDEN, GENERIC, NO, OPEN, SOLE_TRADER, YES, answer, cold, decide

BREACH = {"postal_address_given": False}  # whether the message counts as commercial shows in whether this matters


def american(**facts: Any) -> Message:
    return cold("US", **{"transactional": False, "other_content": False, **facts})


def test_no_consent_is_needed_of_anyone() -> None:
    for subscriber, address in product((None, SOLE_TRADER), (None, GENERIC)):
        decision = decide(american(subscriber=subscriber, address=address, consented=False))
        assert decision.outcome.permissive
        assert decision.settled
        assert not decision.outcome.consent_required


def primary_purpose(transactional: bool, other: bool, subject: bool, first: bool, body: bool) -> bool:
    """16 CFR 316.3 in one line per case: is a message that promotes something commercial?"""
    if subject:
        return True
    if transactional:
        return not first
    return body if other else True


@pytest.mark.parametrize(
    "case", list(product((True, False), repeat=5)), ids=lambda case: "".join("yn"[not each] for each in case)
)
def test_a_mixed_message_is_commercial_by_its_primary_purpose(case: tuple[bool, ...]) -> None:
    transactional, other, subject, first, body = case
    mixed = {
        "transactional": transactional,
        "other_content": other,
        "subject_line_reads_commercial": subject,
        "transactional_content_first": first,
        "body_reads_commercial": body,
    }
    expected = NO if primary_purpose(*case) else YES
    assert answer(american(**mixed, **BREACH)) == expected
    assert answer(american(**mixed)) == YES
    assert answer(american(**{**mixed, **BREACH, "commercial": False})) == YES


def test_before_28_march_2005_there_was_no_rule_on_mixed_messages() -> None:
    mixed = {"transactional": True, "subject_line_reads_commercial": False, "transactional_content_first": True}
    assert answer(american(**mixed, **BREACH), on=date(2005, 3, 27)) == NO
    assert answer(american(**mixed, **BREACH), on=date(2005, 3, 28)) == YES


@pytest.mark.parametrize(("days", "expected"), [(0, YES), (9, YES), (10, YES), (11, NO), (12, NO), (None, OPEN)], ids=str)
def test_after_ten_business_days_an_opt_out_is_final(days: int | None, expected: str) -> None:
    facts = american(objected=True, business_days_since_opt_out=days)
    assert answer(facts) == expected
    if expected == NO:
        assert SendingDuty.STOP_SENDING in decide(facts).outcome.duties


def test_without_an_opt_out_no_days_are_counted() -> None:
    assert answer(american(objected=False, business_days_since_opt_out=11)) == YES
    assert answer(american(objected=None, business_days_since_opt_out=11)) == OPEN


@pytest.mark.parametrize("facts", [{"objected": False}, {"objected": True, "business_days_since_opt_out": 0}], ids=str)
def test_a_listing_is_read_as_an_opt_out_of_which_it_may_be_all_that_is_left(facts: dict[str, Any]) -> None:
    """15 USC 7704(a)(4)(A): whoever opted out is not written to, and a list that outlives its reasons does not say when."""
    decision = decide(american(suppressed=True, **facts))
    assert decision.outcome.permission is FORBIDDEN
    assert {SendingDuty.STOP_SENDING, SendingDuty.KEEP_ADDRESS_PRIVATE} <= decision.outcome.duties
    assert answer(american(suppressed=None, **facts)) == OPEN
    assert answer(american(suppressed=False, **facts)) == YES


@pytest.mark.parametrize(
    "fact", ["opt_out_offered", "postal_address_given", "opt_out_unhindered", "header_truthful", "subject_line_truthful"]
)
def test_a_charitys_own_appeal_promotes_no_commercial_product(fact: str) -> None:
    """15 USC 7702(2)(A): the primary purpose is the advertisement or promotion of a commercial product or service."""
    charity: dict[str, Any] = {"sender_is_charity": True, "furthers_charitable_purpose": True, fact: False}
    assert answer(american(**charity)) == YES
    assert answer(american(**{**charity, "furthers_charitable_purpose": False})) == NO
    assert answer(american(**{**charity, "sender_is_charity": False})) == NO
    assert answer(american(**{**charity, "sender_is_charity": None})) == OPEN


@pytest.mark.parametrize(("days", "expected"), [(0, NO), (29, NO), (30, YES), (31, YES), (None, OPEN)], ids=str)
def test_the_opt_out_keeps_working_for_thirty_days(days: int | None, expected: str) -> None:
    assert answer(american(opt_out_days_open=days)) == expected


def test_transactional_mail_still_has_a_true_header() -> None:
    notice = {"commercial": False, "transactional": True, "header_truthful": False}
    decision = decide(cold("US", **notice))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.duties == {SendingDuty.TELL_TRUTH_IN_HEADER}
    assert answer(cold("US", **{**notice, "transactional": False})) == YES
    assert answer(cold("US", **{**notice, "header_truthful": True})) == YES
    assert answer(cold("US", **{**notice, "transactional": None})) == OPEN


@pytest.mark.parametrize(
    ("fact", "duty"),
    [
        ("header_truthful", SendingDuty.TELL_TRUTH_IN_HEADER),
        ("subject_line_truthful", SendingDuty.TELL_TRUTH_IN_SUBJECT),
        ("opt_out_offered", SendingDuty.OFFER_OPT_OUT),
        ("postal_address_given", SendingDuty.GIVE_POSTAL_ADDRESS),
        ("opt_out_unhindered", SendingDuty.REMOVE_HURDLES),
    ],
)
def test_what_every_commercial_message_shows_consent_or_not(fact: str, duty: SendingDuty) -> None:
    for consented in (True, False):
        decision = decide(american(consented=consented, **{fact: False}))
        assert decision.outcome.permission is FORBIDDEN
        assert duty in decision.outcome.duties
        assert answer(american(consented=consented, **{fact: None})) == OPEN


def test_earlier_consent_spares_the_notice_that_it_is_an_advertisement() -> None:
    assert answer(american(identified_as_advertisement=False)) == NO
    assert answer(american(identified_as_advertisement=False, consented=True, consent_covers_offer=True)) == YES


@pytest.mark.parametrize(
    ("breach", "cure"),
    [
        ({"sexually_explicit": True, "sexual_content_marked": False}, {"sexual_content_marked": True}),
        ({"sexually_explicit": True, "sexual_content_marked": False}, {"consented": True, "consent_covers_offer": True}),
        (
            {"several_advertisers": True, "sole_sender_designated": False, "every_advertiser_complies": False},
            {"sole_sender_designated": True},
        ),
        (
            {"several_advertisers": True, "sole_sender_designated": False, "every_advertiser_complies": False},
            {"every_advertiser_complies": True},
        ),
        ({"wireless_address": True, "wireless_authorised": False}, {"wireless_authorised": True}),
    ],
    ids=range(5),
)
def test_the_special_cases_and_what_cures_them(breach: dict[str, Any], cure: dict[str, Any]) -> None:
    assert answer(american(**breach)) == NO
    assert answer(american(**{**breach, **cure})) == YES


@pytest.mark.parametrize("state", ["MI", "UT"])
def test_registries_of_minors_contact_points_hold_against_consent_but_an_adults_own(state: str) -> None:
    """Utah Code 13-39-202(1), (2), (4); MCL 752.1065(1), (3), (6)."""
    listed: dict[str, Any] = {"subject_us_state": state, "restricted_product": True, "listed_for_minors": True}
    decision = decide(american(**listed, consented=True, adult_consent_verified=False))
    assert decision.outcome.permission is FORBIDDEN
    assert SendingDuty.CHECK_MINORS_REGISTRY in decision.outcome.duties
    assert answer(american(**listed, adult_consent_verified=True)) == YES
    assert answer(american(**listed)) == OPEN
    assert answer(american(**{**listed, "listed_for_minors": None}, adult_consent_verified=False)) == OPEN
    assert answer(american(**{**listed, "restricted_product": False})) == YES
    seen = {**listed, "restricted_product": False, "sexually_explicit": True, "sexual_content_marked": True}
    assert answer(american(**seen, adult_consent_verified=False)) == NO
    assert answer(american(**{**listed, "subject_us_state": "NV"}, adult_consent_verified=False)) == YES
    assert answer(american(**{**listed, "subject_us_state": None}, adult_consent_verified=False)) == OPEN


@pytest.mark.parametrize(
    ("country", "senders", "reached"),
    [("US", {"GB"}, True), ("GB", {"US", "GB"}, True), ("GB", {"GB"}, False)],
    ids=["to the United States", "from the United States", "neither"],
)
def test_the_act_reaches_mail_to_and_from_the_united_states(country: str, senders: set[str], reached: bool) -> None:
    decision = decide(cold(country, sender_countries=frozenset(senders), **BREACH))
    assert (decision.outcome.permission is FORBIDDEN) is reached
    assert ("us.can_spam" in decision.by_regime) is reached
