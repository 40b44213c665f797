"""Articles 26, 28 and 35: what is arranged or assessed beside the lawful basis before data are processed."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty, Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

JOINT_CONTROLLERS = Provision(
    id="art26.joint_controllers",
    title="Joint controllers determine their respective responsibilities and make the essence of the arrangement available",
    protects="data subjects whose data several parties share",
    cites=(TEXT.at("Art 26(1)"),),
    when=equals(P.role, Role.JOINT_CONTROLLER),
    then=LawfulBases(obligations=frozenset({ProcessingDuty.ARRANGE_JOINTLY})),
    examples=(
        fires("two sponsors decide together on a clinical trial", Processing(role=Role.JOINT_CONTROLLER)),
        silent("a shop runs its own customer file", Processing(role=Role.CONTROLLER)),
        silent("a host stores the file for the shop", Processing(role=Role.PROCESSOR)),
        unsettled("a page on a social network, run with the network or for itself", Processing(), missing={"role"}),
    ),
    clauses=("PP-01",),
)

PROCESSOR = Provision(
    id="art28.processor",
    title="A processor acts under a contract, on the controller's documented instructions and on the controller's basis",
    protects="data subjects whose data several parties share",
    cites=(TEXT.at("Art 28(3)"),),
    when=equals(P.role, Role.PROCESSOR),
    then=LawfulBases(obligations=frozenset({ProcessingDuty.ACT_ON_INSTRUCTIONS})),
    examples=(
        fires("a host stores a shop's customer file", Processing(role=Role.PROCESSOR)),
        silent("a shop runs its own customer file", Processing(role=Role.CONTROLLER)),
        silent("two sponsors decide together on a clinical trial", Processing(role=Role.JOINT_CONTROLLER)),
        unsettled("an agency that may set purposes of its own", Processing(), missing={"role"}),
    ),
    clauses=("PP-01",),
    not_encoded=(
        "the contents of that contract, and other processors engaged under it",
        "the basis itself: the bases left are those that the controller may use, and a processor needs none of its own",
    ),
)

IMPACT_ASSESSMENT = Provision(
    id="art35.impact_assessment",
    title="A data protection impact assessment precedes processing that is likely to result in a high risk",
    protects="data subjects exposed to a high risk",
    cites=(TEXT.at("Art 35(1)"), TEXT.at("Art 35(3)")),
    when=true(P.high_risk_likely) & CONTROLLER,
    unless=true(P.dpia_recorded),
    then=LawfulBases(obligations=frozenset({ProcessingDuty.ASSESS_IMPACT})),
    examples=(
        fires(
            "a bank scores applicants automatically and has assessed nothing",
            Processing(role=Role.CONTROLLER, high_risk_likely=True, dpia_recorded=False),
        ),
        silent(
            "the bank has assessed the impact of its scoring",
            Processing(role=Role.CONTROLLER, high_risk_likely=True, dpia_recorded=True),
        ),
        silent("a baker keeps a list of orders", Processing(role=Role.CONTROLLER, high_risk_likely=False, dpia_recorded=False)),
        silent(
            "a host runs the scoring for the bank",
            Processing(role=Role.PROCESSOR, high_risk_likely=True, dpia_recorded=False),
        ),
        unsettled(
            "the new camera system has not been held against the authority's list",
            Processing(role=Role.CONTROLLER, dpia_recorded=False),
            missing={"high_risk_likely"},
        ),
    ),
    clauses=("PP-14", "GP-02"),
    not_encoded=(
        "the authorities' lists of what needs an assessment and what does not (Art 35(4) and (5))",
        "consulting the authority where the risk remains high (Art 36)",
    ),
)

PROVISIONS = (JOINT_CONTROLLERS, PROCESSOR, IMPACT_ASSESSMENT)
