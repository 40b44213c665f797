"""The source documents' own policy on decisions by machines (PP-18, PP-26): a human being has a part in each of them."""

from typing import Any

from gdpr_rules.facts.automated import DecisionBasis, DecisionTerms, Safeguard
from gdpr_rules.instruments import PRIVACY_POLICY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import JAPAN, Changes
from gdpr_rules.law.automated import SAMPLES, SUBJECTS, D, beside, forbidden, with_basis


def _promise(name: str, title: str, clause: str, then: DecisionTerms, **more: Any) -> Rule[DecisionTerms]:
    """One promise about every decision by automation alone, significant or not."""
    slight: Changes = {"significant_effect": False}
    return Rule(
        id=f"policy.sopro.{name}",
        title=title,
        protects=SUBJECTS,
        cites=(PRIVACY_POLICY.at(clause),),
        in_force=ALWAYS,
        when=true(D.solely_automated),
        then=then,
        examples=SAMPLES.around(
            {},
            also=[slight, *with_basis(*DecisionBasis), JAPAN],
            not_so=[{"solely_automated": False}],
            unknown=["solely_automated"],
            on=VERIFIED,
        ),
        clauses=(clause,),
        **more,
    )


RULES: tuple[Rule[DecisionTerms], ...] = (
    _promise(
        "human_part",
        "Contact details are verified and people chosen for a campaign by machines, and never by machines alone",
        "PP-18",
        forbidden(),
        not_encoded=("that the clause speaks of campaigns: it is kept for every decision of the company",),
    ),
    _promise(
        "objection_to_machines",
        "A decision based on automation alone can be objected to",
        "PP-26",
        beside(Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST),
    ),
)
