"""The policy on requests: 72 hours, 30 days, one month, joined with the law, where the earliest wins whatever its name."""

from datetime import date, timedelta
from typing import Any

import pytest

from gdpr_rules import LAW, NEVER, SOPRO, Exemption, Fee, Handling, Obligation, Right
from tests.law.request_cases import COMPLY, REPLY, asked, decide

BOTH = LAW | SOPRO
DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


def test_campaign_contacts_have_access_within_72_hours() -> None:
    for day in DAYS[::10]:
        decision = decide("uk", Right.ACCESS, rules=BOTH, received=day, campaign_contact=True)
        assert decision.outcome.due == day + timedelta(days=3)
        assert [rule.id for rule in decision.because("due")] == ["policy.sopro.access_by_contacts"]


def test_thirty_days_or_the_laws_month_whichever_comes_first() -> None:
    """Over a whole year of receipts: neither the policy nor the law is always the earlier one."""
    first: dict[str, int] = {"law": 0, "policy": 0, "both": 0}
    for day in DAYS:
        law = decide("eu", Right.ACCESS, received=day).outcome.due
        joined = decide("eu", Right.ACCESS, received=day, rules=BOTH).outcome.due
        policy = day + timedelta(days=30)
        assert law is not None
        assert joined == min(law, policy)
        first["both" if law == policy else "law" if law < policy else "policy"] += 1
    assert min(first.values()) > 5
    assert sum(first.values()) == 365


def test_e01_thirty_days_run_past_a_month_in_february() -> None:
    decision = decide("eu", Right.ACCESS, received=date(2027, 1, 29), rules=BOTH)
    assert decision.outcome.due == date(2027, 2, 28), "thirty days after 29 January, a Sunday on which the law would not end"
    assert decide("eu", Right.ACCESS, received=date(2026, 1, 30), rules=BOTH).outcome.due == date(2026, 3, 1)


@pytest.mark.parametrize("where", ["eu", "uk"])
def test_erasure_sets_no_time_of_its_own(where: str) -> None:
    assert decide(where, Right.ERASURE, rules=SOPRO).outcome.due is None
    assert decide(where, Right.ERASURE, rules=BOTH).outcome.due == date(2026, 12, 2)


def promised(rule: str, right: Right, **facts: Any) -> Handling:
    """What one clause promises about a request of 2 November 2026 in England, whatever the others say."""
    outcome: Handling = SOPRO[f"policy.sopro.{rule}"].outcome(asked("uk", right, **facts))
    return outcome


@pytest.mark.parametrize(
    ("told", "due", "at_most"),
    [
        ({}, date(2026, 12, 2), date(2027, 2, 2)),
        ({"identity_doubted": True, "identity_confirmed": date(2026, 11, 20)}, date(2026, 12, 21), date(2027, 2, 22)),
        ({"identity_doubted": True, "identity_confirmed": NEVER}, None, None),
        ({"identity_doubted": True}, date(2026, 12, 2), date(2027, 2, 2)),
        ({"identity_doubted": None, "identity_confirmed": date(2026, 11, 20)}, date(2026, 12, 2), date(2027, 2, 2)),
        ({"complex": True, "extension_notified": date(2026, 12, 2)}, date(2027, 2, 2), date(2027, 2, 2)),
        ({"numerous": True, "extension_notified": date(2026, 12, 2)}, date(2027, 2, 2), date(2027, 2, 2)),
        ({"complex": True, "extension_notified": date(2026, 12, 3)}, date(2026, 12, 2), date(2027, 2, 2)),
        ({"fee_requested": True, "fee_paid": NEVER}, date(2026, 12, 2), date(2027, 2, 2)),
    ],
    ids=str,
)
def test_a_month_from_proof_of_identity_or_three(told: dict[str, Any], due: date | None, at_most: date | None) -> None:
    outcome = promised("access", Right.ACCESS, **told)
    assert (outcome.due, outcome.due_if_extended) == (due, at_most)


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ({}, date(2026, 12, 2)),
        ({"complex": True, "extension_notified": date(2026, 11, 30)}, date(2027, 2, 2)),
        ({"numerous": True, "extension_notified": date(2026, 11, 30)}, date(2026, 12, 2)),  # no reason under this clause
        ({"complex": None, "numerous": True, "extension_notified": date(2026, 11, 30)}, date(2026, 12, 2)),
        ({"identity_doubted": True, "identity_confirmed": date(2026, 11, 20)}, date(2026, 12, 2)),
    ],
    ids=str,
)
def test_rectification_takes_a_month_and_three_only_when_complex(told: dict[str, Any], due: date) -> None:
    assert promised("rectification", Right.RECTIFICATION, **told).due == due


def test_the_policy_answers_earlier_where_the_law_would_extend_for_number() -> None:
    told: dict[str, Any] = {"numerous": True, "extension_notified": date(2026, 11, 30)}
    assert decide("eu", Right.RECTIFICATION, **told).outcome.due == date(2027, 2, 2)
    assert decide("eu", Right.RECTIFICATION, rules=BOTH, **told).outcome.due == date(2026, 12, 2)


def test_a_copy_is_promised_to_whoever_proves_who_they_are() -> None:
    abroad: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}
    alone = decide("uk", Right.ACCESS, rules=SOPRO, **abroad).outcome
    assert alone.answer is COMPLY
    assert {Obligation.GIVE_COPY, Obligation.CONFIRM_PROCESSING} <= alone.obligations
    assert alone.fee is Fee.FREE
    doubtful = decide("uk", Right.ACCESS, rules=SOPRO, identity_doubted=True, identity_confirmed=NEVER, **abroad).outcome
    assert doubtful.answer is REPLY
    assert Obligation.GIVE_COPY not in doubtful.obligations
    others = decide("uk", Right.ACCESS, rules=SOPRO, exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}), **abroad).outcome
    assert {Obligation.GIVE_COPY, Obligation.LEAVE_OUT_OTHERS} <= others.obligations
    assert decide("uk", Right.ACCESS, rules=SOPRO, further_copy=True, **abroad).outcome.fee is Fee.MAY_CHARGE


def test_the_policy_holds_where_no_law_is_encoded() -> None:
    abroad: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"}), "place": None}
    assert decide("uk", Right.ACCESS, rules=SOPRO, **abroad).outcome.due == date(2026, 12, 2)
    unknown = decide("uk", Right.ACCESS, rules=SOPRO, campaign_contact=None, **abroad)
    assert unknown.outcome.due == date(2026, 11, 5), "72 hours, as long as nobody knows that it is not a contact"
    assert not unknown.settled_on("due")


def test_the_policy_never_loosens() -> None:
    for right in Right:
        for where in ("eu", "uk", "ca"):
            law, both = decide(where, right), decide(where, right, rules=BOTH)
            assert both.outcome.covers(law.outcome)
            assert both.certain_outcome.covers(law.certain_outcome)


def test_every_clause_on_rights_is_carried() -> None:
    carried = {clause for rule in BOTH for clause in rule.clauses}
    assert {f"PP-{n}" for n in range(19, 29)} | {"PP-17", "PP-10", "PP-13", "GP-06", "GP-07", "CC-03", "CC-06"} <= carried
