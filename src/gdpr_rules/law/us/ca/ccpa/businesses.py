"""CCPA, whom it reaches: consumers in California, and the businesses that the Act covers (Civil Code 1798.140)."""

from gdpr_rules.facts.situation import Scope
from gdpr_rules.instruments import CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.scope import reach_rule

RULES: tuple[Rule[Scope], ...] = (
    reach_rule(
        "us.ca.ccpa",
        "civ1798_140.consumers",
        "What a business that the Act covers does with data about a consumer in California is under the Act",
        "consumers in California",
        (CCPA.at("1798.140(d)"), CCPA.at("1798.140(i)")),
        since(2020, 1, 1),
        {"subject_country": "US", "subject_us_state": "CA", "ccpa_covered": True},
        also=[{"controller_countries": frozenset({"GB"})}],
        not_so=[{"subject_us_state": "TX"}, {"ccpa_covered": False}, {"subject_country": "GB"}],
        clauses=("CC-02",),
    ),
)
