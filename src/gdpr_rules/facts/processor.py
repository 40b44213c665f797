"""What is missing from this contract with a processor? The facts of a contract, and the outcome that answers."""

from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import Outcome, more_protects, protects


class ProcessorTerm(Enum):
    """What Article 28(3) requires a contract with a processor to set out."""

    SUBJECT_MATTER = "the subject-matter of the processing"
    DURATION = "the duration of the processing"
    NATURE_AND_PURPOSE = "the nature and purpose of the processing"
    DATA_TYPES = "the types of personal data"
    DATA_SUBJECTS = "the categories of data subjects"
    CONTROLLER_RIGHTS_AND_DUTIES = "the controller's rights and obligations"
    INSTRUCTIONS = "processing on documented instructions only, including transfers to third countries"
    CONFIDENTIALITY = "confidentiality of all persons authorised to process the data"
    SECURITY = "the security measures of Article 32"
    SUB_PROCESSORS = "the conditions for engaging another processor"
    HELP_WITH_RIGHTS = "assistance with answering data subjects' requests"
    HELP_WITH_DUTIES = "assistance with security, breaches, impact assessments and consultations (Articles 32 to 36)"
    DELETION_OR_RETURN = "deletion or return of all data at the end, at the controller's choice"
    INFORMATION_AND_AUDITS = "information that demonstrates compliance, and audits"


class ContractDuty(Enum):
    """What remains to be done about a processor besides the terms."""

    CHOOSE_ANOTHER = "use only processors that provide sufficient guarantees"
    CONCLUDE_IN_WRITING = "conclude a binding contract in writing, which may be electronic"
    OBTAIN_AUTHORISATION = "obtain the controller's written authorisation before another processor is engaged"
    ANNOUNCE_CHANGES = "inform the controller of every intended change of sub-processors in time to object"
    PASS_DUTIES_ON = "bind the sub-processor to the same obligations by contract"
    ANSWER_AS_CONTROLLER = "accept responsibility as a controller for processing whose purposes the processor determines"
    WARN = "have the processor report at once any instruction that it considers unlawful"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class ContractTerms(Outcome):
    """Which terms a contract with a processor lacks, and what else is to be done."""

    VERDICTS: ClassVar[tuple[str, str, str]] = ("nothing is missing", "something is missing", "cannot tell yet")

    missing: frozenset[ProcessorTerm] = protects(more_protects(), "terms to be added")
    duties: frozenset[ContractDuty] = protects(more_protects(), "duties")

    @property
    def permissive(self) -> bool:
        """The contract meets the law's requirements; the processor's duty to warn continues."""
        return not self.missing and self.duties <= {ContractDuty.WARN}


@attrs.frozen(kw_only=True)
class ProcessorContract(SubjectLocation[ContractTerms]):
    """Data that a processor handles for a controller. A fact left out is not known."""

    controller_countries: frozenset[str] | None = fact(
        "In which countries are the controller and the processor established?",
        noun="the countries of the controller and the processor",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
        converter=frozen,
    )
    decides_purposes: bool | None = fact(
        "Does the processor itself determine the purposes and means of some of the processing?",
        yes="the processor determines purposes and means itself",
        no="the processor does not determine purposes and means itself",
        who="lawyer",
    )
    sufficient_guarantees: bool | None = fact(
        "Does the processor provide sufficient guarantees of suitable technical and organisational measures?",
        yes="the processor provides sufficient guarantees",
        no="the processor does not provide sufficient guarantees",
        who="controller",
    )
    in_writing: bool | None = fact(
        "Is there a written (or electronic) contract, or another legal act, that binds the processor?",
        yes="there is a binding contract in writing",
        no="there is no binding contract in writing",
        who="records",
        changeable=True,
    )
    terms: frozenset[ProcessorTerm] | None = fact(
        "Which of the terms of Article 28(3) does it contain? Name all; an empty set if there is no contract.",
        noun="the terms of the contract",
        no="the contract contains none of the terms of Article 28(3)",
        who="lawyer",
        converter=frozen,
    )
    engages_others: bool | None = fact(
        "Does the processor engage other processors for the same data?",
        yes="the processor engages other processors",
        no="the processor does not engage other processors",
        who="records",
    )
    authorised: bool | None = fact(
        "Has the controller given prior written authorisation for that, specific or general?",
        yes="the controller authorised sub-processors in writing",
        no="the controller did not authorise sub-processors in writing",
        who="records",
        changeable=True,
    )
    authorised_in_general: bool | None = fact(
        "Is that authorisation general, covering processors not yet named?",
        yes="the authorisation is general",
        no="the authorisation is specific to each sub-processor",
        who="records",
    )
    changes_announced: bool | None = fact(
        "Is the controller informed of every intended change of sub-processors in time to object?",
        yes="changes of sub-processors are announced in time to object",
        no="changes of sub-processors are not announced in time to object",
        who="records",
        changeable=True,
    )
    duties_passed_on: bool | None = fact(
        "Are the sub-processors bound by contract to the same obligations?",
        yes="the sub-processors are bound to the same obligations",
        no="the sub-processors are not bound to the same obligations",
        who="records",
        changeable=True,
    )
