"""UK GDPR Articles 22A to 22D for what is asked from 5 February 2026 on, and Article 22 for what was asked before."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Basis, Obligation, Right
from tests.law.request_cases import COMPLY, decide

Owed = Obligation
SPECIAL: dict[str, Any] = {"special_category": True}
COVERED: dict[str, Any] = {**SPECIAL, "special_category_condition": True}
BEFORE, SINCE = date(2026, 2, 4), date(2026, 2, 5)


@pytest.mark.parametrize(
    ("told", "before", "since"),
    [
        ({}, True, False),
        ({"decision_permitted": True}, False, False),
        (SPECIAL, True, True),
        ({**SPECIAL, "decision_permitted": True}, True, True),
        (COVERED, True, True),  # a law of substantial public interest, but neither contract nor law for the decision itself
        ({**COVERED, "decision_permitted": True}, False, False),
        ({"basis": Basis.RECOGNISED_INTEREST}, True, True),
        ({"basis": Basis.RECOGNISED_INTEREST, "decision_permitted": True}, False, True),
        ({"basis": Basis.RECOGNISED_INTEREST, **COVERED, "decision_permitted": True}, False, True),
        ({"basis": Basis.LEGITIMATE_INTERESTS}, True, False),
    ],
)
def test_what_is_banned_before_and_since(told: dict[str, Any], before: bool, since: bool) -> None:
    for received, banned in ((BEFORE, before), (SINCE, since)):
        decision = decide("uk", Right.AUTOMATED_DECISION, received=received, **told)
        assert decision.outcome.answer is COMPLY
        assert (Owed.UNDO_DECISION in decision.outcome.obligations) == banned, received
        assert Owed.REVIEW_BY_HUMAN in decision.outcome.obligations
        assert decision.settled


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"special_category": None}, "special_category"),
        ({**COVERED, "decision_permitted": True, "special_category_condition": None}, "special_category_condition"),
        ({**COVERED, "decision_permitted": None}, "decision_permitted"),
        ({"basis": None}, "basis"),
    ],
)
def test_what_is_unknown_counts_as_banned(told: dict[str, Any], missing: str) -> None:
    decision = decide("uk", Right.AUTOMATED_DECISION, received=SINCE, **told)
    assert Owed.UNDO_DECISION in decision.outcome.obligations
    assert not decision.settled
    assert missing in decision.missing


def test_the_new_articles_are_law_from_5_february_2026() -> None:
    old = {"uk.gdpr.art22.decision", "uk.gdpr.art22.safeguards"}
    new = {"uk.gdpr.art22b.decision", "uk.gdpr.art22c.safeguards"}
    for day, there, gone in ((BEFORE, old, new), (SINCE, new, old)):
        fired = {rule.id for rule in decide("uk", Right.AUTOMATED_DECISION, on=day, received=day, **SPECIAL).fired}
        assert there <= fired
        assert not gone & fired
