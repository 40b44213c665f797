"""May data go to another country? The facts of a transfer, and the outcome that answers."""

import datetime as dt
from enum import Enum
from typing import ClassVar

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.places import COUNTRIES, CUSTOMARY, DESTINATIONS
from gdpr_rules.kernel.facts import Facts, fact, frozen
from gdpr_rules.kernel.protection import Outcome, later_protects, more_protects, protects, true_protects


class TransferTool(Enum):
    """The appropriate safeguards that stand in for an adequate level of protection (Article 46), past ones included."""

    NONE = "none"
    CLAUSES_OF_2021 = "the Commission's standard clauses of 2021"
    UK_ADDENDUM = "the Commission's standard clauses of 2021, with the UK Addendum for data from the United Kingdom"
    UK_AGREEMENT = "the International Data Transfer Agreement of the United Kingdom"
    BINDING_CORPORATE_RULES = "binding corporate rules"
    OLDER_CLAUSES = "the Commission's standard clauses of 2001, 2004 or 2010"
    AUTHORITY_CLAUSES = "standard clauses adopted by an authority and approved by the Commission"
    CODE_OF_CONDUCT = "an approved code of conduct, with the recipient's commitments"
    CERTIFICATION = "an approved certification mechanism, with the recipient's commitments"
    AD_HOC_CLAUSES = "the parties' own contractual clauses"
    PUBLIC_INSTRUMENT = "a binding and enforceable instrument between public bodies"
    ADMINISTRATIVE_ARRANGEMENT = "provisions in an administrative arrangement between public bodies"
    SAFE_HARBOUR = "a certification under the Safe Harbour"
    PRIVACY_SHIELD = "a certification under the Privacy Shield"


class Derogation(Enum):
    """What a transfer in a specific situation is based on (Article 49(1))."""

    NONE = "none"
    EXPLICIT_CONSENT = "the person's explicit consent"
    CONTRACT = "a contract with the person, or pre-contractual steps at the person's request"
    CONTRACT_IN_INTEREST = "a contract with another party, in the person's interest"
    PUBLIC_INTEREST = "important reasons of public interest"
    LEGAL_CLAIMS = "legal claims"
    VITAL_INTERESTS = "vital interests of the person or of others"
    PUBLIC_REGISTER = "a register open to the public, or to any person with a legitimate interest"
    COMPELLING_INTERESTS = "compelling legitimate interests of the exporter"


class DerogationLimit(Enum):
    """The conditions that a derogation may depend on."""

    RISKS_TOLD = "before consenting, the person was informed of the risks of a transfer without adequacy or safeguards"
    NECESSARY = "the transfer is necessary for the purpose of the derogation"
    OCCASIONAL = "the transfer is occasional and not repetitive"
    RECOGNISED_IN_LAW = (
        "the public interest is recognised in the law of the Union or of the exporter's Member State where the EU's GDPR "
        "binds, and in the law of the United Kingdom where the UK GDPR does"
    )
    CANNOT_CONSENT = "the person is physically or legally incapable of consenting"
    REGISTER_CONDITIONS = "the conditions for consulting the register are met, and entire categories of it are not sent"
    FEW_PEOPLE = "the transfer concerns a limited number of people"
    PREVAILS = "the exporter's compelling interests are not overridden by interests, rights or freedoms of the person"
    SUITABLE_SAFEGUARDS = "all circumstances were assessed, and suitable safeguards were provided on that basis"
    AUTHORITY_TOLD = "the supervisory authority was informed"
    PERSON_TOLD = "the person was informed of the transfer and of the compelling interests"
    NOTHING_ELSE_SERVES = "neither an adequacy decision, nor a safeguard, nor another derogation is available"


class ProtectionFound(Enum):
    """The level of protection at the destination, as the exporter's own assessment finds it, from the highest to the lowest."""

    ESSENTIALLY_EQUIVALENT = "essentially equivalent to that of the exporter's law"
    NOT_MATERIALLY_LOWER = "below essential equivalence, but not materially lower than in the United Kingdom"
    MATERIALLY_LOWER = "materially lower"


class TransferDuty(Enum):
    """What goes with a transfer."""

    INFORM = "state in the privacy information that data are transferred there, and on which ground"
    RECORD = "enter the destination and the safeguards in the records of processing"
    BIND_ONWARD = "ensure that onward transfers keep the protection"
    DOCUMENT_ASSESSMENT = "document the assessment of the destination's law and practice, and review it"
    PROVIDE_COPY = "make a copy of the safeguards available to the data subjects"
    SUSPEND = "suspend the transfer, and have the data returned or deleted, if the protection fails"
    ADOPT_MEASURES = "adopt technical and administrative safeguards in addition to the clauses"
    USE_STANDARD_CLAUSES = "put standard contractual clauses in place"
    TELL_AUTHORITY = "inform the supervisory authority of the transfer"
    TELL_PERSON = "inform the person of the transfer and of the compelling interests"
    CHECK_FOREIGN_ORDER = "obey a foreign judgment or order only under an international agreement or on another ground"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class TransferTerms(Outcome):
    """Whether a transfer may go ahead, whether it needs a safeguard or a derogation, and what goes with it.

    `mechanism_required`: no adequacy decision or approval covers it (Articles 45 to 49).
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the transfer may go ahead", "the transfer may not go ahead", "cannot tell yet")

    permission: Permission = protects(later_protects(Permission), "transfer")
    mechanism_required: bool = protects(true_protects(), "safeguard or derogation required")
    obligations: frozenset[TransferDuty] = protects(more_protects(), "obligations")

    @property
    def permissive(self) -> bool:
        """The transfer may go ahead."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class Transfer(Facts[TransferTerms]):
    """Personal data on their way from one exporter to one recipient. A fact left out is not known.

    A part of a country that has a code of its own, such as Réunion (`RE`) or Puerto Rico (`PR`), goes by that code.
    """

    exporter_country: str | None = fact(
        "In which country is the exporter of the data established (ISO 3166-1 alpha-2)?",
        noun="the exporter's country",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    destination: str | None = fact(
        "To which country do the data go (ISO 3166-1 alpha-2)? `EPO` is the European Patent Organisation, `EUI` an institution "
        "or body of the Union or the EEA (including the EFTA Surveillance Authority and the EFTA Court), `INT` another "
        "international organisation.",
        noun="the destination",
        who="controller",
        vocabulary=DESTINATIONS,
        near=CUSTOMARY,
    )
    separate_recipient: bool | None = fact(
        "Does the exporter disclose the data to another controller or processor, or give it access? Not if the exporter's own "
        "staff access them abroad, or if the data subject provides them directly.",
        yes="another controller or processor receives the data",
        no="no other controller or processor receives the data",
        who="lawyer",
    )
    bound_by_eu_gdpr: bool | None = fact(
        "Does the EU's GDPR bind the exporter in processing these data on a ground other than the country named: in the "
        "context of another establishment in the EEA (Article 3(1)), by offering goods or services to people there or by "
        "monitoring them (Article 3(2)), or by public international law (Article 3(3))?",
        yes="the EU's GDPR binds the exporter on a ground other than its country",
        no="the EU's GDPR does not bind the exporter on a ground other than its country",
        who="lawyer",
    )
    bound_by_uk_gdpr: bool | None = fact(
        "Does the UK GDPR bind the exporter in processing these data on a ground other than the country named: in the context "
        "of another establishment in the United Kingdom (Article 3(1)), by offering goods or services to people there or by "
        "monitoring them (Article 3(2)), or by public international law (Article 3(3))?",
        yes="the UK GDPR binds the exporter on a ground other than its country",
        no="the UK GDPR does not bind the exporter on a ground other than its country",
        who="lawyer",
    )

    # Adequacy
    recipient_certified: bool | None = fact(
        "In the United States: is the recipient on the list of the framework in force (the Privacy Shield or the Data Privacy "
        "Framework) on the day of the transfer, and for such data (data on employees have to be covered expressly)?",
        yes="the recipient is on the framework's list for such data",
        no="the recipient is not on the framework's list for such data",
        who="register",
    )
    uk_extension: bool | None = fact(
        "In the United States: does that listing include the UK Extension to the Data Privacy Framework?",
        yes="the listing includes the UK Extension",
        no="the listing does not include the UK Extension",
        who="register",
    )
    recipient_in_adequacy_scope: bool | None = fact(
        "Are the recipient and the data within the scope of the decision on the destination? Brazil: the LGPD binds the "
        "recipient, and the purpose is not public security. Canada: PIPEDA binds it. Israel: the data go to the State of "
        "Israel as defined by international law, and are processed by automated means there or beforehand. Japan: the "
        "recipient is a business bound by the APPI and the supplementary rules. Korea: PIPA binds it, and the purpose is "
        "neither missionary work nor the nomination of candidates. The United Kingdom until 18 December 2025: the purpose is "
        "not immigration control.",
        yes="the recipient and the data are within the scope of the decision on the destination",
        no="the recipient or the data are outside the scope of the decision on the destination",
        who="lawyer",
    )
    credit_information: bool | None = fact(
        "In Korea: is it personal credit information that the Financial Services Commission oversees?",
        yes="the data are credit information that Korea's Financial Services Commission oversees",
        no="the data are not credit information that Korea's Financial Services Commission oversees",
        who="lawyer",
    )

    # Safeguards
    safeguard: TransferTool | None = fact(
        "Which safeguard is there for the transfer?",
        noun="the safeguard",
        no="there is no safeguard",
        who="records",
        changeable=True,
    )
    safeguard_binding: bool | None = fact(
        "Does it bind the recipient as the law requires: in force, unaltered if it is a standard text, with enforceable data "
        "subject rights and effective legal remedies?",
        yes="the safeguard binds the recipient, with enforceable rights and remedies",
        no="the safeguard does not bind the recipient with enforceable rights and remedies",
        who="lawyer",
        changeable=True,
    )
    authorised: bool | None = fact(
        "Has every authority competent under the laws that bind the exporter approved the binding corporate rules "
        "(Article 47), or authorised the clauses or the arrangement (Article 46(3)): a supervisory authority under the EU's "
        "GDPR, the Commissioner under the UK GDPR?",
        yes="every competent authority has approved or authorised the safeguard",
        no="a competent authority has not approved or authorised the safeguard",
        who="records",
        changeable=True,
    )
    contract_concluded: dt.date | None = fact(
        "On which day was the contract with the standard clauses concluded, the processing being unchanged since?",
        noun="the day the contract was concluded",
        who="records",
    )
    importer_bound_by_gdpr: bool | None = fact(
        "Does the EU's GDPR already bind the recipient in processing these data?",
        yes="the EU's GDPR already binds the recipient",
        no="the EU's GDPR does not bind the recipient",
        who="lawyer",
    )
    transfer_assessment_done: bool | None = fact(
        "Has the exporter assessed whether the destination's law and practice leave the safeguard effective?",
        yes="the destination has been assessed",
        no="the destination has not been assessed",
        changeable=True,
    )
    protection_found: ProtectionFound | None = fact(
        "Which level of protection does that assessment find, with the supplementary measures that it calls for?",
        noun="the level of protection found",
        who="lawyer",
    )
    supplementary_measures: bool | None = fact(
        "Are the technical and administrative safeguards that the assessment calls for in place? Also yes if it calls for "
        "none.",
        yes="the supplementary measures called for are in place",
        no="the supplementary measures called for are not in place",
        changeable=True,
    )

    returned_to_controller: bool | None = fact(
        "Under module four of the clauses of 2021: does a processor send data back to the controller abroad for whom it "
        "processes them, without adding data that it collected itself in the Union or the EEA?",
        yes="a processor sends the controller's data back, without data of its own",
        no="the data are more than a processor's return of its controller's data",
        who="lawyer",
    )

    # Derogations
    derogation: Derogation | None = fact(
        "On which derogation for specific situations does the transfer rest, if any?",
        noun="the derogation",
        no="the transfer rests on no derogation",
        who="lawyer",
    )
    derogation_limits: frozenset[DerogationLimit] | None = fact(
        "Which of these conditions are met? Name all; an empty set if none is.",
        noun="the conditions of the derogation that are met",
        no="no condition of the derogation is met",
        who="lawyer",
        converter=frozen,
    )
    exporter_public_authority: bool | None = fact(
        "Does the exporter act as a public authority in the exercise of its public powers?",
        yes="the exporter acts in the exercise of public powers",
        no="the exporter does not act in the exercise of public powers",
        who="controller",
    )
    foreign_order: bool | None = fact(
        "Is the transfer demanded by a judgment of a court, or a decision of an authority, of a third country?",
        yes="a court or authority of a third country demands the transfer",
        no="no court or authority of a third country demands the transfer",
        who="controller",
    )
