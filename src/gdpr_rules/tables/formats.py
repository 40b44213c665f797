"""The format of a file, by its extension or as declared."""

import codecs
from pathlib import PurePath
from typing import Literal, get_args

import attrs

from gdpr_rules.errors import InvalidDocument
from gdpr_rules.tables.lines import LONGEST_LINE
from gdpr_rules.values.texts import quoted

Kind = Literal["csv", "jsonl", "json", "xlsx", "parquet"]
KINDS: tuple[Kind, ...] = get_args(Kind)
EXTENSIONS: dict[str, tuple[Kind, str | None]] = {
    ".csv": ("csv", None),
    ".tsv": ("csv", "\t"),
    ".jsonl": ("jsonl", None),
    ".ndjson": ("jsonl", None),
    ".json": ("json", None),
    ".xlsx": ("xlsx", None),
    ".parquet": ("parquet", None),
}
"""What an extension says: the kind, and the delimiter if it settles that."""

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
"""Characters that may stand between cells, with the words that declare them as well."""

TEXTS: tuple[Kind, ...] = ("csv", "jsonl", "json")
ENCODINGS = ("utf", "cp", "iso8859", "mac", "koi8", "big5", "gb", "euc", "shift_jis", "johab", "ascii", "latin")
UNFIT = {"utf-7"}  # whose bytes spell half characters, and may hide line ends


@attrs.frozen
class FileFormat:
    """How a file is read: its kind, and what its kind leaves open.

    Without `delimiter`, a CSV file has the one that its header shows; without `encoding`, UTF-8, or UTF-16 with a mark; without
    `sheet`, a workbook has to have one alone. `longest` is how many bytes of UTF-8 a line of text may have. Raises
    `InvalidDocument` for what is unknown or does not belong to the kind.
    """

    kind: Kind = "csv"
    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    longest: int = LONGEST_LINE

    def __attrs_post_init__(self) -> None:
        if self.kind not in KINDS:
            raise InvalidDocument(f"{quoted(self.kind)} is not a format; use one of {', '.join(KINDS)}")
        self._only("--delimiter", self.delimiter, ("csv",))
        self._only("--encoding", self.encoding, TEXTS)
        self._only("--sheet", self.sheet, ("xlsx",))
        if self.delimiter is not None and self.delimiter not in DELIMITERS:
            raise InvalidDocument(f"--delimiter: {quoted(self.delimiter)} is not one of {', '.join(DELIMITERS.values())}")
        if self.encoding is not None and not _readable(self.encoding):
            raise InvalidDocument(
                f"--encoding: {quoted(self.encoding)} is not an encoding of texts; write windows-1252, utf-8, utf-16 or another"
            )

    def _only(self, flag: str, value: str | None, kinds: tuple[Kind, ...]) -> None:
        if value is not None and self.kind not in kinds:
            raise InvalidDocument(f"{flag} says nothing about {self.kind}, only about {', '.join(kinds)}; leave it out")


def format_of(
    path: str,
    kind: Kind | None = None,
    *,
    delimiter: str | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    otherwise: Kind | None = None,
) -> FileFormat:
    """The format of a file by its extension, an ending .gz apart, or as declared; `otherwise` if the extension is unknown.

    A delimiter is a character or its word: comma, semicolon, tab, bar. Raises `InvalidDocument` if neither the extension nor
    the declaration says what the file is.
    """
    name = PurePath(path.lower())
    suffix = PurePath(name.stem).suffix if name.suffix == ".gz" else name.suffix
    by_name, between = EXTENSIONS.get(suffix, (otherwise, None))
    if kind is None and by_name is None:
        raise InvalidDocument(
            f"`{path}` does not say whether it is CSV or JSON Lines; give --input-format csv or jsonl, "
            "or json, xlsx or parquet if it is one of those"
        )
    spelled = {word: character for character, word in DELIMITERS.items()} | {"\\t": "\t", "pipe": "|"}
    given = delimiter if delimiter is None else spelled.get(delimiter.lower(), delimiter)
    found: Kind = kind or by_name or "csv"
    return FileFormat(found, given or (between if found == by_name else None), encoding, sheet)


def _readable(encoding: str) -> bool:
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return False
    return name.startswith(ENCODINGS) and name not in UNFIT
