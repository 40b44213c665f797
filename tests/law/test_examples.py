"""Every example of every rule does what it says."""

from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.testing.examples import example_problems

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_do_what_they_say(rule: Rule[Any]) -> None:
    assert example_problems(RULES.only([rule])) == []


def test_every_rule_shows_all_that_can_become_of_it() -> None:
    effects = {rule.id: {example.effect for example in rule.examples} for rule in RULES}
    assert [name for name, shown in effects.items() if not shown >= {Effect.SILENT, Effect.UNSETTLED}] == []
