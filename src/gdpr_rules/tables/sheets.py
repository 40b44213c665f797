"""Sheets of Excel workbooks, through openpyxl: the first row that is not empty names the columns."""

import io
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from gdpr_rules.errors import InvalidDocument, MissingExtra, nearest
from gdpr_rules.tables.formats import FileFormat
from gdpr_rules.tables.records import Record, Reject, Unread, as_text
from gdpr_rules.values.texts import quoted


class Sheet:
    """One sheet of a workbook; raises `InvalidDocument` if it is not plain which, or if the file is no workbook."""

    def __init__(self, stream: BinaryIO, layout: FileFormat) -> None:
        self._rows = enumerate(_rows(stream, layout.sheet), start=1)
        first = next(((number, cells) for number, cells in self._rows if any(cell is not None for cell in cells)), None)
        if first is None:
            raise InvalidDocument("row 1: the sheet is empty; its first row has to name the columns")
        self.header_row, header = first
        names = [as_text(cell).strip() for cell in header]
        while names and not names[-1]:
            names.pop()
        self.columns = tuple(names)

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        width = len(self.columns)
        empty = (None,) * width
        for number, cells in self._rows:
            beyond = next((at for at, cell in enumerate(cells[width:], width + 1) if cell is not None), None)
            if beyond is not None:
                reason = f"{quoted(as_text(cells[beyond - 1]))} stands beyond the {width} columns that the header names"
                known = dict(zip(self.columns, cells, strict=False))
                yield Unread([Reject(number, f"column {beyond}", f"{reason}; name its column")], known)
            elif any(cell is not None for cell in cells):
                yield Record(number, dict(zip(self.columns, (*cells, *empty), strict=False)))


def _rows(stream: BinaryIO, name: str | None) -> Iterator[Sequence[Any]]:
    """The cells of each row of a sheet, an empty text as no value."""
    try:
        import openpyxl
    except ImportError:
        raise MissingExtra(
            "workbooks need `openpyxl`: install `gdpr-rules[sheets]`, or save the sheet as CSV in UTF-8"
        ) from None
    # The library raises errors of many kinds for damaged files; each of them is about the file.
    try:
        book = openpyxl.load_workbook(
            stream if stream.seekable() else io.BytesIO(stream.read()), read_only=True, data_only=True
        )
    except Exception as error:
        raise InvalidDocument(
            f"the file is not a workbook that can be read ({_said(error)}); save it again as .xlsx"
        ) from error
    sheet = book[_chosen(book, name)]
    sheet.reset_dimensions()  # some programs state fewer cells than there are, and the others would be lost
    try:
        for row in sheet.iter_rows(values_only=True):
            yield [None if cell == "" else cell for cell in row]
    except Exception as error:
        raise InvalidDocument(f"the sheet is damaged ({_said(error)}); what follows was not read, so save it again") from error


def _chosen(book: Any, name: str | None) -> str:
    """The sheet that is named, or the only one that is shown."""
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if name is None and len(shown) == 1:
        return str(shown[0])
    known = [sheet.title for sheet in book.worksheets]
    listed = ", ".join(map(quoted, known))
    if name is None:
        raise InvalidDocument(f"the workbook has the sheets {listed}; name one with --sheet")
    if name not in known:
        raise InvalidDocument(f"--sheet: {quoted(name)} is not a sheet of the workbook{nearest(name, known)}; it has {listed}")
    return name


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
