"""Article 22 as the EU has it and the United Kingdom had it: the ban, what lifts it, and the safeguards."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Basis, Exemption, Obligation, Right
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import COMPLY, REPLY, decide

Owed = Obligation
SPECIAL: dict[str, Any] = {"special_category": True}
OLD, NEW = date(2026, 2, 4), date(2026, 2, 5)


@BOTH
@pytest.mark.parametrize(
    ("told", "banned", "open_on"),
    [
        ({}, True, None),
        ({"decision_permitted": True}, False, None),
        ({"decision_permitted": True, **SPECIAL}, True, None),
        ({"decision_permitted": True, **SPECIAL, "special_category_condition": True}, False, None),
        ({**SPECIAL, "special_category_condition": True}, True, None),
        ({"decision_permitted": True, "basis": Basis.RECOGNISED_INTEREST}, False, None),
        ({"decision_permitted": None}, True, "decision_permitted"),
        ({"decision_permitted": True, "special_category": None}, True, "special_category"),
        ({"decision_permitted": True, **SPECIAL, "special_category_condition": None}, True, "special_category_condition"),
        ({"decision_permitted": True, "special_category": None, "special_category_condition": True}, False, None),
    ],
)
def test_a_significant_decision(where: str, told: dict[str, Any], banned: bool, open_on: str | None) -> None:
    decision = decide(where, Right.AUTOMATED_DECISION, received=OLD, **told)
    assert decision.outcome.answer is COMPLY
    assert (Owed.UNDO_DECISION in decision.outcome.obligations) == banned
    assert Owed.REVIEW_BY_HUMAN in decision.outcome.obligations
    assert decision.settled == (open_on is None)
    assert open_on is None or open_on in decision.missing


@BOTH
@pytest.mark.parametrize("lost", ["solely_automated_decision", "significant_effect"])
def test_other_decisions_are_none_of_it(where: str, lost: str) -> None:
    no: dict[str, Any] = {lost: False}
    not_known: dict[str, Any] = {lost: None}
    for received in (OLD, NEW):
        refused = decide(where, Right.AUTOMATED_DECISION, received=received, **no).outcome
        assert refused.answer is REPLY
        assert refused.obligations == {Owed.REPLY, Owed.GIVE_REASONS}
        unknown = decide(where, Right.AUTOMATED_DECISION, received=received, **not_known)
        assert Owed.REVIEW_BY_HUMAN in unknown.outcome.obligations
        assert not unknown.settled


@BOTH
def test_no_exemption_from_requests_lifts_it(where: str) -> None:
    told: dict[str, Any] = {"exemptions": frozenset(Exemption), "manifestly_unfounded_or_excessive": True}
    outcome = decide(where, Right.AUTOMATED_DECISION, received=OLD, **told).outcome
    assert outcome.obligations >= {Owed.UNDO_DECISION, Owed.REVIEW_BY_HUMAN}
