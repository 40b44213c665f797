"""The law of the European Union and the EEA: the GDPR, ePrivacy by country, authorities, and German law beside it."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.eu.bdsg import DE_BDSG
from gdpr_rules.law.eu.bdsg import RULES as DE_BDSG_RULES
from gdpr_rules.law.eu.eprivacy import COMMON, EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy_countries import CELLS, SPECIAL
from gdpr_rules.law.eu.gdpr import REGIME as EU_GDPR
from gdpr_rules.law.eu.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.eu.gdpr_old.art3_scope import RULES as EU_SCOPE
from gdpr_rules.law.eu.gdpr_old.art5_storage import RULES as EU_GDPR_STORAGE
from gdpr_rules.law.eu.gdpr_old.art6_lawfulness import RULES as EU_LAWFULNESS
from gdpr_rules.law.eu.gdpr_old.art7_consent import RULES as EU_CONSENT
from gdpr_rules.law.eu.gdpr_old.art8_children import RULES as EU_CHILDREN
from gdpr_rules.law.eu.gdpr_old.art9_special_categories import RULES as EU_SPECIAL
from gdpr_rules.law.eu.gdpr_old.art10_convictions import RULES as EU_CONVICTIONS
from gdpr_rules.law.eu.gdpr_old.art13_14_sources import RULES as EU_SOURCES
from gdpr_rules.law.eu.gdpr_old.art33_34_breaches import RULES as EU_BREACHES
from gdpr_rules.law.eu.gdpr_old.authorities import RULES as EU_AUTHORITIES
from gdpr_rules.law.eu.gdpr_old.chapter4_controllers import RULES as EU_GDPR_CONTROLLERS
from gdpr_rules.law.eu.gdpr_old.chapter5_transfers import RULES as EU_TRANSFERS
from gdpr_rules.law.eu.gdpr_old.marketing import RULES as EU_GDPR_RULES

REGIMES: tuple[Regime, ...] = (
    DE_BDSG,
    EU_EPRIVACY,
    EU_GDPR,
)
RULES: tuple[Rule[Any], ...] = (
    *ENACTED_GDPR,
    *DE_BDSG_RULES,
    *COMMON,
    *CELLS,
    *SPECIAL,
    *EU_SCOPE,
    *EU_GDPR_STORAGE,
    *EU_LAWFULNESS,
    *EU_CONSENT,
    *EU_CHILDREN,
    *EU_SPECIAL,
    *EU_CONVICTIONS,
    *EU_SOURCES,
    *EU_BREACHES,
    *EU_AUTHORITIES,
    *EU_GDPR_CONTROLLERS,
    *EU_TRANSFERS,
    *EU_GDPR_RULES,
)
