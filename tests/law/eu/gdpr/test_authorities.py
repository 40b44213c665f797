"""Periods that run against authorities: when an extension counts, what no weekend moves, and whose law this is."""

from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import NEVER, AuthorityProcedure, Clarification, Decision, Matter, evaluate, verify
from gdpr_rules.clocks.working_days import calendar_of
from gdpr_rules.errors import InvalidFact

ON = date(2026, 11, 23)
DAY = timedelta(days=1)
BOARD = (Matter.BOARD_OPINION, Matter.BOARD_DECISION, Matter.BOARD_DECISION_BY_MAJORITY, Matter.URGENT_BOARD_OPINION)
# Both periods of each matter that can take longer, and by when that has to be said: Articles 36(2), 64(3) and 65(2).
EXTENDED: dict[Matter, tuple[Any, Any, Any]] = {
    Matter.PRIOR_CONSULTATION: (timedelta(weeks=8), timedelta(weeks=14), relativedelta(months=1)),
    Matter.BOARD_OPINION: (timedelta(weeks=8), timedelta(weeks=14), timedelta(weeks=8)),
    Matter.BOARD_DECISION: (relativedelta(months=1), relativedelta(months=2), relativedelta(months=1)),
}


def decide(kind: Matter, received: date, *, on: date = ON, **facts: Any) -> Decision[Any]:
    told: dict[str, Any] = {"place": "DE", "complex": False, "extended_on": NEVER, "information_awaited": ()}
    return evaluate(AuthorityProcedure(matter=kind, received=received, **{**told, **facts}), on=on)


def moved(kind: Matter, day: date) -> date:
    """A last day moved off what is free: weekends, and Germany's holidays where an authority of Germany acts."""
    while day.weekday() > 4 or (kind not in BOARD and not calendar_of("DE").is_working(day)):
        day += DAY
    return day


@given(st.sampled_from(sorted(EXTENDED, key=str)), st.dates(date(2019, 1, 1), date(2050, 1, 1)), st.integers(-10, 120))
def test_e04_it_takes_longer_only_where_that_is_said_in_time(kind: Matter, received: date, wait: int) -> None:
    first, longer, say = (moved(kind, received + span) for span in EXTENDED[kind])
    said = received + wait * DAY
    outcome = decide(kind, received, complex=True, extended_on=said).outcome
    in_time = received <= said <= say
    assert outcome.due == (longer if in_time else first)
    assert outcome.due_if_extended == longer
    assert outcome.say_so_by == (say if kind is Matter.PRIOR_CONSULTATION else None)
    for facts in ({"complex": False, "extended_on": said}, {"complex": True}, {"complex": None, "extended_on": None}):
        assert decide(kind, received, **facts).outcome.due == first


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"complex": None}, ()),
        ({"extended_on": None}, ()),
        ({"complex": None, "extended_on": date(2026, 9, 8)}, ("complex",)),
        ({"complex": True, "extended_on": None}, ("extended_on",)),
        ({"place": None}, ("place",)),
        ({"information_awaited": None}, ("information_awaited",)),
    ],
)
def test_what_has_to_be_known(facts: dict[str, Any], missing: tuple[str, ...]) -> None:
    decision = decide(Matter.PRIOR_CONSULTATION, date(2026, 9, 7), **facts)
    assert decision.outcome.due == date(2026, 11, 2)
    assert (decision.missing, decision.settled) == (missing, not missing)


def test_a_pause_moves_the_answer_and_not_the_day_for_saying_that_it_takes_longer() -> None:
    spans = (Clarification(date(2026, 9, 14), date(2026, 9, 24)),)
    waited = decide(Matter.PRIOR_CONSULTATION, date(2026, 9, 7), information_awaited=spans).outcome
    assert waited.due == date(2026, 11, 12)  # ten days after 2 November
    assert waited.due_if_extended == date(2026, 12, 24)  # ten days after 14 December, and no holiday
    assert waited.say_so_by == date(2026, 10, 7)


def test_no_weekend_makes_an_urgent_measure_hold_longer() -> None:
    """28 November 2026 is a Saturday: what has to be done by then could wait for Monday, what holds ends."""
    received = date(2026, 8, 28)
    assert decide(Matter.URGENT_MEASURE, received).outcome.due == date(2026, 11, 28)
    assert decide(Matter.COMPLAINT_NEWS, received).outcome.due == date(2026, 11, 30)


def test_the_board_has_weekends_and_no_country() -> None:
    """Eight weeks from 30 October 2026 end on Christmas Day, a Friday."""
    received = date(2026, 10, 30)
    assert decide(Matter.PRIOR_CONSULTATION, received).outcome.due == date(2026, 12, 28)
    for place in ("DE", "BE", "CH", None):
        decision = decide(Matter.BOARD_OPINION, received, place=place)
        assert (decision.outcome.due, decision.settled) == (date(2026, 12, 25), True)


@pytest.mark.parametrize(
    ("place", "on"), [("CH", ON), ("GB", ON), ("US-CA", ON), ("NO", date(2018, 7, 19)), ("DE", date(2018, 5, 24))]
)
@pytest.mark.parametrize("kind", [kind for kind in Matter if kind not in BOARD], ids=lambda kind: kind.name)
def test_elsewhere_and_before_nothing_is_settled(kind: Matter, place: str, on: date) -> None:
    decision = decide(kind, date(2026, 9, 7), place=place, on=on)
    assert (decision.outcome.due, decision.outcome.law_unknown, decision.settled) == (None, True, False)
    assert decision.missing == ()


def test_the_commissioner_while_the_regulation_was_law_in_britain() -> None:
    decision = decide(Matter.MUTUAL_ASSISTANCE, date(2020, 9, 7), place="GB-SCT", on=date(2020, 12, 31))
    assert (decision.outcome.due, decision.settled) == (date(2020, 10, 7), True)


@pytest.mark.parametrize("wrong", ["2026-09-14", [date(2026, 9, 14)], (date(2026, 9, 24), date(2026, 9, 14)), 7])
def test_wrong_spans_are_refused_by_the_name_of_the_fact(wrong: Any) -> None:
    with pytest.raises(InvalidFact, match=r"^AuthorityProcedure\.information_awaited (is|has) `"):
        decide(Matter.PRIOR_CONSULTATION, date(2026, 9, 7), information_awaited=wrong)


@pytest.mark.parametrize("kind", Matter, ids=lambda kind: kind.name)
def test_certificates_hold_and_explanations_cite(kind: Matter) -> None:
    decision = decide(kind, date(2026, 9, 7), information_awaited=(Clarification(date(2026, 9, 14), NEVER),))
    assert verify(decision.to_dict())
    assert "GDPR Art" in decision.explain()
    assert any("2025/2518" in text for rule in decision.fired for text in rule.not_encoded)
