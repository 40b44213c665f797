"""The form of a mapping file: its tables and keys, each described for an editor."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gdpr_rules.errors import InvalidMapping, nearest
from gdpr_rules.facts.questions import Question
from gdpr_rules.wire.documents import quoted

Value = bool | int | str | list[str]
Words = dict[str, Value]
Text = Annotated[str, Field(min_length=1)]

WANTED = {
    "bool_type": "neither `true` nor `false`; write one of the two without quotes",
    "dict_type": "not a table; write it under a heading in brackets",
    "list_type": "not a list; write it in brackets",
    "model_type": "not a table; write it under a heading in brackets",
    "string_type": "not a text; write it in quotes",
    "string_too_short": "empty; write something, or leave it out",
    "too_short": "empty; name at least one, or leave it out",
}


class Entry(BaseModel):
    """A table of a mapping file, which takes no other key and converts nothing."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Number(Entry):
    """How a column writes numbers."""

    decimal: str = Field(default="", max_length=1, description="The decimal mark, such as a comma; none for whole numbers.")
    thousands: str = Field(default="", max_length=1, description="What stands between groups of three digits.")


class Source(Entry):
    """Where one fact, or one column of an entry, comes from, and how its cells are read."""

    column: Text | Annotated[list[Text], Field(min_length=1)] | None = Field(
        default=None,
        description="The column, or several: the first with a known value counts, and a row in which they differ is rejected.",
    )
    value: Value | None = Field(default=None, description="The value of every row, instead of a column.")
    words: Words = Field(
        default={},
        description="What each word of the column means; any other is rejected, unless date, number or countries reads it.",
    )
    unknown: list[str] = Field(default=[], description="Words that mean not known; an empty cell always does.")
    date: Text | None = Field(
        default=None, description="How the column writes days: `DD/MM/YYYY`, `YYYY-MM-DD hh:mm:ss`, or `unix` for seconds."
    )
    zone: Text | None = Field(default=None, description="The time zone of the column, such as `UTC` or `Europe/Berlin`.")
    time: Text | None = Field(
        default=None, description="The time of day that counts where the column gives a day and an instant is needed: `23:59`."
    )
    means: Value | None = Field(
        default=None, description="What a day in this column means, where it is the day on which something happened."
    )
    number: Number | None = Field(default=None, description="How the column writes numbers.")
    countries: Annotated[list[Text], Field(min_length=1)] | None = Field(
        default=None, description='The languages in which the column names countries, such as ["en", "de"]; codes count too.'
    )
    split: Text | None = Field(default=None, description="What stands between several values in one cell, such as `;`.")


class Carried(Entry):
    """A column that is copied under a name of the output: unread, unless it is declared to hold days."""

    column: Text
    optional: bool = Field(default=False, description="Whether files without this column are read as well.")
    date: Text | None = Field(default=None, description="How the column writes days, for a column that the output has as days.")


class Skip(Entry):
    """Rows that are not entries of an exclusion list."""

    column: Text
    words: Annotated[list[str], Field(min_length=1)] = Field(
        description="The words that such rows have in this column; an empty text stands for an empty cell."
    )


Sources = Text | Source | Annotated[list[Source], Field(min_length=1)]
"""A column whose cells are written as the library writes them, a table that says how they are read, or several such tables."""


class MappingDocument(Entry):
    """A mapping file."""

    about: str = Field(default="", description="What the mapping is for.")
    question: Question = Field(default="message", description="What the rows are facts about.")
    any_case: bool = Field(default=False, description="Whether words are the same in capitals and in small letters.")
    unknown: list[str] = Field(default=[], description="Words that mean not known in every column that is read.")
    ignore: list[Text] = Field(default=[], description="Columns that are passed over.")
    carry: dict[str, Text | Carried] = Field(
        default={},
        description="Columns copied unread, by their name in the output: id, name, email, company, note, or your own.",
    )
    facts: dict[str, Sources] = Field(default={}, description="The facts, each with its column.")
    entry: dict[str, Sources] = Field(
        default={}, description="The columns of an entry of an exclusion list, for `suppress import`."
    )
    skip: list[Skip] = Field(default=[], description="Rows that `suppress import` leaves out, and counts.")


def document_of(raw: Mapping[str, Any], name: str) -> MappingDocument:
    """The document of a mapping as `tomllib` gives it; raises `InvalidMapping` with a line for every problem and its path."""
    try:
        return MappingDocument.model_validate(raw)
    except ValidationError as error:
        found: dict[str, str] = {}
        for each in error.errors():
            path = [str(part) for part in each["loc"] if not _alternative(part)]
            found.setdefault(".".join(path) or "document", _said(path, each))  # of several types that would do, the first
        raise InvalidMapping("\n".join(f"{name}: {said}" for said in found.values())) from None


def _said(path: list[str], error: Any) -> str:
    where, kind = ".".join(path) or "document", error["type"]
    if kind == "extra_forbidden":
        known = [each for model in (MappingDocument, Source, Number, Carried, Skip) for each in model.model_fields]
        return f"{where}: `{path[-1]}` is not a key of a mapping{nearest(path[-1], known) or '; take it out'}"
    if kind == "missing":
        return f"{where}: is required; state it"
    if kind == "literal_error":
        return f"{where}: {quoted(error['input'])} is not a question; write {error['ctx']['expected']}"
    wanted = WANTED.get(kind, f"is refused ({error['msg'].lower()}); correct it")
    return f"{where}: {quoted(error['input'])} is {wanted}" if kind in WANTED else f"{where}: {wanted}"


def _alternative(part: str | int) -> bool:
    """Whether a part of a path names one of several types, which a file has no word for."""
    return isinstance(part, str) and (
        part in {"str", "bool", "int", "Source", "Carried"} or part.startswith(("list[", "constrained-", "function-"))
    )
