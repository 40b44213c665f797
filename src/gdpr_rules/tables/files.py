"""A file opened as a table, whatever its format."""

from collections.abc import Callable
from typing import BinaryIO

from gdpr_rules.tables.delimited import Delimited
from gdpr_rules.tables.formats import FileFormat, Kind
from gdpr_rules.tables.lines import DAMAGES, damaged, unpacked
from gdpr_rules.tables.objects import Array, Lines
from gdpr_rules.tables.parquet import Columnar
from gdpr_rules.tables.records import Table
from gdpr_rules.tables.sheets import Sheet

READERS: dict[Kind, Callable[[BinaryIO, FileFormat], Table]] = {
    "csv": Delimited,
    "jsonl": Lines,
    "json": Array,
    "xlsx": Sheet,
    "parquet": Columnar,
}


def open_table(stream: BinaryIO, layout: FileFormat) -> Table:
    """A file as a table, to be read once; a file packed by gzip is unpacked as it is read.

    Raises `InvalidDocument` for a file that cannot be read, with what to declare or to correct, and `MissingExtra` if the
    packages that read a workbook or Parquet are not installed. The same comes while rows are read if the file turns out to be
    damaged or incomplete: what follows is then not read.
    """
    try:
        return READERS[layout.kind](unpacked(stream), layout)
    except DAMAGES as error:
        raise damaged(error) from None
