"""UK GDPR Article 12(3) as it was counted before Article 12A: requests received before 5 February 2026."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.request import Clarification, Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import REGULATION_1182
from gdpr_rules.instruments.uk import DUAA_COMMENCEMENT, ICO_ACCESS, UK_GDPR
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr.rights import REQUEST
from gdpr_rules.law.request_clocks import AT_A_PROCESSOR, AUTHORITY, RECEIPT, both_grounds, extension
from gdpr_rules.law.uk.art12a_time_limit import CLARIFICATION, EARLIER_DECISION, FEE, GUIDANCE, IDENTITY
from gdpr_rules.law.uk.dpa2018_exam_marks import EXAM_MARKS
from gdpr_rules.law.uk.duaa2025 import (
    RECEIVED_BEFORE_5_FEBRUARY_2026,
)
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

TIME_LIMIT_BEFORE_ARTICLE_12A = Provision(
    id="art12.time_limit",
    title="A request received before 5 February 2026 is answered within a month, as the Information Commissioner counted it",
    protects="data subjects who wait for an answer",
    cites=(
        UK_GDPR.at("Art 12(3)"),
        UK_GDPR.at("Art 12(4)"),
        DUAA_COMMENCEMENT.at("reg 4(a)"),
        ICO_ACCESS.at("time limits"),
        REGULATION_1182.at("Art 3"),
    ),
    when=REQUEST & ~EXAM_MARKS & RECEIVED_BEFORE_5_FEBRUARY_2026 & ~EARLIER_DECISION,
    then=Deadline(
        adds=Handling(),
        sets={
            "due": Moment.DUE,
            "extension_notice_by": Moment.FIRST,
            "due_if_extended": Moment.EXTENDED,
            "refusal_by": Moment.FIRST,
        },
        starts=(RECEIPT, attrs.evolve(IDENTITY, source=GUIDANCE), attrs.evolve(FEE, source=GUIDANCE)),
        period=REGULATION_1182_71.months(1),
        source=UK_GDPR.at("Art 12(3)"),
        holidays=HOLIDAYS,
        pauses=(attrs.evolve(CLARIFICATION, source=GUIDANCE),),
        pause_ends=PauseEnds.ONE_DAY,
        extension=extension(REGULATION_1182_71.months(3), UK_GDPR.at("Art 12(3), second sentence")),
        readings=(
            Otherwise(
                words="the month runs from receipt, whatever is asked back",
                cite=UK_GDPR.at("Art 12(3)"),
                fields=("due",),
                starts=(RECEIPT,),
                pauses=(),
            ),
            Otherwise(
                words="evidence of authority to act for the person is asked for as proof of identity is, and is waited for",
                cite=UK_GDPR.at("Art 12(3)"),
                fields=("due",),
                starts=(
                    RECEIPT,
                    attrs.evolve(IDENTITY, source=GUIDANCE),
                    attrs.evolve(FEE, source=GUIDANCE),
                    AUTHORITY,
                ),
                where=R.authority_requested,
            ),
            Otherwise(
                words="what reaches a processor, which acts on the controller's behalf, has reached the controller",
                cite=UK_GDPR.at("Art 4(8)"),
                fields=("due",),
                starts=(AT_A_PROCESSOR, attrs.evolve(IDENTITY, source=GUIDANCE), attrs.evolve(FEE, source=GUIDANCE)),
                where=R.through_processor,
            ),
            both_grounds(UK_GDPR.at("Art 12(3), second sentence")),
        ),
    ),
    examples=(
        fires(
            "a customer asks for access on the last day before Article 12A",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 2, 4),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a customer asks for access on the first day of Article 12A",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 2, 5),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "identity is confirmed after nine days",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 9, 1),
                identity_doubted=True,
                identity_confirmed=date(2025, 9, 10),
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2025, 11, 24),
        ),
        fires(
            "an employee with thirty years of e-mails says after a week which are meant",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(Clarification(date(2025, 9, 3), date(2025, 9, 10)),),
                extension_notified=NEVER,
            ),
            on=date(2025, 11, 24),
        ),
        fires(
            "thirty requests of one customer, with notice of an extension in time",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2025, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                complex=False,
                numerous=True,
                extension_notified=date(2025, 9, 20),
            ),
            on=date(2025, 11, 24),
        ),
        silent(
            "a request about an automated decision, which proof of identity does not move",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 9, 1),
                identity_doubted=True,
                identity_confirmed=date(2025, 9, 10),
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2025, 11, 24),
        ),
        silent(
            "a complaint is not a request under Articles 15 to 22",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2025, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2025, 11, 24),
        ),
        unsettled(
            "a fee was asked for, and the file does not say when it was paid",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 9, 1),
                identity_doubted=False,
                fee_requested=True,
                clarification=(),
                extension_notified=NEVER,
            ),
            missing={"fee_paid"},
            on=date(2025, 11, 24),
        ),
        silent(
            "a candidate asks for marks before the results are out, for which the Act sets another period",
            RightsRequest(
                right=Right.EXAM_MARKS,
                received=date(2025, 9, 1),
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2025, 11, 24),
        ),
    ),
    clauses=("PP-20", "PP-21"),
    not_encoded=("without undue delay: the month is only the outer limit",),
)

PROVISIONS = (TIME_LIMIT_BEFORE_ARTICLE_12A,)
