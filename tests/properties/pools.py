"""Rulesets that the properties draw from: parts of the law and the policy, each built and compiled once."""

from typing import Any

from gdpr_rules import LAW, Facts, Ruleset
from gdpr_rules.values.kinds import remembered
from tests.questions import BOTH

Question = type[Facts[Any]]


@remembered
def ours(question: Question) -> Ruleset:
    """The law and the policy on a question."""
    return BOTH.about(question)


@remembered
def pool(question: Question) -> tuple[Ruleset, ...]:
    """The law on a question, the law and the policy, each regime alone, each left out, and parts that cut across them.

    Drawn from again and again, so that each is built and compiled once; rulesets nobody wrote are drawn elsewhere.
    """
    whole, law = ours(question), LAW.about(question)
    names = sorted({whole.regime(rule).id for rule in whole})
    parts = [whole.of(name) for name in names] + [whole.of(*(each for each in names if each != name)) for name in names]
    steps = [whole.only(whole.rules[start::step]) for step in (2, 3, 5) for start in range(step)]
    return tuple(each for each in (law, whole, *parts, *steps) if each.rules)
