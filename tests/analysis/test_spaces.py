"""Cells are counted as if each of them had been visited, and a search for one finds one where there is one."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.analysis.nodes import NO, YES, Nodes
from gdpr_rules.analysis.spaces import Known, Row, Side, Tally, Tallying, certain, negation, possible, satisfy, tally
from gdpr_rules.kernel.conditions import (
    FALSE,
    TRUE,
    All,
    Condition,
    Not,
    Some,
    at_least,
    contains,
    equals,
    known,
    one_of,
    open_question,
    true,
    within,
)
from gdpr_rules.testing.drawn import conditions
from tests.analysis.parcels import FEW, ON, P, Parcel, Size, answers_of, cells, dated

Label = frozenset[str]
LABELS = st.frozensets(st.sampled_from("abc"), max_size=2)
OPEN = open_question("an open question")
LIMIT = dated((date(2000, 1, 1), 500))


def taken(condition: Condition) -> Condition:
    return possible(condition, ON)


CONDITIONS = conditions(Parcel).map(taken)
ROWS = st.lists(st.builds(Row, CONDITIONS, LABELS), max_size=5)
SIDES = ROWS.map(lambda rows: Side(tuple(rows), frozenset(), frozenset.union))


def side(*rows: Row[Label]) -> Side[Label]:
    return Side(rows, frozenset(), frozenset.union)


def row(when: Condition, *adds: str) -> Row[Label]:
    return Row(taken(when), frozenset(adds))


def one_by_one(
    sides: list[Side[Label]], region: Condition = TRUE, told: Known = (), regions: Iterable[Condition] = ()
) -> Counter[tuple[Label, ...]]:
    """The cells of every label, each of them visited; those where some facts are as told. `regions` cut them further."""
    every = [region, *regions, *(row.when for each in sides for row in each.rows)]
    labels: Counter[tuple[Label, ...]] = Counter()
    for facts in cells(every):
        if region.truth(facts, ON) and all(getattr(facts, name) == value for name, value in told):
            labels[tuple(_label(each, facts) for each in sides)] += 1
    return labels


def _label(of: Side[Label], facts: Parcel) -> Label:
    return frozenset().union(*(each.adds for each in of.rows if each.when.truth(facts, ON)))


def counted(found: Tally[Any]) -> dict[Any, int]:
    assert len({each.label for each in found.classes}) == len(found.classes)
    return {each.label: each.cells for each in found.classes}


@FEW
@given(st.lists(SIDES, min_size=1, max_size=3), CONDITIONS | st.just(TRUE))
def test_classes_are_those_of_visiting_every_cell(sides: list[Side[Label]], region: Condition) -> None:
    found = tally(sides, ON, within=region)
    assert counted(found) == one_by_one(sides, region)
    assert found.exact
    every = [region, *(row.when for each in sides for row in each.rows)]
    assert found.cells == prod(map(len, answers_of(every, ON).values()))
    for each in found.classes:  # what is told decides the class, whatever the rest is
        assert set(one_by_one(sides, region, each.known)) == {each.label}


@FEW
@given(SIDES, st.lists(CONDITIONS, min_size=2, max_size=4))
def test_regions_of_one_space_share_what_is_known_and_nothing_else(one: Side[Label], regions: list[Condition]) -> None:
    space = Tallying((one,), ON, regions)
    for region in (*regions, regions[0]):
        assert counted(space.within(region)) == one_by_one([one], region, regions=regions)


@FEW
@given(st.lists(SIDES, min_size=1, max_size=2), CONDITIONS, CONDITIONS, st.randoms())
def test_what_changes_nothing_about_rows_changes_no_count(
    sides: list[Side[Label]], region: Condition, cut: Condition, random: Any
) -> None:
    whole = counted(tally(sides, ON, within=region))
    shuffled = [side(*random.sample(each.rows, len(each.rows))) for each in sides]
    assert counted(tally(shuffled, ON, within=region)) == whole
    assert counted(tally([side(*each.rows, *each.rows[:2]) for each in sides], ON, within=region)) == whole
    never = [side(*each.rows, Row(FALSE, frozenset("z")), Row(TRUE, frozenset())) for each in sides]
    assert counted(tally(never, ON, within=region)) == whole
    assert counted(tally(sides, ON, within=taken(Not(Not(region))))) == whole
    turned = counted(tally(list(reversed(sides)), ON, within=region))
    assert {label[::-1]: count for label, count in turned.items()} == whole
    # Cut in two by a condition, the halves add up to the whole, once all three are cut into the same cells.
    space = Tallying(tuple(sides), ON, (region, All((region, cut)), All((region, negation(cut)))))
    halves = [Counter(counted(space.within(taken(All((region, half)))))) for half in (cut, negation(cut))]
    assert halves[0] + halves[1] == Counter(counted(space.within(region)))


@FEW
@given(conditions(Parcel))
def test_a_search_finds_a_cell_exactly_where_there_is_one(condition: Condition) -> None:
    for take in (possible, certain):
        wanted = take(condition, ON)
        found = satisfy(wanted, ON)
        assert found.exact
        there = [facts for facts in cells([wanted]) if wanted.truth(facts, ON)]
        assert (found.known is not None) == bool(there)
        if found.known is not None:
            told = dict(found.known)
            assert all(wanted.truth(facts, ON) for facts in cells([wanted], given=told) if _as_told(facts, told))
            assert any(_as_told(facts, told) for facts in there)


def _as_told(facts: Parcel, told: dict[str, Any]) -> bool:
    return all(getattr(facts, name) == value for name, value in told.items())


@FEW
@given(conditions(Parcel))
def test_open_questions_count_as_met_in_an_answer_and_as_not_met_where_it_is_sure(condition: Condition) -> None:
    may, must = possible(condition, ON), certain(condition, ON)
    for facts in cells([may, must]):
        truth = condition.truth(facts, ON)
        assert may.truth(facts, ON) is (truth is not False)
        assert must.truth(facts, ON) is (truth is True)
        assert negation(may).truth(facts, ON) is (truth is False)


@FEW
@given(conditions(Parcel), st.booleans(), st.sampled_from(["AA", "BB"]))
def test_facts_that_are_given_are_fixed(condition: Condition, opened: bool, to: str) -> None:
    given = {"opened": opened, "to": to}
    fixed, free = possible(condition, ON, given), possible(condition, ON)
    assert not answers_of([fixed], ON).keys() & given.keys()
    for facts in cells([free], given=given):
        if _as_told(facts, given):
            assert fixed.truth(facts, ON) is free.truth(facts, ON)


def test_one_case_by_hand() -> None:
    big = one_of(P.size, {Size.BOX, Size.CRATE})
    heavy = at_least(P.grams, LIMIT)  # 500 or more, or less: two cells
    rows = side(row(big, "sign"), row(heavy & true(P.opened), "refuse"), row(big & OPEN, "ask"), row(~OPEN & big, "why"))
    assert counted(tally([rows], ON)) == {
        (frozenset(),): 3,
        (frozenset({"refuse"}),): 1,
        (frozenset({"sign", "ask", "why"}),): 3,
        (frozenset({"sign", "ask", "why", "refuse"}),): 1,
    }  # no rule tells a box from a crate
    assert [each.cells for each in tally([rows], ON).classes] == [3, 3, 1, 1]  # the largest first
    sure = side(Row(certain(big & OPEN, ON), frozenset("a")), Row(certain(~OPEN | big, ON), frozenset("b")))
    assert counted(tally([sure], ON)) == {(frozenset(),): 1, (frozenset("b"),): 1}


@pytest.mark.parametrize(
    ("conditions", "classes", "cells"),
    [
        ([], {frozenset(): 1}, 1),
        ([TRUE], {frozenset("0"): 1}, 1),
        ([FALSE], {frozenset(): 1}, 1),
        ([equals(P.to, "AA") & equals(P.to, "BB")], {frozenset(): 3}, 3),
        ([equals(P.to, "AA") | ~equals(P.to, "AA")], {frozenset("0"): 2}, 2),
        ([true(P.opened) & ~true(P.opened)], {frozenset(): 2}, 2),
        ([known(P.opened)], {frozenset("0"): 1}, 1),
        ([true(P.opened) & equals(P.to, "AA") & at_least(P.grams, LIMIT)], {frozenset(): 7, frozenset("0"): 1}, 8),
        ([true(P.opened) | equals(P.to, "AA") | at_least(P.grams, LIMIT)], {frozenset(): 1, frozenset("0"): 7}, 8),
        ([contains(P.holds, {"lamp"}), within(P.holds, {"lamp"})], {frozenset(): 1, frozenset("0"): 1, frozenset("01"): 1}, 3),
    ],
)
def test_contradictions_and_truisms(conditions: list[Condition], classes: dict[Label, int], cells: int) -> None:
    found = tally([side(*(row(when, str(n)) for n, when in enumerate(conditions)))], ON)
    assert counted(found) == {(label,): count for label, count in classes.items()}
    assert found.cells == found.seen == cells


@FEW
@given(st.lists(SIDES, min_size=1, max_size=2), CONDITIONS, st.integers(0, 12))
def test_a_small_budget_leaves_cells_out_and_says_so(sides: list[Side[Label]], region: Condition, budget: int) -> None:
    whole, found = tally(sides, ON, within=region), tally(sides, ON, within=region, budget=budget)
    assert found.cells == whole.cells
    assert found.exact is (found.seen == found.cells)
    for label, count in counted(found).items():
        assert count <= counted(whole)[label]
    anywhere = tally(sides, ON, budget=budget)
    assert anywhere.seen == sum(counted(anywhere).values())  # to the cell, where there is no region to lie outside of
    left = sum(counted(whole).values()) - sum(counted(found).values())
    assert 0 <= left <= found.cells - found.seen
    for each in found.classes:
        assert set(one_by_one(sides, region, each.known)) == {each.label}
    if found.exact:
        assert counted(found) == counted(whole)


def test_nothing_is_seen_where_only_the_first_cut_is_made() -> None:
    heavy = at_least(P.grams, LIMIT)
    wide = side(row(true(P.opened) & equals(P.to, "AA") | ~true(P.opened) & equals(P.size, Size.BOX) & heavy, "x"))
    assert tally([wide], ON, budget=1) == Tally((), 16, 0)


def test_a_budget_is_for_each_region_anew() -> None:
    where = [equals(P.to, "AA"), equals(P.to, "BB")]
    wide = side(row(true(P.opened) & equals(P.size, Size.BOX) | contains(P.holds, {"lamp"}) & equals(P.to, "AA"), "x"))
    whole = tally([wide], ON, within=where[0])
    space = Tallying((wide,), ON, where, budget=3)
    first = space.within(where[0])
    assert not first.exact
    assert first.seen < first.cells
    assert not space.within(where[0]).exact
    assert space.within(where[1]).exact  # where no lamp matters
    assert Tallying((wide,), ON, where, budget=50).within(where[0]).classes == whole.classes


@FEW
@given(CONDITIONS, st.integers(0, 3))
def test_a_search_cut_short_proves_nothing(condition: Condition, budget: int) -> None:
    found, whole = satisfy(condition, ON, budget=budget), satisfy(condition, ON)
    assert found.pieces <= budget
    if found.exact:
        assert (found.known is None) == (whole.known is None)
    else:
        assert found.known is None


@FEW
@given(st.lists(CONDITIONS, min_size=1, max_size=3))
def test_nodes_say_what_their_conditions_say(drawn: list[Condition]) -> None:
    nodes = Nodes(drawn, ON)
    for facts in cells(drawn):
        for condition in drawn:
            left = nodes.node(condition)
            for place, name in enumerate(nodes.names):
                left = nodes.split(left, place)[nodes.answers[place].index(getattr(facts, name))]
            assert left == (YES if condition.truth(facts, ON) else NO)


def test_a_node_is_made_once_however_it_is_written() -> None:
    one, other, third = true(P.opened), equals(P.to, "AA"), equals(P.to, "BB")
    nodes = Nodes([one, other, third], ON)
    assert nodes.node(All((one, other))) == nodes.node(All((other, one, one))) == nodes.node(All((other, All((one,)))))
    assert nodes.node(Some((one, Some((other, third))))) == nodes.node(Some((third, other, one)))
    assert nodes.node(All((other, third))) == NO
    assert nodes.node(Some((Not(other), other))) == YES
    assert nodes.names == ["to", "opened"]  # the fact that most tests ask about is cut by first
    assert nodes.deciding(nodes.everything) == 0
    assert nodes.deciding(nodes.reads(nodes.node(one))) == 1
    assert nodes.reads(nodes.node(All((one, other)))) == nodes.everything
    assert nodes.size(nodes.everything) == 6


def test_open_parts_are_refused() -> None:
    refused: list[Callable[[], Any]] = [
        lambda: satisfy(All((OPEN, true(P.opened))), ON),
        lambda: tally([side(Row(Not(true(P.opened).named("a")), frozenset("x")))], ON),
    ]
    for ask in refused:
        with pytest.raises(TypeError, match="see `possible`"):
            ask()
