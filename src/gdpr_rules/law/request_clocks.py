"""Parts of the clocks on requests that several laws share: receipt, proof of identity, an extension, public holidays."""

import attrs

from gdpr_rules.clocks.deadlines import Extension, HolidaysWhere, Moment, Source, Start
from gdpr_rules.clocks.periods import Period
from gdpr_rules.facts.handled_in import COUNTRIES_HANDLED
from gdpr_rules.facts.request import RightsRequest

R = attrs.fields(RightsRequest)

HANDLED = frozenset(COUNTRIES_HANDLED)
HOLIDAYS = HolidaysWhere(R.place, R.controller_countries, HANDLED)
"""The public holidays of the place, if it lies in a country of the controller; none but weekends gives the earliest day."""

RECEIPT = Start(R.received, "request received")
WITHIN_MONTHS = {"due": Moment.DUE, "extension_notice_by": Moment.FIRST, "due_if_extended": Moment.EXTENDED}


def identity(source: Source = "") -> Start:
    """Proof of identity, where it was in doubt."""
    named = "what became of doubts about identity is known"
    return Start(R.identity_confirmed, "identity confirmed", source, R.identity_doubted, named)


AUTHORITY = Start(
    R.authority_shown,
    "authority to act for the person shown",
    asked=R.authority_requested,
    named="what became of doubts about authority is known",
)
"""Evidence that another may act for the person, where it had to be asked for; no text says that a clock waits for it."""


AT_A_PROCESSOR = Start(
    R.reached_processor,
    "request received by a processor",
    asked=R.through_processor,
    named="whether a processor had the request first is known",
)
"""Receipt by a processor on a channel of its own, which one reading takes for receipt by the controller."""


def extension(period: Period, source: Source, *grounds: "attrs.Attribute[bool | None]") -> Extension:
    """A longer period, for a complex request or one of too many, notified within the first."""
    return Extension(period, grounds or (R.complex, R.numerous), R.extension_notified, source)
