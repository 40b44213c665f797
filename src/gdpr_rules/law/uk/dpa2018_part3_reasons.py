"""DPA 2018 sections 48(1) and 51: a refusal of rectification, erasure or restriction under Part 3 gives its reasons."""

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
from gdpr_rules.kernel.conditions import contains, equals, one_of
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import UNFOUNDED, WITHHELD

R = attrs.fields(RightsRequest)

GRANTED = (
    (equals(RIGHT, Right.ENFORCEMENT_RECTIFICATION) & contains(R.grounds, {RequestGround.INACCURATE, RequestGround.INCOMPLETE}))
    | (
        equals(RIGHT, Right.ENFORCEMENT_ERASURE)
        & contains(
            R.grounds,
            {
                RequestGround.UNLAWFUL,
                RequestGround.INACCURATE,
                RequestGround.NO_LONGER_NECESSARY,
                RequestGround.DUTY_TO_ERASE,
                RequestGround.ACCURACY_CONTESTED,  # section 47 is about restriction too
            },
        )
    )
).named("the data are rectified, erased or restricted as asked for", DPA_2018.at("ss 46(1), 47(1), (3)"))

REASONS = Rule(
    id="uk.gdpr.dpa48.reasons",
    title="A person who is refused rectification, erasure or restriction under Part 3 hears why, and to whom to turn",
    protects="people whose request to the police is refused",
    cites=(
        DPA_2018.at("s 48(1)(b)"),
        DPA_2018.at("s 51(1)(c)"),
        DPA_2018.at("s 51(2)(b)"),
    ),
    in_force=since(2021, 1, 1),
    when=one_of(RIGHT, {Right.ENFORCEMENT_RECTIFICATION, Right.ENFORCEMENT_ERASURE}),
    unless=WITHHELD | (~UNFOUNDED & GRANTED),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.GIVE_REASONS, Obligation.OFFER_CHECK})),
    examples=(
        fires(
            "the record is right, and the person thinks otherwise",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset(),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an entry is incomplete, which does not justify erasing it",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INCOMPLETE}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a witness proved identity, and the record is right",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset(),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "no one can say who is right, and the entry is restricted instead of corrected",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "the same request comes every morning",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the record names the wrong driver, and is corrected",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an entry without a legal basis is erased",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.UNLAWFUL}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a contested time is restricted, as was asked for",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender has not proved identity, and the request waits",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset(),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a relative has not shown authority, and the request waits",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset(),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a witness asks for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset(),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
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
    ),
    not_encoded=(
        "that reasons may be restricted as far as is necessary and proportionate (s 48(3) to (5)): they are owed here",
        "whether erasure or restriction was asked for under section 47: a restriction counts as what was asked for",
    ),
)

RULES = (REASONS,)
