"""`gdpr-rules document`: the rules as one document, and its schema."""

import json
from pathlib import Path

import gdpr_rules as gr
from gdpr_rules.wire.ruleset_schema import published
from tests.cli.conftest import Run


def test_the_law_is_written_and_reads_back(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "law.json"
    done = run("document", "--out", str(place))
    assert (done.exit_code, done.stdout) == (0, "")
    document = json.loads(place.read_text("utf-8"))
    assert document["fingerprint"] == gr.LAW.fingerprint
    assert gr.Ruleset.from_document(document) == gr.LAW


def test_a_policy_may_be_joined(run: Run) -> None:
    done = run("document", "--policy", "sopro")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["fingerprint"] == (gr.LAW | gr.SOPRO).fingerprint


def test_the_schema_is_written(run: Run) -> None:
    done = run("document", "--schema")
    assert (done.exit_code, done.stdout) == (0, published())


def test_bad_use_ends_with_code_2(run: Run) -> None:
    assert run("document", "--policy", "absent").exit_code == 2
    assert run("document", "--out", "absent/law.json").exit_code == 2
