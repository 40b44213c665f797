"""The promise of policy files: whatever a policy says, joined with the law it never lowers the protection of anybody."""

from datetime import date
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.errors import InvalidPolicy
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.policy.files import policy_of
from gdpr_rules.testing import check_more_law_never_loosens, facts, policy_documents, variations
from tests.properties.pools import ours

FEW = settings(
    max_examples=settings().max_examples // 40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
SOME = 8  # cases for each policy: reading a policy and joining it costs more than many answers


@FEW
@given(st.data())
def test_no_drawn_policy_loosens_a_decision(data: st.DataObject) -> None:
    """Theorem: joining any policy to the law never lowers protection, on facts near the policy's own examples and the law's."""
    try:
        policy = policy_of(data.draw(policy_documents())).rules
    except InvalidPolicy:
        assume(False)
    assume(len(policy))
    both = gr.LAW | policy
    for _ in range(SOME):
        question: Any = data.draw(st.sampled_from([rule.question for rule in policy]))
        item = data.draw(st.one_of(variations(policy.about(question), question), facts(question, rules=ours(question))))
        on = data.draw(st.one_of(st.just(VERIFIED), st.dates(date(2015, 1, 1), date(2035, 1, 1))))
        if question in gr.LAW.questions:
            check_more_law_never_loosens(item, on, gr.LAW, both)
