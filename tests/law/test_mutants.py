"""No fault planted in a rule of law or policy goes unnoticed by the rule's own examples."""

from collections import Counter
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.testing.mutants import mutants, surviving

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_mutant_survives(rule: Rule[Any]) -> None:
    assert [mutant.fault for mutant in surviving(rule, RULES)] == []


def test_mutants_are_of_every_kind() -> None:
    """The test above would also pass on rules that yield no mutants."""
    kinds = (
        "held true",
        "held false",
        "negated",
        "any instead of all",
        "all instead of any",
        "other boundary",
        "set at",
        "begun",
    )
    counts = Counter(kind for rule in RULES for mutant in mutants(rule, RULES) for kind in kinds if kind in mutant.fault)
    assert {kind for kind in kinds if counts[kind] < 2} == set()
    assert counts.total() > 30 * len(RULES)
