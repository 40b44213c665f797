"""Requests that reach a processor, or one of several joint controllers, and authority that was asked for and never came."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Answer, Exemption, Obligation, RequestGround, Right
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Representative, Standing
from tests.law.request_cases import decide

BOTH = pytest.mark.parametrize("where", ["eu", "uk"])
PASSES_ON = {Obligation.PASS_ON_REQUEST, Obligation.ASSIST_CONTROLLER}
UNLAWFUL: dict[str, Any] = {"grounds": frozenset({RequestGround.UNLAWFUL})}
EMPTY_HANDED: dict[str, Any] = {"standing": Standing.SHOWN, "authority_requested": True, "authority_shown": NEVER}


@BOTH
@pytest.mark.parametrize(
    ("right", "told", "done"),
    [
        (Right.ACCESS, {}, Obligation.GIVE_COPY),
        (Right.ERASURE, UNLAWFUL, Obligation.ERASE),
        (Right.RESTRICTION, UNLAWFUL, Obligation.RESTRICT),
        (Right.RECIPIENT_NOTICE, {"disclosed_to_others": True}, Obligation.NAME_RECIPIENTS),
    ],
)
def test_a_processor_passes_on_and_discloses_nothing_by_itself(
    where: str, right: Right, told: dict[str, Any], done: Obligation
) -> None:
    """Articles 28(3)(a), (e) and 29: on instructions only, and assistance with the controller's answer."""
    decision = decide(where, right, received_as=Role.PROCESSOR, **told)
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    assert decision.outcome.obligations >= PASSES_ON
    assert not {done, Obligation.GIVE_REASONS} & decision.outcome.obligations
    controller = decide(where, right, received_as=Role.CONTROLLER, **told)
    assert done in controller.outcome.obligations
    assert not PASSES_ON & controller.outcome.obligations
    assert decision.outcome.due == controller.outcome.due  # the answer is due when the controller's is


@BOTH
@pytest.mark.parametrize("right", Right)
def test_a_processor_is_never_left_with_nothing_to_do_about_a_right(where: str, right: Right) -> None:
    decision = decide(where, right, received_as=Role.PROCESSOR, manifestly_unfounded_or_excessive=True)
    if decide(where, right, received_as=Role.CONTROLLER, manifestly_unfounded_or_excessive=True).outcome.permissive:
        return  # nothing is owed by whoever it is, such as on a Californian right
    assert not decision.outcome.permissive


@BOTH
@pytest.mark.parametrize("right", [Right.ACCESS, Right.ERASURE, Right.OBJECTION, Right.AUTOMATED_DECISION, Right.KNOW])
def test_while_the_role_is_unknown_what_a_controller_owes_stands(where: str, right: Right) -> None:
    controller, unknown = (decide(where, right, received_as=role, **UNLAWFUL) for role in (Role.CONTROLLER, None))
    assert unknown.outcome.obligations >= controller.outcome.obligations | PASSES_ON
    assert unknown.outcome.answer is controller.outcome.answer
    assert unknown.outcome.due == controller.outcome.due
    assert unknown.settled_on("due")
    assert "received_as" in unknown.missing


@BOTH
def test_marketing_stops_also_where_a_processor_is_asked(where: str) -> None:
    decision = decide(where, Right.OBJECTION, received_as=Role.PROCESSOR, direct_marketing=True)
    assert decision.outcome.obligations >= PASSES_ON | {Obligation.STOP_MARKETING}


@BOTH
def test_each_joint_controller_owes_the_whole_answer(where: str) -> None:
    """Article 26(3): against each of the controllers, irrespective of the terms of the arrangement."""
    alone = decide(where, Right.ACCESS, received_as=Role.CONTROLLER)
    joint = decide(where, Right.ACCESS, received_as=Role.JOINT_CONTROLLER)
    assert joint.settled
    assert joint.outcome.obligations == alone.outcome.obligations | {
        Obligation.ANSWER_WHATEVER_ARRANGED,
        Obligation.INVOLVE_JOINT_CONTROLLERS,
    }
    assert (joint.outcome.answer, joint.outcome.due) == (alone.outcome.answer, alone.outcome.due)


@pytest.mark.parametrize("right", [Right.ENFORCEMENT_ACCESS, Right.ENFORCEMENT_ERASURE, Right.ENFORCEMENT_RECTIFICATION])
def test_a_laboratory_of_the_police_passes_on(right: Right) -> None:
    """DPA 2018 s 59(6)(a), (c)."""
    told: dict[str, Any] = {"grounds": frozenset({RequestGround.UNLAWFUL, RequestGround.INACCURATE})}
    decision = decide("uk", right, received_as=Role.PROCESSOR, **told)
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    assert decision.outcome.obligations >= PASSES_ON
    assert decide("uk", right, received_as=Role.CONTROLLER, **told).outcome.answer is Answer.COMPLY


THE_CONTROLLERS = {
    *(Obligation.GIVE_REASONS, Obligation.OFFER_CHECK, Obligation.EXPLAIN_RESTRICTION, Obligation.SHOW_EXEMPTION),
    *(Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING),
}


@pytest.mark.parametrize(
    ("right", "told"),
    [
        (Right.ENFORCEMENT_RECTIFICATION, {}),  # s 48(1)(b): the record is right
        (Right.ENFORCEMENT_ERASURE, {"manifestly_unfounded_or_excessive": True}),  # s 53(6)
        (Right.ENFORCEMENT_ACCESS, {"manifestly_unfounded_or_excessive": True}),
        (Right.ENFORCEMENT_ACCESS, {"exemptions": frozenset({Exemption.NATIONAL_LAW})}),  # s 45(5)
        (Right.ENFORCEMENT_ACCESS, {"grounds": frozenset({RequestGround.ACCURACY_CONTESTED})}),  # s 47(3)
    ],
)
def test_a_laboratory_of_the_police_neither_gives_reasons_nor_restricts(right: Right, told: dict[str, Any]) -> None:
    """DPA 2018 s 59(6)(a): on the controller's instructions only, to which these duties belong."""
    decision = decide("uk", right, received_as=Role.PROCESSOR, **told)
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    assert decision.outcome.obligations >= PASSES_ON
    assert not THE_CONTROLLERS & decision.outcome.obligations
    for role in (Role.CONTROLLER, Role.JOINT_CONTROLLER, None):
        assert THE_CONTROLLERS & decide("uk", right, received_as=role, **told).outcome.obligations


@pytest.mark.parametrize("right", [Right.KNOW, Right.DELETE])
def test_a_service_provider_answers_for_the_business_or_says_that_it_cannot(right: Right) -> None:
    """Civ. Code 1798.105(c)(3), 1798.130(a)(3)(A); 999.314(e) of the regulations of 14 August 2020."""
    decision = decide("ca", right, received_as=Role.PROCESSOR)
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    assert decision.outcome.obligations >= {Obligation.ACT_FOR_BUSINESS_OR_SAY_SO, Obligation.ASSIST_CONTROLLER}
    assert not {Obligation.DISCLOSE_COLLECTED, Obligation.ERASE} & decision.outcome.obligations
    assert decision.outcome.due == date(2026, 12, 17)
    assert decide("ca", right, received_as=Role.CONTROLLER).outcome.answer is Answer.COMPLY


def test_no_text_excuses_a_service_provider_from_a_correction() -> None:
    decision = decide("ca", Right.CORRECT, received_as=Role.PROCESSOR, grounds=frozenset({RequestGround.INACCURATE}))
    assert decision.outcome.answer is Answer.COMPLY
    assert Obligation.ASSIST_CONTROLLER in decision.outcome.obligations


DISCLOSES_OR_CHANGES = {
    *(Obligation.GIVE_COPY, Obligation.CONFIRM_PROCESSING, Obligation.ERASE, Obligation.RECTIFY, Obligation.RESTRICT),
    *(Obligation.TRANSFER_DATA, Obligation.DISCLOSE_COLLECTED, Obligation.COMMUNICATE_DATA, Obligation.NAME_RECIPIENTS),
}


@pytest.mark.parametrize(
    ("where", "right"),
    [
        *((where, right) for where in ("eu", "uk") for right in (Right.ACCESS, Right.ERASURE, Right.RECTIFICATION)),
        ("uk", Right.ENFORCEMENT_ACCESS),
        ("uk", Right.ENFORCEMENT_ERASURE),
        ("uk", Right.INTELLIGENCE_ACCESS),
        ("ca", Right.KNOW),
        ("ca", Right.DELETE),
        ("ca", Right.CORRECT),
    ],
)
def test_authority_that_was_asked_for_and_never_came_counts_before_the_word_that_it_was_shown(where: str, right: Right) -> None:
    """Article 5(1)(f): a stranger who is said to have authority, and could not show it, gets no file."""
    told: dict[str, Any] = {
        "asked_by": Representative.AGENT,
        "grounds": frozenset({RequestGround.UNLAWFUL, RequestGround.INACCURATE}),
    }
    decision = decide(where, right, **EMPTY_HANDED, **told)
    assert decision.settled
    assert decision.outcome.answer is not Answer.COMPLY
    assert not DISCLOSES_OR_CHANGES & decision.outcome.obligations
    not_shown = decide(where, right, standing=Standing.NOT_SHOWN, authority_requested=True, authority_shown=NEVER, **told)
    assert decision.outcome == not_shown.outcome
    came = decide(where, right, **{**EMPTY_HANDED, "authority_shown": date(2026, 11, 9)}, **told)
    assert came.settled
    assert came.outcome.answer is Answer.COMPLY


@BOTH
def test_an_agents_failure_does_not_count_once_the_person_asks(where: str) -> None:
    decision = decide(where, Right.ACCESS, **{**EMPTY_HANDED, "standing": Standing.OWN})
    assert decision.settled
    assert decision.outcome.answer is Answer.COMPLY


@BOTH
def test_whether_evidence_was_asked_for_is_asked_before_anything_goes_to_an_agent(where: str) -> None:
    decision = decide(where, Right.ACCESS, standing=Standing.SHOWN, authority_requested=None)
    assert not decision.settled_on("answer")
    assert "authority_requested" in decision.missing
