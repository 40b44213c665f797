"""GDPR chapter III: information, access, change, objection, automated decisions, and the complaint of Article 77."""

from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Basis, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, false, true
from gdpr_rules.kernel.rules import Rule, unsettled
from gdpr_rules.law.eu.gdpr.examples import reach, sample
from gdpr_rules.law.information_owed import information
from gdpr_rules.law.rights_of_people import Text, mechanics, owed
from gdpr_rules.law.rights_one_by_one import access_and_change, objection_and_withdrawal

R = attrs.fields(RightsRequest)

TEXT = Text("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
OBJECTED_BASES = frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS})
DECIDED: dict[str, Any] = {
    "right": Right.AUTOMATED_DECISION,
    "solely_automated_decision": True,
    "significant_effect": True,
}
DECISION = equals(RIGHT, Right.AUTOMATED_DECISION) & true(R.solely_automated_decision) & true(R.significant_effect)
OTHERS: list[dict[str, Any]] = [{"right": Right.ACCESS}, {"solely_automated_decision": False}, {"significant_effect": False}]

DECISIONS: tuple[Rule[Handling], ...] = (
    TEXT.rule(
        "art22.decision",
        "Nobody is subject to a significant decision by automation alone, unless contract, law or explicit consent allow it",
        "people whom a machine judges",
        ("Art 22(1)", "Art 22(2)", "Art 22(4)"),
        owed(Obligation.UNDO_DECISION),
        DECIDED,
        when=DECISION,
        unless=true(R.decision_permitted) & (false(R.special_category) | true(R.special_category_condition)),
        also=[{"decision_permitted": True, "special_category": True}],
        not_so=[
            *OTHERS,
            {"decision_permitted": True},
            {"decision_permitted": True, "special_category": True, "special_category_condition": True},
        ],
        unknown=["solely_automated_decision", "significant_effect", "decision_permitted"],
        further=(
            unsettled(
                "permitted, and nobody knows on what data it rests",
                sample(**DECIDED, decision_permitted=True, special_category=None),
                missing={"special_category"},
            ),
            unsettled(
                "permitted, on special categories, and nobody knows what covers them",
                sample(**DECIDED, decision_permitted=True, special_category=True, special_category_condition=None),
                missing={"special_category_condition"},
            ),
        ),
        clauses=("PP-18", "PP-26"),
        not_encoded=("that a score on which others decisively rely is the decision itself (C-634/21)",),
    ),
    TEXT.rule(
        "art22.safeguards",
        "Whoever is subject to a decision by automation alone can have a person look at it, speak, and contest it",
        "people whom a machine judges",
        ("Art 22(3)",),
        owed(Obligation.REVIEW_BY_HUMAN),
        DECIDED,
        when=DECISION,
        not_so=OTHERS,
        unknown=["solely_automated_decision", "significant_effect"],
        clauses=("PP-18", "PP-26"),
    ),
)
COMPLAINT = TEXT.rule(
    "art77.complaint",
    "A person can complain to the authority where they live or work, or where the rules were broken",
    "people who think the rules were broken",
    ("Art 77(1)",),
    owed(Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
    {"right": Right.COMPLAINT},
    when=equals(RIGHT, Right.COMPLAINT),
    not_so=[{"right": Right.ACCESS}],
    clauses=("PP-27",),
    not_encoded=("which authority leads where several are concerned (Art 56)",),
)

RULES: tuple[Rule[Handling], ...] = (
    *mechanics(TEXT),
    *information(TEXT),
    *access_and_change(TEXT),
    *objection_and_withdrawal(TEXT, OBJECTED_BASES),
    *DECISIONS,
    COMPLAINT,
)
