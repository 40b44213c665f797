"""JSON Lines and JSON arrays: an object for each row, read one at a time, each bad one rejected alone."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables.formats import FileFormat
from gdpr_rules.tables.lines import LONGEST_LINE, Text, too_long
from gdpr_rules.tables.records import UNDECODED, Record, Reject, Undecoded
from gdpr_rules.values.texts import LONGEST, parse_json, quoted

TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|["\[\]{},]', re.DOTALL)
BLANK = " \t\r\n"
CUT_OFF = "the array is not closed, so the file may be cut off here; fetch it again"


class Lines:
    """A JSON Lines file: one object on each line."""

    columns = None

    def __init__(self, stream: BinaryIO, layout: FileFormat) -> None:
        self._text = Text(stream, layout.encoding, layout.longest)

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        for block in self._text.blocks():
            for number, line in enumerate(block.lines, block.first):
                if line is None:
                    yield [Reject(number, "", too_long(self._text.longest))]
                elif line.strip(BLANK):
                    yield _record(number, line, self._text.undecoded, "line")


class Array:
    """A JSON file that is one array of objects, numbered from 1."""

    columns = None

    def __init__(self, stream: BinaryIO, layout: FileFormat) -> None:
        self._text = Text(stream, layout.encoding)

    def __iter__(self) -> Iterator[Record | list[Reject]]:
        for number, (element, problem) in enumerate(_elements(self._text.pieces()), start=1):
            yield [Reject(number, "", problem)] if problem else _record(number, element, self._text.undecoded, "element")


def _record(number: int, text: str, undecoded: Undecoded, what: str) -> Record | list[Reject]:
    if UNDECODED.search(text):
        if undecoded.encoding != "UTF-8":
            return [Reject(number, "", undecoded.reason(text))]
        given: str | bytes = text.encode("utf-8", "surrogateescape")
    else:
        given = text
    try:
        values = parse_json(given, at=what)
    except InvalidDocument as error:
        return [Reject(number, "", str(error).removeprefix(f"{what}: "))]
    if not isinstance(values, dict):
        return [Reject(number, "", f"{quoted(values)} is not an object; put the facts into braces, by name")]
    return Record(number, values)


def _elements(pieces: Iterator[str]) -> Iterator[tuple[str, str]]:
    """The text of each element of an array, or what is wrong where none can be made out.

    An element ends with the comma or bracket that its own brackets and quotes leave outside, whether or not it is JSON.
    """
    text = _opened(pieces)
    at, several = 0, False
    inside: list[str] = []
    while True:
        token = TOKEN.search(text, at)
        if token is None or token[0] == '"':
            at = token.start() if token else len(text)
            more = next(pieces, None)
            if more is not None and len(text) <= LONGEST_LINE:
                text += more
                continue
            if more is None and not inside and token is None and text.strip(BLANK):
                yield text.strip(BLANK), ""
            yield "", CUT_OFF if more is None else f"longer than {LONGEST_LINE} bytes; nothing after it could be read"
            return
        at = token.end()
        opening = {"}": "{", "]": "["}.get(token[0])
        if token[0] in "[{":
            inside.append(token[0])
        elif opening in inside:
            while inside.pop() != opening:
                pass  # what is not closed before ends with what is around it
        elif token[0] == "]" or (not inside and token[0] in ",}"):
            found = text[: token.start()].strip(BLANK)
            if token[0] == "]" and not found and not several:
                break
            yield (found, "") if found else ("", "an element is missing here; take out the comma")
            several = True
            if token[0] != ",":
                break
            text, at = text[at:], 0
    left = text[at:].lstrip(BLANK)
    while len(left) <= LONGEST and (more := next(pieces, None)) is not None:
        left = (left + more).lstrip(BLANK)
    if left or token[0] == "}":
        yield "", f"{quoted(left.rstrip(BLANK) or '}')} stands after the end of the array, and was not read; correct the file"


def _opened(pieces: Iterator[str]) -> str:
    """The text after the bracket that opens the array."""
    text = ""
    for piece in pieces:
        text = (text + piece).lstrip(BLANK)
        if text:
            break
    if not text:
        raise InvalidDocument("row 1: the file is empty; it has to hold an array of objects")
    if text[0] != "[":
        hint = "; for an object on each line, give --input-format jsonl" if text[0] == "{" else ""
        raise InvalidDocument(f"row 1: {quoted(text[:20])} does not begin an array of objects{hint}")
    return text[1:]
