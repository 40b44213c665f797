"""How many cases the property tests draw of a question."""

from typing import Any

from hypothesis import settings

from gdpr_rules import LAW, SOPRO, Facts, Rule, Ruleset
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.values.kinds import remembered

BOTH = LAW | SOPRO
SMALL = 60  # rules at most: with more of them, how they meet matters more than what each does alone


@remembered
def is_small(question: type[Facts[Any]]) -> bool:
    """Whether few rules answer it, none of which works anything out.

    Each of them is then tried on every cell of its facts, one by one (`test_every_cell_of_a_rule`); what drawing adds is how
    they meet, and that shows in fewer cases.
    """
    rules = BOTH.about(question)
    return len(rules) <= SMALL and not any(isinstance(rule.then, Computed) for rule in rules)


def cases(question: type[Facts[Any]]) -> int:
    """As many cases as the profile says; for a small question a fifth of them, and 200 at least."""
    most = settings().max_examples
    return min(most, max(most // 5, 200)) if is_small(question) else most


def by_hand(rules: Ruleset) -> tuple[Rule[Any], ...]:
    """The rules that are written by hand: those of subscribers are made from them, which has tests of its own.

    What is searched long for in each rule is searched for in these.
    """
    return tuple(rule for rule in rules if not rule.id.endswith(".subscriber"))
