"""Rules: when a condition holds, unless another is known to hold, then an outcome is added, with citation and examples."""

from collections.abc import Mapping, Set
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

import attrs

from gdpr_rules.errors import InvalidRule
from gdpr_rules.kernel.citations import SHOWN, Authority, Citation, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Not, Test, known, walk
from gdpr_rules.kernel.facts import Facts, questions_answered_by
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
class Calculation:
    """How an outcome was worked out: the sum in lines, its milestones (days with what led to each), and other readings."""

    lines: tuple[str, ...] = ()
    milestones: tuple[tuple[date, str], ...] = ()
    readings: tuple[Reading, ...] = ()


@attrs.frozen(kw_only=True)
class Computed(Generic[OutcomeT]):
    """An outcome worked out from facts: the parent of a closed set of kinds, each of them data from which all else derives.

    `adds` is what the rule adds whatever the facts are; a kind works out further fields of the same outcome. Where a fact it
    reads is unknown, it answers with the most protective outcome that is still possible.
    """

    adds: OutcomeT

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        """Every fact the outcome is worked out from."""
        raise NotImplementedError(f"`{type(self).__name__}` names no facts; use one of the kinds that are data")

    @property
    def determined_when(self) -> Condition:
        """When no fact unknown could change the outcome: by default once all that are read are known."""
        return All(tuple(known(read) for read in self.reads))

    def of(self, facts: Facts[Any]) -> OutcomeT:
        """The outcome for these facts."""
        raise NotImplementedError(f"`{type(self).__name__}` works nothing out; use one of the kinds that are data")

    def calculation(self, facts: Facts[Any]) -> Calculation:
        """The sum behind the outcome for these facts."""
        return Calculation()


def _by_question(given: Any) -> Any:
    """Scopes as pairs in a fixed order, from a mapping of questions to conditions; pairs are taken as they are."""
    pairs: tuple[Any, ...] = tuple(given.items() if isinstance(given, Mapping) else given)
    if not all(isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], type) for pair in pairs):
        raise InvalidRule(f"scopes are `{given!r}`; map each question to the condition under which the regime reaches it")
    return tuple(sorted(pairs, key=lambda pair: (pair[0].__module__, pair[0].__qualname__)))


@attrs.frozen(cache_hash=True)
class Regime:
    """A body of law or policy with one scope of its own; a rule belongs to the regime its id starts with.

    `scopes` maps a question, or the class of facts that several questions share, to the condition under which the regime
    reaches its facts. A regime that declares no scope reaches every situation; one that does has to declare a scope for each
    question that its rules answer. `InvalidRule` names a scope that reads facts its question does not have.
    """

    id: str
    title: str = attrs.field(metadata=SHOWN)
    scopes: tuple[tuple[type[Facts[Any]], Condition], ...] = attrs.field(default=(), converter=_by_question)
    not_encoded: tuple[str, ...] = attrs.field(default=(), metadata=SHOWN)

    def __attrs_post_init__(self) -> None:
        for question, condition in self.scopes:
            if lacking := strangers(condition, question):
                name = f"`{lacking[0]}`, which is not a fact of {question.__name__}"
                raise InvalidRule(f"the scope of regime `{self.id}` for {question.__name__} reads {name}")

    def scope(self, question: type[Facts[Any]]) -> Condition | None:
        """Where the regime reaches in the facts of a question; None where it declares scopes, and none that fits."""
        declared = dict(self.scopes)
        return next((declared[kind] for kind in question.__mro__ if kind in declared), None if declared else TRUE)


def strangers(condition: Condition, question: type[Facts[Any]]) -> list[str]:
    """Facts of a condition that the question does not declare."""
    declared = attrs.fields_dict(question)
    facts = (part.fact for part in walk(condition) if isinstance(part, Test))
    return [fact.name for fact in facts if declared.get(fact.name) != fact]


def question_answered_by(rule: "Rule[Any]") -> type[Facts[Any]]:
    """The question whose outcome a rule adds: of several, the one declared beside that outcome, in the same package."""
    kind = type(rule.then.adds if isinstance(rule.then, Computed) else rule.then)
    found = questions_answered_by(kind)
    if len(found) > 1:
        found = tuple(each for each in found if _package(each) == _package(kind)) or found
    if len(found) != 1:
        names = ", ".join(sorted(each.__name__ for each in found)) or "no question"
        raise InvalidRule(f"rule `{rule.id}` adds a {kind.__name__}, which answers {names}; state its `question=`")
    return found[0]


def _package(kind: type[Any]) -> str:
    return kind.__module__.rpartition(".")[0]


@attrs.frozen(kw_only=True)
class Rule(Generic[OutcomeT]):
    """One provision: its id states the subject, its title reads as a sentence, its examples are run by the tests.

    `protects` says whom or what it is for, `clauses` name the clauses of the source documents it carries, `not_encoded`
    what its text leaves to judgement or to other sources. `question` is the facts class that the rule speaks about; it
    follows from the outcome where one question alone is answered by it.
    """

    id: str
    title: str = attrs.field(metadata=SHOWN)
    protects: str = attrs.field(metadata=SHOWN)
    cites: tuple[Citation, ...]
    in_force: Span
    when: Condition = TRUE
    unless: Condition = FALSE
    then: OutcomeT | Computed[OutcomeT]
    examples: tuple[Example[OutcomeT], ...] = attrs.field(eq=tuple, metadata=SHOWN)  # a sequence that is made when read will do
    clauses: tuple[str, ...] = attrs.field(default=(), metadata=SHOWN)
    not_encoded: tuple[str, ...] = attrs.field(default=(), metadata=SHOWN)
    question: type[Facts[OutcomeT]] = attrs.field(default=attrs.Factory(question_answered_by, takes_self=True))

    @property
    def authority(self) -> Authority:
        """What kind of source the first citation is."""
        return self.cites[0].instrument.authority

    @property
    def firing(self) -> Condition:
        """The rule's own condition, before its regime's scope: `when`, and not `unless`, and knowing what it computes from."""
        determined = (self.then.determined_when,) if isinstance(self.then, Computed) else ()
        return All((self.when, Not(self.unless), *determined))

    def outcome(self, facts: Facts[OutcomeT]) -> OutcomeT:
        """What the rule adds where it fires."""
        return self.then.of(facts) if isinstance(self.then, Computed) else self.then
