"""The source documents' own policy on requests, clause by clause: 72 hours, 30 days, one month, and what else is promised."""

from datetime import timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import Event, PauseEnds, Reckoning
from gdpr_rules.facts.request import (
    RIGHT,
    Answer,
    Basis,
    Exemption,
    Fee,
    Ground,
    Handling,
    Obligation,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments import CAN_SPAM_STATEMENT, GDPR_PECR_STATEMENT, PRIVACY_POLICY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS, Citation
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, false, one_of, true
from gdpr_rules.kernel.rules import Computed, Rule, Working, unsettled
from gdpr_rules.law import time_limits as limits
from gdpr_rules.law.requests import examples, request
from gdpr_rules.law.rights_of_people import CHANGES, ERASURE_REQUESTS, NOTHING, RECTIFICATION_REQUESTS, UNFOUNDED, owed, shown

R = attrs.fields(RightsRequest)
PP, GP, CC = PRIVACY_POLICY.at, GDPR_PECR_STATEMENT.at, CAN_SPAM_STATEMENT.at
PROMISED = "everybody whose data the company holds"

THREE_DAYS = Period(days=3, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
THIRTY_DAYS = Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
LIMIT = limits.month_limit(PP("PP-20"), PP("PP-20"))
CHANGE_LIMIT = limits.month_limit(PP("PP-21"), PP("PP-21"))
SOURCES = ("Privacy policy PP-20", "", "")
ACCESS: Condition = one_of(RIGHT, limits.ACCESS_REQUESTS)
MINE: dict[str, Any] = {"right": Right.ACCESS, **NOTHING}
ERASE: dict[str, Any] = {"right": Right.ERASURE, **NOTHING}
EARLY = request().received + timedelta(days=19)
ABROAD = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}


def _rule(
    name: str,
    title: str,
    cites: tuple[Citation, ...],
    then: Handling | Computed[Handling],
    hit: dict[str, Any],
    clauses: tuple[str, ...],
    *,
    when: Condition,
    unless: Condition = FALSE,
    also: Any = (),
    not_so: Any = (),
    unknown: Any = (),
    further: tuple[Any, ...] = (),
    not_encoded: tuple[str, ...] = (),
) -> Rule[Handling]:
    """One promise, kept everywhere."""
    return Rule(
        id=f"policy.sopro.{name}",
        title=title,
        protects=PROMISED,
        cites=cites,
        in_force=ALWAYS,
        when=when,
        unless=unless,
        then=then,
        examples=(
            *examples(request, hit, also=also, not_so=not_so, unknown=unknown, on=VERIFIED),
            *further,
        ),
        clauses=clauses,
        not_encoded=not_encoded,
    )


def _counted(facts: RightsRequest, period: Period, clause: Citation) -> Reckoning:
    return Reckoning(period, (Event(facts.received, "request received"),), None, source=str(clause))


def hours(facts: RightsRequest) -> Handling:
    """Seventy-two hours, carried as the third day after receipt."""
    return Handling(answer=Answer.COMPLY, due=_counted(facts, THREE_DAYS, GP("GP-06")).day)


def thirty(facts: RightsRequest) -> Handling:
    """Thirty days, whatever day of the week they end on."""
    return Handling(answer=Answer.COMPLY, due=_counted(facts, THIRTY_DAYS, GP("GP-06")).day)


def _shown(period: Period, clause: Citation) -> Any:
    def show(facts: RightsRequest) -> Working:
        lines = _counted(facts, period, clause).lines
        return Working(tuple(map(str, lines)), tuple((line.day, line.words) for line in lines if line.day is not None))

    return show


def _access_table(facts: RightsRequest) -> Any:
    plain = attrs.evolve(facts, fee_requested=False, fee_paid=None, clarification=())
    return limits.moved_table(LIMIT, plain, PauseEnds.BOTH_DAYS, SOURCES)


def month_from_identity(facts: RightsRequest) -> Handling:
    """One month from proof of identity, three when complex or numerous."""
    return limits.dates(_access_table(facts))


def month_shown(facts: RightsRequest) -> Working:
    """The sum."""
    return limits.working(_access_table(facts))


def change_in_a_month(facts: RightsRequest) -> Handling:
    """One month from receipt, three when complex."""
    return limits.dates(limits.plain_table(CHANGE_LIMIT, facts))


def change_shown(facts: RightsRequest) -> Working:
    """The sum."""
    return limits.working(limits.plain_table(CHANGE_LIMIT, facts))


READS = (R.received, R.controller_countries, R.place, R.complex, R.numerous, R.extension_notified)


def _open(sample: Any, right: Right) -> tuple[Any, ...]:
    """What is open while something about an extension or the place is unknown, for one right."""
    return tuple(
        attrs.evolve(each, on=VERIFIED)
        for each in limits.extension_examples(lambda **facts: sample(**{"right": right, **facts}))
        if getattr(each.facts, "right", None) is right  # the policy promises this for one right, not for all
    )


RULES: tuple[Rule[Handling], ...] = (
    _rule(
        "access_by_contacts",
        "A campaign's contact who asks for their data has them within 72 hours",
        (GP("GP-06"), CC("CC-06")),
        Computed((R.received,), hours, working=_shown(THREE_DAYS, GP("GP-06"))),
        {**MINE, "campaign_contact": True},
        ("GP-06", "CC-06"),
        when=ACCESS & true(R.campaign_contact),
        also=[{"right": Right.KNOW}, ABROAD],
        not_so=[{"right": Right.ERASURE}, {"campaign_contact": False}],
        unknown=["campaign_contact"],
        not_encoded=("the hour of receipt: the 72 hours run out on the day shown, at the hour at which the request came",),
    ),
    _rule(
        "access_by_others",
        "Whoever else asks for their data has them within 30 days",
        (GP("GP-06"),),
        Computed((R.received,), thirty, working=_shown(THIRTY_DAYS, GP("GP-06"))),
        MINE,
        ("GP-06",),
        when=ACCESS & false(R.campaign_contact),
        also=[{"right": Right.KNOW}, ABROAD],
        not_so=[{"right": Right.ERASURE}, {"campaign_contact": True}],
        unknown=["campaign_contact"],
        not_encoded=("that thirty days run past one month in February: the law's month then comes first",),
    ),
    _rule(
        "access",
        "Access is given within a month of proof of identity, within three when complex or numerous and the person is told",
        (PP("PP-20"),),
        Computed(
            (RIGHT, *READS, R.identity_doubted, R.identity_confirmed),
            month_from_identity,
            knows=limits.PLACE_KNOWN & limits.IDENTITY_KNOWN & limits.EXTENSION_KNOWN,
            working=month_shown,
        ),
        MINE,
        ("PP-20",),
        when=ACCESS,
        also=[{"right": Right.KNOW}, {"identity_doubted": True, "identity_confirmed": EARLY}],
        not_so=[{"right": Right.ERASURE}],
        further=(
            *_open(request, Right.ACCESS),
            unsettled(
                "nobody knows when doubts were met",
                request(identity_doubted=True),
                missing={"identity_confirmed"},
                on=VERIFIED,
            ),
            unsettled(
                "proof came, and nobody knows whether there were doubts",
                request(identity_doubted=None, identity_confirmed=EARLY),
                missing={"identity_doubted"},
                on=VERIFIED,
            ),
        ),
    ),
    _rule(
        "access_fee",
        "The first copy is free, and further ones cost a reasonable fee",
        (PP("PP-20"),),
        Handling(fee=Fee.FREE, obligations=frozenset({Obligation.GIVE_COPY, Obligation.CONFIRM_PROCESSING})),
        MINE,
        ("PP-20",),
        when=ACCESS & false(R.further_copy),
        unless=UNFOUNDED,
        also=[{"right": Right.KNOW}],
        not_so=[{"right": Right.ERASURE}, {"further_copy": True}, {"manifestly_unfounded_or_excessive": True}],
        unknown=["further_copy", "manifestly_unfounded_or_excessive"],
        not_encoded=("that a copy leaves out what would harm the rights of others",),
    ),
    _rule(
        "rectification",
        "Wrong or incomplete data are put right within a month, or three when complex",
        (PP("PP-21"),),
        Computed(READS, change_in_a_month, knows=limits.PLACE_KNOWN & limits.EXTENSION_KNOWN, working=change_shown),
        {**NOTHING, "right": Right.RECTIFICATION},
        ("PP-21",),
        when=one_of(RIGHT, RECTIFICATION_REQUESTS),
        also=[{"right": Right.CORRECT}],
        not_so=[{"right": Right.ERASURE}],
        further=_open(request, Right.RECTIFICATION),
    ),
    _rule(
        "third_parties",
        "Whoever had the data is told of a rectification, an erasure or a restriction",
        (PP("PP-21"), PP("PP-22"), PP("PP-23")),
        owed(Obligation.TELL_RECIPIENTS, answer=Answer.REPLY),
        {**ERASE, "disclosed_to_others": True},
        ("PP-21", "PP-22", "PP-23"),
        when=one_of(RIGHT, CHANGES) & true(R.disclosed_to_others),
        also=[{"right": right} for right in sorted(CHANGES - {Right.ERASURE}, key=str)],
        not_so=[{"right": Right.ACCESS}, {"disclosed_to_others": False}],
        unknown=["disclosed_to_others"],
    ),
    _rule(
        "erasure_keeps_opt_out",
        "Erasing somebody keeps their opt-out, as a one-way hash on a list of its own",
        (GP("GP-07"), CC("CC-06"), PP("PP-22")),
        owed(Obligation.KEEP_OPTED_OUT, Obligation.ERASE, answer=Answer.REPLY),
        ERASE,
        ("GP-07", "CC-06", "PP-22"),
        when=one_of(RIGHT, ERASURE_REQUESTS),
        also=[{"right": Right.DELETE}, ABROAD],
        not_so=[{"right": Right.ACCESS}],
        not_encoded=(
            "the clause sets no time beyond *without undue delay*: the law's month does",
            "a hash that can be matched against an address stays personal data, and SHA-1 without a key can be guessed",
            "in which circumstances and with which exclusions erasure is promised",
        ),
    ),
    _rule(
        "objection",
        "Processing stops for whoever objects, unless compelling grounds override that or legal claims need it",
        (PP("PP-24"),),
        owed(Obligation.STOP_PROCESSING, answer=Answer.REPLY),
        {
            **NOTHING,
            "right": Right.OBJECTION,
            "basis": Basis.LEGITIMATE_INTERESTS,
            "grounds": frozenset({Ground.PARTICULAR_SITUATION}),
        },
        ("PP-24",),
        when=equals(RIGHT, Right.OBJECTION) & one_of(R.basis, {Basis.LEGITIMATE_INTERESTS, Basis.PUBLIC_TASK}),
        unless=shown(Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS),
        also=[{"basis": Basis.PUBLIC_TASK}],
        not_so=[
            {"right": Right.ACCESS},
            {"basis": Basis.CONSENT},
            {"exemptions": frozenset({Exemption.COMPELLING_GROUNDS})},
            {"exemptions": frozenset({Exemption.LEGAL_CLAIMS})},
        ],
        unknown=["basis", "exemptions"],
    ),
    _rule(
        "portability",
        "Data processed by machine under consent or contract can be had in a structured form, unless that harms others",
        (PP("PP-25"),),
        owed(Obligation.TRANSFER_DATA, answer=Answer.REPLY),
        {**NOTHING, "right": Right.PORTABILITY, "basis": Basis.CONTRACT, "automated": True},
        ("PP-25",),
        when=equals(RIGHT, Right.PORTABILITY) & one_of(R.basis, {Basis.CONSENT, Basis.CONTRACT}) & true(R.automated),
        unless=shown(Exemption.RIGHTS_OF_OTHERS),
        also=[{"basis": Basis.CONSENT}],
        not_so=[
            {"right": Right.ACCESS},
            {"basis": Basis.LEGITIMATE_INTERESTS},
            {"automated": False},
            {"exemptions": frozenset({Exemption.RIGHTS_OF_OTHERS})},
        ],
        unknown=["basis", "automated", "exemptions"],
    ),
    _rule(
        "automated_decision",
        "Whoever is decided upon by automation alone can object",
        (PP("PP-26"), PP("PP-18")),
        owed(Obligation.REVIEW_BY_HUMAN, answer=Answer.REPLY),
        {"right": Right.AUTOMATED_DECISION, "solely_automated_decision": True},
        ("PP-26", "PP-18"),
        when=equals(RIGHT, Right.AUTOMATED_DECISION) & true(R.solely_automated_decision),
        not_so=[{"right": Right.ACCESS}, {"solely_automated_decision": False}],
        unknown=["solely_automated_decision"],
    ),
    _rule(
        "complaint",
        "A complaint is heard by the company first, and by a supervisory authority after that",
        (PP("PP-27"),),
        owed(Obligation.INVESTIGATE, Obligation.NAME_AUTHORITY, answer=Answer.REPLY),
        {"right": Right.COMPLAINT},
        ("PP-27",),
        when=equals(RIGHT, Right.COMPLAINT),
        also=[ABROAD],
        not_so=[{"right": Right.ACCESS}],
    ),
    _rule(
        "withdrawal",
        "Consent can be withdrawn at any time",
        (PP("PP-28"),),
        owed(Obligation.STOP_CONSENTED_PROCESSING),
        {"right": Right.WITHDRAWAL},
        ("PP-28",),
        when=equals(RIGHT, Right.WITHDRAWAL),
        also=[ABROAD],
        not_so=[{"right": Right.ACCESS}],
    ),
)
