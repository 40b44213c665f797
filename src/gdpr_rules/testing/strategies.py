"""Hypothesis strategies for facts, days and rulesets: plural nouns, keyword-only options, simplest value first."""

import datetime as dt
from collections.abc import Collection, Mapping
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from math import gcd
from typing import Any, TypeVar, cast, get_args, get_origin

import attrs
from hypothesis import strategies as st

from gdpr_rules.analysis.calm import calmed
from gdpr_rules.decisions.cells import cells_of as cell_values
from gdpr_rules.decisions.cells import representatives
from gdpr_rules.errors import UnknownFact, nearest
from gdpr_rules.facts.amounts import most_of
from gdpr_rules.facts.message import Message
from gdpr_rules.kernel.conditions import Test, walk
from gdpr_rules.kernel.facts import Facts, about, fact_names
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Effect, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing.examples import day_of, scope_of, shown
from gdpr_rules.values.kinds import kinds

OutcomeT = TypeVar("OutcomeT", bound=Outcome)
FactsT = TypeVar("FactsT", bound=Facts[Any])
DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2049, 12, 31)
INSTANTS = (
    dt.datetime.combine(FIRST, dt.time()),
    dt.datetime.combine(LAST, dt.time()),
)  # Hypothesis requires bounds without a zone
FIRST_FACT = dt.date(2009, 1, 1)  # the public holidays of every place a fact may name are known from then on


def name_sets(names: Collection[str]) -> st.SearchStrategy[frozenset[str]]:
    """Sets of names, from none to all, few of them as often as many; they shrink to none."""
    ordered = sorted(names)
    # Drawn sixteen at a time: of wider ranges Hypothesis prefers the small numbers, which would be the first names only.
    words = [st.integers(0, 2 ** min(16, len(ordered) - low) - 1) for low in range(0, len(ordered), 16)]
    masks = st.tuples(*words).map(lambda drawn: sum(word << 16 * place for place, word in enumerate(drawn)))
    return st.one_of(
        st.just(0),
        st.sampled_from([1 << bit for bit in range(len(ordered))] or [0]),
        st.tuples(masks, masks).map(lambda two: two[0] & two[1]),
        masks,
    ).map(lambda mask: frozenset(name for bit, name in enumerate(ordered) if mask >> bit & 1))


def facts(
    question: type[Facts[OutcomeT]],
    *,
    known: Collection[str] = (),
    unknown: Collection[str] = (),
    given: Mapping[str, Any] | None = None,
    rules: Ruleset | None = None,
) -> st.SearchStrategy[Facts[OutcomeT]]:
    """Facts of a question, each of them known or not.

    Those named in `known` are always known, those in `unknown` never, those in `given` have that value. With `rules`
    values come from every cell into which the rules' conditions cut a fact's range, and from all other valid values.
    Raises `UnknownFact` for a name the question does not declare.
    """
    fixed = dict(given or {})
    names = list(fact_names(question))
    for name in (*known, *unknown, *fixed):
        if name not in names:
            raise UnknownFact(f"`{name}` is not a fact of {question.__name__}{nearest(name, names)} See attrs.fields()")
    free = [name for name in names if name not in fixed and name not in unknown]
    values = st.fixed_dictionaries({name: fact_values(question, name, rules=rules) for name in free})
    blanks = name_sets([name for name in free if name not in known and _may_be_unknown(question, name)])

    def build(drawn: tuple[dict[str, Any], frozenset[str]]) -> Facts[OutcomeT]:
        stated = {name: value for name, value in drawn[0].items() if name not in drawn[1]}
        return question(**stated, **fixed)

    return st.tuples(values, blanks).map(build)


def messages(
    *,
    known: Collection[str] = (),
    unknown: Collection[str] = (),
    given: Mapping[str, Any] | None = None,
    rules: Ruleset | None = None,
) -> st.SearchStrategy[Message]:
    """Facts of an e-mail, with the options of `facts`."""
    return cast("st.SearchStrategy[Message]", facts(Message, known=known, unknown=unknown, given=given, rules=rules))


def variations(
    rules: Ruleset, question: type[Facts[OutcomeT]], *, known: Collection[str] = (), most: int = 4
) -> st.SearchStrategy[Facts[OutcomeT]]:
    """The facts of a rule's example with at most a given number changed or forgotten; those in `known` are not forgotten.

    Half of them start from the example as it stands, which states only what its rule reads, half from a calm case of it
    (`gdpr_rules.analysis.calm`): nothing is missing there and few other rules apply, so that answers depend on what changes.
    """
    ours = [rule for rule in rules if rule.question is question]
    cases = list(dict.fromkeys((each.facts, day_of(each, rule)) for rule in ours for each in rule.examples))
    bases = st.one_of(
        st.sampled_from(list(dict.fromkeys(item for item, _ in cases))),
        st.sampled_from(cases).map(lambda case: _calm(*case, rules)),
    )
    values = {name: fact_values(question, name, rules=rules) for name in fact_names(question)}
    stated = {name for name in values if name in known or not _may_be_unknown(question, name)}
    options = {name: value if name in stated else st.one_of(value, st.none()) for name, value in values.items()}
    change = st.sampled_from(sorted(options)).flatmap(lambda name: st.tuples(st.just(name), options[name]))
    return st.tuples(bases, st.lists(change, max_size=most)).map(lambda drawn: attrs.evolve(drawn[0], **dict(drawn[1])))


@lru_cache(maxsize=20_000)
def _calm(item: FactsT, on: dt.date, rules: Ruleset) -> FactsT:
    return calmed(item, rules, on)


def fact_values(question: type[Facts[Any]], name: str, *, rules: Ruleset | None = None) -> st.SearchStrategy[Any]:
    """Known values of one fact, the rules' own cells first."""
    field = getattr(attrs.fields(question), name)
    valid = valid_values(field)
    if rules is None or _is_finite(kinds(field.type)[0]):
        return valid  # which gives every value as often as any other
    found = _cells(rules, cast(Any, question)).get(name, ())
    cells = [
        each for each in found if type(each) is not dt.date or each >= FIRST_FACT
    ]  # earlier ones lie before some calendars
    return st.one_of(st.sampled_from(cells), valid) if cells else valid


def _may_be_unknown(question: type[Facts[Any]], name: str) -> bool:
    """Whether a question can be asked without a fact."""
    return getattr(attrs.fields(question), name).default is None


def valid_values(field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
    """Any value that a fact's declaration admits; raises `UnknownFact` for a new kind of value."""
    kind = kinds(field.type)[0]
    vocabulary = sorted(about(field).vocabulary, key=str)
    if kind is dt.date and about(field).may_be_never:
        return st.one_of(st.dates(FIRST_FACT, LAST), st.just(dt.date.max))
    if get_origin(kind) is tuple:  # spans of days, the later one possibly still open
        days = st.dates(FIRST_FACT, LAST)
        pairs = st.tuples(days, days | st.just(dt.date.max)).map(sorted)
        return st.lists(pairs.map(lambda pair: get_args(kind)[0](*pair)), max_size=3).map(tuple)
    if get_origin(kind) is frozenset:
        (member,) = get_args(kind)
        words: Any = st.sampled_from(vocabulary or list(member))
        return st.frozensets(words, min_size=1 if vocabulary else 0, max_size=4)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        str: st.sampled_from(vocabulary) if vocabulary else st.text(max_size=20),
        int: st.integers(0, 10_000_000),
        Decimal: st.decimals(0, min(most_of(field) or 10**12, 10**12), places=2),
        dt.date: st.dates(FIRST_FACT, LAST),
        dt.datetime: st.datetimes(*INSTANTS, timezones=st.just(dt.UTC)),
    }
    if kind not in simple:
        raise UnknownFact(f"`{field.name}` is of a kind without a strategy, `{kind}`; give its values with `given=`")
    return simple[kind]


def _is_finite(kind: Any) -> bool:
    """Whether a kind has so few values that all of them are drawn anyway."""
    return kind is bool or (isinstance(kind, type) and issubclass(kind, Enum))


@lru_cache(maxsize=64)
def _cells(rules: Ruleset, question: Any) -> dict[str, tuple[Any, ...]]:
    """For each fact that some condition tests, a value from every cell of every stretch of time, and each bound itself."""
    parts = (part for rule in rules if rule.question is question for part in walk(rules.firing(rule)))
    tested: dict[attrs.Attribute[Any], dict[Test, None]] = {}
    for test in parts:
        if isinstance(test, Test):
            tested.setdefault(test.fact, {})[test] = None
    days = rules.change_dates(question) or (FIRST,)
    return {
        fact.name: tuple(
            dict.fromkeys(
                value
                for day in {tuple(test.on(day) for test in tests): day for day in reversed(days)}.values()
                for value in (*cell_values(fact, tests, day), *representatives(fact, tests, day))
            )
        )
        for fact, tests in tested.items()
    }


def dates(rules: Ruleset, question: type[Facts[Any]]) -> st.SearchStrategy[dt.date]:
    """Days of evaluation: mostly those on which an answer can change and their neighbours, the latest change first."""
    changes = sorted(rules.change_dates(question), reverse=True)
    beside = [day + way * DAY for day in changes for way in (0, -1, 1) if FIRST < day < LAST]
    somewhere = st.dates(FIRST, LAST)
    return st.one_of(st.sampled_from(beside), st.sampled_from(beside), somewhere) if beside else somewhere


def completions(partial: FactsT, *, rules: Ruleset | None = None) -> st.SearchStrategy[FactsT]:
    """The same facts with everything unknown answered in some way."""
    values = {name: fact_values(type(partial), name, rules=rules) for name in partial.unknown}
    return st.fixed_dictionaries(values).map(lambda stated: attrs.evolve(partial, **stated))


def satisfying(rule: Rule[OutcomeT], rules: Ruleset) -> st.SearchStrategy[tuple[Facts[OutcomeT], dt.date]]:
    """Facts and a day on which a rule of a ruleset certainly fires, or possibly if it depends on an open question of law.

    Drawn by keeping what the rule reads of one of its own examples, and varying everything else and the day.
    """
    scope, question = scope_of(rule, rules), rule.question
    firing = scope & rule.firing
    reads = {part.fact.name for part in walk(firing) if isinstance(part, Test)}
    effects = {example.effect for example in rule.examples}
    wanted = Effect.FIRES if Effect.FIRES in effects else Effect.UNSETTLED
    days = sorted(rules.change_dates(question), reverse=True)
    aims = [
        (example.facts, day)
        for example in rule.examples
        if example.effect is wanted
        for day in (day_of(example, rule), *(day for day in days if _reaches(rule, scope, example.facts, day, wanted)))
    ]

    def aim(drawn: tuple[tuple[Facts[OutcomeT], dt.date], Facts[OutcomeT]]) -> tuple[Facts[OutcomeT], dt.date]:
        (example, day), other = drawn
        return attrs.evolve(other, **{name: getattr(example, name) for name in reads}), day

    return st.tuples(st.sampled_from(aims), facts(question, rules=rules)).map(aim)


def _reaches(rule: Rule[Any], scope: Any, facts: Facts[Any], day: dt.date, wanted: Effect) -> bool:
    return shown(rule, scope, facts, day).effect is wanted


def sub_rulesets(rules: Ruleset) -> st.SearchStrategy[Ruleset]:
    """Parts of a ruleset: some of its rules, or all rules of some of its regimes; never empty, shrinking to one rule."""
    by_id = {rule.id: rule for rule in rules}
    regimes = sorted({rules.regime(rule).id for rule in rules})
    return st.one_of(
        name_sets(by_id).map(lambda ids: rules.only(by_id[each] for each in sorted(ids) or [min(by_id)])),
        name_sets(regimes).map(lambda ids: rules.of(*(ids or regimes[:1]))),
    )


def orders(rules: Ruleset) -> st.SearchStrategy[list[int]]:
    """Orders of the rules of a ruleset, as permutations of their places."""
    size = len(rules)
    steps = [step for step in range(1, size + 1) if gcd(step, size) == 1]
    return st.tuples(st.sampled_from(steps), st.integers(0, size - 1), st.booleans()).map(
        lambda drawn: [(drawn[1] + place * drawn[0]) % size for place in range(size)][:: -1 if drawn[2] else 1]
    )
