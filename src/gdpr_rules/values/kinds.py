"""Values and what they have to be: the kinds that an annotation names, and what a field demands of its value."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import EnumType
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, Union, cast, get_args, get_origin

import attrs

from gdpr_rules.errors import InvalidFact, NaiveDatetime, nearest

P = ParamSpec("P")
R = TypeVar("R")

if TYPE_CHECKING:
    AnyFact = attrs.Attribute[Any]
else:
    AnyFact = attrs.Attribute


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """`functools.lru_cache` for functions of a class or a regime, with their types kept; bounded, as policies come and go."""
    return cast(Callable[P, R], lru_cache(maxsize=4096)(function))


def kinds(annotation: Any) -> tuple[Any, ...]:
    """The alternatives of an annotation without None: `bool | None` gives `(bool,)`."""
    members = get_args(annotation) if get_origin(annotation) in (UnionType, Union) else (annotation,)
    return tuple(member for member in members if member is not NoneType)


def resolve(kind: type[Any]) -> type[Any]:
    """A class whose annotations are types, not texts, also where its module has them postponed."""
    return attrs.resolve_types(kind) if any(isinstance(field.type, str) for field in attrs.fields(kind)) else kind


NUMBERS = (int, Decimal)  # counts and amounts: none of them can be less than nothing
MAYBE = frozenset({bool, NoneType})


@attrs.frozen
class Demand:
    """What a field has to hold: a value of one of these types, its words if they are given, and whether it may be empty.

    `come` says that it is a day that has come, so that the last one of the calendar will not do.
    """

    name: str
    field: AnyFact
    types: frozenset[type]
    words: frozenset[Any]
    empty: bool
    come: bool

    @classmethod
    def of(cls, field: AnyFact) -> "Demand":
        expected, optional = kinds(field.type), {NoneType} if NoneType in get_args(field.type) else set()
        types = frozenset(get_origin(member) or member for member in expected) | optional
        declared = field.metadata.get("about")
        words = declared.vocabulary if declared else frozenset[str]()
        come = declared is not None and not declared.may_be_never and dt.date in types
        return cls(field.name, field, types, words or frozenset(w for kind in expected for w in members(kind)), not words, come)

    def problem(self, value: Any) -> str:
        """What is wrong with a value and what would do instead, as the end of a sentence; nothing where it will do."""
        if type(value) not in self.types:
            expected = kinds(self.field.type)
            choices = [
                f"{kind.__name__}.{name}" for kind in expected if isinstance(kind, EnumType) for name in kind.__members__
            ]
            names = " or ".join(getattr(member, "__name__", str(member)) for member in expected)
            return f"is `{value!r}`; use {'one of ' + ', '.join(choices) if choices else f'a value of type {names}'}"
        if value is None:
            return ""
        if self.words:
            good = value in self.words if type(value) is str else (value or self.empty) and value <= self.words
            return "" if good else self._wrong_word(value)
        if type(value) is Decimal and not value.is_finite():
            return f"is `{value}`; give an amount that has an end"
        if isinstance(value, NUMBERS) and value < 0:
            return f"is `{value}`; a count or an amount starts at 0"
        if type(value) is dt.datetime and value.utcoffset() is None:
            return f"is `{value!r}`, which has no time zone; give it a `tzinfo`"
        if self.come and value == dt.date.max:
            return f"is `{value}`, a day that never comes; leave it out where it is not known"
        return ""

    def _wrong_word(self, value: Any) -> str:
        """What is wrong with a text or set that is not made of the words."""
        if not value and not self.empty:
            return f"is `{value!r}`, which names none; leave it out where it is not known"
        given = {value} if type(value) is str else value
        wrong = min(given - self.words, key=str)
        if self.empty:
            return f"has `{wrong!r}`; use members of {type(next(iter(self.words))).__name__}"
        meant = dict(self.field.metadata["about"].near).get(wrong)
        hint = f"; did you mean `{meant}`?" if meant else nearest(wrong, self.words) or nearest(str(wrong).upper(), self.words)
        return f"has `{wrong}`, which is not an assigned code{hint or '; look the code up'}"


def members(kind: Any) -> tuple[Any, ...]:
    """The members of the enum that a kind of set is made of; none of any other kind."""
    of = get_args(kind)[0] if get_origin(kind) is frozenset else None
    return tuple(of) if isinstance(of, EnumType) else ()


@remembered
def demands(kind: type[Any]) -> tuple[Demand, ...]:
    """What each field of a class demands, in order."""
    return tuple(map(Demand.of, attrs.fields(resolve(kind))))


def check_types(item: Any) -> None:
    """Refuse a value of the wrong type, a naive datetime, or a word outside its vocabulary, by the fact's name."""
    for demand in demands(type(item)):
        if problem := demand.problem(value := getattr(item, demand.name)):
            error = NaiveDatetime if type(value) is dt.datetime and type(value) in demand.types else InvalidFact
            raise error(f"{type(item).__name__}.{demand.name} {problem}")
