"""DPA 2018 section 46: rectification of data processed for law enforcement."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    RIGHT,
    Answer,
    Handling,
    Obligation,
    RequestGround,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import IDENTITY_UNPROVEN, UNFOUNDED

R = attrs.fields(RightsRequest)

RECTIFICATION = Rule(
    id="uk.gdpr.dpa46.rectification",
    title="Inaccurate data processed for law enforcement are rectified on request, and incomplete data completed",
    protects="people whom the records of the police describe wrongly, or should not describe at all",
    cites=(DPA_2018.at("s 46(1)"), DPA_2018.at("s 46(2)"), DPA_2018.at("s 53(1)(b)")),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_RECTIFICATION)
    & contains(R.grounds, {RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
    unless=IDENTITY_UNPROVEN | UNFOUNDED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.RECTIFY})),
    examples=(
        fires(
            "the record names the wrong person as the driver",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an acquittal is missing from the record, and identity was proved",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the record is right, and the person thinks it should not be kept",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.UNLAWFUL}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a driver asks for access only",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks, and proves nothing",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a relative asks, and shows no authority",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the same request comes every morning",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
                grounds=frozenset({RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it has not been looked into yet",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            missing={"grounds"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "data that have to be kept as evidence are restricted instead (s 46(4))",
        "that the authority from which the data came, and recipients, are notified (s 48(7), (9))",
    ),
)

RULES = (RECTIFICATION,)
