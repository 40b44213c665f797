"""The policy on requests: 72 hours, 30 days, one month, joined with the law, where the earliest wins whatever its name."""

from datetime import date, timedelta

import pytest

from gdpr_rules import LAW, SOPRO, Obligation, Right
from tests.law.request_cases import decide

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
def test_erasure_keeps_the_opt_out_and_sets_no_time_of_its_own(where: str) -> None:
    alone = decide(where, Right.ERASURE, rules=SOPRO).outcome
    assert Obligation.KEEP_OPTED_OUT in alone.obligations
    assert alone.due is None
    assert decide(where, Right.ERASURE, rules=BOTH).outcome.due == date(2026, 12, 2)
    notes = SOPRO["policy.sopro.erasure_keeps_opt_out"].not_encoded
    assert any("stays personal data" in note for note in notes)


def test_the_policy_holds_where_no_law_is_encoded() -> None:
    decision = decide("uk", Right.ACCESS, rules=SOPRO, subject_country="JP", controller_countries=frozenset({"JP"}), place=None)
    assert decision.outcome.due == date(2026, 12, 2)


def test_the_policy_never_loosens() -> None:
    for right in Right:
        for where in ("eu", "uk", "ca"):
            law, both = decide(where, right), decide(where, right, rules=BOTH)
            assert both.outcome.covers(law.outcome)
            assert both.certain_outcome.covers(law.certain_outcome)


def test_every_clause_on_rights_is_carried() -> None:
    carried = {clause for rule in BOTH for clause in rule.clauses}
    assert {f"PP-{n}" for n in range(19, 29)} | {"PP-17", "PP-10", "PP-13", "GP-06", "GP-07", "CC-03", "CC-06"} <= carried
