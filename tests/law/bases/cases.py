"""Processings these tests start from, and the short way to ask about one."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules import LAW, Basis, Decision, LawfulBases, Processing, Ruleset, Source, evaluate

ON = date(2026, 11, 23)
BEFORE, AMENDED = date(2026, 2, 4), date(2026, 2, 5)
ALL = frozenset(Basis)

BARE: dict[str, Any] = {
    **dict.fromkeys((field.name for field in attrs.fields(Processing) if field.type == bool | None), False),
    "subject_age": 40,
    "source": Source.PUBLIC,
}
"""Everything that can be answered with no is."""
AT: dict[str, dict[str, Any]] = {
    "uk": {"subject_country": "GB", "controller_countries": frozenset({"GB"})},
    "eu": {"subject_country": "FI", "controller_countries": frozenset({"IE"})},
    "both": {"subject_country": "FI", "controller_countries": frozenset({"IE", "GB"})},
}
CONSENT: dict[str, Any] = dict.fromkeys(
    (
        "consent_given",
        "consent_freely_given",
        "consent_specific",
        "consent_informed",
        "consent_unambiguous",
        "consent_provable",
        "consent_distinguishable",
        "withdrawal_explained",
        "withdrawal_as_easy",
    ),
    True,
)
NEEDED: dict[str, Any] = {"necessary_for_purpose": True}
FACTS: dict[Basis, dict[str, Any]] = {
    Basis.CONSENT: CONSENT,
    Basis.CONTRACT: {**NEEDED, "contract_with_subject": True},
    Basis.LEGAL_OBLIGATION: {**NEEDED, "legal_obligation": True},
    Basis.VITAL_INTERESTS: {**NEEDED, "vital_interests": True},
    Basis.PUBLIC_TASK: {**NEEDED, "public_task": True, "task_is_own": True},
    Basis.LEGITIMATE_INTERESTS: {
        **NEEDED,
        "interest_is_legitimate": True,
        "balance_favours_controller": True,
    },
    Basis.RECOGNISED_INTEREST: {**NEEDED, "recognised_interest": True},
}
"""For each basis what it needs, and nothing else."""


def decide(where: str, *, on: date = ON, rules: Ruleset = LAW, **told: Any) -> Decision[LawfulBases]:
    """The decision on a processing of which all else is answered with no."""
    return evaluate(Processing(**{**BARE, **AT[where], **told}), on=on, rules=rules)


def left(where: str, *, on: date = ON, **told: Any) -> frozenset[Basis]:
    """The bases left."""
    return decide(where, on=on, **told).outcome.available
