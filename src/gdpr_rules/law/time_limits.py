"""Time limits on requests: when their clock starts and stops, what has to be known to say so, and the sum in words."""

from collections.abc import Callable
from datetime import timedelta

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Extension, HolidaysWhere, Moment, Pausing, Source, Start
from gdpr_rules.clocks.periods import Period
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.handled_in import COUNTRIES_HANDLED
from gdpr_rules.facts.request import RIGHT, Handling, Right, RightsRequest
from gdpr_rules.kernel.conditions import one_of
from gdpr_rules.kernel.rules import Example, fires, unsettled
from gdpr_rules.law.requests import request

R = attrs.fields(RightsRequest)

HANDLED = frozenset(COUNTRIES_HANDLED)
ACCESS_REQUESTS = frozenset({Right.ACCESS, Right.KNOW})
ANSWERED_RIGHTS = frozenset(
    {
        Right.ACCESS,
        Right.RECTIFICATION,
        Right.ERASURE,
        Right.RESTRICTION,
        Right.PORTABILITY,
        Right.OBJECTION,
        Right.AUTOMATED_DECISION,
        Right.KNOW,
        Right.DELETE,
        Right.CORRECT,
        Right.OPT_OUT,
        Right.LIMIT,
    }
)
"""What Article 12 sets a time for: Articles 15 to 22, however the person calls the right."""

REQUEST = one_of(RIGHT, ANSWERED_RIGHTS).named("a request under Articles 15 to 22")
HOLIDAYS = HolidaysWhere(R.place, R.controller_countries, HANDLED)
"""The public holidays of the place, if it lies in a country of the controller; none but weekends gives the earliest day."""

RECEIPT = Start(R.received, "request received")
WITHIN_MONTHS = {"due": Moment.DUE, "extension_notice_by": Moment.FIRST, "due_if_extended": Moment.EXTENDED}
ONE_MONTH, THREE_MONTHS = REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)


def identity(source: Source = "") -> Start:
    """Proof of identity, where it was in doubt."""
    named = "what became of doubts about identity is known"
    return Start(R.identity_confirmed, "identity confirmed", source, R.identity_doubted, named)


def fee_paid(source: Source = "") -> Start:
    """Payment of a fee, where one was asked for."""
    return Start(R.fee_paid, "fee paid", source, R.fee_requested, "what became of a fee is known")


def clarification(source: Source = "") -> Pausing:
    """Questions of clarification, which stop the clock of a request for access."""
    named = "questions of clarification are known"
    return Pausing(R.clarification, "clarification awaited", source, RIGHT, ACCESS_REQUESTS, named)


def extension(period: Period, source: Source, *grounds: "attrs.Attribute[bool | None]") -> Extension:
    """A longer period, for a complex request or one of too many, told within the first."""
    return Extension(period, grounds or (R.complex, R.numerous), R.extension_notified, source)


def extension_examples(sample: Callable[..., RightsRequest] = request) -> tuple[Example[Handling], ...]:
    """What every limit that can be extended leaves open while something about its extension or its place is unknown."""
    early = sample().received + timedelta(days=19)
    return (
        *(
            fires(f"another right: {right.value}", sample(right=right))
            for right in sorted(ANSWERED_RIGHTS, key=str)
            if right is not sample().right
        ),
        fires("no notice, whatever the reasons", sample(complex=None, numerous=None, extension_notified=NEVER)),
        fires("complex, and a notice", sample(complex=True, numerous=None, extension_notified=early)),
        fires("too many, and a notice", sample(complex=None, numerous=True, extension_notified=early)),
        fires("neither complex nor too many, and a notice all the same", sample(extension_notified=early)),
        unsettled("nobody says where it is answered", sample(place=None), missing={"place"}),
        unsettled("nobody says where the controller is", sample(controller_countries=None), missing={"controller_countries"}),
        unsettled("a controller in Japan too", sample(controller_countries=frozenset({str(sample().place)[:2], "JP"}))),
        unsettled("complex, and nobody knows of a notice", sample(complex=True), missing={"extension_notified"}),
        unsettled("too many, and nobody knows of a notice", sample(numerous=True), missing={"extension_notified"}),
        unsettled("a notice, and nobody knows why", sample(complex=None, extension_notified=early), missing={"complex"}),
        unsettled(
            "a notice, not for its complexity",
            sample(numerous=None, extension_notified=early),
            missing={"numerous"},
        ),
    )
