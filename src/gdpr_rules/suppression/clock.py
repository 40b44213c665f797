"""The clock of a store: the instant it takes for the present, and what becomes of liftings dated ahead of it."""

from collections.abc import Callable
from datetime import UTC, datetime

import attrs

from gdpr_rules.errors import InvalidEntry
from gdpr_rules.suppression.entries import Entry

Clock = Callable[[], datetime]
"""Says which instant is now."""


def system_clock() -> datetime:
    """Now, by the clock of the system: the default of every store, without which no wrong date is seen."""
    return datetime.now(UTC)  # noqa: TID251  # a store takes any other clock as its argument


def in_time(entry: Entry, now: datetime, *, refuse: bool) -> Entry:
    """The entry itself; a lifting dated ahead of the clock is set aside, or refused with `InvalidEntry`.

    It would end stops that come later. Once set aside it stays so: that its day comes does not make it true.
    """
    if entry.aside_at is not None or not entry.ahead_of(now):
        return entry
    if refuse:
        raise InvalidEntry(
            f"a lifting of `{entry.asked_at}`, recorded at `{entry.recorded_at}`, lies in the future of `{now}`, and would end "
            "stops that come later; give the day on which it happened, or set the clock right"
        )
    return attrs.evolve(entry, aside_at=now)
