"""CSV files: the delimiter declared or plain from the header, quoted cells with line ends, and no row that harms another."""

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables.formats import DELIMITERS, FileFormat
from gdpr_rules.tables.lines import Block, Text, too_long
from gdpr_rules.tables.records import UNDECODED, Record, Reject, Undecoded, Unread
from gdpr_rules.values.texts import quoted

LONGEST_CELL = 100  # lines; beyond that an opened quote counts as never closed
SEPARATOR = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
QUOTED = re.compile(r'"(?:[^"]|"")*"')
MENDS = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}


class Delimited:
    """A CSV file, from its header on; raises `InvalidDocument` if there is none, or if its delimiter is not plain."""

    def __init__(self, stream: BinaryIO, layout: FileFormat) -> None:
        text = Text(stream, layout.encoding, layout.longest)
        self.undecoded = text.undecoded
        self.delimiter = ","
        self._longest = layout.longest
        self._blocks = text.blocks()
        self._waiting: deque[tuple[int, str | None]] = deque()
        self.columns = self._header(layout.delimiter)

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        width = len(self.columns)
        while (found := self._next(width)) is not None:
            if isinstance(found, Block):
                yield from self._at_once(found)
                continue
            number, cells = found
            if isinstance(cells, str):
                yield [Reject(number, "", cells)]
            elif len(cells) != width:
                if cells:
                    yield self._uneven(number, len(cells))
            else:
                bad = [(name, cell) for name, cell in zip(self.columns, cells, strict=True) if UNDECODED.search(cell)]
                rejects = [Reject(number, name, self.undecoded.reason(cell)) for name, cell in bad]
                record = Record(number, dict(zip(self.columns, cells, strict=True)))
                yield Unread(rejects, record.cells) if rejects else record

    def _next(self, width: int) -> Block | tuple[int, list[str] | str] | None:
        """A block that has to be read as a whole, or the next record."""
        if self._waiting:
            return self._record(width)
        block = next(self._blocks, None)
        if block is None or block.clean:
            return block
        self._waiting.extend(enumerate(block.lines, block.first))
        return self._record(width)

    def _at_once(self, block: Block) -> Iterator[Record | list[Reject]]:
        """The rows of a block, many at a time; one by one if a record has several lines or is no CSV."""
        lines = [line for line in block.lines if line is not None]
        rows: list[list[str]] = []
        if len(lines) == len(block.lines):
            try:
                rows = list(csv.reader(lines, delimiter=self.delimiter, strict=True))
            except csv.Error:
                rows = []
        if len(rows) != len(block.lines):
            self._waiting.extend(enumerate(block.lines, block.first))
            return
        columns, width = self.columns, len(self.columns)
        for number, cells in enumerate(rows, block.first):
            if len(cells) == width:
                yield Record(number, dict(zip(columns, cells, strict=True)))
            elif cells:
                yield self._uneven(number, len(cells))

    def _uneven(self, number: int, count: int) -> list[Reject]:
        width, between = len(self.columns), MENDS[self.delimiter]
        column = self.columns[count] if count < width else f"column {width + 1}"
        mend = f"quote a cell that holds {between}" if count > width else f"leave {between} for each empty cell"
        return [Reject(number, column, f"{count} cells where the header names {width}; {mend}")]

    def _line(self) -> tuple[int, str | None] | None:
        if not self._waiting:
            block = next(self._blocks, None)
            if block is None:
                return None
            self._waiting.extend(enumerate(block.lines, block.first))
        return self._waiting.popleft()

    def _record(self, width: int | None) -> tuple[int, list[str] | str] | None:
        """The next record with the line it starts on: its cells, none for an empty line, or what is wrong with it.

        An open quote does not affect other rows: if the lines read for it are not a record, they are read again.
        """
        first = self._line()
        if first is None:
            return None
        number, text = first
        taken: list[tuple[int, str | None]] = []
        problem = ""
        while text is not None:
            try:
                cells = next(csv.reader([text], delimiter=self.delimiter, strict=True), [])
            except csv.Error as error:
                problem = _csv_problem(str(error))
                more = self._line() if "end of data" in str(error) and len(taken) < LONGEST_CELL else None
                if more is None:
                    break
                taken.append(more)
                text = None if more[1] is None else f"{text}\n{more[1]}"
                continue
            if taken and width is not None and len(cells) != width:
                problem = _csv_problem("end of data")
                break
            return number, cells
        self._waiting.extendleft(reversed(taken))
        return number, problem or too_long(self._longest)

    def _header(self, declared: str | None) -> tuple[str, ...]:
        first = self._line()
        while first is not None and first[1] == "":
            first = self._line()
        if first is None:
            raise InvalidDocument("row 1: the file is empty; its first line has to name the columns")
        stated = SEPARATOR.fullmatch(first[1] or "")
        if stated:
            if stated[1] not in DELIMITERS:
                raise InvalidDocument(f"row {first[0]}: `sep=` names {quoted(stated[1])}, which is not a delimiter; correct it")
            if declared not in {None, stated[1]}:
                raise InvalidDocument(f"row {first[0]}: the file says {quoted(first[1])}; leave --delimiter out, or the line")
            self.delimiter = stated[1]
        else:
            self._waiting.appendleft(first)
            self.delimiter = declared or self._evident()
        found = self._record(None)
        if found is None:
            raise InvalidDocument("row 2: no line names the columns; add it")
        number, cells = found
        if isinstance(cells, str):
            raise InvalidDocument(f"row {number}: {cells}")
        self.header_row = number
        return tuple(cells)

    def _evident(self) -> str:
        """The delimiter that a header shows: the only one outside quotes."""
        taken: list[tuple[int, str | None]] = []
        text = ""
        while len(taken) <= LONGEST_CELL and (line := self._line()) is not None:
            taken.append(line)
            text = f"{text}\n{line[1] or ''}" if text else line[1] or ""
            if text.count('"') % 2 == 0:
                break
        self._waiting.extendleft(reversed(taken))
        bare = QUOTED.sub("", text if text.count('"') % 2 == 0 else taken[0][1] or "")
        found = [character for character in DELIMITERS if character in bare]
        if len(found) > 1:
            said = " or ".join(DELIMITERS[character] for character in found)
            raise InvalidDocument(
                f"row {taken[0][0]}: {quoted(taken[0][1])} may have {said} between its columns; declare it with --delimiter"
            )
        return found[0] if found else ","


def header_problems(columns: tuple[str, ...], undecoded: Undecoded | None = None) -> Iterator[tuple[int, str]]:
    """What keeps columns from being told apart, each with its position from 1: no name, the same name, half characters."""
    for number, name in enumerate(columns, start=1):
        if UNDECODED.search(name):
            yield number, f"column {number} {(undecoded or Undecoded('UTF-8')).reason(name)}"
        elif not name:
            yield number, f"column {number} has no name; name it, or take it out"
        elif columns.index(name) < number - 1:
            yield number, f"column {quoted(name)} appears twice; keep one of them"


def _csv_problem(error: str) -> str:
    if "end of data" in error:
        return "a quote is opened and not closed; close it, and double a quote that belongs to the text"
    if "expected after" in error:
        return "text follows a closing quote; double a quote that belongs to the text"
    if "new-line" in error:
        return "holds a lone carriage return; end each line with a line feed"
    return "holds a cell that is too long; shorten it" if "limit" in error else f"not CSV ({error}); correct it"
