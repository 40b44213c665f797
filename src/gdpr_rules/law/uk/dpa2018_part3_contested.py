"""DPA 2018 section 47(3): accuracy that is contested in any other way, as when access is asked for."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import WITHHELD

R = attrs.fields(RightsRequest)

CONTESTED_BESIDE_ACCESS = Rule(
    id="uk.gdpr.dpa47.contested",
    title="Data that a person contests while asking for access are restricted, where their accuracy cannot be ascertained",
    protects="people whom the records of the police describe wrongly",
    cites=(
        DPA_2018.at("s 47(3)"),
        DPA_2018.at("s 48(10)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_ACCESS) & contains(R.grounds, {RequestGround.ACCURACY_CONTESTED}),
    unless=WITHHELD,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING})),
    examples=(
        fires(
            "a driver asks for the record, and says in the same letter that the time is wrong",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a driver proves identity, and says that the time is wrong",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a driver asks for the record and contests nothing",
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
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a driver asks for a correction, for which section 47(3) has a rule of its own",
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
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks, and proves nothing",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a relative asks, and shows no authority",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a laboratory that works for the police is asked for the record, and passes on what is contested",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks and contests; the power of attorney that he speaks of was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
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
            "a lawyer whom the police know to act for a client contests the time",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                received_as=Role.CONTROLLER,
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                identity_doubted=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a lawyer contests the time, and the authority that was asked for arrives",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                grounds=frozenset({RequestGround.ACCURACY_CONTESTED}),
                received_as=Role.CONTROLLER,
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 9, 8),
                identity_doubted=False,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the letter has not been read to its end",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
            ),
            missing={"grounds"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=("that only what cannot be ascertained is restricted: it is taken that it cannot",),
)

RULES = (CONTESTED_BESIDE_ACCESS,)
