"""Articles 4(1), 7 and 21(2): what direct marketing is, which addresses point to a person, and what consent to it covers."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Subscriber
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.law.gdpr import TEXT

M = attrs.fields(Message)

MARKETING = true(M.commercial).named("direct marketing", TEXT.at("Art 21(2)"))
NATURAL_PERSON = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP})
PERSONAL_ADDRESS = (equals(M.address, AddressKind.NAMED) | NATURAL_PERSON | true(M.person_known)).named(
    "an address that points to a person", TEXT.at("Art 4(1)")
)

CONSENT = (true(M.consented) & true(M.consent_covers_offer)).named("consent to this use", TEXT.at("Art 6(1)(a)"))
