"""Mutants of the constants of a rule: a member removed from a set, a day moved, a number changed, another value added."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.errors import GdprRulesError
from gdpr_rules.kernel.citations import Citation, Dated
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Rule

Mutation = tuple[str, Any]
TEXTS = frozenset({"words", "named", "name", "source", "cite", "question"})


def constant_mutants(rule: Rule[Any]) -> Iterator[tuple[str, Rule[Any]]]:
    """The rule with one constant changed at a time, each with what was changed; figures are left to tests of their own.

    Members of sets are removed one by one, days moved by one either way, numbers raised and lowered by one, members of enums
    and truth values of outcomes exchanged. Texts and citations decide nothing and stay.
    """
    for name in ("in_force", "when", "unless", "then"):
        for fault, changed in _changed(getattr(rule, name)):
            try:
                yield f"{name}: {fault}", attrs.evolve(rule, **{name: changed})
            except GdprRulesError:
                continue  # what cannot be said at all needs no example that tells it apart


def _changed(value: Any) -> Iterator[Mutation]:
    if isinstance(value, bool) or value is None or isinstance(value, (str, Citation, Dated, attrs.Attribute)):
        return
    if isinstance(value, frozenset):
        yield from ((f"without {_said(member)}", value - {member}) for member in sorted(value, key=_said))
    elif isinstance(value, Enum):
        others = list(type(value))
        yield f"{_said(others[others.index(value) - 1])} instead of {_said(value)}", others[others.index(value) - 1]
    elif isinstance(value, dt.date):
        if value not in (dt.date.min, dt.date.max):
            yield from ((f"{value + step}", value + step) for step in (-dt.timedelta(days=1), dt.timedelta(days=1)))
    elif isinstance(value, dt.timedelta):
        yield f"{value} and an hour", value + dt.timedelta(hours=1)
    elif isinstance(value, (int, Decimal)):
        yield from ((f"{value + step}", value + step) for step in (1, -1) if value + step >= 0)
    elif isinstance(value, tuple):
        for n, each in enumerate(value):
            yield from ((fault, (*value[:n], new, *value[n + 1 :])) for fault, new in _changed(each))
    elif isinstance(value, Outcome):
        yield from _outcomes(value)
    elif attrs.has(type(value)):
        yield from _fields(value)


def _fields(value: Any) -> Iterator[Mutation]:
    for field in attrs.fields(type(value)):
        if not field.init or field.name in TEXTS:
            continue
        for fault, changed in _changed(getattr(value, field.name)):
            if field.name != "op":  # another operator is a fault of the condition, tried elsewhere
                try:
                    yield f"{field.name} {fault}", attrs.evolve(value, **{field.name: changed})
                except GdprRulesError:
                    continue


def _outcomes(outcome: Outcome) -> Iterator[Mutation]:
    """An outcome with a field that is not at its default put back, or without one member of a set."""
    for field in attrs.fields(type(outcome)):
        value = getattr(outcome, field.name)
        if value == field.default:
            continue
        yield f"without {field.name}", attrs.evolve(outcome, **{field.name: field.default})
        if isinstance(value, frozenset):
            for fault, changed in _changed(value):
                yield f"{field.name} {fault}", attrs.evolve(outcome, **{field.name: changed})


def _said(member: Any) -> str:
    return member.name.lower() if isinstance(member, Enum) else str(member)
