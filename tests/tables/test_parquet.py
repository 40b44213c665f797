"""Parquet: values as they are, in batches, and what is said of files that are none."""

import datetime as dt
import io
import random
from decimal import Decimal
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables import FileFormat, as_text, open_table
from tests.tables.reading import read, rows_of

PARQUET = FileFormat("parquet")


def file(**columns: list[Any]) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), stream)
    return stream.getvalue()


def test_values_come_as_they_are_and_as_texts() -> None:
    row = {
        "name": "Ada",
        "sure": False,
        "number": 7,
        "share": 2.0,
        "price": Decimal("26.50"),
        "day": dt.date(2026, 1, 31),
        "at": dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC),
        "countries": ["DE", "FR"],
        "none": None,
    }
    content = file(**{name: [value] for name, value in row.items()})
    ((number, cells),) = read(content, PARQUET)
    assert (number, cells) == (1, row)
    assert [as_text(cell) for cell in cells.values()] == [
        *("Ada", "false", "7", "2", "26.50", "2026-01-31", "2026-01-31T09:30:00+00:00", "DE;FR", ""),
    ]
    assert as_text([]) == "none"


def test_rows_are_numbered_across_batches() -> None:
    assert read(file(n=list(range(2_500))), PARQUET) == [(n + 1, {"n": n}) for n in range(2_500)]


def test_what_is_no_plain_value_is_rejected() -> None:
    reason = "holds bytes or a record, and not a plain value; write text"
    assert rows_of(file(a=[b"x", None], b=[{"c": 1}, None]), PARQUET) == [
        (1, [("a", reason), ("b", reason)]),
        (2, {"a": None, "b": None}),
    ]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"email\na@example.com\n", file(a=[1])[:-10]])
def test_a_file_that_is_not_parquet_says_so(content: bytes) -> None:
    with pytest.raises(InvalidDocument, match="the file is not Parquet that can be read"):
        open_table(io.BytesIO(content), PARQUET)


def test_damage_is_told_and_never_a_crash() -> None:
    sound = file(email=[f"a{number}@example.com" for number in range(500)], n=list(range(500)))
    draw, told = random.Random(7), 0
    for _ in range(200):
        damaged = bytearray(sound)
        for _ in range(draw.randint(1, 40)):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        try:
            rows_of(bytes(damaged), PARQUET)
        except InvalidDocument:
            told += 1
    assert told > 20
