"""Requests to police and intelligence services: where no encoded law answers them, the answer stays open."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Obligation, Right
from tests.law.request_cases import decide

RIGHTS = [right for right in Right if right.name.startswith(("ENFORCEMENT", "INTELLIGENCE"))]


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize(("where", "controller"), [("ca", "US"), ("uk", "US"), ("eu", "US"), ("uk", "CA"), ("ca", "IE")])
def test_elsewhere_nothing_is_settled(right: Right, where: str, controller: str) -> None:
    """DPA 2018 ss 30, 82(2): Parts 3 and 4 bind British authorities; GDPR Art 2(2)(a), (d): it binds none of them."""
    decision = decide(where, right, controller_countries=frozenset({controller}), place=None)
    assert not decision.settled_on("answer")
    assert decision.open_questions
    assert Obligation.FIND_OUT_LAW in decision.outcome.obligations
    assert Obligation.COMMUNICATE_DATA not in decision.outcome.obligations


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("person", ["uk", "ca", "eu"])
def test_a_british_authority_answers_wherever_the_person_is(right: Right, person: str) -> None:
    untimed = (
        right is Right.ENFORCEMENT_DECISION
    )  # DPA 2018 s 50C sets no time; s 50(3) did, for decisions before 5 February 2026
    taken: dict[str, Any] = {"decision_taken": date(2026, 2, 4)} if untimed else {}
    decision = decide(person, right, controller_countries=frozenset({"GB"}), place="GB-EAW", **taken)
    assert decision.outcome.due is not None
    assert not any(rule.id == "backstop.security_requests" for rule in (*decision.fired, *decision.assumed))
