"""The case that the backstop shows its examples on, for `AutomatedDecision`; to go with `controller_backstop`."""

from gdpr_rules.facts.automated import AutomatedDecision, DecisionBasis, SpecialGround
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    AutomatedDecision(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        solely_automated=True,
        significant_effect=True,
        basis=DecisionBasis.CONTRACT,
        special_category=False,
        special_ground=SpecialGround.OTHER,
        consent_covers_all=False,
        special_measures=False,
    )
)
