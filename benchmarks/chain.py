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
CUSTOMERS_FREE = codes("AT BE CZ DK FR DE IT NL PT ES LI")
ASK_NAMED = codes("AT BE CY CZ DK DE GR HU IT LT NL PL PT RO SK ES IS LI NO FI FR IE")
ASK_GENERIC = codes("AT CZ DK DE GR IT LT NL PL RO SK ES IS LI")
DOUBT_NAMED = codes("BG HR EE LV LU MT SI SE")
DOUBT_GENERIC = codes("CY MT SI")
CHARITY_RULE = date(2026, 2, 5)
NAMED, GENERIC = AddressKind.NAMED, AddressKind.GENERIC
CORPORATE, PARTNERSHIP = Subscriber.CORPORATE, Subscriber.PARTNERSHIP


def screen(m: Message) -> str:
    """May this message be sent on 23 November 2026? `permitted`, `not permitted` or `cannot tell yet`."""
    country, senders, commercial = m.subject_country, m.sender_countries, m.commercial
    doubt = country not in ENCODED or senders is None or not senders <= ENCODED
    in_us = country == "US" or (senders is not None and "US" in senders)
    if in_us and m.header_truthful is not True and not (commercial is False and m.transactional is False):
        if m.header_truthful is False and (commercial or m.transactional):
            return NO
        doubt = True
    consented = m.consented
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
            m.sender_identified is False
            or m.contact_details_given is False
            or m.identified_as_advertisement is False
            or m.opt_out_offered is False
            or stop
        ):
            return NO
        if not (
            m.sender_identified
            and m.contact_details_given
            and m.identified_as_advertisement
            and m.opt_out_offered
            and stop is False
        ):
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
            agreed: bool | None = consented
            if customer is not False:
                if country in CUSTOMERS_FREE:
                    free: bool | None = customer
                elif country == "IE":
                    recent = m.contact_within_twelve_months
                    free = False if recent is False else customer if recent else None
                else:
                    free = None
                if free:
                    agreed = True
                elif free is None:
                    agreed = None
            if country == "LI" and m.asks_for_consent_only is not False and not agreed:
                agreed = m.asks_for_consent_only
            if agreed is not True:
                asked: bool | None = False
                if subscriber is None or subscriber is PARTNERSHIP:
                    asked = None
                elif subscriber is not CORPORATE:
                    asked = True
                if not asked and address is not GENERIC:
                    if country in ASK_NAMED:
                        freed: bool | None = False
                        if country == "FI":
                            freed = m.essential_to_duties
                        elif country == "FR":
                            freed = both(m.relevant_to_role, m.informed_at_collection)
                        elif country == "IE":
                            freed = both(m.address_mainly_for_business, m.solely_about_business)
                        elif country == "NL":
                            freed = m.address_published_for_offers
                        if not freed:
                            asked = True if address is NAMED and freed is False else None
                    elif country in DOUBT_NAMED:
                        asked = None
                if not asked and address is not NAMED:
                    if country in ASK_GENERIC:
                        freed = False
                        if country == "NL":
                            freed = m.address_published_for_offers
                        elif country == "SK":
                            freed = m.contact_details_published
                        if not freed:
                            asked = True if address is GENERIC and freed is False else None
                    elif country in DOUBT_GENERIC:
                        asked = None
                if asked is not False:
                    if sure and asked and agreed is False:
                        return NO
                    doubt = True
    elif country == "GB":
        if sure and (
            m.sender_identified is False or m.contact_details_given is False or m.identified_as_advertisement is False
        ):
            return NO
        if not (m.sender_identified and m.contact_details_given and m.identified_as_advertisement):
            doubt = True
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
                or (m.identified_as_advertisement is False and consented is False)
            ):
                return NO
            if (
                not (m.subject_line_truthful and m.opt_out_offered and m.postal_address_given and m.opt_out_unhindered)
                or days is None
                or days < 30
                or not (m.identified_as_advertisement or consented)
            ):
                doubt = True
            if m.objected is not False:
                late = m.business_days_since_opt_out
                if late is None or late > 10:
                    if firm and m.objected and late is not None:
                        return NO
                    doubt = True
            if m.sexually_explicit is not False and not (m.sexual_content_marked or consented):
                if firm and m.sexually_explicit and m.sexual_content_marked is False and consented is False:
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
