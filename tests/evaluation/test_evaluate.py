"""Asking a question: on a plain date, of the law unless told otherwise; a question that no rule answers is refused."""

from datetime import UTC, date, datetime, time
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidDate, NotEncoded
from gdpr_rules.kernel.protection import Outcome
from tests.kernel.visits import DAY, Admission, Visit, rule
from tests.law.cases import CORPORATE, NO, ON, OPEN, SOLE_TRADER, YES, answer, cold


def test_the_law_answers_unless_other_rules_are_given() -> None:
    facts = cold("GB", relevant_to_role=False)
    assert gr.evaluate(facts, on=ON).rules == gr.LAW
    assert gr.evaluate(facts, on=ON) == gr.evaluate(facts, on=ON, rules=gr.LAW)
    assert gr.evaluate(facts, on=ON, rules=gr.LAW | gr.SOPRO) != gr.evaluate(facts, on=ON)


@pytest.mark.parametrize(
    "on",
    [datetime(2026, 11, 23, tzinfo=UTC), datetime.combine(ON, time()), "2026-11-23", 20261123, None],
    ids=["aware datetime", "naive datetime", "text", "number", "none"],
)
def test_anything_but_a_plain_date_is_refused(on: Any) -> None:
    with pytest.raises(InvalidDate, match=r"^`on` is .*datetime\.date"):
        gr.evaluate(cold("GB"), on=on)


def test_a_datetime_is_refused_on_a_day_that_was_asked_about_before() -> None:
    """A datetime at midnight could stand for its day in a look-up by day."""
    midnight = datetime.combine(ON, time())
    gr.evaluate(cold("GB"), on=ON)
    with pytest.raises(InvalidDate):
        gr.evaluate(cold("GB"), on=midnight)
    with pytest.raises(InvalidDate):
        gr.evaluate(cold("GB"), on=midnight)


class Day(date):
    """A day of another make."""


def test_the_same_day_gets_the_same_treatment_whatever_was_asked_before() -> None:
    def treatment() -> str:
        try:
            return repr(gr.evaluate(cold("GB"), on=Day(2031, 7, 1)).outcome)
        except InvalidDate:
            return "refused"

    first = treatment()
    gr.evaluate(cold("GB"), on=date(2031, 7, 1))
    assert treatment() == first


def test_the_day_must_be_given() -> None:
    unchecked: Any = gr.evaluate
    with pytest.raises(TypeError, match="on"):
        unchecked(cold("GB"))


def test_a_question_no_rule_answers_is_refused_by_name() -> None:
    with pytest.raises(NotEncoded, match=r"no rule of .* is about `Visit`"):
        gr.evaluate(Visit(), on=ON)
    with pytest.raises(NotEncoded, match="is about `Message`"):
        gr.evaluate(cold("GB"), on=ON, rules=gr.Ruleset((rule(),)))
    with pytest.raises(NotEncoded):
        gr.evaluate(Visit(), on=ON, rules=gr.Ruleset(()))


def test_a_question_of_ones_own_is_answered_by_rules_of_ones_own() -> None:
    decision = gr.evaluate(Visit(), on=DAY, rules=gr.LAW | gr.Ruleset((rule("house.door", then=Admission(watched=True)),)))
    assert decision.outcome == Admission(watched=True)


def test_a_question_on_a_day_on_which_none_of_its_rules_is_in_force_asks_for_nothing() -> None:
    rules = gr.Ruleset((rule("house.door", in_force=gr.since(2024, 6, 2)),))
    decision = gr.evaluate(Visit(), on=DAY, rules=rules)
    assert decision.outcome == Admission()
    assert decision.fired == decision.assumed == ()


def test_the_three_verdicts() -> None:
    assert answer(cold("GB", subscriber=CORPORATE)) == YES
    assert answer(cold("GB", subscriber=SOLE_TRADER)) == NO
    assert answer(cold("GB", subscriber=None)) == OPEN


def test_greatest_protection_joins_outcomes_and_not_kinds() -> None:
    refused = gr.Sending(permission=gr.Permission.FORBIDDEN)
    asked = gr.Sending(consent_required=True, duties=frozenset({gr.SendingDuty.HONOUR_OPT_OUT}))
    joined = gr.greatest_protection(asked, gr.Sending(), refused)
    assert joined == attrs.evolve(asked, permission=gr.Permission.FORBIDDEN)
    mixed: list[Outcome] = [refused, Admission()]
    with pytest.raises(gr.GdprRulesError, match="answer different questions"):
        gr.greatest_protection(*mixed)


def test_every_public_name_is_there() -> None:
    assert [name for name in gr.__all__ if not hasattr(gr, name)] == []
    assert set(gr.__all__) <= set(dir(gr))
    face: Any = gr
    with pytest.raises(AttributeError, match="evalute"):
        _ = face.evalute
