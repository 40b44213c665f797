"""Facts: one frozen class per question, every fact possibly unknown, each declared with the question a person is asked."""

import datetime as dt
from collections.abc import Callable, Set
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin

import attrs

from gdpr_rules.errors import InvalidFact, NaiveDatetime, UnknownFact, nearest

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


@attrs.frozen
class About:
    """What a fact's declaration says beside its type.

    `ask` is the question to a person; `yes` and `no` state the answers of a yes-or-no fact, `noun` names any other
    fact; `who` can answer; `changeable` says whether the controller could bring about another answer; `vocabulary`
    holds the words a text or set may use, with `near` for customary words that are not in it.
    """

    ask: str
    yes: str = ""
    no: str = ""
    noun: str = ""
    who: str = "sender"
    changeable: bool = False
    vocabulary: frozenset[str] = frozenset()
    near: tuple[tuple[str, str], ...] = ()


def fact(ask: str, *, converter: Callable[[Any], Any] | None = None, **about: Any) -> Any:
    """Declare a fact; it is unknown until told. Keywords are those of `About`."""
    return attrs.field(default=None, converter=converter, metadata={"about": About(ask, **about)})


def frozen(values: Any) -> Any:
    """A set as an immutable copy of itself, so that facts stay hashable; anything else as it is, to be refused by name."""
    return frozenset(values) if isinstance(values, set) else values


def about(attribute: "attrs.Attribute[Any]") -> About:
    """The declaration behind an entry of `attrs.fields(...)`."""
    declaration: About = attribute.metadata["about"]
    return declaration


@attrs.frozen(kw_only=True)
class Facts(Generic[OutcomeT_co]):
    """The parent of every question's facts; `class Message(Facts[Sending])` is answered by a `Sending`.

    Raises `UnknownFact` for a name that is not declared and `InvalidFact` for a value of the wrong kind.
    """

    def __new__(cls, *_: Any, **given: Any) -> Any:
        if not given.keys() <= fact_names(cls):
            wrong = sorted(given.keys() - fact_names(cls))[0]
            raise UnknownFact(
                f"`{wrong}` is not a fact of {cls.__name__}{nearest(wrong, fact_names(cls))} See attrs.fields({cls.__name__})"
            )
        return object.__new__(cls)

    def __attrs_post_init__(self) -> None:
        check_types(self)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the facts not known, in the order of their declaration."""
        return tuple(name for name in fact_names(type(self)) if getattr(self, name) is None)


@cache
def fact_names(question: type[Any]) -> Set[str]:
    """The declared facts of a question, in order."""
    return dict.fromkeys(field.name for field in attrs.fields(question)).keys()


@cache
def outcome_of(question: type[Facts[Any]]) -> type[Any]:
    """The outcome class a question is declared with."""
    for kind in question.__mro__:
        for base in getattr(kind, "__orig_bases__", ()):
            for argument in get_args(base):
                if isinstance(argument, type):
                    return argument
    raise UnknownFact(f"`{question.__name__}` names no outcome; declare it as `class {question.__name__}(Facts[...])`")


def kinds(annotation: Any) -> tuple[Any, ...]:
    """The alternatives of an annotation without None: `bool | None` gives `(bool,)`."""
    members = get_args(annotation) if get_origin(annotation) is UnionType else (annotation,)
    return tuple(member for member in members if member is not NoneType)


@cache
def _groups(kind: type[Any]) -> tuple[tuple[frozenset[type], Callable[[Any], Any]], ...]:
    """Fields that share their allowed types, so that a whole group is checked by one set comparison."""
    by_types: dict[frozenset[type], list[str]] = {}
    for field in attrs.fields(kind):
        optional = NoneType in get_args(field.type)
        allowed = frozenset(get_origin(member) or member for member in kinds(field.type)) | ({NoneType} if optional else set())
        by_types.setdefault(allowed, []).append(field.name)
    return tuple(
        (allowed, attrgetter(*names) if len(names) > 1 else lambda item, name=names[0]: (getattr(item, name),))
        for allowed, names in by_types.items()
    )


@cache
def _worded(kind: type[Any]) -> tuple[tuple[str, frozenset[str]], ...]:
    """The fields whose values must come from a vocabulary."""
    fields = [field for field in attrs.fields(kind) if "about" in field.metadata]
    return tuple((field.name, about(field).vocabulary) for field in fields if about(field).vocabulary)


def check_types(item: Any) -> None:
    """Refuse a value of the wrong type, a naive datetime, or a word outside its vocabulary, by the fact's name."""
    kind = type(item)
    for allowed, values in _groups(kind):
        if not {*map(type, values(item))} <= allowed:
            _refuse_type(item)
        if dt.datetime in allowed:
            _refuse_naive(item)
    for name, vocabulary in _worded(kind):
        value = getattr(item, name)
        if value is not None and not (value in vocabulary if type(value) is str else value and value <= vocabulary):
            _refuse_word(kind, name, value, vocabulary)


def _refuse_type(item: Any) -> None:
    kind = type(item)
    for field in attrs.fields(kind):
        value, expected = getattr(item, field.name), kinds(field.type)
        if type(value) in (get_origin(member) or member for member in expected):
            continue
        if value is None and NoneType in get_args(field.type):
            continue
        names = " or ".join(getattr(member, "__name__", str(member)) for member in expected)
        hint = f"use {names}" if value is not None else f"leave it out or use {names}"
        for member in expected:
            if isinstance(member, type) and issubclass(member, Enum):
                hint = f"use one of {', '.join(f'{member.__name__}.{each.name}' for each in member)}"
        raise InvalidFact(f"{kind.__name__}.{field.name} is `{value!r}`, which is no {names}; {hint}")


def _refuse_naive(item: Any) -> None:
    for field in attrs.fields(type(item)):
        value = getattr(item, field.name)
        if type(value) is dt.datetime and value.utcoffset() is None:
            raise NaiveDatetime(
                f"{type(item).__name__}.{field.name} is `{value!r}`, which has no time zone; give it a `tzinfo`"
            )


def _refuse_word(kind: type[Any], name: str, value: Any, vocabulary: frozenset[str]) -> None:
    declared = about(getattr(attrs.fields(kind), name))
    if not value:
        raise InvalidFact(f"{kind.__name__}.{name} is `{value!r}`, which names none; leave it out where it is not known")
    wrong = value if type(value) is str else sorted((word for word in value if word not in vocabulary), key=str)[0]
    meant = dict(declared.near).get(wrong)
    hint = f"; did you mean `{meant}`?" if meant else nearest(str(wrong).upper(), vocabulary)
    raise InvalidFact(f"{kind.__name__}.{name} has `{wrong}`, which is no assigned code{hint or '; look the code up'}")
