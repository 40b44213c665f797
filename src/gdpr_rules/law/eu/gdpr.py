"""The General Data Protection Regulation, provision by provision; where it is law, and since when."""

from datetime import date
from typing import Any

import attrs

import gdpr_rules.law.eu.art44_49_transfers as chapter_five
from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.request import Basis, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.facts.situation import LeftOut, Scope
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.figures.record_keeping import EU_SIZE
from gdpr_rules.instruments.eu import BRILLEN_ROTTLER, GDPR, KNLTB, META, STORSTOCKHOLMS_LOKALTRAFIK
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, open_question
from gdpr_rules.kernel.rules import Rule, silent
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.eu import childs_consent, customers_spared, gdpr_material_scope, holidays
from gdpr_rules.law.eu.gdpr_reach import REGIME
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
    art12_time_limit,
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
    art77_complaint,
    direct_marketing,
    marketing_campaign,
)
from gdpr_rules.law.request_clocks import with_doubtful_days

G = attrs.fields(Organisation)

ENACTMENT = Enactment(
    regime=REGIME,
    placeholder=TEXT,
    text=GDPR,
    in_force=since(2018, 5, 25),
    at_home={
        "standing": Standing.OWN,
        "received_as": Role.CONTROLLER,
        "left_out": LeftOut.NONE,
        "subject_country": "FI",
        "controller_countries": frozenset({"IE"}),
        "place": "IE",
        "sender_countries": frozenset({"IE"}),
        "exporter_country": "IE",
        "law_applying_there": "IE",
    },
    meanings=(
        (art03_scope.TERRITORY, GDPR_COUNTRIES),
        (art03_scope.OUTSIDE, gdpr_material_scope.LEFT_OUT),
        (art08_children.BELOW_AGE, childs_consent.BELOW_AGE),
        (art30_records.SIZE, EU_SIZE),
        (art03_scope.REACHED, Scope(regimes=frozenset({"eu.gdpr"}))),
        (
            art03_scope.TARGETED_BY_AN_ESTABLISHED_FIRM,
            open_question(
                "whether Article 3(2) reaches what a firm with an establishment in the Union or the EEA does outside its "
                "context"
            ),
        ),
        *chapter_five.MEANINGS,
        *holidays.MEANINGS,
    ),
    amended={
        # Articles 1 to 11 and bases of processing
        **gdpr_material_scope.AMENDED,
        "art6.consent": childs_consent.CONSENT,
        "art8.capacity": childs_consent.CAPACITY,
        "art9.childs_consent": childs_consent.CHILDS_CONSENT,
        "art6.necessity": {
            "cites": (
                TEXT.at("Art 6(1)(b)"),
                TEXT.at("Art 6(1)(c)"),
                TEXT.at("Art 6(1)(d)"),
                TEXT.at("Art 6(1)(e)"),
                TEXT.at("Art 6(1)(f)"),
                META.at("ruling 5"),
                KNLTB.at("ruling"),
            )
        },
        "art6.interest": {"cites": (TEXT.at("Art 6(1)(f)"), META.at("ruling 5"), KNLTB.at("ruling"))},
        "art6.balance": {"cites": (TEXT.at("Art 6(1)(f)"), META.at("ruling 5"), KNLTB.at("ruling"))},
        # Articles 12 to 23
        "art12.burden": {"cites": (GDPR.at("Art 12(5)"), BRILLEN_ROTTLER.at("operative part 1"))},
        "art13.information_at_collection": {
            "cites": (
                GDPR.at("Art 13(1)"),
                GDPR.at("Art 13(2)"),
                GDPR.at("Art 13(4)"),
                STORSTOCKHOLMS_LOKALTRAFIK.at("operative part"),
            )
        },
        "art14.information_elsewhere": {
            "then": attrs.evolve(
                art13_14_information.WITHIN_A_MONTH, readings=(with_doubtful_days(REGULATION_1182_71.months(1)),)
            )
        },
        "art21.particular_situation": {
            "examples": (
                *art21_objection.PARTICULAR_SITUATION.examples,
                silent(
                    "a tenant objects to the firm that only hosts a landlord's list",
                    RightsRequest(
                        right=Right.OBJECTION,
                        received=date(2026, 3, 2),
                        basis=Basis.LEGITIMATE_INTERESTS,
                        grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                        received_as=Role.PROCESSOR,
                    ),
                ),
            )
        },
        "art21.research": {
            "examples": (
                *art21_research.RESEARCH.examples,
                silent(
                    "a patient objects to the laboratory that analyses samples for a study",
                    RightsRequest(
                        right=Right.OBJECTION,
                        received=date(2026, 3, 2),
                        research=True,
                        grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                        received_as=Role.PROCESSOR,
                    ),
                ),
            )
        },
        # Articles 24 to 43
        "art27.representative": {
            "title": "An organisation that Article 3(2) reaches without a Union establishment appoints a representative",
            "when": art27_representative.TARGETS_PEOPLE & ~contains(G.controller_countries, GDPR_COUNTRIES),
            "then": Appointments(
                union_representative=True,
                duties=frozenset({AppointmentDuty.APPOINT_IN_WRITING, AppointmentDuty.NAME_REPRESENTATIVE}),
            ),
        },
        "art30.size": {
            "not_encoded": (
                "a proposal of 2025 (Omnibus IV) to exempt organisations of fewer than 750 but for high risks: it was not "
                "seen adopted, and this is the law without it",
            ),
        },
        # Articles 44 to 50
        **chapter_five.AMENDED,
        # Marketing
        "art6.basis": customers_spared.BASIS,
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
    *art09_conditions.WITHOUT_SCHEDULE_1,
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
    *art12_time_limit.PROVISIONS,
    *art13_14_information.PROVISIONS,
    *art14_public_information.PROVISIONS,
    *art15_access.PROVISIONS,
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
    *chapter_five.PROVISIONS,
    # Articles 44 to 50, and marketing
    *direct_marketing.PROVISIONS,
    *marketing_campaign.PROVISIONS,
)
