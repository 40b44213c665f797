"""Files of bytes as tables, for tests: what is read and what is rejected, and streams that give a few bytes at a time."""

import io
from typing import Any

from gdpr_rules.tables import FileFormat, Record, open_table


class Trickle(io.BytesIO):
    """A stream that gives at most so many bytes at a time, as a pipe may."""

    def __init__(self, content: bytes, most: int) -> None:
        super().__init__(content)
        self.most = most

    def read1(self, size: int | None = -1, /) -> bytes:
        return super().read1(self.most)


def rows_of(content: bytes | str, layout: FileFormat, most: int = 1 << 20) -> list[tuple[int, Any]]:
    """Each row by its number: its cells, or the columns and reasons of its reject."""
    stream = Trickle(content.encode() if isinstance(content, str) else content, most)
    found: list[tuple[int, Any]] = []
    for row in open_table(stream, layout):
        if isinstance(row, Record):
            found.append((row.row, dict(row.cells)))
        else:
            assert len({each.row for each in row}) == 1
            found.append((row[0].row, [(each.column, each.reason) for each in row]))
    return found


def read(content: bytes | str, layout: FileFormat, most: int = 1 << 20) -> list[tuple[int, dict[str, Any]]]:
    """Each row by its number with its cells; fails for a reject."""
    found = rows_of(content, layout, most)
    assert [row for row in found if not isinstance(row[1], dict)] == []
    return found
