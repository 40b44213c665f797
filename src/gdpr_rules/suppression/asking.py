"""What a store knows about an address, as facts of a message; `gdpr_rules.screening` asks and answers in one call."""

from datetime import date
from functools import lru_cache

import attrs

from gdpr_rules.errors import StoreUnreachable
from gdpr_rules.facts.message import Message
from gdpr_rules.suppression.entries import WISHES, Use
from gdpr_rules.suppression.limits import business_days_since
from gdpr_rules.suppression.protocol import Suppressions
from gdpr_rules.suppression.verdicts import Verdict


def with_suppression(
    message: Message,
    store: Suppressions,
    address: str,
    use: Use | None = None,
    *,
    on: date | None = None,
    unreachable_is_unknown: bool = False,
) -> Message:
    """The message with what the store says of its address: one half of `gdpr_rules.screen`, which is what a sender calls.

    The other half is to evaluate it under the law joined with `OWN_LIST`: the law alone lets some stops pass, such as a mailbox
    that bounced. `on` is the day asked about, on which the business days since an opt-out are counted. A store that cannot be
    consulted raises `StoreUnreachable`; with `unreachable_is_unknown` the fact is unknown instead, which permits nothing.
    Raises `InvalidAddress` for a text that is not an address.
    """
    return informed(message, asked(store, address, use or Use(), unreachable_is_unknown=unreachable_is_unknown), on)


def asked(store: Suppressions, address: str, use: Use, *, unreachable_is_unknown: bool = False) -> Verdict | None:
    """What the store says of an address, or None where it cannot be consulted and the caller has chosen to go on."""
    try:
        return store.check(address, use)
    except StoreUnreachable:
        if not unreachable_is_unknown:
            raise
        return None


def informed(message: Message, verdict: Verdict | None, on: date | None = None) -> Message:
    """The message with what a list says about its address; without a verdict it is not known to be clear.

    A message that is known to be suppressed, or objected to, stays so: its absence from a list is not consent. Standing stops
    count for every class of message: the law decides from the message's own facts what they mean for it. Of several days on
    which the person opted out, and of what the message states itself, the one that is longest past counts.
    """
    if verdict is None:
        return _stated(message, None, wished=False, days=None)
    listed = bool(verdict.standing) or verdict.suppressed  # a store that names no entries still says that mail is stopped
    wishes = [entry.asked_at.date() for entry in verdict.standing if entry.why in WISHES]
    days = business_days_since(min(wishes), on) if wishes and on is not None else None
    return _stated(message, listed, wished=bool(wishes), days=days)


@lru_cache(4096)
def _stated(message: Message, listed: bool | None, *, wished: bool, days: int | None) -> Message:
    known = [each for each in (days, message.business_days_since_opt_out) if each is not None]
    return attrs.evolve(
        message,
        suppressed=message.suppressed or listed,
        objected=True if wished else message.objected,
        business_days_since_opt_out=max(known, default=None),
    )
