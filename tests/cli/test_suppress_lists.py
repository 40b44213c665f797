"""`gdpr-rules suppress` with lists from services and for them: hashes declared, wrong clocks, and who is stopped now."""

import csv
import hashlib
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_suppress import AT, Shell
from tests.cli.test_suppress import suppress as suppress

DATED = ("--dated", "2026-11-01T00:00:00Z", "--at", AT)
OWN = "Ada@example.com\nbob@example.com\nnope\n"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def a_list(tmp_path: Path, *digests: str) -> str:
    (tmp_path / "list.csv").write_text("hash\n" + "".join(f"{each}\n" for each in digests), "utf-8")
    (tmp_path / "own.txt").write_text(OWN, "utf-8")
    return "list.csv"


def test_a_list_hashed_without_a_key_is_declared(suppress: Shell, tmp_path: Path) -> None:
    name = a_list(tmp_path, sha256("ada@example.com"), sha256("cyd@example.com").upper(), "0" * 40)
    code, _, told = suppress("import", name, "--hash", "sha256", "--against", "own.txt", *DATED)
    assert (code, told) == (
        4,
        "1 of 2 addresses in own.txt are on this list\n2 imported, 2 of them new; 1 rejected (see list.csv.rejects.csv)\n",
    )
    assert "sha1 has its length" in (tmp_path / "list.csv.rejects.csv").read_text("utf-8")
    assert suppress("check", "ADA@example.com", "cyd@example.com", "bob@example.com")[1].count("\tsuppressed") == 2
    code, out, _ = suppress("status")
    assert code == 3
    assert "2 are plain SHA-256, against which" in out


def test_a_list_under_the_wrong_declaration_is_not_taken_in(suppress: Shell, tmp_path: Path) -> None:
    """SHA-256 and HMAC-SHA-256 look alike: taken for the one, the other never matches, and nobody on it is stopped."""
    name = a_list(tmp_path, sha256("ada@example.com"))
    code, _, told = suppress("import", name, "--key", "k1", "--against", "own.txt", *DATED)
    assert code == 3
    assert told.startswith("0 of 2 addresses in own.txt are on this list\nnothing was imported; check --hash")
    assert suppress("export")[1] == ""
    code, _, told = suppress("import", name, "--key", "k1", *DATED)
    assert code == 0
    assert "1 hashes are taken as made with the key that they name; plain SHA-256 needs --hash sha256" in told


@pytest.mark.parametrize("arguments", [("--key", "k1", "--hash", "sha1"), ("--hash", "sha1", "--against", "-")])
def test_a_declaration_that_contradicts_itself_is_refused(arguments: tuple[str, ...], suppress: Shell, tmp_path: Path) -> None:
    code, _, told = suppress("import", a_list(tmp_path, "0" * 40), *arguments, *DATED)
    assert code == 2
    assert "keep one of them" in told or "save them as files" in told


LIFTINGS = """email,why,evidence,asked_at
ada@example.com,consent,form 7,2150-01-01T00:00:00+00:00
bob@example.com,consent,form 8,2026-11-10T00:00:00+00:00
"""


def test_a_consent_dated_in_the_future_is_rejected_with_its_row(suppress: Shell, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIFTINGS, "utf-8")
    code, _, told = suppress("import", "list.csv", "--at", "2150-01-01T00:00:00Z")
    assert code == 4
    assert told.startswith("0 imported"), "the clock of the list is not that of the command line"
    code, _, told = suppress("import", "list.csv", "--at", AT)
    assert code == 4
    assert told.startswith("1 imported, 1 of them new; 1 rejected")
    assert "lies in the future" in (tmp_path / "list.csv.rejects.csv").read_text("utf-8")
    future = ("--why", "consent", "--evidence", "form 7", "--at", "2150-01-01T00:00:00Z")
    code, _, told = suppress("add", "ada@example.com", *future)
    assert code == 2
    assert "would end stops that come later" in told


def test_a_merged_consent_dated_in_the_future_is_told(suppress: Shell, tmp_path: Path) -> None:
    suppress("add", "ada@example.com", "--at", AT)
    stated = '"why": "consent", "evidence": "form 7", "asked_at": "2150-01-01T00:00:00+00:00"'
    text = f'{{"address": "ada@example.com", {stated}, "recorded_at": "2150-01-01T00:00:00+00:00"}}\n'
    (tmp_path / "kept.jsonl").write_text(text, "utf-8")
    code, _, told = suppress("merge", "kept.jsonl")
    assert code == 0
    assert told.endswith("1 liftings are dated ahead of the clock: set aside, they lift nothing; see `suppress status`\n")
    code, out, _ = suppress("check", "ada@example.com")
    assert code == 1
    assert "; consent of 2150-01-01: set aside, as dated ahead of the clock" in out
    code, out, _ = suppress("status")
    assert code == 3
    assert "consent of 2150-01-01T00:00+00:00 about ada@example.com; it lifts nothing" in out
    assert "set aside, as dated ahead of the clock" in suppress("history", "ada@example.com")[1]


def test_a_consent_that_ends_nothing_says_so_and_none_counts_before_its_day(suppress: Shell) -> None:
    suppress("add", "ada@example.com", "--at", "2026-11-19T09:00:00Z")
    consent = ("--why", "consent", "--evidence", "form 7", "--at", AT)
    _, _, told = suppress("add", "ada+shop@example.com", *consent)
    assert (
        "ada+shop@example.com is still stopped, since a lifting ends earlier stops of its own spelling only: objection" in told
    )
    assert suppress("add", "ada@example.com", *consent)[2] == "1 new of 1\n"
    assert suppress("check", "ada@example.com")[0] == 0
    code, out, _ = suppress("check", "ada@example.com", "--at", "2026-11-19T10:00:00Z")
    assert code == 1
    assert "counts only from its day" in out


def stated(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


HEADER = "domain,why,asked_at,tenant,campaign,channel,purpose"


def test_who_is_stopped_now_goes_out_and_comes_in_again(suppress: Shell, run: Run, tmp_path: Path) -> None:
    suppress("add", "Ada+shop@example.com", "*.quince.example", "--at", AT)
    suppress("add", "bob@example.com", "--at", AT, "--tenant", "north")
    suppress("add", "cyd@example.com", "--at", "2026-11-19T09:00:00Z")
    suppress("add", "cyd@example.com", "--why", "consent", "--evidence", "form 7", "--at", AT)
    code, out, told = suppress("export", "--standing", "--tenant", "south", "--at", "2026-11-23T09:00:00Z")
    assert (code, told) == (0, "stopped at 2026-11-23T09:00+00:00: 2 addresses, 1 domains\n")
    assert out.splitlines()[0] == f"email,{HEADER}"
    assert [row[:2] for row in stated(out)[1:]] == [
        ["ada@example.com", ""],
        ["ada+shop@example.com", ""],
        ["", "*.quince.example"],
    ]
    before = suppress("export", "--standing", "--at", "2026-11-19T10:00:00Z")[1]
    assert "cyd@example.com" in before, "before the consent"
    code, out, _ = suppress("export", "--standing", "--out", "stopped.csv")
    assert (code, out) == (0, "")
    assert "bob@example.com,,objection,2026-11-20T09:00:00+00:00,north,,," in (tmp_path / "stopped.csv").read_text("utf-8")
    assert not (tmp_path / "stopped.csv.part").exists()
    assert run("suppress", "init", "--store", "sqlite:///other.db").exit_code == 0
    assert run("suppress", "import", "stopped.csv", "--store", "sqlite:///other.db").exit_code == 0
    for each, code in (("ada+shop@example.com", 1), ("x@y.quince.example", 1), ("bob@example.com", 1), ("cyd@example.com", 0)):
        assert run("suppress", "check", each, "--store", "sqlite:///other.db").exit_code == code


def test_hashes_that_cannot_be_written_are_counted(suppress: Shell, tmp_path: Path) -> None:
    suppress("add", "ada@example.com", "--at", AT)
    suppress("erase", "gone@example.com", "--at", AT)
    suppress("import", a_list(tmp_path, sha256("cyd@example.com")), "--hash", "sha256", *DATED)
    code, out, told = suppress("export", "--standing")
    assert code == 3
    assert len(stated(out)) == 2
    assert "2 more are hashes that cannot be written as addresses; `check --file` finds them" in told
    code, out, told = suppress("export", "--standing", "--hash", "sha256")
    assert code == 3
    assert out.splitlines()[0] == f"hash,key,{HEADER}"
    assert {tuple(row[:2]) for row in stated(out)[1:]} == {(sha256(f"{name}@example.com"), "sha256") for name in ("ada", "cyd")}
    assert "1 more are hashes that cannot be written as sha256" in told
    code, out, told = suppress("export", "--standing", "--hash", "hmac")
    assert code == 3
    assert [row[1] for row in stated(out)[1:]] == ["k1", "k1"]
    assert "1 more are hashes that cannot be written as hmac" in told
    code, out, _ = suppress("export", "--standing", "--hash", "md5")
    assert stated(out)[1][0] == hashlib.md5(b"ada@example.com").hexdigest()


def test_an_address_that_a_spreadsheet_would_run_is_neutral_unless_asked_otherwise(suppress: Shell) -> None:
    suppress("add", "--at", AT, "--", "=cmd@example.com", "-1@example.com", "ada@example.com")
    code, out, told = suppress("export", "--standing")
    assert code == 0
    assert [row[0] for row in stated(out)[1:]] == ["'=cmd@example.com", "'-1@example.com", "ada@example.com"]
    assert "2 addresses begin as a formula does and have an apostrophe before them; --exact-cells leaves it out" in told
    _, out, told = suppress("export", "--standing", "--exact-cells")
    assert stated(out)[1][0] == "=cmd@example.com"
    assert "apostrophe" not in told


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--tenant", "north"), "--tenant is for --standing"),
        (("--hash", "md5"), "--hash is for --standing"),
        (("--at", AT), "--at is for --standing"),
        (("--standing", "--hashed"), "--hashed is for every entry"),
        (("--standing", "--exact-cells", "--channel", "pigeon"), "use one of email"),
    ],
)
def test_flags_that_do_not_go_together_are_refused(arguments: tuple[str, ...], complaint: str, suppress: Shell) -> None:
    code, out, told = suppress("export", *arguments)
    assert (code, out) == (2, "")
    assert complaint in told


def test_a_list_chooses_how_addresses_are_spelled(suppress: Shell) -> None:
    suppress("add", "ada.example@gmail.com", "--at", AT)
    assert suppress("check", "adaexample@gmail.com")[0] == 0
    code, _, told = suppress("init", "--policy", "mailbox-2", "--at", AT)
    assert (code, told.splitlines()[1]) == (0, "addresses are spelled by mailbox-2 from now on; 1 entries were respelled")
    suppress("add", "bob.example@googlemail.com", "--at", AT)
    assert suppress("check", "ada.ex.ample@googlemail.com", "bobexample@gmail.com")[1].count("\tsuppressed") == 2
    code, out, _ = suppress("status")
    assert code == 0
    assert out.splitlines() == ["addresses are spelled by mailbox-2", "2  address  in plain, spelled by mailbox-2"]
