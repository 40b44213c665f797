"""`screen --suppression`: what the list says of a row, in every format, and rows about which it cannot be asked."""

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from gdpr_rules.cli.listed import in_words, screened_against
from gdpr_rules.cli.rows import Reject, Row
from gdpr_rules.facts.message import Message
from gdpr_rules.suppression import MemoryStore, Reason, Scope, SqlStore, Use, Verdict
from tests.cli.conftest import Run
from tests.suppression.test_algebra import stop

ON = ("--on", "2026-12-08")
LIST = "sqlite:///list.db"
AT = "2026-11-20T21:00:00-05:00"  # in UTC it is Saturday
NAMES = (
    "subscriber_elsewhere,commercial,asks_for_consent_only,confirms_sign_up,transactional,header_truthful,subject_line_truthful"
)
HEADER = f"id,email,subject_country,sender_countries,{NAMES}"
CELLS = "US,US,false,false,false,false,false,true,true"
FACTS: dict[str, Any] = {
    "subject_country": "US",
    "sender_countries": ["US"],
    "subscriber_elsewhere": False,
    "commercial": False,
    "asks_for_consent_only": False,
    "confirms_sign_up": False,
    "transactional": False,
    "header_truthful": True,
    "subject_line_truthful": True,
}  # American law asks nothing of a letter that advertises nothing, so that only the list stands in the way


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "180")


def listed(run: Run, *entries: tuple[str, ...]) -> None:
    assert run("suppress", "init", "--store", LIST).exit_code == 0
    for entry in entries:
        assert run("suppress", "add", *entry, "--store", LIST, "--asked-at", AT).exit_code == 0


def screened(run: Run, content: str, name: str, output: str, *more: str) -> Any:
    Path(name).write_text(content, "utf-8")
    return run("screen", name, *ON, "--format", output, "--suppression", LIST, *more)


def verdicts(text: str, output: str) -> dict[str, str]:
    if output == "csv":
        return {row["id"]: row["verdict"] for row in csv.DictReader(io.StringIO(text))}
    return {row["id"]: row["verdict"] for row in map(json.loads, text.splitlines())}


@pytest.mark.parametrize("output", ["csv", "jsonl"])
def test_without_a_stop_the_row_is_sent(run: Run, output: str) -> None:
    """What the other tests rest on: nothing but the list stands in the way of these rows."""
    listed(run)
    done = screened(run, f"{HEADER}\n1,ada@example.com,{CELLS}\n", "rows.csv", output)
    assert verdicts(done.stdout, output) == {"1": "send"}


WHOLE = (
    "suppressed: complaint of 2026-11-20 against *.example.com (tenant north); "
    "also bounce of 2026-11-20 against ada@example.com (everything)"
)


def two_stops(run: Run) -> None:
    listed(
        run,
        ("ada@example.com", "--why", "bounce", "--source", "the mail server"),
        ("*.example.com", "--why", "complaint", "--tenant", "north"),
    )


def test_csv_names_every_standing_entry_its_scope_reason_and_day(run: Run) -> None:
    two_stops(run)
    done = screened(run, f"{HEADER}\n1,Ada+x@Example.com,{CELLS}\n2,bob@example.org,{CELLS}\n", "rows.csv", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["exclusion_list"] for row in rows] == [WHOLE, "not suppressed"]
    assert [row["verdict"] for row in rows] == ["do not send", "send"]
    assert "stops" not in rows[0]


def test_json_lines_hold_the_entries_one_by_one(run: Run) -> None:
    two_stops(run)
    lines = [{"id": "1", "email": "ada@example.com", **FACTS}, {"id": "2", "email": "bob@example.org", **FACTS}, {"id": "3"}]
    done = screened(run, "\n".join(map(json.dumps, lines)), "rows.jsonl", "jsonl")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert first["exclusion_list"] == WHOLE
    assert first["stops"] == [
        {"subject": "*.example.com", "scope": "tenant north", "reason": "complaint", "asked_at": AT, "source": ""},
        {
            "subject": "ada@example.com",
            "scope": "everything",
            "reason": "bounce",
            "asked_at": AT,
            "source": "the mail server",
        },
    ]
    assert second["stops"] == []
    assert third["stops"] is None, "not asked is not the same as not on it"


def test_the_table_says_what_the_list_answered_where_it_matters(run: Run) -> None:
    two_stops(run)
    done = screened(
        run, f"{HEADER}\n1,ada@example.com,{CELLS}\n2,bob@example.org,{CELLS}\n3,,{CELLS}\n4, ,{CELLS}\n", "rows.csv", "text"
    )
    flat = " ".join(done.stdout.split())
    assert "exclusion list: suppressed: complaint of 2026-11-20 against *.example.com (tenant north); also bounce" in flat
    assert flat.count("exclusion list: no address, so the list was not asked") == 2
    assert "not suppressed" not in flat, "of an address that is not on it nothing is said"


def test_an_erased_address_is_named_by_its_hash(run: Run) -> None:
    run("suppress", "init", "--store", LIST)
    run("suppress", "new-key", "--keys", "keys.toml")
    run("suppress", "erase", "ada@example.com", "--store", LIST, "--keys", "keys.toml", "--asked-at", AT)
    done = screened(run, f"{HEADER}\n1,ada@example.com,{CELLS}\n", "rows.csv", "jsonl", "--keys", "keys.toml")
    (row,) = map(json.loads, done.stdout.splitlines())
    assert row["verdict"] == "do not send"
    assert row["exclusion_list"].startswith("suppressed: erasure of 2026-11-20 against k1:")
    assert "ada@" not in json.dumps(row["stops"])


@pytest.mark.parametrize("output", ["csv", "jsonl", "text"])
@pytest.mark.parametrize("cell", ["", " ", "\u00a0", '""', "ada@", "n/a", "0", "null", "ada@example.com;bob@example.com"])
def test_a_cell_that_holds_no_address_is_never_sent(run: Run, cell: str, output: str) -> None:
    listed(run)
    done = screened(run, f"{HEADER},suppressed\n1,{cell},{CELLS},false\n2,{cell},{CELLS},\n", "rows.csv", output)
    assert done.exit_code in {0, 4}
    assert ": 0 send, " in done.stderr
    if output != "text":
        assert "send" not in verdicts(done.stdout, output).values()
    answered = len(verdicts(done.stdout, output)) if output != "text" else int(done.stderr.split()[0])
    rejected = Path("rows.csv.rejects.csv").read_text("utf-8").count(",email,") if done.exit_code == 4 else 0
    assert answered + rejected == 2, "each row is answered or rejected"


@pytest.mark.parametrize("output", ["csv", "jsonl"])
@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("null", 0), ('""', 0), ('"\\t"', 0),
        ("0", 4), ("7", 4), ("false", 4), ("true", 4), ("[]", 4), ("{}", 4), ('["ada@example.com"]', 4),
        ('{"a": "ada@example.com"}', 4), ('"ada"', 4), ('"*@example.com"', 4),
    ],
)  # fmt: skip
def test_a_value_of_json_that_is_not_an_address_is_never_sent(run: Run, value: str, code: int, output: str) -> None:
    listed(run)
    facts = json.dumps({**FACTS, "suppressed": False})[1:]
    done = screened(run, f'{{"id": "1", "email": {value}, {facts}\n{{"id": "2", {facts}\n', "rows.jsonl", output)
    assert done.exit_code == code
    found = verdicts(done.stdout, output)
    assert "send" not in found.values()
    assert set(found) == ({"1", "2"} if code == 0 else {"2"})
    if code:
        assert Path("rows.jsonl.rejects.csv").read_text("utf-8").splitlines()[1].startswith("1,email,")


ELEVEN = {"objected": True, "suppressed": True, "business_days_since_opt_out": 11}


def test_what_the_list_knows_fills_the_facts_of_a_row() -> None:
    """From Friday, 20 November by the clock of the person: eleven business days by 8 December, as Thanksgiving lies between."""
    store = MemoryStore()
    store.add([stop(Reason.OBJECTION, at=datetime.fromisoformat(AT))])
    row = Row(2, {"email": "ada@example.com"}, Message(**{**FACTS, "sender_countries": frozenset({"US"})}))
    (found,) = screened_against([row], store, Use(), date(2026, 12, 8))
    assert isinstance(found, Row)
    assert {name: getattr(found.facts, name) for name in ELEVEN} == ELEVEN


def test_a_reject_passes_through_and_order_is_kept() -> None:
    rows: list[Row | list[Reject]] = [
        [Reject(2, "x", "wrong")],
        Row(3, {"email": "bob@example.com"}, Message()),
        Row(4, {"email": None}, Message()),
    ]
    found = list(screened_against(rows, MemoryStore(), Use(), date(2026, 12, 8)))
    assert found[0] == rows[0]
    assert [each.row for each in found[1:] if isinstance(each, Row)] == [3, 4]


def test_words_for_a_store_that_names_no_entry() -> None:
    assert in_words(Verdict("ada@example.com", suppressed=False)) == "not suppressed"
    answered = Verdict("ada@example.com", suppressed=True, standing=(stop(scope=Scope(tenant="north")),))
    assert "against ada@example.com (tenant north)" in in_words(answered)


def test_the_zone_of_an_opt_out_comes_through_the_database(run: Run) -> None:
    listed(run, ("ada@example.com",))
    with SqlStore(LIST, None) as store:
        (entry,) = store.check("ada@example.com", Use()).standing
    assert entry.asked_at.isoformat() == AT


@pytest.mark.parametrize(
    ("flags", "verdict"),
    [((), "do not send"), (("--purpose", "newsletter"), "send"), (("--purpose", "Sale and Sharing"), "do not send")],
)
def test_a_stop_of_another_purpose_does_not_reach_a_stated_one(run: Run, flags: tuple[str, ...], verdict: str) -> None:
    listed(run, ("ada@example.com", "--purpose", "sale and sharing", "--source", "Sec-GPC"))
    done = screened(run, f"{HEADER}\n1,ada@example.com,{CELLS}\n", "rows.csv", "csv", *flags)
    assert verdicts(done.stdout, "csv") == {"1": verdict}


@pytest.mark.parametrize("flag", ["--tenant", "--campaign", "--purpose"])
def test_what_only_a_list_can_say_is_refused_without_one(run: Run, flag: str) -> None:
    """Otherwise a forgotten list would look as if it had been asked."""
    Path("rows.csv").write_text(f"{HEADER}\n1,ada@example.com,{CELLS}\n", "utf-8")
    done = run("screen", "rows.csv", *ON, flag, "north")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "name it with --suppression" in done.stderr
