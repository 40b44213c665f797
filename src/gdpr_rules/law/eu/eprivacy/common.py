"""The ePrivacy Directive's reach, and what stands for consent in each country of the EEA (Article 13(1) and (2))."""

import attrs

from gdpr_rules.facts.message import Message
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.figures.email_b2b import EMAIL_B2B, CustomerException
from gdpr_rules.figures.places import EEA
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.conditions import equals, one_of, open_question, true
from gdpr_rules.kernel.rules import Regime

M, S = attrs.fields(Message), attrs.fields(Situation)

EU_EPRIVACY = Regime(
    "eu.eprivacy",
    "ePrivacy Directive Article 13 and the laws that carry it out (EU and EEA)",
    scopes={Situation: one_of(S.subscriber_country, EEA), SubjectLocation: one_of(M.subject_country, EEA)},
    not_encoded=("telephone and fax", "the time before 25 May 2018"),
)

EEA_ROWS = tuple(row for row in EMAIL_B2B if row.country not in {"CH", "GB"})
CUSTOMERS_SPARED_IN = frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.YES) - {"IE"}
CUSTOMERS_OPEN_IN = frozenset(row.country for row in EEA_ROWS if row.customers is CustomerException.OPEN)

MARKETING = true(M.commercial).named("direct marketing", EPRIVACY.at("Art 13(1)"))
CUSTOMER = true(M.details_from_sale) & true(M.own_similar_products) & true(M.refusal_offered_each_time)
CUSTOMERS_OPEN = open_question("whether and how far this country lets a sender write to its customers")
EXCEPTION_FOR_CUSTOMERS = (
    CUSTOMER
    & (
        one_of(M.subject_country, CUSTOMERS_SPARED_IN)
        | (equals(M.subject_country, "IE") & true(M.contact_within_twelve_months))
        | (one_of(M.subject_country, CUSTOMERS_OPEN_IN) & CUSTOMERS_OPEN)
    )
).named("exception for customers", EPRIVACY.at("Art 13(2)"))
REQUEST_FOR_CONSENT = true(M.asks_for_consent_only).named("a single request for consent")
AGREED = true(M.consented) | EXCEPTION_FOR_CUSTOMERS | (equals(M.subject_country, "LI") & REQUEST_FOR_CONSENT)
"""The recipient agreed, or what stands for that in the recipient's country holds."""

CUSTOMER_SPARED = CUSTOMER.named("exception for customers", EPRIVACY.at("Art 13(2)"))
"""The exception for customers in a country whose text for it was seen."""
CUSTOMER_OPEN = (CUSTOMER & CUSTOMERS_OPEN).named("exception for customers", EPRIVACY.at("Art 13(2)"))
"""The exception for customers in a country whose text for it was not seen: it never settles anything."""
