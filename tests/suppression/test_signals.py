"""Opt-outs that a program sends: one-click unsubscription (RFC 8058) and the Global Privacy Control."""

from datetime import date

import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidAddress, InvalidEntry, NaiveDatetime
from gdpr_rules.suppression import (
    ONE_CLICK,
    SALE_AND_SHARING,
    SIGNAL,
    MemoryStore,
    Reason,
    Scope,
    Use,
    one_click,
    preference_signal,
)
from tests.suppression.test_algebra import DAY, HOUR


@pytest.mark.parametrize(
    "form",
    [
        {"List-Unsubscribe": "One-Click"},
        {"list-unsubscribe": "one-click"},
        {"token": "7f", "List-Unsubscribe": " One-Click\r\n"},
    ],
)
def test_a_click_is_an_objection_to_everything(form: dict[str, str]) -> None:
    entry = one_click("Ada+news@Example.com", form, at=DAY)
    assert (entry.why, entry.scope, entry.source, entry.asked_at) == (Reason.OBJECTION, Scope(), ONE_CLICK, DAY)
    assert entry.effective_at is None, "who sends has still to comply"
    store = MemoryStore()
    store.add([entry])
    assert store.check("ada@example.com", Use()).suppressed


def test_a_click_may_be_limited_to_a_tenant_and_take_effect_at_once() -> None:
    entry = one_click(
        "ada@example.com", {"List-Unsubscribe": "One-Click"}, at=DAY, scope=Scope(tenant="north"), effective_at=DAY
    )
    assert (entry.scope, entry.effective_at) == (Scope(tenant="north"), DAY)


@pytest.mark.parametrize("form", [{}, {"List-Unsubscribe": ""}, {"List-Unsubscribe": "https://x.example"}, {"a": "One-Click"}])
def test_what_software_fetches_by_itself_is_not_a_click(form: dict[str, str]) -> None:
    with pytest.raises(InvalidEntry, match="not `List-Unsubscribe=One-Click`; show a page that asks"):
        one_click("ada@example.com", form, at=DAY)


@pytest.mark.parametrize("header", [None, "", "0", "true", "11", "1, 1"])
def test_only_one_value_of_the_header_is_a_signal(header: str | None) -> None:
    with pytest.raises(InvalidEntry, match="only `1` says"):
        preference_signal("ada@example.com", header, at=DAY)


def test_a_signal_stops_its_purpose_and_what_may_be_for_it() -> None:
    store = MemoryStore()
    entry = preference_signal("ada@example.com", " 1 ", at=DAY, tenant="north", effective_at=DAY + HOUR)
    assert (entry.why, entry.source, entry.effective_at) == (Reason.OBJECTION, SIGNAL, DAY + HOUR)
    store.add([entry])
    stopped = {
        use: store.check("ada@example.com", use).suppressed
        for use in (Use(), Use(purpose=SALE_AND_SHARING), Use(purpose="newsletter"), Use(tenant="south"))
    }
    assert list(stopped.values()) == [True, True, False, False]


def test_both_need_an_address_and_a_zone() -> None:
    for refused in (InvalidAddress, NaiveDatetime):
        who = "nobody" if refused is InvalidAddress else "ada@example.com"
        at = DAY if refused is InvalidAddress else DAY.replace(tzinfo=None)
        with pytest.raises(refused):
            one_click(who, {"List-Unsubscribe": "One-Click"}, at=at)
        with pytest.raises(refused):
            preference_signal(who, "1", at=at)


def test_a_signal_is_a_request_to_opt_out_in_california() -> None:
    """11 CCR 7026(f): 15 business days from Monday, 2 March 2026; Cesar Chavez Day comes later, on the 31st."""
    request = gr.RightsRequest(
        right=gr.Right.OPT_OUT,
        received=date(2026, 3, 2),
        subject_country="US",
        subject_us_state="CA",
        controller_countries=frozenset({"US"}),
        place="US-CA",
        covering_acts=frozenset({gr.PrivacyAct.CCPA}),
    )
    outcome = gr.evaluate(request, on=date(2026, 3, 2)).outcome
    assert outcome.effect_by == date(2026, 3, 23)
    assert gr.Obligation.STOP_SALE_AND_SHARING in outcome.obligations
