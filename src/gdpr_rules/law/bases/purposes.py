"""Purpose limitation (Article 5(1)(b)): what lets data be used for another purpose than the one they were collected for."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation, Span
from gdpr_rules.kernel.conditions import one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.text import Text, keeping

P = attrs.fields(Processing)
G = FurtherGround
FURTHER = true(P.further_purpose)
WHO = "people whose data were given for something else"


def further_purposes(text: Text, span: Span, *, on: date | None = None) -> Rule[LawfulBases]:
    """Article 6(4), with the presumption for research of Article 5(1)(b)."""
    carrying = {G.COMPATIBLE, G.LAW, G.RESEARCH}
    return text.rule(
        "art6.further_purpose",
        "Data are used for a new purpose only with consent to it, under a law, for research, or where it is compatible",
        WHO,
        ("Art 6(4)", "Art 5(1)(b)"),
        keeping(Basis.CONSENT),
        {"further_purpose": True},
        when=FURTHER,
        unless=one_of(P.further_purpose_ground, carrying),
        also=[{"further_purpose_ground": each} for each in G if each not in carrying],
        not_so=[{"further_purpose": False}, *({"further_purpose_ground": each} for each in G if each in carrying)],
        unknown=["further_purpose", "further_purpose_ground"],
        span=span,
        on=on,
        not_encoded=(
            "the weighing itself (Art 6(4)(a) to (e)), which the controller records",
            "the view that data collected on consent need a new consent for any new purpose",
        ),
    )


def new_purposes(text: Text, span: Span, law: tuple[str | Citation, ...]) -> tuple[Rule[LawfulBases], ...]:
    """Article 8A of the UK GDPR: what is compatible, what is taken to be, and less of it for data collected on consent."""
    carrying = {G.COMPATIBLE, G.LAW, G.RESEARCH, G.COMPLIANCE, G.LISTED}
    after_consent: dict[str, Any] = {"further_purpose": True, "collected_on_consent": True}
    unobtainable = {"consent_unobtainable": True}
    either = {G.LAW, G.LISTED}
    return (
        text.rule(
            "art8a.new_purpose",
            "Data are used for a new purpose only where it is compatible with the first, or taken to be so",
            WHO,
            ("Art 8A", *law),
            keeping(Basis.CONSENT),
            {"further_purpose": True},
            when=FURTHER,
            unless=one_of(P.further_purpose_ground, carrying),
            not_so=[{"further_purpose": False}, *({"further_purpose_ground": each} for each in G if each in carrying)],
            unknown=["further_purpose", "further_purpose_ground"],
            span=span,
            not_encoded=(
                "the weighing of Art 8A(2), and the conditions of Annex 2, which the controller records",
                "that consent to the new purpose makes it compatible on other bases too (Art 8A(3)(a)): it carries itself here",
            ),
        ),
        text.rule(
            "art8a.consented_data",
            "Data collected on consent are used anew only with consent, to keep the principles, or where asking cannot be "
            "expected and a law or Annex 2 covers it",
            WHO,
            ("Art 8A(4)", *law),
            keeping(Basis.CONSENT),
            after_consent,
            when=FURTHER & true(P.collected_on_consent),
            unless=one_of(P.further_purpose_ground, {G.COMPLIANCE})
            | (one_of(P.further_purpose_ground, either) & true(P.consent_unobtainable)),
            also=[
                *({"further_purpose_ground": each} for each in (G.COMPATIBLE, G.RESEARCH, *sorted(either, key=str))),
                {"further_purpose_ground": G.COMPATIBLE, **unobtainable},
                {"further_purpose_ground": G.RESEARCH, **unobtainable},
            ],
            not_so=[
                {"further_purpose": False},
                {"collected_on_consent": False},
                {"further_purpose_ground": G.COMPLIANCE},
                *({"further_purpose_ground": each, **unobtainable} for each in sorted(either, key=str)),
            ],
            unknown=["further_purpose", "collected_on_consent"],
            further=(
                text.open_for({**after_consent, **unobtainable}, "further_purpose_ground"),
                text.open_for({**after_consent, "further_purpose_ground": G.LISTED}, "consent_unobtainable"),
            ),
            span=span,
        ),
    )
