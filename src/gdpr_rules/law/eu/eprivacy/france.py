"""France: a named address at a company, and when it is free of consent (CPCE Art L34-5)."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.figures.places import FRANCE
from gdpr_rules.instruments.fr import CNIL_PROFESSIONALS
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER_SPARED, MARKETING

M = attrs.fields(Message)

PROFESSIONAL = (true(M.relevant_to_role) & true(M.informed_at_collection)).named(
    "relevant to the profession, and informed", CNIL_PROFESSIONALS.at("position")
)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.fr.named_address",
    title="A named address in France needs consent, unless the offer concerns the profession and the person was informed",
    protects="employees whose address bears their name",
    cites=(BY_COUNTRY["FR"].cite, CNIL_PROFESSIONALS.at("position")),
    in_force=since(2018, 5, 25),
    when=MARKETING & one_of(M.subject_country, FRANCE) & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | CUSTOMER_SPARED | PROFESSIONAL,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an engineer in Lyon, informed when the address was collected, is offered a cruise",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                relevant_to_role=False,
                informed_at_collection=True,
            ),
        ),
        fires(
            "an engineer in Lyon is offered measuring devices, and was not informed when the address was collected",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                relevant_to_role=True,
                informed_at_collection=False,
            ),
        ),
        silent(
            "an engineer in Lyon, informed and able to object at collection, is offered measuring devices",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                relevant_to_role=True,
                informed_at_collection=True,
            ),
        ),
        silent(
            "an employee who signed up for the newsletter",
            Message(
                subject_country="FR", commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "an employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                relevant_to_role=False,
                informed_at_collection=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="FR", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the contact@ address of the company",
            Message(subject_country="FR", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the same offer to an employee in Belgium",
            Message(subject_country="BE", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an employee who bought before is offered similar products",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                relevant_to_role=False,
                informed_at_collection=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before is offered another firm's products",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                relevant_to_role=False,
                informed_at_collection=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before was never shown how to refuse",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                relevant_to_role=False,
                informed_at_collection=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "the seller of the list does not say whether the people on it were informed",
            Message(
                subject_country="FR",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                relevant_to_role=True,
            ),
            missing={"informed_at_collection"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=(
        "a named address is free only for the person's profession, once informed and able to object",
        "the record of the CNIL's session of 17 February 2005, which was not read itself; L34-5 knows no such exception",
    ),
)

RULES = (NAMED_ADDRESS,)
