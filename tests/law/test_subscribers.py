"""The subscriber's country apart from the reader's, written from the texts: either country's law on e-mail reaches a message.

Directive 2002/58 Art 13(1), as amended in 2009, names "subscribers or users", and so do LU Law 30.5.2005 Art 11(1), CY Law
112(I)/2004 s 106(1) and EE s 103-1(1); PECR reg 22 names individual subscribers, reg 23 everyone. No text says that one country
alone counts.
"""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Message, SendingDuty, evaluate
from gdpr_rules.facts.contradictions import contradictions
from gdpr_rules.facts.places import COUNTRIES
from tests.law.cases import CONSENT, CUSTOMER, FORBIDDEN, GENERIC, INDIVIDUAL, OPEN, PERMITTED, YES, answer, but, cold, decide
from tests.law.test_silence import EMAIL, PARTS_OF_THE_UNION, PARTS_OF_THE_UNITED_STATES, answered, either, silent


def read_in(country: str, employer: str | None, **facts: Any) -> Message:
    """A first e-mail from Britain to a named employee who is in one country, at the mailbox of an employer in another."""
    home = {"sender_countries": frozenset({"GB"}), "subscriber_elsewhere": True, "subscriber_country": employer}
    return cold(country, **{**home, **facts})


def test_a_reader_in_britain_of_a_german_mailbox_is_protected_by_german_law() -> None:
    """UWG s 7(2) no 2 wants consent of companies and people alike; PECR reg 22 wants none of a corporate subscriber."""
    assert answer(cold("GB")) == YES
    decision = decide(read_in("GB", "DE"))
    assert decision.outcome.permission is FORBIDDEN
    assert decision.settled_on("permission")
    assert "eu.eprivacy.de.named_address.subscriber" in {rule.id for rule in decision.fired}
    assert answer(read_in("GB", "DE", **CONSENT)) == YES
    assert answer(read_in("GB", "DE", **CUSTOMER)) == YES  # UWG s 7(3)


def test_a_reader_in_germany_of_a_british_mailbox_is_protected_by_german_law_too() -> None:
    assert answer(read_in("DE", "GB")) == "not permitted"
    assert answer(read_in("DE", "GB", **CONSENT)) == YES


def test_both_countries_have_to_free_a_customer() -> None:
    """ES LSSI 21(2) has an exception for customers, HU Grt. s 6 has none."""
    assert answer(read_in("GB", "ES", **CUSTOMER)) == YES
    assert answer(read_in("ES", "HU", **CUSTOMER)) == "not permitted"
    assert answer(read_in("HU", "ES", **CUSTOMER)) == "not permitted"


def test_consent_for_a_maltese_subscriber_is_in_writing() -> None:
    """SL 586.01 reg 9(1)."""
    assert answer(read_in("GB", "MT", **CONSENT)) == YES
    assert answer(read_in("GB", "MT", **{**CONSENT, "consent_in_writing": False})) == "not permitted"


def test_a_british_mailbox_read_in_france_is_freed_by_what_both_laws_ask() -> None:
    """CPCE L34-5 with the CNIL: the offer concerns the profession, and the reader was informed; PECR asks for nothing."""
    professional = {"relevant_to_role": True, "informed_at_collection": True}
    assert answer(read_in("FR", "GB", **professional)) == YES
    assert answer(read_in("FR", "GB", **{**professional, "relevant_to_role": False})) == "not permitted"
    assert answer(read_in("GB", "FR", **professional)) == YES
    assert answer(read_in("GB", "FR", **{**professional, "relevant_to_role": False})) == "not permitted"


def test_pecr_protects_an_individual_subscriber_whose_mailbox_is_read_abroad() -> None:
    """PECR reg 22(1), (2): individual subscribers; the reader's country, the United States, would let the message go."""
    asked = read_in("US", "GB", subscriber=INDIVIDUAL)
    assert answer(asked) == "not permitted"
    assert "uk.pecr.reg22.consent" in {rule.id for rule in decide(asked).fired}
    assert answer(read_in("US", "GB", subscriber=INDIVIDUAL, **CONSENT)) == YES


def test_switzerland_and_the_united_states_reach_the_mailboxes_of_their_subscribers() -> None:
    """UWG Art 3(1)(o): automated mass advertising; 15 USC 7704(a)(5)(A)(iii): a postal address."""
    assert answer(read_in("GB", "CH")) == "not permitted"
    assert answer(read_in("GB", "CH", automated=False)) == YES
    assert SendingDuty.GIVE_POSTAL_ADDRESS in decide(read_in("GB", "US", postal_address_given=False)).outcome.duties
    assert answer(read_in("GB", "US")) == YES


def test_what_is_unknown_is_no_permission_and_what_is_forbidden_already_stays_settled() -> None:
    unknown = decide(but(cold("GB"), subscriber_elsewhere=None))
    assert (unknown.outcome.permission, unknown.settled) == (FORBIDDEN, False)
    assert "subscriber_elsewhere" in unknown.missing
    assert answer(read_in("GB", None)) == OPEN
    assert decide(but(cold("DE"), subscriber_elsewhere=None)).settled_on("permission")


def test_beside_the_reader_the_subscriber_adds_nothing() -> None:
    """The same country twice is one law: the rules for subscribers stay silent."""
    for country in ("GB", "DE", "FR"):
        decision = decide(cold(country))
        assert not any(rule.id.endswith(".subscriber") for rule in (*decision.fired, *decision.assumed))
    assert decide(cold("GB")).outcome.permission is PERMITTED


def test_every_country_of_a_subscriber_is_answered_or_named() -> None:
    """The silence check: a mailbox that is read in Britain, with a subscriber in any other country."""

    def ask(place: str) -> Any:
        return evaluate(read_in("GB", place, address=GENERIC, **CONSENT), on=date(2026, 11, 23))

    areas = PARTS_OF_THE_UNION | PARTS_OF_THE_UNITED_STATES
    wrong = [each for place in sorted(COUNTRIES - EMAIL - areas) for each in silent(place, ask(place))]
    wrong += [each for place in sorted(areas) for each in either(place, ask(place))]
    wrong += [each for place in sorted(EMAIL - {"GB"}) for each in answered(place, ask(place))]
    assert wrong == []


@pytest.mark.parametrize(
    ("reader", "subscriber", "elsewhere", "refused"),
    [
        ("DE", "DE", True, True),
        ("DE", "FR", False, True),
        ("DE", "FR", True, False),
        ("DE", "DE", False, False),
        ("RE", "FR", False, False),
        ("PR", "US", False, False),
        ("DE", None, True, False),
        (None, "DE", False, False),
    ],
)
def test_two_countries_are_the_same_or_not(reader: str | None, subscriber: str | None, elsewhere: bool, refused: bool) -> None:
    message = Message(subject_country=reader, subscriber_country=subscriber, subscriber_elsewhere=elsewhere)
    assert bool(contradictions(message)) is refused
