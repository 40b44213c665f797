"""`gdpr-rules doctor`: what it tells, in what form, and the codes with which it ends."""

import json
from datetime import date

import pytest

from gdpr_rules.cli.doctor import days_ahead, days_back
from gdpr_rules.errors import InvalidDate
from tests.cli.conftest import Program, Run


@pytest.mark.parametrize(
    ("on", "within", "code", "verdict"),
    [
        ("2026-11-29", "1d", 0, "current"),  # nothing until 30 November 2026
        ("2026-11-29", "180d", 3, "changes ahead"),  # Chile on 1 December, and more
        ("2026-12-02", "0d", 1, "stale"),  # a directive has to be law since, and what became of it was not read
        ("2027-01-01", "0d", 1, "stale"),  # the amounts of the CCPA have run out
        ("2031-11-29", "180d", 1, "stale"),  # five years later
    ],
)
def test_the_code_says_what_is_to_be_done(run: Run, on: str, within: str, code: int, verdict: str) -> None:
    text = run("doctor", "--on", on, "--within", within)
    told = run("doctor", "--on", on, "--within", within, "--format", "json")
    assert (text.exit_code, told.exit_code) == (code, code)
    assert json.loads(told.stdout)["verdict"] == verdict


def test_in_five_years_it_says_that_the_law_is_stale(run: Run) -> None:
    done = run("doctor", "--on", "2031-11-29")
    assert done.stdout.startswith("On 2031-11-29 the law is stale: what follows has to be read again.\n")
    assert "Last read more than 365 days ago" in done.stdout
    assert "Figures that have run out" in done.stdout
    assert "Came since the text was last read: read it again" in done.stdout


def test_the_limit_of_a_reading_can_be_set(run: Run) -> None:
    assert run("doctor", "--on", "2026-11-29", "--within", "0d", "--read-within", "6d").exit_code == 0
    done = run("doctor", "--on", "2026-11-29", "--within", "0d", "--read-within", "5d")
    assert done.exit_code == 1
    assert "Last read more than 5 days ago" in done.stdout


def test_what_is_current_is_said_in_words(run: Run) -> None:
    done = run("doctor", "--on", "2026-11-29", "--within", "1d")
    assert done.stdout.startswith("On 2026-11-29 the law is current, and no change is known until 2026-11-30.\n")
    assert "nothing that is known" in done.stdout
    assert "Open, with the number of rules" in done.stdout
    assert "May come, on a day not known" in done.stdout


def test_what_comes_is_told_with_its_citation_and_rules(run: Run) -> None:
    done = run("doctor", "--on", "2026-12-31", "--within", "1d")
    words = " ".join(done.stdout.split())
    assert (
        "2027-01-01 runs out: the figure *gross revenue to be exceeded, in US dollars* [Cal. Civ. Code 1798.199.95(d)]" in words
    )
    assert "bears on us.ca.ccpa.civ1798_140.revenue, us.ca.ccpa.civ1798_145.revenue" in words
    assert (
        "begins: the privacy act of Oklahoma [Okla. SB 546 effective date] no rule is made of it; known from reports" in words
    )


def test_json_has_a_stable_form(run: Run) -> None:
    told = json.loads(run("doctor", "--on", "2031-12-01", "--format", "json").stdout)
    assert told["format"] == {"name": "gdpr-rules health", "version": 1}
    assert [*told] == [
        "format", "on", "until", "read_within_days", "verdict", "rules", "texts", "oldest_reading",
        "coming", "passed", "stale", "run_out", "open", "pending",
    ]  # fmt: skip
    assert [*told["coming"][0]] == [*told["passed"][0]] == ["day", "what", "happens", "citation", "url", "rules", "note"]
    assert [*told["stale"][0]] == ["text", "name", "url", "read_on", "days", "rules"]
    assert [*told["run_out"][0]] == ["figure", "end", "citation", "url", "rules"]
    assert [*told["open"][0]] == ["question", "asked_in", "rules"]
    assert [*told["pending"][0]] == ["what", "citation", "url", "rules"]
    assert (told["on"], told["read_within_days"], told["oldest_reading"]) == ("2031-12-01", 365, "2026-11-23")


def test_an_unsettled_cell_is_told_with_the_rules_that_hang_on_it(run: Run) -> None:
    told = json.loads(run("doctor", "--on", "2026-11-29", "--format", "json").stdout)
    rules = {each["question"]: each["rules"] for each in told["open"]}
    cell = "Croatia: whether a named mailbox at a company counts as that of a natural or of a legal person"
    assert rules[cell] == ["eu.eprivacy.hr.named_address", "eu.eprivacy.hr.named_address.subscriber"]


def test_a_policy_may_be_joined(run: Run) -> None:
    alone, both = (
        json.loads(run("doctor", "--on", "2026-11-29", "--format", "json", *more).stdout)
        for more in ((), ("--policy", "sopro"))
    )
    assert both["rules"] > alone["rules"]


@pytest.mark.parametrize(
    ("text", "on", "days"),
    [
        ("180d", date(2026, 11, 29), 180),
        ("26w", date(2026, 11, 29), 182),
        ("1m", date(2027, 1, 31), 28),
        ("13 months", date(2026, 11, 30), 395),
        ("1y", date(2028, 2, 29), 365),
        ("0 days", date(2026, 11, 29), 0),
    ],
)
def test_lengths_of_time_are_counted_from_the_day(text: str, on: date, days: int) -> None:
    assert days_ahead(text, on, "--within") == days


def test_lengths_of_time_are_counted_back() -> None:
    assert days_back("1y", date(2028, 3, 1), "--read-within") == 366
    assert days_back("12m", date(2026, 11, 29), "--read-within") == 365


@pytest.mark.parametrize("wrong", ["", "180", "d", "-1d", "1 decade", "1d2w", "99999d"])
def test_anything_else_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidDate, match="write it as 180d"):
        days_ahead(wrong, date(2026, 11, 29), "--within")


def test_a_time_beyond_the_calendar_is_refused() -> None:
    for text in ("9999y", "9999w"):
        with pytest.raises(InvalidDate, match="beyond the calendar"):
            days_ahead(text, date(9990, 1, 1), "--within")
    with pytest.raises(InvalidDate, match="beyond the calendar"):
        days_back("9999y", date(2026, 11, 29), "--read-within")


def test_bad_use_ends_with_code_2(run: Run) -> None:
    for flags in (("--on", "tomorrow"), ("--within", "soon"), ("--read-within", "1"), ("--policy", "absent")):
        assert run("doctor", "--on", "2026-11-29", *flags).exit_code == 2


def test_a_scheduled_job_can_call_it(program: Program) -> None:
    done = program("doctor", "--within", "0d")
    assert done.returncode in (0, 1)
    assert b"no --on given" in done.stderr
