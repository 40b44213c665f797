"""Examples drawn from conditions: they do what they say, and no fault of a rule's condition escapes them."""

import contextlib
import datetime as dt

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings

import gdpr_rules as gr
from gdpr_rules.errors import InvalidPolicy
from gdpr_rules.kernel.rules import Effect
from gdpr_rules.policy.files import policy_of
from gdpr_rules.policy.generated_examples import examples
from gdpr_rules.testing import policy_documents
from gdpr_rules.testing.examples import example_problems

M = attrs.fields(gr.Message)
ON = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("condition", "effects"),
    [
        (gr.true(M.commercial), {Effect.FIRES, Effect.SILENT, Effect.UNSETTLED}),
        (gr.true(M.commercial) & gr.false(M.commercial), {Effect.SILENT}),
        (gr.true(M.commercial) | gr.false(M.commercial), {Effect.FIRES, Effect.UNSETTLED}),
        (gr.open_question("what this means") & gr.true(M.commercial), {Effect.SILENT, Effect.UNSETTLED}),
    ],
)
def test_what_can_be_shown_of_a_condition_is(condition: gr.Condition, effects: set[Effect]) -> None:
    assert {each.effect for each in examples(gr.Message, condition, gr.ALWAYS, ON)} == effects


@settings(max_examples=settings().max_examples // 10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(policy_documents())
def test_examples_of_drawn_policies_do_what_they_say(raw: dict[str, object]) -> None:
    policy = None
    with contextlib.suppress(InvalidPolicy):  # some cannot be shown at work
        policy = policy_of({name: part for name, part in raw.items() if name != "widenings"})
    assume(policy is not None)
    assert policy is None or example_problems(policy.rules) == []
