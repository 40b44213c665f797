"""DPA 2018 section 53(3), (6) and (7): a controller that does not act on a request under Part 3 says and shows why."""

from datetime import date

import attrs

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import (
    Answer,
    Handling,
    Obligation,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments.uk import DPA_2018, DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import ASKED_OF_A_PROCESSOR, ENFORCEMENT_REQUEST, UNFOUNDED

R = attrs.fields(RightsRequest)

BURDEN = Rule(
    id="uk.gdpr.dpa53.burden",
    title="That a request under Part 3 is manifestly unfounded or excessive is for the controller to show",
    protects="people whose request is called excessive",
    cites=(DPA_2018.at("s 53(3)"),),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST & UNFOUNDED,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.PROVE_UNFOUNDED})),
    examples=(
        fires(
            "a suspect asks every morning, only to keep the force busy",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "the hundredth demand to correct what is correct",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "the hundredth demand to erase what has to be kept",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a witness asks once",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the force as employer is asked every morning",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "counsel has not yet said whether the tenth request is excessive",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            missing={"manifestly_unfounded_or_excessive"},
            on=date(2026, 11, 23),
        ),
    ),
)

REASONS_FOR_NO_ACTION = Rule(
    id="uk.gdpr.dpa53.reasons",
    title="Since 5 February 2026 a controller that does not act on a request under Part 3 says why",
    protects="people whose request is called excessive",
    cites=(
        DPA_2018.at("s 53(6)"),
        DPA_2018.at("s 53(7)"),
        DUAA.at("s 75(2)"),
        DUAA_COMMENCEMENT.at("reg 2"),
    ),
    in_force=since(2026, 2, 5),
    when=ENFORCEMENT_REQUEST & UNFOUNDED,
    unless=ASKED_OF_A_PROCESSOR,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.GIVE_REASONS})),
    examples=(
        fires(
            "a suspect asks every morning, only to keep the force busy",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "the hundredth demand to correct what is correct",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "the hundredth demand to erase what has to be kept",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a witness asks once",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the force as employer is asked every morning",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a laboratory that works for the police is asked every morning, and refuses nothing by itself",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.PROCESSOR,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "counsel has not yet said whether the tenth request is excessive",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.CONTROLLER,
            ),
            missing={"manifestly_unfounded_or_excessive"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that a controller which charges a fee instead acts on the request (s 53(1)(a))",
        "whether requests received before 5 February 2026 are spared: what SI 2026/82 says of section 75 was not read",
    ),
)

RULES = (
    BURDEN,
    REASONS_FOR_NO_ACTION,
)
