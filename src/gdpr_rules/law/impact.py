"""The case that the backstop shows its examples on, for `ImpactAssessment`; to go with `controller_backstop`."""

from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    ImpactAssessment(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        high_risk=False,
        extensive_evaluation=False,
        significant_decisions=False,
        special_or_criminal_data=False,
        large_scale=False,
        monitors_public_area=False,
        listed_by_authority=False,
        spared_by_authority=False,
        criteria=frozenset(),
        reasons_recorded=False,
        assessed_in_legislation=False,
        officer_designated=False,
        residual_high_risk=False,
    )
)
