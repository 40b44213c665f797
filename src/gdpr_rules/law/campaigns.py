"""The case that the backstop shows its examples on, for `Campaign`; to go with `controller_backstop`."""

from gdpr_rules.facts.campaign import Campaign, CampaignRole, InterestTest
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    Campaign(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        role=CampaignRole.JOINT,
        relies_on_interests=True,
        tests_recorded=frozenset(InterestTest),
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
