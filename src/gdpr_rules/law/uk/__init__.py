"""The law of the United Kingdom: UK GDPR, PECR, and the law on terms and notices."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.uk.art22a_22d_automated_decisions import RULES as UK_AUTOMATED_DECISIONS
from gdpr_rules.law.uk.dpa2018_bases import RULES as DPA_2018_BASES
from gdpr_rules.law.uk.duaa2025_bases import RULES as DUAA_2025_BASES
from gdpr_rules.law.uk.gdpr import REGIME as UK_GDPR
from gdpr_rules.law.uk.gdpr import RULES as ENACTED_GDPR
from gdpr_rules.law.uk.gdpr_old.art3_scope import RULES as UK_SCOPE
from gdpr_rules.law.uk.gdpr_old.art5_storage import RULES as UK_GDPR_STORAGE
from gdpr_rules.law.uk.gdpr_old.art12a_time_limits import RULES as UK_GDPR_TIME_LIMITS
from gdpr_rules.law.uk.gdpr_old.art33_34_breaches import RULES as UK_BREACHES
from gdpr_rules.law.uk.gdpr_old.chapter3_rights import RULES as UK_GDPR_RIGHTS
from gdpr_rules.law.uk.gdpr_old.chapter5_transfers import RULES as UK_TRANSFERS
from gdpr_rules.law.uk.pecr import RULES as UK_PECR_RULES
from gdpr_rules.law.uk.pecr import UK_PECR
from gdpr_rules.law.uk.terms import RULES as UK_TERMS_RULES
from gdpr_rules.law.uk.terms import UK_TERMS

REGIMES: tuple[Regime, ...] = (
    UK_GDPR,
    UK_PECR,
    UK_TERMS,
)
RULES: tuple[Rule[Any], ...] = (
    *ENACTED_GDPR,
    *UK_SCOPE,
    *UK_GDPR_STORAGE,
    *DPA_2018_BASES,
    *DUAA_2025_BASES,
    *UK_GDPR_TIME_LIMITS,
    *UK_BREACHES,
    *UK_GDPR_RIGHTS,
    *UK_AUTOMATED_DECISIONS,
    *UK_TRANSFERS,
    *UK_PECR_RULES,
    *UK_TERMS_RULES,
)
