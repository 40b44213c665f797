"""Outcomes computed without a clock, as data: counts that reach a number together, and the places that facts name."""

from typing import Any, TypeVar

import attrs

from gdpr_rules.documents.named import CountFact, TruthFact, WordFact, WordsFact, WordsField
from gdpr_rules.kernel.conditions import All, Condition, equals, false, known
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Calculation, Computed

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen(kw_only=True)
class CountsReach(Computed[OutcomeT]):
    """What is added if counts reach a number together, or may reach it; otherwise nothing.

    Each of `counts` is one kind of thing: of several facts that count the same kind, the largest number counts.
    """

    counts: tuple[tuple[CountFact, ...], ...]
    number: int

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return tuple(fact for kind in self.counts for fact in kind)

    def _counted(self, facts: Facts[Any]) -> list[int] | None:
        """The largest number of each kind; None while one is not known."""
        found = [[getattr(facts, fact.name) for fact in kind] for kind in self.counts]
        return None if any(None in kind for kind in found) else [max(kind) for kind in found]

    def of(self, facts: Facts[Any]) -> OutcomeT:
        found = self._counted(facts)
        return self.adds if found is None or sum(found) >= self.number else type(self.adds)()

    def calculation(self, facts: Facts[Any]) -> Calculation:
        found = self._counted(facts)
        if found is None:
            return Calculation(("some of the counts are not known",))
        parts = " + ".join(f"{count:,} {kind[0].name}" for count, kind in zip(found, self.counts, strict=True))
        return Calculation((f"{parts} = {sum(found):,}, where {self.number:,} are enough",))


@attrs.frozen(kw_only=True)
class Place:
    """A fact that names a place, or a set of them, and counts unless `only_if` is known not to be so.

    A country that is divided, such as the United States, is named by its parts: `parts_of` is the country, `part` the fact
    that names one, `parts` all that there are.
    """

    fact: WordFact | WordsFact
    only_if: TruthFact | None = None
    parts_of: str = ""
    part: WordFact | None = None
    parts: frozenset[str] = frozenset()

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        """The facts of the place."""
        return tuple(fact for fact in (self.fact, self.only_if, self.part) if fact is not None)

    @property
    def determined_when(self) -> Condition:
        """When nothing unknown could add or remove a place."""
        placed: Condition = known(self.fact)
        if self.part is not None:
            placed = placed & (known(self.part) | ~equals(self.fact, self.parts_of))
        return placed if self.only_if is None else known(self.only_if) & (placed | false(self.only_if))

    def among(self, places: frozenset[str], facts: Facts[Any]) -> frozenset[str]:
        """Which of some places it names; an unknown one may be any of them."""
        if self.only_if is not None and getattr(facts, self.only_if.name) is False:
            return frozenset()
        value = getattr(facts, self.fact.name)
        found = places if value is None else places & (value if isinstance(value, frozenset) else {value})
        if self.part is None or self.parts_of not in found:
            return found
        part = getattr(facts, self.part.name)
        parts = self.parts if part is None else {part}
        return (found - {self.parts_of}) | {f"{self.parts_of}-{each}" for each in parts}


@attrs.frozen(kw_only=True)
class PlacesNamed(Computed[OutcomeT]):
    """Which of some places the facts name; `field` of the outcome takes them."""

    field: WordsField
    places: frozenset[str]
    named_by: tuple[Place, ...]

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return tuple(fact for place in self.named_by for fact in place.reads)

    @property
    def determined_when(self) -> Condition:
        return All(tuple(place.determined_when for place in self.named_by))

    def of(self, facts: Facts[Any]) -> OutcomeT:
        found = frozenset[str]().union(*(place.among(self.places, facts) for place in self.named_by))
        return attrs.evolve(self.adds, **{self.field: found})
