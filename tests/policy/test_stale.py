"""A policy's demand that stale law does not settle: from which day, for which answers, and that it never loosens."""

from datetime import date, datetime
from enum import Enum
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidPolicy
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.kernel.protection import protections
from gdpr_rules.policy.files import parse_policy
from gdpr_rules.policy.stale import MOST, Stale
from gdpr_rules.testing.examples import example_problems
from gdpr_rules.values.kinds import kinds
from tests.law.messages import message

HEAD = """
[policy]
id = "firm"
title = "The policy of Example Ltd"
protects = "people whose data Example Ltd keeps"
verified = 2026-11-23

[documents.DP]
name = "Data policy of Example Ltd"
short = "DP"
url = "https://www.example.com/"
"""
LAST, FIRST = date(2027, 11, 23), date(2027, 11, 24)
"""365 days after the reading of 23 November 2026, and the day after that."""


@pytest.fixture(scope="module")
def both() -> gr.Ruleset:
    return gr.LAW | parse_policy(f"{HEAD}\n[law]\nread_within_days = 365\n").rules


def test_a_permission_stands_on_the_last_day_and_is_open_on_the_next(both: gr.Ruleset) -> None:
    before, after = (gr.evaluate(message(), on=day, rules=both) for day in (LAST, FIRST))
    assert (before.outcome.permission.value, before.settled) == ("permitted", True)
    assert (after.outcome.permission.value, after.settled) == ("forbidden", False)
    assert "cannot tell yet" in after.explain()


def test_the_text_that_is_to_be_read_again_is_named(both: gr.Ruleset) -> None:
    decision = gr.evaluate(message(), on=FIRST, rules=both)
    assert "whether PECR still stands as it was last read on 2026-11-23: read again" in decision.open_questions
    assert not any("CAN-SPAM" in question for question in decision.open_questions)  # another country's law, as old
    assert decision.missing == ()


def test_a_refusal_keeps_its_reasons_and_stays_a_refusal(both: gr.Ruleset) -> None:
    refused = message(subscriber=gr.Subscriber.INDIVIDUAL, consented=False)
    alone, joined = gr.evaluate(refused, on=FIRST), gr.evaluate(refused, on=FIRST, rules=both)
    assert joined.outcome.permission is alone.outcome.permission
    assert {rule.id for rule in alone.fired} == {rule.id for rule in joined.fired}
    assert joined.settled_on("permission")


def test_stale_law_never_loosens(both: gr.Ruleset) -> None:
    for rule in gr.LAW:
        facts = rule.examples[0].facts
        joined = gr.evaluate(facts, on=FIRST, rules=both).outcome
        assert joined | gr.evaluate(facts, on=FIRST).outcome == joined, rule.id


def test_before_the_first_day_nothing_differs(both: gr.Ruleset) -> None:
    for rule in gr.LAW:
        example = rule.examples[0]
        assert gr.evaluate(example.facts, on=LAST, rules=both).outcome == gr.evaluate(example.facts, on=LAST).outcome


def test_a_place_without_encoded_law_is_left_to_the_backstop(both: gr.Ruleset) -> None:
    facts = gr.Message(subject_country="JP", subscriber_elsewhere=False, sender_countries=frozenset({"JP"}))
    decision = gr.evaluate(facts, on=FIRST, rules=both)
    assert not any(rule.id.startswith("policy.") for rule in (*decision.fired, *decision.assumed))


@pytest.mark.parametrize("days", [1, 30, 365, 3650])
def test_the_first_day_follows_the_number_of_days(days: int) -> None:
    expected = {1: "2026-11-25", 30: "2026-12-24", 365: "2027-11-24", 3650: "2036-11-21"}
    rules = parse_policy(f"{HEAD}\n[law]\nread_within_days = {days}\n").rules
    assert str(rules["policy.firm.law_read.message"].in_force.start) == expected[days]


def test_every_question_that_the_law_answers_is_asked(both: gr.Ruleset) -> None:
    assert set(gr.LAW.questions) <= MOST.keys()
    words = {word for word, question in QUESTIONS.items() if question in gr.LAW.questions}
    assert {f"policy.firm.law_read.{word}" for word in words} == {rule.id for rule in both if rule.id.startswith("policy.")}


GIVEN = {
    "subject_country": "GB",
    "subscriber_country": "GB",
    "law_applying_there": "GB",
    "controller_countries": frozenset({"GB"}),
    "sender_countries": frozenset({"GB"}),
    "covering_acts": frozenset[Any](),
    "subject_age": 40,
}


def british(facts: Any) -> Any:
    """The same facts in Britain, as far as they speak of places; what was left open is no, or the first of its values."""
    fields, said = attrs.fields_dict(type(facts)), {}
    for name, field in fields.items():
        kind = kinds(field.type)[0]
        if getattr(facts, name) is None and isinstance(kind, type) and (kind is bool or issubclass(kind, Enum)):
            said[name] = False if kind is bool else next(iter(kind))
    return attrs.evolve(facts, **said, **{name: value for name, value in GIVEN.items() if name in fields})


@pytest.mark.parametrize("word", sorted(QUESTIONS))
def test_an_answer_of_each_question_is_open_once_its_law_is_stale(both: gr.Ruleset, word: Question) -> None:
    """In one at least of the law's own cases a part of the answer is settled on the last day and open on the next."""

    def turns(facts: Any) -> bool:
        before, after = (gr.evaluate(facts, on=day, rules=both) for day in (LAST, FIRST))
        return any(before.settled_on(field) and not after.settled_on(field) for field in protections(type(before.outcome)))

    cases = (example.facts for rule in gr.LAW.about(QUESTIONS[word]) for example in rule.examples)
    assert any(turns(facts) or turns(british(facts)) for facts in cases)


def test_the_examples_of_the_rules_hold() -> None:
    rules = parse_policy(f"{HEAD}\n[law]\nread_within_days = 365\n").rules
    assert example_problems(rules) == []
    assert {example.effect.name for rule in rules for example in rule.examples} == {"UNSETTLED", "SILENT"}


def test_the_rules_survive_as_a_document(both: gr.Ruleset) -> None:
    assert gr.Ruleset.from_document(both.to_document()).fingerprint == both.fingerprint


def test_texts_that_the_same_rules_are_made_of_are_named_together() -> None:
    rule = gr.LAW["uk.pecr.reg22.consent"]
    read = [attrs.evolve(rule.cites[0].instrument, short=name) for name in ("A", "B", "C", "D", "E")]
    said = [Stale(tuple(read[:number]), (rule,), FIRST).question for number in (1, 2, 4, 5)]
    assert said == [
        "whether A still stands as it was last read on 2026-11-23: read again",
        "whether A and B still stand as they were last read on 2026-11-23: read again",
        "whether A, B, C and 1 more still stand as they were last read on 2026-11-23: read again",
        "whether A, B, C and 2 more still stand as they were last read on 2026-11-23: read again",
    ]


def test_a_clause_may_demand_it() -> None:
    rules = parse_policy(f'{HEAD}\n[law]\nread_within_days = 365\nclauses = ["DP-7"]\n').rules
    rule = rules["policy.firm.law_read.request"]
    assert (rule.clauses, str(rule.cites[0])) == (("DP-7",), "DP DP-7")
    with pytest.raises(InvalidPolicy, match="is in no document of this policy"):
        parse_policy(f'{HEAD}\n[law]\nread_within_days = 365\nclauses = ["XX-7"]\n')


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("0", "`0` is too few; write 1 at least"),
        ("3651", "`3651` is too many; write 3650 at most"),
        ('"1 year"', "is not a whole number; write it without quotes"),
        ("true", "is not a whole number"),
        ("1.5", "is not a whole number"),
    ],
)
def test_another_number_is_refused_with_its_line(value: str, reason: str) -> None:
    with pytest.raises(InvalidPolicy, match=r"law\.read_within_days") as refused:
        parse_policy(f"{HEAD}\n[law]\nread_within_days = {value}\n")
    assert reason in str(refused.value)


def test_the_number_has_to_be_stated() -> None:
    with pytest.raises(InvalidPolicy, match=r"law\.read_within_days: not stated"):
        parse_policy(f"{HEAD}\n[law]\n")


def test_law_in_force_later_counts_from_its_day() -> None:
    """A rule that begins after the reading has become too old is stale from its own first day."""
    both = gr.LAW | parse_policy(f"{HEAD}\n[law]\nread_within_days = 1\n").rules
    facts: Any = gr.Breach(became_aware=datetime.fromisoformat("2026-11-25T09:00:00+00:00"), subject_country="GB")
    assert not gr.evaluate(facts, on=date(2026, 11, 25), rules=both).settled
