"""Made-up messages for tests: one with everything in order, and variations of it."""

from typing import Any

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Subscriber

ORDERLY = Message(
    subject_country="GB",
    sender_countries=frozenset({"GB"}),
    subscriber=Subscriber.CORPORATE,
    subscriber_elsewhere=False,
    address=AddressKind.NAMED,
    person_known=True,
    commercial=True,
    transactional=False,
    other_content=False,
    asks_for_consent_only=False,
    confirms_sign_up=False,
    asks_for_feedback=False,
    restricted_product=False,
    automated=True,
    relevant_to_role=True,
    essential_to_duties=True,
    solely_about_business=True,
    consented=False,
    details_from_sale=False,
    details_from_negotiations=False,
    own_similar_products=False,
    refusal_offered_each_time=False,
    sender_is_charity=False,
    informed_at_collection=True,
    address_mainly_for_business=True,
    contact_details_published=True,
    address_found_at_random=False,
    listed_in_register=False,
    lia_recorded=True,
    dpia_recorded=True,
    client_agreement_held=True,
    sender_identified=True,
    contact_details_given=True,
    stop_address_given=False,
    postal_address_given=True,
    opt_out_offered=True,
    opt_out_days_open=30,
    opt_out_unhindered=True,
    header_truthful=True,
    subject_line_truthful=True,
    identified_as_advertisement=True,
    recognisable_on_receipt=True,
    promotion=False,
    labelled_unsolicited=True,
    privacy_policy_linked=True,
    right_to_object_stated_before=False,
    sexually_explicit=False,
    several_advertisers=False,
    wireless_address=False,
    listed_for_minors=False,
    objected=False,
    suppressed=False,
)
"""A first B2B e-mail from a British sender to a named employee of a British company, with every duty met."""


_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Message)}


def message(**changes: Any) -> Message:
    """The orderly message with some facts changed; None makes a fact unknown."""
    return Message(**(_FACTS | changes))


CUSTOMER = {"details_from_sale": True, "own_similar_products": True, "refusal_offered_each_time": True}
"""All three limbs of the exception for customers."""
