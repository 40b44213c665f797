"""Records and rejects: what a table gives for each of its rows, and how their cells are written as texts."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

UNDECODED = re.compile("[\ud800-\udfff]")
"""Half a character: how a byte that the encoding does not have, or a lone surrogate, stands in a text."""

MIDNIGHT = dt.time()


class Reject(NamedTuple):
    """Why a row was not read: its number, the column if known, and the reason."""

    row: int
    column: str
    reason: str


class Unread(list[Reject]):
    """The problems of a row that was not read although its cells are known, with these cells by the names of their columns."""

    def __init__(self, problems: Iterable[Reject], cells: Mapping[str, Any]) -> None:
        super().__init__(problems)
        self.cells = cells


class Record(NamedTuple):
    """A row that was read: its number, and its cells by the names of their columns.

    The number is the line on which the row starts in CSV and JSON Lines, the row of a sheet, and the position from 1 in a
    JSON array and in Parquet. Cells of CSV are texts; those of the other formats may also be numbers, truth values, days,
    instants, lists, and None for an empty cell.
    """

    row: int
    cells: Mapping[str, Any]


class Table(Protocol):
    """A file that is read once, row by row: a record for each row, or everything that is wrong with it.

    What is wrong comes as `Unread` where the cells of the row are known.
    `columns` are the names in the header, as they stand there, which `header_problems` examines; None where each row names its
    own. A name that appears twice has the last of its cells in a record.
    """

    @property
    def columns(self) -> tuple[str, ...] | None:
        """The names in the header, or None where each row names its own."""

    def __iter__(self) -> Iterator[Record | list[Reject]]: ...


def header_row(table: Table) -> int:
    """The row whose cells name the columns: the first, unless the table says which."""
    return int(getattr(table, "header_row", 1))


class Undecoded(NamedTuple):
    """What to say of bytes that a file's encoding does not have."""

    encoding: str

    def reason(self, text: str) -> str:
        """The reason for a text that holds such bytes, with what they would be in the most common other encoding."""
        if self.encoding != "UTF-8":
            return f"holds bytes that are not {self.encoding}; declare the encoding that the file has"
        guess = text.encode("utf-8", "surrogateescape").decode("windows-1252", "replace")
        shown = f"{guess[:40]}…" if len(guess) > 40 else guess
        read = f"; `{shown}` in windows-1252: declare --encoding windows-1252 if that is right, or" if _plain(shown) else ";"
        return f"holds bytes that are not UTF-8{read} save the file as UTF-8"


def _plain(text: str) -> bool:
    return text.isprintable() and "\N{REPLACEMENT CHARACTER}" not in text


def as_text(value: Any) -> str:
    """A cell as the text that CSV would have for it: true and false, days as 2026-11-23, several values joined by `;`.

    An instant at midnight is a day, since workbooks have no other days.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.tzinfo is None and value.time() == MIDNIGHT else value.isoformat()
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return ";".join(map(as_text, value)) if value else "none"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 53:
        return str(int(value))
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict) else str(value)
