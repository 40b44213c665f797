"""`gdpr-rules analyse`: what each analysis found, as a table, as lines where the screen is narrow, and as JSON."""

import json
from functools import partial
from pathlib import Path

import pytest

from gdpr_rules.analysis import departures
from tests.cli.conftest import Program, Run

ON = ("--on", "2026-11-23")
POLICY = """
[policy]
id = "ours"
title = "Our policy"
protects = "our visitors"
verified = 2026-11-23

[documents.OP]
name = "Our policy"
short = "policy"
url = "https://policy.example/"

[[rules]]
id = "machines"
title = "No decision is left to a machine alone"
question = "decision"
clauses = ["OP-01"]
when = { solely_automated = true }
then = { permission = "forbidden" }
"""
CLAIM = """
[[claims]]
id = "free_hand"
title = "Machines may decide"
question = "decision"
clauses = ["OP-02"]
when = { solely_automated = true }
says = { permission = "permitted" }
"""


def test_a_policy_that_asks_for_no_less_than_the_law_passes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(POLICY, "utf-8")
    done = run("analyse", "departures", "--policy", tmp_path / "ours.toml", *ON)
    assert done.exit_code == 0, done.stdout
    assert "0 of the 1 statements compared" in done.stdout
    assert "Examined: all" in done.stdout


def test_a_claim_that_is_looser_than_the_law_fails_the_build_with_its_clause_and_a_case(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(POLICY + CLAIM, "utf-8")
    done = run("analyse", "departures", "--policy", tmp_path / "ours.toml", *ON, "--format", "json")
    assert done.exit_code == 1
    found = json.loads(done.stdout)
    (looser,) = [each for each in found["found"] if "looser" in each["witnesses"]]
    assert (looser["id"], looser["clauses"], looser["claim"]) == ("policy.ours.free_hand", ["OP-02"], True)
    assert looser["part"] == {"question": "AutomatedDecision", "field": "permission", "member": None}
    case = looser["witnesses"]["looser"]
    assert (case["before"], case["after"]) == ("forbidden", "permitted")
    assert case["facts"]["solely_automated"] is True
    assert found["exact"] is True
    assert found["seen"] == found["cells"] > 0


def test_what_is_known_to_ask_for_less_can_be_accepted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(POLICY + CLAIM, "utf-8")
    held = ("analyse", "departures", "--policy", tmp_path / "ours.toml", *ON)
    assert run(*held).exit_code == 1
    assert run(*held, "--accept", "policy.ours.free_hand").exit_code == 0
    wrong = run(*held, "--accept", "policy.ours.free")
    assert (wrong.exit_code, "did you mean `policy.ours.free_hand`?" in wrong.stderr) == (2, True)
    assert "OP-01" in run(*held, "--all").stdout
    assert "OP-01" not in run(*held).stdout


def test_what_was_not_looked_at_is_no_pass(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours.toml").write_text(POLICY, "utf-8")
    monkeypatch.setattr("gdpr_rules.cli.analyse.departures", partial(departures, budget=0))
    done = run("analyse", "departures", "--policy", tmp_path / "ours.toml", *ON)
    assert done.exit_code == 3
    assert "too large for all" in " ".join(done.stdout.split())


def test_what_changes_is_told_with_its_instrument(run: Run) -> None:
    done = run("analyse", "differences", "2025-08-19", "2025-08-20", "--question", "breach")
    assert done.exit_code == 0
    assert "2025-08-20" in done.stdout
    assert "SI 2025/904" in done.stdout


def test_what_comes_is_told(run: Run) -> None:
    done = run("analyse", "upcoming", *ON, "--question", "business", "--format", "json")
    assert {each["on"] for each in json.loads(done.stdout)["changes"]} == {"2027-01-01"}
    assert "is not encoded from then on" in done.stdout
    assert "No answer is known to change." in run("analyse", "upcoming", "--on", "2040-01-01").stdout


def test_two_regimes_are_put_side_by_side(run: Run) -> None:
    done = run("analyse", "divergence", "eu.gdpr", "uk.gdpr", "--at", "FR", "GB", *ON, "--question", "decision")
    assert done.exit_code == 0
    words = " ".join(done.stdout.split())
    assert "the first with all parties in FR" in words
    assert "UK GDPR Art 22B(1)" in words


@pytest.mark.parametrize("width", ["70", "200"])
def test_every_screen_has_room_for_it(program: Program, width: str) -> None:
    done = program("analyse", "divergence", *ON, "--question", "organisation", COLUMNS=width)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert max(map(len, lines)) <= int(width)
    assert any("GDPR Art 37(4)" in line for line in lines)


def test_the_next_fact_is_told_with_its_question(run: Run) -> None:
    website = ("analyse", "questions", "--question", "website", *ON, "--fact", "loss=nothing")
    found = json.loads(run(*website, "--format", "json").stdout)
    assert [each["fact"] for each in found] == ["subject_country"]
    assert found[0]["ask"].endswith("?")
    settled = run(*website, "--fact", "subject_country=GB")
    assert (settled.exit_code, settled.stdout.split()[-3:]) == (0, ["Nothing", "is", "missing."])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("differences", "2026-02-05", "2026-02-04"), "`2026-02-04` is before `2026-02-05`"),
        (("differences", "2026-02-04", "tomorrow"), "`tomorrow` is not a day"),
        (("upcoming", "--question", "mesage"), "`mesage` is not a question; did you mean `message`?"),
        (("divergence", "eu.gdpr", "eu.gdrp"), "`eu.gdrp` has no rules"),
        (("divergence", "eu.gdpr", "de.bdsg"), "no country is known for `de.bdsg`"),
        (("departures", "--policy", "none.toml"), "`none.toml` cannot be opened"),
    ],
)
def test_bad_use_is_told_with_what_to_do(run: Run, arguments: tuple[str, ...], told: str) -> None:
    done = run("analyse", *arguments, *(ON if arguments[0] != "differences" else ()))
    assert done.exit_code == 2
    assert told in done.stderr
