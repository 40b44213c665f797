"""UK GDPR Articles 12(3) and 12A: one month, extended to three, as counted since 5 February 2026."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import BEGINNING_WITH, REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise, Pausing, Recount, Start
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.request import RIGHT, Clarification, Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, ICO_ACCESS, UK_GDPR
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr.rights import ACCESS_REQUESTS, REQUEST
from gdpr_rules.law.request_clocks import AT_A_PROCESSOR, AUTHORITY, RECEIPT, extension
from gdpr_rules.law.uk.dpa2018_exam_marks import EXAM_MARKS
from gdpr_rules.law.uk.duaa2025 import (
    RECEIVED_SINCE_5_FEBRUARY_2026,
    TAKEN_BEFORE_5_FEBRUARY_2026,
)
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)


IDENTITY = Start(
    fact=R.identity_confirmed,
    words="identity confirmed",
    source=UK_GDPR.at("Art 12A(2)(b)"),
    asked=R.identity_doubted,
    named="what became of doubts about identity is known",
)
FEE = Start(
    fact=R.fee_paid,
    words="fee paid",
    source=UK_GDPR.at("Art 12A(2)(c)"),
    asked=R.fee_requested,
    named="what became of a fee is known",
)
CLARIFICATION = Pausing(
    spans=R.clarification,
    words="clarification awaited",
    source=UK_GDPR.at("Art 12A(5)"),
    of=RIGHT,
    among=ACCESS_REQUESTS,
    named="questions of clarification are known",
)
GUIDANCE = ICO_ACCESS.at("time limits")
EARLIER_DECISION = (equals(RIGHT, Right.AUTOMATED_DECISION) & TAKEN_BEFORE_5_FEBRUARY_2026).named(
    "a request about a decision under Article 22 as it was", DUAA_COMMENCEMENT.at("reg 5")
)

TIME_LIMIT_SINCE_ARTICLE_12A = Provision(
    id="art12a.time_limit",
    title="A request is answered within a month of receipt, proof of identity and fee, or three if the first brings notice",
    protects="data subjects who wait for an answer",
    cites=(
        UK_GDPR.at("Art 12A"),
        UK_GDPR.at("Art 12(3)"),
        UK_GDPR.at("Art 12(4)"),
        DUAA.at("s 76"),
        DUAA_COMMENCEMENT.at("reg 4(a)"),
        REGULATION_1182.at("Art 3"),
    ),
    when=REQUEST & ~EXAM_MARKS & RECEIVED_SINCE_5_FEBRUARY_2026 & ~EARLIER_DECISION,
    then=Deadline(
        adds=Handling(),
        sets={
            "due": Moment.DUE,
            "extension_notice_by": Moment.FIRST,
            "due_if_extended": Moment.EXTENDED,
            "refusal_by": Moment.FIRST,
        },
        starts=(RECEIPT, IDENTITY, FEE),
        period=REGULATION_1182_71.months(1),
        source=UK_GDPR.at("Art 12A(1)"),
        holidays=HOLIDAYS,
        pauses=(CLARIFICATION,),
        extension=extension(REGULATION_1182_71.months(3), UK_GDPR.at("Art 12A(3)")),
        readings=(
            Recount(
                words="a month *beginning with* a day counts that day, as elsewhere in English law",
                cite=UK_GDPR.at("Art 12A(1)"),
                fields=("due",),
                period=BEGINNING_WITH.months(1),
                longer=BEGINNING_WITH.months(3),
            ),
            Otherwise(
                words="of the days on which a question is asked and answered only one is left out, as published calculators "
                "have it",
                cite=UK_GDPR.at("Art 12A(5)"),
                fields=("due",),
                starts=(RECEIPT, IDENTITY, FEE),
                pause_ends=PauseEnds.ONE_DAY,
            ),
            Otherwise(
                words="evidence of authority to act for the person is asked for as proof of identity is, and is waited for",
                cite=UK_GDPR.at("Art 12A(2)(b)"),
                fields=("due",),
                starts=(RECEIPT, IDENTITY, FEE, AUTHORITY),
                where=R.authority_requested,
            ),
            Otherwise(
                words="what reaches a processor, which acts on the controller's behalf, has reached the controller",
                cite=UK_GDPR.at("Art 4(8)"),
                fields=("due",),
                starts=(AT_A_PROCESSOR, IDENTITY, FEE),
                where=R.through_processor,
            ),
        ),
    ),
    examples=(
        fires(
            "a customer asks for access on the first day of Article 12A",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 2, 5),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 5),
        ),
        silent(
            "a customer asks for access the day before",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 2, 4),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 5),
        ),
        fires(
            "identity is confirmed after nine days",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a fee for an excessive request is paid after two weeks",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 9, 1),
                place="GB-SCT",
                identity_doubted=False,
                fee_requested=True,
                fee_paid=date(2026, 9, 15),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an employee with thirty years of e-mails says after a week which are meant",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(Clarification(date(2026, 9, 3), date(2026, 9, 10)),),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a complex request for access, with notice of an extension in time",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                complex=True,
                numerous=False,
                extension_notified=date(2026, 9, 20),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a decision of the first day of Articles 22A to 22D, with identity confirmed after nine days",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 5),
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a decision of the day before, whose request has a time limit of its own",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2026, 9, 1),
                decision_taken=date(2026, 2, 4),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a candidate asks for marks before the results are out, for which the Act sets another period",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2026, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a complaint has a time limit of its own",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "proof of identity was asked for, and the file does not say when it came",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                identity_doubted=True,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            missing={"identity_confirmed"},
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the branch that will answer has not been chosen, and Scotland keeps other holidays",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            missing={"place"},
            on=date(2026, 11, 23),
        ),
    ),
    clauses=("PP-20", "PP-21"),
    not_encoded=(
        "without undue delay: the period is only the outer limit",
        "the view that a question about recipients has no time limit: Article 19 sets none, and is one of Articles 15 to 22",
        "Article 12(4) can be read so that a refusal may use an extended period: the first period is taken",
        "evidence of authority to act for another: Article 12A(2)(b) names what is asked for under Article 12(6), on identity",
        "the duty of a processor to assist (Art 28(3)(e)), so that a request which reaches it is passed on without delay",
        "that every joint controller answers, whatever their arrangement says (Art 26(3)), from the day on which one has it",
        "several pauses: days that they share are counted once, which the Act does not say",
    ),
)

PROVISIONS = (TIME_LIMIT_SINCE_ARTICLE_12A,)
