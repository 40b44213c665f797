"""GDPR Article 12(3) and (4): one month from receipt, once extended to three, counted as Regulation 1182/71 counts."""

from datetime import date

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Otherwise
from gdpr_rules.clocks.schedule import PauseEnds
from gdpr_rules.facts.request import Handling, Right, RightsRequest
from gdpr_rules.instruments.eu import EDPB_ACCESS, GDPR, REGULATION_1182, TOETERS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.law import time_limits as limits
from gdpr_rules.law.eu.gdpr_old.examples import reach, sample

R = attrs.fields(RightsRequest)

WAITING = "the clock waits for proof of identity, and for what exactly is wanted, if that was asked for without delay"

TIME_LIMIT = Rule(
    id="eu.gdpr.art12.time_limit",
    title="A request is answered within one month of receipt, or within three if the person was told in the first why",
    protects="people who wait for an answer",
    cites=(GDPR.at("Art 12(3)"), GDPR.at("Art 12(4)"), REGULATION_1182.at("Art 3"), TOETERS.at("paras 33, 36")),
    in_force=since(2018, 5, 25),
    when=limits.REQUEST,
    then=Deadline(
        adds=Handling(),
        sets={**limits.WITHIN_MONTHS, "refusal_by": Moment.FIRST},
        starts=(limits.RECEIPT,),
        period=limits.ONE_MONTH,
        source=GDPR.at("Art 12(3)"),
        holidays=limits.HOLIDAYS,
        extension=limits.extension(limits.THREE_MONTHS, GDPR.at("Art 12(3), second sentence")),
        readings=(
            Otherwise(
                words=WAITING,
                cite=EDPB_ACCESS.at("s 5.3"),
                fields=("due",),
                starts=(limits.RECEIPT, limits.identity(EDPB_ACCESS.at("s 5.3"))),
                pauses=(limits.clarification(GDPR.at("recital 63")),),
                pause_ends=PauseEnds.ONE_DAY,
            ),
        ),
    ),
    examples=(
        fires("a request for access", sample()),
        fires("complex, and the notice in time", sample(complex=True, extension_notified=date(2026, 9, 20))),
        fires("identity still in doubt: the clock runs all the same", sample(identity_doubted=True, identity_confirmed=None)),
        silent("a complaint", sample(right=Right.COMPLAINT)),
        *limits.extension_examples(sample),
        *reach({}),
    ),
    clauses=("PP-20", "PP-21"),
    not_encoded=(
        "without undue delay: the month is only the outer limit",
        "the view of VG Düsseldorf 29 K 6375/25 that a status message within the month is enough",
        "whether the time zone of the controller or of the person decides the day of receipt",
    ),
)

RULES = (TIME_LIMIT,)
