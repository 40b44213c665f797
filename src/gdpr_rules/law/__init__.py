"""The law as encoded: every rule of every jurisdiction in one ruleset."""

from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import backstop, backstop_mailbox, backstop_security, backstop_situation, ch, eu, uk, us
from gdpr_rules.law.backstop import BACKSTOP
from gdpr_rules.law.covers import Covers

RETIRED: dict[str, str] = {
    "eu.eprivacy.is.generic_address": "Article 94(4) of Act 70/2022 frees shared addresses of companies and institutions",
}
"""Rule ids no longer in use, each with its successor or the reason it went; an id in here is never used again."""

JURISDICTIONS = (ch, eu, uk, us)
COVERS: tuple[Covers, ...] = tuple(covers for place in JURISDICTIONS for covers in place.COVERS)
"""Which places and days the law encoded here answers for; the backstop answers for all others."""

LAW = Ruleset(
    (
        *backstop.rules(COVERS),
        *backstop_mailbox.rules(COVERS),
        *backstop_situation.rules(COVERS),
        *backstop_security.RULES,
        *(rule for place in JURISDICTIONS for rule in place.RULES),
    ),
    (BACKSTOP, *(regime for place in JURISDICTIONS for regime in place.REGIMES)),
    RETIRED,
)
"""Every rule of law encoded here, with the backstop for what is not."""
