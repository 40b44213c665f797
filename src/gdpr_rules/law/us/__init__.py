"""The law of the United States: CAN-SPAM, and Californian law."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.us.ca.breaches import RULES as US_CA_BREACHES
from gdpr_rules.law.us.ca.breaches import US_CA_BREACH
from gdpr_rules.law.us.ca.ccpa import US_CA_CCPA
from gdpr_rules.law.us.ca.ccpa.businesses import RULES as US_CA_BUSINESSES
from gdpr_rules.law.us.ca.ccpa.ccr7101_records import RULES as US_CA_RECORDS
from gdpr_rules.law.us.ca.ccpa.ccr7200_automated_decisions import RULES as US_CA_AUTOMATED_DECISIONS
from gdpr_rules.law.us.ca.ccpa.civ1798_100_notice import RULES as US_CA_NOTICE
from gdpr_rules.law.us.ca.ccpa.civ1798_105_deletion import RULES as US_CA_DELETION
from gdpr_rules.law.us.ca.ccpa.civ1798_106_correction import RULES as US_CA_CORRECTION
from gdpr_rules.law.us.ca.ccpa.civ1798_110_knowing import RULES as US_CA_KNOWING
from gdpr_rules.law.us.ca.ccpa.civ1798_120_121_opting_out import RULES as US_CA_OPTING_OUT
from gdpr_rules.law.us.ca.ccpa.civ1798_125_retaliation import RULES as US_CA_RETALIATION
from gdpr_rules.law.us.ca.ccpa.civ1798_130_time_limits import RULES as US_CA_TIME_LIMITS
from gdpr_rules.law.us.ca.ccpa.civ1798_140_affiliates import RULES as US_CA_AFFILIATES
from gdpr_rules.law.us.ca.ccpa.civ1798_140_revenue import RULES as US_CA_REVENUE
from gdpr_rules.law.us.ca.ccpa.civ1798_140_volume import RULES as US_CA_VOLUME
from gdpr_rules.law.us.ca.ccpa.civ1798_145_150_what_stays import RULES as US_CA_WHAT_STAYS
from gdpr_rules.law.us.ca.ccpa.civ1798_145_answering import RULES as US_CA_ANSWERING
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
    *US_CA_NOTICE,
    *US_CA_DELETION,
    *US_CA_CORRECTION,
    *US_CA_KNOWING,
    *US_CA_OPTING_OUT,
    *US_CA_RETALIATION,
    *US_CA_TIME_LIMITS,
    *US_CA_REVENUE,
    *US_CA_VOLUME,
    *US_CA_AFFILIATES,
    *US_CA_ANSWERING,
    *US_CA_WHAT_STAYS,
    *US_CA_RECORDS,
    *US_CA_AUTOMATED_DECISIONS,
    *US_CAN_SPAM_RULES,
)
