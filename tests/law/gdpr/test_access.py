"""Article 15 under both texts: the rights of others limit the copy and nothing else."""

from gdpr_rules import NEVER, Exemption, Obligation, Right
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
