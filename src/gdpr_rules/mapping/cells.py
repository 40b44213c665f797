"""One cell read as a mapping declares it: a word, a day, a number or a country; what is not declared is refused."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple, get_origin

import attrs

from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.mapping.countries import country
from gdpr_rules.mapping.dates import DateForm, Moment, moment_of
from gdpr_rules.mapping.words import key
from gdpr_rules.tables import as_text
from gdpr_rules.wire.cells import TRUTHS, values_of
from gdpr_rules.wire.documents import item_kind, quoted

DECLARE = {
    "bool": "; or declare its words, such as words = { Ja = true, Nein = false }",
    "day": '; or declare how the column writes days, such as date = "DD/MM/YYYY"',
    "instant": '; or declare how the column writes them, such as date = "DD/MM/YYYY hh:mm" and zone = "UTC"',
    "number": '; or declare how the column writes numbers, such as number = { decimal = ",", thousands = "." }',
    "country": '; or declare the languages of its names, such as countries = ["en"]',
    "text": '; or declare its words, such as words = { SAR = "access" }',
}
"""What a mapping could say about a cell that is not written as the library writes it, by the kind of its target."""

NARROW = str.maketrans("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "  ")


class Wanted(NamedTuple):
    """What a target takes: its kind, whether it is a set, and the question it is a fact of; none for an entry's columns."""

    kind: str
    is_set: bool = False
    question: type[Facts[Any]] | None = None

    @classmethod
    def of(cls, question: type[Facts[Any]], name: str) -> "Wanted":
        """What a fact takes."""
        field = attrs.fields_dict(question)[name]
        kind, is_set = item_kind(field)
        named = {bool: "bool", dt.date: "day", dt.datetime: "instant", int: "number", Decimal: "number"}
        if get_origin(kind) is tuple:
            return cls("spans", is_set, question)
        if about(field).vocabulary == COUNTRIES:
            return cls("country", is_set, question)
        return cls(named.get(kind, "text"), is_set, question)


@attrs.frozen
class Numbers:
    """How a column writes numbers."""

    decimal: str
    thousands: str

    def read(self, text: str) -> str:
        """The number in plain digits."""
        plain = text.translate(NARROW) if self.thousands == " " else text
        mark, point = re.escape(self.thousands), re.escape(self.decimal)
        whole = rf"\d{{1,3}}(?:{mark}\d{{3}})+|\d+" if mark else r"\d+"
        found = re.fullmatch(rf"({whole})" + (rf"(?:{point}(\d+))?" if point else "()"), plain, re.ASCII)
        if found is None:
            raise ValueError(f"{quoted(text)} is not a number as this column is declared to write them; correct the cell")
        digits = found[1].replace(self.thousands, "") if self.thousands else found[1]
        fraction = (found[2] or "").rstrip("0")
        return str(int(digits)) + (f".{fraction}" if fraction else "")


@attrs.frozen
class Reading:
    """How the cells of one column become the values of one target."""

    place: str
    target: str
    column: str
    wanted: Wanted
    words: Mapping[str, Any] = attrs.field(factory=dict[str, Any], hash=False)
    unknown: frozenset[str] = frozenset()
    any_case: bool = False
    form: DateForm | None = None
    zone: dt.tzinfo | None = None
    time: dt.time | None = None
    means: Any = None
    numbers: Numbers | None = None
    countries: tuple[str, ...] = ()
    split: str = ""

    def read(self, cell: Any) -> Any:
        """The value that a cell states, None where it states none; raises `ValueError` with the reason if it cannot be read.

        An empty cell is not known unless a word is declared for it; a column that a record does not have never is.
        """
        if cell is None:
            return None
        spelled = as_text(cell).strip()
        word = key(spelled, any_case=self.any_case)
        if word in self.words:
            return self.words[word]
        if not spelled or word in self.unknown:
            return None
        if self.split:
            parts = [part.strip() for part in spelled.split(self.split)]
            return list(dict.fromkeys(self._single(part, part) for part in parts if part))
        return self._single(cell, spelled)

    def _single(self, cell: Any, text: str) -> Any:
        word = key(text, any_case=self.any_case)
        if word in self.words:
            return self.words[word]
        if self.form is not None:
            return self._dated(text, moment_of(cell) or self.form.read(text))
        if self.numbers is not None:
            plain = self.numbers.read(text)
            return self._as_written(plain)
        if self.countries:
            code = country(text, self.countries)
            return [code] if self.wanted.is_set and not self.split else code
        if self.words:
            raise ValueError(f"{quoted(text)} is not among the words declared for this column; add it under {self.place}")
        return text if self.split else self._as_written(text)

    def _as_written(self, text: str) -> Any:
        """The value of a text that is spelled as the library spells it."""
        if self.wanted.question is None:
            if self.wanted.kind != "bool":
                return text
            if text.lower() not in TRUTHS:
                raise ValueError(f"{quoted(text)} is neither `true` nor `false`{DECLARE['bool']}")
            return TRUTHS[text.lower()]
        plain = text.lower() if self.wanted.kind == "bool" and text.lower() in TRUTHS else text
        values, problems = values_of(self.wanted.question, {self.target: plain})
        if problems:
            raise ValueError(problems[0].reason + self.declare)
        return values[self.target]

    @property
    def declare(self) -> str:
        """What the mapping could declare about cells that are refused as they are written."""
        return "" if self.words or self.form or self.numbers or self.countries else DECLARE.get(self.wanted.kind, "")

    def _dated(self, text: str, moment: Moment) -> Any:
        """What a day or instant states: itself, or what it is declared to mean."""
        if self.means is not None:
            return self.means
        day, time, offset = moment.day, moment.time or self.time, moment.zone
        if self.wanted.kind == "day":
            if self.form is not None and self.form.pattern is None and time is not None:  # seconds have no day of their own
                return dt.datetime.combine(day, time, dt.UTC).astimezone(self.zone).date().isoformat()
            return day.isoformat()
        if time is None:  # the mapping is refused where this could happen
            raise ValueError(f"{quoted(text)} states no time of day; declare one under time")
        return dt.datetime.combine(day, time, offset or self.zone).isoformat()
