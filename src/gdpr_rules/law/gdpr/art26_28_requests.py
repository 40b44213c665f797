"""Articles 26 and 28: a request that reaches a processor, or one of several joint controllers."""

from datetime import date

import attrs

from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import ASKED_OF_A_PROCESSOR, REQUEST
from gdpr_rules.law.who_asks import RECEIVED_BY_JOINT_CONTROLLER

R = attrs.fields(RightsRequest)

PROCESSOR = Provision(
    id="art28.request_received",
    title="A processor passes a request on to the controller and assists in answering it; the answer, and its day, are the "
    "controller's",
    protects="data subjects whose request reaches a firm that acts for another",
    cites=(TEXT.at("Art 28(3)(a)"), TEXT.at("Art 28(3)(e)"), TEXT.at("Art 29")),
    when=REQUEST & ASKED_OF_A_PROCESSOR,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.PASS_ON_REQUEST, Obligation.ASSIST_CONTROLLER})),
    examples=(
        fires(
            "an employee asks the payroll office for the file that it keeps for the employer",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.PROCESSOR),
        ),
        fires(
            "a subscriber asks the mail house of a newsletter to stop it",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), direct_marketing=True, received_as=Role.PROCESSOR),
        ),
        silent(
            "an employee asks the employer",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.CONTROLLER),
        ),
        silent(
            "a traveller asks one of two airlines that run a programme together",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.JOINT_CONTROLLER),
        ),
        silent(
            "an employee complains to the payroll office",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2), received_as=Role.PROCESSOR),
        ),
        unsettled(
            "an agency has not settled whether it acts for its client or for itself",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2)),
            missing={"received_as"},
        ),
    ),
    not_encoded=(
        "how soon a processor passes a request on: the controller's month may run from the day on which the processor had it",
        "an instruction to answer in the controller's place, under which the processor does what the controller owes",
        "objections to marketing and contested decisions, on which what the controller owes stands for the processor as well, "
        "and a withdrawal of consent or a complaint that reaches it",
        "a processor that decides on purposes and means itself, which is a controller in that respect (Art 28(10))",
    ),
)

JOINT_CONTROLLERS = Provision(
    id="art26.request_received",
    title="Each joint controller owes the answer to a request made to it, whatever the arrangement between them says",
    protects="data subjects who do not know who among several controllers does what",
    cites=(TEXT.at("Art 26(1)"), TEXT.at("Art 26(3)")),
    when=REQUEST & RECEIVED_BY_JOINT_CONTROLLER,
    then=Handling(
        answer=Answer.REPLY,
        obligations=frozenset({Obligation.ANSWER_WHATEVER_ARRANGED, Obligation.INVOLVE_JOINT_CONTROLLERS}),
    ),
    examples=(
        fires(
            "a traveller asks one of two airlines that run a programme together",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.JOINT_CONTROLLER),
        ),
        fires(
            "a fan objects to what the owner of a page and the network do together",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), received_as=Role.JOINT_CONTROLLER),
        ),
        silent(
            "a guest asks the only hotel that keeps the file",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.CONTROLLER),
        ),
        silent(
            "a guest asks the firm that hosts the hotel's file",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), received_as=Role.PROCESSOR),
        ),
        silent(
            "a traveller complains to one of the airlines",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2), received_as=Role.JOINT_CONTROLLER),
        ),
        unsettled(
            "whether the hotel and the portal decide together has not been looked at",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2)),
            missing={"received_as"},
        ),
    ),
    not_encoded=("what the arrangement provides, and who among them answers in the end",),
)

PROVISIONS = (PROCESSOR, JOINT_CONTROLLERS)
