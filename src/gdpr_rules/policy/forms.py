"""The form of a policy file, table by table: what is refused is reported with its path, and the rest is read."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from gdpr_rules.errors import nearest
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import PERMITS, Tell
from gdpr_rules.policy.schema import Entry, PolicyDocument
from gdpr_rules.wire.documents import quoted

LOOSENING = frozenset(
    {"allow", "permit", "exempt", "exception", "waive", "override", "replace", "remove", "disable", "narrow", "relax", "lift"}
)
"""Beginnings of names that could only be meant to remove protection; each is refused by name."""
FORMS = {
    "bool_type": "neither `true` nor `false`; write one of the two without quotes",
    "date_type": "not a day; write it as 2026-11-23, without quotes",
    "date_from_datetime_inexact": "an instant, not a day; write it as 2026-11-23, without quotes",
    "dict_type": "not a table; write it under a heading in brackets",
    "greater_than_equal": "too few; write 1 at least",
    "int_type": "not a whole number; write it without quotes",
    "less_than_equal": "too many; write 3650 at most",
    "list_type": "not a list; write it in brackets",
    "model_type": "not a table; write it under a heading in brackets",
    "string_type": "not a text; write it in quotes",
    "string_too_short": "empty; write something, or leave it out",
    "too_short": "empty; name at least one, or leave it out",
    "string_too_long": "too long; keep to one sentence",
}
PATTERNS = {
    "^[a-z][a-z0-9_]*$": "one word of lower-case letters, digits and underscores",
    r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$": "lower-case words, joined by dots if there are several",
    r"^[A-Za-z][A-Za-z0-9]*-.+$": "a clause: its document, a hyphen and its number, such as `PP-03`",
    r"^https?://\S+$": "an address that begins with https://",
    r"^[A-Za-z][A-Za-z0-9]*$": "letters and digits only",
}
STAND_INS: dict[str, Any] = {
    "id": "unnamed",
    "purpose": "unnamed",
    "title": "untitled",
    "short": "untitled",
    "name": "untitled",
    "url": "https://policy.example",
    "protects": "no one",
    "verified": dt.date(2026, 11, 23),
    "within": "1 month",
    "regime": "",
    "question": None,
    "read_within_days": 3650,
    "starts": ["received"],
}
"""What stands in for a value that was refused, so that the rest of its entry can be read; never part of a policy."""


def formed(raw: Mapping[str, Any], tell: Tell) -> tuple[PolicyDocument, list[Path]]:
    """The document, with stand-ins where a value was refused, and the paths of those."""
    refused: list[Path] = []

    def given(path: Path, reason: str) -> None:
        refused.append(path)
        tell(path, reason)

    document: Any = _entry(PolicyDocument, raw, (), given)
    return document, refused


def _entry(kind: type[Entry], raw: object, path: Path, tell: Tell) -> Any:
    """A table as an entry: each of its values checked on its own."""
    if not isinstance(raw, Mapping):
        tell(path, f"{quoted(raw)} is {FORMS['model_type']}")
        raw = {}
        tell = _quiet  # what is missing in it was reported already
    values: dict[str, Any] = {}
    for name in raw:
        if name not in kind.model_fields:
            tell((*path, name), _stranger(kind, name))
    for name, field in kind.model_fields.items():
        here = (*path, name)
        if name in raw:
            values[name] = _value(kind, name, field, raw[name], here, tell)
        elif field.is_required():
            tell(here, f"not stated, but required; add `{name}`" if path else f"not stated, but required; add [{name}]")
            values[name] = _stand_in(name, field)
        else:
            values[name] = field.get_default()
    return kind.model_construct(**values)


def _value(kind: type[Entry], name: str, field: FieldInfo, value: object, path: Path, tell: Tell) -> Any:
    inner, form = _inner(field)
    if inner is not None and form is list and isinstance(value, list) and value:
        return [_entry(inner, each, (*path, n), tell) for n, each in enumerate(value)]
    if inner is not None and form is dict and isinstance(value, Mapping) and value:
        return {_key(kind, name, key, path, tell): _entry(inner, each, (*path, key), tell) for key, each in value.items()}
    if inner is not None and form is None:
        return _entry(inner, value, path, tell)
    try:
        return _adapter(kind, name).validate_python(value)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            tell((*path, *each["loc"]), _reason(each))
        return _stand_in(name, field)


def _key(kind: type[Entry], name: str, key: str, path: Path, tell: Tell) -> str:
    """The key of a table of entries, reported if its form is wrong."""
    keys = TypeAdapter[Any](get_args(kind.model_fields[name].annotation)[0])
    try:
        keys.validate_python(key)
    except ValidationError as error:
        tell((*path, key), _reason(error.errors(include_url=False)[0]))
    return key


def _inner(field: FieldInfo) -> tuple[type[Entry] | None, type[list[Any]] | type[dict[Any, Any]] | None]:
    """The kind of entry that a field is made of, and whether it holds several."""
    for kind in (field.annotation, *get_args(field.annotation)):
        several = get_origin(kind) if get_origin(kind) in (list, dict) else None
        of = get_args(kind)[-1] if several else kind
        if isinstance(of, type) and issubclass(of, Entry):
            origin = several or (get_origin(field.annotation) if get_origin(field.annotation) in (list, dict) else None)
            return of, origin
    return None, None


@cache
def _adapter(kind: type[Entry], name: str) -> TypeAdapter[Any]:
    field = kind.model_fields[name]
    annotated: Any = Annotated
    whole: Any = annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return TypeAdapter(whole, config=None if _inner(field)[0] else ConfigDict(strict=True))


def _stand_in(name: str, field: FieldInfo) -> Any:
    if not field.is_required():
        return field.get_default()
    inner, form = _inner(field)
    if inner is not None and form is None:
        return _entry(inner, {}, (), _quiet)
    if name in STAND_INS:
        return STAND_INS[name]
    return {} if form is dict else [] if get_origin(field.annotation) is list else {}


def _quiet(path: Path, reason: str) -> None:
    """Report nothing."""


def _stranger(kind: type[Entry], name: str) -> str:
    """What is wrong with a name that an entry does not have."""
    if any(name.startswith(word) for word in LOOSENING):
        return f"`{name}` would loosen: {PERMITS}"
    known = list(kind.model_fields)
    return f"{quoted(name)} is not known here{nearest(name, known) or f'; use {_list(known)}'}"


def _reason(error: Any) -> str:
    """A refusal in words."""
    kind, value = error["type"], error["input"]
    if kind == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return f"{quoted(value)} does not have the form it needs; write {PATTERNS[pattern]}"
    if kind == "literal_error":
        known = [word.strip("'") for word in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"{quoted(value)} is not one of {_list(known)}{nearest(value, known)}"
    return f"{quoted(_plain(value))} is {FORMS.get(kind) or error['msg']}"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _list(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
