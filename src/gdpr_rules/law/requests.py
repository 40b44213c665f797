"""Made-up requests the rules show their examples on: one with nothing unusual about it, and variations of it."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Basis, Right, RightsRequest

ORDERLY = RightsRequest(
    right=Right.ACCESS,
    received=date(2026, 9, 1),
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    place="GB-EAW",
    ccpa_covered=False,
    campaign_contact=False,
    identity_doubted=False,
    fee_requested=False,
    clarification=(),
    complex=False,
    numerous=False,
    manifestly_unfounded_or_excessive=False,
    further_copy=False,
    asked_electronically=True,
    verified=True,
    requests_in_twelve_months=0,
    basis=Basis.CONSENT,
    direct_marketing=False,
    research=False,
    automated=True,
    solely_automated_decision=False,
    significant_effect=False,
    decision_permitted=False,
    special_category=False,
    special_category_condition=False,
    provided_by_subject=True,
    disclosed_to_others=False,
    made_public=False,
    household_data=False,
    grounds=frozenset(),
    exemptions=frozenset(),
    has_information=False,
    first_contact=NEVER,
    first_disclosure=NEVER,
)
"""A request for access that reached a controller in England on a Tuesday, from a person there whom nobody doubts."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(RightsRequest)}


def request(**changes: Any) -> RightsRequest:
    """The orderly request with some facts changed; None makes a fact unknown."""
    return RightsRequest(**(_FACTS | changes))
