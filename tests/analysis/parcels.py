"""A made-up question for the tests of analyses, small enough to visit every cell of it: may this parcel be handed over?"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import partial
from itertools import product
from typing import Any

import attrs
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from gdpr_rules import Citation, Computed, Dated, Facts, Instrument, Outcome, Regime, Rule, Ruleset, Span, Step, evaluate
from gdpr_rules.analysis import Part, Witness
from gdpr_rules.analysis.spaces import certain, possible
from gdpr_rules.analysis.witnesses import change
from gdpr_rules.decisions.cells import cells_of
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, Test, walk
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import (
    earliest_protects,
    fewer_protects,
    later_protects,
    more_protects,
    protects,
    shortest_protects,
    true_protects,
)
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.testing import drawn

ON = dt.date(2005, 6, 1)
DAY = dt.timedelta(days=1)
DOORS = frozenset({"front", "side"})
FEW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""Each of them is compared with all the cells there are."""


class Size(Enum):
    LETTER = "letter"
    BOX = "box"
    CRATE = "crate"


class Way(Enum):
    HANDED = "handed over"
    SIGNED = "signed for"
    REFUSED = "refused"


@attrs.frozen
class Delivery(Outcome):
    """A field of every order that analyses take apart in a way of its own."""

    way: Way = protects(later_protects(Way), "way")
    insured: bool = protects(true_protects(), "insured")
    notes: frozenset[str] = protects(more_protects(), "notes")
    doors: frozenset[str] = protects(fewer_protects(DOORS), "doors")
    limit: dt.timedelta | None = protects(shortest_protects(), "limit")
    by: dt.date | None = protects(earliest_protects(), "by")


@attrs.frozen(kw_only=True)
class Parcel(Facts[Delivery]):
    """One fact of every kind that conditions cut."""

    opened: bool | None = fact("Opened?", yes="opened", no="not opened")
    size: Size | None = fact("How big?", noun="the size")
    to: str | None = fact("Where to?", noun="the place", vocabulary=frozenset({"AA", "BB", "CC"}))
    grams: int | None = fact("How heavy?", noun="the weight")
    holds: frozenset[str] | None = fact(
        "What is in it?", noun="the contents", vocabulary=frozenset({"glass", "lamp", "paper"}), converter=frozen
    )


@attrs.frozen
class Stamp(Outcome):
    """The outcome of another question."""

    due: bool = protects(true_protects(), "due")


@attrs.frozen(kw_only=True)
class Letter(Facts[Stamp]):
    """A question with a fact that has to be told, and a day from which another is worked out."""

    posted: dt.date | None = fact("Posted when?", noun="the day of posting")
    stamped: bool = fact("Stamped?", yes="stamped", no="not stamped", required=True)


P = attrs.fields(Parcel)
POST = Instrument("The rules of the post", "Post", "https://post.example/rules", ON)
SIGNED, REFUSED = Delivery(way=Way.SIGNED), Delivery(way=Way.REFUSED)
ANY_PARCEL = (fires("yes", Parcel()), silent("no", Parcel()), unsettled("perhaps", Parcel()))


def cite(pinpoint: str = "s 1") -> Citation:
    return POST.at(pinpoint)


def dated(*steps: tuple[dt.date, Any], end: dt.date | None = None) -> Dated[Any]:
    return Dated("a figure", tuple(Step(start, value, cite(f"of {start.year}")) for start, value in steps), end)


def rule(
    id: str,
    when: Condition = TRUE,
    then: Delivery | Computed[Delivery] = REFUSED,
    *,
    unless: Condition = FALSE,
    in_force: Span | None = None,
    cites: tuple[Citation, ...] = (),
    **more: Any,
) -> Rule[Any]:
    """A rule of the post; its examples satisfy the checks of a ruleset, and are not run."""
    given = {"title": "A rule", "protects": "the post", "examples": ANY_PARCEL, **more}
    span = in_force or Span()
    return Rule(id=id, when=when, unless=unless, then=then, in_force=span, cites=cites or (cite(id),), **given)


def ruleset(*rules: Rule[Any], scope: Condition = TRUE) -> Ruleset:
    """Rules of the post and of whatever else they are named after; the post's reach is limited by a scope."""
    return Ruleset(rules, [Regime("post", "The post", {Parcel: scope, Letter: TRUE}), Regime("backstop", "The backstop")])


def answers_of(conditions: Iterable[Condition], on: dt.date) -> dict[str, tuple[Any, ...]]:
    """The facts that resolved conditions read, by name, with a value from each cell."""
    conditions = tuple(conditions)
    read = {part.fact.name: part.fact for each in conditions for part in walk(each) if isinstance(part, Test)}
    return {name: cells_of(read[name], conditions, on) for name in sorted(read)}


def cells(conditions: Iterable[Condition], on: dt.date = ON, given: Mapping[str, Any] | None = None) -> Iterator[Parcel]:
    """Every cell of these conditions, one case for each, in which every fact is known."""
    rest = {"opened": True, "size": Size.LETTER, "to": "AA", "grams": 0, "holds": frozenset({"paper"}), **(given or {})}
    answers = answers_of(conditions, on)
    for values in product(*answers.values()):
        yield Parcel(**{**rest, **dict(zip(answers, values, strict=True))})


def conditions_of(
    rules: Ruleset, part: Part | None, *days: dt.date, sure: bool = False, given: Mapping[str, Any] | None = None
) -> list[Condition]:
    """The conditions of all rules that say something of a part on some of these days, as they are taken."""
    take = certain if sure else possible
    return [
        take(rules.firing(each), on, given)
        for on in days
        for each in rules.about(Parcel)
        if on in each.in_force and (part is None or part.added(each) != part.least)
    ]


def answer(rules: Ruleset, part: Part, facts: Facts[Any], on: dt.date, *, sure: bool = False) -> Any:
    """What a ruleset says of a part."""
    if type(facts) not in rules.questions:
        return part.least.fixed
    decision = evaluate(facts, on=on, rules=rules)
    return part.said(decision.certain_outcome if sure else decision.outcome)


PARTS = (
    *(Part(Parcel, name) for name in ("way", "insured", "limit", "by")),
    *(Part(Parcel, "notes", word) for word in ("a", "b", "c")),
    *(Part(Parcel, "doors", door) for door in sorted(DOORS)),
)
"""Everything that drawn outcomes can say."""
Side = Callable[[Facts[Any]], tuple[Any, bool] | None]
"""What a side says of a part, and whether it is sure of it; None where it does not speak."""


def side_of(rules: Ruleset, part: Part, on: dt.date, *, sure: bool = False) -> Side:
    """A ruleset as a side, evaluated as anybody would; what is sure of it is final once no rule more can come to be sure."""

    def ask(facts: Facts[Any]) -> tuple[Any, bool]:
        may, must = (answer(rules, part, facts, on, sure=certainly) for certainly in (False, True))
        final = may == must or (sure and not any(map(partial(could_be_sure, rules, part, facts, on), rules.in_force(on))))
        return must if sure else may, final

    return ask


def could_be_sure(rules: Ruleset, part: Part, facts: Facts[Any], on: dt.date, rule: Rule[Any]) -> bool:
    """Whether a rule that says something of a part may come to apply for sure, every open question staying open."""
    known = {name: value for name, value in attrs.asdict(facts, recurse=False).items() if value is not None}
    speaks = rule.question is type(facts) and part.added(rule) != part.least
    return speaks and rules.firing(rule).truth(facts, on) is None and certain(rules.firing(rule), on, known) != FALSE


def shows(witness: Witness, *sides: Side) -> None:
    """A witness says what is so, and no fact of it can be left out."""
    said = [ask(witness.facts) for ask in sides]
    assert None not in said
    assert [each[0] for each in said if each] == [witness.before, witness.after]
    assert tuple(each[1] for each in said if each) == witness.sure
    for field in attrs.fields(type(witness.facts)):
        if field.default is None and field.name in witness.known:
            facts = attrs.evolve(witness.facts, **{field.name: None})
            fewer = [each for each in (ask(facts) for ask in sides) if each]
            kept = len(fewer) == 2 and change(witness.part, fewer[0][0], fewer[1][0]) is witness.change
            assert not kept or any(now[1] < was for now, was in zip(fewer, witness.sure, strict=True)), field.name


def lively(*, least: int = 2, most: int = 5) -> st.SearchStrategy[Ruleset]:
    """Rulesets that are in force at all times and mostly say something, so that their rules meet; some hang on the day."""
    tested = drawn.tests(Parcel)
    joined = st.tuples(tested, tested).flatmap(
        lambda two: st.sampled_from([two[0] & two[1], two[0] | two[1], two[0] & ~two[1]])
    )
    when = st.one_of(tested, joined, drawn.conditions(Parcel, leaves=5))
    said = drawn.outcomes(Delivery).filter(lambda outcome: outcome != Delivery())
    rules = st.lists(st.tuples(when, said), min_size=least, max_size=most)
    return rules.map(lambda made: ruleset(*(rule(f"post.r{n}", *each) for n, each in enumerate(made))))
