"""The questions on a controller's own duties as JSON and as cells, and their certificates."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from gdpr_rules import (
    LAW,
    SOPRO,
    ActExemption,
    AutomatedDecision,
    Business,
    Campaign,
    CampaignRole,
    Criterion,
    DecisionBasis,
    DerogationLimit,
    Facts,
    ImpactAssessment,
    InterestTest,
    JointControl,
    Loss,
    Organisation,
    ProcessorContract,
    ProcessorTerm,
    ProhibitedUse,
    RecordRole,
    Records,
    Transfer,
    TransferTool,
    Use,
    WebsiteUse,
    evaluate,
    verify,
)
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.testing.strategies import dates, facts
from gdpr_rules.wire import json_schema, read_cells, read_facts
from tests.questions import cases

RULES = LAW | SOPRO
# The same facts thrice: as JSON, as cells, and as the object.
WRITTEN: list[tuple[dict[str, Any], dict[str, str], Facts[Any]]] = [
    (
        {"subject_country": "IE", "large_scale": True, "criteria": ["large_scale", "sensitive_data"]},
        {"subject_country": "IE", "large_scale": "true", "criteria": "large_scale;sensitive_data"},
        ImpactAssessment(
            subject_country="IE",
            large_scale=True,
            criteria=frozenset({Criterion.LARGE_SCALE, Criterion.SENSITIVE_DATA}),
        ),
    ),
    (
        {"controller_countries": ["GB", "MK"], "terms": ["duration", "security"]},
        {"controller_countries": "GB;MK", "terms": "duration;security"},
        ProcessorContract(
            controller_countries=frozenset({"GB", "MK"}), terms=frozenset({ProcessorTerm.DURATION, ProcessorTerm.SECURITY})
        ),
    ),
    (
        {"solely_automated": True, "basis": "recognised_interest"},
        {"solely_automated": "true", "basis": "recognised_interest"},
        AutomatedDecision(solely_automated=True, basis=DecisionBasis.RECOGNISED_INTEREST),
    ),
    (
        {"role": "joint", "tests_recorded": ["balance", "interest"]},
        {"role": "joint", "tests_recorded": "balance;interest"},
        Campaign(role=CampaignRole.JOINT, tests_recorded=frozenset({InterestTest.BALANCE, InterestTest.INTEREST})),
    ),
    (
        {"persons_in_automated_processing": 20, "court": False},
        {"persons_in_automated_processing": "20", "court": "false"},
        Organisation(persons_in_automated_processing=20, court=False),
    ),
    (
        {"role": "processor", "persons_employed": 249},
        {"role": "processor", "persons_employed": "249"},
        Records(role=RecordRole.PROCESSOR, persons_employed=249),
    ),
    ({"joint": True, "arranged": False}, {"joint": "true", "arranged": "false"}, JointControl(joint=True, arranged=False)),
    (
        {"exporter_country": "GB", "destination": "EPO", "safeguard": "uk_agreement", "derogation_limits": []},
        {"exporter_country": "GB", "destination": "EPO", "safeguard": "uk_agreement", "derogation_limits": "none"},
        Transfer(
            exporter_country="GB",
            destination="EPO",
            safeguard=TransferTool.UK_AGREEMENT,
            derogation_limits=frozenset[DerogationLimit](),
        ),
    ),
    (
        {"use": "print", "copies_printed": 1, "misuse": [], "loss": "data"},
        {"use": "print", "copies_printed": "1", "misuse": "none", "loss": "data"},
        WebsiteUse(use=Use.PRINT, copies_printed=1, misuse=frozenset[ProhibitedUse](), loss=Loss.DATA),
    ),
    (
        {"gross_revenue_usd": "26625000.01", "share_of_votes": "50.1", "exemptions": ["medical"], "households": 3},
        {"gross_revenue_usd": "26625000.01", "share_of_votes": "50.1", "exemptions": "medical", "households": "3"},
        Business(
            gross_revenue_usd=Decimal("26625000.01"),
            share_of_votes=Decimal("50.1"),
            exemptions=frozenset({ActExemption.MEDICAL}),
            households=3,
        ),
    ),
]
QUESTIONS = [type(told) for _, _, told in WRITTEN]
by_name = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)


@pytest.mark.parametrize(("as_json", "cells", "told"), WRITTEN, ids=[question.__name__ for question in QUESTIONS])
def test_json_and_cells_state_the_same(as_json: dict[str, Any], cells: dict[str, str], told: Facts[Any]) -> None:
    assert read_facts(type(told), as_json) == told
    assert read_cells(type(told), cells) == told


@by_name
def test_every_certificate_is_read_back_and_says_the_same(question: type[Facts[Any]]) -> None:
    rules = RULES.about(question)

    @settings(max_examples=cases(question))
    @given(facts(question, rules=rules), dates(rules, question))
    def same(drawn: Facts[Any], on: Any) -> None:
        certificate = evaluate(drawn, on=on, rules=RULES).to_dict()
        assert read_facts(question, certificate["facts"]) == drawn
        assert verify(certificate, rules=RULES)

    same()


@by_name
def test_nothing_is_required_and_nothing_unknown_is_taken(question: type[Facts[Any]]) -> None:
    assert read_facts(question, {}) == question()
    assert "required" not in json_schema(question)
    with pytest.raises(InvalidDocument, match=r"^colour: "):
        read_facts(question, {"colour": "red"})
