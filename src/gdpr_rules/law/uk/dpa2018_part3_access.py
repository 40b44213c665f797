"""DPA 2018 sections 45 and 45A: access to data that a competent authority processes for law enforcement."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import RESTRICTED, UNFOUNDED, WITHHELD

R = attrs.fields(RightsRequest)

WHOLLY_RESTRICTED = (RESTRICTED & true(R.exempt_in_full)).named(
    "access is restricted or lifted wholly, and not in part", DPA_2018.at("ss 45(4), 45A(1)")
)

ACCESS = Rule(
    id="uk.gdpr.dpa45.access",
    title="A person obtains confirmation and communication of data processed for law enforcement, unless it is restricted",
    protects="people who want to know what the police hold about them",
    cites=(
        DPA_2018.at("s 45(1)"),
        DPA_2018.at("s 45(2)"),
        DPA_2018.at("s 45(4)"),
        DPA_2018.at("s 45A(1)"),
        DPA_2018.at("s 53(1)(b)"),
    ),
    in_force=since(2021, 1, 1),
    when=equals(RIGHT, Right.ENFORCEMENT_ACCESS),
    unless=WITHHELD | UNFOUNDED | WHOLLY_RESTRICTED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.COMMUNICATE_DATA})),
    examples=(
        fires(
            "a witness asks the police what they hold",
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
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a victim proves identity when asked",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a victim asks for a correction only",
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
                exemptions=frozenset(),
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
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a former partner asks in her name, and shows no authority",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a suspect asks every morning, only to keep the force busy",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "one page names an informant, and the rest is communicated",
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
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an answer would warn a suspect of the investigation",
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
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "all that is asked for is counsel's advice to the force",
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
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "counsel's advice, at a time when Part 3 did not know of privilege",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2025, 5, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_PRIVILEGE}),
                exempt_in_full=True,
            ),
            on=date(2025, 6, 2),
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
                exempt_in_full=True,
            ),
            missing={"exemptions"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a laboratory that works for the police is asked for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                received_as=Role.PROCESSOR,
            ),
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that a right is restricted only for as long as that is necessary",
        "what a reasonable and proportionate search does not find is not owed (s 45(2A))",
        "records of courts (s 43(3))",
    ),
)

RULES = (ACCESS,)
