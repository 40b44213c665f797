"""Why a basis is barred, what would open one, and what a reader is told of both."""

from typing import Any

import pytest

from gdpr_rules import Basis, Message, Processing, ProcessingDuty, Role, Source, evaluate
from gdpr_rules.testing import check_remedies
from tests.law.bases.cases import AT, BARE, CONSENT, FACTS, ON, decide

INTERESTS = FACTS[Basis.LEGITIMATE_INTERESTS]


def test_each_basis_is_barred_by_the_rules_that_say_so() -> None:
    decision = decide("uk", **{**CONSENT, "consent_informed": False, "consent_withdrawn": True, "other_basis_stated": True})
    barred = {basis: [rule.id for rule in decision.because("available", basis)] for basis in Basis}
    assert barred[Basis.CONSENT] == ["uk.gdpr.art4.consent_informed", "uk.gdpr.art7.consent_ended"]
    assert barred[Basis.CONTRACT] == ["uk.gdpr.art6.contract", "uk.gdpr.art6.necessity"]
    assert all(barred.values())
    duty = ProcessingDuty.GIVE_INFORMATION
    assert [rule.id for rule in decision.because("obligations", duty)] == ["uk.gdpr.art14.obtaining"]


def test_what_is_left_is_barred_by_nothing() -> None:
    decision = decide("both", **FACTS[Basis.CONTRACT])
    for basis in Basis:
        assert bool(decision.because("available", basis)) is (basis is not Basis.CONTRACT)


def test_only_sets_have_members() -> None:
    decision = evaluate(Message(), on=ON)
    with pytest.raises(TypeError, match=r"^`permission` is not a set"):
        decision.because("permission", "forbidden")


def test_the_explanation_lists_what_is_barred_and_by_what() -> None:
    text = decide("uk", **INTERESTS).explain()
    assert text.startswith("On 2026-11-23 the answer is: a lawful basis is left.\n  lawful bases left: legitimate interests")
    assert "Not among the lawful bases left, with the rules that took them away:" in text
    assert "  - vital interests: uk.gdpr.art6.necessity" not in text
    assert "  - vital interests: uk.gdpr.art6.vital_interests\n" in text
    assert "Not among" not in evaluate(Message(), on=ON).explain()


@pytest.mark.parametrize(
    ("told", "changes"),
    [
        ({**CONSENT, "consent_provable": False}, [{"consent_provable": True}]),
        (
            {**CONSENT, "consent_provable": None, "withdrawal_as_easy": False},
            [{"consent_provable": True, "withdrawal_as_easy": True}],
        ),
        ({**INTERESTS, "source": Source.SUPPLIER}, [{"supplier_vouched": True}]),
        ({**INTERESTS, "objected": True}, []),
        ({**INTERESTS, "special_category": True}, []),
        (INTERESTS, []),
    ],
)
def test_what_would_help(told: dict[str, Any], changes: list[dict[str, Any]]) -> None:
    remedies = decide("uk", **told).remedies()
    few = [dict(remedy.changes) for remedy in remedies if len(remedy) < 5]
    assert few == changes
    check_remedies(Processing(**{**BARE, **AT["uk"], **told}), ON, decide("uk").rules)


def test_consent_that_nobody_asked_for_is_a_remedy_of_many_steps() -> None:
    (remedy,) = decide("uk").remedies()
    assert dict(remedy.changes) == CONSENT


def test_what_the_company_calls_its_data_decides_nothing_in_law() -> None:
    assert (
        decide("uk", **INTERESTS, category="usage", purpose="analytics", role=Role.CONTROLLER).outcome
        == decide("uk", **INTERESTS, role=Role.CONTROLLER).outcome
    )
