"""What a decision hangs on: the facts to find out, most settling first, and the questions the law leaves open."""

from typing import Any

from gdpr_rules.decisions.survey import Survey, survey
from gdpr_rules.facts.places import US_STATES
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import Condition, Op, Open, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts, about, known_facts

NO_LAW_NO_LICENCE = "backstop."
"""What the ids of the rules start with that answer where the law of a place is not encoded."""


def missing_facts(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """The unknown facts that could still change the outcome, the one that settles most on average first."""
    asked = survey(program, type(facts))
    cells = asked.cells(facts)
    key = cells, asked.pattern(facts, cells)
    found = asked.missing.get(key)
    if found is None:
        names = {part.fact.name for rest in residuals(program, facts) for part in walk(rest) if isinstance(part, Test)}
        draft = asked.draft(facts)
        scores = {name: _left_open(asked, draft, name) for name in asked.names if name in names}
        found = asked.keep_missing(key, tuple(sorted(scores, key=lambda name: scores[name])))
    return found


def questions_left(program: Program, facts: Facts[Any]) -> tuple[str, ...]:
    """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
    known = known_facts(facts)
    found: dict[str, None] = {}
    for bit in survey(program, type(facts)).open_bits(facts):
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
    return tuple(reduce(program.firing[bit], program.on, known) for bit in survey(program, type(facts)).open_bits(facts))


def _left_open(asked: Survey, draft: Any, name: str) -> float:
    """How many rules stay open, on average over the answers, once a fact is known."""
    left = []
    for answer in asked.answers_to(name):
        object.__setattr__(draft, name, answer)
        left.append(len(asked.open_bits(draft)))
    object.__setattr__(draft, name, None)
    return sum(left) / len(left) if left else 0.0
