"""`gdpr-rules deadline`: one request, in words, as JSON and as a calendar that a parser accepts."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

import gdpr_rules as gr
from tests.cli.conftest import Program, Run
from tests.cli.test_evaluate import flags

GLASGOW = {
    "right": "access",
    "received": "2026-08-31",
    "subject_country": "GB",
    "controller_countries": "GB",
    "place": "GB-SCT",
    "identity_doubted": "true",
    "identity_confirmed": "2026-09-09",
    "fee_requested": "false",
    "clarification": "2026-09-10/2026-09-17",
    "complex": "true",
    "extension_notified": "2026-11-03",
}
BEFORE, AFTER = ("--on", "2026-09-20"), ("--on", "2026-11-04")


def test_every_date_comes_with_its_reasons_and_what_is_next(run: Run) -> None:
    done = run("deadline", *BEFORE, *flags(**GLASGOW))
    assert done.exit_code == 0, "every date is settled, and none is past"
    for part in (
        "2026-10-19  answer  [uk.gdpr.art12a.time_limit]\n",
        "2026-12-17  the answer at the latest",
        "identity confirmed, which starts the clock: 9 September 2026 (UK GDPR Art 12A(2)(b))",
        "8 days not counted",
        "Saturday, Sunday: the next working day",
        "extends nothing (UK GDPR Art 12A(3))",
        "3 days earlier",
        "next, by 2026-10-19: answer",
    ):
        assert part in done.stdout, part
    assert done.stdout.count("not legal advice") == 1


def test_what_is_overdue_is_marked_and_told_by_the_exit_code(run: Run) -> None:
    done = run("deadline", *AFTER, *flags(**GLASGOW))
    assert done.exit_code == 1
    assert "2026-10-19  answer  (overdue)" in done.stdout
    assert "2026-10-19  give notice of an extension, if more time is needed  (past)" in done.stdout


def test_a_date_that_can_still_move_is_told_by_the_exit_code(run: Run) -> None:
    told = {name: value for name, value in GLASGOW.items() if name != "place"}
    assert run("deadline", *BEFORE, *flags(**told)).exit_code == 3


def test_json_holds_certificate_dates_sums_and_readings(run: Run, tmp_path: Path) -> None:
    stated: dict[str, Any] = {**GLASGOW, "controller_countries": ["GB"], "clarification": ["2026-09-10/2026-09-17"]}
    stated |= {"identity_doubted": True, "fee_requested": False, "complex": True}
    path = tmp_path / "request.json"
    path.write_text(json.dumps(stated), "utf-8")
    done = run("deadline", *AFTER, "--json", path, "--format", "json")
    told = json.loads(done.stdout)
    assert gr.verify(told["decision"])
    days = {each["field"]: (each["day"], each["overdue"]) for each in told["agenda"]}
    assert days == {
        "due": ("2026-10-19", True),
        "extension_notice_by": ("2026-10-19", False),
        "refusal_by": ("2026-10-19", False),
    }
    readings = told["workings"]["uk.gdpr.art12a.time_limit"]["readings"]
    assert {reading["value"] for reading in readings} == {"2026-10-16"}
    assert all(reading["cite"] and reading["url"].startswith("https://") for reading in readings)


def test_the_calendar_opens_in_a_parser_and_holds_one_event_a_date(run: Run) -> None:
    done = run("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics")
    calendar: Any = Calendar.from_ical(done.stdout)
    assert not calendar.errors
    events: list[Any] = list(calendar.walk("VEVENT"))
    assert len(events) == 3
    for event in events:
        assert not event.errors
        assert event["dtstart"].dt == date(2026, 10, 19)
        assert event["dtend"].dt == date(2026, 10, 20)
        assert event["dtstamp"].dt.date() == date(2026, 9, 20)
        (alarm,) = event.walk("VALARM")
        assert alarm["trigger"].dt < timedelta(0)
    assert len({str(event["uid"]) for event in events}) == 3
    notice = next(event for event in events if str(event["summary"]).startswith("give notice"))
    assert notice.walk("VALARM")[0]["trigger"].dt == -timedelta(days=7)
    assert "uk.gdpr.art12a.time_limit" in str(notice["description"])


def test_the_calendar_keeps_to_the_standard_line_by_line(run: Run) -> None:
    """RFC 5545: lines end in CRLF and hold at most 75 bytes, required properties stand once, parts open and close in pairs."""
    text = run("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics").stdout
    raw = text.replace("\r\n", "\n").split("\n")
    assert raw.pop() == ""
    assert all(len(line.encode()) <= 75 for line in raw)
    unfolded: list[str] = []
    for line in raw:
        if line.startswith(" "):
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    stack: list[list[str]] = []
    for line in unfolded:
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        assert name.isupper()
        if name == "BEGIN":
            stack.append([value])
        elif name == "END":
            kind, *properties = stack.pop()
            assert kind == value
            required = {
                "VCALENDAR": {"PRODID", "VERSION"},
                "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
                "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
            }[kind]
            assert all(properties.count(each) == 1 for each in required)
        else:
            stack[-1].append(name)
    assert not stack


def test_the_same_request_gives_the_same_calendar(run: Run) -> None:
    first, second = (run("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics").stdout for _ in range(2))
    assert first == second


def test_a_clock_that_stands_still_has_no_date(run: Run) -> None:
    waiting = {**GLASGOW, "identity_confirmed": "never"}
    done = run("deadline", *BEFORE, *flags(**waiting))
    assert "no date: the law encoded sets none, or its clock stands still" in done.stdout
    assert "the clock has not started" in done.stdout
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"right": "access"}, "received: not stated"),
        ({"right": "acces", "received": "2026-08-31"}, "right: `acces` is none of its values"),
        ({"right": "access", "received": "31.8.2026"}, "received: `31.8.2026` is no day"),
        ({"right": "access", "received": "2026-08-31", "clarification": "2026-09-17/2026-09-10"}, "ends before it begins"),
        ({"right": "access", "received": "2026-08-31", "colour": "red"}, "`colour` is no fact of RightsRequest"),
    ],
)
def test_bad_input_is_told_and_ends_with_2(run: Run, given: dict[str, str], problem: str) -> None:
    done = run("deadline", *BEFORE, *flags(**given))
    assert done.exit_code == 2
    assert problem in done.stderr
    assert done.stdout == ""


def test_flags_and_json_join_and_may_not_say_the_same_twice(run: Run) -> None:
    told = json.dumps({"right": "access", "received": "2026-08-31"}).encode()
    assert run("deadline", "-", *BEFORE, "--fact", "subject_country=GB", stdin=told).exit_code == 3
    done = run("deadline", "-", *BEFORE, "--fact", "right=erasure", stdin=told)
    assert done.exit_code == 2
    assert "`right` is stated by --fact and in the JSON" in done.stderr


def test_without_its_package_a_calendar_is_refused_by_name(program: Program, tmp_path: Path) -> None:
    (tmp_path / "icalendar.py").write_text("raise ImportError('not here')\n", "utf-8")
    done = program("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert b"gdpr-rules[cli]" in done.stderr
