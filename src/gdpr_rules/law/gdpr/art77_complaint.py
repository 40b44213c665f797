"""Article 77: complaints to a supervisory authority."""

from datetime import date

from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

A_COMPLAINT = equals(RIGHT, Right.COMPLAINT).named("a complaint")

COMPLAINT = Provision(
    id="art77.complaint",
    title="A data subject may complain to the authority of residence, of work or of the alleged infringement",
    protects="data subjects who consider that the processing infringes the law",
    cites=(TEXT.at("Art 77(1)"), TEXT.at("Art 57(3)")),
    when=A_COMPLAINT,
    then=Handling(answer=Answer.REPLY, fee=Fee.FREE, obligations=frozenset({Obligation.NAME_AUTHORITY})),
    examples=(
        fires(
            "a subscriber complains that an objection was ignored",
            RightsRequest(right=Right.COMPLAINT, received=date(2026, 3, 2)),
        ),
        fires(
            "a former employee complains about a personnel file",
            RightsRequest(right=Right.COMPLAINT, received=date(2019, 9, 16)),
        ),
        silent(
            "a subscriber asks for access and complains of nothing",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2)),
        ),
        silent(
            "a subscriber objects to marketing and complains of nothing",
            RightsRequest(right=Right.OBJECTION, received=date(2026, 3, 2)),
        ),
    ),
    clauses=("PP-27",),
    not_encoded=(
        "which authority leads where several are concerned (Art 56)",
        "a complaint to the controller itself, for which the GDPR lays down no procedure",
    ),
)

PROVISIONS = (COMPLAINT,)
