"""The UK GDPR on marketing e-mail, from the end of the transition period."""

from typing import Any

import attrs

from gdpr_rules.facts.message import Message
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments import UK_GDPR as TEXT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import FALSE, contains, equals
from gdpr_rules.kernel.rules import Regime, fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import person_rules

M = attrs.fields(Message)

UK_GDPR = Regime(
    "uk.gdpr",
    "UK GDPR and Data Protection Act 2018",
    scopes=(equals(M.subject_country, "GB") | contains(M.sender_countries, GB),),
    not_encoded=("the law of the Crown Dependencies and of Gibraltar",),
)


def sample(**facts: Any) -> Message:
    """An orderly message within Britain."""
    return message(**facts)


def reach(rule_facts: dict[str, Any]) -> tuple[Any, ...]:
    """Where these rules apply: with either side in Britain."""
    abroad = frozenset({"US"})
    return (
        fires("a British sender, a recipient in the United States", sample(**rule_facts, subject_country="US")),
        fires("a recipient in Britain, a sender in the United States", sample(**rule_facts, sender_countries=abroad)),
        silent("neither side in Britain", sample(**rule_facts, subject_country="US", sender_countries=abroad)),
        unsettled(
            "a recipient in the United States, and a sender from who knows where",
            sample(**rule_facts, subject_country="US", sender_countries=None),
            missing={"sender_countries"},
        ),
    )


RULES = person_rules(
    "uk.gdpr",
    TEXT,
    since(2021, 1, 1),
    sample,
    reach,
    FALSE,
    fires("a customer: here an assessment is still asked for", sample(lia_recorded=False, **CUSTOMER)),
)
