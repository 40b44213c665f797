"""`gdpr-rules screen`: every row is answered or rejected with line, column and reason, whatever the file holds."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gdpr_rules.cli import rows
from tests.cli.conftest import Program, Run

ON = ("--on", "2026-11-23", "--fact", "subscriber_elsewhere=false")
HEADER = "name,subject_country,sender_countries,subscriber,address,commercial,asks_for_consent_only,suppressed\n"
GOOD = "Ada Example,GB,GB,corporate,generic,false,false,false\n"
ALSO_GOOD = "Ben Sample,JP,GB,corporate,generic,true,false,false\n"


def written(folder: Path, content: str | bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rejects_of(source: Path) -> list[dict[str, str]]:
    with Path(f"{source}.rejects.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answers(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_each_row_is_answered_in_order(run: Run, tmp_path: Path) -> None:
    done = run("screen", written(tmp_path, HEADER + GOOD + ALSO_GOOD), *ON, "--format", "csv")
    assert done.exit_code == 0
    found = answers(done.stdout)
    assert [(row["row"], row["name"], row["verdict"]) for row in found] == [
        ("2", "Ada Example", "send"),
        ("3", "Ben Sample", "cannot tell yet"),
    ]
    assert "backstop.place (gdpr_rules countries and days encoded)" in found[1]["reasons"]
    assert "the recipient's country" in found[1]["open_questions"]
    assert done.stderr == "2 screened on 2026-11-23: 1 send, 0 do not send, 1 cannot tell yet; 0 rejected\n"
    assert not list(tmp_path.glob("*rejects*"))


@pytest.mark.parametrize(
    ("bad", "column", "reason"),
    [
        ("Cleo Specimen,GB,GB,corporate,generic,yes,false,false\n", "commercial", "`yes` is neither `true` nor `false`"),
        ("Cleo Specimen,UK,GB,corporate,generic,true,false,false\n", "subject_country", "`UK` is not an assigned code; did"),
        ("Cleo Specimen,GB,GB;XX,corporate,generic,true,false,false\n", "sender_countries[1]", "`XX` is not an assigned code"),
        ("Cleo Specimen,GB,GB,Company,generic,true,false,false\n", "subscriber", "`Company` is not one of its values; write"),
        ("Cleo Specimen,GB,GB,corporate,generic,true,false,false,oops\n", "column 9", "9 cells where the header names 8"),
        ("Cleo Specimen,GB,GB\n", "subscriber", "3 cells where the header names 8"),
        (b"Cl\xe9o,GB,GB,corporate,generic,true,false,false\n", "name", "holds bytes that are not UTF-8"),
        (b"Cleo,GB,GB,corporate,generic,tr\xffe,false,false\n", "commercial", "holds bytes that are not UTF-8"),
        ('"Cleo,GB,GB,corporate,generic,true,false,false\n', "", "a quote is opened and not closed"),
        ('"Cleo" Specimen,GB,GB,corporate,generic,true,false,false\n', "", "text follows a closing quote"),
        ("Cleo\rSpecimen,GB,GB,corporate,generic,true,false,false\n", "", "holds a lone carriage return"),
        ("x" * (rows.LONGEST_LINE + 10) + "\n", "", f"longer than {rows.LONGEST_LINE} bytes"),
        ("x" * 140_000 + ",GB,GB,corporate,generic,true,false,false\n", "", "holds a cell that is too long"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_bad_row_is_listed_and_harms_no_other(
    run: Run, tmp_path: Path, bad: str | bytes, column: str, reason: str, place: str
) -> None:
    lines = [GOOD.encode(), ALSO_GOOD.encode()]
    at = {"first": 0, "middle": 1, "last": 2}[place]
    lines.insert(at, bad.encode() if isinstance(bad, str) else bad)
    source = written(tmp_path, HEADER.encode() + b"".join(lines))
    done = run("screen", source, *ON, "--format", "csv")
    assert done.exit_code == 4
    assert [row["name"] for row in answers(done.stdout)] == ["Ada Example", "Ben Sample"]
    (reject,) = rejects_of(source)
    assert (reject["row"], reject["column"]) == (str(at + 2), column)
    assert reject["reason"].startswith(reason)
    assert done.stderr.endswith(f"1 rejected (see {source}.rejects.csv)\n")


def test_a_row_with_several_faults_is_one_reject_with_a_line_for_each(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + "Cleo,UK,GB,corporate,generic,yes,no,false\n" + GOOD)
    done = run("screen", source, *ON, "--format", "csv")
    assert [(reject["row"], reject["column"]) for reject in rejects_of(source)] == [
        ("2", "subject_country"),
        ("2", "commercial"),
        ("2", "asks_for_consent_only"),
    ]
    assert "1 screened" in done.stderr
    assert "1 rejected" in done.stderr


def test_a_quote_left_open_takes_no_row_with_it_even_where_later_rows_have_quotes(run: Run, tmp_path: Path) -> None:
    quoted = GOOD.replace("Ada Example", '"Example, Ada"')
    source = written(tmp_path, HEADER + '"Cleo,GB,GB\n' + GOOD + quoted + ALSO_GOOD)
    done = run("screen", source, *ON, "--format", "csv")
    assert [row["row"] for row in answers(done.stdout)] == ["3", "4", "5"]
    assert [reject["row"] for reject in rejects_of(source)] == ["2"]


def test_many_quotes_left_open_lose_nothing(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + ('"Cleo,GB\n' + GOOD) * 150)
    done = run("screen", source, *ON, "--format", "csv")
    found, rejected = answers(done.stdout), rejects_of(source)
    assert sorted([int(row["row"]) for row in found] + [int(reject["row"]) for reject in rejected]) == list(range(2, 302))


def test_a_cell_may_hold_line_ends_and_rows_are_counted_by_lines(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + GOOD.replace("Ada Example", '"Ada\nExample"') + "\n" + ALSO_GOOD)
    done = run("screen", source, *ON, "--format", "csv")
    assert [(row["row"], row["name"]) for row in answers(done.stdout)] == [("2", "Ada\nExample"), ("5", "Ben Sample")]


@pytest.mark.parametrize("name", ["list.csv", "list.jsonl"])
def test_byte_order_mark_and_windows_line_ends_are_no_obstacle(run: Run, tmp_path: Path, name: str) -> None:
    line = json.dumps({"name": "Ada Example", "subject_country": "GB"}) + "\r\n"
    content = "\ufeff" + ((HEADER + GOOD).replace("\n", "\r\n") if name.endswith("csv") else line)
    done = run("screen", written(tmp_path, content, name), *ON, "--format", "csv")
    assert done.exit_code == 0
    assert [row["name"] for row in answers(done.stdout)] == ["Ada Example"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "error: row 1: the file is empty; its first line has to name the columns"),
        (
            GOOD,
            "error: row 1: `Ada Example, GB, GB, corporate, generic, false, false, false` does not name a fact; the first line",
        ),
        (
            "name,subject_contry\n",
            "error: row 1: column `subject_contry` is not a fact of Message; did you mean `subject_country`?",
        ),
        ("name,phone,objected\n", "error: row 1: column `phone` is not a fact of Message; carry it along with --keep phone"),
        ("name,objected,objected\n", "error: row 1: column `objected` appears twice; keep one of them"),
        ("name,objected,\n", "error: row 1: column 3 has no name; name it, or take it out"),
        ("name;id,objected\n", "error: row 1: `name;id,objected` may have comma or semicolon between its columns; declare it"),
        ("sep=;\nname;objectd\n", "error: row 2: column `objectd` is not a fact of Message; did you mean `objected`?"),
        (b"name,objected,\xff\n", "error: row 1: column 3 holds bytes that are not UTF-8"),
        ("name,objected\n".encode("utf-16-le"), "error: row 1: the file looks like utf-16-le without a mark; declare --enc"),
        ("name,objected\rAda,true\r", "error: row 1: holds a lone carriage return"),
    ],
)
def test_a_header_that_is_wrong_is_told_before_any_row(run: Run, tmp_path: Path, content: str | bytes, said: str) -> None:
    source = written(tmp_path, content)
    done = run("screen", source, *ON, "--format", "csv", "--out", tmp_path / "out.csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_every_wrong_column_of_a_header_is_told(run: Run, tmp_path: Path) -> None:
    done = run("screen", written(tmp_path, "subject_contry,consentd,phone,id\n"), *ON)
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 3


def test_columns_are_kept_when_they_are_named(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "id,phone,tier,subject_country\n7,000,gold,JP\n")
    done = run("screen", source, *ON, "--format", "csv", "--keep", "phone, tier")
    assert answers(done.stdout)[0] | {"id": "7", "phone": "000", "tier": "gold"} == answers(done.stdout)[0]
    column = "is a column of the output"
    taken = [(name, column) for name in ("verdict", "remedies", "outcome", "settled")]
    for wrong, said in (("objected", "is a fact and is read anyway"), *taken):
        refused = run("screen", source, *ON, "--keep", wrong)
        assert refused.exit_code == 2
        assert said in refused.stderr


def test_a_fact_for_every_row_counts_in_each_and_contradicts_none(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "name,subject_country\nAda,GB\nBen,DE\n")
    done = run("screen", source, *ON, "--format", "jsonl", "--fact", "commercial=false", "--fact", "transactional=false")
    assert all("commercial" not in json.loads(line)["missing"] for line in done.stdout.splitlines())
    twice = run("screen", source, *ON, "--fact", "subject_country=GB")
    assert twice.exit_code == 2
    assert "column `subject_country` is given for every row by --fact" in twice.stderr
    objects = written(tmp_path, '{"commercial": true}\n{"subject_country": "GB"}\n', "list.jsonl")
    assert run("screen", objects, *ON, "--fact", "commercial=false").exit_code == 4
    assert [reject["column"] for reject in rejects_of(objects)] == ["commercial"]


def test_json_lines_are_read_and_written(run: Run, tmp_path: Path) -> None:
    facts = {
        "id": 7,
        "note": None,
        "subject_country": "GB",
        "sender_countries": ["GB"],
        "subscriber": "sole_trader",
        "commercial": True,
    }
    source = written(tmp_path, json.dumps(facts) + "\n\n" + json.dumps({"subject_country": "JP"}), "list.jsonl")
    done = run("screen", source, *ON, "--format", "jsonl")
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["row"], first["id"], first["verdict"], second["row"]) == (1, 7, "cannot tell yet", 3)
    reason = next(reason for reason in first["reasons"] if reason["rule"] == "uk.pecr.reg22.consent")
    assert reason["citations"][0] == "PECR reg 22(2)"
    assert reason["url"].startswith("https://www.legislation.gov.uk/")
    assert reason["certain"] is False
    assert "consented" in first["missing"]


@pytest.mark.parametrize(
    ("bad", "column", "reason"),
    [
        (b'{"subject_country": "GB"', "", "not JSON from line 1, column 25 on"),
        (b"[]", "", "`[]` is not an object"),
        (b'{"subject_country": "UK"}', "subject_country", "`UK` is not an assigned code; did you mean `GB`?"),
        (b'{"consented": "true"}', "consented", '`"true"` is neither `true` nor `false`'),
        (b'{"consentd": true}', "consentd", "`consentd` is not a fact of Message; did you mean `consented`?"),
        (b'{"consented": true, "consented": false}', "", "`consented` is given twice"),
        (b'{"name": "\xe9"}', "", "byte 11 is not UTF-8"),
        (b'{"name": "\\ud800"}', "name", "holds half a character"),
        (b'{"opt_out_days_open": -1}', "opt_out_days_open", "`-1` is negative"),
        (b'{"opt_out_days_open": ' + b"9" * 5_000 + b"}", "", "holds a number too long"),
        (b'{"name": "' + b"x" * (1 << 20) + b'"}', "", "longer than"),
    ],
)
def test_a_bad_line_of_json_is_listed_and_harms_no_other(
    run: Run, tmp_path: Path, bad: bytes, column: str, reason: str
) -> None:
    source = written(tmp_path, b'{"name": "Ada"}\n' + bad + b'\n{"name": "Ben"}\n', "list.jsonl")
    done = run("screen", source, *ON, "--format", "csv")
    assert done.exit_code == 4
    assert [row["name"] for row in answers(done.stdout)] == ["Ada", "Ben"]
    (reject,) = rejects_of(source)
    assert (reject["row"], reject["column"]) == ("2", column)
    assert reject["reason"].startswith(reason)


def test_rejects_go_where_they_are_sent_and_stale_ones_are_taken_away(run: Run, tmp_path: Path) -> None:
    source, mine = written(tmp_path, HEADER + "x\n"), tmp_path / "mine.csv"
    assert run("screen", source, *ON, "--rejects", mine).exit_code == 4
    assert mine.read_text("utf-8").startswith("row,column,reason\n2,")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["list.csv", "mine.csv"]
    source.write_text(HEADER + GOOD, "utf-8")
    assert run("screen", source, *ON, "--rejects", mine).exit_code == 0
    assert not mine.exists()
    mine.write_text("not written by this program\n", "utf-8")
    assert run("screen", source, *ON, "--rejects", mine).exit_code == 0
    assert mine.read_text("utf-8") == "not written by this program\n"


def test_answers_go_to_a_file_and_never_over_the_input(run: Run, tmp_path: Path) -> None:
    source, out = written(tmp_path, HEADER + GOOD), tmp_path / "out.jsonl"
    done = run("screen", source, *ON, "--format", "jsonl", "--out", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads(out.read_text("utf-8"))["verdict"] == "send"
    for clash in (("--out", source), ("--rejects", source), ("--out", out, "--rejects", out)):
        assert run("screen", source, *ON, *clash).exit_code == 2
    assert source.read_text("utf-8") == HEADER + GOOD


@pytest.mark.parametrize("name", ["-", "list.txt", "list"])
def test_a_file_that_does_not_say_what_it_is_has_to_be_told(run: Run, name: str) -> None:
    done = run("screen", name, *ON)
    assert done.exit_code == 2
    assert "give --input-format csv or jsonl" in done.stderr


def test_standard_input_is_screened_and_its_rejects_have_a_name(program: Program, tmp_path: Path) -> None:
    done = program("screen", "-", "--input-format", "csv", "--format", "csv", *ON, stdin=(HEADER + GOOD + "x\n").encode())
    assert done.returncode == 4
    assert [row["verdict"] for row in answers(done.stdout.decode())] == ["send"]
    assert (tmp_path / "rejects.csv").read_text("utf-8").startswith("row,column,reason\n3,subject_country,")


def test_a_policy_is_joined_where_it_is_named(run: Run, tmp_path: Path) -> None:
    facts = {
        "subject_country": "GB",
        "sender_countries": ["GB"],
        "subscriber": "corporate",
        "address": "generic",
        "commercial": True,
    }
    shown = dict.fromkeys(
        (
            "sender_identified",
            "contact_details_given",
            "header_truthful",
            "identified_as_advertisement",
            "subject_line_truthful",
        ),
        True,
    )
    source = written(
        tmp_path,
        json.dumps(
            {
                **facts,
                **shown,
                "relevant_to_role": False,
                "person_known": False,
                "promotion": False,
                "recognisable_on_receipt": True,
                "objected": False,
                "suppressed": False,
            }
        ),
        "list.jsonl",
    )
    law, both = (
        run("screen", source, *ON, "--format", "jsonl"),
        run("screen", source, *ON, "--policy", "sopro", "--format", "jsonl"),
    )
    assert json.loads(law.stdout)["verdict"] == "send"
    answer = json.loads(both.stdout)
    assert answer["verdict"] == "do not send"
    assert "policy.sopro.relevance" in [reason["rule"] for reason in answer["reasons"]]


def test_the_table_shows_who_what_and_why(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    facts = {
        "subject_country": "GB", "sender_countries": ["GB"], "subscriber": "sole_trader", "objected": False,
        "suppressed": False,
        "lia_recorded": True, "opt_out_offered": True, "privacy_policy_linked": True, "commercial": True, "consented": False,
        "details_from_sale": False, "details_from_negotiations": False, "sender_is_charity": False,
        "sender_identified": True, "contact_details_given": True,
        "identified_as_advertisement": True, "recognisable_on_receipt": True, "promotion": False,
    }  # fmt: skip
    carried = {"name": "Cleo [bold]Specimen", "note": "cold\x1b[31m"}
    source = written(tmp_path, json.dumps(carried | facts), "list.jsonl")
    done = run("screen", source, *ON)
    assert "\x1b" not in done.stdout
    for part in (
        "Cleo [bold]Specimen",
        "GB",
        "do not send",
        "PECR reg 22(2)",
        "[uk.pecr.reg22.consent]",
        "the recipient's consent",
    ):
        assert part in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 160
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, run("screen", source, *ON).stdout.splitlines())) <= 80


def test_colour_comes_when_it_is_asked_for_and_never_against_no_color(program: Program, tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + GOOD)
    assert b"\x1b[" not in program("screen", source, *ON).stdout
    assert b"\x1b[1;32msend" in program("screen", source, *ON, FORCE_COLOR="1", TERM="xterm").stdout
    plain = program("screen", source, *ON, FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout
    assert b"send" in plain
    assert b"32m" not in plain


def test_a_reader_that_goes_away_ends_the_work_quietly(tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + "x\n" + GOOD * 20_000)
    command = [sys.executable, "-m", "gdpr_rules.cli", "screen", str(source), *ON, "--format"]
    for output in ("csv", "text", "jsonl"):
        with subprocess.Popen([*command, output], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 141
        assert len(rejects_of(source)) == 1


@pytest.mark.parametrize("source", ["file", "-"])
def test_progress_is_shown_on_a_terminal_beside_answers_that_go_elsewhere(tmp_path: Path, source: str) -> None:
    content = (HEADER + GOOD * 3_000).encode()
    where = str(written(tmp_path, content)) if source == "file" else "-"
    arguments = ["screen", where, *ON, "--format", "csv", "--input-format", "csv"]
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "gdpr_rules.cli", *arguments]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs, env=environment, cwd=tmp_path
    ) as process:
        out, _ = process.communicate(content if where == "-" else b"")
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
    assert len(answers(out.decode())) == 3_000
    assert b" rows" in shown
    assert b"3000 screened" in shown


def test_names_in_any_script_come_out_as_they_went_in(program: Program, tmp_path: Path) -> None:
    source = written(tmp_path, HEADER + GOOD.replace("Ada Example", "Żaneta Παράδειγμα 例"))
    for output in ("csv", "jsonl"):
        done = program("screen", source, *ON, "--format", output, PYTHONIOENCODING="ascii")
        assert done.returncode == 0
        assert "Żaneta Παράδειγμα 例" in done.stdout.decode("utf-8")
    assert program("screen", source, *ON, PYTHONIOENCODING="ascii").returncode == 0
