"""DPA 2018 Part 3: restriction in place of erasure, of data processed for law enforcement (section 47(2) and (3))."""

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
from gdpr_rules.kernel.conditions import contains, one_of
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import UNFOUNDED, WITHHELD

R = attrs.fields(RightsRequest)

RESTRICTION = Rule(
    id="uk.gdpr.dpa47.restriction",
    title="Where accuracy is contested and cannot be ascertained, processing for law enforcement is restricted",
    protects="people whom the records of the police describe wrongly, or should not describe at all",
    cites=(DPA_2018.at("s 47(3)"), DPA_2018.at("s 48(10)"), DPA_2018.at("s 53(1)(b)")),
    in_force=since(2021, 1, 1),
    when=one_of(RIGHT, {Right.ENFORCEMENT_ERASURE, Right.ENFORCEMENT_RECTIFICATION})
    & contains(R.grounds, {RequestGround.ACCURACY_CONTESTED}),
    unless=WITHHELD | UNFOUNDED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING})),
    examples=(
        fires(
            "a driver contests that she was there",
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a driver who proved identity contests the time",
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a driver asks for a correction, and no camera shows who is right",
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "nothing is contested, and the data were kept too long",
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
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
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
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
            "a laboratory that works for the police is asked for restriction",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks for restriction; the power of attorney that he speaks of was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a lawyer whom the police know to act for a client asks for restriction",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                received_as=Role.CONTROLLER,
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that only what cannot be ascertained is restricted: it is taken that it cannot",
        "accuracy that is contested in any other way than by a request under section 46 or 47",
    ),
)

RULES = (RESTRICTION,)
