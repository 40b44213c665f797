"""`gdpr-rules changes`: two editions of the law side by side, and the decisions on which they differ."""

import copy
import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.documents import released
from gdpr_rules.kernel.conditions import FALSE
from gdpr_rules.kernel.rulesets import Ruleset
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
CONSENT = "uk.pecr.reg22.consent"
CONSENTED = "*consent to this sender* [PECR reg 22(2)] (consented is true and consent_covers_offer is true)"
HEAD = "id,subject_country,sender_countries,subscriber,commercial,consented,consent_covers_offer\n"
ROWS = f"{HEAD}P1,GB,GB,individual,true,true,true\nP2,GB,GB,corporate,true,true,true\nP3,DE,DE,individual,true,false,false\n"


@pytest.fixture(scope="module")
def stricter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An older edition in which nothing lifts the need for consent, not even consent, and which is restored as it stands."""
    older = Ruleset(
        (attrs.evolve(rule, unless=FALSE) if rule.id == CONSENT else rule for rule in gr.LAW), gr.LAW.regimes, gr.LAW.retired
    )
    place = tmp_path_factory.mktemp("editions") / "older.json"
    place.write_text(json.dumps(older.to_document()), "utf-8")
    return place


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition whose question has a fact that the installed class does not have."""
    document = copy.deepcopy(gr.LAW.to_document())
    document["questions"]["Message"]["facts"].append({"name": "written_in_verse", "type": "boolean"})
    document["fingerprint"] = "0" * 64
    place = tmp_path_factory.mktemp("editions") / "foreign.json"
    place.write_text(json.dumps(document), "utf-8")
    return place


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    place = tmp_path / "cases.csv"
    place.write_text(ROWS, "utf-8")
    return place


def test_an_edition_does_not_differ_from_itself(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "law.json.xz"
    assert run("document", "--out", place).exit_code == 0
    done = run("changes", place)
    assert (done.exit_code, done.stdout) == (0, f"From {place} to installed: nothing that decides differs.\n")


def test_what_changed_is_listed(run: Run, stricter: Path) -> None:
    done = run("changes", stricter, "installed")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"From {stricter} (")
    assert lines[0].endswith("): 0 added, 1 changed, 0 retired.")
    at = lines.index("Changed")
    assert lines[at + 1] == f"  {CONSENT}: {gr.LAW[CONSENT].title}"
    assert lines[at + 2] == f"      unless: new: {CONSENTED}"


def test_the_other_way_round_what_is_new_is_no_longer_there(run: Run, stricter: Path) -> None:
    assert f"      unless: no longer: {CONSENTED}" in run("changes", "installed", stricter).stdout


def test_the_installed_version_goes_by_its_number_too(run: Run, stricter: Path) -> None:
    assert run("changes", stricter, gr.__version__).exit_code == 1
    assert run("changes", gr.__version__, "installed").exit_code == 0


def test_a_released_version_goes_by_its_number(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(released, "FOLDER", tmp_path)
    assert run("document", "--out", tmp_path / "0.0.9.json.xz").exit_code == 0
    assert run("changes", "0.0.9").stdout == "From 0.0.9 to installed: nothing that decides differs.\n"


def test_an_edition_may_come_from_standard_input(run: Run, stricter: Path) -> None:
    assert run("changes", "-", stdin=stricter.read_bytes()).exit_code == 1
    assert run("changes", "-", "-", stdin=stricter.read_bytes()).exit_code == 2


def test_decisions_that_differ_are_listed(run: Run, stricter: Path, cases: Path) -> None:
    done = run("changes", stricter, "--facts", cases, "--on", "2026-11-23")
    assert done.exit_code == 1
    told = done.stdout[done.stdout.index("On 2026-11-23") :]
    assert told.startswith("On 2026-11-23 1 of 3 decisions differ\n  row 2 (P1): ")
    assert f"    no longer applies: {CONSENT}\n" in told
    assert "P2" not in told
    assert "P3" not in told


def test_json_has_a_stable_form(run: Run, stricter: Path, cases: Path) -> None:
    done = run("changes", stricter, "--facts", cases, "--on", "2026-11-23", "--format", "json")
    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [*told] == [
        "format", "old", "new", "added", "changed", "retired", "regimes", "figures", "questions", "texts_read", "cases",
    ]  # fmt: skip
    assert told["format"] == {"name": "gdpr-rules changes", "version": 1}
    assert told["new"] == {"edition": "installed", "fingerprint": gr.LAW.fingerprint}
    assert [each["id"] for each in told["changed"]] == [CONSENT]
    assert told["changed"][0]["what"][0] == {"part": "unless", "before": None, "after": CONSENTED}
    assert {key: told["cases"][key] for key in ("on", "decided", "rejected")} == {
        "on": "2026-11-23",
        "decided": 3,
        "rejected": 0,
    }
    (case,) = told["cases"]["differing"]
    assert [*case] == ["row", "carried", "verdict", "fields", "rules_gone", "rules_new"]
    assert (case["row"], case["carried"], case["rules_gone"], case["rules_new"]) == (2, {"id": "P1"}, [CONSENT], [])
    assert [*case["fields"][0]] == ["field", "words", "before", "after", "settled"]


def test_without_a_file_of_facts_nothing_is_said_of_decisions(run: Run, stricter: Path) -> None:
    assert "cases" not in json.loads(run("changes", stricter, "--format", "json").stdout)
    assert "decisions differ" not in run("changes", stricter).stdout


def test_the_same_rules_decide_alike(run: Run, cases: Path) -> None:
    done = run("changes", "installed", "--facts", cases, "--on", "2026-11-23")
    assert done.exit_code == 0
    assert "On 2026-11-23 0 of 3 decisions differ" in done.stdout


@pytest.mark.parametrize(("name", "question"), [("prospects.csv", "message"), ("requests.csv", "request")])
def test_the_shipped_examples_can_be_the_cases(run: Run, name: str, question: str, stricter: Path) -> None:
    flags = ("--keep", "acknowledged,effected,answered") if question == "request" else ()
    done = run("changes", stricter, "--facts", ROOT / "examples" / name, "--question", question, "--on", "2026-11-23", *flags)
    assert done.exit_code == 1
    assert "decisions differ" in done.stdout
    assert done.stderr == ""


def test_a_case_that_no_calendar_covers_is_told_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "cases.csv"
    row = "GB,GB,GB-EAW,false,false,false\n"
    head = "right,received,subject_country,controller_countries,place,identity_doubted,complex,numerous\n"
    place.write_text(f"{head}access,2026-08-31,{row}access,9998-08-31,{row}", "utf-8")
    done = run("changes", "installed", "--facts", place, "--question", "request", "--on", "2026-11-23")
    assert done.exit_code == 4
    assert done.stderr.startswith("row 3: ")
    assert "0 of 1 decisions differ" in done.stdout


def test_a_fact_is_not_kept_as_a_column(run: Run, cases: Path) -> None:
    done = run("changes", "installed", "--facts", cases, "--on", "2026-11-23", "--keep", "note,consented")
    assert done.exit_code == 2
    assert "--keep: `consented` is a fact" in done.stderr


def test_a_row_that_cannot_be_read_is_told_and_the_others_go_on(run: Run, stricter: Path, tmp_path: Path) -> None:
    place = tmp_path / "cases.csv"
    place.write_text(ROWS.replace("P2,GB", "P2,Britain"), "utf-8")
    done = run("changes", stricter, "--facts", place, "--on", "2026-11-23")
    assert done.exit_code == 4
    assert "row 3: subject_country: " in done.stderr
    assert "1 of 2 decisions differ" in done.stdout


def test_an_edition_of_other_questions_is_compared_and_not_asked(run: Run, foreign: Path, cases: Path) -> None:
    done = run("changes", foreign)
    assert done.exit_code == 1
    assert "fact: no longer: written_in_verse" in done.stdout
    asked = run("changes", foreign, "--facts", cases, "--on", "2026-11-23")
    assert (asked.exit_code, asked.stdout) == (2, "")
    assert asked.stderr.startswith(
        f"error: `{foreign}` cannot be asked about facts here, as its questions or kinds are not those"
    )
    assert "leave the facts out to see what changes in its rules" in asked.stderr
    assert asked.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("edition", "reason"),
    [
        ("0.0.1", "`0.0.1` is not a released version"),
        ("absent.json", "`absent.json` cannot be opened"),
    ],
)
def test_an_edition_that_is_not_there_is_refused(run: Run, edition: str, reason: str) -> None:
    done = run("changes", edition)
    assert done.exit_code == 2
    assert reason in done.stderr


@pytest.mark.parametrize(
    ("name", "content"), [("a.json", b"no json"), ("a.json", b"{}"), ("a.json.xz", b"{}"), ("a.json.gz", b"\x1f\x8b")]
)
def test_a_file_that_is_no_document_is_refused(run: Run, tmp_path: Path, name: str, content: bytes) -> None:
    place = tmp_path / name
    place.write_bytes(content)
    done: Any = run("changes", place)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
