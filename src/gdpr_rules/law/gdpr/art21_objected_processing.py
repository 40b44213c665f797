"""Article 21(1) to (4): which lawful bases an objection ends, and how the right to object is brought to attention."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

OBJECTED_PROCESSING = Provision(
    id="art21.objected_processing",
    title="Processing that is open to objection ends with it, unless compelling legitimate grounds or legal claims override it",
    protects="data subjects in a particular situation",
    cites=(TEXT.at("Art 21(1)"),),
    when=true(P.objected),
    unless=true(P.compelling_grounds),
    then=LawfulBases(available=frozenset(Basis) - {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires(
            "a tenant in a witness protection scheme objects to a list of residents",
            Processing(objected=True, compelling_grounds=False),
        ),
        silent(
            "a debtor objects to the file that the creditor needs in court",
            Processing(objected=True, compelling_grounds=True),
        ),
        silent("the tenant does not object", Processing(objected=False, compelling_grounds=False)),
        unsettled(
            "the controller is still examining its grounds",
            Processing(objected=True),
            missing={"compelling_grounds"},
        ),
        unsettled(
            "a letter may be read as an objection or as a complaint about tone",
            Processing(compelling_grounds=False),
            missing={"objected"},
        ),
    ),
    clauses=("PP-24",),
    not_encoded=("laws that restrict the right to object (Art 23), and what is owed while an objection is examined",),
)

OBJECTED_MARKETING = Provision(
    id="art21.objected_marketing",
    title="Direct marketing ends with an objection, on whichever lawful basis it rested",
    protects="data subjects who want no direct marketing",
    cites=(TEXT.at("Art 21(2)"), TEXT.at("Art 21(3)")),
    when=true(P.objected) & true(P.direct_marketing),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires("a customer asks for no more catalogues", Processing(objected=True, direct_marketing=True)),
        silent(
            "a customer objects to the use of the order history for statistics",
            Processing(objected=True, direct_marketing=False),
        ),
        silent("a customer who has not objected gets the catalogue", Processing(objected=False, direct_marketing=True)),
        unsettled(
            "it is disputed whether a survey on satisfaction is direct marketing",
            Processing(objected=True),
            missing={"direct_marketing"},
        ),
        unsettled("the list of objections has not been checked", Processing(direct_marketing=True), missing={"objected"}),
    ),
    not_encoded=("consent given after an objection: the objection then no longer stands",),
)

OPEN_TO_OBJECTION = true(P.interest_is_legitimate) | true(P.public_task) | true(P.direct_marketing)

OBJECTION_POINTED_OUT = Provision(
    id="art21.objection_told",
    title="The right to object is brought to attention at the first communication, clearly and separately",
    protects="data subjects who could object if they knew",
    cites=(TEXT.at("Art 21(4)"),),
    when=OPEN_TO_OBJECTION & CONTROLLER,
    unless=true(P.objection_pointed_out),
    then=LawfulBases(obligations=frozenset({ProcessingDuty.POINT_OUT_OBJECTION})),
    examples=(
        fires(
            "the first letter on fraud screening does not mention the right",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=True,
                public_task=False,
                recognised_interest=False,
                direct_marketing=False,
                objection_pointed_out=False,
            ),
        ),
        fires(
            "a municipality writes to electors without mentioning the right",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=True,
                recognised_interest=False,
                direct_marketing=False,
                objection_pointed_out=False,
            ),
        ),
        fires(
            "the first catalogue is sent on the basis of consent, and the right stands in the small print",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=False,
                recognised_interest=False,
                direct_marketing=True,
                objection_pointed_out=False,
            ),
        ),
        silent(
            "the first catalogue opens with a box on the right to object",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=True,
                public_task=False,
                recognised_interest=False,
                direct_marketing=True,
                objection_pointed_out=True,
            ),
        ),
        silent(
            "an order is delivered under a contract, and nothing else is done with the data",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=False,
                public_task=False,
                recognised_interest=False,
                direct_marketing=False,
                objection_pointed_out=False,
            ),
        ),
        silent(
            "a printing house sends the catalogue for a shop",
            Processing(
                role=Role.PROCESSOR,
                interest_is_legitimate=True,
                public_task=True,
                recognised_interest=False,
                direct_marketing=True,
                objection_pointed_out=False,
            ),
        ),
        unsettled(
            "the first message of the campaign has not been kept",
            Processing(
                role=Role.CONTROLLER,
                interest_is_legitimate=True,
                public_task=False,
                recognised_interest=False,
                direct_marketing=True,
            ),
            missing={"objection_pointed_out"},
        ),
    ),
    clauses=("PP-24",),
)

PROVISIONS = (OBJECTED_PROCESSING, OBJECTED_MARKETING, OBJECTION_POINTED_OUT)
