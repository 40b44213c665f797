"""Consent (Articles 4(11), 6(1)(a) and 7): a basis only while every one of its requirements is shown to be met."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import All, Condition, false, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.text import Text, barring, owing

P = attrs.fields(Processing)

REQUIREMENTS = (
    P.consent_given,
    P.consent_freely_given,
    P.consent_specific,
    P.consent_informed,
    P.consent_unambiguous,
    P.consent_provable,
    P.consent_distinguishable,
    P.withdrawal_explained,
    P.withdrawal_as_easy,
)
STANDS: Condition = All((*map(true, REQUIREMENTS), false(P.consent_withdrawn))).named("a consent that stands")


def consent(text: Text, *cases: Citation) -> tuple[Rule[LawfulBases], ...]:
    """What consent needs; `cases` are judgments on what is no affirmative act."""

    def needs(
        fact: "attrs.Attribute[bool | None]", name: str, title: str, places: tuple[str | Citation, ...], **more: Any
    ) -> Rule[LawfulBases]:
        return text.rule(
            name,
            title,
            "people whose consent is relied on",
            places,
            barring(Basis.CONSENT),
            {fact.name: False},
            unless=true(fact),
            not_so=[{fact.name: True}],
            unknown=[fact.name],
            **more,
        )

    withdrawn = {"consent_withdrawn": True}
    tied: dict[str, Any] = {"consent_tied_to_service": True}
    return (
        needs(
            P.consent_given,
            "art6.consent",
            "Consent is a basis only where the person gave it for this purpose",
            ("Art 6(1)(a)", "Art 4(11)"),
            clauses=("PP-06", "PP-07"),
        ),
        needs(
            P.consent_freely_given,
            "art4.consent_free",
            "Consent that was not freely given carries nothing",
            ("Art 4(11)", "Art 7(4)"),
            not_encoded=("when power is so uneven that no consent is free (recital 43): the controller records its judgement",),
        ),
        needs(
            P.consent_specific,
            "art4.consent_specific",
            "Consent carries only the purpose it was given for",
            ("Art 4(11)", "Art 6(1)(a)"),
        ),
        needs(
            P.consent_informed,
            "art4.consent_informed",
            "Consent carries nothing where the person did not know who asks, and what for",
            ("Art 4(11)",),
            not_encoded=("everything else a person should be told before consenting, as the authorities see it",),
        ),
        needs(
            P.consent_unambiguous,
            "art4.consent_act",
            "Consent takes a statement or another clear act: silence and ticked boxes are none",
            ("Art 4(11)", *cases),
        ),
        needs(
            P.consent_provable,
            "art7.consent_proof",
            "Consent is a basis only where the controller can show it",
            ("Art 7(1)",),
            clauses=("PP-12",),
        ),
        needs(
            P.consent_distinguishable,
            "art7.consent_request",
            "Consent asked for among other matters, or in words that are not plain, does not bind",
            ("Art 7(2)",),
        ),
        needs(
            P.withdrawal_explained,
            "art7.withdrawal_told",
            "The person is told before consenting that consent can be withdrawn",
            ("Art 7(3)",),
            not_encoded=("whether consent given without being told fails for that alone: here it does",),
        ),
        needs(
            P.withdrawal_as_easy,
            "art7.withdrawal_ease",
            "Consent is as easily withdrawn as given",
            ("Art 7(3)",),
            not_encoded=("whether consent fails for that alone: here it does",),
        ),
        text.rule(
            "art7.consent_ended",
            "Consent carries nothing from the moment it is withdrawn",
            "people who changed their minds",
            ("Art 7(3)",),
            barring(Basis.CONSENT),
            withdrawn,
            when=true(P.consent_withdrawn),
            not_so=[{"consent_withdrawn": False}],
            unknown=["consent_withdrawn"],
            clauses=("PP-28",),
            not_encoded=("what was done before stays lawful",),
        ),
        text.rule(
            "art7.conditionality",
            "Where a service hangs on consent that it does not need, the controller has to show that the consent is free",
            "people who need the service",
            ("Art 7(4)",),
            owing(ProcessingDuty.SHOW_CONSENT_FREE),
            tied,
            when=true(P.consent_given) & true(P.consent_tied_to_service),
            not_so=[{"consent_given": False}, {"consent_tied_to_service": False}],
            unknown=["consent_given", "consent_tied_to_service"],
            not_encoded=("how much weight that has in judging whether consent is free",),
        ),
    )
