"""The language of policy files: tables of facts as conditions, and what a policy adds as outcomes that cannot loosen."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Set
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from gdpr_rules.errors import nearest
from gdpr_rules.kernel.citations import Citation, figure
from gdpr_rules.kernel.conditions import (
    TRUE,
    All,
    Condition,
    Op,
    Some,
    Test,
    equals,
    known,
)
from gdpr_rules.kernel.facts import Facts, fact_names, outcome_of
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.policy.lines import Path
from gdpr_rules.values.kinds import kinds
from gdpr_rules.wire.documents import check_item, item_kind, quoted

Tell = Callable[[Path, str], None]
"""Receives a problem: its path, and the reason with what to do next."""

FIGURE_OPS = {"at_least": Op.AT_LEAST, "more_than": Op.MORE_THAN, "before": Op.BEFORE, "after": Op.AFTER}
OPERATORS = (*FIGURE_OPS, "not", "within", "known")
SPAN_OF_TIME = re.compile(r"(\d{1,4}) (hour|day|week|month|year)s?", re.ASCII)
PERMITS = (
    "a policy can only add to the law: remove what would loosen it; where the law permits, a policy is silent, and where it "
    "does not, no policy can"
)


@attrs.frozen
class Reader:
    """Reads the conditions of one policy: its citations, its named conditions, its vocabulary for some facts, its problems."""

    tell: Tell
    cite: Citation
    named: Mapping[str, Condition]
    stated: Mapping[str, Set[str]] = attrs.field(factory=dict)

    def condition(self, question: type[Facts[Any]], table: object, path: Path) -> Condition:
        """The condition that a table states: all of its facts together; a list of tables is any one of them.

        What cannot be read is reported and left out; a policy with problems is never used.
        """
        if isinstance(table, list):
            if not table:
                self.tell(path, "`[]` never holds; name at least one case, or leave it out")
            return Some(tuple(self.condition(question, each, (*path, n)) for n, each in enumerate(table)))
        if not isinstance(table, Mapping):
            self.tell(path, f"{quoted(table)} is not a table of facts; write {{ fact = value }}, or a list of such tables")
            return TRUE
        if not table:
            self.tell(path, "`{}` states nothing; name a fact, or leave it out")
        parts = tuple(self._part(question, str(name), value, (*path, str(name))) for name, value in table.items())
        return parts[0] if len(parts) == 1 else All(parts)

    def _part(self, question: type[Facts[Any]], name: str, value: object, path: Path) -> Condition:
        if name in ("any", "all"):
            read = self.condition(question, value if isinstance(value, list) else [value], path)
            return All(read.parts) if name == "all" else read
        if name == "not":
            return ~self.condition(question, value, path)
        if name == "is":
            return self._named(value, path)
        if name not in fact_names(question):
            self.tell(path, f"{quoted(name)} is not a fact of {question.__name__}{nearest(name, fact_names(question))}")
            return TRUE
        return self._test(getattr(attrs.fields(question), name), value, path)

    def _named(self, value: object, path: Path) -> Condition:
        names = value if isinstance(value, list) else [value]
        if not names:
            self.tell(path, "`[]` names no condition; name at least one, or leave it out")
        found: list[Condition] = []
        for name in names:
            if isinstance(name, str) and name in self.named:
                found.append(self.named[name])
            else:
                self.tell(path, f"{quoted(name)} is not a condition of this question{nearest(name, self.named)}")
        return found[0] if len(found) == 1 else Some(tuple(found))

    def _test(self, fact: "attrs.Attribute[Any]", value: object, path: Path) -> Condition:
        if isinstance(value, Mapping):
            return self._operator(fact, value, path)
        kind, is_set = item_kind(fact)
        several = isinstance(value, list)
        if get_origin(kind) is tuple:
            return self._refused(path, f"spans cannot be compared; write `known = true`, or leave {fact.name} out")
        if value == []:
            return equals(fact, frozenset()) if is_set else self._refused(path, "`[]` is not a value; name at least one")
        values = [self._item(fact, each, path) for each in (value if isinstance(value, list) else [value])]
        if is_set:
            return Test(fact, Op.CONTAINS, frozenset(values))
        if kinds(fact.type)[0] is bool:
            if several:
                return self._refused(path, "a list of truth values; write `true` or `false`, or leave the fact out")
            return Test(fact, Op.TRUE if value is True else Op.FALSE)
        return Test(fact, Op.ONE_OF, frozenset(values)) if several else Test(fact, Op.EQUALS, values[0])

    def _operator(self, fact: "attrs.Attribute[Any]", table: Mapping[str, object], path: Path) -> Condition:
        parts: list[Condition] = []
        if not table:
            self.tell(path, f"`{{}}` compares with nothing; use {_list(OPERATORS)}, or leave it out")
        for name, value in table.items():
            here = (*path, name)
            if name == "not":
                parts.append(~self._test(fact, value, here))
            elif name == "known":
                parts.append(known(fact) if value is True else self._refused(here, "write `known = true`"))
            elif name == "within" and isinstance(value, list) and value and item_kind(fact)[1]:
                parts.append(Test(fact, Op.WITHIN, frozenset(self._item(fact, each, here) for each in value)))
            elif name in FIGURE_OPS and _ordered(fact, name):
                bound = self._item(fact, value, here)
                parts.append(Test(fact, FIGURE_OPS[name], figure(f"{fact.name} of the policy", bound, dt.date.min, self.cite)))
            elif name in OPERATORS:
                self.tell(here, f"`{name}` does not apply to `{fact.name}`; see `gdpr-rules policy schema` for what does")
            else:
                self.tell(here, f"{quoted(name)} is not a comparison{nearest(name, OPERATORS) or f'; use {_list(OPERATORS)}'}")
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _item(self, fact: "attrs.Attribute[Any]", value: object, path: Path) -> Any:
        read, reason = check_item(fact, value)
        own = self.stated.get(fact.name)
        if reason:
            self.tell(path, reason)
        elif own and value not in own:
            self.tell(
                path, f"{quoted(value)} is not a {fact.name} of this policy{nearest(value, own) or f'; it has {_list(own)}'}"
            )
        return read

    def _refused(self, path: Path, reason: str) -> Condition:
        self.tell(path, reason)
        return TRUE


def _ordered(fact: "attrs.Attribute[Any]", operator: str) -> bool:
    """Whether a fact's values can be compared in this way: days by before and after, numbers by size."""
    kind, is_set = item_kind(fact)
    if is_set or get_origin(kind) is not None or kind in (bool, str) or issubclass(kind, Enum):
        return False
    return (kind is dt.date) == (operator in ("before", "after")) and kind is not dt.datetime


def read_outcome(question: type[Facts[Any]], table: object, path: Path, tell: Tell) -> Outcome:
    """What a policy adds: fields of the question's outcome, each more protective than nothing.

    A value that protects no more than no value is refused, as it could only be meant to permit.
    """
    kind = outcome_of(question)
    nothing: Outcome = kind()
    if not isinstance(table, Mapping) or not table:
        tell(path, f"{quoted(table)} adds nothing; name what is required, such as {_list(protections(kind))}")
        return nothing
    read: dict[str, Any] = {}
    for name, value in table.items():
        here = (*path, str(name))
        if name not in protections(kind):
            hint = nearest(name, protections(kind)) or f"; it has {_list(protections(kind))}"
            tell(here, f"{quoted(name)} is not part of {kind.__name__}{hint}")
            continue
        found = read_field(kind, str(name), value, here, tell)
        if found is not None and found == protections(kind)[name].least:
            tell(here, f"`{name} = {_toml(value)}` would loosen: {PERMITS}")
        elif found is not None:
            read[str(name)] = found
    return attrs.evolve(nothing, **read)


def read_field(kind: type[Outcome], name: str, value: object, path: Path, tell: Tell) -> Any:
    """The value of one field as the outcome takes it, or None if it cannot be read, which is reported."""
    expected = kinds(getattr(attrs.fields(kind), name).type)[0]
    if get_origin(expected) is frozenset:
        field = getattr(attrs.fields(kind), name)
        return _members(words_of(field), protections(kind)[name].least, value, path, tell)
    if expected is dt.timedelta:
        length = span_of_time(value)
        if not isinstance(length, dt.timedelta):
            tell(path, f'{quoted(value)} is not a length of time in hours or days; write it as "24 hours" or "10 days"')
            return None
        return length
    if expected is bool:
        if not isinstance(value, bool):
            tell(path, f"{quoted(value)} is neither `true` nor `false`; write one of the two without quotes")
            return None
        return value
    if isinstance(expected, type) and issubclass(expected, Enum):
        return member_of({member.name.lower(): member for member in expected}, value, path, tell)
    tell(path, "a day is not possible here; write an entry under [[limits]], which says from when it is counted")
    return None


def words_of(field: "attrs.Attribute[Any]") -> dict[str, Any]:
    """The words for the members of an outcome's set: the lower-case names of an enum, or the possible names."""
    of = get_args(kinds(field.type)[0])[0]
    return (
        {member.name.lower(): member for member in of}
        if of is not str
        else {name: name for name in sorted(field.metadata["vocabulary"])}
    )


def member_of(members: Mapping[str, Any], value: object, path: Path, tell: Tell) -> Any:
    """The member that a policy names, or None if there is none, which is reported."""
    if not isinstance(value, str) or value not in members:
        tell(path, f"{quoted(value)} is not one of {_list(members)}{nearest(value, members)}")
        return None
    return members[value]


def _members(words: Mapping[str, Any], least: frozenset[Any], value: object, path: Path, tell: Tell) -> Any:
    """A set: what is required, or the freedoms left, by naming them or those taken away (`{ without = [...] }`)."""
    without = isinstance(value, Mapping) and list(value) == ["without"]
    names = value["without"] if without and isinstance(value, Mapping) else value
    if not isinstance(names, list) or (without and not least):
        form = '["..."], or as { without = ["..."] }' if least else '["..."]'
        tell(path, f"{quoted(value)} is not a list; write it as {form}")
        return None
    found = [member_of(words, each, (*path, *(["without"] if without else []), n), tell) for n, each in enumerate(names)]
    if None in found:
        return None
    return least - set(found) if without else frozenset(found)


def span_of_time(text: object) -> dt.timedelta | tuple[int, str] | None:
    """A length of time: hours and days as such, months and years as their number and unit; None for anything else."""
    match = SPAN_OF_TIME.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    number, unit = int(match[1]), match[2]
    if unit in ("month", "year"):
        return number, unit
    return dt.timedelta(**{f"{unit}s": number})


def _list(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _toml(value: object) -> str:
    """A value as a policy file spells it, for messages."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_toml(each)}" for name, each in value.items()) + " }"
    return "[" + ", ".join(map(_toml, value)) + "]" if isinstance(value, list) else f'"{value}"'
