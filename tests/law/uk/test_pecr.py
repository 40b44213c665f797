"""The United Kingdom: whose mailbox it is, the two soft opt-ins with their dates, regulation 23."""

from datetime import date, timedelta
from typing import Any

import pytest

from gdpr_rules import Message, SendingDuty, Subscriber
from tests.law.cases import CONSENT as AGREED
from tests.law.cases import (
    CORPORATE,
    CUSTOMER,
    FORBIDDEN,
    GENERIC,
    INDIVIDUAL,
    NO,
    OPEN,
    PARTNERSHIP,
    PERMITTED,
    SOLE_TRADER,
    YES,
    answer,
    but,
    cold,
    decide,
)

CHARITY_RULE = date(2026, 2, 5)
EVE = timedelta(days=1)
SUPPORTER: dict[str, Any] = {
    "sender_is_charity": True,
    "furthers_charitable_purpose": True,
    "details_from_support": True,
    "refusal_offered_each_time": True,
    "details_collected_on": CHARITY_RULE,
}
CONSENT = "uk.pecr.reg22.consent"


def british(subscriber: Subscriber | None, **facts: Any) -> Message:
    return cold("GB", subscriber=subscriber, **facts)


def test_a_corporate_subscriber_may_be_written_to_without_consent() -> None:
    decision = decide(british(CORPORATE))
    assert decision.outcome.permission is PERMITTED
    assert not decision.outcome.consent_required
    assert decision.settled


@pytest.mark.parametrize("subscriber", [INDIVIDUAL, SOLE_TRADER, PARTNERSHIP], ids=lambda each: each.value)
def test_every_other_subscriber_is_an_individual_one_and_must_have_agreed(subscriber: Subscriber) -> None:
    decision = decide(british(subscriber))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert decision.settled_on("permission")
    assert CONSENT in [rule.id for rule in decision.because("consent_required")]
    assert answer(british(subscriber, **AGREED)) == YES
    assert answer(british(subscriber, consented=None)) == OPEN


def test_an_unknown_subscriber_is_taken_for_an_individual_one_and_stays_open() -> None:
    decision = decide(british(None))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.consent_required
    assert not decision.settled_on("permission")
    assert decision.missing[0] == "subscriber"


def test_it_is_the_subscriber_that_counts_and_not_the_kind_of_address() -> None:
    assert answer(british(SOLE_TRADER, address=GENERIC)) == NO
    assert answer(british(CORPORATE, address=GENERIC)) == YES


@pytest.mark.parametrize("limb", [None, *CUSTOMER])
def test_the_soft_opt_in_needs_all_three_limbs(limb: str | None) -> None:
    customer = british(SOLE_TRADER, **CUSTOMER)
    if limb is None:
        assert answer(customer) == YES
        return
    assert answer(but(customer, **{limb: False})) == NO
    unknown = decide(but(customer, **{limb: None}))
    assert not unknown.settled_on("permission")
    assert unknown.missing == (limb,)


@pytest.mark.parametrize("limb", [None, *list(SUPPORTER)[:4]])
def test_the_soft_opt_in_for_charities_needs_all_its_limbs(limb: str | None) -> None:
    supporter = british(INDIVIDUAL, **SUPPORTER)
    if limb is None:
        assert answer(supporter) == YES
        return
    assert answer(but(supporter, **{limb: False})) == NO
    assert answer(but(supporter, **{limb: None})) == OPEN


@pytest.mark.parametrize(
    ("on", "collected", "expected"),
    [
        (CHARITY_RULE - EVE, CHARITY_RULE - EVE, NO),
        (CHARITY_RULE, CHARITY_RULE, YES),
        (CHARITY_RULE, CHARITY_RULE - EVE, NO),
        (date(2026, 11, 23), CHARITY_RULE, YES),
        (date(2026, 11, 23), CHARITY_RULE - EVE, NO),
        (date(2026, 11, 23), None, OPEN),
    ],
    ids=["the day before", "the first day", "older details", "later", "later, older details", "later, no day recorded"],
)
def test_the_charity_rule_began_on_5_february_2026_and_looks_forward(on: date, collected: date | None, expected: str) -> None:
    assert answer(british(INDIVIDUAL, **SUPPORTER | {"details_collected_on": collected}), on=on) == expected


def test_a_charity_may_rely_on_the_ordinary_soft_opt_in_as_well() -> None:
    assert answer(british(INDIVIDUAL, sender_is_charity=True, **CUSTOMER), on=date(2025, 1, 1)) == YES


@pytest.mark.parametrize(
    ("fact", "duty"),
    [
        ("sender_identified", SendingDuty.IDENTIFY_SENDER),
        ("contact_details_given", SendingDuty.GIVE_CONTACT_DETAILS),
        ("identified_as_advertisement", SendingDuty.LABEL_ADVERTISEMENT),
    ],
)
def test_regulation_23_holds_for_companies_too_and_consent_does_not_lift_it(fact: str, duty: SendingDuty) -> None:
    decision = decide(british(CORPORATE, address=GENERIC, consented=True, **{fact: False}))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.outcome.duties == {duty}
    assert decision.settled
    assert not decision.outcome.consent_required
    assert decide(british(CORPORATE, address=GENERIC, **{fact: None})).missing == (fact,)


def test_an_objection_of_a_named_employee_stops_marketing_and_consent_on_record_does_not_help() -> None:
    decision = decide(british(CORPORATE, objected=True, consented=True))
    assert decision.outcome.permission is FORBIDDEN
    assert SendingDuty.STOP_SENDING in decision.outcome.duties
    assert decision.settled_on("permission")
    assert "uk.gdpr.art21.objection" in [rule.id for rule in decision.because("permission")]


@pytest.mark.parametrize(
    ("full", "bare", "expected"), [(True, None, YES), (False, True, YES), (False, False, NO), (False, None, OPEN)]
)
def test_regulation_23_asks_a_valid_address_and_no_full_contact_details(full: bool, bare: bool | None, expected: str) -> None:
    """Regulation 23(b); Article 13(4) of the Directive asks the same."""
    shown = {"contact_details_given": full, "stop_address_given": bare}
    assert answer(british(CORPORATE, **shown)) == expected
    assert answer(cold("FI", essential_to_duties=True, **shown)) == expected


def test_regulation_22_gives_a_company_no_right_to_refuse_at_a_functions_address() -> None:
    assert answer(british(CORPORATE, address=GENERIC, objected=True)) == YES


def test_the_person_known_behind_a_functions_address_has_that_right() -> None:
    """UK GDPR Articles 4(1) and 21(3): what the sender's records show about the reader of info@ is about that person."""
    assert answer(british(CORPORATE, address=GENERIC, objected=True, person_known=True)) == NO
    assert answer(british(CORPORATE, address=GENERIC, objected=True, person_known=None)) == OPEN
    assert answer(british(CORPORATE, address=GENERIC, lia_recorded=False, person_known=True)) == NO
    assert answer(british(CORPORATE, address=GENERIC, person_known=True)) == YES


def test_a_listing_at_a_functions_address_is_read_as_the_objection_of_which_it_may_be_all_that_is_left() -> None:
    assert answer(british(CORPORATE, address=GENERIC, suppressed=True)) == NO
    assert answer(british(CORPORATE, address=GENERIC, suppressed=None)) == OPEN
    assert answer(cold("CH", automated=False, address=GENERIC, suppressed=True)) == NO


def test_the_right_to_object_is_made_known_with_the_first_message_at_the_latest() -> None:
    """UK GDPR Article 21(4): a later message need not repeat it, and PECR asks nothing of the kind for a company."""
    assert answer(british(CORPORATE, opt_out_offered=False)) == NO
    assert answer(british(CORPORATE, opt_out_offered=False, right_to_object_stated_before=True)) == YES
    assert answer(british(CORPORATE, opt_out_offered=False, right_to_object_stated_before=None)) == OPEN
    assert answer(cold("FI", essential_to_duties=True, opt_out_offered=False, right_to_object_stated_before=True)) == NO


def test_the_law_of_the_united_kingdom_does_not_ask_whether_the_message_is_relevant() -> None:
    assert answer(british(CORPORATE, relevant_to_role=False)) == YES


def test_a_named_address_needs_a_basis_on_record_and_a_functions_address_does_not() -> None:
    assert answer(british(CORPORATE, lia_recorded=False)) == NO
    assert answer(british(CORPORATE, lia_recorded=False, **AGREED)) == YES
    assert answer(british(CORPORATE, lia_recorded=None)) == OPEN
    assert answer(british(CORPORATE, lia_recorded=False, address=GENERIC)) == YES


def test_in_britain_a_customer_spares_no_assessment() -> None:
    assert answer(british(CORPORATE, lia_recorded=False, **CUSTOMER)) == NO


def test_negotiations_count_as_a_sale_does() -> None:
    """Regulation 22(3)(a): *the sale or negotiations for the sale*."""
    for origin in ({"details_from_sale": True}, {"details_from_negotiations": True}):
        asked = british(SOLE_TRADER, **CUSTOMER | {"details_from_sale": False} | origin)
        assert answer(asked) == YES
        assert answer(but(asked, own_similar_products=False)) == NO
        assert answer(but(asked, refusal_offered_each_time=False)) == NO


def test_consent_to_another_firms_newsletter_is_no_consent() -> None:
    """Leave.EU and Eldon v Information Commissioner [2021] UKUT 26 (AAC)."""
    assert answer(british(SOLE_TRADER, **AGREED | {"consent_covers_offer": False})) == NO
    assert answer(british(SOLE_TRADER, **AGREED | {"consent_covers_offer": None})) == OPEN
