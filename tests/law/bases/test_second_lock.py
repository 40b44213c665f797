"""Special categories and criminal data: no basis is enough alone, and no condition without what it takes."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Basis, SpecialCondition
from tests.law.bases.cases import CONSENT, FACTS, ON, decide, left

C = SpecialCondition
PLACES = pytest.mark.parametrize("where", ["eu", "uk", "both"])
CONTRACT = FACTS[Basis.CONTRACT]
NEEDED = {"condition_necessary": True}
LAID_DOWN = {**NEEDED, "condition_in_law": True}
DOCUMENTED = {**LAID_DOWN, "policy_document_held": True}
TAKES: dict[SpecialCondition, dict[str, Any]] = {
    C.EXPLICIT_CONSENT: {**CONSENT, "explicit_consent": True},
    C.EMPLOYMENT_LAW: DOCUMENTED,
    C.VITAL_INTERESTS: {**NEEDED, "subject_incapable": True, "vital_interests": True},
    C.NOT_FOR_PROFIT: {},
    C.MADE_PUBLIC: {},
    C.LEGAL_CLAIMS: NEEDED,
    C.SUBSTANTIAL_PUBLIC_INTEREST: DOCUMENTED,
    C.HEALTH_CARE: {**LAID_DOWN, "professional_secrecy": True},
    C.PUBLIC_HEALTH: {**LAID_DOWN, "professional_secrecy": True},
    C.RESEARCH: LAID_DOWN,
}
SPARED = {
    ("uk", C.HEALTH_CARE, "condition_in_law"),  # DPA 2018 s 10(3), Sch 1 para 2: that paragraph is the law
    ("eu", C.PUBLIC_HEALTH, "professional_secrecy"),  # asked by DPA 2018 Sch 1 para 3(b) alone
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
            spared = (where, condition, fact) in SPARED or (where == "eu" and fact == "policy_document_held")
            assert (Basis.CONTRACT in left(where, **told, **lacking)) is spared, (fact, answer)


@PLACES
def test_consent_that_was_withdrawn_closes_the_lock_again(where: str) -> None:
    told = {**CONTRACT, **TAKES[C.EXPLICIT_CONSENT], "special_category": True}
    assert left(where, **told, special_category_condition=C.EXPLICIT_CONSENT, consent_withdrawn=True) == frozenset()


def test_every_condition_is_told() -> None:
    assert set(TAKES) == set(C) - {C.NONE}


DOCUMENT = {"policy_document_held": True}
"""DPA 2018 s 10(5) with Sch 1 paras 1(1)(b), 5 and 35(1)(c); not asked of paras 2-4, 29-34, 10(2), 13(3) and 27(3)."""


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ({}, set()),
        (DOCUMENT, set()),
        ({"criminal_data_authorised": True}, {"eu"}),
        ({"criminal_data_authorised": True, **DOCUMENT}, {"eu", "uk", "both"}),
        ({"criminal_data_authorised": True, "condition_without_document": True}, {"eu", "uk", "both"}),
        ({"official_authority": True}, {"eu", "uk", "both"}),
        ({"criminal_data_authorised": True, "comprehensive_register": True, **DOCUMENT}, set()),
        ({"official_authority": True, "comprehensive_register": True}, {"eu", "uk", "both"}),
    ],
)
def test_criminal_data(told: dict[str, Any], places: set[str]) -> None:
    for where in ("eu", "uk", "both"):
        decision = decide(where, **CONTRACT, criminal_data=True, **told)
        assert decision.outcome.available == ({Basis.CONTRACT} if where in places else set()), where
        assert decision.settled_on("available")


@pytest.mark.parametrize("held", [True, False, None])
@pytest.mark.parametrize("on", [date(2018, 5, 25), date(2020, 12, 31), ON])
def test_the_policy_document_is_asked_since_the_act_and_not_since_the_regime(on: date, held: bool | None) -> None:
    """B3, B4: Schedule 1 is law since 25 May 2018 (SI 2018/625 reg 2(1)), under the GDPR as under the UK GDPR."""
    employer = {**CONTRACT, **NEEDED, "condition_in_law": True, "policy_document_held": held}
    special = {"special_category": True, "special_category_condition": C.EMPLOYMENT_LAW}
    criminal = {"criminal_data": True, "criminal_data_authorised": True}
    for data in (special, criminal):
        decision = decide("uk", on=on, **employer, **data)
        assert decision.outcome.available == ({Basis.CONTRACT} if held else set())
        assert decision.settled_on("available") is (held is not None)
        assert ("policy_document_held" in decision.missing) is (held is None)


@pytest.mark.parametrize(
    ("condition", "told", "places"),
    [
        # B1: 9(2)(b), (c), (f) to (j) ask for necessity, and ordinary consent does not stand in for it
        (C.LEGAL_CLAIMS, {**CONSENT, "condition_necessary": False}, set()),
        (C.LEGAL_CLAIMS, {**CONSENT, **NEEDED}, {"eu", "uk", "both"}),
        (C.MADE_PUBLIC, {**CONSENT, "condition_necessary": False}, {"eu", "uk", "both"}),
        # B2: 9(2)(h) wants a law, or a contract with a health professional; that law is DPA 2018 s 10(3), Sch 1 para 2
        (C.HEALTH_CARE, {**CONTRACT, **NEEDED, "professional_secrecy": True}, {"uk"}),
        (C.HEALTH_CARE, {**CONTRACT, **NEEDED, "professional_secrecy": True, "health_contract": True}, {"eu", "uk", "both"}),
        (C.HEALTH_CARE, {**CONTRACT, **LAID_DOWN}, set()),
        # 9(2)(a), last words: a law may keep consent from lifting the ban
        (C.EXPLICIT_CONSENT, {**TAKES[C.EXPLICIT_CONSENT], "consent_barred_by_law": True}, set()),
    ],
)
def test_what_the_words_of_a_condition_ask(condition: SpecialCondition, told: dict[str, Any], places: set[str]) -> None:
    for where in ("eu", "uk", "both"):
        decision = decide(where, special_category=True, special_category_condition=condition, **told)
        assert decision.outcome.lawful is (where in places), where
        assert decision.settled_on("available")
