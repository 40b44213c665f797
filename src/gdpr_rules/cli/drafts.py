"""Output that is written in full before any of it is shown: what comes later in a file may change what came first."""

import os
import shutil
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from gdpr_rules.cli.common import for_programs


class Draft(TextIOWrapper):
    """Text in a file, written as it would be for where it goes to: a table keeps the colours of a terminal."""

    to_terminal = False

    def isatty(self) -> bool:
        """Whether it goes to a terminal in the end."""
        return self.to_terminal


@contextmanager
def drafted(out: str | None, *, for_people: bool) -> Generator[Draft]:
    """A draft that replaces a file, or goes to standard output, once the work on it has succeeded; otherwise nothing does."""
    if out is not None and (Path(out).is_file() or not Path(out).exists()):
        with _beside(Path(out).resolve()) as draft:
            yield draft
        return
    if out is None and not for_people:
        for_programs()
    with TemporaryFile() as file:
        target = sys.stdout if out is None else None
        encoding = "utf-8" if target is None else target.encoding
        draft = Draft(file, encoding=encoding, errors="strict" if target is None else target.errors, newline="")
        draft.to_terminal = target is not None and target.isatty()
        yield draft
        draft.seek(0)
        if target is not None:
            _copy(file, draft, target)
        elif out is not None:  # a device or a pipe, which cannot be replaced
            with open(out, "wb") as device:
                shutil.copyfileobj(file, device)
        draft.detach()


@contextmanager
def _beside(out: Path) -> Generator[Draft]:
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    with open(part, "x+b") as file:  # never over a file that is there
        try:
            if out.exists():
                shutil.copymode(out, part)
            draft = Draft(file, encoding="utf-8", newline="")
            yield draft
            draft.flush()
            draft.detach()
            os.replace(part, out)
        finally:
            part.unlink(missing_ok=True)


def _copy(file: IO[bytes], draft: Draft, target: IO[str]) -> None:
    if isinstance(target, TextIOWrapper):
        target.flush()
        shutil.copyfileobj(file, target.buffer)
        target.buffer.flush()
    else:
        shutil.copyfileobj(draft, target)


def readable_twice(stream: BinaryIO, stack: ExitStack) -> BinaryIO:
    """The stream itself if it can be read again, otherwise a copy of it in a temporary file, open until the stack ends."""
    if stream.seekable():
        return stream
    copy: BinaryIO = stack.enter_context(TemporaryFile())  # noqa: SIM115  # the stack closes it
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
