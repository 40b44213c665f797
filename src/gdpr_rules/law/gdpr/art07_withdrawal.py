"""Article 7(3): consent is withdrawn, and what rested on it stops."""

from datetime import date

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.request import RIGHT, Answer, Basis, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

R = attrs.fields(RightsRequest)

WITHDRAWAL = Provision(
    id="art7.withdrawal",
    title="Consent may be withdrawn at any time, and the processing based on it stops then",
    protects="data subjects who change their mind",
    cites=(TEXT.at("Art 7(3)"),),
    when=equals(RIGHT, Right.WITHDRAWAL) & equals(R.basis, Basis.CONSENT),
    then=Deadline(
        adds=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.STOP_CONSENTED_PROCESSING})),
        sets={"effect_by": Moment.DUE},
        starts=(Start(R.received, "the withdrawal is received, and what rested on consent stops", TEXT.at("Art 7(3)")),),
    ),
    examples=(
        fires(
            "a reader withdraws consent to the newsletter",
            RightsRequest(right=Right.WITHDRAWAL, received=date(2026, 3, 2), basis=Basis.CONSENT),
        ),
        silent(
            "a customer wants to withdraw from processing that the contract requires",
            RightsRequest(right=Right.WITHDRAWAL, received=date(2026, 3, 2), basis=Basis.CONTRACT),
        ),
        silent(
            "a reader who consented asks for access and withdraws nothing",
            RightsRequest(right=Right.ACCESS, received=date(2026, 3, 2), basis=Basis.CONSENT),
        ),
        unsettled(
            "the register of processing gives no lawful basis for the mailing",
            RightsRequest(right=Right.WITHDRAWAL, received=date(2026, 3, 2)),
            missing={"basis"},
        ),
    ),
    clauses=("PP-28",),
    not_encoded=(
        "the withdrawal does not affect the lawfulness of processing before it",
        "whether withdrawing consent is as easy as giving it",
    ),
)

PROVISIONS = (WITHDRAWAL,)
