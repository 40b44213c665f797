"""The law as encoded: every rule of every jurisdiction in one ruleset."""

from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law.authority_backstop import RULES as AUTHORITY_BACKSTOP
from gdpr_rules.law.backstop import BACKSTOP
from gdpr_rules.law.backstop import RULES as BACKSTOP_RULES
from gdpr_rules.law.ch.dsg import RULES as CH_DSG_RULES
from gdpr_rules.law.ch.uwg import CH
from gdpr_rules.law.ch.uwg import RULES as CH_RULES
from gdpr_rules.law.controller_backstop import RULES as CONTROLLER_BACKSTOP
from gdpr_rules.law.eu.bdsg import DE_BDSG
from gdpr_rules.law.eu.bdsg import RULES as DE_BDSG_RULES
from gdpr_rules.law.eu.eprivacy import COMMON, EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy_countries import CELLS, SPECIAL
from gdpr_rules.law.eu.gdpr import EU_GDPR
from gdpr_rules.law.eu.gdpr.art3_scope import RULES as EU_SCOPE
from gdpr_rules.law.eu.gdpr.art5_storage import RULES as EU_GDPR_STORAGE
from gdpr_rules.law.eu.gdpr.art6_lawfulness import RULES as EU_LAWFULNESS
from gdpr_rules.law.eu.gdpr.art7_consent import RULES as EU_CONSENT
from gdpr_rules.law.eu.gdpr.art8_children import RULES as EU_CHILDREN
from gdpr_rules.law.eu.gdpr.art9_special_categories import RULES as EU_SPECIAL
from gdpr_rules.law.eu.gdpr.art10_convictions import RULES as EU_CONVICTIONS
from gdpr_rules.law.eu.gdpr.art12_time_limits import RULES as EU_GDPR_TIME_LIMITS
from gdpr_rules.law.eu.gdpr.art13_14_sources import RULES as EU_SOURCES
from gdpr_rules.law.eu.gdpr.art33_34_breaches import RULES as EU_BREACHES
from gdpr_rules.law.eu.gdpr.authorities import RULES as EU_AUTHORITIES
from gdpr_rules.law.eu.gdpr.chapter3_rights import RULES as EU_GDPR_RIGHTS
from gdpr_rules.law.eu.gdpr.chapter4_controllers import RULES as EU_GDPR_CONTROLLERS
from gdpr_rules.law.eu.gdpr.chapter5_transfers import RULES as EU_TRANSFERS
from gdpr_rules.law.eu.gdpr.marketing import RULES as EU_GDPR_RULES
from gdpr_rules.law.place_backstop import RULES as PLACE_BACKSTOP
from gdpr_rules.law.situation_backstop import RULES as SITUATION_BACKSTOP
from gdpr_rules.law.terms_backstop import RULES as TERMS_BACKSTOP
from gdpr_rules.law.transfer_backstop import RULES as TRANSFER_BACKSTOP
from gdpr_rules.law.uk.gdpr import UK_GDPR
from gdpr_rules.law.uk.gdpr.art3_scope import RULES as UK_SCOPE
from gdpr_rules.law.uk.gdpr.art5_storage import RULES as UK_GDPR_STORAGE
from gdpr_rules.law.uk.gdpr.art6_lawfulness import RULES as UK_LAWFULNESS
from gdpr_rules.law.uk.gdpr.art7_consent import RULES as UK_CONSENT
from gdpr_rules.law.uk.gdpr.art8_children import RULES as UK_CHILDREN
from gdpr_rules.law.uk.gdpr.art8a_new_purposes import RULES as UK_NEW_PURPOSES
from gdpr_rules.law.uk.gdpr.art9_special_categories import RULES as UK_SPECIAL
from gdpr_rules.law.uk.gdpr.art10_convictions import RULES as UK_CONVICTIONS
from gdpr_rules.law.uk.gdpr.art12a_time_limits import RULES as UK_GDPR_TIME_LIMITS
from gdpr_rules.law.uk.gdpr.art13_14_sources import RULES as UK_SOURCES
from gdpr_rules.law.uk.gdpr.art33_34_breaches import RULES as UK_BREACHES
from gdpr_rules.law.uk.gdpr.chapter3_rights import RULES as UK_GDPR_RIGHTS
from gdpr_rules.law.uk.gdpr.chapter4_controllers import RULES as UK_GDPR_CONTROLLERS
from gdpr_rules.law.uk.gdpr.chapter5_transfers import RULES as UK_TRANSFERS
from gdpr_rules.law.uk.gdpr.marketing import RULES as UK_GDPR_RULES
from gdpr_rules.law.uk.pecr import RULES as UK_PECR_RULES
from gdpr_rules.law.uk.pecr import UK_PECR
from gdpr_rules.law.uk.terms import RULES as UK_TERMS_RULES
from gdpr_rules.law.uk.terms import UK_TERMS
from gdpr_rules.law.us.ca.breaches import RULES as US_CA_BREACHES
from gdpr_rules.law.us.ca.breaches import US_CA_BREACH
from gdpr_rules.law.us.ca.ccpa import US_CA_CCPA
from gdpr_rules.law.us.ca.ccpa.businesses import RULES as US_CA_BUSINESSES
from gdpr_rules.law.us.ca.ccpa.coverage import RULES as US_CA_COVERAGE
from gdpr_rules.law.us.ca.ccpa.notices import RULES as US_CA_NOTICES
from gdpr_rules.law.us.ca.ccpa.opting_out import RULES as US_CA_OPTING_OUT
from gdpr_rules.law.us.ca.ccpa.responding import RULES as US_CA_RESPONDING
from gdpr_rules.law.us.ca.ccpa.rights import RULES as US_CA_RIGHTS
from gdpr_rules.law.us.can_spam import RULES as US_CAN_SPAM_RULES
from gdpr_rules.law.us.can_spam import US_CAN_SPAM

RETIRED: dict[str, str] = {}
"""Rule ids no longer in use, each with its successor or the reason it went; an id in here is never used again."""

LAW = Ruleset(
    (
        *BACKSTOP_RULES,
        *PLACE_BACKSTOP,
        *AUTHORITY_BACKSTOP,
        *CONTROLLER_BACKSTOP,
        *TERMS_BACKSTOP,
        *SITUATION_BACKSTOP,
        *TRANSFER_BACKSTOP,
        *CH_DSG_RULES,
        *CH_RULES,
        *COMMON,
        *CELLS,
        *SPECIAL,
        *EU_SCOPE,
        *EU_GDPR_RULES,
        *EU_GDPR_TIME_LIMITS,
        *EU_GDPR_RIGHTS,
        *EU_GDPR_STORAGE,
        *EU_BREACHES,
        *EU_GDPR_CONTROLLERS,
        *EU_TRANSFERS,
        *DE_BDSG_RULES,
        *EU_AUTHORITIES,
        *EU_LAWFULNESS,
        *EU_CONSENT,
        *EU_CHILDREN,
        *EU_SPECIAL,
        *EU_CONVICTIONS,
        *EU_SOURCES,
        *UK_SCOPE,
        *UK_GDPR_RULES,
        *UK_GDPR_TIME_LIMITS,
        *UK_GDPR_RIGHTS,
        *UK_GDPR_STORAGE,
        *UK_BREACHES,
        *UK_LAWFULNESS,
        *UK_CONSENT,
        *UK_NEW_PURPOSES,
        *UK_CHILDREN,
        *UK_SPECIAL,
        *UK_CONVICTIONS,
        *UK_SOURCES,
        *UK_GDPR_CONTROLLERS,
        *UK_TRANSFERS,
        *UK_PECR_RULES,
        *UK_TERMS_RULES,
        *US_CAN_SPAM_RULES,
        *US_CA_BUSINESSES,
        *US_CA_RESPONDING,
        *US_CA_RIGHTS,
        *US_CA_OPTING_OUT,
        *US_CA_NOTICES,
        *US_CA_COVERAGE,
        *US_CA_BREACHES,
    ),
    (BACKSTOP, CH, DE_BDSG, EU_EPRIVACY, EU_GDPR, UK_GDPR, UK_PECR, UK_TERMS, US_CAN_SPAM, US_CA_CCPA, US_CA_BREACH),
    RETIRED,
)
"""Every rule of law encoded here, with the backstop for what is not."""
