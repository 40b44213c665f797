"""Documents read back into rules and regimes: strictly, every problem with its path, nothing coerced."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from itertools import groupby
from types import NoneType
from typing import Any, Protocol, TypeVar, get_args, get_origin, get_type_hints

import attrs

from gdpr_rules.documents.writing import ASIDE, FORMAT, SPELLED, TYPES, Entry, Fixed, Question, Writer, deciding, plan
from gdpr_rules.errors import GdprRulesError, InvalidDocument, InvalidRule, UnknownFact, nearest
from gdpr_rules.kernel.citations import Dated, Instrument
from gdpr_rules.kernel.conditions import Condition, Op, Test
from gdpr_rules.kernel.facts import Facts, descendants, outcome_of
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Regime, Rule
from gdpr_rules.values.kinds import AnyFact, kinds, remembered, resolve

OBJECTS, LISTS = ("questions", "instruments", "figures", "retired"), ("regimes", "rules")
NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


class Written(Protocol):
    """What writes itself as a document."""

    def to_document(self) -> dict[str, Any]:
        """The document."""
        ...


R = TypeVar("R", bound=Written)
WRONG: Any = object()  # stands for what could not be read, once its problem is noted


def number(text: str) -> Decimal:
    """The number that plain digits spell."""
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def duration(text: str) -> dt.timedelta:
    """The duration of so many seconds, exactly."""
    number(text)
    whole, _, micros = text.partition(".")
    size = dt.timedelta(seconds=abs(int(whole)), microseconds=int(f"{micros:0<6}"[:6] or 0))
    return -size if whole.startswith("-") else size


PARSED: dict[Any, Callable[[str], Any]] = {
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
    dt.timedelta: lambda text: duration(text[2:-1]),
    Decimal: number,
}


@remembered
def hints(kind: type[Any]) -> dict[str, Any]:
    """The type of each field of a class."""
    return get_type_hints(kind, include_extras=True)


class Reader:
    """JSON values as rules and regimes. What cannot be read is noted with its path, and reading goes on beside it."""

    def __init__(self, document: Entry, questions: Iterable[Question] | None) -> None:
        self.document, self.problems, self.kept = document, list[str](), dict[Any, Any]()
        self.question: Question = Facts  # the one whose facts are meant
        self.held: Any = None  # the type of the values of the figure that is being read
        self.questions: dict[str, list[Question]] = {"Facts": [Facts]}
        for each in descendants(Facts):
            self.questions.setdefault(each.__name__, []).append(each)
        given: Any
        for given in questions or ():
            if not (isinstance(given, type) and issubclass(given, Facts)):
                raise InvalidRule(f"`questions` holds `{given!r}`; give the classes of facts that the document asks about")
            self.meant(given)

    def meant(self, question: Question) -> None:
        """Have its name, and those of its parents, mean this question and no other of that name."""
        self.questions |= {kind.__name__: [kind] for kind in reversed(question.__mro__) if issubclass(kind, Facts)}

    def declared(self, name: str, entry: Any) -> None:
        """Find the question that a document describes, among all of its name."""
        found = {
            each: [*differences(deciding(entry), Writer(shown=False).question(each), f"questions.{name}")]
            for each in self.questions.get(name, ())
        }
        fitting = [each for each, problems in found.items() if not problems]
        if not found:
            hint = nearest(name, self.questions) or "; import the module that declares it, or pass `questions=`"
            self.problem(f"questions.{name}", f"no such question is known here{hint}")
        elif len(fitting) > 1:
            self.problem(f"questions.{name}", "several classes have this name and these facts; pass `questions=`")
        elif fitting:
            self.meant(fitting[0])
        else:
            self.problems += [f"{each}, as the installed class has it" for each in min(found.values(), key=len)]

    def problem(self, path: str, words: str) -> Any:
        """Note what is wrong, and where."""
        self.problems.append(f"{path}: {words}")
        return WRONG

    def read(self, hint: Any, value: Any, path: str, fact: Any = None) -> Any:
        """A value of a type; `fact` is the one named before it in the same object, whose values `Any` stands for."""
        if isinstance(hint, TypeVar):
            hint = outcome_of(self.question) if hint.__bound__ is Outcome else self.held
        elif hint is Any:
            hint = kinds(fact.type)[0] if fact is not None else NoneType
        options = kinds(hint) or (NoneType,)
        option: Any = options[0]
        kind = get_origin(option) or option
        if (value is None and NoneType in get_args(hint)) or (type(value) is str and str in options):
            return value
        if types := [one for option in options for one in getattr(option, "__metadata__", ())]:
            return self.named(option.__origin__ is str, types, value, path)
        if kind is attrs.Attribute:
            return self.named(False, [], value, path)
        if kind is type:
            return self.asked(value, path)
        if kind is Instrument:
            return self.looked_up("instruments", kind, value, path)
        if len(options) > 1:
            return self.thing(options, value, path)
        if kind is frozenset or issubclass(kind, tuple):
            return self.several(option, kind, value, path, fact)
        if kind is Facts or issubclass(kind, Outcome):
            return self.made(self.question if kind is Facts else kind, value, {}, path)
        return self.thing(options, value, path) if attrs.has(kind) else self.scalar(kind, value, path)

    def scalar(self, kind: Any, value: Any, path: str) -> Any:
        """A value without parts."""
        if issubclass(kind, Enum):
            members = {member.name.lower(): member for member in kind}
            if type(value) is str and value in members:
                return members[value]
            return self.problem(path, f"{_quoted(value)} is not one of {', '.join(members)}{nearest(value, members)}")
        try:
            found = value if type(value) is kind else PARSED[kind](value) if type(value) is str else WRONG
        except (LookupError, ValueError, ArithmeticError):
            found = WRONG
        spelled = SPELLED[kind](found) if kind in SPELLED and found is not WRONG else found
        if spelled != value or getattr(found, "tzinfo", dt.UTC) is None:
            return self.problem(path, f"{_quoted(value)} is not of type {TYPES.get(kind, kind.__name__)}")
        return found

    def named(self, is_field: bool, types: list[type], value: Any, path: str) -> Any:
        """A fact of the question, or the name of a field of its outcome, with values of one of some types."""
        owner = outcome_of(self.question) if is_field else self.question
        declared = attrs.fields_dict(owner)
        if type(value) is not str or value not in declared:
            what = "field" if is_field else "fact"
            return self.problem(path, f"{_quoted(value)} is not a {what} of {owner.__name__}{nearest(value, declared)}")
        kind = kinds(declared[value].type)[0]
        if types and (get_origin(kind) or kind) not in types:
            return self.problem(path, f"`{value}` has values of another type than is needed here; name one that suits")
        return value if is_field else declared[value]

    def asked(self, value: Any, path: str) -> Any:
        """A question, or the facts that several share: from here on its facts are meant."""
        if type(value) is not str or value not in self.questions:
            return self.problem(path, f"{_quoted(value)} is not a question known here{nearest(value, self.questions)}")
        if len(self.questions[value]) > 1:
            return self.problem(path, f"several classes are called {_quoted(value)}; pass the one meant as `questions=`")
        self.question = resolve(self.questions[value][0])
        return self.question

    def looked_up(self, table: str, kind: type[Any], key: Any, path: str) -> Any:
        """An instrument or a figure from its table, read once for each type that its values are to have."""
        if type(key) is not str or key not in self.document[table]:
            return self.problem(path, f"{_quoted(key)} is not in `{table}`{nearest(key, self.document[table])}")
        if (key, self.held) not in self.kept:
            self.kept[key, self.held] = self.thing((kind,), self.document[table][key], f"{table}.{key}")
        return self.kept[key, self.held]

    def several(self, hint: Any, kind: Any, value: Any, path: str, fact: Any) -> Any:
        """A set, a tuple of any length, or one of certain parts."""
        args = get_args(hint) or tuple(hints(kind).values())
        length = len(value) if type(value) is list else -1
        types = args[:1] * length if kind is frozenset or Ellipsis in args else args
        if len(types) != length:
            return self.problem(path, f"{_quoted(value)} is not a list of what belongs here")
        parts = [self.read(each, part, f"{path}[{n}]", fact) for n, (each, part) in enumerate(zip(types, value, strict=True))]
        return WRONG if any(part is WRONG for part in parts) else kind(parts) if kind in (tuple, frozenset) else kind(*parts)

    def thing(self, options: tuple[Any, ...], value: Any, path: str) -> Any:
        """An object that says its kind, which has to be one of those that the options admit."""
        if options not in self.kept:
            known = [kind for option in options for kind in concrete(option)]
            self.kept[options] = {name: [*kinds] for name, kinds in groupby(sorted(known, key=_name), _name)}
        admitted = self.kept[options]
        name = value.get("kind") if type(value) is dict else value
        if type(value) is not dict or type(name) is not str or name not in admitted:
            return self.problem(path, f"{_quoted(name)} is not one of {', '.join(sorted(admitted))}{nearest(name, admitted)}")
        if len(admitted[name]) > 1:
            return self.problem(f"{path}.kind", f"several classes are called `{name}`; give your own another name")
        plain = {key: item for key, item in value.items() if key not in ("kind", ASIDE)}
        found = self.made(admitted[name][0], plain, value.get(ASIDE, {}), path)
        return found.adds if isinstance(found, Fixed) else found

    def made(self, kind: type[Any], plain: Any, shown: Any, path: str) -> Any:
        """An object of a class from the values of its fields, each in the place where it belongs."""
        values, before = dict[str, Any](), len(self.problems)
        fact: Any = None
        for aside, entry in enumerate((plain, shown)):
            names = [name for name, _, each in plan(kind) if each is bool(aside)]
            if type(entry) is not dict:
                return self.problem(path, f"{_quoted(entry)} is not an object")
            for key in entry.keys() - set(names):
                self.problem(f"{path}{f'.{ASIDE}' * aside}.{key}", f"nothing of this name belongs here{nearest(key, names)}")
        if kind is Rule and str(plain.get("question")) not in self.document["questions"]:
            return self.problem(f"{path}.question", f"{_quoted(plain.get('question'))} is not among `questions`")
        for name, default, aside in plan(kind):
            entry, at = (shown, f"{path}.{ASIDE}.{name}") if aside else (plain, f"{path}.{name}")
            hint, is_bound = hints(kind)[name], kind is Test and name == "bound"
            if is_bound:
                if before < len(self.problems):
                    return WRONG
                if (hint := _bound_kind(fact, values["op"])) is None:
                    return self.problem(f"{path}.op", f"`{values['op'].name.lower()}` does not suit the fact `{fact.name}`")
                default = None if hint is NoneType else attrs.NOTHING
            if name not in entry:
                values |= {} if default is not attrs.NOTHING else {name: self.problem(at, "is missing; state it")}
            elif is_bound and type(entry[name]) is dict:
                self.held = hint
                values[name] = self.looked_up("figures", Dated, entry[name].get("figure"), f"{at}.figure")
            else:
                values[name] = self.read(hint, entry[name], at, fact)
                fact = values[name] if isinstance(values[name], attrs.Attribute) else fact
            if name == "question" and values.get(name) is WRONG:
                return WRONG  # of which facts the rest speaks is not known
        try:
            return WRONG if before < len(self.problems) else kind(**values)
        except GdprRulesError as error:
            return self.problem(path, str(error))


def concrete(option: Any) -> Iterator[type[Any]]:
    """The classes that an option of a type admits: itself, or those below it where it is the parent of kinds."""
    kind = Fixed if isinstance(option, TypeVar) else get_origin(option) or option
    return descendants(kind) if kind in (Condition, Computed) else iter((kind,))


def _name(kind: type[Any]) -> str:
    return kind.__name__


def _quoted(value: Any) -> str:
    text = json.dumps(value, default=repr)
    return f"`{text if len(text) < 60 else text[:60] + '…'}`"


def read(document: Any, questions: Iterable[Question] | None) -> tuple[list[Rule[Any]], list[Regime], dict[str, str]]:
    """The rules, regimes and retired ids of a document; `InvalidDocument` lists every problem with its path."""
    if type(document) is not dict or document.get("format") != FORMAT:
        given = document.get("format") if type(document) is dict else document
        raise InvalidDocument(f"format: {_quoted(given)}; this version of the library reads {_quoted(FORMAT)}")
    refuse(f"{key}: is not an object" for key in OBJECTS if type(document.get(key)) is not dict)
    refuse(f"{key}: is not a list" for key in LISTS if type(document.get(key)) is not list)
    reader = Reader(document, questions)
    for name, entry in document["questions"].items():
        reader.declared(name, entry)
    refuse(reader.problems)
    regimes = [reader.thing((Regime,), each, f"regimes[{n}]") for n, each in enumerate(document["regimes"])]
    rules = [reader.thing((Rule,), each, f"rules[{n}]") for n, each in enumerate(document["rules"])]
    retired = {key: reader.scalar(str, why, f"retired.{key}") for key, why in document["retired"].items()}
    refuse(reader.problems)
    return rules, regimes, retired


def _bound_kind(fact: AnyFact, op: Op) -> Any:
    """The type of what an operator compares a fact with, `NoneType` where that is nothing; None if it does not suit."""
    kind = kinds(fact.type)[0]
    match op:
        case Op.KNOWN:
            return NoneType
        case Op.TRUE | Op.FALSE:
            return NoneType if kind is bool else None
        case Op.EQUALS:
            return kind
        case Op.ONE_OF:
            return frozenset[kind]  # type: ignore[valid-type]  # the kind is known when it runs
        case Op.CONTAINS | Op.WITHIN:
            return kind if get_origin(kind) is frozenset else None
        case _:
            days = {dt.date, dt.datetime}
            return kind if kind in (days if op in (Op.BEFORE, Op.AFTER) else {int, Decimal, *days}) else None


def restored(make: Callable[..., R], document: Mapping[str, Any], questions: Iterable[Question] | None) -> R:
    """What `make` makes of the parts of a document, once it writes that document again."""
    given: Any = document
    given = dict(given) if isinstance(given, Mapping) else given
    try:
        made = make(*read(given, questions))
        same(dict(document), made.to_document())
    except (InvalidRule, UnknownFact) as error:
        raise InvalidDocument(f"rules: {error}") from None
    except RecursionError:
        raise InvalidDocument("document: nested too deeply to be read; no condition needs that") from None
    return made


def refuse(problems: Iterable[str]) -> None:
    """Raise for problems, if there are any."""
    if lines := [*problems]:
        raise InvalidDocument("\n".join(lines))


def differences(given: Any, expected: Any, path: str) -> Iterator[str]:
    """Where a part of a document is not what it should be, with the path of each place."""
    if type(given) is dict and type(expected) is dict:
        for key in [*expected, *(key for key in given if key not in expected)]:
            at = f"{path}.{key}" if path else str(key)
            if key not in expected:
                yield f"{at}: nothing of this name belongs here{nearest(key, expected)}"
            elif key not in given:
                yield f"{at}: is missing; {_quoted(expected[key])} belongs here"
            else:
                yield from differences(given[key], expected[key], at)
    elif type(given) is list and type(expected) is list and len(given) == len(expected):
        for n, (one, other) in enumerate(zip(given, expected, strict=True)):
            yield from differences(one, other, f"{path}[{n}]")
    elif type(given) is not type(expected) or given != expected:
        yield f"{path}: {_quoted(given)} where {_quoted(expected)} belongs"


def same(document: Entry, again: Entry) -> None:
    """Refuse a document that is not what its ruleset writes; texts of questions are the library's own.

    The fingerprint may be left out, as in a document written by hand.
    """
    left_out = {} if "fingerprint" in document else {"fingerprint": again["fingerprint"]}
    given, expected = ({**each, **left_out, "questions": deciding(each["questions"])} for each in (document, again))
    refuse(differences(given, expected, ""))
