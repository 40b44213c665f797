"""Outcomes and their protective order: for each field, which of two values protects the person more."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from enum import Enum
from typing import Any, ClassVar, Generic, Self, TypeVar

import attrs

from gdpr_rules.errors import MismatchedOutcomes
from gdpr_rules.values.kinds import check_types, remembered

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
OutcomeT = TypeVar("OutcomeT", bound="Outcome")


@attrs.frozen
class Protection(Generic[T]):
    """A join-semilattice over one field's values: `least` protects least, `join` takes what both ask for.

    `protects` says in one word what does, for documents: true, false, later, more, fewer, earliest, shortest.
    """

    words: str
    least: T
    join: Callable[[T, T], T]
    protects: str = ""

    def covers(self, high: T, low: T) -> bool:
        """Whether `high` is at least as protective as `low`."""
        return self.join(high, low) == high


def true_protects() -> Protection[bool]:
    """A duty or a protection that is on or off."""
    return Protection("true protects", False, lambda a, b: a or b, "true")


def false_protects() -> Protection[bool]:
    """A freedom of the controller that is on or off."""
    return Protection("false protects", True, lambda a, b: a and b, "false")


def later_protects(kind: type[E]) -> Protection[E]:
    """An enum whose members are written from the least protective to the most."""
    members = list(kind)
    words = " < ".join(str(member.value) for member in members)
    ranks = {member: rank for rank, member in enumerate(members)}
    return Protection(words, members[0], lambda a, b: a if a is b or ranks[a] > ranks[b] else b, "later")


def more_protects() -> Protection[frozenset[Any]]:
    """A set of duties: all that any rule adds."""
    return Protection("every duty that any rule adds", frozenset(), frozenset.__or__, "more")


def fewer_protects(universe: Collection[T]) -> Protection[frozenset[T]]:
    """A set of freedoms: only those that every rule leaves."""
    return Protection("only what every rule leaves", frozenset(universe), frozenset.__and__, "fewer")


def earliest_protects() -> Protection[date | None]:
    """A date by which something is due; no date is the least protection."""
    return Protection("the earliest date", None, _smaller, "earliest")


def shortest_protects() -> Protection[timedelta | None]:
    """A time limit; no limit is the least protection."""
    return Protection("the shortest limit", None, _smaller, "shortest")


def _smaller(a: Any, b: Any) -> Any:
    if a is None or b is None:
        return b if a is None else a
    return min(a, b)


def protects(order: Protection[Any], words: str) -> Any:
    """Declare an outcome's field: its default is the least protective value; `words` name it for a reader."""
    return attrs.field(default=order.least, metadata={"protection": order, "words": words})


@remembered
def protections(kind: "type[Outcome]") -> dict[str, Protection[Any]]:
    """Each field of an outcome class with its order."""
    return {field.name: field.metadata["protection"] for field in attrs.fields(kind)}


@attrs.frozen
class Outcome:
    """What the rules ask for. An outcome without arguments is the least protection and the identity of the join.

    `VERDICTS` says in the question's own words that the outcome is permissive, that it is not, and that it may not be.
    `WAYS` are the ways of being permissive: whatever is so in one of them stays so when joined with another that is.
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("permitted", "not permitted", "cannot tell yet")
    WAYS: ClassVar[tuple[Callable[[Any], bool], ...]] = (lambda outcome: bool(outcome.permissive),)

    def __attrs_post_init__(self) -> None:
        check_types(self)

    @property
    def permissive(self) -> bool:
        """Whether this leaves the controller free to go ahead; a question says it in its own terms."""
        return self == type(self)()

    def remarks(self, on: date) -> tuple[str, ...]:
        """What a reader should know beside the fields, seen from a day."""
        return ()

    def __or__(self, other: Self) -> Self:
        """The greatest protection, field by field."""
        if type(self) is not type(other):
            raise MismatchedOutcomes(
                f"`{type(self).__name__}` and `{type(other).__name__}` answer different questions; join outcomes of one kind"
            )
        joined, put = object.__new__(type(self)), object.__setattr__  # not built anew: what both hold has been checked
        for name, order in protections(type(self)).items():
            put(joined, name, order.join(getattr(self, name), getattr(other, name)))
        return joined

    def covers(self, other: Self) -> bool:
        """Whether this is at least as protective as the other in every field."""
        return self | other == self


def greatest_protection(first: OutcomeT, *others: OutcomeT) -> OutcomeT:
    """The join of outcomes of one question: the more protective value of every field, whatever the order given."""
    for other in others:
        first = first | other
    return first
