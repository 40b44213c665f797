"""The Netherlands: addresses that a company published for offers (Telecommunicatiewet Art 11.7(1)-(3))."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER_SPARED, MARKETING

M = attrs.fields(Message)

PUBLISHED_FOR_OFFERS = true(M.address_published_for_offers).named("an address published for offers", BY_COUNTRY["NL"].cite)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.nl.named_address",
    title="A named address in the Netherlands needs consent, unless it was published for such offers",
    protects="employees whose address bears their name",
    cites=(BY_COUNTRY["NL"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "NL") & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | CUSTOMER_SPARED | PUBLISHED_FOR_OFFERS,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an employee's address in Utrecht, from a bought list",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        silent(
            "an employee's address in Utrecht, which the company published for offers",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
            ),
        ),
        silent(
            "an employee's address whose holder signed up for the newsletter",
            Message(
                subject_country="NL", commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "an employee's address whose holder signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="NL", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address of the company",
            Message(subject_country="NL", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an employee's address in Belgium, from a bought list",
            Message(subject_country="BE", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an employee's address of a customer, with an offer of similar products",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee's address of a customer, with an offer of another firm's products",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee's address of a customer who was never shown how to refuse",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "an employee's address from a website that has changed since, so that it cannot be seen what it was published for",
            Message(subject_country="NL", commercial=True, address=AddressKind.NAMED, consented=False, details_from_sale=False),
            missing={"address_published_for_offers"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("an address that the recipient designated and published for such messages needs no consent",),
)

GENERIC_ADDRESS = Rule(
    id="eu.eprivacy.nl.generic_address",
    title="A generic address in the Netherlands needs consent, unless it was published for such offers",
    protects="companies, in the mailboxes of their functions",
    cites=(BY_COUNTRY["NL"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "NL") & equals(M.address, AddressKind.GENERIC),
    unless=CONSENT | CUSTOMER_SPARED | PUBLISHED_FOR_OFFERS,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "the info@ address in Utrecht, from a bought list",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        silent(
            "the info@ address in Utrecht, which the company published for offers",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
            ),
        ),
        silent(
            "the info@ address whose holder signed up for the newsletter",
            Message(
                subject_country="NL", commercial=True, address=AddressKind.GENERIC, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "the info@ address whose holder signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        silent(
            "an invoice to the accounts@ address",
            Message(subject_country="NL", commercial=False, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an offer to the buyer's own address",
            Message(subject_country="NL", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "the info@ address in Belgium, from a bought list",
            Message(subject_country="BE", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the info@ address of a customer, with an offer of similar products",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "the info@ address of a customer, with an offer of another firm's products",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "the info@ address of a customer who was never shown how to refuse",
            Message(
                subject_country="NL",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                address_published_for_offers=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "the info@ address from a website that has changed since, so that it cannot be seen what it was published for",
            Message(
                subject_country="NL", commercial=True, address=AddressKind.GENERIC, consented=False, details_from_sale=False
            ),
            missing={"address_published_for_offers"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("an address that the recipient designated and published for such messages needs no consent",),
)

RULES = (
    NAMED_ADDRESS,
    GENERIC_ADDRESS,
)
