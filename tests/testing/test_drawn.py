"""Rulesets and outcomes that nobody wrote, over every question of the law: instants, spans and facts that have to be told."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, Facts, evaluate, greatest_protection
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.testing.drawn import YEARS, outcomes, rulesets
from gdpr_rules.testing.strategies import facts
from tests.questions import cases

EACH_QUESTION = pytest.mark.parametrize("question", LAW.questions, ids=lambda question: question.__name__)


@EACH_QUESTION
def test_outcomes_of_every_question_join(question: type[Facts[Any]]) -> None:
    drawn = outcomes(outcome_of(question))

    @settings(max_examples=cases(question))
    @given(drawn, drawn)
    def join(one: Any, other: Any) -> None:
        both = greatest_protection(one, other)
        assert both == other | one
        assert both.covers(one)
        assert both.covers(other)

    join()


@EACH_QUESTION
def test_compiler_and_interpreter_agree_on_every_question(question: type[Facts[Any]]) -> None:
    @settings(max_examples=cases(question) // 5)  # each draw is compiled anew
    @given(rulesets(question), facts(question), st.sampled_from(YEARS))
    def agree(rules: Any, told: Any, on: Any) -> None:
        program = rules.program(question, on)
        assert program.masks(told) == program.interpreted(told)
        decision = evaluate(told, on=on, rules=rules)
        assert set(decision.missing) <= set(told.unknown)

    agree()
