"""From a store to the question: the one call that adds to a message whether its address is suppressed."""

import attrs

from gdpr_rules.errors import StoreUnreachable
from gdpr_rules.facts.message import Message
from gdpr_rules.suppression.entries import WISHES, Use
from gdpr_rules.suppression.store import Suppressions
from gdpr_rules.suppression.verdicts import Verdict


def with_suppression(
    message: Message, store: Suppressions, address: str, use: Use | None = None, *, unreachable_is_unknown: bool = False
) -> Message:
    """The message with `suppressed` according to the store, and `objected` if a wish of the person stands there.

    Standing stops count for every class of message: the law decides from the message's own facts what they mean for it.
    A store that cannot be consulted raises `StoreUnreachable`; with `unreachable_is_unknown` the fact is unknown instead, which
    permits nothing. Raises `InvalidAddress` for a text that is not an address.
    """
    try:
        verdict = store.check(address, use or Use())
    except StoreUnreachable:
        if not unreachable_is_unknown:
            raise
        return informed(message, None)
    return informed(message, verdict)


def informed(message: Message, verdict: Verdict | None) -> Message:
    """The message with what a list says about its address; without a verdict it is not known to be clear.

    A message that is known to be suppressed, or objected to, stays so: its absence from a list is not consent.
    """
    suppressed = message.suppressed or (None if verdict is None else bool(verdict.standing))
    wished = verdict is not None and any(entry.why in WISHES for entry in verdict.standing)
    return attrs.evolve(message, suppressed=suppressed, objected=True if wished else message.objected)
