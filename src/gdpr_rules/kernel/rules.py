"""Rules: when a condition holds, unless another is known to hold, then an outcome is added, with citation and examples."""

from collections.abc import Callable, Set
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.kernel.citations import Authority, Citation, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Not, known
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


class Effect(Enum):
    """What an example shows of its rule."""

    FIRES = "fires"
    SILENT = "stays silent"
    UNSETTLED = "stays unsettled"


@attrs.frozen
class Example(Generic[OutcomeT]):
    """Facts on a day, and what the rule does with them; `missing` names the facts an unsettled example lacks."""

    effect: Effect
    label: str
    facts: Facts[OutcomeT]
    missing: frozenset[str] = frozenset()
    on: date | None = None


def fires(label: str, facts: Facts[OutcomeT], *, on: date | None = None) -> Example[OutcomeT]:
    """An example in which the rule certainly applies."""
    return Example(Effect.FIRES, label, facts, on=on)


def silent(label: str, facts: Facts[OutcomeT], *, on: date | None = None) -> Example[OutcomeT]:
    """An example in which the rule certainly does not apply."""
    return Example(Effect.SILENT, label, facts, on=on)


def unsettled(
    label: str, facts: Facts[OutcomeT], *, missing: Set[str] = frozenset(), on: date | None = None
) -> Example[OutcomeT]:
    """An example in which the rule applies because something is unknown; no missing fact means the law itself is open."""
    return Example(Effect.UNSETTLED, label, facts, frozenset(missing), on)


@attrs.frozen
class Reading:
    """Another way to read the law on one field of an outcome: the value it would give, in words, and who reads it so."""

    field: str
    value: Any
    words: str
    cite: Citation


@attrs.frozen
class Working:
    """How an outcome was worked out: the sum in lines, its days with what led to each, and other readings of the law."""

    lines: tuple[str, ...] = ()
    marks: tuple[tuple[date, str], ...] = ()
    readings: tuple[Reading, ...] = ()


@attrs.frozen
class Computed(Generic[OutcomeT]):
    """An outcome worked out from facts: `reads` are all that `make` looks at.

    `make` also answers where some of them are unknown, with the most protective outcome that is still possible; given
    `unknown`, it is not asked then, and that outcome stands. `knows` says when no fact unknown could change what it makes: by
    default once all are known. `working` shows the sum.
    """

    reads: tuple["attrs.Attribute[Any]", ...]
    make: Callable[[Any], OutcomeT]
    unknown: OutcomeT | None = None
    knows: Condition | None = None
    working: Callable[[Any], Working] = attrs.field(default=lambda facts: Working(), eq=False)  # shown, and decides nothing

    @property
    def known(self) -> Condition:
        """When no fact unknown could change the outcome."""
        return All(tuple(known(read) for read in self.reads)) if self.knows is None else self.knows

    def of(self, facts: Facts[Any]) -> OutcomeT:
        """The outcome for these facts."""
        if self.unknown is not None and any(getattr(facts, read.name) is None for read in self.reads):
            return self.unknown
        return self.make(facts)


@attrs.frozen(cache_hash=True)
class Regime:
    """A body of law or policy with one scope of its own; a rule belongs to the regime its id starts with.

    `scopes` holds at most one condition per question: where no scope is given the regime reaches every situation.
    """

    id: str
    title: str
    scopes: tuple[Condition, ...] = ()
    not_encoded: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Rule(Generic[OutcomeT]):
    """One provision: its id states the subject, its title reads as a sentence, its examples are run by the tests.

    `protects` says whom or what it is for, `clauses` name the clauses of the source documents it carries, `not_encoded`
    what its text leaves to judgement or to other sources.
    """

    id: str
    title: str
    protects: str
    cites: tuple[Citation, ...]
    in_force: Span
    when: Condition = TRUE
    unless: Condition = FALSE
    then: OutcomeT | Computed[OutcomeT]
    examples: tuple[Example[OutcomeT], ...]
    clauses: tuple[str, ...] = ()
    not_encoded: tuple[str, ...] = ()

    @property
    def question(self) -> type[Facts[OutcomeT]]:
        """The facts class this rule speaks about, known from its examples."""
        return type(self.examples[0].facts)

    @property
    def authority(self) -> Authority:
        """What kind of source the first citation is."""
        return self.cites[0].instrument.authority

    @property
    def firing(self) -> Condition:
        """The rule's own condition, before its regime's scope: `when`, and not `unless`, and knowing what it computes from."""
        knows = (self.then.known,) if isinstance(self.then, Computed) else ()
        return All((self.when, Not(self.unless), *knows))

    def outcome(self, facts: Facts[OutcomeT]) -> OutcomeT:
        """What the rule adds where it fires."""
        return self.then.of(facts) if isinstance(self.then, Computed) else self.then
