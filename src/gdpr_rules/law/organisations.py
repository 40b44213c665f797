"""The case that the backstop shows its examples on, for `Organisation`; to go with `controller_backstop`."""

from gdpr_rules.facts.organisation import Organisation
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    Organisation(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        public_authority=False,
        court=False,
        monitoring_is_core=False,
        special_data_is_core=False,
        large_scale=False,
        offers_or_monitors=False,
        occasional=False,
        special_data_on_large_scale=False,
        risk_unlikely=False,
        persons_in_automated_processing=0,
        impact_assessment_due=False,
        trades_in_data=False,
    )
)
