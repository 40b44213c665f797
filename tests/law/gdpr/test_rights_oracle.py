"""Every right against an account of the law in plain Python, on drawn facts: answer, fee, and obligations to the last one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import Answer, Fee, Right, evaluate
from tests.law.gdpr.rights_oracle import DRAWN, expected
from tests.law.request_cases import ON, asked, decide

BOTH = pytest.mark.parametrize("where", ["eu", "uk"])
ELSEWHERE = {  # DPA 2018 Parts 3 and 4, and in the Union national law: tests/law/uk/gdpr/test_dpa_parts_3_and_4.py
    Right.ENFORCEMENT_ACCESS,
    Right.ENFORCEMENT_RECTIFICATION,
    Right.ENFORCEMENT_ERASURE,
    Right.INTELLIGENCE_ACCESS,
    Right.INTELLIGENCE_OBJECTION,
    Right.ENFORCEMENT_DECISION,
    Right.INTELLIGENCE_DECISION,
}
RIGHTS = [right for right in Right if right not in ELSEWHERE]
FACTS = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in DRAWN.items()})


@BOTH
@given(right=st.sampled_from(RIGHTS), told=FACTS)
def test_a_right_asks_for_what_the_articles_say(where: str, right: Right, told: dict[str, Any]) -> None:
    request = asked(where, right, **told)
    decision = evaluate(request, on=ON)
    assert (decision.outcome.answer, decision.outcome.fee, set(decision.outcome.obligations)) == expected(where, request)
    assert decision.settled


@BOTH
@given(right=st.sampled_from(RIGHTS), told=FACTS, lost=st.sampled_from(sorted(set(DRAWN) - {"received"})))
def test_not_knowing_never_asks_for_less(where: str, right: Right, told: dict[str, Any], lost: str) -> None:
    """Whatever a fact unknown turns out to be, what was owed before covers what is owed then."""
    answer, fee, obligations = expected(where, asked(where, right, **told))
    outcome = decide(where, right, **{**told, lost: None}).outcome
    assert list(Answer).index(outcome.answer) >= list(Answer).index(answer)
    assert list(Fee).index(outcome.fee) >= list(Fee).index(fee)
    assert outcome.obligations >= obligations
