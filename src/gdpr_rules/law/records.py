"""Article 30 as both texts of the GDPR have it: records of processing, and the exemption that three conditions end."""

from datetime import date

import attrs

from gdpr_rules.facts.records import RecordDuty, RecordKeeping, RecordRole, Records
from gdpr_rules.kernel.citations import figure
from gdpr_rules.kernel.conditions import Condition, at_least, equals, false, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Changes, Samples, Text

R = attrs.fields(Records)
SAMPLES = Samples(
    Records(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        role=RecordRole.CONTROLLER,
        persons_employed=249,
        risk_likely=False,
        occasional=True,
        special_or_criminal_data=False,
    )
)
"""Occasional, harmless processing in an organisation just below the size."""

KEPT = RecordKeeping(required=True, duties=frozenset({RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY}))
PEOPLE = "people who would have no one to show them what is done with their data"


def record_rules(text: Text) -> tuple[Rule[RecordKeeping], ...]:
    """The rules of one of the two texts."""
    size = figure("persons from whom on records are always due", 250, text.span.start or date.min, text.law.at("Art 30(5)"))
    large = at_least(R.persons_employed, size)
    due: tuple[tuple[str, str, Condition, Changes], ...] = (
        ("size", "An organisation of 250 persons or more keeps records of its processing", large, {"persons_employed": 250}),
        (
            "risk",
            "Processing that is likely to put people at risk is recorded, however small the organisation",
            true(R.risk_likely),
            {"risk_likely": True},
        ),
        (
            "not_occasional",
            "Processing that is more than occasional is recorded, however small the organisation",
            false(R.occasional),
            {"occasional": False},
        ),
        (
            "special_categories",
            "Processing of special or criminal data is recorded, however small the organisation",
            true(R.special_or_criminal_data),
            {"special_or_criminal_data": True},
        ),
    )
    ended = (large | true(R.risk_likely) | false(R.occasional) | true(R.special_or_criminal_data)).named("records are due")
    hits = [hit for _, _, _, hit in due]

    def opposite(hit: Changes) -> Changes:
        ((name, value),) = hit.items()
        return {name: 249 if name == "persons_employed" else not value}

    def contents(name: str, title: str, place: str, role: RecordRole, duty: RecordDuty) -> Rule[RecordKeeping]:
        return text.rule(
            SAMPLES,
            f"art30.{name}",
            title,
            PEOPLE,
            (place, "Art 30(5)"),
            RecordKeeping(required=True, duties=frozenset({duty})),
            {"role": role, **hits[0]},
            when=equals(R.role, role) & ended,
            also=[{**opposite(hits[0]), **hit} for hit in hits[1:]],
            not_so=[opposite(hits[0]), *({"role": other} for other in RecordRole if other is not role)],
            unknown=["role", *({**opposite(hits[0]), **dict.fromkeys(hit)} for hit in hits[1:]), "persons_employed"],
        )

    return (
        *(
            text.rule(
                SAMPLES,
                f"art30.{name}",
                title,
                PEOPLE,
                ("Art 30(3)", "Art 30(4)", "Art 30(5)"),
                KEPT,
                hit,
                when=when,
                not_so=[opposite(hit)],
                unknown=list(hit),
                not_encoded=(
                    "a proposal of 2025 (Omnibus IV) to free organisations below 750 persons but for high risks: it was not "
                    "seen adopted, and this is the law without it",
                )
                if name == "size" and text.regime == "eu.gdpr"
                else (),
            )
            for name, title, when, hit in due
        ),
        contents(
            "controller",
            "A controller's records name purposes, people, data, recipients and transfers",
            "Art 30(1)",
            RecordRole.CONTROLLER,
            RecordDuty.AS_CONTROLLER,
        ),
        contents(
            "processor",
            "A processor's records name its controllers, what it does for them, and transfers",
            "Art 30(2)",
            RecordRole.PROCESSOR,
            RecordDuty.AS_PROCESSOR,
        ),
    )
