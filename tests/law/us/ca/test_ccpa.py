"""California, case by case: the periods of the regulations, and each right with what it leaves."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import LAW, NEVER, Exemption, Fee, Ground, Obligation, Right, evaluate
from tests.clocks.test_vectors import ROWS, Row
from tests.law.request_cases import COMPLY, NOTHING, REPLY, asked, decide

Owed = Obligation
WORDS = {
    "confirm receipt 10 business days": (Right.KNOW, "acknowledge_by"),
    "know/delete/correct 45 calendar days": (Right.KNOW, "due"),
    "opt-out of sale/sharing 15 business days": (Right.OPT_OUT, "effect_by"),
}
CALIFORNIAN = [row for row in ROWS.values() if row.right in WORDS]


@pytest.mark.parametrize("row", CALIFORNIAN, ids=lambda row: row.id)
def test_published_dates(row: Row) -> None:
    right, field = WORDS[row.right]
    decision = decide("ca", right, received=row.day)
    assert getattr(decision.outcome, field) == date.fromisoformat(row.due)
    assert decision.settled_on(field)


def test_every_californian_row_is_asked() -> None:
    assert len(CALIFORNIAN) == 5


@pytest.mark.parametrize(
    ("received", "told", "due"),
    [
        (date(2026, 6, 1), {}, date(2026, 7, 16)),
        (date(2026, 6, 1), {"identity_doubted": True, "identity_confirmed": date(2026, 7, 1)}, date(2026, 7, 16)),  # no stop
        (date(2026, 6, 1), {"complex": True, "extension_notified": date(2026, 7, 16)}, date(2026, 8, 31)),  # 30 is a Sunday
        (date(2026, 6, 1), {"complex": True, "extension_notified": date(2026, 7, 17)}, date(2026, 7, 16)),  # a day late
        (date(2026, 6, 1), {"extension_notified": date(2026, 7, 1)}, date(2026, 7, 16)),  # no reason for it
        (date(2026, 6, 1), {"complex": True, "extension_notified": NEVER}, date(2026, 7, 16)),
        (date(2026, 5, 19), {}, date(2026, 7, 3)),  # 4 July on a Saturday does not free the Friday
        (date(2026, 10, 10), {}, date(2026, 11, 24)),
    ],
)
def test_45_days_or_90_from_receipt(received: date, told: dict[str, Any], due: date) -> None:
    for right in (Right.KNOW, Right.DELETE, Right.CORRECT, Right.ACCESS, Right.ERASURE, Right.RECTIFICATION):
        assert decide("ca", right, received=received, **told).outcome.due == due


def test_the_reading_that_counts_the_day_of_receipt_stands_beside() -> None:
    decision = decide("ca", Right.KNOW, received=date(2026, 6, 1))
    readings = {(reading.field, reading.value) for reading in decision.readings}
    assert ("due", date(2026, 7, 15)) in readings
    assert ("acknowledge_by", date(2026, 6, 12)) in readings  # with Saturdays as business days
    assert "1 day earlier" in decision.explain()


def test_e02_45_days_for_every_kind_of_request_whatever_the_law() -> None:
    """Not here: each regime has its own clock, and the earliest wins."""
    told: dict[str, Any] = {"received": date(2026, 6, 1), "controller_countries": frozenset({"US", "IE"}), "place": "IE"}
    decision = decide("ca", Right.KNOW, **told)
    assert decision.by_regime["us.ca.ccpa"].due == date(2026, 7, 16)
    assert decision.by_regime["eu.gdpr"].due == date(2026, 7, 1)
    assert decision.outcome.due == date(2026, 7, 1)
    assert decide("ca", Right.OPT_OUT, received=date(2026, 6, 1)).outcome.due == date(2026, 6, 23)  # Juneteenth between


@pytest.mark.parametrize(
    ("right", "told", "owed"),
    [
        (Right.KNOW, {}, {Owed.DISCLOSE_COLLECTED, Owed.WITHHOLD_SENSITIVE_PIECES}),
        (Right.DELETE, {}, {Owed.ERASE, Owed.PASS_ON_DELETION}),
        (Right.CORRECT, {"grounds": frozenset({Ground.INACCURATE})}, {Owed.RECTIFY, Owed.PASS_ON_CORRECTION}),
        (Right.OPT_OUT, {}, {Owed.STOP_SALE_AND_SHARING, Owed.TELL_BUYERS, Owed.SHOW_OPT_OUT, Owed.WAIT_TO_ASK_AGAIN}),
        (Right.LIMIT, {}, {Owed.LIMIT_USE, Owed.TELL_BUYERS, Owed.WAIT_TO_ASK_AGAIN}),
    ],
)
def test_each_right_is_complied_with(right: Right, told: dict[str, Any], owed: set[Obligation]) -> None:
    decision = decide("ca", right, **told)
    assert decision.outcome.answer is COMPLY
    assert owed | {Owed.NO_RETALIATION, Owed.KEEP_RECORD} <= decision.outcome.obligations
    assert decision.settled


@pytest.mark.parametrize("right", [Right.KNOW, Right.DELETE, Right.CORRECT])
@pytest.mark.parametrize(
    "told", [{"verified": False}, {"household_data": True}, {"manifestly_unfounded_or_excessive": True}], ids=str
)
def test_what_lifts_the_three_rights(right: Right, told: dict[str, Any]) -> None:
    grounds: dict[str, Any] = {"grounds": frozenset({Ground.INACCURATE})}
    assert decide("ca", right, **grounds, **told).outcome.answer is REPLY
    unknown: dict[str, Any] = dict.fromkeys(told)
    decision = decide("ca", right, **grounds, **unknown)
    assert decision.outcome.answer is COMPLY
    assert not decision.settled_on("answer")


@pytest.mark.parametrize("right", [Right.OPT_OUT, Right.LIMIT])
def test_stopping_needs_no_proof_of_identity(right: Right) -> None:
    doubtful: dict[str, Any] = {"verified": False, "identity_doubted": True, "identity_confirmed": NEVER}
    assert decide("ca", right, **doubtful).outcome.answer is COMPLY


@pytest.mark.parametrize(("before", "answer"), [(0, COMPLY), (1, COMPLY), (2, REPLY), (9, REPLY)])
def test_twice_in_twelve_months_is_enough(before: int, answer: object) -> None:
    assert decide("ca", Right.KNOW, requests_in_twelve_months=before).outcome.answer is answer


KEPT = {
    Exemption.TRANSACTION,
    Exemption.SECURITY,
    Exemption.DEBUGGING,
    Exemption.FREE_EXPRESSION,
    Exemption.CALECPA,
    Exemption.CONSENTED_RESEARCH,
    Exemption.COMPATIBLE_INTERNAL_USE,
    Exemption.LEGAL_OBLIGATION,
}


@pytest.mark.parametrize("exemption", Exemption, ids=lambda exemption: exemption.name)
def test_eight_exceptions_to_deletion(exemption: Exemption) -> None:
    outcome = decide("ca", Right.DELETE, exemptions=frozenset({exemption})).outcome
    assert outcome.answer is (REPLY if exemption in KEPT else COMPLY)


def test_only_what_came_from_the_consumer_is_deleted() -> None:
    assert decide("ca", Right.DELETE, provided_by_subject=False).outcome.answer is REPLY


def test_an_answer_is_free_unless_unfounded() -> None:
    assert decide("ca", Right.KNOW).outcome.fee is Fee.FREE
    assert decide("ca", Right.KNOW, manifestly_unfounded_or_excessive=True).outcome.fee is Fee.MAY_CHARGE


def test_without_verification_the_categories_are_told() -> None:
    assert Owed.ANSWER_BY_CATEGORY in decide("ca", Right.KNOW, verified=False).outcome.obligations


def test_rights_begin_when_the_law_says() -> None:
    assert decide("ca", Right.KNOW, on=date(2019, 12, 31)).outcome.due is None
    assert decide("ca", Right.KNOW, on=date(2020, 1, 1)).outcome.due is not None
    wrong: dict[str, Any] = {"grounds": frozenset({Ground.INACCURATE})}
    assert decide("ca", Right.CORRECT, on=date(2022, 12, 31), **wrong).outcome.answer is NOTHING
    assert decide("ca", Right.CORRECT, on=date(2023, 1, 1), **wrong).outcome.answer is COMPLY
    for day, shown in ((date(2025, 12, 31), False), (date(2026, 1, 1), True)):
        assert (Owed.SHOW_OPT_OUT in decide("ca", Right.OPT_OUT, on=day).outcome.obligations) == shown


def test_a_business_that_is_not_covered_owes_nothing_here_and_an_unknown_one_everything() -> None:
    assert decide("ca", Right.KNOW, ccpa_covered=False).outcome.answer is NOTHING
    unknown = decide("ca", Right.KNOW, ccpa_covered=None)
    assert unknown.outcome.answer is COMPLY
    assert unknown.missing == ("ccpa_covered",)


def test_other_states_are_not_encoded() -> None:
    decision = evaluate(asked("ca", Right.KNOW, subject_us_state="TX"), on=date(2026, 11, 23), rules=LAW)
    assert Owed.FIND_OUT_LAW in decision.outcome.obligations
    assert decision.outcome.due is None
    assert not decision.settled
