"""Article 12: an answer to every request, what it costs, its form, the burden of proof, and proof of identity."""

from datetime import date

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.rights import ACCESS, IDENTITY_IN_DOUBT, MARKETING_OBJECTION, REQUEST, UNFOUNDED_OR_EXCESSIVE

R = attrs.fields(RightsRequest)

INFORMATION = equals(RIGHT, Right.INFORMATION).named("information owed without a request", TEXT.at("Arts 13, 14"))

REPLY = Provision(
    id="art12.reply",
    title="A data subject who makes a request is informed of the action taken on it, or of the reasons for taking none",
    protects="data subjects who wait for an answer",
    cites=(TEXT.at("Art 12(3)"), TEXT.at("Art 12(4)")),
    when=REQUEST,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.REPLY})),
    examples=(
        fires("a customer asks what is held about them", RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2))),
        fires(
            "a consumer who moved here from California asks to know", RightsRequest(right=Right.KNOW, received=date(2026, 3, 2))
        ),
        fires(
            "a tenant asks for the old address to be corrected",
            RightsRequest(right=Right.RECTIFICATION, received=date(2026, 3, 2)),
        ),
        fires(
            "a tenant uses the Californian form to correct an address",
            RightsRequest(right=Right.CORRECT, received=date(2026, 3, 2)),
        ),
        fires(
            "a debtor asks for erasure before the invoice is paid, and learns why not",
            RightsRequest(right=Right.ERASURE, received=date(2026, 3, 2)),
        ),
        fires(
            "a user presses the button that deletes the account", RightsRequest(right=Right.DELETE, received=date(2026, 3, 2))
        ),
        fires(
            "a borrower asks for a contested entry to be restricted",
            RightsRequest(right=Right.RESTRICTION, received=date(2026, 3, 2)),
        ),
        fires("a listener asks to take the playlists along", RightsRequest(right=Right.PORTABILITY, received=date(2026, 3, 2))),
        fires("a policyholder objects to a risk profile", RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2))),
        fires("a prospect opts out of the sale of the address", RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2))),
        fires(
            "an applicant contests a rejection by a scoring system",
            RightsRequest(right=Right.AUTOMATED_DECISION, received=date(2026, 3, 2)),
        ),
        silent(
            "a complaint is answered under provisions of its own",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2)),
        ),
    ),
    not_encoded=("from what age children make requests themselves",),
)


FREE_OF_CHARGE = Provision(
    id="art12.fee",
    title="Information and answers are free of charge, save for unfounded or excessive requests and further copies",
    protects="data subjects who could not afford their rights",
    cites=(TEXT.at("Art 12(5)"), TEXT.at("Art 15(3)")),
    when=INFORMATION | REQUEST,
    unless=(~INFORMATION & UNFOUNDED_OR_EXCESSIVE) | (ACCESS & true(R.further_copy)),
    then=Handling(fee=Fee.FREE),
    examples=(
        fires(
            "a customer's first copy costs nothing",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=False,
            ),
        ),
        fires(
            "a privacy notice is free even for a person who makes excessive requests",
            RightsRequest(
                right=Right.INFORMATION,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=True,
                further_copy=False,
            ),
        ),
        fires(
            "a customer asks for erasure and for another copy of an old letter",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=True,
            ),
        ),
        fires(
            "a customer asks which companies received the corrected address",
            RightsRequest(
                right=Right.RECIPIENT_NOTICE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=False,
            ),
        ),
        fires(
            "a guest asks for the use of health data to be limited",
            RightsRequest(
                right=Right.LIMIT,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=False,
            ),
        ),
        silent(
            "a complaint to the controller falls under other provisions",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=False,
            ),
        ),
        silent(
            "a user asks for erasure on every page visited, only to keep the controller busy",
            RightsRequest(
                right=Right.ERASURE,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=True,
                further_copy=False,
            ),
        ),
        silent(
            "a customer lost the first copy and asks for a second",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=True,
            ),
        ),
        silent(
            "a consumer who asked to know asks for the same documents again",
            RightsRequest(
                right=Right.KNOW,
                received=date(2026, 3, 2),
                manifestly_unfounded_or_excessive=False,
                further_copy=True,
            ),
        ),
        unsettled(
            "it is unclear whether the first copy ever arrived",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=False),
            missing={"further_copy"},
        ),
        unsettled(
            "counsel has not yet assessed whether the fifth request this year is excessive",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), further_copy=False),
            missing={"manifestly_unfounded_or_excessive"},
        ),
    ),
    clauses=("PP-20",),
    not_encoded=("how much a reasonable fee is",),
)

ELECTRONIC_FORM = Provision(
    id="art12.electronic_form",
    title="A request made by electronic means is answered electronically, unless the data subject asks otherwise",
    protects="data subjects who would have to collect a pile of paper",
    cites=(TEXT.at("Art 12(3)"), TEXT.at("Art 15(3)")),
    when=REQUEST & true(R.asked_electronically),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.REPLY_ELECTRONICALLY})),
    examples=(
        fires(
            "a customer asks for access by e-mail",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), asked_electronically=True),
        ),
        fires(
            "a runner uses the form in the app to export the data",
            RightsRequest(right=Right.PORTABILITY, received=date(2026, 3, 2), asked_electronically=True),
        ),
        silent(
            "a pensioner asks by letter",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), asked_electronically=False),
        ),
        silent(
            "a customer who asks by e-mail wants the copy on paper",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), asked_electronically=False),
        ),
        silent(
            "a complaint comes by web form",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2), asked_electronically=True),
        ),
        unsettled(
            "the file holds the request and not how it arrived",
            RightsRequest(right=Right.RECTIFICATION, received=date(2026, 3, 2)),
            missing={"asked_electronically"},
        ),
    ),
)

BURDEN_OF_PROOF = Provision(
    id="art12.burden",
    title="The controller bears the burden of demonstrating that a request is manifestly unfounded or excessive",
    protects="data subjects whose requests are called a nuisance",
    cites=(TEXT.at("Art 12(5)"),),
    when=REQUEST & UNFOUNDED_OR_EXCESSIVE,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.PROVE_UNFOUNDED})),
    examples=(
        fires(
            "a competitor's employee asks for access every week",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        fires(
            "a user asks for erasure on every page visited",
            RightsRequest(right=Right.ERASURE, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        silent(
            "a customer asks for access for the first time",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=False),
        ),
        silent(
            "a subscriber complains every week",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2), manifestly_unfounded_or_excessive=True),
        ),
        unsettled(
            "counsel has not yet assessed the fifth request this year",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2)),
            missing={"manifestly_unfounded_or_excessive"},
        ),
    ),
    not_encoded=(
        "when a request is excessive, a first one included: the controller has to demonstrate an abusive intention",
        "the choice between a fee and a refusal",
    ),
)

IDENTITY_MATTERS = frozenset(
    {
        Right.ACCESS,
        Right.EXAM_MARKS,
        Right.KNOW,
        Right.RECTIFICATION,
        Right.CORRECT,
        Right.ERASURE,
        Right.DELETE,
        Right.RESTRICTION,
        Right.LIMIT,
        Right.RECIPIENT_NOTICE,
        Right.PORTABILITY,
        Right.OBJECTION,
        Right.OPT_OUT,
    }
)
"""Requests under Articles 15 to 21, by the name that either the GDPR or the CCPA gives them."""

PROOF_OF_IDENTITY = Provision(
    id="art12.identity",
    title="While the identity is in doubt nothing is disclosed or changed; marketing stops all the same",
    protects="the person to whom the data really relate",
    cites=(TEXT.at("Art 12(6)"), TEXT.at("Art 12(2)")),
    when=one_of(RIGHT, IDENTITY_MATTERS).named("a request under Articles 15 to 21", TEXT.at("Art 12(6)")) & IDENTITY_IN_DOUBT,
    unless=MARKETING_OBJECTION,
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.VERIFY_IDENTITY})),
    examples=(
        fires(
            "an unknown sender asks for access to an account and gives no proof",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=False,
            ),
        ),
        fires(
            "an unknown sender asks for access to the data used for a newsletter",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=True,
            ),
        ),
        silent(
            "an unknown sender complains, which is no request under Articles 15 to 21",
            RightsRequest(
                right=Right.COMPLAINT,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=False,
            ),
        ),
        fires(
            "an objection to the bank's scoring comes from an address that is not on file",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=False,
            ),
        ),
        silent(
            "a customer writes from the account itself",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=False,
                identity_confirmed=NEVER,
                direct_marketing=False,
            ),
        ),
        silent(
            "the customer has since answered the security questions",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=date(2026, 3, 6),
                direct_marketing=False,
            ),
        ),
        silent(
            "an unknown sender contests an automated decision, to which Article 12(6) does not extend",
            RightsRequest(
                right=Right.AUTOMATED_DECISION,
                received=date(2025, 3, 3),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=False,
            ),
        ),
        silent(
            "an objection to the newsletter comes from an address that is not on file",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=True,
            ),
        ),
        silent(
            "an opt-out from the newsletter comes from an address that is not on file",
            RightsRequest(
                right=Right.OPT_OUT,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
                direct_marketing=True,
            ),
        ),
        unsettled(
            "it is unclear whether the objection from an unknown address is to marketing",
            RightsRequest(
                right=Right.OBJECTION,
                received=date(2026, 3, 2),
                identity_doubted=True,
                identity_confirmed=NEVER,
            ),
            missing={"direct_marketing"},
        ),
    ),
    not_encoded=(
        "whether the doubts are reasonable",
        "a request about an automated decision may call for proof of identity too",
    ),
)

PROVISIONS = (REPLY, FREE_OF_CHARGE, ELECTRONIC_FORM, BURDEN_OF_PROOF, PROOF_OF_IDENTITY)
