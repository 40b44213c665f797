"""The UK GDPR and the Data Protection Act 2018, provision by provision; where they are law."""

from datetime import date
from typing import Any

import attrs

import gdpr_rules.law.uk.art44_49_transfers as chapter_five
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, Role
from gdpr_rules.facts.message import AddressKind, Message
from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.request import RequestGround, Right, RightsRequest, Standing
from gdpr_rules.facts.situation import LeftOut, Scope
from gdpr_rules.figures.places import GB
from gdpr_rules.figures.record_keeping import UK_SIZE
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, false, open_question
from gdpr_rules.kernel.rules import Rule, fires
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.gdpr import (
    TEXT,
    art03_scope,
    art05_showing_exemptions,
    art05_storage_limitation,
    art06_4_new_purposes,
    art06_lawful_basis,
    art06_legitimate_interests,
    art07_change_of_basis,
    art07_consent,
    art07_withdrawal,
    art08_children,
    art09_conditions,
    art09_special_categories,
    art10_convictions,
    art12_authority,
    art12_reasons,
    art12_response,
    art13_14_information,
    art13_14_interests_and_purposes,
    art13_14_sources,
    art14_data_from_elsewhere,
    art14_public_information,
    art15_access,
    art16_rectification,
    art17_erasure,
    art17_withdrawn_consent,
    art18_restriction,
    art19_recipients,
    art20_portability,
    art21_objected_processing,
    art21_objection,
    art21_research,
    art22_human_review,
    art22_permitted_decisions,
    art23_restrictions,
    art26_28_35_beside_the_basis,
    art26_28_requests,
    art26_joint_controllers,
    art27_representative,
    art28_processor_contract,
    art30_records,
    art32_remembered_opt_out,
    art33_34_breaches,
    art35_impact_assessment,
    art35_signs_of_high_risk,
    art36_prior_consultation,
    art37_data_protection_officer,
    art44_49_transfers,
    art77_complaint,
    direct_marketing,
    marketing_campaign,
)
from gdpr_rules.law.gdpr.rights import (
    ASKED_OF_A_PROCESSOR,
    GIVES_WAY,
    IDENTITY_UNPROVEN,
    MADE_OUT_IN_FULL,
    MARKETING_OBJECTION,
    OVERRIDDEN,
    RESEARCH_OBJECTION,
    SIGNIFICANT_DECISION,
    UNFOUNDED_OR_EXCESSIVE,
)
from gdpr_rules.law.uk import (
    art12_before_article_12a,
    art12a_time_limit,
    art21_objections,
    art22_as_it_was,
    art22a_human_review,
    dpa2018_bases,
    dpa2018_children,
    dpa2018_schedules,
    duaa2025,
    duaa2025_processing,
    gdpr_material_scope,
    holidays,
)
from gdpr_rules.law.uk.art21_objections import RESEARCH_GOES_ON, SITUATION_OBJECTION
from gdpr_rules.law.uk.art22a_22d_automated_decisions import SAVING
from gdpr_rules.law.uk.gdpr_reach import REGIME

G, R = attrs.fields(Organisation), attrs.fields(RightsRequest)

ENACTMENT = Enactment(
    regime=REGIME,
    placeholder=TEXT,
    text=UK_GDPR,
    in_force=since(2021, 1, 1),
    at_home={
        "standing": Standing.OWN,
        "received_as": Role.CONTROLLER,
        "left_out": LeftOut.NONE,
        "subject_country": "GB",
        "controller_countries": frozenset({"GB"}),
        "place": "GB-EAW",
        "sender_countries": frozenset({"GB"}),
        "exporter_country": "GB",
        "law_applying_there": "GB",
    },
    meanings=(
        (art03_scope.TERRITORY, GB),
        (art03_scope.REACHED, Scope(regimes=frozenset({"uk.gdpr"}))),
        (
            art03_scope.TARGETED_BY_AN_ESTABLISHED_FIRM,
            open_question(
                "whether Article 3(2) reaches what a firm with an establishment in the United Kingdom does outside its context"
            ),
        ),
        (art03_scope.OUTSIDE, gdpr_material_scope.LEFT_OUT),
        (art08_children.BELOW_AGE, dpa2018_bases.BELOW_AGE),
        (art30_records.SIZE, UK_SIZE),
        *(*chapter_five.MEANINGS, *holidays.MEANINGS, *dpa2018_schedules.MEANINGS),
    ),
    amended={
        **dpa2018_schedules.AMENDED,
        # Articles 1 to 11 and bases of processing
        **gdpr_material_scope.AMENDED,
        "art6.consent": dpa2018_bases.CONSENT,
        "art8.capacity": dpa2018_bases.CAPACITY,
        "art9.childs_consent": dpa2018_bases.CHILDS_CONSENT,
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
        "art9.necessity": {"cites": (*art09_conditions.NECESSITY.cites, DPA_2018.at("Sch 1 paras 1 to 4"))},
        "art9.secrecy": {"cites": (*art09_conditions.SECRECY.cites, DPA_2018.at("s 10(3)"), DPA_2018.at("Sch 1 para 2"))},
        "art10.convictions": {"cites": (TEXT.at("Art 10"), DPA_2018.at("s 10(5)"), DPA_2018.at("s 11(2)"))},
        "art21.objected_processing": {
            "then": LawfulBases(
                available=frozenset(Basis) - {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST},
            )
        },
        "art4.consent_specific": duaa2025_processing.SPECIFIC,
        "art13.new_purpose": duaa2025_processing.NEW_PURPOSE,
        "art21.objection_told": duaa2025_processing.OBJECTION_POINTED_OUT,
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
        "art12a.time_limit": {"in_force": since(2026, 2, 5)},
        "art15.search": {"in_force": since(2024, 1, 1)},
        "art23.in_part": {
            "cites": (
                DPA_2018.at("Sch 2"),
                DPA_2018.at("Sch 3"),
                DPA_2018.at("Sch 4"),
                UK_GDPR.at("Art 14(5)"),
                UK_GDPR.at("Art 17(3)"),
                UK_GDPR.at("Art 20(3)"),
                UK_GDPR.at("Art 20(4)"),
                UK_GDPR.at("Art 21(1)"),
                UK_GDPR.at("Art 21(6)"),
                DUAA.at("s 77"),
            ),
            "when": (art23_restrictions.EXEMPT | (SITUATION_OBJECTION & OVERRIDDEN) | (RESEARCH_OBJECTION & RESEARCH_GOES_ON))
            & false(R.exempt_in_full),
            "not_encoded": dpa2018_schedules.NOT_ENCODED,
        },
        "art12.reply": {
            "not_encoded": ("from what age children make requests themselves (in Scotland at twelve: DPA 2018 s 208)",)
        },
        "art12.parent": dpa2018_children.OUTSIDE_SCOTLAND,
        "art12.reasons": {
            "unless": (
                MARKETING_OBJECTION
                | SIGNIFICANT_DECISION
                | ASKED_OF_A_PROCESSOR
                | (
                    ~(IDENTITY_UNPROVEN | UNFOUNDED_OR_EXCESSIVE)
                    & (MADE_OUT_IN_FULL | (SITUATION_OBJECTION & ~OVERRIDDEN) | (RESEARCH_OBJECTION & ~RESEARCH_GOES_ON))
                )
            ).named("the request is complied with, or the answer is the controller's")
        },
        "art5.accountability": {
            "when": GIVES_WAY | (SITUATION_OBJECTION & OVERRIDDEN) | (RESEARCH_OBJECTION & RESEARCH_GOES_ON)
        },
        "art14.information_elsewhere": {
            "cites": (
                UK_GDPR.at("Art 14(3)"),
                UK_GDPR.at("Art 14(5)"),
                UK_GDPR.at("Art 14(5)(e)"),
                UK_GDPR.at("Art 14(5)(f)"),
                UK_GDPR.at("Art 14(7)"),
                UK_GDPR.at("Art 14(5)(b) until 4 February 2026"),
                DUAA.at("s 77"),
            )
        },
        "art14.public_information": {
            "cites": (
                UK_GDPR.at("Art 14(5)(e)"),
                UK_GDPR.at("Art 14(5)(f)"),
                UK_GDPR.at("Art 14(7)"),
                UK_GDPR.at("Art 14(5)(b) until 4 February 2026"),
                DUAA.at("s 77"),
            )
        },
        "art21.particular_situation": {
            "when": SITUATION_OBJECTION,
            "examples": (
                *art21_objection.PARTICULAR_SITUATION.examples,
                fires(
                    "a customer objects to a report on fraud made as a recognised legitimate interest",
                    RightsRequest(
                        right=Right.OBJECTION,
                        received=date(2026, 3, 2),
                        basis=Basis.RECOGNISED_INTEREST,
                        grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                        identity_doubted=False,
                        manifestly_unfounded_or_excessive=False,
                        exemptions=frozenset(),
                    ),
                ),
            ),
        },
        "art21.restriction_meanwhile": {
            "when": SITUATION_OBJECTION,
            "examples": (
                *art21_objection.RESTRICTION_MEANWHILE.examples,
                fires(
                    "an objection to a report on fraud as a recognised legitimate interest is examined",
                    RightsRequest(
                        right=Right.OBJECTION,
                        received=date(2026, 3, 2),
                        basis=Basis.RECOGNISED_INTEREST,
                        grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                    ),
                ),
            ),
        },
        "art21.direct_marketing": {
            "not_encoded": (
                "exemptions for national security and defence (DPA 2018 s 26); those of Schedule 2 reach only Article 21(1)",
            )
        },
        "art21.research": art21_objections.RESEARCH,
        "art22b.decision": {"in_force": since(2026, 2, 5)},
        "art22c.safeguards": {"in_force": since(2026, 2, 5)},
        **art22_as_it_was.AMENDED,
        "art77.complaint": {
            "title": "Until 18 June 2026 a data subject may complain to the Information Commissioner under the UK GDPR itself",
            "cites": (UK_GDPR.at("Art 77 as it was"), DUAA.at("Sch 10"), DUAA_COMMENCEMENT.at("reg 3")),
            "in_force": since(2021, 1, 1).until(2026, 6, 19),
            "not_encoded": (),
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
        **chapter_five.AMENDED,
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
    # Articles 1 to 11 and the bases of processing
    *art06_lawful_basis.PROVISIONS,
    *art06_legitimate_interests.PROVISIONS,
    *art06_4_new_purposes.PROVISIONS,
    *art07_consent.PROVISIONS,
    *art07_change_of_basis.PROVISIONS,
    *art08_children.PROVISIONS,
    *art09_special_categories.PROVISIONS,
    *art09_conditions.PROVISIONS,
    *art10_convictions.PROVISIONS,
    *art13_14_sources.PROVISIONS,
    *art14_data_from_elsewhere.PROVISIONS,
    *art13_14_interests_and_purposes.PROVISIONS,
    *art21_objected_processing.PROVISIONS,
    *art26_28_35_beside_the_basis.PROVISIONS,
    *art03_scope.PROVISIONS,
    *art05_showing_exemptions.PROVISIONS,
    *art05_storage_limitation.PROVISIONS,
    # Articles 12 to 23 and 77
    *art22_permitted_decisions.PROVISIONS,
    *art07_withdrawal.PROVISIONS,
    *art12_authority.PROVISIONS,
    *art12_reasons.PROVISIONS,
    *art12_response.PROVISIONS,
    *art12a_time_limit.PROVISIONS,
    *art12_before_article_12a.PROVISIONS,
    *art13_14_information.PROVISIONS,
    *art14_public_information.PROVISIONS,
    *art15_access.PROVISIONS,
    *duaa2025.PROVISIONS,
    *art16_rectification.PROVISIONS,
    *art17_erasure.PROVISIONS,
    *art18_restriction.PROVISIONS,
    *art19_recipients.PROVISIONS,
    *art20_portability.PROVISIONS,
    *art21_objection.PROVISIONS,
    *art21_research.PROVISIONS,
    *art22_human_review.PROVISIONS,
    *art23_restrictions.PROVISIONS,
    *art26_28_requests.PROVISIONS,
    *art22_as_it_was.PROVISIONS,
    *art22a_human_review.PROVISIONS,
    *art77_complaint.PROVISIONS,
    *art17_withdrawn_consent.PROVISIONS,
    # Articles 24 to 43
    *art32_remembered_opt_out.PROVISIONS,
    *art26_joint_controllers.PROVISIONS,
    *art27_representative.PROVISIONS,
    *art28_processor_contract.PROVISIONS,
    *art30_records.PROVISIONS,
    *art35_impact_assessment.PROVISIONS,
    *art35_signs_of_high_risk.PROVISIONS,
    *art36_prior_consultation.PROVISIONS,
    *art37_data_protection_officer.PROVISIONS,
    *art33_34_breaches.PROVISIONS,
    # Articles 44 to 50, and marketing
    *art44_49_transfers.PROVISIONS,
    *direct_marketing.PROVISIONS,
    *marketing_campaign.PROVISIONS,
)
