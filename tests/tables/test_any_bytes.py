"""Whatever bytes a file holds, each of its lines is in a record or in a reject, or is empty; and none ends in another error."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables import FileFormat, Kind, Record, delimited, open_table
from tests.tables.reading import Trickle

LETTERS = [b'"', b'""', b",", b";", b"\n", b"\r\n", b"\r", b"a", b"b", b"\xc3\xa9", b"\0", b" ", b"\t", b"'"]
PARTS = st.sampled_from([*LETTERS, b"\xff", b"\xc3"])
SIZES = st.sampled_from([1, 2, 3, 7, 1 << 17])
HEADERS = st.sampled_from([b"a,b\n", b"a\n", b'"a","b"\r\n', b"sep=;\na;b\n", b"\xef\xbb\xbfa,b,c\n", b"\n\na,b\n"])


def uncovered(content: bytes, most: int) -> set[int]:
    """The lines that hold something and are in no record and no reject; fails where a line is in two."""
    lines = content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").split("\n")
    table = open_table(Trickle(content, most), FileFormat("csv"))
    assert table.columns is not None
    covered: list[int] = []
    for row in table:
        first = row.row if isinstance(row, Record) else row[0].row
        cells = row.cells.values() if isinstance(row, Record) else ()
        covered += range(first, first + 1 + sum(str(cell).count("\n") for cell in cells))
    assert len(covered) == len(set(covered)), "no line is in two rows"
    assert covered == sorted(covered)
    before = min(covered, default=len(lines) + 1)
    return {
        number for number, line in enumerate(lines, start=1) if line.strip("\r") and number not in covered and number > before
    }


@given(HEADERS, st.lists(st.sampled_from(LETTERS), max_size=60), SIZES)
@example(b"a,b\n", [b"a", b",", b"b", b"\n", b'"', b"a", b",", b"b", b"\n", b"a", b",", b"b", b"\n"], 1)
def test_each_line_is_in_a_record_or_in_a_reject(header: bytes, parts: list[bytes], most: int) -> None:
    assert uncovered(header + b"".join(parts), most) == set()


@given(HEADERS, st.lists(PARTS, max_size=60), SIZES)
def test_rows_that_are_read_together_are_read_as_one_by_one(header: bytes, parts: list[bytes], most: int) -> None:
    """A block is read at once where that is safe; the same bytes in pieces, and read line by line, give the same rows."""
    content = header + b"".join(parts)
    at_once = list(open_table(io.BytesIO(content), FileFormat("csv")))
    assert list(open_table(Trickle(content, most), FileFormat("csv"))) == at_once
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delimited, "Block", type("Never", (), {}))
        table = open_table(io.BytesIO(content), FileFormat("csv"))
        patch.undo()
        assert list(table) == at_once


def test_a_loss_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that gives one line too few back after an open quote."""
    content, sound = b'a,b\n1,2\n"3,4\n5,6\n7,8\n', delimited.Delimited._record
    assert uncovered(content, 1 << 17) == set()

    def losing(self: delimited.Delimited, width: int | None) -> tuple[int, list[str] | str] | None:
        found = sound(self, width)
        if found is not None and isinstance(found[1], str):
            self._waiting.popleft()
        return found

    monkeypatch.setattr(delimited.Delimited, "_record", losing)
    assert uncovered(content, 1 << 17) == {4}


@given(st.sampled_from(["csv", "jsonl", "json", "xlsx", "parquet"]), st.binary(max_size=300), st.booleans())
def test_any_bytes_are_rows_or_one_error(kind: Kind, content: bytes, packed: bool) -> None:
    try:
        rows = list(open_table(io.BytesIO(b"\x1f\x8b" * packed + content), FileFormat(kind)))
    except InvalidDocument:
        return
    for row in rows:
        assert isinstance(row, Record) or all(each.reason for each in row)


TEXT = st.lists(st.sampled_from(["{", "}", "[", "]", ",", ":", '"', "\\", '"a"', "1", "\n", " ", "é"]), max_size=40).map(
    "".join
)


@given(st.sampled_from(["jsonl", "json"]), TEXT, SIZES)
def test_any_json_like_text_is_rows_or_rejects_whatever_comes_at_a_time(kind: Kind, text: str, most: int) -> None:
    content = ("[" + text if kind == "json" else text).encode()
    rows = list(open_table(io.BytesIO(content), FileFormat(kind)))
    assert list(open_table(Trickle(content, most), FileFormat(kind))) == rows
    if kind == "jsonl":
        numbers = [row.row if isinstance(row, Record) else row[0].row for row in rows]
        assert numbers == [number for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
