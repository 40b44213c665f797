"""The source documents' own policy on the other rights: to be forgotten, restrict, object, move data, complain, withdraw."""

from typing import Any

import attrs

from gdpr_rules.facts.request import (
    RIGHT,
    Answer,
    Basis,
    Exemption,
    Ground,
    Handling,
    Obligation,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.conditions import contains, equals, one_of, true
from gdpr_rules.kernel.rules import Example, Rule
from gdpr_rules.law.around import examples
from gdpr_rules.law.requests import request
from gdpr_rules.law.rights_of_people import (
    CHANGES,
    DOUBT,
    ERASURE_EXCEPTIONS,
    ERASURE_REQUESTS,
    NOTHING,
    OBJECTIONS,
    OPEN_LIFTS,
    RECTIFICATION_REQUESTS,
    RESTRICTION_GROUNDS,
    RESTRICTION_REQUESTS,
    lifted,
    lifts,
    members,
    owed,
)
from gdpr_rules.policy.sopro_requests import ABROAD, CC, GP, PP, promise

R = attrs.fields(RightsRequest)

OVERRIDING = (Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS)
ERASE: dict[str, Any] = {"right": Right.ERASURE, **NOTHING}
RESTRICT: dict[str, Any] = {**NOTHING, "right": Right.RESTRICTION, "grounds": frozenset({Ground.ACCURACY_CONTESTED})}
WRONG: dict[str, Any] = {**NOTHING, "right": Right.RECTIFICATION, "grounds": frozenset({Ground.INACCURATE})}
OBJECT: dict[str, Any] = {
    **NOTHING,
    "right": Right.OBJECTION,
    "basis": Basis.LEGITIMATE_INTERESTS,
    "grounds": frozenset({Ground.PARTICULAR_SITUATION}),
}
PORTABLE: dict[str, Any] = {**NOTHING, "right": Right.PORTABILITY, "basis": Basis.CONTRACT, "automated": True}


def doubts(hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
    """What doubts about identity do to a promise: they lift it until they are met."""
    met = {**hit, "identity_doubted": True, "identity_confirmed": request().received}
    return (
        *examples(request, met, on=VERIFIED),
        *examples(request, {**hit, **DOUBT}, unknown=["identity_doubted", "identity_confirmed"], on=VERIFIED)[1:],
    )


RULES: tuple[Rule[Handling], ...] = (
    promise(
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
        not_encoded=("that reasonable endeavours are promised, and no more",),
    ),
    promise(
        "erasure",
        "Whoever asks to be forgotten is, at any time and without a ground, unless one of the law's exclusions holds",
        (CC("CC-06"), GP("GP-07"), PP("PP-22")),
        owed(Obligation.ERASE),
        ERASE,
        ("CC-06", "GP-07", "PP-22"),
        when=one_of(RIGHT, ERASURE_REQUESTS),
        unless=lifted(*ERASURE_EXCEPTIONS),
        also=[{"right": Right.DELETE}, ABROAD],
        not_so=[{"right": Right.ACCESS}, *lifts(*ERASURE_EXCEPTIONS)],
        unknown=OPEN_LIFTS,
        further=doubts(ERASE),
        not_encoded=("the clause sets no time beyond *without undue delay*: the law's month does",),
    ),
    promise(
        "erasure_keeps_opt_out",
        "Erasing somebody keeps their opt-out, as a one-way hash on a list of its own",
        (GP("GP-07"), CC("CC-06"), PP("PP-22")),
        owed(Obligation.KEEP_OPTED_OUT, answer=Answer.REPLY),
        ERASE,
        ("GP-07", "CC-06", "PP-22"),
        when=one_of(RIGHT, ERASURE_REQUESTS),
        also=[{"right": Right.DELETE}, ABROAD],
        not_so=[{"right": Right.ACCESS}],
        not_encoded=(
            "a hash that can be matched against an address stays personal data: whoever can be singled out is identified",
            "that the hash is SHA-1: there are a few thousand million addresses in all, and one graphics card tries as many "
            "without a key in about a second; `gdpr_rules.suppression` keeps HMAC-SHA-256 under a key instead",
        ),
    ),
    promise(
        "restriction",
        "Data whose processing is restricted are only stored, but for the uses the policy leaves",
        (PP("PP-23"),),
        owed(Obligation.RESTRICT),
        RESTRICT,
        ("PP-23",),
        when=one_of(RIGHT, RESTRICTION_REQUESTS) & contains(R.grounds, RESTRICTION_GROUNDS),
        unless=lifted(),
        also=[{"right": Right.LIMIT}, *members("grounds", RESTRICTION_GROUNDS, Ground.ACCURACY_CONTESTED), ABROAD],
        not_so=[{"right": Right.ACCESS}, {"grounds": frozenset({Ground.INACCURATE})}, *lifts()],
        unknown=(*OPEN_LIFTS, "grounds"),
        further=doubts(RESTRICT),
        not_encoded=("in which circumstances: those of the law are taken",),
    ),
    promise(
        "rectification_made",
        "Data that are wrong or incomplete are put right",
        (PP("PP-21"),),
        owed(Obligation.RECTIFY),
        WRONG,
        ("PP-21",),
        when=one_of(RIGHT, RECTIFICATION_REQUESTS) & contains(R.grounds, {Ground.INACCURATE, Ground.INCOMPLETE}),
        unless=lifted(),
        also=[{"right": Right.CORRECT}, {"grounds": frozenset({Ground.INCOMPLETE})}, ABROAD],
        not_so=[{"right": Right.ACCESS}, {"grounds": frozenset()}, *lifts()],
        unknown=(*OPEN_LIFTS, "grounds"),
        further=doubts(WRONG),
    ),
    promise(
        "objection",
        "Processing stops for whoever objects, unless compelling grounds override that or legal claims need it",
        (PP("PP-24"),),
        owed(Obligation.STOP_PROCESSING),
        OBJECT,
        ("PP-24",),
        when=one_of(RIGHT, OBJECTIONS)
        & one_of(R.basis, {Basis.LEGITIMATE_INTERESTS, Basis.PUBLIC_TASK})
        & contains(R.grounds, {Ground.PARTICULAR_SITUATION}),
        unless=lifted(*OVERRIDING, anonymous=False),
        also=[{"right": Right.OPT_OUT}, {"basis": Basis.PUBLIC_TASK}, ABROAD],
        not_so=[
            {"right": Right.ACCESS},
            *({"basis": basis} for basis in Basis if basis not in {Basis.LEGITIMATE_INTERESTS, Basis.PUBLIC_TASK}),
            {"grounds": frozenset()},
            *lifts(*OVERRIDING, anonymous=False),
        ],
        unknown=(*OPEN_LIFTS, "basis", "grounds"),
        further=doubts(OBJECT),
    ),
    promise(
        "portability",
        "Data processed by machine under consent or contract can be had in a structured form, unless that harms others",
        (PP("PP-25"),),
        owed(Obligation.TRANSFER_DATA),
        PORTABLE,
        ("PP-25",),
        when=equals(RIGHT, Right.PORTABILITY) & one_of(R.basis, {Basis.CONSENT, Basis.CONTRACT}) & true(R.automated),
        unless=lifted(Exemption.RIGHTS_OF_OTHERS),
        also=[{"basis": Basis.CONSENT}, ABROAD],
        not_so=[
            {"right": Right.ACCESS},
            *({"basis": basis} for basis in Basis if basis not in {Basis.CONSENT, Basis.CONTRACT}),
            {"automated": False},
            *lifts(Exemption.RIGHTS_OF_OTHERS),
        ],
        unknown=(*OPEN_LIFTS, "basis", "automated"),
        further=doubts(PORTABLE),
    ),
    promise(
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
    promise(
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
    promise(
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
