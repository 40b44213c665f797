"""Which fact to find out next: each is given every answer that the open rules tell apart, and the decision is made anew."""

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import Ruleset
from gdpr_rules.analysis import questions
from gdpr_rules.kernel.conditions import at_least, contains, equals, one_of, open_question, true, within
from gdpr_rules.kernel.protection import protections
from gdpr_rules.testing.drawn import YEARS, rulesets
from gdpr_rules.testing.strategies import facts
from tests.analysis.parcels import DAY, FEW, ON, SIGNED, Delivery, P, Parcel, Size, dated, lively, rule, ruleset
from tests.worked import worked

TODAY = dt.date(2026, 11, 23)
LIMIT = dated((dt.date(2000, 1, 1), 500))


def asked(told: Parcel, rules: Ruleset) -> dict[str, Any]:
    return {each.fact: each for each in questions(told, on=ON, rules=rules)}


def test_nothing_is_asked_where_nothing_is_missing() -> None:
    rules = ruleset(rule("post.signed", true(P.opened), SIGNED))
    assert questions(Parcel(opened=True), on=ON, rules=rules) == ()
    assert questions(Parcel(), on=ON, rules=ruleset(rule("post.all"))) == ()
    assert questions(Parcel(), on=ON, rules=ruleset(rule("post.open", open_question("Who pays?")))) == ()


def test_one_answer_from_each_cell() -> None:
    rules = ruleset(
        rule("post.heavy", at_least(P.grams, LIMIT)),
        rule("post.place", one_of(P.to, {"AA", "BB"}), Delivery(insured=True)),
        rule("post.glass", contains(P.holds, {"glass"}), Delivery(limit=DAY)),
        rule("post.only", within(P.holds, {"glass"}), Delivery(limit=2 * DAY)),
        rule("post.big", equals(P.size, Size.CRATE), Delivery(notes=frozenset({"big"}))),
    )
    found = asked(Parcel(), rules)
    assert [answer.value for answer in found["grams"].answers] == [499, 500]
    assert [answer.value for answer in found["to"].answers] == ["AA", "CC"]
    assert {answer.value for answer in found["size"].answers} == {Size.LETTER, Size.CRATE}
    assert [len(answer.value) for answer in found["holds"].answers] == [1, 1, 2]  # glass, anything else, and both
    assert all(each.settles == 0 for each in found.values())
    assert found["grams"].settles_fields == Fraction(1, 4)  # of way, insurance, limit and notes one, by either answer
    assert (found["grams"].ask, found["grams"].who) == ("How heavy?", "sender")


def test_the_fact_that_settles_most_is_asked_first() -> None:
    rules = ruleset(
        rule("post.opened", true(P.opened) & true(P.opened) & equals(P.to, "AA")),
        rule("post.place", equals(P.to, "BB"), SIGNED),
    )
    first, second = questions(Parcel(), on=ON, rules=rules)
    assert (first.fact, first.settles, first.settles_fields) == ("to", Fraction(2, 3), Fraction(2, 3))
    assert (second.fact, second.settles) == ("opened", Fraction(0))
    by_place = {answer.value: answer for answer in first.answers}
    assert by_place["AA"].missing == ("opened",)
    assert (by_place["CC"].settled, by_place["CC"].settled_on, by_place["CC"].missing) == (True, ("way",), ())


def test_every_value_of_a_fact_that_something_is_worked_out_from() -> None:
    by = worked((P.opened,), lambda told: Delivery(limit=DAY if told.opened else 2 * DAY), unknown=Delivery(limit=DAY))
    found = asked(Parcel(), ruleset(rule("post.limit", then=by)))
    assert [(answer.value, answer.settled) for answer in found["opened"].answers] == [(True, True), (False, True)]
    heavy = worked((P.grams,), lambda told: Delivery(limit=DAY * (told.grams or 0)), unknown=Delivery(limit=0 * DAY))
    (weight,) = questions(Parcel(), on=ON, rules=ruleset(rule("post.limit", then=heavy)))
    assert (weight.answers, weight.settles, weight.settles_fields) == (
        (),
        Fraction(0),
        Fraction(0),
    )  # none differs


@FEW
@given(lively() | rulesets(Parcel), facts(Parcel), st.sampled_from(YEARS))
def test_answers_are_decisions_made_anew(rules: Ruleset, told: Any, on: dt.date) -> None:
    decision = gr.evaluate(told, on=on, rules=rules)
    found = questions(told, on=on, rules=rules)
    assert {each.fact for each in found} == set(decision.missing)
    still_open = [name for name in protections(Delivery) if not decision.settled_on(name)]
    for each in found:
        for answer in each.answers:
            anew = gr.evaluate(attrs.evolve(told, **{each.fact: answer.value}), on=on, rules=rules)
            assert (answer.settled, answer.missing) == (anew.settled, anew.missing)
            assert answer.settled_on == tuple(name for name in still_open if anew.settled_on(name))
        settled = sum(answer.settled for answer in each.answers)
        assert each.settles == Fraction(settled, max(1, len(each.answers)))  # a number that is only to be known has none
        fields = sum(len(answer.settled_on) for answer in each.answers)
        assert each.settles_fields == Fraction(fields, max(1, len(each.answers)) * len(still_open))
    order = [(each.settles, each.settles_fields) for each in found]
    assert order == sorted(order, reverse=True)


@pytest.mark.parametrize("told", [gr.Campaign(), gr.Message(subject_country="DE"), gr.Business()])
def test_the_law_asks_for_what_is_missing(told: gr.Facts[Any]) -> None:
    found = questions(told, on=TODAY)
    assert {each.fact for each in found} == set(gr.evaluate(told, on=TODAY).missing)
    assert all(each.ask and each.who for each in found)
