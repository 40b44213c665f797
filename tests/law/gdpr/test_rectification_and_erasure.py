"""Articles 16 to 20 under both texts: each ground, each exception, and who hears of a change."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Basis, Exemption, Obligation, RequestGround, Right
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import COMPLY, REPLY, decide

Owed, E, G = Obligation, Exemption, RequestGround

ERASURE = {
    G.NO_LONGER_NECESSARY,
    G.CONSENT_WITHDRAWN,
    G.OBJECTION_STANDS,
    G.UNLAWFUL,
    G.DUTY_TO_ERASE,
    G.CHILD_ONLINE,
}
RESTRICTION = {G.ACCURACY_CONTESTED, G.UNLAWFUL, G.NEEDED_FOR_CLAIMS, G.OBJECTION_PENDING}
SPREAD: dict[str, Any] = {"disclosed_to_others": True, "made_public": True}
HEARD = {Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS, Owed.TELL_OTHER_CONTROLLERS}


@BOTH
@pytest.mark.parametrize("ground", G, ids=lambda ground: ground.name)
def test_each_ground_does_what_its_article_gives_it(where: str, ground: RequestGround) -> None:
    told: dict[str, Any] = {"grounds": frozenset({ground})}
    assert (Owed.ERASE in decide(where, Right.ERASURE, **told).outcome.obligations) == (ground in ERASURE)
    assert (Owed.RESTRICT in decide(where, Right.RESTRICTION, **told).outcome.obligations) == (ground in RESTRICTION)
    fixed = decide(where, Right.RECTIFICATION, **told).outcome.obligations
    assert (Owed.RECTIFY in fixed) == (ground in {G.INACCURATE, G.INCOMPLETE})


@BOTH
def test_one_ground_is_enough_and_one_exception_too(where: str) -> None:
    told: dict[str, Any] = {"grounds": frozenset(G)}
    assert decide(where, Right.ERASURE, **told).outcome.answer is COMPLY
    claims = frozenset({E.LEGAL_CLAIMS, E.TRANSACTION})
    assert decide(where, Right.ERASURE, **told, exemptions=claims).outcome.answer is REPLY
    assert decide(where, Right.ERASURE, **told, exemptions=frozenset({E.TRANSACTION})).outcome.answer is COMPLY  # California's


@BOTH
def test_others_hear_of_a_change_and_of_what_was_public(where: str) -> None:
    told: dict[str, Any] = {"grounds": frozenset({G.UNLAWFUL}), **SPREAD}
    assert decide(where, Right.ERASURE, **told).outcome.obligations >= HEARD
    restricted = decide(where, Right.RESTRICTION, **told).outcome.obligations
    assert restricted & HEARD == {Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS}  # Article 17(2) is about erasure alone


@BOTH
def test_effort_spares_telling_recipients_and_not_naming_them(where: str) -> None:
    told: dict[str, Any] = {**SPREAD, "exemptions": frozenset({E.IMPOSSIBLE_OR_DISPROPORTIONATE})}
    erased = decide(where, Right.ERASURE, grounds=frozenset({G.UNLAWFUL}), **told).outcome
    assert erased.obligations & HEARD == {Owed.NAME_RECIPIENTS, Owed.TELL_OTHER_CONTROLLERS}
    assert Owed.ERASE in erased.obligations
    asked = decide(where, Right.RECIPIENT_NOTICE, **told).outcome
    assert asked.obligations & HEARD == {Owed.NAME_RECIPIENTS}


@BOTH
@pytest.mark.parametrize("right", [Right.ERASURE, Right.RECTIFICATION, Right.RESTRICTION], ids=lambda right: right.value)
def test_nobody_hears_of_a_change_that_is_not_made(where: str, right: Right) -> None:
    """A refused request has no recipients to tell, and is not turned into one to comply with."""
    changes = frozenset({G.UNLAWFUL, G.INACCURATE})
    refused: list[dict[str, Any]] = [
        {"grounds": frozenset()},
        {"grounds": changes, "manifestly_unfounded_or_excessive": True},
        {"grounds": changes, "exemptions": frozenset({E.NATIONAL_LAW})},
        {"grounds": changes, "exemptions": frozenset({E.CANNOT_IDENTIFY})},
    ]
    for told in refused:
        decision = decide(where, right, **SPREAD, **told)
        assert decision.outcome.answer is REPLY
        assert not decision.outcome.obligations & HEARD
        assert decision.settled


@BOTH
def test_the_exceptions_of_erasure_do_not_keep_others_from_hearing_of_a_rectification(where: str) -> None:
    told: dict[str, Any] = {"grounds": frozenset({G.INACCURATE}), "exemptions": frozenset({E.LEGAL_CLAIMS}), **SPREAD}
    outcome = decide(where, Right.RECTIFICATION, **told).outcome
    assert outcome.answer is COMPLY
    assert outcome.obligations >= {Owed.RECTIFY, Owed.TELL_RECIPIENTS}


@BOTH
@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 9, 1), date(2026, 10, 1)),  # Article 12(3): requests under Articles 15 to 22, and Article 19 is one of them
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(2026, 9, 3), date(2026, 10, 5)),  # 3 October is a Saturday
    ],
)
def test_a_question_about_recipients_is_answered_within_the_month(where: str, received: date, due: date) -> None:
    decision = decide(where, Right.RECIPIENT_NOTICE, received=received, disclosed_to_others=True)
    assert decision.settled_on("due")
    assert (decision.outcome.due, decision.outcome.refusal_by) == (due, due)


@BOTH
def test_no_recipients_no_notice(where: str) -> None:
    decision = decide(where, Right.RECIPIENT_NOTICE)
    assert decision.outcome.answer is REPLY
    assert decision.outcome.obligations == {Owed.REPLY}
    assert decide(where, Right.RECIPIENT_NOTICE, disclosed_to_others=None).outcome.answer is COMPLY


@BOTH
@pytest.mark.parametrize("basis", Basis, ids=lambda basis: basis.name)
def test_portability_is_for_what_was_provided_under_consent_or_contract_by_machine(where: str, basis: Basis) -> None:
    carries = basis in {Basis.CONSENT, Basis.CONTRACT}
    told: dict[str, Any] = {"basis": basis, "provided_by_subject": True, "automated": True}
    assert (Owed.TRANSFER_DATA in decide(where, Right.PORTABILITY, **told).outcome.obligations) == carries
    for lost in ("provided_by_subject", "automated"):
        assert decide(where, Right.PORTABILITY, **{**told, lost: False}).outcome.answer is REPLY
        unknown = decide(where, Right.PORTABILITY, **{**told, lost: None})
        assert (unknown.outcome.answer is COMPLY) == carries
        assert unknown.settled_on("answer") == (not carries)
