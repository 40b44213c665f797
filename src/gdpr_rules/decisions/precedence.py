"""Which law prevails, field by field: what each regime would say alone, what holds once they are joined, and who set it."""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar, cast

import attrs

from gdpr_rules.decisions.decided import Decided
from gdpr_rules.kernel.conditions import TRUE, reduce
from gdpr_rules.kernel.protection import Outcome, Protection, greatest_protection, protections
from gdpr_rules.kernel.rules import Regime, Rule

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen
class RegimeReach(Generic[OutcomeT]):
    """A regime that reaches the facts, with the outcome it would give alone.

    `certain` is false if a fact of its scope is not known, so that it only possibly reaches them. `certain_outcome` is what it
    would require whatever the unknown facts turn out to be.
    """

    regime: Regime
    certain: bool
    outcome: OutcomeT
    certain_outcome: OutcomeT

    @property
    def settled(self) -> bool:
        """Whether nothing unknown could change what the regime says alone."""
        return self.outcome == self.certain_outcome


@attrs.frozen
class RegimeValue:
    """What one regime alone says about a field of the outcome, or about one member of a field that is a set.

    It `prevails` if it requires anything and no other regime goes beyond it; `rules` are its rules that set what holds, none
    if it does not prevail.
    """

    regime: str
    value: Any
    settled: bool
    prevails: bool
    rules: tuple[Rule[Any], ...] = ()


@attrs.frozen
class FieldPrecedence:
    """What holds for one field once all regimes are joined, beside what each would say alone.

    For a field that is a set, `members` has an entry for every member that some regime adds or takes away, and, if the set
    starts full, for those that are left too. There, `value` says whether the member belongs to the resulting set, and `member`
    is the member.
    """

    field: str
    words: str
    value: Any
    settled: bool
    voices: tuple[RegimeValue, ...]
    member: Any = None
    members: "tuple[FieldPrecedence, ...]" = ()

    @property
    def set_by(self) -> tuple[str, ...]:
        """The regimes that set what holds; none if no regime requires more than the least."""
        return tuple(voice.regime for voice in self.voices if voice.prevails)

    @property
    def rules(self) -> tuple[Rule[Any], ...]:
        """The rules that set what holds, with their citations."""
        return tuple(rule for voice in self.voices for rule in voice.rules)

    @property
    def alone(self) -> dict[str, Any]:
        """Each regime's own value, by its id."""
        return {voice.regime: voice.value for voice in self.voices}


@attrs.frozen
class Precedence(Generic[OutcomeT]):
    """How the regimes that reach some facts combine: every regime with its own outcome, every field with who set it.

    No regime ranks above another. The more protective value of each field holds, whichever regime it comes from, so that one
    decision may take its permission from one law and its deadline from another.
    """

    regimes: tuple[RegimeReach[OutcomeT], ...]
    fields: tuple[FieldPrecedence, ...]

    def __getitem__(self, field: str) -> FieldPrecedence:
        found = {standing.field: standing for standing in self.fields}
        if field not in found:
            raise KeyError(f"`{field}` is not a field of the outcome; it has {', '.join(found)}")
        return found[field]

    def __iter__(self) -> Iterator[FieldPrecedence]:
        return iter(self.fields)


def precedence_of(decision: Decided[OutcomeT]) -> Precedence[OutcomeT]:
    """The view behind `Decision.precedence`."""
    regimes = tuple(_reaches(decision))
    return Precedence(regimes, tuple(_standing(decision, regimes, field) for field in attrs.fields(type(decision.outcome))))


def _reaches(decision: Decided[OutcomeT]) -> Iterator[RegimeReach[OutcomeT]]:
    rules, question, known = decision.rules, type(decision.facts), decision.known_facts
    declared = {rules.regime(rule).id: rules.regime(rule) for rule in decision.program.rules}
    for name, outcome in sorted(decision.by_regime.items()):
        regime = declared[name]
        certain = [rule.outcome(decision.facts) for rule in decision.fired if rules.regime(rule).id == name]
        yield RegimeReach(
            regime,
            reduce(rules.scope(regime, question), decision.on, known) == TRUE,
            outcome,
            greatest_protection(cast(OutcomeT, decision.program.least), *certain),
        )


def _standing(decision: Decided[Any], regimes: tuple[RegimeReach[Any], ...], field: "attrs.Attribute[Any]") -> FieldPrecedence:
    order, name = protections(type(decision.outcome))[field.name], field.name
    value, settled = getattr(decision.outcome, name), decision.settled_on(name)
    own = {reach.regime.id: getattr(reach.outcome, name) for reach in regimes}
    sure = {reach.regime.id: getattr(reach.outcome, name) == getattr(reach.certain_outcome, name) for reach in regimes}
    if isinstance(order.least, frozenset):
        asked = order.least.union(*own.values())
        members = tuple(_member(decision, regimes, field, member) for member in sorted(asked, key=_place))
        rules = {each: _of(decision, each, {r.id: r for m in members for r in m.rules}.values()) for each in own}
        prevails = {each: said != order.least for each, said in own.items()}
    else:
        members = ()
        rules = {each: _of(decision, each, decision.because(name)) for each in own}
        prevails = {each: _stands(order, said, own.values()) for each, said in own.items()}
    voices = (RegimeValue(r, said, sure[r], prevails[r], rules[r] if prevails[r] else ()) for r, said in own.items())
    return FieldPrecedence(name, field.metadata["words"], value, settled, tuple(voices), members=members)


def _member(
    decision: Decided[Any], regimes: tuple[RegimeReach[Any], ...], field: "attrs.Attribute[Any]", member: Any
) -> FieldPrecedence:
    name, starts_in = field.name, member in protections(type(decision.outcome))[field.name].least
    behind = decision.because(name, member)
    said = member in getattr(decision.outcome, name)
    voices = (
        RegimeValue(
            reach.regime.id,
            member in getattr(reach.outcome, name),
            (member in getattr(reach.outcome, name)) == (member in getattr(reach.certain_outcome, name)),
            (member in getattr(reach.outcome, name)) != starts_in,
            _of(decision, reach.regime.id, behind),
        )
        for reach in regimes
    )
    settled = said == (member in getattr(decision.certain_outcome, name))
    return FieldPrecedence(name, field.metadata["words"], said, settled, tuple(voices), member)


def _stands(order: Protection[Any], value: Any, values: Any) -> bool:
    """Whether a value requires anything, and none of the others goes beyond it."""
    return value != order.least and all(order.covers(value, other) or not order.covers(other, value) for other in values)


def _of(decision: Decided[Any], regime: str, rules: Any) -> tuple[Rule[Any], ...]:
    return tuple(rule for rule in rules if decision.rules.regime(rule).id == regime)


def _place(member: Any) -> tuple[int, str]:
    """Enum members in the order they are declared in, anything else by its text."""
    kind = cast(Any, type(member))
    return (list(kind).index(member), "") if hasattr(kind, "__members__") else (0, str(member))
