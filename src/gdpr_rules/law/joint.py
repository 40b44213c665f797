"""The case that the backstop shows its examples on, for `JointControl`; to go with `controller_backstop`."""

from gdpr_rules.facts.joint import JointControl
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    JointControl(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        joint=True,
        allotted_by_law=False,
        arranged=True,
        settles_rights=True,
        settles_information=True,
        reflects_roles=True,
        essence_available=True,
    )
)
