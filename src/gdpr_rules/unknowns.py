"""What a decision hangs on: the facts to find out, most settling first, and the questions the law leaves open."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import combinations, pairwise
from typing import Any, get_origin

import attrs

from gdpr_rules.facts.amounts import most_of
from gdpr_rules.kernel.conditions import Condition, Open, Test, reduce, walk
from gdpr_rules.kernel.decisions import Decision
from gdpr_rules.kernel.facts import Facts, about, fact_names, kinds, members


def missing_facts(decision: Decision[Any]) -> tuple[str, ...]:
    """The unknown facts that could still change the outcome, the one that settles most on average first."""
    names = {part.fact.name for condition in _residuals(decision) for part in walk(condition) if isinstance(part, Test)}
    declared = attrs.fields(type(decision.facts))
    scores = {name: _left_open(decision, getattr(declared, name)) for name in fact_names(type(decision.facts)) if name in names}
    return tuple(sorted(scores, key=lambda name: scores[name]))


def questions_left(decision: Decision[Any]) -> tuple[str, ...]:
    """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
    texts = (part.question for condition in _residuals(decision) for part in walk(condition) if isinstance(part, Open))
    return tuple(dict.fromkeys(texts))


def _residuals(decision: Decision[Any]) -> tuple[Condition, ...]:
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


def representatives(
    fact: "attrs.Attribute[Any]", conditions: Iterable[Condition], on: date, *, unions: bool = True
) -> tuple[Any, ...]:
    """Values of a fact, at least one from every cell into which the conditions of a day cut its range.

    Truth values and enums give all their members, texts every value named and one that is not, numbers and dates the
    bounds with both neighbours, sets every union of cells, and those of enum members the empty one too. Unions double with
    each cell, so that without `unions` a set gives each cell alone and all of them: enough for an average, not for a proof.
    """
    kind, vocabulary = kinds(fact.type)[0], about(fact).vocabulary
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if kind is bool:
        return (True, False)
    tests = (
        part.on(on) for condition in conditions for part in walk(condition) if isinstance(part, Test) and part.fact == fact
    )
    named = list(dict.fromkeys(test.bound for test in tests if isinstance(test, Test) and test.bound is not None))
    if kind is str:
        words = {word for bound in named for word in (bound if isinstance(bound, frozenset) else (bound,))}
        return (*sorted(words), *sorted(vocabulary - words)[:1])
    if isinstance(kind, type):
        around = {value for bound in named for value in (bound, *(() if bound == date.max else beside(bound)))}
        if kind is Decimal:
            return _within(fact, around, sorted(named))
        return tuple(sorted(value for value in around if isinstance(value, date) or value >= 0))
    if get_origin(kind) is tuple:
        return ((),)
    members_or_words = sorted(vocabulary, reverse=True) or members(kind)
    cells = {tuple(word in bound for bound in named): word for word in members_or_words}
    least = 1 if vocabulary else 0
    sizes = range(least, len(cells) + 1) if unions else sorted({least, 1, len(cells)})
    return tuple(frozenset(some) for n in sizes for some in combinations(cells.values(), n))


def _within(fact: "attrs.Attribute[Any]", around: set[Decimal], bounds: list[Decimal]) -> tuple[Decimal, ...]:
    """Amounts as they are, or at the end of their range where that is nearer, and one between each two bounds."""
    most = most_of(fact)
    between = {(low + high) / 2 for low, high in pairwise(bounds)}
    return tuple(sorted({max(v, Decimal(0)) if most is None else min(max(v, Decimal(0)), most) for v in around | between}))


def beside(value: Any) -> tuple[Any, ...]:
    """The neighbours of a number or day, as far as there are any: no day before the first, none after the last."""
    if not isinstance(value, date):
        return (value - 1, value + 1)
    return tuple(value + way * timedelta(days=1) for way in (-1, 1) if value != (date.min if way < 0 else date.max))
