"""DPA 2018 sections 45(5) to (7) and 45A(2) to (4): what is said of a restriction of access under Part 3."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import (
    RIGHT,
    Answer,
    Exemption,
    Handling,
    Obligation,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import RESTRICTED, UNFOUNDED, WITHHELD

R = attrs.fields(RightsRequest)

RESTRICTION_EXPLAINED = Rule(
    id="uk.gdpr.dpa45.explained",
    title="One whose access is restricted under Part 3 is informed, unless that undermines the purpose, and where to turn",
    protects="people who would not learn that something is kept from them",
    cites=(
        DPA_2018.at("s 45(5)"),
        DPA_2018.at("s 45(6)"),
        DPA_2018.at("s 45(7)"),
        DPA_2018.at("s 45A(2)"),
        DPA_2018.at("s 45A(3)"),
        DPA_2018.at("s 45A(4)"),
        DPA_2018.at("s 51(1)"),
        DPA_2018.at("s 51(2)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_ACCESS) & RESTRICTED,
    unless=WITHHELD | UNFOUNDED,
    then=Handling(
        answer=Answer.REPLY,
        obligations=frozenset({Obligation.EXPLAIN_RESTRICTION, Obligation.OFFER_CHECK, Obligation.SHOW_EXEMPTION}),
    ),
    examples=(
        fires(
            "one page names an informant",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a statement would expose another witness to one who proved identity",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a letter from counsel to the force is privileged",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a letter from counsel to the force, before Part 3 knew of privilege",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2025, 5, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2025, 6, 2),
        ),
        silent(
            "nothing is kept from a witness",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset(),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a request that is excessive is refused as such",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender has not proved identity, and the request waits",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
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
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a correction, which section 45(4) does not restrict",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a laboratory that works for the police is asked, and restricts nothing by itself",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks; the power of attorney that he speaks of was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "the investigating officer has not yet been heard",
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
            ),
            missing={"exemptions"},
            on=date(2026, 11, 23),
        ),
    ),
)

RULES = (RESTRICTION_EXPLAINED,)
