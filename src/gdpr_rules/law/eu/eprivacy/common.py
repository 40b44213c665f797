"""The ePrivacy Directive's reach, and what stands for consent in each country of the EEA (Article 13(1) and (2))."""

import attrs

from gdpr_rules.facts.message import Message, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.figures.email_b2b import BY_COUNTRY, EMAIL_B2B, CustomerException
from gdpr_rules.figures.places import ALAND, EEA, FRENCH_REGIONS
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.conditions import equals, one_of, open_question, true
from gdpr_rules.kernel.rules import Regime

M, S = attrs.fields(Message), attrs.fields(Situation)

EU_EPRIVACY = Regime(
    "eu.eprivacy",
    "ePrivacy Directive Article 13 and the laws that carry it out (EU and EEA)",
    scopes={
        Situation: one_of(S.subscriber_country, EEA),
        Message: one_of(M.subject_country, EEA) | (true(M.subscriber_elsewhere) & one_of(M.subscriber_country, EEA)),
        SubjectLocation: one_of(M.subject_country, EEA),
    },
    not_encoded=("telephone and fax", "the time before 25 May 2018"),
)

EEA_ROWS = tuple(row for row in EMAIL_B2B if row.country not in {"CH", "GB"})
TERRITORIES = {"FR": FRENCH_REGIONS, "FI": ALAND}
"""Parts of countries with a code of their own in which the country's law on e-mail holds.

France's code applies in these parts as it stands (Constitution Art 73; for Saint Martin CGCT LO6213-1); telecommunications in
Åland are for Finland's legislature (Autonomy Act 1144/1991 s 27(40)).
"""


def with_territories(countries: frozenset[str]) -> frozenset[str]:
    """The countries, and those of their parts that have a code of their own."""
    return countries.union(*(TERRITORIES.get(country, frozenset()) for country in countries))


CUSTOMERS_SPARED_IN = with_territories(
    frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.YES) - {"IE"}
)
CUSTOMERS_OPEN_IN = with_territories(frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.OPEN))

RECIPIENT_THERE = one_of(M.subject_country, EEA).named("a recipient in the EEA", EPRIVACY.at("Art 3(1)"))
"""What a rule asks whose exemptions go by the recipient's country; for subscribers elsewhere it stands once more."""
MARKETING = true(M.commercial).named("direct marketing", EPRIVACY.at("Art 13(1)"))
CONSENT = (true(M.consented) & true(M.consent_covers_offer)).named("consent to this offer", EPRIVACY.at("Art 13(1)"))
CONSENT_IN_MALTA = (CONSENT & true(M.consent_in_writing)).named("consent in writing", BY_COUNTRY["MT"].cite)
CONSENT_AS_REQUIRED = CONSENT & (~equals(M.subject_country, "MT") | true(M.consent_in_writing))
"""Consent, in the form that the recipient's country requires."""

ICELAND = BY_COUNTRY["IS"].cite.instrument
CUSTOMER = true(M.details_from_sale) & true(M.own_similar_products) & true(M.refusal_offered_each_time)
CUSTOMERS_OPEN = open_question("whether and how far this country lets a sender write to its customers")
CUSTOMER_IN_ICELAND = (
    equals(M.subject_country, "IS")
    & true(M.details_from_sale)
    & true(M.refusal_offered_each_time)
    & open_question("whether the goods are the sender's own, as Iceland asks without asking that they are similar")
).named("exception for customers, for other goods of the sender", ICELAND.at("Electronic Communications Act 70/2022 Art 94(2)"))
PUBLISHED_IN_POLAND = (
    equals(M.subject_country, "PL")
    & true(M.address_published_for_offers)
    & open_question("whether publishing an address for offers is the consent that Poland asks for")
).named("an address published for offers", BY_COUNTRY["PL"].cite)
EXCEPTION_FOR_CUSTOMERS = (
    (
        CUSTOMER
        & (
            one_of(M.subject_country, CUSTOMERS_SPARED_IN)
            | (equals(M.subject_country, "IE") & true(M.contact_within_twelve_months))
            | (one_of(M.subject_country, CUSTOMERS_OPEN_IN) & CUSTOMERS_OPEN)
        )
    )
    | CUSTOMER_IN_ICELAND
).named("exception for customers", EPRIVACY.at("Art 13(2)"))
EXCEPTION_FOR_CONSUMERS = (CUSTOMER & equals(M.subject_country, "HR") & equals(M.subscriber, Subscriber.INDIVIDUAL)).named(
    "exception for customers who are consumers", BY_COUNTRY["HR"].cite
)
REQUEST_FOR_CONSENT = true(M.asks_for_consent_only).named("a single request for consent")
AGREED = (
    CONSENT_AS_REQUIRED
    | EXCEPTION_FOR_CUSTOMERS
    | PUBLISHED_IN_POLAND
    | (equals(M.subject_country, "LI") & REQUEST_FOR_CONSENT)
)
"""The recipient agreed, or what stands for that in the recipient's country holds."""

AGREED_FOR_CERTAIN = (
    CONSENT_AS_REQUIRED
    | (
        CUSTOMER
        & (
            one_of(M.subject_country, CUSTOMERS_SPARED_IN)
            | (equals(M.subject_country, "IE") & true(M.contact_within_twelve_months))
        )
    ).named("exception for customers", EPRIVACY.at("Art 13(2)"))
    | (equals(M.subject_country, "LI") & REQUEST_FOR_CONSENT)
)
"""The same without what is open: where a rule is an open question itself, another one changes nothing."""

CUSTOMER_SPARED = CUSTOMER.named("exception for customers", EPRIVACY.at("Art 13(2)"))
"""The exception for customers in a country whose text for it was seen."""
CUSTOMER_OPEN = (CUSTOMER & CUSTOMERS_OPEN).named("exception for customers", EPRIVACY.at("Art 13(2)"))
"""The exception for customers in a country whose text for it was not seen: it never settles anything."""
