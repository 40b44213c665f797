"""Time limits on requests: when their clock starts and stops, what has to be known to say so, and the sum in words."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.schedule import NEVER, Event, Pause, PauseEnds, TimeLimit, TimeTable
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of
from gdpr_rules.facts.handled_in import COUNTRIES_HANDLED
from gdpr_rules.facts.request import RIGHT, Asked, Handling, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import Condition, equals, false, known, one_of, open_question, true, within
from gdpr_rules.kernel.rules import Example, Reading, Working, fires, unsettled
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
PLACE_KNOWN = (
    known(R.controller_countries)
    & known(R.place)
    & (within(R.controller_countries, HANDLED) | open_question("the public holidays of a country in which the controller is"))
).named("the public holidays that count are known")


def _told(flag: "attrs.Attribute[bool | None]", day: "attrs.Attribute[date | None]") -> Condition:
    """It is known that something was not asked for, or on which day it came."""
    return false(flag) | (known(flag) & known(day))


IDENTITY_KNOWN = _told(R.identity_doubted, R.identity_confirmed).named("what became of doubts about identity is known")
FEE_KNOWN = _told(R.fee_requested, R.fee_paid).named("what became of a fee is known")
CLARIFICATION_KNOWN = (~one_of(RIGHT, ACCESS_REQUESTS) | known(R.clarification)).named("questions of clarification are known")
EXTENSION_KNOWN = (
    (false(R.complex) & false(R.numerous))
    | equals(R.extension_notified, NEVER)
    | (known(R.extension_notified) & (true(R.complex) | true(R.numerous) | (known(R.complex) & known(R.numerous))))
).named("what became of an extension is known")


@lru_cache(maxsize=1024)
def calendar(countries: frozenset[str] | None, place: str | None) -> Calendar:
    """The public holidays that count: those of the place, if it lies in a country of the controller.

    Without a place those of the controller's only country, common to all of it; else none but weekends, which gives the
    earliest day. A place outside the controller's countries is left out of account.
    """
    inside = sorted(countries or ())
    if place is not None and place.partition("-")[0] in inside:
        return calendar_of(place)
    return calendar_of(inside[0]) if len(inside) == 1 and inside[0] in HANDLED else WEEKENDS_ONLY


def ground(facts: RightsRequest) -> bool | None:
    """Whether the request is complex, or one of too many: the two reasons for more time."""
    if facts.complex or facts.numerous:
        return True
    return False if facts.complex is False and facts.numerous is False else None


def received(facts: RightsRequest) -> Event:
    """The receipt of a request as an event."""
    return Event(facts.received, "request received")


def plain_table(limit: TimeLimit, facts: RightsRequest) -> TimeTable:
    """A limit that runs from receipt and stops for nothing."""
    return limit.table(
        (received(facts),),
        calendar(facts.controller_countries, facts.place),
        ground=ground(facts),
        notified=facts.extension_notified,
    )


def moved_table(limit: TimeLimit, facts: RightsRequest, ends: PauseEnds, sources: tuple[str, str, str]) -> TimeTable:
    """A limit that runs from the latest of receipt, identity and fee, and stands still while access waits for clarification.

    As long as it is open when the clock starts, it starts at receipt and no pause is counted: no other day could be earlier.
    """
    start, identity, fee = (facts.received, facts.identity_confirmed, facts.fee_paid)
    starts = [received(facts)]
    if facts.identity_doubted and identity is not None:
        starts.append(Event(identity, "identity confirmed", sources[0]))
    if facts.fee_requested and fee is not None:
        starts.append(Event(fee, "fee paid", sources[1]))
    sure = (facts.identity_doubted is False or (facts.identity_doubted and identity is not None)) and (
        facts.fee_requested is False or (facts.fee_requested and fee is not None)
    )
    asked: tuple[Asked, ...] = (facts.clarification or ()) if sure and facts.right in ACCESS_REQUESTS else ()
    return limit.table(
        tuple(event for event in starts if event.day >= start),
        calendar(facts.controller_countries, facts.place),
        tuple(Pause(span.asked, span.answered, "clarification awaited", sources[2]) for span in asked),
        ends=ends,
        ground=ground(facts),
        notified=facts.extension_notified,
    )


def dates(table: TimeTable, *, refusal_extends: bool = False) -> Handling:
    """A time table as dates on which things are due."""
    return Handling(
        due=table.due,
        extension_notice_by=table.first.day,
        due_if_extended=None if table.longer is None else table.longer.day,
        refusal_by=table.due if refusal_extends else table.first.day,
    )


def working(table: TimeTable, *readings: tuple[date | None, str, Citation]) -> Working:
    """The sum behind a time table, and what other readings of the law make of the day on which the answer is due."""
    others = tuple(Reading("due", day, words, cite) for day, words, cite in readings if day is not None and day != table.due)
    marks = tuple((line.day, line.words) for line in table.lines if line.day is not None and line.day != NEVER)
    return Working(tuple(map(str, table.lines)), marks, others)


def month_limit(source: Citation, extension: Citation) -> TimeLimit:
    """One month, and three once extended, as Regulation 1182/71 counts them."""
    return TimeLimit(REGULATION_1182_71.months(1), REGULATION_1182_71.months(3), str(source), str(extension))


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
