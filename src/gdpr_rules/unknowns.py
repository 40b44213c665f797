"""What a decision hangs on: the facts to find out, most settling first, and the questions the law leaves open."""

from collections.abc import Iterator
from typing import Any

import attrs

from gdpr_rules.cells import representatives
from gdpr_rules.kernel.conditions import Condition, Open, Test, reduce, walk
from gdpr_rules.kernel.decisions import Decision
from gdpr_rules.kernel.facts import Facts, fact_names


def missing_facts(decision: Decision[Any]) -> tuple[str, ...]:
    """The unknown facts that could still change the outcome, the one that settles most on average first."""
    names = {part.fact.name for condition in residuals(decision) for part in walk(condition) if isinstance(part, Test)}
    declared = attrs.fields(type(decision.facts))
    scores = {name: _left_open(decision, getattr(declared, name)) for name in fact_names(type(decision.facts)) if name in names}
    return tuple(sorted(scores, key=lambda name: scores[name]))


def questions_left(decision: Decision[Any]) -> tuple[str, ...]:
    """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
    texts = (part.question for condition in residuals(decision) for part in walk(condition) if isinstance(part, Open))
    return tuple(dict.fromkeys(texts))


def residuals(decision: Decision[Any]) -> tuple[Condition, ...]:
    """What is left open in the rules that could still change the outcome."""
    firing, bits = decision.program.firing, _open_bits(decision, decision.facts)
    return tuple(reduce(firing[bit], decision.on, decision.known_facts) for bit in bits)


def _open_bits(decision: Decision[Any], facts: Facts[Any]) -> Iterator[int]:
    program = decision.program
    possible, certain = program.masks(facts)
    settled = program.outcome(certain, facts)
    for bit, rule in enumerate(program.rules):
        if (possible & ~certain) >> bit & 1 and not settled.covers(rule.outcome(facts)):
            yield bit


def _left_open(decision: Decision[Any], fact: "attrs.Attribute[Any]") -> float:
    """How many rules stay open, on average over the answers, once a fact is known."""
    answers = representatives(fact, decision.program.firing, decision.on, unions=False)
    completed = (attrs.evolve(decision.facts, **{fact.name: answer}) for answer in answers)
    left = [sum(1 for _ in _open_bits(decision, facts)) for facts in completed]
    return sum(left) / len(left) if left else 0.0
