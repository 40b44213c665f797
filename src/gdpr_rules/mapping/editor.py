"""The JSON Schema of mapping files, for editors: every fact with its question, and the values that its words can have."""

import json
from typing import Any, get_origin

import attrs

from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.mapping.building import ENTRY_COLUMNS
from gdpr_rules.mapping.document import MappingDocument
from gdpr_rules.suppression.entries import WHY
from gdpr_rules.wire.documents import item_kind, item_schema

Schema = dict[str, Any]


def mapping_schema() -> Schema:
    """The JSON Schema (2020-12) of a mapping file."""
    schema = MappingDocument.model_json_schema()
    defs: Schema = schema["$defs"]
    values: dict[str, str] = {}
    for word, question in QUESTIONS.items():
        defs[f"facts_of_{word}"] = _table({field.name: _fact(field, defs, values) for field in attrs.fields(question)})
    schema["properties"]["entry"] |= _table({name: _entry(name, defs, values) for name in ENTRY_COLUMNS})
    schema["properties"]["facts"].pop("additionalProperties")
    first = next(iter(QUESTIONS))
    schema["allOf"] = [_asked(word, required=word != first) for word in QUESTIONS]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "A mapping of columns for gdpr_rules"}


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(mapping_schema(), ensure_ascii=False, indent=1) + "\n"


def _asked(word: str, *, required: bool) -> Schema:
    """The facts of a file about one question; the first is meant where none is named."""
    asked: Schema = {"properties": {"question": {"const": word}}} | ({"required": ["question"]} if required else {})
    return {"if": asked, "then": {"properties": {"facts": {"$ref": f"#/$defs/facts_of_{word}"}}}}


def _table(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _fact(field: "attrs.Attribute[Facts[Any]]", defs: Schema, values: dict[str, str]) -> Schema:
    kind, is_set = item_kind(field)
    item: Schema = {"type": "string"} if get_origin(kind) is tuple else item_schema(field)
    several = is_set or get_origin(kind) is tuple
    value = {"anyOf": [item, {"type": "array", "items": item}]} if several else item
    return {**_sources(value, defs, values), "description": about(field).ask}


def _entry(name: str, defs: Schema, values: dict[str, str]) -> Schema:
    value: Schema = {"type": "boolean"} if name == "below" else {"enum": list(WHY)} if name == "why" else {"type": "string"}
    return _sources(value, defs, values)


def _sources(value: Schema, defs: Schema, values: dict[str, str]) -> Schema:
    """A column, or one or several tables, whose words have values of one kind; each kind is written once."""
    spelled = json.dumps(value, sort_keys=True)
    if spelled not in values:
        values[spelled] = f"source_{len(values) + 1}"
        kept = values[spelled].replace("source", "value")
        defs[kept], value = value, {"$ref": f"#/$defs/{kept}"}
        typed = {"value": value, "means": value, "words": {"type": "object", "additionalProperties": value}}
        one = {"allOf": [{"$ref": "#/$defs/Source"}, {"properties": typed}]}
        several = {"type": "array", "items": one, "minItems": 1}
        defs[values[spelled]] = {"anyOf": [{"type": "string", "minLength": 1}, one, several]}
    return {"$ref": f"#/$defs/{values[spelled]}"}
