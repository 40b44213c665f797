"""Article 6(1): the lawful bases of processing beside consent and legitimate interests, and what each of them requires."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

NECESSITY = Provision(
    id="art6.necessity",
    title="Processing that is not necessary for its purpose can rest on consent alone",
    protects="data subjects about whom no more data should be processed than needed",
    cites=(
        TEXT.at("Art 6(1)(b)"),
        TEXT.at("Art 6(1)(c)"),
        TEXT.at("Art 6(1)(d)"),
        TEXT.at("Art 6(1)(e)"),
        TEXT.at("Art 6(1)(f)"),
    ),
    unless=true(P.necessary_for_purpose),
    then=LawfulBases(available=frozenset({Basis.CONSENT})),
    examples=(
        fires("a railway requires a form of address before it sells a ticket", Processing(necessary_for_purpose=False)),
        fires("a landlord copies whole passports of people who only view a flat", Processing(necessary_for_purpose=False)),
        silent("a shop gives the delivery address to its carrier", Processing(necessary_for_purpose=True)),
        unsettled(
            "the controller has not examined whether less data would do", Processing(), missing={"necessary_for_purpose"}
        ),
    ),
    not_encoded=("necessity is assessed for the basis relied on: what is necessary for one may not be for another",),
)

CONTRACT = Provision(
    id="art6.contract",
    title="A contract is a lawful basis only where the data subject is a party, or asked for steps before entering into it",
    protects="people whose data are the subject of contracts between others",
    cites=(TEXT.at("Art 6(1)(b)"),),
    unless=true(P.contract_with_subject) | true(P.precontract_steps_requested),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONTRACT}),
    examples=(
        fires(
            "two companies contract about the contact details of a third company's staff",
            Processing(contract_with_subject=False, precontract_steps_requested=False),
        ),
        fires(
            "a seller draws up an offer that the recipient never asked for",
            Processing(contract_with_subject=False, precontract_steps_requested=False),
        ),
        silent(
            "an employer pays its employee's salary",
            Processing(contract_with_subject=True, precontract_steps_requested=False),
        ),
        silent(
            "an applicant asks an insurer for a quotation",
            Processing(contract_with_subject=False, precontract_steps_requested=True),
        ),
        unsettled(
            "the file does not show whether the prospect asked for the offer",
            Processing(contract_with_subject=False),
            missing={"precontract_steps_requested"},
        ),
        unsettled(
            "it is unclear whether the customer or the customer's company signed",
            Processing(precontract_steps_requested=False),
            missing={"contract_with_subject"},
        ),
    ),
    clauses=("PP-04", "PP-05", "PP-06"),
    not_encoded=("whether the contract is binding under the law that governs it, such as a contract with a minor",),
)

LEGAL_OBLIGATION = Provision(
    id="art6.legal_obligation",
    title="A legal obligation is a lawful basis only where a law to which the controller is subject lays it down",
    protects="data subjects whose data no law requires the controller to process",
    cites=(TEXT.at("Art 6(1)(c)"), TEXT.at("Art 6(3)")),
    unless=true(P.legal_obligation),
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGAL_OBLIGATION}),
    examples=(
        fires("head office requires a subsidiary to log every visitor", Processing(legal_obligation=False)),
        fires("a statute permits an employer to record calls but does not require it", Processing(legal_obligation=False)),
        silent("an employer reports wages to the tax authority", Processing(legal_obligation=True)),
        unsettled(
            "it is not established whether the money-laundering rules bind the dealer",
            Processing(),
            missing={"legal_obligation"},
        ),
    ),
    clauses=("PP-13",),
    not_encoded=("which laws oblige which controllers to do what",),
)

VITAL_INTERESTS = Provision(
    id="art6.vital_interests",
    title="Vital interests are a lawful basis only where the life or health of a natural person is at stake",
    protects="data subjects who are not in an emergency",
    cites=(TEXT.at("Art 6(1)(d)"),),
    unless=true(P.vital_interests),
    then=LawfulBases(available=frozenset(Basis) - {Basis.VITAL_INTERESTS}),
    examples=(
        fires("a clinic sends its patients a satisfaction survey", Processing(vital_interests=False)),
        silent("an unconscious casualty's blood group is passed to the emergency ward", Processing(vital_interests=True)),
        silent("a ferry line traces the passengers who sat near an infected one", Processing(vital_interests=True)),
        unsettled(
            "a hotel reports a missing guest without knowing whether there is danger",
            Processing(),
            missing={"vital_interests"},
        ),
    ),
    clauses=("PP-13",),
    not_encoded=(
        "that the vital interests of another person carry only what can manifestly rest on nothing else (recital 46)",
    ),
)

PUBLIC_TASK = Provision(
    id="art6.public_task",
    title="A task in the public interest or of official authority is a lawful basis only where a law lays it down",
    protects="data subjects of public authorities",
    cites=(TEXT.at("Art 6(1)(e)"), TEXT.at("Art 6(3)")),
    unless=true(P.public_task),
    then=LawfulBases(available=frozenset(Basis) - {Basis.PUBLIC_TASK}),
    examples=(
        fires("a charity calls its own donor statistics a task in the public interest", Processing(public_task=False)),
        silent("a municipality keeps the register of electors", Processing(public_task=True)),
        silent("a private laboratory is entrusted by statute with disease reporting", Processing(public_task=True)),
        unsettled("an agency cannot name the statute that it acts under", Processing(), missing={"public_task"}),
    ),
    not_encoded=("which laws lay down which tasks",),
)

AUTHORITIES = Provision(
    id="art6.authorities",
    title="Public authorities cannot rely on legitimate interests in the performance of their tasks",
    protects="data subjects of public authorities",
    cites=(TEXT.at("Art 6(1)"),),
    when=true(P.authority_task),
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires("a tax office matches returns with data bought from brokers", Processing(authority_task=True)),
        fires("a police force profiles visitors of its website to prevent crime", Processing(authority_task=True)),
        silent("a city sells theatre tickets as any other promoter would", Processing(authority_task=False)),
        unsettled(
            "it is open whether fundraising belongs to a public university's tasks", Processing(), missing={"authority_task"}
        ),
    ),
)

PROVISIONS = (NECESSITY, CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS, PUBLIC_TASK, AUTHORITIES)
