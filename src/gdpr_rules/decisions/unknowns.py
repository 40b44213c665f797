"""What a decision hangs on: the facts to find out, most settling first, and the questions the law leaves open."""

from collections.abc import Iterator
from typing import Any

import attrs

from gdpr_rules.decisions.cells import representatives
from gdpr_rules.facts.places import US_STATES
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import Condition, Op, Open, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, about, fact_names, known_facts

NO_LAW_NO_LICENCE = "backstop."
"""What the ids of the rules start with that answer where the law of a place is not encoded."""


def missing_facts(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """The unknown facts that could still change the outcome, the one that settles most on average first."""
    names = {part.fact.name for rest in residuals(program, facts) for part in walk(rest) if isinstance(part, Test)}
    declared = attrs.fields(type(facts))
    scores = {name: _left_open(program, facts, getattr(declared, name)) for name in fact_names(type(facts)) if name in names}
    return tuple(sorted(scores, key=lambda name: scores[name]))


def questions_left(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
    known = known_facts(facts)
    found: dict[str, None] = {}
    for bit in _open_bits(program, facts):
        where = _places(program, bit, facts) if program.rules[bit].id.startswith(NO_LAW_NO_LICENCE) else ()
        asked = f": {', '.join(where)}" if where else ""
        rest = reduce(program.firing[bit], program.on, known)
        found |= dict.fromkeys(f"{part.question}{asked}" for part in walk(rest) if isinstance(part, Open))
    return tuple(found)


def _places(program: Program, bit: int, facts: Facts[Any]) -> tuple[str, ...]:
    """The known places whose law a rule of the backstop finds missing, by their codes, states as `US-TX`."""
    found: set[str] = set()
    state = getattr(facts, "subject_us_state", None)
    for test in walk(program.firing[bit]):
        if not isinstance(test, Test) or about(test.fact).vocabulary <= US_STATES:
            continue  # not a place, or a state, which counts with its country
        value, resolved = getattr(facts, test.fact.name), test.on(program.on)
        if isinstance(value, frozenset) and isinstance(resolved, Test) and test.op is Op.WITHIN:
            found |= value - resolved.bound
        elif isinstance(value, str):
            found.add(f"US-{state}" if value == "US" and state and test.fact.name == "subject_country" else value)
    return tuple(sorted(found))


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
