"""Further cases of the rules on marketing e-mail: those that their own examples, twelve at most, leave to the tests."""

from datetime import date
from typing import Any

from gdpr_rules import AddressKind, Message, Subscriber
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

CASES: dict[str, tuple[Example[Any], ...]] = {
    "eu.eprivacy.art13.individual_subscriber": (
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
            "a sole trader in Malta who signed a form for the newsletter",
            Message(
                subject_country="MT",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=True,
            ),
        ),
        fires(
            "a sole trader in Malta who agreed on the telephone",
            Message(
                subject_country="MT",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=True,
                consent_covers_offer=True,
                consent_in_writing=False,
                details_from_sale=False,
            ),
        ),
        silent(
            "a consumer in Croatia who bought before is offered similar products",
            Message(
                subject_country="HR",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a consumer in Croatia who only made an enquiry",
            Message(
                subject_country="HR",
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
            "a consumer in Croatia who bought before was never shown how to refuse",
            Message(
                subject_country="HR",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        fires(
            "a consumer in Croatia who bought before is offered another firm's products",
            Message(
                subject_country="HR",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a sole trader in Croatia who bought before: the exception is for consumers",
            Message(
                subject_country="HR",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a sole trader in Ireland is offered till rolls at a private address",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=False,
                solely_about_business=True,
            ),
        ),
        fires(
            "a sole trader in Ireland is offered a holiday at the address of the shop",
            Message(
                subject_country="IE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=False,
            ),
        ),
        fires(
            "a sole trader in Belgium is offered till rolls at the address of the shop",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
                solely_about_business=True,
            ),
        ),
        fires(
            "a sole trader in Utrecht whose address stands on a list of members",
            Message(
                subject_country="NL",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=False,
            ),
        ),
        fires(
            "a person in Utrecht who asked on a private page for offers of old records",
            Message(
                subject_country="NL",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
            ),
        ),
        fires(
            "a sole trader in Belgium whose website gives an address for offers",
            Message(
                subject_country="BE",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                address_published_for_offers=True,
                contact_details_published=True,
            ),
        ),
        fires(
            "a sole trader in Bratislava, at an address that is published nowhere",
            Message(
                subject_country="SK",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=False,
                contact_details_published=False,
            ),
        ),
        silent(
            "a company in Belgium",
            Message(subject_country="BE", commercial=True, subscriber=Subscriber.CORPORATE, consented=False),
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
                address_mainly_for_business=False,
                solely_about_business=False,
            ),
        ),
    ),
    "eu.eprivacy.ie.named_address": (
        unsettled(
            "the text is not final, and may come to speak of more than the recipient's business",
            Message(
                subject_country="IE",
                commercial=True,
                address=AddressKind.NAMED,
                consented=False,
                details_from_sale=False,
                address_mainly_for_business=True,
            ),
            missing={"solely_about_business"},
        ),
    ),
    "eu.gdpr.art6.basis": (
        fires(
            "a household that bought in the shop, and earlier messages offered no way to refuse",
            Message(
                subject_country="BE",
                sender_countries=frozenset({"BE"}),
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                lia_recorded=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
            on=date(2026, 3, 2),
        ),
    ),
    "uk.pecr.reg22.consent": (
        fires(
            "a rowing club without a legal form of its own, from a bought list",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.UNINCORPORATED,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                sender_is_charity=False,
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a sole trader who bought a drill is offered bits for it, with a way to refuse each time",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "a supporter who gave an address before the exception began",
            Message(
                subject_country="GB",
                commercial=True,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=False,
                refusal_offered_each_time=True,
                sender_is_charity=True,
                furthers_charitable_purpose=True,
                details_from_support=True,
                details_collected_on=date(2026, 2, 4),
            ),
            on=date(2026, 4, 7),
        ),
    ),
}
