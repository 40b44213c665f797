"""`gdpr-rules compare`: a column for each regime that reaches, the winner marked, readable on narrow and wide screens."""

import json
from typing import Any

import pytest

import gdpr_rules as gr
from tests.cli.conftest import Run
from tests.cli.test_evaluate import flags
from tests.cli.test_given import LEAST
from tests.law.cases import ON as DAY
from tests.law.cases import SOLE_TRADER, cold

ON = ("--on", "2026-11-23")
SOLE: dict[str, Any] = gr.evaluate(cold("GB", subscriber=SOLE_TRADER), on=DAY).to_dict()["facts"]
WIDTHS = (60, 80, 120, 200)


def compared(run: Run, monkeypatch: pytest.MonkeyPatch, width: int, *arguments: object, facts: Any = SOLE) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    done = run("compare", "-", *ON, *arguments, stdin=json.dumps(facts).encode())
    assert (done.exit_code, done.stderr) == (0, "")
    return [line.rstrip() for line in done.stdout.splitlines()]


def test_the_winner_is_marked_and_its_rule_and_citation_stand_in_the_last_column(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = compared(run, monkeypatch, 120)
    assert lines[0] == "On 2026-11-23 the answer is: not permitted."
    head = " ".join(lines[2:4]).split()
    assert head[:4] == ["uk", "uk", "backstop", ".gdpr"]
    row = next(line for line in lines if line.startswith("permission"))
    assert row.split() == ["permission", "permitted", "permitted", "*forbidden", "forbidden"]
    assert "uk.pecr.reg22.consent (PECR reg 22(2))" in lines[lines.index(row) + 1]


def test_on_a_narrow_screen_the_reasons_follow_the_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = compared(run, monkeypatch, 60)
    assert any(line.startswith("permission") and line.endswith("*forbidden  forbidden") for line in lines)
    why = lines.index("why")
    assert lines[why + 1 : why + 3] == ["permission: forbidden", "  uk.pecr.reg22.consent (PECR reg 22(2))"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("question", LEAST)
def test_no_line_is_wider_than_the_screen_and_every_regime_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, question: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = ("--question", question, *flags(**LEAST[question]), *ON, "--policy", "sopro")
    done = run("compare", *told)
    assert done.exit_code == 0
    assert max(map(len, done.stdout.splitlines())) <= width
    words = done.stdout.split()
    regimes = json.loads(run("compare", *told, "--format", "json").stdout)["regimes"]
    assert regimes
    for regime in regimes:
        parts = regime["regime"].replace(".", " .").split()
        assert all(part in words for part in parts) or regime["regime"] in done.stdout
    assert ("(may)" in done.stdout) == any(regime["reaches"] == "maybe" for regime in regimes)


def test_a_regime_that_does_not_reach_is_no_column(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(compared(run, monkeypatch, 120))
    assert ".can_spam" not in text
    assert "(may)" not in text
    unknown = {**SOLE, "subject_country": None}
    assert ".can_spam" in "\n".join(compared(run, monkeypatch, 200, facts=unknown))


def test_regimes_that_ask_for_nothing_make_room(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    french = gr.evaluate(cold("FR", sender_countries=frozenset({"GB"}), consented=None), on=DAY).to_dict()["facts"]
    assert "backstop" in compared(run, monkeypatch, 120, facts=french)[3]
    assert compared(run, monkeypatch, 60, facts=french)[-1] == "These apply here too, and require nothing: backstop"


def test_json_holds_every_regime_field_and_rule(run: Run) -> None:
    done = run("compare", "-", *ON, "--format", "json", stdin=json.dumps(SOLE).encode())
    told = json.loads(done.stdout)
    assert {field["field"]: field["set_by"] for field in told["fields"]}["permission"] == ["uk.pecr"]
    permission = told["fields"][0]
    assert permission["value"] == "forbidden"
    assert permission["alone"]["uk.gdpr"] == {"value": "permitted", "settled": True}
    assert permission["rules"][0]["rule"] == "uk.pecr.reg22.consent"
    assert permission["rules"][0]["url"].startswith("https://")
    duties = next(field for field in told["fields"] if field["field"] == "duties")
    assert {member["member"] for member in duties["members"] if member["value"]} == set(duties["value"])
    assert told["verdict"] == "not permitted"
    assert [regime["reaches"] for regime in told["regimes"]] == ["yes"] * 3


def test_a_policy_is_one_more_column(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ".sopro" in "\n".join(compared(run, monkeypatch, 120, "--policy", "sopro"))


@pytest.mark.parametrize("arguments", [(), ("--fact", "consentd=true"), ("--format", "csv")])
def test_bad_use_ends_with_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("compare", *arguments, *ON)
    assert (done.exit_code, done.stdout) == (2, "")
