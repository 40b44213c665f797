"""Mutants are made of every part of a rule, thin examples let them live, and *equivalent* is said only where it is so."""

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import (
    Regime,
    Ruleset,
    Span,
    after,
    at_least,
    before,
    during,
    equals,
    fires,
    more_than,
    one_of,
    silent,
    since,
    true,
    unsettled,
)
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.testing import conditions, facts, idle_limbs, limbs, mutants, surviving
from gdpr_rules.testing.mutants import agree, equivalent, faults, places
from gdpr_rules.testing.strategies import dates
from tests.kernel.visits import DAY, Guest, V, Visit, dated, rule

FEWER = settings(max_examples=300)  # not theorems: these hold the tools to their word
EVE = DAY - timedelta(days=1)
ADULT = at_least(V.age, dated((date(2000, 1, 1), 18)))
RULE = rule(
    when=true(V.invited) & ADULT,
    unless=equals(V.guest, Guest.MEMBER),
    in_force=Span(DAY),
    examples=(
        fires("an adult stranger", Visit(invited=True, age=18, guest=Guest.STRANGER)),
        silent("an adult member", Visit(invited=True, age=18, guest=Guest.MEMBER)),
        silent("a youth", Visit(invited=True, age=17, guest=Guest.STRANGER)),
        silent("not invited", Visit(invited=False, age=18, guest=Guest.STRANGER)),
        silent("the day before", Visit(invited=True, age=18, guest=Guest.STRANGER), on=EVE),
        unsettled("of unknown age", Visit(invited=True, guest=Guest.STRANGER), missing={"age"}),
    ),
)


def without(label: str) -> Ruleset:
    """The rule with one of its examples left out, alone."""
    kept = tuple(example for example in RULE.examples if example.label != label)
    return Ruleset([rule(when=RULE.when, unless=RULE.unless, in_force=RULE.in_force, examples=kept)])


def faults_left(rules: Ruleset) -> list[str]:
    return [mutant.fault for each in rules for mutant in surviving(each, rules)]


def test_good_examples_leave_no_mutant_and_no_idle_limb() -> None:
    rules = Ruleset([RULE])
    assert faults_left(rules) == []
    assert idle_limbs(RULE, rules) == []
    assert len(list(limbs(RULE, rules))) == 3


@pytest.mark.parametrize(
    ("left_out", "fault"),
    [
        ("an adult member", "unless: `the guest is member` held false"),
        ("not invited", "when: `invited` held true"),
        ("a youth", "set at 17"),
        ("the day before", f"in force: begun {EVE}"),
    ],
)
def test_a_mutant_lives_where_the_example_against_it_is_missing(left_out: str, fault: str) -> None:
    assert any(fault in each for each in faults_left(without(left_out)))


def test_a_limb_is_idle_where_the_example_for_it_is_missing() -> None:
    rules = without("not invited")
    assert [limb.text for limb in idle_limbs(rules.rules[0], rules)] == ["when: `invited`"]


FIGURE = dated((date(2010, 1, 1), 18), (DAY, 21), end=date(2030, 1, 1))
NOON = dated((date(2000, 1, 1), DAY))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (true(V.invited), ["held true", "held false", "negated"]),
        (true(V.invited) & true(V.sober), ["any instead of all in"]),
        (true(V.invited) | true(V.sober), ["all instead of any in"]),
        (at_least(V.age, FIGURE), ["other boundary", "begun 2009-12-31", "begun 2024-06-02", "set at 20", "ended 2030-01-02"]),
        (more_than(V.age, FIGURE), ["other boundary", "set at 17", "set at 19"]),
        (before(V.booked_on, NOON), ["other boundary", "set at 2024-05-31", "set at 2024-06-02"]),
        (after(V.booked_on, NOON), ["other boundary"]),
        (one_of(V.guest, {Guest.CHILD, Guest.MEMBER}), ["without `CHILD`", "without `MEMBER`"]),
        (during(since(2024, 6, 1)), ["begun 2024-05-31", "begun 2024-06-02", "held true"]),
    ],
    ids=count(),
)
def test_every_kind_of_fault_is_planted(condition: Condition, expected: list[str]) -> None:
    planted = [fault for fault, _ in faults(condition)]
    assert [fault for fault in expected if not any(fault in each for each in planted)] == []


def test_a_regimes_scope_is_no_part_of_its_rules() -> None:
    rules = Ruleset([RULE], [Regime("house", "House", scopes={Visit: equals(V.country, "AA")})])
    assert {mutant.fault.partition(":")[0] for mutant in mutants(RULE, rules)} <= {"when", "unless", "in force"}


@FEWER
@given(conditions(Visit))
def test_faults_change_the_condition_and_say_how(condition: Condition) -> None:
    planted = list(faults(condition))
    assert all(changed != condition for _, changed in planted)
    assert len({changed for _, changed in planted}) == len(planted)


@FEWER
@given(conditions(Visit))
def test_places_put_back_what_they_took(condition: Condition) -> None:
    for limb, put in places(condition):
        assert put(limb) == condition


def beside_a_fault(condition: Condition) -> st.SearchStrategy[tuple[Condition, Condition]]:
    others = [condition, *(changed for _, changed in faults(condition))]
    return st.tuples(st.just(condition), st.sampled_from(others))


@FEWER
@given(conditions(Visit, leaves=5).flatmap(beside_a_fault), st.data())
def test_conditions_that_agree_are_never_told_apart(pair: tuple[Condition, Condition], data: st.DataObject) -> None:
    """What is proved equivalent is so on every case drawn; what is told apart by a case is not proved equivalent."""
    one, other = pair
    rules = Ruleset([rule(when=one | other)])
    visit, on = data.draw(facts(Visit, rules=rules)), data.draw(dates(rules, Visit))
    if one.truth(visit, on) is not other.truth(visit, on):
        assert not agree(one, other, on)
    elif agree(one, other, on):
        again: Any = data.draw(facts(Visit, rules=rules))
        assert one.truth(again, on) is other.truth(again, on)


def test_equivalence_is_found_where_a_limb_is_implied() -> None:
    narrow, wide = equals(V.country, "AA"), one_of(V.country, {"AA", "BB"})
    assert agree(narrow & wide, narrow, DAY)
    assert not agree(narrow | wide, narrow, DAY)
    assert not agree(true(V.invited), ~true(V.invited), DAY)
    assert not agree(true(V.invited) | ~true(V.invited), TRUE, DAY)  # unknown while the fact is
    assert not agree(FALSE, TRUE, DAY)


def test_conditions_are_equivalent_if_they_agree_on_every_day() -> None:
    late = during(since(2024, 6, 1)) & true(V.invited)
    assert equivalent(late, true(V.invited) & during(since(2024, 6, 1)))
    assert not equivalent(late, true(V.invited)), "not on the days before"
    assert not equivalent(late, FALSE)
    assert equivalent(true(V.invited) & TRUE, true(V.invited))
    assert not equivalent(true(V.invited), true(V.sober))


def test_a_date_moved_outside_the_rules_own_time_is_equivalent() -> None:
    late = rule(
        when=during(Span(date(2000, 1, 1))) & true(V.invited),
        in_force=Span(DAY),
        examples=(
            fires("invited", Visit(invited=True)),
            silent("not invited", Visit(invited=False)),
            silent("the day before", Visit(invited=True), on=EVE),
        ),
    )
    assert faults_left(Ruleset([late])) == []
