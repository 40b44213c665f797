"""Over-blocking is a fault too: beside every rule that forbids lies a case that is permitted and settled."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    LAW,
    AutomatedDecision,
    Computed,
    Facts,
    Message,
    Processing,
    Rule,
    Transfer,
    WebsiteUse,
    evaluate,
)
from gdpr_rules.analysis.calm import calmed
from gdpr_rules.decisions.cells import cells_of
from gdpr_rules.kernel.conditions import Test as Limb
from gdpr_rules.kernel.conditions import walk
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.testing.examples import day_of

ON = date(2026, 11, 23)
PERMISSIONS = {Message, Transfer, AutomatedDecision, WebsiteUse, Processing}
"""The questions whose answer is a permission."""
NOT_BESIDE = {
    *("subject_country", "subject_us_state", "sender_countries", "controller_countries", "exporter_country", "destination"),
    "commercial",
}
"""Facts with which the case is another one: elsewhere, or no advertising at all."""
FORBIDDING = [
    rule
    for rule in LAW
    if rule.question in PERMISSIONS
    and not isinstance(rule.then, Computed)
    and not rule.then.permissive
    and LAW.regime(rule).id != "backstop"  # which answers where it stays open what else the law says
]


def test_many_rules_forbid() -> None:
    assert len(FORBIDDING) > 90


@pytest.mark.parametrize("rule", FORBIDDING, ids=lambda rule: rule.id)
def test_one_of_its_facts_makes_the_difference(rule: Rule[Any]) -> None:
    """Where it forbids and little else applies, the same is permitted for certain once one fact that it reads is another."""
    assert any(permitted(beside, on) for case, on in forbidden(rule) for beside in neighbours(case, rule, on))


def forbidden(rule: Rule[Any]) -> Iterator[tuple[Facts[Any], date]]:
    """Cases in which a rule forbids or may forbid, from its own examples, completed so that few other rules apply."""
    for example in rule.examples:
        on = ON if ON in rule.in_force else day_of(example, rule)
        if example.effect is not Effect.SILENT:
            case = calmed(example.facts, LAW, on)
            decision = evaluate(case, on=on)
            if rule in (*decision.fired, *decision.assumed) and not permitted(case, on):
                yield case, on


def neighbours(case: Facts[Any], rule: Rule[Any], on: date) -> Iterator[Facts[Any]]:
    names = dict.fromkeys(part.fact.name for part in walk(rule.firing) if isinstance(part, Limb))
    for name in (name for name in names if name not in NOT_BESIDE):
        for value in cells_of(getattr(attrs.fields(rule.question), name), (rule.firing,), on):
            yield attrs.evolve(case, **{name: value})


def permitted(case: Facts[Any], on: date) -> bool:
    decision = evaluate(case, on=on)
    return bool(decision.settled and decision.outcome.permissive)
