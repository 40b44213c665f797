"""What is still to be done before a campaign starts, by the law and by the source documents' own policy."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from gdpr_rules import (
    LAW,
    SOPRO,
    Campaign,
    CampaignReadiness,
    CampaignRole,
    Decision,
    InterestTest,
    Preparation,
    Ruleset,
    evaluate,
)
from gdpr_rules.decisions.wording import verdict

ON = date(2026, 11, 23)
BOTH = LAW | SOPRO
READY: dict[str, Any] = {
    "subject_country": "GB",
    "controller_countries": frozenset({"GB"}),
    "role": CampaignRole.JOINT,
    "relies_on_interests": True,
    "tests_recorded": frozenset(InterestTest),
    "impact_assessment_due": False,
    "impact_assessed": True,
    "agreement_held": True,
    "essence_available": True,
    "client_told": True,
    "targeting_assessed": True,
    "business_only": True,
    "relevant_to_roles": True,
    "opt_out_ready": True,
    "client_exclusions": True,
    "exclusions_loaded": True,
    "staff_trained": True,
    "trained_for_region": True,
    "security_audited": True,
}


def campaign(rules: Ruleset = BOTH, **facts: Any) -> Decision[CampaignReadiness]:
    return evaluate(Campaign(**{**READY, **facts}), on=ON, rules=rules)


def test_ready_when_everything_is_done() -> None:
    assert campaign().outcome == CampaignReadiness()
    assert verdict(campaign()) == "ready to start"


@pytest.mark.parametrize(
    ("facts", "step", "of_law"),
    [
        ({"impact_assessed": False}, Preparation.ASSESS_IMPACT, False),
        ({"impact_assessed": False, "impact_assessment_due": True}, Preparation.ASSESS_IMPACT, True),
        ({"agreement_held": False}, Preparation.AGREE_WITH_CLIENT, True),
        ({"agreement_held": False, "role": CampaignRole.PROCESSOR}, Preparation.AGREE_WITH_CLIENT, True),
        ({"essence_available": False}, Preparation.PUBLISH_ESSENCE, True),
        ({"client_told": False}, Preparation.TELL_CLIENT, False),
        ({"targeting_assessed": False}, Preparation.ASSESS_TARGETING, False),
        ({"business_only": False}, Preparation.KEEP_TO_BUSINESS, False),
        ({"relevant_to_roles": False}, Preparation.KEEP_TO_BUSINESS, False),
        ({"opt_out_ready": False}, Preparation.OFFER_OPT_OUT, False),
        ({"exclusions_loaded": False}, Preparation.LOAD_EXCLUSIONS, False),
        ({"staff_trained": False}, Preparation.TRAIN_STAFF, False),
        ({"trained_for_region": False}, Preparation.TRAIN_FOR_REGION, False),
        ({"security_audited": False}, Preparation.AUDIT_SECURITY, False),
    ],
)
def test_each_step_by_itself(facts: dict[str, Any], step: Preparation, of_law: bool) -> None:
    assert campaign(**facts).outcome.steps == {step}
    assert campaign(LAW, **facts).outcome.steps == ({step} if of_law else set())
    unknown = {name: None for name, value in facts.items() if value is False}
    assert step in campaign(**{**facts, **unknown}).outcome.steps
    assert not campaign(**{**facts, **unknown}).settled


def test_all_three_parts_of_the_assessment_are_needed() -> None:
    for size in range(4):
        for parts in combinations(InterestTest, size):
            asked = Preparation.ASSESS_INTERESTS in campaign(tests_recorded=frozenset(parts)).outcome.steps
            assert asked is (size < 3)


def test_the_policy_assesses_interests_whatever_the_campaign_rests_on() -> None:
    other: dict[str, Any] = {"tests_recorded": frozenset(), "relies_on_interests": False}
    assert campaign(LAW, **other).outcome == CampaignReadiness()
    assert campaign(**other).outcome.steps == {Preparation.ASSESS_INTERESTS}


def test_a_company_of_its_own_has_no_client_to_agree_with() -> None:
    alone: dict[str, Any] = dict.fromkeys(("agreement_held", "essence_available", "client_told", "exclusions_loaded"), False)
    assert campaign(role=CampaignRole.ALONE, **alone).outcome == CampaignReadiness()


def test_every_clause_on_campaigns_is_carried() -> None:
    carried = {clause for rule in BOTH.about(Campaign) for clause in rule.clauses}
    assert carried >= {"GP-02", "GP-03", "GP-05", "GP-09", "GP-10", "CC-04", "CC-05", "CC-07", "PP-14"}


def test_remedies_are_what_is_left_to_do() -> None:
    (remedy,) = campaign(business_only=False, staff_trained=False).remedies()
    assert dict(remedy.changes) == {"business_only": True, "staff_trained": True}


def test_one_thing_left_to_do_holds_the_campaign_back_whatever_else_is_open() -> None:
    decision = campaign(staff_trained=False, business_only=None)
    assert decision.settled_on("wait")
    assert not decision.settled_on("steps")
    assert verdict(decision) == "not ready to start"
