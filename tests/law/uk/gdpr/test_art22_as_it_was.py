"""Decisions taken before 5 February 2026 stay under Article 22 of the UK GDPR as it was, whenever they are contested."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Obligation, Right
from tests.law.request_cases import COMPLY, decide

Owed = Obligation
LAST, FIRST = date(2026, 2, 4), date(2026, 2, 5)
SEPTEMBER = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("received", "taken", "undone"),
    [
        (SEPTEMBER, LAST, True),  # SI 2026/82 reg 5
        (SEPTEMBER, FIRST, False),  # Article 22B bans neither health-free nor unrecognised decisions
        (FIRST, LAST, True),
        (FIRST, FIRST, False),
        (LAST, LAST, True),
        (LAST, None, True),  # a request of that time is about a decision of that time
        (SEPTEMBER, NEVER, False),
    ],
)
def test_the_day_of_the_decision_divides(received: date, taken: date | None, undone: bool) -> None:
    decision = decide("uk", Right.AUTOMATED_DECISION, received=received, decision_taken=taken)
    assert decision.settled_on("obligations")
    assert decision.outcome.answer is COMPLY
    assert (Owed.UNDO_DECISION in decision.outcome.obligations) == undone
    assert Owed.REVIEW_BY_HUMAN in decision.outcome.obligations


def test_a_decision_of_unknown_day_may_be_an_earlier_one() -> None:
    decision = decide("uk", Right.AUTOMATED_DECISION, received=SEPTEMBER, decision_taken=None)
    assert Owed.UNDO_DECISION in decision.outcome.obligations
    assert not decision.settled
    assert decision.missing == ("decision_taken",)
    assert decide("eu", Right.AUTOMATED_DECISION, decision_taken=None).settled, "only the British text has changed"


PROVED: dict[str, Any] = {"identity_doubted": True, "extension_notified": NEVER, "complex": False, "numerous": False}


@pytest.mark.parametrize(
    ("received", "taken", "confirmed", "due"),
    [
        # Monday 12 January 2026: 12 February, which proof on the 21st does not move (Article 12(6) stopped at Article 21)
        (date(2026, 1, 12), date(2026, 1, 5), date(2026, 1, 21), date(2026, 2, 12)),
        (date(2026, 1, 12), None, date(2026, 1, 21), date(2026, 2, 12)),
        # Tuesday 1 September 2026: 1 October for the earlier decision, 12 October (from Saturday the 10th) for the later one
        (SEPTEMBER, LAST, date(2026, 9, 10), date(2026, 10, 1)),
        (SEPTEMBER, FIRST, date(2026, 9, 10), date(2026, 10, 12)),
        (SEPTEMBER, FIRST, NEVER, None),  # the clock of Article 12A has not started
        (SEPTEMBER, LAST, NEVER, date(2026, 10, 1)),
        # neither day known to be later: the earlier date
        (SEPTEMBER, None, date(2026, 9, 10), date(2026, 10, 1)),
    ],
)
def test_proof_of_identity_moves_later_decisions_alone(
    received: date, taken: date | None, confirmed: date, due: date | None
) -> None:
    told = {**PROVED, "identity_confirmed": confirmed}
    decision = decide("uk", Right.AUTOMATED_DECISION, received=received, decision_taken=taken, **told)
    assert decision.outcome.due == due
    assert decision.settled_on("due") == (taken is not None or received < FIRST)


def test_that_identity_moves_it_is_a_reading() -> None:
    told = {**PROVED, "identity_confirmed": date(2026, 1, 21)}
    decision = decide("uk", Right.AUTOMATED_DECISION, received=date(2026, 1, 12), **told)
    readings = {reading.value for reading in decision.readings if reading.field == "due"}
    assert date(2026, 2, 23) in readings, "a month from 21 January ends on Saturday the 21st"
    access = decide("uk", Right.ACCESS, received=date(2026, 1, 12), **told)
    assert access.outcome.due == date(2026, 2, 23)
