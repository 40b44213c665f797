"""DPA 2018 section 94(14): the month for access to intelligence data, as amended on 5 February 2026 and before."""

from datetime import date

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.deadlines import Deadline, Extension, Moment, Start
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Clarification, Handling, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018, DUAA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.request_clocks import RECEIPT
from gdpr_rules.law.uk.dpa2018_part4 import ACCESS_REQUEST, NAMED
from gdpr_rules.law.uk.duaa2025 import RECEIVED_BEFORE_5_FEBRUARY_2026, RECEIVED_SINCE_5_FEBRUARY_2026
from gdpr_rules.law.uk.holidays import HOLIDAYS

R = attrs.fields(RightsRequest)

IDENTITY = Start(R.identity_confirmed, "identity confirmed", DPA_2018.at("s 94(14)"), R.identity_doubted, NAMED)
FEE = Start(R.fee_paid, "fee paid", DPA_2018.at("s 94(14)"), R.fee_requested, "what became of a fee is known")
LOCATED = Start(R.clarification, "information to locate the data received", DPA_2018.at("s 94(5)(a)(ii), (14)"))

TIME_LIMIT = Rule(
    id="uk.gdpr.dpa94.month",
    title="An intelligence service answers within a month of receipt, fee and proof of identity, or three after a notice",
    protects="people about whom an intelligence service holds data",
    cites=(
        DPA_2018.at("s 94(10)"),
        DPA_2018.at("s 94(5)"),
        DPA_2018.at("s 94(14)"),
        DPA_2018.at("s 205(2)"),
        DUAA.at("s 76(7)"),
    ),
    in_force=since(2026, 2, 5),
    when=ACCESS_REQUEST & RECEIVED_SINCE_5_FEBRUARY_2026,
    then=Deadline(
        adds=Handling(),
        sets={"due": Moment.DUE, "extension_notice_by": Moment.FIRST, "due_if_extended": Moment.EXTENDED},
        starts=(RECEIPT, IDENTITY, FEE, LOCATED),
        period=REGULATION_1182_71.months(1),
        source=DPA_2018.at("s 94(14)"),
        holidays=HOLIDAYS,
        extension=Extension(
            REGULATION_1182_71.months(3), (R.complex, R.numerous), R.extension_notified, DPA_2018.at("s 94(14A)")
        ),
    ),
    examples=(
        fires(
            "a journalist asks on the first day of the amended section",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 2, 5),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 2, 5),
        ),
        silent(
            "a journalist asks the day before",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 2, 4),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a fee is paid after two weeks",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=True,
                extension_notified=NEVER,
                fee_paid=date(2026, 9, 15),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a complex request, with notice of an extension in time",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=date(2026, 9, 20),
                complex=True,
                numerous=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a journalist says after a week which years are meant, and the month runs from then",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(Clarification(date(2026, 9, 3), date(2026, 9, 10)),),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer asks the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
                extension_notified=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "a fee was required, and the file does not say when it was paid",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=True,
                extension_notified=NEVER,
            ),
            missing={"fee_paid"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=("promptly: the period is only the outer limit",),
)

TIME_LIMIT_BEFORE = Rule(
    id="uk.gdpr.dpa94.month_before",
    title="A request received before 5 February 2026 is answered by an intelligence service within a month, without extension",
    protects="people about whom an intelligence service holds data",
    cites=(DPA_2018.at("s 94(14) as it was"), DPA_2018.at("s 205(2)")),
    in_force=since(2021, 1, 1),
    when=ACCESS_REQUEST & RECEIVED_BEFORE_5_FEBRUARY_2026,
    then=Deadline(
        adds=Handling(),
        sets={"due": Moment.DUE},
        starts=(RECEIPT, IDENTITY, FEE, LOCATED),
        period=REGULATION_1182_71.months(1),
        source=DPA_2018.at("s 94(14)"),
        holidays=HOLIDAYS,
    ),
    examples=(
        fires(
            "a journalist asks on the last day of the section as it was",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 2, 4),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a journalist asks a day later",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 2, 5),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "identity is confirmed after nine days",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=True,
                fee_requested=False,
                identity_confirmed=date(2025, 9, 10),
            ),
            on=date(2025, 11, 24),
        ),
        silent(
            "a journalist asks the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=False,
                fee_requested=False,
            ),
            on=date(2025, 11, 24),
        ),
        unsettled(
            "proof of identity was asked for, and the file does not say when it came",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2025, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                place="GB-EAW",
                clarification=(),
                identity_doubted=True,
                fee_requested=False,
            ),
            missing={"identity_confirmed"},
            on=date(2025, 11, 24),
        ),
    ),
    not_encoded=("a longer period that regulations could have specified: none was found",),
)

RULES = (TIME_LIMIT, TIME_LIMIT_BEFORE)
