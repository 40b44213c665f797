"""Data (Use and Access) Act 2025 sections 68, 70 and 77: what they change in rules on processing that both texts share."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import FurtherGround, Role, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import during, equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.gdpr import art07_consent, art13_14_interests_and_purposes, art21_objected_processing
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

IN_FORCE = during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))
RESEARCH_UNANNOUNCED = (
    IN_FORCE & equals(P.further_purpose_ground, FurtherGround.RESEARCH) & true(P.informing_disproportionate)
).named("research of which informing the data subjects is impossible or disproportionate", UK_GDPR.at("Art 13(5)"))

NEW_PURPOSE: dict[str, Any] = {
    "cites": (*art13_14_interests_and_purposes.NEW_PURPOSE.cites, UK_GDPR.at("Art 13(5)"), DUAA.at("s 77")),
    "unless": art13_14_interests_and_purposes.NEW_PURPOSE.unless | RESEARCH_UNANNOUNCED,
    "examples": (
        *art13_14_interests_and_purposes.NEW_PURPOSE.examples,
        silent(
            "a hospital studies the files of its own former patients, most of whom have moved",
            Processing(
                role=Role.CONTROLLER,
                further_purpose=True,
                further_purpose_ground=FurtherGround.RESEARCH,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "the same study the day before Article 13(5) was law",
            Processing(
                role=Role.CONTROLLER,
                further_purpose=True,
                further_purpose_ground=FurtherGround.RESEARCH,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
            ),
            on=date(2026, 2, 4),
        ),
        fires(
            "a hotel surveys its former guests, most of whom have moved",
            Processing(
                role=Role.CONTROLLER,
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
            ),
            on=date(2026, 2, 5),
        ),
    ),
    "not_encoded": ("that the information is made public instead (Art 13(7), 14(7))",),
}
"""From 5 February 2026 Article 13(5) spares research on data that the person gave."""

OBJECTION_POINTED_OUT: dict[str, Any] = {
    "cites": (*art21_objected_processing.OBJECTION_POINTED_OUT.cites, DUAA.at("s 70(5)")),
    "when": (art21_objected_processing.OPEN_TO_OBJECTION | (IN_FORCE & true(P.recognised_interest))) & CONTROLLER,
    "examples": (
        *art21_objected_processing.OBJECTION_POINTED_OUT.examples,
        fires(
            "a bank passes on what points to a fraud, and its letter to the customer does not mention the right",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=False,
                direct_marketing=False,
                recognised_interest=True,
                objection_pointed_out=False,
            ),
            on=date(2026, 2, 5),
        ),
        silent(
            "the same letter the day before such interests were recognised",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=False,
                direct_marketing=False,
                recognised_interest=True,
                objection_pointed_out=False,
            ),
            on=date(2026, 2, 4),
        ),
        silent(
            "an order is delivered under a contract, since they are",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=False,
                direct_marketing=False,
                recognised_interest=False,
                objection_pointed_out=False,
            ),
            on=date(2026, 2, 5),
        ),
    ),
}
"""Section 70(5) puts point (ea) of Article 6(1) into Article 21(1), of which Article 21(4) speaks."""

BROAD_CONSENT = (IN_FORCE & true(P.research_area_consent)).named(
    "consent to an area of scientific research", UK_GDPR.at("Art 4(6)")
)

SPECIFIC: dict[str, Any] = {
    "cites": (*art07_consent.SPECIFIC.cites, UK_GDPR.at("Art 4(6)"), UK_GDPR.at("Art 4(7)"), DUAA.at("s 68")),
    "unless": art07_consent.SPECIFIC.unless | BROAD_CONSENT,
    "examples": (
        *art07_consent.SPECIFIC.examples,
        silent(
            "donors agree to research on heart disease, whose studies are still to be planned, and may leave parts out",
            Processing(consent_specific=False, research_area_consent=True),
            on=date(2026, 2, 5),
        ),
        fires(
            "the same form the day before Article 4(6) was law",
            Processing(consent_specific=False, research_area_consent=True),
            on=date(2026, 2, 4),
        ),
        fires(
            "a form on `research and other purposes`",
            Processing(consent_specific=False, research_area_consent=False),
            on=date(2026, 2, 5),
        ),
        unsettled(
            "whether the form was put to an ethics committee is not recorded",
            Processing(consent_specific=False),
            missing={"research_area_consent"},
            on=date(2026, 2, 5),
        ),
    ),
    "not_encoded": (
        "what may reasonably be described as scientific (Art 4(2) and (3)): the controller records it",
        "explicit consent to an area of research for special categories of data: the condition on research serves there",
    ),
}
"""Section 68 puts Article 4(6) and (7) beside the definition of consent."""
