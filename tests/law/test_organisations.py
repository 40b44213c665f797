"""Whom an organisation has to appoint: officers by the GDPR and by German law, representatives in the Union and in Britain."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import AppointmentDuty, Appointments, Decision, Organisation, evaluate

ON = date(2026, 11, 23)
NOT_SO = (
    *("public_authority", "court", "monitoring_is_core", "special_data_is_core", "large_scale", "offers_or_monitors"),
    *("occasional", "special_data_on_large_scale", "risk_unlikely", "impact_assessment_due", "trades_in_data"),
)


def firm(country: str, people: str | None = None, *, on: date = ON, **facts: Any) -> Decision[Appointments]:
    """A firm with nothing unusual about it, with one establishment."""
    told: dict[str, Any] = {
        **dict.fromkeys(NOT_SO, False),
        "subject_country": people or country,
        "controller_countries": frozenset({country}),
        "persons_in_automated_processing": 0,
    }
    return evaluate(Organisation(**{**told, **facts}), on=on)


@pytest.mark.parametrize("country", ["DE", "GB"])
@pytest.mark.parametrize(
    ("facts", "officer"),
    [
        ({}, False),
        ({"public_authority": True}, True),
        ({"public_authority": True, "court": True}, False),
        ({"monitoring_is_core": True}, False),
        ({"large_scale": True}, False),
        ({"monitoring_is_core": True, "large_scale": True}, True),
        ({"special_data_is_core": True}, False),  # e07: core activity and large scale, not one of them
        ({"special_data_is_core": True, "large_scale": True}, True),
    ],
)
def test_when_an_officer_is_appointed(country: str, facts: dict[str, Any], officer: bool) -> None:
    decision = firm(country, **facts)
    assert decision.outcome.officer is officer
    assert (AppointmentDuty.PUBLISH_CONTACT in decision.outcome.duties) is officer
    assert decision.settled


@pytest.mark.parametrize(
    ("country", "count", "on", "officer"),
    [
        ("DE", 19, ON, False),
        ("DE", 20, ON, True),
        ("GB", 20_000, ON, False),
        ("DE", 10, date(2019, 11, 25), True),
        ("DE", 9, date(2019, 11, 25), False),
        ("DE", 10, date(2019, 11, 26), False),
    ],
)
def test_persons_count_in_germany_and_there_alone(country: str, count: int, on: date, officer: bool) -> None:
    assert firm(country, on=on, persons_in_automated_processing=count).outcome.officer is officer


@pytest.mark.parametrize("fact", ["impact_assessment_due", "trades_in_data"])
def test_risky_processing_and_a_trade_in_data_need_no_number_in_germany(fact: str) -> None:
    told: dict[str, Any] = {fact: True}
    assert firm("DE", **told).outcome.officer
    assert not firm("GB", **told).outcome.officer


def test_other_national_laws_leave_it_open() -> None:
    for country in ("ES", "FR", "IE", "NO"):
        decision = firm(country)
        assert decision.outcome.officer
        assert not decision.settled
        assert any("further cases" in question for question in decision.open_questions)
    assert firm("ES", monitoring_is_core=True, large_scale=True).settled, "one reason is enough"


LIGHT: dict[str, Any] = {"occasional": True, "special_data_on_large_scale": False, "risk_unlikely": True}


@pytest.mark.parametrize(
    ("country", "people", "facts", "union", "british"),
    [
        ("GB", "FR", {"offers_or_monitors": True}, True, False),
        ("DE", "GB", {"offers_or_monitors": True}, False, True),
        ("DE", "FR", {"offers_or_monitors": True}, False, False),
        ("GB", "FR", {}, False, False),
        ("GB", "FR", {"offers_or_monitors": True, **LIGHT}, False, False),
        ("GB", "FR", {"offers_or_monitors": True, **LIGHT, "occasional": False}, True, False),
        ("GB", "FR", {"offers_or_monitors": True, **LIGHT, "special_data_on_large_scale": True}, True, False),
        ("GB", "FR", {"offers_or_monitors": True, **LIGHT, "risk_unlikely": False}, True, False),
        ("GB", "FR", {"offers_or_monitors": True, "public_authority": True}, False, False),
    ],
)
def test_who_needs_a_representative_and_where(
    country: str, people: str, facts: dict[str, Any], union: bool, british: bool
) -> None:
    outcome = firm(country, people, **facts).outcome
    assert (outcome.union_representative, outcome.british_representative) == (union, british)


def test_a_british_firm_needed_none_in_the_union_before_it_left() -> None:
    told: dict[str, Any] = {"offers_or_monitors": True}
    assert not firm("GB", "FR", on=date(2020, 12, 31), **told).outcome.union_representative
    assert firm("GB", "FR", on=date(2021, 1, 1), **told).outcome.union_representative
