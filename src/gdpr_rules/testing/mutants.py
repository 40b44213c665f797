"""Rule mutants: copies of a rule with one small fault each, which the rule's own examples have to detect."""

from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.decisions.cells import beside
from gdpr_rules.decisions.cells import cells_of as values
from gdpr_rules.decisions.wording import words
from gdpr_rules.errors import InvalidRule
from gdpr_rules.kernel.citations import Dated, Span
from gdpr_rules.kernel.conditions import (
    FALSE,
    TRUE,
    All,
    Condition,
    During,
    Named,
    Not,
    Op,
    Open,
    Some,
    Test,
    bounds,
    reduce,
    walk,
)
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing.examples import day_of, expected, scope_of, shown

DAY = timedelta(days=1)
Put = Callable[[Condition], Condition]
Side = Callable[[Condition], tuple[Rule[Any], Condition]]
Fault = tuple[str, Condition]
OTHER_SIDE = {Op.AT_LEAST: Op.MORE_THAN, Op.MORE_THAN: Op.AT_LEAST}
MIRRORED = {Op.BEFORE: Op.AFTER, Op.AFTER: Op.BEFORE}


@attrs.frozen
class Mutant:
    """A rule with one fault: `fault` says which; `scope` is the reach of its regime, which is as it was."""

    fault: str
    rule: Rule[Any]
    scope: Condition

    def survives(self, original: Rule[Any]) -> bool:
        """Whether no example of the original rule detects the difference."""
        return all(
            shown(self.rule, self.scope, example.facts, day_of(example, original)) == expected(example)
            for example in original.examples
        )

    def equivalent(self, original: Rule[Any], scope: Condition) -> bool:
        """Whether it decides like the original whatever is known, on every day: no example could detect it.

        Proved case by case, one value from every cell of each fact, and *not known*.
        """
        mine, theirs = self.scope & self.rule.firing, scope & original.firing
        changes = bounds(mine) | bounds(theirs) | self.rule.in_force.bounds() | original.in_force.bounds()
        return all(
            agree(_effective(mine, self.rule.in_force, day), _effective(theirs, original.in_force, day), day)
            for day in _each_stretch(changes, day_of(original.examples[0], original))
        )


def mutants(rule: Rule[Any], rules: Ruleset, *, constants: bool = True) -> Iterator[Mutant]:
    """Every mutant of a rule under its regime's scope in a ruleset; without `constants` those of its conditions' form alone.

    A limb, alone or with its group, is dropped (held true or held false) or negated; *all* and *any* are swapped; a
    boundary includes or excludes its own figure; a figure moves by one; a named member of an enum is left out; a date
    moves by a day either way. Some may be equivalent to the rule: see `Mutant.equivalent`.
    """
    for where, condition, put in sides(rule, rules):
        for fault, changed in faults(condition, constants=constants):
            yield Mutant(f"{where}: {fault}", *put(changed))
    scope = scope_of(rule, rules)
    if not constants:
        return
    for fault, span in _moved_spans(rule.in_force):
        yield Mutant(f"in force: {fault}", attrs.evolve(rule, in_force=span), scope)


def sides(rule: Rule[Any], rules: Ruleset) -> tuple[tuple[str, Condition, Side], ...]:
    """The conditions of a rule, by name, each with the way to rule and scope with another in its place.

    A regime's scope is not the rule's, and when a computed outcome is determined follows from its data: both are tested apart.
    The faults of a scope are `faults(scope)`.
    """
    scope = scope_of(rule, rules)
    return (
        ("when", rule.when, lambda new: (attrs.evolve(rule, when=new), scope)),
        ("unless", rule.unless, lambda new: (attrs.evolve(rule, unless=new), scope)),
    )


def surviving(rule: Rule[Any], rules: Ruleset, *, constants: bool = True) -> list[Mutant]:
    """The mutants that no example of the rule detects, although they decide differently somewhere."""
    left = (mutant for mutant in mutants(rule, rules, constants=constants) if mutant.survives(rule))
    return [mutant for mutant in left if not mutant.equivalent(rule, scope_of(rule, rules))]


def faults(condition: Condition, *, constants: bool = True) -> Iterator[Fault]:
    """The condition with one fault at a time, each with its name once. Without `constants`, faults of its form alone."""
    seen = {condition}
    for limb, put in places(condition):
        for fault, changed in (*_faults_of(limb), *(_other_constants(limb) if constants else ())):
            mutated = put(changed)
            if mutated not in seen:
                seen.add(mutated)
                yield fault, mutated


def places(condition: Condition) -> Iterator[tuple[Condition, Put]]:
    """Every condition within a condition, outermost first, with the way to replace it."""
    yield condition, lambda new: new
    for index, part in enumerate(condition.parts):
        for inner, put in places(part):
            yield inner, _within(condition, index, put)


def _within(condition: Condition, index: int, put: Put) -> Put:
    return lambda new: _with_part(condition, index, put(new))


def equivalent(one: Condition, other: Condition) -> bool:
    """Whether two conditions have the same truth for all facts, known or not, on every day."""
    return all(agree(one, other, day) for day in _each_stretch(bounds(one) | bounds(other), date.max))


def _each_stretch(changes: AbstractSet[date], otherwise: date) -> list[date]:
    """A day before the first change and the day of each; where nothing changes, another day."""
    first = min(changes, default=otherwise)
    return [*([first - DAY] if first > date.min else []), *sorted(changes)]


def agree(one: Condition, other: Condition, on: date) -> bool:
    """Whether two conditions have the same truth on a day for all facts, known or not."""
    left, right = reduce(one, on, {}), reduce(other, on, {})
    if left == right:
        return True
    tests = Counter(part.fact for both in (left, right) for part in walk(both) if isinstance(part, Test))
    if not tests:
        return _constant(left) is _constant(right)
    ((fact, _),) = tests.most_common(1)
    unknown = (None,) if fact.default is None else ()  # a required fact is always known
    answers = (*values(fact, (left, right), on), *unknown)
    return all(agree(reduce(left, on, {fact.name: a}), reduce(right, on, {fact.name: a}), on) for a in answers)


def _constant(condition: Condition) -> bool | None:
    """The truth of a condition that tests no fact and is reduced: true, false, or open."""
    return True if condition == TRUE else False if condition == FALSE else None


def _effective(condition: Condition, span: Span, day: date) -> Condition:
    return condition if day in span else FALSE


def _with_part(condition: Condition, index: int, new: Condition) -> Condition:
    match condition:
        case All(members) | Some(members):
            return type(condition)((*members[:index], new, *members[index + 1 :]))
        case Not() | Named():
            return attrs.evolve(condition, part=new)
        case _:
            return condition


def _faults_of(limb: Condition) -> Iterator[Fault]:
    if limb in (TRUE, FALSE) or isinstance(limb, (Named, Not)):
        return  # what is inside them is a limb of its own
    text = words(limb)
    yield f"`{text}` held true", TRUE
    yield f"`{text}` held false", FALSE
    if not isinstance(limb, Open):
        yield f"`{text}` negated", Not(limb)
    match limb:
        case All(members):
            yield f"any instead of all in `{text}`", Some(members)
        case Some(members):
            yield f"all instead of any in `{text}`", All(members)
        case _:
            pass


def _other_constants(limb: Condition) -> Iterator[Fault]:
    """A limb with another day, boundary, figure or member."""
    match limb:
        case During(span, _):
            for fault, moved in _moved_spans(span):
                yield f"`{words(limb)}` {fault}", attrs.evolve(limb, span=moved)
        case Test():
            for fault, changed in _other_tests(limb):
                yield f"`{words(limb)}` {fault}", changed
        case _:
            pass


def _other_tests(test: Test) -> Iterator[Fault]:
    """A test with another boundary, figure or day, or without one of the members it names."""
    if test.op in OTHER_SIDE:
        yield "with the other boundary", attrs.evolve(test, op=OTHER_SIDE[test.op])
    if test.op in MIRRORED:
        yield "with the other boundary", Not(attrs.evolve(test, op=MIRRORED[test.op]))
    if isinstance(test.bound, Dated):
        for fault, figure in _other_figures(test.bound):
            yield fault, attrs.evolve(test, bound=figure)
    elif isinstance(test.bound, frozenset):
        for member in sorted((m for m in test.bound if isinstance(m, Enum)), key=str):
            yield f"without `{member.name}`", attrs.evolve(test, bound=test.bound - {member})


def _other_figures(figure: Dated[Any]) -> Iterator[tuple[str, Dated[Any]]]:
    """A figure with one of its days, or one of its values, moved either way."""
    for index, step in enumerate(figure.steps):
        others = [("begun", attrs.evolve(step, start=day)) for day in _beside(step.start)]
        if isinstance(step.value, (int, date, Decimal)):
            others += [("set at", attrs.evolve(step, value=value)) for value in _beside(step.value)]
        for what, other in others:
            changed = (*figure.steps[:index], other, *figure.steps[index + 1 :])
            detail = other.start if what == "begun" else other.value
            yield from _formed(f"with {figure.name} {what} {detail}", figure, steps=changed)
    for end in _beside(figure.end):
        yield from _formed(f"with {figure.name} ended {end}", figure, end=end)


def _formed(fault: str, figure: Dated[Any], **changes: Any) -> Iterator[tuple[str, Dated[Any]]]:
    """The changed figure, unless its steps are no longer in order."""
    try:
        yield fault, attrs.evolve(figure, **changes)
    except InvalidRule:
        return


def _beside(value: Any) -> tuple[Any, ...]:
    return () if value is None or isinstance(value, bool) else beside(value)


def _moved_spans(span: Span) -> Iterator[tuple[str, Span]]:
    for start in _beside(span.start):
        yield f"begun {start}", attrs.evolve(span, start=start)
    for end in _beside(span.end):
        yield f"ended {end}", attrs.evolve(span, end=end)
