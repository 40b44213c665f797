"""`gr.screen`: the list is asked, the law joined with the sender's own rule, and nothing of it can be left out."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidAddress, StoreUnreachable
from gdpr_rules.screening import Screened
from gdpr_rules.suppression import MemoryStore, MessageClass, Reason, Use, Verdict
from tests.law.messages import message
from tests.suppression.stores import ring
from tests.suppression.test_algebra import stop

ON = date(2026, 11, 23)  # a Monday
ADA = "ada@example.com"
OHIO = gr.Message(
    subject_country="US",
    sender_countries=frozenset({"US"}),
    subscriber_elsewhere=False,
    commercial=False,
    asks_for_consent_only=False,
    confirms_sign_up=False,
    subject_line_truthful=True,
    header_truthful=True,
)  # American law asks nothing more of a letter that advertises nothing


class Away(MemoryStore):
    def check(self, address: str, use: Use) -> Any:
        raise StoreUnreachable("the list cannot be asked")


def screened(asked: gr.Message, store: MemoryStore, *, address: str | None = ADA, **more: Any) -> Screened:
    return gr.screen(asked, address=address, store=store, **{"on": ON, **more})


def holding(*reasons: Reason, **more: Any) -> MemoryStore:
    store = MemoryStore(ring("k1"))
    store.add([stop(reason, **more) for reason in reasons])
    return store


def permission(found: Screened) -> str:
    settled = found.decision.settled_on("permission")
    return found.decision.outcome.permission.value if settled else "cannot tell yet"


def test_an_address_that_is_not_on_the_list_is_answered_by_the_law() -> None:
    found = screened(OHIO, MemoryStore())
    assert permission(found) == "permitted"
    assert isinstance(found.decision.facts, gr.Message)
    assert found.decision.facts.suppressed is False
    assert found.verdict is not None
    assert found.verdict.words == "not suppressed"


@pytest.mark.parametrize("reason", Reason)
def test_a_standing_stop_is_forbidden_whatever_its_reason_and_whatever_the_law_allows(reason: Reason) -> None:
    assert gr.evaluate(attrs.evolve(OHIO, suppressed=True), on=ON).outcome.permissive, "the law alone permits it"
    found = screened(OHIO, holding(reason), address="Ada+offers@EXAMPLE.com")
    assert permission(found) == "forbidden"
    assert "sender.exclusion_list" in [rule.id for rule in found.decision.because("permission")]
    assert found.verdict is not None
    assert found.verdict.reason is reason


def test_the_rules_given_are_joined_with_the_senders_own() -> None:
    for rules in (gr.LAW, gr.LAW | gr.SOPRO, gr.SOPRO):
        assert permission(screened(OHIO, holding(Reason.BOUNCE), rules=rules)) == "forbidden"


def test_without_an_address_nothing_is_permitted_whatever_the_message_states() -> None:
    found = screened(attrs.evolve(OHIO, suppressed=False), MemoryStore(), address=None)
    assert permission(found) == "cannot tell yet"
    assert "suppressed" in found.decision.missing
    assert found.verdict is None


@pytest.mark.parametrize("text", ["", "nobody", "ada@", "*@example.com", "ada@example.com bob@example.com"])
def test_a_text_that_is_not_an_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidAddress):
        screened(OHIO, MemoryStore(), address=text)


def test_a_list_that_cannot_be_asked_raises_or_leaves_it_unknown() -> None:
    with pytest.raises(StoreUnreachable):
        screened(OHIO, Away())
    transactional = Use(message_class=MessageClass.TRANSACTIONAL)
    for use in (None, transactional):
        found = screened(attrs.evolve(OHIO, suppressed=False), Away(), use=use, unreachable_is_unknown=True)
        assert permission(found) == "cannot tell yet"
        assert found.verdict is None


def test_a_store_that_names_no_entries_still_stops() -> None:
    """A store of another kind may answer *suppressed* and nothing more."""

    class Terse(MemoryStore):
        def check(self, address: str, use: Use) -> Verdict:
            return Verdict(address, suppressed=True)

    class Fussy(MemoryStore):
        def check(self, address: str, use: Use) -> Verdict:
            return Verdict(address, suppressed=True, problem="`x` is not an address here; write it in full")

    for use in (None, Use(message_class=MessageClass.TRANSACTIONAL)):
        assert permission(screened(OHIO, Terse(), use=use)) == "forbidden"
    with pytest.raises(InvalidAddress, match="not an address here"):
        screened(OHIO, Fussy())


TRANSACTIONAL = Use(message_class=MessageClass.TRANSACTIONAL)


@pytest.mark.parametrize(
    ("reason", "advertises", "answer"),
    [
        (Reason.OBJECTION, False, "permitted"),
        (Reason.COMPLAINT, False, "permitted"),
        (Reason.ERASURE, False, "permitted"),
        (Reason.IMPORTED, False, "permitted"),
        (Reason.BOUNCE, False, "forbidden"),
        (Reason.LEGAL, False, "forbidden"),
        (Reason.OBJECTION, True, "forbidden"),  # a word of the caller does not make an offer an invoice
        (Reason.IMPORTED, True, "forbidden"),
        (Reason.OBJECTION, None, "forbidden"),  # it may be an offer
        (Reason.IMPORTED, None, "forbidden"),
    ],
)
def test_only_a_message_that_advertises_nothing_passes_a_wish(reason: Reason, advertises: bool | None, answer: str) -> None:
    asked = attrs.evolve(OHIO, commercial=advertises)
    assert permission(screened(asked, holding(reason), use=TRANSACTIONAL)) == answer
    assert permission(screened(asked, holding(reason))) == "forbidden", "what is to be sent is not known"


def test_a_message_that_states_a_stop_itself_stays_stopped() -> None:
    stated = attrs.evolve(OHIO, suppressed=True)
    for use in (None, TRANSACTIONAL):
        assert permission(screened(stated, MemoryStore(), use=use)) == "forbidden"


EAST = timezone(timedelta(hours=-5))
FRIDAY = datetime(2026, 11, 6, 21, tzinfo=EAST)  # in UTC it is Saturday


def test_what_the_list_knows_fills_the_facts() -> None:
    """From Friday, 6 November: 9, 10, 12, 13, 16 to 20 and 23 November are ten business days; the 11th is Veterans Day."""
    facts = screened(OHIO, holding(Reason.OBJECTION, at=FRIDAY)).decision.facts
    assert isinstance(facts, gr.Message)
    assert (facts.suppressed, facts.objected, facts.business_days_since_opt_out) == (True, True, 10)
    bounced = screened(OHIO, holding(Reason.BOUNCE, at=FRIDAY)).decision.facts
    assert isinstance(bounced, gr.Message)
    assert (bounced.suppressed, bounced.objected, bounced.business_days_since_opt_out) == (True, None, None)


@pytest.mark.parametrize(("stated", "days"), [(None, 10), (4, 10), (12, 12)])
def test_of_what_the_list_and_the_message_say_the_longer_time_counts(stated: int | None, days: int) -> None:
    facts = screened(
        attrs.evolve(OHIO, business_days_since_opt_out=stated), holding(Reason.OBJECTION, at=FRIDAY)
    ).decision.facts
    assert isinstance(facts, gr.Message)
    assert facts.business_days_since_opt_out == days


def test_of_several_opt_outs_the_first_counts() -> None:
    store = holding(Reason.OBJECTION, at=FRIDAY)
    store.add([stop(Reason.COMPLAINT, at=FRIDAY - timedelta(days=7)), stop(Reason.OBJECTION, at=FRIDAY + timedelta(days=7))])
    facts = screened(OHIO, store).decision.facts
    assert isinstance(facts, gr.Message)
    assert facts.business_days_since_opt_out == 15


@pytest.mark.parametrize(("on", "stopped"), [(date(2026, 11, 23), False), (date(2026, 11, 24), True)])
def test_american_law_alone_stops_after_the_tenth_business_day(on: date, stopped: bool) -> None:
    """15 USC 7704(a)(4)(A)(i): no message *more than 10 business days after the receipt* of the request."""
    from gdpr_rules.suppression.asking import informed

    store = holding(Reason.OBJECTION, at=FRIDAY)
    offer = attrs.evolve(OHIO, commercial=True, sender_is_charity=False, transactional=False, other_content=False)
    asked = attrs.evolve(informed(offer, store.check(ADA, Use()), on), suppressed=False)  # without the list itself
    fired = {rule.id for rule in gr.evaluate(asked, on=on).fired}
    assert ("us.can_spam.opt_out_honoured" in fired) == stopped


def test_the_decision_is_evidence_that_is_checked_by_itself() -> None:
    certificate = screened(OHIO, holding(Reason.LEGAL)).decision.to_dict()
    assert gr.verify(certificate).differences == ()
    with_policy = screened(message(), holding(Reason.OBJECTION), rules=gr.LAW | gr.SOPRO).decision.to_dict()
    assert gr.verify(with_policy).differences == ()


def test_the_day_has_no_default() -> None:
    with pytest.raises(TypeError, match="'on'"):
        gr.screen(OHIO, address=ADA, store=MemoryStore())  # type: ignore[call-arg]


def test_an_opt_out_after_the_day_asked_about_counts_and_its_business_days_are_not_known() -> None:
    later = datetime(2026, 11, 24, 9, tzinfo=UTC)
    found = screened(OHIO, holding(Reason.OBJECTION, at=later))
    assert permission(found) == "forbidden"
    assert isinstance(found.decision.facts, gr.Message)
    assert found.decision.facts.business_days_since_opt_out is None
