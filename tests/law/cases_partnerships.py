"""Further cases of marketing e-mail to partnerships, beside the rule's own examples."""

from typing import Any

from gdpr_rules import Message, Subscriber
from gdpr_rules.kernel.rules import Example, silent, unsettled

CASES: dict[str, tuple[Example[Any], ...]] = {
    "eu.eprivacy.art13.partnership": (
        unsettled(
            "a rowing club in Belgium without a legal form of its own, from a bought list",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.UNINCORPORATED,
                consented=False,
                details_from_sale=False,
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
            "a partnership in Malta that signed a form for the newsletter",
            Message(
                subject_country="MT",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=True,
            ),
        ),
        unsettled(
            "a partnership in Malta that agreed on the telephone",
            Message(
                subject_country="MT",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=False,
                details_from_sale=False,
            ),
        ),
        unsettled(
            "a partnership in Ireland is offered till rolls at a partner's private address",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=False,
                solely_about_business=True,
            ),
        ),
        unsettled(
            "a partnership in Ireland is offered a holiday at the address of the shop",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=False,
            ),
        ),
        unsettled(
            "a partnership in Belgium is offered till rolls at the address that its website gives for offers",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=True,
                address_published_for_offers=True,
                contact_details_published=True,
            ),
        ),
        unsettled(
            "a partnership in Utrecht whose address stands on a list of members",
            Message(
                subject_country="NL",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        unsettled(
            "a partnership in Bratislava, at an address that is published nowhere",
            Message(
                subject_country="SK",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                details_from_sale=False,
                contact_details_published=False,
            ),
        ),
        unsettled(
            "a partnership in Belgium that withdrew its consent",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                consent_covers_offer=True,
                details_from_sale=False,
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
                address_mainly_for_business=False,
                solely_about_business=False,
            ),
        ),
    ),
}
