"""CC-02: the document's three figures are promises beside the law, followed as written, and never the legal answer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, Authority, Business, Threshold, evaluate
from gdpr_rules.policy.sopro import SOPRO_POLICY
from tests.law.us.ca.coverage import entity, nobody

BOTH = LAW | SOPRO
RULES = {"policy.sopro.ccpa_residents", "policy.sopro.ccpa_revenue", "policy.sopro.ccpa_revenue_from_californians"}
DAYS = [date(2020, 1, 1), date(2022, 12, 31), date(2023, 1, 1), date(2024, 12, 31), date(2025, 1, 1), date(2026, 12, 31)]
OLD, MIDDLE, NEW = DAYS[:2], DAYS[2:4], DAYS[4:]


def test_the_clause_is_carried_by_three_rules_of_the_policy_that_say_how_they_depart() -> None:
    assert {rule.id for rule in SOPRO if "CC-02" in rule.clauses} == RULES
    departing = {f"policy.sopro.{rule.id}" for rule in SOPRO_POLICY.document.rules if rule.departs}
    assert departing >= RULES
    assert {SOPRO[each].authority for each in RULES} == {Authority.POLICY}


def test_between_the_two_amounts_the_law_says_no_and_the_policy_yes() -> None:
    facts, on = entity(gross_revenue_usd=Decimal(25_500_000)), date(2026, 5, 1)
    law, both = evaluate(facts, on=on), evaluate(facts, on=on, rules=BOTH)
    assert (law.settled, law.outcome.covered) == (True, False)
    assert (both.settled, both.outcome.covered) == (True, True)
    assert [rule.id for rule in both.because("covered")] == ["policy.sopro.ccpa_revenue"]
    assert both.outcome.thresholds_met == frozenset()
    assert both.by_regime["us.ca.ccpa"] == law.outcome
    assert "departs from the law" in both.explain()


# What is told, on which days the law covers an entity with it, and whether the policy is followed.
POINTS: list[tuple[dict[str, Any], list[date], bool]] = [
    ({"gross_revenue_usd": Decimal(25_000_000)}, [], False),
    ({"gross_revenue_usd": Decimal("25000000.01")}, OLD + MIDDLE, True),
    ({"gross_revenue_usd": Decimal(26_625_000)}, OLD + MIDDLE, True),
    ({"gross_revenue_usd": Decimal(26_625_001)}, DAYS, True),
    ({"share_of_revenue_from_californians": Decimal(50)}, [], False),
    ({"share_of_revenue_from_californians": Decimal("50.01")}, [], True),
    ({"share_of_revenue_from_selling": Decimal(50)}, DAYS, False),
    ({"share_of_revenue_from_selling_or_sharing": Decimal(50)}, MIDDLE + NEW, False),
    ({"consumers": 50_000}, OLD, False),
    ({"consumers": 50_001}, OLD, True),
    ({"consumers": 99_999}, OLD, True),
    ({"consumers": 100_000}, DAYS, True),
    ({"consumers_with_received": 50_000}, OLD, False),
    ({"consumers_with_received": 50_001}, OLD, True),
    ({"households": 100_000}, DAYS, False),
    ({"devices": 100_000}, OLD, False),
]


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize(("told", "lawful", "promised"), POINTS, ids=[str(told) for told, _, _ in POINTS])
def test_each_figure_by_law_and_by_policy(told: dict[str, Any], lawful: list[date], promised: bool, on: date) -> None:
    facts = entity(**told)
    law, policy, both = (evaluate(facts, on=on, rules=rules) for rules in (LAW, SOPRO, BOTH))
    assert law.settled
    assert both.settled
    assert law.outcome.covered is (on in lawful)
    assert policy.outcome.covered is promised
    assert both.outcome.covered is (promised or on in lawful)
    assert both.outcome.thresholds_met == law.outcome.thresholds_met
    assert policy.outcome.thresholds_met == frozenset()


def test_the_documents_figures_lack_the_gates_and_are_followed_without_them() -> None:
    facts = nobody(gross_revenue_usd=Decimal(30_000_000))
    assert not evaluate(facts, on=date(2026, 5, 1)).outcome.covered
    assert evaluate(facts, on=date(2026, 5, 1), rules=BOTH).outcome.covered


def test_an_unknown_figure_is_never_a_no() -> None:
    decision = evaluate(Business(), on=date(2026, 5, 1), rules=SOPRO)
    assert decision.outcome.covered
    assert set(decision.missing) == {
        "gross_revenue_usd",
        "consumers",
        "consumers_with_received",
        "share_of_revenue_from_californians",
    }
    assert Threshold.REVENUE not in decision.outcome.thresholds_met


def test_the_figures_stand_after_2026_while_the_laws_are_open() -> None:
    decision = evaluate(entity(gross_revenue_usd=Decimal(25_000_001)), on=date(2027, 1, 1), rules=BOTH)
    assert decision.settled_on("covered")
    assert not decision.settled
