"""A rule's examples, run: what the rule does with their facts on their day, and which facts it lacks."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.conditions import Condition, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.rules import Effect, Example, Rule
from gdpr_rules.kernel.rulesets import Ruleset

EFFECTS = {True: Effect.FIRES, False: Effect.SILENT, None: Effect.UNSETTLED}


@attrs.frozen
class Shown:
    """What a rule does with some facts on a day, and the facts for want of which it stays unsettled."""

    effect: Effect
    missing: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.effect.value + (f" for want of {', '.join(sorted(self.missing))}" if self.missing else "")


def day_of(example: Example[Any], rule: Rule[Any]) -> date:
    """The day an example is set on: its own, else the rule's first day, else the day this library was last verified."""
    if example.on:
        return example.on
    if rule.in_force.start:
        return rule.in_force.start
    return VERIFIED if VERIFIED in rule.in_force else (rule.in_force.end or VERIFIED) - timedelta(days=1)


def shown(rule: Rule[Any], scope: Condition, facts: Facts[Any], on: date) -> Shown:
    """What a rule, with the reach `scope`, does with some facts on a day, according to the plain interpreter."""
    if on not in rule.in_force:
        return Shown(Effect.SILENT)
    firing = scope & rule.firing
    truth = firing.truth(facts, on)
    if truth is not None:
        return Shown(EFFECTS[truth])
    values = ((name, getattr(facts, name)) for name in fact_names(type(facts)))
    rest = reduce(firing, on, {name: value for name, value in values if value is not None})
    return Shown(Effect.UNSETTLED, frozenset(part.fact.name for part in walk(rest) if isinstance(part, Test)))


def expected(example: Example[Any]) -> Shown:
    """What an example says its rule does."""
    return Shown(example.effect, example.missing)


def scope_of(rule: Rule[Any], rules: Ruleset) -> Condition:
    """How far the regime of a rule reaches."""
    return rules.scope(rules.regime(rule), rule.question)


def example_problems(rules: Ruleset) -> list[str]:
    """Every example that does not do what it says, by rule and label."""
    problems: list[str] = []
    for rule in rules:
        for example in rule.examples:
            found = shown(rule, scope_of(rule, rules), example.facts, day_of(example, rule))
            if found != expected(example):
                problems.append(f"{rule.id}: the example `{example.label}` says `{expected(example)}`, the rule `{found}`")
    return problems
