"""Parts of the clocks on requests that several laws share: receipt, proof of identity, an extension, public holidays."""

import attrs

from gdpr_rules.clocks.deadlines import Extension, Moment, Recount, Source, Start
from gdpr_rules.clocks.every_ground import EveryGround
from gdpr_rules.clocks.holidays import HolidaysWhere, Territory
from gdpr_rules.clocks.periods import Period
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.kernel.citations import Citation

R = attrs.fields(RightsRequest)

HOLIDAYS = HolidaysWhere(R.place, (), R.controller_countries, certain=True)
"""The public holidays of the place, if it lies in a country of the controller: left to each enactment, which has a calendar of
its own, and moves nothing for a holiday of a place where it is not law."""
DOUBTFUL_HOLIDAYS = HolidaysWhere(R.place, (), R.controller_countries)
"""The same with the days of which it is doubtful that they are public holidays: left to each enactment."""
HOLIDAYS_ANYWHERE = HolidaysWhere(R.place, (Territory(PLACES),), R.controller_countries)
"""The public holidays of the place, wherever it is: for time limits that no law sets, such as those of a policy."""

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


def both_grounds(cite: Citation) -> EveryGround:
    """The reading of a text that says *complexity and number*, where elsewhere one of them is taken to be enough."""
    words = "an extension takes a complex request and many of them, since the text says complexity *and* number"
    return EveryGround(words=words, cite=cite, fields=("due",))


def extension(period: Period, source: Source, *grounds: "attrs.Attribute[bool | None]") -> Extension:
    """A longer period, for a complex request or one of too many, notified within the first."""
    return Extension(period, grounds or (R.complex, R.numerous), R.extension_notified, source)


def with_doubtful_days(period: Period, longer: Period | None = None) -> Recount:
    """The reading that days off move a last day as well, if they are none of the holidays of the whole state."""
    return Recount(
        words="a day off counts that is a holiday in a part of the country only, stands in for another day, or is expected",
        cite=REGULATION_1182.at("Art 2(1)"),
        fields=("due",),
        period=period,
        longer=longer,
        holidays=DOUBTFUL_HOLIDAYS,
    )
