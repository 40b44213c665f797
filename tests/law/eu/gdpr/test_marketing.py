"""The European Union: an objection always wins, a basis is on record, and where and when the two texts of the GDPR reach."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import SendingDuty
from tests.law.cases import (
    CONSENT,
    CORPORATE,
    CUSTOMER,
    DUTIES_MET,
    FORBIDDEN,
    GENERIC,
    NAMED,
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
from tests.law.test_countries import ROWS

EEA = sorted(set(ROWS) - {"GB", "CH"})


@pytest.mark.parametrize("kind", ["named", "generic"])
@pytest.mark.parametrize("country", EEA)
def test_whoever_objected_is_not_written_to_whatever_was_consented(country: str, kind: str) -> None:
    address: dict[str, Any] = {} if kind == "named" else {"address": GENERIC}
    for refusal in ("objected", "suppressed"):
        decision = decide(cold(country, consented=True, **address, **{refusal: True}))
        assert decision.outcome.permission is FORBIDDEN
        assert SendingDuty.STOP_SENDING in decision.outcome.duties
        assert decision.settled_on("permission")
        assert answer(cold(country, consented=True, **address, **{refusal: None})) == OPEN


@pytest.mark.parametrize("country", EEA)
def test_an_objection_to_a_named_address_takes_effect_at_once(country: str) -> None:
    outcome = decide(cold(country, consented=True)).outcome
    assert outcome.opt_out_within is not None
    assert outcome.opt_out_within.total_seconds() == 0
    assert SendingDuty.HONOUR_OPT_OUT in outcome.duties


@pytest.mark.parametrize("fact", ["sender_identified", "contact_details_given", "identified_as_advertisement"])
@pytest.mark.parametrize("country", EEA)
def test_what_every_marketing_message_shows(country: str, fact: str) -> None:
    assert answer(cold(country, address=GENERIC, **CONSENT, **{fact: False})) == NO
    assert answer(cold(country, address=GENERIC, **CONSENT, **{fact: None})) == OPEN


@pytest.mark.parametrize("country", EEA)
def test_what_was_not_agreed_to_offers_a_way_to_refuse(country: str) -> None:
    """Article 13(2); what was agreed to gives an address for that by Article 13(4), and more where the state asks for it.

    So does what a company's shared mailbox may be sent without consent: FR CPCE L34-5(5), LU 11(4), SE MFL 20. In Iceland,
    Act 70/2022 Art 94(4) frees the general addresses of companies from Art 94(1) to (3), of which (2) has the way to refuse;
    what is left is the sender's name and address (5).
    """
    customer = cold(country, contact_details_published=True, address_published_for_offers=True, **CUSTOMER)
    assert answer(but(customer, opt_out_offered=False)) == NO
    company = but(customer, address=GENERIC, contact_within_twelve_months=True, listed_in_register=False)
    enough, unread = {"FR", "IS", "LU", "SE"}, {"BG", "FI", "HR", "HU", "IE", "NO", "PT"}
    assert answer(but(company, opt_out_offered=False)) == (YES if country in enough else OPEN if country in unread else NO)


def test_an_icelandic_companys_shared_mailbox_is_given_an_address_for_stops_since_the_act_of_2022() -> None:
    """Act 70/2022 Art 94(4), (5), in force 1 September 2022: general addresses of companies, not those of persons there."""
    company = cold("IS", address=GENERIC, opt_out_offered=False)
    assert answer(company) == YES
    assert answer(but(company, contact_details_given=False)) == NO  # Directive 2002/58 Art 13(4)
    assert answer(but(company, postal_address_given=False)) == NO  # Art 94(5)
    assert answer(but(company, address=NAMED)) == NO
    assert answer(but(company, address=None)) == OPEN
    assert answer(but(company, subscriber=SOLE_TRADER)) == NO
    assert answer(company, on=date(2022, 9, 1)) == YES
    assert answer(company, on=date(2022, 8, 31)) == OPEN  # Art 46 of Act 81/2003 was not read


@pytest.mark.parametrize("country", EEA)
def test_a_sole_trader_must_have_agreed_and_a_partnership_is_doubtful(country: str) -> None:
    freed = dict.fromkeys(("essential_to_duties", "address_published_for_offers", "contact_details_published"), True)
    freed |= dict.fromkeys(("address_mainly_for_business", "solely_about_business"), False)
    spared = country in {"NL", "SK"}  # Tw 11.7(3)(a), Act 452/2021 s 116(15): entrepreneurs too; Ireland's test is not met here
    trader = answer(cold(country, subscriber=SOLE_TRADER, address=GENERIC, **freed))
    assert trader == (YES if spared else OPEN if country == "PL" else NO)  # PKE Art 398: an address published for offers
    if country == "PL":
        assert answer(cold(country, subscriber=SOLE_TRADER, **freed | {"address_published_for_offers": False})) == NO
    partnership = answer(cold(country, subscriber=PARTNERSHIP, address=GENERIC, **freed))
    assert partnership == (YES if spared else NO if answer(cold(country, address=GENERIC, **freed)) == NO else OPEN)


def test_a_named_address_needs_a_basis_on_record() -> None:
    free = {"essential_to_duties": True}
    assert answer(cold("FI", **free)) == YES
    assert answer(cold("FI", lia_recorded=False, **free)) == NO
    assert answer(cold("FI", lia_recorded=None, **free)) == OPEN
    assert answer(cold("FI", lia_recorded=False, address=GENERIC)) == YES


def test_privacy_information_comes_with_the_first_message_at_the_latest() -> None:
    free = {"essential_to_duties": True, "privacy_policy_linked": False}
    assert answer(cold("FI", **free, informed_before=True)) == YES
    assert answer(cold("FI", **free, informed_before=False)) == NO
    assert answer(cold("FI", **free)) == OPEN


@pytest.mark.parametrize("on", [date(2018, 5, 25), date(2025, 11, 12), date(2025, 11, 13)], ids=str)
def test_the_exception_for_customers_spares_the_assessment_and_always_did(on: date) -> None:
    """C-654/23 of 13 November 2025 interprets the text from its beginning (61/79 Denkavit italiana, paragraph 16)."""
    assert answer(cold("AT", lia_recorded=False, **CUSTOMER), on=on) == YES
    assert answer(cold("AT", lia_recorded=False, **CUSTOMER | {"own_similar_products": False}), on=on) == NO


def test_the_exception_for_customers_spares_only_where_the_recipients_country_has_it() -> None:
    """C-654/23, ruling 2: what Article 13(2), as the country carried it out, allows; Article 95 GDPR: networks in the Union."""
    unassessed: dict[str, Any] = {"lia_recorded": False, **CUSTOMER}
    assert answer(cold("HU", address=GENERIC, **unassessed, person_known=True)) == NO
    assert answer(cold("HU", address=GENERIC, **unassessed | {"lia_recorded": True}, person_known=True)) == YES
    assert answer(cold("US", sender_countries=frozenset({"IE"}), **unassessed)) == NO
    assert answer(cold("US", sender_countries=frozenset({"IE"}), **unassessed | {"lia_recorded": True})) == YES
    assert answer(cold("FI", address=GENERIC, **unassessed, person_known=True)) == OPEN


BRITISH = {"lia_recorded": False, "subject_country": "US", "sender_countries": frozenset({"GB"})}


@pytest.mark.parametrize(
    ("on", "regime"),
    [
        (date(2018, 5, 25), "eu.gdpr"),
        (date(2020, 12, 31), "eu.gdpr"),
        (date(2021, 1, 1), "uk.gdpr"),
        (date(2026, 11, 23), "uk.gdpr"),
    ],
    ids=str,
)
def test_britain_passed_from_the_gdpr_to_the_uk_gdpr_with_the_year_2020(on: date, regime: str) -> None:
    for facts in (cold("GB", lia_recorded=False), cold("GB", **BRITISH)):
        decision = decide(facts, on=on)
        fired = {rule.id for rule in decision.fired if rule.id.startswith(("eu.gdpr", "uk.gdpr"))}
        assert fired, "one of the two texts applies"
        assert {rule.rpartition(".art")[0] for rule in fired} == {regime}
        assert decision.outcome.permission is FORBIDDEN


def test_the_gdpr_follows_a_sender_established_in_the_union_abroad() -> None:
    abroad = {"sender_countries": frozenset({"IE"}), "lia_recorded": False}
    assert "eu.gdpr.art6.basis" in [rule.id for rule in decide(cold("US", **abroad)).fired]
    assert "eu.gdpr.art6.basis" not in [rule.id for rule in decide(cold("US", lia_recorded=False)).fired]


@pytest.mark.parametrize(("on", "reached"), [(date(2018, 7, 19), False), (date(2018, 7, 20), True)], ids=str)
def test_the_gdpr_reached_the_efta_states_of_the_eea_on_20_july_2018(on: date, reached: bool) -> None:
    fired = [rule.id for rule in decide(cold("NO", lia_recorded=False), on=on).fired]
    assert ("eu.gdpr.art6.basis" in fired) is reached


def test_the_sheets_own_special_cases() -> None:
    assert answer(cold("BG", address=GENERIC, listed_in_register=True)) == NO
    assert answer(cold("BG", address=GENERIC, listed_in_register=None)) == OPEN
    assert answer(cold("BG", address=GENERIC, labelled_unsolicited=False)) == NO
    assert answer(cold("PT", address=GENERIC, listed_in_register=True)) == NO
    assert answer(cold("PT", address=GENERIC)) == YES
    assert answer(cold("LI", asks_for_consent_only=True, request_states_rights=True)) == YES
    assert answer(cold("LI", asks_for_consent_only=False)) == NO
    request = DUTIES_MET | {"asks_for_consent_only": True, "commercial": False}
    assert answer(cold("SK", **request, address=GENERIC)) == NO
    assert answer(cold("AT", **request, address=GENERIC)) == NO, (
        "a request for consent is marketing: ICO, Flybe and Honda, 2017"
    )
    assert answer(cold("HU", address=GENERIC, subscriber=CORPORATE)) == YES
    assert decide(cold("BE", address=GENERIC)).outcome.permission is PERMITTED
