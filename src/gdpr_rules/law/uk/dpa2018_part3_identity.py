"""DPA 2018 sections 40 and 52(4): under Part 3 nothing is disclosed or changed before identity and authority are shown."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    Answer,
    Handling,
    Obligation,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part3 import ENFORCEMENT_REQUEST, IDENTITY_IN_DOUBT
from gdpr_rules.law.who_asks import AUTHORITY_LACKING

R = attrs.fields(RightsRequest)

IDENTITY = Rule(
    id="uk.gdpr.dpa52.identity",
    title="Under Part 3 nothing is disclosed or changed while there are reasonable doubts about who asks",
    protects="the person to whom the data really relate",
    cites=(
        DPA_2018.at("s 52(4)"),
        DPA_2018.at("s 40"),
    ),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST & IDENTITY_IN_DOUBT,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_IDENTITY})),
    examples=(
        fires(
            "an unknown sender asks the police what they hold",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an unknown sender wants an entry corrected",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an unknown sender wants an entry erased",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a witness proves identity after nine days",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the force knows the witness",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=False,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks the force as employer, which is a matter of the UK GDPR",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "proof was asked for, and the file does not say whether it came",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
            ),
            missing={"identity_confirmed"},
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "that the controller may delay the request until then (s 52(4)(b)): its clock starts with the proof (s 54(3)(b))",
    ),
)

AUTHORITY = Rule(
    id="uk.gdpr.dpa40.authority",
    title="Under Part 3 nothing is disclosed or changed until one who asks for a person has shown authority",
    protects="people in whose name others ask the police",
    cites=(
        DPA_2018.at("s 40"),
        DPA_2018.at("s 45(1)"),
        DPA_2018.at("s 46(1)"),
        DPA_2018.at("s 47(4)"),
    ),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST & AUTHORITY_LACKING,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_AUTHORITY})),
    examples=(
        fires(
            "a solicitor asks for the custody record and encloses no letter of authority",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a brother wants an entry corrected",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a portal wants a photograph erased",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a solicitor encloses a letter of authority, and nothing more is asked for",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a solicitor sends the letter of authority that was asked for",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 9, 8),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a firm is said to act for a client; its letter of authority was asked for, and never came",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an agent showed nothing when asked, and now the person asks",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "a solicitor is said to have authority, and the file does not say whether evidence came",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
                authority_requested=True,
            ),
            missing={"authority_shown"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a stranger who is known to have no authority, and is refused",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.DENIED,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a solicitor writes to the force as employer, which is a matter of the UK GDPR",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it is not recorded who asks",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                authority_requested=False,
            ),
            missing={"standing"},
            on=date(2026, 11, 23),
        ),
    ),
)

RULES = (
    IDENTITY,
    AUTHORITY,
)
