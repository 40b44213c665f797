"""What changes when: every cell whose answer becomes another is counted once, and a rule changed on purpose is found."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import Computed, Ruleset, Span, since
from gdpr_rules.analysis import Change, Differences, differences, upcoming
from gdpr_rules.analysis.witnesses import change
from gdpr_rules.decisions.cells import blank
from gdpr_rules.kernel.conditions import FALSE, at_least, during, equals, false, open_question, true
from gdpr_rules.kernel.rules import fires, silent
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
    shows,
    side_of,
)
from tests.worked import worked

EARLY, LATE = date(1990, 1, 1), date(2029, 12, 31)
STAYS = rule("post.stays", true(P.opened), SIGNED)
Turned = dict[tuple[date, str], Counter[tuple[Any, Any]]]


def one_by_one(rules: Ruleset) -> Turned:
    """The cells of every part whose answer becomes another on some day, by what it was and is, each of them visited."""
    turned: Turned = {}
    for day in rules.change_dates(Parcel):
        for part in PARTS:
            found: Counter[tuple[Any, Any]] = Counter()
            for facts in cells(conditions_of(rules, part, day - DAY, day), day):
                was, now = (answer(rules, part, facts, on) for on in (day - DAY, day))
                if was != now:
                    found[was, now] += 1
            if found:
                turned[day, str(part)] = found
    return turned


def kinds(found: Differences) -> dict[tuple[date, str], Counter[Change]]:
    counted: dict[tuple[date, str], Counter[Change]] = {}
    for each in found.changes:
        counted.setdefault((each.on, str(each.part)), Counter())[each.change] += each.cells
    return counted


@FEW
@given(rulesets(Parcel, most=4) | lively())
def test_each_cell_whose_answer_becomes_another_is_counted_once(rules: Ruleset) -> None:
    found, expected = differences(rules, EARLY, LATE), one_by_one(rules)
    named = {str(part): part for part in PARTS}
    by_kind: dict[tuple[date, str], Counter[Change]] = {}
    for (day, name), turned in expected.items():
        for (was, now), count in turned.items():
            by_kind.setdefault((day, name), Counter())[change(named[name], was, now)] += count
    assert kinds(found) == by_kind
    assert Counter((each.on, str(each.part)) for each in found.changes) == {key: len(each) for key, each in expected.items()}
    assert found.exact
    assert set(found.days) == {day for day, _ in expected}
    still = set(rules.change_dates(Parcel)) - set(found.days)
    assert {each.on for each in found.unnoticed} == {
        day
        for day in still
        if any(
            conditions_of(rules.only([each]), None, day - DAY) != conditions_of(rules.only([each]), None, day) for each in rules
        )
    }
    for each in found.changes:
        shows(each.witness, side_of(rules, each.part, each.on - DAY), side_of(rules, each.part, each.on))
        assert each.witness.change is each.change
        assert set(each.rules) <= {one.id for one in rules}
        assert each.rules
        assert each.causes


@FEW
@given(rulesets(Parcel, most=3), st.sampled_from(YEARS), st.sampled_from(YEARS))
def test_days_after_one_up_to_another(rules: Ruleset, one: date, other: date) -> None:
    whole, some = differences(rules, EARLY, LATE), differences(rules, one, other)
    assert some.changes == tuple(each for each in whole.changes if one < each.on <= other)
    assert some.unnoticed == tuple(each for each in whole.unnoticed if one < each.on <= other)
    assert upcoming(rules, one).changes == tuple(each for each in whole.changes if one < each.on)


@FEW
@given(rulesets(Parcel, most=4) | lively(), st.integers(0, 6))
def test_a_small_budget_says_that_it_is_not_exact_and_nothing_false(rules: Ruleset, budget: int) -> None:
    whole, found = differences(rules, EARLY, LATE), differences(rules, EARLY, LATE, budget=budget)
    assert found.cells == whole.cells
    assert found.exact is (found.seen == found.cells)
    for key, counted in kinds(found).items():
        assert counted <= kinds(whole)[key]
    assert {(each.on, each.question) for each in found.unnoticed} <= {(each.on, each.question) for each in whole.unnoticed}
    for each in found.changes:
        shows(each.witness, side_of(rules, each.part, each.on - DAY), side_of(rules, each.part, each.on))


FIGURE = dated((EARLY, 500), (date(2005, 1, 1), 300), end=date(2007, 1, 1))
RUNS_OUT = ("the figure *a figure* is not encoded from then on", ())


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (rule("post.new", false(P.opened), in_force=since(2006, 1, 1)), [(2006, Change.STRICTER, "begins")]),
        (rule("post.new", false(P.opened), in_force=Span(None, date(2006, 1, 1))), [(2006, Change.LOOSER, "ends")]),
        (
            rule("post.new", equals(P.size, Size.BOX) & during(since(2004, 1, 1), cite("s 9"))),
            [(2004, Change.STRICTER, "a condition of it changes")],
        ),
        (
            rule("post.new", unless=during(since(2004, 1, 1)) | true(P.opened)),
            [(2004, Change.LOOSER, "a condition of it changes")],
        ),
        (
            rule("post.new", at_least(P.grams, FIGURE), in_force=since(1995, 1, 1)),
            [
                (1995, Change.STRICTER, "begins"),
                (2005, Change.STRICTER, "the figure *a figure* changes"),
                (2007, Change.STRICTER, "the figure *a figure* is not encoded from then on"),
            ],
        ),
    ],
    ids=["begins", "ends", "limb", "exception", "figure"],
)
def test_a_rule_changed_on_a_day_is_found_and_so_is_why(changed: Any, expected: list[Any]) -> None:
    assert not differences(ruleset(STAYS), EARLY, LATE).changes
    found = differences(ruleset(STAYS, changed), EARLY, LATE)
    ways = [each for each in found.changes if each.part.field == "way"]
    assert sorted({(each.on.year, each.change, each.causes[0].what) for each in ways}) == sorted(expected, key=str)
    assert found.changes == tuple(ways)
    assert all(each.rules == ("post.new",) for each in ways)
    assert all(each.witness.settled for each in ways if each.on.year < 2007)
    assert not found.unnoticed


def test_where_a_cause_is_cited() -> None:
    limb = rule("post.new", during(since(2004, 1, 1), cite("s 9")))
    (found,) = differences(ruleset(limb), EARLY, LATE).changes
    assert [(each.what, each.cites) for each in found.causes] == [("a condition of it changes", (cite("s 9"),))]
    figure = ruleset(rule("post.new", at_least(P.grams, FIGURE)))
    last = differences(figure, EARLY, LATE).changes[-2:]
    assert [[cause.cites for cause in each.causes] for each in last] == [[(cite("of 2005"),)], [()]]


def test_what_the_rest_asks_for_anyway_is_unnoticed() -> None:
    later = rule("post.new", true(P.opened) & equals(P.to, "AA"), SIGNED, in_force=since(2006, 1, 1))
    found = differences(ruleset(STAYS, later), EARLY, LATE)
    assert not found.changes
    assert [(each.on, each.rules, each.causes[0].what) for each in found.unnoticed] == [
        (date(2006, 1, 1), ("post.new",), "begins")
    ]
    assert differences(ruleset(later), EARLY, LATE).changes[0].cells == 1
    assert not differences(ruleset(later), EARLY, LATE).unnoticed


def test_one_rule_in_the_place_of_another_changes_nothing() -> None:
    old = rule("post.old", true(P.opened), in_force=Span(None, date(2006, 1, 1)))
    new = rule("post.new", true(P.opened) & ~FALSE, in_force=since(2006, 1, 1))
    found = differences(ruleset(old, new), EARLY, LATE)
    assert (found.changes, [each.rules for each in found.unnoticed]) == ((), [("post.old", "post.new")])


def test_an_open_question_counts_as_met() -> None:
    doubt = rule("post.new", open_question("Who pays?"), in_force=since(2006, 1, 1))
    (found,) = differences(ruleset(STAYS, doubt), EARLY, LATE).changes[:1]
    assert (found.witness.after, found.witness.settled) == (Way.REFUSED, False)
    assert sum(each.cells for each in differences(ruleset(STAYS, doubt), EARLY, LATE).changes) == 2


def test_a_case_is_shown_where_what_decides_it_is_not_enough_to_be_sure() -> None:
    """That two places exclude one another shows in cells, and not in three-valued logic: some place has to be named."""
    never = rule("post.never", equals(P.to, "AA") & equals(P.to, "BB"), in_force=since(2006, 1, 1))
    begins = rule("post.begins", true(P.opened), SIGNED, in_force=since(2006, 1, 1))
    (found,) = differences(ruleset(never, begins), EARLY, LATE).changes
    assert (found.cells, found.change, found.witness.after) == (3, Change.STRICTER, Way.SIGNED)
    assert found.witness.settled
    assert found.witness.known.keys() == {"opened", "to"}
    ends = rule("post.ends", true(P.opened), SIGNED, in_force=Span(None, date(2006, 1, 1)))
    (found,) = differences(ruleset(never, ends), EARLY, LATE).changes
    assert (found.change, found.witness.before, found.witness.after) == (Change.LOOSER, Way.SIGNED, Way.HANDED)


def test_what_is_worked_out_is_compared_on_examples() -> None:
    def by(days: int) -> Computed[Delivery]:
        def make(facts: Parcel) -> Delivery:
            return Delivery(by=None if facts.grams is None else ON + (days + facts.grams) * DAY)

        return worked((P.grams,), make, unknown=Delivery(by=ON))

    def dates(name: str, days: int, in_force: Span) -> Any:
        examples = (fires("one gram", Parcel(grams=1)), silent("empty", Parcel(grams=0)))
        return rule(name, true(P.opened), by(days), in_force=in_force, examples=examples)

    old, new = dates("post.old", 20, Span(None, date(2006, 1, 1))), dates("post.new", 10, since(2006, 1, 1))
    (found,) = differences(ruleset(old, new), EARLY, LATE).changes
    assert (str(found.part), found.change, found.rules) == ("by", Change.STRICTER, ("post.old", "post.new"))
    assert found.witness.facts == Parcel(opened=True, grams=1)
    assert found.witness.before - found.witness.after == 10 * DAY
    same = differences(ruleset(old, dates("post.new", 20, since(2006, 1, 1))), EARLY, LATE)
    assert (same.changes, [each.rules for each in same.unnoticed]) == ((), [("post.old", "post.new")])


@pytest.mark.parametrize("question", [gr.AuthorityProcedure, gr.Organisation, gr.Business])
def test_cases_of_the_law_are_true_and_smallest(question: Any) -> None:
    found = differences(gr.LAW, date(2018, 5, 25), date(2026, 11, 23), questions=[question])
    assert found.exact
    assert len(found.changes) > 10
    for each in found.changes:
        assert each.part.question is question
        assert each.cells > 0
        shows(each.witness, side_of(gr.LAW, each.part, each.on - DAY), side_of(gr.LAW, each.part, each.on))
    days = [day for day in gr.LAW.change_dates(question) if date(2018, 5, 25) < day <= date(2026, 11, 23)]
    assert {*found.days, *(each.on for each in found.unnoticed)} <= set(days)
    assert isinstance(blank(question), question)


def test_refusing_and_signing_are_told_apart_by_the_order_of_ways() -> None:
    stricter = differences(ruleset(STAYS, rule("post.new", then=REFUSED, in_force=since(2006, 1, 1))), EARLY, LATE)
    assert {(each.witness.before, each.witness.after, each.cells) for each in stricter.changes} == {
        (Way.HANDED, Way.REFUSED, 1),
        (Way.SIGNED, Way.REFUSED, 1),
    }
