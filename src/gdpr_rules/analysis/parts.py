"""An outcome in parts: each part is compared by itself, so that only the rules that affect it are examined."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.analysis.spaces import Row, Side, certain, possible
from gdpr_rules.decisions.cells import blank
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.kernel.protection import Protection, protections
from gdpr_rules.kernel.rules import Computed, Effect, Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset
from gdpr_rules.values.kinds import remembered


@attrs.frozen
class Value:
    """The value of a part of an outcome: what fixed outcomes say about it, and the rules that compute theirs from facts."""

    fixed: Any
    worked_out: frozenset[str] = frozenset()


@attrs.frozen
class Part:
    """One part of the outcomes of a question: a whole field, or for a field that is a set one member of it.

    For a member, `fixed` is True if some rule adds it, or takes it away where rules take away.
    """

    question: Question
    field: str
    member: Any = None

    @property
    def order(self) -> Protection[Any]:
        """The protective order of the field it is in."""
        return protections(outcome_of(self.question))[self.field]

    @property
    def least(self) -> Value:
        """Its value if no rule says anything."""
        return Value(False if self.member is not None else self.order.least)

    def join(self, one: Value, other: Value) -> Value:
        """The greater protection of two."""
        fixed = one.fixed or other.fixed if self.member is not None else self.order.join(one.fixed, other.fixed)
        return Value(fixed, one.worked_out | other.worked_out)

    def added(self, rule: Rule[Any]) -> Value:
        """What a rule adds to it when the rule fires."""
        if isinstance(rule.then, Computed):
            speaks = any(self.said(outcome) != self.least.fixed for outcome in worked_out(rule))
            return Value(self.least.fixed, frozenset({rule.id} if speaks else ()))
        return Value(self.said(rule.then))

    def said(self, outcome: Any) -> Any:
        """What an outcome says about it."""
        value = getattr(outcome, self.field)
        return value if self.member is None else self.member in value ^ self.order.least

    def covers(self, high: Any, low: Any) -> bool:
        """Whether one fixed value is at least as protective as another."""
        return (high or not low) if self.member is not None else self.order.covers(high, low)

    def __str__(self) -> str:
        return self.field if self.member is None else f"{self.field}: {getattr(self.member, 'value', self.member)}"


@remembered
def worked_out(rule: Rule[Any]) -> tuple[Any, ...]:
    """What a rule with a computed outcome gives for each of its own examples, and for no facts."""
    facts = [example.facts for example in rule.examples if example.effect is not Effect.SILENT]
    return tuple(dict.fromkeys(rule.outcome(each) for each in (*facts, blank(rule.question))))


def parts(question: Question, rules: Iterable[Rule[Any]]) -> tuple[Part, ...]:
    """Every part that some of these rules affect, in the order of the outcome's fields."""
    found: dict[Part, None] = {}
    outcomes = [
        outcome for rule in rules for outcome in (worked_out(rule) if isinstance(rule.then, Computed) else (rule.then,))
    ]
    for name, order in protections(outcome_of(question)).items():
        values = {value: None for value in (getattr(outcome, name) for outcome in outcomes) if value != order.least}
        if isinstance(order.least, frozenset):
            members = {member for value in values for member in value ^ order.least}
            found.update(dict.fromkeys(Part(question, name, member) for member in sorted(members, key=_written)))
        elif values:
            found[Part(question, name)] = None
    return tuple(found)


def _written(member: Any) -> str:
    return str(getattr(member, "name", member))


@attrs.frozen
class InForce:
    """The rules of a question on a day, with their conditions if every fact is known.

    An open question of law counts as met, as in an answer; if only what is `sure` is wanted, as not met.
    """

    question: Question
    on: date
    rules: tuple[Rule[Any], ...]
    when: Mapping[str, Any]

    @classmethod
    def of(
        cls, rules: Ruleset, question: Question, on: date, given: Mapping[str, Any] | None = None, *, sure: bool = False
    ) -> "InForce":
        """Those of a ruleset; facts `given` are fixed."""
        chosen = tuple(rule for rule in rules if rule.question is question and on in rule.in_force)
        take = certain if sure else possible
        return cls(question, on, chosen, {rule.id: take(rules.firing(rule), on, given) for rule in chosen})

    def side(self, part: Part) -> Side[Value]:
        """The rows of a part: each rule that affects it."""
        return Side(tuple(self.rows(part)), part.least, part.join)

    def rows(self, part: Part) -> Iterator[Row[Value]]:
        """Each rule that affects a part, with its condition."""
        for rule in self.rules:
            adds = part.added(rule)
            if adds != part.least:
                yield Row(self.when[rule.id], adds)
