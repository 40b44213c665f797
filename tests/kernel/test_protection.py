"""Outcomes: the join laws of all six kinds of order, and that nothing said is the least protection."""

from datetime import date, timedelta
from enum import Enum
from itertools import permutations, product
from typing import Any

import attrs
import pytest

from gdpr_rules import Basis, LawfulBases, greatest_protection
from gdpr_rules.errors import InvalidFact, MismatchedOutcomes
from gdpr_rules.kernel import protection
from gdpr_rules.kernel.protection import Protection, protections
from tests.kernel.visits import Admission, Entry, Price


class Level(Enum):
    """Written from the least protective to the most; neither names nor values sort that way."""

    PLAIN = "z"
    AMBER = "y"
    BLACK = "x"


EARLY, LATE = date(2024, 1, 1), date(2025, 1, 1)
SHORT, LONG = timedelta(0), timedelta(days=10)
SUBSETS = [frozenset(s) for s in ("", "a", "b", "ab")]
ORDERS: dict[str, tuple[Protection[Any], list[Any]]] = {
    "true protects": (protection.true_protects(), [True, False]),
    "false protects": (protection.false_protects(), [True, False]),
    "later protects": (protection.later_protects(Level), list(Level)),
    "more protects": (protection.more_protects(), SUBSETS),
    "fewer protects": (protection.fewer_protects({"a", "b"}), SUBSETS),
    "earliest protects": (protection.earliest_protects(), [EARLY, LATE, None]),
    "shortest protects": (protection.shortest_protects(), [SHORT, LONG, None]),
}


@pytest.mark.parametrize("kind", ORDERS)
def test_join_laws(kind: str) -> None:
    order, values = ORDERS[kind]
    for a, b, c in product(values, repeat=3):
        assert order.join(a, a) == a
        assert order.join(a, b) == order.join(b, a)
        assert order.join(order.join(a, b), c) == order.join(a, order.join(b, c))
        assert order.covers(order.join(a, b), a)
        assert not (order.covers(c, a) and order.covers(c, b)) or order.covers(c, order.join(a, b)), "the least bound"


@pytest.mark.parametrize("kind", ORDERS)
def test_the_least_value_is_the_identity_of_the_join(kind: str) -> None:
    order, values = ORDERS[kind]
    assert [order.join(order.least, value) for value in values] == values
    assert all(order.covers(value, order.least) for value in values)


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        ("true protects", False, True),
        ("false protects", True, False),
        ("later protects", Level.PLAIN, Level.AMBER),
        ("later protects", Level.AMBER, Level.BLACK),
        ("more protects", frozenset("a"), frozenset("ab")),
        ("fewer protects", frozenset("ab"), frozenset("a")),
        ("earliest protects", LATE, EARLY),
        ("earliest protects", None, LATE),
        ("shortest protects", LONG, SHORT),
        ("shortest protects", None, LONG),
    ],
    ids=range(10),
)
def test_which_of_two_values_protects_more(kind: str, low: Any, high: Any) -> None:
    order, _ = ORDERS[kind]
    assert order.covers(high, low)
    assert not order.covers(low, high)


OUTCOMES = [
    Admission(),
    Admission(entry=Entry.ESCORTED, watched=True),
    Admission(entry=Entry.CLOSED, stay=LONG),
    Admission(alone=False, duties=frozenset({"sign"}), leave_on=LATE),
    Admission(duties=frozenset({"knock"}), rooms=frozenset({"hall"}), leave_on=EARLY, stay=SHORT),
]


def test_outcomes_join_field_by_field() -> None:
    assert greatest_protection(*OUTCOMES) == Admission(
        entry=Entry.CLOSED,
        watched=True,
        alone=False,
        duties=frozenset({"sign", "knock"}),
        rooms=frozenset({"hall"}),
        leave_on=EARLY,
        stay=SHORT,
    )


def test_the_join_of_outcomes_is_idempotent_commutative_and_associative() -> None:
    for a, b, c in product(OUTCOMES, repeat=3):
        assert a | a == a
        assert a | b == b | a
        assert (a | b) | c == a | (b | c)
        assert (a | b).covers(a)
    for order in permutations(OUTCOMES):
        assert greatest_protection(*order) == greatest_protection(*OUTCOMES)


def test_an_outcome_without_arguments_is_the_least_protection() -> None:
    assert [Admission() | outcome for outcome in OUTCOMES] == OUTCOMES
    assert [outcome.covers(Admission()) for outcome in OUTCOMES] == [True] * len(OUTCOMES)
    assert [Admission().covers(outcome) for outcome in OUTCOMES] == [True] + [False] * (len(OUTCOMES) - 1)


def test_two_outcomes_may_each_protect_more_in_one_field() -> None:
    closed, watched = Admission(entry=Entry.CLOSED), Admission(watched=True)
    assert not closed.covers(watched)
    assert not watched.covers(closed)


def test_outcomes_of_two_questions_are_not_joined() -> None:
    with pytest.raises(MismatchedOutcomes, match="`Admission` and `Price` answer different questions"):
        Admission() | Price()  # type: ignore[operator]  # what no checker lets pass is refused at run time too


@pytest.mark.parametrize(
    "given",
    [{"watched": 1}, {"entry": "closed"}, {"duties": {"sign"}}, {"stay": 24}, {"watched": None}],
    ids=["number", "text", "mutable set", "bare number of hours", "unknown"],
)
def test_an_outcome_refuses_a_value_of_the_wrong_kind_by_its_field(given: dict[str, Any]) -> None:
    with pytest.raises(InvalidFact, match=rf"Admission\.{next(iter(given))} is `"):
        Admission(**given)


def test_an_outcome_of_one_field_is_checked_too() -> None:
    wrong: Any = 1
    with pytest.raises(InvalidFact, match=r"^Price\.due is `1`; use a value of type bool"):
        Price(due=wrong)


def test_an_outcome_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Admission().watched = True  # type: ignore[misc]  # what no checker lets pass is refused at run time too
    assert hash(Admission()) == hash(Admission())


def test_each_field_knows_its_order() -> None:
    assert list(protections(Admission)) == [field.name for field in attrs.fields(Admission)]
    assert {order.least for order in protections(Price).values()} == {False}


def test_an_outcome_is_permissive_as_its_question_says() -> None:
    assert Admission(watched=True).permissive
    assert not Admission(entry=Entry.CLOSED).permissive
    assert Price().permissive
    assert not Price(due=True).permissive


def test_an_outcome_says_in_which_ways_it_is_permissive() -> None:
    """Each way is closed under the join; where all outcomes that permit are, one is enough."""
    assert [way(Admission(watched=True)) for way in Admission.WAYS] == [True]
    assert [way(Admission(entry=Entry.CLOSED)) for way in Admission.WAYS] == [False]
    for each in Basis:
        alone = LawfulBases(available=frozenset({each}))
        assert [basis for basis, way in zip(Basis, LawfulBases.WAYS, strict=True) if way(alone)] == [each]
    assert (
        LawfulBases(available=frozenset({Basis.CONSENT})) | LawfulBases(available=frozenset({Basis.CONTRACT}))
    ).lawful is False
