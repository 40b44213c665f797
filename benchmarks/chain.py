"""The law on a marketing e-mail at 23 November 2026 as a hand-written chain of ifs: the verdict, and nothing else.

It answers as the library does for every message, the unknown included, but keeps no reasons, cites nothing, knows no
other day and has to be rewritten when the law changes. That is what the library's cost is measured against.
"""

from datetime import date

from gdpr_rules.facts.message import AddressKind, Message, Subscriber

YES, NO, OPEN = "permitted", "not permitted", "cannot tell yet"


def codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


EEA = codes("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO")
ENCODED = EEA | {"GB", "US", "CH"}
CUSTOMERS_FREE = codes("AT BE CY CZ DK EE FR DE GR IS IT LT LU LV MT NL NO PT RO SE SK ES LI")
CUSTOMERS_OPEN = codes("BG FI PL SI")
ASK_NAMED = codes("AT BE CY CZ DK DE GR HU IT LT LU MT NL NO PL PT RO SK ES IS LI FI FR IE")
ASK_GENERIC = codes("AT CZ DK DE GR IT LT MT NL PL RO SK ES LI")
DOUBT_NAMED = codes("BG HR EE LV SI SE")
DOUBT_GENERIC = codes("CY SI")
STOP_ADDRESS_IS_ENOUGH = dict.fromkeys(codes("AT IS LI LU MT SE"), True) | dict.fromkeys(codes("EE LV"), False)
CHARITY_RULE = date(2026, 2, 5)
NAMED, GENERIC = AddressKind.NAMED, AddressKind.GENERIC
CORPORATE, PARTNERSHIP = Subscriber.CORPORATE, Subscriber.PARTNERSHIP
INDIVIDUAL, SOLE_TRADER = Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER


def screen(m: Message) -> str:
    """May this message be sent on 23 November 2026? `permitted`, `not permitted` or `cannot tell yet`."""
    country, senders, commercial = m.subject_country, m.sender_countries, m.commercial
    doubt = country not in ENCODED or senders is None or not senders <= ENCODED
    in_us = country == "US" or (senders is not None and "US" in senders)
    if in_us and m.header_truthful is not True and not (commercial is False and m.transactional is False):
        if m.header_truthful is False and (commercial or m.transactional):
            return NO
        doubt = True
    consented = both(m.consented, m.consent_covers_offer)
    if (
        country == "LI"
        and m.asks_for_consent_only is not False
        and consented is not True
        and m.request_states_rights is not True
    ):
        if m.asks_for_consent_only and consented is False and m.request_states_rights is False:
            return NO
        doubt = True
    if country == "SK" and consented is not True and m.asks_for_consent_only is not False:
        if consented is False and m.asks_for_consent_only:
            return NO
        doubt = True
    if commercial is False:
        return OPEN if doubt else YES

    sure = commercial is True
    subscriber, address = m.subscriber, m.address
    stop: bool | None = False
    if m.objected or m.suppressed:
        stop = True
    elif m.objected is None or m.suppressed is None:
        stop = None
    customer: bool | None = None
    if m.details_from_sale is False or m.own_similar_products is False or m.refusal_offered_each_time is False:
        customer = False
    elif m.details_from_sale and m.own_similar_products and m.refusal_offered_each_time:
        customer = True

    in_eea = country in EEA
    in_eu = in_eea or (senders is not None and not EEA.isdisjoint(senders))
    in_uk = country == "GB" or (senders is not None and "GB" in senders)
    if in_eu or in_uk:
        person = address is NAMED or (subscriber is not None and subscriber is not CORPORATE)
        if person or address is None or subscriber is None:
            firm = sure and person
            if stop is not False:
                if firm and stop:
                    return NO
                doubt = True
            if m.opt_out_offered is not True:
                if firm and m.opt_out_offered is False:
                    return NO
                doubt = True
            if m.privacy_policy_linked is not True and m.informed_before is not True:
                if firm and m.privacy_policy_linked is False and m.informed_before is False:
                    return NO
                doubt = True
            if consented is not True and m.lia_recorded is not True and (in_uk or customer is not True):
                if firm and consented is False and m.lia_recorded is False and (in_uk or customer is False):
                    return NO
                doubt = True

    if in_eea:
        if sure and (
            m.sender_identified is False or m.contact_details_given is False or m.identified_as_advertisement is False or stop
        ):
            return NO
        if not (m.sender_identified and m.contact_details_given and m.identified_as_advertisement and stop is False):
            doubt = True
        enough = both(both(consented, m.contact_details_given), STOP_ADDRESS_IS_ENOUGH.get(country or ""))
        if not m.opt_out_offered and enough is not True:
            if sure and m.opt_out_offered is False and enough is False:
                return NO
            doubt = True
        if consented is not True:
            if country in ("BG", "PT") and m.listed_in_register is not False:
                if sure and consented is False and m.listed_in_register:
                    return NO
                doubt = True
            if country == "BG" and m.labelled_unsolicited is not True:
                if sure and consented is False and m.labelled_unsolicited is False:
                    return NO
                doubt = True
        if country == "LI" and m.address_found_at_random is not False:
            if sure and m.address_found_at_random:
                return NO
            doubt = True
        for asked, freed in asking(m, country or "", consented, customer):
            if asked is not False and freed is not True:
                if sure and asked and freed is False:
                    return NO
                doubt = True
    elif country == "GB":
        if sure and (
            m.sender_identified is False or m.contact_details_given is False or m.identified_as_advertisement is False
        ):
            return NO
        if not (m.sender_identified and m.contact_details_given and m.identified_as_advertisement):
            doubt = True
        if m.details_from_negotiations is not False and customer is not True:
            sale = either(m.details_from_sale, m.details_from_negotiations)
            customer = both(both(sale, m.own_similar_products), m.refusal_offered_each_time)
        if subscriber is not CORPORATE and consented is not True and customer is not True:
            supporter: bool | None = None
            if (
                m.sender_is_charity is False
                or m.furthers_charitable_purpose is False
                or m.details_from_support is False
                or m.refusal_offered_each_time is False
                or (m.details_collected_on is not None and m.details_collected_on < CHARITY_RULE)
            ):
                supporter = False
            elif (
                m.sender_is_charity
                and m.furthers_charitable_purpose
                and m.details_from_support
                and m.refusal_offered_each_time
                and m.details_collected_on is not None
            ):
                supporter = True
            if supporter is not True:
                if sure and subscriber is not None and consented is False and customer is False and supporter is False:
                    return NO
                doubt = True
    if in_eea or country == "GB":
        if consented is not True and m.recognisable_on_receipt is not True:
            if sure and consented is False and m.recognisable_on_receipt is False:
                return NO
            doubt = True
        if m.promotion is not False and m.promotion_terms_stated is not True:
            if sure and m.promotion and m.promotion_terms_stated is False:
                return NO
            doubt = True
    elif country == "CH":
        person = address is NAMED or (subscriber is not None and subscriber is not CORPORATE)
        if stop is not False and (person or address is None or subscriber is None):
            if sure and person and stop:
                return NO
            doubt = True
    if country == "CH" and m.automated is not False:
        firm = sure and m.automated is True
        if firm and (m.sender_identified is False or m.opt_out_offered is False or stop):
            return NO
        if not (m.sender_identified and m.opt_out_offered and stop is False):
            doubt = True
        if consented is not True and customer is not True:
            if firm and consented is False and customer is False:
                return NO
            doubt = True

    if in_us:
        promotes = primary_purpose(m)
        if promotes is not False:
            firm = promotes is True
            days = m.opt_out_days_open
            if firm and (
                m.subject_line_truthful is False
                or m.opt_out_offered is False
                or m.postal_address_given is False
                or m.opt_out_unhindered is False
                or (days is not None and days < 30)
                or (m.identified_as_advertisement is False and m.consented is False)
            ):
                return NO
            if (
                not (m.subject_line_truthful and m.opt_out_offered and m.postal_address_given and m.opt_out_unhindered)
                or days is None
                or days < 30
                or not (m.identified_as_advertisement or m.consented)
            ):
                doubt = True
            if m.objected is not False:
                late = m.business_days_since_opt_out
                if late is None or late > 10:
                    if firm and m.objected and late is not None:
                        return NO
                    doubt = True
            if m.sexually_explicit is not False and not (m.sexual_content_marked or m.consented):
                if firm and m.sexually_explicit and m.sexual_content_marked is False and m.consented is False:
                    return NO
                doubt = True
            if m.several_advertisers is not False and not (m.sole_sender_designated or m.every_advertiser_complies):
                alone, each = m.sole_sender_designated, m.every_advertiser_complies
                if firm and m.several_advertisers and alone is False and each is False:
                    return NO
                doubt = True
            if m.wireless_address is not False and m.wireless_authorised is not True:
                if firm and m.wireless_address and m.wireless_authorised is False:
                    return NO
                doubt = True
    return OPEN if doubt else YES


def asking(m: Message, country: str, consented: bool | None, customer: bool | None) -> list[tuple[bool | None, bool | None]]:
    """Each rule of a country of the EEA that asks for consent: whether it reaches the message, and whether it is lifted."""
    subscriber, address = m.subscriber, m.address
    if country == "MT":
        consented = both(consented, m.consent_in_writing)
    spared: bool | None = False
    if country in CUSTOMERS_FREE:
        spared = customer
    elif country in CUSTOMERS_OPEN:
        spared = both(customer, None)
    elif country == "IE":
        spared = both(customer, m.contact_within_twelve_months)
    agreed = either(consented, spared)
    if country == "LI":
        agreed = either(agreed, m.asks_for_consent_only)
    business = both(m.address_mainly_for_business, m.solely_about_business) if country == "IE" else False
    published = {"NL": m.address_published_for_offers, "SK": m.contact_details_published}.get(country, False)
    trader = None if subscriber is None else subscriber is SOLE_TRADER
    consumer = None if subscriber is None else subscriber is INDIVIDUAL
    person = None if subscriber is None else subscriber in (INDIVIDUAL, SOLE_TRADER)
    partners = None if subscriber is None or subscriber is PARTNERSHIP else False
    named = None if address is None else address is NAMED
    generic = None if address is None else address is GENERIC
    freed: bool | None = {
        "FI": m.essential_to_duties,
        "FR": both(m.relevant_to_role, m.informed_at_collection),
        "IE": business,
        "NL": published,
        "SK": both(trader, published),
    }.get(country, False)
    consumers = both(customer, consumer) if country == "HR" else False
    doubt = both(None, None if person is None else not person)
    return [
        (person, either(either(agreed, consumers), either(business, both(trader, published)))),
        (partners, either(agreed, either(business, published))),
        (named if country in ASK_NAMED else False, either(agreed, freed)),
        (generic if country in ASK_GENERIC else False, either(agreed, published)),
        (both(named, doubt) if country in DOUBT_NAMED else False, agreed),
        (both(generic, doubt) if country in DOUBT_GENERIC else False, agreed),
    ]


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


def primary_purpose(m: Message) -> bool | None:
    """Whether a message that may promote something does so mainly, under the rule of the United States."""
    subject = m.subject_line_reads_commercial
    if subject is True:
        return m.commercial
    order = both(m.transactional, m.transactional_content_first)
    news = None if m.transactional is None else not m.transactional
    news = both(both(news, m.other_content), None if m.body_reads_commercial is None else not m.body_reads_commercial)
    mixed = True if order or news else False if order is False and news is False else None
    mixed = both(mixed, None if subject is None else True)
    return False if mixed else both(m.commercial, None if mixed is None else True)
