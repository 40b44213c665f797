"""The periods of the GDPR that run against supervisory authorities and the Board: Articles 36, 56, 60 to 62, 64 to 66, 78."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Extension, Moment, Pausing, Recount, Start
from gdpr_rules.clocks.holidays import WeekendsOnly
from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.authority import AuthorityDeadline, AuthorityProcedure, Matter
from gdpr_rules.facts.handled_in import OUTSIDE_THE_UNION, PLACES
from gdpr_rules.facts.spans import Clarification
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments.eu import GDPR, REGULATION_1182
from gdpr_rules.kernel.citations import Citation, Dated, Step, since
from gdpr_rules.kernel.conditions import equals, one_of
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.eu.holidays import DOUBTFUL_OF_THE_AUTHORITY, OF_THE_AUTHORITY

A = attrs.fields(AuthorityProcedure)
MATTER: Any = A.matter  # always known, which its declared type says and the conditions' does not
WEEKS, MONTHS = REGULATION_1182_71.weeks, REGULATION_1182_71.months

GDPR_PLACES = Dated(
    "places where a supervisory authority acts under the GDPR",
    tuple(
        Step(step.start, frozenset(place for place in PLACES - OUTSIDE_THE_UNION if place[:2] in step.value), step.cite)
        for step in GDPR_COUNTRIES.steps
    ),
)
BOARD = frozenset({Matter.BOARD_OPINION, Matter.BOARD_DECISION, Matter.BOARD_DECISION_BY_MAJORITY, Matter.URGENT_BOARD_OPINION})
"""What the European Data Protection Board does, wherever the authorities are."""

NATIONAL = ("Regulation (EU) 2025/2518 on procedure, which is to apply from 2 April 2027", "periods of national law")
OF_THE_BOARD = (
    "Regulation (EU) 2025/2518 on procedure, which is to apply from 2 April 2027",
    "the holidays of the Board, an institution's own: the day is moved off weekends alone",
)


@attrs.frozen(kw_only=True)
class PeriodToAct:
    """A row of the table: a matter, how long there is for it, and where the Regulation says so.

    The first of `cites` is the source of the period, the last how Regulation 1182/71 has it counted. `extension` is the longer
    period that a complex matter can have; `suspended` says whether the period stands still while the authority waits for
    information. `cases` are examples.
    """

    name: str
    title: str
    matter: Matter
    cites: tuple[Citation, ...]
    period: Period
    extension: Extension | None = None
    suspended: bool = False
    cases: tuple[Example[AuthorityDeadline], ...]

    @property
    def moved(self) -> bool:
        """Whether the holidays of the authority's place move its last day."""
        return self.matter not in BOARD and self.period.roll is not Roll.NONE


PERIODS = (
    PeriodToAct(
        name="art36.consultation",
        title="The supervisory authority answers a prior consultation within eight weeks, or fourteen where it is complex",
        matter=Matter.PRIOR_CONSULTATION,
        cites=(GDPR.at("Art 36(2)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(8),
        extension=Extension(WEEKS(14), (A.complex,), A.extended_on, GDPR.at("Art 36(2)"), MONTHS(1)),
        suspended=True,
        cases=(
            fires(
                "a hospital consults the German authority on face recognition at its doors",
                AuthorityProcedure(
                    matter=Matter.PRIOR_CONSULTATION,
                    received=date(2026, 11, 2),
                    place="DE",
                    complex=False,
                    information_awaited=(),
                ),
            ),
            fires(
                "a complex case, extended within the first month, while a question was open for ten days",
                AuthorityProcedure(
                    matter=Matter.PRIOR_CONSULTATION,
                    received=date(2026, 11, 2),
                    place="DE",
                    complex=True,
                    extended_on=date(2026, 11, 11),
                    information_awaited=(Clarification(date(2026, 11, 10), date(2026, 11, 20)),),
                ),
            ),
            unsettled(
                "the authority extended the period, and whether the case is complex is disputed",
                AuthorityProcedure(
                    matter=Matter.PRIOR_CONSULTATION,
                    received=date(2026, 11, 2),
                    place="DE",
                    extended_on=date(2026, 11, 11),
                    information_awaited=(),
                ),
                missing={"complex"},
            ),
            unsettled(
                "whether the authority is waiting for information cannot be seen from the file",
                AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=date(2026, 11, 2), place="DE", extended_on=NEVER),
                missing={"information_awaited"},
            ),
        ),
    ),
    PeriodToAct(
        name="art56.lead",
        title="The lead supervisory authority decides within three weeks whether it handles a case",
        matter=Matter.LEAD_DECIDES_TO_HANDLE,
        cites=(GDPR.at("Art 56(3)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(3),
        cases=(
            fires(
                "the French authority informs the Irish one of a complaint against a firm in Dublin",
                AuthorityProcedure(matter=Matter.LEAD_DECIDES_TO_HANDLE, received=date(2026, 11, 2), place="IE"),
            ),
        ),
    ),
    PeriodToAct(
        name="art60.objection",
        title="A supervisory authority concerned objects to a draft decision within four weeks",
        matter=Matter.OBJECTION_TO_DRAFT,
        cites=(GDPR.at("Art 60(4)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(4),
        cases=(
            fires(
                "Dublin submits a draft decision, and Hamburg finds the fine too low",
                AuthorityProcedure(matter=Matter.OBJECTION_TO_DRAFT, received=date(2026, 11, 2), place="DE-HH"),
            ),
        ),
    ),
    PeriodToAct(
        name="art60.revised_draft",
        title="A supervisory authority concerned objects to a revised draft decision within two weeks",
        matter=Matter.OBJECTION_TO_REVISED_DRAFT,
        cites=(GDPR.at("Art 60(5)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(2),
        cases=(
            fires(
                "Dublin submits a revised draft, and Vienna still disagrees",
                AuthorityProcedure(matter=Matter.OBJECTION_TO_REVISED_DRAFT, received=date(2026, 11, 2), place="AT"),
            ),
        ),
    ),
    PeriodToAct(
        name="art61.assistance",
        title="A supervisory authority replies to a request for mutual assistance within one month",
        matter=Matter.MUTUAL_ASSISTANCE,
        cites=(GDPR.at("Art 61(2)"), GDPR.at("Art 61(8)"), REGULATION_1182.at("Art 3")),
        period=MONTHS(1),
        cases=(
            fires(
                "Stockholm asks Warsaw to inspect a data centre there",
                AuthorityProcedure(matter=Matter.MUTUAL_ASSISTANCE, received=date(2026, 11, 2), place="PL"),
            ),
        ),
    ),
    PeriodToAct(
        name="art62.joint_operation",
        title="The competent authority invites others to a joint operation, and answers those who ask to take part, within one "
        "month",
        matter=Matter.JOINT_OPERATION,
        cites=(GDPR.at("Art 62(7)"), REGULATION_1182.at("Art 3")),
        period=MONTHS(1),
        cases=(
            fires(
                "Madrid and Lisbon plan a joint inspection of a travel agency",
                AuthorityProcedure(matter=Matter.JOINT_OPERATION, received=date(2026, 11, 2), place="ES-MD"),
            ),
        ),
    ),
    PeriodToAct(
        name="art64.opinion",
        title="The Board adopts an opinion within eight weeks, or fourteen where the matter is complex",
        matter=Matter.BOARD_OPINION,
        cites=(GDPR.at("Art 64(3)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(8),
        extension=Extension(WEEKS(14), (A.complex,), A.extended_on, GDPR.at("Art 64(3)")),
        cases=(
            fires(
                "a draft of binding corporate rules reaches the Board",
                AuthorityProcedure(matter=Matter.BOARD_OPINION, received=date(2026, 11, 2), complex=False),
            ),
            fires(
                "a complex draft of standard clauses, for which the Board has taken six weeks more",
                AuthorityProcedure(
                    matter=Matter.BOARD_OPINION, received=date(2026, 11, 2), complex=True, extended_on=date(2026, 12, 7)
                ),
            ),
            unsettled(
                "a complex draft, and the minutes of the Board are not out",
                AuthorityProcedure(matter=Matter.BOARD_OPINION, received=date(2026, 11, 2), complex=True),
                missing={"extended_on"},
            ),
        ),
    ),
    PeriodToAct(
        name="art65.decision",
        title="The Board decides a dispute within one month, or two where the matter is complex",
        matter=Matter.BOARD_DECISION,
        cites=(GDPR.at("Art 65(2)"), REGULATION_1182.at("Art 3")),
        period=MONTHS(1),
        extension=Extension(MONTHS(2), (A.complex,), A.extended_on, GDPR.at("Art 65(2)")),
        cases=(
            fires(
                "two authorities each claim to be the lead",
                AuthorityProcedure(matter=Matter.BOARD_DECISION, received=date(2026, 11, 2), complex=False),
            ),
            fires(
                "a complex dispute over transfers, for which the chair extended the period",
                AuthorityProcedure(
                    matter=Matter.BOARD_DECISION, received=date(2026, 11, 2), complex=True, extended_on=date(2026, 11, 24)
                ),
            ),
            unsettled(
                "the chair extended the period, and whether the dispute is complex is contested",
                AuthorityProcedure(matter=Matter.BOARD_DECISION, received=date(2026, 11, 2), extended_on=date(2026, 11, 24)),
                missing={"complex"},
            ),
        ),
    ),
    PeriodToAct(
        name="art65.majority",
        title="Failing a majority of two thirds in that time, the Board decides by simple majority within two weeks",
        matter=Matter.BOARD_DECISION_BY_MAJORITY,
        cites=(GDPR.at("Art 65(3)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(2),
        cases=(
            fires(
                "the month ran out on 2 November 2026 without two thirds",
                AuthorityProcedure(matter=Matter.BOARD_DECISION_BY_MAJORITY, received=date(2026, 11, 2)),
            ),
        ),
    ),
    PeriodToAct(
        name="art65.own_decision",
        title="The supervisory authority adopts its final decision within one month of notice of the Board's",
        matter=Matter.DECISION_AFTER_BOARD,
        cites=(GDPR.at("Art 65(6)"), REGULATION_1182.at("Art 3")),
        period=MONTHS(1),
        cases=(
            fires(
                "the Board has notified its binding decision to the Irish authority",
                AuthorityProcedure(matter=Matter.DECISION_AFTER_BOARD, received=date(2026, 11, 2), place="IE"),
            ),
        ),
    ),
    PeriodToAct(
        name="art66.measure",
        title="An urgent provisional measure is valid for three months at most",
        matter=Matter.URGENT_MEASURE,
        cites=(GDPR.at("Art 66(1)"), REGULATION_1182.at("Art 4")),  # no weekend makes the validity of an act longer
        period=Period(months=3, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE),
        cases=(
            fires(
                "Hamburg bans the merging of two networks' user data on 2 November 2026",
                AuthorityProcedure(matter=Matter.URGENT_MEASURE, received=date(2026, 11, 2), place="DE-HH"),
            ),
        ),
    ),
    PeriodToAct(
        name="art66.opinion",
        title="The Board adopts an urgent opinion or an urgent binding decision within two weeks",
        matter=Matter.URGENT_BOARD_OPINION,
        cites=(GDPR.at("Art 66(4)"), REGULATION_1182.at("Art 3")),
        period=WEEKS(2),
        cases=(
            fires(
                "Oslo asks the Board to make its ban final for the whole EEA",
                AuthorityProcedure(matter=Matter.URGENT_BOARD_OPINION, received=date(2026, 11, 2)),
            ),
        ),
    ),
    PeriodToAct(
        name="art78.news",
        title="A complainant is informed of progress or outcome within three months, or has a judicial remedy",
        matter=Matter.COMPLAINT_NEWS,
        cites=(GDPR.at("Art 78(2)"), REGULATION_1182.at("Art 3")),
        period=MONTHS(3),
        cases=(
            fires(
                "a tenant in Rome has complained of cameras in the stairwell",
                AuthorityProcedure(matter=Matter.COMPLAINT_NEWS, received=date(2026, 11, 2), place="IT"),
            ),
        ),
    ),
)


def doubtful_days(row: PeriodToAct) -> Recount:
    """The reading that days off move the last day as well, if they are none of the holidays of the whole state."""
    return Recount(
        words="a day off counts that is a holiday in a part of the country only, stands in for another day, or is expected",
        cite=REGULATION_1182.at("Art 2(1)"),
        fields=("due",),
        period=row.period,
        longer=row.extension.period if row.extension else None,
        holidays=DOUBTFUL_OF_THE_AUTHORITY,
    )


def _elsewhere(row: PeriodToAct) -> tuple[Example[AuthorityDeadline], ...]:
    """What each row shows of its matter, and of the place of the authority where one has to act."""
    received = AuthorityProcedure(matter=row.matter, received=date(2026, 11, 2), extended_on=NEVER, information_awaited=())
    other = Matter.JOINT_OPERATION if row.matter is not Matter.JOINT_OPERATION else Matter.COMPLAINT_NEWS
    shown: tuple[Example[AuthorityDeadline], ...] = (
        silent("another matter", AuthorityProcedure(matter=other, received=date(2026, 11, 2), place="DE")),
    )
    if row.matter in BOARD:
        sibling = Matter.BOARD_OPINION if row.matter is not Matter.BOARD_OPINION else Matter.BOARD_DECISION
        return (
            *shown,
            silent("another matter of the Board's", AuthorityProcedure(matter=sibling, received=date(2026, 11, 2))),
            fires("wherever the authorities are", attrs.evolve(received, place="CH")),
        )
    norway, england = attrs.evolve(received, place="NO"), attrs.evolve(received, place="GB-EAW")
    return (
        *shown,
        silent("the authority of Switzerland", attrs.evolve(received, place="CH")),
        unsettled("it is not known which authority", received, missing={"place"}),
        silent("the Norwegian authority, the day before the EEA took the GDPR over", norway, on=date(2018, 7, 19)),
        fires("the Norwegian authority, from that day", norway, on=date(2018, 7, 20)),
        fires("the Information Commissioner, while the GDPR was law in Britain", england, on=date(2020, 12, 31)),
        silent("the Information Commissioner since", england, on=date(2021, 1, 1)),
    )


RULES: tuple[Rule[AuthorityDeadline], ...] = tuple(
    Rule(
        id=f"eu.gdpr.{row.name}",
        title=row.title,
        protects="people whose case waits for an authority",
        cites=row.cites,
        in_force=since(2018, 5, 25),
        when=equals(MATTER, row.matter) if row.matter in BOARD else equals(MATTER, row.matter) & one_of(A.place, GDPR_PLACES),
        then=Deadline(
            adds=AuthorityDeadline(),
            sets={"due": Moment.DUE, "due_if_extended": Moment.EXTENDED, "say_so_by": Moment.NOTICE},
            starts=(Start(A.received, "received"),),
            period=row.period,
            source=row.cites[0],
            holidays=OF_THE_AUTHORITY if row.moved else WeekendsOnly(),
            pauses=(Pausing(A.information_awaited, "information awaited", row.cites[0]),) if row.suspended else (),
            pause_ends=PauseEnds.ONE_DAY,
            extension=row.extension,
            readings=(doubtful_days(row),) if row.moved else (),
        ),
        examples=(*row.cases, *_elsewhere(row)),
        not_encoded=OF_THE_BOARD if row.matter in BOARD else NATIONAL,
    )
    for row in PERIODS
)
