"""CCPA, sections 1798.100, 110 and 115; 11 CCR 7020 and 7024: the right to know, and what is never disclosed."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import (
    HOUSEHOLD_SINCE_2023,
    NOT_FOR_IT_TO_ANSWER,
    NOWHERE_SEARCHABLE,
    TO_KNOW,
    TWICE,
    UNFOUNDED,
    UNVERIFIED,
)

KNOWING = Rule(
    id="us.ca.ccpa.civ1798_110.know",
    title="A consumer learns what was collected about them, from which sources, why, and to whom it went, and receives the "
    "specific pieces",
    protects="consumers who want to know what is held about them",
    cites=(CCPA.at("1798.100"), CCPA.at("1798.110"), CCPA.at("1798.115")),
    in_force=since(2020, 1, 1),
    when=TO_KNOW,
    unless=UNVERIFIED | NOT_FOR_IT_TO_ANSWER | UNFOUNDED | HOUSEHOLD_SINCE_2023 | TWICE | NOWHERE_SEARCHABLE,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.DISCLOSE_COLLECTED})),
    examples=(
        fires(
            "a customer asks for the second time this year",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=1,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a flatmate asks for access to the data of the household's streaming account, on the last day of 2022",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2022, 12, 31),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=True,
                requests_in_twelve_months=0,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2022, 12, 31),
        ),
        fires(
            "a customer asks for a portable copy from archives kept for legal reasons, the day before the regulations",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2020, 8, 13),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=0,
                exemptions=frozenset({Exemption.NOT_SEARCHABLE}),
                exempt_in_full=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2020, 8, 13),
        ),
        fires(
            "archives cannot be searched, and the customer's account can",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=0,
                exemptions=frozenset({Exemption.NOT_SEARCHABLE}),
                exempt_in_full=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "archives kept for legal reasons that cannot be searched, from the day of the regulations",
            RightsRequest(
                right=Right.KNOW,
                received=date(2020, 8, 14),
                exemptions=frozenset({Exemption.NOT_SEARCHABLE}),
                exempt_in_full=True,
            ),
            on=date(2020, 8, 14),
        ),
        silent(
            "a flatmate asks for the household's data, on the first day of 2023",
            RightsRequest(right=Right.KNOW, received=date(2023, 1, 1), household_data=True),
            on=date(2023, 1, 1),
        ),
        silent("a customer asks to be deleted", RightsRequest(right=Right.DELETE, received=date(2026, 3, 2))),
        silent(
            "an agent asks for the specific pieces, and shows no permission",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), standing=Standing.NOT_SHOWN),
        ),
        silent(
            "no detail of the request matches the account",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), verified=False),
        ),
        silent(
            "the same request, sent every day by a script",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "a customer asks for the third time in twelve months",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), requests_in_twelve_months=2),
        ),
        unsettled(
            "a customer's earlier requests went to several branches and were not counted",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                exemptions=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"requests_in_twelve_months"},
            on=date(2026, 3, 2),
        ),
    ),
    clauses=("CC-03",),
    not_encoded=("the degree to which a request has to be verified (11 CCR 7060 to 7062)",),
)

FULL_LOOK_BACK = Rule(
    id="us.ca.ccpa.ccr7020.look_back",
    title="A consumer can ask for data older than the last twelve months, back to 1 January 2022",
    protects="consumers whose older data are still kept",
    cites=(CCPA_REGULATIONS.at("7020"), CCPA.at("1798.130(a)(2)(B)")),
    in_force=since(2026, 1, 1),
    when=TO_KNOW,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.OFFER_FULL_LOOK_BACK})),
    examples=(
        fires(
            "a customer since 2019 asks what is held",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer asks for access, in the words of the GDPR",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent("a customer asks to be deleted", RightsRequest(right=Right.DELETE, received=date(2026, 3, 2))),
        silent("a customer opts out of sale", RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2))),
    ),
    not_encoded=("that only a business which keeps data for more than twelve months has to",),
)

CATEGORIES = Rule(
    id="us.ca.ccpa.ccr7024.categories",
    title="Where an identity cannot be verified well enough for the specific pieces, the categories are disclosed",
    protects="consumers who cannot prove enough, and those whose data a stranger asks for",
    cites=(CCPA_REGULATIONS.at("7024(a)"), CCPA_REGULATIONS.at("7024(b)")),
    in_force=since(2020, 8, 14),
    when=TO_KNOW & UNVERIFIED,
    unless=NOT_FOR_IT_TO_ANSWER | UNFOUNDED | HOUSEHOLD_SINCE_2023 | TWICE,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.ANSWER_BY_CATEGORY})),
    examples=(
        fires(
            "a customer who lost the old phone number cannot pass the check, and asks for the second time this year",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=False,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=1,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "a flatmate who cannot pass the check asks for the household's data, on the last day of 2022",
            RightsRequest(
                right=Right.KNOW,
                received=date(2022, 12, 31),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                verified=False,
                manifestly_unfounded_or_excessive=False,
                household_data=True,
                requests_in_twelve_months=0,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2022, 12, 31),
        ),
        silent(
            "a flatmate who cannot pass the check asks for the same, on the first day of 2023",
            RightsRequest(right=Right.KNOW, received=date(2023, 1, 1), household_data=True),
            on=date(2023, 1, 1),
        ),
        silent(
            "the customer passes the check, and gets the pieces",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), verified=True),
        ),
        silent(
            "an agent shows no permission, and learns not even the categories",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), standing=Standing.NOT_SHOWN),
        ),
        silent(
            "a stranger asks for a deletion",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), verified=False),
        ),
        silent(
            "the same request, sent every day by a script",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "a third request in twelve months",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), requests_in_twelve_months=2),
        ),
        unsettled(
            "the check is still under way",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                received_as=Role.CONTROLLER,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=0,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"verified"},
            on=date(2026, 3, 2),
        ),
        silent(
            "a mail house is asked what it holds for a shop",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                verified=False,
                received_as=Role.PROCESSOR,
            ),
        ),
        silent(
            "an agent's permission was asked for, and never came",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                verified=False,
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
        ),
        fires(
            "a customer who cannot pass the check asks through an agent of whose permission there was no doubt",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                received_as=Role.CONTROLLER,
                verified=False,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=0,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
    ),
    not_encoded=("that the privacy policy is pointed to where not even the categories can be verified",),
)

NEVER_DISCLOSED = Rule(
    id="us.ca.ccpa.ccr7024.sensitive_pieces",
    title="Identity, account and insurance numbers, passwords and biometric data are never disclosed in answer to a request",
    protects="consumers who could be impersonated",
    cites=(CCPA_REGULATIONS.at("7024(d)"),),
    in_force=since(2020, 8, 14),
    when=TO_KNOW,
    then=Handling(answer=Answer.NOTHING_OWED, obligations=frozenset({Obligation.WITHHOLD_SENSITIVE_PIECES})),
    examples=(
        fires(
            "a customer asks for everything, the social security number included",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a customer asks for a portable copy with the password",
            RightsRequest(
                right=Right.PORTABILITY,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent("a customer asks to be deleted", RightsRequest(right=Right.DELETE, received=date(2026, 3, 2))),
        silent("a customer asks for a correction", RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2))),
    ),
    not_encoded=("that the consumer is informed, in words, which of these the business holds",),
)

RULES: tuple[Rule[Handling], ...] = (KNOWING, FULL_LOOK_BACK, CATEGORIES, NEVER_DISCLOSED)
