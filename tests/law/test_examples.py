"""Every example of every rule does what it says."""

from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.kernel import conditions
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.testing.examples import example_problems

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_do_what_they_say(rule: Rule[Any]) -> None:
    assert example_problems(RULES.only([rule])) == []


def can_become(rule: Rule[Any]) -> set[Effect]:
    """What a rule can do beside firing: one that looks at facts only that nobody can leave out never stays unsettled."""
    for part in conditions.walk(RULES.firing(rule)):
        if isinstance(part, conditions.Open) or (isinstance(part, conditions.Test) and part.fact.default is not attrs.NOTHING):
            return {Effect.SILENT, Effect.UNSETTLED}
    return {Effect.SILENT}


def test_every_rule_shows_all_that_can_become_of_it() -> None:
    effects = {rule.id: {example.effect for example in rule.examples} for rule in RULES}
    assert [rule.id for rule in RULES if not effects[rule.id] >= can_become(rule)] == []
