"""Breaches, keeping and matters of authorities as JSON and as cells: instants, sets, spans, and days that have not come."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given

from gdpr_rules import (
    LAW,
    NEVER,
    SOPRO,
    AuthorityProcedure,
    Breach,
    BreachRole,
    Clarification,
    Exemption,
    Facts,
    Matter,
    Processing,
    Retention,
    Source,
    SpecialCondition,
    evaluate,
    verify,
)
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.testing.strategies import dates, facts
from gdpr_rules.wire import json_schema, read_cells, read_facts

RULES = LAW | SOPRO
QUESTIONS: list[type[Facts[Any]]] = [Breach, Retention, AuthorityProcedure, Processing]
# The same facts thrice: as JSON, as cells, and as the object.
WRITTEN: list[tuple[dict[str, Any], dict[str, str], Facts[Any]]] = [
    (
        {
            "became_aware": "2026-03-27T09:30:00+01:00",
            "role": "communications_provider",
            "controller_countries": ["DE", "IE"],
            "risk_unlikely": False,
            "residents_affected": 501,
            "persons_told": "never",
        },
        {
            "became_aware": "2026-03-27T09:30:00+01:00",
            "role": "communications_provider",
            "controller_countries": "DE;IE",
            "risk_unlikely": "false",
            "residents_affected": "501",
            "persons_told": "never",
        },
        Breach(
            became_aware=datetime(2026, 3, 27, 8, 30, tzinfo=UTC),
            role=BreachRole.COMMUNICATIONS_PROVIDER,
            controller_countries=frozenset({"DE", "IE"}),
            risk_unlikely=False,
            residents_affected=501,
            persons_told=NEVER,
        ),
    ),
    (
        {"collected": "2020-02-29", "purpose_ended": "never", "obligation_years": 6, "exemptions": ["public_health"]},
        {"collected": "2020-02-29", "purpose_ended": "never", "obligation_years": "6", "exemptions": "public_health"},
        Retention(
            collected=date(2020, 2, 29),
            purpose_ended=NEVER,
            obligation_years=6,
            exemptions=frozenset({Exemption.PUBLIC_HEALTH}),
        ),
    ),
    (
        {"matter": "prior_consultation", "received": "2026-09-07", "information_awaited": ["2026-09-14/.."]},
        {"matter": "prior_consultation", "received": "2026-09-07", "information_awaited": "2026-09-14/.."},
        AuthorityProcedure(
            matter=Matter.PRIOR_CONSULTATION,
            received=date(2026, 9, 7),
            information_awaited=(Clarification(date(2026, 9, 14), NEVER),),
        ),
    ),
    (
        {
            "category": "usage",
            "purpose": "analyse use; improve",
            "controller_countries": ["GB"],
            "subject_age": 12,
            "source": "public",
            "special_category_condition": "made_public",
        },
        {
            "category": "usage",
            "purpose": "analyse use; improve",
            "controller_countries": "GB",
            "subject_age": "12",
            "source": "public",
            "special_category_condition": "made_public",
        },
        Processing(
            category="usage",
            purpose="analyse use; improve",
            controller_countries=frozenset({"GB"}),
            subject_age=12,
            source=Source.PUBLIC,
            special_category_condition=SpecialCondition.MADE_PUBLIC,
        ),
    ),
]


@pytest.mark.parametrize(("as_json", "cells", "told"), WRITTEN, ids=["breach", "retention", "authority", "processing"])
def test_json_and_cells_state_the_same(as_json: dict[str, Any], cells: dict[str, str], told: Facts[Any]) -> None:
    assert read_facts(type(told), as_json) == told
    assert read_cells(type(told), cells) == told


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_every_certificate_is_read_back_and_says_the_same(question: type[Facts[Any]]) -> None:
    rules = RULES.about(question)

    @given(facts(question, rules=rules), dates(rules, question))
    def same(drawn: Facts[Any], on: date) -> None:
        certificate = evaluate(drawn, on=on, rules=RULES).to_dict()
        assert read_facts(question, certificate["facts"]) == drawn
        assert verify(certificate, rules=RULES)

    same()


@pytest.mark.parametrize("wrong", ["now", "", "2026-03-27", "2026-03-27T09:30", "27/03/2026 09:30", "2026-03-27T25:00:00Z", 0])
def test_e05_an_unreadable_time_is_an_error_that_names_the_field(wrong: Any) -> None:
    with pytest.raises(InvalidDocument, match=r"^breach\.became_aware: `"):
        read_facts(Breach, {"became_aware": wrong}, at="breach")


@pytest.mark.parametrize(
    ("question", "needed"), [(Breach, "became_aware"), (Retention, "collected"), (AuthorityProcedure, "received")]
)
def test_a_question_that_cannot_be_asked_without_a_fact_says_so(question: type[Facts[Any]], needed: str) -> None:
    with pytest.raises(InvalidDocument, match=rf"(^|\n){needed}: "):
        read_facts(question, {})
    assert needed in json_schema(question)["required"]
