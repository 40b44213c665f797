"""CCPA, responding to requests: 11 CCR 7020 to 7024 and 7101, Civ. Code 1798.130 and 1798.145(h)."""

from datetime import timedelta

import attrs

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.deadlines import Deadline, HolidaysOf, Moment, Recount
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS, CIVIL_CODE, CIVIL_PROCEDURE, GOVERNMENT_CODE
from gdpr_rules.kernel.conditions import false, one_of
from gdpr_rules.kernel.rules import Rule, fires, unsettled
from gdpr_rules.law.rights_of_people import UNFOUNDED, members, owed, shown
from gdpr_rules.law.time_limits import RECEIPT, WITHIN_MONTHS, extension
from gdpr_rules.law.us.ca.ccpa.examples import ACT, ACT_TEXT, NEW_REGULATIONS_TEXT, REGULATIONS_TEXT, sample
from gdpr_rules.law.us.ca.ccpa.requests import (
    ANSWERED,
    ASKED,
    CORRECT,
    DELETE,
    ERASE,
    EVERY,
    FIX,
    HOUSE,
    KEPT,
    KNOW,
    LIMITS,
    MADE,
    NO_SEARCH,
    REFUSED,
    TWICE,
    TWO_BEFORE,
    UNSEARCHED,
    WRONG,
    household,
    joined,
    names,
    unsearched,
)

R = attrs.fields(RightsRequest)

OTHER_NAMES = names(KNOW, DELETE, CORRECT, but=Right.KNOW)
NOT_THESE = [{"right": Right.OPT_OUT}, {"right": Right.COMPLAINT}]
CORRECTING = joined(ASKED, Right.CORRECT)

TEN, FORTY_FIVE, NINETY = CALIFORNIA.working_days(10), CALIFORNIA.days(45), CALIFORNIA.days(90)
DAY_ONE = Period(days=45, first_day=FirstDay.COUNTED, roll=Roll.NONE)
DAY_ONE_EXTENDED = Period(days=90, first_day=FirstDay.COUNTED, roll=Roll.NONE)
UNMOVED, UNMOVED_EXTENDED = attrs.evolve(FORTY_FIVE, roll=Roll.NONE), attrs.evolve(NINETY, roll=Roll.NONE)
CALENDAR = HolidaysOf("US-CA")
CONFIRMED = Deadline(
    adds=owed(Obligation.CONFIRM_RECEIPT, answer=Answer.REPLY),
    sets={"acknowledge_by": Moment.DUE},
    starts=(RECEIPT,),
    period=TEN,
    source=CCPA_REGULATIONS.at("7021(a)"),
    holidays=CALENDAR,
    readings=(
        Recount(
            words="Saturdays are business days, as nothing in the Civil Code says that they are not",
            cite=CIVIL_CODE.at("7, 9"),
            fields=("acknowledge_by",),
            period=TEN,
            holidays=HolidaysOf("US-CA", saturdays=True),
        ),
    ),
)
"""The day by which receipt is confirmed: ten business days, Monday to Friday; verifying who asks does not stop them."""

ANSWERED_BY = Deadline(
    adds=Handling(),
    sets={**WITHIN_MONTHS, "refusal_by": Moment.DUE},
    starts=(RECEIPT,),
    period=FORTY_FIVE,
    source=CCPA_REGULATIONS.at("7021(b)"),
    holidays=CALENDAR,
    extension=extension(NINETY, CCPA.at("1798.130(a)(2)(A)")),
    readings=(
        Recount(
            words="the period begins on the day of receipt, which is its first",
            cite=CCPA_REGULATIONS.at("7021(b)"),
            fields=("due",),
            period=DAY_ONE,
            longer=DAY_ONE_EXTENDED,
        ),
        Recount(
            words="the Act does not move a last day off a weekend or holiday, so that the answer goes out on the working day "
            "before",
            cite=CCPA.at("1798.130(a)(2)(A)"),
            fields=("due",),
            period=UNMOVED,
            longer=UNMOVED_EXTENDED,
            holidays=CALENDAR,
            back=True,
        ),
    ),
)
"""Forty-five days, or ninety from the same receipt."""

early = sample().received + timedelta(days=19)
UNPROVED = {**ASKED, "verified": False}
RULES: tuple[Rule[Handling], ...] = (
    REGULATIONS_TEXT.rule(
        "ccr7021.confirmation",
        "Receipt of a request to know, delete or correct is confirmed within ten business days",
        "consumers who would hear nothing",
        ("7021(a)",),
        CONFIRMED,
        ASKED,
        when=ANSWERED,
        also=OTHER_NAMES,
        not_so=NOT_THESE,
        further=CORRECTING,
        not_encoded=("what a business day is: the regulations do not say",),
    ),
    ACT_TEXT.rule(
        "ccr7021.time_limit",
        "A request to know, delete or correct is answered within 45 days of receipt, or 90 if the consumer was told in time",
        "consumers who wait for an answer",
        (
            CCPA_REGULATIONS.at("7021(b)"),
            "1798.130(a)(2)(A)",
            "1798.145(h)(1)",
            "1798.145(h)(2)",
            GOVERNMENT_CODE.at("6800"),
            CIVIL_PROCEDURE.at("12a"),
        ),
        ANSWERED_BY,
        ASKED,
        when=ANSWERED,
        also=[
            *OTHER_NAMES,
            {"complex": True, "extension_notified": early},
            {"complex": None, "numerous": None, "extension_notified": NEVER},
            {"complex": True, "numerous": None, "extension_notified": early},
            {"complex": None, "numerous": True, "extension_notified": early},
            {"complex": False, "numerous": False, "extension_notified": early},
        ],
        not_so=NOT_THESE,
        further=(
            *CORRECTING,
            unsettled("complex, and nobody knows of a notice", sample(**ASKED, complex=True), missing={"extension_notified"}),
            unsettled("too many, and nobody knows of a notice", sample(**ASKED, numerous=True), missing={"extension_notified"}),
            unsettled(
                "a notice, and nobody knows why",
                sample(**ASKED, complex=None, extension_notified=early),
                missing={"complex"},
            ),
            unsettled(
                "a notice, not for its complexity",
                sample(**ASKED, numerous=None, extension_notified=early),
                missing={"numerous"},
            ),
        ),
        not_encoded=(
            "what makes an extension reasonably necessary: complexity and number are taken for it",
            "what the regulations did not yet say before 14 August 2020: until then the period is the Act's alone",
        ),
    ),
    ACT_TEXT.rule(
        "civ1798_145.reply",
        "A consumer who asks is answered free of charge, unless the request is manifestly unfounded or excessive",
        "consumers who could not afford their rights",
        ("1798.130(a)(2)", "1798.145(h)(3)"),
        Handling(answer=Answer.REPLY, fee=Fee.FREE, obligations=frozenset({Obligation.REPLY})),
        ASKED,
        when=ANSWERED,
        unless=UNFOUNDED,
        also=OTHER_NAMES,
        not_so=[*NOT_THESE, {"manifestly_unfounded_or_excessive": True}],
        unknown=["manifestly_unfounded_or_excessive"],
        further=CORRECTING,
    ),
    ACT_TEXT.rule(
        "civ1798_145.refusal",
        "A business that does not do as it was asked says why, within the time it has to answer",
        "consumers who are refused",
        ("1798.145(h)(2)", CCPA_REGULATIONS.at("7022(a)"), CCPA_REGULATIONS.at("7024(a)")),
        owed(Obligation.GIVE_REASONS, answer=Answer.REPLY),
        UNPROVED,
        when=ANSWERED
        & (
            REFUSED
            | (one_of(RIGHT, KNOW) & (TWICE | UNSEARCHED))
            | (one_of(RIGHT, DELETE) & (false(R.provided_by_subject) | shown(*KEPT)))
            | (one_of(RIGHT, CORRECT) & ~WRONG)
        ),
        also=[
            *OTHER_NAMES,
            {"verified": True, "manifestly_unfounded_or_excessive": True},
            {"verified": True, **HOUSE},
            *({**right, "verified": True, **TWO_BEFORE} for right in names(KNOW, but=Right.DELETE)),
            {"verified": True, **NO_SEARCH},
            *({**right, "verified": True, "provided_by_subject": False} for right in names(DELETE, but=Right.KNOW)),
            *({**ERASE, "verified": True, **kept} for kept in members("exemptions", KEPT, None)),
            *({**right, "verified": True} for right in names(CORRECT, but=Right.KNOW)),
        ],
        not_so=[
            *NOT_THESE,
            {"verified": True},
            {"verified": True, "requests_in_twelve_months": 1},
            {"verified": True, "provided_by_subject": False},
            {"verified": True, "exemptions": frozenset(KEPT)},
            {**ERASE, "verified": True, **NO_SEARCH, **TWO_BEFORE},
            {**FIX, "verified": True, **TWO_BEFORE},
        ],
        unknown=["verified"],
        further=(
            *joined(UNPROVED, Right.CORRECT),
            fires("answered twice, on the first day of the Act", sample(**{**ASKED, **TWO_BEFORE}), on=ACT),
            *household(ASKED, fires_from=True),
            *unsearched(ASKED, fires_from=True),
            *(
                unsettled(f"not known: {name}", sample(**{**hit, name: None}), missing={name}, on=VERIFIED)
                for hit, name in (
                    (ASKED, "manifestly_unfounded_or_excessive"),
                    (ASKED, "household_data"),
                    (ASKED, "requests_in_twelve_months"),
                    (ASKED, "exemptions"),
                    (ERASE, "provided_by_subject"),
                    (ERASE, "exemptions"),
                    (FIX, "grounds"),
                )
            ),
        ),
        not_encoded=("what a law forbids to explain", "how a business hears an appeal, where it has one"),
    ),
    ACT_TEXT.rule(
        "civ1798_145.burden",
        "That a request is manifestly unfounded or excessive is for the business to prove",
        "consumers whose requests are called a nuisance",
        ("1798.145(h)(3)",),
        owed(Obligation.PROVE_UNFOUNDED, answer=Answer.REPLY),
        {**ASKED, "manifestly_unfounded_or_excessive": True},
        when=ANSWERED & UNFOUNDED,
        also=OTHER_NAMES,
        not_so=[*NOT_THESE, {"manifestly_unfounded_or_excessive": False}],
        unknown=["manifestly_unfounded_or_excessive"],
        further=joined({**ASKED, "manifestly_unfounded_or_excessive": True}, Right.CORRECT),
        not_encoded=("the choice between a fee and a refusal",),
    ),
    REGULATIONS_TEXT.rule(
        "ccr7101.record",
        "A business keeps a record of each request, and of its answer, for 24 months",
        "consumers who have to show later that they asked",
        ("7101(a)",),
        owed(Obligation.KEEP_RECORD, answer=Answer.NOTHING_OWED),
        ASKED,
        when=MADE,
        also=names(EVERY, but=Right.KNOW),
        not_so=[{"right": Right.COMPLAINT}],
        further=joined(ASKED, *sorted(CORRECT | LIMITS, key=str)),
    ),
    NEW_REGULATIONS_TEXT.rule(
        "ccr7020.look_back",
        "A consumer can ask for more than the last twelve months, back to 1 January 2022",
        "consumers whose older data are still kept",
        ("7020", CCPA.at("1798.130(a)(2)(B)")),
        owed(Obligation.OFFER_FULL_LOOK_BACK, answer=Answer.REPLY),
        ASKED,
        when=one_of(RIGHT, KNOW),
        also=names(KNOW, but=Right.KNOW),
        not_so=[*NOT_THESE, {"right": Right.DELETE}],
        not_encoded=("that only a business which keeps data for more than twelve months has to",),
    ),
)
