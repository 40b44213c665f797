"""Where two regimes differ: the same case put to each in its own territory, field by field, cited on both sides."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, get_origin

import attrs

from gdpr_rules.analysis.parts import InForce, Part, parts
from gdpr_rules.analysis.spaces import BUDGET, tally
from gdpr_rules.analysis.witnesses import Change, Witness, asked, smallest, witnesses
from gdpr_rules.errors import NotEncoded
from gdpr_rules.evaluation import evaluate
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.facts.situation import Situation
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import FALSE, Test, walk
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset
from gdpr_rules.values.kinds import kinds

HOMES: Mapping[str, str] = {
    "eu.gdpr": "IE",
    "eu.eprivacy": "IE",
    "uk.gdpr": "GB",
    "uk.pecr": "GB",
    "ch": "CH",
    "us.can_spam": "US",
    "us.ca.ccpa": "US",
}
"""A country in which each regime is law, used for a comparison by default."""


@attrs.frozen
class Divergence:
    """One part of an answer on which two regimes differ, in several cells; `first` and `second` are the rules on either side.

    In the witness `before` is what the first regime says, `after` what the second does; its places are those of the first.
    """

    part: Part
    change: Change
    cells: int
    of: int
    witness: Witness
    first: tuple[str, ...]
    second: tuple[str, ...]
    first_cites: tuple[Citation, ...]
    second_cites: tuple[Citation, ...]


@attrs.frozen
class Divergences:
    """Every part on which two regimes differ on a day; `alike` are the parts that both cover and never differ on.

    The parts `alike_on_examples` have dates computed from facts, and none of the examples tried shows a difference.
    """

    a: str
    b: str
    on: date
    at: tuple[str, str]
    found: tuple[Divergence, ...]
    alike: tuple[Part, ...]
    alike_on_examples: tuple[Part, ...]
    cells: int
    seen: int

    @property
    def exact(self) -> bool:
        """Whether no cell was left out."""
        return self.seen == self.cells


def divergence(
    a: str,
    b: str,
    *,
    on: date,
    rules: Ruleset,
    at: tuple[str, str] | None = None,
    questions: Iterable[Question] = (),
    budget: int = BUDGET,
) -> Divergences:
    """Where two regimes of a ruleset answer the same case differently on a day, each in a country where it is law.

    The facts in which a regime's scope names countries are fixed at `at`, all others are shared, and every cell of them is
    examined. Dates computed from facts are compared on examples. By default, `questions` are those that both cover.
    Raises `NotEncoded` if a regime has no rules, or if no country is known for it and none is given.
    """
    for name in (a, b):
        if not len(rules.of(name)):
            raise NotEncoded(f"`{name}` has no rules in {rules!r}; use one of {', '.join(sorted(_regimes(rules)))}")
        if at is None and name not in HOMES:
            raise NotEncoded(f"no country is known for `{name}`; give one for each of the two as `at=`")
    homes = at or (HOMES[a], HOMES[b])
    both = (rules.of(a), rules.of(b))
    found: list[Divergence] = []
    alike: list[Part] = []
    on_examples: list[Part] = []
    cells = seen = 0
    for question in tuple(questions) or _shared(both):
        pins = [_pinned(rules, (a, b), question, home) for home in homes]
        one, other = (InForce.of(side, question, on, pin) for side, pin in zip(both, pins, strict=True))
        for part in parts(question, (*one.rules, *other.rules)):
            rows = [one.side(part), other.side(part)]
            counted = tally(rows, on, budget=budget)
            cells, seen = cells + counted.cells, seen + counted.seen
            before = len(found)
            sides = (asked(both[0], part, on, given=pins[0]), asked(both[1], part, on, given=pins[1]))
            for each in counted.classes:
                if each.label[0] == each.label[1]:
                    continue
                working = [rules[name] for value in each.label for name in sorted(value.worked_out)]
                given = (*((name, value) for name, value in pins[0].items()), *each.known)
                for kind, case in witnesses(part, sides, given, working).items():
                    if kind is not Change.EQUAL:
                        least = smallest(case, sides)
                        found.append(_divergence(least, each.cells, counted.cells, both, pins, on))
            if len(found) == before and counted.exact and all(any(row.when != FALSE for row in side.rows) for side in rows):
                worked_out = any(row.adds.worked_out for side in rows for row in side.rows)
                (on_examples if worked_out else alike).append(part)
    return Divergences(a, b, on, homes, tuple(found), tuple(alike), tuple(on_examples), cells, seen)


def _shared(both: tuple[Ruleset, Ruleset]) -> tuple[Question, ...]:
    """The questions that both cover, except which of them applies: each does at home, which is not a divergence."""
    return tuple(each for each in both[0].questions if each in both[1].questions and each is not Situation)


def _regimes(rules: Ruleset) -> set[str]:
    return {rules.regime(rule).id for rule in rules}


def _pinned(rules: Ruleset, names: tuple[str, str], question: Question, home: str) -> dict[str, Any]:
    """The facts that decide where the regimes are law, as they are in one country."""
    regimes = {rules.regime(rule) for rule in rules.of(*names) if rule.question is question}
    tests = (part for regime in regimes for part in walk(rules.scope(regime, question)) if isinstance(part, Test))
    placed = {test.fact.name: test.fact for test in tests if about(test.fact).vocabulary == COUNTRIES}
    pins = {name: frozenset({home}) if get_origin(kinds(fact.type)[0]) is frozenset else home for name, fact in placed.items()}
    within = [place for place in sorted(PLACES) if place == home or place.startswith(f"{home}-")]
    return pins | {fact.name: within[0] for fact in attrs.fields(question) if about(fact).vocabulary >= PLACES and within}


def _divergence(
    case: Witness, cells: int, of: int, both: tuple[Ruleset, Ruleset], pins: list[dict[str, Any]], on: date
) -> Divergence:
    case = attrs.evolve(case, facts=attrs.evolve(case.facts, **pins[0]))
    first, second = (_setting(case, rules, pin, on) for rules, pin in zip(both, pins, strict=True))
    cites = [tuple(dict.fromkeys(rule.cites[0] for rule in rules)) for rules in (first, second)]
    names = [tuple(rule.id for rule in rules) for rules in (first, second)]
    return Divergence(case.part, case.change, cells, of, case, names[0], names[1], cites[0], cites[1])


def _setting(case: Witness, rules: Ruleset, pin: Mapping[str, Any], on: date) -> tuple[Rule[Any], ...]:
    """The rules of a regime that set the part in a case."""
    if type(case.facts) not in rules.questions:
        return ()
    decision = evaluate(attrs.evolve(case.facts, **pin), on=on, rules=rules)
    return decision.because(case.part.field, case.part.member)
