"""Articles 2 and 4(1) in the United Kingdom, where Parts 3 and 4 of the Act govern law enforcement and intelligence."""

from typing import Any

import attrs

from gdpr_rules.facts.situation import LeftOut, Situation
from gdpr_rules.instruments.uk import DPA_2018, UK_GDPR
from gdpr_rules.kernel.conditions import equals, one_of, open_question
from gdpr_rules.kernel.rules import unsettled
from gdpr_rules.law.gdpr import art03_scope

S = attrs.fields(Situation)

LEFT_OUT = (
    one_of(S.left_out, {LeftOut.HOUSEHOLD, LeftOut.DEAD, LeftOut.NOT_PERSONAL})
    | (
        equals(S.left_out, LeftOut.UNFILED)
        & open_question(
            "whether the data are held by a public authority under the Freedom of Information Act (UK GDPR Art 2(1A))"
        )
    )
).named("a use outside the material scope", UK_GDPR.at("Art 2"))
"""Law enforcement and national security stay within the Act of 2018, and bodies of the Union are as any other."""
MATERIAL_SCOPE = (UK_GDPR.at("Art 2"), DPA_2018.at("s 4"), DPA_2018.at("s 3(2)"))

AMENDED: dict[str, dict[str, Any]] = {
    "art3.establishment": {
        "cites": (*art03_scope.ESTABLISHMENT.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.ESTABLISHMENT.examples,
            unsettled(
                "a council's loose notes on a caller",
                Situation(processing_in_context_of_establishment=True, left_out=LeftOut.UNFILED),
            ),
        ),
    },
    "art3.offers": {
        "cites": (*art03_scope.OFFERS.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.OFFERS.examples,
            unsettled(
                "a college in New York offers courses, and notes a caller's name on a slip",
                Situation(controller_countries=frozenset({"US"}), offers_goods_or_services=True, left_out=LeftOut.UNFILED),
            ),
        ),
    },
    "art3.monitoring": {
        "cites": (*art03_scope.MONITORING.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.MONITORING.examples,
            unsettled(
                "an observer from abroad notes on slips who comes and goes",
                Situation(controller_countries=frozenset({"US"}), monitors_behaviour=True, left_out=LeftOut.UNFILED),
            ),
        ),
    },
    "art3.international_law": {
        "cites": (*art03_scope.INTERNATIONAL_LAW.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.INTERNATIONAL_LAW.examples,
            unsettled(
                "loose notes at the consulate",
                Situation(
                    subject_country="US",
                    controller_countries=frozenset({"US"}),
                    public_international_law=True,
                    left_out=LeftOut.UNFILED,
                ),
            ),
        ),
    },
}
"""What the material scope adds to the rules of Article 3."""
