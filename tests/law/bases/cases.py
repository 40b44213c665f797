"""Processings these tests start from, and the short way to ask about one."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules import (
    LAW,
    Basis,
    Decision,
    FurtherGround,
    LawfulBases,
    Processing,
    Role,
    Ruleset,
    Source,
    SpecialCondition,
    evaluate,
)

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


ORDERLY: dict[str, Any] = {
    "category": "contact details of customers",
    "purpose": "deliver what was ordered",
    "role": Role.CONTROLLER,
    "subject_country": "GB",
    "controller_countries": frozenset({"GB"}),
    "targets_subject": True,
    "monitors_subject": False,
    "authority_task": False,
    "consent_given": True,
    "consent_freely_given": True,
    "consent_tied_to_service": False,
    "consent_specific": True,
    "research_area_consent": False,
    "consent_informed": True,
    "consent_unambiguous": True,
    "consent_provable": True,
    "consent_distinguishable": True,
    "withdrawal_explained": True,
    "withdrawal_as_easy": True,
    "consent_withdrawn": False,
    "other_basis_stated": False,
    "explicit_consent": True,
    "offered_to_child": False,
    "subject_age": 40,
    "preventive_service": False,
    "parental_authorisation": False,
    "parental_authorisation_verified": False,
    "contract_with_subject": True,
    "precontract_steps_requested": False,
    "necessary_for_purpose": True,
    "legal_obligation": True,
    "vital_interests": True,
    "public_task": True,
    "task_is_own": True,
    "recognised_interest": True,
    "interest_is_legitimate": True,
    "balance_favours_controller": True,
    "lia_recorded": True,
    "objected": False,
    "compelling_grounds": False,
    "direct_marketing": False,
    "high_risk_likely": False,
    "dpia_recorded": False,
    "special_category": False,
    "special_category_condition": SpecialCondition.NONE,
    "condition_necessary": False,
    "condition_in_law": False,
    "health_contract": False,
    "consent_barred_by_law": False,
    "subject_incapable": False,
    "professional_secrecy": False,
    "policy_document_held": False,
    "condition_without_document": False,
    "criminal_data": False,
    "official_authority": False,
    "criminal_data_authorised": False,
    "comprehensive_register": False,
    "further_purpose": False,
    "further_purpose_ground": FurtherGround.NONE,
    "collected_on_consent": False,
    "consent_unobtainable": False,
    "new_purpose_told": False,
    "source": Source.PERSON,
    "reads_device": False,
    "device_access_needed": False,
    "device_own_statistics": False,
    "device_consent": False,
    "supplier_vouched": False,
    "informed_in_time": True,
    "information_exempt": False,
    "informing_disproportionate": False,
    "informing_barred": False,
    "source_told": False,
    "interest_told": True,
    "objection_pointed_out": True,
}
"""A processing within Britain that every basis would carry."""


def processing(**changes: Any) -> Processing:
    """The orderly processing with some facts changed; None makes a fact unknown."""
    return Processing(**(ORDERLY | changes))


def decide(where: str, *, on: date = ON, rules: Ruleset = LAW, **told: Any) -> Decision[LawfulBases]:
    """The decision on a processing of which all else is answered with no."""
    return evaluate(Processing(**{**BARE, **AT[where], **told}), on=on, rules=rules)


def left(where: str, *, on: date = ON, **told: Any) -> frozenset[Basis]:
    """The bases left."""
    return decide(where, on=on, **told).outcome.available
