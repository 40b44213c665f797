"""UK GDPR Article 21 as section 70 of the DUAA extends it, and without a law that derogates from Article 21(6)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.request import Basis, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.conditions import contains, one_of, true
from gdpr_rules.kernel.rules import fires
from gdpr_rules.law.gdpr import art21_research
from gdpr_rules.law.gdpr.rights import AN_OBJECTION, OWN_SITUATION, UNFOUNDED_OR_EXCESSIVE, WITHHELD

R = attrs.fields(RightsRequest)
SITUATION_OBJECTION = (
    AN_OBJECTION & one_of(R.basis, {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST}) & OWN_SITUATION
).named("an objection on grounds of the particular situation", UK_GDPR.at("Art 21(1)"))
RESEARCH_GOES_ON = contains(R.exemptions, {Exemption.PUBLIC_TASK}).named(
    "research necessary for a task in the public interest", UK_GDPR.at("Art 21(6)")
)
ALL_RESEARCH_GOES_ON = (RESEARCH_GOES_ON & true(R.exempt_in_full)).named(
    "all of the research is necessary for a task in the public interest", UK_GDPR.at("Art 21(6)")
)


RESEARCH: dict[str, Any] = {
    "unless": WITHHELD | UNFOUNDED_OR_EXCESSIVE | ALL_RESEARCH_GOES_ON,
    "examples": (
        *art21_research.RESEARCH.examples,
        fires(
            "Schedule 2 to the DPA 2018 exempts from other rights, and not from this one",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                research=True,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.RESEARCH_OR_STATISTICS}),
            ),
        ),
    ),
}
"""What differs in the rule on research."""
