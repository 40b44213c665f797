"""Every constant stands twice: once in the rules, and once more in a register that was written from the statutes."""

from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, Rule
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.conditions import Test as FactTest
from gdpr_rules.kernel.conditions import walk
from gdpr_rules.testing.constants import constant_mutants
from tests.law.register import of_figure, of_regime, registered, statements

STATED = registered()
USED: set[Dated[Any]] = {
    part.bound
    for rule in LAW
    for part in walk(LAW.firing(rule))
    if isinstance(part, FactTest) and isinstance(part.bound, Dated)
}
FIGURES: dict[str, Dated[Any]] = {figure.name: figure for figure in USED}


def differs(found: frozenset[str], stated: frozenset[str]) -> tuple[list[str], list[str]]:
    """What only the rules say, and what only the register says."""
    return sorted(found - stated), sorted(stated - found)


@pytest.mark.parametrize("rule", LAW, ids=lambda rule: rule.id)
def test_a_rule_says_what_the_register_says(rule: Rule[Any]) -> None:
    assert rule.id in STATED, f"nothing states {sorted(statements(rule))}"
    assert differs(statements(rule), STATED[rule.id]) == ([], [])


@pytest.mark.parametrize("regime", LAW.regimes, ids=lambda regime: regime.id)
def test_a_regime_reaches_where_the_register_says(regime: Any) -> None:
    assert differs(of_regime(regime), STATED.get(f"regime {regime.id}", frozenset())) == ([], [])


def test_a_figure_has_a_name_of_its_own() -> None:
    names = [figure.name for figure in USED]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_a_figure_is_what_the_register_says(name: str) -> None:
    assert differs(of_figure(FIGURES[name]), STATED.get(f"figure {name}", frozenset())) == ([], [])


def test_the_register_states_nothing_that_there_is_not() -> None:
    known = {
        *(rule.id for rule in LAW),
        *(f"regime {each.id}" for each in LAW.regimes),
        *(f"figure {name}" for name in FIGURES),
    }
    assert sorted(STATED.keys() - known) == []


def test_no_change_of_a_constant_goes_unnoticed() -> None:
    """Each member removed from a set, each day moved, each number changed: the register, or an example, tells."""
    tried, kept = 0, list[str]()
    for rule in LAW:
        for fault, changed in constant_mutants(rule):
            tried += 1
            if statements(changed) == STATED[rule.id]:
                kept.append(f"{rule.id}: {fault}")
    assert kept == []
    assert tried > 2000


def test_a_figure_that_is_wrong_is_noticed() -> None:
    for name, figure in FIGURES.items():
        for n, step in enumerate(figure.steps):
            steps = (*figure.steps[:n], attrs.evolve(step, value="another"), *figure.steps[n + 1 :])
            assert of_figure(attrs.evolve(figure, steps=steps)) != STATED[f"figure {name}"]
