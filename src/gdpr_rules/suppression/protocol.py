"""What every store of opt-outs offers, and the values in which it answers."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Protocol

import attrs

from gdpr_rules.suppression.entries import Entry, Use
from gdpr_rules.suppression.keys import KeyRing
from gdpr_rules.suppression.limits import LIMITS, Limit, Overdue
from gdpr_rules.suppression.verdicts import Verdict


class Action(Enum):
    """What happened to an entry."""

    ADDED = "added"
    MERGED = "merged"
    TOOK_EFFECT = "took effect"
    ERASED = "plain address erased, hash kept"
    REKEYED = "hashed with another key"
    SET_ASIDE = "set aside, as dated ahead of the clock"
    RESPELLED = "spelled by the list's new policy"


@attrs.frozen
class Change:
    """One line of the history."""

    at: datetime
    action: Action
    entry: Entry


@attrs.frozen
class Rotation:
    """The effect of a change of keys: entries whose address was given were hashed again, the others keep their old key."""

    current: str
    moved: int
    left: Mapping[str, int]


class Suppressions(Protocol):
    """What every store of opt-outs offers; `gdpr_rules.testing.SuppressionContract` checks yours."""

    def add(self, entries: Iterable[Entry]) -> int:
        """Add entries, all or none of them; returns how many were new. Repeating it changes nothing.

        Raises `InvalidEntry` for a lifting dated in the future, by which later stops would end.
        """
        ...

    def merge(self, entries: Iterable[Entry]) -> int:
        """Add what another store exported, or what was saved before a backup was restored.

        A lifting dated in the future, from a clock that runs ahead, is set aside: kept, and without effect for good.
        """
        ...

    def check(self, address: str, use: Use) -> Verdict:
        """Whether a use is stopped, at its instant or now.

        Raises `InvalidAddress`, and `StoreUnreachable` instead of an answer it cannot know.
        """
        ...

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        """The same for a stream, in its order; an invalid address counts as suppressed, with the reason."""
        ...

    def export(self, *, hashed: bool = False) -> Iterator[Entry]:
        """Every entry; with `hashed`, without any plain address."""
        ...

    def erase(self, address: str, *, asked_at: datetime, recorded_at: datetime, effective_at: datetime | None = None) -> int:
        """Forget an address and remember its opt-out: every entry about it becomes a keyed hash, and none ends."""
        ...

    def rotate(self, keys: KeyRing, addresses: Iterable[str] = (), *, at: datetime) -> Rotation:
        """Use another key for hashes from now on; entries under older keys move if their address is given."""
        ...

    def took_effect(self, address: str, *, at: datetime) -> int:
        """Record that every sender complies with the stops about an address."""
        ...

    def overdue(self, at: datetime, limits: Iterable[Limit] = LIMITS) -> Iterator[Overdue]:
        """Stops that should have taken effect by an instant and did not, or only too late."""
        ...

    def history(self, address: str | None = None) -> Iterator[Change]:
        """The whole history, or the history of one address, in order."""
        ...
