"""The pydantic model behind each question's JSON, derived from its facts class, and its problems in words."""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import Annotated, Any, get_args, get_origin

import attrs
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, WithJsonSchema, create_model

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.errors import nearest
from gdpr_rules.facts.amounts import amount_of
from gdpr_rules.kernel.facts import About, Facts, about, fact_names
from gdpr_rules.values.kinds import kinds
from gdpr_rules.values.texts import parse_json as parse_json  # these two are named here for those that read documents
from gdpr_rules.values.texts import quoted as quoted

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
SPAN = re.compile(r"\d{4}-\d{2}-\d{2}/(\d{4}-\d{2}-\d{2}|\.\.)", re.ASCII)
NEVER_WORD, OPEN_END = "never", ".."
AMOUNT = re.compile(r"(0|[1-9][0-9]{0,17})(\.[0-9]{1,30})?")

# The names that pydantic gives to errors of the types below, each with what is wrong and what to write instead.
WANTED = {
    "bool_type": "neither `true` nor `false`; write one of the two without quotes, or `null` if it is not known",
    "int_type": "not a whole number; write it in digits without quotes, or `null` if it is not known",
    "greater_than_equal": "negative; a count starts at 0",
    "string_type": "not a text; write it in quotes, or `null` if it is not known",
    "list_type": 'not a list; write it in brackets, such as `["GB"]`, or `null` if it is not known',
    "missing": "required; state it",
}


@attrs.frozen
class Problem:
    """One problem: the fact or column, the path to it, and the reason with what to do next."""

    name: str
    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def json_schema(question: type[Facts[Any]]) -> dict[str, Any]:
    """The JSON Schema of a question's facts, each described by the question put to a person."""
    kind: Any = question
    return model_of(kind).model_json_schema()


@cache
def model_of(question: type[Any]) -> type[BaseModel]:
    """The strict model of a facts class: only its fields, and no conversion except from JSON's own types."""
    fields: dict[str, Any] = {}
    for field in attrs.fields(question):
        optional = field.default is not attrs.NOTHING
        kind = _json_type(field) | None if optional else _json_type(field)
        fields[field.name] = (kind, Field(default=None if optional else ..., description=about(field).ask))
    config = ConfigDict(extra="forbid", strict=True, protected_namespaces=())
    return create_model(question.__name__, __config__=config, **fields)


def item_kind(field: "attrs.Attribute[Any]") -> tuple[Any, bool]:
    """The Python type of a fact's value, or of its members if the fact is a set, and whether it is one."""
    kind = kinds(field.type)[0]
    return (get_args(kind)[0], True) if get_origin(kind) is frozenset else (kind, False)


def _json_type(field: "attrs.Attribute[Any]") -> Any:
    kind, is_set = item_kind(field)
    several: Any = list.__class_getitem__  # made at run time, so no type checker is asked
    if get_origin(kind) is tuple:
        return several(_text(partial(_span, get_args(kind)[0]), {"pattern": f"^{SPAN.pattern}$"}))
    single = _single(kind, about(field))
    return _several(several(single), least=1 if about(field).vocabulary else 0) if is_set else single


def _several(members: Any, *, least: int) -> Any:
    annotated: Any = Annotated
    shape = Field(json_schema_extra={"minItems": least, "uniqueItems": True})
    return annotated[members, AfterValidator(partial(_set, least)), shape]


def _single(kind: Any, declared: About) -> Any:
    if kind is bool:
        return bool
    if kind is int:
        return Annotated[int, Field(ge=0)]
    if kind is Decimal:
        return _text(_amount, {"pattern": f"^{AMOUNT.pattern}$"})
    if kind is str:
        return _text(partial(_word, declared), {"enum": sorted(declared.vocabulary)} if declared.vocabulary else {})
    if kind is dt.date and declared.may_be_never:
        return _text(_day_or_never, {"anyOf": [{"format": "date"}, {"const": NEVER_WORD}]})
    if kind is dt.date:
        return _text(_day, {"format": "date"})
    if kind is dt.datetime:
        return _text(_instant, {"format": "date-time"})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _text(partial(_member, kind), {"enum": [member.name.lower() for member in kind]})
    raise TypeError(f"facts of type `{kind!r}` have no JSON form yet; give them one in gdpr_rules.wire.documents")


def _text(read: Callable[[str], Any], schema: dict[str, Any]) -> Any:
    return Annotated[str, AfterValidator(read), WithJsonSchema({"type": "string", **schema})]


def _word(declared: About, text: str) -> str:
    if declared.vocabulary and text not in declared.vocabulary:
        meant = dict(declared.near).get(text.upper())
        hint = f"; did you mean `{meant}`?" if meant else nearest(text.strip().upper(), declared.vocabulary)
        raise ValueError(f"{quoted(text)} is not an assigned code{hint or '; look the code up'}")
    return text


def _member(kind: type[Enum], text: str) -> Enum:
    members = {member.name.lower(): member for member in kind}
    if text not in members:
        *others, last = (f"`{name}`" for name in members)
        raise ValueError(f"{quoted(text)} is not one of its values; write {', '.join(others)} or {last}")
    return members[text]


def _amount(text: str) -> Decimal:
    if not AMOUNT.fullmatch(text):
        raise ValueError(f"{quoted(text)} is not an amount; write it as 26625000 or 26625000.50")
    return Decimal(text)


def _day(text: str, *, if_never: str = "leave it out if it is not known") -> dt.date:
    if not DAY.fullmatch(text):
        raise ValueError(f"{quoted(text)} is not a day; write it as 2026-11-23")
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{quoted(text)} is not a calendar day; check the month and the day") from None
    if day == NEVER:
        raise ValueError(f"{quoted(text)} is a day that never comes; {if_never}")
    return day


def _day_or_never(text: str) -> dt.date:
    if text == NEVER_WORD:
        return NEVER
    if not DAY.fullmatch(text):
        raise ValueError(f"{quoted(text)} is not a day; write it as 2026-11-23, or `{NEVER_WORD}` if it has not happened")
    return _day(text, if_never=f"write `{NEVER_WORD}` if it has not happened")


def _span(kind: Callable[[dt.date, dt.date], Any], text: str) -> Any:
    if not SPAN.fullmatch(text):
        raise ValueError(
            f"{quoted(text)} is not a span of days; write it as 2026-09-10/2026-09-17, or 2026-09-10/.. while it is open"
        )
    first, _, last = text.partition("/")
    begun = _day(first)
    ended = NEVER if last == OPEN_END else _day(last, if_never=f"write `{OPEN_END}` while the span is open")
    if ended < begun:
        raise ValueError(f"{quoted(text)} ends before it begins; swap the two days")
    return kind(begun, ended)


def _instant(text: str) -> dt.datetime:
    match = INSTANT.fullmatch(text)
    if not match:
        raise ValueError(f"{quoted(text)} is not an instant; write it as 2026-11-23T09:30:00+00:00")
    if not match[3]:
        raise ValueError(f"{quoted(text)} has no time zone; end it with `Z` or an offset such as `+01:00`")
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{quoted(text)} is not a possible instant; check its parts") from None


def _set(least: int, members: list[Any]) -> frozenset[Any]:
    if len(members) < least:
        raise ValueError("`[]` names none; leave it out if it is not known")
    twice = next((member for member in members if members.count(member) > 1), None)
    if twice is not None:
        shown = twice.name.lower() if isinstance(twice, Enum) else twice
        raise ValueError(f"{quoted(str(shown))} is given twice; name each once")
    return frozenset(members)


def checked(question: type[Facts[Any]], mapping: object, at: str) -> tuple[dict[str, Any], list[Problem]]:
    """The values of a mapping as the facts class takes them, and the problems found in the others."""
    if not isinstance(mapping, Mapping):
        path, shown = at or "document", quoted(json.dumps(mapping, ensure_ascii=False, default=repr))
        return {}, [Problem(path, path, f"{shown} is not an object; give the facts as names with values")]
    strangers = [key for key in mapping if key not in fact_names(question)]
    problems = [_problem(at, (key,), _unknown(question, key)) for key in strangers]
    kind: Any = question
    stated = {name: mapping[name] for name in fact_names(question) if name in mapping}
    try:
        model = model_of(kind).model_validate(stated)
    except ValidationError as error:
        found = error.errors(include_url=False)
        return {}, [*(_problem(at, each["loc"], _reason(each)) for each in found), *problems]
    values = {name: getattr(model, name) for name in stated}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}, problems


def check_item(field: "attrs.Attribute[Any]", value: object) -> tuple[Any, str]:
    """One value of a fact, or one member if the fact is a set, and the reason why it is invalid, empty if it is valid.

    Days may be given as such, as in a format that has days.
    """
    given = value.isoformat() if isinstance(value, dt.date) else value
    try:
        read = _item_model(field).validate_python(given)
        amount = amount_of(field)
        return read, amount.refusal(read) if amount else ""
    except ValidationError as error:
        return None, _reason(error.errors(include_url=False)[0])


def item_schema(field: "attrs.Attribute[Any]") -> dict[str, Any]:
    """The JSON Schema of one value of a fact, or of one member if the fact is a set."""
    return dict(_item_model(field).json_schema())


@cache
def _item_model(field: "attrs.Attribute[Any]") -> TypeAdapter[Any]:
    return TypeAdapter(_single(item_kind(field)[0], about(field)), config=ConfigDict(strict=True))


def _problem(at: str, location: tuple[Any, ...], reason: str) -> Problem:
    name = str(location[0])
    inner = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location[1:])
    return Problem(name, ".".join(filter(None, (at, quoted(name)[1:-1]))) + inner, reason)


def _unknown(question: type[Facts[Any]], key: object) -> str:
    hint = nearest(key, fact_names(question)) or f"; take it out, or see the fields of {question.__name__}"
    return f"{quoted(key)} is not a fact of {question.__name__}{hint}"


def _reason(error: Any) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    if error["type"] == "missing":
        return f"not stated, but {WANTED['missing']}"
    value = json.dumps(error["input"], ensure_ascii=False, default=repr)
    return f"{quoted(value)} is {WANTED.get(error['type'], error['msg'])}"
