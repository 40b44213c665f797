"""11 CCR 7200 to 7222: automated decision-making technology, from 2027 on, which is not encoded."""

from datetime import date

from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.us_ca import CCPA_REGULATIONS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled

AUTOMATED_DECISIONS = Rule(
    id="us.ca.ccpa.ccr7200.decisions",
    title="From 2027 consumers can opt out of automated decision-making technology for significant decisions, which is not "
    "encoded",
    protects="consumers subject to automated decision-making",
    cites=(CCPA_REGULATIONS.at("7200(b)"),),
    in_force=since(2027, 1, 1),
    when=equals(RIGHT, Right.AUTOMATED_DECISION)
    & open_question("what 11 CCR 7200 to 7222 ask of automated decision-making from 1 January 2027 on"),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.FIND_OUT_LAW})),
    examples=(
        unsettled(
            "a lender's model has refused a loan",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2027, 1, 4),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        unsettled(
            "an employer's software has sorted out an application",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2027, 3, 1),
                subject_country="US",
                subject_us_state="CA",
                covering_acts=frozenset({PrivacyAct.CCPA}),
            ),
        ),
        silent("an applicant asks what is held", RightsRequest(right=Right.KNOW, received=date(2027, 1, 4))),
        silent("an applicant opts out of sale", RightsRequest(right=Right.OPT_OUT, received=date(2027, 1, 4))),
    ),
    not_encoded=("the notice, the opt-out and the access that the regulations lay down",),
)

RULES: tuple[Rule[Handling], ...] = (AUTOMATED_DECISIONS,)
