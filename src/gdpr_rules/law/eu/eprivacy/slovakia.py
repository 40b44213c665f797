"""Slovakia: generic addresses that are not published, and asking for consent (Act 452/2021 s 116)."""

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.figures.email_b2b import BY_COUNTRY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, CUSTOMER_SPARED, MARKETING

M = attrs.fields(Message)

PUBLISHED_CONTACT = true(M.contact_details_published).named("published contact details", BY_COUNTRY["SK"].cite)

PUBLISHED_BY_BUSINESS = (
    one_of(M.subscriber, {Subscriber.SOLE_TRADER, Subscriber.CORPORATE}) & true(M.contact_details_published)
).named(
    "published contact details of an entrepreneur or a legal person",
    BY_COUNTRY["SK"].cite.instrument.at("Act 452/2021 s 116(15)"),
)

NAMED_ADDRESS = Rule(
    id="eu.eprivacy.sk.named_address",
    title="A named address in Slovakia needs consent, unless a business published it as a contact",
    protects="people whose address bears their name",
    cites=(BY_COUNTRY["SK"].cite,),
    in_force=since(2022, 2, 1),
    when=MARKETING & equals(M.subject_country, "SK") & equals(M.address, AddressKind.NAMED),
    unless=CONSENT | CUSTOMER_SPARED | PUBLISHED_BY_BUSINESS,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an employee in Bratislava, from a bought list",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                consented=False,
                details_from_sale=False,
                contact_details_published=False,
            ),
        ),
        silent(
            "an employee in Bratislava whose address stands among the company's contacts on its website",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        silent(
            "a sole trader in Bratislava whose address stands on the trader's own website",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        fires(
            "a private person in Bratislava whose address stands on a website",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        silent(
            "an employee who signed up for the newsletter",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        fires(
            "an employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                contact_details_published=False,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
            ),
        ),
        silent(
            "an invoice to the employee in charge",
            Message(subject_country="SK", commercial=False, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an offer to the office@ address",
            Message(subject_country="SK", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "the same offer to an employee in Austria",
            Message(subject_country="AT", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an employee who bought before is offered similar products, with a way to refuse each time",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before is offered another firm's products",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                contact_details_published=False,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "an employee who bought before was never shown how to refuse",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.NAMED,
                subscriber=Subscriber.CORPORATE,
                contact_details_published=False,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("asking for consent by e-mail is itself caught (s 116(4))",),
)

GENERIC_ADDRESS = Rule(
    id="eu.eprivacy.sk.generic_address",
    title="A generic address in Slovakia needs consent, unless it is among the published contact details",
    protects="companies, in the mailboxes of their functions",
    cites=(BY_COUNTRY["SK"].cite,),
    in_force=since(2022, 2, 1),
    when=MARKETING & equals(M.subject_country, "SK") & equals(M.address, AddressKind.GENERIC),
    unless=CONSENT | CUSTOMER_SPARED | PUBLISHED_CONTACT,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "an office@ address in Bratislava that was guessed and is published nowhere",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                contact_details_published=False,
            ),
        ),
        silent(
            "the office@ address on a company's website in Bratislava",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        silent(
            "a company that signed up for the newsletter",
            Message(
                subject_country="SK", commercial=True, address=AddressKind.GENERIC, consented=True, consent_covers_offer=True
            ),
        ),
        fires(
            "a company that signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
                contact_details_published=False,
            ),
        ),
        silent(
            "an invoice to the accounts@ address",
            Message(subject_country="SK", commercial=False, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "an offer to the buyer's own address",
            Message(subject_country="SK", commercial=True, address=AddressKind.NAMED, consented=False),
        ),
        silent(
            "an address in Austria that is published nowhere",
            Message(subject_country="AT", commercial=True, address=AddressKind.GENERIC, consented=False),
        ),
        silent(
            "a company that bought before is offered similar products, with a way to refuse each time",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                contact_details_published=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a company that bought before is offered another firm's products",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                contact_details_published=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a company that bought before was never shown how to refuse",
            Message(
                subject_country="SK",
                commercial=True,
                address=AddressKind.GENERIC,
                consented=False,
                contact_details_published=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "an old list that does not say where the addresses were found",
            Message(
                subject_country="SK", commercial=True, address=AddressKind.GENERIC, consented=False, details_from_sale=False
            ),
            missing={"contact_details_published"},
        ),
    ),
    clauses=("GP-01",),
    not_encoded=("an unpublished generic address needs consent; asking for consent by e-mail is itself caught (s 116(4))",),
)

ASKING_FOR_CONSENT = Rule(
    id="eu.eprivacy.sk.asking_for_consent",
    title="In Slovakia an e-mail that asks for consent to marketing itself needs prior consent",
    protects="people and companies who are asked for consent before they have given any",
    cites=(BY_COUNTRY["SK"].cite,),
    in_force=since(2022, 2, 1),
    when=equals(M.subject_country, "SK") & true(M.asks_for_consent_only),
    unless=CONSENT,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "a single e-mail to a company in Bratislava asks whether it would like a newsletter",
            Message(subject_country="SK", commercial=False, consented=False, asks_for_consent_only=True),
        ),
        silent(
            "an e-mail that asks for nothing of the kind",
            Message(subject_country="SK", commercial=False, consented=False, asks_for_consent_only=False),
        ),
        silent(
            "a company that had agreed is asked to confirm its consent",
            Message(
                subject_country="SK", commercial=False, consented=True, consent_covers_offer=True, asks_for_consent_only=True
            ),
        ),
        fires(
            "a company that had agreed to another firm's offers is asked for its consent",
            Message(
                subject_country="SK",
                commercial=False,
                consented=True,
                consent_covers_offer=False,
                asks_for_consent_only=True,
            ),
        ),
        silent(
            "the same request to a company in Austria",
            Message(subject_country="AT", commercial=False, consented=False, asks_for_consent_only=True),
        ),
        unsettled(
            "a draft that asks for consent, and into which an offer may still be put",
            Message(subject_country="SK", consented=False),
            missing={"asks_for_consent_only"},
        ),
    ),
)

RULES = (
    NAMED_ADDRESS,
    GENERIC_ADDRESS,
    ASKING_FOR_CONSENT,
)
