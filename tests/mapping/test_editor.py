"""The JSON Schema of mapping files: editors take what the library takes, and mark what it refuses."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import gdpr_rules as gr
from gdpr_rules.errors import InvalidMapping
from gdpr_rules.mapping.editor import mapping_schema, schema_text
from gdpr_rules.mapping.mapping import ColumnMapping
from gdpr_rules.mapping.presets import preset_text, presets

SCHEMA = mapping_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
PUBLISHED = Path(gr.__file__).parent / "mapping" / "mapping.schema.json"


def problems(text: str) -> list[Any]:
    return list(VALIDATOR.iter_errors(tomllib.loads(text)))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_published_file_is_fresh() -> None:
    again = "write it anew with `gdpr-rules map schema > src/gdpr_rules/mapping/mapping.schema.json`"
    assert json.loads(PUBLISHED.read_text("utf-8")) == SCHEMA, again
    assert PUBLISHED.read_text("utf-8") == schema_text(), again


@pytest.mark.parametrize("name", presets())
def test_presets_pass(name: str) -> None:
    assert problems(preset_text(name)) == []


@pytest.mark.parametrize(
    "text",
    [
        "[facts]\nobjectd = 'c'",
        "[facts.objected]\nvalue = 'ja'",
        "[facts.objected]\ncolumn = 'c'\nwords = { Ja = 'ja' }",
        "[facts.subject_country]\ncolumn = 'c'\nwords = { UK = 'UK' }",
        "[facts.objected]\ncolum = 'c'",
        "question = 'request'\n[facts]\nobjected = 'c'",
        "question = 'messge'",
        "[entry]\nwy = 'c'",
        "[entry]\naddress = 'a'\n[entry.why]\nvalue = 'bounced'",
        "[carry]\nemail = 3",
        "skip = [{ column = 'c' }]",
        "any_case = 'yes'",
    ],
)
def test_what_the_library_refuses_is_marked(text: str) -> None:
    assert problems(text)
    with pytest.raises(InvalidMapping):
        ColumnMapping.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[facts]\nobjected = 'c'",
        "[facts.sender_countries]\nvalue = ['DE', 'FR']",
        "[[facts.objected]]\ncolumn = ['a', 'b']\n[[facts.objected]]\ncolumn = 'c'\ndate = 'unix'\nmeans = true",
        "question = 'request'\n[facts]\nright = 'a'\nreceived = 'b'",
        "[carry]\nemail = 'e'\nday = { column = 'd', date = 'DD/MM/YYYY', optional = true }",
    ],
)
def test_what_the_library_takes_passes(text: str) -> None:
    assert problems(text) == []
    ColumnMapping.parse(text)


def test_a_fact_is_described_by_its_question() -> None:
    facts = SCHEMA["$defs"]["facts_of_message"]["properties"]
    assert facts["objected"]["description"].startswith("Has the recipient objected")
