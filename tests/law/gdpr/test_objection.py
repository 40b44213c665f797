"""Articles 21 and 7(3) under both texts: whose reasons count, and what takes effect at once."""

from typing import Any

import pytest

from gdpr_rules import Basis, Exemption, Obligation, RequestGround, Right
from tests.law.british_heads import LIFTING
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import COMPLY, NOTHING, RECEIVED, REPLY, decide

Owed, E, G = Obligation, Exemption, RequestGround
MINE = frozenset({G.PARTICULAR_SITUATION})


@BOTH
@pytest.mark.parametrize("right", [Right.OBJECTION, Right.OPT_OUT], ids=lambda right: right.value)
def test_an_objection_to_marketing_is_absolute_and_at_once(where: str, right: Right) -> None:
    told: dict[str, Any] = {"direct_marketing": True, "exemptions": frozenset(E), "manifestly_unfounded_or_excessive": True}
    decision = decide(where, right, **told)
    assert decision.outcome.answer is COMPLY
    assert decision.outcome.effect_by == RECEIVED
    assert Owed.STOP_MARKETING in decision.outcome.obligations
    assert Owed.GIVE_REASONS not in decision.outcome.obligations
    assert decision.settled_on("effect_by")


@BOTH
def test_what_may_be_marketing_stops_at_once(where: str) -> None:
    decision = decide(where, Right.OBJECTION, direct_marketing=None)
    assert decision.outcome.effect_by == RECEIVED
    assert not decision.settled_on("effect_by")
    assert "direct_marketing" in decision.missing


@BOTH
@pytest.mark.parametrize("exemption", E, ids=lambda exemption: exemption.name)
def test_what_outweighs_an_objection(where: str, exemption: Exemption) -> None:
    told: dict[str, Any] = {"basis": Basis.LEGITIMATE_INTERESTS, "grounds": MINE, "exemptions": frozenset({exemption})}
    outcome = decide(where, Right.OBJECTION, **told).outcome
    heads = LIFTING[Right.OBJECTION] if where == "uk" else set()  # DPA 2018 Schedules 2 and 3 name Article 21(1)
    outweighed = exemption in {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS, E.NATIONAL_LAW} | heads
    assert (Owed.STOP_PROCESSING in outcome.obligations) == (not outweighed)
    assert {Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING} <= outcome.obligations  # until it has been examined
    assert outcome.effect_by is None


@BOTH
def test_reasons_of_ones_own_are_needed_but_for_marketing(where: str) -> None:
    outcome = decide(where, Right.OBJECTION, basis=Basis.LEGITIMATE_INTERESTS).outcome
    assert outcome.answer is REPLY
    assert outcome.obligations == {Owed.REPLY, Owed.GIVE_REASONS}


@BOTH
def test_research_stops_on_any_basis_unless_a_public_task_needs_it(where: str) -> None:
    for basis in Basis:
        told: dict[str, Any] = {"basis": basis, "grounds": MINE, "research": True}
        assert Owed.STOP_PROCESSING in decide(where, Right.OBJECTION, **told).outcome.obligations
    carried: dict[str, Any] = {"basis": Basis.CONSENT, "grounds": MINE, "research": True}
    needed = decide(where, Right.OBJECTION, **carried, exemptions=frozenset({E.PUBLIC_TASK})).outcome
    assert needed.answer is REPLY
    restricted = decide(where, Right.OBJECTION, **carried, exemptions=frozenset({E.NATIONAL_LAW})).outcome
    assert restricted.answer is (REPLY if where == "eu" else COMPLY)  # Art 89(2); DPA 2018 Sch 2 lists Article 21(1) alone
    compelling = decide(where, Right.OBJECTION, **carried, exemptions=frozenset({E.COMPELLING_GROUNDS})).outcome
    assert compelling.answer is COMPLY


@BOTH
def test_consent_withdrawn_takes_effect_at_once_and_sets_no_month(where: str) -> None:
    told: dict[str, Any] = {"exemptions": frozenset(E), "manifestly_unfounded_or_excessive": True, "identity_doubted": True}
    outcome = decide(where, Right.WITHDRAWAL, basis=Basis.CONSENT, **told).outcome
    assert (outcome.answer, outcome.effect_by, outcome.due) == (COMPLY, RECEIVED, None)
    assert outcome.obligations == {Owed.STOP_CONSENTED_PROCESSING}
    assert decide(where, Right.WITHDRAWAL, basis=Basis.CONTRACT).outcome.answer is NOTHING
    unknown = decide(where, Right.WITHDRAWAL, basis=None)
    assert (unknown.outcome.effect_by, unknown.settled) == (RECEIVED, False)
