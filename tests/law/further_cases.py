"""Rules of law with all their cases: their own examples, and those that stand beside the tests."""

from collections.abc import Mapping
from typing import Any

import attrs

from gdpr_rules import Rule
from gdpr_rules.kernel.rules import Example
from tests.law import (
    cases_can_spam,
    cases_children,
    cases_email,
    cases_in_part,
    cases_messages,
    cases_partnerships,
    cases_processing,
    cases_requests,
    cases_transfers,
)

TABLES: tuple[Mapping[str, tuple[Example[Any], ...]], ...] = (
    cases_can_spam.CASES,
    cases_children.CASES,
    cases_email.CASES,
    cases_in_part.CASES,
    cases_messages.CASES,
    cases_partnerships.CASES,
    cases_processing.CASES,
    cases_requests.CASES,
    cases_transfers.CASES,
)
CASES = {name: tuple(each for table in TABLES for each in table.get(name, ())) for table in TABLES for name in table}
"""The further cases of each rule, from every table that has some."""


def with_cases(rule: Rule[Any]) -> Rule[Any]:
    """The rule as it is, with its further cases among its examples."""
    return attrs.evolve(rule, examples=(*rule.examples, *CASES[rule.id])) if rule.id in CASES else rule
