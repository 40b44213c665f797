"""Sheets of workbooks: their header, values as they are, rows by their numbers, and what is said of files that are none."""

import builtins
import datetime as dt
import io
import random
import zipfile
from typing import Any

import openpyxl
import pytest

from gdpr_rules.errors import InvalidDocument, MissingExtra
from gdpr_rules.tables import FileFormat, as_text, open_table
from tests.tables.reading import read, rows_of

XLSX = FileFormat("xlsx")
DAY = dt.date(2026, 1, 31)
INSTANT = dt.datetime.combine(DAY, dt.time(9, 30))


def workbook(rows: list[list[Any]], *others: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "List"
    for row in rows:
        sheet.append(row)
    for name in others:
        book.create_sheet(name).append(["email"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_the_first_row_with_a_cell_is_the_header_and_rows_keep_their_numbers() -> None:
    header = ["email", "sure", "number", "day", "at", None]
    rows = [["a@example.com", True, 3, DAY], [], ["TRUE", "#N/A", 3.5, None, INSTANT]]
    content = workbook([[], header, *rows])
    (first, a), (second, b) = read(content, XLSX)
    assert (first, second) == (3, 5)
    assert a == {"email": "a@example.com", "sure": True, "number": 3, "day": dt.datetime.combine(DAY, dt.time()), "at": None}
    assert b == {"email": "TRUE", "sure": "#N/A", "number": 3.5, "day": None, "at": INSTANT}
    assert [as_text(cell) for cell in a.values()] == ["a@example.com", "true", "3", "2026-01-31", ""]
    assert as_text(b["at"]) == "2026-01-31T09:30:00"


def test_a_cell_beyond_the_header_is_rejected_and_not_lost() -> None:
    found = rows_of(workbook([["a"], [1, None, "lost"], [2]]), XLSX)
    assert found == [
        (2, [("column 3", "`lost` stands beyond the 1 columns that the header names; name its column")]),
        (3, {"a": 2}),
    ]


def test_cells_are_read_although_a_file_states_fewer() -> None:
    """Some programs write a dimension of one cell, whatever the sheet holds."""
    before = io.BytesIO(workbook([["a", "b"], [1, 2], [3, 4]]))
    after = io.BytesIO()
    with zipfile.ZipFile(before) as source, zipfile.ZipFile(after, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            assert name != "xl/worksheets/sheet1.xml" or b'<dimension ref="A1:B3"' in content
            target.writestr(name, content.replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1"'))
    assert read(after.getvalue(), XLSX) == [(2, {"a": 1, "b": 2}), (3, {"a": 3, "b": 4})]


def test_one_of_several_sheets_has_to_be_named() -> None:
    content = workbook([["email"], ["a@example.com"]], "Opt-outs", "Notes")
    with pytest.raises(InvalidDocument, match="the workbook has the sheets `List`, `Opt-outs`, `Notes`; name one with --sheet"):
        open_table(io.BytesIO(content), XLSX)
    with pytest.raises(InvalidDocument, match="--sheet: `list` is not a sheet of the workbook; did you mean `List`"):
        open_table(io.BytesIO(content), FileFormat("xlsx", sheet="list"))
    assert read(content, FileFormat("xlsx", sheet="List")) == [(2, {"email": "a@example.com"})]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is not a workbook that can be read"),
        (b"email\na@example.com\n", "the file is not a workbook that can be read"),
        (workbook([["a"], [1]])[:2_000], "the file is not a workbook that can be read"),
        (workbook([]), "row 1: the sheet is empty; its first row has to name the columns"),
        (workbook([[], [None]]), "row 1: the sheet is empty"),
    ],
)
def test_a_file_that_is_no_workbook_says_so(content: bytes, reason: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        open_table(io.BytesIO(content), XLSX)
    assert str(refused.value).startswith(reason)


def test_damage_is_told_and_never_a_crash() -> None:
    sound = workbook([["email", "n"], *([f"a{number}@example.com", number] for number in range(20))])
    draw, told = random.Random(7), 0
    for _ in range(150):
        damaged = bytearray(sound)
        for _ in range(draw.randint(1, 40)):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        try:
            rows_of(bytes(damaged), XLSX)
        except InvalidDocument:
            told += 1
    assert told > 20


def test_without_its_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name in {"openpyxl", "pyarrow"}:
            raise ImportError(name)
        return known(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"workbooks need `openpyxl`: install `gdpr-rules\[sheets\]`"):
        open_table(io.BytesIO(b""), XLSX)
    with pytest.raises(MissingExtra, match=r"Parquet needs `pyarrow`: install `gdpr-rules\[parquet\]`"):
        open_table(io.BytesIO(b""), FileFormat("parquet"))
