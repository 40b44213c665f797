"""What was decided: the facts, the day and which rules fired; everything else is derived from that when asked for."""

from datetime import date
from functools import cached_property
from typing import Any, Final, Generic, NoReturn, TypeVar, cast

import attrs

from gdpr_rules.decisions.survey import bits, survey
from gdpr_rules.decisions.unknowns import missing_facts, questions_left
from gdpr_rules.errors import UnknownField, nearest
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import FALSE, reduce
from gdpr_rules.kernel.facts import Facts, known_facts
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rules import Calculation, Computed, Reading, Rule
from gdpr_rules.kernel.rulesets import Ruleset

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


class Decided(Generic[OutcomeT]):
    """The answer to one question about some facts on a day, with the rules that made it; the parent of `Decision`."""

    _made: tuple[Facts[OutcomeT], date, Ruleset, Program, int, int]
    # One attribute for all six: decisions are made by the million, and most are asked for little.
    __slots__ = ("__dict__", "__weakref__", "_made")

    def __init__(self, facts: Facts[OutcomeT], on: date, rules: Ruleset, program: Program, possible: int, certain: int) -> None:
        keep(self, (facts, on, rules, program, possible, certain))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a decision does not change; evaluate again instead of setting `{name}`")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a decision does not change; `{name}` stays")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._made

    @property
    def facts(self) -> Facts[OutcomeT]:
        """What was asked about."""
        return self._made[0]

    @property
    def on(self) -> date:
        """The day of the evaluation."""
        return self._made[1]

    @property
    def rules(self) -> Ruleset:
        """The rules that were asked."""
        return self._made[2]

    @property
    def program(self) -> Program:
        """The rules of the question in force on that day, compiled."""
        return self._made[3]

    @property
    def possible(self) -> int:
        """The rules that may fire, as bits over those of the program."""
        return self._made[4]

    @property
    def certain(self) -> int:
        """The rules that must fire, as bits over those of the program."""
        return self._made[5]

    @property
    def outcome(self) -> OutcomeT:
        """The join over every rule that possibly fires: the most that any of them may ask for."""
        facts, _, _, program, possible, _ = self._made
        found: Any = program.outcome(possible, facts)  # `cast` would be a call for each decision
        return found  # type: ignore[no-any-return]  # what the question is answered by

    @property
    def certain_outcome(self) -> OutcomeT:
        """The join over the rules that certainly fire: what is asked for whatever the unknown facts turn out to be."""
        return cast(OutcomeT, self.program.outcome(self.certain, self.facts))

    @property
    def settled(self) -> bool:
        """Whether no unknown fact and no open question of law could change the outcome."""
        if self.possible == self.certain:
            return True
        asked, facts = survey(self.program, type(self.facts)), self.facts
        return asked.joined(self.possible, facts) == asked.joined(self.certain, facts)

    def settled_on(self, field: str) -> bool:
        """Whether one field of the outcome is final, whatever else is open.

        A date is not, as long as the law of a place that may set it is to be found out.
        """
        self._order(field)
        outcome, certain = self.outcome, self.certain_outcome
        if getattr(outcome, field) != getattr(certain, field):
            return False
        declared = attrs.fields_dict(type(outcome))[field].metadata.get("open_while")
        return declared is None or not _says(outcome, *declared) or _says(certain, *declared)

    @property
    def fired(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that certainly apply."""
        return self.program.picked(self.certain)

    @property
    def assumed(self) -> tuple[Rule[OutcomeT], ...]:
        """The rules that apply only because something is unknown."""
        return self.program.picked(self.possible & ~self.certain)

    @cached_property
    def known_facts(self) -> dict[str, Any]:
        """The facts that are known, by name."""
        return known_facts(self.facts)

    def _order(self, field: str) -> Any:
        """The protective order of a field, or an error that names the nearest one."""
        orders = protections(self.program.kind)
        if field not in orders:
            hint = nearest(field, orders) or f"; it has {', '.join(orders)}"
            raise UnknownField(f"`{field}` is not a field of {self.program.kind.__name__}{hint}")
        return orders[field]

    def because(self, field: str, member: Any = None) -> tuple[Rule[OutcomeT], ...]:
        """The rules that set a field: those whose own value no other rule's goes beyond.

        With a `member` of a field that is a set, the rules that put it there, or took it away where rules take away.
        """
        order, rules = self._order(field), (*self.fired, *self.assumed)
        asked, places = survey(self.program, type(self.facts)), (*bits(self.certain), *bits(self.possible & ~self.certain))
        values = [getattr(asked.added(bit, self.facts), field) for bit in places]
        if member is not None and not isinstance(order.least, frozenset):
            raise TypeError(f"`{field}` is not a set, so that nothing is a member of it; leave `member` out")
        if member is not None:
            return tuple(rule for rule, value in zip(rules, values, strict=True) if member in value ^ order.least)

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
        question, known = type(self.facts), self.known_facts
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
        return missing_facts(self.program, self.facts)

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """What the law as encoded leaves unanswered here, whatever more is known of the facts."""
        return questions_left(self.program, self.facts)

    @cached_property
    def workings(self) -> dict[str, Calculation]:
        """How each worked-out outcome came about, by the id of its rule: the sum, and other readings of the law."""
        rules = (*self.fired, *self.assumed)
        return {rule.id: rule.then.calculation(self.facts) for rule in rules if isinstance(rule.then, Computed)}

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every other reading of the law on some part of the answer, with its source."""
        return tuple(reading for working in self.workings.values() for reading in working.readings)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Decided):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        return hash((self.facts, self.on))

    @property
    def _identity(self) -> tuple[Any, ...]:
        return self.facts, self.on, self.outcome, set(self.fired), set(self.assumed)


def _says(outcome: Outcome, field: str, value: object) -> bool:
    """Whether a field has a value, or contains it."""
    found = getattr(outcome, field)
    return value in found if isinstance(found, frozenset) else found == value


make: Final[Any] = object.__new__
keep: Final[Any] = vars(Decided)["_made"].__set__


def decide(facts: Facts[OutcomeT], *, on: date, rules: Ruleset) -> Decided[OutcomeT]:
    """What some rules make of facts on a day: what `evaluate` rests on, for those below it that need no views."""
    program = rules.program(type(facts), on)
    return Decided(facts, on, rules, program, *program.masks(facts))
