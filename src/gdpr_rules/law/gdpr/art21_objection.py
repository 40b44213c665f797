"""Article 21: objections on grounds of the particular situation, to direct marketing, and to research."""

from datetime import date

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import (
    Answer,
    Basis,
    Exemption,
    Handling,
    Obligation,
    RequestGround,
    Right,
    RightsRequest,
    Standing,
)
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import (
    MARKETING_OBJECTION,
    SITUATION_OBJECTION,
    UNFOUNDED_OR_EXCESSIVE,
    WHOLLY_OVERRIDDEN,
    WITHHELD,
)

R = attrs.fields(RightsRequest)

PARTICULAR_SITUATION = Provision(
    id="art21.particular_situation",
    title="Processing for a public task or legitimate interests stops on an objection, unless compelling grounds override it",
    protects="data subjects whose situation was not weighed",
    cites=(TEXT.at("Art 21(1)"),),
    when=SITUATION_OBJECTION,
    unless=WITHHELD | UNFOUNDED_OR_EXCESSIVE | WHOLLY_OVERRIDDEN,
    then=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.STOP_PROCESSING})),
    examples=(
        fires(
            "a tenant threatened by a former partner objects to being listed by a landlord's portal",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a teacher who is being stalked opts out of a city's public directory, identity proved",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                basis=Basis.PUBLIC_TASK,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a tenant threatened by a former partner asks for access instead",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer objects to what the contract requires",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a customer objects to scoring and gives no grounds",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset(),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "an unknown sender objects and proves nothing",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=True,
                identity_confirmed=NEVER,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a neighbour objects in the tenant's name, and shows no authority",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                standing=Standing.NOT_SHOWN,
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the same objection comes every day, only to keep the controller busy",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=True,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "a bank demonstrates that fraud prevention overrides the customer's situation",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.COMPELLING_GROUNDS}),
                exempt_in_full=True,
            ),
        ),
        fires(
            "an insurer needs the accident report to defend a claim, and not the driving profile",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset({Exemption.LEGAL_CLAIMS}),
                exempt_in_full=False,
            ),
        ),
        unsettled(
            "the landlord's portal has not yet weighed its grounds against the tenant's",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
                identity_doubted=False,
                manifestly_unfounded_or_excessive=False,
                exempt_in_full=True,
            ),
            missing={"exemptions"},
        ),
    ),
    clauses=("PP-24",),
    not_encoded=("refusal because the data subject cannot be identified: Art 12(2) provides for it here, Art 11(2) does not",),
)

RESTRICTION_MEANWHILE = Provision(
    id="art21.restriction_meanwhile",
    title="While an objection is examined the data are restricted, and the data subject is informed before that ends",
    protects="data subjects whose objection is not decided yet",
    cites=(TEXT.at("Art 18(1)(d)"), TEXT.at("Art 18(3)"), TEXT.at("Art 21(1)")),
    when=SITUATION_OBJECTION,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.RESTRICT_MEANWHILE, Obligation.ANNOUNCE_LIFTING})),
    examples=(
        fires(
            "a landlord's portal examines a threatened tenant's objection",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
            ),
        ),
        fires(
            "a city examines a teacher's opt-out from its directory",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                basis=Basis.PUBLIC_TASK,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
            ),
        ),
        silent(
            "a threatened tenant asks for access instead",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
            ),
        ),
        silent(
            "a customer objects to what the contract requires",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.CONTRACT,
                grounds=frozenset({RequestGround.PARTICULAR_SITUATION}),
            ),
        ),
        silent(
            "a customer objects to scoring and gives no grounds",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                basis=Basis.LEGITIMATE_INTERESTS,
                grounds=frozenset(),
            ),
        ),
        unsettled(
            "the register does not say on which basis the directory is kept",
            RightsRequest(
                right=Right.OBJECTION, received=date(2026, 3, 2), grounds=frozenset({RequestGround.PARTICULAR_SITUATION})
            ),
            missing={"basis"},
        ),
    ),
    clauses=("PP-24",),
    not_encoded=("restriction has to be requested: an objection is taken to request it",),
)

DIRECT_MARKETING = Provision(
    id="art21.direct_marketing",
    title="Direct marketing stops when the data subject objects, whatever the reasons of either side",
    protects="people who do not want to receive marketing",
    cites=(TEXT.at("Art 21(2)"), TEXT.at("Art 21(3)")),
    when=MARKETING_OBJECTION,
    then=Deadline(
        adds=Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.STOP_MARKETING})),
        sets={"effect_by": Moment.DUE},
        starts=(Start(R.received, "the objection is received, and marketing stops", TEXT.at("Art 21(3)")),),
    ),
    examples=(
        fires(
            "a prospect objects to the newsletter",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), direct_marketing=True),
        ),
        fires(
            "a prospect opts out of profiling for advertisements",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), direct_marketing=True),
        ),
        silent(
            "a customer objects to fraud prevention",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), direct_marketing=False),
        ),
        silent(
            "a prospect on the mailing list asks for access",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), direct_marketing=True),
        ),
        unsettled(
            "the objection does not say to what, and the file not what the data are used for",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2)),
            missing={"direct_marketing"},
        ),
    ),
    clauses=("GP-05",),
    not_encoded=("national laws under Article 23 that would restrict even this",),
)

PROVISIONS = (PARTICULAR_SITUATION, RESTRICTION_MEANWHILE, DIRECT_MARKETING)
