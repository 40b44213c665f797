"""The position of each key of a TOML text: the paths of its values with their lines, for error messages."""

import re
import tomllib
from collections.abc import Iterator, Mapping

Path = tuple[str | int, ...]
QUOTES = ('"""', "'''", '"', "'")
NOTHING_SAID = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
BARE = re.compile(r"[A-Za-z0-9_-]+")
PLAIN = re.compile(r"[^,\]}\n#]*")


def lines_of(text: str) -> Mapping[Path, int]:
    """The line on which each value of a TOML text begins, by its path of keys and places in lists; lines count from 1.

    The text has to be valid TOML: `tomllib` refuses any other, with its own line.
    """
    return _Scan(text).lines


class _Scan:
    """One walk over a text, from key to key; strings are skipped as a whole, so that nothing in them counts."""

    def __init__(self, text: str) -> None:
        self.text, self.place = text, 0
        self.lines: dict[Path, int] = {(): 1}
        self.lists: dict[Path, int] = {}  # tables written as [[name]]: how many so far
        table: Path = ()
        while self._skip() < len(text):
            if text.startswith("[", self.place):
                table = self._header()
            else:
                self._pair(table)

    def _skip(self) -> int:
        """Skip blanks, line ends and comments."""
        found = NOTHING_SAID.match(self.text, self.place)
        self.place = found.end() if found else self.place
        return self.place

    def _line(self) -> int:
        return self.text.count("\n", 0, self.place) + 1

    def _note(self, path: Path, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

    def _header(self) -> Path:
        line, several = self._line(), self.text.startswith("[[", self.place)
        self.place += 2 if several else 1
        path = self._placed(self._key())
        self.place += 2 if several else 1
        if several:
            self._note(path, line)
            self.lists[path] = self.lists.get(path, -1) + 1
            path = (*path, self.lists[path])
        self._note(path, line)
        return path

    def _placed(self, key: Path) -> Path:
        """A header's path: below a table written several times, it means the last one."""
        path: Path = ()
        for part in key[:-1]:
            path = (*path, part)
            if path in self.lists:
                path = (*path, self.lists[path])
        return (*path, key[-1])

    def _key(self) -> Path:
        """A key with its dots."""
        parts: list[str] = []
        while True:
            self._skip()
            start = self.place
            quote = next((each for each in QUOTES[2:] if self.text.startswith(each, start)), "")
            if quote:
                self._string(quote)
            else:
                found = BARE.match(self.text, start)
                self.place = found.end() if found else start + 1
            parts += tomllib.loads(f"{self.text[start : self.place]} = 0")
            self._skip()
            if not self.text.startswith(".", self.place):
                return tuple(parts)
            self.place += 1

    def _string(self, quote: str) -> None:
        """Skip a string; between double quotes a backslash escapes what follows it."""
        self.place += len(quote)
        while not self.text.startswith(quote, self.place):
            self.place += 2 if quote[0] == '"' and self.text.startswith("\\", self.place) else 1
        self.place += len(quote)
        while len(quote) == 3 and self.text.startswith(quote[0], self.place):  # quotes may end the text they enclose
            self.place += 1

    def _pair(self, table: Path) -> None:
        line = self._line()
        path = (*table, *self._key())
        self._note(path, line)
        self.place += 1  # the equals sign
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        self.lines.setdefault(path, self._line())
        quote = next((each for each in QUOTES if self.text.startswith(each, self.place)), "")
        if quote:
            self._string(quote)
        elif self.text.startswith("[", self.place):
            for place in self._members("]"):
                self._value((*path, place))
        elif self.text.startswith("{", self.place):
            for _ in self._members("}"):
                self._pair(path)
        else:
            found = PLAIN.match(self.text, self.place)
            self.place = found.end() if found else self.place

    def _members(self, end: str) -> Iterator[int]:
        """Each member of a list or an inline table, by its place, up to the bracket that ends it."""
        self.place += 1
        place = 0
        while self._skip() < len(self.text) and not self.text.startswith(end, self.place):
            yield place
            place += 1
            self._skip()
            self.place += self.text.startswith(",", self.place)
        self.place += 1


def line_at(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest table around it that was written."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def spelled(path: Path) -> str:
    """A path as a reader would write it: `categories[2].uses[0].bases`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".") or "file"
