"""What a decision hangs on: the facts to find out, most settling first, and the questions the law leaves open."""

from collections.abc import Iterator
from typing import Any

import attrs

from gdpr_rules.decisions.cells import representatives
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import Condition, Open, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, fact_names, known_facts


def missing_facts(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """The unknown facts that could still change the outcome, the one that settles most on average first."""
    names = {part.fact.name for rest in residuals(program, facts) for part in walk(rest) if isinstance(part, Test)}
    declared = attrs.fields(type(facts))
    scores = {name: _left_open(program, facts, getattr(declared, name)) for name in fact_names(type(facts)) if name in names}
    return tuple(sorted(scores, key=lambda name: scores[name]))


def questions_left(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
    texts = (part.question for rest in residuals(program, facts) for part in walk(rest) if isinstance(part, Open))
    return tuple(dict.fromkeys(texts))


def residuals(program: Program, facts: Facts[Any]) -> tuple[Condition, ...]:
    """What is left open in the rules that could still change the outcome."""
    known = known_facts(facts)
    return tuple(reduce(program.firing[bit], program.on, known) for bit in _open_bits(program, facts))


def _open_bits(program: Program, facts: Facts[Any]) -> Iterator[int]:
    possible, certain = program.masks(facts)
    settled = program.outcome(certain, facts)
    for bit, rule in enumerate(program.rules):
        if (possible & ~certain) >> bit & 1 and not settled.covers(rule.outcome(facts)):
            yield bit


def _left_open(program: Program, facts: Facts[Any], fact: "attrs.Attribute[Any]") -> float:
    """How many rules stay open, on average over the answers, once a fact is known."""
    answers = representatives(fact, program.firing, program.on, unions=False)
    completed = (attrs.evolve(facts, **{fact.name: answer}) for answer in answers)
    left = [sum(1 for _ in _open_bits(program, each)) for each in completed]
    return sum(left) / len(left) if left else 0.0
