"""`gdpr-rules policy`, and policy files joined by the other commands."""

import json
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules.policy.editor import policy_schema
from tests.cli.conftest import Program, Run

WRONG = Path(__file__).parents[1] / "policy" / "wrong.toml"


@pytest.fixture
def starter(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "ours.toml"
    assert run("policy", "new", path).exit_code == 0
    return path


def test_a_new_policy_can_be_checked_as_it_stands(run: Run, starter: Path) -> None:
    done = run("policy", "check", starter)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{starter}: 1 category, 2 rules, 1 limit, 1 note, which make 9 rules, no problems\n"
    assert json.loads((starter.parent / "policy.schema.json").read_text("utf-8")) == policy_schema()


def test_a_file_that_is_there_is_left_alone(run: Run, starter: Path) -> None:
    starter.write_text("mine", "utf-8")
    done = run("policy", "new", starter)
    assert done.exit_code == 2
    assert "exists already" in done.stderr
    assert starter.read_text("utf-8") == "mine"


def test_all_problems_of_all_files_are_told(run: Run, starter: Path) -> None:
    done = run("policy", "check", WRONG, starter, WRONG)
    assert done.exit_code == 2
    assert done.stderr.count(f"{WRONG}:32: rules[0].then.permission: ") == 2
    assert "no problems" in done.stdout
    assert len(done.stderr.splitlines()) == 2 * 17


def test_the_schema_is_printed(run: Run) -> None:
    assert json.loads(run("policy", "schema").stdout) == policy_schema()


def test_what_differs_is_shown_with_a_case(run: Run, starter: Path) -> None:
    other = starter.with_name("other.toml")
    other.write_text(starter.read_text("utf-8").replace("10 days", "20 days"), "utf-8")
    done = run("policy", "diff", starter, other, "--on", "2026-11-23")
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "policy.ours.access (in both, with different content)\n  Access is given within ten days\n  LOOSER: due"
    )
    assert done.stderr.startswith("1 rules differ; 1 of them in a decision")
    same = run("policy", "diff", starter, starter, "--on", "2026-11-23")
    assert (same.exit_code, same.stdout) == (0, "")
    (found,) = json.loads(run("policy", "diff", starter, other, "--on", "2026-11-23", "--format", "json").stdout)
    assert found["witness"]["change"] == "looser"
    assert found["witness"]["facts"]["right"] == "access"
    assert run("policy", "diff", starter, "sopro", "--on", "2026-11-23").exit_code == 1


def test_a_policy_in_words(run: Run, starter: Path) -> None:
    done = run("policy", "explain", starter)
    assert done.exit_code == 0
    for part in ("Our data protection policy", "Customer data", "contract", "Access is given within ten days", "DP-06"):
        assert part in done.stdout
    assert "PP-12" in run("policy", "explain", "sopro").stdout


def test_other_commands_join_a_policy_file(run: Run, starter: Path) -> None:
    asked = ("--question", "request", "--fact", "right=access", "--fact", "received=2026-11-02", "--on", "2026-11-23")
    without = json.loads(run("evaluate", *asked, "--format", "json").stdout)
    joined = json.loads(run("evaluate", *asked, "--policy", starter, "--format", "json").stdout)
    assert joined["decision"]["outcome"]["due"] == "2026-11-12"
    assert without["decision"]["outcome"]["due"] != "2026-11-12"
    listed = json.loads(run("rules", "--policy", starter, "--format", "json").stdout)
    assert len(listed) == len(gr.LAW) + 9


@pytest.mark.parametrize(
    ("name", "said"), [("sopor", "write `sopro`"), ("none.toml", "cannot be opened"), (str(WRONG), ":3: policy.id")]
)
def test_a_policy_that_cannot_be_used_ends_the_run(program: Program, name: str, said: str) -> None:
    done = program("rules", "--policy", name)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert done.stdout == b""
