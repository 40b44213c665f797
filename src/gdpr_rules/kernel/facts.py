"""Facts: one frozen class per question, every fact possibly unknown, each declared with the question a person is asked."""

from collections.abc import Callable, Iterator, Set
from types import NoneType
from typing import Any, Generic, NoReturn, TypeVar, get_args

import attrs

from gdpr_rules.errors import UnknownFact, nearest
from gdpr_rules.kernel.citations import SHOWN
from gdpr_rules.values.kinds import MAYBE, check_types, demands, remembered, resolve

OutcomeT_co = TypeVar("OutcomeT_co", covariant=True)


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
    """What makes some facts: each is read, kept and checked in one go. No fact has a name like those used beside them."""
    scope: dict[str, Any] = {"__maybe": MAYBE.issuperset, "__type": type, "__refuse": check_types, "__stray": _unknown_name}
    lines, parameters, maybes, others = list[str](), list[str](), list[str](), list[str]()
    for demand in demands(question):
        name, field = demand.name, demand.field
        scope |= {f"__read_{name}": field.converter, f"__in_{name}": demand.problem}
        scope[f"__keep_{name}"] = getattr(question, name).__set__
        parameters.append(name if field.default is attrs.NOTHING else f"{name}=None")
        lines += [f" {name} = __read_{name}({name})"] * (field.converter is not None) + [f" __keep_{name}(self, {name})"]
        if demand.types == MAYBE:
            maybes.append(f"__type({name})")
        else:
            others.append(f"{'' if NoneType not in demand.types else f'{name} is not None and '}__in_{name}({name})")
    checks = " or ".join([f"not __maybe(({', '.join(maybes)},))"] * bool(maybes) + others) or "False"
    lines += [f" if {checks}: __refuse(self)"]
    if any(field.validator for field in attrs.fields(question)):
        scope["__validate"] = attrs.validate
        lines.append(" __validate(self)")
    lines += [" self.__attrs_post_init__()"] * (question.__attrs_post_init__ is not Facts.__attrs_post_init__)
    head = [f"def __init__(self, *, {', '.join([*parameters, '**__others'])}):", " if __others: __stray(self, __others)"]
    exec("\n".join([*head, *lines]), scope)
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
