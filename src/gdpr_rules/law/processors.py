"""Article 28 as both texts of the GDPR have it: contracts with processors, term by term, and their sub-processors."""

from typing import Any

import attrs

from gdpr_rules.facts.processor import ContractDuty, ContractTerms, ProcessorContract, ProcessorTerm
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, contains, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Changes, Samples, Text

C = attrs.fields(ProcessorContract)
ALL = frozenset(ProcessorTerm)
SAMPLES = Samples(
    ProcessorContract(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        decides_purposes=False,
        sufficient_guarantees=True,
        in_writing=True,
        terms=ALL,
        engages_others=True,
        authorised=True,
        authorised_in_general=True,
        changes_announced=True,
        duties_passed_on=True,
    )
)
"""A contract with nothing missing, under which others are engaged by general authorisation."""

PARTICULARS = "Art 28(3)"
TERMS: tuple[tuple[ProcessorTerm, str, str], ...] = (
    (ProcessorTerm.SUBJECT_MATTER, PARTICULARS, "A contract with a processor sets out the subject-matter of the processing"),
    (ProcessorTerm.DURATION, PARTICULARS, "A contract with a processor sets out how long the processing lasts"),
    (
        ProcessorTerm.NATURE_AND_PURPOSE,
        PARTICULARS,
        "A contract with a processor sets out the nature and purpose of the processing",
    ),
    (ProcessorTerm.DATA_TYPES, PARTICULARS, "A contract with a processor sets out the types of personal data"),
    (ProcessorTerm.DATA_SUBJECTS, PARTICULARS, "A contract with a processor sets out whose data are processed"),
    (
        ProcessorTerm.CONTROLLER_RIGHTS_AND_DUTIES,
        PARTICULARS,
        "A contract with a processor sets out the controller's rights and duties",
    ),
    (ProcessorTerm.INSTRUCTIONS, "Art 28(3)(a)", "A processor is bound to documented instructions, transfers included"),
    (ProcessorTerm.CONFIDENTIALITY, "Art 28(3)(b)", "A processor is bound to have its people keep the data confidential"),
    (ProcessorTerm.SECURITY, "Art 28(3)(c)", "A processor is bound to the security measures of Article 32"),
    (ProcessorTerm.SUB_PROCESSORS, "Art 28(3)(d)", "A processor is bound to the conditions for engaging another"),
    (ProcessorTerm.HELP_WITH_RIGHTS, "Art 28(3)(e)", "A processor is bound to help with people's requests"),
    (ProcessorTerm.HELP_WITH_DUTIES, "Art 28(3)(f)", "A processor is bound to help with security, breaches and assessments"),
    (ProcessorTerm.DELETION_OR_RETURN, "Art 28(3)(g)", "A processor is bound to delete or return the data at the end"),
    (ProcessorTerm.INFORMATION_AND_AUDITS, "Art 28(3)(h)", "A processor is bound to show compliance and to allow audits"),
)
"""Every term with its place in the law and its rule's title."""

OTHERS = true(C.engages_others)


def contract_rules(text: Text) -> tuple[Rule[ContractTerms], ...]:
    """The rules of one of the two texts."""

    def term(member: ProcessorTerm, place: str, title: str) -> Rule[ContractTerms]:
        without: Changes = {"terms": ALL - {member}}
        return text.rule(
            SAMPLES,
            f"art28.{member.name.lower()}",
            title,
            "people whose data are in somebody's supplier's hands",
            (place,),
            ContractTerms(missing=frozenset({member})),
            without,
            unless=contains(C.terms, frozenset({member})),
            also=[{"terms": frozenset()}],
            not_so=[{"terms": ALL}, {"terms": frozenset({member})}],
            unknown=["terms"],
            not_encoded=("whether the wording of the contract does what its heading says",),
        )

    def duty(
        name: str,
        title: str,
        places: tuple[str, ...],
        owed: ContractDuty,
        hit: Changes,
        when: Condition = TRUE,
        kept: Condition = FALSE,
        **more: Any,
    ) -> Rule[ContractTerms]:
        then = ContractTerms(duties=frozenset({owed}))
        people = "people whose data are in somebody's supplier's hands"
        return text.rule(SAMPLES, f"art28.{name}", title, people, places, then, hit, when=when, unless=kept, **more)

    return (
        *(term(*row) for row in TERMS),
        duty(
            "guarantees",
            "Only processors that give sufficient guarantees are used",
            ("Art 28(1)",),
            ContractDuty.CHOOSE_ANOTHER,
            {"sufficient_guarantees": False},
            kept=true(C.sufficient_guarantees),
            not_so=[{"sufficient_guarantees": True}],
            unknown=["sufficient_guarantees"],
            not_encoded=("codes of conduct and certificates as a part of the proof (Art 28(5))",),
        ),
        duty(
            "writing",
            "A contract or another binding act with a processor is in writing, electronic form included",
            ("Art 28(3)", "Art 28(9)"),
            ContractDuty.CONCLUDE_IN_WRITING,
            {"in_writing": False},
            kept=true(C.in_writing),
            not_so=[{"in_writing": True}],
            unknown=["in_writing"],
            not_encoded=("standard clauses (Art 28(6) to (8)), whose terms are to be named as those of any other contract",),
        ),
        duty(
            "authorisation",
            "No processor engages another without the controller's prior written authorisation",
            ("Art 28(2)",),
            ContractDuty.OBTAIN_AUTHORISATION,
            {"authorised": False},
            OTHERS,
            true(C.authorised),
            not_so=[{"authorised": True}, {"engages_others": False}],
            unknown=["authorised", "engages_others"],
        ),
        duty(
            "changes",
            "Under a general authorisation the controller is told of changes in time to object",
            ("Art 28(2)",),
            ContractDuty.ANNOUNCE_CHANGES,
            {"changes_announced": False},
            OTHERS & true(C.authorised_in_general),
            true(C.changes_announced),
            not_so=[{"changes_announced": True}, {"engages_others": False}, {"authorised_in_general": False}],
            unknown=["changes_announced", "engages_others", "authorised_in_general"],
        ),
        duty(
            "sub_processors_bound",
            "A sub-processor is bound by contract to the same duties",
            ("Art 28(4)",),
            ContractDuty.PASS_DUTIES_ON,
            {"duties_passed_on": False},
            OTHERS,
            true(C.duties_passed_on),
            not_so=[{"duties_passed_on": True}, {"engages_others": False}],
            unknown=["duties_passed_on", "engages_others"],
            not_encoded=("that the processor answers to the controller for the sub-processor",),
        ),
        duty(
            "own_purposes",
            "A processor that decides on purposes and means by itself is a controller for that processing",
            ("Art 28(10)",),
            ContractDuty.ANSWER_AS_CONTROLLER,
            {"decides_purposes": True},
            true(C.decides_purposes),
            not_so=[{"decides_purposes": False}],
            unknown=["decides_purposes"],
            clauses=("PP-01",),
        ),
        duty(
            "unlawful_instructions",
            "A processor that takes an instruction to infringe the law says so at once",
            ("Art 28(3)",),
            ContractDuty.WARN,
            {},
        ),
    )
