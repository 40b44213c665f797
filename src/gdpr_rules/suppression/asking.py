"""From a store to the question: the one call that tells a message whether its address is suppressed."""

import attrs

from gdpr_rules.errors import StoreUnreachable
from gdpr_rules.facts.message import Message
from gdpr_rules.suppression.entries import Reason, Use
from gdpr_rules.suppression.store import Suppressions

OBJECTIONS = frozenset({Reason.OBJECTION, Reason.ERASURE, Reason.COMPLAINT})


def with_suppression(
    message: Message, store: Suppressions, address: str, use: Use | None = None, *, unreachable_is_unknown: bool = False
) -> Message:
    """The message with `suppressed` as the store tells it, and `objected` where a wish of the person stands there.

    The stops that stand are told whatever class the message is of: what it is decides the law, by the message's own facts.
    A store that cannot be asked raises `StoreUnreachable`; with `unreachable_is_unknown` the fact is unknown instead, which
    permits nothing. Raises `InvalidAddress` for a text that is no address.
    """
    try:
        verdict = store.check(address, use or Use())
    except StoreUnreachable:
        if not unreachable_is_unknown:
            raise
        return attrs.evolve(message, suppressed=None)
    told = bool(verdict.standing)
    objected = any(entry.why in OBJECTIONS for entry in verdict.standing)
    return attrs.evolve(message, suppressed=told, objected=True if objected else message.objected)
