"""The hand-written chain on the United States: CAN-SPAM, and the registries of addresses that minors can reach."""

from benchmarks.chain_consent import both, either
from gdpr_rules.facts.message import Message


def can_spam(m: Message, consented: bool | None) -> bool | None:
    """The Act on a message whose primary purpose is, or may be, commercial."""
    promotes = primary_purpose(m)
    if promotes is False:
        return False
    days, late = m.opt_out_days_open, m.business_days_since_opt_out
    late = None if late is None else late > 10
    stop = either(both(m.objected, late), m.suppressed)
    noticed = either(m.identified_as_advertisement, consented)
    covered = either(m.sexual_content_marked, consented)
    led = either(m.sole_sender_designated, m.every_advertiser_complies)
    if promotes and (
        stop
        or m.subject_line_truthful is False
        or m.opt_out_offered is False
        or m.postal_address_given is False
        or m.opt_out_unhindered is False
        or (days is not None and days < 30)
        or noticed is False
        or (m.sexually_explicit and covered is False)
        or (m.several_advertisers and led is False)
        or (m.wireless_address and m.wireless_authorised is False)
    ):
        return True
    if (
        stop is False
        and m.subject_line_truthful
        and m.opt_out_offered
        and m.postal_address_given
        and m.opt_out_unhindered
        and days is not None
        and days >= 30
        and noticed
        and (covered or m.sexually_explicit is False)
        and (led or m.several_advertisers is False)
        and (m.wireless_authorised or m.wireless_address is False)
    ):
        return False
    return None


def under_the_act(m: Message) -> bool | None:
    """Whether a message is transactional, or commercial by its primary purpose: either must not have a false header."""
    if m.transactional:
        return True
    bare = None
    if m.other_content is False or m.subject_line_reads_commercial or m.body_reads_commercial:
        bare = True
    elif m.other_content and m.subject_line_reads_commercial is False and m.body_reads_commercial is False:
        bare = False
    return either(m.transactional, both(promoting(m), bare))


def promoting(m: Message) -> bool | None:
    """Whether a message promotes a commercial product or service, which a charity's own appeal does not."""
    appeal = both(m.sender_is_charity, m.furthers_charitable_purpose)
    return both(m.commercial, None if appeal is None else not appeal)


def primary_purpose(m: Message) -> bool | None:
    """Whether a message promotes a commercial product or service, and does so mainly."""
    promotes, subject = promoting(m), m.subject_line_reads_commercial
    if promotes is False or subject is True:
        return promotes
    order = both(m.transactional, m.transactional_content_first)
    news = None if m.transactional is None else not m.transactional
    news = both(both(news, m.other_content), None if m.body_reads_commercial is None else not m.body_reads_commercial)
    mixed = True if order or news else False if order is False and news is False else None
    mixed = both(mixed, None if subject is None else True)
    return False if mixed else both(promotes, None if mixed is None else True)


def minors(m: Message) -> bool | None:
    """Michigan and Utah: what minors may not have, to an address in the registry, without an adult's verified consent."""
    state, allowed = m.subject_us_state, m.adult_consent_verified
    if state not in ("MI", "UT", None) or allowed:
        return False
    against = both(either(m.restricted_product, m.sexually_explicit), m.listed_for_minors)
    return both(against, True if state is not None and allowed is False else None)
