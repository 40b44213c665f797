"""Rules of law with all their cases: their own examples, and those that stand beside the tests."""

from collections.abc import Mapping
from typing import Any

import attrs

from gdpr_rules import LAW, Rule
from gdpr_rules.kernel.rules import Example
from tests.law import (
    cases_can_spam,
    cases_children,
    cases_email,
    cases_in_part,
    cases_messages,
    cases_partnerships,
    cases_processing,
    cases_requesters,
    cases_requests,
    cases_schedules,
    cases_transfers,
)

TABLES: tuple[Mapping[str, tuple[Example[Any], ...]], ...] = (
    cases_can_spam.CASES,
    cases_children.CASES,
    cases_email.CASES,
    cases_in_part.CASES,
    cases_messages.CASES,
    cases_partnerships.CASES,
    cases_requesters.CASES,
    cases_processing.CASES,
    cases_requests.CASES,
    cases_schedules.CASES,
    cases_transfers.CASES,
)
CASES = {name: tuple(each for table in TABLES for each in table.get(name, ())) for table in TABLES for name in table}
"""The further cases of each rule, from every table that has some."""


OF_SUBSCRIBERS = {rule.id: rule.id.removesuffix(".subscriber") for rule in LAW if rule.id.endswith(".subscriber")}
"""The rules on e-mail by the subscriber's country, and the rule by the recipient's country that each of them repeats."""


def with_cases(rule: Rule[Any]) -> Rule[Any]:
    """The rule as it is, with its further cases among its examples."""
    if rule.id in OF_SUBSCRIBERS:
        return attrs.evolve(rule, examples=(*rule.examples, *map(moved, with_cases(LAW[OF_SUBSCRIBERS[rule.id]]).examples)))
    return attrs.evolve(rule, examples=(*rule.examples, *CASES[rule.id])) if rule.id in CASES else rule


def moved(example: Example[Any]) -> Example[Any]:
    """A case of a recipient somewhere, with the subscriber there instead; the reader is in America, or the two change."""
    there: Any = example.facts
    reader = there.subscriber_country or "US"
    facts = attrs.evolve(there, subject_country=reader, subscriber_elsewhere=True, subscriber_country=there.subject_country)
    missing = {{"subject_country": "subscriber_country"}.get(name, name) for name in example.missing}
    return attrs.evolve(example, facts=facts, missing=frozenset(missing))
