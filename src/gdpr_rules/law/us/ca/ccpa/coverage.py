"""CCPA, terms of coverage: which entities the Act can cover (Civ. Code 1798.140(d)(1)), and what it exempts (1798.145, 146)."""

import attrs

from gdpr_rules.facts.business import ActExemption, Business
from gdpr_rules.figures.ccpa import CPRA
from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import Condition, contains, during, true

B = attrs.fields(Business)

UNTIL_2023, SINCE_2023 = during(Span(None, CPRA)), during(Span(CPRA))
ENTITY = (
    true(B.for_profit) & true(B.collects_information) & true(B.determines_purposes) & true(B.does_business_in_california)
).named("an entity that the Act can cover", CCPA.at("1798.140(d)(1)"))

MEDICAL_LAW = frozenset({ActExemption.MEDICAL, ActExemption.KEPT_AS_MEDICAL, ActExemption.RESEARCH})
"""To this nothing of the Act applies, so that no action over a breach rests on it either."""
OTHER_LAWS = frozenset(
    {
        ActExemption.CREDIT_REPORTING,
        ActExemption.FINANCIAL,
        ActExemption.DRIVERS,
        ActExemption.OUTSIDE_CALIFORNIA,
        ActExemption.LEGAL_DUTY,
    }
)
"""To this the Act does not apply, but for the action over a breach (1798.145(d)(3), (e), (f))."""
STAFF_AND_CONTACTS = frozenset({ActExemption.EMPLOYMENT, ActExemption.BUSINESS_CONTACT})
"""Exempt until the end of 2022 only (1798.145(m) and (n))."""

MEDICAL = contains(B.exemptions, MEDICAL_LAW).named("left to the law on medical data", CCPA.at("1798.145(c)"))
EXEMPT = contains(B.exemptions, MEDICAL_LAW | OTHER_LAWS).named("left to other laws", CCPA.at("1798.145"))
EXEMPT_STAFF = contains(B.exemptions, STAFF_AND_CONTACTS)
EXEMPT_AT_FIRST: Condition = EXEMPT | (UNTIL_2023 & EXEMPT_STAFF).named(
    "left out until the end of 2022", CCPA.at("1798.145(m)")
)

NOT_ENCODED = (
    "the day from which each part of the Act was enforced, and that the changes of 2023 are about data collected since 2022",
    "warranty repairs and recalls of vehicles: what is shared for them may not be opted out of (1798.145(g)), and no more",
)
ADDED_UP = (
    "a reading by which each kind is counted by itself: here they add up",
    "one person in several kinds: households are counted beside the consumers, and devices beside both",
)
REVENUE_LOOKED_AT = (
    "until the end of 2022 the Act named no year of the revenue: that of the preceding calendar year is taken",
    "that the revenue is looked at once a year, on 1 January",
)
