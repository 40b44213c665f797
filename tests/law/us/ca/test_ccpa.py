"""California, case by case: the periods of the regulations, and each right with what it leaves."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, NEVER, Exemption, Fee, Handling, Obligation, RequestGround, Right, RightsRequest, evaluate
from gdpr_rules.kernel.facts import about
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
    found = getattr(decision.outcome, field)
    if row.day == date(2026, 11, 16):
        # Civ. Code 7, 9; Gov. Code 6700: the Friday after Thanksgiving is a business day, though no court sits (CCP 135)
        assert found == date(2026, 12, 1)
        found = next(each.value for each in decision.readings if "Thanksgiving" in each.words and each.field == field)
    assert found == date.fromisoformat(row.due)
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


@pytest.mark.parametrize(
    ("received", "due", "safe"),
    [
        (date(2026, 7, 16), date(2026, 8, 31), date(2026, 8, 28)),  # day 45 is a Sunday
        (date(2026, 6, 3), date(2026, 7, 20), date(2026, 7, 17)),  # a Saturday, which is free too (Code Civ. Proc. 12a)
        (date(2026, 10, 12), date(2026, 11, 30), date(2026, 11, 25)),  # Thanksgiving, then the day after, then a weekend
    ],
)
def test_a_last_day_off_work_moves_on_and_the_working_day_before_stands_beside(received: date, due: date, safe: date) -> None:
    decision = decide("ca", Right.KNOW, received=received)
    assert decision.outcome.due == due
    assert safe in [reading.value for reading in decision.readings if reading.field == "due"]


def test_e04_no_notice_extends_twice_or_after_the_first_period() -> None:
    """Whatever day the notice goes out on: 45 days, or 90 from receipt, and nothing beyond that."""
    received, first, longest = date(2026, 6, 1), date(2026, 7, 16), date(2026, 8, 31)
    for n in range(-3, 200):
        notice = received + timedelta(days=n)
        due = decide("ca", Right.DELETE, received=received, numerous=True, extension_notified=notice).outcome.due
        assert due == (longest if received <= notice <= first else first), notice
        groundless = decide("ca", Right.DELETE, received=received, extension_notified=notice).outcome.due
        assert groundless == first, notice


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
        (Right.CORRECT, {"grounds": frozenset({RequestGround.INACCURATE})}, {Owed.RECTIFY, Owed.PASS_ON_CORRECTION}),
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
    grounds: dict[str, Any] = {"grounds": frozenset({RequestGround.INACCURATE})}
    assert decide("ca", right, **grounds, **told).outcome.answer is REPLY
    unknown: dict[str, Any] = dict.fromkeys(told)
    decision = decide("ca", right, **grounds, **unknown)
    assert decision.outcome.answer is COMPLY
    assert not decision.settled_on("answer")


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (Right.ACCESS, Right.KNOW),
        (Right.EXAM_MARKS, Right.KNOW),
        (Right.PORTABILITY, Right.KNOW),
        (Right.ERASURE, Right.DELETE),
        (Right.RECTIFICATION, Right.CORRECT),
        (Right.OBJECTION, Right.OPT_OUT),
        (Right.RESTRICTION, Right.LIMIT),
    ],
)
def test_a_right_is_the_same_by_its_european_name(theirs: Right, ours: Right) -> None:
    grounds: dict[str, Any] = {"grounds": frozenset({RequestGround.INACCURATE})}
    assert decide("ca", theirs, **grounds).outcome == decide("ca", ours, **grounds).outcome


@pytest.mark.parametrize("right", [Right.OPT_OUT, Right.LIMIT])
def test_stopping_needs_no_proof_of_identity(right: Right) -> None:
    doubtful: dict[str, Any] = {"verified": False, "identity_doubted": True, "identity_confirmed": NEVER}
    assert decide("ca", right, **doubtful).outcome.answer is COMPLY


@pytest.mark.parametrize(("before", "answer"), [(0, COMPLY), (1, COMPLY), (2, REPLY), (9, REPLY)])
def test_twice_in_twelve_months_is_enough(before: int, answer: object) -> None:
    assert decide("ca", Right.KNOW, requests_in_twelve_months=before).outcome.answer is answer


def test_a_request_that_was_refused_is_not_counted() -> None:
    """Civ. Code 1798.130(b) counts the information provided: of three requests made, one was granted."""
    assert decide("ca", Right.KNOW, requests_in_twelve_months=1).outcome.answer is COMPLY
    assert "refused do not count" in about(attrs.fields(RightsRequest).requests_in_twelve_months).ask


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


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ({"verified": False}, True),
        ({"exemptions": frozenset({Exemption.SECURITY})}, True),
        ({"exemptions": frozenset({Exemption.SECURITY}), "exempt_in_full": False}, True),  # denied in part
        ({"provided_by_subject": False}, True),
        ({"manifestly_unfounded_or_excessive": True}, True),
        ({"household_data": True}, True),
        ({}, False),
        ({"verified": False, "opted_out": True}, False),
        ({"verified": False, "sells_or_shares": False}, False),
        ({"verified": False, "opted_out": None}, None),
        ({"verified": False, "sells_or_shares": None}, None),
    ],
)
def test_who_is_denied_a_deletion_is_asked_about_opting_out(told: dict[str, Any], offered: bool | None) -> None:
    """11 CCR 7022(g)."""
    decision = decide("ca", Right.DELETE, **{"sells_or_shares": True, "opted_out": False, **told})
    assert (Owed.OFFER_OPT_OUT in decision.outcome.obligations) == (offered is not False)
    assert decision.settled_on("obligations") == (offered is not None)


def test_what_no_exception_covers_is_deleted_all_the_same() -> None:
    """11 CCR 7022(f)(2): one invoice that has to be kept does not keep the account."""
    part = decide("ca", Right.DELETE, exemptions=frozenset({Exemption.LEGAL_OBLIGATION}), exempt_in_full=False)
    assert part.settled
    assert part.outcome.answer is COMPLY
    assert {Owed.ERASE, Owed.PASS_ON_DELETION, Owed.GIVE_REASONS} <= part.outcome.obligations
    unknown = decide("ca", Right.DELETE, exemptions=frozenset({Exemption.LEGAL_OBLIGATION}), exempt_in_full=None)
    assert unknown.outcome.answer is COMPLY
    assert unknown.missing == ("exempt_in_full",)


@pytest.mark.parametrize(
    ("right", "told", "why"),
    [
        (Right.KNOW, {}, False),
        (Right.KNOW, {"verified": False}, True),
        (Right.KNOW, {"manifestly_unfounded_or_excessive": True}, True),
        (Right.KNOW, {"household_data": True}, True),
        (Right.KNOW, {"requests_in_twelve_months": 2}, True),
        (Right.KNOW, {"exemptions": frozenset({Exemption.NOT_SEARCHABLE})}, True),
        (Right.KNOW, {"exemptions": frozenset({Exemption.SECURITY})}, False),  # no exception to the right to know
        (Right.DELETE, {}, False),
        (Right.DELETE, {"provided_by_subject": False}, True),
        (Right.DELETE, {"exemptions": frozenset({Exemption.SECURITY})}, True),
        (Right.DELETE, {"requests_in_twelve_months": 2}, False),
        (Right.CORRECT, {"grounds": frozenset({RequestGround.INACCURATE})}, False),
        (Right.CORRECT, {}, True),
        (Right.OPT_OUT, {"verified": False}, False),
    ],
)
def test_whoever_is_refused_is_told_why(right: Right, told: dict[str, Any], why: bool) -> None:
    assert (Owed.GIVE_REASONS in decide("ca", right, **told).outcome.obligations) == why


@pytest.mark.parametrize(
    ("told", "passed_on"),
    [
        ({}, True),
        ({"disclosed_to_others": False}, False),
        ({"exemptions": frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE})}, False),
        ({"exemptions": frozenset({Exemption.TRANSACTION})}, False),
        ({"on": date(2022, 12, 31)}, False),
    ],
)
def test_buyers_of_deleted_data_are_told_unless_that_asks_too_much(told: dict[str, Any], passed_on: bool) -> None:
    facts: dict[str, Any] = {"disclosed_to_others": True, **told}
    decision = decide("ca", Right.DELETE, **facts)
    assert (Owed.TELL_RECIPIENTS in decision.outcome.obligations) == passed_on
    if "exemptions" not in told:
        assert Owed.PASS_ON_DELETION in decision.outcome.obligations


@pytest.mark.parametrize("name", ["household_data", "manifestly_unfounded_or_excessive", "further_copy"])
def test_the_most_sensitive_pieces_are_withheld_from_everybody(name: str) -> None:
    for verified in (True, False, None):
        facts: dict[str, Any] = {name: True, "verified": verified}
        assert Owed.WITHHOLD_SENSITIVE_PIECES in decide("ca", Right.KNOW, **facts).outcome.obligations


def test_a_limit_leaves_the_permitted_uses_alone() -> None:
    outcome = decide("ca", Right.LIMIT, exemptions=frozenset({Exemption.PERMITTED_USE})).outcome
    assert outcome.answer is NOTHING
    assert outcome.effect_by is None
    assert outcome.obligations == {Owed.NO_RETALIATION, Owed.KEEP_RECORD}
    opt_out = decide("ca", Right.OPT_OUT, exemptions=frozenset({Exemption.PERMITTED_USE})).outcome
    assert opt_out.answer is COMPLY
    assert opt_out.effect_by is not None


@pytest.mark.parametrize("right", [Right.OPT_OUT, Right.LIMIT])
def test_to_opt_out_costs_nothing(right: Right) -> None:
    assert decide("ca", right).outcome.fee is Fee.FREE
    assert decide("ca", right, manifestly_unfounded_or_excessive=True).outcome.fee is Fee.FREE


def test_saturdays_as_business_days_bring_an_opt_out_forward() -> None:
    decision = decide("ca", Right.OPT_OUT, received=date(2026, 5, 4))
    assert decision.outcome.effect_by == date(2026, 5, 26)
    early = {(reading.field, reading.value) for reading in decision.readings}
    assert {("effect_by", date(2026, 5, 21)), ("due", date(2026, 5, 21))} <= early


def test_what_regulations_allow_or_ask_began_with_them() -> None:
    hidden: dict[str, Any] = {"exemptions": frozenset({Exemption.NOT_SEARCHABLE})}
    assert decide("ca", Right.KNOW, on=date(2020, 8, 13), **hidden).outcome.answer is COMPLY
    assert decide("ca", Right.KNOW, on=date(2020, 8, 14), **hidden).outcome.answer is REPLY
    for day, begun in ((date(2020, 8, 13), False), (date(2020, 8, 14), True)):
        outcome = decide("ca", Right.KNOW, on=day).outcome
        assert (Owed.WITHHOLD_SENSITIVE_PIECES in outcome.obligations) == begun
        assert (outcome.acknowledge_by is not None) == begun


def test_what_was_no_right_before_2023_leaves_no_trace() -> None:
    for right in (Right.CORRECT, Right.LIMIT, Right.RECTIFICATION, Right.RESTRICTION):
        assert decide("ca", right, on=date(2022, 12, 31)).outcome == Handling(), right
        assert Owed.KEEP_RECORD in decide("ca", right, on=date(2023, 1, 1)).outcome.obligations


def test_an_answer_is_free_unless_unfounded() -> None:
    assert decide("ca", Right.KNOW).outcome.fee is Fee.FREE
    assert decide("ca", Right.KNOW, manifestly_unfounded_or_excessive=True).outcome.fee is Fee.MAY_CHARGE


def test_without_verification_the_categories_are_told() -> None:
    assert Owed.ANSWER_BY_CATEGORY in decide("ca", Right.KNOW, verified=False).outcome.obligations


def test_rights_begin_when_the_law_says() -> None:
    assert decide("ca", Right.KNOW, on=date(2019, 12, 31)).outcome.due is None
    assert decide("ca", Right.KNOW, on=date(2020, 1, 1)).outcome.due is not None
    wrong: dict[str, Any] = {"grounds": frozenset({RequestGround.INACCURATE})}
    assert decide("ca", Right.CORRECT, on=date(2022, 12, 31), **wrong).outcome.answer is NOTHING
    assert decide("ca", Right.CORRECT, on=date(2023, 1, 1), **wrong).outcome.answer is COMPLY
    for day, shown in ((date(2025, 12, 31), False), (date(2026, 1, 1), True)):
        assert (Owed.SHOW_OPT_OUT in decide("ca", Right.OPT_OUT, on=day).outcome.obligations) == shown


def test_a_business_that_is_not_covered_owes_nothing_under_the_act_and_an_unknown_one_everything() -> None:
    assert decide("ca", Right.KNOW, covering_acts=frozenset(), rules=LAW.of("us.ca.ccpa")).outcome.answer is NOTHING
    unknown = decide("ca", Right.KNOW, covering_acts=None)
    assert unknown.outcome.answer is COMPLY
    assert unknown.missing == ("covering_acts",)


def test_other_states_are_not_encoded() -> None:
    decision = evaluate(asked("ca", Right.KNOW, subject_us_state="TX"), on=date(2026, 11, 23), rules=LAW)
    assert Owed.FIND_OUT_LAW in decision.outcome.obligations
    assert decision.outcome.due is None
    assert not decision.settled
