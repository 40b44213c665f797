"""Every example of every rule does what it says."""

from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Condition, Message, Rule, true
from gdpr_rules.kernel.conditions import TRUE, All, Named, Not, Open, Some, open_question
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.law import COVERS
from gdpr_rules.testing.examples import example_problems
from tests.law.further_cases import CASES, with_cases

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_do_what_they_say(rule: Rule[Any]) -> None:
    assert example_problems(RULES.only([with_cases(rule)])) == []


FEWEST, MOST = 4, 12
MANY_LIMBS = {
    "eu.gdpr.art9.explicit_consent": 14,
    "uk.gdpr.art9.explicit_consent": 14,
    "eu.gdpr.art35.criteria": 16,
    "uk.gdpr.art35.criteria": 16,
    "us.ca.ccpa.civ1798_145.refusal": 16,
    "eu.gdpr.art45.adequacy": 34,
}
"""Rules with so many limbs that each of them needs a case of its own to decide; others have further cases beside the tests."""


ROWS = {
    "backstop.authority_place": 13,
    "backstop.place": 17,
    "backstop.sender_place": 18,
}
"""Rows of a table that have more cases than a rule: each shows the first day of each kind of country, and what is its own."""


def own(rule: Rule[Any]) -> int:
    """How many examples a rule has, without those that a covered place hands to the backstop."""
    handed = {example.label for each in COVERS for example in each.examples}
    return sum(example.label not in handed for example in rule.examples)


@pytest.mark.parametrize("rule", LAW, ids=lambda rule: rule.id)
def test_a_rule_of_law_has_few_examples_and_not_too_few(rule: Rule[Any]) -> None:
    assert FEWEST <= own(rule) <= (MANY_LIMBS | ROWS).get(rule.id, MOST)


def test_the_rules_with_more_examples_have_as_many_as_is_said() -> None:
    said = MANY_LIMBS | ROWS
    assert {rule.id: own(rule) for rule in LAW if own(rule) > MOST} == said


def test_further_cases_are_of_rules_that_show_enough_themselves() -> None:
    assert {name: len(LAW[name].examples) for name in CASES} == dict.fromkeys(CASES, MOST)


def test_an_example_is_labelled_once() -> None:
    labels = {rule.id: [example.label for example in rule.examples] for rule in LAW}
    assert [name for name, told in labels.items() if len(set(told)) < len(told)] == []


def open_at_best(condition: Condition, wanted: bool = True) -> bool:
    """Whether open questions keep a condition from ever being true, or false, as wanted, whatever is known."""
    match condition:
        case Open():
            return True
        case Named(part):
            return open_at_best(part, wanted)
        case Not(part):
            return open_at_best(part, not wanted)
        case All(parts) | Some(parts):
            one_suffices = isinstance(condition, All) is wanted  # one part that is never true keeps *all* from being true
            return (any if one_suffices else all)([open_at_best(part, wanted) for part in parts] or [False])
        case _:
            return False


def test_every_rule_is_silent_in_one_example_and_fires_in_another() -> None:
    """A rule under which a question of law is open at best fires in none, and is shown open instead."""
    effects = {rule.id: {example.effect for example in rule.examples} for rule in RULES}
    assert [name for name, shown in effects.items() if Effect.SILENT not in shown] == []
    never = {rule.id for rule in RULES if open_at_best(RULES.firing(rule))}
    assert {name for name, shown in effects.items() if Effect.FIRES not in shown} == never
    assert [name for name in sorted(never) if Effect.UNSETTLED not in effects[name]] == []


def test_a_condition_is_open_at_best_where_a_question_of_law_stands_in_its_way() -> None:
    fact, asked = true(attrs.fields(Message).commercial), open_question("whether it is so")
    never = (asked, fact & asked, ~asked, fact & ~asked, ~(fact | asked), (asked | asked.named("a group")), ~(~fact | asked))
    sometimes = (TRUE, fact, fact | asked, ~fact, ~(fact & asked), fact & (fact | asked))
    assert [open_at_best(each) for each in never] == [True] * len(never)
    assert [open_at_best(each) for each in sometimes] == [False] * len(sometimes)


def test_some_examples_stay_open() -> None:
    """That a rule is open while a fact is unknown is a theorem; that practitioners often do not know is shown all the same."""
    assert sum(example.effect is Effect.UNSETTLED for rule in LAW for example in rule.examples) > len(LAW) // 2
