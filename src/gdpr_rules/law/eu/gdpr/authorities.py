"""The periods of the GDPR that run against supervisory authorities and the Board: Articles 36, 56, 60-62, 64-66 and 78."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.periods import Period
from gdpr_rules.clocks.schedule import Event, Pause, PauseEnds, Reckoning
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, calendar_of
from gdpr_rules.facts.authority import AuthorityClock, AuthorityMatter, Matter
from gdpr_rules.facts.request import Asked
from gdpr_rules.instruments import GDPR, REGULATION_1182
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import Condition, equals, known
from gdpr_rules.kernel.rules import Computed, Example, Rule, Working, fires, silent, unsettled

A = attrs.fields(AuthorityMatter)
MATTER: Any = A.matter  # always known, which its declared type says and the conditions' does not
FIRST = date(2018, 5, 25)
RECEIVED = date(2026, 11, 2)
WEEKS, MONTHS = REGULATION_1182_71.weeks, REGULATION_1182_71.months


class Clock(NamedTuple):
    """A period, the longer one it can become, when that is said, and where all that is written."""

    name: str
    title: str
    period: Period
    article: str
    longer: Period | None = None
    say_so: Period | None = None
    pauses: bool = False


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
        "art61.assistance", "An authority answers a request for assistance within one month", MONTHS(1), "Art 61(2)"
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
    Matter.URGENT_MEASURE: Clock("art66.measure", "An urgent measure holds for three months at most", MONTHS(3), "Art 66(1)"),
    Matter.URGENT_BOARD_OPINION: Clock(
        "art66.opinion", "The Board acts on an urgent request within two weeks", WEEKS(2), "Art 66(4)"
    ),
}


def matter(**facts: Any) -> AuthorityMatter:
    """A matter that reached the German authority on a Monday."""
    return AuthorityMatter(**{"received": RECEIVED, "place": "DE", "complex": False, "information_awaited": (), **facts})


def reckoned(clock: Clock, period: Period, facts: AuthorityMatter) -> Reckoning:
    """One period of a clock, from receipt, with pauses where the article knows them."""
    spans: tuple[Asked, ...] = (facts.information_awaited or ()) if clock.pauses else ()
    return Reckoning(
        period,
        (Event(facts.received, "received by the authority"),),
        WEEKENDS_ONLY if facts.place is None else calendar_of(facts.place),
        tuple(Pause(span.asked, span.answered, "information awaited") for span in spans),
        PauseEnds.ONE_DAY,
        f"GDPR {clock.article}",
    )


def _computed(clock: Clock) -> Computed[AuthorityClock]:
    def make(facts: AuthorityMatter) -> AuthorityClock:
        longer = reckoned(clock, clock.longer, facts).day if clock.longer else None
        first = reckoned(clock, clock.period, facts).day
        return AuthorityClock(
            due=longer if facts.complex and clock.longer else first,
            due_if_extended=longer,
            say_so_by=reckoned(clock, clock.say_so, attrs.evolve(facts, information_awaited=())).day if clock.say_so else None,
        )

    def working(facts: AuthorityMatter) -> Working:
        lines = reckoned(clock, clock.longer if facts.complex and clock.longer else clock.period, facts).lines
        return Working(tuple(map(str, lines)), tuple((line.day, line.words) for line in lines if line.day is not None))

    knows: Condition = known(A.place)
    if clock.longer:
        knows = knows & known(A.complex)
    if clock.pauses:
        knows = knows & known(A.information_awaited)
    reads = (A.received, A.place, *((A.complex,) if clock.longer else ()), *((A.information_awaited,) if clock.pauses else ()))
    return Computed(reads, make, knows=knows, working=working)


def _examples(kind: Matter, clock: Clock, sample: Callable[..., AuthorityMatter]) -> tuple[Example[AuthorityClock], ...]:
    other = next(each for each in Matter if each is not kind)
    shown: list[Example[AuthorityClock]] = [
        fires("a matter on a Monday", sample(matter=kind)),
        silent("another matter", sample(matter=other)),
        unsettled("nobody says where", sample(matter=kind, place=None), missing={"place"}),
        silent("the day before the GDPR applied", sample(matter=kind), on=FIRST - timedelta(days=1)),
        fires("the day it applied", sample(matter=kind), on=FIRST),
    ]
    if clock.longer:
        shown += [
            fires("a complex matter", sample(matter=kind, complex=True)),
            unsettled("perhaps complex", sample(matter=kind, complex=None), missing={"complex"}),
        ]
    if clock.pauses:
        span = (Asked(date(2026, 11, 10), date(2026, 11, 20)),)
        shown += [
            fires("information asked for and given", sample(matter=kind, information_awaited=span)),
            unsettled("perhaps waiting", sample(matter=kind, information_awaited=None), missing={"information_awaited"}),
        ]
    return tuple(shown)


RULES: tuple[Rule[AuthorityClock], ...] = tuple(
    Rule(
        id=f"eu.gdpr.{clock.name}",
        title=clock.title,
        protects="people whose case waits for somebody else",
        cites=(GDPR.at(clock.article), REGULATION_1182.at("Art 3")),
        in_force=since(2018, 5, 25),
        when=equals(MATTER, kind),
        then=_computed(clock),
        examples=_examples(kind, clock, matter),
        not_encoded=("Regulation (EU) 2025/2518 on procedure, which is to apply from 2 April 2027",),
    )
    for kind, clock in CLOCKS.items()
)
