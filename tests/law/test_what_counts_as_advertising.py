"""Requests for consent and for feedback, headers and subject lines, registers and addresses: what counts in which country."""

from typing import Any

import pytest

from gdpr_rules import SendingDuty, Subscriber
from tests.law.cases import CONSENT, CUSTOMER, FORBIDDEN, GENERIC, INDIVIDUAL, NO, OPEN, SOLE_TRADER, YES, answer, cold, decide
from tests.law.test_countries import ROWS

REQUEST: dict[str, Any] = {"commercial": False, "asks_for_consent_only": True}
EEA = sorted(set(ROWS) - {"GB", "CH"})


@pytest.mark.parametrize("country", [*sorted(ROWS), "US"])
def test_a_message_that_only_asks_for_consent_is_marketing(country: str) -> None:
    """The Information Commissioner's penalties on Flybe and Honda, 20 March 2017: entered as no advertising, it is not free."""
    decision = decide(cold(country, **REQUEST))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.settled_on("permission")
    assert SendingDuty.ENTER_AS_ADVERTISING in decision.outcome.duties
    assert answer(cold(country, **{**REQUEST, "asks_for_consent_only": None})) == OPEN
    assert answer(cold(country, **{**REQUEST, "asks_for_consent_only": False})) == YES


def test_entered_as_marketing_the_request_is_judged_as_any_other() -> None:
    assert answer(cold("GB", asks_for_consent_only=True)) == YES
    assert answer(cold("GB", asks_for_consent_only=True, subscriber=INDIVIDUAL)) == NO
    assert answer(cold("GB", asks_for_consent_only=True, objected=True)) == NO
    assert answer(cold("US", asks_for_consent_only=True)) == YES
    assert answer(cold("US", asks_for_consent_only=True, opt_out_offered=False)) == NO


@pytest.mark.parametrize("country", ["DE", "GB", "CH", "US"])
def test_whether_the_confirmation_of_a_sign_up_is_advertising_is_left_open(country: str) -> None:
    assert answer(cold(country, **REQUEST, confirms_sign_up=True)) == OPEN
    assert answer(cold(country, commercial=False, asks_for_consent_only=False, confirms_sign_up=True)) == YES


def test_in_germany_a_request_for_feedback_is_advertising() -> None:
    """BGH VI ZR 225/17, 10 July 2018: an invoice by e-mail that also asks how satisfied the customer was."""
    invoice: dict[str, Any] = {"commercial": False, "transactional": True}
    assert answer(cold("DE", **invoice, asks_for_feedback=True)) == NO
    assert answer(cold("DE", **invoice, asks_for_feedback=None)) == OPEN
    assert answer(cold("DE", **invoice, asks_for_feedback=False)) == YES
    assert answer(cold("DE", subscriber=INDIVIDUAL, asks_for_feedback=True, **CUSTOMER)) == YES


@pytest.mark.parametrize("country", [*sorted(set(ROWS) - {"DE"}), "US"])
def test_elsewhere_a_request_for_feedback_is_settled_only_where_the_law_says_so(country: str) -> None:
    """The Information Commissioner counts genuine market research as none, and 15 USC 7702(2) asks what a message promotes."""
    invoice: dict[str, Any] = {"commercial": False, "transactional": True}
    settled = country in {"GB", "US"}
    assert answer(cold(country, **invoice, asks_for_feedback=True)) == (YES if settled else OPEN)
    assert answer(cold(country, **invoice, asks_for_feedback=None)) == (YES if settled else OPEN)
    assert answer(cold(country, **invoice, asks_for_feedback=False)) == YES


@pytest.mark.parametrize("country", [*EEA, "GB", "CH"])
def test_a_disguised_sender_is_forbidden_everywhere(country: str) -> None:
    """Directive 2002/58 Article 13(4); PECR regulation 23(a); UWG (CH) Article 3(1)(o)."""
    assert answer(cold(country, **CONSENT, header_truthful=False)) == NO
    assert answer(cold(country, **CONSENT, header_truthful=None)) == OPEN
    assert answer(cold(country, **CONSENT)) == YES


@pytest.mark.parametrize("country", [*sorted(ROWS), "US"])
def test_a_misleading_subject_line_is_never_settled_as_allowed(country: str) -> None:
    """FR CPCE L34-5(5); DE DDG s 6(2); LI KomG Article 63(5)(d); 15 USC 7704(a)(2).

    Elsewhere the laws against misleading advertising were not read: Directives 2005/29 Article 6, 2006/114 Article 3; UWG (CH)
    Article 3(1)(b), and in the United Kingdom SI 2008/1276 and the Act of 2024.
    """
    settled = country in {"FR", "DE", "LI", "US"}
    assert answer(cold(country, **CONSENT, subject_line_truthful=False)) == (NO if settled else OPEN)
    assert answer(cold(country, **CONSENT, subject_line_truthful=None)) == OPEN
    assert answer(cold(country, **CONSENT)) == YES
    assert SendingDuty.TELL_TRUTH_IN_SUBJECT in decide(cold(country, **CONSENT, subject_line_truthful=False)).outcome.duties


@pytest.mark.parametrize("fact", ["header_truthful", "subject_line_truthful"])
def test_a_single_message_in_switzerland_that_misleads_is_left_open(fact: str) -> None:
    """UWG Article 3(1)(b): misleading statements on oneself or on the offer; (o) is for mass mail."""
    assert answer(cold("CH", automated=False)) == YES
    assert answer(cold("CH", automated=False, **{fact: False})) == OPEN


def test_in_liechtenstein_indecent_content_is_not_to_be_seen_before_the_recipient_agreed() -> None:
    """KomG Article 63(5)(d), second half."""
    assert answer(cold("LI", **CUSTOMER, sexually_explicit=True, sexual_content_marked=False)) == NO
    assert answer(cold("LI", **CUSTOMER, sexually_explicit=None, sexual_content_marked=False)) == OPEN
    assert answer(cold("LI", **CUSTOMER, sexually_explicit=True, sexual_content_marked=True)) == OPEN
    assert answer(cold("LI", **CONSENT, sexually_explicit=True, sexual_content_marked=False)) == YES
    assert answer(cold("AT", **CUSTOMER, sexually_explicit=True, sexual_content_marked=False)) == YES


@pytest.mark.parametrize(("country", "counts"), [("IS", True), ("LI", True), ("NO", False), ("GB", False)])
def test_where_a_postal_address_is_asked_for(country: str, counts: bool) -> None:
    """IS Act 70/2022 Article 94(5); LI KomG Article 63(5)(c)."""
    assert answer(cold(country, **CONSENT, postal_address_given=False)) == (NO if counts else YES)
    assert answer(cold(country, **CONSENT, postal_address_given=None)) == (OPEN if counts else YES)


@pytest.mark.parametrize("country", ["AT", "ES"])
def test_registers_of_refusals_bind_towards_customers_too(country: str) -> None:
    """AT TKG 2021 s 174(4) no 4 with ECG s 7(2); ES LOPDGDD Article 23(4): consent alone spares the look."""
    assert answer(cold(country, **CUSTOMER)) == YES
    assert answer(cold(country, **CUSTOMER, listed_in_register=True)) == NO
    assert answer(cold(country, **CUSTOMER, listed_in_register=None)) == OPEN
    assert SendingDuty.CHECK_REGISTER in decide(cold(country, **CUSTOMER, listed_in_register=True)).outcome.duties
    assert answer(cold(country, **CONSENT, listed_in_register=True)) == YES


def test_the_spanish_systems_protect_people_and_the_austrian_list_companies_too() -> None:
    assert answer(cold("ES", address=GENERIC, **CUSTOMER, listed_in_register=True)) == YES
    assert answer(cold("ES", address=GENERIC, person_known=True, **CUSTOMER, listed_in_register=True)) == NO
    assert answer(cold("ES", address=GENERIC, subscriber=SOLE_TRADER, **CUSTOMER, listed_in_register=True)) == NO
    assert answer(cold("AT", address=GENERIC, **CUSTOMER, listed_in_register=True)) == NO


def test_an_unincorporated_body_is_an_individual_subscriber_in_the_united_kingdom() -> None:
    """PECR regulation 2(1): "individual" includes an unincorporated body of them; elsewhere that is an open question."""
    club = Subscriber.UNINCORPORATED
    assert answer(cold("GB", subscriber=club, address=GENERIC)) == NO
    assert answer(cold("GB", subscriber=club, address=GENERIC, **CONSENT)) == YES
    assert answer(cold("BE", subscriber=club, address=GENERIC)) == OPEN


def test_whether_the_icelandic_list_binds_e_mail_is_left_open_for_those_who_are_in_it() -> None:
    free: dict[str, Any] = {**CONSENT}
    assert answer(cold("IS", **free, listed_in_register=True)) == YES
    customer = decide(cold("IS", **CUSTOMER, listed_in_register=True))
    assert not customer.settled_on("permission")
    assert SendingDuty.CHECK_REGISTER in customer.outcome.duties
