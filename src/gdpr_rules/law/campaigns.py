"""What both texts of the GDPR want ready before a campaign starts: the two assessments, and an arrangement with the client."""

from functools import reduce
from operator import and_
from typing import Any

import attrs

from gdpr_rules.facts.campaign import Campaign, CampaignReadiness, CampaignRole, InterestTest, Preparation
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, contains, equals, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Changes, Samples, Text

C = attrs.fields(Campaign)
TESTS = tuple(InterestTest)
SAMPLES = Samples(
    Campaign(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        role=CampaignRole.JOINT,
        relies_on_interests=True,
        tests_recorded=frozenset(TESTS),
        impact_assessment_due=True,
        impact_assessed=True,
        agreement_held=True,
        essence_available=True,
        client_told=True,
        targeting_assessed=True,
        business_only=True,
        relevant_to_roles=True,
        opt_out_ready=True,
        client_exclusions=True,
        exclusions_loaded=True,
        staff_trained=True,
        trained_for_region=True,
        security_audited=True,
    )
)
"""A campaign that is ready, run together with a client on legitimate interests."""

ASSESSED = reduce(and_, (contains(C.tests_recorded, frozenset({each})) for each in TESTS)).named(
    "interest, necessity and balance are recorded"
)
JOINT, PROCESSOR = equals(C.role, CampaignRole.JOINT), equals(C.role, CampaignRole.PROCESSOR)
WITHOUT_ONE: tuple[Changes, ...] = tuple({"tests_recorded": frozenset(TESTS) - {each}} for each in TESTS)
NONE: Changes = {"tests_recorded": frozenset()}


def roles(*others: CampaignRole) -> list[Changes]:
    """Each of these roles, one at a time."""
    return [{"role": role} for role in others]


def step(preparation: Preparation) -> CampaignReadiness:
    """One thing to do."""
    return CampaignReadiness(wait=True, steps=frozenset({preparation}))


def campaign_rules(text: Text) -> tuple[Rule[CampaignReadiness], ...]:
    """The rules of one of the two texts."""

    def rule(
        name: str,
        title: str,
        places: tuple[str, ...],
        then: Preparation,
        hit: Changes,
        when: Condition = TRUE,
        unless: Condition = FALSE,
        **more: Any,
    ) -> Rule[CampaignReadiness]:
        people = "the people a campaign is going to write to"
        return text.rule(SAMPLES, name, title, people, places, step(then), hit, when=when, unless=unless, **more)

    return (
        rule(
            "art6.campaign",
            "Whoever rests a campaign on legitimate interests can show the interest, the necessity and the balance",
            ("Art 6(1)(f)", "Art 5(2)"),
            Preparation.ASSESS_INTERESTS,
            NONE,
            true(C.relies_on_interests),
            ASSESSED,
            also=WITHOUT_ONE,
            not_so=[{"tests_recorded": frozenset(TESTS)}, {"relies_on_interests": False}],
            unknown=["tests_recorded", "relies_on_interests"],
            clauses=("GP-02", "CC-05", "PP-14"),
            not_encoded=("the other lawful bases: whether one of them carries the campaign",),
        ),
        rule(
            "art35.campaign",
            "An impact assessment that is due is made before the campaign starts",
            ("Art 35(1)",),
            Preparation.ASSESS_IMPACT,
            {"impact_assessed": False},
            true(C.impact_assessment_due),
            true(C.impact_assessed),
            not_so=[{"impact_assessed": True}, {"impact_assessment_due": False}],
            unknown=["impact_assessed", "impact_assessment_due"],
            clauses=("GP-02", "PP-14"),
        ),
        rule(
            "art26.campaign",
            "Joint controllers of a campaign have an arrangement on who answers for what",
            ("Art 26(1)",),
            Preparation.AGREE_WITH_CLIENT,
            {"agreement_held": False},
            JOINT,
            true(C.agreement_held),
            not_so=[{"agreement_held": True}, *roles(CampaignRole.ALONE, CampaignRole.PROCESSOR)],
            unknown=["agreement_held", "role"],
            clauses=("GP-03", "CC-04", "PP-01"),
        ),
        rule(
            "art26.campaign_essence",
            "The people a joint campaign writes to can see the essence of the arrangement",
            ("Art 26(2)",),
            Preparation.PUBLISH_ESSENCE,
            {"essence_available": False},
            JOINT,
            true(C.essence_available),
            not_so=[{"essence_available": True}, *roles(CampaignRole.ALONE, CampaignRole.PROCESSOR)],
            unknown=["essence_available", "role"],
            clauses=("GP-03",),
        ),
        rule(
            "art28.campaign",
            "Whoever runs a campaign on a client's instructions does so under a contract with the client",
            ("Art 28(3)",),
            Preparation.AGREE_WITH_CLIENT,
            {"role": CampaignRole.PROCESSOR, "agreement_held": False},
            PROCESSOR,
            true(C.agreement_held),
            not_so=[{"agreement_held": True}, *roles(CampaignRole.ALONE, CampaignRole.JOINT)],
            unknown=["agreement_held", "role"],
            clauses=("PP-01",),
            not_encoded=("what the contract holds, which `ProcessorContract` asks",),
        ),
    )
