"""Mistakes that published software makes about marketing e-mail and time limits, each with the answer given here instead."""

import ast
import inspect
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Message, Permission, Rule, Ruleset, Sending, evaluate
from gdpr_rules.clocks.conventions import CALIFORNIA, REGULATION_1182_71
from gdpr_rules.clocks.hours import full_hours_after, hours_after
from gdpr_rules.clocks.schedule import Event, TimeLimit, TimeTable
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of
from gdpr_rules.errors import CalendarNotCovered, InvalidDocument, InvalidPeriod, NaiveDatetime
from gdpr_rules.wire import read_facts
from tests.kernel.visits import Visit
from tests.law.cases import (
    CORPORATE,
    CUSTOMER,
    FORBIDDEN,
    GENERIC,
    INDIVIDUAL,
    NO,
    ON,
    OPEN,
    SOLE_TRADER,
    YES,
    answer,
    but,
    cold,
    decide,
)
from tests.law.test_countries import CELLS, NOT_MET

CLOCKS = Path(inspect.getfile(TimeLimit)).parent
MONTH, THREE = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)
YEAR_2026 = [date(2026, 1, 1) + timedelta(days) for days in range(365)]


def late(days: int, months: int, calendar: Calendar) -> int:
    """On how many receipts of 2026 a count in days ends later than one in months, both moved off days that are free."""
    counted, right = REGULATION_1182_71.days(days), REGULATION_1182_71.months(months)
    return sum(counted.end(day, calendar) > right.end(day, calendar) for day in YEAR_2026)


def extended(limit: TimeLimit, day: date, *, ground: bool | None, notified: date | None) -> TimeTable:
    return limit.table([Event(day, "received")], WEEKENDS_ONLY, ground=ground, notified=notified)


@pytest.mark.parametrize("place", ["GB-EAW", "DE", "IE", "FR"])
def test_e01_one_month_is_counted_as_30_days(place: str) -> None:
    """Not here: of the receipts of 2026 that count answers 24 late, once both ends are moved off weekends and holidays."""
    assert late(30, 1, calendar_of(place)) == 24
    assert sum(day + timedelta(30) > MONTH.nominal(day) for day in YEAR_2026) == 30  # before any move
    assert MONTH.end(date(2026, 2, 2), calendar_of(place)) == date(2026, 3, 2)  # 30 days would end on 4 March


def test_e01_two_months_are_counted_as_60_days_and_three_as_90() -> None:
    calendar = calendar_of("GB-EAW")
    assert (late(60, 2, calendar), late(90, 3, calendar)) == (40, 19)
    assert THREE.end(date(2026, 1, 30), calendar) == THREE.end(date(2026, 1, 31), calendar) == date(2026, 4, 30)


def test_e03_a_printed_deadline_moves_earlier_each_day() -> None:
    """Not here: no clock is told, or looks up, what day it is, and printing the sum changes nothing."""
    assert set(inspect.signature(TimeLimit.table).parameters) == {
        *("self", "starts", "calendar", "pauses"),
        *("ends", "ground", "notified", "notice_by"),
    }
    read = {
        (file.name, node.attr)
        for file in CLOCKS.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow", "time", "monotonic", "localtime"}
    }
    assert read == set()
    table = extended(TimeLimit(MONTH, THREE), date(2026, 3, 2), ground=True, notified=date(2026, 3, 9))
    printed = [(table.due, *map(str, table.lines)) for _ in range(3)]
    assert printed[0][0] == date(2026, 6, 2)
    assert printed == printed[:1] * 3


@pytest.mark.parametrize(
    ("limit", "day", "first", "longest"),
    [
        (TimeLimit(MONTH, THREE), date(2026, 3, 2), date(2026, 4, 2), date(2026, 6, 2)),
        (TimeLimit(CALIFORNIA.days(45), CALIFORNIA.days(90)), date(2026, 6, 1), date(2026, 7, 16), date(2026, 8, 31)),
    ],
    ids=["two further months", "45 further days"],
)
def test_e04_an_extension_of_any_length_repeated_after_expiry_without_ground_or_notice(
    limit: TimeLimit, day: date, first: date, longest: date
) -> None:
    """Not here: once, to one length from the same start, and only with a ground and a notice within the first period."""
    assert extended(limit, day, ground=True, notified=first).due == longest
    assert extended(limit, day, ground=True, notified=first + timedelta(1)).due == first
    assert extended(limit, day, ground=None, notified=first).due == first
    assert extended(limit, day, ground=False, notified=first).due == first
    assert extended(limit, day, ground=True, notified=None).due == first
    notices = [first - timedelta(days) for days in range(-200, 40)]
    assert {extended(limit, day, ground=True, notified=notice).due for notice in notices} == {first, longest}


@pytest.mark.parametrize("count", [hours_after, full_hours_after])
def test_e05_an_unreadable_breach_time_becomes_now(count: Any) -> None:
    """Not here: a time without a zone is refused by its name, and so is one that cannot be read."""
    with pytest.raises(NaiveDatetime, match=r"^instant is `.+`, which has no time zone; give it a `tzinfo`$"):
        count(datetime(2026, 3, 2, 9), 72)  # noqa: DTZ001  # naive, to be refused
    assert hours_after(datetime(2026, 3, 2, 9, tzinfo=UTC), 72) == datetime(2026, 3, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "wrong", ["", "now", "yesterday", "2026-03-02", "2026-03-02T09:00", "02/03/2026 09:00", "2026-02-30T09:00:00Z"]
)
def test_e05_an_unreadable_time_in_a_document_is_an_error_that_names_the_field(wrong: str) -> None:
    with pytest.raises(InvalidDocument, match=r"^rang_at: `"):
        read_facts(Visit, {"rang_at": wrong})


def test_e12_years_are_counted_as_365_days_and_a_quarter() -> None:
    """Not here: calendar years end on the day of the year they began on; that count misses it in one year of four."""
    first = date(2026, 1, 1)
    ends = [REGULATION_1182_71.years(years).nominal(first) for years in range(1, 9)]
    assert ends == [date(2026 + years, 1, 1) for years in range(1, 9)]
    missed = [years for years, end in enumerate(ends, 1) if first + timedelta(365.25 * years) != end]
    assert missed == [3, 7]
    assert REGULATION_1182_71.years(1).nominal(date(2024, 2, 29)) == date(2025, 2, 28)
    assert REGULATION_1182_71.years(16).nominal(date(2008, 2, 29)) == date(2024, 2, 29)


def test_e13_a_month_from_31_january_ends_on_1_may() -> None:
    """Not here: it ends with February, or on the next working day after that."""
    ends = {year: MONTH.end(date(year, 1, 31), calendar_of("GB-EAW")) for year in (2024, 2025, 2026, 2027)}
    assert ends == {
        2024: date(2024, 2, 29),
        2025: date(2025, 2, 28),
        2026: date(2026, 3, 2),  # 28 February is a Saturday
        2027: date(2027, 3, 1),  # and here a Sunday
    }


def test_e14_a_month_end_is_clamped_and_never_rolled() -> None:
    """Not here: first clamped, then rolled off weekends and holidays, as many as there are in a row."""
    england = calendar_of("GB-EAW")
    assert MONTH.nominal(date(2026, 1, 31)) == date(2026, 2, 28)
    assert MONTH.end(date(2026, 1, 31), england) == date(2026, 3, 2)
    assert MONTH.end(date(2022, 4, 1), england) == date(2022, 5, 3)  # Sunday, then a bank holiday
    assert MONTH.end(date(2024, 2, 29), england) == date(2024, 4, 2)  # Good Friday to Easter Monday


def test_e14_a_holiday_list_silently_ends() -> None:
    """Not here: a day past the end of the list is no working day by default, and a roll without a list is refused."""
    england = calendar_of("GB-EAW")
    for end in (england.last_year, 2026):
        short = Calendar.of("short", [], first_year=2020, last_year=end)
        assert MONTH.end(date(end, 11, 20), short).year == end
        with pytest.raises(CalendarNotCovered, match=f"are not known for `{end + 1}`, only for .* to {end}; give a calendar"):
            MONTH.end(date(end, 12, 15), short)
    with pytest.raises(CalendarNotCovered, match=f"`GB-EAW` are not known for `{england.last_year + 1}`"):
        MONTH.end(date(england.last_year, 12, 15), england)
    with pytest.raises(InvalidPeriod, match="need a calendar of working days; give one"):
        MONTH.end(date(2026, 12, 15), None)


@pytest.mark.parametrize(
    ("country", "kind"), [(c, k) for c, k, cell in CELLS if cell != "opt_out"], ids=lambda value: getattr(value, "value", value)
)
def test_e08_a_missing_consent_record_lets_an_allow_rule_fire(country: str, kind: object) -> None:
    """Not here: where consent is needed, not knowing whether it was given permits nothing."""
    decision = decide(but(cold(country, **NOT_MET), address=kind, consented=None))
    assert decision.outcome.permission is FORBIDDEN
    assert not decision.settled_on("permission")
    assert decision.missing[:1] == ("consented",)


def test_e08_no_missing_record_of_any_kind_lets_more_through() -> None:
    for country in ("GB", "US", "CH", "DE", "FI", "BG"):
        told = cold(country, subscriber=SOLE_TRADER, objected=True, **NOT_MET)
        permission = decide(told).outcome.permission
        for field in attrs.fields(Message):
            forgotten = decide(but(told, **{field.name: None})).outcome.permission
            assert permission is Permission.PERMITTED or forgotten is FORBIDDEN, field.name


def test_e08_a_higher_priority_allow_beats_a_deny() -> None:
    """Not here: a rule has no priority, an outcome that permits adds nothing, and the order of the rules is no matter."""
    assert not [field.name for field in attrs.fields(Rule) if field.name in {"priority", "order", "weight", "effect"}]
    consent = LAW["uk.pecr.reg22.consent"]
    allow = attrs.evolve(consent, id="zz.allow", then=Sending(permission=Permission.PERMITTED))
    trader = cold("GB", subscriber=SOLE_TRADER)
    for order in permutations((consent, allow, LAW["uk.pecr.reg23.sender"])):
        decision = evaluate(trader, on=ON, rules=Ruleset(order, LAW.regimes))
        assert decision.outcome.permission is FORBIDDEN
        assert allow in decision.fired


def test_e11_a_28_day_unsubscribe_is_stated_as_the_law_of_the_united_kingdom() -> None:
    """Not here: regulation 22 sets no days, and an objection under the UK GDPR takes effect at once."""
    limits = {rule.outcome(example.facts).opt_out_within for rule in (LAW | SOPRO).about(Message) for example in rule.examples}
    assert timedelta(days=28) not in limits
    assert not [
        rule.id for rule in LAW.of("uk.pecr").about(Message) if rule.outcome(rule.examples[0].facts).opt_out_within is not None
    ]
    assert decide(cold("GB")).outcome.opt_out_within == timedelta(0)
    assert decide(cold("GB", address=GENERIC)).outcome.opt_out_within is None


def test_e11_corporate_subscribers_are_ignored() -> None:
    """Not here: a company needs not to have agreed, anyone else does, and an unknown subscriber is not taken for a company."""
    assert answer(cold("GB", subscriber=CORPORATE)) == YES
    assert answer(cold("GB", subscriber=INDIVIDUAL)) == NO
    assert answer(cold("GB", subscriber=SOLE_TRADER)) == NO
    assert answer(cold("GB", subscriber=None)) == OPEN


def test_e11_the_irish_soft_opt_in_is_denied() -> None:
    """Not here: an Irish customer of the last twelve months may be written to."""
    customer = cold("IE", subscriber=SOLE_TRADER, contact_within_twelve_months=True, **CUSTOMER)
    assert answer(customer) == YES
    assert answer(but(customer, contact_within_twelve_months=False, address_mainly_for_business=False)) == NO
