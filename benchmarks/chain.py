"""The law on a marketing e-mail at 23 November 2026 as a hand-written chain of ifs: the verdict, and nothing else.

It answers as the library does for every message, the unknown included, but keeps no reasons, cites nothing, knows no
other day and has to be rewritten when the law changes. That is what the library's cost is measured against.

A message has to keep to the law on e-mail of the reader's country and, where the mailbox's subscriber is in another one, of
the subscriber's; data protection goes by the reader and the senders.

Each part answers whether something in it stands against the message: None where that hangs on what is unknown.
"""

from benchmarks.chain_consent import agreed, both, codes, either, spared, unsolicited
from benchmarks.chain_us import can_spam, minors, under_the_act
from gdpr_rules.facts.message import AddressKind, Message, Subscriber

YES, NO, OPEN = "permitted", "not permitted", "cannot tell yet"

FRANCE, FINLAND = codes("FR GF GP MF MQ RE YT"), codes("FI AX")
US = codes("US AS GU MP PR UM VI")
EEA = codes("AT BE BG HR CY CZ DK EE DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO") | FRANCE | FINLAND
ENCODED = EEA | US | {"GB", "CH"}
MISLEADING_SUBJECT_BARRED = FRANCE | {"DE", "LI"}
STOP_ADDRESS_IS_ENOUGH = dict.fromkeys(FRANCE | codes("AT IS LI LU MT SE SK"), True) | dict.fromkeys(codes("EE LV"), False)
STOP_ADDRESS_SERVES_COMPANIES = FRANCE | codes("IS LU SE")
STOP_ADDRESS_MAY_SERVE_COMPANIES = FINLAND | codes("BG HR HU IE NO PT")
PEOPLE = frozenset({Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP})


def screen(m: Message) -> str:
    """May this message be sent on 23 November 2026? `permitted`, `not permitted` or `cannot tell yet`."""
    country, senders, commercial = m.subject_country, m.sender_countries, m.commercial
    elsewhere, subscriber_country = m.subscriber_elsewhere, m.subscriber_country
    doubt = country not in ENCODED or senders is None or not senders <= ENCODED
    doubt = doubt or (elsewhere is not False and subscriber_country not in ENCODED)
    american_sender = senders is not None and not US.isdisjoint(senders)
    in_us: bool | None = country in US or american_sender
    if not in_us and subscriber_country in US:
        in_us = elsewhere
    consented = both(m.consented, m.consent_covers_offer)

    if in_us is not False and m.header_truthful is not True:
        reached = both(in_us, under_the_act(m))
        if reached and m.header_truthful is False:
            return NO
        doubt = doubt or reached is not False
    if commercial is not True or country in ("LI", "SK"):
        against = requests(m, country or "", consented, american_sender)
        if against:
            return NO
        doubt = doubt or against is None
    if elsewhere is not False and (commercial is not True or subscriber_country in ("LI", "SK")):
        against = both(elsewhere, requests(m, subscriber_country or "", consented, american_sender))
        if against:
            return NO
        doubt = doubt or against is None
    if commercial is False:
        return OPEN if doubt else YES

    person: bool | None = False
    if m.address is AddressKind.NAMED or m.subscriber in PEOPLE or m.person_known:
        person = True
    elif m.address is None or m.subscriber is None or m.person_known is None:
        person = None
    customer: bool | None = None
    if m.details_from_sale is False or m.own_similar_products is False or m.refusal_offered_each_time is False:
        customer = False
    elif m.details_from_sale and m.own_similar_products and m.refusal_offered_each_time:
        customer = True

    sure = commercial is True
    in_uk = country == "GB" or (senders is not None and "GB" in senders)
    if country in EEA or in_uk or (senders is not None and not EEA.isdisjoint(senders)):
        against = data_protection(m, person, consented, False if in_uk else spared(m, country, customer))
        if against and sure:
            return NO
        doubt = doubt or against is not False
    against = on_e_mail(m, country, person, consented, customer)
    if against and sure:
        return NO
    doubt = doubt or against is not False
    if elsewhere is not False:
        against = both(elsewhere, on_e_mail(m, subscriber_country, person, consented, customer))
        if against and sure:
            return NO
        doubt = doubt or against is not False
    if in_us is not False:
        against = both(in_us, can_spam(m, consented))
        if against:
            return NO
        doubt = doubt or against is None
    if country == "US":
        against = minors(m)
        if against and sure:
            return NO
        doubt = doubt or against is not False
    return OPEN if doubt else YES


def on_e_mail(
    m: Message, country: str | None, person: bool | None, consented: bool | None, customer: bool | None
) -> bool | None:
    """The law on e-mail of a country of Europe, be it the reader's or the subscriber's; other countries have none here."""
    if country in EEA:
        against = european(m, country or "", person, consented)
        return True if against else either(against, unsolicited(m, country or "", consented, customer))
    if country == "GB":
        return british(m, consented, customer)
    return swiss(m, person, consented, customer) if country == "CH" else False


def requests(m: Message, country: str, consented: bool | None, american_sender: bool) -> bool | None:
    """Messages that only ask for consent or for feedback, which some laws treat as marketing though they offer nothing."""
    doubt, other = False, None if m.commercial is None else not m.commercial
    if m.asks_for_consent_only is not False:
        asks = m.asks_for_consent_only is True
        if country == "LI" and consented is not True and m.request_states_rights is not True:
            if asks and consented is False and m.request_states_rights is False:
                return True
            doubt = True
        if country == "SK" and consented is not True:
            if asks and consented is False:
                return True
            doubt = True
        reached: bool | None = american_sender or country in EEA or country in US or country == "GB"
        if not reached and country == "CH":
            reached = m.automated
        if reached is not False and other is not False:
            if asks and reached and other and m.confirms_sign_up is False:
                return True
            doubt = True
    if m.asks_for_feedback is not False and other is not False:
        if country == "DE" and m.asks_for_feedback and other:
            return True
        if country in EEA or (country == "CH" and m.automated is not False):
            doubt = True
    return None if doubt else False


def data_protection(m: Message, person: bool | None, consented: bool | None, customer: bool | None) -> bool | None:
    """The GDPR, of the Union and of the United Kingdom; `customer` is one whom the exception of the country spares."""
    doubt, stop = False, either(both(person, m.objected), m.suppressed)
    if stop is not False:
        if stop:
            return True
        doubt = True
    if person is not False:
        if m.privacy_policy_linked is not True and m.informed_before is not True:
            if person and m.privacy_policy_linked is False and m.informed_before is False:
                return True
            doubt = True
        if m.opt_out_offered is not True and m.right_to_object_stated_before is not True:
            if person and m.opt_out_offered is False and m.right_to_object_stated_before is False:
                return True
            doubt = True
        if consented is not True and m.lia_recorded is not True and customer is not True:
            if person and consented is False and m.lia_recorded is False and customer is False:
                return True
            doubt = True
    return None if doubt else False


def shown(m: Message, consented: bool | None) -> bool | None:
    """What the ePrivacy Directive, the directive on electronic commerce and their British sisters want every offer to show."""
    if m.sender_identified is False or m.identified_as_advertisement is False or m.header_truthful is False:
        return True
    doubt = not (m.sender_identified and m.identified_as_advertisement and m.header_truthful)
    if not (m.stop_address_given or m.contact_details_given):
        if m.stop_address_given is False and m.contact_details_given is False:
            return True
        doubt = True
    if consented is not True and m.recognisable_on_receipt is not True:
        if consented is False and m.recognisable_on_receipt is False:
            return True
        doubt = True
    if m.promotion is not False and m.promotion_terms_stated is not True:
        if m.promotion and m.promotion_terms_stated is False:
            return True
        doubt = True
    return None if doubt else False


def european(m: Message, country: str, person: bool | None, consented: bool | None) -> bool | None:
    """The countries of the EEA, apart from where they want consent."""
    if m.objected or m.suppressed:
        return True
    against = shown(m, consented)
    if against:
        return True
    doubt = against is None or m.objected is None or m.suppressed is None
    if m.subject_line_truthful is not True:
        if m.subject_line_truthful is False and country in MISLEADING_SUBJECT_BARRED:
            return True
        doubt = True
    if not m.opt_out_offered:
        refusable = refusable_by_address(m, country, consented)
        if m.opt_out_offered is False and refusable is False:
            return True
        doubt = doubt or refusable is not True
    if consented is not True:
        if m.listed_in_register is not False:
            reached = in_register(m, country, person)
            if consented is False and m.listed_in_register and reached:
                return True
            doubt = doubt or reached is not False
        if country == "BG" and m.labelled_unsolicited is not True:
            if consented is False and m.labelled_unsolicited is False:
                return True
            doubt = True
    if country in ("IS", "LI") and m.postal_address_given is not True:
        if m.postal_address_given is False:
            return True
        doubt = True
    if country == "LI":
        if m.address_found_at_random is not False:
            if m.address_found_at_random:
                return True
            doubt = True
        if m.sexually_explicit is not False and consented is not True:
            if m.sexually_explicit and consented is False and m.sexual_content_marked is False:
                return True
            doubt = True
    return None if doubt else False


def in_register(m: Message, country: str, person: bool | None) -> bool | None:
    """Whether a register of those who refuse advertising could hold this recipient, and binds who writes e-mail."""
    if country in ("BG", "PT"):
        return None if m.subscriber is None else m.subscriber not in (Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER)
    if country in ("ES", "IS"):
        return person if country == "ES" else both(person, None)
    return country == "AT"


def refusable_by_address(m: Message, country: str, consented: bool | None) -> bool | None:
    """Whether an address for requests to stop does instead of an offer to opt out."""
    enough = both(consented, STOP_ADDRESS_IS_ENOUGH.get(country))
    served: bool | None = False
    if country in STOP_ADDRESS_SERVES_COMPANIES:
        served = True
    elif country in STOP_ADDRESS_MAY_SERVE_COMPANIES:
        served = None
    generic = None if m.address is None else m.address is AddressKind.GENERIC
    corporate = None if m.subscriber is None else m.subscriber is Subscriber.CORPORATE
    enough = either(enough, both(both(generic, corporate), served))
    return both(either(m.contact_details_given, m.stop_address_given), enough)


def british(m: Message, consented: bool | None, customer: bool | None) -> bool | None:
    """The United Kingdom, apart from its GDPR."""
    against = shown(m, consented)
    if against:
        return True
    doubt = against is None or m.subject_line_truthful is not True
    return True if (against := agreed(m, consented, customer)) else None if doubt or against is None else False


def swiss(m: Message, person: bool | None, consented: bool | None, customer: bool | None) -> bool | None:
    """Switzerland: the right to object, and what automated mass advertising has to keep to."""
    stop = either(both(person, m.objected), m.suppressed)
    if stop:
        return True
    doubt = stop is None or m.subject_line_truthful is not True or m.header_truthful is not True
    if m.automated is not False:
        doubt = doubt or not (m.sender_identified and m.opt_out_offered and m.objected is False)
        agreement = either(consented, customer)
        if m.automated:
            missing = m.sender_identified is False or m.opt_out_offered is False or m.header_truthful is False
            if missing or m.objected or agreement is False:
                return True
        doubt = doubt or agreement is not True
    return None if doubt else False
