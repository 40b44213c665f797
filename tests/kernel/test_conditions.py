"""Conditions: every operator at its boundary, the connectives as data, and what is left once facts are fixed."""

from datetime import date, timedelta
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import (
    after,
    at_least,
    before,
    contains,
    during,
    equals,
    false,
    known,
    more_than,
    one_of,
    open_question,
    since,
    true,
    within,
)
from gdpr_rules.decisions.cells import representatives
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Named, Open, Some, bounds, reduce, walk
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.truth import Truth, every, negated, some
from tests.kernel.visits import DAY, Guest, V, Visit, cite, dated

EVE, MORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
EIGHTEEN = dated((date(2000, 1, 1), 18))
NOON = dated((date(2000, 1, 1), DAY))
LOADS = dated((date(2000, 1, 1), frozenset({"bag"})))


def truth(condition: Condition, on: date = DAY, **facts: Any) -> Truth:
    return condition.truth(Visit(**facts), on)


@pytest.mark.parametrize(
    ("condition", "facts", "expected"),
    [
        (known(V.age), {"age": 0}, True),
        (known(V.invited), {"invited": False}, True),
        (true(V.invited), {"invited": True}, True),
        (true(V.invited), {"invited": False}, False),
        (false(V.invited), {"invited": True}, False),
        (false(V.invited), {"invited": False}, True),
        (equals(V.guest, Guest.MEMBER), {"guest": Guest.MEMBER}, True),
        (equals(V.guest, Guest.MEMBER), {"guest": Guest.CHILD}, False),
        (one_of(V.guest, {Guest.MEMBER, Guest.CHILD}), {"guest": Guest.CHILD}, True),
        (one_of(V.guest, {Guest.MEMBER, Guest.CHILD}), {"guest": Guest.STRANGER}, False),
        (one_of(V.guest, set()), {"guest": Guest.STRANGER}, False),
        (at_least(V.age, EIGHTEEN), {"age": 17}, False),
        (at_least(V.age, EIGHTEEN), {"age": 18}, True),
        (at_least(V.age, EIGHTEEN), {"age": 19}, True),
        (more_than(V.age, EIGHTEEN), {"age": 17}, False),
        (more_than(V.age, EIGHTEEN), {"age": 18}, False),
        (more_than(V.age, EIGHTEEN), {"age": 19}, True),
        (before(V.booked_on, NOON), {"booked_on": EVE}, True),
        (before(V.booked_on, NOON), {"booked_on": DAY}, False),
        (before(V.booked_on, NOON), {"booked_on": MORROW}, False),
        (after(V.booked_on, NOON), {"booked_on": EVE}, False),
        (after(V.booked_on, NOON), {"booked_on": DAY}, False),
        (after(V.booked_on, NOON), {"booked_on": MORROW}, True),
        (contains(V.carries, {"bag", "dog"}), {"carries": {"dog", "lamp"}}, True),
        (contains(V.carries, {"bag"}), {"carries": {"dog", "lamp"}}, False),
        (contains(V.carries, LOADS), {"carries": {"bag", "lamp"}}, True),
        (within(V.carries, {"bag", "dog"}), {"carries": {"bag", "dog"}}, True),
        (within(V.carries, {"bag", "dog"}), {"carries": {"dog"}}, True),
        (within(V.carries, {"bag", "dog"}), {"carries": {"dog", "lamp"}}, False),
        (within(V.carries, LOADS), {"carries": {"dog"}}, False),
    ],
    ids=lambda value: "" if isinstance(value, dict) else None,
)
def test_each_operator_at_its_boundary(condition: Condition, facts: dict[str, Any], expected: Truth) -> None:
    assert truth(condition, **facts) is expected
    assert truth(~condition, **facts) is negated(expected)


@pytest.mark.parametrize(
    "condition",
    [
        known(V.age),
        true(V.invited),
        false(V.invited),
        equals(V.guest, Guest.MEMBER),
        one_of(V.guest, {Guest.MEMBER}),
        at_least(V.age, EIGHTEEN),
        more_than(V.age, EIGHTEEN),
        before(V.booked_on, NOON),
        after(V.booked_on, NOON),
        contains(V.carries, {"bag"}),
        within(V.carries, {"bag"}),
        open_question("nobody knows"),
    ],
    ids=range(12),
)
def test_a_test_on_an_unknown_fact_is_unknown_and_so_is_its_negation(condition: Condition) -> None:
    assert truth(condition) is None
    assert truth(~condition) is None


def test_an_open_question_stays_open_whatever_is_known() -> None:
    told = Visit(guest=Guest.MEMBER, invited=True, sober=True, age=30, booked_on=DAY, country="AA")
    assert open_question("nobody knows").truth(told, DAY) is None


def test_during_follows_the_day_and_is_never_unknown() -> None:
    limb = during(since(2024, 6, 1), cite())
    assert [truth(limb, on) for on in (EVE, DAY, MORROW)] == [False, True, True]


def test_the_day_chooses_the_figure_and_a_day_without_one_leaves_the_test_unknown() -> None:
    grown = at_least(V.age, dated((DAY, 18), (MORROW, 21), end=MORROW + timedelta(days=1)))
    days = [EVE, DAY, MORROW, MORROW + timedelta(days=1)]
    assert [truth(grown, on, age=20) for on in days] == [None, True, False, None]


def test_connectives_are_kleene_over_the_parts() -> None:
    for a, b, c in product((True, False, None), repeat=3):
        facts: dict[str, Any] = {"invited": a, "sober": b, "guest": None if c is None else Guest.MEMBER if c else Guest.CHILD}
        x, y, z = true(V.invited), true(V.sober), equals(V.guest, Guest.MEMBER)
        assert truth(x & y & z, **facts) is every((a, b, c))
        assert truth(x | y | z, **facts) is some((a, b, c))
        assert truth(x & (y | ~z), **facts) is every((a, some((b, negated(c)))))


def test_neighbours_under_one_connective_are_flattened_in_order() -> None:
    x, y, z = true(V.invited), true(V.sober), known(V.age)
    assert (x & y) & z == x & (y & z) == All((x, y, z))
    assert (x | y) | z == x | (y | z) == Some((x, y, z))
    assert (x & y) | z == Some((All((x, y)), z))


def test_a_condition_of_no_kind_says_what_to_use_instead() -> None:
    with pytest.raises(NotImplementedError, match="says nothing of facts; use one of the conditions"):
        Condition().truth(Visit(), EVE)


def test_conditions_are_data() -> None:
    assert true(V.invited) == true(V.invited)
    assert true(V.invited) != false(V.invited)
    assert true(V.invited) != true(V.sober)
    assert hash(one_of(V.guest, {Guest.MEMBER})) == hash(one_of(V.guest, frozenset({Guest.MEMBER})))
    assert "invited" in repr(true(V.invited) & true(V.sober))
    unchecked: Any = true(V.invited)
    with pytest.raises(AttributeError):
        unchecked.op = "other"


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: true(V.invited) and true(V.sober),
        lambda: true(V.invited) or true(V.sober),
        lambda: not true(V.invited),
        lambda: bool(open_question("nobody knows")),
        lambda: bool(TRUE),
    ],
    ids=["and", "or", "not", "bool of an open question", "bool of the empty conjunction"],
)
def test_a_condition_has_no_truth_of_its_own(mistake: Any) -> None:
    with pytest.raises(TypeError, match="join conditions with `&`, `\\|` and `~`"):
        mistake()


def test_a_named_group_decides_as_its_part_and_keeps_name_and_source() -> None:
    group = (true(V.invited) & true(V.sober)).named("welcome", cite("s 2"))
    assert isinstance(group, Named)
    assert (group.name, group.cite) == ("welcome", cite("s 2"))
    for a, b in product((True, False, None), repeat=2):
        assert truth(group, invited=a, sober=b) is every((a, b))
    assert group & known(V.age) == All((group, known(V.age))), "a named group is not taken apart"


def test_walk_visits_a_condition_and_everything_in_it_outermost_first() -> None:
    x, y = true(V.invited), true(V.sober)
    whole = ~(x & y).named("welcome")
    assert list(walk(whole)) == [whole, (x & y).named("welcome"), x & y, x, y]


def test_bounds_are_the_days_of_figures_and_spans_however_deep() -> None:
    grown = at_least(V.age, dated((DAY, 18), end=MORROW))
    assert bounds(true(V.invited) | ~(grown & during(since(2024, 1, 1))).named("group")) == {DAY, MORROW, date(2024, 1, 1)}
    assert bounds(true(V.invited)) == set()


X, Y, Z = true(V.invited), true(V.sober), at_least(V.age, EIGHTEEN)


@pytest.mark.parametrize(
    ("condition", "given", "left"),
    [
        (X & Y, {"invited": True}, Y),
        (X & Y, {"invited": False}, FALSE),
        (X | Y, {"invited": True}, TRUE),
        (X | Y, {"invited": False}, Y),
        (~X, {"invited": False}, TRUE),
        (~(X & Y), {"invited": True}, ~Y),
        (~(X | Y), {}, ~X & ~Y),
        (~(X & Y), {}, ~X | ~Y),
        (~~X, {}, X),
        (X & X, {}, X),
        (X & TRUE, {}, X),
        (X & FALSE, {}, FALSE),
        (X | FALSE, {}, X),
        (X.named("name") & Y, {}, X & Y),
        (X & during(since(2024, 6, 1)), {}, X),
        (X & during(since(2024, 6, 2)), {}, FALSE),
        (X & ~during(since(2024, 6, 2)), {}, X),
        (Z, {"age": 17}, FALSE),
        (~Z, {"age": 17}, TRUE),
        (X & (Y & (Z | X)), {"age": 18}, X & Y),
    ],
    ids=range(20),
)
def test_reduce_folds_what_is_known(condition: Condition, given: dict[str, Any], left: Condition) -> None:
    assert reduce(condition, DAY, given) == left


def test_reduce_keeps_open_what_is_held_unknown_for_good() -> None:
    assert isinstance(reduce(X, DAY, {"invited": None}), Open)
    assert reduce(X & Y, DAY, {"invited": None, "sober": False}) == FALSE
    question = open_question("nobody knows")
    assert reduce(~question, DAY, {}) == question


def test_reduce_resolves_figures_and_leaves_a_question_where_none_is_encoded() -> None:
    grown = at_least(V.age, dated((DAY, 18)))
    assert bounds(reduce(grown, DAY, {})) == set()
    left = reduce(grown, EVE, {"age": 30})
    assert isinstance(left, Open)
    assert "a figure" in left.question
    assert reduce(~grown, EVE, {"age": 30}) == left, "the contrary of an open question is as open"


def test_what_is_left_says_of_the_other_facts_what_the_whole_says_of_all() -> None:
    condition = (X & ~(Y | ~Z)).named("group") | (~X & Z & during(since(2024, 6, 1)))
    ages = (None, 17, 18)
    for a, b, age in product((True, False, None), (True, False, None), ages):
        facts: dict[str, Any] = {"invited": a, "sober": b, "age": age}
        expected = truth(condition, **facts)
        for fixed in ({"invited"}, {"sober"}, {"age"}, {"invited", "age"}, set(facts)):
            given = {name: facts[name] for name in fixed if facts[name] is not None}
            assert truth(reduce(condition, DAY, given), **facts) is expected


def test_representatives_hold_a_value_from_every_cell_the_conditions_cut() -> None:
    assert set(representatives(V.guest, [], DAY)) == set(Guest)
    assert set(representatives(V.invited, [], DAY)) == {True, False}
    assert set(representatives(V.age, [~Z], DAY)) == {17, 18, 19}
    assert set(representatives(V.booked_on, [before(V.booked_on, NOON)], DAY)) == {EVE, DAY, MORROW}
    words = representatives(V.country, [equals(V.country, "BB"), one_of(V.country, {"CC"})], DAY)
    assert {"BB", "CC"} < set(words)
    assert len(words) == 3, "one more that no condition names"


def test_representatives_of_a_set_are_every_union_of_cells() -> None:
    tests = [contains(V.carries, {"bag"}), within(V.carries, {"bag", "dog"})]
    profiles = {tuple(truth(test, carries=load) for test in tests) for load in representatives(V.carries, tests, DAY)}
    assert profiles == {(True, True), (True, False), (False, True), (False, False)}


WORDS = sorted(about(V.carries).vocabulary)
SETS = st.frozensets(st.sampled_from(WORDS), min_size=1)
SET_TESTS = st.one_of(
    SETS.map(lambda bound: contains(V.carries, bound)),
    SETS.map(lambda bound: within(V.carries, bound)),
    SETS.map(lambda bound: equals(V.carries, bound)),
)


@given(st.lists(SET_TESTS, max_size=4))
def test_representatives_of_a_set_are_the_smallest_of_every_kind_there_is(tests: list[Condition]) -> None:
    """Against every set there is: none that the tests tell apart is left out, and none is larger than it has to be."""
    sizes: dict[tuple[Truth, ...], int] = {}
    for size in range(1, len(WORDS) + 1):
        for load in combinations(WORDS, size):
            sizes.setdefault(tuple(truth(test, carries=frozenset(load)) for test in tests), size)
    found: dict[tuple[Truth, ...], int] = {}
    for load in representatives(V.carries, tests, DAY):
        profile = tuple(truth(test, carries=load) for test in tests)
        found[profile] = min(len(load), found.get(profile, len(WORDS)))
    assert found == sizes


def test_representatives_of_a_count_do_not_go_below_nothing() -> None:
    assert representatives(V.age, [at_least(V.age, dated((DAY, 0)))], DAY) == (0, 1)


def test_representatives_read_the_figure_of_the_day() -> None:
    grown = at_least(V.age, dated((DAY, 18), (MORROW, 21)))
    assert set(representatives(V.age, [grown], DAY)) == {17, 18, 19}
    assert set(representatives(V.age, [grown], MORROW)) == {20, 21, 22}
    assert representatives(V.age, [grown], EVE) == ()
