"""`gdpr-rules analyse`: what each analysis found, as a table, as lines where the screen is narrow, and as JSON."""

import json
from pathlib import Path

import pytest

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
    assert "0 of 1 things that are said." in done.stdout
    assert "Looked at: all" in done.stdout


def test_a_claim_that_is_looser_than_the_law_fails_the_build_with_its_clause_and_a_case(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(POLICY + CLAIM, "utf-8")
    done = run("analyse", "departures", "--policy", tmp_path / "ours.toml", *ON, "--format", "json")
    assert done.exit_code == 1
    looser = json.loads(done.stdout)["sections"][0]
    assert looser["heading"] == "Less than the law asks"
    ((clauses, name, part, law, policy, case, _cells),) = looser["rows"]
    assert (clauses, law, policy) == ("OP-02", "forbidden", "permitted")
    assert "policy.ours.free_hand" in name
    assert part == "decision by automation alone"
    assert "no human being has a meaningful part in the decision" in case


def test_what_changes_is_told_with_its_instrument(run: Run) -> None:
    done = run("analyse", "differences", "2025-08-19", "2025-08-20", "--question", "breach")
    assert done.exit_code == 0
    assert "2025-08-20" in done.stdout
    assert "SI 2025/904" in done.stdout


def test_what_comes_is_told(run: Run) -> None:
    done = run("analyse", "upcoming", *ON, "--question", "business", "--format", "json")
    assert [each["heading"] for each in json.loads(done.stdout)["sections"]] == ["2027-01-01"]
    assert "is not encoded from then on" in done.stdout


def test_two_regimes_are_put_side_by_side(run: Run) -> None:
    done = run("analyse", "divergence", "eu.gdpr", "uk.gdpr", "--at", "FR", "GB", *ON, "--question", "decision")
    assert done.exit_code == 0
    words = " ".join(done.stdout.split())
    assert "the first with everybody in FR" in words
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
    (section,) = json.loads(run(*website, "--format", "json").stdout)["sections"]
    assert [row[0] for row in section["rows"]] == ["subject_country"]
    settled = run(*website, "--fact", "subject_country=GB")
    assert (settled.exit_code, settled.stdout.split()[-3:]) == (0, ["Nothing", "is", "missing."])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("differences", "2026-02-05", "2026-02-04"), "`2026-02-04` is before `2026-02-05`"),
        (("differences", "2026-02-04", "tomorrow"), "`tomorrow` is no day"),
        (("upcoming", "--question", "mesage"), "`mesage` is no question; did you mean `message`?"),
        (("divergence", "eu.gdpr", "eu.gdrp"), "`eu.gdrp` has no rules"),
        (("divergence", "eu.gdpr", "de.bdsg"), "no country is known for `de.bdsg`"),
        (("departures", "--policy", "none.toml"), "`none.toml` cannot be opened"),
    ],
)
def test_bad_use_is_told_with_what_to_do(run: Run, arguments: tuple[str, ...], told: str) -> None:
    done = run("analyse", *arguments, *(ON if arguments[0] != "differences" else ()))
    assert done.exit_code == 2
    assert told in done.stderr
