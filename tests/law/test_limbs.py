"""Every limb of every condition decides some case of its rule, and its opposite decides another."""

from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Rule
from gdpr_rules.testing.limbs import idle_limbs, limbs
from tests.law.further_cases import with_cases
from tests.questions import by_hand

RULES = LAW | SOPRO


@pytest.mark.parametrize("rule", by_hand(RULES), ids=lambda rule: rule.id)
def test_every_limb_is_decisive(rule: Rule[Any]) -> None:
    assert [limb.text for limb in idle_limbs(with_cases(rule), RULES)] == []


def test_nearly_every_rule_has_limbs() -> None:
    """The test above would also pass on rules without conditions: those that have none hold wherever their regime reaches."""
    unconditional = [rule.id for rule in RULES if not list(limbs(rule, RULES))]
    assert len(unconditional) < 20
