"""The published schema of a ruleset's document: what the classes say, what the shipped law follows, and no more than that."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gdpr_rules import LAW, SOPRO, Ruleset
from gdpr_rules.documents.writing import FORMAT
from gdpr_rules.kernel.conditions import Condition
from gdpr_rules.kernel.facts import descendants
from gdpr_rules.kernel.rules import Computed
from gdpr_rules.wire.ruleset_schema import printed, published, schema
from tests.documents.test_writing import small

SCHEMA = json.loads(published())
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_published_schema_is_what_the_classes_say() -> None:
    assert published() == printed(schema()), "`python -m gdpr_rules.wire.ruleset_schema` prints it anew"


def test_it_is_a_schema_of_this_version() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["format"] == {"const": FORMAT}
    assert SCHEMA["$id"].endswith(f":{FORMAT['version']}")


@pytest.mark.parametrize("parent", [Condition, Computed])
def test_no_kind_is_missing(parent: type[Any]) -> None:
    shipped = {each.__name__ for each in descendants(parent) if each.__module__.startswith("gdpr_rules.")}
    listed = {each["$ref"].rpartition("/")[2] for each in SCHEMA["$defs"][parent.__name__]["oneOf"]}
    assert listed - {"Fixed"} == shipped
    assert listed <= SCHEMA["$defs"].keys()


def test_every_kind_that_the_law_uses_is_described() -> None:
    def named(value: Any) -> set[str]:
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        own = {value["kind"]} if isinstance(value, dict) and isinstance(value.get("kind"), str) else set[str]()
        return own.union(*map(named, parts))

    document = (LAW | SOPRO).to_document()
    assert named(document["rules"]) | named(document["regimes"]) | named(document["figures"]) <= SCHEMA["$defs"].keys()


@pytest.mark.parametrize("rules", [LAW, SOPRO, small()], ids=["law", "policy", "small"])
def test_documents_follow_the_schema(rules: Ruleset) -> None:
    document = rules.to_document()
    for entry in document["rules"]:  # one example of each rule will do
        entry["shown"]["examples"] = entry["shown"]["examples"][:1]
    assert [error.json_path for error in VALIDATOR.iter_errors(document)] == []


BROKEN: dict[str, Callable[[Any], object]] = {
    "an unknown key": lambda d: d["rules"][0].update(wen=1),
    "an unknown kind": lambda d: d["rules"][0]["when"].update(kind="Any"),
    "a text among what decides": lambda d: d["rules"][0].update(title="x"),
    "no title": lambda d: d["rules"][0]["shown"].pop("title"),
    "a day as a number": lambda d: d["rules"][0]["in_force"].update(start=2024),
    "an unknown operator": lambda d: d["rules"][0]["when"]["members"][1].update(op="like"),
    "a number as a text": lambda d: d["rules"][1]["then"].update(number="3"),
    "another format": lambda d: d["format"].update(version=2),
    "a question without an outcome": lambda d: d["questions"]["Visit"].pop("outcome"),
    "an instrument without an address": lambda d: d["instruments"]["House"]["shown"].pop("url"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_it_refuses(name: str) -> None:
    document = small().to_document()
    assert VALIDATOR.is_valid(document)
    BROKEN[name](document)
    assert not VALIDATOR.is_valid(document)
