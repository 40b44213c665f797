"""A made-up processing that every basis would carry: what the backstop for places without encoded law shows its examples on."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import FurtherGround, Role, Source, SpecialCondition
from gdpr_rules.facts.processing import Processing

ORDERLY = Processing(
    category="contact details of customers",
    purpose="deliver what was ordered",
    role=Role.CONTROLLER,
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    targets_subject=True,
    monitors_subject=False,
    authority_task=False,
    consent_given=True,
    consent_freely_given=True,
    consent_tied_to_service=False,
    consent_specific=True,
    consent_informed=True,
    consent_unambiguous=True,
    consent_provable=True,
    consent_distinguishable=True,
    withdrawal_explained=True,
    withdrawal_as_easy=True,
    consent_withdrawn=False,
    explicit_consent=True,
    offered_to_child=False,
    subject_age=40,
    preventive_service=False,
    parental_authorisation=False,
    parental_authorisation_verified=False,
    contract_with_subject=True,
    precontract_steps_requested=False,
    necessary_for_purpose=True,
    legal_obligation=True,
    vital_interests=True,
    public_task=True,
    task_is_own=True,
    recognised_interest=True,
    interest_is_legitimate=True,
    balance_favours_controller=True,
    lia_recorded=True,
    objected=False,
    compelling_grounds=False,
    direct_marketing=False,
    high_risk_likely=False,
    dpia_recorded=False,
    special_category=False,
    special_category_condition=SpecialCondition.NONE,
    condition_in_law=False,
    subject_incapable=False,
    professional_secrecy=False,
    policy_document_held=False,
    criminal_data=False,
    official_authority=False,
    criminal_data_authorised=False,
    comprehensive_register=False,
    further_purpose=False,
    further_purpose_ground=FurtherGround.NONE,
    collected_on_consent=False,
    consent_unobtainable=False,
    new_purpose_told=False,
    source=Source.PERSON,
    supplier_vouched=False,
    informed_in_time=True,
    information_exempt=False,
    source_told=False,
    interest_told=True,
    objection_pointed_out=True,
)
"""A processing within Britain that every basis would carry."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Processing)}


def processing(**changes: Any) -> Processing:
    """A processing that every basis would carry, with some facts changed; None makes a fact unknown."""
    return Processing(**(_FACTS | changes))
