"""A file's bytes as lines of text, in blocks: decoded, bounded in length, with bytes that do not decode still recognisable."""

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables.records import UNDECODED, Undecoded

LONGEST_LINE = 1 << 20  # bytes in UTF-8; a longer line is rejected, not held in memory
PIECE = 1 << 17  # bytes that are read at a time
GZIP, ZIP, PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"PAR1"
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


DAMAGES = (EOFError, zlib.error, gzip.BadGzipFile)
"""What the reading of a packed file raises if it is damaged or incomplete."""


def damaged(error: Exception) -> InvalidDocument:
    """The error that says so."""
    return InvalidDocument(f"the packed file is damaged or incomplete ({error}); what follows was not read, so fetch it again")


def _half(error: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that do not decode: half a character, which no text that was decoded has."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\udcff" * (error.end - error.start), error.end


codecs.register_error("gdpr_rules.half", _half)


class Block(NamedTuple):
    """The number of the first line, the lines without their ends, None for one that is too long, and whether all decode."""

    first: int
    lines: list[str | None]
    clean: bool


class Text:
    """The text of a file, read once: by pieces, or by blocks of lines.

    Raises `InvalidDocument` where the file cannot be text at all, and where packed bytes are damaged.
    """

    def __init__(self, stream: BinaryIO, encoding: str | None, longest: int = LONGEST_LINE) -> None:
        start = beginning(stream)
        if start.startswith(ZIP):
            raise InvalidDocument("row 1: the file is packed, as a workbook is; give --input-format xlsx, or unpack it")
        if start.startswith(PARQUET):
            raise InvalidDocument("row 1: the file is Parquet; give --input-format parquet")
        chosen, errors = _codec(start, encoding)
        self.undecoded = Undecoded("UTF-8" if errors == "surrogateescape" else chosen)
        self.longest = longest
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(chosen)(errors)

    def pieces(self) -> Iterator[str]:
        """The text in pieces, as they come."""
        read = getattr(self._stream, "read1", self._stream.read)
        try:
            while data := read(PIECE):
                yield self._decoder.decode(data)
        except DAMAGES as error:
            raise damaged(error) from None
        yield self._decoder.decode(b"", final=True)

    def blocks(self) -> Iterator[Block]:
        """The lines, a number of them at a time."""
        number, rest, overlong = 1, "", False
        for piece in self.pieces():
            lines = (rest + piece).replace("\r\n", "\n").split("\n")
            rest = lines.pop()
            if overlong and lines:
                lines[0], overlong = "", False
                yield Block(number, [None], clean=True)
                del lines[0]
                number += 1
            if lines:
                yield self._block(number, lines)
                number += len(lines)
            if overlong or _too_long(rest, self.longest):
                rest, overlong = "", True
        if overlong:
            yield Block(number, [None], clean=True)
        elif rest:
            yield self._block(number, [rest])

    def _block(self, first: int, lines: list[str]) -> Block:
        """Lines as a block; only the first was read in several pieces, so that only it may be longer than a piece."""
        checked = 1 if self.longest >= PIECE * 4 else len(lines)
        found = [None if _too_long(line, self.longest) else line for line in lines[:checked]]
        text = "\n".join(lines)
        return Block(first, [*found, *lines[checked:]], text.isascii() or not UNDECODED.search(text))


def beginning(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, which remain to be read."""
    if isinstance(stream, (io.BufferedReader, gzip.GzipFile)):
        return stream.peek(4)[:4]
    at = stream.tell()
    found = stream.read(4)
    stream.seek(at)
    return found


def unpacked(stream: BinaryIO) -> BinaryIO:
    """A stream without the packing of gzip, which is recognised by its first bytes."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if beginning(stream).startswith(GZIP) else stream


def _codec(start: bytes, encoding: str | None) -> tuple[str, str]:
    """The name of the decoder, and how it treats bytes that it does not have."""
    if encoding is None and start.startswith(UTF16_MARKS):
        return "utf-16", "gdpr_rules.half"
    if encoding is None:
        if b"\0" in start[:2] and len(start) >= 2:
            order = "utf-16-be" if start.startswith(b"\0") else "utf-16-le"
            raise InvalidDocument(f"row 1: the file looks like {order} without a mark; declare --encoding {order}")
        return "utf-8-sig", "surrogateescape"
    name = codecs.lookup(encoding).name
    return ("utf-8-sig", "surrogateescape") if name in {"utf-8", "utf-8-sig"} else (encoding, "gdpr_rules.half")


def _too_long(line: str, longest: int) -> bool:
    if len(line) * 4 < longest:
        return False
    return len(line) >= longest or len(line.encode("utf-8", "surrogatepass")) >= longest


def too_long(longest: int) -> str:
    """The reason for which a line is rejected that has more bytes than `longest`."""
    return f"longer than {longest} bytes; split it up"
