"""A case that shows a difference: facts, what each side says about one part of their outcome, and whether both are certain."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from itertools import islice, product
from typing import Any

import attrs

from gdpr_rules.analysis.parts import Part
from gdpr_rules.analysis.spaces import Known, certain
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.cells import blank, cells_of
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import FALSE
from gdpr_rules.kernel.facts import Facts, about, fact_names
from gdpr_rules.kernel.rules import Computed, Effect, Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset
from gdpr_rules.values.kinds import kinds

MOST = 100
"""The most ways that are tried to fill in the facts from which a date is computed, for one class of cells."""
DAYS = tuple(
    dt.date(year, month, day)
    for year, month, day in (
        (2026, 2, 17),
        (2026, 3, 3),
        (2027, 1, 30),
        (2027, 3, 31),
        (2028, 1, 29),
        (2027, 2, 15),
        (2026, 12, 23),
        (2026, 6, 1),
    )
)
"""Days around which months, years and holidays differ; the ends of January run into February."""


class Change(Enum):
    """How a field changes from the first side to the second."""

    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER = "neither stricter nor looser"
    EQUAL = "equal"


@attrs.frozen
class Answer:
    """What one side says about a part of the outcome of some facts, and whether it is certain."""

    value: Any
    settled: bool


Asked = Callable[[Facts[Any]], Answer | None]
"""Asks one side about some facts; a side without an answer gives None."""


@attrs.frozen
class Witness:
    """A case with two sides' answers on a part; no fact of it can be left out without losing them, or the certainty."""

    facts: Facts[Any]
    part: Part
    before: Any
    after: Any
    sure: tuple[bool, bool]

    @property
    def settled(self) -> bool:
        """Whether both sides are certain; otherwise a question of law is open on one of them."""
        return all(self.sure)

    @property
    def change(self) -> Change:
        """How the part changes from before to after."""
        return change(self.part, self.before, self.after)

    @property
    def known(self) -> Mapping[str, Any]:
        """The facts that are known, by name."""
        named = ((field.name, getattr(self.facts, field.name)) for field in attrs.fields(type(self.facts)))
        return {name: value for name, value in named if value is not None}


def asked(
    rules: Ruleset,
    part: Part,
    on: dt.date,
    *,
    sure: bool = False,
    given: Mapping[str, Any] | None = None,
    by: Mapping[str, Any] | None = None,
) -> Asked:
    """One side: the rules of a day, or the certain part of their answer; no answer if no rule is about the question.

    Facts `given` replace those of the case; those of `by` do so for deciding which rules apply, and not for computing dates.
    Only the rules that affect the part are joined.
    """
    if part.question not in rules.questions:
        return lambda facts: Answer(part.least.fixed, settled=True)
    program = rules.program(part.question, on)
    speaking = sum(1 << bit for bit, rule in enumerate(program.rules) if part.added(rule) != part.least)

    def ask(facts: Facts[Any]) -> Answer:
        put = attrs.evolve(facts, **given) if given else facts
        may, must = (mask & speaking for mask in program.masks(attrs.evolve(put, **by) if by else put))
        value = part.said(program.outcome(may, put))
        certainly = value if may == must else part.said(program.outcome(must, put))
        if not sure or certainly == value:
            return Answer(value, certainly == value)
        return Answer(certainly, not any(_could_be_sure(program, bit, put) for bit in _bits(may & ~must)))

    return ask


def _bits(mask: int) -> Iterator[int]:
    return (bit for bit in range(mask.bit_length()) if mask >> bit & 1)


def _could_be_sure(program: Program, bit: int, facts: Facts[Any]) -> bool:
    """Whether a rule could certainly apply if more were known, and not only if an open question of law were answered."""
    known = {name: value for name in fact_names(type(facts)) if (value := getattr(facts, name)) is not None}
    return certain(program.firing[bit], program.on, known) != FALSE


def change(part: Part, before: Any, after: Any) -> Change:
    """How a part changes from one value to another."""
    if before == after:
        return Change.EQUAL
    if part.covers(after, before):
        return Change.STRICTER
    return Change.LOOSER if part.covers(before, after) else Change.OTHER


def witness(facts: Facts[Any], part: Part, sides: tuple[Asked, Asked]) -> Witness | None:
    """What two sides say about some facts, if both have an answer."""
    before, after = (ask(facts) for ask in sides)
    if before is None or after is None:
        return None
    return Witness(facts, part, before.value, after.value, (before.settled, after.settled))


def witnesses(
    part: Part, sides: tuple[Asked, Asked], given: Known, rules: Iterable[Rule[Any]], latest: dt.date | None = None
) -> dict[Change, Witness]:
    """For each way in which two sides answer the cells of a class, the first case that shows it.

    Where nothing is worked out from facts there is one case, and it stands for the class: what decides it, and where the
    answer is not sure by that alone, any answer to all other questions. Else the facts that dates are worked out from are
    filled in from the examples of `rules`, and moved to days on which months differ; none after `latest`, if that is given.
    """
    rules = [rule for rule in rules if isinstance(rule.then, Computed)]
    if not rules:
        seen = witness(blank(part.question, **dict(given)), part, sides)
        if seen is None or not seen.settled:
            whole = witness(_complete(part.question, dict(given)), part, sides)
            if whole is not None and (seen is None or whole.settled or whole.change is not seen.change):
                seen = whole
        return {} if seen is None else {seen.change: seen}
    found: dict[Change, Witness] = {}
    for facts in islice(filled(part.question, given, rules, latest), MOST):
        seen = witness(facts, part, sides)
        if seen is not None and (seen.change not in found or (seen.settled and not found[seen.change].settled)):
            found[seen.change] = seen
    return found


def _complete(question: Question, given: Mapping[str, Any]) -> Facts[Any]:
    """Facts with these values, and for all others the first possible answer."""
    others = [field for field in attrs.fields(question) if field.name not in given]
    return question(**{field.name: cells_of(field, (), DAYS[0])[0] for field in others}, **given)


def filled(question: Question, given: Known, rules: Iterable[Rule[Any]], latest: dt.date | None = None) -> Iterator[Facts[Any]]:
    """Facts of a class: those given, and whatever its rules compute their outcomes from.

    The latter are taken from the rules' examples, whose days are in order, instead of what is given, then beside it, and then
    moved from day to day together. A given value stands for its whole cell, so that this may lead into another class: a witness
    is evaluated again.
    """
    known = dict(given)
    rules = tuple(rules)
    reads = {read.name: read for rule in rules for read in rule.then.reads}
    if reads.keys() <= known.keys() and not any(issubclass(_kind(read), dt.date) for read in reads.values()):
        yield blank(question, **known)
        return
    plain = {name: _plain(read) for name, read in reads.items()}
    shown = [each.facts for rule in rules for each in rule.examples if each.effect is not Effect.SILENT]
    own = [{name: value for name in reads if (value := getattr(facts, name)) is not None} for facts in shown]
    days = [name for name, read in reads.items() if issubclass(_kind(read), dt.date)]
    shown_first = dict.fromkeys(blank(question, **{**plain, **known, **each}) for each in own)
    shown_first.update(dict.fromkeys(blank(question, **{**plain, **each, **known}) for each in own))
    seen: dict[Facts[Any], None] = {}
    for facts, day in product(tuple(shown_first), (None, *(each for each in DAYS if latest is None or each <= latest), latest)):
        moved = _moved(facts, days, day)
        if moved not in seen and (latest is None or all(_day(getattr(moved, name)) <= latest for name in days)):
            seen[moved] = None
            yield moved


def _kind(read: "attrs.Attribute[Any]") -> type:
    kind = kinds(read.type)[0]
    return kind if isinstance(kind, type) else object


def _moves(value: Any) -> bool:
    return isinstance(value, dt.date) and value != NEVER


def _day(value: Any) -> dt.date:
    """The day of a fact that has happened; None for anything else."""
    if not _moves(value):
        return dt.date.min
    return value.date() if isinstance(value, dt.datetime) else value


def _moved(facts: Facts[Any], names: Iterable[str], day: dt.date | None) -> Facts[Any]:
    """Facts with all of their days moved alike, so that the latest of them is on a day."""
    given = {name: value for name in names if _moves(value := getattr(facts, name))}
    if not given or day is None:
        return facts
    last = max(map(_day, given.values()))
    try:
        return attrs.evolve(facts, **{name: value + (day - last) for name, value in given.items()})
    except OverflowError:  # a stand-in from the first days of the calendar cannot be moved further back
        return facts


def _plain(read: "attrs.Attribute[Any]") -> Any:
    """The answer that nothing has happened, if the fact has one; otherwise it remains unknown."""
    declared, kind = about(read), kinds(read.type)[0]
    if declared.may_be_never:
        return NEVER
    return False if kind is bool else None


def smallest(found: Witness, sides: tuple[Asked, Asked]) -> Witness:
    """The same without the facts that it does not depend on."""
    optional = [field.name for field in attrs.fields(type(found.facts)) if field.default is None]
    before = None
    while before is not found:
        before = found
        for name in optional:
            if getattr(found.facts, name) is not None:
                fewer = witness(attrs.evolve(found.facts, **{name: None}), found.part, sides)
                if fewer is not None and fewer.change is found.change and _as_sure(fewer, found):
                    found = fewer
    return found


def _as_sure(one: Witness, other: Witness) -> bool:
    return all(mine >= theirs for mine, theirs in zip(one.sure, other.sure, strict=True))
