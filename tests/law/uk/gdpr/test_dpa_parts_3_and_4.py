"""Requests under Parts 3 and 4 of the DPA 2018: dates by hand, and what is owed; the UK GDPR does not reach them."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Answer, Clarification, Exemption, Fee, Obligation, RequestGround, Right
from tests.law.request_cases import decide

ENFORCEMENT = (Right.ENFORCEMENT_ACCESS, Right.ENFORCEMENT_RECTIFICATION, Right.ENFORCEMENT_ERASURE)
OTHERS = (Right.INTELLIGENCE_ACCESS, Right.INTELLIGENCE_OBJECTION)
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
        (Right.INTELLIGENCE_ACCESS, date(2026, 9, 1), date(2026, 10, 1)),  # Part 4 knows no pause
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
            {Obligation.REPLY},
        ),
        (
            Right.ENFORCEMENT_RECTIFICATION,
            {"grounds": frozenset({RequestGround.INCOMPLETE})},
            Answer.COMPLY,
            Fee.FREE,
            {Obligation.REPLY, Obligation.RECTIFY},
        ),
        (Right.ENFORCEMENT_RECTIFICATION, {}, Answer.REPLY, Fee.FREE, {Obligation.REPLY}),
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
