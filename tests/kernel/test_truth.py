"""Kleene's tables, written out: false wins in a conjunction, true in a disjunction, else the unknown stays."""

from itertools import permutations, product

import pytest

from gdpr_rules.kernel.truth import Truth, every, negated, some

VALUES: tuple[Truth, ...] = (True, False, None)
AND: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): False,
    (True, None): None,
    (False, True): False,
    (False, False): False,
    (False, None): False,
    (None, True): None,
    (None, False): False,
    (None, None): None,
}
OR: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): True,
    (True, None): True,
    (False, True): True,
    (False, False): False,
    (False, None): None,
    (None, True): True,
    (None, False): None,
    (None, None): None,
}


@pytest.mark.parametrize("pair", sorted(AND, key=str), ids=str)
def test_conjunction_and_disjunction(pair: tuple[Truth, Truth]) -> None:
    assert every(pair) is AND[pair]
    assert some(pair) is OR[pair]


def test_negation_leaves_the_unknown_unknown() -> None:
    assert [negated(value) for value in VALUES] == [False, True, None]


def test_nothing_is_true_of_all_and_false_of_some() -> None:
    assert every(()) is True
    assert some(()) is False


def test_three_parts_are_the_pairwise_tables_in_any_order() -> None:
    for triple in product(VALUES, repeat=3):
        expected = AND[AND[triple[0], triple[1]], triple[2]], OR[OR[triple[0], triple[1]], triple[2]]
        for order in permutations(triple):
            assert (every(order), some(order)) == expected


def test_de_morgan() -> None:
    for pair in product(VALUES, repeat=2):
        assert negated(every(pair)) is some(map(negated, pair))
