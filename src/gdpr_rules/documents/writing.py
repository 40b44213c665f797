"""Rulesets as documents of plain JSON values, in which what is only shown stands apart from what decides; fingerprints."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from itertools import chain, count
from typing import Any, Generic, TypeVar, get_args, get_origin

import attrs

from gdpr_rules.errors import InvalidRule
from gdpr_rules.kernel.citations import SHOWN, Dated, Instrument
from gdpr_rules.kernel.facts import Facts, about, outcome_of
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rules import Regime, Rule
from gdpr_rules.values.kinds import kinds, remembered, resolve

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
Question = type[Facts[Any]]
Entry = dict[str, Any]

FORMAT = {"name": "gdpr-rules ruleset", "version": 1}
ASIDE = next(iter(SHOWN))  # the key of what decides nothing, wherever it stands
TYPES: Mapping[Any, str] = {
    bool: "boolean",
    int: "integer",
    str: "text",
    Decimal: "decimal",
    dt.date: "day",
    dt.datetime: "instant",
    dt.timedelta: "duration",
}


@attrs.frozen
class Fixed(Generic[OutcomeT]):
    """What a rule adds whatever the facts are: in a document the plainest of the kinds of outcomes."""

    adds: OutcomeT


def canonical(document: Any) -> bytes:
    """The one spelling of a JSON value: keys sorted, no spaces, ASCII."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def deciding(document: Any) -> Any:
    """A document, or a part of one, without what is only shown."""
    if isinstance(document, dict):
        return {key: deciding(value) for key, value in document.items() if key != ASIDE}
    return [deciding(part) for part in document] if isinstance(document, list) else document


def fingerprint(document: Entry) -> str:
    """SHA-256 in hexadecimal digits over the canonical form of what decides; ids that are retired decide nothing."""
    kept = {key: value for key, value in document.items() if key not in ("fingerprint", "retired")}
    return sha256(canonical(deciding(kept))).hexdigest()


def digits(number: Decimal) -> str:
    """A decimal number in plain digits, none of them idle: equal numbers are spelled alike."""
    text = f"{number:f}"
    return "0" if not number else text.rstrip("0").rstrip(".") if "." in text else text


def seconds(duration: dt.timedelta) -> str:
    """A duration as ISO 8601 writes seconds, exactly."""
    whole, micros = divmod(abs(duration) // dt.timedelta(microseconds=1), 10**6)
    return f"PT{'-' * (duration < dt.timedelta())}{whole}{f'.{micros:06}'.rstrip('0').rstrip('.')}S"


@remembered
def spelled_members(kind: type[Enum]) -> dict[Enum, str]:
    """The members of an enum by their names in small letters; `InvalidRule` for two that would be spelled alike."""
    names = {member: member.name.lower() for member in kind}
    if len({*names.values()}) < len(names):
        raise InvalidRule(f"members of `{kind.__name__}` differ in capital letters only, which documents leave out; rename one")
    return names


SPELLED: dict[Any, Callable[[Any], str]] = {
    dt.date: dt.date.isoformat,
    dt.datetime: dt.datetime.isoformat,
    dt.timedelta: seconds,
    Decimal: digits,
}


@remembered
def plan(kind: type[Any]) -> tuple[tuple[str, Any, bool], ...]:
    """Each field of a class with its default, and whether it is only shown; a question first, whose facts the others name."""
    fields = sorted(attrs.fields(kind), key=lambda field: field.name != "question")
    return tuple((field.name, field.default, ASIDE in field.metadata) for field in fields)


class Writer:
    """Values as JSON. Instruments and figures go once into tables, by the names under which all else refers to them."""

    def __init__(self, shown: bool) -> None:
        self.shown, self.keys = shown, dict[Any, str]()
        self.instruments, self.figures = dict[str, Any](), dict[str, Any]()

    def write(self, value: Any) -> Any:
        """Any value of a rule or a regime."""
        kind = type(value)
        if value is None or kind in (bool, int, str):
            return value
        if isinstance(value, Enum):
            return spelled_members(kind)[value]
        if kind is frozenset:
            return sorted(map(self.write, value))
        if isinstance(value, Sequence):
            return [*map(self.write, value)]
        if kind in SPELLED:
            return SPELLED[kind](value)
        if isinstance(value, (attrs.Attribute, type)):
            return value.name if isinstance(value, attrs.Attribute) else value.__name__
        if kind is Instrument:
            return self.kept(self.instruments, value.short, value)
        if kind is Dated:
            return {"figure": self.kept(self.figures, value.name, value)}
        if attrs.has(kind):
            return self.fields(value) if isinstance(value, (Facts, Outcome)) else {"kind": kind.__name__, **self.fields(value)}
        raise InvalidRule(f"`{value!r}` is a {kind.__name__}, which no document can hold; say it with a kind that is data")

    def fields(self, value: Any) -> Entry:
        """The fields of an object that are not at their default, with what is only shown under one key."""
        entry, shown = dict[str, Any](), dict[str, Any]()
        for name, default, aside in plan(type(value)):
            item = getattr(value, name)
            if (aside and not self.shown) or item is default or (type(item) is type(default) and item == default):
                continue
            fixed = name == "then" and isinstance(item, Outcome)
            (shown if aside else entry)[name] = self.write(Fixed(item) if fixed else item)
        if ASIDE in entry:
            raise InvalidRule(f"`{type(value).__name__}.{ASIDE}` has a name that documents need for something else; rename it")
        return {**entry, ASIDE: shown} if shown else entry

    def kept(self, table: Entry, name: str, value: Any) -> str:
        """The key of an instrument or a figure in its table; one that shares its name with another gets a number."""
        mark = (value, *(type(step.value) for step in getattr(value, "steps", ())))  # 25 is not the amount 25
        if mark not in self.keys:
            names = chain((name,), (f"{name} ({n})" for n in count(2)))
            key = self.keys[mark] = next(each for each in names if each not in table and each != ASIDE)
            table[key] = {"kind": type(value).__name__, **self.fields(value)}
        return self.keys[mark]

    def question(self, question: Question) -> Entry:
        """What can be known of a question's facts, and what its outcome can say, with the order of its values."""
        facts, fields, outcome = list[Entry](), list[Entry](), outcome_of(question)
        for field in attrs.fields(resolve(question)):
            required = {"required": True} if field.default is attrs.NOTHING else {}
            facts.append({"name": field.name, **self.typed(field), **required, **self.fields(about(field))})
        for field in attrs.fields(resolve(outcome)):
            order, shown = protections(outcome)[field.name], {ASIDE: {"words": field.metadata["words"]}} if self.shown else {}
            of = {"order": order.protects or order.words, "least": self.write(order.least)}
            fields.append({"name": field.name, **self.typed(field), **of, **shown})
        return {"facts": facts, "outcome": {"kind": outcome.__name__, "fields": fields}}

    def typed(self, field: "attrs.Attribute[Any]") -> Entry:
        """The type of a fact or of an outcome's field."""
        kind = kinds(field.type)[0]
        one = get_args(kind)[0] if get_origin(kind) else kind
        many = {"many": "set" if get_origin(kind) is frozenset else "list"} if get_origin(kind) else {}
        members = {"members": [self.write(member) for member in one]} if issubclass(one, Enum) else {}
        return {"type": TYPES.get(one, one.__name__), **many, **members}


def written(rules: Iterable[Rule[Any]], regimes: Iterable[Regime], *, retired: Mapping[str, str], shown: bool = True) -> Entry:
    """The document of rules and regimes; without what is only shown it is what their fingerprint is made of."""
    writer = Writer(shown)
    body = {"regimes": [*map(writer.write, regimes)], "rules": [*map(writer.write, rules)]}
    asked = sorted({rule.question for rule in rules}, key=lambda question: question.__name__)
    questions = {question.__name__: writer.question(question) for question in asked}
    if len(questions) < len(asked):
        raise InvalidRule(f"of the questions {', '.join(questions)} two have one name; a document needs a name for each")
    tables = {"questions": questions, "instruments": writer.instruments, "figures": writer.figures}
    return {"format": dict(FORMAT), **tables, **body, "retired": dict(retired)}
