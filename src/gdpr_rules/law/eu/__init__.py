"""The law of the European Union and the EEA: the GDPR, ePrivacy by country, authorities, and German law beside it."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.eu.art37_national_officers import RULES as EU_NATIONAL_OFFICERS
from gdpr_rules.law.eu.bdsg import DE_BDSG
from gdpr_rules.law.eu.bdsg import RULES as DE_BDSG_RULES
from gdpr_rules.law.eu.consent_ages import RULES as CONSENT_AGES
from gdpr_rules.law.eu.consent_ages_counselling import RULES as CONSENT_AGES_COUNSELLING
from gdpr_rules.law.eu.consent_ages_in_doubt import RULES as CONSENT_AGES_IN_DOUBT
from gdpr_rules.law.eu.eprivacy import EU_EPRIVACY
from gdpr_rules.law.eu.eprivacy import RULES as EU_EPRIVACY_RULES
from gdpr_rules.law.eu.gdpr import REGIME as EU_GDPR
from gdpr_rules.law.eu.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.eu.gdpr_old.art3_scope import RULES as EU_SCOPE
from gdpr_rules.law.eu.gdpr_old.art5_storage import RULES as EU_GDPR_STORAGE
from gdpr_rules.law.eu.gdpr_old.art12_time_limits import RULES as EU_GDPR_TIME_LIMITS
from gdpr_rules.law.eu.gdpr_old.art33_34_breaches import RULES as EU_BREACHES
from gdpr_rules.law.eu.gdpr_old.authorities import RULES as EU_AUTHORITIES
from gdpr_rules.law.eu.gdpr_old.chapter3_rights import RULES as EU_GDPR_RIGHTS
from gdpr_rules.law.eu.gdpr_old.chapter5_transfers import RULES as EU_TRANSFERS
from gdpr_rules.law.eu.gdpr_stated_interest import RULES as STATED_INTEREST

REGIMES: tuple[Regime, ...] = (
    DE_BDSG,
    EU_EPRIVACY,
    EU_GDPR,
)
RULES: tuple[Rule[Any], ...] = (
    *ENACTED_GDPR,
    *DE_BDSG_RULES,
    *EU_EPRIVACY_RULES,
    *EU_SCOPE,
    *EU_GDPR_STORAGE,
    *CONSENT_AGES,
    *CONSENT_AGES_COUNSELLING,
    *CONSENT_AGES_IN_DOUBT,
    *STATED_INTEREST,
    *EU_GDPR_TIME_LIMITS,
    *EU_BREACHES,
    *EU_AUTHORITIES,
    *EU_GDPR_RIGHTS,
    *EU_NATIONAL_OFFICERS,
    *EU_TRANSFERS,
)
