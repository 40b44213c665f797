"""Article 12(3) and (4): one month from receipt, once extended to three, counted as Regulation 1182/71 counts."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise, Pausing
from gdpr_rules.clocks.schedule import NEVER, PauseEnds
from gdpr_rules.facts.request import RIGHT, Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import EDPB_ACCESS, REGULATION_1182, TOETERS
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import ACCESS_REQUESTS, REQUEST
from gdpr_rules.law.request_clocks import (
    AT_A_PROCESSOR,
    AUTHORITY,
    HOLIDAYS,
    RECEIPT,
    both_grounds,
    extension,
    identity,
    with_doubtful_days,
)

R = attrs.fields(RightsRequest)

TIME_LIMIT = Provision(
    id="art12.time_limit",
    title="A request is answered within one month of receipt, or within three if the first month brings notice of an extension",
    protects="data subjects who wait for an answer",
    cites=(TEXT.at("Art 12(3)"), TEXT.at("Art 12(4)"), REGULATION_1182.at("Art 3"), TOETERS.at("paras 33, 36")),
    when=REQUEST,
    then=Deadline(
        adds=Handling(),
        sets={
            "due": Moment.DUE,
            "extension_notice_by": Moment.FIRST,
            "due_if_extended": Moment.EXTENDED,
            "refusal_by": Moment.FIRST,
        },
        starts=(RECEIPT,),
        period=REGULATION_1182_71.months(1),
        source=TEXT.at("Art 12(3)"),
        holidays=HOLIDAYS,
        extension=extension(REGULATION_1182_71.months(3), TEXT.at("Art 12(3), second sentence")),
        readings=(
            with_doubtful_days(REGULATION_1182_71.months(1), REGULATION_1182_71.months(3)),
            Otherwise(
                words="the clock waits for proof of identity, and for what exactly is wanted, if that was asked for without "
                "delay",
                cite=EDPB_ACCESS.at("s 5.3"),
                fields=("due",),
                starts=(RECEIPT, identity(EDPB_ACCESS.at("s 5.3"))),
                pauses=(
                    Pausing(
                        spans=R.clarification,
                        words="clarification awaited",
                        source=TEXT.at("recital 63"),
                        of=RIGHT,
                        among=ACCESS_REQUESTS,
                        named="questions of clarification are known",
                    ),
                ),
                pause_ends=PauseEnds.ONE_DAY,
            ),
            Otherwise(
                words="a request made for the person is one of theirs once authority is shown, and the clock waits for that",
                cite=TEXT.at("Art 12(3)"),
                fields=("due",),
                starts=(RECEIPT, AUTHORITY),
                where=R.authority_requested,
            ),
            Otherwise(
                words="what reaches a processor, which acts on the controller's behalf, has reached the controller",
                cite=TEXT.at("Art 4(8)"),
                fields=("due",),
                starts=(AT_A_PROCESSOR,),
                where=R.through_processor,
            ),
            both_grounds(TEXT.at("Art 12(3), second sentence")),
        ),
    ),
    examples=(
        fires(
            "a customer asks for access, and no extension is announced",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), extension_notified=NEVER),
        ),
        fires(
            "a broad request for erasure is complex, and notice goes out in time",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                complex=True,
                numerous=False,
                extension_notified=date(2026, 3, 20),
            ),
        ),
        fires(
            "one customer sends thirty objections at once, and notice goes out in time",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                complex=False,
                numerous=True,
                extension_notified=date(2026, 3, 20),
            ),
        ),
        fires(
            "a simple request for rectification gets a notice of extension all the same",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                complex=False,
                numerous=False,
                extension_notified=date(2026, 3, 20),
            ),
        ),
        fires(
            "identity is in doubt, and the clock runs all the same",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                extension_notified=NEVER,
            ),
        ),
        silent(
            "a complaint is not a request under Articles 15 to 22",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2), extension_notified=NEVER),
        ),
        fires(
            "a question about recipients alone, which is a request under Article 19",
            RightsRequest(right=Right.RECIPIENT_NOTICE, received=date(2026, 3, 2), extension_notified=NEVER),
        ),
        unsettled(
            "it is not known whether a notice of extension went out for a complex request",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                complex=True,
                numerous=False,
            ),
            missing={"extension_notified"},
        ),
        unsettled(
            "a notice of extension went out, and the file does not say why",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                numerous=False,
                extension_notified=date(2026, 3, 20),
            ),
            missing={"complex"},
        ),
    ),
    clauses=("PP-20", "PP-21"),
    not_encoded=(
        "without undue delay: the month is only the outer limit",
        "the view that a question about recipients has no time limit: Article 19 sets none, and is one of Articles 15 to 22",
        "the view of VG Düsseldorf 29 K 6375/25 that a status message within the month is enough",
        "evidence of authority, for which the text makes nothing wait: receipt of the request starts the month",
        "the duty of a processor to assist (Art 28(3)(e)), so that a request which reaches it is passed on without delay",
        "that every joint controller answers, whatever their arrangement says (Art 26(3)), from the day on which one has it",
        "whether the time zone of the controller or of the data subject decides the day of receipt",
    ),
)

PROVISIONS = (TIME_LIMIT,)
