"""The calendar of the law against a table by hand: every dated end that the sheets of research know, month by month."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

import gdpr_rules as gr
from gdpr_rules.cli.app import app
from gdpr_rules.cli.doctor import days_ahead
from gdpr_rules.decisions.sources import texts
from gdpr_rules.law.calendar import CALENDAR, PENDING, Entry, Pending, bearing

EVERY: tuple[Entry | Pending, ...] = (*CALENDAR, *PENDING)
FIRST, LAST = date(2026, 11, 29), date(2029, 11, 29)

# Written from the sheets, and from the text where the sheet names one: the day, and the citation it is told with.
KNOWN = [
    ("2026-12-01", "Law 21.719 (CL) transitional provisions"),
    ("2026-12-02", "Directive (EU) 2024/2831 transposition"),
    ("2026-12-02", "N.J.A.C. 13:45L proposal of 2 June 2025"),
    ("2027-01-01", "Cal. Civ. Code 1798.199.95(d)"),
    ("2027-01-01", "11 CCR 7200(b)"),
    ("2027-01-01", "Cal. Civ. Code 1798.136"),
    ("2027-01-01", "Okla. SB 546 effective date"),
    ("2027-01-01", "La. Act 502 effective date"),
    ("2027-01-01", "Conn. data broker act register"),
    ("2027-01-01", "Utah HB 357 effective date"),
    ("2027-01-01", "Colo. SB 26-189 effective date"),
    ("2027-01-15", "28 USC 2461 note s 4(a)"),
    ("2027-04-02", "Reg (EU) 2025/2518 application"),
    ("2027-04-02", "Md. MODPA notice of violation"),
    ("2027-05-01", "Ala. Act 2026-552 effective date"),
    ("2027-05-12", "DPDP Act (IN) rule 1(4)"),
    ("2027-07-01", "Ky. HB 692 effective date"),
    ("2027-12-31", "11 CCR 7155"),
    ("2028-01-01", "Vt. Act 145 effective date"),
    ("2028-01-01", "Cal. Delete Act 1798.99.86(e)"),
    ("2028-01-15", "28 USC 2461 note s 4(a)"),
    ("2028-04-01", "11 CCR 7157"),
    ("2028-04-01", "11 CCR 7121(a)(1)"),
    ("2028-05-25", "GDPR Art 97(1)"),
    ("2028-07-01", "Conn. data broker act deletion mechanism"),
    ("2028-10-01", "Conn. data broker act deletion mechanism"),
    ("2029-01-01", "Cal. Civ. Code 1798.199.95(d)"),
    ("2029-01-15", "28 USC 2461 note s 4(a)"),
    ("2029-04-01", "11 CCR 7121(a)(2)"),
    ("2029-07-01", "Vt. Act 145 enforcement"),
    ("2029-07-31", "Minn. Stat. 325M effective date"),
]
LATER = [
    ("2029-12-19", "Implementing Decision (EU) 2021/1772 as renewed on 19 December 2025"),
    ("2030-01-26", "Implementing Decision (EU) 2026/179 Art 1"),
    ("2031-12-28", "Implementing Decision (EU) 2021/1772 as renewed on 19 December 2025"),
]


MONTHS = [date(2026 + (10 + number) // 12, (10 + number) % 12 + 1, 28) for number in range(36)]


@pytest.mark.parametrize("on", MONTHS, ids=str)
def test_the_doctor_of_each_month_names_every_dated_end_that_the_sheets_know(on: date) -> None:
    done = CliRunner().invoke(app, ["doctor", "--on", str(on), "--within", "1m", "--format", "json"], catch_exceptions=False)
    told = json.loads(done.stdout)
    named = {(event["day"], event["citation"]) for event in told["coming"]}
    due = {each for each in KNOWN if on.isoformat() < each[0] <= told["until"]}
    assert due <= named
    assert done.exit_code in ((1, 3) if due else (0, 1, 3))


def test_the_months_leave_no_day_out() -> None:
    assert (MONTHS[0], MONTHS[-1]) == (date(2026, 11, 28), date(2029, 10, 28))
    assert all(day + timedelta(days=days_ahead("1m", day, "")) == later for day, later in pairwise(MONTHS))
    assert all("2026-11-28" < day <= "2029-11-28" for day, _ in KNOWN)


def test_the_table_is_all_that_the_calendar_has_in_these_years() -> None:
    has = {(day.isoformat(), str(entry.cite)) for entry in CALENDAR for day in entry.days(FIRST, LAST)}
    assert has == set(KNOWN)


def test_ends_of_adequacy_stand_beyond_the_three_years() -> None:
    found = {(event.day.isoformat(), str(event.cite)) for event in gr.health(on=FIRST, within=6 * 365).coming}
    assert set(LATER) <= found


def test_the_last_day_of_british_adequacy_is_27_december_2031() -> None:
    coming = gr.health(on=date(2031, 12, 27), within=1).coming
    assert [event.happens for event in coming if "United Kingdom" in event.what] == ["ends"]
    assert "takes another value" in {event.happens for event in coming}  # the figure that the rules read says so too
    assert gr.health(on=date(2031, 12, 26), within=1).coming == ()


def test_what_the_rules_hold_themselves_is_told_without_an_entry() -> None:
    coming = gr.health(on=date(2026, 12, 31), within=1).coming
    held = [event for event in coming if event.what == "the figure *gross revenue to be exceeded, in US dollars*"]
    assert [(event.day, event.happens, str(event.cite)) for event in held] == [
        (date(2027, 1, 1), "runs out", "Cal. Civ. Code 1798.199.95(d)")
    ]
    assert "us.ca.ccpa.civ1798_140.revenue" in held[0].rules


def test_amounts_are_adjusted_in_each_odd_year_and_penalties_in_every_year() -> None:
    def days(citation: str) -> list[str]:
        return [str(day) for e in CALENDAR if str(e.cite) == citation for day in e.days(FIRST, date(2033, 12, 31))]

    assert days("Cal. Civ. Code 1798.199.95(d)") == ["2027-01-01", "2029-01-01", "2031-01-01", "2033-01-01"]
    assert days("28 USC 2461 note s 4(a)") == [f"{year}-01-15" for year in range(2027, 2034)]
    assert days("GDPR Art 97(1)") == ["2028-05-25", "2032-05-25"]
    assert days("Cal. Delete Act 1798.99.86(e)") == ["2028-01-01", "2031-01-01"]


def test_whatever_an_entry_bears_on_is_a_rule() -> None:
    ids = tuple(rule.id for rule in gr.LAW)
    for entry in EVERY:
        for beginning in entry.bears_on:
            assert bearing(ids, (beginning,)), f"{entry.what}: {beginning} is no rule, and begins none"


def test_a_rule_id_is_no_beginning_of_another_word() -> None:
    assert bearing(("eu.gdpr.art4.consent_act", "eu.gdpr.art44.ground"), ("eu.gdpr.art4",)) == ("eu.gdpr.art4.consent_act",)
    assert bearing(("eu.gdpr.art44.ground",), ("eu.gdpr.art44.ground",)) == ("eu.gdpr.art44.ground",)


def test_every_entry_has_an_official_address_and_reads_as_a_phrase() -> None:
    for entry in EVERY:
        assert entry.cite.instrument.url.startswith("https://")
        assert not entry.what.endswith(".")


def test_every_text_of_the_law_has_its_address_and_its_own_day() -> None:
    for rule in gr.LAW:
        for text in texts(rule):
            assert text.url.startswith(("https://", "http://")), f"{rule.id}: {text.short}"
            assert type(text.verified_on) is date


def test_no_table_takes_the_day_of_another_text() -> None:
    """`VERIFIED` is the latest day on which any text was read: it moves when some other text is read again."""
    package = Path(gr.__file__).parent
    tables = [*(package / "figures").glob("*.py"), *(package / "instruments").glob("[a-z]*.py")]
    assert len(tables) > 10
    assert [table.name for table in tables if "VERIFIED" in table.read_text("utf-8")] == []
