"""Decisions: the facts, the day and which rules fired; everything else is derived from that when asked for."""

from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

import attrs

from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.kernel.protection import Outcome
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

    @cached_property
    def known_facts(self) -> dict[str, Any]:
        """The facts that are known, by name."""
        values = ((name, getattr(self.facts, name)) for name in fact_names(type(self.facts)))
        return {name: value for name, value in values if value is not None}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Decision):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        return hash((self.facts, self.on))

    @property
    def _identity(self) -> tuple[Any, ...]:
        return self.facts, self.on, self.outcome, set(self.fired), set(self.assumed)
