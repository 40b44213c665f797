"""DPA 2018 Part 3: requests to competent authorities about data processed for law enforcement; the answer, and its fee."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    RIGHT,
    Answer,
    Exemption,
    Fee,
    Handling,
    Obligation,
    Right,
    RightsRequest,
)
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, during, equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.who_asks import NO_AUTHORITY, RECEIVED_BY_PROCESSOR

R = attrs.fields(RightsRequest)

ENFORCEMENT_RIGHTS = frozenset({Right.ENFORCEMENT_ACCESS, Right.ENFORCEMENT_RECTIFICATION, Right.ENFORCEMENT_ERASURE})
ENFORCEMENT_REQUEST = one_of(RIGHT, ENFORCEMENT_RIGHTS).named("a request under Part 3", DPA_2018.at("ss 45 to 47"))
UNFOUNDED = true(R.manifestly_unfounded_or_excessive).named("manifestly unfounded or excessive", DPA_2018.at("s 53(1)"))
IDENTITY_IN_DOUBT = (true(R.identity_doubted) & equals(R.identity_confirmed, NEVER)).named(
    "identity in doubt and not confirmed", DPA_2018.at("s 52(4)")
)
IDENTITY_UNPROVEN = (IDENTITY_IN_DOUBT | NO_AUTHORITY.named("asked for the person, without authority to act for them")).named(
    "neither the person, as far as is shown, nor one who may act for them"
)
ASKED_OF_A_PROCESSOR = RECEIVED_BY_PROCESSOR.named(
    "received by a processor, which acts on the controller's instructions only", DPA_2018.at("s 59(6)(a)")
)
WITHHELD = (IDENTITY_UNPROVEN | ASKED_OF_A_PROCESSOR).named(
    "nothing is to be disclosed or changed by the one who was asked, for the one who asks"
)
PRIVILEGED = (contains(R.exemptions, {Exemption.LEGAL_PRIVILEGE}) & during(since(2025, 11, 17), DPA_2018.at("s 45A"))).named(
    "legal professional privilege", DPA_2018.at("s 45A(1)")
)
"""By 17 November 2025 all of the regulations that commenced section 79 of the DUAA was in force; its first day was not read."""
RESTRICTED = (
    contains(R.exemptions, {Exemption.NATIONAL_LAW, Exemption.RIGHTS_OF_OTHERS}).named(
        "a restriction is necessary and proportionate, for others among its reasons", DPA_2018.at("s 45(4)")
    )
    | PRIVILEGED
).named("access is restricted, or privilege lifts it", DPA_2018.at("ss 45(4), 45A(1)"))
REPLY = Rule(
    id="uk.gdpr.dpa48.reply",
    title="A person who makes a request under Part 3 is informed in writing of what is done about it",
    protects="people who would not hear what became of their request",
    cites=(DPA_2018.at("s 45(3)"), DPA_2018.at("s 48(1)")),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.REPLY})),
    examples=(
        fires(
            "a witness asks the police for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a victim asks for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a suspect asks for the erasure of a photograph",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer asks the force as employer",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer asks an intelligence service",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 11, 23),
        ),
    ),
)

FREE = Rule(
    id="uk.gdpr.dpa52.fee",
    title="Information under Part 3 is free of charge, save for manifestly unfounded or excessive requests",
    protects="people who could not afford their rights",
    cites=(DPA_2018.at("s 52(5)"), DPA_2018.at("s 53(1)")),
    in_force=since(2021, 1, 1),
    when=ENFORCEMENT_REQUEST,
    unless=UNFOUNDED,
    then=Handling(fee=Fee.FREE),
    examples=(
        fires(
            "a witness asks the police for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a victim asks for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "a suspect asks for erasure",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a suspect asks every morning",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an officer asks an intelligence service, which may charge",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                manifestly_unfounded_or_excessive=False,
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
    not_encoded=("how much a reasonable fee is",),
)

RULES = (
    REPLY,
    FREE,
)
