"""CCPA, rights: to know, to delete, to correct, to opt out, to limit, and to be treated no worse (Civ. Code 1798.100-125)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.schedule import Reckoning
from gdpr_rules.clocks.working_days import calendar_of, with_saturdays
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Ground, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments import CCPA, CCPA_REGULATIONS, CIVIL_CODE
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, at_least, contains, during, equals, false, one_of, true
from gdpr_rules.kernel.rules import Computed, Reading, Rule, Working, fires, silent
from gdpr_rules.law.rights_of_people import NOTHING, UNFOUNDED, members, owed, shown
from gdpr_rules.law.us.ca.ccpa.examples import ACT_TEXT, AMENDED_TEXT, CPRA, DAY, NEW_REGULATIONS_TEXT, REGULATIONS_TEXT, sample
from gdpr_rules.law.us.ca.ccpa.responding import CORRECT, DELETE, KNOW, marks, receipt

R = attrs.fields(RightsRequest)

TWICE = figure("number of requests to know in twelve months that are enough", 2, date(2020, 1, 1), CCPA.at("1798.130(b)"))
HOUSEHOLD = true(R.household_data) & during(since(2023, 1, 1), CCPA.at("1798.145(p)"))
HOUSE = {"household_data": True}
REFUSED: Condition = false(R.verified) | UNFOUNDED | HOUSEHOLD
OPEN = ("verified", "manifestly_unfounded_or_excessive", "household_data")
NOT_MET = [{"verified": False}, {"manifestly_unfounded_or_excessive": True}, HOUSE]
KEPT = (
    Exemption.TRANSACTION,
    Exemption.SECURITY,
    Exemption.DEBUGGING,
    Exemption.FREE_EXPRESSION,
    Exemption.CALECPA,
    Exemption.CONSENTED_RESEARCH,
    Exemption.COMPATIBLE_INTERNAL_USE,
    Exemption.LEGAL_OBLIGATION,
)
ASKED: dict[str, Any] = {"right": Right.KNOW, **NOTHING}
ERASE: dict[str, Any] = {"right": Right.DELETE, **NOTHING, "provided_by_subject": True}
FIX: dict[str, Any] = {"right": Right.CORRECT, **NOTHING, "grounds": frozenset({Ground.INACCURATE})}
OPTED: dict[str, Any] = {"right": Right.OPT_OUT}
LIMITED: dict[str, Any] = {"right": Right.LIMIT, **NOTHING}
FIFTEEN = CALIFORNIA.working_days(15)
LIMIT_DAY = date(2023, 3, 29)


def household(hit: dict[str, Any]) -> tuple[Any, ...]:
    """Data of a household: left out since the Act was amended."""
    return (
        fires("a household's data, the day before the Act left them out", sample(**{**hit, **HOUSE}), on=CPRA - DAY),
        silent("a household's data, from the day it did", sample(**{**hit, **HOUSE}), on=CPRA),
    )


def stopping(facts: RightsRequest) -> Reckoning:
    """Fifteen business days, Monday to Friday."""
    source = str(CCPA_REGULATIONS.at("7027(g)" if facts.right is Right.LIMIT else "7026(f)"))
    return Reckoning(FIFTEEN, receipt(facts), calendar_of("US-CA"), source=source)


def stopped(facts: RightsRequest) -> Handling:
    """The day by which an opt-out or a limit has taken effect."""
    day = stopping(facts).day
    return Handling(answer=Answer.COMPLY, effect_by=day, due=day, obligations=frozenset({Obligation.TELL_BUYERS}))


def stopping_shown(facts: RightsRequest) -> Working:
    """The sum, and the reading by which Saturdays are business days."""
    found = stopping(facts)
    earlier = FIFTEEN.end(facts.received, with_saturdays(calendar_of("US-CA")))
    words = "Saturdays are business days, as nothing in the Civil Code says that they are not"
    return Working(tuple(map(str, found.lines)), marks(found.lines), (Reading("due", earlier, words, CIVIL_CODE.at("7, 9")),))


RULES: tuple[Rule[Handling], ...] = (
    ACT_TEXT.rule(
        "civ1798_110.know",
        "A consumer learns what was collected about them, from where, why, and to whom it went, and gets the pieces themselves",
        "consumers who want to know",
        ("1798.100", "1798.110", "1798.115", CCPA_REGULATIONS.at("7024(d)")),
        owed(Obligation.DISCLOSE_COLLECTED, Obligation.WITHHOLD_SENSITIVE_PIECES),
        ASKED,
        when=one_of(RIGHT, KNOW),
        unless=REFUSED | at_least(R.requests_in_twelve_months, TWICE) | shown(Exemption.NOT_SEARCHABLE),
        also=[{"right": Right.ACCESS}, {"requests_in_twelve_months": 1}],
        not_so=[
            {"right": Right.DELETE},
            *NOT_MET,
            {"requests_in_twelve_months": 2},
            {"requests_in_twelve_months": 3},
            {"exemptions": frozenset({Exemption.NOT_SEARCHABLE})},
        ],
        unknown=(*OPEN, "requests_in_twelve_months", "exemptions"),
        further=household(ASKED),
        clauses=("CC-03",),
        not_encoded=("the degree to which a request has to be verified (11 CCR 7060 to 7062)",),
    ),
    ACT_TEXT.rule(
        "ccr7024.categories",
        "Where the pieces cannot be had for want of verification, the categories are told",
        "consumers who cannot prove enough, and those whose data a stranger asks for",
        (CCPA_REGULATIONS.at("7024(a)"), CCPA_REGULATIONS.at("7024(b)")),
        owed(Obligation.ANSWER_BY_CATEGORY, Obligation.GIVE_REASONS, answer=Answer.REPLY),
        {**ASKED, "verified": False},
        when=one_of(RIGHT, KNOW) & false(R.verified),
        also=[{"right": Right.ACCESS}],
        not_so=[{"right": Right.DELETE}, {"verified": True}],
        unknown=["verified"],
    ),
    ACT_TEXT.rule(
        "civ1798_105.delete",
        "What was collected from a consumer is deleted on request, by those it was passed on to as well, with eight exceptions",
        "consumers who want to be forgotten",
        ("1798.105(a)", "1798.105(c)", "1798.105(d)"),
        owed(Obligation.ERASE, Obligation.PASS_ON_DELETION),
        ERASE,
        when=one_of(RIGHT, DELETE) & true(R.provided_by_subject),
        unless=REFUSED | shown(*KEPT),
        also=[{"right": Right.ERASURE}],
        not_so=[
            {"right": Right.KNOW},
            {"provided_by_subject": False},
            *NOT_MET,
            *members("exemptions", KEPT, None),
        ],
        unknown=(*OPEN, "provided_by_subject", "exemptions"),
        further=household(ERASE),
        clauses=("CC-03",),
        not_encoded=(
            "backups, which may wait until they are next used (11 CCR 7022)",
            "third parties need not be told where that is impossible or a disproportionate effort",
        ),
    ),
    AMENDED_TEXT.rule(
        "civ1798_106.correct",
        "Wrong data are corrected, by service providers and contractors as well",
        "consumers whom wrong data describe",
        ("1798.106", CCPA_REGULATIONS.at("7023")),
        owed(Obligation.RECTIFY, Obligation.PASS_ON_CORRECTION),
        FIX,
        when=one_of(RIGHT, CORRECT) & contains(R.grounds, {Ground.INACCURATE}),
        unless=false(R.verified) | UNFOUNDED | true(R.household_data),
        also=[{"right": Right.RECTIFICATION}],
        not_so=[{"right": Right.KNOW}, {"grounds": frozenset()}, *NOT_MET],
        unknown=(*OPEN, "grounds"),
        not_encoded=("the totality of the circumstances by which accuracy is judged", "requests repeated within six months"),
    ),
    ACT_TEXT.rule(
        "civ1798_120.opt_out",
        "Data are no longer sold or shared once the consumer says so, without any proof of identity",
        "consumers who do not want to be sold",
        ("1798.120", "1798.135(c)(4)", CCPA_REGULATIONS.at("7026(d)")),
        owed(Obligation.STOP_SALE_AND_SHARING, Obligation.WAIT_TO_ASK_AGAIN),
        OPTED,
        when=equals(RIGHT, Right.OPT_OUT),
        also=[{"verified": False}],
        not_so=[{"right": Right.KNOW}],
        clauses=("CC-03",),
        not_encoded=(
            "sharing for advertising, before 1 January 2023: the rule holds it stopped from 2020 on",
            "opt-out signals, which count as this request (11 CCR 7025)",
        ),
    ),
    AMENDED_TEXT.rule(
        "civ1798_121.limit",
        "Sensitive information is used only for what the service needs once the consumer says so",
        "consumers whose most personal data are used for more than they asked for",
        ("1798.121", CCPA_REGULATIONS.at("7027(m)")),
        owed(Obligation.LIMIT_USE, Obligation.WAIT_TO_ASK_AGAIN),
        LIMITED,
        when=equals(RIGHT, Right.LIMIT),
        unless=shown(Exemption.PERMITTED_USE),
        also=[{"verified": False}],
        not_so=[{"right": Right.KNOW}, {"exemptions": frozenset({Exemption.PERMITTED_USE})}],
        unknown=["exemptions"],
    ),
    REGULATIONS_TEXT.rule(
        "ccr7026.time_limit",
        "An opt-out, or a limit, takes effect as soon as feasible, and within fifteen business days",
        "consumers whose data would go on being sold meanwhile",
        ("7026(f)", "7027(g)"),
        Computed((RIGHT, R.received), stopped, working=stopping_shown),
        OPTED,
        when=equals(RIGHT, Right.OPT_OUT)
        | (equals(RIGHT, Right.LIMIT) & during(since(2023, 3, 29), CCPA_REGULATIONS.at("7027"))),
        also=[{"right": Right.LIMIT}],
        not_so=[{"right": Right.KNOW}],
        further=(
            silent("to limit, the day before the regulation", sample(right=Right.LIMIT), on=LIMIT_DAY - DAY),
            fires("to limit, from that day", sample(right=Right.LIMIT), on=LIMIT_DAY),
        ),
        not_encoded=("as soon as feasible: the fifteen days are only the outer limit",),
    ),
    NEW_REGULATIONS_TEXT.rule(
        "ccr7026.shown",
        "The consumer can see that an opt-out has been processed",
        "consumers who would have to take it on trust",
        ("7026(g)", "7025"),
        owed(Obligation.SHOW_OPT_OUT),
        OPTED,
        when=equals(RIGHT, Right.OPT_OUT),
        not_so=[{"right": Right.KNOW}],
    ),
    ACT_TEXT.rule(
        "civ1798_125.retaliation",
        "Whoever uses a right is treated no worse for it",
        "consumers who would pay for their rights otherwise",
        ("1798.125",),
        owed(Obligation.NO_RETALIATION, answer=Answer.NOTHING_OWED),
        {"right": Right.NO_RETALIATION},
        when=one_of(RIGHT, KNOW | DELETE | CORRECT | {Right.OPT_OUT, Right.LIMIT, Right.NO_RETALIATION}),
        also=[{"right": right} for right in sorted(KNOW | DELETE | CORRECT | {Right.OPT_OUT, Right.LIMIT}, key=str)],
        not_so=[{"right": Right.PORTABILITY}],
        clauses=("CC-03",),
        not_encoded=("incentives that reflect the value of the data",),
    ),
)
