"""The JSON Schema of policy files: editors take what the library takes, and mark what it refuses."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

import gdpr_rules as gr
from gdpr_rules.policy.editor import policy_schema
from gdpr_rules.testing import policy_documents

FOLDER = Path(gr.__file__).parent / "policy"
SCHEMA = policy_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def as_json(raw: object) -> Any:
    return json.loads(json.dumps(raw, default=lambda day: day.isoformat()))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_published_file_is_fresh() -> None:
    published = json.loads((FOLDER / "policy.schema.json").read_text("utf-8"))
    assert published == SCHEMA, "write it anew with `gdpr-rules policy schema > src/gdpr_rules/policy/policy.schema.json`"


@pytest.mark.parametrize("name", ["sopro.toml", "starter.toml"])
def test_policies_that_can_be_used_pass(name: str) -> None:
    assert not list(VALIDATOR.iter_errors(as_json(tomllib.loads((FOLDER / name).read_text("utf-8")))))
    assert (FOLDER / name).read_text("utf-8").startswith("#:schema policy.schema.json\n")


@settings(max_examples=settings().max_examples // 10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(policy_documents())
def test_drawn_policies_pass(raw: dict[str, object]) -> None:
    assert not list(VALIDATOR.iter_errors(as_json(raw)))


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        ("when", "comercial", True),
        ("when", "commercial", "yes"),
        ("when", "subject_country", "UK"),
        ("when", "subscriber", {"at_least": 3}),
        ("then", "permission", "permitted"),
        ("then", "duties", []),
        ("then", "available", ["consent"]),
    ],
)
def test_what_the_library_refuses_is_marked(table: str, name: str, value: object) -> None:
    raw = as_json(tomllib.loads((FOLDER / "starter.toml").read_text("utf-8")))
    rule = next(rule for rule in raw["rules"] if rule["question"] == "message")
    rule[table] = {name: value}
    assert list(VALIDATOR.iter_errors(raw))
