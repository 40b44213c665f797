"""UK GDPR Articles 27 and 37: representatives in the United Kingdom, and data protection officers."""

from gdpr_rules.facts.organisation import Appointments
from gdpr_rules.figures.places import GB
from gdpr_rules.kernel.conditions import contains
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.organisations import REPRESENTED, G, officer_rules, representative_rule
from gdpr_rules.law.uk.gdpr_old.text import CONTROLLERS

RULES: tuple[Rule[Appointments], ...] = (
    *officer_rules(CONTROLLERS),
    representative_rule(
        CONTROLLERS,
        Appointments(british_representative=True, duties=REPRESENTED),
        "Whoever reaches people in the United Kingdom without an establishment there appoints a representative in it",
        contains(G.controller_countries, GB),
        frozenset({"IE"}),
        lambda sample, hit: (),
    ),
)
