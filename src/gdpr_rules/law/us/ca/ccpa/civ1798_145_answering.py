"""CCPA, section 1798.145(h); 11 CCR 7022, 7024 and 7101: replies free of charge, refusals with reasons, and records."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Exemption, Fee, Handling, Obligation, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import false
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import (
    ANSWERED,
    HOUSEHOLD_SINCE_2023,
    INACCURATE,
    KEPT,
    NOT_SEARCHABLE,
    TO_CORRECT,
    TO_DELETE,
    TO_KNOW,
    TWICE,
    UNFOUNDED,
    UNVERIFIED,
    WITHOUT_PERMISSION,
    R,
)

FREE_REPLY = Rule(
    id="us.ca.ccpa.civ1798_145.reply",
    title="A consumer who makes a request is answered free of charge, unless it is manifestly unfounded or excessive",
    protects="consumers who could not afford their rights",
    cites=(CCPA.at("1798.130(a)(2)"), CCPA.at("1798.145(h)(3)")),
    in_force=since(2020, 1, 1),
    when=ANSWERED,
    unless=UNFOUNDED,
    then=Handling(answer=Answer.REPLY, fee=Fee.FREE, obligations=frozenset({Obligation.REPLY})),
    examples=(
        fires(
            "a customer asks what is held",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a former customer asks to be deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a member asks for a correction, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                manifestly_unfounded_or_excessive=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a member asks for a correction on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31), manifestly_unfounded_or_excessive=False),
            on=date(2022, 12, 31),
        ),
        silent(
            "a customer opts out",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=False),
            on=date(2026, 3, 2),
        ),
        silent(
            "the same request, sent every day by a script",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        unsettled(
            "the ninth request this year, and counsel has not said whether that is excessive",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"manifestly_unfounded_or_excessive"},
        ),
    ),
)

REFUSAL_WITH_REASONS = Rule(
    id="us.ca.ccpa.civ1798_145.refusal",
    title="A business that does not do as it was asked gives its reasons, within the time it has to answer",
    protects="consumers whose requests are refused",
    cites=(CCPA.at("1798.145(h)(2)"), CCPA_REGULATIONS.at("7022(a)"), CCPA_REGULATIONS.at("7024(a)")),
    in_force=since(2020, 1, 1),
    when=ANSWERED
    & (
        UNVERIFIED
        | WITHOUT_PERMISSION
        | UNFOUNDED
        | HOUSEHOLD_SINCE_2023
        | (TO_KNOW & (TWICE | NOT_SEARCHABLE))
        | (TO_DELETE & (false(R.provided_by_subject) | KEPT))
        | (TO_CORRECT & ~INACCURATE)
    ),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.GIVE_REASONS})),
    examples=(
        fires(
            "to know: no detail of the request matches the account",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                verified=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to know: an agent asks, and shows no permission of the consumer",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.NOT_SHOWN,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to know: a third request in twelve months",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                requests_in_twelve_months=2,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to know: archives kept for legal reasons that cannot be searched",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.NOT_SEARCHABLE}),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "to delete: the same request, sent every day by a script",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to delete: the address was bought from a list broker",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                provided_by_subject=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to delete: the order is not delivered yet",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                exemptions=frozenset({Exemption.TRANSACTION}),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "to correct: a flatmate asks about the household's viewing history",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                household_data=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        fires(
            "to correct: the documents show that the date of birth is right",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset(),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "to know: a verified customer's second request, by an agent beyond doubt, which is answered in full",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                requests_in_twelve_months=1,
                exemptions=frozenset(),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "to know: household data and unsearchable archives, neither of them a reason the day before the regulations",
            RightsRequest(
                right=Right.KNOW,
                received=date(2020, 8, 13),
                standing=Standing.OWN,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=True,
                requests_in_twelve_months=0,
                exemptions=frozenset({Exemption.NOT_SEARCHABLE}),
            ),
            on=date(2020, 8, 13),
        ),
        silent(
            "to delete: a verified customer without an open order, whose agent showed permission, is deleted",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 3, 9),
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                provided_by_subject=True,
                exemptions=frozenset(),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "to correct: a date of birth that is wrong, and is corrected once the consumer asks and not the agent",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                authority_requested=True,
                authority_shown=NEVER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                grounds=frozenset({RequestGround.INACCURATE}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "to correct, on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31), verified=False),
            on=date(2022, 12, 31),
        ),
        silent(
            "to opt out, for which no identity has to be verified",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), verified=False),
            on=date(2026, 3, 2),
        ),
        fires(
            "to know: an agent's permission was asked for, and never came",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
    ),
    not_encoded=("what a law forbids the business to explain", "how a business hears an appeal, where it has one"),
)

BURDEN_OF_PROOF = Rule(
    id="us.ca.ccpa.civ1798_145.burden",
    title="The business bears the burden of demonstrating that a request is manifestly unfounded or excessive",
    protects="consumers whose requests are called a nuisance",
    cites=(CCPA.at("1798.145(h)(3)"),),
    in_force=since(2020, 1, 1),
    when=ANSWERED & UNFOUNDED,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.PROVE_UNFOUNDED})),
    examples=(
        fires(
            "the same request to know, sent every day by a script",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a request to delete, offered for withdrawal against a payment",
            RightsRequest(
                right=Right.DELETE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "the thirtieth request about a spelling, on the first day of 2023",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2023, 1, 1),
                manifestly_unfounded_or_excessive=True,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            on=date(2023, 1, 1),
        ),
        silent(
            "a request about a spelling on the last day of 2022, when there was no such right",
            RightsRequest(right=Right.CORRECT, received=date(2022, 12, 31), manifestly_unfounded_or_excessive=True),
            on=date(2022, 12, 31),
        ),
        silent(
            "the twentieth opt-out",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
            on=date(2026, 3, 2),
        ),
        silent(
            "an inconvenient request, and no more than that",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=False),
        ),
        unsettled(
            "the ninth request this year, and counsel has not said whether that is excessive",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"manifestly_unfounded_or_excessive"},
        ),
    ),
    not_encoded=("the choice between a fee and a refusal",),
)

RULES: tuple[Rule[Handling], ...] = (FREE_REPLY, REFUSAL_WITH_REASONS, BURDEN_OF_PROOF)
