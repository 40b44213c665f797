"""Requests under Parts 3 and 4 of the DPA 2018: dates by hand, and what is owed; the UK GDPR does not reach them."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Answer, Clarification, Exemption, Fee, Obligation, RequestGround, Right
from gdpr_rules.facts.request import Representative, Standing
from tests.law.request_cases import decide

ENFORCEMENT = (Right.ENFORCEMENT_ACCESS, Right.ENFORCEMENT_RECTIFICATION, Right.ENFORCEMENT_ERASURE)
OTHERS = (Right.INTELLIGENCE_ACCESS, Right.INTELLIGENCE_OBJECTION)
KEPT_BACK = {Obligation.EXPLAIN_RESTRICTION, Obligation.OFFER_CHECK, Obligation.SHOW_EXEMPTION}
REFUSED = {Obligation.GIVE_REASONS, Obligation.OFFER_CHECK}
HELD: dict[str, Any] = {"clarification": (Clarification(date(2026, 9, 3), date(2026, 9, 10)),)}


@pytest.mark.parametrize("right", ENFORCEMENT)
@pytest.mark.parametrize(
    ("received", "told", "due"),
    [
        (date(2026, 9, 1), {}, date(2026, 10, 1)),  # s 54(2), s 205(2): the corresponding day
        (date(2026, 8, 31), {}, date(2026, 9, 30)),  # September has no 31st
        (date(2026, 9, 12), {}, date(2026, 10, 12)),
        (date(2026, 9, 3), {}, date(2026, 10, 5)),  # 3 October is a Saturday
        (date(2026, 9, 1), {"identity_doubted": True, "identity_confirmed": date(2026, 9, 10)}, date(2026, 10, 12)),  # Saturday
        (date(2026, 9, 1), {"fee_requested": True, "fee_paid": date(2026, 9, 15)}, date(2026, 10, 15)),
        (date(2026, 9, 1), {"identity_doubted": True, "identity_confirmed": NEVER}, None),
        (date(2026, 9, 1), {"complex": True, "extension_notified": date(2026, 9, 20)}, date(2026, 12, 1)),  # s 54(3A)
        (date(2026, 9, 1), {"numerous": True, "extension_notified": date(2026, 10, 1)}, date(2026, 12, 1)),  # s 54(3B)(a)
        (date(2026, 9, 1), {"complex": True, "extension_notified": date(2026, 10, 2)}, date(2026, 10, 1)),  # a day late
        (date(2026, 2, 4), {"complex": True, "extension_notified": date(2026, 2, 20)}, date(2026, 3, 4)),  # no extension before
        (date(2026, 2, 5), {"complex": True, "extension_notified": date(2026, 2, 20)}, date(2026, 5, 5)),
    ],
)
def test_the_month_of_part_3(right: Right, received: date, told: dict[str, Any], due: date | None) -> None:
    decision = decide("uk", right, received=received, **told)
    assert decision.settled_on("due")
    assert decision.outcome.due == due


@pytest.mark.parametrize(
    ("right", "received", "due"),
    [
        (Right.ENFORCEMENT_ACCESS, date(2026, 9, 1), date(2026, 10, 9)),  # s 54(3C): eight days do not count
        (Right.ENFORCEMENT_RECTIFICATION, date(2026, 9, 1), date(2026, 10, 1)),
    ],
)
def test_only_access_under_part_3_is_paused(right: Right, received: date, due: date) -> None:
    assert decide("uk", right, received=received, **HELD).outcome.due == due


def test_the_commissioners_guide_counts_a_day_later() -> None:
    """Its own example: received on 30 June, it has until 1 August; C-171/03 Toeters and s 205(2) say 30 July."""
    decision = decide("uk", Right.ENFORCEMENT_ACCESS, received=date(2025, 6, 30))
    assert decision.outcome.due == date(2025, 7, 30)
    assert {reading.value for reading in decision.readings} == {date(2025, 8, 1)}


@pytest.mark.parametrize("right", [*ENFORCEMENT, *OTHERS])
def test_the_uk_gdpr_does_not_reach_them(right: Right) -> None:
    decision = decide("uk", right, grounds=frozenset(RequestGround))
    assert decision.settled
    names = {rule.id.removeprefix("uk.gdpr.") for rule in decision.fired}
    assert {name for name in names if not name.startswith("dpa")} == set()


@pytest.mark.parametrize(
    ("right", "told", "answer", "fee", "owed"),
    [
        (Right.ENFORCEMENT_ACCESS, {}, Answer.COMPLY, Fee.FREE, {Obligation.REPLY, Obligation.COMMUNICATE_DATA}),
        (
            Right.ENFORCEMENT_ACCESS,
            {"exemptions": frozenset({Exemption.NATIONAL_LAW})},
            Answer.REPLY,
            Fee.FREE,
            {Obligation.REPLY, *KEPT_BACK},  # s 45(5) to (7), 51
        ),
        (
            Right.ENFORCEMENT_RECTIFICATION,
            {"grounds": frozenset({RequestGround.INCOMPLETE})},
            Answer.COMPLY,
            Fee.FREE,
            {Obligation.REPLY, Obligation.RECTIFY},
        ),
        (Right.ENFORCEMENT_RECTIFICATION, {}, Answer.REPLY, Fee.FREE, {Obligation.REPLY, *REFUSED}),  # s 48(1)(b)
        (
            Right.ENFORCEMENT_ERASURE,
            {"grounds": frozenset({RequestGround.DUTY_TO_ERASE})},
            Answer.COMPLY,
            Fee.FREE,
            {Obligation.REPLY, Obligation.ERASE},
        ),
        (
            Right.ENFORCEMENT_ERASURE,
            {"grounds": frozenset({RequestGround.ACCURACY_CONTESTED})},
            Answer.COMPLY,
            Fee.FREE,
            {Obligation.REPLY, Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING},
        ),
        (Right.INTELLIGENCE_ACCESS, {}, Answer.COMPLY, Fee.MAY_CHARGE, {Obligation.COMMUNICATE_DATA}),
        (Right.INTELLIGENCE_OBJECTION, {}, Answer.REPLY, Fee.MAY_CHARGE, {Obligation.REPLY}),
    ],
)
def test_what_is_owed(right: Right, told: dict[str, Any], answer: Answer, fee: Fee, owed: set[Obligation]) -> None:
    decision = decide("uk", right, **told)
    assert decision.settled
    assert (decision.outcome.answer, decision.outcome.fee, set(decision.outcome.obligations)) == (answer, fee, owed)


@pytest.mark.parametrize(
    ("received", "told", "due"),
    [
        (date(2026, 9, 1), {}, date(2026, 9, 22)),  # s 99(3): 21 days
        (date(2026, 9, 5), {}, date(2026, 9, 28)),  # 26 September is a Saturday
        (date(2026, 9, 1), {"identity_doubted": True, "identity_confirmed": date(2026, 9, 10)}, date(2026, 10, 1)),
    ],
)
def test_an_objection_under_part_4_is_answered_within_21_days(received: date, told: dict[str, Any], due: date) -> None:
    assert decide("uk", Right.INTELLIGENCE_OBJECTION, received=received, **told).outcome.due == due


@pytest.mark.parametrize(
    ("received", "told", "due", "longest"),
    [
        (date(2026, 9, 1), {}, date(2026, 10, 1), date(2026, 12, 1)),
        (date(2026, 9, 1), {"fee_requested": True, "fee_paid": date(2026, 9, 15)}, date(2026, 10, 15), date(2026, 12, 15)),
        (date(2026, 9, 1), {"complex": True, "extension_notified": date(2026, 9, 20)}, date(2026, 12, 1), date(2026, 12, 1)),
        (date(2026, 2, 4), {"complex": True, "extension_notified": date(2026, 2, 20)}, date(2026, 3, 4), None),
    ],
)
def test_the_month_of_part_4(received: date, told: dict[str, Any], due: date, longest: date | None) -> None:
    decision = decide("uk", Right.INTELLIGENCE_ACCESS, received=received, **told)
    assert (decision.outcome.due, decision.outcome.due_if_extended) == (due, longest)


@pytest.mark.parametrize("right", [*ENFORCEMENT, *OTHERS])
def test_in_the_union_they_are_open_and_the_law_to_be_found_is_named(right: Right) -> None:
    decision = decide("eu", right)
    assert not decision.settled
    assert Obligation.FIND_OUT_LAW in decision.outcome.obligations
    assert "Directive (EU) 2016/680" in decision.explain()


@pytest.mark.parametrize(
    ("ground", "erased"),
    [
        (RequestGround.UNLAWFUL, True),  # s 47(1)(a): ss 35 to 37, 40 to 42
        (RequestGround.INACCURATE, True),  # s 38(1)
        (RequestGround.NO_LONGER_NECESSARY, True),  # s 39(1)
        (RequestGround.DUTY_TO_ERASE, True),  # s 47(1)(b)
        (RequestGround.CONSENT_WITHDRAWN, False),
        (RequestGround.OBJECTION_STANDS, False),
    ],
)
def test_what_infringes_a_principle_of_part_3_is_erased(ground: RequestGround, erased: bool) -> None:
    decision = decide("uk", Right.ENFORCEMENT_ERASURE, grounds=frozenset({ground}))
    assert decision.settled
    assert (Obligation.ERASE in decision.outcome.obligations) is erased


@pytest.mark.parametrize("right", [Right.ENFORCEMENT_ERASURE, Right.ENFORCEMENT_RECTIFICATION])
def test_what_is_contested_is_restricted_under_either_section(right: Right) -> None:
    """s 47(3): whether accuracy is contested in a request under section 47 or section 46."""
    decision = decide("uk", right, grounds=frozenset({RequestGround.ACCURACY_CONTESTED}))
    assert decision.settled
    assert {Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING} <= decision.outcome.obligations


@pytest.mark.parametrize("right", ENFORCEMENT)
def test_nothing_is_done_before_identity_and_authority_are_shown(right: Right) -> None:
    """Sections 52(4) and 40; the request waits, so that no reasons are owed yet."""
    made_out: dict[str, Any] = {"grounds": frozenset({RequestGround.INACCURATE})}
    doubted = decide("uk", right, identity_doubted=True, identity_confirmed=NEVER, **made_out)
    assert doubted.settled
    assert set(doubted.outcome.obligations) == {Obligation.REPLY, Obligation.VERIFY_IDENTITY}
    for_another = decide("uk", right, standing=Standing.NOT_SHOWN, **made_out)
    assert for_another.settled
    assert set(for_another.outcome.obligations) == {Obligation.REPLY, Obligation.VERIFY_AUTHORITY}


@pytest.mark.parametrize("right", ENFORCEMENT)
@pytest.mark.parametrize(
    ("on", "reasons"),
    [(date(2026, 2, 4), False), (date(2026, 2, 5), True)],  # s 53(6): DUAA s 75, SI 2026/82 reg 2(g)
)
def test_an_excessive_request_gets_reasons(right: Right, on: date, reasons: bool) -> None:
    told: dict[str, Any] = {"manifestly_unfounded_or_excessive": True, "received": date(2026, 1, 12)}
    owed = decide("uk", right, on=on, **told).outcome.obligations
    assert Obligation.PROVE_UNFOUNDED in owed  # s 53(3)
    refusal = right is not Right.ENFORCEMENT_ACCESS  # s 48(1)(b) has asked for them since the beginning
    assert (Obligation.GIVE_REASONS in owed) == (reasons or refusal)


@pytest.mark.parametrize(
    ("exemption", "on", "kept_back"),
    [
        (Exemption.NATIONAL_LAW, date(2026, 11, 23), True),  # s 45(4)(a) to (c)
        (Exemption.RIGHTS_OF_OTHERS, date(2026, 11, 23), True),  # s 45(4)(e)
        (Exemption.LEGAL_PRIVILEGE, date(2026, 11, 23), True),  # s 45A(1)
        (Exemption.LEGAL_PRIVILEGE, date(2025, 6, 2), False),  # before DUAA s 79
        (Exemption.CONFIDENTIAL_REFERENCE, date(2026, 11, 23), False),  # Schedule 2 is about the UK GDPR
        (Exemption.CRIME_AND_TAXATION, date(2026, 11, 23), False),
    ],
)
def test_what_is_kept_back_from_access_under_part_3(exemption: Exemption, on: date, kept_back: bool) -> None:
    told: dict[str, Any] = {"exemptions": frozenset({exemption}), "received": date(2025, 5, 1)}
    whole = decide("uk", Right.ENFORCEMENT_ACCESS, on=on, exempt_in_full=True, **told)
    assert (Obligation.COMMUNICATE_DATA in whole.outcome.obligations) == (not kept_back)
    part = decide("uk", Right.ENFORCEMENT_ACCESS, on=on, exempt_in_full=False, **told)
    assert Obligation.COMMUNICATE_DATA in part.outcome.obligations
    assert (Obligation.LEAVE_OUT_EXEMPT in part.outcome.obligations) == kept_back
    for outcome in (whole.outcome, part.outcome):
        assert (outcome.obligations >= KEPT_BACK) == kept_back


@pytest.mark.parametrize(
    ("right", "clarification", "due"),
    [
        # s 94(5)(a)(ii), (14): the month begins anew with the information that locates the data; 10 October is a Saturday
        (Right.INTELLIGENCE_ACCESS, (Clarification(date(2026, 9, 3), date(2026, 9, 10)),), date(2026, 10, 12)),
        (
            Right.INTELLIGENCE_ACCESS,
            (Clarification(date(2026, 9, 3), date(2026, 9, 10)), Clarification(date(2026, 9, 11), date(2026, 9, 15))),
            date(2026, 10, 15),
        ),
        (Right.INTELLIGENCE_ACCESS, (Clarification(date(2026, 9, 3), NEVER),), None),  # s 94(5): not obliged until then
        (Right.INTELLIGENCE_ACCESS, (), date(2026, 10, 1)),
        # s 99(2)(a)(ii), (8)(b): 21 days
        (Right.INTELLIGENCE_OBJECTION, (Clarification(date(2026, 9, 3), date(2026, 9, 10)),), date(2026, 10, 1)),
        (Right.INTELLIGENCE_OBJECTION, (), date(2026, 9, 22)),
    ],
)
def test_part_4_waits_for_what_locates_the_data(right: Right, clarification: Any, due: date | None) -> None:
    decision = decide("uk", right, received=date(2026, 9, 1), clarification=clarification)
    assert decision.settled_on("due")
    assert decision.outcome.due == due


@pytest.mark.parametrize("right", OTHERS)
def test_an_unknown_question_to_the_person_never_gains_time_under_part_4(right: Right) -> None:
    decision = decide("uk", right, received=date(2026, 9, 1), clarification=None)
    assert decision.outcome.due == decide("uk", right, received=date(2026, 9, 1)).outcome.due
    assert "clarification" in decision.missing


@pytest.mark.parametrize("right", OTHERS)
def test_an_intelligence_service_knows_first_who_asks(right: Right) -> None:
    """Sections 94(5), 99(2) and 91."""
    for told, owed in (
        ({"identity_doubted": True, "identity_confirmed": NEVER}, Obligation.VERIFY_IDENTITY),
        ({"standing": Standing.NOT_SHOWN}, Obligation.VERIFY_AUTHORITY),
    ):
        decision = decide("uk", right, **told)
        assert decision.settled
        assert owed in decision.outcome.obligations
        assert Obligation.COMMUNICATE_DATA not in decision.outcome.obligations
        assert owed not in decide("uk", right).outcome.obligations


@pytest.mark.parametrize("right", [*ENFORCEMENT, *OTHERS])
@pytest.mark.parametrize(
    ("place", "age", "understands", "heard"),
    [
        ("GB-SCT", 12, True, True),  # s 208(3)
        ("GB-SCT", 15, True, True),
        ("GB-SCT", 11, True, True),  # s 208(2)
        ("GB-SCT", 12, False, False),
        ("GB-SCT", 16, True, False),  # s 208(1): under sixteen
        ("GB-EAW", 18, True, False),
    ],
)
def test_a_child_in_scotland_exercises_these_rights_too(
    right: Right, place: str, age: int, understands: bool, heard: bool
) -> None:
    """Section 208(1) is about rights conferred by the data protection legislation, of which the Act is a part (s 3(9))."""
    asked: dict[str, Any] = {"standing": Standing.SHOWN, "asked_by": Representative.PARENT}
    decision = decide("uk", right, place=place, subject_age=age, child_understands=understands, **asked)
    assert (Obligation.HEAR_CHILD in decision.outcome.obligations) == heard
    assert decision.settled


@pytest.mark.parametrize("right", [*ENFORCEMENT, *OTHERS])
def test_outside_scotland_it_is_open_who_exercises_them_for_a_child(right: Right) -> None:
    asked: dict[str, Any] = {"standing": Standing.SHOWN, "asked_by": Representative.PARENT, "subject_age": 9}
    decision = decide("uk", right, place="GB-EAW", **asked)
    assert Obligation.HEAR_CHILD in decision.outcome.obligations
    assert not decision.settled_on("obligations")


def test_accuracy_can_be_contested_while_access_is_asked_for() -> None:
    """Section 47(3): in making a request under section 46 or 47 *or in any other way*; access is given all the same."""
    contested = decide("uk", Right.ENFORCEMENT_ACCESS, grounds=frozenset({RequestGround.ACCURACY_CONTESTED}))
    assert contested.settled
    assert contested.outcome.obligations >= {Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING, Obligation.COMMUNICATE_DATA}
    plain = decide("uk", Right.ENFORCEMENT_ACCESS, grounds=frozenset())
    assert Obligation.RESTRICT not in plain.outcome.obligations


TAKEN: dict[str, Any] = {"solely_automated_decision": True, "significant_effect": True}


@pytest.mark.parametrize(
    ("right", "taken", "received", "due", "owed"),
    [
        # s 50(3) as it was: a month beginning with receipt
        (Right.ENFORCEMENT_DECISION, date(2026, 1, 12), date(2026, 1, 20), date(2026, 2, 20), Obligation.RECONSIDER),
        (Right.ENFORCEMENT_DECISION, date(2026, 2, 4), date(2026, 2, 9), date(2026, 3, 9), Obligation.RECONSIDER),
        (Right.ENFORCEMENT_DECISION, date(2026, 2, 5), date(2026, 2, 9), None, Obligation.REVIEW_BY_HUMAN),  # s 50C(2): no time
        (Right.INTELLIGENCE_DECISION, date(2026, 1, 12), date(2026, 1, 20), date(2026, 2, 20), Obligation.CONSIDER_AGAIN),
        (
            Right.INTELLIGENCE_DECISION,
            date(2026, 9, 1),
            date(2026, 9, 3),
            date(2026, 10, 5),
            Obligation.CONSIDER_AGAIN,
        ),  # Saturday
    ],
)
def test_automated_decisions_under_parts_3_and_4(
    right: Right, taken: date, received: date, due: date | None, owed: Obligation
) -> None:
    decision = decide("uk", right, received=received, decision_taken=taken, **TAKEN)
    assert decision.settled
    assert decision.outcome.due == due
    assert set(decision.outcome.obligations) == {Obligation.REPLY, owed}
    by_a_human = decide("uk", right, received=received, decision_taken=taken, **{**TAKEN, "solely_automated_decision": False})
    assert by_a_human.outcome.answer is Answer.NOTHING_OWED
