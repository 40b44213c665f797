"""Article 28: choosing a processor, the contract with it and its terms, and the processors that it engages in turn."""

import attrs

from gdpr_rules.facts.processor import ContractDuty, ContractTerms, ProcessorContract, ProcessorTerm
from gdpr_rules.kernel.conditions import contains, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

C = attrs.fields(ProcessorContract)

GUARANTEES = Provision(
    id="art28.guarantees",
    title="A controller uses only processors that provide sufficient guarantees",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(1)"),),
    unless=true(C.sufficient_guarantees),
    then=ContractTerms(duties=frozenset({ContractDuty.CHOOSE_ANOTHER})),
    examples=(
        fires(
            "a payroll bureau stores salary data unencrypted and refuses to change that",
            ProcessorContract(sufficient_guarantees=False),
        ),
        fires(
            "the contract holds every clause of Article 28(3), but the bureau's security does not bear it out",
            ProcessorContract(sufficient_guarantees=False, in_writing=True, terms=frozenset(ProcessorTerm)),
        ),
        silent("a hosting provider's measures were examined and found suitable", ProcessorContract(sufficient_guarantees=True)),
        unsettled(
            "the hosting provider was taken on without anyone examining its measures",
            ProcessorContract(),
            missing={"sufficient_guarantees"},
        ),
    ),
    not_encoded=("codes of conduct and certification as an element of the proof (Art 28(5))",),
)

AUTHORISATION = Provision(
    id="art28.authorisation",
    title="A processor engages no other processor without the controller's prior written authorisation",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(2)"),),
    when=true(C.engages_others),
    unless=true(C.authorised),
    then=ContractTerms(duties=frozenset({ContractDuty.OBTAIN_AUTHORISATION})),
    examples=(
        fires(
            "a mailing house hands the printing to another firm without asking its client",
            ProcessorContract(engages_others=True, authorised=False),
        ),
        silent("the client had approved the printer in writing", ProcessorContract(engages_others=True, authorised=True)),
        silent("the mailing house prints everything itself", ProcessorContract(engages_others=False, authorised=False)),
        unsettled(
            "the printer is mentioned on the phone, and no one can find the client's approval",
            ProcessorContract(engages_others=True),
            missing={"authorised"},
        ),
        unsettled(
            "no authorisation was given, and the mailing house does not say where it prints",
            ProcessorContract(authorised=False),
            missing={"engages_others"},
        ),
    ),
)

CHANGES = Provision(
    id="art28.changes",
    title="Under a general authorisation the controller is informed of every change of sub-processors in time to object",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(2)"),),
    when=true(C.engages_others) & true(C.authorised_in_general),
    unless=true(C.changes_announced),
    then=ContractTerms(duties=frozenset({ContractDuty.ANNOUNCE_CHANGES})),
    examples=(
        fires(
            "a cloud provider with a general authorisation swaps its back-up supplier and only updates its website",
            ProcessorContract(engages_others=True, authorised_in_general=True, changes_announced=False),
        ),
        silent(
            "the cloud provider writes to its customers thirty days before a new supplier starts",
            ProcessorContract(engages_others=True, authorised_in_general=True, changes_announced=True),
        ),
        silent(
            "each supplier is authorised by name, so that a new one needs a new authorisation",
            ProcessorContract(engages_others=True, authorised_in_general=False, changes_announced=False),
        ),
        silent(
            "the contract allows sub-processors in general, but the provider uses none",
            ProcessorContract(engages_others=False, authorised_in_general=True, changes_announced=False),
        ),
        unsettled(
            "the customer does not know whether the notices it receives come before the change",
            ProcessorContract(engages_others=True, authorised_in_general=True),
            missing={"changes_announced"},
        ),
        unsettled(
            "the clause on sub-processors can be read either way",
            ProcessorContract(engages_others=True, changes_announced=False),
            missing={"authorised_in_general"},
        ),
    ),
)

WRITING = Provision(
    id="art28.writing",
    title="Processing by a processor is governed by a binding contract or other legal act in writing, electronic form included",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(3)"), TEXT.at("Art 28(9)")),
    unless=true(C.in_writing),
    then=ContractTerms(duties=frozenset({ContractDuty.CONCLUDE_IN_WRITING})),
    examples=(
        fires("a freelancer cleans the customer list on a handshake", ProcessorContract(in_writing=False)),
        fires(
            "the parties agreed on every clause of Article 28(3) in a meeting, and no one wrote it down",
            ProcessorContract(in_writing=False, terms=frozenset(ProcessorTerm)),
        ),
        silent("the provider's data processing terms were accepted online", ProcessorContract(in_writing=True)),
        unsettled("the signed copy cannot be found", ProcessorContract(), missing={"in_writing"}),
    ),
    not_encoded=("standard contractual clauses (Art 28(6) to (8)), whose terms are named as those of any other contract",),
)


@attrs.frozen
class Term:
    """One thing that the contract with a processor has to set out or stipulate, with its place in Article 28(3)."""

    id: str
    term: ProcessorTerm
    place: str
    title: str


TERMS = (
    Term(
        "art28.subject_matter",
        ProcessorTerm.SUBJECT_MATTER,
        "Art 28(3)",
        "The contract with a processor sets out the subject-matter of the processing",
    ),
    Term(
        "art28.duration",
        ProcessorTerm.DURATION,
        "Art 28(3)",
        "The contract with a processor sets out the duration of the processing",
    ),
    Term(
        "art28.nature_and_purpose",
        ProcessorTerm.NATURE_AND_PURPOSE,
        "Art 28(3)",
        "The contract with a processor sets out the nature and purpose of the processing",
    ),
    Term(
        "art28.data_types",
        ProcessorTerm.DATA_TYPES,
        "Art 28(3)",
        "The contract with a processor sets out the type of personal data",
    ),
    Term(
        "art28.data_subjects",
        ProcessorTerm.DATA_SUBJECTS,
        "Art 28(3)",
        "The contract with a processor sets out the categories of data subjects",
    ),
    Term(
        "art28.controller_rights_and_duties",
        ProcessorTerm.CONTROLLER_RIGHTS_AND_DUTIES,
        "Art 28(3)",
        "The contract with a processor sets out the obligations and rights of the controller",
    ),
    Term(
        "art28.instructions",
        ProcessorTerm.INSTRUCTIONS,
        "Art 28(3)(a)",
        "The contract binds the processor to the controller's documented instructions, transfers to third countries included",
    ),
    Term(
        "art28.confidentiality",
        ProcessorTerm.CONFIDENTIALITY,
        "Art 28(3)(b)",
        "The contract has everyone authorised to process the data committed to confidentiality",
    ),
    Term(
        "art28.security",
        ProcessorTerm.SECURITY,
        "Art 28(3)(c)",
        "The contract binds the processor to the security measures of Article 32",
    ),
    Term(
        "art28.sub_processors",
        ProcessorTerm.SUB_PROCESSORS,
        "Art 28(3)(d)",
        "The contract binds the processor to the conditions for engaging another processor",
    ),
    Term(
        "art28.help_with_rights",
        ProcessorTerm.HELP_WITH_RIGHTS,
        "Art 28(3)(e)",
        "The contract has the processor assist the controller in answering data subjects' requests",
    ),
    Term(
        "art28.help_with_duties",
        ProcessorTerm.HELP_WITH_DUTIES,
        "Art 28(3)(f)",
        "The contract has the processor assist with security, breaches, impact assessments and prior consultation",
    ),
    Term(
        "art28.deletion_or_return",
        ProcessorTerm.DELETION_OR_RETURN,
        "Art 28(3)(g)",
        "The contract has the processor delete or return all data at the end of its services, as the controller chooses",
    ),
    Term(
        "art28.information_and_audits",
        ProcessorTerm.INFORMATION_AND_AUDITS,
        "Art 28(3)(h)",
        "The contract has the processor demonstrate compliance and allow for audits",
    ),
)
"""What Article 28(3) asks of the contract, in its order."""

CONTRACT_TERMS = tuple(
    Provision(
        id=row.id,
        title=row.title,
        protects="data subjects whose data a processor holds",
        cites=(TEXT.at(row.place),),
        unless=contains(C.terms, {row.term}),
        then=ContractTerms(missing=frozenset({row.term})),
        examples=(
            fires(
                "the contract holds every other term of Article 28(3), but not this one",
                ProcessorContract(terms=frozenset(ProcessorTerm) - {row.term}),
            ),
            fires("there is no contract, and so no term", ProcessorContract(terms=frozenset())),
            silent("the contract holds every term of Article 28(3)", ProcessorContract(terms=frozenset(ProcessorTerm))),
            silent("this is the one term that the contract holds", ProcessorContract(terms=frozenset({row.term}))),
            unsettled("no one has read the contract for its terms", ProcessorContract(), missing={"terms"}),
        ),
        not_encoded=("whether the wording of the clause does what its heading says",),
    )
    for row in TERMS
)

UNLAWFUL_INSTRUCTIONS = Provision(
    id="art28.unlawful_instructions",
    title="A processor informs the controller immediately if it considers that an instruction infringes the law",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(3)"),),
    then=ContractTerms(duties=frozenset({ContractDuty.WARN})),
    examples=(
        fires(
            "a call centre is instructed to record every call in secret, under a contract that holds every term",
            ProcessorContract(in_writing=True, terms=frozenset(ProcessorTerm)),
        ),
        fires(
            "a web agency is instructed to track visitors who refused cookies, and has no contract at all",
            ProcessorContract(in_writing=False, terms=frozenset()),
        ),
        fires(
            "the instruction concerns what a sub-processor does",
            ProcessorContract(engages_others=True, authorised=True),
        ),
        fires("nothing is known of the contract", ProcessorContract()),
        # The duty depends on nothing but where the text is law, so that the remaining cases are about that.
        silent(
            "a call centre in Ohio works for a bank in New York, whose customers live there",
            ProcessorContract(subject_country="US", controller_countries=frozenset({"US"})),
        ),
        unsettled(
            "the call centre rings people in New York and does not say for whom",
            ProcessorContract(subject_country="US"),
            missing={"controller_countries"},
        ),
    ),
)

SUB_PROCESSORS_BOUND = Provision(
    id="art28.sub_processors_bound",
    title="A sub-processor is bound by contract to the same data protection obligations as the processor",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(4)"),),
    when=true(C.engages_others),
    unless=true(C.duties_passed_on),
    then=ContractTerms(duties=frozenset({ContractDuty.PASS_DUTIES_ON})),
    examples=(
        fires(
            "a software house engages a support firm on terms that do not mention audits or deletion",
            ProcessorContract(engages_others=True, duties_passed_on=False),
        ),
        silent(
            "the support firm signed the same obligations as the software house",
            ProcessorContract(engages_others=True, duties_passed_on=True),
        ),
        silent("the software house does its own support", ProcessorContract(engages_others=False, duties_passed_on=False)),
        unsettled(
            "the software house will not show its contract with the support firm",
            ProcessorContract(engages_others=True),
            missing={"duties_passed_on"},
        ),
        unsettled(
            "the software house has no such contract, and it is not known whether anyone else gives its support",
            ProcessorContract(duties_passed_on=False),
            missing={"engages_others"},
        ),
    ),
    not_encoded=("that the processor remains liable to the controller for the sub-processor",),
)

OWN_PURPOSES = Provision(
    id="art28.own_purposes",
    title="A processor that determines purposes and means itself is considered a controller for that processing",
    protects="data subjects whose data a processor holds",
    cites=(TEXT.at("Art 28(10)"),),
    when=true(C.decides_purposes),
    then=ContractTerms(duties=frozenset({ContractDuty.ANSWER_AS_CONTROLLER})),
    examples=(
        fires("an analytics provider uses its customers' data to build a product", ProcessorContract(decides_purposes=True)),
        fires(
            "it does so although its contract, complete otherwise, allows only processing on instructions",
            ProcessorContract(decides_purposes=True, in_writing=True, terms=frozenset(ProcessorTerm)),
        ),
        silent("the provider reports to each customer and does nothing else", ProcessorContract(decides_purposes=False)),
        unsettled(
            "the provider's terms reserve uses `to improve our services`, and no one knows what that means in practice",
            ProcessorContract(),
            missing={"decides_purposes"},
        ),
    ),
    clauses=("PP-01",),
)

PROVISIONS = (
    GUARANTEES,
    AUTHORISATION,
    CHANGES,
    WRITING,
    *CONTRACT_TERMS,
    UNLAWFUL_INSTRUCTIONS,
    SUB_PROCESSORS_BOUND,
    OWN_PURPOSES,
)
