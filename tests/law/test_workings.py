"""Every rule whose outcome is worked out shows its sum, its other readings and an explanation, in each of its cases."""

from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Computed, Rule, evaluate
from gdpr_rules.kernel.rules import Calculation
from gdpr_rules.testing.examples import day_of
from tests.law.further_cases import with_cases

BOTH = LAW | SOPRO
COMPUTED = [rule for rule in BOTH if isinstance(rule.then, Computed)]


def test_some_outcomes_are_worked_out() -> None:
    assert len(COMPUTED) > 50


@pytest.mark.parametrize("rule", COMPUTED, ids=lambda rule: rule.id)
def test_a_sum_and_its_readings_can_be_shown(rule: Rule[Any]) -> None:
    for example in with_cases(rule).examples:
        decision = evaluate(example.facts, on=day_of(example, rule), rules=BOTH)
        assert all(isinstance(each, Calculation) for each in decision.workings.values())
        assert all(reading.words and reading.cite for reading in decision.readings)
        assert decision.explain()
