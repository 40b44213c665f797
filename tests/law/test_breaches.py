"""Breaches, case by case: who is told and by when, over changes of the clock, and nothing made up for the United States."""

import datetime as dt
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gdpr_rules import Breach, BreachDuty, BreachResponse, BreachRole, Decision, evaluate
from gdpr_rules.errors import NaiveDatetime
from tests.clocks.test_vectors import ROWS

BERLIN, LONDON, LA = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/London"), ZoneInfo("America/Los_Angeles")
AWARE = dt.datetime(2026, 3, 27, 18, 15, tzinfo=BERLIN)  # the Friday before the clocks go forward
ON = date(2026, 11, 23)
PLACES: dict[str, dict[str, Any]] = {
    "eu": {"subject_country": "DE", "controller_countries": frozenset({"DE"})},
    "uk": {"subject_country": "GB", "controller_countries": frozenset({"GB"})},
    "ca": {"subject_country": "US", "subject_us_state": "CA", "controller_countries": frozenset({"US"})},
}
BOTH = pytest.mark.parametrize("where", ["eu", "uk"])


def decide(where: str, *, on: date = ON, **facts: Any) -> Decision[BreachResponse]:
    told: dict[str, Any] = {
        "became_aware": AWARE,
        "role": BreachRole.CONTROLLER,
        "risk_unlikely": False,
        "high_risk": False,
        "data_unintelligible": False,
        "risk_removed": False,
        "individual_notice_disproportionate": False,
        "residents_affected": 100,
    }
    return evaluate(Breach(**{**told, **PLACES[where], **facts}), on=on)


@BOTH
def test_72_hours_are_elapsed_time_over_a_change_of_the_clocks(where: str) -> None:
    by = decide(where).outcome.authority_by
    assert by is not None
    assert by - AWARE.astimezone(dt.UTC) == timedelta(hours=72)
    assert by.isoformat() == "2026-03-30T19:15:00+02:00"


@pytest.mark.parametrize("row", [row for row in ROWS.values() if "breach" in row.right], ids=lambda row: row.id)
def test_published_instants(row: Any) -> None:
    decision = decide("eu", became_aware=row.instant)
    expected = dt.datetime.fromisoformat(row.due).replace(tzinfo=BERLIN)
    readings = [reading.value for reading in decision.readings if reading.field == "authority_by"]
    assert expected in (decision.outcome.authority_by, *readings)
    assert decision.outcome.authority_by == row.instant + timedelta(hours=72)


@BOTH
def test_a_risk_that_is_unlikely_spares_the_authority_and_not_the_record(where: str) -> None:
    outcome = decide(where, risk_unlikely=True).outcome
    assert not outcome.tell_authority
    assert outcome.authority_by is None
    assert outcome.duties == {BreachDuty.RECORD}
    unknown = decide(where, risk_unlikely=None)
    assert unknown.outcome.tell_authority
    assert unknown.missing == ("risk_unlikely",)


@BOTH
@pytest.mark.parametrize(
    ("told", "persons", "public"),
    [
        ({"high_risk": True}, True, False),
        ({"high_risk": False}, False, False),
        ({"high_risk": True, "data_unintelligible": True}, False, False),
        ({"high_risk": True, "risk_removed": True}, False, False),
        ({"high_risk": True, "individual_notice_disproportionate": True}, True, True),
        ({"high_risk": None}, True, False),
    ],
)
def test_who_of_the_people_concerned_is_told(where: str, told: dict[str, Any], persons: bool, public: bool) -> None:
    outcome = decide(where, **told).outcome
    assert outcome.tell_persons == persons
    assert (BreachDuty.PUBLIC_NOTICE in outcome.duties) == public
    assert outcome.persons_by is None


@BOTH
def test_a_processor_tells_its_controller_and_no_hours_are_made_up(where: str) -> None:
    outcome = decide(where, role=BreachRole.PROCESSOR).outcome
    assert outcome == BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER}))


@pytest.mark.parametrize(
    ("aware", "hours"),
    [
        (dt.datetime(2025, 8, 19, 23, 59, tzinfo=LONDON), 24),
        (dt.datetime(2025, 8, 20, 0, 0, tzinfo=LONDON), 72),
    ],
)
def test_providers_in_britain_by_the_instant_of_awareness(aware: dt.datetime, hours: int) -> None:
    by = decide("uk", role=BreachRole.COMMUNICATIONS_PROVIDER, became_aware=aware).outcome.authority_by
    assert by == aware + timedelta(hours=hours)


def test_providers_in_the_union_have_24_hours() -> None:
    by = decide("eu", role=BreachRole.COMMUNICATIONS_PROVIDER).outcome.authority_by
    assert by == (AWARE.astimezone(dt.UTC) + timedelta(hours=24))


def test_california_tells_residents_in_thirty_days_and_the_attorney_general_of_many() -> None:
    aware = dt.datetime(2026, 3, 2, 23, 30, tzinfo=LA)
    few = decide("ca", became_aware=aware, residents_affected=500).outcome
    many = decide("ca", became_aware=aware, residents_affected=501).outcome
    assert (few.persons_by, few.tell_persons, few.tell_authority) == (date(2026, 4, 1), True, False)
    assert BreachDuty.TELL_ATTORNEY_GENERAL in many.duties
    assert many.authority_by is None
    assert not decide("ca", became_aware=aware, data_unintelligible=True).outcome.tell_persons
    assert decide("ca", became_aware=aware, on=date(2025, 12, 31)).outcome.persons_by is None


def test_e05_an_unreadable_breach_time_becomes_now() -> None:
    """Not here: a time without a zone is an error that names the fact, and so is one that cannot be read."""
    with pytest.raises(NaiveDatetime, match=r"Breach\.became_aware"):
        Breach(became_aware=dt.datetime(2026, 3, 27, 18, 15))  # noqa: DTZ001  # naive, to be refused
    from gdpr_rules.errors import InvalidDocument
    from gdpr_rules.wire import read_facts

    for text in ("yesterday", "2026-03-27T18:15", "27.3.2026 18:15"):
        with pytest.raises(InvalidDocument, match=r"^became_aware: "):
            read_facts(Breach, {"became_aware": text})


@pytest.mark.parametrize("place", [{"subject_us_state": "TX"}, {"subject_us_state": None}, {"subject_country": "JP"}], ids=str)
def test_e06_one_72_hour_clock_for_the_whole_united_states(place: dict[str, Any]) -> None:
    """Not here: only encoded law answers, and everything else says that it is not encoded."""
    decision = decide("ca", **place)
    assert decision.outcome.authority_by is None
    assert BreachDuty.FIND_OUT_LAW in decision.outcome.duties
    assert not decision.settled


def test_two_laws_give_the_earlier_instant_and_each_shows_its_own() -> None:
    decision = decide("uk", controller_countries=frozenset({"GB", "IE"}), subject_country="IE")
    assert {"eu.gdpr", "uk.gdpr"} <= set(decision.by_regime)
    assert decision.outcome.authority_by == AWARE.astimezone(dt.UTC) + timedelta(hours=72)
