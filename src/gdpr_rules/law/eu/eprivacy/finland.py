"""Finland: a named address at a company, and when it is free of consent (Act 917/2014 ss 200, 202)."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.figures.places import FINLAND
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER_OPEN, MARKETING

M = attrs.fields(Message)

ESSENTIAL_TO_DUTIES = true(M.essential_to_duties).named("essential to the duties", BY_COUNTRY["FI"].cite)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.fi.named_address",
    title="A named address in Finland needs consent, unless the offer is essential to the employee's duties",
    protects="employees whose address bears their name",
    cites=(BY_COUNTRY["FI"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & one_of(M.subject_country, FINLAND) & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | CUSTOMER_OPEN | ESSENTIAL_TO_DUTIES,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an accountant in Helsinki is offered garden tools",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                essential_to_duties=False,
            ),
        ),
        silent(
            "an accountant in Helsinki is offered accounting software",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                essential_to_duties=True,
            ),
        ),
        silent(
            "an employee who signed up for the newsletter",
            Message(
                subject_country="FI", commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "an employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                essential_to_duties=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="FI", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address of the company",
            Message(subject_country="FI", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the same offer to an employee in Sweden",
            Message(subject_country="SE", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        unsettled(
            "an employee who bought before: the Finnish text on customers was not seen",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                essential_to_duties=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before is offered another firm's products",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                essential_to_duties=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before was never shown how to refuse",
            Message(
                subject_country="FI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                essential_to_duties=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "a list that gives job titles only, and not what the person really does",
            Message(subject_country="FI", commercial=True, address=AddressKind.NAMED, consented=False, details_from_sale=False),
            missing={"essential_to_duties"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("a named address is free only where the product is essentially tied to that person's duties",),
)

RULES = (NAMED_ADDRESS,)
