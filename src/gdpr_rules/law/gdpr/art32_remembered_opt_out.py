"""Article 32(1)(a), for opt-outs: the hash of an address on a suppression list is made with a secret key."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.eu import ANONYMISATION_OPINION
from gdpr_rules.kernel.conditions import one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

R = attrs.fields(RightsRequest)

REMEMBERED_OPT_OUT = Provision(
    id="art32.remembered_opt_out",
    title="An opt-out that is remembered as a hash is hashed with a secret key",
    protects="people whose address could be found by trying every possible one",
    cites=(ANONYMISATION_OPINION.at("s 4"), TEXT.at("Art 32(1)(a)")),
    when=one_of(RIGHT, {Right.ERASURE, Right.DELETE, Right.OBJECTION, Right.OPT_OUT}) & true(R.direct_marketing),
    then=Handling(answer=Answer.REPLY, obligations=frozenset({Obligation.KEY_OPT_OUT})),
    examples=(
        fires(
            "a prospect objects to marketing, and the address goes on a suppression list",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), direct_marketing=True),
        ),
        fires(
            "a prospect opts out of targeted advertisements",
            RightsRequest(right=Right.OPT_OUT, received=date(2026, 3, 2), direct_marketing=True),
        ),
        fires(
            "a prospect wants the address erased and never used for marketing again",
            RightsRequest(right=Right.ERASURE, received=date(2026, 3, 2), direct_marketing=True),
        ),
        fires(
            "a consumer asks a list broker to delete the address",
            RightsRequest(right=Right.DELETE, received=date(2026, 3, 2), direct_marketing=True),
        ),
        silent(
            "a prospect on the mailing list asks for access",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), direct_marketing=True),
        ),
        silent(
            "a patient objects to a study",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2), direct_marketing=False),
        ),
        unsettled(
            "the file does not say whether the address was used for marketing",
            RightsRequest(right=Right.ERASURE, received=date(2026, 3, 2)),
            missing={"direct_marketing"},
        ),
    ),
    clauses=("GP-07",),
    not_encoded=("whether the opt-out is remembered as a hash at all, or as the address on a list that is kept secure",),
)

PROVISIONS = (REMEMBERED_OPT_OUT,)
