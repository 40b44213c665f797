"""JSON Lines and JSON arrays: an object for each row, in whatever pieces it comes, and each bad one alone."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables import FileFormat, open_table
from gdpr_rules.tables.lines import LONGEST_LINE, PIECE
from tests.tables.reading import read, rows_of

LINES, ARRAY = FileFormat("jsonl"), FileFormat("json")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
FEWER = settings(max_examples=settings().max_examples // 5)  # values within values take long to draw
OBJECTS = st.lists(st.dictionaries(st.text(), VALUES, max_size=4), max_size=6)


@FEWER
@given(OBJECTS, st.sampled_from([None, 1, "\t"]), st.booleans(), st.sampled_from([1, 4, PIECE]))
def test_an_array_is_read_as_json_reads_it(
    objects: list[object], indent: int | str | None, ascii_only: bool, most: int
) -> None:
    content = json.dumps(objects, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    expected = list(enumerate(json.loads(json.dumps(objects)), start=1))
    assert read(b"\xef\xbb\xbf \r\n" + content + b"\n", ARRAY, most) == expected


@FEWER
@given(OBJECTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_lines_are_read_as_json_reads_them(objects: list[object], encoding: str, end: str) -> None:
    content = "".join(json.dumps(each) + end for each in objects).encode(encoding)
    assert [cells for _, cells in read(content, LINES)] == objects


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"a": }', "not JSON from line 1, column 7 on"),
        ("[]", "`[]` is not an object"),
        ("7", "`7` is not an object"),
        ('"x, ] }"', '`x, ] }` is not an object'),
        ("NaN", "`NaN` is not JSON"),
        ('{"a": 1, "a": 2}', "`a` is given twice"),
        ('{"a": 1} {"a": 2}', "not JSON from line 1, column 10 on"),
        ('{"a": [1, 2}', "not JSON from line 1, column 12 on"),
        ('{"a": ' + "[" * 5_000 + "]" * 5_000 + "}", "nested too deeply"),
        ('{"a": ' + "9" * 5_000 + "}", "holds a number too long"),
        ("", "an element is missing here; take out the comma"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("most", [3, PIECE])
def test_a_bad_element_is_rejected_alone(bad: str, reason: str, most: int) -> None:
    found = rows_of(f'[{{"a": "x"}}, {bad}, {{"a": "y"}}]', ARRAY, most)
    assert [found[0], found[2:]] == [(1, {"a": "x"}), [(3, {"a": "y"})]]
    number, ((column, said),) = found[1]
    assert (number, column) == (2, "")
    assert said.startswith(reason)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"a": 1}, {"a": ', "the array is not closed, so the file may be cut off here; fetch it again"),
        ('[{"a": 1}, {"a": "', "the array is not closed"),
        ('[{"a": 1}', "the array is not closed"),
        ('[{"a": 1},', "the array is not closed"),
        ('[{"a": 1}] {"b": 2}', '`{"b": 2}` stands after the end of the array, and was not read'),
        ('[{"a": 1}}, {"a": 2}]', '`, {"a": 2}]` stands after the end of the array'),
        ('[{"a": 1}, {"a": 2, {"a": 3}]', "not JSON from line 1, column 10 on"),
        ('[{"a": 1}, {"a": "' + "x" * (LONGEST_LINE + PIECE), "longer than"),
    ],
)
def test_what_cannot_be_told_apart_any_more_is_rejected_with_the_rest(content: str, reason: str) -> None:
    first, *others, last = rows_of(content, ARRAY)
    assert first == (1, {"a": 1})
    assert last[1][0][1].startswith(reason)
    assert others == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "row 1: the file is empty; it has to hold an array"),
        (" \n", "row 1: the file is empty; it has to hold an array"),
        (
            '{"a": 1}\n{"a": 2}\n',
            'row 1: `{"a": 1}\\n{"a": 2}\\n` does not begin an array of objects; for an object on each line',
        ),
        ("name,note\n", "row 1: `name,note\\n` does not begin an array of objects"),
    ],
)
def test_a_file_that_is_no_array_says_what_to_declare(content: str, reason: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        list(open_table(io.BytesIO(content.encode()), ARRAY))
    assert str(refused.value).startswith(reason)


def test_bytes_that_do_not_decode_are_rejected() -> None:
    content = '{"a": "é"}\n{"a": "x"}\n'.encode("windows-1252")
    assert rows_of(content, LINES) == [(1, [("", "byte 8 is not UTF-8; save it as UTF-8")]), (2, {"a": "x"})]
    assert read(content, FileFormat("jsonl", encoding="windows-1252")) == [(1, {"a": "é"}), (2, {"a": "x"})]
    ((_, rejects),) = rows_of(b'{"a": "\x81"}', FileFormat("jsonl", encoding="windows-1252"))
    assert rejects == [("", "holds bytes that are not windows-1252; declare the encoding that the file has")]
