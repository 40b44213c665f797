"""Which fact to establish next: for each missing fact, how far its possible answers would settle a decision."""

from datetime import date
from fractions import Fraction
from typing import Any

import attrs

from gdpr_rules.decisions.cells import representatives
from gdpr_rules.decisions.unknowns import residuals
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.kernel.conditions import HOLDS, Op, Test, walk
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rulesets import Ruleset


@attrs.frozen
class Answered:
    """One answer to a question: whether it settles the decision, which fields it settles, and what would still be missing."""

    value: Any
    settled: bool
    settled_on: tuple[str, ...]
    missing: tuple[str, ...]


@attrs.frozen
class Asking:
    """A missing fact, with the question to ask and all answers that the rules distinguish.

    `settles` is the share of its answers that settle everything, `settles_fields` the share of open fields that an answer
    settles on average. All answers count equally, as their likelihood is not known.
    """

    fact: str
    ask: str
    who: str
    answers: tuple[Answered, ...]
    settles: Fraction
    settles_fields: Fraction


def questions(facts: Facts[Any], *, on: date, rules: Ruleset | None = None) -> tuple[Asking, ...]:
    """The facts to establish, the most decisive first; empty if nothing is missing.

    Each is given every answer that the open rules distinguish (for a set, each kind of member alone and all of them), and the
    decision is made again with it, the other facts unchanged. Raises what `evaluate` raises.
    """
    decision = evaluate(facts, on=on, rules=rules)
    still_open = [name for name in protections(type(decision.outcome)) if not decision.settled_on(name)]
    declared = attrs.fields_dict(type(facts))
    asked = [_asking(decision, declared[name], still_open) for name in decision.missing]
    return tuple(sorted(asked, key=lambda each: (-each.settles, -each.settles_fields)))


def _asking(decision: Decision[Any], fact: "attrs.Attribute[Any]", still_open: list[str]) -> Asking:
    answers = [_answered(decision, fact.name, value, still_open) for value in _told_apart(decision, fact)]
    count = len(answers)
    fields = sum(len(each.settled_on) for each in answers)
    declaration = about(fact)
    return Asking(
        fact.name,
        declaration.ask,
        declaration.who,
        tuple(answers),
        Fraction(sum(each.settled for each in answers), max(1, count)),
        Fraction(fields, max(1, count) * max(1, len(still_open))),
    )


def _told_apart(decision: Decision[Any], fact: "attrs.Attribute[Any]") -> tuple[Any, ...]:
    """One value from each cell, and for a fact from which something is computed every value there is to try."""
    left = residuals(decision.program, decision.facts)
    tests = [part for each in left for part in walk(each) if isinstance(part, Test) and part.fact == fact]
    cells: dict[tuple[Any, ...], Any] = {}
    for value in representatives(fact, left, decision.on, unions=False):
        given = tuple(value if test.op is Op.KNOWN else HOLDS[test.op](value, test.bound) for test in tests)
        cells.setdefault(given, value)
    return tuple(cells.values())


def _answered(decision: Decision[Any], name: str, value: Any, still_open: list[str]) -> Answered:
    given = evaluate(attrs.evolve(decision.facts, **{name: value}), on=decision.on, rules=decision.rules)
    return Answered(value, given.settled, tuple(field for field in still_open if given.settled_on(field)), given.missing)
