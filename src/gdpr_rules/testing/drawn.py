"""Hypothesis strategies for conditions, outcomes and whole generated rulesets, over any question's facts."""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin

import attrs
from hypothesis import strategies as st

from gdpr_rules.decisions.cells import blank
from gdpr_rules.errors import InvalidRule
from gdpr_rules.kernel.citations import Authority, Dated, Instrument, Span, Step
from gdpr_rules.kernel.conditions import (
    FALSE,
    TRUE,
    All,
    Condition,
    Not,
    Some,
    after,
    at_least,
    before,
    contains,
    during,
    equals,
    false,
    known,
    more_than,
    one_of,
    open_question,
    true,
    within,
)
from gdpr_rules.kernel.facts import Facts, outcome_of
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing.strategies import valid_values
from gdpr_rules.values.kinds import kinds

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
YEARS = [dt.date(year, 1, 1) for year in range(2000, 2011)]
SOURCE = Instrument("A law made up for a test", "Test Act", "https://law.example/act", YEARS[-1], authority=Authority.LIBRARY)


def spans() -> st.SearchStrategy[Span]:
    """Spans between the first days of the years 2000 to 2010, open on either side or none."""
    ends = st.none() | st.sampled_from(YEARS)

    def between(one: dt.date | None, other: dt.date | None) -> Span:
        return Span(other, one) if one is not None and other is not None and other < one else Span(one, other)

    return st.builds(between, ends, ends)


def figures(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Dated[Any]]:
    """Figures of one to three steps in the years 2000 to 2010, some of which end."""
    days = st.lists(st.sampled_from(YEARS), min_size=2, max_size=4, unique=True).map(sorted)
    return st.tuples(days, st.lists(values, min_size=3, max_size=3), st.booleans()).map(
        lambda drawn: Dated(
            "a figure",
            tuple(Step(day, value, SOURCE.at("s 1")) for day, value in zip(drawn[0][:-1], drawn[1], strict=False)),
            drawn[0][-1] if drawn[2] else None,
        )
    )


def tests(question: type[Facts[Any]]) -> st.SearchStrategy[Condition]:
    """Single tests of any fact of a question, with every operator that suits it."""
    return st.sampled_from(list(attrs.fields(question))).flatmap(_tests_of)


def _tests_of(fact: "attrs.Attribute[Any]") -> st.SearchStrategy[Condition]:
    kind, given = kinds(fact.type)[0], valid_values(fact)
    ways: list[st.SearchStrategy[Condition]] = [st.just(known(fact))]
    if kind is bool:
        ways += [st.just(true(fact)), st.just(false(fact))]
    elif get_origin(kind) is frozenset:
        some = given.filter(lambda members: members != frozenset())
        sets = st.frozensets(given, max_size=3)
        ways += [_with(way, fact, some | figures(some)) for way in (contains, within)]
        ways += [_with(equals, fact, given), _with(one_of, fact, sets | figures(sets))]
    elif kind is str or (isinstance(kind, type) and issubclass(kind, Enum)):
        some = st.frozensets(given, max_size=3)
        ways += [_with(equals, fact, given), _with(one_of, fact, some | figures(some))]
    elif kind in (dt.date, dt.datetime):
        ways += [_with(way, fact, figures(given)) for way in (before, after)]
    elif get_origin(kind) is not tuple:  # spans of days are only known or not
        ways += [_with(way, fact, figures(given)) for way in (at_least, more_than)]
    return st.one_of(ways)


def _with(
    way: Callable[[Any, Any], Condition], fact: "attrs.Attribute[Any]", bounds: st.SearchStrategy[Any]
) -> st.SearchStrategy[Condition]:
    return bounds.map(lambda bound: way(fact, bound))


def conditions(question: type[Facts[Any]], *, leaves: int = 8) -> st.SearchStrategy[Condition]:
    """Conditions on the facts of a question, of about so many limbs at most, with open questions and dated limbs."""
    limbs = st.one_of(
        tests(question),
        tests(question),
        st.sampled_from([TRUE, FALSE, open_question("a question"), open_question("another question")]),
        spans().map(during),
    )

    def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        members = st.lists(parts, max_size=3).map(tuple)
        return st.one_of(members.map(All), members.map(Some), parts.map(Not), parts.map(lambda part: part.named("a group")))

    return st.recursive(limbs, joined, max_leaves=leaves)


def outcomes(kind: type[OutcomeT]) -> st.SearchStrategy[OutcomeT]:
    """Outcomes of a question, every field on its own, from the least protective value up."""
    fields = {
        field.name: st.just(protections(kind)[field.name].least) | _outcome_values(field, protections(kind)[field.name].least)
        for field in attrs.fields(kind)
    }
    return st.builds(kind, **fields)


def _outcome_values(field: "attrs.Attribute[Any]", least: Any) -> st.SearchStrategy[Any]:
    kind = kinds(field.type)[0]
    if get_origin(kind) is frozenset:
        (member,) = get_args(kind)
        free = sorted(field.metadata.get("vocabulary", ("a", "b", "c")))
        words = sorted(least, key=str) or (list(member) if issubclass(member, Enum) else free)
        return st.frozensets(st.sampled_from(words), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        dt.date: st.sampled_from(YEARS),
        dt.datetime: st.sampled_from([dt.datetime.combine(day, dt.time(9), dt.UTC) for day in YEARS]),
        dt.timedelta: st.sampled_from([dt.timedelta(0), dt.timedelta(hours=24), dt.timedelta(days=10)]),
    }
    if kind not in simple:
        raise InvalidRule(f"outcome field `{field.name}` is of a kind without a strategy, `{kind}`; draw it with st.builds")
    return simple[kind]


def rulesets(question: type[Facts[Any]], *, most: int = 6) -> st.SearchStrategy[Ruleset]:
    """Rulesets of up to so many rules on a question in two regimes, well formed and otherwise arbitrary.

    Their examples are there for form's sake and are not true.
    """
    empty = blank(question)
    examples = (fires("made up", empty), silent("made up", empty), unsettled("made up", empty))

    def rule(name: str, drawn: tuple[Any, ...]) -> Rule[Any]:
        when, unless, span, then = drawn
        return Rule(
            id=name,
            title="A rule made up for a test",
            protects="no one",
            cites=(SOURCE.at("s 1"),),
            in_force=span,
            when=when,
            unless=unless,
            then=then,
            examples=examples,
            question=question,
        )

    def build(drawn: tuple[list[tuple[Any, ...]], Condition]) -> Ruleset:
        names = [f"{'drawn' if n % 2 else 'other'}.r{n}" for n in range(len(drawn[0]))]
        regimes = (Regime("drawn", "Drawn", scopes={question: drawn[1]}), Regime("other", "Other"))
        return Ruleset([rule(name, parts) for name, parts in zip(names, drawn[0], strict=True)], regimes)

    one = st.tuples(
        conditions(question), conditions(question, leaves=4) | st.just(FALSE), spans(), outcomes(outcome_of(question))
    )
    return st.tuples(st.lists(one, min_size=1, max_size=most), tests(question)).map(build)
