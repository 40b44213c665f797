"""The hand-written chain on consent to e-mail: where the countries of Europe ask for it, and whom they spare."""

from datetime import date

from gdpr_rules.facts.message import AddressKind, Message, Subscriber


def codes(text: str) -> frozenset[str]:
    """Codes of countries from one line."""
    return frozenset(text.split())


def either(a: bool | None, b: bool | None) -> bool | None:
    """Whether one of them holds, unknown where that hangs on an unknown one."""
    if a or b:
        return True
    return None if a is None or b is None else False


def both(a: bool | None, b: bool | None) -> bool | None:
    """Whether both hold, unknown where that hangs on an unknown one."""
    if a is False or b is False:
        return False
    return True if a and b else None


FRANCE, FINLAND = codes("FR GF GP MF MQ RE YT"), codes("FI AX")
CUSTOMERS_FREE = FRANCE | codes("AT BE CY CZ DK EE DE GR IT LT LU LV MT NL NO PT RO SE SK ES LI")
CUSTOMERS_OPEN = FINLAND | codes("BG PL SI")
ASK_NAMED = FRANCE | FINLAND | codes("AT BE CY CZ DK DE GR HU IT LT LU MT NL NO PL PT RO SK ES IS LI IE")
ASK_GENERIC = codes("AT CZ DK DE GR IT LT MT NL PL RO SK ES LI")
DOUBT_NAMED = codes("BG HR EE LV SI SE")
DOUBT_GENERIC = codes("CY SI")
CHARITY_RULE = date(2026, 2, 5)
CORPORATE, INDIVIDUAL, SOLE_TRADER = Subscriber.CORPORATE, Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER


def spared(m: Message, country: str | None, customer: bool | None) -> bool | None:
    """Whether the recipient's country lets the sender write to a customer without consent."""
    if country in CUSTOMERS_FREE:
        return customer
    if country is None or country == "IS":
        # Whether Iceland asks for similar goods is open.
        other_goods = both(both(m.details_from_sale, m.refusal_offered_each_time), None)
        return other_goods if country is None else either(customer, other_goods)
    if country in CUSTOMERS_OPEN:
        return both(customer, None)
    if country == "IE":
        return both(customer, m.contact_within_twelve_months)
    if country == "HR":
        return both(customer, None if m.subscriber is None else m.subscriber is INDIVIDUAL)
    return False


def unsolicited(m: Message, country: str, consented: bool | None, customer: bool | None) -> bool | None:
    """Whether a country of the EEA asks for a consent that is lacking, or None where that hangs on what is unknown."""
    subscriber, address = m.subscriber, m.address
    if country == "MT":
        consented = both(consented, m.consent_in_writing)
    free = either(consented, spared(m, country, customer))
    if country == "LI":
        free = either(free, m.asks_for_consent_only)
    if free:
        return False

    # What lifts the need apart from that: in every mailbox, in those of traders and partnerships, at a named or shared address.
    mailbox: bool | None = False
    trader: bool | None = False
    named: bool | None = False
    shared: bool | None = False
    if country == "IE":
        mailbox = trader = named = both(m.address_mainly_for_business, m.solely_about_business)
    elif country == "NL":
        trader = named = shared = m.address_published_for_offers
    elif country == "PL":
        mailbox = trader = named = shared = both(m.address_published_for_offers, None)
    elif country == "SK":
        trader = shared = m.contact_details_published
        named = both(trader, None if subscriber is None else subscriber is SOLE_TRADER or subscriber is CORPORATE)
    elif country in FRANCE:
        named = both(m.relevant_to_role, m.informed_at_collection)
    elif country in FINLAND:
        named = m.essential_to_duties

    natural = subscriber is INDIVIDUAL or subscriber is SOLE_TRADER
    lifted = trader if subscriber is not None and subscriber is not INDIVIDUAL else mailbox
    doubt = subscriber is not CORPORATE and lifted is not True
    if natural and free is False and lifted is False:
        return True
    if address is not AddressKind.GENERIC:
        if country in ASK_NAMED and named is not True:
            if address is not None and free is False and named is False:
                return True
            doubt = True
        elif country in DOUBT_NAMED and not natural:
            doubt = True
    if address is not AddressKind.NAMED:
        if country in ASK_GENERIC and shared is not True:
            if address is not None and free is False and shared is False:
                return True
            doubt = True
        elif country in DOUBT_GENERIC and not natural:
            doubt = True
    return None if doubt else False


def agreed(m: Message, consented: bool | None, customer: bool | None) -> bool | None:
    """Whether the United Kingdom asks for a consent that is lacking, or None where that hangs on what is unknown."""
    if m.subscriber is CORPORATE or consented or customer:
        return False
    sale = either(m.details_from_sale, m.details_from_negotiations)
    opted_in = both(both(sale, m.own_similar_products), m.refusal_offered_each_time)
    appeal = both(both(m.sender_is_charity, m.furthers_charitable_purpose), m.details_from_support)
    since = None if m.details_collected_on is None else m.details_collected_on >= CHARITY_RULE
    free = either(opted_in, both(both(appeal, m.refusal_offered_each_time), since))
    if free:
        return False
    return True if m.subscriber is not None and consented is False and free is False else None
