"""The JSON Schema of policy files, for editors: every table with its facts, their values and the questions behind them."""

import datetime as dt
from enum import Enum
from typing import Any, get_origin

import attrs

from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.facts.retention import Retention
from gdpr_rules.kernel.facts import Facts, about, outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.policy.reading import SPAN_OF_TIME, words_of
from gdpr_rules.policy.schema import PolicyDocument
from gdpr_rules.values.kinds import kinds
from gdpr_rules.wire.documents import item_kind, item_schema

Schema = dict[str, Any]
MANY = 40
"""The size from which a list of codes is written once: countries and states, but not enums."""
BY_QUESTION = {"Part": ("scope",), "NamedCondition": ("when",), "RuleEntry": ("when", "unless"), "Limit": ("when", "unless")}
"""The entries that name their question, with their tables of facts."""


def policy_schema() -> Schema:
    """The JSON Schema (2020-12) of a policy file; TOML days count as texts of format `date`."""
    schema = PolicyDocument.model_json_schema()
    defs: Schema = schema["$defs"]
    for word, question in QUESTIONS.items():
        defs[f"facts_of_{word}"] = _condition(word, question)
        defs[f"outcome_of_{word}"] = _outcome(question)
    for name, tables in BY_QUESTION.items():
        asked = defs[name]["properties"]["question"]["enum"]
        defs[name]["allOf"] = [_when_asked(word, tables, outcome=name == "RuleEntry") for word in asked]
    for name in ("Category", "Use"):
        defs[name]["properties"]["promised"] |= _plain_facts(Processing)
    defs["Keep"]["properties"]["unless"] |= {"$ref": f"#/$defs/facts_of_{_word(Retention)}"}
    every = [{"$ref": f"#/$defs/facts_of_{word}"} for word in QUESTIONS]
    defs["Widening"]["properties"]["when"] |= {"anyOf": every}
    shared: Schema = {}
    schema = _shared(schema, shared)
    schema["$defs"] |= shared
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "A policy for gdpr_rules"}


def _table(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}


def _shared(value: Any, shared: Schema) -> Any:
    """A schema in which every long list of codes appears once, and is referred to wherever it is used."""
    if isinstance(value, list):
        return [_shared(each, shared) for each in value]
    if not isinstance(value, dict):
        return value
    codes = value.get("enum", ())
    if len(codes) < MANY:
        return {name: _shared(each, shared) for name, each in value.items()}
    name = next((each for each, said in shared.items() if said["enum"] == codes), f"codes_{len(shared) + 1}")
    shared[name] = {"type": "string", "enum": codes}
    return {**{key: each for key, each in value.items() if key not in ("enum", "type")}, "$ref": f"#/$defs/{name}"}


def _word(question: type[Facts[Any]]) -> str:
    return next(word for word, asked in QUESTIONS.items() if asked is question)


def _when_asked(word: str, tables: tuple[str, ...], *, outcome: bool) -> Schema:
    """The contents of the tables of an entry about one question."""
    properties: Schema = {table: {"$ref": f"#/$defs/facts_of_{word}"} for table in tables}
    if outcome:
        properties["then"] = {"$ref": f"#/$defs/outcome_of_{word}"}
    asked = {"properties": {"question": {"const": word}}, "required": ["question"]}
    return {"if": asked, "then": {"properties": properties}}


def _condition(word: str, question: type[Facts[Any]]) -> Schema:
    """A table of facts, or a list of such tables."""
    again = {"$ref": f"#/$defs/facts_of_{word}"}
    properties: Schema = {
        "any": {**again, "description": "Any one of these tables holds."},
        "all": {"type": "array", "items": again, "description": "All of these tables hold."},
        "not": {**again, "description": "This table does not hold."},
        "is": _one_or_several({"type": "string"}) | {"description": "A condition of [[conditions]], by its id."},
    }
    for field in attrs.fields(question):
        properties[field.name] = {**_asked(field), "description": about(field).ask}
    return {"anyOf": [_table(properties), {"type": "array", "items": again, "minItems": 1}]}


def _asked(field: "attrs.Attribute[Any]") -> Schema:
    """The tests that a condition can apply to one fact."""
    kind, is_set = item_kind(field)
    known = {"known": {"const": True}}
    if get_origin(kind) is tuple:
        return _table(known)
    item = item_schema(field)
    values = item if kind is bool else _one_or_several(item)
    operators: Schema = {**known, "not": values}
    if is_set:
        values = {"anyOf": [values, {"type": "array", "maxItems": 0}]}
        operators["within"] = {"type": "array", "items": item, "minItems": 1}
    elif kind is dt.date:
        operators |= {"before": item, "after": item}
    elif kind not in (bool, str, dt.datetime) and not issubclass(kind, Enum):
        operators |= {"at_least": item, "more_than": item}
    return {"anyOf": [values, _table(operators)]}


def _one_or_several(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


def _plain_facts(question: type[Facts[Any]]) -> Schema:
    """Facts with one value each."""
    properties: Schema = {}
    for field in attrs.fields(question):
        kind, is_set = item_kind(field)
        if get_origin(kind) is not tuple:
            value = {"type": "array", "items": item_schema(field)} if is_set else item_schema(field)
            properties[field.name] = {**value, "description": about(field).ask}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _outcome(question: type[Facts[Any]]) -> Schema:
    """The fields of an outcome that a policy can require."""
    kind, properties = outcome_of(question), dict[str, Any]()
    for field in attrs.fields(kind):
        expected, least = kinds(field.type)[0], protections(kind)[field.name].least
        words = field.metadata["words"]
        if get_origin(expected) is frozenset:
            several = {
                "type": "array",
                "items": {"enum": list(words_of(field))},
                "minItems": 0 if least else 1,
                "uniqueItems": True,
            }
            less = {
                "type": "object",
                "properties": {"without": several},
                "required": ["without"],
                "additionalProperties": False,
            }
            properties[field.name] = {"anyOf": [several, less]} if least else several
        elif expected is dt.timedelta:
            properties[field.name] = {"type": "string", "pattern": f"^{SPAN_OF_TIME.pattern}$"}
        elif expected is bool:
            properties[field.name] = {"const": not least}
        elif isinstance(expected, type) and issubclass(expected, Enum):
            properties[field.name] = {"enum": [member.name.lower() for member in expected if member is not least]}
        else:
            continue
        properties[field.name]["description"] = words
    return _table(properties)
