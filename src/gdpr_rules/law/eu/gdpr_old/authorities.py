"""The periods of the GDPR that run against supervisory authorities and the Board: Articles 36, 56, 60-62, 64-66 and 78."""

from datetime import date, timedelta
from typing import Any, NamedTuple

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Extension, HolidaysWhere, Moment, Pausing, Start, WeekendsOnly
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.authority import AuthorityDeadline, AuthorityProcedure, Matter
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.spans import Clarification
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments.eu import GDPR, REGULATION_1182
from gdpr_rules.kernel.citations import Dated, Step, since
from gdpr_rules.kernel.conditions import equals, one_of
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled

A = attrs.fields(AuthorityProcedure)
MATTER: Any = A.matter  # always known, which its declared type says and the conditions' does not
FIRST, EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)
RECEIVED = date(2026, 11, 2)
WEEKS, MONTHS = REGULATION_1182_71.weeks, REGULATION_1182_71.months
THREE_MONTHS = Period(months=3, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE)
"""For how long a measure holds, which no weekend makes longer (Reg 1182/71 Art 4)."""

GDPR_PLACES = Dated(
    "places where a supervisory authority acts under the GDPR",
    tuple(
        Step(step.start, frozenset(place for place in PLACES if place[:2] in step.value), step.cite)
        for step in GDPR_COUNTRIES.steps
    ),
)
BOARD = frozenset({Matter.BOARD_OPINION, Matter.BOARD_DECISION, Matter.BOARD_DECISION_BY_MAJORITY, Matter.URGENT_BOARD_OPINION})
"""What the European Data Protection Board does, wherever the authorities are."""


class Clock(NamedTuple):
    """A period, the longer one it can become, by when that is said, and where all that is written."""

    name: str
    title: str
    period: Period
    article: str
    longer: Period | None = None
    say_so: Period | None = None
    pauses: bool = False
    also: tuple[str, ...] = ()


CLOCKS = {
    Matter.PRIOR_CONSULTATION: Clock(
        "art36.consultation",
        "The authority answers a prior consultation within eight weeks, or fourteen where it is complex",
        WEEKS(8),
        "Art 36(2)",
        WEEKS(14),
        MONTHS(1),
        pauses=True,
    ),
    Matter.COMPLAINT_NEWS: Clock(
        "art78.news",
        "Whoever complained hears within three months what has become of it, or can go to court",
        MONTHS(3),
        "Art 78(2)",
    ),
    Matter.LEAD_DECIDES_TO_HANDLE: Clock(
        "art56.lead", "The lead authority decides within three weeks whether it handles a case", WEEKS(3), "Art 56(3)"
    ),
    Matter.OBJECTION_TO_DRAFT: Clock(
        "art60.objection", "An authority concerned objects to a draft decision within four weeks", WEEKS(4), "Art 60(4)"
    ),
    Matter.OBJECTION_TO_REVISED_DRAFT: Clock(
        "art60.revised_draft", "An authority concerned objects to a revised draft within two weeks", WEEKS(2), "Art 60(5)"
    ),
    Matter.MUTUAL_ASSISTANCE: Clock(
        "art61.assistance",
        "An authority answers a request for assistance within one month",
        MONTHS(1),
        "Art 61(2)",
        also=("Art 61(8)",),
    ),
    Matter.JOINT_OPERATION: Clock(
        "art62.joint_operation", "An authority asked into a joint operation complies within one month", MONTHS(1), "Art 62(7)"
    ),
    Matter.BOARD_OPINION: Clock(
        "art64.opinion",
        "The Board adopts an opinion within eight weeks, or fourteen where the matter is complex",
        WEEKS(8),
        "Art 64(3)",
        WEEKS(14),
    ),
    Matter.BOARD_DECISION: Clock(
        "art65.decision",
        "The Board decides a dispute within one month, or two where the matter is complex",
        MONTHS(1),
        "Art 65(2)",
        MONTHS(2),
    ),
    Matter.BOARD_DECISION_BY_MAJORITY: Clock(
        "art65.majority", "Failing that, the Board decides by simple majority within two weeks", WEEKS(2), "Art 65(3)"
    ),
    Matter.DECISION_AFTER_BOARD: Clock(
        "art65.own_decision", "The authority decides on the Board's decision within one month", MONTHS(1), "Art 65(6)"
    ),
    Matter.URGENT_MEASURE: Clock(
        "art66.measure", "An urgent measure holds for three months at most", THREE_MONTHS, "Art 66(1)"
    ),
    Matter.URGENT_BOARD_OPINION: Clock(
        "art66.opinion", "The Board acts on an urgent request within two weeks", WEEKS(2), "Art 66(4)"
    ),
}


def matter(**facts: Any) -> AuthorityProcedure:
    """A matter that reached the German authority on a Monday."""
    plain: dict[str, Any] = {
        "received": RECEIVED,
        "place": "DE",
        "complex": False,
        "extended_on": NEVER,
        "information_awaited": (),
    }
    return AuthorityProcedure(**{**plain, **facts})


def _computed(clock: Clock) -> Deadline[AuthorityDeadline]:
    source = GDPR.at(clock.article)
    return Deadline(
        adds=AuthorityDeadline(),
        sets={"due": Moment.DUE, "due_if_extended": Moment.EXTENDED, "say_so_by": Moment.NOTICE},
        starts=(Start(A.received, "received"),),
        period=clock.period,
        source=source,
        holidays=WeekendsOnly() if _anywhere(clock) else HolidaysWhere(A.place),
        pauses=(Pausing(A.information_awaited, "information awaited", source),) if clock.pauses else (),
        pause_ends=PauseEnds.ONE_DAY,
        extension=Extension(clock.longer, (A.complex,), A.extended_on, source, clock.say_so) if clock.longer else None,
    )


def _anywhere(clock: Clock) -> bool:
    """Whether the day does not hang on a place: the Board's own, and what no weekend moves."""
    return clock.period.roll is Roll.NONE or any(CLOCKS[kind] is clock for kind in BOARD)


def _place_examples(kind: Matter) -> tuple[Example[AuthorityDeadline], ...]:
    """Where a rule on authorities applies, and since when."""
    norway, london = matter(matter=kind, place="NO"), matter(matter=kind, place="GB-EAW")
    return (
        unsettled("nobody says where", matter(matter=kind, place=None), missing={"place"}),
        silent("an authority in Switzerland", matter(matter=kind, place="CH")),
        fires("an authority in a part of Germany", matter(matter=kind, place="DE-BY")),
        silent("an authority in Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
        fires("an authority in Norway, from that day", norway, on=EEA_DAY),
        fires("the Commissioner, while the GDPR was law in Britain", london, on=BRITAIN_LEFT - DAY),
        silent("the Commissioner since", london, on=BRITAIN_LEFT),
    )


def _examples(kind: Matter, clock: Clock) -> tuple[Example[AuthorityDeadline], ...]:
    other = next(each for each in Matter if each is not kind)
    shown: list[Example[AuthorityDeadline]] = [
        fires("a matter on a Monday", matter(matter=kind)),
        silent("another matter", matter(matter=other)),
        silent("the day before the GDPR applied", matter(matter=kind), on=FIRST - DAY),
        fires("the day it applied", matter(matter=kind), on=FIRST),
    ]
    if kind not in BOARD:
        shown += _place_examples(kind)
    if clock.longer:
        said = RECEIVED + timedelta(days=9)
        shown += [
            fires("a complex matter, which was said", matter(matter=kind, complex=True, extended_on=said)),
            fires("perhaps complex, which was not said", matter(matter=kind, complex=None)),
            fires("not complex, whatever was said", matter(matter=kind, extended_on=None)),
            unsettled(
                "perhaps complex, which was said", matter(matter=kind, complex=None, extended_on=said), missing={"complex"}
            ),
            unsettled(
                "complex, and perhaps said", matter(matter=kind, complex=True, extended_on=None), missing={"extended_on"}
            ),
        ]
    if clock.pauses:
        span = (Clarification(date(2026, 11, 10), date(2026, 11, 20)),)
        shown += [
            fires("information asked for and given", matter(matter=kind, information_awaited=span)),
            unsettled("perhaps waiting", matter(matter=kind, information_awaited=None), missing={"information_awaited"}),
        ]
    return tuple(shown)


def _not_encoded(kind: Matter) -> tuple[str, ...]:
    """What a rule leaves out."""
    procedure = "Regulation (EU) 2025/2518 on procedure, which is to apply from 2 April 2027"
    if kind in BOARD:
        return (procedure, "the holidays of the Board, an institution's own: the day is moved off weekends alone")
    return (procedure, "periods of national law")


RULES: tuple[Rule[AuthorityDeadline], ...] = tuple(
    Rule(
        id=f"eu.gdpr.{clock.name}",
        title=clock.title,
        protects="people whose case waits for somebody else",
        cites=(
            *map(GDPR.at, (clock.article, *clock.also)),
            REGULATION_1182.at("Art 4" if clock.period is THREE_MONTHS else "Art 3"),
        ),
        in_force=since(2018, 5, 25),
        when=equals(MATTER, kind) if kind in BOARD else equals(MATTER, kind) & one_of(A.place, GDPR_PLACES),
        then=_computed(clock),
        examples=_examples(kind, clock),
        not_encoded=_not_encoded(kind),
    )
    for kind, clock in CLOCKS.items()
)
