"""CSV as programs write it: any of four delimiters, several encodings, marks, quotes and line ends, and bad rows among good."""

import gzip
import io
import tracemalloc
from typing import Any

import pytest

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables import FileFormat, Record, Undecoded, header_problems, open_table
from gdpr_rules.tables.lines import LONGEST_LINE, PIECE
from tests.tables.reading import read, rows_of

CSV = FileFormat("csv")
ADA = {"name": "Ada", "note": "a"}


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_the_only_delimiter_in_the_header_is_the_delimiter(between: str) -> None:
    assert read(f"name{between}note\nAda{between}a\n", CSV) == [(2, ADA)]


def test_a_delimiter_inside_quotes_is_part_of_a_name() -> None:
    assert read('"name, first";note\nAda;a\n', CSV) == [(2, {"name, first": "Ada", "note": "a"})]
    assert read('"na\nme";note\nAda;a\n', CSV) == [(3, {"na\nme": "Ada", "note": "a"})]


def test_a_header_of_one_column_needs_no_delimiter() -> None:
    assert read("name\nAda\n", CSV) == [(2, {"name": "Ada"})]


def test_two_delimiters_in_the_header_have_to_be_told_apart() -> None:
    with pytest.raises(InvalidDocument, match="`na;me,note` may have comma or semicolon between its columns; declare it with"):
        open_table(io.BytesIO(b"na;me,note\nAda,a\n"), CSV)
    assert read("na;me,note\nAda,a\n", FileFormat("csv", ",")) == [(2, {"na;me": "Ada", "note": "a"})]


@pytest.mark.parametrize("line", ["sep=;", "SEP=;", '"sep=;"'])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_first_line_may_name_the_delimiter(line: str, mark: str, end: str) -> None:
    assert read(f"{mark}{line}{end}na|me;note{end}Ada;a{end}", CSV) == [(3, {"na|me": "Ada", "note": "a"})]


def test_a_first_line_that_contradicts_the_declaration_is_refused() -> None:
    with pytest.raises(InvalidDocument, match="row 1: the file says `sep=;`; leave --delimiter out, or the line"):
        open_table(io.BytesIO(b"sep=;\nname;note\n"), FileFormat("csv", ","))
    with pytest.raises(InvalidDocument, match="row 1: `sep=` names `x`, which is not a delimiter"):
        open_table(io.BytesIO(b"sep=x\nnamexnote\n"), CSV)
    with pytest.raises(InvalidDocument, match="row 2: no line names the columns"):
        open_table(io.BytesIO(b"sep=;\n"), CSV)


TEXT = "name,note\nŻaneta,é\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("windows-1250"), "windows-1250"),
    ],
)
@pytest.mark.parametrize("most", [1, 3, PIECE])
def test_letters_are_read_in_the_encoding_of_the_file(content: bytes, encoding: str | None, most: int) -> None:
    assert read(content, FileFormat("csv", encoding=encoding), most) == [(2, {"name": "Żaneta", "note": "é"})]


def test_bytes_that_are_not_utf_8_are_shown_as_the_usual_other_encoding_has_them() -> None:
    content = "name,note\nCléo,a\nAda,a\n".encode("windows-1252")
    (number, rejects), good = rows_of(content, CSV)
    assert (number, good) == (2, (3, ADA))
    ((column, reason),) = rejects
    assert column == "name"
    assert reason == (
        "holds bytes that are not UTF-8; `Cléo` in windows-1252: declare --encoding windows-1252 if that is right, "
        "or save the file as UTF-8"
    )
    assert read(content, FileFormat("csv", encoding="windows-1252"))[0] == (2, {"name": "Cléo", "note": "a"})
    assert Undecoded("UTF-8").reason("\udc81") == "holds bytes that are not UTF-8; save the file as UTF-8"


def test_bytes_that_a_declared_encoding_does_not_have_are_rejected() -> None:
    found = rows_of(b"name,note\nAd\x81a,a\nAda,a\n", FileFormat("csv", encoding="windows-1252"))
    reason = "holds bytes that are not windows-1252; declare the encoding that the file has"
    assert found == [(2, [("name", reason)]), (3, ADA)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "row 1: the file is empty"),
        (b"\n\n", "row 1: the file is empty"),
        (
            "name,note\n".encode("utf-16-le"),
            "row 1: the file looks like utf-16-le without a mark; declare --encoding utf-16-le",
        ),
        (
            "name,note\n".encode("utf-16-be"),
            "row 1: the file looks like utf-16-be without a mark; declare --encoding utf-16-be",
        ),
        (b"PK\x03\x04...", "row 1: the file is packed, as a workbook is; give --input-format xlsx, or unpack it"),
        (b"PAR1...", "row 1: the file is Parquet; give --input-format parquet"),
        (b'"name,note\nAda,a\n', "row 1: a quote is opened and not closed"),
        (b"name\rnote\n", "row 1: holds a lone carriage return"),
        (b"x" * LONGEST_LINE + b"\n", "row 1: longer than"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_declare(content: bytes, reason: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        open_table(io.BytesIO(content), CSV)
    assert str(refused.value).startswith(reason)


@pytest.mark.parametrize("most", [1, 2, 5, PIECE])
def test_a_cell_may_have_line_ends_and_quotes_whatever_comes_at_a_time(most: int) -> None:
    content = '\ufeff"name","note"\r\n"Ada","a ""b"",\r\nc"\r\n\r\n"Ben",""\r\n'
    assert read(content, CSV, most) == [(2, {"name": "Ada", "note": 'a "b",\nc'}), (5, {"name": "Ben", "note": ""})]


@pytest.mark.parametrize("most", [7, PIECE])
@pytest.mark.parametrize(
    ("bad", "column", "reason"),
    [
        ("Ada", "note", "1 cells where the header names 2; leave a semicolon for each empty cell"),
        ("Ada;a;b", "column 3", "3 cells where the header names 2; quote a cell that holds a semicolon"),
        ('"Ada;a', "", "a quote is opened and not closed"),
        ('"Ada" a;b', "", "text follows a closing quote"),
        ("A\rda;a", "", "holds a lone carriage return"),
        ("x" * 140_000 + ";a", "", "holds a cell that is too long"),
        ("x" * LONGEST_LINE, "", f"longer than {LONGEST_LINE} bytes"),
        ("é" * (LONGEST_LINE // 2), "", f"longer than {LONGEST_LINE} bytes"),
    ],
)
def test_a_bad_row_is_rejected_alone(bad: str, column: str, reason: str, most: int) -> None:
    if len(bad) > 1000 and most < 1000:
        most = 50_000
    found = rows_of(f"name;note\nAda;a\n{bad}\nAda;a\n\nAda;a", CSV, most)
    assert [row for row in found if row[0] != 3] == [(2, ADA), (4, ADA), (6, ADA)]
    (rejects,) = [row[1] for row in found if row[0] == 3]
    assert rejects[0][0] == column
    assert rejects[0][1].startswith(reason)


def test_a_packed_file_is_recognised_by_its_bytes_and_its_end_is_missed() -> None:
    content = ("name,note\n" + "".join(f"Ada {number},{number * 7919 % 997}\n" for number in range(60_000))).encode()
    packed = gzip.compress(content)
    assert read(packed, CSV) == read(content, CSV)
    rows = iter(open_table(io.BytesIO(packed[:-30]), CSV))
    assert next(rows) == Record(2, {"name": "Ada 0", "note": "0"}), "what came before is read"
    with pytest.raises(InvalidDocument, match=r"the packed file is damaged or incomplete .*; what follows was not read"):
        list(rows)


class Endless(io.RawIOBase):
    """A file that is made up as it is read, of so many bytes."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.waiting = b"name,note\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if not self.waiting:
            self.waiting = (b"Ada Example," + b"x" * 200 + b"\n") * min(self.left, 100)
            self.left -= min(self.left, 100)
        size = min(len(buffer), len(self.waiting))
        buffer[:size], self.waiting = self.waiting[:size], self.waiting[size:]
        return size


def test_a_file_of_any_length_is_read_in_little_memory() -> None:
    stream = io.BufferedReader(Endless(50_000))
    tracemalloc.start()
    try:
        assert sum(1 for _ in open_table(stream, CSV)) == 50_000
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


def test_names_of_columns_are_told_apart() -> None:
    problems = dict(header_problems(("a", "", "b", "a", "c\udcff")))
    assert problems[2] == "column 2 has no name; name it, or take it out"
    assert problems[4] == "column `a` appears twice; keep one of them"
    assert problems[5].startswith("column 5 holds bytes that are not UTF-8")
    assert sorted(problems) == [2, 4, 5]


def test_a_shorter_limit_holds_for_every_line_of_a_piece() -> None:
    content = "a,b\n1,2\n" + "x" * 40 + "\n3,4\n" + "é" * 20 + ",\n" + "5," + "y" * 37 + "\n"
    found = list(open_table(io.BytesIO(content.encode()), FileFormat("csv", longest=40)))
    said = [each[0].reason if isinstance(each, list) else tuple(each.cells.values()) for each in found]
    assert said == [
        ("1", "2"),
        "longer than 40 bytes; split it up",
        ("3", "4"),
        "longer than 40 bytes; split it up",
        ("5", "y" * 37),
    ]
