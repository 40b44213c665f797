"""Liechtenstein: consent, and the single message that asks for it (KomG 2023 Art 63)."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER_SPARED, MARKETING, REQUEST_FOR_CONSENT

M = attrs.fields(Message)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.li.named_address",
    title="A named address in Liechtenstein needs consent, which the recipient may be asked for once",
    protects="employees whose address bears their name",
    cites=(BY_COUNTRY["LI"].cite,),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI") & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | CUSTOMER_SPARED | REQUEST_FOR_CONSENT,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an offer to an employee's address in Vaduz, from a bought list",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=False,
            ),
        ),
        silent(
            "a single request for consent to an employee's address in Vaduz",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=True,
            ),
        ),
        silent(
            "an employee's address whose holder signed up for the newsletter",
            Message(
                subject_country="LI", commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "an employee's address whose holder signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                asks_for_consent_only=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="LI", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address of the company",
            Message(subject_country="LI", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an offer to an employee's address in Austria",
            Message(subject_country="AT", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an employee's address of a customer, with an offer of similar products",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee's address of a customer, with an offer of another firm's products",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee's address of a customer who was never shown how to refuse",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "a draft that asks an employee's address for consent, and into which an offer may still be put",
            Message(subject_country="LI", commercial=True, address=AddressKind.NAMED, consented=False, details_from_sale=False),
            missing={"asks_for_consent_only"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("the KomG of 2006, which stood before 1 February 2025",),
)

GENERIC_ADDRESS = Rule(
    id="eu.eprivacy.li.generic_address",
    title="A generic address in Liechtenstein needs consent, which the recipient may be asked for once",
    protects="companies, in the mailboxes of their functions",
    cites=(BY_COUNTRY["LI"].cite,),
    in_force=since(2025, 2, 1),
    when=MARKETING & equals(M.subject_country, "LI") & equals(M.address, AddressKind.GENERIC),
    unless=CONSENT | CUSTOMER_SPARED | REQUEST_FOR_CONSENT,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an offer to the info@ address in Vaduz, from a bought list",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=False,
            ),
        ),
        silent(
            "a single request for consent to the info@ address in Vaduz",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=True,
            ),
        ),
        silent(
            "the info@ address whose holder signed up for the newsletter",
            Message(
                subject_country="LI", commercial=True, address=AddressKind.GENERIC, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "the info@ address whose holder signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                asks_for_consent_only=False,
            ),
        ),
        silent(
            "an invoice to the accounts@ address",
            Message(subject_country="LI", commercial=False, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an offer to the buyer's own address",
            Message(subject_country="LI", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address in Austria",
            Message(subject_country="AT", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the info@ address of a customer, with an offer of similar products",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "the info@ address of a customer, with an offer of another firm's products",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "the info@ address of a customer who was never shown how to refuse",
            Message(
                subject_country="LI",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                asks_for_consent_only=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "a draft that asks the info@ address for consent, and into which an offer may still be put",
            Message(
                subject_country="LI", commercial=True, address=AddressKind.GENERIC, consented=False, details_from_sale=False
            ),
            missing={"asks_for_consent_only"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("the KomG of 2006, which stood before 1 February 2025",),
)

RULES = (NAMED_ADDRESS, GENERIC_ADDRESS)
