"""UK GDPR chapter III and DPA 2018: rights as in the EU text, and what the Data (Use and Access) Act 2025 made of them."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.schedule import Event, Reckoning
from gdpr_rules.facts.request import (
    RECEIVED,
    RIGHT,
    Answer,
    Basis,
    Handling,
    Obligation,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments import DPA_2018, DUAA, DUAA_COMMENCEMENT, ICO_COMPLAINTS, UK_GDPR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, before, equals, false, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, Working, fires, silent, unsettled
from gdpr_rules.law.information_owed import information
from gdpr_rules.law.rights_of_people import NOTHING, OPEN_LIFTS, Text, lifted, lifts, mechanics, owed
from gdpr_rules.law.rights_one_by_one import access_and_change, objection_and_withdrawal
from gdpr_rules.law.time_limits import ACCESS_REQUESTS, PLACE_KNOWN, calendar
from gdpr_rules.law.uk.gdpr.art12a_time_limits import ARTICLE_12A, BEFORE_12A, COMMENCED
from gdpr_rules.law.uk.gdpr.examples import reach, sample

R = attrs.fields(RightsRequest)
DAY = timedelta(days=1)

FIRST = date(2021, 1, 1)


def since_first(hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
    """Where a rule applies, and since when: from the end of the transition period."""
    eve = silent("the day before the UK GDPR was law", sample(**hit), on=FIRST - DAY)
    return (*reach(hit), eve)


TEXT = Text("uk.gdpr", UK_GDPR, since(2021, 1, 1), sample, since_first)
OBJECTED_BASES = frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST})

SEARCH = TEXT.rule(
    "art15.search",
    "Access covers what a reasonable and proportionate search brings to light",
    "people who want to know, and those who have to look",
    ("Art 15(1A)", DUAA.at("s 78")),
    owed(Obligation.SEARCH_REASONABLY),
    {"right": Right.ACCESS, **NOTHING},
    when=one_of(RIGHT, ACCESS_REQUESTS),
    unless=lifted(),
    also=[{"right": Right.KNOW}],
    not_so=[{"right": Right.ERASURE}, *lifts()],
    liftable=True,
    unknown=OPEN_LIFTS,
    further=(
        silent("the day before the Act treats it as law", sample(), on=date(2023, 12, 31)),
        fires("the day from which it does", sample(), on=date(2024, 1, 1)),
    ),
    span=since(2024, 1, 1),
    not_encoded=("that what such a search does not find is not owed: what is proportionate is a judgement",),
)

DECIDED: dict[str, Any] = {
    "right": Right.AUTOMATED_DECISION,
    "solely_automated_decision": True,
    "significant_effect": True,
}
DECISION = equals(RIGHT, Right.AUTOMATED_DECISION) & true(R.solely_automated_decision) & true(R.significant_effect)
OTHERS: list[dict[str, Any]] = [
    {"right": Right.ACCESS},
    {"solely_automated_decision": False},
    {"significant_effect": False},
]
NEW, OLD = {"received": COMMENCED}, {"received": COMMENCED - DAY}
RECENT, EARLIER = ~before(RECEIVED, ARTICLE_12A), before(RECEIVED, BEFORE_12A)
SPECIAL = {"special_category": True}


def decision_rules() -> tuple[Rule[Handling], ...]:
    """Article 22 for decisions asked about before 5 February 2026, and Articles 22A to 22D from then."""
    asked = ["solely_automated_decision", "significant_effect"]
    banned = (true(R.special_category) & ~true(R.special_category_condition)) | equals(R.basis, Basis.RECOGNISED_INTEREST)
    new, old = {**DECIDED, **NEW}, {**DECIDED, **OLD}
    return (
        TEXT.rule(
            "art22.decision",
            "Asked before 5 February 2026: no significant decision by automation alone without contract, law or consent",
            "people whom a machine judges",
            ("Art 22(1) as it was", "Art 22(2) as it was", "Art 22(4) as it was"),
            owed(Obligation.UNDO_DECISION),
            old,
            when=DECISION & EARLIER,
            unless=true(R.decision_permitted) & (false(R.special_category) | true(R.special_category_condition)),
            also=[{"decision_permitted": True, **SPECIAL}],
            not_so=[
                *OTHERS,
                NEW,
                {"decision_permitted": True},
                {"decision_permitted": True, **SPECIAL, "special_category_condition": True},
            ],
            unknown=[*asked, "decision_permitted"],
            further=(
                unsettled(
                    "permitted, and nobody knows on what data it rests",
                    sample(**old, decision_permitted=True, special_category=None),
                    missing={"special_category"},
                ),
                unsettled(
                    "permitted, on special categories, and nobody knows what covers them",
                    sample(**old, decision_permitted=True, special_category=True, special_category_condition=None),
                    missing={"special_category_condition"},
                ),
            ),
            clauses=("PP-18", "PP-26"),
        ),
        TEXT.rule(
            "art22b.decision",
            "A significant decision by automation alone rests neither on special categories nor on a recognised interest",
            "people whom a machine judges by what is most their own",
            ("Art 22A", "Art 22B", DUAA.at("s 80"), DUAA_COMMENCEMENT.at("reg 2")),
            owed(Obligation.UNDO_DECISION),
            {**new, **SPECIAL},
            when=DECISION & RECENT & banned,
            also=[{"special_category": False, "basis": Basis.RECOGNISED_INTEREST}],
            not_so=[*OTHERS, OLD, {"special_category": False}, {"special_category_condition": True}],
            unknown=[*asked, "special_category", "special_category_condition"],
            further=(
                unsettled("nobody knows the basis", sample(**new, basis=None), missing={"basis"}),
                silent("the day before it came into force", sample(**new, **SPECIAL), on=COMMENCED - DAY),
                fires("the day it did", sample(**new, **SPECIAL), on=COMMENCED),
            ),
            span=since(2026, 2, 5),
            clauses=("PP-18", "PP-26"),
            not_encoded=("what the Secretary of State may lay down about meaningful involvement (Art 22D)",),
        ),
        TEXT.rule(
            "art22c.safeguards",
            "Whoever is decided upon by automation alone is told, is heard, can have a person step in, and can contest it",
            "people whom a machine judges",
            ("Art 22C", "Art 22(3) as it was", DUAA.at("s 80")),
            owed(Obligation.REVIEW_BY_HUMAN),
            new,
            when=DECISION,
            also=[OLD],
            not_so=OTHERS,
            unknown=asked,
            clauses=("PP-18", "PP-26"),
        ),
    )


COMPLAINTS_DAY = date(2026, 6, 19)
COMPLAINTS = figure(
    "day from which complaints go to the controller first", COMPLAINTS_DAY, COMPLAINTS_DAY, DUAA_COMMENCEMENT.at("reg 3")
)
THIRTY = REGULATION_1182_71.days(30)


def acknowledged(facts: RightsRequest) -> Reckoning:
    """Thirty days after receipt, moved off free days, as the Information Commissioner counts them."""
    event = Event(facts.received, "complaint received")
    return Reckoning(THIRTY, (event,), calendar(facts.controller_countries, facts.place), source=str(DPA_2018.at("s 164A(3)")))


def complaint(facts: RightsRequest) -> Handling:
    """What section 164A asks of a controller, with the day by which receipt is acknowledged."""
    made = owed(Obligation.ACKNOWLEDGE, Obligation.FACILITATE_COMPLAINT, Obligation.INVESTIGATE, answer=Answer.REPLY)
    return attrs.evolve(made, acknowledge_by=acknowledged(facts).day)


def complaint_shown(facts: RightsRequest) -> Working:
    """The sum behind the thirty days."""
    lines = acknowledged(facts).lines
    return Working(tuple(map(str, lines)), tuple((line.day, line.words) for line in lines if line.day is not None))


COMPLAINED: dict[str, Any] = {"right": Right.COMPLAINT}
IS_COMPLAINT: Condition = equals(RIGHT, Right.COMPLAINT)

COMPLAINT_RULES: tuple[Rule[Handling], ...] = (
    TEXT.rule(
        "dpa164a.complaint",
        "A controller makes complaints easy, acknowledges them in thirty days, looks into it and says what came of it",
        "people who think the rules were broken",
        (DPA_2018.at("s 164A"), DUAA.at("s 103"), DUAA_COMMENCEMENT.at("reg 3"), ICO_COMPLAINTS.at("acknowledging")),
        Computed((R.received, R.controller_countries, R.place), complaint, knows=PLACE_KNOWN, working=complaint_shown),
        COMPLAINED,
        when=IS_COMPLAINT & ~before(RECEIVED, COMPLAINTS),
        also=[{"received": COMPLAINTS_DAY}],
        not_so=[{"right": Right.ACCESS}, {"received": COMPLAINTS_DAY - DAY}],
        further=(
            unsettled("nobody says where it is handled", sample(**COMPLAINED, place=None), missing={"place"}),
            unsettled(
                "nobody says where the controller is",
                sample(**COMPLAINED, controller_countries=None),
                missing={"controller_countries"},
            ),
            unsettled("a controller in Japan too", sample(**COMPLAINED, controller_countries=frozenset({"GB", "JP"}))),
            silent("the day before it came into force", sample(**COMPLAINED, received=COMPLAINTS_DAY), on=COMPLAINTS_DAY - DAY),
            fires("the day it did", sample(**COMPLAINED, received=COMPLAINTS_DAY), on=COMPLAINTS_DAY),
        ),
        span=since(2026, 6, 19),
        clauses=("PP-27",),
        not_encoded=("without undue delay: how long looking into it may take",),
    ),
    TEXT.rule(
        "dpa165.authority",
        "A person can complain to the Information Commissioner",
        "people who think the rules were broken",
        (DPA_2018.at("s 165"),),
        owed(Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
        COMPLAINED,
        when=IS_COMPLAINT,
        not_so=[{"right": Right.ACCESS}],
        clauses=("PP-27",),
        not_encoded=("the day on which the Information Commission takes over from the Commissioner",),
    ),
)

RULES: tuple[Rule[Handling], ...] = (
    *mechanics(TEXT),
    *information(TEXT),
    *access_and_change(TEXT),
    SEARCH,
    *objection_and_withdrawal(TEXT, OBJECTED_BASES),
    *decision_rules(),
    *COMPLAINT_RULES,
)
