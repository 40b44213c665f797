"""The UK GDPR on marketing e-mail, from the end of the transition period."""

from typing import Any

from gdpr_rules.facts.message import Message
from gdpr_rules.instruments.uk import UK_GDPR as TEXT
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import FALSE
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import person_rules


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
