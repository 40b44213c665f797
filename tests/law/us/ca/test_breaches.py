"""Breaches in California: thirty days for residents, fifteen more for the Attorney General, and nothing before 2026."""

import datetime as dt
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import NEVER, Breach, BreachDuty, BreachResponse, BreachRole, Decision, evaluate, verify

CALIFORNIA = ZoneInfo("America/Los_Angeles")
ON = date(2026, 11, 23)
AWARE = dt.datetime(2026, 3, 2, 15, 0, tzinfo=CALIFORNIA)


def decide(*, on: date = ON, **facts: Any) -> Decision[BreachResponse]:
    told: dict[str, Any] = {
        "became_aware": AWARE,
        "role": BreachRole.CONTROLLER,
        "subject_country": "US",
        "subject_us_state": "CA",
        "controller_countries": frozenset({"US"}),
        "data_unintelligible": False,
        "residents_affected": 501,
        "persons_told": NEVER,
    }
    return evaluate(Breach(**{**told, **facts}), on=on)


def test_residents_and_attorney_general() -> None:
    decision = decide(persons_told=date(2026, 3, 20))
    outcome = decision.outcome
    assert (outcome.persons_by, outcome.sample_by) == (date(2026, 4, 1), date(2026, 4, 4))
    assert (outcome.tell_persons, outcome.tell_authority, outcome.authority_by) == (True, True, None)
    assert outcome.duties == {BreachDuty.TELL_WITHOUT_DELAY, BreachDuty.TELL_ATTORNEY_GENERAL}
    assert decision.settled
    assert verify(decision.to_dict())


@pytest.mark.parametrize(("residents", "told"), [(0, False), (500, False), (501, True), (10_000, True)])
def test_more_than_500_residents(residents: int, told: bool) -> None:
    assert decide(residents_affected=residents).outcome.tell_authority == told


def test_the_fifteen_days_run_from_telling_the_residents() -> None:
    assert decide().outcome.sample_by is None
    assert decide(persons_told=date(2026, 4, 1)).outcome.sample_by == date(2026, 4, 16)
    unknown = decide(persons_told=None)
    assert (unknown.outcome.sample_by, unknown.settled, unknown.missing) == (date(2026, 3, 17), False, ("persons_told",))


def test_a_last_day_on_a_holiday_is_another_reading() -> None:
    """Thirty days from 5 June 2026 end on Sunday 5 July; Independence Day is a Saturday, and moves to no Friday."""
    decision = decide(became_aware=dt.datetime(2026, 6, 5, 12, tzinfo=CALIFORNIA), residents_affected=1)
    assert decision.outcome.persons_by == date(2026, 7, 5)
    assert [(reading.field, reading.value) for reading in decision.readings] == [("persons_by", date(2026, 7, 6))]


ZONES = [ZoneInfo(name) for name in ("America/Los_Angeles", "UTC", "Asia/Tokyo")]


@given(st.dates(date(2026, 1, 2), date(2040, 1, 1)), st.times(), st.sampled_from(ZONES))
def test_the_day_of_discovery_is_never_later_than_in_california(day: date, clock: dt.time, zone: ZoneInfo) -> None:
    aware = dt.datetime.combine(day, clock, zone)
    by = decide(became_aware=aware).outcome.persons_by
    assert by is not None
    there = aware.astimezone(CALIFORNIA).date() + timedelta(days=30)
    assert there - timedelta(days=1) <= by <= there


@pytest.mark.parametrize("role", [BreachRole.CONTROLLER, BreachRole.COMMUNICATIONS_PROVIDER])
def test_who_owns_the_data_tells_and_whoever_holds_them_tells_the_owner(role: BreachRole) -> None:
    assert decide(role=role).outcome.persons_by == date(2026, 4, 1)
    held = decide(role=BreachRole.PROCESSOR).outcome
    assert held == BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER}))
    assert not held.permissive


def test_encrypted_data_call_for_nothing() -> None:
    decision = decide(data_unintelligible=True)
    assert (decision.outcome, decision.settled) == (BreachResponse(), True)
    assert decision.outcome.permissive


@pytest.mark.parametrize(
    ("place", "on"),
    [
        ({}, date(2025, 12, 31)),
        ({"subject_us_state": "TX"}, ON),
        ({"subject_us_state": "NY"}, ON),
        ({"subject_us_state": None}, ON),
        ({"subject_country": "JP", "subject_us_state": None}, ON),
    ],
    ids=str,
)
def test_e06_what_is_not_encoded_has_no_clock_and_no_settled_answer(place: dict[str, Any], on: date) -> None:
    decision = decide(on=on, **place)
    assert decision.outcome.authority_by is None
    assert BreachDuty.FIND_OUT_LAW in decision.outcome.duties
    assert (decision.settled, decision.outcome.permissive) == (False, False)
    assert decision.open_questions
