"""The compiled program: it agrees with the interpreter, whatever the operator, under threads, in bounded memory."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    Facts,
    Ruleset,
    Span,
    after,
    at_least,
    before,
    contains,
    during,
    equals,
    evaluate,
    false,
    fires,
    known,
    more_than,
    one_of,
    open_question,
    silent,
    since,
    true,
    unsettled,
    within,
)
from gdpr_rules.kernel import compiler
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.kernel.facts import fact
from tests.kernel.visits import DAY, Admission, Guest, V, Visit, dated, rule

EVE, MORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
EIGHTEEN = dated((EVE, 18), (MORROW, 21))
NOON = dated((date(2000, 1, 1), DAY))
X, Y = true(V.invited), true(V.sober)

CONDITIONS: list[Condition] = [
    TRUE,
    FALSE,
    X,
    false(V.invited),
    known(V.invited),
    equals(V.guest, Guest.CHILD),
    one_of(V.guest, {Guest.CHILD, Guest.MEMBER}),
    one_of(V.guest, set()),
    equals(V.country, "AA"),
    one_of(V.country, {"AA", "BB"}),
    one_of(V.country, dated((EVE, frozenset({"AA"})), (DAY, frozenset({"BB"})))),
    at_least(V.age, EIGHTEEN),
    more_than(V.age, EIGHTEEN),
    before(V.booked_on, NOON),
    after(V.booked_on, NOON),
    contains(V.carries, {"bag", "lamp"}),
    within(V.carries, {"bag", "lamp"}),
    open_question("nobody knows"),
    during(since(2024, 6, 1)),
]
CONDITIONS += [~condition for condition in CONDITIONS]
CONDITIONS += [
    X & Y,
    X | Y,
    X & equals(V.country, "AA"),
    X & equals(V.country, "BB"),
    ~(X & (equals(V.country, "AA") | at_least(V.age, EIGHTEEN))).named("group"),
    (X | open_question("nobody knows")) & ~equals(V.country, "CC"),
    X & Y & contains(V.carries, {"dog"}) & known(V.country),
    ~one_of(V.country, {"AA"}) & ~one_of(V.guest, {Guest.CHILD}),
]
RULES = Ruleset(
    rule(f"house.r{number:02}", condition, examples=(unsettled("open", Visit()), silent("no", Visit())))
    if "Open" in repr(condition)
    else rule(f"house.r{number:02}", condition)
    for number, condition in enumerate(CONDITIONS)
)


def visits() -> Iterator[Visit]:
    """Every combination of a few values of each fact, the unknown among them."""
    yes_no = (None, True, False)
    for guest, invited, sober, country in product(
        (None, Guest.CHILD, Guest.STRANGER), yes_no, yes_no, (None, "AA", "BB", "DD")
    ):
        for age, booked_on, carries in zip(
            (None, 17, 18, 20, 21),
            (None, EVE, DAY, MORROW, DAY),
            (None, {"bag"}, {"dog"}, {"bag", "dog"}, {"lamp"}),
            strict=True,
        ):
            given: dict[str, Any] = {"carries": carries and frozenset(carries)}
            yield Visit(guest=guest, invited=invited, sober=sober, country=country, age=age, booked_on=booked_on, **given)


@pytest.mark.parametrize("on", [EVE - timedelta(days=1), EVE, DAY, MORROW], ids=str)
def test_compiled_and_interpreted_agree_on_every_operator(on: date) -> None:
    program = RULES.program(Visit, on)
    for visit in visits():
        truths = [condition.truth(visit, on) for condition in CONDITIONS]
        possible = sum(1 << bit for bit, truth in enumerate(truths) if truth is not False)
        certain = sum(1 << bit for bit, truth in enumerate(truths) if truth is True)
        assert program.masks(visit) == program.interpreted(visit) == (possible, certain), visit


def test_a_value_no_rule_names_and_an_unknown_one_take_their_own_ways() -> None:
    rules = Ruleset(
        [rule(f"a.{word.lower()}", equals(V.country, word), Admission(duties=frozenset({word}))) for word in ("AA", "BB")]
    )
    duties = {
        word: evaluate(Visit(country=word), on=DAY, rules=rules).outcome.duties for word in ("AA", "BB", "CC", "DD", None)
    }
    assert duties == {"AA": {"AA"}, "BB": {"BB"}, "CC": frozenset(), "DD": frozenset(), None: {"AA", "BB"}}
    assert not evaluate(Visit(), on=DAY, rules=rules).settled


def days(count: int) -> list[date]:
    return [DAY + timedelta(days=7 * n) for n in range(count)]


def spells() -> Ruleset:
    """A fresh ruleset whose answer changes every week."""
    weeks = [Span(day, day + timedelta(days=7)) for day in days(60)]
    return Ruleset(
        [rule(f"a.r{n}", X, Admission(duties=frozenset({f"week {n}"})), in_force=span) for n, span in enumerate(weeks)]
    )


def test_threads_get_the_answers_one_thread_gets() -> None:
    asked = [
        (day, Visit(invited=invited, country=country))
        for day in days(60)
        for invited in (True, None)
        for country in ("AA", None)
    ]

    def answers(rules: Ruleset) -> list[tuple[Admission, bool]]:
        return [((d := evaluate(visit, on=day, rules=rules)).outcome, d.settled) for day, visit in asked]

    expected = answers(spells())
    shared = spells()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(answers, [shared] * 8)) == [expected] * 8


LIMIT = 8


def sizes(rules: Ruleset) -> list[int]:
    """How many entries each table of a ruleset and of its program for the day holds."""
    things = (rules, rules.program(Visit, DAY))
    return [len(value) for thing in things for value in vars(thing).values() if isinstance(value, dict)]


def test_caches_are_bounded_and_answers_stay_the_same_once_they_are_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Ruleset([rule(f"a.r{n}", each, Admission(duties=frozenset({str(n)}))) for n, each in enumerate(CONDITIONS[2:8])])
    asked = [(DAY + timedelta(days=n), visit) for n, visit in enumerate(visits())]
    expected = [evaluate(visit, on=DAY, rules=rules).outcome for _, visit in asked]
    assert max(sizes(rules)) > LIMIT, "the questions are enough to fill a cache"
    monkeypatch.setattr(compiler, "LIMIT", LIMIT)
    fresh = Ruleset(rules)
    for (day, visit), outcome in zip(asked, expected, strict=True):
        decision = evaluate(visit, on=day, rules=fresh)
        assert (decision.outcome, len(decision.fired + decision.assumed)) == (outcome, len(outcome.duties))
    assert max(sizes(fresh)) <= LIMIT


def test_masks_speak_of_the_rules_in_their_order() -> None:
    program = RULES.program(Visit, DAY)
    assert program.rules == RULES.rules
    assert program.picked(0b101) == (RULES.rules[0], RULES.rules[2])
    assert program.picked(0) == ()


@attrs.frozen(kw_only=True)
class Awkward(Facts[Admission]):
    """Facts whose names a generated function might use for itself."""

    possible: bool | None = fact("?", yes="yes", no="no")
    certain: bool | None = fact("?", yes="yes", no="no")
    f: bool | None = fact("?", yes="yes", no="no")
    masks: bool | None = fact("?", yes="yes", no="no")
    k0: str | None = fact("?", noun="it", vocabulary=frozenset({"x", "y"}))


def test_a_fact_may_have_any_name() -> None:
    fields = attrs.fields(Awkward)
    examples = (fires("yes", Awkward()), silent("no", Awkward()))
    flags = [true(fields.possible), true(fields.certain), true(fields.f), true(fields.masks), equals(fields.k0, "x")]
    conditions = [*flags, *(~flag for flag in flags), *(one | other for one, other in pairwise(flags))]
    rules = Ruleset(rule(f"a.r{n:02}", each, examples=examples, question=Awkward) for n, each in enumerate(conditions))
    program = rules.program(Awkward, DAY)
    for a, b, c, d in product((True, False, None), repeat=4):
        for word in ("x", "y", None):
            facts = Awkward(possible=a, certain=b, f=c, masks=d, k0=word)
            assert program.masks(facts) == program.interpreted(facts)


def test_a_whole_set_that_rules_compare_with_is_a_value_of_its_own() -> None:
    """A rule on one whole set, where that fact is the one the program branches on."""
    names_one = rule("house.one", equals(V.carries, frozenset({"lamp"})))
    names_both = rule("house.both", one_of(V.carries, {frozenset({"bag", "dog"})}))
    for each, carried, other in ((names_one, {"lamp"}, {"bag", "lamp"}), (names_both, {"bag", "dog"}, {"bag"})):
        program = Ruleset([each]).program(Visit, DAY)
        assert program.dispatch == "carries"
        assert program.masks(Visit(carries=frozenset(carried))) == (1, 1)
        assert program.masks(Visit(carries=frozenset(other))) == (0, 0)
        assert program.masks(Visit()) == (1, 0)
