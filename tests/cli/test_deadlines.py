"""`gdpr-rules deadlines`: a file of requests, sorted by what is due first, overdue marked, none lost."""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.cli import deadlines
from gdpr_rules.cli.deadlines import DONE, NEEDED
from gdpr_rules.cli.rows import Cells, Row
from gdpr_rules.cli.screen import shape
from tests.cli.conftest import Program, Run

FILE = Path(__file__).parents[2] / "examples" / "requests.csv"
ON = ("--on", "2026-11-23")
DAY = date(2026, 11, 23)
# A month from 2 November ends on 2 December, a Wednesday: nothing rolls, nothing is extended.
IRISH = "id,right,received,subject_country,controller_countries,place,complex,numerous\n"
ROW = "{0},access,2026-11-02,IE,IE,IE,false,false\n"


def written(folder: Path, content: str, name: str = "some.csv") -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def rejects_of(source: Path) -> list[tuple[str, str, str]]:
    with Path(f"{source}.rejects.csv").open(encoding="utf-8", newline="") as file:
        return [(row["row"], row["column"], row["reason"]) for row in csv.DictReader(file)]


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
        done = {date_of for column, date_of in DONE.items() if entry[column]}
        must = [entry[name] for name in ("acknowledge_by", "effect_by", "due") if entry[name] and name not in done]
        if entry["status"] != "answered":
            assert (entry["status"] == "overdue") == any(day < DAY.isoformat() for day in must), entry
    counts = Counter(entry["status"] for entry in entries)
    assert min(counts[each] for each in ("overdue", "due", "no date", "answered")) >= 1


def test_the_rows_say_what_the_library_says(entries: list[dict[str, Any]]) -> None:
    with FILE.open("rb") as file:
        rows = [row for row in Cells(file, shape(",".join(DONE), (), gr.RightsRequest, (), NEEDED)) if isinstance(row, Row)]
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
    out = tmp_path / "deadlines.csv"
    assert run("deadlines", FILE, *ON, "--format", "csv", "--out", out, "--rejects", tmp_path / "r.csv").stdout == ""
    rows = list(csv.DictReader(StringIO(out.read_text("utf-8"))))
    assert len(rows) == 35
    assert rows[0]["status"] == "overdue"
    assert {row["settled"] for row in rows} <= {"true", "false"}
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


def test_a_row_whose_days_no_calendar_knows_harms_no_other(run: Run, tmp_path: Path) -> None:
    content = IRISH + ROW.format(1) + ROW.format(2).replace("2026", "2150") + ROW.format(3).replace("2026", "9999")
    path = written(tmp_path, content + ROW.format(4))
    done = run("deadlines", path, "--on", "9999-11-30", "--format", "jsonl")  # none of the rows lies ahead
    assert done.exit_code == 4
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "4"]
    assert [(row, column) for row, column, _ in rejects_of(path)] == [("3", ""), ("4", "")]
    assert "not known for `2150`" in rejects_of(path)[0][2]


@pytest.mark.parametrize(
    ("answered", "status", "said"),
    [
        ("", "due", None),
        ("2026-11-02", "answered", None),
        ("2026-11-23", "answered", None),
        ("2026-11-24", "due", None),  # on the 23rd it was still open
        ("2026-11-01", None, "`2026-11-01` lies before 2026-11-02, when the request was received"),
        ("20261123", None, "`20261123` is not a day"),
        ("2026-W48-1", None, "`2026-W48-1` is not a day"),
        ("yes", None, "`yes` is not a day; write it as 2026-11-23, or leave it empty until it is done"),
        ("never", None, "`never` is not a day"),
        (" 2026-11-23", None, "` 2026-11-23` is not a day"),
    ],
)
def test_a_row_is_closed_by_a_day_and_nothing_else(
    run: Run, tmp_path: Path, answered: str, status: str | None, said: str | None
) -> None:
    path = written(tmp_path, IRISH.replace("id,", "id,answered,") + ROW.format(f"1,{answered}"))
    done = run("deadlines", path, *ON, "--format", "jsonl")
    if status is None:
        ((row, column, reason),) = rejects_of(path)
        assert (row, column, done.stdout) == ("2", "answered", "")
        assert reason.startswith(str(said))
    else:
        entry = json.loads(done.stdout)
        assert (entry["status"], entry["due"]) == (status, "2026-12-02"), "the date of the law stays what it is"
        assert entry["next_by"] == (None if status == "answered" else "2026-12-02")


@pytest.mark.parametrize("answered", [20261123, 1, True, ["2026-11-23"], {"day": "2026-11-23"}])
def test_a_day_in_json_is_a_text(run: Run, tmp_path: Path, answered: object) -> None:
    path = written(tmp_path, json.dumps({"right": "access", "received": "2026-11-02", "answered": answered}), "one.jsonl")
    assert run("deadlines", path, *ON, "--format", "jsonl").exit_code == 4
    assert [(row, column) for row, column, _ in rejects_of(path)] == [("1", "answered")]


def test_what_has_been_done_is_taken_off_and_the_rest_stays(run: Run, tmp_path: Path) -> None:
    """A request to know in California: 10 business days to acknowledge it, 45 days for the answer (Thursday, 3 December)."""
    header = (
        "id,acknowledged,answered,right,received,subject_country,subject_us_state,controller_countries,place,covering_acts\n"
    )
    facts = "know,2026-10-19,US,CA,US,US-CA,ccpa\n"
    path = written(tmp_path, f"{header}open,,,{facts}told,2026-10-30,,{facts}done,2026-10-30,2026-11-01,{facts}")
    done = run("deadlines", path, *ON, "--format", "jsonl")
    assert done.exit_code == 1
    told = {entry["id"]: entry for entry in map(json.loads, done.stdout.splitlines())}
    assert {name: entry["status"] for name, entry in told.items()} == {"open": "overdue", "told": "due", "done": "answered"}
    assert (told["told"]["next_by"], told["told"]["next"]) == ("2026-12-03", "answer")
    assert told["open"]["next"] == "acknowledge receipt"
    assert list(told) == ["open", "told", "done"]


def test_carried_columns_come_out_as_they_went_in(run: Run, tmp_path: Path) -> None:
    carried = {"tags": [1, {"a": None}], "ok": True, "count": 3, "nothing": None, "name": 'Żaneta, "例"'}
    facts = {"right": "access", "received": "2026-11-02", "subject_country": "IE"}
    path = written(tmp_path, json.dumps({"id": 7, **carried, **facts}), "one.jsonl")
    keep = ("--keep", "tags,ok,count,nothing")
    entry = json.loads(run("deadlines", path, *ON, *keep, "--format", "jsonl").stdout)
    assert {name: entry[name] for name in carried} == carried
    assert entry["id"] == 7
    (row,) = csv.DictReader(StringIO(run("deadlines", path, *ON, *keep, "--format", "csv").stdout))
    assert {name: row[name] for name in carried} == {
        "tags": '[1, {"a": null}]',
        "ok": "true",
        "count": "3",
        "nothing": "",
        "name": 'Żaneta, "例"',
    }
    assert row["obligations"].split() == entry["obligations"]
    assert row["settled"] == json.dumps(entry["settled"])
    for taken in ("settled", "status", "next_by", "due"):
        refused = run("deadlines", path, *ON, "--keep", taken)
        assert refused.exit_code == 2
        assert "is a column of the output" in refused.stderr


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id,right\n", "error: row 1: no column `received`, which every row of facts has to state; add it\n"),
        ("id,received,placce,right\n", "column `placce` is not a fact of RightsRequest; did you mean `place`?"),
        ("id,name\n", "no column `right`"),
        ("", "the file is empty"),
    ],
)
def test_a_header_without_what_is_needed_is_told_before_any_row(run: Run, tmp_path: Path, header: str, said: str) -> None:
    done = run("deadlines", written(tmp_path, header + "1,access\n" * bool(header)), *ON)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_each_distinct_request_is_decided_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[gr.RightsRequest] = []

    def counting(facts: gr.RightsRequest, **more: Any) -> gr.Decision[gr.Handling]:
        asked.append(facts)
        return gr.evaluate(facts, **more)

    monkeypatch.setattr(deadlines, "evaluate", counting)
    rows = "".join(ROW.format(number) for number in range(500)) + ROW.format("x").replace("-02", "-03") * 2
    done = run("deadlines", written(tmp_path, IRISH + rows), *ON, "--format", "csv")
    assert len(done.stdout.splitlines()) == 503
    assert len(asked) == 2


def test_a_row_received_after_the_day_asked_about_is_rejected_and_not_due(run: Run, tmp_path: Path) -> None:
    """A mistyped 2062 would hide a request that is overdue since 2026."""
    path = written(tmp_path, IRISH + ROW.format(1).replace("2026-11", "2062-11") + ROW.format(2))
    done = run("deadlines", path, *ON)
    assert done.exit_code == 4
    assert "1 requests on 2026-11-23: 0 overdue, 1 due" in done.stderr
    ((row, column, reason),) = rejects_of(path)
    assert (row, column) == ("2", "received")
    assert reason.startswith("`2062-11-02` lies after 2026-11-23, the day asked about")
    lines = '{"right": "access", "received": "2026-11-02", "fee_paid": "2027-11-20"}\n'
    of_json = written(tmp_path, lines, "some.jsonl")
    assert run("deadlines", of_json, *ON).exit_code == 4
    assert rejects_of(of_json)[0][:2] == ("1", "fee_paid")


STATES = "id,right,received,subject_country,subject_us_state,controller_countries,answered\n"


def test_a_row_whose_law_is_not_encoded_is_never_told_that_nothing_is_due(run: Run, tmp_path: Path) -> None:
    """Texas gives 45 days (Bus. & Com. Code 541.052(b)), which is not encoded: a script has to notice."""
    path = written(tmp_path, STATES + "1,access,2026-09-01,US,TX,US,\n2,access,2026-09-01,US,OR,US,2026-10-01\n")
    done = run("deadlines", path, *ON, "--format", "jsonl")
    assert done.exit_code == 3
    told = "0 overdue, 0 due, 0 no date, 1 answered, 1 law missing; 1 with dates that a law not encoded may set; 0 rejected"
    assert done.stderr == f"2 requests on 2026-11-23: {told}\n"
    first, last = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["status"], first["next_by"], first["settled"], first["fee"]) == ("law missing", None, False, "free")
    assert first["next"].startswith("find out the law on people's rights of ")
    assert first["next"].endswith(": US-TX")
    assert last["status"] == "answered"


def test_a_date_beside_a_law_that_is_not_encoded_is_told_too(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, IRISH + ROW.format(1).replace(",IE,IE,IE,", ',IE,"IE CA",IE,'))
    done = run("deadlines", path, *ON, "--format", "csv")
    assert done.exit_code == 3, "Canadian law may give less than a month"
    assert "1 due" in done.stderr
    assert "1 with dates that a law not encoded may set" in done.stderr
    overdue = written(tmp_path, IRISH + ROW.format(1).replace(",IE,IE,IE,", ',IE,"IE CA",IE,').replace("-11-", "-09-"))
    assert run("deadlines", overdue, *ON).exit_code == 1, "overdue under the law that is encoded"


def test_the_summary_counts_every_row(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, IRISH + ROW.format(1) + ROW.format(2).replace("-11-", "-09-") + "3,access,x,,,,,\n")
    done = run("deadlines", path, *ON)
    where = f"1 rejected (see {path}.rejects.csv)"
    assert done.stderr == f"2 requests on 2026-11-23: 1 overdue, 1 due, 0 no date, 0 answered; {where}\n"
    empty = run("deadlines", written(tmp_path, IRISH), *ON)
    assert empty.exit_code == 0
    assert empty.stderr.startswith("0 requests on 2026-11-23")
    assert not Path(f"{path}.rejects.csv").exists(), "rejects that are mended would only mislead"


def test_the_table_has_colour_only_where_it_is_asked_for(program: Program, tmp_path: Path) -> None:
    source = written(tmp_path, IRISH + ROW.format(1).replace("-11-", "-09-"))
    assert b"\x1b[" not in program("deadlines", source, *ON).stdout
    assert b"\x1b[1;31moverdue" in program("deadlines", source, *ON, FORCE_COLOR="1", TERM="xterm").stdout
    plain = program("deadlines", source, *ON, FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout
    assert b"overdue" in plain
    assert b"31m" not in plain


def test_a_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = json.dumps({"name": "\x1b[2J\x07Eve", "right": "access", "received": "2026-11-02"})
    shown = run("deadlines", written(tmp_path, hostile, "one.jsonl"), *ON).stdout
    assert "Eve" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_reader_that_goes_away_ends_the_work_quietly(tmp_path: Path) -> None:
    source = written(tmp_path, IRISH + "x,,,,,,,\n" + "".join(ROW.format(number) for number in range(3_000)))
    command = [sys.executable, "-m", "gdpr_rules.cli", "deadlines", str(source), *ON, "--format"]
    for output in ("csv", "text", "jsonl"):
        with subprocess.Popen([*command, output], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 141
        assert {row for row, _, _ in rejects_of(source)} == {"2"}


def test_progress_is_shown_on_a_terminal_and_is_gone_before_the_answers(tmp_path: Path) -> None:
    source = written(tmp_path, IRISH + "".join(ROW.format(number) for number in range(1_000)))
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "gdpr_rules.cli", "deadlines", str(source), *ON, "--format", "csv"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"}, cwd=tmp_path
    ) as process:
        out, _ = process.communicate()
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65_536):
            shown += part
    except OSError:  # the other side is closed
        pass
    finally:
        os.close(ours)
    assert process.returncode == 0
    assert len(out.splitlines()) == 1_001
    assert b" rows" in shown
    assert b"1000 requests" in shown


def test_the_output_never_goes_over_the_input(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, IRISH + ROW.format(1))
    done = run("deadlines", source, *ON, "--out", source)
    assert done.exit_code == 2
    assert source.read_text("utf-8") == IRISH + ROW.format(1)


def test_help_tells_the_exit_codes_and_that_it_sorts(run: Run) -> None:
    helped = " ".join(run("deadlines", "--help").stdout.split())
    assert (
        "0 nothing overdue, 1 something is overdue, 3 a law that is not encoded may set a date, 4 some rows rejected, 2 bad use"
        in helped
    )
    assert "nothing is written before the last row is read" in helped


def test_facts_for_all_rows_come_from_flags_but_not_what_each_row_has_to_say(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("id,right,received\n1,access,2026-11-02\n", "utf-8")
    done = run("deadlines", path, *ON, "--format", "jsonl", "--fact", "subject_country=IE")
    assert "eu.gdpr.art12.time_limit" in json.loads(done.stdout)["rules"]
    wrong = run("deadlines", path, *ON, "--fact", "right=access")
    assert wrong.exit_code == 2
    assert "`right` is stated by every row" in wrong.stderr


def test_json_lines_come_in_through_a_pipe(program: Program) -> None:
    lines = (
        b'{"id": "a", "right": "access", "received": "2026-11-02", "subject_country": "IE", "controller_countries": ["IE"]}\n'
    )
    done = program("deadlines", "-", "--input-format", "jsonl", *ON, "--format", "jsonl", stdin=lines, NO_COLOR="1")
    assert done.returncode == 0
    assert json.loads(done.stdout)["due"] == "2026-12-02"


DEAD = "id,right,received,subject_country,controller_countries,place,complex,numerous,standing\n"


@pytest.mark.parametrize(("who", "ends"), [("of_the_dead", 3), ("own", 0), ("not_shown", 0), ("", 0)])
def test_a_request_about_the_dead_has_a_day_only_if_a_law_that_is_not_encoded_gives_a_right(
    run: Run, tmp_path: Path, who: str, ends: int
) -> None:
    """GDPR recital 27: the month of Article 12(3) binds only where national law lets the rights be exercised."""
    path = written(tmp_path, DEAD + f"1,access,2026-11-02,FR,FR,FR,false,false,{who}\n")
    done = run("deadlines", path, *ON, "--format", "csv")
    assert done.exit_code == ends
    assert ("1 with dates that a law not encoded may set" in done.stderr) is (ends == 3)
