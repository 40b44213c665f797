"""The rows answered *send*, and no others, as CSV for a mail service: the address first, columns by the names of the export."""

import csv
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Annotated

import typer

from gdpr_rules.cli.answers import SEND, Answer
from gdpr_rules.cli.output import FORMULA, LIST, Writer, cell, csv_line, inert
from gdpr_rules.cli.rows import Row, Shape
from gdpr_rules.errors import InvalidDocument

UploadFile = Annotated[
    str | None,
    typer.Option(
        "--upload",
        metavar="FILE",
        help="Also write the rows answered send, and no others, as CSV for a mail service: the address first, then what is "
        "carried, by the file's own names.",
    ),
]


class Upload:
    """A file of addresses that may be written to, replaced only when the run is complete; `left_out` counts the others.

    Left out are an address that a spreadsheet would take for a formula (with an apostrophe before it, it would be another
    address), and one that another row of the same file does not answer with *send*.
    """

    def __init__(self, path: str, shape: Shape, *, beside: Sequence[str | None]) -> None:
        taken = {Path(each).resolve() for each in beside if each is not None and each != "-"}
        if path == "-" or Path(path).resolve() in taken:
            raise InvalidDocument(f"--upload: `{path}` is read or written by this run as well; name another file")
        self.path = path
        self.rows = self.left_out = 0
        self._draft = Path(f"{path}.part")
        self._own = {each.name: each.column for each in shape.mapping.carry} if shape.mapping is not None else dict[str, str]()
        self._columns: tuple[str, ...] = ()
        self._file: IO[str] | None = None
        self._others = set[str]()

    def __enter__(self) -> "Upload":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
            self._draft.unlink(missing_ok=True)  # of a run that was not completed

    def begin(self, carried: Sequence[str]) -> None:
        """Write the names of the columns; raises `InvalidDocument` if none of them holds addresses."""
        if "email" not in carried:
            raise InvalidDocument("--upload: no column `email` is carried, so no address could be uploaded; carry it")
        self._columns = ("email", *(name for name in carried if name not in ("email", LIST)))
        self._file = open(self._draft, "w", encoding="utf-8", newline="")  # noqa: SIM115  # closed by __exit__
        self._file.write(csv_line(inert(self._own.get(name, name)) for name in self._columns))

    def add(self, row: Row, answer: Answer) -> None:
        """Write a row if it may be sent to."""
        address = cell(row.carried.get("email")).strip()
        if answer.verdict != SEND:
            self._others.add(_spelled(address))
        elif not address or address[0] in FORMULA:
            self.left_out += 1
        elif self._file is not None:
            self._file.write(csv_line([address, *(inert(cell(row.carried.get(name))) for name in self._columns[1:])]))
            self.rows += 1

    def withdraw(self, row: Row) -> None:
        """Take back a row that was added as answered *send*, and is answered more strictly in the end."""
        self._others.add(_spelled(cell(row.carried.get("email"))))
        self.left_out -= 1  # it is counted already, or will be when the addresses of others are taken out

    def finish(self) -> str:
        """Put the file in its place, and say how many addresses it holds and how many answered *send* it does not."""
        if self._file is not None:
            self._file.close()
            self._file = None
            self._withhold()
            os.replace(self._draft, self.path)
        why = "without an address, with one that a spreadsheet takes for a formula, or not answered send in another row"
        left = f", and {self.left_out} answered send are left out ({why})" if self.left_out else ""
        return f"{self.rows} written to {self.path}{left}"

    def _withhold(self) -> None:
        """Take out the addresses that another row does not answer with *send*."""
        if not self._others:
            return
        kept = Path(f"{self.path}.kept")
        with open(self._draft, encoding="utf-8", newline="") as draft, open(kept, "w", encoding="utf-8", newline="") as clean:
            rows = csv.reader(draft, strict=True)
            clean.write(csv_line(next(rows)))
            for row in rows:
                if _spelled(row[0]) in self._others:
                    self.rows, self.left_out = self.rows - 1, self.left_out + 1
                else:
                    clean.write(csv_line(row))
        os.replace(kept, self._draft)


def _spelled(address: str) -> str:
    """What two spellings of an address have in common, as far as the file goes."""
    return address.strip().casefold()


def with_upload(write: Writer, carried: Sequence[str], upload: Upload | None) -> Writer:
    """What writes an answer, and adds it to an upload if there is one."""
    if upload is None:
        return write
    upload.begin(carried)

    def both(row: Row, answer: Answer) -> None:
        write(row, answer)
        upload.add(row, answer)

    return both


def upload_to(path: str | None, shape: Shape, *, beside: Sequence[str | None]) -> AbstractContextManager[Upload | None]:
    """The upload of a run, open while it lasts; nothing if none is asked for."""
    return nullcontext() if path is None else Upload(path, shape, beside=beside)
