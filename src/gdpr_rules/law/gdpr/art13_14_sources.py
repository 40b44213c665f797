"""Articles 5 and 13: what is shown of supplied data, and what data subjects are informed of at collection."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Role, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art14_exceptions import EXEMPT
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

SUPPLIED_DATA = Provision(
    id="art5.supplied_data",
    title="Supplied data rest on consent or legitimate interests only where the supplier has shown its own basis with evidence",
    protects="data subjects who have never heard of the buyer",
    cites=(TEXT.at("Art 5(1)(a)"), TEXT.at("Art 5(2)"), TEXT.at("Art 7(1)")),
    when=equals(P.source, Source.SUPPLIER),
    unless=true(P.supplier_vouched),
    then=LawfulBases(
        available=frozenset(Basis) - {Basis.CONSENT, Basis.LEGITIMATE_INTERESTS},
        obligations=frozenset({ProcessingDuty.GET_SUPPLIER_EVIDENCE}),
    ),
    examples=(
        fires(
            "a list broker warrants in its terms that everything is in order",
            Processing(source=Source.SUPPLIER, supplier_vouched=False),
        ),
        silent(
            "a list broker shows each consent, with date and wording",
            Processing(source=Source.SUPPLIER, supplier_vouched=True),
        ),
        silent(
            "addresses are copied from a public register",
            Processing(source=Source.PUBLIC, supplier_vouched=False),
        ),
        silent(
            "customers type in their own addresses",
            Processing(source=Source.PERSON, supplier_vouched=False),
        ),
        unsettled(
            "the broker's evidence has been requested and not yet read",
            Processing(source=Source.SUPPLIER),
            missing={"supplier_vouched"},
        ),
        unsettled(
            "a table of contacts was found on a drive, and its origin is not recorded",
            Processing(supplier_vouched=False),
            missing={"source"},
        ),
    ),
    clauses=("PP-12", "PP-15"),
    not_encoded=("how far a buyer has to look into its supplier: no evidence at all is too little",),
)

AT_COLLECTION = Provision(
    id="art13.collecting",
    title="Data subjects who provide their data, or are observed, are informed at the time",
    protects="data subjects who would not know who holds their data",
    cites=(TEXT.at("Art 13(1)"), TEXT.at("Art 13(2)")),
    when=equals(P.source, Source.PERSON) & CONTROLLER,
    unless=true(P.informed_in_time) | EXEMPT,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.GIVE_INFORMATION})),
    examples=(
        fires(
            "a form asks for name and date of birth without a word on their use",
            Processing(
                source=Source.PERSON,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the privacy notice stands beside the form",
            Processing(
                source=Source.PERSON,
                informed_in_time=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "ticket inspectors wear cameras, and it would be troublesome to inform every passenger",
            Processing(
                source=Source.PERSON,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a laundry washes uniforms for a hotel, and the hotel's form says nothing",
            Processing(source=Source.PERSON, informed_in_time=False, information_exempt=False, role=Role.PROCESSOR),
        ),
        silent(
            "a statute restricts the information in an investigation of fraud",
            Processing(
                source=Source.PERSON,
                informed_in_time=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the data come from a credit agency, so the time differs",
            Processing(
                source=Source.SUPPLIER,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "it is not recorded whether visitors could see the sign beside the camera",
            Processing(
                source=Source.PERSON,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"informed_in_time"},
        ),
    ),
    clauses=("PP-19",),
    not_encoded=("the day: ask it of a request for information",),
)

PROVISIONS = (SUPPLIED_DATA, AT_COLLECTION)
