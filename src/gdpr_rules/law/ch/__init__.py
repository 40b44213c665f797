"""The law of Switzerland: unfair competition, and the objection to advertising."""

from typing import Any

from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.ch.dsg import RULES as CH_DSG_RULES
from gdpr_rules.law.ch.uwg import CH
from gdpr_rules.law.ch.uwg import RULES as CH_RULES

REGIMES: tuple[Regime, ...] = (CH,)
RULES: tuple[Rule[Any], ...] = (
    *CH_DSG_RULES,
    *CH_RULES,
)
