"""Chapter IV of the GDPR: what controllers and processors owe, asked or not; with Article 22 on machines that decide."""

from typing import Any

from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.campaigns import campaign_rules
from gdpr_rules.law.eu.gdpr_old.art22_deciding import RULES as DECISIONS
from gdpr_rules.law.eu.gdpr_old.art27_37_appointments import RULES as APPOINTMENTS
from gdpr_rules.law.eu.gdpr_old.text import CONTROLLERS
from gdpr_rules.law.impact import impact_rules
from gdpr_rules.law.joint import joint_rules
from gdpr_rules.law.processors import contract_rules
from gdpr_rules.law.records import record_rules

RULES: tuple[Rule[Any], ...] = (
    *DECISIONS,
    *impact_rules(CONTROLLERS),
    *APPOINTMENTS,
    *joint_rules(CONTROLLERS),
    *contract_rules(CONTROLLERS),
    *record_rules(CONTROLLERS),
    *campaign_rules(CONTROLLERS),
)
