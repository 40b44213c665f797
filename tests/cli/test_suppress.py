"""`gdpr-rules suppress` and `screen --suppression`, as they are typed: what goes in stays in, and every exit code is kept."""

import csv
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from gdpr_rules.suppression import SHA1, SqlStore, Use
from gdpr_rules.suppression.keys import sha1_of
from tests.cli.conftest import Run

AT = "2026-11-20T09:00:00+00:00"
Shell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def suppress(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Call a command on a new list with a key: exit code, output, what was told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDPR_RULES_STORE", "sqlite:///list.db")
    monkeypatch.setenv("GDPR_RULES_KEYS", "keys.toml")
    monkeypatch.setenv("COLUMNS", "120")
    assert run("suppress", "init").exit_code == 0
    assert run("suppress", "new-key", "--keys", "keys.toml").exit_code == 0

    def call(*arguments: object, stdin: str = "") -> tuple[int, str, str]:
        done = run("suppress", *arguments, stdin=stdin.encode("utf-8", "surrogateescape"))
        return done.exit_code, done.stdout, done.stderr

    return call


def test_an_opt_out_is_entered_and_found(suppress: Shell) -> None:
    assert suppress("add", "ada@example.com", "*.example.org", "--at", AT) == (0, "", "2 new of 2\n")
    assert suppress("add", "ada@example.com", "--at", AT)[2] == "0 new of 1\n"
    code, out, _ = suppress("check", "Ada@Example.com", "bob@example.com", "x@y.example.org")
    assert code == 1
    assert [line.split("\t")[1].split(":")[0] for line in out.splitlines()] == ["suppressed", "not suppressed", "suppressed"]
    assert suppress("check", "bob@example.com")[0] == 0


def test_exit_codes_that_a_send_script_can_rely_on(suppress: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    suppress("add", "ada@example.com")
    assert suppress("check", "bob@example.com")[0] == 0
    assert suppress("check", "bob@example.com", "ada@example.com")[0] == 1
    assert suppress("check", "nonsense", "ada@example.com")[0] == 1
    assert suppress("check", "nonsense", "bob@example.com")[0] == 3
    assert suppress("check", "ada@example.com", "--transactional")[0] == 0
    assert suppress("check")[0] == 2
    monkeypatch.setenv("GDPR_RULES_STORE", "sqlite:///typo.db")
    code, out, told = suppress("check", "bob@example.com")
    assert (code, out) == (2, "")
    assert "`typo.db` does not exist" in told
    assert not Path("typo.db").exists()


def test_a_file_of_addresses_is_asked_about_in_its_order(suppress: Shell, tmp_path: Path) -> None:
    suppress("add", *(f"person{number}@example.com" for number in range(0, 50, 2)))
    (tmp_path / "asked.txt").write_text("".join(f"Person{number}@example.com\n" for number in range(50)) + "\nnope\n", "utf-8")
    code, out, _ = suppress("check", "--file", "asked.txt", "--format", "jsonl")
    told = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [each["suppressed"] for each in told] == [*(number % 2 == 0 for number in range(50)), True]
    assert told[0]["reason"] == "objection"
    assert suppress("check", "--file", "-", stdin="x@example.net\n")[0] == 0


def test_a_lifting_needs_its_evidence(suppress: Shell) -> None:
    suppress("add", "ada@example.com", "--at", AT)
    code, _, told = suppress("add", "ada@example.com", "--why", "consent")
    assert code == 2
    assert "no evidence" in told
    assert suppress("add", "ada@example.com", "--why", "consent", "--evidence", "form 7")[0] == 0
    code, out, _ = suppress("check", "ada@example.com")
    assert code == 0
    assert "lifted" in out


def test_a_list_is_taken_in_and_bad_rows_are_told(suppress: Shell, tmp_path: Path) -> None:
    rows = b"email,domain,key,hash\nbob@example.com,,,\nnope,,,\n,firm.example,,\n\xff@example.com,,,\n"
    rows += f",,{SHA1},{sha1_of('cyd@example.com')}\n,,lost,{'a' * 64}\n".encode() + b"x" * 70_000 + b"\n"
    (tmp_path / "list.csv").write_bytes(rows)
    code, _, told = suppress("import", "list.csv", "--dated", "2026-11-01T00:00:00Z", "--at", AT)
    assert code == 4
    assert told == "3 imported, 3 of them new; 4 rejected (see list.csv.rejects.csv)\n"
    rejects = (tmp_path / "list.csv.rejects.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[0] for line in rejects] == ["row", "3", "5", "7", "8"]
    reasons = ["no `@`", "UTF-8", "`lost`", "longer"]
    assert all(reason in line for reason, line in zip(reasons, rejects[1:], strict=True)), rejects
    assert suppress("import", "list.csv", "--dated", "2026-11-01T00:00:00Z")[2].startswith("3 imported, 0 of them new")
    assert suppress("check", "Bob@example.com", "x@firm.example", "CYD@example.com")[0] == 1
    code, out, _ = suppress("status")
    assert code == 3
    assert "SHA-1" in out


def test_a_list_without_a_date_says_so_row_by_row_and_nothing_is_entered(suppress: Shell, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("email\nbob@example.com\n", "utf-8")
    code, _, told = suppress("import", "list.csv")
    assert code == 4
    assert told.startswith("0 imported")
    assert "asked_at is missing" in (tmp_path / "list.csv.rejects.csv").read_text("utf-8")
    assert suppress("check", "bob@example.com")[0] == 0


@pytest.mark.parametrize("header", ["adress\n", "ada@example.com\n", ""])
def test_a_list_without_a_first_line_of_names_is_refused(suppress: Shell, tmp_path: Path, header: str) -> None:
    (tmp_path / "list.csv").write_text(f"{header}bob@example.com\n", "utf-8")
    code, _, told = suppress("import", "list.csv", "--dated", AT)
    assert code == 2
    assert "the first line names" in told


def test_what_is_exported_makes_another_list_whole(suppress: Shell, run: Run, tmp_path: Path) -> None:
    suppress("add", "ada@example.com", "example.org", "--at", AT)
    suppress("erase", "bob@example.com", "--at", AT)
    assert suppress("export", "--hashed", "--out", "kept.jsonl")[2] == "3 entries\n"
    assert "ada@" not in (tmp_path / "kept.jsonl").read_text("utf-8")
    assert run("suppress", "init", "--store", "sqlite:///other.db").exit_code == 0
    with (tmp_path / "kept.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"address": "cut off in the mid')
    done = run("suppress", "merge", "kept.jsonl", "--store", "sqlite:///other.db")
    assert done.exit_code == 4
    assert done.stderr.startswith("3 imported, 3 of them new; 1 rejected")
    asked = ("ada@example.com", "bob@example.com", "x@example.org")
    for each in asked:
        assert run("suppress", "check", each, "--store", "sqlite:///other.db").exit_code == 1
    assert suppress("export")[1].count("\n") == 3


def test_without_the_right_key_nothing_is_answered(suppress: Shell, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    suppress("erase", "ada@example.com")
    monkeypatch.delenv("GDPR_RULES_KEYS")
    code, out, told = suppress("check", "bob@example.com")
    assert (code, out) == (2, "")
    assert "`k1`, which is not given" in told
    assert run("suppress", "new-key", "--keys", "other.toml").exit_code == 0
    code, out, told = suppress("check", "bob@example.com", "--keys", "other.toml")
    assert (code, out) == (2, "")
    assert "not the one" in told


def test_keys_are_for_their_owner_and_are_only_added_to(suppress: Shell, tmp_path: Path) -> None:
    suppress("erase", "ada@example.com")
    assert stat.S_IMODE((tmp_path / "keys.toml").stat().st_mode) == 0o600
    before = (tmp_path / "keys.toml").read_text("utf-8")
    assert suppress("new-key", "--keys", "keys.toml", "--id", "2027")[0] == 0
    assert before.splitlines()[-1] in (tmp_path / "keys.toml").read_text("utf-8")
    assert suppress("new-key", "--keys", "keys.toml", "--id", "2027")[0] == 2
    assert suppress("rotate")[0] == 3
    (tmp_path / "known.txt").write_text("Ada@example.com\nnope\n", "utf-8")
    code, _, told = suppress("rotate", "--addresses", "known.txt")
    assert code == 0
    assert "1 hashed again; 1 lines were not addresses" in told
    assert suppress("check", "ada@example.com")[0] == 1


def test_what_is_overdue_is_listed_until_it_takes_effect(suppress: Shell) -> None:
    suppress("add", "ada@example.com", "--at", AT, "--pending")
    code, out, _ = suppress("overdue", "--at", "2026-11-21T10:00:00Z")
    assert code == 1
    assert out.startswith("open  ada@example.com  objection")
    assert "at once" in out
    assert "within 24 hours" in out
    assert "ten business days" not in out
    code, out, _ = suppress("overdue", "--at", "2026-11-21T10:00:00Z", "--format", "jsonl", "--limit", "sopro")
    assert [each["name"] for each in json.loads(out)["limits"]] == ["sopro"]
    assert suppress("took-effect", "ada@example.com", "--at", AT)[2] == "1 stops took effect\n"
    assert suppress("overdue", "--at", "2026-11-21T10:00:00Z")[0] == 0
    code, _, told = suppress("overdue", "--limit", "gdrp")
    assert code == 2
    assert "did you mean `gdpr`" in told


def test_the_history_tells_what_was_done(suppress: Shell) -> None:
    suppress("add", "ada@example.com", "--at", AT)
    suppress("erase", "ada@example.com", "--at", AT)
    _, out, _ = suppress("history", "ada@example.com")
    assert [line.split("  ")[1] for line in out.splitlines()] == ["added", "plain address erased, hash kept", "added"]
    assert "ada@" not in out
    _, out, _ = suppress("history", "--format", "jsonl")
    assert len(out.splitlines()) == 3


@pytest.mark.parametrize("instant", ["yesterday", "2026-11-20", "2026-11-20T09:00:00"])
def test_an_instant_has_its_zone(suppress: Shell, instant: str) -> None:
    code, _, told = suppress("add", "ada@example.com", "--at", instant)
    assert code == 2
    assert "2026-11-24T09:00:00+00:00" in told
    assert suppress("export")[1] == ""


def test_a_bad_address_among_good_ones_enters_none(suppress: Shell) -> None:
    assert suppress("add", "ada@example.com", "nope at example.com")[0] == 2
    assert suppress("erase", "ada@example.com", "nope")[0] == 2
    assert suppress("export")[1] == ""


def test_a_journal_is_kept_beside_the_list(suppress: Shell, run: Run, tmp_path: Path) -> None:
    suppress("add", "ada@example.com", "--journal", "journal.jsonl")
    assert run("suppress", "init", "--store", "sqlite:///new.db").exit_code == 0
    assert run("suppress", "merge", "journal.jsonl", "--store", "sqlite:///new.db").exit_code == 0
    with SqlStore("sqlite:///new.db", None) as store, pytest.raises(Exception, match="`k1`"):
        store.check("ada@example.com", Use())
    assert run("suppress", "check", "ada@example.com", "--store", "sqlite:///new.db").exit_code == 1
    assert "ada@" not in (tmp_path / "journal.jsonl").read_text("utf-8")


ROWS = """id,email,subject_country,sender_countries,subscriber,commercial,suppressed
1,ada@example.com,GB,GB,corporate,true,
2,bob@example.com,GB,GB,corporate,true,
3,bob@example.com,GB,GB,corporate,true,true
4,,GB,GB,corporate,true,false
5,nope,GB,GB,corporate,true,
"""


def test_screening_asks_the_list(suppress: Shell, run: Run, tmp_path: Path) -> None:
    suppress("add", "ada@example.com")
    (tmp_path / "rows.csv").write_text(ROWS, "utf-8")
    arguments = ("screen", "rows.csv", "--on", "2026-11-23", "--format", "jsonl", "--policy", "sopro")
    done = run(*arguments, "--suppression", "sqlite:///list.db")
    assert done.exit_code == 4
    told = {each["id"]: each for each in map(json.loads, done.stdout.splitlines())}
    assert set(told) == {"1", "2", "3", "4"}
    assert told["1"]["verdict"] == told["3"]["verdict"] == "do not send"
    assert "policy.sopro.exclusion_list" in {reason["rule"] for reason in told["1"]["reasons"]}
    assert "suppressed" not in told["2"]["missing"]
    assert "suppressed" in told["4"]["missing"], "no address, so that nobody knows"
    assert (tmp_path / "rows.csv.rejects.csv").read_text("utf-8").splitlines()[1].startswith("6,email,")


def test_screening_against_a_list_that_cannot_be_asked_answers_nothing(suppress: Shell, run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(ROWS, "utf-8")
    done = run("screen", "rows.csv", "--on", "2026-11-23", "--format", "jsonl", "--suppression", "sqlite:///typo.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "does not exist" in done.stderr


AMERICANS = """{header}
1,ada@example.com,US,US
2,bob@example.com,US,US
"""


def test_a_standing_stop_is_never_sent_to_whatever_the_law_allows(suppress: Shell, run: Run, tmp_path: Path) -> None:
    """A mailbox that bounced: American law has nothing against another message to it, and the sender's own rule has."""
    suppress("add", "ada@example.com", "--why", "bounce", "--at", AT)
    (tmp_path / "rows.csv").write_text(AMERICANS.format(header="id,email,subject_country,sender_countries"), "utf-8")
    done = run("screen", "rows.csv", "--on", "2026-11-23", "--format", "jsonl", "--suppression", "sqlite:///list.db")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert told[0]["verdict"] == "do not send"
    assert "sender.exclusion_list" in {reason["rule"] for reason in told[0]["reasons"] if reason["certain"]}
    assert told[0]["exclusion_list"] == "suppressed: bounce of 2026-11-20 against ada@example.com (everything)"
    assert told[1]["exclusion_list"] == "not suppressed"
    assert "sender.exclusion_list" not in {reason["rule"] for reason in told[1]["reasons"]}


@pytest.mark.parametrize("cell", ["null", '""', '" "'])
def test_a_row_without_an_address_is_never_sent_to(cell: str, suppress: Shell, run: Run, tmp_path: Path) -> None:
    rows = f'{{"id": "1", "email": {cell}, "subject_country": "US", "suppressed": false}}\n{{"id": "2", "suppressed": false}}\n'
    (tmp_path / "rows.jsonl").write_text(rows, "utf-8")
    done = run("screen", "rows.jsonl", "--on", "2026-11-23", "--format", "jsonl", "--suppression", "sqlite:///list.db")
    for each in map(json.loads, done.stdout.splitlines()):
        assert each["verdict"] != "send"
        assert "sender.exclusion_list" in {reason["rule"] for reason in each["reasons"]}
        assert each["exclusion_list"] == "no address, so the list was not asked"


@pytest.mark.parametrize("name", ["Email", "E-Mail", "address_of_mail"])
def test_a_list_that_no_column_could_be_asked_about_is_refused(name: str, suppress: Shell, run: Run, tmp_path: Path) -> None:
    rows = AMERICANS.format(header=f"id,{name},subject_country,sender_countries")
    (tmp_path / "rows.csv").write_text(rows, "utf-8")
    done = run("screen", "rows.csv", "--keep", name, "--format", "jsonl", "--suppression", "sqlite:///list.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"no column `email`, so the exclusion list cannot be asked; did you mean `{name}`?" in done.stderr


def test_a_cell_that_a_spreadsheet_would_run_is_written_as_text(run: Run, tmp_path: Path) -> None:
    rows = 'id,name,company,note\n1,=1+1,"@SUM(A1)",-2.5\n2,Ada,+44 20 7946 0000,-\n'
    (tmp_path / "rows.csv").write_text(rows, "utf-8")
    run("screen", str(tmp_path / "rows.csv"), "--on", "2026-11-23", "--format", "csv", "--out", str(tmp_path / "out.csv"))
    with open(tmp_path / "out.csv", encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    assert [written[0][name] for name in ("name", "company", "note")] == ["'=1+1", "'@SUM(A1)", "-2.5"]
    assert [written[1][name] for name in ("name", "company", "note")] == ["Ada", "'+44 20 7946 0000", "'-"]
