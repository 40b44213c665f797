"""Who is a business under the CCPA, written down once more in plain steps: it shares nothing with the rules but the facts."""

from datetime import date
from decimal import Decimal
from typing import Any

from gdpr_rules import ActExemption, Business, Coverage, CoverageDuty, Threshold

NOBODY: dict[str, Any] = {
    "for_profit": False,
    "collects_information": False,
    "determines_purposes": False,
    "does_business_in_california": False,
    "gross_revenue_usd": Decimal(0),
    "consumers": 0,
    "consumers_with_received": 0,
    "households": 0,
    "devices": 0,
    "share_of_revenue_from_selling": Decimal(0),
    "share_of_revenue_from_selling_or_sharing": Decimal(0),
    "share_of_revenue_from_californians": Decimal(0),
    "share_of_votes": Decimal(0),
    "controls_otherwise": False,
    "common_branding": False,
    "affiliate_shares_information": False,
    "smallest_interest": Decimal(0),
    "certified_to_agency": False,
    "exemptions": frozenset[ActExemption](),
}
"""Everything is known, and nothing is so."""

ENTITY: dict[str, Any] = {
    **NOBODY,
    "for_profit": True,
    "collects_information": True,
    "determines_purposes": True,
    "does_business_in_california": True,
}
"""The same of somebody who would be covered by size alone."""


def nobody(**facts: Any) -> Business:
    return Business(**{**NOBODY, **facts})


def entity(**facts: Any) -> Business:
    return Business(**{**ENTITY, **facts})


def thresholds(facts: Any, on: date) -> frozenset[Threshold]:
    """Which of the three sizes a complete set of facts reaches, from 2020 to 2026."""
    met = set()
    if facts.gross_revenue_usd > (25_000_000 if on.year < 2025 else 26_625_000):
        met.add(Threshold.REVENUE)
    if on.year < 2023:
        people = max(facts.consumers, facts.consumers_with_received)
        if people + facts.households + facts.devices >= 50_000:
            met.add(Threshold.VOLUME)
        if facts.share_of_revenue_from_selling >= 50:
            met.add(Threshold.DATA_REVENUE)
    else:
        if facts.consumers + facts.households >= 100_000:
            met.add(Threshold.VOLUME)
        if max(facts.share_of_revenue_from_selling, facts.share_of_revenue_from_selling_or_sharing) >= 50:
            met.add(Threshold.DATA_REVENUE)
    return frozenset(met)


def coverage(facts: Any, on: date) -> Coverage:
    """The whole answer for a complete set of facts, up to the end of 2026."""
    if on.year < 2020:
        return Coverage()
    late = on.year >= 2023
    sized = facts.for_profit and facts.collects_information and facts.determines_purposes and facts.does_business_in_california
    met = thresholds(facts, on) if sized else frozenset[Threshold]()
    controlled = facts.share_of_votes > 50 or facts.controls_otherwise
    branded = controlled and facts.common_branding and (facts.affiliate_shares_information or not late)
    venture = late and facts.smallest_interest >= 40
    certified = late and facts.does_business_in_california and facts.certified_to_agency
    if not (met or branded or venture or certified):
        return Coverage()
    medical = {ActExemption.MEDICAL, ActExemption.KEPT_AS_MEDICAL, ActExemption.RESEARCH}
    if facts.exemptions & medical:
        return Coverage()
    duties = {CoverageDuty.ANSWER_FOR_BREACHES}
    for_a_time = {ActExemption.EMPLOYMENT, ActExemption.BUSINESS_CONTACT}
    if facts.exemptions & (set(ActExemption) - for_a_time - {ActExemption.VEHICLE_REPAIR}):
        return Coverage(duties=frozenset(duties))
    if facts.exemptions & for_a_time and not late:
        return Coverage(duties=frozenset(duties | {CoverageDuty.SOME_DUTIES_STAY}))
    if venture:
        duties.add(CoverageDuty.KEEP_PARTNERS_APART)
    return Coverage(covered=True, thresholds_met=met, duties=frozenset(duties))
