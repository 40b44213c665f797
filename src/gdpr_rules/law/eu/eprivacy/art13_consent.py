"""Article 13(1) and (5) of the ePrivacy Directive: consent of natural persons to marketing e-mail, in every country."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import AGREED, EXCEPTION_FOR_CONSUMERS, MARKETING, RECIPIENT_THERE
from gdpr_rules.law.eu.eprivacy.ireland import BUSINESS_ADDRESS
from gdpr_rules.law.eu.eprivacy.netherlands import PUBLISHED_FOR_OFFERS
from gdpr_rules.law.eu.eprivacy.slovakia import PUBLISHED_CONTACT

M = attrs.fields(Message)

PUBLISHED_BY_TRADER = equals(M.subscriber, Subscriber.SOLE_TRADER) & (
    (equals(M.subject_country, "NL") & PUBLISHED_FOR_OFFERS) | (equals(M.subject_country, "SK") & PUBLISHED_CONTACT)
)

INDIVIDUAL = Rule(
    id="eu.eprivacy.art13.individual_subscriber",
    title="A natural person who holds the mailbox must have agreed to marketing e-mail",
    protects="people and sole traders, in the mailboxes they hold themselves",
    cites=(EPRIVACY.at("Art 13(1)"), EPRIVACY.at("Art 13(5)")),
    in_force=since(2018, 5, 25),
    when=MARKETING & RECIPIENT_THERE & one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}),
    unless=AGREED | EXCEPTION_FOR_CONSUMERS | (equals(M.subject_country, "IE") & BUSINESS_ADDRESS) | PUBLISHED_BY_TRADER,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "a sole trader in Sweden, from a bought list",
            Message(
                subject_country="SE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "a sole trader in Belgium who signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "a person in Spain who only made an enquiry is offered similar products",
            Message(
                subject_country="ES",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer in Hungary, whose law has no exception for customers",
            Message(
                subject_country="HU",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        silent(
            "a sole trader in Ireland is offered till rolls at the address of the shop",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=True,
            ),
        ),
        silent(
            "a sole trader in Utrecht whose website gives an address for offers",
            Message(
                subject_country="NL",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
            ),
        ),
        silent(
            "a sole trader in Bratislava, at the address on the trader's website",
            Message(
                subject_country="SK",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        silent(
            "an invoice to a sole trader in Belgium",
            Message(subject_country="BE", commercial=False, subscriber=Subscriber.SOLE_TRADER, consented=False),
        ),
        silent(
            "a sole trader in Belgium who signed up for the newsletter",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        silent(
            "a customer in Belgium is offered similar products, with a way to refuse each time",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        silent(
            "a customer in Ireland who bought nine months ago",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
        unsettled(
            "a customer in Poland who bought nine months ago: no Polish text on customers was seen",
            Message(
                subject_country="PL",
                address_published_for_offers=False,
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
    ),
)

RULES = (INDIVIDUAL,)
