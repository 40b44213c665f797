"""Article 13(1) and (5) of the ePrivacy Directive: consent of natural persons to marketing e-mail, in every country."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.eu import EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import one_of, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import AGREED, MARKETING

M, S = attrs.fields(Message), attrs.fields(Situation)


INDIVIDUAL = Rule(
    id="eu.eprivacy.art13.individual_subscriber",
    title="A natural person who holds the mailbox must have agreed to marketing e-mail",
    protects="people and sole traders, in the mailboxes they hold themselves",
    cites=(EPRIVACY.at("Art 13(1)"), EPRIVACY.at("Art 13(5)")),
    in_force=since(2018, 5, 25),
    when=MARKETING & one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER}),
    unless=AGREED,
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
            "an offer to a person at home in Liechtenstein",
            Message(
                subject_country="LI",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=False,
            ),
        ),
        silent(
            "a single request for consent to a person at home in Liechtenstein",
            Message(
                subject_country="LI",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=True,
            ),
        ),
        silent(
            "a company in Belgium",
            Message(subject_country="BE", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
        ),
        silent(
            "an invoice to a sole trader in Belgium",
            Message(subject_country="BE", commercial=False, subscriber=Subscriber.SOLE_TRADER, consented=False),
        ),
        silent(
            "a sole trader in Belgium who signed up for the newsletter",
            Message(subject_country="BE", commercial=True, subscriber=Subscriber.SOLE_TRADER, consented=True),
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
        fires(
            "a customer in Belgium is offered another firm's products",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a customer in Belgium was never shown how to refuse",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
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
        fires(
            "a customer in Ireland who bought two years ago and has not been written to since",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=False,
            ),
        ),
        unsettled(
            "a customer in Sweden who bought nine months ago: the Swedish text on customers was not seen",
            Message(
                subject_country="SE",
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

PARTNERSHIP = Rule(
    id="eu.eprivacy.art13.partnership",
    title="Whether a partnership or a club counts as a natural person is for each country's own law",
    protects="partners in mailboxes they hold together",
    cites=(EPRIVACY.at("Art 13(5)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING
    & one_of(M.subscriber, {Subscriber.PARTNERSHIP, Subscriber.UNINCORPORATED})
    & open_question("whether this kind of partnership or body is a legal person in that country"),
    unless=AGREED,
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
        unsettled(
            "an offer to a partnership in Liechtenstein",
            Message(
                subject_country="LI",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                asks_for_consent_only=False,
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
            Message(subject_country="BE", commercial=True, subscriber=Subscriber.PARTNERSHIP, consented=True),
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
        unsettled(
            "a partnership in Belgium, a customer, is offered another firm's products",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        unsettled(
            "a partnership in Belgium, a customer, was never shown how to refuse",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
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
            "a partnership in Ireland that bought two years ago and has not been written to since",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
                contact_within_twelve_months=False,
            ),
        ),
        unsettled(
            "a partnership in Sweden that bought nine months ago: the Swedish text on customers was not seen",
            Message(
                subject_country="SE",
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

RULES = (INDIVIDUAL, PARTNERSHIP)
