"""CCPA, section 1798.106: the right to correct."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import Answer, Handling, Obligation, RequestGround, Right, RightsRequest, Standing
from gdpr_rules.instruments.us_ca import CCPA, CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.us.ca.ccpa.requests import HOUSEHOLD, INACCURATE, TO_CORRECT, UNFOUNDED, UNVERIFIED, WITHOUT_PERMISSION

CORRECTION = Rule(
    id="us.ca.ccpa.civ1798_106.correct",
    title="Inaccurate personal information is corrected on request, by service providers and contractors as well",
    protects="consumers about whom inaccurate data are held",
    cites=(CCPA.at("1798.106"), CCPA_REGULATIONS.at("7023")),
    in_force=since(2023, 1, 1),
    when=TO_CORRECT & INACCURATE,
    unless=UNVERIFIED | WITHOUT_PERMISSION | UNFOUNDED | HOUSEHOLD,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.RECTIFY, Obligation.PASS_ON_CORRECTION})),
    examples=(
        fires(
            "a loyalty account has the wrong date of birth",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.OWN,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "a consumer asks for rectification, in the words of the GDPR",
            RightsRequest(
                right=Right.RECTIFICATION,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.OWN,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent(
            "the documents show that the date is right",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2), grounds=frozenset()),
        ),
        silent(
            "the consumer asks what is held, and finds it inaccurate",
            RightsRequest(right=Right.KNOW, received=date(2026, 3, 2), grounds=frozenset({RequestGround.INACCURATE})),
        ),
        silent(
            "an agent wants the address changed, and shows no permission",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2), standing=Standing.NOT_SHOWN),
        ),
        silent(
            "no detail of the request matches the account",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2), verified=False),
        ),
        silent(
            "the thirtieth request about a spelling that was corrected long ago",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "a flatmate wants the household's viewing history corrected",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2), household_data=True),
        ),
        unsettled(
            "two sources give two dates of birth",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                standing=Standing.OWN,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
            missing={"grounds"},
        ),
        silent(
            "an agent's permission was asked for, and never came",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=NEVER,
            ),
        ),
        fires(
            "an agent asks, whose permission came with the request",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.SHOWN,
                authority_requested=False,
                authority_shown=NEVER,
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        fires(
            "an agent asks, whose permission came a week later",
            RightsRequest(
                right=Right.CORRECT,
                received=date(2026, 3, 2),
                grounds=frozenset({RequestGround.INACCURATE}),
                standing=Standing.SHOWN,
                authority_requested=True,
                authority_shown=date(2026, 3, 9),
                verified=True,
                manifestly_unfounded_or_excessive=False,
                household_data=False,
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
    ),
    not_encoded=("the totality of the circumstances by which accuracy is judged", "requests repeated within six months"),
)

RULES: tuple[Rule[Handling], ...] = (CORRECTION,)
