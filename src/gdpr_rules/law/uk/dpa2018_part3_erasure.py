"""DPA 2018 section 47: erasure and restriction of data processed for law enforcement."""

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

ERASURE = Rule(
    id="uk.gdpr.dpa47.erasure",
    title="Data processed for law enforcement are erased where that is unlawful, inaccurate or no longer necessary, or the law "
    "has it",
    protects="people whom the records of the police describe wrongly, or should not describe at all",
    cites=(
        DPA_2018.at("s 47(1)"),
        DPA_2018.at("s 38(1)"),
        DPA_2018.at("s 39(1)"),
        DPA_2018.at("s 47(4)"),
        DPA_2018.at("s 53(1)(b)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_ERASURE)
    & contains(
        R.grounds,
        {
            RequestGround.UNLAWFUL,  # ss 35 to 37, 40 to 42
            RequestGround.INACCURATE,  # s 38(1)
            RequestGround.NO_LONGER_NECESSARY,  # s 39(1)
            RequestGround.DUTY_TO_ERASE,  # s 47(1)(b)
        },
    ),
    unless=WITHHELD | UNFOUNDED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.ERASE})),
    examples=(
        fires(
            "a photograph taken without any legal basis",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.UNLAWFUL, RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "fingerprints that an Act requires to be destroyed, and identity was proved",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a note on a witness is kept years after the trial",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.NO_LONGER_NECESSARY}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an entry names the wrong person",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.INACCURATE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a person would rather not be remembered",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.CONSENT_WITHDRAWN}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a person asks for access only",
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
                grounds=frozenset({RequestGround.UNLAWFUL, RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks, and proves nothing",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.UNLAWFUL, RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a relative asks, and shows no authority",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                grounds=frozenset({RequestGround.UNLAWFUL, RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the same request comes every morning",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
                grounds=frozenset({RequestGround.UNLAWFUL, RequestGround.DUTY_TO_ERASE}),
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it has not been looked into yet",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
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
            "a laboratory that works for the police is asked for erasure",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks for erasure; the power of attorney that he speaks of was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that the data are erased whether or not anyone asks (s 47(4))",
        "data that have to be kept as evidence are restricted instead (s 47(2))",
    ),
)

RULES = (ERASURE,)
