"""Article 12A against a sum of its own: days walked one by one, with nothing shared but the list of holidays."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import NEVER, Clarification, Right, RightsRequest, evaluate
from gdpr_rules.clocks.working_days import calendar_of

DAY = timedelta(days=1)
COMMENCED = date(2026, 2, 5)
QUIET: dict[str, Any] = {
    "subject_country": "GB",
    "controller_countries": frozenset({"GB"}),
    "place": "GB-SCT",
    "identity_doubted": False,
    "fee_requested": False,
    "clarification": (),
    "complex": False,
    "numerous": False,
}


def due(received: date, right: Right = Right.ACCESS, **told: Any) -> date | None:
    """The day on which a request in Scotland has to be answered."""
    facts = RightsRequest(right=right, received=received, **{**QUIET, **told})
    decision = evaluate(facts, on=date(2026, 11, 23))
    assert decision.settled_on("due")
    return decision.outcome.due


def walked(received: date, months: int, start: date, pause: tuple[date, date] | None, *, both_ends: bool) -> date:
    """The same by hand: the corresponding date, a day more for each day that does not count, then off the free days."""
    day = start + relativedelta(months=months)
    if pause is not None and pause[0] <= day and pause[1] >= start:
        stopped = [n for n in range((pause[1] - pause[0]).days + 1) if pause[0] + n * DAY >= start]
        day += (len(stopped) - (0 if both_ends else 1)) * DAY
    free = calendar_of("GB-SCT")
    while day.weekday() > 4 or not free.is_working(day):
        day += DAY
    return day


spans = st.tuples(st.integers(-5, 45), st.integers(0, 20))
waits = st.none() | st.integers(0, 30)
days = st.dates(date(2026, 2, 5), date(2040, 1, 1))


@given(
    days, st.none() | st.integers(0, 30), st.none() | st.integers(0, 30), st.none() | spans, st.sampled_from(list(Right)[1:3])
)
def test_the_month_runs_from_the_latest_event_and_stands_still_for_access(
    received: date, proof: int | None, fee: int | None, span: tuple[int, int] | None, right: Right
) -> None:
    told: dict[str, Any] = {}
    start = received
    if proof is not None:
        told |= {"identity_doubted": True, "identity_confirmed": received + proof * DAY}
        start = max(start, received + proof * DAY)
    if fee is not None:
        told |= {"fee_requested": True, "fee_paid": received + fee * DAY}
        start = max(start, received + fee * DAY)
    pause = None
    if span is not None:
        pause = (received + span[0] * DAY, received + sum(span) * DAY)
        told["clarification"] = (Clarification(*pause),)
    counted = pause if right is Right.ACCESS else None
    assert due(received, right, **told) == walked(received, 1, start, counted, both_ends=True)
    longest = {**told, "complex": True, "extension_notified": received}
    assert due(received, right, **longest) == walked(received, 3, start, counted, both_ends=True)


@pytest.mark.parametrize(
    ("received", "told", "expected"),
    [
        (date(2026, 8, 31), {}, date(2026, 9, 30)),
        (date(2026, 8, 31), {"identity_doubted": True, "identity_confirmed": NEVER}, None),
        (date(2026, 8, 31), {"fee_requested": True, "fee_paid": NEVER}, None),
        (date(2026, 8, 31), {"clarification": (Clarification(date(2026, 9, 10), NEVER),)}, None),
        (
            date(2026, 8, 31),
            {"clarification": (Clarification(date(2026, 10, 10), NEVER),)},
            date(2026, 9, 30),
        ),  # asked too late
        (date(2026, 8, 31), {"identity_doubted": True, "identity_confirmed": date(2026, 8, 20)}, date(2026, 9, 30)),
        (
            date(2026, 2, 5),
            {"clarification": (Clarification(date(2026, 2, 10), date(2026, 2, 12)),)},
            date(2026, 3, 9),
        ),  # 8 March: Sunday
        (
            date(2026, 2, 4),
            {"clarification": (Clarification(date(2026, 2, 10), date(2026, 2, 12)),)},
            date(2026, 3, 6),
        ),  # before 12A
    ],
)
def test_single_cases(received: date, told: dict[str, Any], expected: date | None) -> None:
    assert due(received, **told) == expected


@pytest.mark.parametrize(
    ("notice", "ground", "expected"),
    [
        (date(2026, 9, 30), {"complex": True}, date(2026, 12, 1)),  # in time on the last day; 30 November is St Andrew's Day
        (date(2026, 10, 1), {"complex": True}, date(2026, 9, 30)),  # a day late
        (date(2026, 9, 30), {"numerous": True}, date(2026, 12, 1)),
        (date(2026, 9, 30), {}, date(2026, 9, 30)),  # no ground
        (date(2026, 8, 30), {"complex": True}, date(2026, 9, 30)),  # before there was a request
        (NEVER, {"complex": True}, date(2026, 9, 30)),
    ],
)
def test_who_extends(notice: date, ground: dict[str, Any], expected: date) -> None:
    """A notice extends with a ground and within the first month, once, from the original start."""
    assert due(date(2026, 8, 31), extension_notified=notice, **ground) == expected


def test_a_late_notice_is_told_as_late() -> None:
    late = RightsRequest(
        right=Right.ACCESS,
        received=date(2026, 8, 31),
        **{**QUIET, "complex": True},
        extension_notified=date(2026, 10, 1),
    )
    decision = evaluate(late, on=date(2026, 10, 2))
    assert any("came after 30 September 2026 and extends nothing" in line for line in decision.explain().splitlines())


def test_other_readings_stand_beside_the_answer_with_their_distance() -> None:
    asked = RightsRequest(
        right=Right.ACCESS,
        received=date(2026, 3, 2),
        **{**QUIET, "clarification": (Clarification(date(2026, 3, 5), date(2026, 3, 12)),)},
    )
    decision = evaluate(asked, on=date(2026, 3, 20))
    assert decision.outcome.due == date(2026, 4, 10)
    assert {reading.value for reading in decision.readings} == {date(2026, 4, 9)}
    assert "1 day earlier" in decision.explain()


@pytest.mark.parametrize("fact", [field.name for field in attrs.fields(RightsRequest) if field.default is None])
def test_what_is_unknown_never_gives_a_later_day_than_not_happening(fact: str) -> None:
    """Each fact not known, beside a request in which everything moved the clock."""
    busy = RightsRequest(
        right=Right.ACCESS,
        received=date(2026, 8, 31),
        **{
            **QUIET,
            "identity_doubted": True,
            "identity_confirmed": date(2026, 9, 9),
            "fee_requested": True,
            "fee_paid": date(2026, 9, 14),
            "clarification": (Clarification(date(2026, 9, 10), date(2026, 9, 17)),),
            "complex": True,
            "extension_notified": date(2026, 9, 30),
        },
    )
    known = evaluate(busy, on=date(2026, 10, 1)).outcome.due
    not_known: dict[str, Any] = {fact: None}
    unknown = evaluate(attrs.evolve(busy, **not_known), on=date(2026, 10, 1)).outcome.due
    assert known is not None
    assert unknown is not None
    assert unknown <= known
