"""Further cases of the rules on marketing e-mail: customers in countries with and without an exception for them."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules import AddressKind, Message, Subscriber
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

DAY = date(2026, 3, 2)


def customer(country: str, **facts: Any) -> Message:
    """An offer of similar products of a firm in Vienna to a customer's named address, without any assessment on record."""
    given: dict[str, Any] = {
        "sender_countries": frozenset({"AT"}),
        "commercial": True,
        "address": AddressKind.NAMED,
        "subscriber": Subscriber.CORPORATE,
        "consented": False,
        "lia_recorded": False,
        "details_from_sale": True,
        "own_similar_products": True,
        "refusal_offered_each_time": True,
        "person_known": True,
        **dict.fromkeys(("consent_covers_offer", "consent_in_writing", "asks_for_consent_only"), False),
        **dict.fromkeys(("contact_within_twelve_months", "address_mainly_for_business", "solely_about_business"), False),
        **dict.fromkeys(("address_published_for_offers", "contact_details_published"), False),
    }
    return Message(**{"subject_country": country, **given, **facts})


def asked_for(country: str, **facts: Any) -> Message:
    """An offer to a private person who never bought."""
    return customer(country, **{"subscriber": Subscriber.INDIVIDUAL, "details_from_sale": False, **facts})


def partners(country: str, **facts: Any) -> Message:
    """The same to a partnership that bought before."""
    return customer(country, **{"subscriber": Subscriber.PARTNERSHIP, **facts})


CONSUMER: dict[str, Any] = {"subscriber": Subscriber.INDIVIDUAL}


def unasked(country: str, **facts: Any) -> Message:
    """An offer to a company's shared mailbox, with an address for requests to stop and no link."""
    given: dict[str, Any] = {
        "commercial": True,
        "address": AddressKind.GENERIC,
        "subscriber": Subscriber.CORPORATE,
        "opt_out_offered": False,
        "consented": False,
        "contact_details_given": False,
        "stop_address_given": True,
    }
    return Message(**{"subject_country": country, **given, **facts})


AGREED: dict[str, Any] = {"consented": True, "consent_covers_offer": True}
NO_ADDRESS: dict[str, Any] = {"contact_details_given": False, "stop_address_given": False}

DOUBTFUL: tuple[Example[Any], ...] = (
    unsettled(
        "a customer in Iceland, offered products of another kind",
        customer("IS", **CONSUMER, own_similar_products=False),
        on=DAY,
    ),
    silent("a customer in Iceland", customer("IS", **CONSUMER), on=DAY),
    fires("an Icelander who only asked", customer("IS", **CONSUMER, details_from_sale=False), on=DAY),
    fires("an Icelander never shown how to refuse", customer("IS", **CONSUMER, refusal_offered_each_time=False), on=DAY),
)
"""Iceland asks for the sender's own goods, similar or not; the fact speaks of own similar ones (Act 70/2022 Art 94(2))."""

READ_ELSEWHERE: dict[str, Any] = {"subject_country": "US", "subscriber_elsewhere": True, "subscriber_country": "BE"}
"""A mailbox of a subscriber in Belgium that is read in America: there the rules for subscribers answer (Art 13(1))."""

CASES: dict[str, tuple[Example[Any], ...]] = {
    "eu.eprivacy.art13.refusal_offered": (
        silent("a company in Belgium whose mailbox is read in America", attrs.evolve(unasked("BE"), **READ_ELSEWHERE), on=DAY),
        fires("a company in Luxembourg, without any address for requests to stop", unasked("LU", **NO_ADDRESS), on=DAY),
        fires("an employee in Luxembourg", unasked("LU", address=AddressKind.NAMED), on=DAY),
        fires("a sole trader in Luxembourg", unasked("LU", subscriber=Subscriber.SOLE_TRADER), on=DAY),
        silent("a company in Iceland, to which Article 94(2) with its way to refuse does not apply", unasked("IS"), on=DAY),
        silent("a company on Guadeloupe, where the French code applies", unasked("GP"), on=DAY),
        unsettled("a company in Portugal", unasked("PT"), on=DAY),
        fires("an employee in Portugal", unasked("PT", address=AddressKind.NAMED), on=DAY),
        fires("a company in Latvia, whose law asks for more", unasked("LV"), on=DAY),
        silent("a newsletter that an employee in France asked for", unasked("FR", address=AddressKind.NAMED, **AGREED), on=DAY),
        silent("the same, with full details", unasked("FR", **AGREED | {"contact_details_given": True}), on=DAY),
        fires("an address, and a consent that was withdrawn", unasked("AT", **AGREED | {"consented": False}), on=DAY),
    ),
    "eu.eprivacy.art13.individual_subscriber": (
        *DOUBTFUL,
        silent(
            "a student in America reads the mailbox of a parent in Belgium",
            attrs.evolve(customer("BE", **CONSUMER, details_from_sale=False), **READ_ELSEWHERE),
            on=DAY,
        ),
        unsettled("a Pole who published the address for offers", asked_for("PL", address_published_for_offers=True), on=DAY),
        fires("a Pole who published it for nothing", asked_for("PL", address_published_for_offers=False), on=DAY),
        fires("a Czech who published it for offers", asked_for("CZ", address_published_for_offers=True), on=DAY),
    ),
    "eu.eprivacy.art13.partnership": (
        silent(
            "a partner in America reads the mailbox of the firm in Belgium",
            attrs.evolve(partners("BE", details_from_sale=False), **READ_ELSEWHERE),
            on=DAY,
        ),
        unsettled(
            "a partnership in Iceland, offered products of another kind", partners("IS", own_similar_products=False), on=DAY
        ),
        silent("a partnership in Iceland that bought before", partners("IS"), on=DAY),
        unsettled("a partnership in Iceland that only asked", partners("IS", details_from_sale=False), on=DAY),
        unsettled(
            "a partnership in Iceland never shown how to refuse", partners("IS", refusal_offered_each_time=False), on=DAY
        ),
        unsettled(
            "a partnership in Poland that published the address for offers",
            partners("PL", details_from_sale=False, address_published_for_offers=True),
            on=DAY,
        ),
        unsettled(
            "a partnership in Poland that published it for nothing",
            partners("PL", details_from_sale=False, address_published_for_offers=False),
            on=DAY,
        ),
    ),
    "eu.eprivacy.sk.named_address": (
        fires("one who only made an enquiry", customer("SK", details_from_sale=False, contact_details_published=False), on=DAY),
        silent(
            "the address on a company's own website", customer("SK", details_from_sale=False, contact_details_published=True)
        ),
    ),
    "eu.gdpr.art6.basis": (
        *DOUBTFUL,
        silent("a customer in Belgium", customer("BE"), on=DAY),
        fires("a Belgian who only made an enquiry", customer("BE", details_from_sale=False), on=DAY),
        fires("another firm's products, offered to a customer in Belgium", customer("BE", own_similar_products=False), on=DAY),
        fires("a customer in Belgium, never shown how to refuse", customer("BE", refusal_offered_each_time=False), on=DAY),
        silent("a customer on Guadeloupe, where the French code applies", customer("GP"), on=DAY),
        fires(
            "a customer in Hungary, whose law has no exception for customers",
            customer("HU", contact_within_twelve_months=True),
            on=DAY,
        ),
        unsettled("a customer in Finland, whose text on customers was not seen", customer("FI"), on=DAY),
        silent("a customer in Dublin, eleven months after the sale", customer("IE", contact_within_twelve_months=True), on=DAY),
        fires("a customer in Dublin, two years after the sale", customer("IE", contact_within_twelve_months=False), on=DAY),
        fires("a consumer in Budapest", customer("HU", **CONSUMER), on=DAY),
        silent("a consumer in Zagreb", customer("HR", **CONSUMER), on=DAY),
        fires("the employee of a company in Zagreb", customer("HR"), on=DAY),
        fires("a consumer in Zagreb who only asked", customer("HR", **CONSUMER, details_from_sale=False), on=DAY),
        fires("another firm's products, in Zagreb", customer("HR", **CONSUMER, own_similar_products=False), on=DAY),
        fires("no way to refuse, in Zagreb", customer("HR", **CONSUMER, refusal_offered_each_time=False), on=DAY),
        fires("a customer in Ohio: Article 95 speaks of networks in the Union", customer("US"), on=DAY),
    ),
}
