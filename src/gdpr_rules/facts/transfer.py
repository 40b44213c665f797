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
    """What stands in for an adequate level of protection (Article 46), or is taken to."""

    NONE = "nothing"
    CLAUSES_OF_2021 = "the Commission's standard clauses of 2021"
    UK_ADDENDUM = "the Commission's standard clauses of 2021, with the UK Addendum beside them for data from Britain"
    UK_AGREEMENT = "the International Data Transfer Agreement of the United Kingdom"
    BINDING_CORPORATE_RULES = "binding corporate rules"
    OLDER_CLAUSES = "the Commission's standard clauses of 2001, 2004 or 2010"
    AUTHORITY_CLAUSES = "standard clauses that an authority adopted and the Commission approved"
    CODE_OF_CONDUCT = "an approved code of conduct, with the recipient's commitments"
    CERTIFICATION = "an approved certification mechanism, with the recipient's commitments"
    AD_HOC_CLAUSES = "contractual clauses of the parties' own"
    PUBLIC_INSTRUMENT = "a binding and enforceable instrument between public bodies"
    ADMINISTRATIVE_ARRANGEMENT = "provisions in an administrative arrangement between public bodies"
    SAFE_HARBOUR = "a certification under the Safe Harbour"
    PRIVACY_SHIELD = "a certification under the Privacy Shield"


class Derogation(Enum):
    """What a transfer in a specific situation is said to rest on (Article 49(1))."""

    NONE = "nothing"
    EXPLICIT_CONSENT = "the person's explicit consent"
    CONTRACT = "a contract with the person, or steps before one at the person's request"
    CONTRACT_IN_INTEREST = "a contract with somebody else, in the person's interest"
    PUBLIC_INTEREST = "important reasons of public interest"
    LEGAL_CLAIMS = "legal claims"
    VITAL_INTERESTS = "vital interests of the person or of others"
    PUBLIC_REGISTER = "a register that is open to the public, or to whoever has a legitimate interest"
    COMPELLING_INTERESTS = "compelling legitimate interests of the exporter"


class DerogationLimit(Enum):
    """What a derogation may hang on."""

    RISKS_TOLD = "before the consent the person was told of the risks of a transfer without adequacy and safeguards"
    NECESSARY = "the transfer is necessary for what it rests on"
    OCCASIONAL = "the transfer is occasional, and is not repeated as a matter of course"
    RECOGNISED_IN_LAW = (
        "the public interest is recognised in the law of the Union or of the exporter's Member State where the EU's GDPR "
        "binds, and in the law of the United Kingdom where the UK GDPR does"
    )
    CANNOT_CONSENT = "the person is physically or legally incapable of consenting"
    REGISTER_CONDITIONS = "the law's conditions for consulting the register are met, and no whole categories of it are sent"
    FEW_PEOPLE = "the transfer concerns a limited number of people"
    PREVAILS = "the exporter's compelling interests are not overridden by interests, rights or freedoms of the person"
    SUITABLE_SAFEGUARDS = "all circumstances were assessed, and suitable safeguards provided on that basis"
    AUTHORITY_TOLD = "the supervisory authority was told"
    PERSON_TOLD = "the person was told of the transfer and of the compelling interests"
    NOTHING_ELSE_SERVES = "neither adequacy, nor a safeguard, nor another derogation can be used"


class ProtectionFound(Enum):
    """The level of protection at the destination, as the exporter's own assessment finds it, from the highest to the lowest."""

    ESSENTIALLY_EQUIVALENT = "essentially equivalent to the level at home"
    NOT_MATERIALLY_LOWER = "not essentially equivalent, but not materially lower than in the United Kingdom"
    MATERIALLY_LOWER = "materially lower"


class TransferDuty(Enum):
    """What goes with a transfer."""

    INFORM = "say in the privacy information that data go there, and on which ground"
    RECORD = "enter the destination, and the safeguards, in the records of processing"
    BIND_ONWARD = "see that what the recipient passes on keeps its protection"
    DOCUMENT_ASSESSMENT = "document the assessment of the destination's law and practice, and review it"
    PROVIDE_COPY = "let people have a copy of the safeguards"
    SUSPEND = "stop, and get the data back or have them deleted, once the protection fails"
    ADOPT_MEASURES = "put technical and administrative safeguards in place beside the clauses"
    USE_STANDARD_CLAUSES = "put standard contractual clauses in place"
    TELL_AUTHORITY = "tell the supervisory authority of the transfer"
    TELL_PERSON = "tell the person of the transfer, and of the compelling interests"
    CHECK_FOREIGN_ORDER = "follow a foreign judgment or order only on an international agreement, or on another ground"
    FIND_OUT_LAW = "find out the law of the place, which is not encoded here"


@attrs.frozen
class TransferTerms(Outcome):
    """Whether a transfer may go ahead, whether it needs a safeguard or a derogation, and what goes with it.

    `mechanism_required`: no adequacy decision or approval covers it (Articles 45 to 49).
    """

    VERDICTS: ClassVar[tuple[str, str, str]] = ("the transfer may go ahead", "the transfer may not go ahead", "cannot tell yet")

    permission: Permission = protects(later_protects(Permission), "transfer")
    mechanism_required: bool = protects(true_protects(), "needs a safeguard or a derogation")
    obligations: frozenset[TransferDuty] = protects(more_protects(), "obligations")

    @property
    def permissive(self) -> bool:
        """The transfer may go ahead."""
        return self.permission is Permission.PERMITTED


@attrs.frozen(kw_only=True)
class Transfer(Facts[TransferTerms]):
    """Personal data on their way from one exporter to one recipient. A fact left out is not known.

    A part of a country in which that country's law on data protection applies, such as Réunion or Åland, goes by the country.
    """

    exporter_country: str | None = fact(
        "In which country is whoever sends the data established (ISO 3166-1 alpha-2)?",
        noun="the exporter's country",
        who="controller",
        vocabulary=COUNTRIES,
        near=CUSTOMARY,
    )
    destination: str | None = fact(
        "To which country do the data go (ISO 3166-1 alpha-2)? `EPO` is the European Patent Organisation, `EUI` an institution "
        "or body of the Union or the EEA, the EFTA Surveillance Authority and the EFTA Court among them, `INT` another "
        "international organisation.",
        noun="the destination",
        who="controller",
        vocabulary=DESTINATIONS,
        near=CUSTOMARY,
    )
    separate_recipient: bool | None = fact(
        "Does the exporter hand the data to another controller or processor, or let it see them? Not so where the exporter's "
        "own staff opens them abroad, or where the person gives them away.",
        yes="another controller or processor gets the data",
        no="no other controller or processor gets the data",
        who="lawyer",
    )
    bound_by_eu_gdpr: bool | None = fact(
        "Does the EU's GDPR bind the exporter in processing these data otherwise than by the country named: in the context of "
        "another establishment in the EEA (Article 3(1)), by goods or services meant for people there or by monitoring them "
        "(Article 3(2)), or by public international law (Article 3(3))?",
        yes="the EU's GDPR binds the exporter otherwise than by its country",
        no="the EU's GDPR does not bind the exporter otherwise than by its country",
        who="lawyer",
    )
    bound_by_uk_gdpr: bool | None = fact(
        "Does the UK GDPR bind the exporter in processing these data otherwise than by the country named: in the context of "
        "another establishment in the United Kingdom (Article 3(1)), by goods or services meant for people there or by "
        "monitoring them (Article 3(2)), or by public international law (Article 3(3))?",
        yes="the UK GDPR binds the exporter otherwise than by its country",
        no="the UK GDPR does not bind the exporter otherwise than by its country",
        who="lawyer",
    )

    # Adequacy
    recipient_certified: bool | None = fact(
        "In the United States: is the recipient on the list of the framework of that time, the Privacy Shield or the Data "
        "Privacy Framework, on the day of the transfer and for such data (those on employees have to be named there)?",
        yes="the recipient is on the framework's list for such data",
        no="the recipient is not on the framework's list for such data",
        who="register",
    )
    uk_extension: bool | None = fact(
        "In the United States: does that listing take in the UK Extension to the Data Privacy Framework?",
        yes="the listing takes in the UK Extension",
        no="the listing does not take in the UK Extension",
        who="register",
    )
    recipient_in_adequacy_scope: bool | None = fact(
        "Are recipient and data within the scope of the decision on the destination? Brazil: the LGPD binds the recipient, and "
        "it is not for public security. Canada: PIPEDA binds it. Israel: the data go to the State of Israel as international "
        "law understands it, and are processed by automated means, before or after. Japan: the APPI binds a business, with the "
        "supplementary rules. Korea: PIPA binds it, neither for missionary work nor for nominating candidates. "
        "The United Kingdom until 18 December 2025: not for immigration control.",
        yes="recipient and data are within the scope of the decision on the destination",
        no="recipient or data are outside the scope of the decision on the destination",
        who="lawyer",
    )
    credit_information: bool | None = fact(
        "In Korea: is it personal credit information that the Financial Services Commission oversees?",
        yes="it is credit information that Korea's Financial Services Commission oversees",
        no="it is no credit information that Korea's Financial Services Commission oversees",
        who="lawyer",
    )

    # Safeguards
    safeguard: TransferTool | None = fact(
        "Which safeguard is there for the transfer?", noun="the safeguard", who="records", changeable=True
    )
    safeguard_binding: bool | None = fact(
        "Does it bind the recipient as the law asks: in force, unchanged where it is standard, with rights that people can "
        "enforce and effective remedies?",
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
        "On which day was the contract with the standard clauses concluded, processing unchanged since?",
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
        "Has the exporter assessed whether the destination's law and practice leave the safeguard its effect?",
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
        "Are the technical and administrative safeguards that the assessment calls for in place? Yes, too, where it calls for "
        "none.",
        yes="the supplementary measures called for are in place",
        no="supplementary measures called for are not in place",
        changeable=True,
    )

    # Derogations
    derogation: Derogation | None = fact(
        "On which derogation for specific situations does the transfer rest, if on any?", noun="the derogation", who="lawyer"
    )
    derogation_limits: frozenset[DerogationLimit] | None = fact(
        "Which of these are so?", noun="the limits that are kept", who="lawyer", converter=frozen
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
