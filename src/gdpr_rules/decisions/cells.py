"""The cells into which conditions cut the facts: finitely many answers that stand for all there are."""

import datetime as dt
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import combinations, count, pairwise
from typing import Any, TypeVar, get_origin

import attrs

from gdpr_rules.kernel.conditions import HOLDS, Condition, Op, Test, walk
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.values.kinds import kinds, members

F = TypeVar("F", bound=Facts[Any])


def representatives(
    fact: "attrs.Attribute[Any]", conditions: Iterable[Condition], on: date, *, unions: bool = True
) -> tuple[Any, ...]:
    """Values of a fact, at least one from every cell into which the conditions of a day cut its range.

    Truth values and enums give all their members, texts every value named and one that is not, numbers and dates the
    bounds with both neighbours, sets every union of cells that some test tells from smaller ones, and those of enum members
    the empty one too. Without `unions` a set gives each cell alone and all of them: enough for an average, not for a proof.
    """
    kind, vocabulary = kinds(fact.type)[0], about(fact).vocabulary
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if kind is bool:
        return (True, False)
    tests = [
        part.on(on) for condition in conditions for part in walk(condition) if isinstance(part, Test) and part.fact == fact
    ]
    named = list(dict.fromkeys(test.bound for test in tests if isinstance(test, Test) and test.bound is not None))
    if kind is str:
        words = {word for bound in named for word in (bound if isinstance(bound, frozenset) else (bound,))}
        return (*sorted(words), *sorted(vocabulary - words)[:1])
    if isinstance(kind, type):
        around = {value for bound in named for value in (bound, *(() if bound == date.max else beside(bound)))}
        if kind is Decimal:
            return _within(fact, around, sorted(named))
        return tuple(sorted(value for value in around if isinstance(value, date) or value >= 0))
    if get_origin(kind) is tuple:
        return ((),)
    members_or_words = sorted(vocabulary, reverse=True) or members(kind)
    told = tuple(dict.fromkeys((test.op, test.bound) for test in tests if isinstance(test, Test) and test.bound is not None))
    cells = {tuple(_told(word, told)): word for word in members_or_words}
    if unions:
        return _unions(tuple(cells.values()), told, not vocabulary)
    sizes = sorted({0 if not vocabulary else 1, 1, len(cells)})
    return tuple(frozenset(some) for n in sizes for some in combinations(cells.values(), n))


@lru_cache(1024)
def _unions(words: tuple[Any, ...], told: tuple[tuple[Op, Any], ...], empty: bool) -> tuple[frozenset[Any], ...]:
    """The sets of these words that the tests tell apart; of those that they do not, the smallest, and of these the first.

    What a test can tell of a set is told by one of its words or another, so that two sets of one kind remain of one kind when
    a word is added to both, and only one of them has to be. There may be millions of sets, and a few thousand kinds.
    """
    kinds_of_words = [sum(bit << n for n, bit in enumerate(_told(word, told))) for word in words]
    found: dict[int, frozenset[Any]] = {0: frozenset()} if empty else {}
    level: dict[tuple[int, ...], int] = {(): 0}
    while level:
        longer = {
            tuple(sorted((*places, n))): kind | more
            for places, kind in level.items()
            for n, more in enumerate(kinds_of_words)
            if n not in places and kind | more not in found
        }
        level = {}
        for places in sorted(longer):
            if (kind := longer[places]) not in found:
                found[kind] = frozenset(words[n] for n in places)
                level[places] = kind
    return tuple(found.values())


def _told(word: Any, told: Iterable[tuple[Op, Any]]) -> Iterator[bool]:
    """What tests can tell of a set because this word is in it."""
    for op, bound in told:
        if op is Op.CONTAINS:
            yield word in bound
            continue
        whole = frozenset[Any]().union(*bound) if op is Op.ONE_OF else bound
        yield word not in whole
        if op is not Op.WITHIN:  # compared with whole sets, so that each of their words tells
            yield from (word == each for each in whole)


def _within(fact: "attrs.Attribute[Any]", around: set[Decimal], bounds: list[Decimal]) -> tuple[Decimal, ...]:
    """Amounts as they are, or at the end of their range where that is nearer, and one between each two bounds."""
    most: Decimal | None = getattr(fact.converter, "most", None)  # how an amount is read says how large it can be
    between = {(low + high) / 2 for low, high in pairwise(bounds)}
    return tuple(sorted({max(v, Decimal(0)) if most is None else min(max(v, Decimal(0)), most) for v in around | between}))


def beside(value: Any) -> tuple[Any, ...]:
    """The neighbours of a number or day, as far as there are any: no day before the first, none after the last."""
    if not isinstance(value, date):
        return (value - 1, value + 1)
    return tuple(value + way * timedelta(days=1) for way in (-1, 1) if value != (date.min if way < 0 else date.max))


PLAIN: dict[type, Any] = {
    int: 0,
    Decimal: Decimal(0),
    dt.date: dt.date(2000, 1, 1),
    dt.datetime: dt.datetime(2000, 1, 1, tzinfo=dt.UTC),
}


def cells_of(fact: "attrs.Attribute[Any]", conditions: Iterable[Condition], on: date) -> tuple[Any, ...]:
    """One known value from each cell: two values that every test of the conditions answers alike share one."""
    conditions = tuple(conditions)
    tests = [part.on(on) for each in conditions for part in walk(each) if isinstance(part, Test) and part.fact == fact]
    resolved = [test for test in tests if isinstance(test, Test)]
    cells: dict[tuple[bool, ...], Any] = {}
    for value in (*representatives(fact, conditions, on), *_beyond(fact, resolved)):
        cells.setdefault(tuple(HOLDS[test.op](value, test.bound) for test in resolved), value)
    return tuple(cells.values())


def _beyond(fact: "attrs.Attribute[Any]", tests: list[Test]) -> tuple[Any, ...]:
    """A value that no test names, of a kind without a vocabulary to choose one from."""
    kind, declared = kinds(fact.type)[0], about(fact).vocabulary
    if kind is str and not declared:
        named = {word for test in tests for word in (test.bound if isinstance(test.bound, frozenset) else (test.bound,))}
        return (next(word for word in ("x" * length for length in count(1)) if word not in named),)
    return tuple(plain for each, plain in PLAIN.items() if kind is each)


def blank(question: type[F], **given: Any) -> F:
    """Facts with only these known, besides those that the question requires."""
    needed = [field for field in attrs.fields(question) if field.default is attrs.NOTHING and field.name not in given]
    return question(**{field.name: cells_of(field, (), date(2000, 1, 1))[0] for field in needed}, **given)
