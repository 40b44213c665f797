"""The law of Switzerland: unfair competition, and the objection to advertising."""

from typing import Any

from gdpr_rules.facts.message import Message
from gdpr_rules.figures.places import CH as SWITZERLAND
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.ch.dsg import RULES as CH_DSG_RULES
from gdpr_rules.law.ch.scope import RULES as CH_SCOPE
from gdpr_rules.law.ch.uwg import CH
from gdpr_rules.law.ch.uwg import RULES as CH_RULES
from gdpr_rules.law.ch.uwg_disguise import RULES as CH_DISGUISE
from gdpr_rules.law.ch.uwg_misleading import RULES as CH_MISLEADING
from gdpr_rules.law.covers import Covers

COVERS: tuple[Covers, ...] = (
    Covers(
        questions=frozenset({Message}),
        places=SWITZERLAND,
        days=since(2018, 5, 25),
        cite=LIBRARY.at("table of e-mail rules"),
    ),
)
REGIMES: tuple[Regime, ...] = (CH,)
RULES: tuple[Rule[Any], ...] = (
    *CH_DSG_RULES,
    *CH_RULES,
    *CH_DISGUISE,
    *CH_MISLEADING,
    *CH_SCOPE,
)
