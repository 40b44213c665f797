"""DPA 2018 sections 91, 94(5) and 99(2): under Part 4 identity and authority are shown before anything is done."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import one_of
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.uk.dpa2018_part4 import IDENTITY_IN_DOUBT
from gdpr_rules.law.who_asks import AUTHORITY_LACKING

R = attrs.fields(RightsRequest)

INTELLIGENCE_REQUEST = one_of(RIGHT, {Right.INTELLIGENCE_ACCESS, Right.INTELLIGENCE_OBJECTION}).named(
    "a request under Part 4", DPA_2018.at("ss 94(1), 99(1)")
)

IDENTITY = Rule(
    id="uk.gdpr.dpa94.identity",
    title="An intelligence service discloses and changes nothing until it is satisfied as to the identity of the one who asks",
    protects="the person to whom the data really relate",
    cites=(
        DPA_2018.at("s 94(5)(a)(i)"),
        DPA_2018.at("s 99(2)(a)(i)"),
        DPA_2018.at("s 91"),
    ),
    in_force=since(2021, 1, 1),
    when=INTELLIGENCE_REQUEST & IDENTITY_IN_DOUBT,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_IDENTITY})),
    examples=(
        fires(
            "an unknown sender asks what is held",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "an unknown sender objects in an activist's name",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a journalist proves identity after nine days",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the service knows its former officer",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=False,
                identity_confirmed=NEVER,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks the police",
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
        unsettled(
            "proof was asked for, and the file does not say whether it came",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                identity_doubted=True,
            ),
            missing={"identity_confirmed"},
            on=date(2026, 11, 23),
        ),
    ),
)

AUTHORITY = Rule(
    id="uk.gdpr.dpa91.authority",
    title="An intelligence service discloses and changes nothing until one who asks for a person has shown authority",
    protects="people in whose name others ask an intelligence service",
    cites=(
        DPA_2018.at("s 91"),
        DPA_2018.at("s 94(1)"),
        DPA_2018.at("s 99(1)"),
    ),
    in_force=since(2021, 1, 1),
    when=INTELLIGENCE_REQUEST & AUTHORITY_LACKING,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_AUTHORITY})),
    examples=(
        fires(
            "a solicitor asks for a client and encloses no letter of authority",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a brother objects in a sister's name",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
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
                right=Right.INTELLIGENCE_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.DENIED,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a solicitor asks the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
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
                right=Right.INTELLIGENCE_ACCESS,
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

RULES = (IDENTITY, AUTHORITY)
