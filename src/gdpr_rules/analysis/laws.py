"""The laws that every answer rests on, tested exhaustively: joins, and every subset of the regimes."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, product
from typing import Any

import attrs

from gdpr_rules.analysis.parts import worked_out
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.kernel.facts import Facts, outcome_of
from gdpr_rules.kernel.protection import Outcome, Protection, protections
from gdpr_rules.kernel.rules import Computed, Effect
from gdpr_rules.kernel.rulesets import Question, Ruleset

MOST = 24
"""The most values of one field that are combined in threes."""
SITUATIONS = 40
"""How many situations of a question are put to every subset of its regimes."""


@attrs.frozen
class Tried:
    """How often a law was tested on one field or one question, and every case in which it did not hold."""

    question: Question
    field: str
    tried: int
    broken: tuple[str, ...]


def join_laws(rules: Ruleset) -> tuple[Tried, ...]:
    """Idempotence, commutativity, associativity and growth of each field's join, on all threes of the values that rules use.

    Of a field that is a set, and of dates, the values are those of the rules, their joins, nothing, and everything.
    """
    return tuple(
        _joined(question, name, order, _values(rules, question, name, order))
        for question in rules.questions
        for name, order in protections(outcome_of(question)).items()
    )


def _values(rules: Ruleset, question: Question, name: str, order: Protection[Any]) -> list[Any]:
    outcomes: list[Any] = []
    for rule in rules:
        if rule.question is question:
            outcomes += worked_out(rule) if isinstance(rule.then, Computed) else (rule.then,)
    found = dict.fromkeys([order.least, *(getattr(outcome, name) for outcome in outcomes)])
    whole = order.least
    for value in found:
        whole = order.join(whole, value)
    return list(dict.fromkeys([*list(found)[: MOST - 1], whole]))


def _joined(question: Question, name: str, order: Protection[Any], values: list[Any]) -> Tried:
    broken: list[str] = []
    join = order.join
    for a, b, c in product(values, repeat=3):
        ab = join(a, b)
        held = (
            join(a, a) == a
            and ab == join(b, a)
            and join(ab, c) == join(a, join(b, c))
            and order.covers(ab, a)
            and order.covers(ab, b)
            and join(a, order.least) == a
        )
        if not held:
            broken.append(f"{a!r}, {b!r}, {c!r}")
    return Tried(question, name, len(values) ** 3, tuple(broken))


def regimes_never_loosen(rules: Ruleset, on: date) -> tuple[Tried, ...]:
    """Adding a regime never lowers a field: for a sample of situations, every subset of the regimes with each other one added.

    The situations are the examples of the question's rules, spread evenly. A subset's answer is the join over the rules of
    its regimes that fire, and is compared with what `evaluate` says under these regimes alone for one situation in twenty.
    """
    found: list[Tried] = []
    for question in rules.questions:
        fields = protections(outcome_of(question))
        tried = dict.fromkeys(fields, 0)
        broken: dict[str, list[str]] = {name: [] for name in fields}
        for place, facts in enumerate(_situations(rules, question)):
            decision = evaluate(facts, on=on, rules=rules)
            for name, regime, chosen, before, after in _steps(decision, checked=place % 20 == 0):
                tried[name] += 1
                if not fields[name].covers(after, before):
                    broken[name].append(f"{sorted(chosen)} and then {regime}, in {facts!r}")
        found += [Tried(question, name, tried[name], tuple(broken[name])) for name in fields]
    return tuple(found)


def _situations(rules: Ruleset, question: Question) -> list[Facts[Any]]:
    shown = [each for rule in rules if rule.question is question for each in rule.examples if each.effect is not Effect.SILENT]
    facts = list(dict.fromkeys(each.facts for each in shown))
    step = max(1, len(facts) // SITUATIONS)
    return facts[::step][:SITUATIONS]


def _steps(decision: Decision[Any], *, checked: bool) -> Iterator[tuple[str, str, frozenset[str], Any, Any]]:
    """For every subset of the regimes in force and each regime not in it: a field, before and after it is added."""
    regimes = sorted({decision.rules.regime(rule).id for rule in decision.program.rules})
    answers = dict(_answers(decision, regimes))
    for chosen, before in answers.items():
        if checked and len(chosen) in (1, len(regimes) - 1):
            alone = evaluate(decision.facts, on=decision.on, rules=_whole(decision.rules.of(*chosen), decision))
            if alone.outcome != before:
                raise AssertionError(f"the regimes {sorted(chosen)} alone answer {alone.outcome}, and as a part {before}")
        for regime in regimes:
            if regime not in chosen:
                after = answers[chosen | {regime}]
                for name in protections(type(before)):
                    yield name, regime, chosen, getattr(before, name), getattr(after, name)


def _whole(some: Ruleset, decision: Decision[Any]) -> Ruleset:
    return some if type(decision.facts) in some.questions else decision.rules.only(())


def _answers(decision: Decision[Any], regimes: list[str]) -> Iterator[tuple[frozenset[str], Outcome]]:
    masks = {
        regime: sum(1 << bit for bit, rule in enumerate(decision.program.rules) if decision.rules.regime(rule).id == regime)
        for regime in regimes
    }
    for size in range(len(regimes) + 1):
        for chosen in combinations(regimes, size):
            mask = sum(masks[regime] for regime in chosen)
            yield frozenset(chosen), decision.program.outcome(decision.possible & mask, decision.facts)


def total(found: Iterable[Tried]) -> int:
    """How often a law was tested in total."""
    return sum(each.tried for each in found)
