"""The JSON Schema of a ruleset's document, drawn from the classes whose values it holds; `python -m` prints it."""

import datetime as dt
import json
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from importlib.resources import files
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin

import attrs

from gdpr_rules.documents.reading import hints
from gdpr_rules.documents.writing import ASIDE, FORMAT, Fixed, Writer, plan
from gdpr_rules.facts.known import Ruleset as Ruleset  # and with it every kind that is shipped
from gdpr_rules.kernel.citations import Dated, Instrument
from gdpr_rules.kernel.conditions import Condition, Test
from gdpr_rules.kernel.facts import Facts, descendants
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Regime, Rule
from gdpr_rules.values.kinds import kinds

Schema = dict[str, Any]

DAY, INSTANT = r"^\d{4}-\d{2}-\d{2}$", r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?[+-]\d{2}:\d{2}(:\d{2})?$"
NUMBER = r"^-?\d+(\.\d*[1-9])?$"
SCALARS: dict[Any, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    NoneType: {"type": "null"},
    dt.date: {"type": "string", "format": "date", "pattern": DAY},
    dt.datetime: {"type": "string", "format": "date-time", "pattern": INSTANT},
    Decimal: {"type": "string", "pattern": NUMBER},
}
TEXTS = {"type": "array", "items": {"type": "string"}}
VALUE = {
    "description": "A value of a fact or of an outcome's field, spelled as the type in `questions` says.",
    "type": ["boolean", "integer", "string", "null", "array"],
}
RECORD = {
    "description": "Facts that are known, or fields of an outcome that ask for more than the least, by name.",
    "type": "object",
    "additionalProperties": {"$ref": "#/$defs/value"},
}
FIGURE = {"type": "object", "properties": {"figure": {"type": "string"}}, "required": ["figure"], "additionalProperties": False}
KIND = {"type": "string", "minLength": 1}
TYPED = {"name": KIND, "type": KIND, "many": {"enum": ["set", "list"]}, "members": TEXTS}


def schema() -> Schema:
    """The schema of the documents that `Ruleset.to_document` writes."""
    defs: Schema = {"value": VALUE, "record": RECORD}
    for parent in (Condition, Computed):
        options = [each for each in descendants(parent) if each.__module__.startswith("gdpr_rules.")]
        options += [Fixed] if parent is Computed else []
        named = sorted({each.__name__: each for each in options}.items())
        defs |= {parent.__name__: {"oneOf": [_ref(name) for name, _ in named]}, **{name: _object(each) for name, each in named}}
    pending = [Regime, Rule, Instrument, Dated, *(each for parent in (Condition, Computed) for each in descendants(parent))]
    for kind in pending:
        if kind.__module__.startswith("gdpr_rules."):
            defs.setdefault(kind.__name__, _object(kind))
            pending += [each for each in _named_by(kind) if each not in pending]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:gdpr-rules:ruleset:{FORMAT['version']}",
        "title": "A ruleset of gdpr_rules",
        "description": (
            f"What stands under a key `{ASIDE}` decides nothing. The fingerprint is the SHA-256, in hexadecimal digits, of the "
            "rest without `fingerprint` and `retired`, written as JSON in ASCII with sorted keys and without spaces. A field "
            "that is left out has its default."
        ),
        **_closed(
            {
                "format": {"const": FORMAT},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "questions": {"type": "object", "additionalProperties": _question()},
                "instruments": {"type": "object", "additionalProperties": _ref("Instrument")},
                "figures": {"type": "object", "additionalProperties": _ref("Dated")},
                "regimes": {"type": "array", "items": _ref("Regime")},
                "rules": {"type": "array", "items": _ref("Rule")},
                "retired": {"type": "object", "additionalProperties": {"type": "string"}},
            },
            optional={"fingerprint"},
        ),
        "$defs": dict(sorted(defs.items())),
    }


def published() -> str:
    """The text of the schema that is published, as it stands beside this file."""
    return files("gdpr_rules.wire").joinpath("ruleset.schema.json").read_text("utf-8")


def printed(document: Schema) -> str:
    """A schema as its file has it."""
    return json.dumps(document, indent=2) + "\n"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _closed(properties: Schema, optional: set[str]) -> Schema:
    """An object of these keys and no others."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _object(kind: type[Any]) -> Schema:
    """The objects of a class: its kind, what decides, and what is only shown."""
    properties: Schema = {"kind": {"const": kind.__name__}}
    shown: Schema = {}
    optional, hidden = set[str](), set[str]()
    for name, default, aside in plan(kind):
        hint = _value(hints(kind)[name])
        if kind is Test and name == "bound":
            hint = {"anyOf": [_ref("value"), FIGURE]}
        if default is not attrs.NOTHING and name != "question":
            (hidden if aside else optional).add(name)
            hint = {**hint, "default": Writer(shown=False).write(default)}
        (shown if aside else properties)[name] = hint
    if shown:
        properties[ASIDE] = _closed(shown, hidden)
        optional |= {ASIDE} if hidden == shown.keys() else set()
    says = re.sub(r"\s+", " ", (kind.__doc__ or "").partition("\n\n")[0]).strip()
    return {"description": says, **_closed(properties, optional)}


def _value(hint: Any) -> Schema:
    """The values of one type."""
    options = [_option(option) for option in kinds(hint)]
    options += [SCALARS[NoneType]] if NoneType in get_args(hint) else []
    distinct = [option for place, option in enumerate(options) if option not in options[:place]]
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _option(option: Any) -> Schema:
    kind, args = get_origin(option) or option, get_args(option)
    if isinstance(option, TypeVar):
        return _ref("record") if option.__bound__ is Outcome else _ref("value")
    if option is Any:
        return _ref("value")
    if hasattr(option, "__metadata__") or kind in (attrs.Attribute, type, Instrument):
        return {"type": "string"}
    if kind is frozenset:
        return {"type": "array", "items": _value(args[0]), "uniqueItems": True}
    if kind is tuple and Ellipsis not in args:
        return {"type": "array", "prefixItems": [_value(each) for each in args], "minItems": len(args), "maxItems": len(args)}
    if kind is tuple:
        return {"type": "array", "items": _value(args[0])}
    if issubclass(kind, Enum):
        return {"enum": [member.name.lower() for member in kind]}
    if kind is Facts:
        return _ref("record")
    return _ref(kind.__name__) if attrs.has(kind) else SCALARS[kind]


def _named_by(kind: type[Any]) -> Iterator[type[Any]]:
    """The classes of the values that a class holds, without those that are written in a way of their own."""
    pending = [hints(kind)[name] for name, _, _ in plan(kind)]
    for hint in pending:
        pending += get_args(hint)
        found = get_origin(hint) or hint
        if attrs.has(found) and not issubclass(found, (Facts, Outcome, Condition, Computed)):
            yield found


def _question() -> Schema:
    """What a document says of a question."""
    texts = {name: {"type": "string"} for name in ("ask", "yes", "no", "noun", "who")}
    asked = {**texts, "changeable": {"type": "boolean"}, "near": {"type": "array", "items": TEXTS}}
    fact = {**TYPED, "required": {"const": True}, "vocabulary": TEXTS, "may_be_never": {"const": True}}
    fact |= {ASIDE: _closed(asked, asked.keys() - {"ask"})}
    field = {**TYPED, "order": KIND, "least": _ref("value"), ASIDE: _closed({"words": {"type": "string"}}, set())}
    facts = _closed(fact, {"many", "members", "required", "vocabulary", "may_be_never", ASIDE})
    fields = _closed(field, {"many", "members", ASIDE})
    outcome = _closed({"kind": KIND, "fields": {"type": "array", "items": fields}}, set())
    return _closed({"facts": {"type": "array", "items": facts}, "outcome": outcome}, set())


if __name__ == "__main__":
    sys.stdout.write(printed(schema()))
