"""Parts of the clocks on requests that several laws share: receipt, proof of identity, an extension, public holidays."""

import attrs

from gdpr_rules.clocks.deadlines import Extension, HolidaysWhere, Moment, Source, Start
from gdpr_rules.clocks.every_ground import EveryGround
from gdpr_rules.clocks.periods import Period
from gdpr_rules.facts.handled_in import COUNTRIES_HANDLED
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.kernel.citations import Citation

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


def both_grounds(cite: Citation) -> EveryGround:
    """The reading of a text that says *complexity and number*, where elsewhere one of them is taken to be enough."""
    words = "an extension takes a complex request and many of them, since the text says complexity *and* number"
    return EveryGround(words=words, cite=cite, fields=("due",))


def extension(period: Period, source: Source, *grounds: "attrs.Attribute[bool | None]") -> Extension:
    """A longer period, for a complex request or one of too many, notified within the first."""
    return Extension(period, grounds or (R.complex, R.numerous), R.extension_notified, source)
