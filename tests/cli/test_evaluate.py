"""`gdpr-rules evaluate`: facts from flags, files and standard input, exit codes, and what is refused."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules.decisions.wording import verdict
from tests.cli.conftest import Program, Run

ON = ("--on", "2026-11-23")
ORDERLY = {
    "subject_country": "GB",
    "subscriber_elsewhere": False,
    "sender_countries": ["GB"],
    "subscriber": "corporate",
    "address": "generic",
    "commercial": True,
    "sender_identified": True,
    "contact_details_given": True,
    "header_truthful": True,
    "subject_line_truthful": True,
    "identified_as_advertisement": True,
    "person_known": False,
    "promotion": False,
    "recognisable_on_receipt": True,
    "suppressed": False,
    "consented": False,
    "details_from_sale": False,
    "details_from_negotiations": False,
    "sender_is_charity": False,
}


def flags(**facts: str) -> list[str]:
    return [part for name, value in facts.items() for part in ("--fact", f"{name}={value}")]


def document(folder: Path, value: object) -> Path:
    path = folder / "facts.json"
    path.write_text(json.dumps(value), "utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "code", "verdict"),
    [
        ({}, 0, "permitted"),
        ({"subscriber": "sole_trader"}, 1, "not permitted"),
        ({"subscriber": None}, 3, "cannot tell yet"),
        ({"subscriber": "plumber"}, 2, None),
    ],
)
def test_the_exit_code_tells_the_verdict(
    run: Run, tmp_path: Path, changes: dict[str, object], code: int, verdict: str | None
) -> None:
    facts = document(tmp_path, {**ORDERLY, "objected": False, "suppressed": False, **changes})
    done = run("evaluate", "--json", facts, *ON, "--format", "json")
    assert done.exit_code == code
    if verdict:
        assert json.loads(done.stdout)["verdict"] == verdict
    else:
        assert done.stdout == ""
        assert "subscriber: `plumber` is not one of its values" in done.stderr


def test_facts_come_from_flags_from_a_file_and_from_standard_input_alike(run: Run, tmp_path: Path) -> None:
    written = json.dumps(ORDERLY).encode()
    by_flag = {name: json.dumps(value).strip('[]"') for name, value in ORDERLY.items()}
    outputs = [
        run("evaluate", *flags(**by_flag), *ON, "--format", "json").stdout,
        run("evaluate", "--json", document(tmp_path, ORDERLY), *ON, "--format", "json").stdout,
        run("evaluate", "-", *ON, "--format", "json", stdin=written).stdout,
        run("evaluate", "--json", "-", *ON, "--format", "json", stdin=b"\xef\xbb\xbf" + written).stdout,
    ]
    assert json.loads(outputs[0])["decision"]["facts"] == ORDERLY
    assert len(set(outputs)) == 1


def test_linked_data_is_what_the_decision_says_of_itself(run: Run, tmp_path: Path) -> None:
    facts = gr.Message(subject_country="GB", subscriber=gr.Subscriber.SOLE_TRADER, commercial=True, consented=False)
    written = {"subject_country": "GB", "subscriber": "sole_trader", "commercial": True, "consented": False}
    for flag, rules in ([], gr.LAW), (["--policy", "sopro"], gr.LAW | gr.SOPRO):
        done = run("evaluate", "--json", document(tmp_path, written), *ON, *flag, "--format", "jsonld")
        decision = gr.evaluate(facts, on=date(2026, 11, 23), rules=rules)
        assert json.loads(done.stdout) == decision.to_jsonld()
        assert done.exit_code == (3 if verdict(decision) == "cannot tell yet" else 1)


def test_flags_add_to_a_document(run: Run, tmp_path: Path) -> None:
    done = run(
        "evaluate", "--json", document(tmp_path, {"commercial": False}), *flags(subject_country="GB"), *ON, "--format", "json"
    )
    assert json.loads(done.stdout)["decision"]["facts"] == {"subject_country": "GB", "commercial": False}


def test_the_text_is_the_explanation(run: Run, tmp_path: Path) -> None:
    done = run("evaluate", "--json", document(tmp_path, ORDERLY), *ON)
    facts = gr.Decision.from_dict(
        json.loads(run("evaluate", "--json", tmp_path / "facts.json", *ON, "--format", "json").stdout)["decision"]
    )
    assert done.stdout == facts.explain() + "\n"
    assert done.stderr == ""


def test_the_json_holds_a_certificate_and_remedies_that_work(run: Run) -> None:
    sole_trader = {"subject_country": "GB", "subscriber": "sole_trader", "commercial": "true"}
    done = run("evaluate", *flags(**sole_trader), *ON, "--policy", "sopro", "--format", "json")
    answer = json.loads(done.stdout)
    assert gr.verify(answer["decision"])
    assert any(rule.startswith("policy.sopro.") for rule in answer["decision"]["assumed"])


def test_a_remedy_makes_the_answer_permissive(run: Run) -> None:
    cold = {
        **ORDERLY,
        "subscriber": "sole_trader",
        "objected": False,
        "suppressed": False,
        "opt_out_offered": True,
        "lia_recorded": True,
    }
    cold["privacy_policy_linked"] = True
    answer = json.loads(run("evaluate", "-", *ON, "--format", "json", stdin=json.dumps(cold).encode()).stdout)
    assert answer["verdict"] == "not permitted"
    assert answer["remedies"]
    for remedy in answer["remedies"]:
        mended = json.dumps({**cold, **remedy["facts"]}).encode()
        assert run("evaluate", "-", *ON, stdin=mended).exit_code == 0
        assert remedy["words"]


def test_today_is_taken_only_where_no_day_is_given_and_is_told(run: Run) -> None:
    done = run("evaluate", *flags(subject_country="JP"))
    said = re.fullmatch(r"no --on given: the law of today, (\d{4}-\d{2}-\d{2}), is applied\n", done.stderr)
    assert said
    assert done.stdout.startswith(f"On {said[1]} the answer is: cannot tell yet.")


@pytest.mark.parametrize("wrong", ["2026-02-30", "20261123", "23.11.2026", "today", "", "2026-W48-1"])
def test_a_day_that_is_none_is_refused(run: Run, wrong: str) -> None:
    done = run("evaluate", *flags(subject_country="GB"), "--on", wrong)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"error: --on: `{wrong}` is not a day; write it as 2026-11-23\n"


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        ([], b"", "error: no facts: state some with --fact name=value"),
        (["--fact", "consented"], b"", "error: --fact: `consented` states no value; write it as name=value"),
        (["--fact", "consented=true", "--fact", "consented=true"], b"", "error: --fact: `consented` is given twice"),
        (["--fact", "consentd=true"], b"", "error: fact.consentd: `consentd` is not a fact of Message; did you mean"),
        (["--fact", "consented=yes"], b"", "error: fact.consented: `yes` is neither `true` nor `false`"),
        (["-", "--json", "-"], b"{}", "error: `-` and --json both name the facts"),
        (["facts.json"], b"", "error: `facts.json` is read with --json facts.json"),
        (["--json", "absent.json"], b"", "error: `absent.json` cannot be opened: no such file or directory"),
        (["-"], b"{", "error: standard input: not JSON from line 1, column 2 on"),
        (["-"], b"[]", "error: document: `[]` is not an object"),
        (["-"], b"\xff", "error: standard input: byte 1 is not UTF-8"),
        (["-", "--fact", "consented=true"], b'{"consented": true}', "error: `consented` is stated by --fact and in the JSON"),
    ],
)  # fmt: skip
def test_bad_use_ends_with_code_2_and_one_message(run: Run, arguments: list[str], stdin: bytes, said: str) -> None:
    done = run("evaluate", *arguments, *ON, stdin=stdin)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_problems_of_flags_and_document_are_told_together(run: Run) -> None:
    done = run("evaluate", "-", "--fact", "objected=no", *ON, stdin=b'{"subject_country": "UK", "x": 1}')
    assert done.exit_code == 2
    assert [line.removeprefix("error: ").partition(":")[0] for line in done.stderr.splitlines()] == [
        "subject_country",
        "x",
        "fact.objected",
    ]


def test_as_a_program_it_leaves_no_traceback_and_the_same_codes(program: Program) -> None:
    refused = program("evaluate", "--fact", "consented=1", *ON)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.startswith(b"error: fact.consented: `1` is neither")
    assert b"Traceback" not in refused.stderr
    assert program("evaluate", "-", *ON, stdin=b'{"commercial": false, "transactional": false}').returncode == 3


@pytest.mark.parametrize("absent", ["typer", "rich"])
def test_without_the_extra_one_error_names_it(program: Program, tmp_path: Path, absent: str) -> None:
    # A finder in front of all others hides one package, as if it had never been installed.
    (tmp_path / "hide.py").write_text(
        "import importlib.util, sys\n"
        "find = importlib.util.find_spec\n"
        f"importlib.util.find_spec = lambda name, *rest: None if name == {absent!r} else find(name, *rest)\n"
        "import gdpr_rules.cli\n"
        "gdpr_rules.cli.main()\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, "hide.py", "rules"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"error: the command line needs `{absent}`, which is not installed; run `pip install 'gdpr-rules[cli]'`\n"
    )
