"""Generated policies: documents of any shape that a policy file can have, from which a ruleset can be made."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

from gdpr_rules.facts.amounts import most_of
from gdpr_rules.facts.lawful_bases import Basis, Source
from gdpr_rules.facts.questions import QUESTIONS, Question
from gdpr_rules.facts.retention import Retention
from gdpr_rules.kernel.facts import Facts, about, outcome_of
from gdpr_rules.kernel.protection import protections
from gdpr_rules.law import LAW
from gdpr_rules.policy.reading import words_of
from gdpr_rules.values.kinds import kinds

Drawn = Mapping[str, Any]
NAMES = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
CLAUSE = st.integers(1, 99).map(lambda number: f"DP-{number:02}")
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31))
LENGTHS = st.sampled_from(("24 hours", "72 hours", "10 days", "30 days", "1 month", "6 months", "2 years"))
OWN_WORDS = ("category", "purpose")  # a rule may name only those that its policy states
WORDS = ("newsletter", "orders", "support")


def policy_documents() -> st.SearchStrategy[dict[str, Any]]:
    """Policies as `tomllib` would read them from a file: categories, rules, limits and widenings of any question."""
    return st.fixed_dictionaries(
        {
            "policy": st.just(
                {"id": "drawn", "title": "A drawn policy", "protects": "everybody", "verified": dt.date(2026, 11, 23)}
            ),
            "documents": st.just({"DP": {"name": "A document", "short": "DP", "url": "https://www.example.com/policy"}}),
        },
        optional={
            "any_category": st.fixed_dictionaries({"clauses": _clauses(), "title": st.just("All data"), "bases": _bases(0)}),
            "categories": _several(_category()),
            "rules": _several(st.sampled_from(list(QUESTIONS)).flatmap(_rule)),
            "limits": _several(_limit()),
            "widenings": _several(_widening(), most=1),
        },
    )


def _several(entry: st.SearchStrategy[dict[str, Any]], most: int = 3) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some entries with distinct ids."""

    def named(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        kinds_of_entry = {"then": "rule", "within": "limit", "regime": "widening"}
        kind = next((kind for key, kind in kinds_of_entry.items() if key in (entries or [{}])[0]), "category")
        return [{**entry, "id": f"{kind}_{name}"} for entry, name in zip(entries, NAMES, strict=False)]

    return st.lists(entry, max_size=most).map(named)


def _clauses() -> st.SearchStrategy[list[str]]:
    return st.lists(CLAUSE, min_size=1, max_size=2, unique=True)


def _bases(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([basis.name.lower() for basis in Basis]), min_size=least, unique=True)


def _category() -> st.SearchStrategy[dict[str, Any]]:
    use = st.fixed_dictionaries({"purpose": st.sampled_from(WORDS), "title": st.just("to do something"), "bases": _bases(1)})
    keep = st.fixed_dictionaries({"within": LENGTHS, "starts": st.sampled_from(("collected", "purpose_ended"))})
    return st.fixed_dictionaries(
        {
            "title": st.just("Some data"),
            "clauses": _clauses(),
            "data": st.just(["name"]),
            "uses": st.lists(use, min_size=1, max_size=2, unique_by=lambda drawn: drawn["purpose"]),
        },
        optional={
            "sources": st.lists(st.sampled_from([s.name.lower() for s in Source]), min_size=1, max_size=3, unique=True),
            "keep": keep,
        },
    )


@st.composite
def _rule(draw: st.DrawFn, word: Question) -> dict[str, Any]:
    """A rule of one question: `when` and `unless` of different facts, so that they cannot contradict each other."""
    question = QUESTIONS[word]
    tables = draw(_tables(question))
    drawn = {"title": "A rule", "question": word, "clauses": draw(_clauses()), "then": draw(_outcome(question)), **tables}
    if draw(st.booleans()):
        drawn["valid_from"] = draw(DAYS)
    return drawn


@st.composite
def _tables(draw: st.DrawFn, question: type[Facts[Any]]) -> dict[str, Any]:
    fields = [field for field in attrs.fields(question) if get_origin(kinds(field.type)[0]) is not tuple]
    fields = [field for field in fields if kinds(field.type)[0] is not dt.datetime and field.name not in OWN_WORDS]
    chosen = draw(st.lists(st.sampled_from(fields), min_size=1, max_size=4, unique=True))
    cut = draw(st.integers(0, len(chosen)))
    when, unless = ({field.name: draw(_asked(field)) for field in part} for part in (chosen[:cut], chosen[cut:]))
    return {name: table for name, table in (("when", when), ("unless", unless)) if table}


def _asked(field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
    """A test that a condition can apply to a fact."""
    kind, declared = kinds(field.type)[0], about(field)
    if kind is bool:
        return st.booleans()
    if kind is dt.date:
        return st.sampled_from(("before", "after")).flatmap(lambda word: DAYS.map(lambda day: {word: day}))
    if get_origin(kind) is frozenset or kind is str or issubclass(kind, Enum):
        of: Any = get_args(kind)[0] if get_origin(kind) is frozenset else kind
        values = [each.name.lower() for each in of] if of is not str else sorted(declared.vocabulary) or list(WORDS)
        some = st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)
        return st.one_of(some, some.map(lambda drawn: {"not": drawn}))
    most = int(min(most_of(field) or 1_000, 1_000))
    return st.integers(1, most).map(lambda number: {"at_least": str(number) if kind is Decimal else number})


def _outcome(question: type[Facts[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """What a rule can require: some fields of the outcome, each beyond the least."""
    kind = outcome_of(question)
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for field in attrs.fields(kind):
        expected, least = kinds(field.type)[0], protections(kind)[field.name].least
        if expected is bool:
            fields[field.name] = st.just(not least)
        elif expected is dt.timedelta:
            fields[field.name] = st.sampled_from(("24 hours", "3 days", "10 days"))
        elif get_origin(expected) is frozenset:
            some = st.lists(st.sampled_from(list(words_of(field))), min_size=1, max_size=3, unique=True)
            fields[field.name] = st.one_of(some, some.map(lambda drawn: {"without": drawn})) if least else some
        elif isinstance(expected, type) and issubclass(expected, Enum):
            fields[field.name] = st.sampled_from([member.name.lower() for member in expected if member is not least])
    names = st.lists(st.sampled_from(sorted(fields)), min_size=1, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: fields[name] for name in chosen}))


@st.composite
def _limit(draw: st.DrawFn) -> dict[str, Any]:
    if draw(st.booleans()):
        word, starts = "request", draw(st.sampled_from((["received"], ["received", "identity"])))
        extension = {"extended": "3 months", "reasons": ["complex"]} if draw(st.booleans()) else {}
        within = "1 month" if extension else draw(LENGTHS)
        when: Drawn = {"right": draw(st.sampled_from(("access", "erasure", "rectification")))}
    else:
        word, starts, extension, within = (
            "retention",
            [draw(st.sampled_from(("collected", "purpose_ended")))],
            {},
            draw(LENGTHS),
        )
        when = draw(_asked_table(Retention, ("subject_country", "legal_claims")))
    given = {"title": "A limit", "question": word, "clauses": draw(_clauses()), "within": within, "starts": starts}
    return {**given, **extension, "when": when}


def _asked_table(question: type[Facts[Any]], names: tuple[str, ...]) -> st.SearchStrategy[Drawn]:
    fields = attrs.fields_dict(question)
    return st.sampled_from(names).flatmap(lambda name: _asked(fields[name]).map(lambda drawn: {name: drawn}))


def _widening() -> st.SearchStrategy[dict[str, Any]]:
    countries = st.lists(st.sampled_from(("JP", "US", "GB", "DE")), min_size=1, max_size=2, unique=True)
    return st.fixed_dictionaries(
        {
            "title": st.just("Followed elsewhere"),
            "regime": st.sampled_from([regime.id for regime in LAW.regimes if LAW.of(regime.id).rules]),
            "clauses": _clauses(),
            "when": countries.map(lambda drawn: {"subject_country": drawn}),
        }
    )
