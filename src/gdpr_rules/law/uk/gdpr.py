"""The UK GDPR and the Data Protection Act 2018, provision by provision; where they are law."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.automated import AutomatedDecision
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.campaign import Campaign
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.organisation import Organisation
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.processor import ProcessorContract
from gdpr_rules.facts.records import Records
from gdpr_rules.facts.request import Basis, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, contains, equals, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent
from gdpr_rules.law.enactment import Enactment
from gdpr_rules.law.gdpr import (
    TEXT,
    art05_showing_exemptions,
    art07_withdrawal,
    art12_reasons,
    art12_response,
    art13_14_information,
    art15_access,
    art16_rectification,
    art17_erasure,
    art18_restriction,
    art19_recipients,
    art20_portability,
    art21_objection,
    art22_human_review,
    art32_remembered_opt_out,
    art77_complaint,
)
from gdpr_rules.law.gdpr.rights import (
    AN_OBJECTION,
    GIVES_WAY,
    IDENTITY_UNPROVEN,
    MADE_OUT_IN_FULL,
    MARKETING_OBJECTION,
    OVERRIDDEN,
    OWN_SITUATION,
    RESEARCH_OBJECTION,
    SIGNIFICANT_DECISION,
    UNFOUNDED_OR_EXCESSIVE,
)
from gdpr_rules.law.uk import art12a_time_limit, art22a_human_review, duaa2025
from gdpr_rules.law.uk.duaa2025 import RECEIVED_BEFORE_5_FEBRUARY_2026

M, P, S, T = attrs.fields(Message), attrs.fields(Processing), attrs.fields(Situation), attrs.fields(Transfer)
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

# Article 21 as section 70 of the DUAA extends it, and without a law that derogates from Article 21(6)
R = attrs.fields(RightsRequest)
SITUATION_OBJECTION = (
    AN_OBJECTION & one_of(R.basis, {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST}) & OWN_SITUATION
).named("an objection on grounds of the particular situation", UK_GDPR.at("Art 21(1)"))
RESEARCH_GOES_ON = contains(R.exemptions, {Exemption.PUBLIC_TASK}).named(
    "research necessary for a task in the public interest", UK_GDPR.at("Art 21(6)")
)
DAY_OF_THE_REQUEST = "the saving of SI 2026/82 reg 5: it is the day of the request that divides the old text from the new"
NOTICE_OF_SECTION_14 = "the notice and the month to ask for another decision of DPA 2018 s 14, as it was"

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
        # Articles 12 to 23
        "art12a.time_limit": {"in_force": since(2026, 2, 5)},
        "art15.search": {"in_force": since(2024, 1, 1)},
        "art22b.decision": {"in_force": since(2026, 2, 5)},
        "art22c.safeguards": {"in_force": since(2026, 2, 5)},
        "art12.reply": {
            "not_encoded": ("from what age children make requests themselves (in Scotland at twelve: DPA 2018 s 208)",)
        },
        "art12.reasons": {
            "unless": (
                MARKETING_OBJECTION
                | SIGNIFICANT_DECISION
                | (
                    ~(IDENTITY_UNPROVEN | UNFOUNDED_OR_EXCESSIVE)
                    & (MADE_OUT_IN_FULL | (SITUATION_OBJECTION & ~OVERRIDDEN) | (RESEARCH_OBJECTION & ~RESEARCH_GOES_ON))
                )
            ).named("the request is complied with")
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
        "art21.research": {
            "unless": IDENTITY_UNPROVEN | UNFOUNDED_OR_EXCESSIVE | RESEARCH_GOES_ON,
            "examples": (
                *art21_objection.RESEARCH.examples,
                fires(
                    "Schedule 2 to the DPA 2018 exempts from other rights, and not from this one",
                    RightsRequest(
                        right=Right.OBJECTION,
                        received=date(2026, 3, 2),
                        research=True,
                        grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                        identity_doubted=False,
                        manifestly_unfounded_or_excessive=False,
                        exemptions=frozenset({Exemption.NATIONAL_LAW}),
                    ),
                ),
            ),
        },
        "art22.decision": {
            "title": "Requested before 5 February 2026: no significant automated decision without contract, law or consent",
            "cites": (
                UK_GDPR.at("Art 22(1) as it was"),
                UK_GDPR.at("Art 22(2) as it was"),
                UK_GDPR.at("Art 22(4) as it was"),
            ),
            "when": SIGNIFICANT_DECISION & RECEIVED_BEFORE_5_FEBRUARY_2026,
            "examples": (
                *art22_human_review.DECISION.examples,
                silent(
                    "a rejected borrower asks on the day on which Articles 22A to 22D replaced Article 22",
                    RightsRequest(
                        right=Right.AUTOMATED_DECISION,
                        received=date(2026, 2, 5),
                        solely_automated_decision=True,
                        significant_effect=True,
                        decision_permitted=False,
                        special_category=False,
                    ),
                ),
            ),
            "not_encoded": (*art22_human_review.DECISION.not_encoded, DAY_OF_THE_REQUEST, NOTICE_OF_SECTION_14),
        },
        "art22.safeguards": {
            "title": "Requested before 5 February 2026: human intervention in an automated decision, which may be contested",
            "cites": (UK_GDPR.at("Art 22(3) as it was"),),
            "when": SIGNIFICANT_DECISION & RECEIVED_BEFORE_5_FEBRUARY_2026,
            "examples": (
                *art22_human_review.SAFEGUARDS.examples,
                silent(
                    "a rejected borrower asks on the day on which Articles 22A to 22D replaced Article 22",
                    RightsRequest(
                        right=Right.AUTOMATED_DECISION,
                        received=date(2026, 2, 5),
                        solely_automated_decision=True,
                        significant_effect=True,
                    ),
                ),
            ),
            "not_encoded": (*art22_human_review.SAFEGUARDS.not_encoded, DAY_OF_THE_REQUEST, NOTICE_OF_SECTION_14),
        },
        "art77.complaint": {
            "title": "Until 18 June 2026 a data subject may complain to the Information Commissioner under the UK GDPR itself",
            "cites": (UK_GDPR.at("Art 77 as it was"), DUAA.at("Sch 10"), DUAA_COMMENCEMENT.at("reg 3")),
            "in_force": since(2021, 1, 1).until(2026, 6, 19),
            "not_encoded": (),
        },
        # Articles 24 to 43
        # Articles 44 to 50
        # Marketing
    },
)
RULES: tuple[Rule[Any], ...] = ENACTMENT.enact(
    # Articles 1 to 11 and bases of processing
    # Articles 12 to 23, and what else is asked about a request
    *art05_showing_exemptions.PROVISIONS,
    *art07_withdrawal.PROVISIONS,
    *art12_reasons.PROVISIONS,
    *art12_response.PROVISIONS,
    *art12a_time_limit.PROVISIONS,
    *art13_14_information.PROVISIONS,
    *art15_access.PROVISIONS,
    *duaa2025.PROVISIONS,
    *art16_rectification.PROVISIONS,
    *art17_erasure.PROVISIONS,
    *art18_restriction.PROVISIONS,
    *art19_recipients.PROVISIONS,
    *art20_portability.PROVISIONS,
    *art21_objection.PROVISIONS,
    *art22_human_review.PROVISIONS,
    *art22a_human_review.PROVISIONS,
    *art32_remembered_opt_out.PROVISIONS,
    *art77_complaint.PROVISIONS,
    # Articles 24 to 43
    # Articles 44 to 50
    # Marketing
)
