"""The periods of the GDPR that run against supervisory authorities and the Board: Articles 36, 56, 60-62, 64-66 and 78."""

from datetime import date, timedelta
from typing import Any, NamedTuple

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, Event, Line, Pause, PauseEnds, Reckoning, spoken
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY, Calendar, calendar_of
from gdpr_rules.facts.authority import AuthorityClock, AuthorityMatter, Matter
from gdpr_rules.facts.handled_in import PLACES
from gdpr_rules.facts.spans import Asked
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments import GDPR, REGULATION_1182
from gdpr_rules.kernel.citations import Dated, Step, since
from gdpr_rules.kernel.conditions import TRUE, Condition, equals, false, known, one_of
from gdpr_rules.kernel.rules import Computed, Example, Rule, Working, fires, silent, unsettled

A = attrs.fields(AuthorityMatter)
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


def matter(**facts: Any) -> AuthorityMatter:
    """A matter that reached the German authority on a Monday."""
    plain: dict[str, Any] = {
        "received": RECEIVED,
        "place": "DE",
        "complex": False,
        "extended_on": NEVER,
        "information_awaited": (),
    }
    return AuthorityMatter(**{**plain, **facts})


def calendar(facts: AuthorityMatter) -> Calendar:
    """The public holidays of the authority's place; for the Board, and where no place is known, weekends alone."""
    return WEEKENDS_ONLY if facts.place is None or facts.matter in BOARD else calendar_of(facts.place)


def reckoned(clock: Clock, period: Period, facts: AuthorityMatter, *, pauses: bool) -> Reckoning:
    """One period of a clock, from receipt, with the pauses where the article knows them."""
    spans: tuple[Asked, ...] = (facts.information_awaited or ()) if pauses else ()
    return Reckoning(
        period,
        (Event(facts.received, "received"),),
        calendar(facts),
        tuple(Pause(span.asked, span.answered, "information awaited") for span in spans),
        PauseEnds.ONE_DAY,
        f"GDPR {clock.article}",
    )


@attrs.frozen
class Table:
    """A clock on its dates: the period, the longer one, and the day by which an extension is said."""

    clock: Clock
    facts: AuthorityMatter

    @property
    def first(self) -> Reckoning:
        """The period as it stands without an extension."""
        return reckoned(self.clock, self.clock.period, self.facts, pauses=self.clock.pauses)

    @property
    def longer(self) -> Reckoning | None:
        """The longest it can become."""
        longer = self.clock.longer
        return None if longer is None else reckoned(self.clock, longer, self.facts, pauses=self.clock.pauses)

    @property
    def say_so_by(self) -> date | None:
        """The last day for saying that it takes longer: no pause moves it, since those are of the periods for answering."""
        say_so = self.clock.say_so
        return None if say_so is None else reckoned(self.clock, say_so, self.facts, pauses=False).day

    @property
    def extended(self) -> bool:
        """Whether the matter is complex, and that was said in time; what is not known extends nothing."""
        said = self.facts.extended_on
        if self.longer is None or not self.facts.complex or said is None or said == NEVER:
            return False
        last = self.say_so_by or self.first.day
        return self.facts.received <= said and (last is None or said <= last)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The sum, and what became of an extension."""
        longer, said = self.longer, self.facts.extended_on
        if longer is None or said is None or said == NEVER:
            return self.first.lines
        words = "in time" if self.extended else "and extends nothing"
        lines = longer.lines if self.extended else self.first.lines
        return (*lines, Line(f"said on {spoken(said)} that it takes longer, {words}", None, f"GDPR {self.clock.article}"))


def _computed(clock: Clock) -> Computed[AuthorityClock]:
    def make(facts: AuthorityMatter) -> AuthorityClock:
        table = Table(clock, facts)
        longest = table.longer.day if table.longer else None
        return AuthorityClock(
            due=longest if table.extended else table.first.day, due_if_extended=longest, say_so_by=table.say_so_by
        )

    def working(facts: AuthorityMatter) -> Working:
        lines = Table(clock, facts).lines
        return Working(tuple(map(str, lines)), tuple((line.day, line.words) for line in lines if line.day is not None))

    reads: list[attrs.Attribute[Any]] = [A.received]
    knows: Condition = TRUE
    if not _anywhere(clock):
        reads, knows = [*reads, A.place], known(A.place)
    if clock.longer:
        reads += [A.complex, A.extended_on]
        told = known(A.complex) & known(A.extended_on)
        knows &= (false(A.complex) | equals(A.extended_on, NEVER) | told).named("what became of an extension is known")
    if clock.pauses:
        reads.append(A.information_awaited)
        knows &= known(A.information_awaited)
    return Computed(tuple(reads), make, knows=knows, working=working)


def _anywhere(clock: Clock) -> bool:
    """Whether the day does not hang on a place: the Board's own, and what no weekend moves."""
    return clock.period.roll is Roll.NONE or any(CLOCKS[kind] is clock for kind in BOARD)


def _place_examples(kind: Matter) -> tuple[Example[AuthorityClock], ...]:
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


def _examples(kind: Matter, clock: Clock) -> tuple[Example[AuthorityClock], ...]:
    other = next(each for each in Matter if each is not kind)
    shown: list[Example[AuthorityClock]] = [
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
        span = (Asked(date(2026, 11, 10), date(2026, 11, 20)),)
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


RULES: tuple[Rule[AuthorityClock], ...] = tuple(
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
