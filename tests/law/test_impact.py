"""When an impact assessment is due, case by case, and over every set of the nine signs."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from gdpr_rules import LAW, AssessmentDuty, AssessmentStep, Criterion, Decision, ImpactAssessment, evaluate
from gdpr_rules.decisions.wording import verdict

ON = date(2026, 11, 23)
HOMES = {"eu": "IE", "uk": "GB"}


def planned(where: str, **facts: Any) -> Decision[AssessmentDuty]:
    """Processing in a country, of which nothing is so but what is told."""
    country = HOMES[where]
    told: dict[str, Any] = dict.fromkeys(
        (
            "high_risk",
            "extensive_evaluation",
            "significant_decisions",
            "special_or_criminal_data",
            "large_scale",
            "monitors_public_area",
            "listed_by_authority",
            "spared_by_authority",
            "reasons_recorded",
            "assessed_in_legislation",
            "officer_designated",
            "residual_high_risk",
        ),
        False,
    )
    told |= {"criteria": frozenset(), "subject_country": country, "controller_countries": frozenset({country})}
    return evaluate(ImpactAssessment(**{**told, **facts}), on=ON, rules=LAW)


@pytest.mark.parametrize("where", HOMES)
@pytest.mark.parametrize(
    ("facts", "required"),
    [
        ({}, False),
        ({"high_risk": True}, True),
        ({"extensive_evaluation": True}, False),
        ({"extensive_evaluation": True, "significant_decisions": True}, True),
        ({"special_or_criminal_data": True}, False),  # e07: special data alone are not enough
        ({"large_scale": True}, False),
        ({"special_or_criminal_data": True, "large_scale": True}, True),
        ({"monitors_public_area": True}, False),
        ({"monitors_public_area": True, "large_scale": True}, True),
        ({"listed_by_authority": True}, True),
        ({"listed_by_authority": True, "spared_by_authority": True}, True),
        ({"high_risk": True, "assessed_in_legislation": True}, False),
        ({"residual_high_risk": True}, False),  # the consultation is a duty of its own
    ],
)
def test_when_an_assessment_is_due(where: str, facts: dict[str, Any], required: bool) -> None:
    decision = planned(where, **facts)
    assert decision.outcome.required is required
    assert decision.settled


@pytest.mark.parametrize("where", HOMES)
def test_two_of_nine_signs_over_every_set_of_them(where: str) -> None:
    for size in range(10):
        for signs in combinations(Criterion, size):
            outcome = planned(where, criteria=frozenset(signs)).outcome
            assert outcome.required is (size >= 2)
            assert (AssessmentStep.RECORD_REASONS in outcome.steps) is (size >= 1)


def test_recorded_reasons_answer_the_signs_and_not_the_statute() -> None:
    signs = frozenset({Criterion.LARGE_SCALE, Criterion.SENSITIVE_DATA})
    assert not planned("eu", criteria=signs, reasons_recorded=True).outcome.required
    assert not planned("eu", criteria=signs, spared_by_authority=True).outcome.required
    special: dict[str, Any] = {"special_or_criminal_data": True, "large_scale": True}
    assert planned("eu", criteria=signs, reasons_recorded=True, **special).outcome.required


def test_what_is_not_known_is_no_reason_to_go_without() -> None:
    decision = planned("uk", criteria=None)
    assert decision.outcome.required
    assert decision.missing == ("criteria",)
    assert verdict(decision) == "cannot tell yet"


def test_a_high_risk_that_remains_goes_to_the_authority() -> None:
    outcome = planned("eu", high_risk=True, residual_high_risk=True).outcome
    assert outcome.consult_authority
    assert AssessmentStep.WAIT_FOR_AUTHORITY in outcome.steps
    assert not planned("eu", high_risk=True).outcome.consult_authority


def test_the_officer_is_asked_where_there_is_one() -> None:
    assert AssessmentStep.ASK_OFFICER in planned("eu", officer_designated=True).outcome.steps
    assert verdict(planned("eu", officer_designated=True)) == "no assessment is due"


def test_elsewhere_nothing_is_settled() -> None:
    decision = planned("eu", subject_country="JP")
    assert decision.outcome.required
    assert AssessmentStep.FIND_OUT_LAW in decision.outcome.steps
    assert not decision.settled
