"""Strategies, theorem checkers and rule mutants: the checks that this project applies to its own rules, for your rules.

Needs the extra `[testing]`. `check_ruleset` does everything in one call; the rest are its parts, for your own tests.
"""

try:
    import hypothesis as hypothesis
except ImportError as absent:
    from gdpr_rules.errors import MissingExtra

    raise MissingExtra("`hypothesis` is not installed; install it with `pip install 'gdpr-rules[testing]'`") from absent

from gdpr_rules.testing.check import RulesetProblems, check_ruleset
from gdpr_rules.testing.drawn import conditions, outcomes, rulesets
from gdpr_rules.testing.limbs import idle_limbs, limbs
from gdpr_rules.testing.mutants import Mutant, mutants, surviving
from gdpr_rules.testing.policies import policy_documents
from gdpr_rules.testing.strategies import completions, dates, facts, messages, orders, satisfying, sub_rulesets, variations
from gdpr_rules.testing.suppression import SuppressionContract
from gdpr_rules.testing.theorems import (
    Broken,
    check_determining_rules_suffice,
    check_evaluators_agree,
    check_join_laws,
    check_missing,
    check_more_law_never_loosens,
    check_order_does_not_matter,
    check_precedence,
    check_remedies,
    check_round_trip,
    check_settled_stays_settled,
    check_time_is_piecewise_constant,
    check_unknown_is_protective,
    check_views,
    check_withholding,
)

__all__ = [
    "Broken",
    "Mutant",
    "RulesetProblems",
    "SuppressionContract",
    "check_determining_rules_suffice",
    "check_evaluators_agree",
    "check_join_laws",
    "check_missing",
    "check_more_law_never_loosens",
    "check_order_does_not_matter",
    "check_precedence",
    "check_remedies",
    "check_round_trip",
    "check_ruleset",
    "check_settled_stays_settled",
    "check_time_is_piecewise_constant",
    "check_unknown_is_protective",
    "check_views",
    "check_withholding",
    "completions",
    "conditions",
    "dates",
    "facts",
    "idle_limbs",
    "limbs",
    "messages",
    "mutants",
    "orders",
    "outcomes",
    "policy_documents",
    "rulesets",
    "satisfying",
    "sub_rulesets",
    "surviving",
    "variations",
]
