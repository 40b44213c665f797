"""Rulesets and outcomes that nobody wrote, over every question of the law: instants, spans and facts that have to be told."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, Facts, evaluate, greatest_protection
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.testing.drawn import YEARS, outcomes, rulesets
from gdpr_rules.testing.strategies import facts

EACH_QUESTION = pytest.mark.parametrize("question", LAW.questions, ids=lambda question: question.__name__)


@EACH_QUESTION
@given(data=st.data())
def test_outcomes_of_every_question_join(question: type[Facts[Any]], data: st.DataObject) -> None:
    drawn = outcomes(outcome_of(question))
    one, other = data.draw(drawn), data.draw(drawn)
    both = greatest_protection(one, other)
    assert both == other | one
    assert both.covers(one)
    assert both.covers(other)


@EACH_QUESTION
@settings(max_examples=settings().max_examples // 5)  # each draw is compiled anew
@given(data=st.data())
def test_compiler_and_interpreter_agree_on_every_question(question: type[Facts[Any]], data: st.DataObject) -> None:
    rules, told = data.draw(rulesets(question)), data.draw(facts(question))
    on = data.draw(st.sampled_from(YEARS))
    program = rules.program(question, on)
    assert program.masks(told) == program.interpreted(told)
    decision = evaluate(told, on=on, rules=rules)
    assert set(decision.missing) <= set(told.unknown)
