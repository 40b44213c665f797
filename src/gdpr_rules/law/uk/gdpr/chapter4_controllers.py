"""Chapter IV of the UK GDPR: what controllers and processors owe by themselves, asked or not."""

from typing import Any

from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.impact import impact_rules
from gdpr_rules.law.processors import contract_rules
from gdpr_rules.law.uk.gdpr.text import CONTROLLERS

RULES: tuple[Rule[Any], ...] = (
    *impact_rules(CONTROLLERS),
    *contract_rules(CONTROLLERS),
)
