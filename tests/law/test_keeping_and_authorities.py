"""How long data are kept, and the periods that run against authorities, case by case."""

from datetime import date
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    LAW,
    NEVER,
    SOPRO,
    AuthorityProcedure,
    Clarification,
    KeepingDuty,
    Matter,
    Retention,
    RetentionTerms,
    evaluate,
)
from tests.clocks.test_vectors import ROWS

ON = date(2026, 11, 23)


def kept(**facts: Any) -> Retention:
    told: dict[str, Any] = {
        "collected": date(2020, 2, 29),
        "subject_country": "IE",
        "controller_countries": frozenset({"IE"}),
        "purpose_ended": date(2026, 6, 30),
        "consent_withdrawn": NEVER,
        "other_basis": True,
        "kept_until_told": NEVER,
        "exemptions": frozenset(),
        "legal_obligation": False,
        "legal_claims": False,
        "vital_interests": False,
    }
    return Retention(**{**told, **facts})


OBLIGED: dict[str, Any] = {"legal_obligation": True, "obligation_from": date(2020, 2, 29), "obligation_years": 7}


@pytest.mark.parametrize(
    ("facts", "erase_by", "settled"),
    [
        ({}, date(2026, 6, 30), True),
        ({"purpose_ended": NEVER}, None, True),
        ({"purpose_ended": None}, date(2020, 2, 29), False),
        ({"legal_claims": True}, None, True),
        ({"legal_claims": None}, date(2026, 6, 30), False),
        (OBLIGED, date(2027, 2, 28), True),  # e12: seven calendar years, not 7 x 365.25 days
        ({**OBLIGED, "obligation_years": 5}, date(2026, 6, 30), True),  # over before the purpose is
        ({**OBLIGED, "obligation_years": None}, date(2026, 6, 30), False),
        ({**OBLIGED, "obligation_years": 0}, date(2026, 6, 30), True),
        ({**OBLIGED, "obligation_years": 10_000}, NEVER, True),
        ({"vital_interests": True}, None, True),  # a purpose and a basis of their own
    ],
)
def test_by_when_data_are_erased(facts: dict[str, Any], erase_by: date | None, settled: bool) -> None:
    decision = evaluate(kept(**facts), on=ON)
    assert decision.outcome.erase_by == erase_by
    assert decision.settled_on("erase_by") == settled


def test_e12_years_counted_as_365_25_days() -> None:
    """Not here: a year ends on the day of its date, and on 28 February where that is missing."""
    for years in range(1, 40):
        told: dict[str, Any] = {**OBLIGED, "obligation_years": years, "purpose_ended": date(2020, 3, 1)}
        expected = date(2020 + years, 2, 29 if years % 4 == 0 else 28)
        assert evaluate(kept(**told), on=ON).outcome.erase_by == expected


def test_vital_interests_hold_data_under_law_and_policy() -> None:
    vital = kept(vital_interests=True)
    assert evaluate(vital, on=ON, rules=SOPRO).outcome == RetentionTerms()
    assert evaluate(vital, on=ON, rules=LAW | SOPRO).outcome.erase_by is None


def test_what_is_kept_longer_is_used_for_nothing_else() -> None:
    assert KeepingDuty.KEEP_FOR_THAT_ONLY in evaluate(kept(legal_claims=True), on=ON).outcome.duties
    assert KeepingDuty.KEEP_FOR_THAT_ONLY not in evaluate(kept(), on=ON).outcome.duties


def test_elsewhere_nothing_is_settled() -> None:
    decision = evaluate(kept(subject_country="JP"), on=ON)
    assert KeepingDuty.FIND_OUT_LAW in decision.outcome.duties
    assert not decision.settled


def matter(kind: Matter, received: date, **facts: Any) -> AuthorityProcedure:
    told: dict[str, Any] = {"place": "DE", "complex": False, "information_awaited": ()}
    return AuthorityProcedure(matter=kind, received=received, **{**told, **facts})


MONDAY = date(2026, 9, 7)
PERIODS = {
    Matter.PRIOR_CONSULTATION: date(2026, 11, 2),
    Matter.COMPLAINT_NEWS: date(2026, 12, 7),
    Matter.LEAD_DECIDES_TO_HANDLE: date(2026, 9, 28),
    Matter.OBJECTION_TO_DRAFT: date(2026, 10, 5),
    Matter.OBJECTION_TO_REVISED_DRAFT: date(2026, 9, 21),
    Matter.MUTUAL_ASSISTANCE: date(2026, 10, 7),
    Matter.JOINT_OPERATION: date(2026, 10, 7),
    Matter.BOARD_OPINION: date(2026, 11, 2),
    Matter.BOARD_DECISION: date(2026, 10, 7),
    Matter.BOARD_DECISION_BY_MAJORITY: date(2026, 9, 21),
    Matter.DECISION_AFTER_BOARD: date(2026, 10, 7),
    Matter.URGENT_MEASURE: date(2026, 12, 7),
    Matter.URGENT_BOARD_OPINION: date(2026, 9, 21),
}


@pytest.mark.parametrize("kind", Matter, ids=lambda kind: kind.name)
def test_each_period_from_a_monday(kind: Matter) -> None:
    decision = evaluate(matter(kind, MONDAY), on=ON)
    assert decision.outcome.due == PERIODS[kind]
    assert decision.settled


def test_the_published_eight_weeks() -> None:
    (row,) = [row for row in ROWS.values() if "8 weeks" in row.right]
    assert evaluate(matter(Matter.PRIOR_CONSULTATION, row.day), on=ON).outcome.due == date.fromisoformat(row.due)


def test_a_complex_consultation_takes_fourteen_weeks_and_says_so_within_a_month() -> None:
    said = matter(Matter.PRIOR_CONSULTATION, MONDAY, complex=True, extended_on=date(2026, 9, 30))
    outcome = evaluate(said, on=ON).outcome
    assert (outcome.due, outcome.due_if_extended, outcome.say_so_by) == (date(2026, 12, 14),) * 2 + (date(2026, 10, 7),)
    unknown = evaluate(attrs.evolve(said, complex=None), on=ON)
    assert unknown.outcome.due == date(2026, 11, 2)
    assert not unknown.settled


def test_a_consultation_waits_for_information_and_nothing_else_does() -> None:
    spans = (Clarification(date(2026, 9, 14), date(2026, 9, 24)),)
    assert evaluate(matter(Matter.PRIOR_CONSULTATION, MONDAY, information_awaited=spans), on=ON).outcome.due == date(
        2026, 11, 12
    )
    assert evaluate(matter(Matter.BOARD_OPINION, MONDAY, information_awaited=spans), on=ON).outcome.due == date(2026, 11, 2)
    still = (Clarification(date(2026, 9, 14), NEVER),)
    assert evaluate(matter(Matter.PRIOR_CONSULTATION, MONDAY, information_awaited=still), on=ON).outcome.due is None
