"""The defects of a ruleset by itself: rules that never fire or make no difference, gaps, and overlapping versions."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import attrs

from gdpr_rules.analysis.parts import InForce, Part, Value, parts
from gdpr_rules.analysis.spaces import BUDGET, Known, Row, Search, Side, negation, possible, satisfy, tally
from gdpr_rules.decisions.cells import blank
from gdpr_rules.kernel.conditions import FALSE, All
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Computed, Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset

DAY = timedelta(days=1)


@attrs.frozen
class Finding:
    """A defective rule; `exact` is False if a space was too large, so that nothing is proven."""

    rule: str
    what: str
    exact: bool = True


@attrs.frozen
class Gap:
    """Cells of a question that only the backstop answers: their number, and a case, by the facts that decide it."""

    question: Question
    cells: int
    of: int
    facts: Facts[Any] | None
    exact: bool


@attrs.frozen
class Conflict:
    """Two rules from one provision that are in force together and differ about one case on the days of `days`."""

    first: str
    second: str
    days: tuple[date, date | None]
    part: Part
    facts: Facts[Any]


def stretches(rules: Ruleset, question: Question) -> Iterator[date]:
    """A day of every stretch of time in which a question's rules are the same."""
    days = rules.change_dates(question)
    yield (days[0] - DAY) if days and days[0] > date.min else date(2000, 1, 1)
    yield from days


def never_fires(rules: Ruleset, *, budget: int = BUDGET) -> tuple[Finding, ...]:
    """Rules that fire on no day and in no case: their limbs contradict each other, or their regime's scope."""
    found: list[Finding] = []
    for question in rules.questions:
        silent = {rule.id: True for rule in rules if rule.question is question}
        for on in stretches(rules, question):
            there = InForce.of(rules, question, on)
            for rule in there.rules:
                if rule.id in silent:
                    search = satisfy(there.when[rule.id], on, budget=budget)
                    if search.known is not None:
                        del silent[rule.id]
                    else:
                        silent[rule.id] &= search.exact
        found += [Finding(name, "fires on no day and in no case", exact) for name, exact in silent.items()]
    return tuple(sorted(found, key=lambda each: each.rule))


def masked(rules: Ruleset, *, budget: int = BUDGET) -> tuple[Finding, ...]:
    """Rules that require something, but wherever they fire, others require strictly more in every part."""
    hidden = _without_effect(rules, "other rules always require more", _more, budget)
    return tuple(each for each in hidden if parts(rules[each.rule].question, [rules[each.rule]]))


def redundant(rules: Ruleset, *, budget: int = BUDGET) -> tuple[Finding, ...]:
    """Rules without which every answer would be the same: wherever they fire, others require as much.

    Of two rules that say the same, each is redundant because of the other. A masked rule is redundant too.
    """
    return _without_effect(rules, "other rules always require as much", _as_much, budget)


def _more(part: Part, mine: Value, others: Value) -> bool:
    return mine != others and part.join(mine, others) == others and not mine.worked_out


def _as_much(part: Part, mine: Value, others: Value) -> bool:
    return part.join(mine, others) == others and not mine.worked_out


def _without_effect(rules: Ruleset, what: str, hides: Any, budget: int) -> tuple[Finding, ...]:
    """Rules that fire somewhere and are hidden there by others in every part they affect, on every day."""
    found: set[str] = set()
    shown: set[str] = set()
    unproven: set[str] = set()
    for question in rules.questions:
        for on in stretches(rules, question):
            there = InForce.of(rules, question, on)
            said = {rule.id: [(part, part.added(rule)) for part in parts(question, [rule])] for rule in there.rules}
            for rule in there.rules:
                if rule.id not in shown and there.when[rule.id] != FALSE:
                    searches = [_seen(there, said, rule, part, mine, hides, on, budget) for part, mine in said[rule.id]]
                    if any(each.known is not None for each in searches):
                        shown.add(rule.id)
                    elif satisfy(there.when[rule.id], on, budget=budget).known is not None:
                        found.add(rule.id)
                    if not all(each.exact for each in searches):
                        unproven.add(rule.id)
    return tuple(Finding(name, what, name not in unproven) for name in sorted(found - shown))


def _seen(
    there: InForce,
    said: dict[str, list[tuple[Part, Value]]],
    rule: Rule[Any],
    part: Part,
    mine: Value,
    hides: Any,
    on: date,
    budget: int,
) -> Search:
    """A case in which a rule fires and no other hides what it says about a part."""
    hiding = [
        there.when[other.id]
        for other in there.rules
        if other is not rule and any(of == part and hides(part, mine, value) for of, value in said[other.id])
    ]
    return satisfy(All((there.when[rule.id], *map(negation, hiding))), on, budget=budget)


def gaps(
    rules: Ruleset, *, on: date, backstop: str = "backstop", questions: Iterable[Question] = (), budget: int = BUDGET
) -> tuple[Gap, ...]:
    """For each question, the cells that only rules of the backstop regime answer: law that is not encoded there."""
    found: list[Gap] = []
    for question in tuple(questions) or rules.questions:
        there = InForce.of(rules, question, on)
        behind = {rule.id for rule in there.rules if rules.regime(rule).id == backstop}
        sides = [
            Side(tuple(Row(there.when[rule.id], True) for rule in there.rules if (rule.id in behind) is wanted), False, _either)
            for wanted in (True, False)
        ]
        counted = tally(sides, on, budget=budget)
        alone = next((each for each in counted.classes if each.label == (True, False)), None)
        given: Known = alone.known if alone else ()
        facts = blank(question, **dict(given)) if alone else None
        found.append(Gap(question, alone.cells if alone else 0, counted.cells, facts, counted.exact))
    return tuple(found)


def _either(one: bool, other: bool) -> bool:
    return one or other


def conflicts_by_date(rules: Ruleset, *, budget: int = BUDGET) -> tuple[Conflict, ...]:
    """Versions of one provision that overlap: rules of one regime that cite the same first, began on different days, are in
    force together, and say different things of a case in which both fire. The earlier one should have ended.
    """
    found: list[Conflict] = []
    for question in rules.questions:
        groups: dict[Any, list[Rule[Any]]] = {}
        for rule in rules:
            if rule.question is question:
                groups.setdefault((rules.regime(rule).id, rule.cites[0]), []).append(rule)
        for group in groups.values():
            for one, other in combinations(group, 2):
                if one.in_force.start != other.in_force.start:
                    found += _overlap(rules, question, one, other, budget)
    return tuple(found)


def _overlap(rules: Ruleset, question: Question, one: Rule[Any], other: Rule[Any], budget: int) -> Iterator[Conflict]:
    start = max(one.in_force.start or date.min, other.in_force.start or date.min)
    ends = [span.end for span in (one.in_force, other.in_force) if span.end]
    end = min(ends) if ends else None
    if (end and end <= start) or isinstance(one.then, Computed) or isinstance(other.then, Computed):
        return
    said = [(part, part.added(one), part.added(other)) for part in parts(question, [one, other]) if part.member is None]
    apart = [part for part, first, second in said if first != second and part.least not in (first, second)]
    days = [start, *(day for day in rules.change_dates(question) if start < day and (end is None or day < end))]
    for on in days if apart else ():
        both = All(tuple(possible(rules.firing(rule), on) for rule in (one, other)))
        search = satisfy(both, on, budget=budget)
        if search.known is not None:
            facts = blank(question, **dict(search.known))
            yield from (Conflict(one.id, other.id, (on, end), part, facts) for part in apart)
            return
