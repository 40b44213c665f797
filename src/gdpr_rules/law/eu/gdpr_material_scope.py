"""Articles 2 and 4(1) in the Union: uses of data that the GDPR leaves out, and the dead, of whom national law may say more."""

from typing import Any

import attrs

from gdpr_rules.facts.situation import LeftOut, Situation
from gdpr_rules.instruments.eu import GDPR, LINDQVIST, RYNES
from gdpr_rules.kernel.conditions import equals, one_of, open_question
from gdpr_rules.kernel.rules import unsettled
from gdpr_rules.law.gdpr import art03_scope

S = attrs.fields(Situation)

LEFT_OUT = (
    one_of(
        S.left_out,
        {
            LeftOut.HOUSEHOLD,
            LeftOut.LAW_ENFORCEMENT,
            LeftOut.NATIONAL_SECURITY,
            LeftOut.UNION_BODY,
            LeftOut.UNFILED,
            LeftOut.NOT_PERSONAL,
        },
    )
    | (
        equals(S.left_out, LeftOut.DEAD)
        & open_question("whether national law extends the GDPR to the dead (recital 27), as Danish law does for ten years")
    )
).named("a use outside the material scope", GDPR.at("Art 2"))
"""What other law governs it, such as Directive (EU) 2016/680 or Regulation (EU) 2018/1725, is not encoded."""
MATERIAL_SCOPE = (
    GDPR.at("Art 2"),
    LINDQVIST.at("ruling 3"),
    RYNES.at("ruling"),
)

AMENDED: dict[str, dict[str, Any]] = {
    "art3.establishment": {
        "cites": (*art03_scope.ESTABLISHMENT.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.ESTABLISHMENT.examples,
            unsettled(
                "a genealogist here studies Danes who died last year",
                Situation(processing_in_context_of_establishment=True, left_out=LeftOut.DEAD),
            ),
        ),
    },
    "art3.offers": {
        "cites": (*art03_scope.OFFERS.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.OFFERS.examples,
            unsettled(
                "a shop in New York writes to the heirs of a Dane about his orders",
                Situation(controller_countries=frozenset({"US"}), offers_goods_or_services=True, left_out=LeftOut.DEAD),
            ),
        ),
    },
    "art3.monitoring": {
        "cites": (*art03_scope.MONITORING.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.MONITORING.examples,
            unsettled(
                "an American app keeps the route of a walker who has died since",
                Situation(controller_countries=frozenset({"US"}), monitors_behaviour=True, left_out=LeftOut.DEAD),
            ),
        ),
    },
    "art3.international_law": {
        "cites": (*art03_scope.INTERNATIONAL_LAW.cites, *MATERIAL_SCOPE),
        "examples": (
            *art03_scope.INTERNATIONAL_LAW.examples,
            unsettled(
                "the consulate keeps a register of those who died abroad",
                Situation(
                    subject_country="US",
                    controller_countries=frozenset({"US"}),
                    public_international_law=True,
                    left_out=LeftOut.DEAD,
                ),
            ),
        ),
    },
}
"""What the material scope adds to the rules of Article 3."""
