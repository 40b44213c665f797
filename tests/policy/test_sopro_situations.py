"""Where the source documents say that laws apply, and the law says otherwise: both directions, for PP-02 and GP-08."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Scope, Situation, evaluate
from gdpr_rules.policy.sopro import SOPRO_POLICY
from tests.law.test_scope import ON, UNION, complete, situation

BOTH = LAW | SOPRO
UK = "policy.sopro.uk_counts_as_eu"
CITIZENS = "policy.sopro.eu_citizens"
IN_BRITAIN: dict[str, dict[str, Any]] = {
    "an establishment": {"controller_countries": frozenset({"GB"})},
    "an offer": {"subject_country": "GB", "offers_goods_or_services": True},
    "monitoring": {"subject_country": "GB", "monitors_behaviour": True},
    "an embassy": {"public_international_law": True, "law_applying_there": "GB"},
}


def reached(on: date = ON, **told: Any) -> tuple[bool, bool]:
    """Whether the EU's text reaches, by the law alone and with the documents."""
    item = situation(**told)
    law, both = (evaluate(item, on=on, rules=rules).outcome.regimes for rules in (LAW, BOTH))
    return "eu.gdpr" in law, "eu.gdpr" in both


@pytest.mark.parametrize("told", IN_BRITAIN.values(), ids=IN_BRITAIN)
def test_the_uk_counts_among_the_eu_while_the_decision_stands(told: dict[str, Any]) -> None:
    assert reached(date(2020, 12, 31), **told) == (True, True), "it was law"
    assert reached(date(2021, 1, 1), **told) == (False, False)
    assert reached(date(2021, 6, 27), **told) == (False, False)
    assert reached(date(2021, 6, 28), **told) == (False, True)
    assert reached(ON, **told) == (False, True)
    assert reached(date(2031, 12, 27), **told) == (False, True)
    assert reached(date(2031, 12, 28), **told) == (False, False)


def test_what_is_not_done_in_britain_is_not_reached_for_its_sake() -> None:
    assert reached(subject_country="GB") == (False, False)
    assert reached(controller_countries=frozenset({"GB"}), processing_in_context_of_establishment=False) == (False, False)
    assert reached(law_applying_there="GB") == (False, False)


@pytest.mark.parametrize("country", sorted(UNION))
def test_the_gdpr_follows_citizens_by_the_documents_and_not_by_law(country: str) -> None:
    citizen: dict[str, Any] = {"subject_citizenships": frozenset({country, "US"})}
    assert reached(**citizen) == (False, True)
    assert reached(date(2018, 5, 24), **citizen) == (False, False)
    assert reached(date(2018, 5, 25), **citizen) == (False, True)


@pytest.mark.parametrize("country", ["GB", "NO", "CH", "US"])
def test_it_follows_no_others(country: str) -> None:
    assert reached(subject_citizenships=frozenset({country})) == (False, False)


@pytest.mark.parametrize(
    "told",
    [
        {"subject_country": "FR", "offers_goods_or_services": True},
        {"subject_country": "FR", "monitors_behaviour": True},
        {"subject_country": "AU", "controller_countries": frozenset({"IE"})},
    ],
)
def test_people_who_are_no_citizens_stay_reached(told: dict[str, Any]) -> None:
    """The claim leaves them out; a policy cannot take them out."""
    assert reached(**told, subject_citizenships=frozenset({"JP"})) == (True, True)


@settings(max_examples=300)
@given(complete(), st.sampled_from([date(2018, 5, 24), date(2021, 6, 27), date(2021, 6, 28), ON, date(2031, 12, 28)]))
def test_the_documents_add_the_text_of_the_eu_and_nothing_else(item: Situation, on: date) -> None:
    law, both = (evaluate(item, on=on, rules=rules) for rules in (LAW, BOTH))
    added = {rule.id for rule in both.fired} - {rule.id for rule in law.fired}
    assert added <= {UK, CITIZENS}
    expected = law.outcome | Scope(regimes=frozenset({"eu.gdpr"})) if added else law.outcome
    assert both.outcome == expected


def test_both_say_how_they_depart_from_the_law() -> None:
    entries = {entry.id: entry for entry in SOPRO_POLICY.document.rules if entry.question == "situation"}
    assert set(entries) == {"uk_counts_as_eu", "eu_citizens"}
    assert all(entry.departs for entry in entries.values())
    assert SOPRO[UK].clauses == ("PP-02",)
    assert SOPRO[CITIZENS].clauses == ("GP-08",)
    assert {clause for note in SOPRO_POLICY.document.notes for clause in note.clauses} & {"PP-02", "GP-08"} == {"PP-02"}
