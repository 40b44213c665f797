"""What is wrong with a ruleset: a defect put in on purpose is found, and alone; drawn rulesets are checked cell by cell."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import Facts, Rule, Ruleset, Span, since
from gdpr_rules.analysis import conflicts_by_date, gaps, masked, never_fires, redundant
from gdpr_rules.kernel.conditions import (
    Condition,
    at_least,
    contains,
    during,
    equals,
    false,
    one_of,
    open_question,
    true,
    within,
)
from gdpr_rules.testing.drawn import YEARS, rulesets
from tests.analysis.parcels import (
    DAY,
    FEW,
    ON,
    PARTS,
    REFUSED,
    SIGNED,
    Delivery,
    P,
    Parcel,
    Size,
    Way,
    answer,
    cells,
    cite,
    conditions_of,
    dated,
    lively,
    rule,
    ruleset,
)
from tests.worked import worked

FIGURE = dated((date(2000, 1, 1), 500), end=date(2010, 1, 1))
BY = worked((P.grams,), lambda facts: Delivery(by=ON + (facts.grams or 0) * DAY), unknown=Delivery(by=ON))
SOUND = (
    rule("post.signed", true(P.opened), SIGNED),
    rule("post.heavy", at_least(P.grams, FIGURE)),
    rule("post.glass", contains(P.holds, {"glass"}), Delivery(insured=True, notes=frozenset({"fragile"}))),
    rule("post.doubt", equals(P.size, Size.CRATE) & open_question("Who carries it?"), Delivery(notes=frozenset({"ask"}))),
    rule("post.by", false(P.opened), BY),
    rule("post.was", true(P.opened), Delivery(doors=frozenset({"front"})), in_force=Span(None, date(2004, 1, 1))),
    rule("post.is", true(P.opened), Delivery(doors=frozenset({"side"})), in_force=since(2004, 1, 1)),
)
CLOSED = ~true(P.opened)
SCOPE = one_of(P.to, {"AA", "BB"})


def named(found: Any) -> list[str]:
    assert all(each.exact for each in found)
    return [each.rule for each in found]


def with_one(*more: Rule[Any]) -> Ruleset:
    return ruleset(*SOUND, *more, scope=SCOPE)


def days(rules: Ruleset) -> Iterator[date]:
    """A day of every stretch."""
    changes = rules.change_dates(Parcel)
    yield from [changes[0] - DAY, *changes] if changes else [ON]


def test_nothing_is_wrong_with_a_sound_ruleset() -> None:
    for find in (never_fires, masked, redundant, conflicts_by_date):
        assert find(with_one()) == ()


@pytest.mark.parametrize(
    "silent",
    [
        rule("post.bad", equals(P.to, "CC"), Delivery(limit=DAY)),  # beyond its regime's reach
        rule("post.bad", true(P.opened) & ~true(P.opened), Delivery(limit=DAY)),
        rule("post.bad", contains(P.holds, {"lamp"}) & within(P.holds, {"glass"}), Delivery(limit=DAY)),
        rule("post.bad", unless=true(P.opened) | ~true(P.opened), then=Delivery(limit=DAY)),
        rule("post.bad", during(Span(None, date(2003, 1, 1))), Delivery(limit=DAY), in_force=since(2003, 1, 1)),
        rule("post.bad", then=Delivery(limit=DAY), in_force=Span(date(2003, 1, 1), date(2003, 1, 1))),
    ],
    ids=["scope", "contradiction", "sets", "exception", "limb", "never in force"],
)
def test_a_rule_that_never_fires_is_found(silent: Rule[Any]) -> None:
    rules = with_one(silent)
    assert named(never_fires(rules)) == ["post.bad"]
    assert not (masked(rules))
    assert not (redundant(rules))
    assert not (conflicts_by_date(rules))


@pytest.mark.parametrize(
    "fires",
    [
        rule("post.good", at_least(P.grams, dated((date(2009, 1, 1), 1), end=date(2009, 1, 2))), Delivery(limit=DAY)),
        rule("post.good", open_question("Who pays?"), Delivery(limit=DAY)),
        rule("post.good", equals(P.to, "CC") | true(P.opened), Delivery(limit=DAY)),
    ],
    ids=["a figure of one day", "an open question", "within the scope"],
)
def test_a_rule_that_fires_somewhere_some_day_is_not(fires: Rule[Any]) -> None:
    assert never_fires(with_one(fires)) == ()


def test_a_masked_rule_is_found_and_is_redundant_too() -> None:
    light = rule("post.bad", at_least(P.grams, FIGURE) & true(P.opened) & equals(P.to, "AA"), SIGNED)
    assert named(masked(with_one(light))) == named(redundant(with_one(light))) == ["post.bad"]
    assert masked(with_one(rule("post.good", at_least(P.grams, FIGURE) | equals(P.to, "AA"), SIGNED))) == ()
    later = rule("post.good", at_least(P.grams, FIGURE) | during(since(2008, 1, 1)), SIGNED)
    assert masked(with_one(later)) == ()  # one day is enough to be seen


def test_a_duplicate_makes_both_redundant_and_masks_none() -> None:
    rules = with_one(rule("post.bad", true(P.opened), SIGNED))
    assert named(redundant(rules)) == ["post.bad", "post.signed"]
    assert masked(rules) == ()
    half = rule("post.good", true(P.opened), Delivery(way=Way.SIGNED, limit=DAY))
    assert named(redundant(with_one(half))) == ["post.signed"]


def test_two_rules_together_hide_what_neither_does_alone() -> None:
    one, other = rule("post.a", true(P.opened), Delivery(limit=DAY)), rule("post.b", ~true(P.opened), Delivery(limit=DAY))
    assert named(redundant(with_one(one, other, rule("post.bad", equals(P.to, "AA"), Delivery(limit=DAY))))) == ["post.bad"]
    assert named(masked(with_one(one, other, rule("post.bad", equals(P.to, "AA"), Delivery(limit=2 * DAY))))) == ["post.bad"]


def test_what_says_nothing_is_redundant_and_not_masked() -> None:
    rules = with_one(rule("post.bad", true(P.opened), Delivery()))
    assert named(redundant(rules)) == ["post.bad"]
    assert masked(rules) == ()


def test_what_is_worked_out_is_never_proven_to_be_without_effect() -> None:
    assert redundant(with_one(rule("post.by2", false(P.opened), BY))) == ()
    assert redundant(with_one(rule("post.good", false(P.opened), Delivery(by=ON)))) == ()


def test_a_gap_that_only_the_backstop_answers_is_counted() -> None:
    behind = rule("backstop.unknown", ~SCOPE, Delivery(way=Way.REFUSED))
    everywhere = rule("post.all", then=SIGNED)
    (none,) = gaps(with_one(everywhere, rule("backstop.unknown", SCOPE)), on=ON)
    assert (none.cells, none.facts, none.exact) == (0, None, True)
    (found,) = gaps(with_one(everywhere, behind), on=ON)
    assert found.cells * 2 == found.of  # no rule tells apart what lies within the reach
    assert isinstance(found.facts, Parcel)
    assert found.facts.to == "CC"
    assert gaps(with_one(everywhere, behind), on=ON, questions=[gr.Campaign])[0].cells == 0
    (unnamed,) = gaps(with_one(everywhere, behind), on=ON, backstop="post")
    assert unnamed.cells * 2 == unnamed.of


def test_a_version_that_was_never_ended_is_found() -> None:
    def version(name: str, way: Way, start: int, end: int | None, when: Condition = CLOSED) -> Rule[Any]:
        span = Span(date(start, 1, 1), date(end, 1, 1) if end else None)
        return rule(name, when, Delivery(way=way, insured=True), in_force=span, cites=(cite("s 7"),))

    sound = with_one(version("post.v1", Way.SIGNED, 2001, 2005), version("post.v2", Way.REFUSED, 2005, None))
    assert conflicts_by_date(sound) == ()
    left = with_one(version("post.v1", Way.SIGNED, 2001, None), version("post.v2", Way.REFUSED, 2005, 2008))
    (found,) = conflicts_by_date(left)
    assert (found.first, found.second, found.part.field) == ("post.v1", "post.v2", "way")
    assert found.days == (date(2005, 1, 1), date(2008, 1, 1))
    assert isinstance(found.facts, Parcel)
    assert found.facts.opened is False
    apart = with_one(version("post.v1", Way.SIGNED, 2001, None), version("post.v2", Way.REFUSED, 2005, None, true(P.opened)))
    assert conflicts_by_date(apart) == ()
    alike = with_one(version("post.v1", Way.SIGNED, 2001, None), version("post.v2", Way.SIGNED, 2005, None))
    assert conflicts_by_date(alike) == ()
    later = during(since(2007, 1, 1)) & CLOSED
    (found,) = conflicts_by_date(
        with_one(version("post.v1", Way.SIGNED, 2001, None), version("post.v2", Way.REFUSED, 2005, None, later))
    )
    assert found.days == (date(2007, 1, 1), None)  # they meet in no case before


@FEW
@given(lively() | rulesets(Parcel, most=4))
def test_drawn_rules_are_silent_or_without_effect_where_visiting_every_cell_says_so(rules: Ruleset) -> None:
    fired: set[str] = set()
    needed: set[str] = set()
    seen: set[str] = set()
    for on in days(rules):
        for one in rules.in_force(on):
            rest = rules.only(each for each in rules if each is not one)
            for part in PARTS:
                firing = rules.firing(one)
                for facts in cells([*conditions_of(rules, part, on), *conditions_of(rules.only([one]), None, on)], on):
                    if firing.truth(facts, on) is not False:
                        fired.add(one.id)
                        mine, others = part.said(one.then), answer(rest, part, facts, on)
                        if others != answer(rules, part, facts, on):
                            needed.add(one.id)
                        if mine != part.least.fixed and (mine == others or not part.covers(others, mine)):
                            seen.add(one.id)
    everyone = {one.id for one in rules}
    assert set(named(never_fires(rules))) == everyone - fired
    assert set(named(redundant(rules))) == fired - needed
    assert set(named(masked(rules))) == {name for name in fired - seen if rules[name].then != Delivery()}


@FEW
@given(lively() | rulesets(Parcel, most=4), st.sampled_from(YEARS), st.integers(0, 1))
def test_drawn_gaps_are_counted_cell_by_cell(rules: Ruleset, on: date, which: int) -> None:
    regimes = sorted({rules.regime(one).id for one in rules})
    behind = regimes[which % len(regimes)]
    (found,) = gaps(rules, on=on, backstop=behind)
    alone = 0
    for facts in cells(conditions_of(rules, None, on), on):
        possible = gr.evaluate(facts, on=on, rules=rules)
        speaking = {rules.regime(one).id for one in (*possible.fired, *possible.assumed)}
        alone += speaking == {behind}
    assert (found.cells, found.exact) == (alone, True)
    assert (found.facts is None) == (alone == 0)


@FEW
@given(st.lists(st.sampled_from(YEARS), min_size=2, max_size=3), lively(least=3, most=3))
def test_drawn_versions_overlap_where_visiting_every_cell_says_so(starts: list[date], drawn: Ruleset) -> None:
    versions = [
        rule(f"post.v{n}", one.when, one.then, in_force=Span(start), cites=(cite("s 7"),))
        for n, (one, start) in enumerate(zip(drawn, starts, strict=False))
    ]
    rules = ruleset(*versions)
    expected = set()
    for one, other in combinations(rules, 2):
        for on in (on for on in days(rules) if on in one.in_force and on in other.in_force):
            everywhere = cells(conditions_of(rules, None, on), on)
            both = any(_fire(rules, facts, on) >= {one.id, other.id} for facts in everywhere)
            for part in PARTS if both and one.in_force.start != other.in_force.start else ():
                said = {part.said(one.then), part.said(other.then)}
                if part.member is None and len(said) == 2 and part.least.fixed not in said:
                    expected.add((one.id, other.id, str(part)))
    assert {(each.first, each.second, str(each.part)) for each in conflicts_by_date(rules)} == expected
    for each in conflicts_by_date(rules):
        assert _fire(rules, each.facts, each.days[0]) >= {each.first, each.second}


def _fire(rules: Ruleset, facts: Facts[Any], on: date) -> set[str]:
    decision = gr.evaluate(facts, on=on, rules=rules)
    return {one.id for one in (*decision.fired, *decision.assumed)}


@FEW
@given(lively(), st.integers(0, 3))
def test_a_small_budget_proves_nothing_and_says_so(rules: Ruleset, budget: int) -> None:
    for find in (never_fires, redundant, masked):
        whole = set(named(find(rules)))
        assert {each.rule for each in find(rules, budget=budget) if each.exact} <= whole
    (found,), (true_gap,) = gaps(rules, on=ON, backstop="post", budget=budget), gaps(rules, on=ON, backstop="post")
    assert found.cells <= true_gap.cells
    assert found.exact <= (found == true_gap)
    assert set(conflicts_by_date(rules, budget=budget)) <= set(conflicts_by_date(rules))


def test_a_day_that_was_not_looked_into_proves_nothing() -> None:
    later = during(since(2005, 1, 1))
    rules = ruleset(rule("post.a", later | true(P.opened) & equals(P.to, "AA"), SIGNED), rule("post.b", later))
    assert not redundant(rules)  # before that day an opened parcel was signed for
    assert [(each.rule, each.exact) for each in redundant(rules, budget=1)] == [("post.a", False)]


def test_refused_is_more_than_signed() -> None:
    both = ruleset(rule("post.a", then=SIGNED), rule("post.b", then=REFUSED))
    assert named(masked(both)) == named(redundant(both)) == ["post.a"]


@pytest.mark.parametrize("question", [gr.Campaign, gr.Records])
def test_rules_of_the_law_fire(question: Any) -> None:
    rules = gr.LAW.about(question)
    assert never_fires(rules) == ()
    assert {each.exact for each in gaps(rules, on=date(2026, 11, 23))} == {True}
