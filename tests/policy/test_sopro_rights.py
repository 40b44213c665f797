"""The policy on the rights that set no dates: what is promised everywhere, and what the law's exclusions take back."""

from typing import Any

import pytest

from gdpr_rules import LAW, NEVER, SOPRO, Basis, Exemption, Obligation, RequestGround, Right
from tests.law.british_heads import LIFTING
from tests.law.request_cases import COMPLY, NOTHING, REPLY, decide

BOTH = LAW | SOPRO
Owed, E, G = Obligation, Exemption, RequestGround
ABROAD: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}
KEPT = {E.FREE_EXPRESSION, E.LEGAL_OBLIGATION, E.PUBLIC_TASK, E.PUBLIC_HEALTH, E.ARCHIVING_OR_RESEARCH, E.LEGAL_CLAIMS}
EVERYWHERE = {E.NATIONAL_LAW, E.CANNOT_IDENTIFY}
OBJECTION: dict[str, Any] = {"basis": Basis.LEGITIMATE_INTERESTS, "grounds": frozenset({G.PARTICULAR_SITUATION})}

# The right, what makes it one, what is promised, and what takes the promise back, heads of the DPA 2018 among it.
PROMISES: list[tuple[Right, dict[str, Any], Obligation, set[Exemption]]] = [
    (Right.ERASURE, {}, Owed.ERASE, KEPT | EVERYWHERE | LIFTING[Right.ERASURE]),
    (Right.RECTIFICATION, {"grounds": frozenset({G.INCOMPLETE})}, Owed.RECTIFY, EVERYWHERE | LIFTING[Right.RECTIFICATION]),
    (
        Right.RESTRICTION,
        {"grounds": frozenset({G.NEEDED_FOR_CLAIMS})},
        Owed.RESTRICT,
        EVERYWHERE | (LIFTING[Right.RESTRICTION] - {E.SPECIAL_PURPOSES}),
    ),
    (
        Right.OBJECTION,
        OBJECTION,
        Owed.STOP_PROCESSING,
        {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS, E.NATIONAL_LAW} | LIFTING[Right.OBJECTION],
    ),
    (
        Right.PORTABILITY,
        {"basis": Basis.CONTRACT},
        Owed.TRANSFER_DATA,
        {E.RIGHTS_OF_OTHERS} | EVERYWHERE | LIFTING[Right.PORTABILITY],
    ),
]
IDS = [right.value for right, *_ in PROMISES]


@pytest.mark.parametrize(("right", "told", "promised", "lifting"), PROMISES, ids=IDS)
def test_each_right_is_promised_where_no_law_is_encoded_too(
    right: Right, told: dict[str, Any], promised: Obligation, lifting: set[Exemption]
) -> None:
    for exemption in (None, *Exemption):
        shown = frozenset({exemption}) if exemption else frozenset[Exemption]()
        facts: dict[str, Any] = {**ABROAD, **told, "exemptions": shown}
        decision = decide("uk", right, rules=SOPRO, **facts)
        assert (promised in decision.outcome.obligations) == (exemption not in lifting), exemption
        if exemption not in lifting:
            assert decision.outcome.answer is COMPLY
        assert decision.settled_on("obligations")


@pytest.mark.parametrize(("right", "told", "promised", "lifting"), PROMISES, ids=IDS)
def test_nobody_acts_on_a_request_while_it_is_doubtful_who_asks(
    right: Right, told: dict[str, Any], promised: Obligation, lifting: set[Exemption]
) -> None:
    doubts: dict[str, Any] = {"identity_doubted": True, "identity_confirmed": NEVER}
    outcome = decide("eu", right, rules=BOTH, **told, **doubts).outcome
    assert promised not in outcome.obligations
    assert outcome.answer is REPLY
    perhaps: dict[str, Any] = {**doubts, "identity_doubted": None}
    unknown = decide("eu", right, rules=BOTH, **told, **perhaps)
    assert promised in unknown.outcome.obligations
    assert not unknown.settled_on("obligations")


def test_erasure_needs_no_ground_under_the_policy_and_one_under_the_law() -> None:
    """The statement on the CCPA promises removal at any time; Article 17 knows six grounds."""
    for where in ("eu", "uk"):
        assert decide(where, Right.ERASURE).outcome.answer is REPLY
        joined = decide(where, Right.ERASURE, rules=BOTH)
        assert joined.outcome.answer is COMPLY
        assert [rule.id for rule in joined.because("answer")] == ["policy.sopro.erasure"]
        kept = decide(where, Right.ERASURE, rules=BOTH, exemptions=frozenset({E.LEGAL_OBLIGATION}))
        assert kept.outcome.answer is REPLY
        assert Owed.ERASE not in kept.outcome.obligations


@pytest.mark.parametrize("right", [Right.ERASURE, Right.DELETE])
def test_the_opt_out_outlives_erasure_whatever_else_holds(right: Right) -> None:
    for exemptions in (frozenset[Exemption](), frozenset(KEPT)):
        assert Owed.KEEP_OPTED_OUT in decide("ca", right, rules=BOTH, exemptions=exemptions).outcome.obligations
    assert any("remains personal data" in note for note in SOPRO["policy.sopro.erasure_keeps_opt_out"].not_encoded)
    assert any("no time limit" in note for note in SOPRO["policy.sopro.erasure"].not_encoded)


@pytest.mark.parametrize("right", list(Right), ids=lambda right: right.value)
def test_third_parties_hear_of_changes_and_of_nothing_else(right: Right) -> None:
    changes = {Right.RECTIFICATION, Right.CORRECT, Right.ERASURE, Right.DELETE, Right.RESTRICTION, Right.LIMIT}
    outcome = decide("uk", right, rules=SOPRO, **ABROAD, disclosed_to_others=True).outcome
    assert (Owed.TELL_RECIPIENTS in outcome.obligations) == (right in changes)
    silent = decide("uk", right, rules=SOPRO, **ABROAD, disclosed_to_others=False).outcome
    assert Owed.TELL_RECIPIENTS not in silent.obligations


def test_withdrawal_complaint_and_automated_decisions() -> None:
    assert decide("uk", Right.WITHDRAWAL, rules=SOPRO, **ABROAD).outcome.answer is COMPLY
    complaint = decide("uk", Right.COMPLAINT, rules=SOPRO, **ABROAD).outcome
    assert complaint.obligations == {Owed.INVESTIGATE, Owed.NAME_AUTHORITY}
    for alone, owed in ((True, {Owed.REVIEW_BY_HUMAN}), (False, set[Obligation]())):
        decision = decide("uk", Right.AUTOMATED_DECISION, rules=SOPRO, **ABROAD, solely_automated_decision=alone)
        assert decision.outcome.obligations == owed
    assert decide("uk", Right.NO_RETALIATION, rules=SOPRO, **ABROAD).outcome.answer is NOTHING
