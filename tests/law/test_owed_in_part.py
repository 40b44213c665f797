"""An exemption that covers only a part of what is asked for leaves the rest owed, and what it leaves out is left out."""

from typing import Any

import pytest

from gdpr_rules import Answer, Basis, Exemption, RequestGround, Right
from gdpr_rules.facts.request import Obligation as Owed
from tests.law.request_cases import decide

ELSEWHERE: dict[str, Any] = {"provided_by_subject": False}
SITUATION: dict[str, Any] = {
    "basis": Basis.LEGITIMATE_INTERESTS,
    "grounds": frozenset({RequestGround.PARTICULAR_SITUATION}),
}
STUDY: dict[str, Any] = {**SITUATION, "basis": Basis.CONSENT, "research": True}
SPREAD: dict[str, Any] = {"disclosed_to_others": True}
SPREAD_UNLAWFULLY: dict[str, Any] = {**SPREAD, "grounds": frozenset({RequestGround.UNLAWFUL})}

VECTORS: list[tuple[str, Right, dict[str, Any], Exemption, Owed]] = [
    # Art 14(5): paragraphs 1 to 4 do not apply "where and insofar as"; in the United Kingdom "to the extent that" (DUAA s 77)
    *[
        (where, Right.INFORMATION, ELSEWHERE, exemption, Owed.GIVE_INFORMATION)
        for where in ("eu", "uk")
        for exemption in (
            Exemption.NATIONAL_LAW,
            Exemption.PROFESSIONAL_SECRECY,
            Exemption.OBTAINING_LAID_DOWN,
            Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE,
            Exemption.DEFEATS_PURPOSE,
        )
    ],
    # Art 23(1): a law restricts the scope of Article 13 as far as it goes
    ("eu", Right.INFORMATION, {}, Exemption.NATIONAL_LAW, Owed.GIVE_INFORMATION),
    ("uk", Right.INFORMATION, {}, Exemption.NATIONAL_LAW, Owed.GIVE_INFORMATION),
    # DPA 2018 s 45(4): "wholly or partly", "to the extent that and for so long as"; s 94(6), (8)
    ("uk", Right.ENFORCEMENT_ACCESS, {}, Exemption.NATIONAL_LAW, Owed.COMMUNICATE_DATA),
    ("uk", Right.INTELLIGENCE_ACCESS, {}, Exemption.NATIONAL_LAW, Owed.COMMUNICATE_DATA),
    ("uk", Right.INTELLIGENCE_ACCESS, {}, Exemption.RIGHTS_OF_OTHERS, Owed.COMMUNICATE_DATA),
    # Art 21(1): what does not override the objection is no longer done; Art 21(6); Art 23(1)
    *[
        (where, Right.OBJECTION, SITUATION, exemption, Owed.STOP_PROCESSING)
        for where in ("eu", "uk")
        for exemption in (Exemption.NATIONAL_LAW, Exemption.LEGAL_CLAIMS, Exemption.COMPELLING_GROUNDS)
    ],
    ("eu", Right.OBJECTION, STUDY, Exemption.NATIONAL_LAW, Owed.STOP_PROCESSING),
    ("eu", Right.OBJECTION, STUDY, Exemption.PUBLIC_TASK, Owed.STOP_PROCESSING),
    ("uk", Right.OBJECTION, STUDY, Exemption.PUBLIC_TASK, Owed.STOP_PROCESSING),
    # Art 19: "each recipient", of whom one may be out of reach; Civ. Code 1798.105(c)(1): "all third parties"
    ("eu", Right.RECIPIENT_NOTICE, SPREAD, Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE, Owed.TELL_RECIPIENTS),
    ("uk", Right.ERASURE, SPREAD_UNLAWFULLY, Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE, Owed.TELL_RECIPIENTS),
    ("ca", Right.DELETE, SPREAD, Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE, Owed.TELL_RECIPIENTS),
    # 11 CCR 7024(c): the business need not *search for* such records; 7027(m): other uses are limited
    ("ca", Right.KNOW, {}, Exemption.NOT_SEARCHABLE, Owed.DISCLOSE_COLLECTED),
]

SAID_WITHOUT_IT = {(Right.RECIPIENT_NOTICE, "eu"), (Right.ERASURE, "uk"), (Right.DELETE, "ca"), (Right.KNOW, "ca")}
"""Where no text asks that anything be left out: not every recipient is informed, or not every archive searched."""


@pytest.mark.parametrize(("where", "right", "told", "exemption", "owed"), VECTORS)
def test_the_rest_is_owed(where: str, right: Right, told: dict[str, Any], exemption: Exemption, owed: Owed) -> None:
    facts = {**told, "exemptions": frozenset({exemption})}
    part = decide(where, right, **facts, exempt_in_full=False)
    assert part.settled
    assert part.outcome.answer is Answer.COMPLY
    assert owed in part.outcome.obligations
    assert (Owed.LEAVE_OUT_EXEMPT in part.outcome.obligations) == ((right, where) not in SAID_WITHOUT_IT)
    whole = decide(where, right, **facts, exempt_in_full=True)
    assert whole.settled
    assert not {owed, Owed.LEAVE_OUT_EXEMPT} & whole.outcome.obligations
    unknown = decide(where, right, **facts, exempt_in_full=None)
    assert unknown.missing == ("exempt_in_full",)
    assert owed in unknown.outcome.obligations
