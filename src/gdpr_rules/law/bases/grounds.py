"""The bases of Article 6(1)(b) to (f), objections to them (Article 21), and what is recorded before they are relied on."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.text import Text, barring, keeping, owing

P = attrs.fields(Processing)


def grounds(
    text: Text, interests: tuple[Basis, ...], objectionable: tuple[Basis, ...], *cases: Citation
) -> tuple[Rule[LawfulBases], ...]:
    """What each basis but consent needs, and who cannot rely on it.

    `interests` are the bases closed to public authorities for their tasks, `objectionable` those that Article 21(1) lets
    people object to, `cases` judgments on legitimate interests.
    """

    def needs(
        fact: "attrs.Attribute[bool | None]",
        name: str,
        title: str,
        protects: str,
        places: tuple[str | Citation, ...],
        then: LawfulBases,
        **more: Any,
    ) -> Rule[LawfulBases]:
        return text.rule(
            name,
            title,
            protects,
            places,
            then,
            {fact.name: False},
            unless=true(fact),
            not_so=[{fact.name: True}],
            unknown=[fact.name],
            **more,
        )

    neither: dict[str, Any] = {"contract_with_subject": False, "precontract_steps_requested": False}
    marketing: dict[str, Any] = {"objected": True, "direct_marketing": True}
    return (
        needs(
            P.necessary_for_purpose,
            "art6.necessity",
            "Only consent carries processing that is not necessary for what it rests on",
            "people of whom no more should be processed than has to be",
            ("Art 6(1)(b)", "Art 6(1)(c)", "Art 6(1)(d)", "Art 6(1)(e)", "Art 6(1)(f)", *cases),
            keeping(Basis.CONSENT),
            not_encoded=("necessity is asked of the basis relied on: what one of them needs another may not",),
        ),
        text.rule(
            "art6.contract",
            "A contract is a basis only with the person as a party, or for steps the person asked for before one",
            "people whose data others would like to contract about",
            ("Art 6(1)(b)",),
            barring(Basis.CONTRACT),
            neither,
            unless=true(P.contract_with_subject) | true(P.precontract_steps_requested),
            not_so=[{"contract_with_subject": True}, {"precontract_steps_requested": True}],
            unknown=["contract_with_subject", "precontract_steps_requested"],
            clauses=("PP-04", "PP-05", "PP-06"),
            not_encoded=("whether the contract binds under the law that governs it, such as a minor's",),
        ),
        needs(
            P.legal_obligation,
            "art6.legal_obligation",
            "A legal obligation is a basis only where a law of the place lays it on the controller",
            "people whose data no law asks for",
            ("Art 6(1)(c)", "Art 6(3)"),
            barring(Basis.LEGAL_OBLIGATION),
            clauses=("PP-13",),
            not_encoded=("which laws oblige whom to what",),
        ),
        needs(
            P.vital_interests,
            "art6.vital_interests",
            "Vital interests are a basis only where somebody's life or health is at stake",
            "people whose life is not at stake",
            ("Art 6(1)(d)",),
            barring(Basis.VITAL_INTERESTS),
            clauses=("PP-13",),
            not_encoded=("that another person's vital interests carry only what nothing else can (recital 46)",),
        ),
        needs(
            P.public_task,
            "art6.public_task",
            "A public task is a basis only where a law lays it down",
            "people who meet public power",
            ("Art 6(1)(e)", "Art 6(3)"),
            barring(Basis.PUBLIC_TASK),
            not_encoded=("which laws lay down which tasks",),
        ),
        needs(
            P.interest_is_legitimate,
            "art6.interest",
            "Legitimate interests are a basis only where there is an interest that is lawful, clear, real and present",
            "people whose data would be used for whatever somebody likes",
            ("Art 6(1)(f)", *cases),
            barring(Basis.LEGITIMATE_INTERESTS),
            clauses=("PP-03", "PP-08", "PP-09", "PP-10", "PP-11"),
            not_encoded=("direct marketing may be such an interest (recital 47): whether it is, the controller records",),
        ),
        needs(
            P.balance_favours_controller,
            "art6.balance",
            "Legitimate interests are no basis where the person's interests, above all a child's, override them",
            "people whose interests weigh more",
            ("Art 6(1)(f)", *cases),
            barring(Basis.LEGITIMATE_INTERESTS),
            clauses=("PP-14",),
            not_encoded=("the balance itself, which the controller strikes and answers for",),
        ),
        text.rule(
            "art6.authorities",
            "Public authorities performing their tasks need a law, and cannot rely on interests instead",
            "people who meet public power",
            ("Art 6(1)",),
            barring(*interests),
            {"authority_task": True},
            when=true(P.authority_task),
            not_so=[{"authority_task": False}],
            unknown=["authority_task"],
        ),
        text.rule(
            "art21.objected_processing",
            "What the person objects to stops, unless compelling grounds or legal claims override the objection",
            "people in a situation of their own",
            ("Art 21(1)",),
            barring(*objectionable),
            {"objected": True},
            when=true(P.objected),
            unless=true(P.compelling_grounds),
            not_so=[{"objected": False}, {"compelling_grounds": True}],
            unknown=["objected", "compelling_grounds"],
            clauses=("PP-24",),
            not_encoded=("laws that restrict the right to object (Art 23), and what is owed while an objection is examined",),
        ),
        text.rule(
            "art21.objected_marketing",
            "Direct marketing ends with the person's objection, whatever it rested on",
            "people who want no advertising",
            ("Art 21(2)", "Art 21(3)"),
            keeping(),
            marketing,
            when=true(P.objected) & true(P.direct_marketing),
            not_so=[{"objected": False}, {"direct_marketing": False}],
            unknown=["objected", "direct_marketing"],
            not_encoded=("consent given after an objection: the objection then no longer stands",),
        ),
    )


def records(text: Text) -> tuple[Rule[LawfulBases], ...]:
    """What is recorded or arranged beside the basis: assessments, and the roles of several parties."""
    risky: dict[str, Any] = {"high_risk_likely": True, "dpia_recorded": False}

    def role(name: str, title: str, place: str, role: Role, duty: ProcessingDuty, **more: Any) -> Rule[LawfulBases]:
        return text.rule(
            name,
            title,
            "people whose data several parties share",
            (place,),
            owing(duty),
            {"role": role},
            when=equals(P.role, role),
            not_so=[{"role": other} for other in Role if other is not role],
            unknown=["role"],
            clauses=("PP-01",),
            **more,
        )

    return (
        text.rule(
            "art5.interest_assessment",
            "Whoever relies on legitimate interests can show the assessment behind it",
            "people whose interests were to be weighed",
            ("Art 5(2)", "Art 6(1)(f)"),
            owing(ProcessingDuty.RECORD_ASSESSMENT),
            {"lia_recorded": False},
            when=true(P.interest_is_legitimate),
            unless=true(P.lia_recorded),
            not_so=[{"interest_is_legitimate": False}, {"lia_recorded": True}],
            unknown=["interest_is_legitimate", "lia_recorded"],
            clauses=("PP-14", "CC-05"),
        ),
        text.rule(
            "art35.impact_assessment",
            "An impact assessment comes before processing that is likely to put people at a high risk",
            "people at a high risk",
            ("Art 35(1)", "Art 35(3)"),
            owing(ProcessingDuty.ASSESS_IMPACT),
            risky,
            when=true(P.high_risk_likely),
            unless=true(P.dpia_recorded),
            not_so=[{"high_risk_likely": False}, {"dpia_recorded": True}],
            unknown=["high_risk_likely", "dpia_recorded"],
            clauses=("PP-14", "GP-02"),
            not_encoded=(
                "the lists of the authorities of what needs an assessment and what does not (Art 35(4) and (5))",
                "consulting the authority where the risk stays high (Art 36)",
            ),
        ),
        role(
            "art26.joint_controllers",
            "Joint controllers settle who does what, and make the essence of it known",
            "Art 26(1)",
            Role.JOINT_CONTROLLER,
            ProcessingDuty.ARRANGE_JOINTLY,
        ),
        role(
            "art28.processor",
            "A processor acts under a contract, on the controller's instructions and on the controller's basis",
            "Art 28(3)",
            Role.PROCESSOR,
            ProcessingDuty.ACT_ON_INSTRUCTIONS,
            not_encoded=("the contents of that contract, and other processors under it",),
        ),
    )
