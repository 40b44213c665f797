"""UK GDPR Article 22 as it was, for decisions taken before 5 February 2026: what it asks, proof of identity, the time limit."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import BEGINNING_WITH, REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise, Recount
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.conditions import equals, one_of
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import art12_response, art22_human_review
from gdpr_rules.law.gdpr.rights import IDENTITY_IN_DOUBT, SIGNIFICANT_DECISION
from gdpr_rules.law.request_clocks import HOLIDAYS, RECEIPT, both_grounds, extension
from gdpr_rules.law.uk.art12a_time_limit import FEE, GUIDANCE, IDENTITY
from gdpr_rules.law.uk.duaa2025 import NOTICE_OF_SECTION_14, TAKEN_BEFORE_5_FEBRUARY_2026

A_DECISION = equals(RIGHT, Right.AUTOMATED_DECISION)

TIME_LIMIT = Provision(
    id="art22.time_limit",
    title="A request about a decision taken before 5 February 2026 is answered within a month, which identity does not move",
    protects="people who contest an automated decision",
    cites=(
        UK_GDPR.at("Art 12(3)"),
        UK_GDPR.at("Art 12(4)"),
        UK_GDPR.at("Art 12(6) as it was"),
        DUAA_COMMENCEMENT.at("reg 5"),
        REGULATION_1182.at("Art 3"),
    ),
    when=A_DECISION & TAKEN_BEFORE_5_FEBRUARY_2026,
    then=Deadline(
        adds=Handling(),
        sets={
            "due": Moment.DUE,
            "extension_notice_by": Moment.FIRST,
            "due_if_extended": Moment.EXTENDED,
            "refusal_by": Moment.FIRST,
        },
        starts=(RECEIPT, attrs.evolve(FEE, source=GUIDANCE)),
        period=REGULATION_1182_71.months(1),
        source=UK_GDPR.at("Art 12(3)"),
        holidays=HOLIDAYS,
        extension=extension(REGULATION_1182_71.months(3), UK_GDPR.at("Art 12(3), second sentence")),
        readings=(
            Otherwise(
                words="proof of identity starts the clock of these requests too, as it does that of the others",
                cite=GUIDANCE,
                fields=("due",),
                starts=(RECEIPT, IDENTITY, FEE),
            ),
            Recount(
                words="a month *beginning with* a day counts that day, as elsewhere in English law",
                cite=UK_GDPR.at("Art 12A(1)"),
                fields=("due",),
                period=BEGINNING_WITH.months(1),
                longer=BEGINNING_WITH.months(3),
            ),
            both_grounds(UK_GDPR.at("Art 12(3), second sentence")),
        ),
    ),
    examples=(
        fires(
            "a borrower contests in January 2026, and proves identity after nine days: the month runs from receipt",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 1, 12),
                identity_doubted=True,
                identity_confirmed=date(2026, 1, 21),
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 2),
        ),
        fires(
            "a decision of 4 February 2026 is contested in September",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 4),
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a fee for the fortieth of the same requests is paid after two weeks",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 1, 12),
                fee_requested=True,
                fee_paid=date(2026, 1, 26),
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 2),
        ),
        silent(
            "a decision of 5 February 2026 is contested in September",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 5),
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a borrower asks for access in January 2026",
            RightsRequest(right=Right.ACCESS, received=date(2026, 1, 12), fee_requested=False, extension_notified=NEVER),
            on=date(2026, 2, 2),
        ),
        unsettled(
            "the file does not say when the decision was taken",
            RightsRequest(
                right=Right.AUTOMATED_DECISION, received=date(2026, 9, 1), fee_requested=False, extension_notified=NEVER
            ),
            missing={"decision_taken"},
            on=date(2026, 11, 23),
        ),
        unsettled(
            "a fee was asked for, and the file does not say when it was paid",
            RightsRequest(
                right=Right.AUTOMATED_DECISION, received=date(2026, 1, 12), fee_requested=True, extension_notified=NEVER
            ),
            missing={"fee_paid"},
            on=date(2026, 2, 2),
        ),
    ),
    clauses=("PP-20", "PP-21"),
    not_encoded=("without undue delay: the month is only the outer limit",),
)

PROVISIONS = (TIME_LIMIT,)
AMENDED: Mapping[str, Mapping[str, Any]] = {
    "art12.identity": {
        "cites": (UK_GDPR.at("Art 12(6)"), UK_GDPR.at("Art 12(2)"), DUAA.at("Sch 6 para 2(6)")),
        "when": (one_of(RIGHT, art12_response.IDENTITY_MATTERS) | (A_DECISION & ~TAKEN_BEFORE_5_FEBRUARY_2026)).named(
            "a request under Articles 15 to 22D", UK_GDPR.at("Art 12(6)")
        )
        & IDENTITY_IN_DOUBT,
        "examples": (
            *art12_response.PROOF_OF_IDENTITY.examples,
            fires(
                "an unknown sender contests a decision of March 2026",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 3, 2),
                    decision_taken=date(2026, 3, 2),
                    identity_doubted=True,
                    identity_confirmed=NEVER,
                    direct_marketing=False,
                ),
            ),
            silent(
                "an unknown sender contests a decision of January 2026, when Article 12(6) stopped at Article 21",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 3, 2),
                    decision_taken=date(2026, 1, 12),
                    identity_doubted=True,
                    identity_confirmed=NEVER,
                    direct_marketing=False,
                ),
            ),
        ),
        "not_encoded": ("whether the doubts are reasonable",),
    },
    "art22.decision": {
        "title": "Taken before 5 February 2026: no significant automated decision without contract, law or consent",
        "cites": (
            UK_GDPR.at("Art 22(1) as it was"),
            UK_GDPR.at("Art 22(2) as it was"),
            UK_GDPR.at("Art 22(4) as it was"),
            DUAA_COMMENCEMENT.at("reg 5"),
        ),
        "when": SIGNIFICANT_DECISION & TAKEN_BEFORE_5_FEBRUARY_2026,
        "examples": (
            *art22_human_review.DECISION.examples,
            fires(
                "a rejection of 4 February 2026 is contested in September",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 9, 1),
                    decision_taken=date(2026, 2, 4),
                    solely_automated_decision=True,
                    significant_effect=True,
                    decision_permitted=False,
                    special_category=False,
                ),
                on=date(2026, 11, 23),
            ),
            silent(
                "a borrower is rejected, and asks, on the day on which Articles 22A to 22D replaced Article 22",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 2, 5),
                    decision_taken=date(2026, 2, 5),
                    solely_automated_decision=True,
                    significant_effect=True,
                    decision_permitted=False,
                    special_category=False,
                ),
            ),
        ),
        "not_encoded": (*art22_human_review.DECISION.not_encoded, NOTICE_OF_SECTION_14),
    },
    "art22.safeguards": {
        "title": "Taken before 5 February 2026: human intervention in an automated decision, which may be contested",
        "cites": (UK_GDPR.at("Art 22(3) as it was"), DUAA_COMMENCEMENT.at("reg 5")),
        "when": SIGNIFICANT_DECISION & TAKEN_BEFORE_5_FEBRUARY_2026,
        "examples": (
            *art22_human_review.SAFEGUARDS.examples,
            fires(
                "a rejection of 4 February 2026 is contested in September",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 9, 1),
                    decision_taken=date(2026, 2, 4),
                    solely_automated_decision=True,
                    significant_effect=True,
                ),
                on=date(2026, 11, 23),
            ),
            silent(
                "a borrower is rejected, and asks, on the day on which Articles 22A to 22D replaced Article 22",
                RightsRequest(
                    right=Right.AUTOMATED_DECISION,
                    received=date(2026, 2, 5),
                    decision_taken=date(2026, 2, 5),
                    solely_automated_decision=True,
                    significant_effect=True,
                ),
            ),
        ),
        "not_encoded": (*art22_human_review.SAFEGUARDS.not_encoded, NOTICE_OF_SECTION_14),
    },
}
"""What the United Kingdom changed in the shared text of Articles 12 and 22."""
