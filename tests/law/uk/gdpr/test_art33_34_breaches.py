"""Providers of communications services in Britain and the Union: hours, subscribers, and where each period is written."""

import datetime as dt
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import Breach, BreachDuty, BreachResponse, BreachRole, Decision, evaluate, verify
from gdpr_rules.clocks.hours import full_hours_after

LONDON = ZoneInfo("Europe/London")
ON = date(2026, 11, 23)
SWITCH = dt.datetime(2025, 8, 20, tzinfo=LONDON)
ZONES = ["Europe/London", "Europe/Berlin", "America/New_York", "Pacific/Apia"]


def decide(country: str, role: BreachRole | None, *, on: date = ON, **facts: Any) -> Decision[BreachResponse]:
    told: dict[str, Any] = {
        "became_aware": dt.datetime(2026, 10, 24, 9, 30, tzinfo=LONDON),
        "role": role,
        "subject_country": country,
        "controller_countries": frozenset({country}),
        "risk_unlikely": False,
        "high_risk": False,
        "data_unintelligible": False,
        "risk_removed": False,
        "individual_notice_disproportionate": False,
    }
    return evaluate(Breach(**{**told, **facts}), on=on)


PROVIDER = BreachRole.COMMUNICATIONS_PROVIDER
EACH = pytest.mark.parametrize("country", ["IE", "GB"])


@EACH
@given(st.dates(date(2025, 8, 21), date(2050, 1, 1)), st.times(), st.sampled_from(ZONES), st.sampled_from([0, 1]))
def test_72_hours_on_absolute_time_in_every_zone(country: str, day: date, clock: dt.time, zone: str, fold: int) -> None:
    aware = dt.datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=fold)
    decision = decide(country, BreachRole.CONTROLLER, became_aware=aware)
    by = decision.outcome.authority_by
    assert by is not None
    assert by.astimezone(dt.UTC) - aware.astimezone(dt.UTC) == timedelta(hours=72)
    letter = full_hours_after(aware, 72).astimezone(dt.UTC)
    days = (
        each for n in range(1, 9) if (each := day + timedelta(n)).weekday() < 5
    )  # Art 3(5): two working days after that one
    working = dt.datetime.combine(list(days)[1] + timedelta(1), dt.time(), ZoneInfo(zone)).astimezone(dt.UTC)
    readings = [letter, working] if working > by.astimezone(dt.UTC) else [letter]
    assert [reading.value.astimezone(dt.UTC) for reading in decision.readings] == readings
    assert timedelta(0) < letter - by.astimezone(dt.UTC) <= timedelta(hours=1)
    assert decision.settled


def test_the_weekend_on_which_the_clocks_go_back() -> None:
    by = decide("GB", BreachRole.CONTROLLER).outcome.authority_by
    assert by is not None
    assert by.isoformat() == "2026-10-27T08:30:00+00:00"


@pytest.mark.parametrize(
    ("aware", "hours", "reasons", "source"),
    [
        (SWITCH - timedelta(microseconds=1), 24, False, "Reg 611/2013 Art 2(2)"),
        (SWITCH, 72, True, "PECR reg 5A(2)"),
        (dt.datetime(2025, 8, 19, 23, tzinfo=dt.UTC), 72, True, "PECR reg 5A(2)"),  # midnight in London
        (dt.datetime(2025, 8, 20, 0, 59, tzinfo=ZoneInfo("Europe/Berlin")), 24, False, "Reg 611/2013 Art 2(2)"),
    ],
)
def test_providers_in_britain(aware: dt.datetime, hours: int, reasons: bool, source: str) -> None:
    decision = decide("GB", PROVIDER, became_aware=aware)
    outcome = decision.outcome
    assert outcome.authority_by == aware.astimezone(dt.UTC) + timedelta(hours=hours)
    assert (BreachDuty.GIVE_REASONS_IF_LATE in outcome.duties) == reasons
    assert BreachDuty.RECORD in outcome.duties
    (rule,) = decision.because("authority_by")
    assert str(rule.cites[0]) == source


def test_providers_in_the_union_keep_their_24_hours() -> None:
    decision = decide("IE", PROVIDER)
    assert decision.outcome.authority_by == dt.datetime(2026, 10, 25, 8, 30, tzinfo=dt.UTC)
    assert str(decision.because("authority_by")[0].cites[0]) == "Reg 611/2013 Art 2(2)"


@EACH
@pytest.mark.parametrize(
    ("facts", "told"),
    [({}, True), ({"risk_unlikely": True}, False), ({"data_unintelligible": True}, False), ({"risk_unlikely": None}, True)],
)
def test_providers_tell_their_subscribers(country: str, facts: dict[str, Any], told: bool) -> None:
    decision = decide(country, PROVIDER, **facts)
    assert decision.outcome.tell_persons == told
    assert decision.settled_on("tell_persons") == (facts.get("risk_unlikely", False) is not None)
    assert decision.outcome.tell_authority


@EACH
def test_a_breach_without_risk_leaves_nobody_to_tell(country: str) -> None:
    decision = decide(country, BreachRole.CONTROLLER, risk_unlikely=True)
    assert decision.outcome == BreachResponse(duties=frozenset({BreachDuty.RECORD}))
    assert decision.outcome.permissive
    assert "no notice has to be given" in decision.explain()


@EACH
def test_a_role_nobody_knows_takes_the_strictest(country: str) -> None:
    decision = decide(country, None)
    hours = 24 if country == "IE" else 72
    aware = dt.datetime(2026, 10, 24, 8, 30, tzinfo=dt.UTC)
    assert decision.outcome.authority_by == aware + timedelta(hours=hours)
    assert BreachDuty.TELL_CONTROLLER in decision.outcome.duties
    assert (decision.settled, decision.missing[0]) == (False, "role")


@EACH
def test_certificates_with_instants_hold(country: str) -> None:
    certificate = decide(country, PROVIDER).to_dict()
    assert certificate["facts"]["became_aware"] == "2026-10-24T09:30:00+01:00"
    assert verify(certificate)
