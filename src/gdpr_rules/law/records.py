"""The case that the backstop shows its examples on, for `Records`; to go with `controller_backstop`."""

from gdpr_rules.facts.records import RecordRole, Records
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    Records(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        role=RecordRole.CONTROLLER,
        persons_employed=249,
        risk_likely=False,
        occasional=True,
        special_or_criminal_data=False,
    )
)
