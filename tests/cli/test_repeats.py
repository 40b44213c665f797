"""The same mailbox in several rows: the strictest answer stands for all of them, in every format, and each row says so."""

import contextlib
import csv
import gzip
import io
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdpr_rules.cli import drafts, repeats
from gdpr_rules.cli.answers import CANNOT_TELL, DO_NOT_SEND, SEND
from gdpr_rules.cli.drafts import drafted
from gdpr_rules.cli.repeats import ORDER, Repeats, mailbox_of
from gdpr_rules.cli.rows import Reject, Rejected, Row
from gdpr_rules.errors import MissingExtra
from gdpr_rules.facts.message import Message
from gdpr_rules.suppression import EXACT_1, MAILBOX_1
from tests.cli.conftest import Program, Run

ON = ("--on", "2026-11-23")
HEADER = "id,email,commercial,objected"
COMMON = tuple(
    part
    for fact in (
        "subject_country=GB",
        "sender_countries=GB",
        "subscriber_elsewhere=false",
        "subscriber=corporate",
        "address=named",
        "asks_for_consent_only=false",
        "suppressed=false",
    )
    for part in ("--fact", fact)
)
CELLS = {SEND: "false,false", DO_NOT_SEND: "true,true", CANNOT_TELL: "true,", "rejected": "false,yes"}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "180")


def content(*rows: tuple[str, str]) -> str:
    """A file of addresses, each with what its row alone would be answered; rows are numbered from 2."""
    return "\n".join([HEADER, *(f"{number},{email},{CELLS[what]}" for number, (email, what) in enumerate(rows, 2)), ""])


def screened(run: Run, text: str, output: str = "csv", *more: str, name: str = "rows.csv") -> Any:
    Path(name).write_text(text, "utf-8")
    return run("screen", name, *ON, *COMMON, "--format", output, *more)


def answers(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_each_row_alone_is_answered_as_the_others_rest_on(run: Run) -> None:
    done = screened(run, content(*((f"{number}@example.com", what) for number, what in enumerate(CELLS))))
    assert [row["verdict"] for row in answers(done.stdout)] == [SEND, DO_NOT_SEND, CANNOT_TELL]
    assert done.stderr.startswith("3 screened on 2026-11-23: 1 send, 1 do not send, 1 cannot tell yet; 1 rejected")


@pytest.mark.parametrize("first", ["mild", "strict"])
@pytest.mark.parametrize("other", ["ada@example.com", "Ada+news@EXAMPLE.com", " ada@example.com "])
def test_once_objected_is_objected_in_every_row(run: Run, first: str, other: str) -> None:
    rows = [("ada@example.com", SEND), ("bob@example.com", SEND), (other, DO_NOT_SEND)]
    done = screened(run, content(*(rows if first == "mild" else reversed(rows))))
    mild, strict = (2, 4) if first == "mild" else (4, 2)
    found = {int(row["row"]): row for row in answers(done.stdout)}
    assert [found[row]["verdict"] for row in (2, 3, 4)] == [DO_NOT_SEND, SEND, DO_NOT_SEND]
    assert found[mild]["reasons"] == f"screen.same_mailbox (row {strict})"
    assert found[mild]["remedy"] == "", "nothing that changes this row alone would be enough"
    assert "screen.same_mailbox" not in found[strict]["reasons"]
    assert done.stderr == (
        "3 screened on 2026-11-23: 1 send, 2 do not send, 0 cannot tell yet; "
        "1 row takes the stricter answer of another row about the same mailbox; 0 rejected\n"
    )


def test_json_lines_name_the_other_row_and_hold_no_permission(run: Run) -> None:
    done = screened(run, content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND), ("b@example.com", SEND)), "jsonl")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (first["verdict"], first["outcome"]["permission"], first["repeats"], first["remedies"]) == (
        "do not send", "forbidden", 3, [],
    )  # fmt: skip
    assert first["reasons"][0]["citations"] == ["row 3"]
    assert first["reasons"][0]["certain"] is True
    assert (second["repeats"], third["repeats"]) == (None, None)
    assert (third["verdict"], third["outcome"]["permission"]) == ("send", "permitted")


def test_the_table_names_the_other_row(run: Run) -> None:
    done = screened(run, content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND)), "text")
    flat = " ".join(done.stdout.split())
    assert "row 3: the same mailbox is answered `do not send` there, and the stricter answer stands for both" in flat
    assert flat.count("no change within the sender's power") == 1, "that of the row itself; the other has no such remark"


def test_the_strictest_of_many_stands_and_the_first_row_that_has_it_is_named(run: Run) -> None:
    kinds = [SEND, CANNOT_TELL, DO_NOT_SEND, SEND, DO_NOT_SEND, CANNOT_TELL]
    done = screened(run, content(*(("ada@example.com", kind) for kind in kinds)), "jsonl")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["verdict"] for row in found] == [DO_NOT_SEND] * 6
    assert [row["repeats"] for row in found] == [4, 4, None, 4, None, 4]
    assert "; 4 rows take the stricter answer of another row" in done.stderr


def test_what_is_not_known_in_one_row_is_not_known_in_the_other(run: Run) -> None:
    done = screened(run, content(("ada@example.com", SEND), ("ada@example.com", CANNOT_TELL)), "jsonl")
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["verdict"], first["settled"], first["outcome"]["permission"]) == (CANNOT_TELL, False, "forbidden")
    assert (first["repeats"], second["repeats"]) == (3, None)
    assert first["reasons"][0]["certain"] is False


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl"])
def test_a_row_that_could_not_be_read_may_have_said_no(run: Run, name: str) -> None:
    """`yes` under `objected` is rejected: its person is not written to because another row says nothing of it."""
    text = content(("ada@example.com", SEND), ("Ada@example.com", "rejected"), ("bob@example.com", SEND))
    if name.endswith("jsonl"):
        given = {"commercial": False, "objected": False}
        people: list[tuple[str, dict[str, Any]]] = [
            ("ada@example.com", given),
            ("Ada@example.com", {"objected": "yes"}),
            ("bob@example.com", given),
        ]
        text = "\n" + "\n".join(json.dumps({"email": email, **facts}) for email, facts in people)
    done = screened(run, text, "jsonl", name=name)
    assert done.exit_code == 4
    first, other = map(json.loads, done.stdout.splitlines())
    assert (first["verdict"], first["repeats"], other["verdict"]) == (CANNOT_TELL, 3, SEND)
    assert first["reasons"][0]["title"] == "this row about the same mailbox was rejected, so what it says is not known"
    assert Path(f"{name}.rejects.csv").read_text("utf-8").count("\n") == 2, "each reject is listed once"


def test_rows_that_agree_are_left_as_they_are(run: Run) -> None:
    done = screened(run, content(("ada@example.com", SEND), ("ada@example.com", SEND)))
    assert [row["reasons"] for row in answers(done.stdout)] == ["", ""]
    assert "same mailbox" not in done.stderr


@pytest.mark.parametrize("text", ["", "-", "n/a", "unknown", "ada", "@example.com"])
def test_a_text_that_is_not_an_address_names_no_mailbox(run: Run, text: str) -> None:
    done = screened(run, content((text, SEND), (text, DO_NOT_SEND)))
    assert [row["verdict"] for row in answers(done.stdout)] == [SEND, DO_NOT_SEND]


def test_a_file_without_addresses_is_answered_row_by_row(run: Run) -> None:
    done = screened(run, f"id,commercial,objected\n1,{CELLS[SEND]}\n1,{CELLS[DO_NOT_SEND]}\n")
    assert [row["verdict"] for row in answers(done.stdout)] == [SEND, DO_NOT_SEND]


def test_a_pipe_is_read_twice_as_well(program: Program) -> None:
    rows = content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND), ("x", "rejected")).encode()
    done = program("screen", "-", "--input-format", "csv", "--format", "csv", *ON, *COMMON, stdin=rows)
    assert done.returncode == 4
    assert [row["verdict"] for row in answers(done.stdout.decode())] == [DO_NOT_SEND, DO_NOT_SEND]


def test_standard_input_that_was_read_in_part_is_read_again_from_there(tmp_path: Path) -> None:
    file = tmp_path / "with-a-remark.csv"
    file.write_text("a remark\n" + content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND)), "utf-8")
    command = [sys.executable, "-m", "gdpr_rules.cli", "screen", "-", "--input-format", "csv", "--format", "csv", *ON, *COMMON]
    with file.open("rb", buffering=0) as stream:
        stream.seek(len("a remark\n"))
        done = subprocess.run(command, stdin=stream, capture_output=True, check=False)
    assert [row["verdict"] for row in answers(done.stdout.decode())] == [DO_NOT_SEND, DO_NOT_SEND]


def test_an_exclusion_list_is_asked_in_both_readings(run: Run) -> None:
    run("suppress", "init", "--store", "sqlite:///list.db")
    run("suppress", "add", "cyd@example.com", "--store", "sqlite:///list.db", "--asked-at", "2026-11-20T09:00:00Z")
    rows = [("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND), ("cyd@example.com", SEND), ("bob@example.com", SEND)]
    Path("rows.csv").write_text(content(*rows), "utf-8")
    common = [part for part in COMMON if part not in {"suppressed=false"}]
    common.pop()  # the flag before it
    done = run("screen", "rows.csv", *ON, *common, "--format", "jsonl", "--suppression", "sqlite:///list.db")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["verdict"] for row in found] == [DO_NOT_SEND, DO_NOT_SEND, DO_NOT_SEND, SEND]
    assert found[2]["stops"][0]["subject"] == "cyd@example.com"


PEOPLE = ("ada@example.com", "ADA@example.com", "ada+x@Example.com", "bob@example.com", "b.ob@example.com", "n/a", "")
ROWS = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from([*CELLS])), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ROWS)
def test_no_row_is_answered_more_mildly_than_any_other_about_its_mailbox(run: Run, rows: list[tuple[str, str]]) -> None:
    done = screened(run, content(*rows))
    found = {int(row["row"]): row["verdict"] for row in answers(done.stdout)}
    strictest: defaultdict[str, int] = defaultdict(int)
    for email, what in rows:
        known = CANNOT_TELL if what == "rejected" else what
        person = email.lower().replace("+x", "")
        strictest[person] = max(strictest[person], ORDER.index(known))
    expected: dict[int, str] = {}
    for number, (email, what) in enumerate(rows, 2):
        if what != "rejected":
            expected[number] = ORDER[strictest[email.lower().replace("+x", "")]] if "@" in email else what
    assert found == expected
    counts = [list(expected.values()).count(each) for each in (SEND, DO_NOT_SEND, CANNOT_TELL)]
    assert f"{counts[0]} send, {counts[1]} do not send, {counts[2]} cannot tell yet" in done.stderr


def row(number: int, email: object) -> Row:
    return Row(number, {"email": email}, Message())


def test_the_policy_says_who_is_the_same() -> None:
    for policy, conflicts in ((MAILBOX_1, 1), (EXACT_1, 0)):
        kept = Repeats(policy)
        kept.note(row(2, "ada@example.com"), SEND)
        kept.note(row(3, "Ada@example.com"), DO_NOT_SEND)
        assert len(kept.conflicts()) == conflicts


def test_nothing_that_is_kept_shows_an_address_and_each_run_has_a_key_of_its_own() -> None:
    first, second = Repeats(), Repeats()
    for each in (first, second):
        each.note(row(2, "ada@example.com"), SEND)
    assert b"ada" not in b"".join(map(bytes, first._buckets))
    assert [*map(bytes, first._buckets)] != [*map(bytes, second._buckets)]


def test_rows_of_any_number_and_many_mailboxes_are_kept_apart() -> None:
    kept = Repeats()
    for number in range(3_000):
        kept.note(row(number * 1_000_000, f"p{number}@example.com"), SEND)
    kept.note(row(2**39, "p7@example.com"), DO_NOT_SEND)
    kept.note_rejected(Rejected([Reject(2**39 + 1, "x", "wrong")], "P8@example.com"))
    kept.note_rejected([Reject(9, "", "no cells, so no address")])
    found = kept.conflicts()
    assert sorted((each.level, each.row, each.rejected) for each in found._strictest.values()) == [
        (1, 2**39 + 1, True),
        (2, 2**39, False),
    ]


@pytest.mark.parametrize("value", [None, 7, True, ["ada@example.com"], {"a": "b"}, "ada", ""])
def test_only_a_text_that_is_an_address_names_a_mailbox(value: object) -> None:
    assert mailbox_of(value, MAILBOX_1) is None


@given(st.from_regex(repeats.PLAINEST, fullmatch=True))
def test_the_plainest_addresses_are_their_own_spelling(text: str) -> None:
    assert mailbox_of(text, MAILBOX_1) == MAILBOX_1.spell(text) == text


def test_without_the_extra_domains_are_compared_as_they_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> Iterator[None]:
        raise MissingExtra("`idna` is not installed")

    from gdpr_rules.suppression import addresses

    monkeypatch.setattr(addresses, "_idna", absent)
    addresses.spell_domain.cache_clear()  # of domains that other tests spelled with it
    assert mailbox_of("Ada@BÜCHER.example", MAILBOX_1) == mailbox_of("ada@bücher.example ", MAILBOX_1) == "ada@bücher.example"


def test_nothing_is_written_before_the_last_row_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that fails in the middle leaves no answers that a later row would have changed, and an earlier file as it was."""

    def fails(self: Repeats, row: Row, verdict: str) -> None:
        if row.row == 3:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(repeats.Repeats, "note", fails)
    text = content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND))
    assert (screened(run, text).exit_code, screened(run, text).stdout) == (2, "")
    Path("out.csv").write_text("as it was\n", "utf-8")
    assert screened(run, text, "csv", "--out", "out.csv").exit_code == 2
    assert Path("out.csv").read_text("utf-8") == "as it was\n"
    assert sorted(path.name for path in Path().iterdir()) == ["out.csv", "rows.csv"]


def test_a_file_of_answers_keeps_its_permissions_and_a_link_its_target(run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "kept.csv", tmp_path / "link.csv"
    target.write_text("old\n", "utf-8")
    target.chmod(0o600)
    link.symlink_to(target)
    screened(run, content(("ada@example.com", SEND)), "csv", "--out", "link.csv")
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert answers(target.read_text("utf-8"))[0]["verdict"] == SEND


def test_a_device_is_written_to_and_not_replaced(run: Run) -> None:
    assert screened(run, content(("ada@example.com", SEND)), "csv", "--out", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_an_existing_file_that_was_longer_is_replaced_as_a_whole(run: Run) -> None:
    Path("out.csv").write_text("x" * 100_000, "utf-8")
    done = screened(run, content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND)), "csv", "--out", "out.csv")
    assert done.exit_code == 0
    assert [row["verdict"] for row in answers(Path("out.csv").read_text("utf-8"))] == [DO_NOT_SEND, DO_NOT_SEND]


@pytest.mark.parametrize("out", [".", "no/such/folder.csv"])
def test_a_file_that_cannot_be_written_is_refused_before_any_row_is_read(
    run: Run, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repeats.Repeats, "note", lambda *_: pytest.fail("a row was read"))
    done = screened(run, content(("ada@example.com", SEND)), "csv", "--out", out)
    assert done.exit_code == 2
    assert "cannot be opened" in done.stderr


def test_standard_output_that_is_no_file_gets_the_text() -> None:
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), drafted(None, for_people=True) as draft:
        draft.write("Żaneta, 例\n")
        assert shown.getvalue() == ""
    assert shown.getvalue() == "Żaneta, 例\n"


def test_a_table_on_a_terminal_keeps_its_colours(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(content(("ada@example.com", SEND)), "utf-8")
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "gdpr_rules.cli", "screen", "rows.csv", *ON, *COMMON]
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, env=environment | {"TERM": "xterm"}):
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65_536):
                shown += part
        except OSError:  # the other side is closed
            pass
    os.close(ours)
    assert b"\x1b[1;32msend" in shown


def packed(text: str, name: str) -> bytes:
    """A file of rows in the format that its name says."""
    rows = list(csv.reader(io.StringIO(text)))
    file = io.BytesIO()
    if name.endswith(".gz"):
        return gzip.compress(text.encode())
    if name.endswith(".xlsx"):
        book = openpyxl.Workbook()
        for cells in rows:
            book.active.append(cells)
        book.save(file)
    else:
        columns = dict(zip(rows[0], map(list, zip(*rows[1:], strict=True)), strict=True))
        pyarrow.parquet.write_table(pyarrow.table(columns), file)
    return file.getvalue()


@pytest.mark.parametrize("name", ["rows.csv.gz", "rows.xlsx", "rows.parquet"])
def test_every_format_is_read_again(run: Run, name: str) -> None:
    rows = [("ada@example.com", SEND), ("bob@example.com", SEND), ("ada@example.com", DO_NOT_SEND), ("cyd@example.com", SEND)]
    Path(name).write_bytes(packed(content(*rows), name))
    done = run("screen", name, *ON, *COMMON, "--format", "csv", "--columns", "verdict,email,reasons")
    first, *others = answers(done.stdout)
    assert first["verdict"] == DO_NOT_SEND
    assert first["reasons"].startswith("screen.same_mailbox (row ")
    assert [(row["email"], row["verdict"]) for row in others] == [
        ("bob@example.com", SEND),
        ("ada@example.com", DO_NOT_SEND),
        ("cyd@example.com", SEND),
    ]


MAPPING = """
[carry]
id = "No"
email = "Mail"
[facts.commercial]
column = "Ad"
words = { true = true, false = false }
[facts.objected]
column = "Stop"
words = { true = true, false = false }
"""


def mapped(run: Run, text: str, *more: str) -> Any:
    Path("our.toml").write_text(MAPPING, "utf-8")
    return screened(run, text.replace(HEADER, "No,Mail,Ad,Stop"), "jsonl", "--map", "our.toml", *more)


def test_a_mapped_row_that_could_not_be_read_holds_back_its_twin(run: Run) -> None:
    rows = [("ada@example.com", SEND), ("ADA@example.com", "rejected"), ("bob@example.com", SEND)]
    done = mapped(run, content(*rows))
    assert done.exit_code == 4
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["verdict"], row["repeats"]) for row in found] == [(CANNOT_TELL, 3), (SEND, None)]


@pytest.mark.parametrize("by_mapping", [False, True])
def test_a_row_with_bytes_that_are_not_text_holds_back_its_twin(run: Run, by_mapping: bool) -> None:
    text = content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND), ("bob@example.com", SEND))
    head = "No,Mail,Ad,Stop" if by_mapping else HEADER
    Path("our.toml").write_text(MAPPING, "utf-8")
    Path("rows.csv").write_bytes(text.replace(HEADER, head).encode().replace(b"\n3,", b"\n\xff,"))
    done = run("screen", "rows.csv", *ON, *COMMON, "--format", "csv", *(["--map", "our.toml"] if by_mapping else []))
    assert done.exit_code == 4
    assert [row["verdict"] for row in answers(done.stdout)] == [CANNOT_TELL, SEND]


def test_columns_of_one_s_own_choice_may_name_the_other_row(run: Run) -> None:
    text = content(("ada@example.com", SEND), ("ada@example.com", DO_NOT_SEND))
    done = screened(run, text, "jsonl", "--columns", "row,repeats,verdict")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"row": 2, "verdict": DO_NOT_SEND, "repeats": 3},
        {"row": 3, "verdict": DO_NOT_SEND, "repeats": None},
    ]
    shown = screened(run, text, "text", "--columns", "row,reasons").stdout
    assert "screen.same_mailbox (row 3)" in shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ROWS, st.sampled_from(["csv", "jsonl", "text"]))
def test_an_upload_holds_the_rows_that_are_answered_send_in_the_end(run: Run, rows: list[tuple[str, str]], output: str) -> None:
    done = screened(run, content(*rows), output, "--upload", "upload.csv")
    told = done.stderr.splitlines()[-1]
    again = answers(screened(run, content(*rows)).stdout)
    sent = [row for row in again if row["verdict"] == SEND]
    others = {row["email"].lower() for row in again if row["verdict"] != SEND}
    uploaded = [(row["email"], row["id"]) for row in answers(Path("upload.csv").read_text("utf-8"))]
    assert uploaded == [(row["email"], row["id"]) for row in sent if row["email"] and row["email"].lower() not in others]
    assert f"; {len(uploaded)} written to upload.csv" in told
    left = len(sent) - len(uploaded)
    assert (f", and {left} answered send are left out" in told) == bool(left)


def test_texts_of_any_length_take_the_places_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "PIECE", 3)
    for changed in ([], [2], [5], [9], [2, 9], [2, 5, 9]):
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown), drafted(None, for_people=True) as draft:
            draft.write("Kopf ż\n")
            draft.begin()
            for row, text in ((2, "Ada 例\n"), (5, "Bob\n"), (9, "Cyd the longest of them\n")):
                draft.write(text[:2])
                draft.write(text[2:])
                draft.mark(row)
            draft.replace((row, f"{row}: " + "ß" * row + "\n") for row in changed)
        kept = {2: "Ada 例", 5: "Bob", 9: "Cyd the longest of them"} | {row: f"{row}: " + "ß" * row for row in changed}
        assert shown.getvalue() == "\n".join(["Kopf ż", *kept.values(), ""])
