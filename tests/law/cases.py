"""Made-up messages for the tests of the law, written out here so that they owe nothing to the rules' own examples."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules import LAW, AddressKind, Decision, Message, Permission, Ruleset, Sending, Subscriber, evaluate
from gdpr_rules.decisions.wording import verdict

ON = date(2026, 11, 23)
FORBIDDEN, PERMITTED = Permission.FORBIDDEN, Permission.PERMITTED
NAMED, GENERIC = AddressKind.NAMED, AddressKind.GENERIC
CORPORATE, INDIVIDUAL = Subscriber.CORPORATE, Subscriber.INDIVIDUAL
SOLE_TRADER, PARTNERSHIP = Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP
YES, NO, OPEN = "permitted", "not permitted", "cannot tell yet"

DUTIES_MET: dict[str, Any] = {
    "commercial": True,
    "transactional": False,
    "other_content": False,
    "asks_for_consent_only": False,
    "automated": True,
    "consented": False,
    "details_from_sale": False,
    "details_from_negotiations": False,
    "own_similar_products": False,
    "refusal_offered_each_time": False,
    "sender_is_charity": False,
    "person_known": False,
    "subscriber_elsewhere": False,
    "confirms_sign_up": False,
    "asks_for_feedback": False,
    "restricted_product": False,
    "lia_recorded": True,
    "sender_identified": True,
    "contact_details_given": True,
    "stop_address_given": False,
    "postal_address_given": True,
    "opt_out_offered": True,
    "opt_out_days_open": 30,
    "opt_out_unhindered": True,
    "header_truthful": True,
    "subject_line_truthful": True,
    "identified_as_advertisement": True,
    "recognisable_on_receipt": True,
    "promotion": False,
    "address_found_at_random": False,
    "labelled_unsolicited": True,
    "listed_in_register": False,
    "privacy_policy_linked": True,
    "right_to_object_stated_before": False,
    "sexually_explicit": False,
    "several_advertisers": False,
    "wireless_address": False,
    "listed_for_minors": False,
    "objected": False,
    "suppressed": False,
}
"""Every duty of every country met, no consent, nobody's customer; who is written to is left to the test."""

CONSENT: dict[str, Any] = {"consented": True, "consent_covers_offer": True, "consent_in_writing": True}
"""Consent to this sender's offers, in the form that every country accepts."""

CUSTOMER: dict[str, Any] = {"details_from_sale": True, "own_similar_products": True, "refusal_offered_each_time": True}


def cold(country: str | None, **facts: Any) -> Message:
    """A first e-mail to a company's named employee, sent from the same country unless told otherwise."""
    home = {"subject_country": country, "sender_countries": frozenset({country or "GB"})}
    return Message(**{**DUTIES_MET, **home, "subscriber": CORPORATE, "address": NAMED, **facts})


def but(facts: Message, **changes: Any) -> Message:
    """The same message with some facts changed."""
    return attrs.evolve(facts, **changes)


def decide(facts: Message, *, on: date = ON, rules: Ruleset = LAW) -> Decision[Sending]:
    return evaluate(facts, on=on, rules=rules)


def answer(facts: Message, *, on: date = ON, rules: Ruleset = LAW) -> str:
    """The verdict in words."""
    return verdict(decide(facts, on=on, rules=rules))
