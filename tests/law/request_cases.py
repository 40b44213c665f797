"""Made-up requests for the tests of the law, written out here so that they owe nothing to the rules' own examples."""

from datetime import date
from typing import Any

from gdpr_rules import NEVER, Answer, Basis, Decision, Handling, Right, RightsRequest, Ruleset, evaluate
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Representative, Standing

ON = date(2026, 11, 23)
RECEIVED = date(2026, 11, 2)
REPLY, COMPLY, NOTHING = Answer.REPLY, Answer.COMPLY, Answer.NOTHING_OWED

KNOWN: dict[str, Any] = {
    "standing": Standing.OWN,
    "authority_requested": False,
    "authority_shown": NEVER,
    "received_as": Role.CONTROLLER,
    "asked_by": Representative.SOLICITOR,  # counts only where another asks
    "results_announced": NEVER,
    "campaign_contact": False,
    "identity_doubted": False,
    "fee_requested": False,
    "clarification": (),
    "complex": False,
    "numerous": False,
    "manifestly_unfounded_or_excessive": False,
    "further_copy": False,
    "asked_electronically": False,
    "verified": True,
    "requests_in_twelve_months": 0,
    "sells_or_shares": False,
    "opted_out": False,
    "basis": Basis.VITAL_INTERESTS,
    "direct_marketing": False,
    "research": False,
    "automated": True,
    "solely_automated_decision": True,
    "significant_effect": True,
    "decision_taken": RECEIVED,
    "decision_permitted": False,
    "special_category": False,
    "special_category_condition": False,
    "provided_by_subject": True,
    "disclosed_to_others": False,
    "made_public": False,
    "household_data": False,
    "grounds": frozenset(),
    "exemptions": frozenset(),
    "exempt_in_full": True,
    "has_information": False,
    "first_contact": NEVER,
    "first_disclosure": NEVER,
}
PLACES: dict[str, dict[str, Any]] = {
    "eu": {"subject_country": "IE", "controller_countries": frozenset({"IE"}), "place": "IE", "covering_acts": frozenset()},
    "uk": {"subject_country": "GB", "controller_countries": frozenset({"GB"}), "place": "GB-EAW", "covering_acts": frozenset()},
    "ca": {
        "subject_country": "US",
        "subject_us_state": "CA",
        "controller_countries": frozenset({"US"}),
        "place": "US-CA",
        "covering_acts": frozenset({PrivacyAct.CCPA}),
    },
}


def asked(where: str, right: Right, **facts: Any) -> RightsRequest:
    """A request in Ireland, England or California about which everything is known, with some facts changed."""
    told: dict[str, Any] = {"received": RECEIVED, **KNOWN, **PLACES[where], **facts}
    return RightsRequest(right=right, **told)


def decide(where: str, right: Right, *, on: date = ON, rules: Ruleset | None = None, **facts: Any) -> Decision[Handling]:
    """The decision about it."""
    return evaluate(asked(where, right, **facts), on=on, rules=rules)
