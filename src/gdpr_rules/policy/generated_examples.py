"""Examples of a policy's rules, drawn from their conditions: where each applies, what silences it, what leaves it open."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from math import prod
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.cells import representatives
from gdpr_rules.decisions.wording import stated
from gdpr_rules.kernel.citations import Dated, Span
from gdpr_rules.kernel.conditions import HOLDS, TRUE, All, Condition, Not, Op, Some, Test, bounds, reduce, walk
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.rules import Effect, Example, fires, silent, unsettled
from gdpr_rules.values.kinds import kinds
from gdpr_rules.wire.documents import item_kind

Given = Mapping[str, Any]
Cells = Mapping[str, tuple[Any, ...]]
"""For each fact the values that fit, equivalent for the condition."""
WAYS, EXAMPLES = 32, 80
"""The most ways to decide a condition that are examined, and the most examples of each that are shown."""
MOST = 10_000  # cases that are tried one by one
FEW = 4  # up to so many tests of one set, every union of their cells is examined


def examples(question: type[Facts[Any]], firing: Condition, span: Span, on: dt.date) -> tuple[Example[Any], ...]:
    """What a rule with this condition does on a day: each way to meet it, each single fact that fails it, each one unknown.

    The facts are as few as suffice; the condition itself says what the rule does with them. Days on which the rule begins, ends
    or reads another figure are shown with the day before.
    """
    needed = {field.name: _some(field) for field in attrs.fields(question) if field.default is attrs.NOTHING}
    solver = _Solver(reduce(firing, on, {}), on)
    found: dict[str, Example[Any]] = {}

    def show(given: Given) -> None:
        facts, words = question(**{**needed, **given}), label(question, given)
        truth = firing.truth(facts, on)
        if truth is None:
            known = {name: getattr(facts, name) for name in attrs.fields_dict(question) if getattr(facts, name) is not None}
            open_ones = {part.fact.name for part in walk(reduce(firing, on, known)) if isinstance(part, Test)}
            example = unsettled(words, facts, missing=open_ones, on=on)
            words = f"without {sorted(open_ones)} beside {sorted(given)}"  # one example of each lack is enough
        else:
            example = (fires if truth else silent)(words, facts, on=on)
        found.setdefault(words, example)

    for wanted in (True, False):
        firsts, others = solver.decided(wanted)
        for given in (*firsts, *others):
            show(given)
        for given in firsts if wanted else ():
            for name in given:
                if name not in needed:
                    show({each: value for each, value in given.items() if each != name})
    order = list(Effect)
    shown = sorted(found.values(), key=lambda example: order.index(example.effect))
    dated = dict.fromkeys((*shown[:1], *_by_figure(shown, firing, on)))
    return (*shown, *(example for each in dated for example in _days(each, firing, span)))


def _by_figure(shown: Iterable[Example[Any]], firing: Condition, on: dt.date) -> Iterator[Example[Any]]:
    """For each comparison with a figure, an example that applies because of it alone."""
    tests = [part for part in walk(firing) if isinstance(part, Test) and isinstance(part.bound, Dated)]
    for test in tests:
        applied = (each for each in shown if each.effect is Effect.FIRES)
        alone = (each for each in applied if [other for other in tests if other.truth(each.facts, on)] == [test])
        yield from islice(alone, 1)


def _days(shown: Example[Any], firing: Condition, span: Span) -> Iterator[Example[Any]]:
    """The facts of one example on the days that matter."""
    for day in sorted(span.bounds() | bounds(firing)):
        for on in (day - dt.timedelta(days=1), day) if day > dt.date.min else (day,):
            truth = firing.truth(shown.facts, on) if on in span else False
            if truth is not None:
                yield (fires if truth else silent)(f"{shown.label}, on {on}", shown.facts, on=on)


def every_way(condition: Condition, beside: Condition, on: dt.date) -> list[Given] | None:
    """Every case of a condition's own facts in which it holds on a day, distinguished as `beside` does too.

    None if there are too many to try.
    """
    rest = reduce(condition, on, {})
    solver = _Solver(All((rest, reduce(beside, on, {}))), on)
    facts = {part.fact.name: solver.values_of(part) for part in walk(rest) if isinstance(part, Test)}
    if prod(map(len, facts.values())) > MOST:
        return None
    cases = (dict(zip(facts, values, strict=True)) for values in product(*facts.values()))
    return [given for given in cases if reduce(rest, on, given) == TRUE]


class _Solver:
    """Facts, as few as possible, that decide a condition on a day, with every other part decided accordingly.

    A conjunction fails by one part at a time, and an alternative holds by one at a time, the others being the opposite: that
    shows the effect of each part.
    """

    def __init__(self, condition: Condition, on: dt.date) -> None:
        self.condition, self.on = condition, on
        self.tests = [part for part in walk(condition) if isinstance(part, Test)]
        self.values: dict[str, tuple[Any, ...]] = {}
        self.isolating = True

    def decided(self, wanted: bool) -> tuple[list[Given], list[Given]]:
        """Facts that decide the condition: of each way the first value of every fact, and then every other one.

        Where no facts let each part decide by itself, as they do not where alternatives share their parts, any that decide do.
        """
        ways: list[Cells] = []
        for self.isolating in (True, False):
            ways = ways or list(islice(self._ways(self.condition, wanted), WAYS))
        firsts: list[Given] = [{name: values[0] for name, values in cells.items()} for cells in ways]
        others = (
            {**first, name: value}
            for cells, first in zip(ways, firsts, strict=True)
            for name, values in cells.items()
            for value in values[1:]
        )
        return firsts, list(islice(others, EXAMPLES))

    def _ways(self, condition: Condition, wanted: bool) -> Iterator[Cells]:
        match condition:
            case Test():
                values = tuple(value for value in self.values_of(condition) if self._answer(condition, value) is wanted)
                if values:
                    yield {condition.fact.name: values}
            case Not(part):
                yield from self._ways(part, not wanted)
            case All(members) | Some(members) if isinstance(condition, All) is wanted:
                yield from self._together([(part, wanted) for part in members])
            case All(members) | Some(members):
                for part in members:
                    others = [(other, not wanted) for other in members if other is not part]
                    own = list(islice(self._ways(part, wanted), WAYS))
                    yield from (list(self._alone(own, others)) if self.isolating else []) or own
            case _:  # no fact decides what the law leaves open
                yield {}

    def _alone(self, own: list[Cells], others: list[tuple[Condition, bool]]) -> Iterator[Cells]:
        """One part decided in a given way, the others so that they do not matter: one value of their facts is enough."""
        rests = list(islice(self._together(others), WAYS))
        for cells in own:
            both = next(filter(None, (_both(cells, rest) for rest in rests)), None)
            if both is not None:
                yield {name: values if name in cells else values[:1] for name, values in both.items()}

    def _together(self, parts: list[tuple[Condition, bool]]) -> Iterator[Cells]:
        """Ways to satisfy all parts at once: a value of a fact has to fit each of them."""
        if not parts:
            yield {}
            return
        (first, wanted), *others = parts
        rests = list(islice(self._together(others), WAYS))
        for cells in islice(self._ways(first, wanted), WAYS):
            yield from (both for both in (_both(cells, rest) for rest in rests) if both is not None)

    def values_of(self, test: Test) -> tuple[Any, ...]:
        """At least one value of a fact from every cell into which the condition cuts it."""
        name = test.fact.name
        if name not in self.values:
            ours = [each for each in self.tests if each.fact == test.fact]
            found = representatives(test.fact, ours, self.on, unions=len(ours) <= FEW)
            alone = [frozenset({each}) for each in _named(ours)] if item_kind(test.fact)[1] else []
            self.values[name] = tuple(dict.fromkeys((*alone, *found, *_plain(test.fact))))
        return self.values[name]

    def _answer(self, test: Test, value: Any) -> bool | None:
        resolved = test.on(self.on)
        return HOLDS[resolved.op](value, resolved.bound) if isinstance(resolved, Test) else None


def _both(one: Cells, other: Cells) -> Cells | None:
    """The values that fit both, or None if a fact has none."""
    shared = {name: tuple(v for v in values if v in other.get(name, values)) for name, values in one.items()}
    return {**other, **shared} if all(shared.values()) else None


def _named(tests: list[Test]) -> list[Any]:
    """Every member that makes some test of a set hold."""
    sets = (test.bound for test in tests if test.op is Op.CONTAINS and isinstance(test.bound, frozenset))
    return sorted({member for bound in sets for member in bound}, key=str)


def _plain(fact: "attrs.Attribute[Any]") -> tuple[Any, ...]:
    """A value that no test names, for kinds whose values cannot be listed."""
    kind = kinds(fact.type)[0]
    if kind is str and not about(fact).vocabulary:
        return ("something else",)
    if kind is dt.date:
        return (dt.date(2026, 11, 2), *([NEVER] if about(fact).may_be_never else []))
    if kind is dt.datetime:
        return (dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC),)
    return (1,) if kind is int else ()


def _some(fact: "attrs.Attribute[Any]") -> Any:
    """A value of a fact that its question requires."""
    return next(iter((*_plain(fact), *representatives(fact, (), dt.date(2026, 11, 2)))))


def label(question: type[Facts[Any]], given: Given) -> str:
    """Facts in words."""
    fields = attrs.fields_dict(question)
    return "; ".join(stated(fields[name], value) for name, value in given.items()) or "nothing is known"
