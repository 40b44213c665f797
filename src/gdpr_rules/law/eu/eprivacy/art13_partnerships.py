"""Article 13(5) of the ePrivacy Directive: partnerships, which each country's law counts as natural persons or not."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import AGREED_FOR_CERTAIN, MARKETING, RECIPIENT_THERE
from gdpr_rules.law.eu.eprivacy.ireland import BUSINESS_ADDRESS
from gdpr_rules.law.eu.eprivacy.netherlands import PUBLISHED_FOR_OFFERS
from gdpr_rules.law.eu.eprivacy.slovakia import PUBLISHED_CONTACT

M = attrs.fields(Message)

PUBLISHED_BY_PARTNERSHIP = (equals(M.subject_country, "NL") & PUBLISHED_FOR_OFFERS) | (
    equals(M.subject_country, "SK") & PUBLISHED_CONTACT
)

PARTNERSHIP = Rule(
    id="eu.eprivacy.art13.partnership",
    title="Whether a partnership or a club counts as a natural person is for each country's own law",
    protects="partners in mailboxes they hold together",
    cites=(EPRIVACY.at("Art 13(5)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING
    & RECIPIENT_THERE
    & one_of(M.subscriber, {Subscriber.PARTNERSHIP, Subscriber.UNINCORPORATED})
    & open_question("whether this kind of partnership or body is a legal person in that country"),
    unless=AGREED_FOR_CERTAIN | (equals(M.subject_country, "IE") & BUSINESS_ADDRESS) | PUBLISHED_BY_PARTNERSHIP,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        unsettled(
            "a partnership of lawyers in Belgium, from a bought list, is asked once for its consent",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                own_similar_products=True,
                refusal_offered_each_time=True,
                asks_for_consent_only=True,
            ),
        ),
        silent(
            "a single request for consent to a partnership in Liechtenstein",
            Message(
                subject_country="LI",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=True,
            ),
        ),
        unsettled(
            "a partnership in Belgium that signed up for another firm's newsletter, which carries this offer",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
            ),
        ),
        silent(
            "a partnership in Ireland is offered till rolls at the address of the shop",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=True,
            ),
        ),
        silent(
            "a partnership in Utrecht whose website gives an address for offers",
            Message(
                subject_country="NL",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
            ),
        ),
        silent(
            "a partnership in Bratislava, at the address on its website",
            Message(
                subject_country="SK",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                contact_details_published=True,
            ),
        ),
        silent(
            "a company in Belgium",
            Message(subject_country="BE", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
        ),
        silent(
            "an invoice to a partnership in Belgium",
            Message(subject_country="BE", commercial=False, subscriber=Subscriber.PARTNERSHIP, consented=False),
        ),
        silent(
            "a partnership in Belgium that signed up for the newsletter",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=True,
                consent_covers_offer=True,
            ),
        ),
        silent(
            "a partnership in Belgium, a customer, is offered similar products, with a way to refuse each time",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        silent(
            "a partnership in Ireland that bought nine months ago",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
        unsettled(
            "a partnership in Poland that bought nine months ago: no Polish text on customers was seen",
            Message(
                subject_country="PL",
                address_published_for_offers=False,
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=True,
            ),
        ),
    ),
)

RULES = (PARTNERSHIP,)
