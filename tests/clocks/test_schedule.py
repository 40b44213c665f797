"""Schedules: which event starts the clock, what stops it, what extends it, and every step of the sum in words."""

import re
from datetime import UTC, date, datetime

import pytest

from gdpr_rules.clocks.conventions import BEGINNING_WITH, REGULATION_1182_71
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, Event, Line, Pause, PauseEnds, Reckoning, TimeLimit, TimeTable, spoken
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of
from gdpr_rules.errors import CalendarNotCovered, InvalidDate, InvalidPeriod

MONTH, THREE = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)
ENGLAND = calendar_of("GB-EAW")
RECEIVED = Event(date(2026, 3, 2), "request received", "Art 12A(2)(a)")
LIMIT = TimeLimit(MONTH, THREE, "Art 12A(1)", "Art 12A(3)")
RUNNING = Pause(date(2026, 3, 20), NEVER, source="Art 12A(5)")


def days(first: str, last: str) -> Pause:
    return Pause(date.fromisoformat(first), date.fromisoformat(last), source="Art 12A(5)")


def reckon(*pauses: Pause, ends: PauseEnds = PauseEnds.BOTH_DAYS, start: Event = RECEIVED, period: Period = MONTH) -> Reckoning:
    return Reckoning(period, (start,), ENGLAND, pauses, ends, "Art 12A(1)")


def table(*pauses: Pause, ground: bool | None = None, notified: date | None = None) -> TimeTable:
    return LIMIT.table([RECEIVED], ENGLAND, pauses, ground=ground, notified=notified)


def told(source: Reckoning | TimeTable) -> list[str]:
    return [str(line) for line in source.lines]


def test_a_day_is_spoken_in_words() -> None:
    assert spoken(date(2026, 10, 9)) == "9 October 2026"
    assert [spoken(date(2026, month, 1)).split()[1][:3] for month in range(1, 13)] == [
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ]
    assert spoken(NEVER) == "not so far"


def test_a_line_tells_what_was_done_the_day_and_the_source() -> None:
    assert str(Line("1 month", date(2026, 4, 2), "Art 12A(1)")) == "1 month: 2 April 2026 (Art 12A(1))"
    assert str(Line("in time", None, "Art 12A(3)")) == "in time (Art 12A(3))"
    assert str(Line("rolled", date(2026, 4, 2))) == "rolled: 2 April 2026"
    assert str(Line("the clock has not started", None)) == "the clock has not started"


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    message = "a pause from `2026-03-12` to `2026-03-05` ends before it begins; swap the two days"
    with pytest.raises(InvalidPeriod, match=f"^{re.escape(message)}$"):
        days("2026-03-12", "2026-03-05")
    assert days("2026-03-05", "2026-03-05").last == date(2026, 3, 5)


def test_a_plain_month_is_told_in_two_steps() -> None:
    assert told(reckon()) == ["request received: 2 March 2026 (Art 12A(2)(a))", "1 month: 2 April 2026 (Art 12A(1))"]


def test_the_missing_day_and_the_roll_are_told() -> None:
    leap = Reckoning(MONTH, (Event(date(2026, 1, 31), "request received"),), WEEKENDS_ONLY)
    assert told(leap) == [
        "request received: 31 January 2026",
        "1 month; there is no day 31 in that month: 28 February 2026",
        "Saturday, Sunday: the next working day (calendar: weekends only): 2 March 2026",
    ]


def test_a_roll_over_holidays_names_each_reason_once() -> None:
    easter = reckon(start=Event(date(2026, 3, 3), "request received"))
    assert [line.day for line in easter.lines] == [date(2026, 3, 3), date(2026, 4, 3), date(2026, 4, 7)]
    assert told(easter)[-1] == (
        "Good Friday, Saturday, Sunday, Easter Monday: the next working day (calendar: public holidays of GB-EAW): 7 April 2026"
    )


def test_the_latest_event_starts_the_clock() -> None:
    paid = Event(date(2026, 3, 30), "fee paid", "Art 12A(2)(c)")
    shown = Event(date(2026, 3, 10), "identity confirmed")
    both = Reckoning(MONTH, (paid, RECEIVED, shown), ENGLAND)
    assert (both.start, both.day) == (date(2026, 3, 30), date(2026, 4, 30))
    assert told(both) == [
        "request received: 2 March 2026 (Art 12A(2)(a))",
        "identity confirmed: 10 March 2026",
        "fee paid, which starts the clock: 30 March 2026 (Art 12A(2)(c))",
        "1 month: 30 April 2026",
    ]


def test_an_event_that_has_not_happened_keeps_the_clock_waiting() -> None:
    waiting = Reckoning(MONTH, (RECEIVED, Event(NEVER, "fee paid", "Art 12A(2)(c)")), ENGLAND, (RUNNING,), source="Art 12A(1)")
    assert (waiting.start, waiting.day, waiting.paused) == (NEVER, None, 0)
    assert told(waiting) == [
        "request received: 2 March 2026 (Art 12A(2)(a))",
        "fee paid, and the clock waits for it: not so far (Art 12A(2)(c))",
        "the clock has not started (Art 12A(1))",
    ]


def test_working_days_are_told_in_one_step_with_their_calendar() -> None:
    ten = Reckoning(REGULATION_1182_71.working_days(10), (Event(date(2026, 3, 30), "complaint received"),), ENGLAND)
    assert told(ten) == [
        "complaint received: 30 March 2026",
        "10 working days (calendar: public holidays of GB-EAW): 15 April 2026",
    ]


@pytest.mark.parametrize(
    ("pauses", "both", "one"),
    [
        ([], 0, 0),
        ([days("2026-03-05", "2026-03-12")], 8, 7),
        ([days("2026-03-05", "2026-03-05")], 1, 0),
        ([days("2026-03-05", "2026-03-06"), days("2026-03-10", "2026-03-12")], 5, 3),
        ([days("2026-03-10", "2026-03-12"), days("2026-03-05", "2026-03-06")], 5, 3),  # in whatever order
        ([days("2026-03-05", "2026-03-12"), days("2026-03-07", "2026-03-09")], 8, 7),  # one within the other
        ([days("2026-03-05", "2026-03-12"), days("2026-03-12", "2026-03-14")], 10, 9),  # a day in common
        ([days("2026-03-05", "2026-03-12"), days("2026-03-13", "2026-03-14")], 10, 8),  # side by side
        ([days("2026-03-05", "2026-03-12"), days("2026-03-05", "2026-03-12")], 8, 7),
        ([days("2026-02-20", "2026-03-01")], 0, 0),  # over before the start
        ([days("2026-02-20", "2026-03-02")], 1, 0),
        ([days("2026-02-20", "2026-03-05")], 4, 3),
        ([days("2026-04-02", "2026-04-08")], 7, 6),  # begins on the last day
        ([days("2026-04-03", "2026-04-08")], 0, 0),  # begins after it
        ([days("2026-03-31", "2026-04-01"), days("2026-04-04", "2026-04-08")], 7, 1),  # after it as moved, or not
    ],
    ids=lambda value: "; ".join(f"{each.first}/{each.last}" for each in value) if isinstance(value, list) else str(value),
)
def test_the_days_of_pauses_do_not_count(pauses: list[Pause], both: int, one: int) -> None:
    assert reckon(*pauses).paused == both
    assert reckon(*pauses, ends=PauseEnds.ONE_DAY).paused == one


def test_a_pause_is_told_with_its_days_and_how_they_were_counted() -> None:
    once = reckon(days("2026-03-05", "2026-03-12"))
    assert told(once)[1:] == [
        "1 month: 2 April 2026 (Art 12A(1))",
        "8 days not counted (5 March 2026 to 12 March 2026; its first and its last day included): 10 April 2026 (Art 12A(5))",
    ]
    assert told(reckon(days("2026-03-05", "2026-03-06"), ends=PauseEnds.ONE_DAY))[2] == (
        "1 day not counted (5 March 2026 to 6 March 2026; its first or its last day left out): 3 April 2026 (Art 12A(5))"
    )


def test_only_the_pauses_that_took_days_are_told_and_from_the_start_of_the_clock() -> None:
    before = Pause(date(2026, 2, 1), date(2026, 2, 3), source="before")
    into = Pause(date(2026, 2, 20), date(2026, 3, 3), source="Art 12A(5)")
    after = Pause(date(2026, 5, 1), date(2026, 5, 3), source="after")
    later = Pause(date(2026, 3, 9), date(2026, 3, 9), source="guidance")
    line = reckon(after, later, into, before).lines[2]
    assert line.words == (
        "3 days not counted (2 March 2026 to 3 March 2026; 9 March 2026 to 9 March 2026; its first and its last day included)"
    )
    assert (line.day, line.source) == (date(2026, 4, 5), "Art 12A(5); guidance")


@pytest.mark.parametrize(
    ("pauses", "words"),
    [
        ([days("2026-02-20", "2026-03-02")], "1 day not counted (2 March 2026 to 2 March 2026; "),
        ([days("2026-04-02", "2026-04-03")], "2 days not counted (2 April 2026 to 3 April 2026; "),
        (
            [days("2026-04-01", "2026-04-01"), days("2026-04-03", "2026-04-03")],
            "2 days not counted (1 April 2026 to 1 April 2026; 3 April 2026 to 3 April 2026; ",
        ),
    ],
    ids=["ends with the first day", "begins with the last day", "begins with the last day as moved"],
)
def test_a_pause_that_only_touches_the_period_is_told_as_well(pauses: list[Pause], words: str) -> None:
    assert reckon(*pauses).lines[2].words.startswith(words)


def test_pauses_that_take_no_day_are_told_as_such() -> None:
    nothing = "no pause takes a day from the period: 2 April 2026"
    assert told(reckon(days("2026-05-01", "2026-05-03")))[2:] == [nothing]
    assert told(reckon(days("2026-03-05", "2026-03-05"), ends=PauseEnds.ONE_DAY))[2:] == [nothing]


def test_a_pause_that_still_runs_stops_the_clock() -> None:
    stopped = reckon(days("2026-03-05", "2026-03-12"), RUNNING)
    assert (stopped.day, stopped.paused) == (None, 0)
    assert told(stopped)[1:] == [
        "1 month: 2 April 2026 (Art 12A(1))",
        "the clock stood still since 20 March 2026, and still does (Art 12A(5))",
    ]


def test_a_pause_that_still_runs_but_began_after_the_last_day_stops_nothing() -> None:
    over = reckon(Pause(date(2026, 4, 3), NEVER))
    assert over.day == date(2026, 4, 2)
    assert told(over)[2:] == ["no pause takes a day from the period: 2 April 2026"]
    assert reckon(Pause(date(2026, 4, 2), NEVER)).day is None


def test_working_days_cannot_be_paused() -> None:
    ten = REGULATION_1182_71.working_days(10)
    assert reckon(days("2026-02-20", "2026-03-01"), period=ten).day == date(2026, 3, 16)
    message = "`10 working days` cannot be paused from `2026-03-05`; count a period in calendar days"
    with pytest.raises(InvalidPeriod, match=f"^{message}$"):
        reckon(days("2026-03-05", "2026-03-05"), period=ten)


def test_a_sum_whose_last_day_is_a_weekend_before_the_calendar_begins_can_be_told() -> None:
    short = Calendar.of("short", [date(2023, 1, 2)], first_year=2023, last_year=2023)
    sum_ = Reckoning(MONTH, (Event(date(2022, 11, 30), "seen"), Event(date(2022, 12, 1), "filed")), short)
    assert sum_.day == date(2023, 1, 3)
    assert told(sum_)[-1].startswith("Sunday, holiday: the next working day (calendar: short)")
    weekend = Reckoning(REGULATION_1182_71.days(1), (Event(date(2022, 12, 30), "filed"),), short)
    assert (weekend.day, told(weekend)[-1]) == (
        date(2023, 1, 3),
        "Saturday, Sunday, holiday: the next working day (calendar: short): 3 January 2023",
    )
    with pytest.raises(CalendarNotCovered, match="for `2022`, only for 2023 to 2023"):
        Reckoning(REGULATION_1182_71.days(1), (Event(date(2022, 12, 29), "filed"),), short)


def test_a_period_that_does_not_roll_is_told_without_a_calendar() -> None:
    strict = Reckoning(BEGINNING_WITH.months(1), (RECEIVED,), None)
    assert told(strict)[1:] == ["1 month: 1 April 2026"]


def test_a_working_day_period_without_a_calendar_says_what_it_needs() -> None:
    period = Period(working_days=1, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE)
    with pytest.raises(InvalidPeriod, match="`1 working day` need a calendar of working days; give one"):
        Reckoning(period, (RECEIVED,), None)


@pytest.mark.parametrize(
    ("ground", "notified", "due", "says"),
    [
        (True, date(2026, 4, 2), date(2026, 6, 2), "is in time"),
        (True, date(2026, 3, 2), date(2026, 6, 2), "is in time"),
        (True, date(2026, 4, 3), date(2026, 4, 2), "came after 2 April 2026 and extends nothing"),
        (None, date(2026, 4, 3), date(2026, 4, 2), "came after 2 April 2026 and extends nothing"),
        (True, date(2026, 3, 1), date(2026, 4, 2), "came before the clock's first event and extends nothing"),
        (False, date(2026, 3, 9), date(2026, 4, 2), "has no ground that is known and extends nothing"),
        (None, date(2026, 3, 9), date(2026, 4, 2), "has no ground that is known and extends nothing"),
        (True, NEVER, date(2026, 4, 2), None),
        (True, None, date(2026, 4, 2), None),
    ],
    ids=str,
)
def test_only_a_notice_in_time_with_a_ground_extends(
    ground: bool | None, notified: date | None, due: date, says: str | None
) -> None:
    result = table(ground=ground, notified=notified)
    assert result.due == due
    assert (result.given, result.late, result.extended) == (
        says is not None,
        says is not None and "came after" in says,
        says == "is in time",
    )
    plain = told(result.first)
    notice = [] if says is None or notified is None else [f"the notice of extension of {spoken(notified)} {says} (Art 12A(3))"]
    longer = ["3 months: 2 June 2026 (Art 12A(3))"] if result.extended else []
    assert told(result) == [*plain, *notice, *longer]


def test_an_extension_runs_from_the_start_with_its_own_clamp_roll_and_pauses() -> None:
    start = Event(date(2026, 1, 31), "request received")
    longer = LIMIT.table([start], ENGLAND, ground=True, notified=date(2026, 3, 2))
    assert (longer.first.day, longer.due) == (date(2026, 3, 2), date(2026, 4, 30))
    assert told(longer)[-1] == "3 months; there is no day 31 in that month: 30 April 2026 (Art 12A(3))"
    late_question = days("2026-04-20", "2026-04-22")  # after the first period, within the longer one
    both = table(late_question, ground=True, notified=date(2026, 3, 9))
    assert (both.first.day, both.due) == (date(2026, 4, 2), date(2026, 6, 5))


def test_a_pause_moves_the_last_day_of_the_notice() -> None:
    pause = days("2026-03-05", "2026-03-12")
    assert table(pause, ground=True, notified=date(2026, 4, 10)).extended
    assert table(pause, ground=True, notified=date(2026, 4, 11)).late


def test_a_clock_that_stands_still_has_no_last_day_extended_or_not() -> None:
    assert table(RUNNING).due is None
    waiting = table(RUNNING, ground=True, notified=date(2026, 3, 25))
    assert (waiting.extended, waiting.late, waiting.due) == (True, False, None)


def test_a_limit_that_cannot_be_extended_stays_what_it_is() -> None:
    fixed = TimeLimit(MONTH).table([RECEIVED], ENGLAND, ground=True, notified=date(2026, 3, 9))
    assert (fixed.longer, fixed.extended, fixed.due) == (None, False, date(2026, 4, 2))
    assert told(fixed) == told(fixed.first)


def test_an_extension_waits_for_the_first_event_not_for_the_last() -> None:
    """A notice may go out while proof of identity is still awaited, and is in time then."""
    shown = Event(date(2026, 3, 30), "identity confirmed")
    early = LIMIT.table([shown, RECEIVED], ENGLAND, ground=True, notified=date(2026, 3, 9))
    assert (early.extended, early.due) == (True, date(2026, 6, 30))


@pytest.mark.parametrize("longer", [REGULATION_1182_71.days(90), REGULATION_1182_71.weeks(20)])
def test_an_extension_is_longer_in_the_same_unit(longer: Period) -> None:
    with pytest.raises(InvalidPeriod, match="do not extend `3 months`; give a longer period in the same unit"):
        TimeLimit(REGULATION_1182_71.months(3), longer)
    with pytest.raises(InvalidPeriod, match="`1 month` do not extend"):
        TimeLimit(REGULATION_1182_71.months(3), REGULATION_1182_71.months(1))


def test_a_clock_without_an_event_is_refused() -> None:
    with pytest.raises(InvalidPeriod, match="give at least one event"):
        Reckoning(REGULATION_1182_71.months(1), (), WEEKENDS_ONLY)


def test_an_instant_in_the_place_of_a_day_is_refused() -> None:
    """It would miss every holiday: ten days from 5 May 2026 end on 15 May, which is free in the calendar below."""
    calendar = Calendar.of("one holiday", [date(2026, 5, 15)], first_year=2026, last_year=2026)
    assert REGULATION_1182_71.days(10).end(date(2026, 5, 5), calendar) == date(2026, 5, 18)
    for period in (REGULATION_1182_71.days(10), REGULATION_1182_71.working_days(10)):
        with pytest.raises(InvalidDate, match="not a plain day"):
            period.end(datetime(2026, 5, 5, 9, tzinfo=UTC), calendar)


def test_a_pause_of_less_than_no_days_is_refused() -> None:
    with pytest.raises(InvalidPeriod, match="a pause never shortens a period"):
        REGULATION_1182_71.days(10).end(date(2026, 5, 5), WEEKENDS_ONLY, -1)


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1), datetime(2026, 5, 15, tzinfo=UTC)])
def test_a_holiday_that_its_calendar_cannot_hold_is_refused(day: date) -> None:
    with pytest.raises(InvalidDate, match="not a plain day from 2026 to 2026"):
        Calendar.of("one year", [day], first_year=2026, last_year=2026)
