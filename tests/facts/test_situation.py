"""The outcome of the question of reach names regimes and places that there are, and no others."""

import pytest

from gdpr_rules import LAW, Scope, Situation
from gdpr_rules.errors import InvalidFact
from gdpr_rules.facts.regimes import REGIMES


def test_the_regimes_are_those_encoded() -> None:
    assert {regime.id for regime in LAW.regimes} - {"backstop", "uk.terms"} == REGIMES
    assert {name for rule in LAW.about(Situation) for name in rule.outcome(rule.examples[0].facts).regimes} == REGIMES


@pytest.mark.parametrize(
    ("field", "name", "said"),
    [
        ("regimes", "eu.gpdr", "Scope.regimes has `eu.gpdr`, which does not exist; did you mean `eu.gdpr`?"),
        ("regimes", "backstop", "Scope.regimes has `backstop`, which does not exist"),
        ("not_encoded", "US-XX", "Scope.not_encoded has `US-XX`, which does not exist"),
        ("not_encoded", "UK", "Scope.not_encoded has `UK`, which does not exist"),
    ],
)
def test_other_names_are_refused(field: str, name: str, said: str) -> None:
    with pytest.raises(InvalidFact) as refused:
        Scope(**{field: frozenset({name})})
    assert str(refused.value).startswith(said)


def test_a_place_not_encoded_is_not_nothing() -> None:
    assert Scope().permissive
    assert not Scope(not_encoded=frozenset({"JP"})).permissive
    assert not Scope(regimes=frozenset({"eu.gdpr"})).permissive
    assert Scope(frozenset({"ch"})) | Scope(not_encoded=frozenset({"CH"})) == Scope(frozenset({"ch"}), frozenset({"CH"}))
