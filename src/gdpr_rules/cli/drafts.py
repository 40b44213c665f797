"""Output that is written in full before any of it is shown: what comes later in a file may change what came first."""

import os
import shutil
import sys
from array import array
from bisect import bisect_left
from codecs import lookup
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from io import StringIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from gdpr_rules.cli.common import for_programs

PIECE = 1 << 20  # characters that are copied at a time


class Draft(TextIOWrapper):
    """Text in a file, written as it would be for where it goes to: a table keeps the colours of a terminal.

    It knows where the text of each row ends that is marked, so that the texts of some rows may be replaced.
    """

    def __init__(self, file: IO[bytes], *, to_terminal: bool = False) -> None:
        super().__init__(file, encoding="utf-8", errors="surrogateescape", newline="")
        self._file, self.to_terminal = file, to_terminal
        self._length = self._start = 0
        self._rows, self._ends = array("Q"), array("Q")  # 16 bytes for a row

    def isatty(self) -> bool:
        """Whether it goes to a terminal in the end."""
        return self.to_terminal

    def write(self, text: str) -> int:
        """Add a text."""
        self._length += len(text)
        return super().write(text)

    def begin(self) -> None:
        """Note that the first row begins here, after a header if there is one."""
        self._start = self._length

    def mark(self, row: int) -> None:
        """Note that the text of a row ends here; rows come in the order of their numbers."""
        self._rows.append(row)
        self._ends.append(self._length)

    def replace(self, texts: Iterable[tuple[int, str]]) -> None:
        """Put other texts in the places of those of some rows, which come in the order of their numbers; to be done once."""
        self.seek(0)
        with TemporaryFile() as file, TextIOWrapper(file, "utf-8", "surrogateescape", newline="") as before:
            shutil.copyfileobj(self._file, file)
            before.seek(0)
            self.seek(0)
            self.truncate()
            read = 0
            for row, text in texts:
                at = bisect_left(self._rows, row)
                start = self._ends[at - 1] if at else self._start
                self._copy(before, start - read)
                before.read(self._ends[at] - start)
                super().write(text)
                read = self._ends[at]
            shutil.copyfileobj(before, self, PIECE)

    def _copy(self, before: TextIOWrapper, length: int) -> None:
        while length > 0:
            length -= super().write(before.read(min(length, PIECE)))


class Slip(StringIO):
    """Text for one row, written as it would be in a draft."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(newline="")
        self._draft = draft

    def isatty(self) -> bool:
        """Whether the draft goes to a terminal in the end."""
        return self._draft.isatty()

    def taken(self) -> str:
        """The text so far; what is written next begins another."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text


@contextmanager
def drafted(out: str | None, *, for_people: bool) -> Generator[Draft]:
    """A draft that goes to a file or to standard output once the work on it has succeeded; if it fails, nothing does."""
    if out is None:
        if not for_people:
            for_programs()
        with _to_standard_output() as draft:
            yield draft
    elif Path(out).exists():
        with _over(out) as draft:
            yield draft
    else:
        with _beside(Path(out).resolve()) as draft:
            yield draft


@contextmanager
def _to_standard_output() -> Generator[Draft]:
    target = sys.stdout
    with TemporaryFile() as file:
        draft = Draft(file, to_terminal=target.isatty())
        yield draft
        draft.seek(0)
        if isinstance(target, TextIOWrapper) and lookup(target.encoding).name == "utf-8":
            target.flush()
            shutil.copyfileobj(file, target.buffer)
            target.buffer.flush()
        else:
            shutil.copyfileobj(draft, target, PIECE)
        draft.detach()


@contextmanager
def _over(out: str) -> Generator[Draft]:
    """A draft for what exists: a file keeps its permissions and its place, and a device or a pipe is written to."""
    with open(os.open(out, os.O_WRONLY), "wb") as target, TemporaryFile() as file:  # so that it cannot fail at the end
        draft = Draft(file)
        yield draft
        draft.seek(0)
        if Path(out).is_file():
            target.truncate(0)
        shutil.copyfileobj(file, target)
        draft.detach()


@contextmanager
def _beside(out: Path) -> Generator[Draft]:
    """A draft for a new file, which takes its place at the end without being copied."""
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    with open(part, "x+b") as file:  # never over a file that is there
        try:
            draft = Draft(file)
            yield draft
            draft.flush()
            draft.detach()
            os.replace(part, out)
        finally:
            part.unlink(missing_ok=True)


def readable_twice(stream: BinaryIO, stack: ExitStack) -> BinaryIO:
    """The stream itself if it can be read again, otherwise a copy of it in a temporary file, open until the stack ends."""
    if stream.seekable():
        return stream
    copy: BinaryIO = stack.enter_context(TemporaryFile())  # noqa: SIM115  # the stack closes it
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
