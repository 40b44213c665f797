"""Decisions: the facts, the day and which rules fired; everything else is derived from that when asked for."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

import attrs

from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import FALSE, Condition, Open, Test, reduce, representatives, walk
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen(slots=False, eq=False, repr=False)
class Decision(Generic[OutcomeT]):
    """The answer to one question about some facts on a day, with the rules that made it.

    `possible` and `certain` are bit masks over the rules in force: those that may fire, and those that must.
    """

    facts: Facts[OutcomeT]
    on: date
    rules: Ruleset
    program: Program
    possible: int
    certain: int

    @property
    def outcome(self) -> OutcomeT:
        """The join over every rule that possibly fires: the most that anyone may ask for."""
        return cast(OutcomeT, self.program.outcome(self.possible, self.facts))

    @property
    def certain_outcome(self) -> OutcomeT:
        """The join over the rules that certainly fire: what is asked for whatever the unknown facts turn out to be."""
        return cast(OutcomeT, self.program.outcome(self.certain, self.facts))

    @property
    def settled(self) -> bool:
        """Whether no unknown fact and no open question of law could change the outcome."""
        return self.possible == self.certain or self.outcome == self.certain_outcome

    def settled_on(self, field: str) -> bool:
        """Whether one field of the outcome is final, whatever else is open."""
        return bool(getattr(self.outcome, field) == getattr(self.certain_outcome, field))

    @property
    def fired(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that certainly apply."""
        return self.program.picked(self.certain)

    @property
    def assumed(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that apply only because something is unknown."""
        return self.program.picked(self.possible & ~self.certain)

    def because(self, field: str) -> tuple[Rule[OutcomeT], ...]:
        """The rules that set a field: those whose own value no other rule's goes beyond."""
        order, rules = protections(type(self.outcome))[field], (*self.fired, *self.assumed)
        values = [getattr(rule.outcome(self.facts), field) for rule in rules]

        def stands(value: Any) -> bool:
            return value != order.least and all(order.covers(value, v) or not order.covers(v, value) for v in values)

        return tuple(rule for rule, value in zip(rules, values, strict=True) if stands(value))

    @cached_property
    def determining(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that set at least one field; evaluating with them alone gives the same outcome."""
        setting = {rule.id for name in protections(type(self.outcome)) for rule in self.because(name)}
        return tuple(rule for rule in (*self.fired, *self.assumed) if rule.id in setting)

    @cached_property
    def by_regime(self) -> dict[str, OutcomeT]:
        """Each regime that reaches these facts, or may, with the outcome it would give alone."""
        question, known = type(self.facts), self._known
        outcomes: dict[str, OutcomeT] = {}
        for regime in {self.rules.regime(rule).id: self.rules.regime(rule) for rule in self.program.rules}.values():
            if reduce(self.rules.scope(regime, question), self.on, known) != FALSE:
                outcomes[regime.id] = cast(OutcomeT, self.program.least)
        for rule in (*self.fired, *self.assumed):
            name = self.rules.regime(rule).id
            outcomes[name] = outcomes[name] | rule.outcome(self.facts)
        return outcomes

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The unknown facts that could still change the outcome, the one that settles most on average first."""
        names = {part.fact.name for condition in self._residuals for part in walk(condition) if isinstance(part, Test)}
        declared = attrs.fields(type(self.facts))
        scores = {name: self._left_open(getattr(declared, name)) for name in fact_names(type(self.facts)) if name in names}
        return tuple(sorted(scores, key=lambda name: scores[name]))

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
        texts = (part.question for condition in self._residuals for part in walk(condition) if isinstance(part, Open))
        return tuple(dict.fromkeys(texts))

    @cached_property
    def _known(self) -> dict[str, Any]:
        values = ((name, getattr(self.facts, name)) for name in fact_names(type(self.facts)))
        return {name: value for name, value in values if value is not None}

    @cached_property
    def _residuals(self) -> tuple[Condition, ...]:
        """What is left open in the rules that could still change the outcome."""
        return tuple(reduce(self.program.firing[bit], self.on, self._known) for bit in self._open_bits(self.facts))

    def _open_bits(self, facts: Facts[OutcomeT]) -> Iterator[int]:
        possible, certain = self.program.masks(facts)
        settled = self.program.outcome(certain, facts)
        for bit, rule in enumerate(self.program.rules):
            if (possible & ~certain) >> bit & 1 and not settled.covers(rule.outcome(facts)):
                yield bit

    def _left_open(self, fact: "attrs.Attribute[Any]") -> float:
        """How many rules stay open, on average over the answers, once a fact is known."""
        answers = representatives(fact, self.program.firing, self.on)
        left = [sum(1 for _ in self._open_bits(attrs.evolve(self.facts, **{fact.name: answer}))) for answer in answers]
        return sum(left) / len(left) if left else 0.0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Decision):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        return hash((self.facts, self.on))

    @property
    def _identity(self) -> tuple[Any, ...]:
        return self.facts, self.on, self.outcome, set(self.fired), set(self.assumed)

    def __repr__(self) -> str:
        certainty = "settled" if self.settled else f"not settled, missing {', '.join(self.missing) or 'law'}"
        return f"Decision({self.outcome}, {certainty}, on {self.on})"
