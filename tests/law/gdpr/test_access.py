"""Article 15 under both texts: the rights of others limit the copy and nothing else; exemptions for a part empty no right."""

from typing import Any

import pytest

from gdpr_rules import NEVER, Basis, Exemption, Obligation, RequestGround, Right
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import COMPLY, REPLY, decide

Owed, E = Obligation, Exemption
OTHERS = frozenset({E.RIGHTS_OF_OTHERS})


@BOTH
def test_access_leaves_out_others_with_reasons_and_is_not_refused_for_them(where: str) -> None:
    outcome = decide(where, Right.ACCESS, exemptions=OTHERS).outcome
    assert outcome.answer is COMPLY
    assert {Owed.GIVE_COPY, Owed.LEAVE_OUT_OTHERS, Owed.GIVE_REASONS, Owed.SHOW_EXEMPTION} <= outcome.obligations


@BOTH
def test_that_others_are_in_the_data_revives_no_request_that_is_refused(where: str) -> None:
    restricted = decide(where, Right.ACCESS, exemptions=OTHERS | {E.NATIONAL_LAW})
    unfounded = decide(where, Right.ACCESS, exemptions=OTHERS, manifestly_unfounded_or_excessive=True)
    doubted = decide(where, Right.ACCESS, exemptions=OTHERS, identity_doubted=True, identity_confirmed=NEVER)
    for decision in (restricted, unfounded, doubted):
        assert decision.outcome.answer is REPLY
        assert not {Owed.GIVE_COPY, Owed.CONFIRM_PROCESSING} & decision.outcome.obligations
        assert decision.settled_on("answer")


@BOTH
def test_not_knowing_what_can_be_shown_leaves_the_copy_owed(where: str) -> None:
    decision = decide(where, Right.ACCESS, exemptions=None)
    assert {Owed.GIVE_COPY, Owed.LEAVE_OUT_OTHERS} <= decision.outcome.obligations
    assert not decision.settled
    assert "exemptions" in decision.missing


@BOTH
@pytest.mark.parametrize(("in_full", "shown"), [(False, True), (True, False), (None, True)])
def test_one_privileged_letter_does_not_empty_the_file(where: str, in_full: bool | None, shown: bool) -> None:
    """DPA 2018 Sch 2 and GDPR Art 23(1) lift a right to the extent that they say, and what is left is owed."""
    decision = decide(where, Right.ACCESS, exemptions=frozenset({Exemption.NATIONAL_LAW}), exempt_in_full=in_full)
    owed = decision.outcome.obligations
    assert (decision.outcome.answer is COMPLY) == shown
    for duty in (Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY, *([Owed.SEARCH_REASONABLY] if where == "uk" else [])):
        assert (duty in owed) == shown, duty
    assert (Owed.LEAVE_OUT_EXEMPT in owed) == shown
    assert {Owed.GIVE_REASONS, Owed.SHOW_EXEMPTION} <= owed, "what is left out is a refusal in part"
    assert decision.settled_on("answer") == (in_full is not None)
    assert in_full is not None or decision.missing == ("exempt_in_full",)


@BOTH
@pytest.mark.parametrize(
    ("right", "told", "exempt", "owed"),
    [
        (Right.ERASURE, {"grounds": frozenset({RequestGround.UNLAWFUL})}, Exemption.LEGAL_CLAIMS, Owed.ERASE),
        (Right.ERASURE, {"grounds": frozenset({RequestGround.UNLAWFUL})}, Exemption.NATIONAL_LAW, Owed.ERASE),
        (Right.RECTIFICATION, {"grounds": frozenset({RequestGround.INACCURATE})}, Exemption.NATIONAL_LAW, Owed.RECTIFY),
        (Right.RESTRICTION, {"grounds": frozenset({RequestGround.UNLAWFUL})}, Exemption.NATIONAL_LAW, Owed.RESTRICT),
        (Right.PORTABILITY, {"basis": Basis.CONTRACT}, Exemption.RIGHTS_OF_OTHERS, Owed.TRANSFER_DATA),
        (Right.PORTABILITY, {"basis": Basis.CONTRACT}, Exemption.NATIONAL_LAW, Owed.TRANSFER_DATA),
        (Right.RECIPIENT_NOTICE, {"disclosed_to_others": True}, Exemption.NATIONAL_LAW, Owed.NAME_RECIPIENTS),
    ],
)
def test_no_right_is_emptied_by_an_exemption_for_a_part(
    where: str, right: Right, told: dict[str, Any], exempt: Exemption, owed: Obligation
) -> None:
    """Articles 17(3) and 20(4) too reach only the data for which the processing is necessary, or which concern others."""
    told = {**told, "exemptions": frozenset({exempt})}
    part, whole = decide(where, right, exempt_in_full=False, **told), decide(where, right, exempt_in_full=True, **told)
    assert part.settled
    assert {owed, Owed.LEAVE_OUT_EXEMPT, Owed.GIVE_REASONS} <= part.outcome.obligations
    assert whole.settled
    assert not {owed, Owed.LEAVE_OUT_EXEMPT} & whole.outcome.obligations
