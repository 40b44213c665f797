"""Spans of days as facts: when something was asked, and when it was answered."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.errors import InvalidFact


class Clarification(NamedTuple):
    """The day a question was put, and the day it was answered; `NEVER` while it has not been answered."""

    asked: dt.date
    answered: dt.date

    def __str__(self) -> str:
        return f"{self.asked}/{'..' if self.answered == NEVER else self.answered}"


def asked_spans(name: str) -> Callable[[Any], Any]:
    """How a fact of spans is read: one pair of days, or several, as a tuple of `Clarification`; else `InvalidFact`."""

    def spans(value: Any) -> Any:
        if value is None or (isinstance(value, tuple) and all(type(each) is Clarification for each in value)):
            return _ordered(name, value)
        pairs = [value] if isinstance(value, tuple) and len(value) == 2 and type(value[0]) is dt.date else value
        if not isinstance(pairs, Iterable) or isinstance(pairs, (str, bytes)):
            raise InvalidFact(f"{name} is `{value!r}`; give pairs of days, asked and answered")
        return _ordered(name, tuple(_asked(name, pair) for pair in pairs))

    return spans


def _asked(name: str, pair: Any) -> Clarification:
    if not isinstance(pair, tuple) or len(pair) != 2 or {type(day) for day in pair} - {dt.date}:
        raise InvalidFact(f"{name} has `{pair!r}`; give a pair of days, asked and answered")
    return Clarification(*pair)


def _ordered(name: str, spans: tuple[Clarification, ...] | None) -> tuple[Clarification, ...] | None:
    for span in spans or ():
        if {type(span.asked), type(span.answered)} != {dt.date} or span.answered < span.asked:
            raise InvalidFact(f"{name} has `{span}`, answered before it was asked; swap the two days")
        if span.asked == NEVER:
            raise InvalidFact(f"{name} has `{span}`, asked on a day that never comes; leave out a question that was not asked")
    return spans and tuple(sorted(spans))
