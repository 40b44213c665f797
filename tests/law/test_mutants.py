"""No fault planted in the conditions of a rule of law goes unnoticed by its cases; its constants have the register."""

import re
from collections import Counter
from itertools import chain
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.testing.examples import scope_of
from gdpr_rules.testing.limbs import limbs
from gdpr_rules.testing.mutants import faults, mutants, surviving
from tests.law.further_cases import with_cases
from tests.questions import by_hand

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", by_hand(LAW), ids=lambda rule: rule.id)
def test_no_fault_in_the_form_of_a_condition_survives(rule: Rule[Any]) -> None:
    assert [mutant.fault for mutant in surviving(with_cases(rule), LAW, constants=False)] == []


@pytest.mark.parametrize("rule", SOPRO, ids=lambda rule: rule.id)
def test_no_mutant_of_a_rule_of_the_policy_survives(rule: Rule[Any]) -> None:
    assert [mutant.fault for mutant in surviving(rule, RULES)] == []


KINDS = (
    "held true",
    "held false",
    "negated",
    "any instead of all",
    "all instead of any",
    "other boundary",
    "set at",
    "begun",
)


def test_mutants_are_of_every_kind() -> None:
    """The tests above would also pass on rules that yield no mutants."""
    counts = Counter(kind for rule in RULES for mutant in mutants(rule, RULES) for kind in KINDS if kind in mutant.fault)
    assert {kind for kind in KINDS if counts[kind] < 80} == set()
    assert counts.total() > 22 * len(RULES)


def test_there_are_as_many_mutants_as_when_scopes_were_among_them() -> None:
    """Thirty a rule: its own, and those of its regime's scope and of when it is determined, which are tested apart now."""
    others = [scope_of(rule, RULES) for rule in RULES]
    others += [rule.then.determined_when for rule in RULES if isinstance(rule.then, Computed)]
    own = (mutant.fault for rule in RULES for mutant in mutants(rule, RULES))
    found = chain(own, (fault for condition in others for fault, _ in faults(condition)))
    assert sum(kind in fault for fault in found for kind in KINDS) > 30 * len(RULES)


@pytest.mark.parametrize("rule", by_hand(RULES), ids=lambda rule: rule.id)
def test_every_limb_is_dropped_both_ways_and_negated(rule: Rule[Any]) -> None:
    named = [
        mutant for mutant in mutants(rule, RULES, constants=False) if re.search("held true|held false|negated", mutant.fault)
    ]
    assert len(named) >= 3 * len(list(limbs(rule, RULES)))
