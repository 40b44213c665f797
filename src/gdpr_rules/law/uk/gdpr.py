"""The UK GDPR and the Data Protection Act 2018, provision by provision; where they are law."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.campaign import Campaign
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.message import AddressKind, Message
from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.processor import ProcessorContract
from gdpr_rules.facts.records import Records
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.uk import DPA_2018, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, contains, equals, true
from gdpr_rules.kernel.rules import Regime, Rule, fires
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.gdpr import (
    TEXT,
    art06_4_new_purposes,
    art06_lawful_basis,
    art06_legitimate_interests,
    art07_consent,
    art09_conditions,
    art09_special_categories,
    art10_convictions,
    art13_14_sources,
    art21_objected_processing,
    art22_permitted_decisions,
    art26_28_35_beside_the_basis,
    art26_joint_controllers,
    art27_representative,
    art28_processor_contract,
    art30_records,
    art35_impact_assessment,
    art35_signs_of_high_risk,
    art36_prior_consultation,
    art37_data_protection_officer,
    direct_marketing,
    marketing_campaign,
)
from gdpr_rules.law.uk.art22a_22d_automated_decisions import SAVING

M, P, S, T = attrs.fields(Message), attrs.fields(Processing), attrs.fields(Situation), attrs.fields(Transfer)
G = attrs.fields(Organisation)
QUESTIONS: tuple[type[SubjectLocation[Any]], ...] = (
    RightsRequest,
    Breach,
    Retention,
    ImpactAssessment,
    ProcessorContract,
    AutomatedDecision,
    Campaign,
    Organisation,
    Records,
    JointControl,
)


def _either_side(question: type[SubjectLocation[Any]]) -> Condition:
    """People in Britain, or a controller established there."""
    facts: Any = attrs.fields(question)
    return equals(facts.subject_country, "GB") | contains(facts.controller_countries, GB)


REGIME = Regime(
    "uk.gdpr",
    "UK GDPR and Data Protection Act 2018",
    scopes={
        Message: equals(M.subject_country, "GB") | contains(M.sender_countries, GB),
        **{question: _either_side(question) for question in QUESTIONS},
        Situation: equals(S.subject_country, "GB") | contains(S.controller_countries, GB) | equals(S.law_applying_there, "GB"),
        Processing: contains(P.controller_countries, GB)
        | (equals(P.subject_country, "GB") & (true(P.targets_subject) | true(P.monitors_subject))),
        Transfer: equals(T.exporter_country, "GB") | true(T.bound_by_uk_gdpr),
    },
    not_encoded=(
        "the law of the Crown Dependencies and of Gibraltar",
        "law enforcement and intelligence processing (DPA 2018 Parts 3 and 4)",
    ),
)

ENACTMENT = Enactment(
    regime=REGIME,
    placeholder=TEXT,
    text=UK_GDPR,
    in_force=since(2021, 1, 1),
    at_home={
        "subject_country": "GB",
        "controller_countries": frozenset({"GB"}),
        "place": "GB-EAW",
        "sender_countries": frozenset({"GB"}),
        "exporter_country": "GB",
    },
    amended={
        # Articles 1 to 11 and bases of processing
        "art6.authorities": {
            "then": LawfulBases(
                available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST},
            )
        },
        "art6.no_recognised_interest": {
            "title": "Until 5 February 2026 no interest was recognised without a balancing test",
            "protects": "data subjects whose interests had to be weighed",
            "cites": (TEXT.at("Art 6(1)"), DUAA_COMMENCEMENT.at("reg 2")),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (),
        },
        "art6.further_purpose": {"in_force": since(2021, 1, 1).until(2026, 2, 5)},
        "art9.conditions_in_law": {
            "cites": (
                TEXT.at("Art 9(2)(b)"),
                TEXT.at("Art 9(2)(g)"),
                TEXT.at("Art 9(2)(i)"),
                TEXT.at("Art 9(2)(j)"),
                DPA_2018.at("s 10"),
                DPA_2018.at("Sch 1 Parts 1 and 2"),
            )
        },
        "art10.convictions": {"cites": (TEXT.at("Art 10"), DPA_2018.at("s 10(5)"), DPA_2018.at("s 11(2)"))},
        "art21.objected_processing": {
            "then": LawfulBases(
                available=frozenset(Basis) - {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST},
            )
        },
        # Articles 12 to 23
        # Article 22 made way for Articles 22A to 22D on 5 February 2026
        "art22.machine_alone": {
            "cites": (UK_GDPR.at("Art 22(1) as it was"), UK_GDPR.at("Art 22(2) as it was")),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (*art22_permitted_decisions.MACHINE_ALONE.not_encoded, SAVING),
        },
        "art22.human_review": {
            "cites": (UK_GDPR.at("Art 22(3) as it was"),),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (SAVING,),
        },
        "art22.safeguards_of_the_law": {
            "cites": (UK_GDPR.at("Art 22(2)(b) as it was"),),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (*art22_permitted_decisions.SAFEGUARDS_OF_THE_LAW.not_encoded, SAVING),
        },
        "art22.special_categories": {
            "cites": (UK_GDPR.at("Art 22(4) as it was"), UK_GDPR.at("Art 9(2)(a)"), UK_GDPR.at("Art 9(2)(g)")),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (SAVING,),
        },
        "art22.logic_told": {
            "cites": (UK_GDPR.at("Art 13(2)(f) as it was"), UK_GDPR.at("Art 14(2)(g) as it was")),
            "in_force": since(2021, 1, 1).until(2026, 2, 5),
            "not_encoded": (*art22_permitted_decisions.LOGIC_INVOLVED.not_encoded, SAVING),
        },
        # Articles 24 to 43
        "art27.representative": {
            "title": "An organisation that Article 3(2) reaches without a British establishment appoints a representative",
            "when": art27_representative.TARGETS_PEOPLE & ~contains(G.controller_countries, GB),
            "then": Appointments(
                british_representative=True,
                duties=frozenset({AppointmentDuty.APPOINT_IN_WRITING, AppointmentDuty.NAME_REPRESENTATIVE}),
            ),
        },
        # Articles 44 to 50
        # Marketing
        "art6.basis": {
            "examples": (
                *direct_marketing.BASIS.examples,
                fires(
                    "an existing customer: C-654/23 Inteligo Media does not bind here, and an assessment is still needed",
                    Message(
                        commercial=True,
                        address=AddressKind.NAMED,
                        consented=False,
                        lia_recorded=False,
                        details_from_sale=True,
                        own_similar_products=True,
                        refusal_offered_each_time=True,
                    ),
                    on=date(2026, 3, 2),
                ),
            )
        },
    },
)
RULES: tuple[Rule[Any], ...] = ENACTMENT.enact(
    # Articles 1 to 11 and bases of processing
    *art06_lawful_basis.PROVISIONS,
    *art06_legitimate_interests.PROVISIONS,
    *art06_4_new_purposes.PROVISIONS,
    *art07_consent.PROVISIONS,
    *art09_special_categories.PROVISIONS,
    *art09_conditions.PROVISIONS,
    *art10_convictions.PROVISIONS,
    *art13_14_sources.PROVISIONS,
    *art21_objected_processing.PROVISIONS,
    *art26_28_35_beside_the_basis.PROVISIONS,
    # Articles 12 to 23
    *art22_permitted_decisions.PROVISIONS,
    # Articles 24 to 43
    *art26_joint_controllers.PROVISIONS,
    *art27_representative.PROVISIONS,
    *art28_processor_contract.PROVISIONS,
    *art30_records.PROVISIONS,
    *art35_impact_assessment.PROVISIONS,
    *art35_signs_of_high_risk.PROVISIONS,
    *art36_prior_consultation.PROVISIONS,
    *art37_data_protection_officer.PROVISIONS,
    # Articles 44 to 50
    # Marketing
    *direct_marketing.PROVISIONS,
    *marketing_campaign.PROVISIONS,
)
