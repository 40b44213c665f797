"""Articles 13 and 14 under both texts: by when, in place of what, and what spares whom."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Exemption, Obligation, Right
from tests.law.british_heads import LIFTING
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import COMPLY, NOTHING, RECEIVED, decide

Owed, E = Obligation, Exemption


@BOTH
@pytest.mark.parametrize(
    ("told", "due"),
    [
        ({"provided_by_subject": True}, RECEIVED),
        ({"provided_by_subject": True, "first_contact": date(2026, 11, 20)}, RECEIVED),
        ({"provided_by_subject": False}, date(2026, 12, 2)),
        ({"provided_by_subject": False, "first_contact": date(2026, 11, 10)}, date(2026, 11, 10)),
        ({"provided_by_subject": False, "first_disclosure": date(2026, 11, 12)}, date(2026, 11, 12)),
        (
            {"provided_by_subject": False, "first_contact": date(2026, 11, 12), "first_disclosure": date(2026, 11, 11)},
            date(2026, 11, 11),
        ),
        ({"provided_by_subject": False, "first_contact": RECEIVED}, RECEIVED),
        ({"provided_by_subject": False, "first_contact": date(2027, 5, 1)}, date(2026, 12, 2)),  # the month stays the cap
        ({"provided_by_subject": False, "first_contact": None}, RECEIVED),
        ({"provided_by_subject": False, "first_disclosure": None}, RECEIVED),
        ({"provided_by_subject": None}, RECEIVED),
        ({"provided_by_subject": False, "received": date(2026, 1, 31)}, date(2026, 3, 2)),  # 28 February is a Saturday
        ({"provided_by_subject": False, "received": date(2026, 9, 18)}, date(2026, 10, 19)),  # 18 October is a Sunday
    ],
)
def test_information_is_owed_at_collection_or_within_a_month_and_by_the_first_use(
    where: str, told: dict[str, Any], due: date
) -> None:
    outcome = decide(where, Right.INFORMATION, **told).outcome
    assert (outcome.answer, outcome.due) == (COMPLY, due)
    assert Owed.GIVE_INFORMATION in outcome.obligations


@BOTH
@pytest.mark.parametrize("exemption", E, ids=lambda exemption: exemption.name)
def test_what_spares_the_information(where: str, exemption: Exemption) -> None:
    shown: dict[str, Any] = {"exemptions": frozenset({exemption})}
    instead = exemption in {E.IMPOSSIBLE_OR_DISPROPORTIONATE, E.DEFEATS_PURPOSE}
    law = {E.NATIONAL_LAW, *(LIFTING[Right.INFORMATION] if where == "uk" else ())}  # DPA 2018 Schedules 2 and 3
    spared = instead or exemption in {E.OBTAINING_LAID_DOWN, E.PROFESSIONAL_SECRECY} | law
    elsewhere = decide(where, Right.INFORMATION, provided_by_subject=False, **shown)
    assert (Owed.GIVE_INFORMATION in elsewhere.outcome.obligations) == (not spared)
    assert (elsewhere.outcome.due is None) == spared
    assert (Owed.PUBLISH_INFORMATION in elsewhere.outcome.obligations) == instead
    collected = decide(where, Right.INFORMATION, provided_by_subject=True, **shown)
    assert (Owed.GIVE_INFORMATION in collected.outcome.obligations) == (exemption not in law)
    assert Owed.PUBLISH_INFORMATION not in collected.outcome.obligations


@BOTH
@pytest.mark.parametrize("own", [True, False])
def test_nobody_is_told_what_they_know(where: str, own: bool) -> None:
    known = decide(where, Right.INFORMATION, provided_by_subject=own, has_information=True)
    assert (known.outcome.answer, known.outcome.due, known.settled) == (NOTHING, None, True)
    perhaps = decide(where, Right.INFORMATION, provided_by_subject=own, has_information=None)
    assert perhaps.outcome.answer is COMPLY
    assert not perhaps.settled


@BOTH
def test_an_unknown_use_or_place_keeps_the_day_open(where: str) -> None:
    for lost in ("first_contact", "first_disclosure", "place"):
        unknown: dict[str, Any] = {lost: None}
        decision = decide(where, Right.INFORMATION, provided_by_subject=False, **unknown)
        assert not decision.settled_on("due")
        assert lost in decision.missing
    unused = decide(where, Right.INFORMATION, provided_by_subject=False, first_contact=NEVER, first_disclosure=NEVER)
    assert unused.settled
