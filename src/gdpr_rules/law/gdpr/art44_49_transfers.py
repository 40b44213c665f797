"""Articles 44 to 49: transfers to third countries, on adequacy, an appropriate safeguard or a derogation.

Each enactment says what a transfer is there, which destinations are adequate, which standard clauses serve, and which level of
protection is enough.
"""

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.transfer import Derogation as D
from gdpr_rules.facts.transfer import DerogationLimit as L
from gdpr_rules.facts.transfer import ProtectionFound, Transfer, TransferDuty, TransferTerms, TransferTool
from gdpr_rules.kernel.conditions import contains, equals, false, one_of, open_question, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

T = attrs.fields(Transfer)
PROTECTS = "people whose data leave the places where the law protects them"

# Left to each enactment
TRANSFER = open_question("what a transfer to a third country is").named("a transfer to a third country")
ADEQUATE = open_question("which destinations are adequate").named("an adequate level of protection")
STANDARD_CLAUSES = open_question("which standard clauses serve").named("standard clauses of this law")
PROTECTION_ENOUGH = open_question("which level of protection is enough").named("the level of protection that the law asks for")
NO_ASSESSMENT_ASKED = open_question("which safeguards serve without an assessment").named("a safeguard without an assessment")

# Article 46
OTHER_SAFEGUARD = (
    one_of(T.safeguard, {TransferTool.PUBLIC_INSTRUMENT, TransferTool.CODE_OF_CONDUCT, TransferTool.CERTIFICATION})
).named("a safeguard that needs no authorisation", TEXT.at("Art 46(2)"))
AUTHORISED_SAFEGUARD = (
    one_of(
        T.safeguard,
        {TransferTool.BINDING_CORPORATE_RULES, TransferTool.AD_HOC_CLAUSES, TransferTool.ADMINISTRATIVE_ARRANGEMENT},
    )
    & true(T.authorised)
).named("a safeguard that the authority approved or authorised", TEXT.at("Art 46(3)"))
SAFEGUARD_IN_ORDER = (
    (OTHER_SAFEGUARD | AUTHORISED_SAFEGUARD | STANDARD_CLAUSES)
    & true(T.safeguard_binding)
    & ((true(T.transfer_assessment_done) & PROTECTION_ENOUGH & true(T.supplementary_measures)) | NO_ASSESSMENT_ASKED)
).named("an appropriate safeguard, effective at the destination", TEXT.at("Art 46(1)"))

# Article 49
NECESSARY = contains(T.derogation_limits, {L.NECESSARY})
OCCASIONAL = contains(T.derogation_limits, {L.OCCASIONAL})
EXPLICIT_CONSENT = (equals(T.derogation, D.EXPLICIT_CONSENT) & contains(T.derogation_limits, {L.RISKS_TOLD})).named(
    "explicit consent of a person informed of the risks", TEXT.at("Art 49(1)(a)")
)
CONTRACT = (one_of(T.derogation, {D.CONTRACT, D.CONTRACT_IN_INTEREST}) & NECESSARY & OCCASIONAL).named(
    "necessary for a contract with the person, or in the person's interest", TEXT.at("Art 49(1)(b)")
)
PUBLIC_INTEREST = (
    equals(T.derogation, D.PUBLIC_INTEREST) & NECESSARY & contains(T.derogation_limits, {L.RECOGNISED_IN_LAW})
).named("necessary for important reasons of public interest", TEXT.at("Art 49(1)(d)"))
LEGAL_CLAIMS = (equals(T.derogation, D.LEGAL_CLAIMS) & NECESSARY & OCCASIONAL).named(
    "necessary for legal claims", TEXT.at("Art 49(1)(e)")
)
VITAL_INTERESTS = (
    equals(T.derogation, D.VITAL_INTERESTS) & NECESSARY & contains(T.derogation_limits, {L.CANNOT_CONSENT})
).named("necessary for vital interests of a person who cannot consent", TEXT.at("Art 49(1)(f)"))
PUBLIC_REGISTER = (equals(T.derogation, D.PUBLIC_REGISTER) & contains(T.derogation_limits, {L.REGISTER_CONDITIONS})).named(
    "from a public register", TEXT.at("Art 49(1)(g)")
)
COMPELLING_INTERESTS = (
    equals(T.derogation, D.COMPELLING_INTERESTS)
    & NECESSARY
    & OCCASIONAL
    & contains(T.derogation_limits, {L.FEW_PEOPLE})
    & contains(T.derogation_limits, {L.PREVAILS})
    & contains(T.derogation_limits, {L.SUITABLE_SAFEGUARDS})
    & contains(T.derogation_limits, {L.AUTHORITY_TOLD})
    & contains(T.derogation_limits, {L.PERSON_TOLD})
    & contains(T.derogation_limits, {L.NOTHING_ELSE_SERVES})
).named("compelling legitimate interests", TEXT.at("Art 49(1)"))
DEROGATION = (
    ((EXPLICIT_CONSENT | CONTRACT | COMPELLING_INTERESTS) & false(T.exporter_public_authority))
    | PUBLIC_INTEREST
    | LEGAL_CLAIMS
    | VITAL_INTERESTS
    | PUBLIC_REGISTER
).named("a derogation within its limits", TEXT.at("Art 49"))
"""The first three are closed to public authorities in the exercise of their powers (Article 49(3))."""


def resting_on(derogation: D, *limits: L, public_authority: bool = False) -> Transfer:
    """Data sent to North Macedonia without adequacy and safeguard, on a derogation of which these limits are kept."""
    return Transfer(
        separate_recipient=True,
        destination="MK",
        safeguard=TransferTool.NONE,
        derogation=derogation,
        derogation_limits=frozenset(limits),
        exporter_public_authority=public_authority,
    )


GROUND = Provision(
    id="art44.ground",
    title="Personal data go to another country only with an adequacy decision, an appropriate safeguard or a derogation",
    protects=PROTECTS,
    cites=(TEXT.at("Art 44"), TEXT.at("Art 46"), TEXT.at("Art 49")),
    when=TRANSFER,
    unless=ADEQUATE | SAFEGUARD_IN_ORDER | DEROGATION,
    then=TransferTerms(permission=Permission.FORBIDDEN),
    examples=(
        silent(
            "within a group, on binding corporate rules that the authority approved",
            Transfer(
                safeguard=TransferTool.BINDING_CORPORATE_RULES,
                authorised=True,
                safeguard_binding=True,
                transfer_assessment_done=True,
                protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
                supplementary_measures=True,
            ),
        ),
        fires(
            "within a group, on binding corporate rules that await approval",
            Transfer(
                separate_recipient=True,
                destination="MK",
                safeguard=TransferTool.BINDING_CORPORATE_RULES,
                authorised=False,
                safeguard_binding=True,
                transfer_assessment_done=True,
                protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
                supplementary_measures=True,
                derogation=D.NONE,
            ),
        ),
        fires(
            "on a code of conduct, the destination not assessed",
            Transfer(
                separate_recipient=True,
                destination="MK",
                safeguard=TransferTool.CODE_OF_CONDUCT,
                safeguard_binding=True,
                transfer_assessment_done=False,
                protection_found=ProtectionFound.ESSENTIALLY_EQUIVALENT,
                supplementary_measures=True,
                derogation=D.NONE,
            ),
        ),
        silent("a patient who was warned consents to a second opinion", resting_on(D.EXPLICIT_CONSENT, L.RISKS_TOLD)),
        fires("consent, the risks not explained", resting_on(D.EXPLICIT_CONSENT)),
        silent("a travel agent books the hotel", resting_on(D.CONTRACT, L.NECESSARY, L.OCCASIONAL)),
        fires("all bookings of every day go abroad", resting_on(D.CONTRACT, L.NECESSARY)),
        unsettled(
            "the file does not say what the patient was informed of",
            Transfer(
                separate_recipient=True,
                destination="MK",
                safeguard=TransferTool.NONE,
                derogation=D.EXPLICIT_CONSENT,
                exporter_public_authority=False,
            ),
            missing={"derogation_limits"},
        ),
    ),
    not_encoded=(
        "that a derogation gives way where a safeguard can be had, but for compelling interests, which have to say so",
        "which module of standard clauses fits the parties",
        "what the onward transfer by the recipient asks of the recipient",
    ),
)
ADEQUACY = Provision(
    id="art45.adequacy",
    title="A transfer that no adequacy decision covers needs an appropriate safeguard or a derogation",
    protects=PROTECTS,
    cites=(TEXT.at("Art 45"), TEXT.at("Art 46(1)")),
    when=TRANSFER,
    unless=ADEQUATE,
    then=TransferTerms(mechanism_required=True),
    examples=(),
)
INFORMATION = Provision(
    id="art44.information",
    title="An exporter informs data subjects of a transfer, records it, and sees to onward transfers",
    protects=PROTECTS,
    cites=(TEXT.at("Art 13(1)(f)"), TEXT.at("Art 14(1)(f)"), TEXT.at("Art 30(1)(e)"), TEXT.at("Art 44")),
    when=TRANSFER,
    then=TransferTerms(obligations=frozenset({TransferDuty.INFORM, TransferDuty.RECORD, TransferDuty.BIND_ONWARD})),
    examples=(
        unsettled(
            "it is not recorded whether the payroll provider sees the data",
            Transfer(destination="MK"),
            missing={"separate_recipient"},
        ),
    ),
)
SAFEGUARD = Provision(
    id="art46.safeguard",
    title="An exporter that relies on a safeguard gives copies of it, and stops once the protection fails",
    protects=PROTECTS,
    cites=(TEXT.at("Art 46(1)"), TEXT.at("Art 13(1)(f)")),
    when=TRANSFER & ~equals(T.safeguard, TransferTool.NONE),
    unless=ADEQUATE,
    then=TransferTerms(obligations=frozenset({TransferDuty.PROVIDE_COPY, TransferDuty.SUSPEND})),
    examples=(
        silent(
            "a travel agent books a hotel in Skopje, and relies on the contract",
            Transfer(separate_recipient=True, destination="MK", safeguard=TransferTool.NONE),
        ),
        unsettled(
            "the file does not say what the transfer rests on",
            Transfer(separate_recipient=True, destination="MK"),
            missing={"safeguard"},
        ),
    ),
)
ASSESSMENT = Provision(
    id="art46.assessment",
    title="An exporter that relies on a safeguard documents its assessment of the destination's law and practice",
    protects=PROTECTS,
    cites=(TEXT.at("Art 46(1)"), TEXT.at("Art 5(2)")),
    when=TRANSFER & ~equals(T.safeguard, TransferTool.NONE),
    unless=ADEQUATE | NO_ASSESSMENT_ASKED,
    then=TransferTerms(obligations=frozenset({TransferDuty.DOCUMENT_ASSESSMENT})),
    examples=(
        silent(
            "a travel agent books a hotel in Skopje, and relies on the contract",
            Transfer(separate_recipient=True, destination="MK", safeguard=TransferTool.NONE),
        ),
        unsettled(
            "the file does not say what the transfer rests on",
            Transfer(separate_recipient=True, destination="MK", returned_to_controller=False),
            missing={"safeguard"},
        ),
    ),
)
COMPELLING = Provision(
    id="art49.compelling_interests",
    title="An exporter that relies on compelling interests documents the assessment and informs the authority and the person",
    protects=PROTECTS,
    cites=(TEXT.at("Art 49(1)"), TEXT.at("Art 49(6)")),
    when=TRANSFER & equals(T.derogation, D.COMPELLING_INTERESTS),
    unless=ADEQUATE,
    then=TransferTerms(
        obligations=frozenset({TransferDuty.DOCUMENT_ASSESSMENT, TransferDuty.TELL_AUTHORITY, TransferDuty.TELL_PERSON})
    ),
    examples=(
        silent("papers for a lawsuit in Skopje", resting_on(D.LEGAL_CLAIMS)),
        unsettled(
            "the file does not say what the transfer rests on",
            Transfer(separate_recipient=True, destination="MK"),
            missing={"derogation"},
        ),
    ),
)
PROVISIONS = (GROUND, INFORMATION, ADEQUACY, SAFEGUARD, ASSESSMENT, COMPELLING)
