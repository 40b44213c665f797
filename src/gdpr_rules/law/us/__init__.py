"""The law of the United States: federal law, and the states that have a folder of their own."""

from typing import Any

from gdpr_rules.facts.message import Message
from gdpr_rules.figures.places import US
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.law.covers import CONTROLLERS_DUTIES, Covers, Side
from gdpr_rules.law.us import ca
from gdpr_rules.law.us.address_registries import RULES as ADDRESS_REGISTRY_RULES
from gdpr_rules.law.us.address_registries import US_ADDRESS_REGISTRIES
from gdpr_rules.law.us.can_spam import RULES as CAN_SPAM_RULES
from gdpr_rules.law.us.can_spam import US_CAN_SPAM
from gdpr_rules.law.us.can_spam.commercial import UNITED_STATES
from gdpr_rules.law.us.scope import RULES as SCOPE

STATES = (ca,)

COVERS: tuple[Covers, ...] = (
    Covers(questions=frozenset({Message}), places=UNITED_STATES, days=since(2004, 1, 1), cite=CAN_SPAM.at("7701")),
    # No federal Act binds a controller in these questions wherever the people are; the States protect people who are there.
    Covers(
        questions=CONTROLLERS_DUTIES,
        places=US,
        days=since(2018, 5, 25),
        cite=LIBRARY.at("countries and days encoded"),
        sides=frozenset({Side.CONTROLLER}),
    ),
    *(covers for state in STATES for covers in state.COVERS),
)
REGIMES: tuple[Regime, ...] = (US_CAN_SPAM, US_ADDRESS_REGISTRIES, *(regime for state in STATES for regime in state.REGIMES))
RULES: tuple[Rule[Any], ...] = (
    *CAN_SPAM_RULES,
    *SCOPE,
    *ADDRESS_REGISTRY_RULES,
    *(rule for state in STATES for rule in state.RULES),
)
