"""Article 26: the arrangement between joint controllers, and the data subject who may turn to any of them."""

import attrs

from gdpr_rules.facts.joint import Arrangement, ArrangementDuty, JointControl
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

J = attrs.fields(JointControl)

JOINT_CONTROLLERS = true(J.joint).named("joint controllers", TEXT.at("Art 26(1)"))
ALLOTTED_BY_LAW = true(J.allotted_by_law).named("a law determines their respective responsibilities", TEXT.at("Art 26(1)"))

ARRANGEMENT = Provision(
    id="art26.arrangement",
    title="Joint controllers determine their respective responsibilities by an arrangement, unless a law does so",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(1)"),),
    when=JOINT_CONTROLLERS,
    unless=true(J.arranged) | ALLOTTED_BY_LAW,
    then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.ARRANGE})),
    examples=(
        fires(
            "two firms run a customer database together on an understanding that was never spelt out",
            JointControl(joint=True, arranged=False, allotted_by_law=False),
        ),
        silent(
            "the two firms signed a data sharing agreement on who does what",
            JointControl(joint=True, arranged=True, allotted_by_law=False),
        ),
        silent(
            "two public bodies keep a register together, and the statute says which of them does what",
            JointControl(joint=True, arranged=False, allotted_by_law=True),
        ),
        silent(
            "a seller and a carrier each use the delivery address for purposes of their own",
            JointControl(joint=False, arranged=False, allotted_by_law=False),
        ),
        unsettled(
            "it is disputed whether the operator of a fan page and the platform decide together",
            JointControl(arranged=False, allotted_by_law=False),
            missing={"joint"},
        ),
        unsettled(
            "the agreement is said to exist, but no one has seen it",
            JointControl(joint=True, allotted_by_law=False),
            missing={"arranged"},
        ),
    ),
    clauses=("GP-03", "CC-04"),
    not_encoded=("a law that determines some of the responsibilities and leaves the rest open",),
)

REQUESTS = Provision(
    id="art26.requests",
    title="The arrangement determines which joint controller answers data subjects' requests",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(1)"),),
    when=JOINT_CONTROLLERS,
    unless=true(J.settles_rights) | ALLOTTED_BY_LAW,
    then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.SETTLE_RIGHTS})),
    examples=(
        fires(
            "the organisers of a trade fair agreed on costs and security, but not on who answers access requests",
            JointControl(joint=True, settles_rights=False, allotted_by_law=False),
        ),
        silent(
            "the agreement names the organiser who answers requests",
            JointControl(joint=True, settles_rights=True, allotted_by_law=False),
        ),
        silent(
            "the statute on a joint register says which authority answers requests",
            JointControl(joint=True, settles_rights=False, allotted_by_law=True),
        ),
        silent(
            "the fair and its hotel partner are controllers each on its own",
            JointControl(joint=False, settles_rights=False, allotted_by_law=False),
        ),
        unsettled(
            "the clause on requests refers to an annex that is missing",
            JointControl(joint=True, allotted_by_law=False),
            missing={"settles_rights"},
        ),
        unsettled(
            "no one has looked whether the statute on the register allots the requests",
            JointControl(joint=True, settles_rights=False),
            missing={"allotted_by_law"},
        ),
    ),
    clauses=("GP-03", "CC-04"),
    not_encoded=("a law that determines some of the responsibilities and leaves the rest open",),
)

INFORMATION = Provision(
    id="art26.information",
    title="The arrangement determines which joint controller provides the information of Articles 13 and 14",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(1)"),),
    when=JOINT_CONTROLLERS,
    unless=true(J.settles_information) | ALLOTTED_BY_LAW,
    then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.SETTLE_INFORMATION})),
    examples=(
        fires(
            "a loyalty scheme of five shops has no one in charge of the privacy notice",
            JointControl(joint=True, settles_information=False, allotted_by_law=False),
        ),
        silent(
            "the scheme's operator gives the privacy notice at enrolment, as the agreement says",
            JointControl(joint=True, settles_information=True, allotted_by_law=False),
        ),
        silent(
            "a statute says which of two authorities informs the people in their register",
            JointControl(joint=True, settles_information=False, allotted_by_law=True),
        ),
        silent(
            "each shop keeps a customer card of its own",
            JointControl(joint=False, settles_information=False, allotted_by_law=False),
        ),
        unsettled(
            "the agreement speaks of `all notices`, and it is not known whether that means the privacy notice",
            JointControl(joint=True, allotted_by_law=False),
            missing={"settles_information"},
        ),
    ),
    clauses=("GP-03", "CC-04"),
    not_encoded=("a law that determines some of the responsibilities and leaves the rest open",),
)

ROLES = Provision(
    id="art26.roles",
    title="The arrangement duly reflects the roles of the joint controllers and their relationships with data subjects",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(2)"),),
    when=JOINT_CONTROLLERS,
    unless=true(J.reflects_roles) | ALLOTTED_BY_LAW,
    then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.REFLECT_ROLES})),
    examples=(
        fires(
            "the agreement calls one firm a mere adviser, though it chooses whose data are bought",
            JointControl(joint=True, reflects_roles=False, allotted_by_law=False),
        ),
        silent(
            "the agreement describes what each firm does with whose data",
            JointControl(joint=True, reflects_roles=True, allotted_by_law=False),
        ),
        silent(
            "the roles of two authorities follow from the statute on their register",
            JointControl(joint=True, reflects_roles=False, allotted_by_law=True),
        ),
        silent(
            "the adviser uses nothing but its own contacts, for its own purposes",
            JointControl(joint=False, reflects_roles=False, allotted_by_law=False),
        ),
        unsettled(
            "the agreement is three years old, and no one has compared it with today's practice",
            JointControl(joint=True, allotted_by_law=False),
            missing={"reflects_roles"},
        ),
    ),
    clauses=("GP-03", "CC-04"),
    not_encoded=("a law that determines some of the responsibilities and leaves the rest open",),
)

ESSENCE = Provision(
    id="art26.essence",
    title="The essence of the arrangement is made available to the data subjects",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(2)"),),
    when=JOINT_CONTROLLERS,
    unless=true(J.essence_available),
    then=Arrangement(incomplete=True, duties=frozenset({ArrangementDuty.PUBLISH_ESSENCE})),
    examples=(
        fires(
            "the agreement lies in a drawer, and the privacy notices do not mention it",
            JointControl(joint=True, essence_available=False),
        ),
        fires(
            "a statute allots the responsibilities, but the people in the register cannot find out how",
            JointControl(joint=True, essence_available=False, allotted_by_law=True),
        ),
        silent(
            "the privacy notice sums up the agreement in a paragraph",
            JointControl(joint=True, essence_available=True),
        ),
        silent(
            "the firms are controllers each on its own",
            JointControl(joint=False, essence_available=False),
        ),
        unsettled(
            "one firm believes that the other published a summary",
            JointControl(joint=True),
            missing={"essence_available"},
        ),
    ),
    clauses=("GP-03", "CC-04"),
)

EVERY_CONTROLLER = Provision(
    id="art26.every_controller",
    title="A data subject may exercise rights against each of the joint controllers, whatever they arranged",
    protects="data subjects whose data several controllers decide on",
    cites=(TEXT.at("Art 26(3)"),),
    when=JOINT_CONTROLLERS,
    then=Arrangement(duties=frozenset({ArrangementDuty.ANSWER_TO_ALL})),
    examples=(
        fires("a traveller turns to the airline about data that its alliance shares", JointControl(joint=True)),
        fires(
            "the alliance's agreement has one of its members answer requests, and the traveller writes to another",
            JointControl(joint=True, arranged=True, settles_rights=True),
        ),
        silent("airline and airport each keep their own files", JointControl(joint=False)),
        unsettled(
            "it is not settled whether the airline decides together with the booking platform",
            JointControl(),
            missing={"joint"},
        ),
    ),
    clauses=("GP-03", "GP-10", "CC-04", "PP-01"),
    not_encoded=("a contact point, which the arrangement may designate (Art 26(1))",),
)

PROVISIONS = (ARRANGEMENT, REQUESTS, INFORMATION, ROLES, ESSENCE, EVERY_CONTROLLER)
