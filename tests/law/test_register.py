"""Every constant stands twice: once in the rules, and once more in a register that was written from the statutes."""

from pathlib import Path
from typing import Any

import pytest

from gdpr_rules import LAW, Rule
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.conditions import Test as FactTest
from gdpr_rules.kernel.conditions import walk
from gdpr_rules.testing.constants import constant_mutants
from gdpr_rules.testing.examples import example_problems
from tests.law.further_cases import with_cases
from tests.law.register import of_figure, of_regime, registered, statements, word, wrong_figures

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
    """Each member removed from a set, each day moved, each number changed: the register, or a case, tells.

    A case has to where the constant that replaces another stands elsewhere in the rule as well.
    """
    tried, kept = 0, list[str]()
    for rule in LAW:
        for fault, changed in constant_mutants(with_cases(rule)):
            tried += 1
            if statements(changed) == STATED[rule.id] and not example_problems(LAW.only([changed])):
                kept.append(f"{rule.id}: {fault}")
    assert kept == []
    assert tried > 6000, tried


def test_a_figure_that_is_wrong_in_one_thing_is_noticed() -> None:
    tried, kept = 0, list[str]()
    for name, figure in FIGURES.items():
        for wrong in wrong_figures(figure):
            tried += 1
            kept += [f"{name}: {wrong}"] if of_figure(wrong) == STATED[f"figure {name}"] else []
    assert kept == []
    assert tried > 2000, tried


def test_every_member_of_a_large_set_is_stated() -> None:
    """Sets of nearly all countries are stated by what they lack; what they hold beside countries stands there too."""
    large = COUNTRIES - {"DE", "FR"} | {"DE-BY", "US-TX", "US-VT"}
    assert word(large) == "all countries but DE, FR; also DE-BY, US-TX, US-VT"
    assert [member for member in large if word(large - {member}) == word(large)] == []


def test_the_register_states_each_thing_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "sets.toml").write_text('[sets]\nTWO = "FR, DE"\n')
    (tmp_path / "a.toml").write_text('[regimes]\n"eu.gdpr" = []\n[provisions]\n"art15.access" = ["right is access"]\n')
    assert registered(tmp_path) == {"eu.gdpr.art15.access": {"right is access"}}
    (tmp_path / "b.toml").write_text('[rules]\n"eu.gdpr.art15.access" = ["right is know"]\n')
    with pytest.raises(AssertionError, match=r"b\.toml states `eu\.gdpr\.art15\.access`, which stands in another file"):
        registered(tmp_path)
