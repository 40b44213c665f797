"""Articles 5, 13 and 14: where the data come from, and what the data subject is informed of before they are processed."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, LawfulBases, ProcessingDuty, Role, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

OBTAINED_ELSEWHERE = one_of(P.source, {Source.SUPPLIER, Source.PUBLIC, Source.ELSEWHERE}).named(
    "data not obtained from the data subject", TEXT.at("Art 14(1)")
)
EXEMPT = true(P.information_exempt).named("information that the person has, or that a law lets the controller keep back")
"""Articles 13(4) and 14(5)(a), and laws that restrict the duty under Article 23."""
NOT_TOLD = (true(P.informing_disproportionate) | true(P.informing_barred)).named(
    "an exception for data not obtained from the data subject", TEXT.at("Art 14(5)")
)
SPARED_ELSEWHERE = OBTAINED_ELSEWHERE & NOT_TOLD
"""Article 14(5)(b) to (d), none of which Article 13 knows (C-422/24)."""

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

OBTAINED = Provision(
    id="art14.obtaining",
    title="Data subjects whose data come from another source are informed within the time that follows",
    protects="data subjects who would not know who holds their data",
    cites=(TEXT.at("Art 14(1)"), TEXT.at("Art 14(2)"), TEXT.at("Art 14(3)")),
    when=OBTAINED_ELSEWHERE & CONTROLLER,
    unless=true(P.informed_in_time) | EXEMPT | NOT_TOLD,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.GIVE_INFORMATION})),
    examples=(
        fires(
            "addresses were bought and never announced to those they belong to",
            Processing(
                source=Source.SUPPLIER,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a recruiter copies profiles from a professional network",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "an employer names its staff to a pension fund, which stays silent",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the pension fund writes to them within the month",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an archive holds a million old letters, and tracing the writers would be disproportionate",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "tax law lays down that employers report wages to the authority",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the members of a pension fund got its notice from their employer",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a printing house gets the addresses from the shop whose catalogue it sends",
            Processing(
                source=Source.ELSEWHERE,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "customers gave their data themselves, so Article 13 applies",
            Processing(
                source=Source.PERSON,
                informed_in_time=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "whether the effort of writing to each of them is disproportionate has not been examined",
            Processing(
                source=Source.PUBLIC,
                informed_in_time=False,
                information_exempt=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"informing_disproportionate"},
        ),
    ),
    clauses=("PP-19",),
    not_encoded=("the day: ask it of a request for information",),
)

SOURCE = Provision(
    id="art14.source",
    title="Data subjects are informed from which source their data come, and whether it is publicly accessible",
    protects="data subjects who would not know who holds their data",
    cites=(TEXT.at("Art 14(2)(f)"),),
    when=OBTAINED_ELSEWHERE & CONTROLLER,
    unless=true(P.source_told) | EXEMPT | NOT_TOLD,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.NAME_SOURCE})),
    examples=(
        fires(
            "the notice speaks of `trusted partners` and does not name the broker",
            Processing(
                source=Source.SUPPLIER,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "the notice leaves out that the address stood in a register",
            Processing(
                source=Source.PUBLIC,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "the notice leaves out that the employer passed the data on",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the notice names the register and its address",
            Processing(
                source=Source.PUBLIC,
                source_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute keeps an informant's name secret",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a genealogist names thousands of parish registers nowhere",
            Processing(
                source=Source.PUBLIC,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a lawyer's file on the opposing party names no informant",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a printing house gets the addresses from the shop whose catalogue it sends",
            Processing(
                source=Source.ELSEWHERE,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "the data subject gave the data and knows it",
            Processing(
                source=Source.PERSON,
                source_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "the letter that was sent with the first mailing is lost",
            Processing(
                source=Source.SUPPLIER,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"source_told"},
        ),
    ),
    clauses=("PP-15",),
)

INTEREST = Provision(
    id="art13.interest",
    title="Data subjects are informed which legitimate interest is pursued",
    protects="data subjects who could object if they knew",
    cites=(TEXT.at("Art 13(1)(d)"), TEXT.at("Art 14(2)(b)")),
    when=true(P.interest_is_legitimate) & CONTROLLER,
    unless=true(P.interest_told) | EXEMPT | SPARED_ELSEWHERE,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.NAME_INTEREST})),
    examples=(
        fires(
            "the notice says `we have a legitimate interest` and not which",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "the notice says that payments are screened for fraud",
            Processing(
                interest_is_legitimate=True,
                interest_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute restricts the information while fraud is investigated",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a shop finds it troublesome to name its interest to those who fill in its form",
            Processing(
                interest_is_legitimate=True,
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an archive of old letters, whose writers cannot be traced",
            Processing(
                interest_is_legitimate=True,
                source=Source.PUBLIC,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a notice would warn a suspected fraudster whom a competitor named",
            Processing(
                interest_is_legitimate=True,
                source=Source.ELSEWHERE,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a call centre answers for the bank that pursues the interest",
            Processing(
                interest_is_legitimate=True,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "no legitimate interest is pursued",
            Processing(
                interest_is_legitimate=False,
                interest_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "which version of the notice was online at the time is not known",
            Processing(
                interest_is_legitimate=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"interest_told"},
        ),
    ),
    clauses=("PP-19",),
)

NEW_PURPOSE = Provision(
    id="art13.new_purpose",
    title="Data subjects are informed of a new purpose before their data are used for it",
    protects="data subjects whose data were given for something else",
    cites=(TEXT.at("Art 13(3)"), TEXT.at("Art 14(4)")),
    when=true(P.further_purpose) & CONTROLLER,
    unless=true(P.new_purpose_told) | EXEMPT | SPARED_ELSEWHERE,
    then=LawfulBases(obligations=frozenset({ProcessingDuty.TELL_NEW_PURPOSE})),
    examples=(
        fires(
            "service records are used for a recall, and no owner was informed",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "owners were informed a week before the recall began",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=True,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "research on old files, whose subjects cannot be traced with proportionate effort",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.ELSEWHERE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        fires(
            "a shop finds it troublesome to announce a survey to its customers",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.PERSON,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=True,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "an insurer was passed a file on a fraud, and a notice would warn the suspect",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                source=Source.ELSEWHERE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=True,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a statute restricts the information in an investigation of fraud",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=True,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        silent(
            "a call centre calls for the garage that announced the recall nowhere",
            Processing(
                further_purpose=True,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.PROCESSOR,
            ),
        ),
        silent(
            "the data serve the purpose they were collected for",
            Processing(
                further_purpose=False,
                further_purpose_ground=FurtherGround.COMPATIBLE,
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
        ),
        unsettled(
            "the purpose stated at collection has not been found",
            Processing(
                new_purpose_told=False,
                information_exempt=False,
                informing_disproportionate=False,
                informing_barred=False,
                role=Role.CONTROLLER,
            ),
            missing={"further_purpose"},
        ),
    ),
)

PROVISIONS = (SUPPLIED_DATA, AT_COLLECTION, OBTAINED, SOURCE, INTEREST, NEW_PURPOSE)
