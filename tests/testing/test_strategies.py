"""The strategies keep to their knobs, draw nothing invalid, and reach what they say they aim at."""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Business, Facts, Message, Processing, Ruleset, Subscriber, Transfer, evaluate
from gdpr_rules.analysis.calm import calmed
from gdpr_rules.errors import UnknownFact
from gdpr_rules.kernel.conditions import Condition, Open, walk
from gdpr_rules.testing import completions, conditions, dates, facts, messages, orders, rulesets, sub_rulesets, variations
from gdpr_rules.testing.examples import day_of
from gdpr_rules.testing.strategies import fact_values, name_sets
from tests.kernel.visits import Guest, Visit

BOTH = LAW | SOPRO
DAY = timedelta(days=1)
FEWER = settings(max_examples=200)  # not theorems: these hold the tools to their word


@FEWER
@given(messages(known=["subscriber", "objected"], unknown=["address"], given={"subject_country": "FI"}, rules=BOTH))
def test_facts_keep_to_what_is_asked(message: Message) -> None:
    assert message.subscriber is not None
    assert message.objected is not None
    assert message.address is None
    assert message.subject_country == "FI"


def test_facts_leave_out_some_and_tell_others() -> None:
    blanks: Counter[int] = Counter()

    @settings(max_examples=500)
    @given(facts(Visit))
    def draw(visit: Visit) -> None:
        blanks[len(visit.unknown)] += 1

    draw()
    assert set(blanks) >= set(range(6))


@pytest.mark.parametrize("knob", ["known", "unknown", "given"])
def test_a_misspelt_fact_is_refused(knob: str) -> None:
    knobs: dict[str, Any] = {knob: {"subscribers": 1} if knob == "given" else ["subscribers"]}
    with pytest.raises(UnknownFact, match="`subscribers` is not a fact of Message; did you mean `subscriber`"):
        messages(**knobs)


def test_values_come_from_the_cells_of_the_rules_and_from_beyond() -> None:
    days: Counter[int] = Counter()

    @settings(max_examples=500)
    @given(fact_values(Message, "business_days_since_opt_out", rules=BOTH))
    def draw(number: int) -> None:
        days[number] += 1

    draw()
    assert {9, 10, 11} <= set(days)  # the bound of ten days and both its neighbours
    assert set(days) - set(range(9, 12))


@FEWER
@given(variations(SOPRO, Message, most=2))
def test_variations_stay_near_an_example(message: Message) -> None:
    names = [field.name for field in attrs.fields(Message)]
    assert min(sum(getattr(message, name) != getattr(each, name) for name in names) for each in bases()) <= 2


@cache
def bases() -> frozenset[Message]:
    """The examples of the policy as they stand, and completed so that few of its rules apply."""
    cases = {(example.facts, day_of(example, rule)) for rule in SOPRO.about(Message) for example in rule.examples}
    return frozenset(each for item, on in cases if isinstance(item, Message) for each in (item, calmed(item, SOPRO, on)))


@pytest.mark.parametrize("question", [Message, Processing, Transfer, Business], ids=lambda question: question.__name__)
def test_variations_reach_settled_answers_of_both_kinds(question: type[Facts[Any]]) -> None:
    """Near examples that state only what their rule reads, nearly every answer is open: of 400 on `Processing`, all."""
    answers: Counter[tuple[bool, bool]] = Counter()
    rules = BOTH.about(question)

    @settings(max_examples=400)
    @given(variations(rules, question), dates(rules, question))
    def draw(item: Facts[Any], on: date) -> None:
        decision = evaluate(item, on=on, rules=rules)
        answers[decision.settled, bool(decision.outcome.permissive)] += 1

    draw()
    assert answers[True, True] > 10
    assert answers[True, False] > 5


@FEWER
@given(facts(Visit).flatmap(lambda visit: st.tuples(st.just(visit), completions(visit))))
def test_completions_answer_all_that_was_unknown_and_change_nothing_else(drawn: tuple[Visit, Visit]) -> None:
    visit, complete = drawn
    assert complete.unknown == ()
    assert attrs.evolve(complete, **dict.fromkeys(visit.unknown)) == visit


def test_dates_fall_on_change_dates_and_beside_them() -> None:
    drawn: Counter[date] = Counter()

    @settings(max_examples=500)
    @given(dates(BOTH, Message))
    def draw(day: date) -> None:
        drawn[day] += 1

    draw()
    changes = [day for day in BOTH.change_dates(Message) if day.year > 1900]
    assert all({day - DAY, day, day + DAY} <= set(drawn) for day in changes)
    assert len(drawn) > 3 * len(changes) + 10


@FEWER
@given(sub_rulesets(BOTH))
def test_sub_rulesets_are_parts_with_all_regimes(part: Ruleset) -> None:
    assert part.rules
    assert set(part.rules) <= set(BOTH.rules)
    assert all(part.firing(rule) == BOTH.firing(rule) for rule in part)


@FEWER
@given(sub_rulesets(BOTH).flatmap(lambda part: st.tuples(st.just(part), orders(part))))
def test_orders_are_permutations(drawn: tuple[Ruleset, list[int]]) -> None:
    assert sorted(drawn[1]) == list(range(len(drawn[0])))


def test_name_sets_reach_each_name_none_and_all() -> None:
    sets: Counter[frozenset[str]] = Counter()
    names = [f"n{number}" for number in range(40)]

    @settings(max_examples=500)
    @given(name_sets(names))
    def draw(drawn: frozenset[str]) -> None:
        sets[drawn] += 1

    for _ in range(8):  # chance leaves one out now and then, and none for long
        draw()
        if all(frozenset({name}) in sets for name in names):
            break
    assert frozenset() in sets
    assert all(frozenset({name}) in sets for name in names)
    assert max(map(len, sets)) > 20


def test_conditions_use_every_kind_of_limb() -> None:
    kinds: Counter[str] = Counter()

    @settings(max_examples=1_000)
    @given(conditions(Visit))
    def draw(condition: Condition) -> None:
        for part in walk(condition):
            kinds[part.op.name if hasattr(part, "op") else type(part).__name__] += 1

    draw()
    assert len(kinds) == 11 + 6  # the operators of a test, and the other conditions
    assert kinds[Open.__name__]


@FEWER
@given(rulesets(Visit))
def test_rulesets_are_well_formed(rules: Ruleset) -> None:
    assert rules.questions == (Visit,)
    assert rules.fingerprint == Ruleset(reversed(rules.rules), rules.regimes).fingerprint


def test_enums_are_drawn_whole() -> None:
    drawn: set[Any] = set()

    @settings(max_examples=500)
    @given(fact_values(Visit, "guest"), fact_values(Message, "subscriber", rules=BOTH))
    def draw(guest: Guest, subscriber: Subscriber) -> None:
        drawn.update((guest, subscriber))

    draw()
    assert drawn == {*Guest, *Subscriber}
