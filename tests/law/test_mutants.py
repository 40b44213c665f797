"""No fault planted in the conditions of a rule of law goes unnoticed by its cases; its constants have the register."""

from collections import Counter
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.testing.mutants import mutants, surviving
from tests.law.further_cases import with_cases

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", LAW, ids=lambda rule: rule.id)
def test_no_fault_in_the_form_of_a_condition_survives(rule: Rule[Any]) -> None:
    assert [mutant.fault for mutant in surviving(with_cases(rule), LAW, constants=False)] == []


@pytest.mark.parametrize("rule", SOPRO, ids=lambda rule: rule.id)
def test_no_mutant_of_a_rule_of_the_policy_survives(rule: Rule[Any]) -> None:
    assert [mutant.fault for mutant in surviving(rule, RULES)] == []


def test_mutants_are_of_every_kind() -> None:
    """The tests above would also pass on rules that yield no mutants."""
    counts = Counter(
        kind
        for rule in LAW
        for mutant in mutants(rule, LAW)
        for kind in ("held true", "held false", "negated", "any instead of all", "all instead of any")
        if kind in mutant.fault
    )
    assert min(counts.values()) > 100
    assert len(counts) == 5
