"""CCPA, section 1798.130(a)(2) and 11 CCR 7021: confirming receipt, and the 45 days for an answer."""

from datetime import date

from gdpr_rules.clocks.conventions import CALIFORNIA
from gdpr_rules.clocks.deadlines import Deadline, Extension, Moment, Recount, Start
from gdpr_rules.clocks.holidays import HolidaysOf
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS, CIVIL_CODE, CIVIL_PROCEDURE, GOVERNMENT_CODE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import ANSWERED, R

CONFIRMATION_OF_RECEIPT = Rule(
    id="us.ca.ccpa.ccr7021.confirmation",
    title="Receipt of a request to know, delete or correct is confirmed within ten business days",
    protects="consumers who would hear nothing",
    cites=(CCPA_REGULATIONS.at("7021(a)"),),
    in_force=since(2020, 8, 14),
    when=ANSWERED,
    then=Deadline(
        adds=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.CONFIRM_RECEIPT})),
        sets={"acknowledge_by": Moment.DUE},
        starts=(Start(R.received, "request received"),),
        period=CALIFORNIA.working_days(10),
        source=CCPA_REGULATIONS.at("7021(a)"),
        holidays=HolidaysOf("US-CA"),
        readings=(
            Recount(
                words="Saturdays are business days, as nothing in the Civil Code says that they are not",
                cite=CIVIL_CODE.at("7, 9"),
                fields=("acknowledge_by",),
                period=CALIFORNIA.working_days(10),
                holidays=HolidaysOf("US-CA", saturdays=True),
            ),
            Recount(
                words="the Friday after Thanksgiving, a holiday of the courts, is not a business day either",
                cite=CIVIL_PROCEDURE.at("135"),
                fields=("acknowledge_by",),
                period=CALIFORNIA.working_days(10),
                holidays=HolidaysOf("US-CA", courts=True),
            ),
        ),
    ),
    examples=(
        fires(
            "a customer asks what is held",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a former customer asks to be deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a member asks for a correction, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a member asks for a correction on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31)),
            on=date(2022, 12, 31),
        ),
        silent(
            "a customer opts out, which needs no confirmation",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2)),
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("what a business day is: the regulations do not say",),
)

FORTY_FIVE_DAYS = Rule(
    id="us.ca.ccpa.ccr7021.time_limit",
    title="A request to know, delete or correct is answered within 45 days of receipt, or 90 where the consumer was notified "
    "in time",
    protects="consumers who wait for an answer",
    cites=(
        CCPA_REGULATIONS.at("7021(b)"),
        CCPA.at("1798.130(a)(2)(A)"),
        CCPA.at("1798.145(h)(1)"),
        CCPA.at("1798.145(h)(2)"),
        GOVERNMENT_CODE.at("6800"),
        CIVIL_PROCEDURE.at("12a"),
        CIVIL_PROCEDURE.at("135"),
    ),
    in_force=since(2020, 1, 1),
    when=ANSWERED,
    then=Deadline(
        adds=Handling(),
        sets={
            "due": Moment.DUE,
            "extension_notice_by": Moment.FIRST,
            "due_if_extended": Moment.EXTENDED,
            "refusal_by": Moment.DUE,
        },
        starts=(Start(R.received, "request received"),),
        period=CALIFORNIA.days(45),
        source=CCPA_REGULATIONS.at("7021(b)"),
        holidays=HolidaysOf("US-CA", courts=True),
        extension=Extension(CALIFORNIA.days(90), (R.complex, R.numerous), R.extension_notified, CCPA.at("1798.130(a)(2)(A)")),
        readings=(
            Recount(
                words="the period begins on the day of receipt, which is its first",
                cite=CCPA_REGULATIONS.at("7021(b)"),
                fields=("due",),
                period=Period(days=45, first_day=FirstDay.COUNTED, roll=Roll.NONE),
                longer=Period(days=90, first_day=FirstDay.COUNTED, roll=Roll.NONE),
            ),
            Recount(
                words="the Act does not move a last day off a weekend or holiday, so that the answer goes out on the working "
                "day before",
                cite=CCPA.at("1798.130(a)(2)(A)"),
                fields=("due",),
                period=Period(days=45, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE),
                longer=Period(days=90, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE),
                holidays=HolidaysOf("US-CA", courts=True),
                back=True,
            ),
        ),
    ),
    examples=(
        fires(
            "a plain request to know",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                complex=False,
                numerous=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a complex request to delete, and a notice three weeks later that it takes longer",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                complex=True,
                extension_notified=date(2026, 3, 23),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a request to correct, with no notice that it takes longer",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                extension_notified=NEVER,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a request to correct on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31)),
            on=date(2022, 12, 31),
        ),
        silent(
            "an opt-out, which has fifteen business days",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2)),
            on=date(2026, 3, 2),
        ),
        unsettled(
            "a complex request, and the log does not show whether a notice went out",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                complex=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"extension_notified"},
        ),
    ),
    not_encoded=(
        "what makes an extension reasonably necessary: complexity and number are taken for it",
        "what the regulations did not yet say before 14 August 2020: until then the period is the Act's alone",
    ),
)

RULES: tuple[Rule[Handling], ...] = (CONFIRMATION_OF_RECEIPT, FORTY_FIVE_DAYS)
