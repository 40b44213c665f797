"""Whom each regime reaches, question by question, in hand-written cases; no fault in the form of a scope escapes them."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Condition, Facts, evaluate
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.conditions import FALSE, TRUE
from gdpr_rules.kernel.truth import Truth
from gdpr_rules.testing.mutants import equivalent, faults
from gdpr_rules.wire import read_facts
from tests.law.register import of_places

RULES = LAW | SOPRO
ON = date(2026, 11, 23)
TRUTHS: dict[str, Truth] = {"yes": True, "no": False, "open": None}
FILE = Path(__file__).parents[1] / "vectors" / "reach.toml"
REQUIRED: dict[str, Any] = tomllib.loads(FILE.read_text("utf-8"))["required"]
NAMED: dict[str, type[Facts[Any]]] = {question.__name__: question for question in QUESTIONS.values()}


@attrs.frozen
class Case:
    """What is known on a day, and whether the regime then reaches the question's facts."""

    regime: str
    question: type[Facts[Any]]
    label: str
    facts: Facts[Any]
    on: date
    reached: Truth

    def __str__(self) -> str:
        return f"{self.regime}, {self.question.__name__}: {self.label}"


def scope(regime: str, question: type[Facts[Any]]) -> Condition:
    return RULES.scope(next(each for each in RULES.regimes if each.id == regime), question)


def written() -> list[Case]:
    """The cases of the file, and those that stand with the tests of one place."""
    return [
        Case(
            regime=group["regime"],
            question=NAMED[name],
            label=each["case"],
            facts=read_facts(NAMED[name], {**REQUIRED.get(name, {}), **each["known"]}, at=each["case"]),
            on=each.get("on", ON),
            reached=TRUTHS[each["reached"]],
        )
        for file in (FILE, *of_places())
        for group in tomllib.loads(file.read_text("utf-8")).get("reach", [])
        for name in group["questions"]
        for each in group["cases"]
    ]


CASES = written()
EVERYWHERE = {"backstop", "policy.sopro"}
"""Regimes that declare no scope: they reach everything."""
REACHING = sorted(
    {(regime.id, rule.question.__name__) for rule in RULES if (regime := RULES.regime(rule)).id not in EVERYWHERE}
)
"""Each other regime, with each question that it has rules on."""


def of(regime: str, question: str) -> list[Case]:
    return [case for case in CASES if (case.regime, case.question.__name__) == (regime, question)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_regime_reaches_what_the_text_says(case: Case) -> None:
    assert scope(case.regime, case.question).truth(case.facts, case.on) is case.reached
    if any(RULES.regime(rule).id == case.regime for rule in RULES.about(case.question).in_force(case.on)):
        listed = case.regime in evaluate(case.facts, on=case.on, rules=RULES).by_regime
        assert listed is (case.reached is not False)


def test_every_regime_has_cases_for_every_question_it_answers() -> None:
    assert sorted({(case.regime, case.question.__name__) for case in CASES}) == REACHING
    assert len(REACHING) > 40
    assert {regime.id for regime in RULES.regimes if not regime.scopes} == EVERYWHERE


@pytest.mark.parametrize(("regime", "question"), REACHING)
def test_cases_show_where_a_regime_reaches_where_not_and_where_that_is_open(regime: str, question: str) -> None:
    shown = {case.reached for case in of(regime, question)}
    everywhere = {("eu.gdpr", "AuthorityProcedure"), ("us.ca.ccpa", "Business")}
    assert shown == ({True} if (regime, question) in everywhere else {True, False, None})
    assert (scope(regime, NAMED[question]) == TRUE) is ((regime, question) in everywhere)


@pytest.mark.parametrize(("regime", "question"), REACHING)
def test_no_fault_in_the_form_of_a_scope_goes_unnoticed(regime: str, question: str) -> None:
    right = scope(regime, NAMED[question])
    cases = of(regime, question)
    unnoticed = [
        fault
        for fault, wrong in (*faults(right, constants=False), ("reaches everything", TRUE), ("reaches nothing", FALSE))
        if all(wrong.truth(case.facts, case.on) is case.reached for case in cases) and not equivalent(wrong, right)
    ]
    assert unnoticed == []


def test_scopes_have_many_faults_to_notice() -> None:
    found = [fault for regime, name in REACHING for fault, _ in faults(scope(regime, NAMED[name]), constants=False)]
    assert len(found) > 300, len(found)
    for kind in ("held true", "held false", "negated", "any instead of all", "all instead of any"):
        assert any(kind in fault for fault in found), kind
