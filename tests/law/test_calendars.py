"""Whose days off move a last day: each law has a calendar of its own, and days in doubt are a reading beside the answer."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gdpr_rules import (
    NEVER,
    AuthorityProcedure,
    Breach,
    BreachRole,
    Decision,
    Handling,
    Matter,
    PrivacyAct,
    Right,
    RightsRequest,
    evaluate,
)
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, calendar_of, certain_calendar_of
from gdpr_rules.facts.handled_in import PLACES

BERLIN = ZoneInfo("Europe/Berlin")


def ask(received: date, person: str, controller: str, place: str | None, **facts: Any) -> Decision[Handling]:
    """A plain request for access, evaluated on the day of its receipt."""
    told: dict[str, Any] = {
        "right": Right.ACCESS,
        "received": received,
        "subject_country": person,
        "controller_countries": frozenset(controller.split()),
        "place": place,
        "complex": False,
        "numerous": False,
        "extension_notified": NEVER,
        "identity_doubted": False,
        "fee_requested": False,
        "clarification": (),
        **facts,
    }
    return evaluate(RightsRequest(**told), on=received)


@pytest.mark.parametrize(
    ("received", "person", "controller", "place", "regime", "due"),
    [
        # Reg 1182/71 Art 2(1): days designated in the Member State, and so neither Thanksgiving nor a British bank holiday
        (date(2026, 10, 27), "DE", "US", "US-CA", "eu.gdpr", date(2026, 11, 27)),
        (date(2026, 10, 26), "DE", "US", "US", "eu.gdpr", date(2026, 11, 26)),
        (date(2026, 7, 31), "DE", "GB", "GB-ENG", "eu.gdpr", date(2026, 8, 31)),
        (date(2026, 7, 31), "DE", "GB", "GB-EAW", "eu.gdpr", date(2026, 8, 31)),
        (date(2026, 7, 31), "DE", "GB", "GB-EAW", "uk.gdpr", date(2026, 9, 1)),
        (date(2026, 4, 1), "DE", "CH", "CH-ZH", "eu.gdpr", date(2026, 5, 1)),
        (date(2026, 4, 1), "DE", "CH DE", "DE", "eu.gdpr", date(2026, 5, 4)),
        # UK GDPR Art 12A, the same rules as assimilated: bank holidays of the nations; Irish and Swiss days move nothing
        (date(2026, 9, 26), "GB", "GB IE", "IE", "uk.gdpr", date(2026, 10, 26)),
        (date(2026, 9, 26), "GB", "GB IE", "IE", "eu.gdpr", date(2026, 10, 27)),
        (date(2026, 4, 1), "GB", "CH", "CH-ZH", "uk.gdpr", date(2026, 5, 1)),
        (date(2026, 4, 1), "GB", "DE", "DE", "uk.gdpr", date(2026, 5, 1)),
        (date(2026, 7, 31), "GB", "GB", "GB-SCT", "uk.gdpr", date(2026, 8, 31)),
        (date(2025, 12, 2), "GB", "GB", "GB-SCT", "uk.gdpr", date(2026, 1, 5)),
        # Withdrawal Agreement Art 127: the bank holidays of 2020 are those of a Member State, those of 2021 no longer
        (date(2020, 11, 28), "GB", "GB", "GB-EAW", "eu.gdpr", date(2020, 12, 29)),
        (date(2020, 12, 1), "GB", "GB", "GB-EAW", "eu.gdpr", date(2021, 1, 1)),
        # French collectivities in which the Treaties do not apply; Réunion, in which they do
        (date(2026, 6, 14), "FR", "FR", "FR-NC", "eu.gdpr", date(2026, 7, 14)),
        (date(2026, 6, 14), "FR", "FR", "FR-974", "eu.gdpr", date(2026, 7, 15)),
        (date(2026, 6, 14), "RE", "RE", "RE", "eu.gdpr", date(2026, 7, 15)),
    ],
)
def test_no_laws_date_is_moved_by_anothers_holiday(
    received: date, person: str, controller: str, place: str, regime: str, due: date
) -> None:
    decision = ask(received, person, controller, place)
    assert decision.by_regime[regime].due == due
    assert decision.settled_on("due") == ("CH" not in controller)  # the Swiss law of requests (DSG Art 25) is not encoded


def test_the_earlier_of_two_laws_dates_is_the_answer() -> None:
    assert ask(date(2026, 7, 31), "DE", "GB", "GB-ENG").outcome.due == date(2026, 8, 31)


def test_a_controller_outside_the_territory_needs_no_place() -> None:
    decision = ask(date(2026, 10, 27), "DE", "US", None)
    assert decision.outcome.due == date(2026, 11, 27)
    assert decision.settled_on("due")
    elsewhere = ask(date(2026, 10, 27), "DE", "JP", None)
    assert elsewhere.outcome.due == date(2026, 11, 27)
    assert "place" not in elsewhere.missing
    assert not elsewhere.settled_on("due"), "the law of Japan, which is not encoded, may set an earlier day"
    assert not ask(date(2026, 4, 1), "DE", "DE JP", None).settled_on("due")


def test_places_outside_the_territory_move_no_date_of_the_gdpr() -> None:
    """Every place with a calendar, on a Wednesday, a Thursday and a Friday of each month: the answer is that of weekends."""
    inside = {place for place in PLACES if place[:2] not in {"CH", "GB", "US"}}
    for place in sorted(PLACES - inside | {"FR-BL", "FR-NC", "FR-PF", "FR-PM", "FR-TF", "FR-WF"}):
        for month in range(1, 12):
            for day in (1, 14, 25, 26, 27):
                decision = ask(date(2026, month, day), "DE", place[:2], place)
                expected = WEEKENDS_ONLY.next_working(date(2026, month + 1, day))
                assert decision.by_regime["eu.gdpr"].due == expected, (place, month, day)


@pytest.mark.parametrize(
    ("received", "place", "due", "later"),
    [
        (date(2026, 5, 4), "DE-BY", date(2026, 6, 4), date(2026, 6, 5)),  # Corpus Christi in Bavaria
        (date(2026, 5, 4), "AT", date(2026, 6, 5), None),  # and in all of Austria
        (date(2026, 7, 21), "HU", date(2026, 8, 21), date(2026, 8, 24)),  # a rest day for the Saturday of 8 August
        (date(2026, 5, 22), "LV", date(2026, 6, 22), date(2026, 6, 25)),  # one before midsummer, for 27 June
        (date(2026, 4, 25), "BG", date(2026, 5, 25), date(2026, 5, 26)),  # for 24 May, a Sunday
        (date(2025, 12, 2), "BG", date(2026, 1, 2), date(2026, 1, 5)),  # given by decree
        (date(2027, 4, 3), "GR", date(2027, 5, 4), date(2027, 5, 5)),  # 1 May on Holy Saturday, moved behind Easter Monday
        (date(2027, 2, 9), "ES-CE", date(2027, 3, 9), date(2027, 3, 10)),  # the end of Ramadan, as expected
        (date(2026, 5, 19), "FI", date(2026, 6, 19), date(2026, 6, 22)),  # midsummer eve
        (date(2026, 3, 3), "NL", date(2026, 4, 3), date(2026, 4, 7)),  # Good Friday, equated for national time limits alone
        (date(2026, 11, 20), "FR-974", date(2026, 12, 21), None),
        (date(2028, 11, 20), "FR-974", date(2028, 12, 20), date(2028, 12, 21)),  # the end of slavery in Réunion
        (date(2028, 11, 20), "RE", date(2028, 12, 20), date(2028, 12, 21)),
        (date(2026, 5, 9), "AX", date(2026, 6, 9), date(2026, 6, 10)),  # the autonomy of Åland
    ],
)
def test_a_day_off_in_doubt_moves_the_reading_and_not_the_answer(
    received: date, place: str, due: date, later: date | None
) -> None:
    decision = ask(received, place[:2], place[:2], place)
    assert decision.outcome.due == due
    assert decision.settled_on("due")
    found = [reading.value for reading in decision.readings if "Art 2(1)" in str(reading.cite)]
    assert found == ([later] if later else [])


def test_the_reading_knows_the_extended_period_and_the_other_rules() -> None:
    longer = ask(date(2026, 3, 4), "DE", "DE", "DE-BY", complex=True, extension_notified=date(2026, 3, 10))
    assert longer.outcome.due == date(2026, 6, 4)
    assert [each.value for each in longer.readings if "Art 2(1)" in str(each.cite)] == [date(2026, 6, 5)]
    elsewhere: dict[str, Any] = {"right": Right.INFORMATION, "provided_by_subject": False, "extension_notified": None}
    owed = ask(date(2026, 5, 4), "DE", "DE", "DE-BY", first_contact=NEVER, first_disclosure=NEVER, **elsewhere)
    assert owed.outcome.due == date(2026, 6, 4)
    assert [each.value for each in owed.readings if "Art 2(1)" in str(each.cite)] == [date(2026, 6, 5)]
    sooner = ask(date(2026, 5, 4), "DE", "DE", "DE-BY", first_contact=date(2026, 5, 6), first_disclosure=NEVER, **elsewhere)
    assert sooner.outcome.due == date(2026, 5, 6)
    assert sooner.readings == ()


def test_the_holidays_of_an_authority_are_those_of_the_state_too() -> None:
    pending = AuthorityProcedure(
        matter=Matter.JOINT_OPERATION, received=date(2026, 5, 4), place="DE-BY", extended_on=NEVER, information_awaited=()
    )
    decision = evaluate(pending, on=date(2026, 5, 4))
    assert decision.outcome.due == date(2026, 6, 4)
    assert [each.value for each in decision.readings] == [date(2026, 6, 5)]


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2029, 2031])
def test_the_fifth_of_may_is_a_dutch_public_holiday_in_each_year(year: int) -> None:
    """Algemene termijnenwet Art 3(1) names it without exception; employers grant it every five years."""
    for calendar in (calendar_of("NL"), certain_calendar_of("NL")):
        assert not calendar.is_working(date(year, 5, 5))
    assert ask(date(2026, 4, 5), "NL", "NL", "NL").outcome.due == date(2026, 5, 6)


@pytest.mark.parametrize(
    ("aware", "by", "holds_two"),
    [
        # Reg 1182/71 Art 3(5): Monday and Tuesday, Easter Monday left out of account; Thursday and Friday are two already
        (
            datetime(2026, 6, 12, 15, tzinfo=BERLIN),
            datetime(2026, 6, 15, 15, tzinfo=BERLIN),
            datetime(2026, 6, 17, tzinfo=BERLIN),
        ),
        (
            datetime(2026, 6, 11, 15, tzinfo=BERLIN),
            datetime(2026, 6, 14, 15, tzinfo=BERLIN),
            datetime(2026, 6, 16, tzinfo=BERLIN),
        ),
        (
            datetime(2026, 6, 13, 9, tzinfo=BERLIN),
            datetime(2026, 6, 16, 9, tzinfo=BERLIN),
            datetime(2026, 6, 17, tzinfo=BERLIN),
        ),
        (datetime(2026, 6, 10, 15, tzinfo=BERLIN), datetime(2026, 6, 13, 15, tzinfo=BERLIN), None),
        (datetime(2020, 12, 22, 12, 17, tzinfo=BERLIN), datetime(2020, 12, 25, 12, 17, tzinfo=BERLIN), None),
    ],
)
def test_two_working_days_in_72_hours_are_a_reading(aware: datetime, by: datetime, holds_two: datetime | None) -> None:
    told: dict[str, Any] = {"controller_countries": frozenset({"DE"}), "subject_country": "DE", "risk_unlikely": False}
    decision = evaluate(Breach(became_aware=aware, role=BreachRole.CONTROLLER, high_risk=False, **told), on=date(2026, 11, 23))
    assert decision.outcome.authority_by == by
    assert decision.settled_on("authority_by")
    found = [each.value for each in decision.readings if "Art 3(5)" in str(each.cite)]
    assert found == ([holds_two] if holds_two else [])


def test_twenty_four_hours_need_hold_no_two_working_days() -> None:
    told: dict[str, Any] = {"controller_countries": frozenset({"DE"}), "subject_country": "DE"}
    aware = datetime(2026, 6, 12, 15, tzinfo=BERLIN)
    decision = evaluate(Breach(became_aware=aware, role=BreachRole.COMMUNICATIONS_PROVIDER, **told), on=date(2026, 11, 23))
    assert decision.outcome.authority_by == aware + timedelta(hours=24)
    assert not [each for each in decision.readings if "Art 3(5)" in str(each.cite)]


@pytest.mark.parametrize(
    ("received", "confirmed", "later"),
    [
        (date(2026, 11, 16), date(2026, 12, 1), date(2026, 12, 2)),  # Civ. Code 7, 9, Gov. Code 6700: no holiday; CCP 135: one
        (date(2026, 6, 22), date(2026, 7, 6), None),  # 4 July is a Saturday, and Gov. Code 6701 does not move it to the Friday
    ],
)
def test_californian_business_days(received: date, confirmed: date, later: date | None) -> None:
    decision = ask(
        received, "US", "US", None, subject_us_state="CA", right=Right.KNOW, covering_acts=frozenset({PrivacyAct.CCPA})
    )
    assert decision.outcome.acknowledge_by == confirmed
    found = [each.value for each in decision.readings if each.field == "acknowledge_by" and "Thanksgiving" in each.words]
    assert found == ([later] if later else [])
