"""Article 36: consulting the supervisory authority before processing starts, where a high risk remains."""

import attrs

from gdpr_rules.facts.impact import AssessmentDuty, AssessmentStep, ImpactAssessment
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

A = attrs.fields(ImpactAssessment)

RESIDUAL_RISK = Provision(
    id="art36.residual_risk",
    title="Where a high risk remains after all measures, the authority is consulted before the processing starts",
    protects="data subjects whose data would be processed at a risk to them",
    cites=(TEXT.at("Art 36(1)"), TEXT.at("Art 36(2)")),
    when=true(A.residual_high_risk),
    then=AssessmentDuty(consult_authority=True, steps=frozenset({AssessmentStep.WAIT_FOR_AUTHORITY})),
    examples=(
        fires(
            "a city finds no means to keep its planned facial recognition from misidentifying people",
            ImpactAssessment(residual_high_risk=True),
        ),
        fires(
            "the city's officer has advised on the assessment, and a high risk remains all the same",
            ImpactAssessment(residual_high_risk=True, officer_designated=True),
        ),
        silent("pseudonyms and short retention bring the risk down", ImpactAssessment(residual_high_risk=False)),
        unsettled(
            "the measures are still being tested",
            ImpactAssessment(),
            missing={"residual_high_risk"},
        ),
    ),
    not_encoded=(
        "consultation that a national law requires for tasks in the public interest (Art 36(5))",
        "the authority's own time, which `AuthorityProcedure` counts",
    ),
)

PROVISIONS = (RESIDUAL_RISK,)
