"""A text that several legislators enacted: its provisions stated once, and what each of them makes of it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

import attrs

from gdpr_rules.errors import InvalidRule, nearest
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Example, Regime, Rule

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen(kw_only=True)
class Provision(Generic[OutcomeT]):
    """A rule of a shared text before any legislator has enacted it: the same fields as a `Rule`, without days and regime.

    `id` names the subject within the text, such as `art15.access`. Citations of the text itself name its placeholder
    instrument, and each enactment puts its own in its place. Examples leave out where they take place, which each enactment
    fills in.
    """

    id: str
    title: str
    protects: str
    cites: tuple[Citation, ...]
    when: Condition = TRUE
    unless: Condition = FALSE
    then: OutcomeT | Computed[OutcomeT]
    examples: tuple[Example[OutcomeT], ...]
    clauses: tuple[str, ...] = ()
    not_encoded: tuple[str, ...] = ()


@attrs.frozen
class _AtHome(Sequence[Example[Any]]):
    """Examples of a provision, placed where it is law when they are first read: importing the law does not pay for them."""

    written: tuple[Example[Any], ...]
    facts: Mapping[str, Any] = attrs.field(eq=False)

    @cached_property
    def _all(self) -> tuple[Example[Any], ...]:
        return tuple(map(self._place, self.written))

    def _place(self, example: Example[Any]) -> Example[Any]:
        declared = attrs.fields_dict(type(example.facts))
        lacking = {
            name: value
            for name, value in self.facts.items()
            if name in declared and name not in example.missing and getattr(example.facts, name) is None
        }
        return attrs.evolve(example, facts=attrs.evolve(example.facts, **lacking)) if lacking else example

    @overload
    def __getitem__(self, at: int) -> Example[Any]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Example[Any]]: ...

    def __getitem__(self, at: int | slice) -> Example[Any] | Sequence[Example[Any]]:
        return self._all[at]

    def __len__(self) -> int:
        return len(self.written)


@attrs.frozen(kw_only=True)
class Enactment:
    """A shared text as one legislator enacted it.

    `placeholder` is the instrument that the shared text cites itself by, `text` the one to cite here. `at_home` are facts that
    put an example where the text is law; those that an example tells stay as they are. `amended` maps a provision's id to the
    fields of the rule that differ here: a title, a condition, an outcome, `in_force`, further `cites`. `meanings` are pairs of
    what the shared text leaves to each legislator, such as the countries where it is law, and what that is here.
    """

    regime: Regime
    placeholder: Instrument
    text: Instrument
    in_force: Span
    at_home: Mapping[str, Any]
    amended: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    meanings: tuple[tuple[Any, Any], ...] = ()

    def enact(self, *provisions: Provision[Any]) -> tuple[Rule[Any], ...]:
        """The provisions as rules of this regime, amended; `InvalidRule` names an amendment of what is not among them."""
        known = {provision.id for provision in provisions}
        if stray := sorted(self.amended.keys() - known):
            raise InvalidRule(f"`{self.regime.id}` amends `{stray[0]}`, which is not among what it enacts; correct the id")
        names = attrs.fields_dict(Rule)
        for name, change in self.amended.items():
            if wrong := sorted(change.keys() - names):
                hint = nearest(wrong[0], names) or ""
                raise InvalidRule(f"`{self.regime.id}` amends `{wrong[0]}` of `{name}`, which is not a field of a rule{hint}")
        seen: dict[int, Any] = {id(left_open): (here, left_open) for left_open, here in self.meanings}
        return tuple(self._rule(provision, seen) for provision in provisions)

    def _rule(self, provision: Provision[Any], seen: dict[int, Any]) -> Rule[Any]:
        fields: dict[str, Any] = {field.name: getattr(provision, field.name) for field in attrs.fields(Provision)}
        fields |= {"in_force": self.in_force, **self.amended.get(provision.id, {})}
        examples = _AtHome(tuple(fields.pop("examples")), self.at_home)
        cited = {
            name: self._cited(value, seen) for name, value in fields.items() if name in ("cites", "when", "unless", "then")
        }
        fields |= {**cited, "id": f"{self.regime.id}.{provision.id}", "examples": examples}
        return Rule(**fields)

    def _cited(self, value: Any, seen: dict[int, Any]) -> Any:
        """A value with the text's own instrument wherever it cites the placeholder; the value itself where it does not."""
        if isinstance(value, Citation):
            return self.text.at(value.pinpoint) if value.instrument is self.placeholder else value
        if isinstance(value, tuple):
            found = [self._cited(each, seen) for each in value]
            return tuple(found) if any(a is not b for a, b in zip(found, value, strict=True)) else value
        if isinstance(value, attrs.Attribute) or not attrs.has(type(value)):
            return value
        if id(value) not in seen:
            inner = {name: getattr(value, name) for name in _inner(type(value))}
            changed = {name: new for name, old in inner.items() if (new := self._cited(old, seen)) is not old}
            seen[id(value)] = (
                attrs.evolve(value, **changed) if changed else value,
                value,
            )  # kept, so that its id stays its own
        return seen[id(value)][0]


def _inner(kind: type[Any]) -> Iterable[str]:
    return (field.name for field in attrs.fields(kind) if field.init)
