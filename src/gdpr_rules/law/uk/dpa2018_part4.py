"""DPA 2018 Part 4: access to what an intelligence service processes (section 94)."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, equals, false, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.who_asks import NO_AUTHORITY

R = attrs.fields(RightsRequest)

ACCESS_REQUEST = equals(RIGHT, Right.INTELLIGENCE_ACCESS).named("a request for access under Part 4", DPA_2018.at("s 94(1)"))
IDENTITY_IN_DOUBT = (true(R.identity_doubted) & equals(R.identity_confirmed, NEVER)).named(
    "identity in doubt and not confirmed", DPA_2018.at("s 94(5)")
)
IDENTITY_UNPROVEN = (IDENTITY_IN_DOUBT | NO_AUTHORITY.named("asked for the person, without authority to act for them")).named(
    "neither the person, as far as is shown, nor one who may act for them"
)
FEE_UNPAID = (true(R.fee_requested) & equals(R.fee_paid, NEVER)).named("a fee required and not paid", DPA_2018.at("s 94(3)"))
RESTRICTED = contains(R.exemptions, {Exemption.NATIONAL_LAW, Exemption.RIGHTS_OF_OTHERS}).named(
    "an exemption, or information that identifies another", DPA_2018.at("ss 94(6), 110 to 112")
)
WHOLLY_RESTRICTED = (RESTRICTED & true(R.exempt_in_full)).named(
    "an exemption, or information that identifies another, covers all of the data", DPA_2018.at("ss 94(6), 94(8), 110 to 112")
)
NAMED = "what became of doubts about identity is known"

ACCESS = Rule(
    id="uk.gdpr.dpa94.access",
    title="An individual obtains confirmation and communication of the data that an intelligence service processes",
    protects="people who want to know what an intelligence service holds about them",
    cites=(
        DPA_2018.at("s 94(1)"),
        DPA_2018.at("s 94(2)"),
        DPA_2018.at("s 94(3)"),
        DPA_2018.at("s 94(5)"),
        DPA_2018.at("s 94(6)"),
    ),
    in_force=since(2021, 1, 1),
    when=ACCESS_REQUEST,
    unless=IDENTITY_UNPROVEN | FEE_UNPAID | WHOLLY_RESTRICTED,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.COMMUNICATE_DATA})),
    examples=(
        fires(
            "a former employee of a ministry asks what is held",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "identity is proved, and the fee paid",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=True,
                identity_confirmed=date(2026, 9, 10),
                fee_requested=True,
                fee_paid=date(2026, 9, 12),
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the same person asks the police",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an unknown sender asks, and proves nothing",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=True,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "a former partner asks in her name, and shows no authority",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the fee has not been paid",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=True,
                fee_paid=NEVER,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "one report is withheld, and the rest communicated",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an exemption is required to safeguard national security",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "the answer would name a source",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "it has not been looked into yet whether an exemption applies",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.OWN,
                identity_doubted=False,
                identity_confirmed=NEVER,
                fee_requested=False,
                fee_paid=NEVER,
                exempt_in_full=True,
            ),
            missing={"exemptions"},
            on=date(2026, 11, 23),
        ),
        silent(
            "a brother asks; the power of attorney that he speaks of was asked for, and never came",
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
        fires(
            "a lawyer asks, of whose authority there was no doubt",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                identity_doubted=False,
                fee_requested=False,
                exemptions=frozenset(),
            ),
            on=date(2026, 11, 23),
        ),
    ),
    not_encoded=(
        "a similar request before a reasonable interval has passed (s 95(2)), and the form of the copy (s 95(1))",
        "what a reasonable and proportionate search does not find is not owed (s 94(2A))",
    ),
)

IN_PART = Rule(
    id="uk.gdpr.dpa94.in_part",
    title="An intelligence service communicates as much as it can without naming another, or as no exemption covers",
    protects="people whose file names one source",
    cites=(DPA_2018.at("s 94(8)"), DPA_2018.at("s 110(1)"), DPA_2018.at("s 111")),
    in_force=since(2021, 1, 1),
    when=ACCESS_REQUEST & RESTRICTED & false(R.exempt_in_full),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.LEAVE_OUT_EXEMPT})),
    examples=(
        fires(
            "a file of forty pages names a source on one",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        fires(
            "national security has one report withheld",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "every page names a source",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
                exempt_in_full=True,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "no exemption is relied on",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset(),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        silent(
            "an activist objects to the processing",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
                exempt_in_full=False,
            ),
            on=date(2026, 11, 23),
        ),
        unsettled(
            "how much an exemption covers has not been looked into",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 9, 1),
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                exemptions=frozenset({Exemption.NATIONAL_LAW}),
            ),
            missing={"exempt_in_full"},
            on=date(2026, 11, 23),
        ),
    ),
)

RULES = (ACCESS, IN_PART)
