"""Calm cases keep what is known, leave nothing missing, and let one rule show."""

from datetime import date
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.analysis.calm import calmed, completed
from gdpr_rules.testing.examples import day_of

ON = date(2026, 11, 23)
SOME = ("uk.pecr.reg22.consent", "eu.eprivacy.de.named_address", "eu.gdpr.art15.access", "uk.gdpr.art6.consent")


@pytest.mark.parametrize("complete", [completed, calmed])
@pytest.mark.parametrize("rule", [gr.LAW[name] for name in SOME], ids=lambda rule: rule.id)
def test_what_is_known_stays_and_nothing_is_missing(rule: gr.Rule[Any], complete: Any) -> None:
    for example in rule.examples:
        on = day_of(example, rule)
        case = complete(example.facts, gr.LAW, on)
        assert attrs.evolve(case, **dict.fromkeys(example.facts.unknown)) == example.facts
        assert gr.evaluate(case, on=on).missing == ()


def test_one_rule_shows() -> None:
    """Completed fact by fact, the least open value ends in an objection, which forbids by itself; searched, it does not."""
    trader = gr.Message(
        subject_country="GB",
        sender_countries=frozenset({"GB"}),
        subscriber=gr.Subscriber.SOLE_TRADER,
        commercial=True,
        consented=False,
        details_from_sale=False,
        details_from_negotiations=False,
        sender_is_charity=False,
    )
    decision = gr.evaluate(calmed(trader, gr.LAW, ON), on=ON)
    assert [rule.id for rule in decision.because("permission")] == ["uk.pecr.reg22.consent"]
    company = attrs.evolve(trader, subscriber=gr.Subscriber.CORPORATE)
    permitted = gr.evaluate(calmed(company, gr.LAW, ON), on=ON)
    assert permitted.settled
    assert permitted.outcome.permission is gr.Permission.PERMITTED


def test_the_same_facts_are_completed_alike() -> None:
    facts = gr.Processing(subject_country="IE")
    assert calmed(facts, gr.LAW, ON) == calmed(facts, gr.LAW, ON)
