"""Output that is written in full before any of it is shown: what comes later in a file may change what came first."""

import os
import shutil
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from gdpr_rules.cli.common import for_programs


class Draft(TextIOWrapper):
    """Text in a file, written as it would be for where it goes to: a table keeps the colours of a terminal."""

    to_terminal = False

    def isatty(self) -> bool:
        """Whether it goes to a terminal in the end."""
        return self.to_terminal


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
        draft = Draft(file, encoding=target.encoding or "utf-8", errors=target.errors, newline="")
        draft.to_terminal = target.isatty()
        yield draft
        draft.seek(0)
        if isinstance(target, TextIOWrapper):
            target.flush()
            shutil.copyfileobj(file, target.buffer)
            target.buffer.flush()
        else:
            shutil.copyfileobj(draft, target)
        draft.detach()


@contextmanager
def _over(out: str) -> Generator[Draft]:
    """A draft for what exists: a file keeps its permissions and its place, and a device or a pipe is written to."""
    with open(os.open(out, os.O_WRONLY), "wb") as target, TemporaryFile() as file:  # so that it cannot fail at the end
        draft = Draft(file, encoding="utf-8", newline="")
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
            draft = Draft(file, encoding="utf-8", newline="")
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
