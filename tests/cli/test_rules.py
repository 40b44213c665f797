"""`gdpr-rules rules` and `gdpr-rules rule`: the list, its filters, one rule in full, help and completion."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

import gdpr_rules as gr
from gdpr_rules.facts.questions import QUESTIONS
from tests.cli.conftest import Program, Run
from tests.questions import by_hand

ON = ("--on", "2026-11-23")
BOTH = gr.LAW | gr.SOPRO


def listed(run: Run, *filters: str) -> list[str]:
    done = run("rules", *filters, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return [rule["id"] for rule in json.loads(done.stdout)]


def test_every_rule_is_listed_with_its_title(run: Run) -> None:
    done = run("rules")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [rule.id for rule in gr.LAW]
    assert all(rule.title in done.stdout for rule in gr.LAW)
    assert done.stderr == f"{len(gr.LAW)} of {len(gr.LAW)} rules\n"
    assert listed(run, "--policy", "sopro") == [rule.id for rule in BOTH]


def test_a_regime_or_a_family_of_them(run: Run) -> None:
    assert listed(run, "--regime", "uk.pecr") == [rule.id for rule in gr.LAW.of("uk.pecr")]
    assert listed(run, "--regime", "uk") == [rule.id for rule in gr.LAW.of("uk.pecr", "uk.gdpr", "uk.terms")]
    assert run("rules", "--regime", "uk.pec").stderr == "error: --regime: `uk.pec` is not a regime; did you mean `uk.pecr`?\n"
    assert run("rules", "--regime", "u").exit_code == 2


def test_the_day_leaves_what_is_in_force(run: Run) -> None:
    for day in (date(2003, 12, 11), date(2018, 5, 25), date(2026, 11, 23)):
        assert listed(run, "--on", day.isoformat()) == [rule.id for rule in gr.LAW.in_force(day)]


def test_a_country_leaves_what_can_reach_a_recipient_there(run: Run) -> None:
    german, japanese = listed(run, "--country", "DE", *ON), listed(run, "--country", "JP", *ON)
    assert {"eu.eprivacy.de.named_address", "eu.gdpr.art6.basis", "backstop.sender_place"} <= set(german)
    assert not {"uk.pecr.reg22.consent", "eu.eprivacy.at.named_address", "backstop.place", "ch.uwg.art3.consent"} & set(german)
    assert "backstop.place" in japanese
    assert not [rule for rule in japanese if rule.startswith("eu.eprivacy.")]
    refused = run("rules", "--country", "UK", *ON)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "`UK` is not an assigned code; did you mean `GB`?" in refused.stderr
    assert "no --on given" in run("rules", "--country", "GB").stderr


def test_a_fact_leaves_what_reads_it(run: Run) -> None:
    assert "eu.eprivacy.fi.named_address" in listed(run, "--fact", "essential_to_duties")
    assert set(listed(run, "--fact", "wireless_authorised")) == {"us.can_spam.wireless_address"}
    refused = run("rules", "--fact", "consentd")
    assert refused.exit_code == 2
    assert "did you mean `consented`?" in refused.stderr


def test_a_question_leaves_what_answers_it(run: Run) -> None:
    parts = [listed(run, "--question", word) for word in QUESTIONS]
    assert all(parts)
    assert sorted(rule for part in parts for rule in part) == sorted(rule.id for rule in gr.LAW)
    assert listed(run, "--question", "request") == [rule.id for rule in gr.LAW.about(gr.RightsRequest)]
    told = json.loads(run("rules", "--question", "breach", "--format", "json").stdout)
    assert {rule["question"] for rule in told} == {"Breach"}


def test_a_fact_of_any_question_will_do_unless_one_is_named(run: Run) -> None:
    reads = listed(run, "--fact", "fee_paid")
    assert "uk.gdpr.art12a.time_limit" in reads
    assert listed(run, "--fact", "fee_paid", "--question", "request") == reads
    refused = run("rules", "--fact", "fee_paid", "--question", "message")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("error: `fee_paid` is not a fact of Message")


def test_a_rule_that_works_out_a_date_says_when_nothing_can_change_it(run: Run) -> None:
    text = run("rule", "uk.gdpr.art12a.time_limit").stdout
    assert "answers a RightsRequest with a Handling" in text
    assert "\nNo unknown fact can change that once:\n" in text


def test_filters_narrow_one_another(run: Run) -> None:
    assert listed(run, "--regime", "us", "--fact", "consented", "--country", "US", *ON) == sorted(
        set(listed(run, "--regime", "us")) & set(listed(run, "--fact", "consented")) & set(listed(run, "--country", "US", *ON))
    )


@pytest.mark.parametrize("rule", by_hand(BOTH), ids=lambda rule: rule.id)
def test_each_rule_is_shown_in_full(run: Run, rule: gr.Rule[gr.Sending]) -> None:
    done = run("rule", rule.id)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{rule.title}\n{rule.id}\n")
    assert f"protects {rule.protects}" in done.stdout
    for cite in rule.cites:
        assert f"{cite} (" in done.stdout
        assert cite.url in done.stdout
    for example in rule.examples:
        assert f"- {example.label} (" in done.stdout
    for words in (*rule.not_encoded, *rule.clauses, str(rule.in_force)):
        assert words in done.stdout


def test_a_rule_is_shown_with_its_condition_as_an_outline(run: Run) -> None:
    text = run("rule", "uk.pecr.reg22.consent").stdout
    assert "    - soft opt-in (PECR reg 22(3)):\n      - all of these:\n" in text
    headings = re.findall(r"^([A-Z][a-z ]+):$", text, re.MULTILINE)
    assert headings == ["Where", "When", "Unless it is known that", "Then", "Sources", "Facts it reads",
                        "Clauses of the source documents", "Examples", "Not encoded"]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("uk.pecr.reg22.consnt", "error: `uk.pecr.reg22.consnt` is not a rule; did you mean `uk.pecr.reg22.consent`?\n"),
        ("zzz", "error: `zzz` is not a rule; `gdpr-rules rules` lists them all\n"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest(program: Program, name: str, said: str) -> None:
    done = program("rule", name)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)


def test_help_tells_the_exit_codes(run: Run) -> None:
    helped = " ".join(run("evaluate", "--help").stdout.split())
    assert "0 permitted, 1 not permitted, 3 cannot tell yet, 2 bad use" in helped
    assert "0 every row screened, 4 some rows rejected, 2 bad use" in " ".join(run("screen", "--help").stdout.split())
    assert run("--help").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("gdpr-rules rule uk.pecr.reg22.cons", "uk.pecr.reg22.consent"),
        ("gdpr-rules rule policy.sopro.rel", "policy.sopro.relevance"),
        ("gdpr-rules evaluate --fact consente", "consented="),
        ("gdpr-rules rules --fact wireless_au", "wireless_authorised"),
        ("gdpr-rules rules --regime uk.p", "uk.pecr"),
        ("gdpr-rules evaluate --question request --fact household", "household_data="),
        ("gdpr-rules deadline --fact household", "household_data="),
        ("gdpr-rules deadlines --fact household", "household_data="),
        ("gdpr-rules screen --fact wireless_au", "wireless_authorised="),
        ("gdpr-rules rules --fact household_", "household_data"),
        ("gdpr-rules evaluate --question ret", "retention"),
        ("gdpr-rules scr", "screen"),
    ],
)
def test_the_shell_completes(program: Program, typed: str, offered: str) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    done = program(_GDPR_RULES_COMPLETE="complete_bash", **words)
    assert done.stdout.decode().split() == [offered]


def test_the_list_works_in_a_pipe(program: Program, tmp_path: Path) -> None:
    done = program("rules", COLUMNS="40", FORCE_COLOR="")
    assert len(done.stdout.decode().splitlines()) == len(gr.LAW)
    assert b"\x1b" not in done.stdout
