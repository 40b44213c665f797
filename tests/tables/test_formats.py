"""The format of a file: by its extension, or as declared; what does not fit is refused with what to write."""

import pytest

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables import FileFormat, format_of


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("list.csv", FileFormat("csv")),
        ("LIST.CSV", FileFormat("csv")),
        ("list.tsv", FileFormat("csv", "\t")),
        ("list.csv.gz", FileFormat("csv")),
        ("list.tsv.gz", FileFormat("csv", "\t")),
        ("list.jsonl", FileFormat("jsonl")),
        ("list.ndjson.gz", FileFormat("jsonl")),
        ("list.json", FileFormat("json")),
        ("list.xlsx", FileFormat("xlsx")),
        ("v1.2/list.parquet", FileFormat("parquet")),
    ],
)
def test_the_extension_says_what_a_file_is(path: str, found: FileFormat) -> None:
    assert format_of(path) == found


@pytest.mark.parametrize("path", ["-", "list", "list.txt", "list.gz", "list.xls", "v1.csv/list"])
def test_a_name_that_says_nothing_needs_a_declaration(path: str) -> None:
    with pytest.raises(InvalidDocument, match="give --input-format csv or jsonl, or json, xlsx or parquet"):
        format_of(path)
    assert format_of(path, "json") == FileFormat("json")
    assert format_of(path, otherwise="csv") == FileFormat("csv")


@pytest.mark.parametrize(
    ("given", "character"),
    [(",", ","), ("comma", ","), ("Semicolon", ";"), ("tab", "\t"), ("\\t", "\t"), ("\t", "\t"), ("bar", "|"), ("pipe", "|")],
)
def test_a_delimiter_is_given_as_a_character_or_by_its_word(given: str, character: str) -> None:
    assert format_of("list.csv", delimiter=given).delimiter == character
    assert format_of("list.tsv", delimiter=given).delimiter == character


def test_a_declared_kind_takes_nothing_from_the_extension() -> None:
    assert format_of("list.tsv", "jsonl") == FileFormat("jsonl")


@pytest.mark.parametrize(
    ("kind", "declared", "reason"),
    [
        ("csv", {"delimiter": "x"}, "--delimiter: `x` is not one of comma, semicolon, tab, bar"),
        ("csv", {"delimiter": ""}, "--delimiter: `` is not one of"),
        ("csv", {"encoding": "windows-9999"}, "--encoding: `windows-9999` is not an encoding of texts"),
        ("csv", {"encoding": "base64"}, "--encoding: `base64` is not an encoding of texts"),
        ("csv", {"encoding": "unicode_escape"}, "--encoding: `unicode_escape` is not an encoding of texts"),
        ("csv", {"encoding": "utf-7"}, "--encoding: `utf-7` is not an encoding of texts"),
        ("csv", {"encoding": "a\0b"}, "is not an encoding of texts"),
        ("csv", {"sheet": "One"}, "--sheet says nothing about csv, only about xlsx; leave it out"),
        ("jsonl", {"delimiter": ","}, "--delimiter says nothing about jsonl, only about csv"),
        ("xlsx", {"encoding": "utf-8"}, "--encoding says nothing about xlsx, only about csv, jsonl, json"),
        ("ods", {}, "`ods` is not a format; use one of csv, jsonl, json, xlsx, parquet"),
    ],
)
def test_what_does_not_fit_is_refused(kind: str, declared: dict[str, str], reason: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        FileFormat(kind, **declared)  # type: ignore[arg-type]
    assert reason in str(refused.value)
