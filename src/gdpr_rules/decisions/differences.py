"""Where a certificate and the rules differ: each difference by its path, and what no withheld fact could explain."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.decided import Decided
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import InvalidFact
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.values.kinds import kinds
from gdpr_rules.wire.documents import quoted


def absolute(value: Any) -> Any:
    """An instant in UTC, as JSON keeps only the offset of a zone, and a later instant could have another offset."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def differing(at: str, key: str, written: dict[str, Any], fresh: dict[str, Any]) -> Iterator[str]:
    """How a certificate and the rules differ on a key, as precisely as possible."""
    ours, theirs, path = fresh.get(key), written.get(key), at + quoted(key)[1:-1]
    if key not in fresh:
        yield f"{path}: {said(written, key)}, and the rules say nothing about it"
    elif key not in written:
        yield f"{path}: {said(written, key)}, the rules say {quoted(ours)}"
    elif isinstance(ours, dict) and isinstance(theirs, dict):
        for inner in dict.fromkeys((*ours, *theirs)):
            yield from differing(f"{path}.", inner, theirs, ours)
    elif isinstance(ours, list) and isinstance(theirs, list) and {*map(_text, ours)} != {*map(_text, theirs)}:
        yield from (f"{path}: {quoted(each)} is missing" for each in ours if _text(each) not in map(_text, theirs))
        yield from (f"{path}: {quoted(each)} does not belong there" for each in theirs if _text(each) not in map(_text, ours))
    elif not _same(ours, theirs):
        yield f"{path}: {said(written, key)}, the rules say {quoted(ours)}"


def impossible(key: str, theirs: Any, whole: Decided[Any]) -> Iterator[str]:
    """What is impossible whatever the withheld facts are: an outcome outside what the known facts leave possible."""
    if key == "settled":
        if not isinstance(theirs, bool) or (whole.settled and not theirs):
            yield f"settled: the certificate says {quoted(theirs)}, the rules say {quoted(whole.settled)}"
        return
    most, least = whole.outcome, whole.certain_outcome
    if not isinstance(theirs, dict):
        yield f"outcome: the certificate says {quoted(theirs)}, which is not an outcome"
        return
    for field in attrs.fields(type(most)):
        path, order = f"outcome.{field.name}", protections(type(most))[field.name]
        high, low = getattr(most, field.name), getattr(least, field.name)
        if field.name not in theirs:
            yield f"{path}: the certificate does not say"
            continue
        try:
            value = _value(field, theirs[field.name], least)
        except (ArithmeticError, ValueError):  # too long for a duration, or no value at all
            yield f"{path}: the certificate says {quoted(theirs[field.name])}, which is not one of its values"
            continue
        if not order.covers(value, low):
            yield f"{path}: the certificate says {quoted(theirs[field.name])}, the rules require at least {_words(low)}"
        elif not order.covers(high, value):
            yield f"{path}: the certificate says {quoted(theirs[field.name])}, the rules require at most {_words(high)}"
    yield from (f"outcome.{name}: is not part of the outcome" for name in theirs if name not in attrs.fields_dict(type(most)))


def _value(field: "attrs.Attribute[Any]", written: Any, least: Outcome) -> Any:
    """The value behind its form in a certificate; raises `ValueError` for a form that no certificate has."""
    kind = kinds(field.type)[0]
    value = None if written is None else _single(kind, written)
    try:
        attrs.evolve(least, **{field.name: value})
    except InvalidFact as error:
        raise ValueError(field.name) from error
    if not _same(plain(absolute(value)), written):
        raise ValueError(field.name)
    return value


def _single(kind: Any, written: Any) -> Any:
    if get_origin(kind) is frozenset and isinstance(written, list):
        return frozenset(_single(get_args(kind)[0], member) for member in written)
    if kind in (bool, str, int) and type(written) is kind:
        return written
    if not isinstance(kind, type) or not isinstance(written, str):
        raise ValueError(written)
    if issubclass(kind, Enum):
        return {plain(member): member for member in kind}.get(written, written)
    if kind is timedelta:
        return timedelta(hours=float(written.removeprefix("PT").removesuffix("H")))
    if issubclass(kind, date):
        return NEVER if kind is date and written == "never" else kind.fromisoformat(written)
    if kind is Decimal:
        return Decimal(written)
    raise ValueError(written)


def _same(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same; 1 is not true."""
    return _text(one) == _text(other)


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _words(value: Any) -> str:
    return quoted(plain(absolute(value)))


def said(written: dict[str, Any], key: str) -> str:
    """What a certificate says about a key, if anything."""
    return f"the certificate says {quoted(written[key])}" if key in written else "the certificate does not say"
