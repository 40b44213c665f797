"""DPA 2018 section 46: rectification of data processed for law enforcement."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
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
from gdpr_rules.law.uk.dpa2018_part3 import UNFOUNDED, WITHHELD

R = attrs.fields(RightsRequest)

RECTIFICATION = Rule(
    id="uk.gdpr.dpa46.rectification",
    title="Inaccurate data processed for law enforcement are rectified on request, and incomplete data completed",
    protects="people whom the records of the police describe wrongly, or should not describe at all",
    cites=(DPA_2018.at("s 46(1)"), DPA_2018.at("s 46(2)"), DPA_2018.at("s 53(1)(b)")),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_RECTIFICATION)
    & contains(R.grounds, {RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
    unless=WITHHELD | UNFOUNDED,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
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
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            missing={"grounds"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a laboratory that works for the police is asked for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INACCURATE}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks for a correction; the power of attorney that he speaks of was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a lawyer whom the police know to act for a client asks for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INACCURATE}),
                received_as=Role.CONTROLLER,
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a lawyer asks for a correction, and the authority that was asked for arrives",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INACCURATE}),
                received_as=Role.CONTROLLER,
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 9, 8),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "data that have to be kept as evidence are restricted instead (s 46(4))",
        "that the authority from which the data came, and recipients, are notified (s 48(7), (9))",
    ),
)

RULES = (RECTIFICATION,)
