"""By when an opt-out has to take effect: at once, within a day, within ten business days; the earliest limit counts."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import attrs

from gdpr_rules.clocks.hours import hours_after
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.working_days import calendar_of
from gdpr_rules.errors import CalendarNotCovered
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.instruments.source_documents import GDPR_PECR_STATEMENT
from gdpr_rules.instruments.us import CAN_SPAM
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.suppression.entries import WISHES, Entry, Reason

TEN_BUSINESS_DAYS = Period(working_days=10, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)


@attrs.frozen
class Limit:
    """A time limit for opt-outs: `by` gives the last instant in time, from the instant at which a person asked."""

    name: str
    words: str
    cite: Citation
    by: Callable[[datetime], datetime] = attrs.field(repr=False, eq=False)


def _day_of_the_tenth(asked_at: datetime) -> datetime:
    """The end of the tenth business day after the day of the request, in the time zone of the recorded request."""
    last = TEN_BUSINESS_DAYS.end(asked_at.date(), calendar_of("US"))
    return datetime.combine(last + timedelta(1), time.min, asked_at.tzinfo) - timedelta(microseconds=1)


@lru_cache(4096)
def business_days_since(received: date, on: date) -> int | None:
    """How many business days lie between the day on which an opt-out was received and a day, as `TEN_DAYS` counts them.

    The day of receipt is left out (15 USC 7704(a)(4)(A)(i): *more than 10 business days after the receipt*). The statute does
    not say what a business day is: every day counts but Saturdays, Sundays and the federal public holidays of the United
    States, those observed on another day included. A day off counts as the business day that follows it, since the one before
    has passed. None if the opt-out came later than `on`, or if the holidays of a year between them are not known.
    """
    if on <= received:
        return 0 if on == received else None
    calendar = calendar_of("US")
    try:
        return calendar.working_days(received, calendar.next_working(on))
    except CalendarNotCovered:
        return None


AT_ONCE = Limit("gdpr", "at once", GDPR.at("Art 21(3)"), lambda asked_at: asked_at)
WITHIN_A_DAY = Limit("sopro", "within 24 hours", GDPR_PECR_STATEMENT.at("GP-05"), lambda asked_at: hours_after(asked_at, 24))
TEN_DAYS = Limit("can_spam", "within ten business days", CAN_SPAM.at("7704(a)(4)(A)(i)"), _day_of_the_tenth)
LIMITS = (AT_ONCE, WITHIN_A_DAY, TEN_DAYS)
"""Every limit; a caller who knows where a person is may select those that apply there."""


@attrs.frozen
class Overdue:
    """A stop that passed a limit: `late` since the limit's last instant, whether or not it has taken effect by now."""

    entry: Entry
    limit: Limit
    by: datetime

    @property
    def done(self) -> bool:
        """Whether it has taken effect by now, although too late."""
        return self.entry.effective_at is not None


def must_bite_by(asked_at: datetime, limits: Iterable[Limit] = LIMITS) -> tuple[datetime, Limit]:
    """The earliest last instant that limits set for an opt-out, with the limit that sets it."""
    return min(((limit.by(asked_at), limit) for limit in limits), key=lambda pair: pair[0])


def overdue_of(entry: Entry, at: datetime, limits: Iterable[Limit]) -> Iterator[Overdue]:
    """The limits that an entry has passed at an instant. *At once* is passed only until it takes effect.

    The limits apply to a person's wish; an imported stop may be one, and is overdue while it waits.
    """
    done_at_once = entry.effective_at is not None and entry.effective_at <= min(entry.asked_at, at)
    if done_at_once or entry.why not in {*WISHES, Reason.IMPORTED}:
        return
    for limit in limits:
        by = limit.by(entry.asked_at)
        late = entry.why in WISHES and entry.effective_at is not None and by < entry.effective_at <= at and by > entry.asked_at
        if late or (by <= at and (entry.effective_at is None or entry.effective_at > at)):
            yield Overdue(entry, limit, by)
