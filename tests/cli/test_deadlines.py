"""`gdpr-rules deadlines`: a file of requests, sorted by what is due first, overdue marked, none lost."""

import csv
import json
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.cli.deadlines import NEEDED
from gdpr_rules.cli.rows import Cells, Row
from gdpr_rules.cli.screen import shape
from tests.cli.conftest import Program, Run

FILE = Path(__file__).parents[2] / "examples" / "requests.csv"
ON = ("--on", "2026-11-23")
DAY = date(2026, 11, 23)


@pytest.fixture
def entries(run: Run, tmp_path: Path) -> list[dict[str, Any]]:
    done = run("deadlines", FILE, *ON, "--format", "jsonl", "--rejects", tmp_path / "rejects.csv")
    assert done.exit_code == 1, "some of them are overdue"
    assert done.stderr.endswith("; 0 rejected\n")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_is_due_first_stands_first_and_what_is_closed_last(entries: list[dict[str, Any]]) -> None:
    closed = [entry["status"] == "answered" for entry in entries]
    assert closed == sorted(closed)
    days = [entry["next_by"] or "9999" for entry in entries if entry["status"] != "answered"]
    assert days == sorted(days)


def test_overdue_is_what_should_have_been_done_before_the_day(entries: list[dict[str, Any]]) -> None:
    for entry in entries:
        must = [entry[name] for name in ("acknowledge_by", "effect_by", "due") if entry[name]]
        if entry["status"] != "answered":
            assert (entry["status"] == "overdue") == any(day < DAY.isoformat() for day in must), entry
    counts = Counter(entry["status"] for entry in entries)
    assert min(counts[each] for each in ("overdue", "due", "no date", "answered")) >= 1


def test_the_rows_say_what_the_library_says(entries: list[dict[str, Any]]) -> None:
    with FILE.open("rb") as file:
        rows = [row for row in Cells(file, shape("answered", (), gr.RightsRequest, (), NEEDED)) if isinstance(row, Row)]
    assert len(rows) == len(entries) >= 30
    by_row = {entry["row"]: entry for entry in entries}
    for row in rows:
        outcome = gr.evaluate(row.facts, on=DAY).outcome
        entry = by_row[row.row]
        assert entry["due"] == (outcome.due and outcome.due.isoformat())
        assert entry["acknowledge_by"] == (outcome.acknowledge_by and outcome.acknowledge_by.isoformat())


def test_the_examples_are_of_every_kind_and_plainly_made_up() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["subject_country"] for row in rows}) > 12
    assert len({row["right"] for row in rows}) > 12
    assert {row["place"] for row in rows} >= {"GB-SCT", "GB-NIR", "GB-EAW", "US-CA"}
    assert all(row["email"].endswith(".example") for row in rows)
    assert all(any(row[name] for row in rows) for name in rows[0])


def test_csv_and_text_hold_every_row(run: Run, tmp_path: Path) -> None:
    out = run("deadlines", FILE, *ON, "--format", "csv", "--rejects", tmp_path / "r.csv").stdout
    rows = list(csv.DictReader(StringIO(out)))
    assert len(rows) == 35
    assert rows[0]["status"] == "overdue"
    text = run("deadlines", FILE, *ON, "--rejects", tmp_path / "r.csv").stdout
    assert all(row["name"].split()[0] in text for row in rows)


def test_bad_rows_are_rejected_with_line_column_and_reason_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(
        "id,right,received,answered,identity_confirmed\n"
        "1,access,2026-11-02,,\n"
        "2,acces,2026-11-02,,\n"
        "3,access,,,\n"
        "4,access,2026-11-02,soon,\n"
        "5,access,2026-11-02,,whenever\n",
        "utf-8",
    )
    done = run("deadlines", path, *ON, "--format", "jsonl")
    assert done.exit_code == 4
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1"]
    with (tmp_path / "some.csv.rejects.csv").open(encoding="utf-8", newline="") as file:
        rejects = [(row["row"], row["column"]) for row in csv.DictReader(file)]
    assert rejects == [("3", "right"), ("4", "received"), ("5", "answered"), ("6", "identity_confirmed")]


def test_facts_for_all_rows_come_from_flags_but_not_what_each_row_has_to_say(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("id,right,received\n1,access,2026-11-02\n", "utf-8")
    done = run("deadlines", path, *ON, "--format", "jsonl", "--fact", "subject_country=IE")
    assert "eu.gdpr.art12.time_limit" in json.loads(done.stdout)["rules"]
    wrong = run("deadlines", path, *ON, "--fact", "right=access")
    assert wrong.exit_code == 2
    assert "`right` is stated by every row" in wrong.stderr


def test_json_lines_come_in_through_a_pipe(program: Program) -> None:
    lines = b'{"id": "a", "right": "access", "received": "2026-11-02", "subject_country": "IE"}\n'
    done = program("deadlines", "-", "--input-format", "jsonl", *ON, "--format", "jsonl", stdin=lines, NO_COLOR="1")
    assert done.returncode == 0
    assert json.loads(done.stdout)["due"] == "2026-12-02"
