"""Article 12 under both texts: who is answered, what it costs, when reasons are owed, and what doubts do."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Exemption, Fee, Obligation, Right
from tests.law.british_heads import LIFTING
from tests.law.gdpr.rights import BOTH, EACH, MEANWHILE, NEED_A_GROUND, RIGHTS
from tests.law.gdpr.rights_oracle import NAMES
from tests.law.request_cases import COMPLY, RECEIVED, REPLY, decide

Owed, E = Obligation, Exemption

KEPT = {E.FREE_EXPRESSION, E.LEGAL_OBLIGATION, E.PUBLIC_TASK, E.PUBLIC_HEALTH, E.ARCHIVING_OR_RESEARCH, E.LEGAL_CLAIMS}
# What a right gives way to, beside laws that restrict it and not knowing whose data they are.
GIVES_WAY: dict[Right, set[Exemption]] = {
    Right.ERASURE: KEPT,
    Right.DELETE: KEPT,
    Right.PORTABILITY: {E.PUBLIC_TASK, E.RIGHTS_OF_OTHERS},
    Right.OBJECTION: {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS},
    Right.OPT_OUT: {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS},
}


@BOTH
@EACH
def test_a_right_that_is_there_is_complied_with(where: str, right: Right) -> None:
    decision = decide(where, right, **RIGHTS[right][0])
    search = {Owed.SEARCH_REASONABLY} if where == "uk" and right in (Right.ACCESS, Right.EXAM_MARKS, Right.KNOW) else set()
    assert decision.outcome.answer is COMPLY
    assert decision.outcome.fee is Fee.FREE
    assert decision.outcome.obligations == RIGHTS[right][1] | {Owed.REPLY} | search
    assert decision.settled


@BOTH
@EACH
@pytest.mark.parametrize("exemption", E, ids=lambda exemption: exemption.name)
def test_only_what_a_right_gives_way_to_leaves_a_reply_and_the_reasons(where: str, right: Right, exemption: Exemption) -> None:
    anonymous = set() if right in (Right.OBJECTION, Right.OPT_OUT) else {E.CANNOT_IDENTIFY}
    heads = LIFTING[NAMES.get(right, right)] if where == "uk" else set()  # DPA 2018 Schedules 2 to 4
    refused = exemption in GIVES_WAY.get(right, set()) | {E.NATIONAL_LAW} | anonymous | heads
    in_part = right in (Right.ACCESS, Right.EXAM_MARKS, Right.KNOW) and exemption is E.RIGHTS_OF_OTHERS
    outcome = decide(where, right, **RIGHTS[right][0], exemptions=frozenset({exemption})).outcome
    assert outcome.answer is (REPLY if refused else COMPLY)
    assert (Owed.GIVE_REASONS in outcome.obligations) == (refused or in_part)
    assert (Owed.SHOW_EXEMPTION in outcome.obligations) == (refused or in_part)


@BOTH
@pytest.mark.parametrize("right", NEED_A_GROUND, ids=lambda right: right.value)
def test_a_request_without_any_ground_is_refused_with_reasons(where: str, right: Right) -> None:
    outcome = decide(where, right).outcome
    assert outcome.answer is REPLY
    assert outcome.obligations == {Owed.REPLY, Owed.GIVE_REASONS}
    assert outcome.refusal_by is not None


@BOTH
@EACH
def test_an_unfounded_request_is_answered_with_reasons_that_are_proved(where: str, right: Right) -> None:
    outcome = decide(where, right, **RIGHTS[right][0], manifestly_unfounded_or_excessive=True).outcome
    assert outcome.answer is REPLY
    assert outcome.fee is Fee.MAY_CHARGE
    assert {Owed.GIVE_REASONS, Owed.PROVE_UNFOUNDED} <= outcome.obligations
    assert Owed.SHOW_EXEMPTION not in outcome.obligations


@BOTH
@EACH
def test_nothing_is_handed_to_somebody_who_may_be_somebody_else(where: str, right: Right) -> None:
    told: dict[str, Any] = {**RIGHTS[right][0], "identity_doubted": True, "identity_confirmed": NEVER}
    ways_round: list[dict[str, Any]] = [{}, {"exemptions": frozenset({E.RIGHTS_OF_OTHERS})}, {"disclosed_to_others": True}]
    for more in ways_round:
        decision = decide(where, right, **{**told, **more})
        assert decision.outcome.answer is REPLY
        assert Owed.VERIFY_IDENTITY in decision.outcome.obligations
        assert not (RIGHTS[right][1] - MEANWHILE) & decision.outcome.obligations
        assert decision.settled_on("answer")
    proved = decide(where, right, **{**told, "identity_confirmed": RECEIVED}).outcome
    assert proved.answer is COMPLY
    assert Owed.VERIFY_IDENTITY not in proved.obligations


@BOTH
@EACH
def test_what_is_unknown_is_owed_and_not_settled(where: str, right: Right) -> None:
    for fact in ("manifestly_unfounded_or_excessive", "exemptions", "identity_doubted"):
        told: dict[str, Any] = {**RIGHTS[right][0], fact: None, "identity_confirmed": NEVER}
        decision = decide(where, right, **told)
        assert decision.outcome.answer is COMPLY, fact
        assert not decision.settled_on("answer"), fact
        assert fact in decision.missing


@BOTH
def test_doubts_stop_neither_an_objection_to_marketing_nor_a_look_at_a_decision(where: str) -> None:
    """Article 12(6) ends with Article 21, and nobody is protected by marketing that goes on.

    In the United Kingdom it ends with Article 22D for decisions taken since 5 February 2026 (DUAA Sch 6 para 2(6)).
    """
    doubts: dict[str, Any] = {"identity_doubted": True, "identity_confirmed": NEVER}
    objection = decide(where, Right.OBJECTION, direct_marketing=True, **doubts).outcome
    decision = decide(where, Right.AUTOMATED_DECISION, decision_taken=date(2026, 2, 4), **doubts).outcome
    assert Owed.STOP_MARKETING in objection.obligations
    assert Owed.REVIEW_BY_HUMAN in decision.obligations
    assert Owed.VERIFY_IDENTITY not in objection.obligations | decision.obligations
    later = decide(where, Right.AUTOMATED_DECISION, decision_taken=date(2026, 2, 5), **doubts).outcome
    assert Owed.REVIEW_BY_HUMAN in later.obligations
    assert (Owed.VERIFY_IDENTITY in later.obligations) == (where == "uk")


@BOTH
def test_information_is_free_whatever_is_said_of_requests(where: str) -> None:
    said: list[dict[str, Any]] = [{}, {"manifestly_unfounded_or_excessive": True}, {"further_copy": True}]
    for told in said:
        assert decide(where, Right.INFORMATION, **told).outcome.fee is Fee.FREE


@BOTH
def test_only_a_further_copy_of_access_may_cost_something(where: str) -> None:
    assert decide(where, Right.ACCESS, further_copy=True).outcome.fee is Fee.MAY_CHARGE
    assert decide(where, Right.KNOW, further_copy=True).outcome.fee is Fee.MAY_CHARGE
    assert decide(where, Right.ERASURE, further_copy=True).outcome.fee is Fee.FREE
    assert decide(where, Right.ACCESS, further_copy=None).outcome.fee is Fee.FREE


@BOTH
def test_an_electronic_request_is_answered_electronically(where: str) -> None:
    for asked, owed in ((True, True), (False, False), (None, True)):
        outcome = decide(where, Right.ACCESS, asked_electronically=asked).outcome
        assert (Owed.REPLY_ELECTRONICALLY in outcome.obligations) == owed


@BOTH
def test_what_is_owed_unasked_is_no_request_to_reply_to(where: str) -> None:
    for right in (Right.INFORMATION, Right.WITHDRAWAL, Right.COMPLAINT, Right.NO_RETALIATION):
        assert Owed.REPLY not in decide(where, right).outcome.obligations
