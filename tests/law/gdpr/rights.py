"""For each right the facts that make it one to comply with, and what it then asks for: the table these tests share."""

from typing import Any

import pytest

from gdpr_rules import Basis, Exemption, Obligation, RequestGround, Right

Owed, E, G = Obligation, Exemption, RequestGround
BOTH = pytest.mark.parametrize("where", ["eu", "uk"])

STORED_ONLY = {Owed.RESTRICT, Owed.ANNOUNCE_LIFTING}
MEANWHILE = {Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING}
RIGHTS: dict[Right, tuple[dict[str, Any], set[Obligation]]] = {
    Right.ACCESS: ({}, {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY}),
    Right.KNOW: ({}, {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY}),
    Right.EXAM_MARKS: ({}, {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY}),
    Right.RECTIFICATION: ({"grounds": frozenset({G.INACCURATE})}, {Owed.RECTIFY}),
    Right.CORRECT: ({"grounds": frozenset({G.INCOMPLETE})}, {Owed.RECTIFY}),
    Right.ERASURE: ({"grounds": frozenset({G.NO_LONGER_NECESSARY})}, {Owed.ERASE}),
    Right.DELETE: ({"grounds": frozenset({G.CONSENT_WITHDRAWN})}, {Owed.ERASE}),
    Right.RESTRICTION: ({"grounds": frozenset({G.OBJECTION_PENDING})}, STORED_ONLY),
    Right.LIMIT: ({"grounds": frozenset({G.ACCURACY_CONTESTED})}, STORED_ONLY),
    Right.RECIPIENT_NOTICE: ({"disclosed_to_others": True}, {Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS}),
    Right.PORTABILITY: ({"basis": Basis.CONSENT}, {Owed.TRANSFER_DATA}),
    Right.OBJECTION: (
        {"basis": Basis.LEGITIMATE_INTERESTS, "grounds": frozenset({G.PARTICULAR_SITUATION})},
        {Owed.STOP_PROCESSING, *MEANWHILE},
    ),
    Right.OPT_OUT: (
        {"basis": Basis.PUBLIC_TASK, "grounds": frozenset({G.PARTICULAR_SITUATION})},
        {Owed.STOP_PROCESSING, *MEANWHILE},
    ),
}
EACH = pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
NEED_A_GROUND = [right for right, (facts, _) in RIGHTS.items() if "grounds" in facts]
