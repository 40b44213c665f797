"""GDPR Article 77: complaints go to an authority, and set the controller no clock."""

from datetime import date

from gdpr_rules import Obligation, Right
from tests.law.request_cases import REPLY, decide


def test_the_authority_is_named_and_nothing_runs() -> None:
    for received in (date(2026, 6, 18), date(2026, 11, 2)):
        decision = decide("eu", Right.COMPLAINT, received=received)
        assert decision.outcome.answer is REPLY
        assert decision.outcome.obligations == {Obligation.NAME_AUTHORITY}
        assert not decision.outcome.agenda
        assert decision.settled
