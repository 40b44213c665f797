"""The source documents' own policy on campaigns: what is ready before the first message goes out."""

from typing import Any

import attrs

from gdpr_rules.facts.campaign import Campaign, CampaignRole, Preparation, Readiness
from gdpr_rules.instruments import CAN_SPAM_STATEMENT, GDPR_PECR_STATEMENT, PRIVACY_POLICY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS, Citation
from gdpr_rules.kernel.conditions import TRUE, Condition, equals, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import JAPAN, Changes
from gdpr_rules.law.campaigns import ASSESSED, NONE, SAMPLES, TESTS, WITHOUT_ONE, roles, step

C = attrs.fields(Campaign)
PP, GP, CC = PRIVACY_POLICY.at, GDPR_PECR_STATEMENT.at, CAN_SPAM_STATEMENT.at
WITH_CLIENT = ~equals(C.role, CampaignRole.ALONE)


def _promise(
    name: str,
    title: str,
    cites: tuple[Citation, ...],
    then: Preparation,
    hit: Changes,
    kept: Condition,
    *,
    when: Condition = TRUE,
    also: Any = (),
    not_so: Any = (),
    unknown: Any = (),
    **more: Any,
) -> Rule[Readiness]:
    """One promise about every campaign, wherever it goes."""
    return Rule(
        id=f"policy.sopro.campaign_{name}",
        title=title,
        protects="the people a campaign is going to write to",
        cites=cites,
        in_force=ALWAYS,
        when=when,
        unless=kept,
        then=step(then),
        examples=SAMPLES.around(hit, also=[JAPAN, *also], not_so=not_so, unknown=unknown, on=VERIFIED),
        clauses=tuple(cite.pinpoint for cite in cites),
        **more,
    )


def _done(
    name: str, title: str, cites: tuple[Citation, ...], then: Preparation, *facts: str, when: Condition = TRUE, **more: Any
) -> Rule[Readiness]:
    """A promise kept once these facts are so."""
    kept = true(getattr(C, facts[0]))
    for each in facts[1:]:
        kept = kept & true(getattr(C, each))
    more["not_so"] = [{facts[0]: True}, *more.get("not_so", ())]
    more["unknown"] = [*facts[:1], *({facts[0]: True, each: None} for each in facts[1:]), *more.get("unknown", ())]
    more["also"] = [{facts[0]: True, each: False} for each in facts[1:]]
    return _promise(name, title, cites, then, {facts[0]: False}, kept, when=when, **more)


RULES: tuple[Rule[Readiness], ...] = (
    _promise(
        "interests",
        "A legitimate-interest assessment is made before each campaign: interest, necessity, balance",
        (GP("GP-02"), CC("CC-05"), PP("PP-14")),
        Preparation.ASSESS_INTERESTS,
        NONE,
        ASSESSED,
        also=[{"relies_on_interests": False}, *WITHOUT_ONE],
        not_so=[{"tests_recorded": frozenset(TESTS)}],
        unknown=["tests_recorded"],
        not_encoded=("that the law asks for it only where the campaign rests on legitimate interests",),
    ),
    _done(
        "impact",
        "A data protection impact assessment is held before a campaign starts",
        (GP("GP-02"), PP("PP-14")),
        Preparation.ASSESS_IMPACT,
        "impact_assessed",
        not_encoded=("that the law asks for it only where Article 35 does",),
    ),
    _done(
        "agreement",
        "A client's campaign runs under a data sharing agreement with that client",
        (GP("GP-03"), CC("CC-04"), PP("PP-01")),
        Preparation.AGREE_WITH_CLIENT,
        "agreement_held",
        when=WITH_CLIENT,
        not_so=roles(CampaignRole.ALONE),
        unknown=["role"],
    ),
    _done(
        "client_duties",
        "A client knows that it answers for its own compliance and for its local law",
        (GP("GP-10"),),
        Preparation.TELL_CLIENT,
        "client_told",
        when=WITH_CLIENT,
        not_so=roles(CampaignRole.ALONE),
        unknown=["role"],
        not_encoded=("that a client's promise takes nothing from the company's own duties (Art 26(3))",),
    ),
    _done(
        "targeting",
        "Product and audience are assessed together before a new campaign",
        (CC("CC-05"),),
        Preparation.ASSESS_TARGETING,
        "targeting_assessed",
    ),
    _done(
        "business",
        "A campaign writes to businesses only, about what concerns the recipients' roles",
        (CC("CC-05"),),
        Preparation.KEEP_TO_BUSINESS,
        "business_only",
        "relevant_to_roles",
    ),
    _done(
        "opt_out",
        "Every message of a campaign offers a way to opt out",
        (CC("CC-05"),),
        Preparation.OFFER_OPT_OUT,
        "opt_out_ready",
    ),
    _done(
        "exclusions",
        "A client's own exclusion list is loaded before the campaign",
        (GP("GP-05"),),
        Preparation.LOAD_EXCLUSIONS,
        "exclusions_loaded",
        when=WITH_CLIENT & true(C.client_exclusions),
        not_so=[*roles(CampaignRole.ALONE), {"client_exclusions": False}],
        unknown=["role", "client_exclusions"],
    ),
    _done(
        "training",
        "The staff is trained in data protection",
        (GP("GP-09"),),
        Preparation.TRAIN_STAFF,
        "staff_trained",
    ),
    _done(
        "regional_training",
        "The staff is trained in the rules of the region, penalties included",
        (CC("CC-07"),),
        Preparation.TRAIN_FOR_REGION,
        "trained_for_region",
    ),
    _done(
        "security",
        "The systems are audited for security",
        (GP("GP-09"),),
        Preparation.AUDIT_SECURITY,
        "security_audited",
        not_encoded=("data protection by design, which no single fact shows",),
    ),
)
