"""Calm cases: facts completed so that few other rules apply, and what one rule requires shows."""

from datetime import date
from functools import lru_cache, partial
from typing import Any, TypeVar, cast

import attrs

from gdpr_rules.decisions.cells import cells_of, representatives
from gdpr_rules.evaluation import evaluate
from gdpr_rules.kernel.conditions import Test, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rulesets import Question, Ruleset

FactsT = TypeVar("FactsT", bound=Facts[Any])
CALM = 12
"""How many cases to which few rules apply are taken for calm ones."""


def calm_cases(rules: Ruleset, question: Question, on: date) -> tuple[Facts[Any], ...]:
    """The examples of a question's rules to which the fewest rules apply, completed so that no fact is missing."""
    if question not in rules.questions:
        return ()
    open_first = partial(_open_first, rules=rules, on=on)
    facts = dict.fromkeys(example.facts for rule in rules.about(question) for example in rule.examples)
    calm = (completed(item, rules, on) for item in sorted(facts, key=open_first)[:CALM])
    return tuple(sorted(dict.fromkeys(calm), key=open_first))


def completed(item: FactsT, rules: Ruleset, on: date) -> FactsT:
    """The same facts with each that is missing, in turn, put to the value with which the fewest rules are open or apply."""
    open_first, question = partial(_open_first, rules=rules, on=on), cast("Any", type(item))
    while missing := evaluate(item, on=on, rules=rules).missing:
        values = _values(rules, question, on, missing[0])
        item = min((attrs.evolve(item, **{missing[0]: value}) for value in values), key=open_first)
    return item


def calmed(item: FactsT, rules: Ruleset, on: date) -> FactsT:
    """The same facts with those left unknown so chosen that the fewest rules apply on a day, and with none missing.

    Each unknown fact that such a rule reads is put to the best of its values, in turn and again, until none is better. This
    is a search: there may be calmer cases. Facts that no rule asks for stay unknown.
    """
    question, free = cast("Any", type(item)), {*item.unknown}
    calm, loud = item, _loud(item, rules, on)
    while True:
        before = loud
        for name in [name for name in _read(calm, rules, on) if name in free]:
            for value in _values(rules, question, on, name):
                other = attrs.evolve(calm, **{name: value})
                heard = _loud(other, rules, on)
                if heard < loud or (heard == loud and getattr(calm, name) is None):
                    calm, loud = other, heard
        if loud < before:
            continue
        calm = completed(calm, rules, on)
        loud = _loud(calm, rules, on)
        if loud >= before:
            return calm


def _loud(item: Facts[Any], rules: Ruleset, on: date) -> tuple[int, int]:
    """How many rules apply to some facts, and how many are open."""
    decision = evaluate(item, on=on, rules=rules)
    return len(decision.fired), len(decision.assumed)


def _open_first(item: Facts[Any], rules: Ruleset, on: date) -> tuple[int, int]:
    applying, left_open = _loud(item, rules, on)
    return left_open, applying


def _read(item: Facts[Any], rules: Ruleset, on: date) -> dict[str, None]:
    """The names of the facts that decide whether the rules apply that do, or are open."""
    decision = evaluate(item, on=on, rules=rules)
    conditions = (rules.firing(rule) for rule in (*decision.fired, *decision.assumed))
    return dict.fromkeys(part.fact.name for each in conditions for part in walk(each) if isinstance(part, Test))


@lru_cache(maxsize=4096)
def _values(rules: Ruleset, question: Any, on: date, name: str) -> tuple[Any, ...]:
    """A value of a fact from each cell of a day, where they are few, and one at least."""
    fact = getattr(attrs.fields(question), name)
    firing = [rules.firing(rule) for rule in rules if rule.question is question]
    return representatives(fact, firing, on, unions=False) or cells_of(fact, (), on)
