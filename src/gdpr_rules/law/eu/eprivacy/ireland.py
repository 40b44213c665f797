"""Ireland: a named address at a company, and customers of the last twelve months (SI 336/2011 reg 13)."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER, MARKETING

M = attrs.fields(Message)

RECENT_CUSTOMER = (CUSTOMER & true(M.contact_within_twelve_months)).named("exception for customers", BY_COUNTRY["IE"].cite)
BUSINESS_ADDRESS = (true(M.address_mainly_for_business) & true(M.solely_about_business)).named(
    "a business address, and a message about business", BY_COUNTRY["IE"].cite
)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.ie.named_address",
    title="A named address in Ireland needs consent, unless it is a business address and the offer is solely about business",
    protects="employees whose address bears their name",
    cites=(BY_COUNTRY["IE"].cite,),
    in_force=since(2018, 5, 25),
    when=MARKETING & equals(M.subject_country, "IE") & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | RECENT_CUSTOMER | BUSINESS_ADDRESS,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an address that looks like a private one, in a message solely about the recipient's business",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=False,
                solely_about_business=True,
            ),
        ),
        fires(
            "an offer of printers and holidays to an employee's address at work",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=False,
            ),
        ),
        silent(
            "an offer of printers to the office manager's address at work",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=True,
            ),
        ),
        silent(
            "an employee who signed up for the newsletter",
            Message(
                subject_country="IE", commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "an employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                address_mainly_for_business=False,
                solely_about_business=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="IE", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the info@ address of the company",
            Message(subject_country="IE", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the same offer to an employee in Belgium",
            Message(subject_country="BE", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an employee who bought nine months ago is offered similar products",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_mainly_for_business=False,
                solely_about_business=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
        fires(
            "an employee who bought nine months ago is offered another firm's products",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_mainly_for_business=False,
                solely_about_business=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
        fires(
            "an employee who bought nine months ago was never shown how to refuse",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_mainly_for_business=False,
                solely_about_business=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
                contact_within_twelve_months=True,
            ),
        ),
        fires(
            "an employee who bought two years ago and has not been written to since",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                address_mainly_for_business=False,
                solely_about_business=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=False,
            ),
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("the exception for customers lasts twelve months from the sale or the last message sent in reliance on it",),
)

RULES = (NAMED_ADDRESS,)
