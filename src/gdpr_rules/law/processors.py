"""The case that the backstop shows its examples on, for `ProcessorContract`; to go with `controller_backstop`."""

from gdpr_rules.facts.processor import ProcessorContract, ProcessorTerm
from gdpr_rules.law.accountability import Samples

SAMPLES = Samples(
    ProcessorContract(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        decides_purposes=False,
        sufficient_guarantees=True,
        in_writing=True,
        terms=frozenset(ProcessorTerm),
        engages_others=True,
        authorised=True,
        authorised_in_general=True,
        changes_announced=True,
        duties_passed_on=True,
    )
)
