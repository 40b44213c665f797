"""Which law wins, field by field: what every regime would say alone, what stands once they are joined, and who set it."""

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

    `certain` is false where a fact of its scope is not known, so that it only may reach them. `certain_outcome` is what it
    would ask for whatever the unknown facts turn out to be.
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
    """What one regime says alone of a field of the outcome, or of one member of a field that is a set.

    `prevails` where no other regime goes beyond it, and it asks for anything at all; `rules` are those of its rules that set
    what stands, none where it does not prevail.
    """

    regime: str
    value: Any
    settled: bool
    prevails: bool
    rules: tuple[Rule[Any], ...] = ()


@attrs.frozen
class FieldPrecedence:
    """What stands of one field once all regimes are joined, beside what each would say alone.

    For a field that is a set, `members` holds one for every member that some regime puts in or takes away, and for a set that
    starts out whole for those that are left as well. There `value` says whether the member belongs to the set that stands, and
    `member` is the member.
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
        """The regimes that set what stands; none where no regime asks for more than the least."""
        return tuple(voice.regime for voice in self.voices if voice.prevails)

    @property
    def rules(self) -> tuple[Rule[Any], ...]:
        """The rules that set what stands, with their citations."""
        return tuple(rule for voice in self.voices for rule in voice.rules)

    @property
    def alone(self) -> dict[str, Any]:
        """Each regime's own value, by its id."""
        return {voice.regime: voice.value for voice in self.voices}


@attrs.frozen
class Precedence(Generic[OutcomeT]):
    """How the regimes that reach some facts meet: every regime with its own outcome, every field with who set it.

    No regime ranks above another. The more protective value of each field stands, whoever asks for it, so that one decision
    may take its permission from one law and its deadline from another.
    """

    regimes: tuple[RegimeReach[OutcomeT], ...]
    fields: tuple[FieldPrecedence, ...]

    def __getitem__(self, field: str) -> FieldPrecedence:
        found = {standing.field: standing for standing in self.fields}
        if field not in found:
            raise KeyError(f"`{field}` is no field of the outcome; it has {', '.join(found)}")
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
        prevails = {each: told != order.least for each, told in own.items()}
    else:
        members = ()
        rules = {each: _of(decision, each, decision.because(name)) for each in own}
        prevails = {each: _stands(order, told, own.values()) for each, told in own.items()}
    voices = (RegimeValue(r, told, sure[r], prevails[r], rules[r] if prevails[r] else ()) for r, told in own.items())
    return FieldPrecedence(name, field.metadata["words"], value, settled, tuple(voices), members=members)


def _member(
    decision: Decided[Any], regimes: tuple[RegimeReach[Any], ...], field: "attrs.Attribute[Any]", member: Any
) -> FieldPrecedence:
    name, starts_in = field.name, member in protections(type(decision.outcome))[field.name].least
    behind = decision.because(name, member)
    told = member in getattr(decision.outcome, name)
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
    settled = told == (member in getattr(decision.certain_outcome, name))
    return FieldPrecedence(name, field.metadata["words"], told, settled, tuple(voices), member)


def _stands(order: Protection[Any], value: Any, values: Any) -> bool:
    """Whether a value asks for anything, and none of the others goes beyond it."""
    return value != order.least and all(order.covers(value, other) or not order.covers(other, value) for other in values)


def _of(decision: Decided[Any], regime: str, rules: Any) -> tuple[Rule[Any], ...]:
    return tuple(rule for rule in rules if decision.rules.regime(rule).id == regime)


def _place(member: Any) -> tuple[int, str]:
    """Enum members in the order they are declared in, anything else by its text."""
    kind = cast(Any, type(member))
    return (list(kind).index(member), "") if hasattr(kind, "__members__") else (0, str(member))
