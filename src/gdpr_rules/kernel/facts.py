"""Facts: one frozen class per question, every fact possibly unknown, each declared with the question a person is asked."""

import datetime as dt
from collections.abc import Callable, Iterator, Set
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Generic, NoReturn, ParamSpec, TypeVar, Union, cast, get_args, get_origin

import attrs

from gdpr_rules.errors import InvalidFact, NaiveDatetime, UnknownFact, nearest
from gdpr_rules.kernel.citations import SHOWN

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)
P = ParamSpec("P")
R = TypeVar("R")

if TYPE_CHECKING:
    AnyFact = attrs.Attribute[Any]
else:
    AnyFact = attrs.Attribute


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """`functools.lru_cache` for functions of a class or a regime, with their types kept; bounded, as policies come and go."""
    return cast(Callable[P, R], lru_cache(maxsize=4096)(function))


@attrs.frozen
class About:
    """What a fact's declaration says beside its type.

    `ask` is the question to a person; `yes` and `no` state the answers of a yes-or-no fact; `noun` names any other fact, of
    which `no` states that there is none (an empty set, or a day that has not come); `who` can answer; `changeable` says
    whether the controller could bring about another answer; `vocabulary` holds the words a text or set may use, with `near`
    for customary words that are not in it. `may_be_never` admits, for a day, the last one of the calendar as *not so far*.
    """

    ask: str = attrs.field(metadata=SHOWN)
    yes: str = attrs.field(default="", metadata=SHOWN)
    no: str = attrs.field(default="", metadata=SHOWN)
    noun: str = attrs.field(default="", metadata=SHOWN)
    who: str = attrs.field(default="sender", metadata=SHOWN)
    changeable: bool = attrs.field(default=False, metadata=SHOWN)
    vocabulary: frozenset[str] = frozenset()
    near: tuple[tuple[str, str], ...] = attrs.field(default=(), metadata=SHOWN)
    may_be_never: bool = False


def fact(
    ask: str,
    *,
    yes: str = "",
    no: str = "",
    noun: str = "",
    who: str = "sender",
    changeable: bool = False,
    vocabulary: Set[str] = frozenset(),
    near: tuple[tuple[str, str], ...] = (),
    may_be_never: bool = False,
    required: bool = False,
    converter: Callable[[Any], Any] | None = None,
) -> Any:
    """Declare a fact, unknown unless given; `required` where the question makes no sense without it.

    The other keywords are those of `About`; `converter` reads what is given, and raises `InvalidFact` by the fact's name.
    """
    told = About(ask, yes, no, noun, who, changeable, frozenset(vocabulary), near, may_be_never)
    return attrs.field(default=attrs.NOTHING if required else None, converter=converter, metadata={"about": told})


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

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if "__attrs_attrs__" in vars(cls):  # attrs makes the class anew for its slots, and this is the one that stays
            cls.__init__ = _first  # type: ignore[assignment, method-assign]  # checkers know the signature that attrs declares

    def __attrs_post_init__(self) -> None:
        check_types(self)  # of a class without slots, which keeps the constructor that attrs gave it

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the facts not known, in the order of their declaration."""
        return tuple(name for name in fact_names(type(self)) if getattr(self, name) is None)


@remembered
def fact_names(question: type[Any]) -> Set[str]:
    """The declared facts of a question, in order."""
    return dict.fromkeys(field.name for field in attrs.fields(question)).keys()


def _first(facts: Any, **given: Any) -> None:
    """Make the constructor of a question when it is first asked, since most programs ask but a few."""
    question = resolve(type(facts))
    question.__init__ = _constructor(question)
    question.__init__(facts, **given)


def _constructor(question: type[Any]) -> Callable[..., None]:
    """What makes some facts: each is read, kept and checked in one go."""
    scope: dict[str, Any] = {"MAYBE": MAYBE, "refuse": _refuse, "unknown_name": _unknown_name}
    lines, checks, maybes, parameters = [" if others: unknown_name(self, others)"], list[str](), list[str](), list[str]()
    for field in attrs.fields(question):
        name, demand = field.name, _Demand.of(field)
        scope |= {f"read_{name}": field.converter, f"keep_{name}": getattr(question, name).__set__, f"met_{name}": demand.met}
        parameters.append(name if field.default is attrs.NOTHING else f"{name}=None")
        lines += [f" {name} = read_{name}({name})"] * (field.converter is not None) + [f" keep_{name}(self, {name})"]
        if demand.types == MAYBE:
            maybes.append(name)
        else:
            checks.append(f" if {name} is not None and not met_{name}({name}): refuse(self)")
            checks += [f" if {name} is None: refuse(self)"] * (NoneType not in demand.types)
    lines += [f" if not MAYBE.issuperset(map(type, ({', '.join(maybes)},))): refuse(self)"] * bool(maybes) + checks
    lines += [" self.__attrs_post_init__()"] * (question.__attrs_post_init__ is not Facts.__attrs_post_init__)
    exec("\n".join([f"def __init__(self, *, {', '.join([*parameters, '**others'])}):", *lines]), scope)
    made: Callable[..., None] = scope["__init__"]
    return made


def _unknown_name(facts: Facts[Any], others: dict[str, Any]) -> NoReturn:
    kind, wrong = type(facts), min(others)
    hint = nearest(wrong, fact_names(kind)) or f"; see attrs.fields({kind.__name__})"
    raise UnknownFact(f"`{wrong}` is not a fact of {kind.__name__}{hint}")


def known_facts(facts: Facts[Any]) -> dict[str, Any]:
    """The facts that are known, by name."""
    values = ((name, getattr(facts, name)) for name in fact_names(type(facts)))
    return {name: value for name, value in values if value is not None}


@remembered
def outcome_of(question: type[Facts[Any]]) -> type[Any]:
    """The outcome class a question is declared with."""
    if (found := _answered_by(question)) is None:
        raise UnknownFact(f"`{question.__name__}` names no outcome; declare it as `class {question.__name__}(Facts[...])`")
    return found


def _answered_by(question: type[Any]) -> type[Any] | None:
    bases = (base for kind in question.__mro__ for base in getattr(kind, "__orig_bases__", ()))
    return next((argument for base in bases for argument in get_args(base) if isinstance(argument, type)), None)


@remembered
def questions_answered_by(outcome: type[Any]) -> tuple[type[Facts[Any]], ...]:
    """Every question that is declared with an outcome class; classes that several questions share are none."""
    return tuple(each for each in declared_questions() if outcome_of(each) is outcome)


def declared_questions() -> Iterator[type[Facts[Any]]]:
    """Every class of facts that names its outcome, as far as its module has been loaded."""
    return (kind for kind in descendants(Facts) if _answered_by(kind) is not None)


def descendants(parent: type[Any]) -> Iterator[type[Any]]:
    """Every attrs class below another, as far as its module has been loaded."""
    found = list(parent.__subclasses__())
    for kind in found:
        found += kind.__subclasses__()
        # attrs makes a class anew for its slots: the one that it replaces has no attributes of its own
        if "__attrs_attrs__" in vars(kind):
            yield kind


def kinds(annotation: Any) -> tuple[Any, ...]:
    """The alternatives of an annotation without None: `bool | None` gives `(bool,)`."""
    members = get_args(annotation) if get_origin(annotation) in (UnionType, Union) else (annotation,)
    return tuple(member for member in members if member is not NoneType)


def resolve(kind: type[Any]) -> type[Any]:
    """A class whose annotations are types, not texts, also where its module has them postponed."""
    return attrs.resolve_types(kind) if any(isinstance(field.type, str) for field in attrs.fields(kind)) else kind


NUMBERS = (int, Decimal)  # counts and amounts: none of them can be less than nothing


@attrs.frozen
class _Demand:
    """What a field has to hold: a value of one of these types, its words if they are given, and whether it may be empty.

    `come` says that it is a day that has come, so that the last one of the calendar will not do.
    """

    types: frozenset[type]
    words: frozenset[Any]
    empty: bool
    come: bool

    @classmethod
    def of(cls, field: "attrs.Attribute[Any]") -> "_Demand":
        expected, optional = kinds(field.type), {NoneType} if NoneType in get_args(field.type) else set()
        types = frozenset(get_origin(member) or member for member in expected) | optional
        declared = about(field) if "about" in field.metadata else None
        words = declared.vocabulary if declared else frozenset[str]()
        come = declared is not None and not declared.may_be_never and dt.date in types
        return cls(types, words or frozenset(word for kind in expected for word in members(kind)), not words, come)

    def met(self, value: Any) -> bool:
        """Whether a value will do."""
        if value is None or type(value) not in self.types:
            return type(value) in self.types
        if self.words:
            return value in self.words if type(value) is str else bool(value or self.empty) and value <= self.words
        if type(value) is dt.datetime:
            return value.utcoffset() is not None
        return not (self.come and value == dt.date.max) and not (isinstance(value, NUMBERS) and value < 0)


def members(kind: Any) -> tuple[Any, ...]:
    """The members of the enum that a kind of set is made of; none of any other kind."""
    of = get_args(kind)[0] if get_origin(kind) is frozenset else None
    return tuple(of) if isinstance(of, type) and issubclass(of, Enum) else ()


@remembered
def _demands(kind: type[Any]) -> tuple[tuple[str, _Demand], ...]:
    return tuple((field.name, _Demand.of(field)) for field in attrs.fields(resolve(kind)))


MAYBE = frozenset({bool, NoneType})


def check_types(item: Any) -> None:
    """Refuse a value of the wrong type, a naive datetime, or a word outside its vocabulary, by the fact's name."""
    if not all(demand.met(getattr(item, name)) for name, demand in _demands(type(item))):
        _refuse(item)


def _refuse(item: Any) -> None:
    """Raise for the first field that does not hold what it must, saying what would do."""
    for field in attrs.fields(type(item)):
        value: Any = getattr(item, field.name)
        name, demand = f"{type(item).__name__}.{field.name}", _Demand.of(field)
        words, empty = demand.words, demand.empty
        if type(value) not in demand.types:
            expected = kinds(field.type)
            names = " or ".join(getattr(member, "__name__", str(member)) for member in expected)
            choices = [
                f"{each.__name__}.{m.name}" for each in expected if issubclass(get_origin(each) or each, Enum) for m in each
            ]
            hint = f"one of {', '.join(choices)}" if choices else names
            raise InvalidFact(f"{name} is `{value!r}`, which is no {names}; use {hint}")
        if type(value) is dt.datetime and value.utcoffset() is None:
            raise NaiveDatetime(f"{name} is `{value!r}`, which has no time zone; give it a `tzinfo`")
        if isinstance(value, NUMBERS) and value < 0:
            raise InvalidFact(f"{name} is `{value}`; a count or an amount starts at 0")
        if demand.come and value == dt.date.max:
            raise InvalidFact(f"{name} is `{value}`, a day that never comes; leave it out where it is not known")
        if not words or value is None:
            continue
        if not value and not empty:
            raise InvalidFact(f"{name} is `{value!r}`, which names none; leave it out where it is not known")
        given = frozenset({value}) if type(value) is str else cast("frozenset[Any]", value)
        for wrong in sorted(given - words, key=str):
            if empty:
                raise InvalidFact(f"{name} has `{wrong!r}`; use members of {type(next(iter(words))).__name__}")
            meant = dict(about(field).near).get(wrong)
            hint = f"; did you mean `{meant}`?" if meant else nearest(wrong, words) or nearest(str(wrong).upper(), words)
            raise InvalidFact(f"{name} has `{wrong}`, which is no assigned code{hint or '; look the code up'}")
