"""The Data (Use and Access) Act 2025: when it changed the law of requests, and how far a controller searches for access."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import (
    RECEIVED,
    Answer,
    Exemption,
    Handling,
    Obligation,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, UK_GDPR
from gdpr_rules.kernel.citations import figure
from gdpr_rules.kernel.conditions import before
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr.rights import (
    ACCESS,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)
from gdpr_rules.law.uk.dpa2018_schedules import NOTHING_TO_GIVE

R = attrs.fields(RightsRequest)

ARTICLE_12A = figure(
    "day on which Article 12A came into force", date(2026, 2, 5), date(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2")
)
BEFORE_12A = figure("last days of Article 12(3) as it was", date(2026, 2, 5), date(2021, 1, 1), DUAA_COMMENCEMENT.at("reg 2"))
RECEIVED_SINCE_5_FEBRUARY_2026 = (~before(RECEIVED, ARTICLE_12A)).named(
    "received since 5 February 2026", DUAA_COMMENCEMENT.at("reg 2")
)
NOTICE_OF_SECTION_14 = "the notice and the month to ask for another decision of DPA 2018 s 14, as it was"
RECEIVED_BEFORE_5_FEBRUARY_2026 = before(RECEIVED, BEFORE_12A).named(
    "received before 5 February 2026", DUAA_COMMENCEMENT.at("reg 2")
)

# Section 80 and Schedule 6 leave decisions alone that were taken before they came into force, whenever they are contested.
ARTICLE_22A = figure(
    "day from which decisions are under Articles 22A to 22D", date(2026, 2, 5), date(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 5")
)
BEFORE_22A = figure(
    "day until which decisions were under Article 22", date(2026, 2, 5), date(2021, 1, 1), DUAA_COMMENCEMENT.at("reg 5")
)
TAKEN_SINCE_5_FEBRUARY_2026 = (RECEIVED_SINCE_5_FEBRUARY_2026 & ~before(R.decision_taken, ARTICLE_22A)).named(
    "a decision taken since 5 February 2026", DUAA_COMMENCEMENT.at("reg 5")
)
TAKEN_BEFORE_5_FEBRUARY_2026 = (RECEIVED_BEFORE_5_FEBRUARY_2026 | before(R.decision_taken, BEFORE_22A)).named(
    "a decision taken before 5 February 2026, as any is that a request of that time is about", DUAA_COMMENCEMENT.at("reg 5")
)

SEARCH = Provision(
    id="art15.search",
    title="Access extends to what a reasonable and proportionate search brings to light",
    protects="data subjects who want to know what is held about them, and controllers that have to look",
    cites=(UK_GDPR.at("Art 15(1A)"), DUAA.at("s 78(5)")),
    when=ACCESS,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_TO_GIVE,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.SEARCH_REASONABLY})),
    examples=(
        fires(
            "an employee asks for access on the day from which the provision is treated as law",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2024, 1, 1),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2024, 1, 1),
        ),
        fires(
            "a consumer asks to know, and proves identity when asked",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 9),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "one letter in a personnel file is privileged: the rest is searched for",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the day before, how far to search was for case law alone",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2023, 12, 29),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2023, 12, 31),
        ),
        silent(
            "an employee asks for erasure only",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks for access and proves nothing",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a competitor's employee asks every week",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "legal professional privilege (Schedule 2 to the DPA 2018) covers the file",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the controller cannot tell which of the pseudonymous records concern the person",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.CANNOT_IDENTIFY}),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an employee says that the lawyer who asks for the file was never instructed",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                standing=Standing.DENIED,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "counsel has not yet said whether an exemption of Schedule 2 applies",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                exempt_in_full=True,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
            ),
            missing={"exemptions"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a payroll office is asked for the file that it keeps for the employer",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                received_as=Role.PROCESSOR,
            ),
        ),
    ),
    not_encoded=(
        "what such a search does not find is not owed: it limits the confirmation, the data and the copy of Article 15",
        "the provision is treated as law since 1 January 2024, but could not be known before the Act of 19 June 2025",
    ),
)

PROVISIONS = (SEARCH,)
