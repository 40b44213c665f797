"""`gdpr-rules deadlines`: requests answered late, rows about one request, and the columns of a request tracker."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.cli.deadlines import RESULTS, TICKET
from gdpr_rules.cli.rows import CARRIED
from gdpr_rules.kernel.facts import fact_names
from tests.cli.conftest import Run

ON = ("--on", "2026-11-23")
COMMON = ("--fact", "subject_country=IE", "--fact", "controller_countries=IE", "--fact", "place=IE")
HEADER = "id,email,right,received,answered,complex,numerous,extension_notified\n"
# A month from 2 November ends on 2 December, a Wednesday; with two further months on 2 February, a Tuesday.
PLAIN, EXTENDED = "false,false,never", "true,false,2026-11-10"
SHORT, LONG = "2026-12-02", "2027-02-02"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")


def scheduled(run: Run, *lines: str, on: str = "2026-11-23", output: str = "jsonl", header: str = HEADER) -> Any:
    Path("some.csv").write_text(header + "".join(f"{line}\n" for line in lines), "utf-8")
    return run("deadlines", "some.csv", "--on", on, *COMMON, "--format", output)


def found(done: Any) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize(
    ("answered", "status"),
    [
        ("2026-12-01", "answered"),
        ("2026-12-02", "answered"),  # on the last day
        ("2026-12-03", "answered late"),
        ("2026-12-10", "answered late"),
        ("2026-12-11", "overdue"),  # on the 10th it was still open
        ("", "overdue"),
    ],
)
def test_a_request_closed_after_its_due_date_is_marked(run: Run, answered: str, status: str) -> None:
    done = scheduled(run, f"a,ada@example.com,access,2026-11-02,{answered},{PLAIN}", on="2026-12-10")
    entry = found(done)["a"]
    assert (entry["status"], entry["due"]) == (status, SHORT)
    assert entry["next_by"] == (SHORT if status == "overdue" else None)


def test_late_answers_are_counted_and_change_no_exit_code(run: Run) -> None:
    lines = [f"{n},p{n}@example.com,access,2026-11-02,2026-12-0{n},{PLAIN}" for n in range(1, 5)]
    done = scheduled(run, *lines, on="2026-12-10")
    assert done.exit_code == 0
    assert done.stderr == "4 requests on 2026-12-10: 0 overdue, 0 due, 0 no date, 4 answered (2 of them late); 0 rejected\n"
    assert [entry["status"] for entry in found(done).values()] == ["answered", "answered", "answered late", "answered late"]


def test_an_extension_in_time_leaves_room_for_the_answer(run: Run) -> None:
    lines = (
        f"a,ada@example.com,access,2026-11-02,{LONG},{EXTENDED}",
        f"b,bob@example.com,access,2026-11-02,2027-02-03,{EXTENDED}",
    )
    entries = found(scheduled(run, *lines, on="2027-03-01"))
    assert (entries["a"]["status"], entries["b"]["status"]) == ("answered", "answered late")


def test_the_table_and_csv_say_which_day_was_missed(run: Run) -> None:
    line = f"a,ada@example.com,access,2026-11-02,2026-12-04,{PLAIN}"
    text = " ".join(scheduled(run, line, on="2026-12-10", output="text").stdout.split())
    assert "access, received 2026-11-02: answered on 2026-12-04, due by 2026-12-02" in text
    (row,) = csv.DictReader(StringIO(scheduled(run, line, on="2026-12-10", output="csv").stdout))
    assert (row["status"], row["answered"], row["due"]) == ("answered late", "2026-12-04", SHORT)


@pytest.mark.parametrize("first", [PLAIN, EXTENDED])
@pytest.mark.parametrize("other", ["ada@example.com", "ADA+work@Example.com"])
def test_rows_about_one_request_take_the_earlier_of_each_date_and_say_so(run: Run, first: str, other: str) -> None:
    second = EXTENDED if first == PLAIN else PLAIN
    done = scheduled(
        run,
        f"a,ada@example.com,access,2026-11-02,,{first}",
        f"b,{other},access,2026-11-02,,{second}",
        f"c,cyd@example.com,access,2026-11-02,,{EXTENDED}",
    )
    entries = found(done)
    assert {name: entry["due"] for name, entry in entries.items()} == {"a": SHORT, "b": SHORT, "c": LONG}
    assert {name: entry["repeats"] for name, entry in entries.items()} == {"a": [3], "b": [2], "c": []}
    assert "; 2 take the earliest dates of rows about the same request; 0 rejected" in done.stderr


def test_csv_and_the_table_name_the_other_rows(run: Run) -> None:
    lines = [
        f"{name},ada@example.com,access,2026-11-02,,{facts}"
        for name, facts in zip("abc", (EXTENDED, PLAIN, PLAIN), strict=True)
    ]
    rows = {row["id"]: row for row in csv.DictReader(StringIO(scheduled(run, *lines, output="csv").stdout))}
    assert {name: row["repeats"] for name, row in rows.items()} == {"a": "3 4", "b": "2", "c": "2"}
    text = " ".join(scheduled(run, *lines, output="text").stdout.split())
    assert "the same request as rows 3, 4, with other facts: the earlier of each date stands" in text
    assert text.count("the same request as row 2, with other facts") == 2


@pytest.mark.parametrize(
    "second",
    [
        "b,bob@example.com,access,2026-11-02",  # another person
        "b,ada@example.com,erasure,2026-11-02",  # another right
        "b,ada@example.com,access,2026-11-03",  # asked again
        "b,,access,2026-11-02",
        "b,n/a,access,2026-11-02",
    ],
)
def test_another_request_is_left_alone(run: Run, second: str) -> None:
    given = second.split(",")[1]
    first = f"a,{given if given in ('', 'n/a') else 'ada@example.com'},access,2026-11-02,,{EXTENDED}"
    entries = found(scheduled(run, first, f"{second},,{PLAIN}"))
    assert (entries["a"]["due"], entries["a"]["repeats"], entries["b"]["repeats"]) == (LONG, [], [])


def test_rows_with_the_same_facts_are_not_worth_a_word(run: Run) -> None:
    done = scheduled(run, *(f"{name},ada@example.com,access,2026-11-02,,{PLAIN}" for name in "ab"))
    assert [entry["repeats"] for entry in found(done).values()] == [[], []]
    assert "same request" not in done.stderr


def test_what_is_not_known_in_one_row_is_not_settled_in_the_other(run: Run) -> None:
    lines = f"a,ada@example.com,access,2026-11-02,,{PLAIN}", "b,ada@example.com,access,2026-11-02,,,,"
    alone = found(scheduled(run, lines[1]))["b"]["missing"]
    entries = found(scheduled(run, *lines))
    assert set(alone) <= set(entries["a"]["missing"])
    assert not entries["a"]["settled"]


def test_an_answer_in_time_by_its_own_row_is_late_by_the_stricter_one(run: Run) -> None:
    lines = f"a,ada@example.com,access,2026-11-02,2026-12-09,{EXTENDED}", f"b,ada@example.com,access,2026-11-02,,{PLAIN}"
    entries = found(scheduled(run, *lines, on="2026-12-10"))
    assert {name: entry["status"] for name, entry in entries.items()} == {"a": "answered late", "b": "overdue"}


DAYS = st.sampled_from(["2026-11-02", "2026-11-03"])
FACTS = st.sampled_from([PLAIN, EXTENDED, ",,", "true,,never"])
ROWS = st.lists(st.tuples(st.sampled_from(["ada@example.com", "ADA@example.com", "bob@example.com"]), DAYS, FACTS), max_size=7)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_every_row_has_the_earliest_due_date_of_its_request(run: Run, rows: list[tuple[str, str, str]]) -> None:
    alone: dict[tuple[str, str], set[str]] = {}
    for email, day, facts in rows:
        (entry,) = found(scheduled(run, f"x,{email},access,{day},,{facts}")).values()
        alone.setdefault((email.lower(), day), set()).add(entry["due"])
    entries = found(scheduled(run, *(f"{n},{email},access,{day},,{facts}" for n, (email, day, facts) in enumerate(rows))))
    assert len(entries) == len(rows)
    for number, (email, day, _) in enumerate(rows):
        assert entries[str(number)]["due"] == min(alone[email.lower(), day])


def test_columns_of_a_request_tracker_are_carried(run: Run) -> None:
    names = ",".join(TICKET)
    cells = ",".join(f"{name} of 7" for name in TICKET)
    done = scheduled(run, f"a,{cells},access,2026-11-02", header=f"id,{names},right,received\n", output="csv")
    (row,) = csv.DictReader(StringIO(done.stdout))
    assert {name: row[name] for name in TICKET} == {name: f"{name} of 7" for name in TICKET}
    line = {"right": "access", "received": "2026-11-02", "ticket": 7, "assignee": {"name": "Cleo"}}
    Path("some.jsonl").write_text(json.dumps(line), "utf-8")
    entry = json.loads(run("deadlines", "some.jsonl", *ON, *COMMON, "--format", "jsonl").stdout)
    assert (entry["ticket"], entry["assignee"]) == (7, {"name": "Cleo"})


def test_no_such_column_is_a_fact_or_a_result() -> None:
    assert not {*TICKET} & {*fact_names(gr.RightsRequest), *RESULTS, *CARRIED}


def test_a_ticket_names_a_request_that_nothing_else_names(run: Run) -> None:
    done = scheduled(run, "T-7,access,2026-11-02", header="ticket,right,received\n", output="text")
    assert "T-7" in done.stdout
