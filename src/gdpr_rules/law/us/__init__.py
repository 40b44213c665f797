"""The law of the United States: CAN-SPAM, and Californian law."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.us.ca.breaches import RULES as US_CA_BREACHES
from gdpr_rules.law.us.ca.breaches import US_CA_BREACH
from gdpr_rules.law.us.ca.ccpa import US_CA_CCPA
from gdpr_rules.law.us.ca.ccpa.businesses import RULES as US_CA_BUSINESSES
from gdpr_rules.law.us.ca.ccpa.civ1798_140_affiliates import RULES as US_CA_AFFILIATES
from gdpr_rules.law.us.ca.ccpa.civ1798_140_revenue import RULES as US_CA_REVENUE
from gdpr_rules.law.us.ca.ccpa.civ1798_140_volume import RULES as US_CA_VOLUME
from gdpr_rules.law.us.ca.ccpa.civ1798_145_150_what_stays import RULES as US_CA_WHAT_STAYS
from gdpr_rules.law.us.ca.ccpa.notices import RULES as US_CA_NOTICES
from gdpr_rules.law.us.ca.ccpa.opting_out import RULES as US_CA_OPTING_OUT
from gdpr_rules.law.us.ca.ccpa.responding import RULES as US_CA_RESPONDING
from gdpr_rules.law.us.ca.ccpa.rights import RULES as US_CA_RIGHTS
from gdpr_rules.law.us.can_spam import RULES as US_CAN_SPAM_RULES
from gdpr_rules.law.us.can_spam import US_CAN_SPAM

REGIMES: tuple[Regime, ...] = (
    US_CA_BREACH,
    US_CA_CCPA,
    US_CAN_SPAM,
)
RULES: tuple[Rule[Any], ...] = (
    *US_CA_BREACHES,
    *US_CA_BUSINESSES,
    *US_CA_REVENUE,
    *US_CA_VOLUME,
    *US_CA_AFFILIATES,
    *US_CA_WHAT_STAYS,
    *US_CA_NOTICES,
    *US_CA_OPTING_OUT,
    *US_CA_RESPONDING,
    *US_CA_RIGHTS,
    *US_CAN_SPAM_RULES,
)
