"""`gdpr-rules deadline`: one request, in words, as JSON and as a calendar that a parser accepts."""

import json
import re
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
    "extension_notified": "never",
}
TOO_LATE = {**GLASGOW, "extension_notified": "2026-11-03"}
"""The notice was sent after the day on which it had to be (UK GDPR Art 12A(3)); before it is sent it cannot be stated."""
FORMS = {
    "UID": (r"[0-9a-f]{24}-[a-z_]+@gdpr-rules\.invalid", ""),
    "DTSTAMP": (r"\d{8}T\d{6}Z", ""),
    "DTSTART": (r"\d{8}", "VALUE=DATE"),
    "DTEND": (r"\d{8}", "VALUE=DATE"),
    "TRIGGER": (r"-P\d+D", ""),
    "STATUS": (r"CONFIRMED|TENTATIVE", ""),
    "TRANSP": (r"OPAQUE|TRANSPARENT", ""),
    "VERSION": (r"2\.0", ""),
    **dict.fromkeys(("SUMMARY", "DESCRIPTION"), (r"(?:[^\\;,]|\\[\\;,nN])+", "")),
}
"""How RFC 5545 has each property written, and the parameter it needs for that."""

BEFORE, AFTER = ("--on", "2026-09-20"), ("--on", "2026-11-04")


@pytest.mark.parametrize("command", ["deadline", "evaluate", "compare"])
def test_a_day_after_the_one_asked_about_is_refused(run: Run, command: str) -> None:
    asked = ("--question", "request") if command != "deadline" else ()
    done = run(command, *asked, *BEFORE, *flags(**GLASGOW | {"received": "2062-08-31"}))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "fact.received: `2062-08-31` lies after 2026-09-20, the day asked about" in done.stderr


@pytest.mark.parametrize("command", ["deadline", "evaluate", "compare"])
def test_a_notice_of_extension_that_was_not_sent_yet_is_refused(run: Run, command: str) -> None:
    """It would move the day of the answer: to 1 February 2027, asked about on 25 November 2026."""
    asked = ("--question", "request") if command != "deadline" else ()
    planned = {**GLASGOW, "received": "2026-11-02", "clarification": "none", "extension_notified": "2026-12-01"}
    planned |= {"identity_confirmed": "2026-11-09"}
    done = run(command, *asked, "--on", "2026-11-25", *flags(**planned))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "fact.extension_notified: `2026-12-01` lies after 2026-11-25, the day asked about" in done.stderr


TEXAS = {"right": "access", "received": "2026-09-01", "subject_country": "US", "subject_us_state": "TX"}


@pytest.mark.parametrize("output", ["text", "json", "ics"])
def test_a_place_without_its_law_is_named_and_never_has_nothing_due(run: Run, output: str) -> None:
    done = run("deadline", "--on", "2026-11-23", "--format", output, *flags(**TEXAS, controller_countries="US"))
    assert done.exit_code == 3
    if output == "text":
        assert "no date is known; to be found out first: the law on people's rights of " in done.stdout
        assert ": US-TX\n" in done.stdout


def test_every_date_comes_with_its_reasons_and_what_is_next(run: Run) -> None:
    done = run("deadline", *BEFORE, *flags(**GLASGOW))
    assert done.exit_code == 0, "every date is settled, and none is past"
    for part in (
        "2026-10-19  answer  [uk.gdpr.art12a.time_limit]\n",
        "2026-12-17  the answer at the latest",
        "identity confirmed, which starts the clock: 9 September 2026 (UK GDPR Art 12A(2)(b))",
        "8 days not counted",
        "Saturday, Sunday: the next working day",
        "3 days earlier",
        "next, by 2026-10-19: answer",
    ):
        assert part in done.stdout, part
    assert done.stdout.count("not legal advice") == 1


def test_what_is_overdue_is_marked_and_told_by_the_exit_code(run: Run) -> None:
    done = run("deadline", *AFTER, *flags(**TOO_LATE))
    assert done.exit_code == 1
    assert "extends nothing (UK GDPR Art 12A(3))" in done.stdout
    assert "2026-10-19  answer  (overdue)" in done.stdout
    assert "2026-10-19  give notice of an extension, if more time is needed  (past)" in done.stdout


def test_a_date_that_can_still_move_is_told_by_the_exit_code(run: Run) -> None:
    told = {name: value for name, value in GLASGOW.items() if name != "place"}
    done = run("deadline", *BEFORE, *flags(**told))
    assert done.exit_code == 3
    (first, *_) = (line for line in done.stdout.splitlines() if "  answer" in line)
    assert "(not settled)" in first
    assert run("deadline", "--on", "2027-01-01", *flags(**told)).exit_code == 1, "what is overdue weighs more"


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
    assert {reading["days_after_answer"] for reading in readings} == {-3}
    assert all(reading["cite"] and reading["url"].startswith("https://") for reading in readings)
    assert (told["next_by"], told["verdict"]) == (None, "the request has to be handled")
    earlier = json.loads(run("deadline", *BEFORE, "--json", path, "--format", "json").stdout)
    assert earlier["next_by"] == "2026-10-19"
    assert {each["rules"][0] for each in earlier["agenda"]} == {"uk.gdpr.art12a.time_limit"}
    assert all(each["settled"] for each in earlier["agenda"])


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
    for part in ("[uk.gdpr.art12a.time_limit: UK GDPR Art 12A", "8 days not counted", "not legal advice"):
        assert part in str(notice["description"]), part
    assert {str(event["status"]) for event in events} == {"CONFIRMED"}
    told = {name: value for name, value in GLASGOW.items() if name != "place"}
    open_ended: Any = Calendar.from_ical(run("deadline", *BEFORE, *flags(**told), "--format", "ics").stdout)
    assert {str(event["status"]) for event in open_ended.walk("VEVENT")} == {"TENTATIVE"}


def test_the_calendar_keeps_to_the_standard_line_by_line(run: Run) -> None:
    """RFC 5545: lines end in CRLF and hold at most 75 bytes, required properties stand once, parts open and close in pairs."""
    text = run("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics").stdout_bytes.decode()
    raw = text.split("\r\n")
    assert raw.pop() == ""
    assert not any("\n" in line or "\r" in line for line in raw)
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
        name, _, parameter = name.partition(";")
        assert name.replace("-", "").isupper()
        form, with_parameter = FORMS.get(name, (r".+", ""))
        assert re.fullmatch(form, value), line
        assert parameter == with_parameter, line
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
            assert len(set(properties)) == len(properties), "none of those written may stand twice"
        else:
            stack[-1].append(name)
    assert not stack


def uids(calendar: str) -> set[str]:
    parsed: Any = Calendar.from_ical(calendar)
    return {str(event["uid"]) for event in parsed.walk("VEVENT")}


def test_the_same_request_gives_the_same_calendar_and_the_same_events_on_any_day(run: Run) -> None:
    asked = ("deadline", *flags(**GLASGOW), "--format", "ics")
    first, second = (run(*asked, *BEFORE).stdout for _ in range(2))
    assert first == second
    assert uids(run(*asked, *AFTER).stdout) == uids(first)
    assert uids(run(*asked, *BEFORE, "--policy", "sopro").stdout) >= uids(first)
    another = run("deadline", *flags(**{**GLASGOW, "received": "2026-09-01"}), "--format", "ics", *BEFORE).stdout
    assert not uids(another) & uids(first)


def test_a_request_without_a_date_has_no_calendar_and_says_so(run: Run) -> None:
    done = run("deadline", *BEFORE, *flags(**{**GLASGOW, "identity_confirmed": "never"}), "--format", "ics")
    assert (done.exit_code, done.stdout) == (0, ""), "a calendar without an event would be none"
    assert "no date is set" in done.stderr


def test_what_programs_read_is_utf_8_whatever_the_terminal_speaks(program: Program) -> None:
    for terminal in ("ascii", "latin-1", "utf-16"):
        told = {"PYTHONIOENCODING": terminal}
        calendar = program("deadline", *BEFORE, *flags(**GLASGOW), "--format", "ics", **told)
        assert Calendar.from_ical(calendar.stdout.decode("utf-8")).walk("VEVENT")
        as_json = program("deadline", *BEFORE, *flags(**GLASGOW), "--format", "json", **told)
        assert json.loads(as_json.stdout.decode("utf-8"))["agenda"]
    assert program("deadline", *BEFORE, *flags(**GLASGOW), PYTHONIOENCODING="ascii").returncode == 0


def test_a_year_that_no_calendar_knows_is_one_error(run: Run) -> None:
    later = {"right": "access", "received": "2150-08-31", "subject_country": "GB", "controller_countries": "GB"}
    told = {**later, "place": "GB-SCT", "identity_doubted": "false", "fee_requested": "false"}
    for output in ("text", "json", "ics"):
        done = run("deadline", "--on", "2150-09-20", *flags(**told), "--format", output)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "the public holidays of `GB-SCT` are not known for `2150`" in done.stderr


def test_a_policy_can_only_bring_a_date_forward(run: Run) -> None:
    def due(*more: str) -> str:
        told = json.loads(run("deadline", *BEFORE, *flags(**GLASGOW), "--format", "json", *more).stdout)
        return next(str(each["day"]) for each in told["agenda"] if each["field"] == "due")

    assert due("--policy", "sopro") <= due() == "2026-10-19"


def test_the_text_has_no_colour_and_works_in_a_pipe(program: Program) -> None:
    done = program("deadline", *BEFORE, *flags(**GLASGOW), FORCE_COLOR="1", TERM="xterm")
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout


def test_help_tells_the_exit_codes(run: Run) -> None:
    codes = "0 nothing is overdue on --on and every date is settled, 1 something is overdue, 3 a date is not settled, 2 bad use"
    assert codes in " ".join(run("deadline", "--help").stdout.split())


def test_a_clock_that_stands_still_has_no_date(run: Run) -> None:
    waiting = {**GLASGOW, "identity_confirmed": "never"}
    done = run("deadline", *BEFORE, *flags(**waiting))
    assert "no date: the encoded law sets none, or its clock is not running" in done.stdout
    assert "the clock has not started" in done.stdout
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"right": "access"}, "received: not stated"),
        ({"right": "acces", "received": "2026-08-31"}, "right: `acces` is not one of its values"),
        ({"right": "access", "received": "31.8.2026"}, "received: `31.8.2026` is not a day"),
        ({"right": "access", "received": "2026-08-31", "clarification": "2026-09-17/2026-09-10"}, "ends before it begins"),
        ({"right": "access", "received": "2026-08-31", "colour": "red"}, "`colour` is not a fact of RightsRequest"),
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


PARIS = {"right": "access", "received": "2026-11-02", "subject_country": "FR", "controller_countries": "FR", "place": "FR"}


@pytest.mark.parametrize(
    ("where", "named"),
    [
        ({}, "Article 85 of the French Act 78-17"),
        ({"subject_country": "GB", "controller_countries": "GB", "place": "GB-EAW"}, "Access to Health Records Act 1990"),
    ],
)
def test_no_date_of_a_request_about_the_dead_is_settled_and_the_law_is_named(
    run: Run, where: dict[str, str], named: str
) -> None:
    """GDPR recital 27, DPA 2018 s 3(2) and (3): the dead have no rights under either text."""
    told = {**PARIS, "complex": "false", "numerous": "false", **where}
    told |= {"identity_doubted": "false", "fee_requested": "false", "clarification": "none"}
    done = run("deadline", "--on", "2026-11-23", *flags(**told, standing="of_the_dead"))
    assert done.exit_code == 3
    assert "2026-12-02  answer  (not settled)" in done.stdout
    assert named in done.stdout
    as_json = json.loads(
        run("deadline", "--on", "2026-11-23", "--format", "json", *flags(**told, standing="of_the_dead")).stdout
    )
    assert not any(entry["settled"] for entry in as_json["agenda"])
    assert run("deadline", "--on", "2026-11-23", *flags(**told, standing="own")).exit_code == 0
    assert run("deadline", "--on", "2026-11-23", *flags(**told)).exit_code == 0, "no date waits for who asks"
