"""Parquet files, through pyarrow: a batch of rows at a time."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from gdpr_rules.errors import InvalidDocument, MissingExtra
from gdpr_rules.tables.formats import FileFormat
from gdpr_rules.tables.lines import DAMAGES
from gdpr_rules.tables.records import Record, Reject, Unread

BATCH = 1_000  # rows


class Columnar:
    """A Parquet file; raises `InvalidDocument` if it is not one."""

    def __init__(self, stream: BinaryIO, _: FileFormat) -> None:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError:
            raise MissingExtra("Parquet needs `pyarrow`: install `gdpr-rules[parquet]`, or save the table as CSV") from None
        self._failures: tuple[type[Exception], ...] = (pyarrow.ArrowException, OSError, ValueError, OverflowError, *DAMAGES)
        try:
            source = stream if stream.seekable() else io.BytesIO(stream.read())
            self._file: Any = parquet.ParquetFile(source)
            self.columns: tuple[str, ...] = tuple(self._file.schema_arrow.names)
        except self._failures as error:
            raise InvalidDocument(f"the file is not Parquet that can be read ({_said(error)}); write it again") from None

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        number = 0
        batches = self._file.iter_batches(batch_size=BATCH)
        while True:
            try:
                batch = next(batches, None)
                columns = None if batch is None else [column.to_pylist() for column in batch.columns]
            except self._failures as error:
                raise InvalidDocument(
                    f"the file is damaged after row {number} ({_said(error)}); what follows was not read, so write it again"
                ) from None
            if columns is None:
                return
            for cells in zip(*columns, strict=True):
                number += 1
                record = Record(number, dict(zip(self.columns, cells, strict=True)))
                blobs = [name for name, cell in zip(self.columns, cells, strict=True) if isinstance(cell, (bytes, dict))]
                said = "holds bytes or a record, and not a plain value; write text"
                yield Unread((Reject(number, name, said) for name in blobs), record.cells) if blobs else record


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
