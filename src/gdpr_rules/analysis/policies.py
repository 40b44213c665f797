"""Two rulesets side by side: the decisions in which they differ, each with a smallest case that shows it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from heapq import heappop, heappush
from typing import Any

import attrs

from gdpr_rules.analysis.calm import calm_cases, completed
from gdpr_rules.analysis.witnesses import Change
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.kernel.facts import Facts, outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.kernel.rules import Effect, Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset

QUIET, MOST = 6, 400
"""How many ways to silence another rule are tried, and how many cases are looked at for one difference."""


class Side(Enum):
    """Which of two rulesets has a rule."""

    FIRST = "only in the first"
    SECOND = "only in the second"
    BOTH = "in both, with different content"


@attrs.frozen
class Witness:
    """A case that two rulesets decide differently: the field, the value each gives it, and whether both are certain.

    No fact of it can be left out without losing the difference, or with it the certainty.
    """

    facts: Facts[Any]
    field: str
    before: Any
    after: Any
    settled: bool
    change: Change


@attrs.frozen
class Difference:
    """A rule that one of two rulesets has, or both have with different content, and a case that shows its effect.

    `witness` is None if no case was found that they decide differently: the other rules require as much.
    """

    rule: str
    title: str
    side: Side
    witness: Witness | None
    looked_at: int


def differences(first: Ruleset, second: Ruleset, *, on: date, law: Ruleset) -> tuple[Difference, ...]:
    """Every rule in which two policies differ, in the order of the ids, with a smallest case that they decide differently.

    Both are joined with the law and evaluated on the facts on which the rule is shown to apply, alone and within cases to
    which little law applies. This is a search, not a proof: `looked_at` counts its cases.
    """
    one, other = law | first, law | second
    calm = {question: calm_cases(one, question, on) for question in dict.fromkeys((*first.questions, *second.questions))}
    return tuple(_difference(name, sides, (one, other), on, calm) for name, sides in _changed(first, second))


def _changed(first: Ruleset, second: Ruleset) -> Iterator[tuple[str, tuple[Rule[Any] | None, Rule[Any] | None]]]:
    ours, theirs = {rule.id: rule for rule in first}, {rule.id: rule for rule in second}
    for name in sorted(ours.keys() | theirs.keys()):
        mine, yours = ours.get(name), theirs.get(name)
        if mine is None or yours is None or _acts(mine) != _acts(yours) or first.regime(mine) != second.regime(yours):
            yield name, (mine, yours)


def _acts(rule: Rule[Any]) -> tuple[Any, ...]:
    """The parts of a rule that decide."""
    return (rule.in_force, rule.when, rule.unless, rule.then)


def _difference(
    name: str,
    sides: tuple[Rule[Any] | None, Rule[Any] | None],
    rulesets: tuple[Ruleset, Ruleset],
    on: date,
    calm: Mapping[Question, tuple[Facts[Any], ...]],
) -> Difference:
    rules = [rule for rule in sides if rule is not None]
    side = Side.BOTH if len(rules) == 2 else Side.FIRST if sides[0] else Side.SECOND
    search, found = _Search(rules, rulesets, on), None
    for facts, given in _cases(rules, calm, max(rulesets, key=len), on):
        search.put(facts, given)
    while search.waiting and len(search.seen) < MOST and not (found and found.settled):
        facts, given, masking = search.take()
        witness = _witness(facts, rules, rulesets, on)
        if witness is not None and (found is None or witness.settled):
            found = witness
        elif witness is None:
            search.lift(facts, given, masking)
    smallest = found and _smallest(found, rules, rulesets, on)
    return Difference(name, rules[-1].title, side, smallest, search.taken)


def _cases(
    rules: Iterable[Rule[Any]], calm: Mapping[Question, tuple[Facts[Any], ...]], law: Ruleset, on: date
) -> Iterator[tuple[Facts[Any], Mapping[str, Any]]]:
    """Facts on which some rule applies, put into calm cases of the same question and as they stand, with what it needs."""
    for rule in rules:
        for facts in (example.facts for example in rule.examples if example.effect is Effect.FIRES):
            given = {field.name: getattr(facts, field.name) for field in attrs.fields(rule.question)}
            known = {each: value for each, value in given.items() if value is not None}
            yield from ((completed(attrs.evolve(case, **known), law, on), known) for case in calm[rule.question])
            yield facts, known


@attrs.define
class _Search:
    """Cases to examine, first those in which the fewest other rules require what the rules in question require."""

    rules: list[Rule[Any]]
    rulesets: tuple[Ruleset, Ruleset]
    on: date
    waiting: list[tuple[int, int, Facts[Any], Mapping[str, Any], list[Rule[Any]]]] = attrs.field(factory=list)
    seen: set[Facts[Any]] = attrs.field(factory=set)
    taken: int = 0

    def put(self, facts: Facts[Any], given: Mapping[str, Any]) -> None:
        """Add a case, unless it is known; `given` are the facts that must remain."""
        if facts not in self.seen:
            self.seen.add(facts)
            masking = self._masking(facts)
            heappush(self.waiting, (len(masking), len(self.seen), facts, given, masking))

    def take(self) -> tuple[Facts[Any], Mapping[str, Any], list[Rule[Any]]]:
        """The most promising case."""
        self.taken += 1
        return heappop(self.waiting)[2:]

    def lift(self, facts: Facts[Any], given: Mapping[str, Any], masking: list[Rule[Any]]) -> None:
        """Similar cases in which one of the other rules is silent, on the facts of its own examples."""
        for other in masking:
            for item in [example.facts for example in other.examples if example.effect is Effect.SILENT][:QUIET]:
                known = {name: value for name, value in attrs.asdict(item, recurse=False).items() if value is not None}
                self.put(attrs.evolve(facts, **{**known, **given}), given)

    def _masking(self, facts: Facts[Any]) -> list[Rule[Any]]:
        asked = {name for rule in self.rules for name in protections(outcome_of(rule.question)) if _asks(rule, facts, name)}
        decisions = (_asked(facts, ruleset, self.on) for ruleset in self.rulesets)
        beside = {rule.id: rule for each in decisions if each for rule in (*each.fired, *each.assumed)}
        others = (rule for rule in beside.values() if rule not in self.rules)
        return [rule for rule in others if any(_asks(rule, facts, name) for name in asked)]


def _asks(rule: Rule[Any], facts: Facts[Any], field: str) -> bool:
    """Whether a rule, where it applies, affects a field."""
    return bool(getattr(rule.outcome(facts), field) != protections(outcome_of(rule.question))[field].least)


def _asked(facts: Facts[Any], rules: Ruleset, on: date) -> Decision[Any] | None:
    """The decision, if any rule answers the question."""
    return evaluate(facts, on=on, rules=rules) if type(facts) in rules.questions else None


def _witness(facts: Facts[Any], rules: list[Rule[Any]], rulesets: tuple[Ruleset, Ruleset], on: date) -> Witness | None:
    """How two rulesets differ about some facts in what some rules require: on a field both are certain of, if any."""
    before, after = (_asked(facts, rules, on) for rules in rulesets)
    if before is None and after is None:
        return None
    least = outcome_of(type(facts))()
    found: list[Witness] = []
    for name, order in protections(type(least)).items():
        was, now = (getattr(each.outcome if each else least, name) for each in (before, after))
        if was != now and any(_asks(rule, facts, name) for rule in rules):
            sure = all(each is None or each.settled_on(name) for each in (before, after))
            stricter, looser = order.covers(now, was), order.covers(was, now)
            change = Change.STRICTER if stricter else Change.LOOSER if looser else Change.OTHER
            found.append(Witness(facts, name, was, now, sure, change))
    return min(found, key=lambda witness: not witness.settled, default=None)


def _smallest(witness: Witness, rules: list[Rule[Any]], rulesets: tuple[Ruleset, Ruleset], on: date) -> Witness:
    """The same difference without the facts that it does not depend on."""
    optional = [field.name for field in attrs.fields(type(witness.facts)) if field.default is None]
    for name in optional:
        if getattr(witness.facts, name) is not None:
            fewer = _witness(attrs.evolve(witness.facts, **{name: None}), rules, rulesets, on)
            if fewer is not None and fewer.field == witness.field and fewer.settled >= witness.settled:
                witness = fewer
    return witness
