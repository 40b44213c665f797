"""Special categories and criminal data: no basis is enough alone, and no condition without what it takes."""

from typing import Any

import pytest

from gdpr_rules import Basis, SpecialCondition
from tests.law.bases.cases import CONSENT, FACTS, decide, left

C = SpecialCondition
PLACES = pytest.mark.parametrize("where", ["eu", "uk", "both"])
CONTRACT = FACTS[Basis.CONTRACT]
LAID_DOWN = {"condition_in_law": True, "policy_document_held": True}
TAKES: dict[SpecialCondition, dict[str, Any]] = {
    C.EXPLICIT_CONSENT: {**CONSENT, "explicit_consent": True},
    C.EMPLOYMENT_LAW: LAID_DOWN,
    C.VITAL_INTERESTS: {"subject_incapable": True, "vital_interests": True},
    C.NOT_FOR_PROFIT: {},
    C.MADE_PUBLIC: {},
    C.LEGAL_CLAIMS: {},
    C.SUBSTANTIAL_PUBLIC_INTEREST: LAID_DOWN,
    C.HEALTH_CARE: {"professional_secrecy": True},
    C.PUBLIC_HEALTH: {"condition_in_law": True},
    C.RESEARCH: {"condition_in_law": True},
}


@PLACES
@pytest.mark.parametrize("condition", [None, C.NONE])
def test_without_a_condition_nothing_is_left(where: str, condition: SpecialCondition | None) -> None:
    decision = decide(where, **CONTRACT, special_category=True, special_category_condition=condition)
    assert decision.outcome.available == frozenset()
    assert decision.settled_on("available") is (condition is C.NONE)
    unsure = decide(where, **{**CONTRACT, "special_category": None, "special_category_condition": C.NONE})
    assert not unsure.outcome.lawful


@PLACES
@pytest.mark.parametrize("condition", TAKES, ids=lambda condition: condition.name)
def test_each_condition_opens_the_lock_with_what_it_takes(where: str, condition: SpecialCondition) -> None:
    told: dict[str, Any] = {"special_category": True, "special_category_condition": condition}
    assert Basis.CONTRACT in left(where, **told, **{**CONTRACT, **TAKES[condition]})
    assert left(where, **told, **TAKES[condition]) <= {Basis.CONSENT}  # the second lock is no basis
    for fact in TAKES[condition]:
        for answer in (False, None):
            lacking = {**CONTRACT, **TAKES[condition], fact: answer}
            document = fact == "policy_document_held" and where == "eu"
            assert (Basis.CONTRACT in left(where, **told, **lacking)) is document, (fact, answer)


@PLACES
def test_consent_that_was_withdrawn_closes_the_lock_again(where: str) -> None:
    told = {**CONTRACT, **TAKES[C.EXPLICIT_CONSENT], "special_category": True}
    assert left(where, **told, special_category_condition=C.EXPLICIT_CONSENT, consent_withdrawn=True) == frozenset()


def test_every_condition_is_told() -> None:
    assert set(TAKES) == set(C) - {C.NONE}


@PLACES
@pytest.mark.parametrize(
    ("told", "open_"),
    [
        ({}, False),
        ({"criminal_data_authorised": True}, True),
        ({"official_authority": True}, True),
        ({"criminal_data_authorised": True, "comprehensive_register": True}, False),
        ({"official_authority": True, "comprehensive_register": True}, True),
    ],
)
def test_criminal_data(where: str, told: dict[str, Any], open_: bool) -> None:
    assert left(where, **CONTRACT, criminal_data=True, **told) == ({Basis.CONTRACT} if open_ else set())
