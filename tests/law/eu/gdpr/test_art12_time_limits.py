"""Article 12(3) of the GDPR against a sum of its own, over places, months and extensions."""

from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import NEVER, Right, RightsRequest, evaluate
from gdpr_rules.clocks.working_days import calendar_of
from gdpr_rules.errors import CalendarNotCovered

DAY = timedelta(days=1)
ON = date(2026, 11, 23)  # whatever the day of receipt: each day of evaluation would be compiled for itself
PLACES = ("DE", "DE-BY", "DE-BE", "FR", "NL", "IE", "ES-MD", "AT", "PL", "SE", "NO")


def request(received: date, where: str, **told: Any) -> RightsRequest:
    """A request for erasure answered in a place, with nothing unknown that could move its dates."""
    facts: dict[str, Any] = {
        "subject_country": where[:2],
        "controller_countries": frozenset({where[:2]}),
        "place": where,
        "complex": False,
        "numerous": False,
    }
    return RightsRequest(right=Right.ERASURE, received=received, **{**facts, **told})


def free(day: date, place: str) -> bool:
    """A weekend, or a public holiday of the whole state: not one of a part of it, and no day equated with them."""
    name = calendar_of(place[:2]).why_not(day)
    return bool(name) and (place, name) != ("NL", "Good Friday")


def walked(received: date, months: int, place: str) -> date:
    """The corresponding date, moved off the free days one by one."""
    day = received + relativedelta(months=months)
    while free(day, place):
        day += DAY
    return day


@given(st.dates(date(2018, 7, 20), date(2060, 1, 1)), st.sampled_from(PLACES), st.booleans())
def test_one_month_from_receipt_or_three(received: date, place: str, extended: bool) -> None:
    told = {"complex": True, "extension_notified": received + DAY} if extended else {}
    decision = evaluate(request(received, place, **told), on=ON)
    first, longer = walked(received, 1, place), walked(received, 3, place)
    outcome = decision.outcome
    assert decision.settled_on("due")
    assert outcome.due == (longer if extended else first)
    assert (outcome.extension_notice_by, outcome.due_if_extended, outcome.refusal_by) == (first, longer, first)


@given(st.dates(date(2018, 7, 20), date(2060, 1, 1)), st.sampled_from(PLACES), st.integers(0, 60))
def test_doubts_about_identity_do_not_stop_the_month(received: date, place: str, wait: int) -> None:
    """The pause is a regulator's reading: it is told, and the earlier date is the answer."""
    doubted = request(received, place, identity_doubted=True, identity_confirmed=received + wait * DAY)
    decision = evaluate(doubted, on=ON)
    assert decision.outcome.due == walked(received, 1, place)
    paused = walked(received + wait * DAY, 1, place)
    assert [each.value for each in decision.readings if "EDPB" in str(each.cite)] == [paused][: paused != decision.outcome.due]


@settings(max_examples=settings().max_examples // 4)  # each case asks four times and weighs every country
@given(st.dates(date(2018, 7, 20), date(2060, 1, 1)), st.sampled_from(PLACES))
def test_without_a_place_the_day_is_never_later(received: date, place: str) -> None:
    known = evaluate(request(received, place), on=ON).outcome.due
    decisions = [
        evaluate(request(received, place, place=None), on=ON),
        evaluate(request(received, place, place=None, controller_countries=None), on=ON),
        evaluate(request(received, place, place=None, controller_countries=frozenset({place[:2], "PT"})), on=ON),
    ]
    assert all(each.outcome.due is not None and known is not None and each.outcome.due <= known for each in decisions)
    assert not any(each.settled_on("due") for each in decisions)
    assert all("place" in each.missing for each in decisions)


def test_a_place_outside_the_controllers_countries_moves_nothing() -> None:
    """1 May is free in Germany and not in the Netherlands, where this controller is."""
    inside = evaluate(request(date(2026, 4, 1), "NL"), on=date(2026, 4, 1)).outcome.due
    outside = evaluate(request(date(2026, 4, 1), "NL", place="DE"), on=date(2026, 4, 1)).outcome.due
    assert inside == outside == date(2026, 5, 1)
    assert evaluate(request(date(2026, 4, 1), "DE"), on=date(2026, 4, 1)).outcome.due == date(2026, 5, 4)


def test_a_year_beyond_the_calendar_is_an_error_that_names_place_and_year() -> None:
    with pytest.raises(CalendarNotCovered, match="`DE-BY` are not known for `2150`"):
        evaluate(request(date(2150, 1, 5), "DE-BY"), on=date(2150, 1, 5)).outcome.due  # noqa: B018  # asking for the day is what raises


def test_the_holidays_of_a_country_outside_the_territory_never_count() -> None:
    """Reg 1182/71 Art 2(1): the days are those designated in the Member State, so that Japan adds none."""
    both = frozenset({"DE", "JP"})
    decision = evaluate(request(date(2026, 4, 1), "DE", controller_countries=both), on=date(2026, 4, 1))
    assert decision.outcome.due == date(2026, 5, 4)
    assert "place" not in decision.missing
    assert not decision.settled_on("due"), "the law of Japan, which is not encoded, may set an earlier day"
    nowhere = evaluate(request(date(2026, 4, 1), "DE", controller_countries=both, place=None), on=date(2026, 4, 1))
    assert nowhere.outcome.due == date(2026, 5, 1)
    assert not nowhere.settled_on("due")
    assert "place" in nowhere.missing


def test_no_notice_leaves_the_month_settled() -> None:
    told = {"complex": None, "numerous": None, "extension_notified": NEVER}
    assert evaluate(request(date(2026, 4, 1), "NL", **told), on=date(2026, 4, 2)).settled_on("due")
