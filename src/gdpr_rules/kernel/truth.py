"""Kleene's three truth values: true, false, and unknown, which is never read as either."""

from collections.abc import Iterable

Truth = bool | None
"""`True`, `False`, or `None` for *not known*."""


def every(truths: Iterable[Truth]) -> Truth:
    """Conjunction: false as soon as one part is false, true only when all are."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def some(truths: Iterable[Truth]) -> Truth:
    """Disjunction: true as soon as one part is true, false only when all are."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def negated(truth: Truth) -> Truth:
    """Negation: what is not known stays not known."""
    return None if truth is None else not truth
