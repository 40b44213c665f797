"""ePrivacy Directive Article 4 and Regulation 611/2013: breaches at providers of public electronic communications services."""

from datetime import UTC, datetime
from typing import Any

import attrs

from gdpr_rules.clocks.hour_deadlines import HoursDeadline
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import EPRIVACY, REGULATION_611, REGULATION_1182
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

B = attrs.fields(Breach)

PROVIDER = equals(B.role, BreachRole.COMMUNICATIONS_PROVIDER).named(
    "a provider of publicly available electronic communications services", EPRIVACY.at("Art 4(3)")
)

NOTIFICATION_TO_THE_AUTHORITY = Rule(
    id="eu.eprivacy.reg611.authority",
    title="A provider of public electronic communications services notifies the authority of a breach within 24 hours",
    protects="subscribers whose communications are in a provider's hands",
    cites=(REGULATION_611.at("Art 2(2)"), REGULATION_611.at("Art 2(3)"), EPRIVACY.at("Art 4(3)"), EPRIVACY.at("Art 4(4)")),
    in_force=since(2018, 5, 25),
    when=PROVIDER,
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
            "an Irish mobile operator finds that call records of subscribers in Finland were copied",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
            ),
        ),
        fires(
            "an internet access provider holds that a risk is unlikely: the authority is notified all the same",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
                risk_unlikely=True,
            ),
        ),
        silent(
            "an online shop, which has 72 hours under the GDPR",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, subject_country="FI"),
        ),
        unsettled(
            "a chat service, of which it is disputed whether it is a communications service",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), subject_country="FI"),
            missing={"role"},
        ),
    ),
    not_encoded=(
        "the time before 25 May 2018, since 25 August 2013",
        "the rest of what is not known within the 24 hours, which follows within three days",
        "that Articles 33 and 34 of the GDPR give way here (GDPR Art 95), and where they do not",
    ),
)

NOTICE_TO_SUBSCRIBERS = Rule(
    id="eu.eprivacy.reg611.subscribers",
    title="A provider of public electronic communications services informs subscribers of a breach likely to affect them "
    "adversely",
    protects="subscribers whose communications are in a provider's hands",
    cites=(EPRIVACY.at("Art 4(3)"), REGULATION_611.at("Art 3(1)"), REGULATION_611.at("Art 4")),
    in_force=since(2018, 5, 25),
    when=PROVIDER,
    unless=(true(B.risk_unlikely) & ~true(B.high_risk)) | true(B.data_unintelligible),
    then=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
    examples=(
        fires(
            "a mobile operator's voicemail messages were readable for a week",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
                risk_unlikely=False,
                data_unintelligible=False,
            ),
        ),
        silent(
            "an engineer of the operator opened one test mailbox, and harm to its user is unlikely",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
                risk_unlikely=True,
                high_risk=False,
            ),
        ),
        fires(
            "a form says that no risk is likely and that a high risk is: both cannot be, and the second protects",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
                risk_unlikely=True,
                high_risk=True,
                data_unintelligible=False,
            ),
        ),
        silent(
            "the copied subscriber file was encrypted with a key that is safe",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
                data_unintelligible=True,
            ),
        ),
        silent(
            "a bank, whose duties follow from the GDPR",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), role=BreachRole.CONTROLLER, subject_country="FI"),
        ),
        unsettled(
            "location data were copied, and whether they were encrypted is still being examined",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="FI",
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

RULES: tuple[Rule[Any], ...] = (NOTIFICATION_TO_THE_AUTHORITY, NOTICE_TO_SUBSCRIBERS)
