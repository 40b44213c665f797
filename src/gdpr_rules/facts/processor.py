"""What is missing from this contract with a processor? The facts of a contract, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects


class ProcessorTerm(Enum):
    """What Article 28(3) wants a contract with a processor to set out."""

    SUBJECT_MATTER = "the subject-matter of the processing"
    DURATION = "its duration"
    NATURE_AND_PURPOSE = "its nature and purpose"
    DATA_TYPES = "the types of personal data"
    DATA_SUBJECTS = "the categories of people concerned"
    CONTROLLER_RIGHTS_AND_DUTIES = "the controller's rights and obligations"
    INSTRUCTIONS = "processing on documented instructions only, transfers to third countries included"
    CONFIDENTIALITY = "confidentiality of everybody authorised to process the data"
    SECURITY = "the security measures of Article 32"
    SUB_PROCESSORS = "the conditions for engaging another processor"
    HELP_WITH_RIGHTS = "help with answering the requests of the people concerned"
    HELP_WITH_DUTIES = "help with security, breaches, impact assessments and consultations (Articles 32 to 36)"
    DELETION_OR_RETURN = "deletion or return of all data at the end, as the controller chooses"
    INFORMATION_AND_AUDITS = "the information that shows compliance, and audits"


class ContractDuty(Enum):
    """What remains to be done about a processor beside the terms."""

    CHOOSE_ANOTHER = "use only processors that give sufficient guarantees"
    CONCLUDE_IN_WRITING = "put a binding contract in writing, electronic form included"
    OBTAIN_AUTHORISATION = "have the controller's written authorisation before another processor is engaged"
    ANNOUNCE_CHANGES = "tell the controller of every change of sub-processors in time to object"
    PASS_DUTIES_ON = "bind the sub-processor to the same duties by contract"
    ANSWER_AS_CONTROLLER = "answer as a controller for what the processor decides by itself"
    WARN = "have the processor say at once where it takes an instruction to infringe the law"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class ContractTerms(Outcome):
    """Which terms a contract with a processor lacks, and what else is to be done."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is missing", "something is missing", "cannot tell yet")

    missing: frozenset[ProcessorTerm] = protects(more_protects(), "terms to be added")
    duties: frozenset[ContractDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The contract stands as the law wants it; the processor's duty to warn goes on."""
        return not self.missing and self.duties <= {ContractDuty.WARN}


@attrs.frozen(kw_only=True)
class ProcessorContract(SubjectLocation[ContractTerms]):
    """Data in the hands of somebody who processes them for a controller. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries are the controller and the processor established?",
        noun="the countries of controller and processor",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    decides_purposes: bool | None = fact(
        "Does the processor decide for itself on purposes and means of some of the processing?",
        yes="the processor decides on purposes and means of its own",
        no="the processor decides on no purposes and means of its own",
        who="lawyer",
    )
    sufficient_guarantees: bool | None = fact(
        "Does the processor give sufficient guarantees of suitable technical and organisational measures?",
        yes="the processor gives sufficient guarantees",
        no="the processor does not give sufficient guarantees",
        who="controller",
    )
    in_writing: bool | None = fact(
        "Does a contract, or another legal act that binds the processor, exist in writing, be it electronic?",
        yes="a binding contract exists in writing",
        no="no binding contract exists in writing",
        who="records",
        changeable=True,
    )
    terms: frozenset[ProcessorTerm] | None = fact(
        "Which of the terms of Article 28(3) does it hold? Name all; an empty set where there is no contract.",
        noun="the terms of the contract",
        who="lawyer",
        converter=frozen,
    )
    engages_others: bool | None = fact(
        "Does the processor engage other processors for the same data?",
        yes="the processor engages other processors",
        no="the processor engages no other processor",
        who="records",
    )
    authorised: bool | None = fact(
        "Has the controller authorised that in writing beforehand, for each or in general?",
        yes="the controller authorised sub-processors in writing",
        no="the controller authorised no sub-processors",
        who="records",
        changeable=True,
    )
    authorised_in_general: bool | None = fact(
        "Is that authorisation a general one, for processors not yet named?",
        yes="the authorisation is a general one",
        no="the authorisation names each sub-processor",
        who="records",
    )
    changes_announced: bool | None = fact(
        "Is the controller told of every intended change of sub-processors in time to object?",
        yes="changes of sub-processors are announced in time to object",
        no="changes of sub-processors are not announced",
        who="records",
        changeable=True,
    )
    duties_passed_on: bool | None = fact(
        "Are the sub-processors bound by contract to the same duties?",
        yes="the sub-processors are bound to the same duties",
        no="the sub-processors are not bound to the same duties",
        who="records",
        changeable=True,
    )
