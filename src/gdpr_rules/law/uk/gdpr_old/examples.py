"""Requests the rules of the UK GDPR show their examples on, and where such a rule reaches."""

from typing import Any

from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.requests import request


def sample(**facts: Any) -> RightsRequest:
    """An orderly request within England."""
    return request(**facts)


def reach(rule_facts: dict[str, Any]) -> tuple[Any, ...]:
    """Where a rule applies: with either side in Britain."""
    here: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
    there: dict[str, Any] = {"controller_countries": frozenset({"US"}), "place": "US"}
    return (
        fires("a controller in Britain, a person in New York", sample(**{**rule_facts, **here})),
        fires("a person in Britain, a controller in the United States", sample(**{**rule_facts, **there})),
        silent("neither side in Britain", sample(**{**rule_facts, **here, **there})),
        unsettled(
            "a controller in the United States, and a person nobody knows where",
            sample(**{**rule_facts, **there, "subject_country": None}),
            missing={"subject_country"},
        ),
    )
