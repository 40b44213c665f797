"""Days of what has happened: none of them lies after the day of the evaluation, unless its year or month was mistyped."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.authority import AuthorityProcedure
from gdpr_rules.facts.breach import Breach
from gdpr_rules.facts.message import Message
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.transfer import Transfer
from gdpr_rules.kernel.facts import Facts

HAPPENED: dict[type[Facts[Any]], tuple[str, ...]] = {
    Message: ("details_collected_on",),
    RightsRequest: (
        "received",
        "identity_confirmed",
        "fee_paid",
        "clarification",
        "extension_notified",
        "decision_taken",
        "authority_shown",
        "reached_processor",
        "results_announced",
    ),
    Breach: ("became_aware", "persons_told"),
    Retention: ("collected", "purpose_ended", "consent_withdrawn"),
    AuthorityProcedure: ("received", "information_awaited", "extended_on"),
    Transfer: ("contract_concluded",),
}
"""Facts by question that say on which day something happened; `NEVER` says that it has not."""

MAY_LIE_AHEAD: dict[type[Facts[Any]], tuple[str, ...]] = {
    # What the controller plans counts as well.
    RightsRequest: ("first_contact", "first_disclosure"),
    Retention: ("kept_until_told", "obligation_from"),
}
"""The other days that facts name: planned, announced, or set by a law."""

LAST_ZONE = dt.timezone(dt.timedelta(hours=-12))
"""Where a day begins last: an instant lies ahead once it does so by every calendar."""


def days_ahead(facts: Facts[Any], on: dt.date) -> tuple[tuple[str, dt.date], ...]:
    """The facts that say what has happened and name a day after `on`, each with that day."""
    names = HAPPENED.get(type(facts), ())
    return tuple((name, day) for name in names for day in _days(getattr(facts, name)) if on < day < NEVER)


def objections_ahead(facts: Facts[Any], on: dt.date) -> tuple[tuple[str, str], ...]:
    """The same facts, each with the reason why its day is refused, and what to do about it."""
    why = f"lies after {on}, the day asked about, but says what has happened; correct it, or ask for a later day"
    return tuple((name, f"`{day}` {why}") for name, day in days_ahead(facts, on))


def _days(value: Any) -> Iterator[dt.date]:
    if isinstance(value, dt.datetime):
        yield value.astimezone(LAST_ZONE).date()
    elif isinstance(value, dt.date):
        yield value
    elif value is not None:
        yield from (day for span in value for day in span)
