"""DPA 2018 section 54: the month for requests about law enforcement data, as amended on 5 February 2026 and before."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import DAY_AFTER, REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Extension, Moment, Pausing, Recount, Start
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    RIGHT,
    Clarification,
    Handling,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments.uk import DPA_2018, DUAA, ICO_PART_3
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.dpa2018_part3 import ENFORCEMENT_REQUEST
from gdpr_rules.law.uk.duaa2025 import RECEIVED_BEFORE_5_FEBRUARY_2026, RECEIVED_SINCE_5_FEBRUARY_2026
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

IDENTITY = Start(
    fact=R.identity_confirmed,
    words="identity confirmed",
    source=DPA_2018.at("s 54(3)(b)"),
    asked=R.identity_doubted,
    named="what became of doubts about identity is known",
)
FEE = Start(
    fact=R.fee_paid,
    words="fee paid",
    source=DPA_2018.at("s 54(3)(c)"),
    asked=R.fee_requested,
    named="what became of a fee is known",
)
COUNTED_LATER = Recount(
    words="the month is counted from the day after receipt, as the Commissioner's guide to Part 3 does",
    cite=ICO_PART_3.at("how long do we have to comply"),
    fields=("due",),
    period=DAY_AFTER.months(1),
    longer=DAY_AFTER.months(3),
    holidays=HOLIDAYS,
)

TIME_LIMIT = Rule(
    id="uk.gdpr.dpa54.month",
    title="A request under Part 3 is answered within a month of receipt, proof of identity and fee, or three after a notice",
    protects="people about whom the police and other competent authorities hold data",
    cites=(
        DPA_2018.at("s 54"),
        DPA_2018.at("s 45(3)"),
        DPA_2018.at("s 48(2)"),
        DPA_2018.at("s 205(2)"),
        DUAA.at("s 76(6)"),
    ),
    in_force=since(2026, 2, 5),
    when=ENFORCEMENT_REQUEST & RECEIVED_SINCE_5_FEBRUARY_2026,
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
        source=DPA_2018.at("s 54(2)"),
        holidays=HOLIDAYS,
        pauses=(
            Pausing(
                spans=R.clarification,
                words="clarification awaited",
                source=DPA_2018.at("s 54(3C)"),
                of=RIGHT,
                among=frozenset({Right.ENFORCEMENT_ACCESS}),
                named="questions of clarification are known",
            ),
        ),
        extension=Extension(
            REGULATION_1182_71.months(3), (R.complex, R.numerous), R.extension_notified, DPA_2018.at("s 54(3A)")
        ),
        readings=(COUNTED_LATER,),
    ),
    examples=(
        fires(
            "a witness asks the police for access on the first day of the amended section",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 2, 5),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 5),
        ),
        silent(
            "a witness asks the day before",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 2, 4),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a victim asks for a correction, and proves identity after nine days",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=True,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
                identity_confirmed=date(2026, 9, 10),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a suspect asks for erasure of a photograph, and the force gives notice of an extension",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
                clarification=(),
                extension_notified=date(2026, 9, 20),
                complex=True,
                numerous=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a witness says after a week which incident is meant",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
                clarification=(Clarification(date(2026, 9, 3), date(2026, 9, 10)),),
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer asks the force as employer, which is a matter of the UK GDPR",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
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
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=True,
                fee_requested=False,
                clarification=(),
                extension_notified=NEVER,
            ),
            missing={"identity_confirmed"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "without undue delay: the period is only the outer limit",
        "that Part 3 applies to controllers with an establishment in the United Kingdom (s 207(2)), and to processing by "
        "competent authorities for a law enforcement purpose (ss 29 to 31): the right that is named says so",
    ),
)

TIME_LIMIT_BEFORE = Rule(
    id="uk.gdpr.dpa54.month_before",
    title="A request under Part 3 received before 5 February 2026 is answered within a month, which nothing extends",
    protects="people about whom the police and other competent authorities hold data",
    cites=(DPA_2018.at("s 54 as it was"), DPA_2018.at("s 205(2)")),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST & RECEIVED_BEFORE_5_FEBRUARY_2026,
    then=Deadline(
        adds=Handling(),
        sets={"due": Moment.DUE, "refusal_by": Moment.FIRST},
        starts=(RECEIPT, IDENTITY, FEE),
        period=REGULATION_1182_71.months(1),
        source=DPA_2018.at("s 54(2)"),
        holidays=HOLIDAYS,
        readings=(attrs.evolve(COUNTED_LATER, longer=None),),
    ),
    examples=(
        fires(
            "a witness asks on the last day of the section as it was",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 2, 4),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a witness asks a day later",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 2, 5),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a victim asks for a correction, and proves identity after nine days",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=True,
                fee_requested=False,
                identity_confirmed=date(2025, 9, 10),
            ),
            on=date(2025, 11, 24),
        ),
        fires(
            "a suspect asks for the erasure of a photograph",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2025, 11, 24),
        ),
        silent(
            "an officer asks the force as employer",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2025, 11, 24),
        ),
        unsettled(
            "a fee was asked for, and the file does not say when it was paid",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                identity_doubted=False,
                fee_requested=True,
            ),
            missing={"fee_paid"},
            on=date(2025, 11, 24),
        ),
    ),
    not_encoded=(
        "without undue delay: the period is only the outer limit",
        "a longer period that regulations could have specified: none was found",
    ),
)

RULES = (
    TIME_LIMIT,
    TIME_LIMIT_BEFORE,
)
