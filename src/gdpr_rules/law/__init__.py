"""The law as encoded: every rule of every jurisdiction in one ruleset."""

from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import ch, eu, uk, us
from gdpr_rules.law.authority_backstop import RULES as AUTHORITY_BACKSTOP
from gdpr_rules.law.backstop import BACKSTOP
from gdpr_rules.law.backstop import RULES as BACKSTOP_RULES
from gdpr_rules.law.controller_backstop import RULES as CONTROLLER_BACKSTOP
from gdpr_rules.law.place_backstop import RULES as PLACE_BACKSTOP
from gdpr_rules.law.situation_backstop import RULES as SITUATION_BACKSTOP
from gdpr_rules.law.terms_backstop import RULES as TERMS_BACKSTOP
from gdpr_rules.law.transfer_backstop import RULES as TRANSFER_BACKSTOP

RETIRED: dict[str, str] = {}
"""Rule ids no longer in use, each with its successor or the reason it went; an id in here is never used again."""

JURISDICTIONS = (ch, eu, uk, us)
BACKSTOPS = (
    *AUTHORITY_BACKSTOP,
    *BACKSTOP_RULES,
    *CONTROLLER_BACKSTOP,
    *PLACE_BACKSTOP,
    *SITUATION_BACKSTOP,
    *TERMS_BACKSTOP,
    *TRANSFER_BACKSTOP,
)

LAW = Ruleset(
    (*BACKSTOPS, *(rule for place in JURISDICTIONS for rule in place.RULES)),
    (BACKSTOP, *(regime for place in JURISDICTIONS for regime in place.REGIMES)),
    RETIRED,
)
"""Every rule of law encoded here, with the backstop for what is not."""
