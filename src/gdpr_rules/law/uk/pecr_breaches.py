"""PECR regulation 5A: breaches at providers of public electronic communications services, within 24 hours and later 72."""

import datetime as dt
from typing import Any

import attrs

from gdpr_rules.clocks.hour_deadlines import HoursDeadline
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import REGULATION_611, REGULATION_1182
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT_1, PECR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import Condition, Op, Test, equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

B = attrs.fields(Breach)

LONDON_SUMMER = dt.timezone(dt.timedelta(hours=1))
SEVENTY_TWO_HOURS_FROM = figure(
    "first instant of 20 August 2025 in London",
    dt.datetime(2025, 8, 20, tzinfo=LONDON_SUMMER),
    dt.date(2018, 5, 25),
    DUAA_COMMENCEMENT_1.at("reg 2(c)"),
)
PROVIDER = equals(B.role, BreachRole.COMMUNICATIONS_PROVIDER).named(
    "a provider of a public electronic communications service", PECR.at("reg 5A(1)")
)
AWARE_BEFORE_THE_CHANGE: Condition = Test(B.became_aware, Op.BEFORE, SEVENTY_TWO_HOURS_FROM)

WITHIN_24_HOURS = Rule(
    id="uk.pecr.reg5a.authority_24_hours",
    title="Before 20 August 2025 a provider of public electronic communications services notified the Commissioner of a breach "
    "within 24 hours",
    protects="subscribers whose communications are in a provider's hands",
    cites=(
        REGULATION_611.at("Art 2(2)"),
        PECR.at("reg 5A(2)"),
        DUAA_COMMENCEMENT_1.at("reg 2(c)"),
        PECR.at("reg 5A(8)"),
    ),
    in_force=since(2018, 5, 25),
    when=PROVIDER & AWARE_BEFORE_THE_CHANGE,
    then=HoursDeadline(
        adds=BreachResponse(tell_authority=True, duties=frozenset({BreachDuty.REPORT_IN_PHASES, BreachDuty.RECORD})),
        field="authority_by",
        start=B.became_aware,
        words="aware",
        hours=24,
        source=REGULATION_611.at("Art 2(2)"),
        full_hours=REGULATION_1182.at("Art 3(1)"),
    ),
    examples=(
        fires(
            "a broadband provider discovered in June 2025 that subscribers' traffic data were open on a server",
            Breach(
                became_aware=dt.datetime(2025, 6, 3, 14, 0, tzinfo=LONDON_SUMMER),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        fires(
            "the last microsecond of 19 August 2025 in London",
            Breach(
                became_aware=dt.datetime(2025, 8, 19, 23, 59, 59, 999999, tzinfo=LONDON_SUMMER),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        silent(
            "midnight in London, as 20 August 2025 began",
            Breach(
                became_aware=dt.datetime(2025, 8, 20, 0, 0, tzinfo=LONDON_SUMMER),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        silent(
            "an online shop, which had 72 hours under the UK GDPR",
            Breach(
                became_aware=dt.datetime(2025, 6, 3, 14, 0, tzinfo=LONDON_SUMMER),
                role=BreachRole.CONTROLLER,
                subject_country="GB",
            ),
        ),
        unsettled(
            "a messaging service, of which it is disputed whether it is a communications service",
            Breach(became_aware=dt.datetime(2025, 6, 3, 14, 0, tzinfo=LONDON_SUMMER), subject_country="GB"),
            missing={"role"},
        ),
    ),
    not_encoded=(
        "the time before 25 May 2018",
        "breaches that a provider knew of before 20 August 2025 and had not notified by then",
        "that Articles 33 and 34 of the UK GDPR give way here (UK GDPR Art 95), and where they do not",
    ),
)

WITHIN_72_HOURS = Rule(
    id="uk.pecr.reg5a.authority_72_hours",
    title="Since 20 August 2025 a provider of public electronic communications services notifies the Commissioner of a breach "
    "within 72 hours",
    protects="subscribers whose communications are in a provider's hands",
    cites=(
        PECR.at("reg 5A(2)"),
        PECR.at("reg 5A(3A)"),
        DUAA.at("s 111"),
        DUAA_COMMENCEMENT_1.at("reg 2(c)"),
        PECR.at("reg 5A(8)"),
    ),
    in_force=since(2018, 5, 25),
    when=PROVIDER & ~AWARE_BEFORE_THE_CHANGE,
    then=HoursDeadline(
        adds=BreachResponse(
            tell_authority=True,
            duties=frozenset({BreachDuty.GIVE_REASONS_IF_LATE, BreachDuty.REPORT_IN_PHASES, BreachDuty.RECORD}),
        ),
        field="authority_by",
        start=B.became_aware,
        words="aware",
        hours=72,
        source=PECR.at("reg 5A(2)"),
        full_hours=REGULATION_1182.at("Art 3(1)"),
        two_working_days=REGULATION_1182.at("Art 3(5)"),
    ),
    examples=(
        fires(
            "a mobile operator finds in March 2026 that call records were copied",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        fires(
            "midnight in London, as 20 August 2025 began",
            Breach(
                became_aware=dt.datetime(2025, 8, 20, 0, 0, tzinfo=LONDON_SUMMER),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        silent(
            "the last microsecond of 19 August 2025 in London",
            Breach(
                became_aware=dt.datetime(2025, 8, 19, 23, 59, 59, 999999, tzinfo=LONDON_SUMMER),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
            ),
        ),
        silent(
            "a bank, which is under the UK GDPR",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC), role=BreachRole.CONTROLLER, subject_country="GB"
            ),
        ),
        unsettled(
            "a voice-over-internet app, of which it is disputed whether it is a communications service",
            Breach(became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC), subject_country="GB"),
            missing={"role"},
        ),
    ),
    not_encoded=(
        "the time before 25 May 2018",
        "breaches that a provider knew of before 20 August 2025 and had not notified by then",
        "that Articles 33 and 34 of the UK GDPR give way here (UK GDPR Art 95), and where they do not",
    ),
)

NOTICE_TO_SUBSCRIBERS = Rule(
    id="uk.pecr.reg5a.subscribers",
    title="A provider of public electronic communications services informs subscribers of a breach likely to affect them "
    "adversely",
    protects="subscribers whose communications are in a provider's hands",
    cites=(PECR.at("reg 5A(3)"), PECR.at("reg 5A(6)"), REGULATION_611.at("Art 3(1)")),
    in_force=since(2018, 5, 25),
    when=PROVIDER,
    unless=(true(B.risk_unlikely) & ~true(B.high_risk)) | true(B.data_unintelligible),
    then=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
    examples=(
        fires(
            "passwords of webmail users were published",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
                risk_unlikely=False,
                data_unintelligible=False,
            ),
        ),
        silent(
            "a bill went to the neighbouring flat, came back unopened, and harm is unlikely",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
                risk_unlikely=True,
                high_risk=False,
            ),
        ),
        fires(
            "a form says that no risk is likely and that a high risk is: both cannot be, and the second protects",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
                risk_unlikely=True,
                high_risk=True,
                data_unintelligible=False,
            ),
        ),
        silent(
            "the stolen subscriber file was encrypted with a key that is safe",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
                data_unintelligible=True,
            ),
        ),
        silent(
            "an insurer, whose duties follow from the UK GDPR",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC), role=BreachRole.CONTROLLER, subject_country="GB"
            ),
        ),
        unsettled(
            "location data were copied, and whether they were encrypted is still being examined",
            Breach(
                became_aware=dt.datetime(2026, 3, 9, 9, 30, tzinfo=dt.UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="GB",
                risk_unlikely=False,
            ),
            missing={"data_unintelligible"},
        ),
    ),
    not_encoded=(
        "the threshold, an effect on data or privacy that is likely: it is taken to be met unless a risk is unlikely",
        "that the authority has to be satisfied that the data were unintelligible, and may order a notice",
    ),
)

RULES: tuple[Rule[Any], ...] = (WITHIN_24_HOURS, WITHIN_72_HOURS, NOTICE_TO_SUBSCRIBERS)
