"""Facts as commands are given them: every question by its word, flags and JSON held together against it."""

import json
from typing import Any

import pytest

import gdpr_rules as gr
from gdpr_rules.facts.questions import QUESTIONS, Question
from tests.cli.conftest import Run
from tests.cli.test_evaluate import flags

ON = ("--on", "2026-11-23")
LEAST: dict[str, dict[str, str]] = {
    "message": {"subject_country": "GB"},
    "request": {"right": "access", "received": "2026-11-02"},
    "processing": {"subject_country": "GB"},
    "breach": {"became_aware": "2026-11-20T10:00:00Z"},
    "retention": {"collected": "2020-01-01"},
    "authority": {"matter": "prior_consultation", "received": "2026-11-02"},
    "assessment": {"subject_country": "GB"},
    "contract": {"subject_country": "GB"},
    "decision": {"subject_country": "GB"},
    "campaign": {"subject_country": "GB"},
    "organisation": {"subject_country": "GB"},
    "records": {"subject_country": "GB"},
    "joint": {"subject_country": "GB"},
    "transfer": {"exporter_country": "GB"},
    "website": {"subject_country": "GB"},
    "business": {"gross_revenue_usd": "25000000"},
    "situation": {"subject_country": "GB"},
}
"""The least that each question can be asked with."""


def test_every_question_that_rules_answer_has_a_word() -> None:
    assert set(QUESTIONS.values()) == set((gr.LAW | gr.SOPRO).questions)
    assert set(QUESTIONS) == set(LEAST)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_is_answered_as_the_library_answers_it(run: Run, question: Question) -> None:
    told = flags(**LEAST[question])
    done = run("evaluate", "--question", question, *told, *ON, "--format", "json")
    answer = json.loads(done.stdout)
    assert gr.verify(answer["decision"])
    assert answer["decision"]["question"] == QUESTIONS[question].__name__
    decision = gr.Decision.from_dict(answer["decision"])
    permitted, not_permitted, cannot_tell = decision.outcome.VERDICTS
    assert done.exit_code == {permitted: 0, not_permitted: 1, cannot_tell: 3}[answer["verdict"]]
    assert run("evaluate", "--question", question, *told, *ON).stdout == decision.explain() + "\n"


def test_the_exit_code_follows_the_verdict_of_the_question_asked(run: Run) -> None:
    access = flags(right="access", received="2026-11-02", subject_country="IE", controller_countries="IE", place="IE")
    assert run("evaluate", "--question", "request", *access, *ON).exit_code == 1
    nobody = flags(became_aware="2026-11-20T10:00:00Z")
    assert run("evaluate", "--question", "breach", *nobody, *ON).exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fact", "right=access"], "fact.right: `right` is not a fact of Message but of RightsRequest; ask with evaluate "),
        (
            ["--fact", "collected=2020-01-01"],
            "is not a fact of Message but of Retention; ask with evaluate --question retention",
        ),
        (["--fact", "received=2026-11-02"], "of RightsRequest and AuthorityProcedure; ask with evaluate --question request"),
        (["--fact", "colour=red"], "fact.colour: `colour` is not a fact of Message; take it out"),
        (["--question", "requst", "--fact", "right=access"], "'requst' is not one of"),
    ],
)
def test_a_fact_of_another_question_says_which(run: Run, arguments: list[str], said: str) -> None:
    done = run("evaluate", *arguments, *ON)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_the_request_has_no_message_and_the_error_says_how_to_ask_about_one(run: Run) -> None:
    done = run("deadline", *flags(right="access", received="2026-11-02", subscriber="corporate"), *ON)
    assert "`subscriber` is not a fact of RightsRequest but of Message; ask with evaluate --question message" in done.stderr


def test_every_problem_of_flags_and_json_is_told_once_with_its_place(run: Run) -> None:
    stated: dict[str, Any] = {"right": "acces", "clarification": ["2026-09-17/2026-09-10"], "grounds": []}
    told = flags(fee_paid="later", complex="yes", place="XX")
    done = run("deadline", "-", *told, *ON, stdin=json.dumps(stated).encode())
    assert done.exit_code == 2
    assert [line.removeprefix("error: ").partition(": ")[0] for line in done.stderr.splitlines()] == [
        "right",
        "clarification[0]",
        "fact.fee_paid",
        "fact.complex",
        "fact.place",
        "received",
    ]


@pytest.mark.parametrize("document", [b"[]", b"3", b'"right"', b"null"])
def test_facts_in_json_are_an_object(run: Run, document: bytes) -> None:
    done = run("deadline", "-", *flags(right="access"), *ON, stdin=document)
    assert done.exit_code == 2
    assert "is not an object" in done.stderr
