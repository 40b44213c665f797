"""From a store to the question about a message: what a store knows, and what it cannot tell."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Message, Permission, SendingDuty, evaluate
from gdpr_rules.errors import InvalidAddress, StoreUnreachable
from gdpr_rules.suppression import MemoryStore, MessageClass, Reason, Use, with_suppression
from tests.law.messages import message
from tests.suppression.test_algebra import stop

ON = date(2026, 11, 23)


class Away(MemoryStore):
    def check(self, address: str, use: Use) -> Any:
        raise StoreUnreachable("the list cannot be asked")


def decided(told: Message) -> Permission:
    return evaluate(told, on=ON, rules=LAW | SOPRO).outcome.permission


def test_a_store_tells_a_message_what_it_knows() -> None:
    store = MemoryStore()
    clean = message(suppressed=None)
    assert with_suppression(clean, store, "ada@example.com").suppressed is False
    assert decided(with_suppression(clean, store, "ada@example.com")) is Permission.PERMITTED
    store.add([stop()])
    told = with_suppression(clean, store, "Ada@Example.com")
    assert (told.suppressed, told.objected) == (True, True)
    decision = evaluate(told, on=ON, rules=LAW | SOPRO)
    assert decision.outcome.permission is Permission.FORBIDDEN
    assert decision.settled_on("permission")
    assert SendingDuty.STOP_SENDING in decision.outcome.duties


def test_a_bounce_is_no_objection() -> None:
    store = MemoryStore()
    store.add([stop(Reason.BOUNCE)])
    told = with_suppression(message(), store, "ada@example.com")
    assert (told.suppressed, told.objected) == (True, message().objected)


def test_what_an_invoice_is_the_law_decides() -> None:
    store = MemoryStore()
    store.add([stop()])
    use = Use(message_class=MessageClass.TRANSACTIONAL)
    told = with_suppression(message(commercial=False), store, "ada@example.com", use)
    assert told.suppressed is True
    assert decided(told) is Permission.PERMITTED


def test_a_store_that_cannot_be_asked_never_says_not_suppressed() -> None:
    with pytest.raises(StoreUnreachable):
        with_suppression(message(), Away(), "ada@example.com")
    told = with_suppression(message(suppressed=False), Away(), "ada@example.com", unreachable_is_unknown=True)
    assert told.suppressed is None
    decision = evaluate(told, on=ON, rules=LAW | SOPRO)
    assert "suppressed" in decision.missing
    assert decision.outcome.permission is not Permission.PERMITTED


def test_what_is_known_already_is_not_unlearnt() -> None:
    """A message known to be suppressed stays so, whatever a list does not hold or cannot say."""
    known = message(suppressed=True, objected=True)
    assert with_suppression(known, MemoryStore(), "ada@example.com") == known
    assert with_suppression(known, Away(), "ada@example.com", unreachable_is_unknown=True) == known


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(InvalidAddress):
        with_suppression(message(), MemoryStore(), "nobody")
