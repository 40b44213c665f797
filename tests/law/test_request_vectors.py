"""The published dates once more, each asked as a whole question: what is due about this request, and by when?"""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from gdpr_rules import Clarification, Right, RightsRequest, evaluate
from tests.clocks.test_vectors import ROWS, Row

RIGHTS = {
    "access": Right.ACCESS,
    "any Art 15-22": Right.ERASURE,
    "rectification": Right.RECTIFICATION,
    "portability": Right.PORTABILITY,
    "objection": Right.OBJECTION,
}
# What happened beside the receipt, and which field of the answer the row speaks of.
EVENTS: dict[tuple[str, str], dict[str, Any]] = {
    ("2025-03-10", "2025-04-22"): {"identity_doubted": True, "identity_confirmed": date(2025, 3, 19)},
    ("2026-05-01", "2026-06-29"): {"fee_requested": True, "fee_paid": date(2026, 5, 29)},
    ("2026-03-02", "2026-04-10"): {"clarification": (Clarification(date(2026, 3, 5), date(2026, 3, 12)),)},
    ("2026-03-02", "2026-04-07"): {"clarification": (Clarification(date(2026, 3, 5), date(2026, 3, 5)),)},
    ("2027-02-15", "2027-03-22"): {"clarification": (Clarification(date(2027, 2, 20), date(2027, 2, 27)),)},
}
PLACE_OF_EU = "BE"  # rows without a country: where no holiday falls on the days they turn on
CONTESTED = "2027-02-15"


def asked(row: Row) -> RightsRequest:
    """A row as a request that leaves nothing unknown that could move its dates."""
    place = PLACE_OF_EU if row.place == "EU" else row.place
    told: dict[str, Any] = {
        "identity_doubted": False,
        "fee_requested": False,
        "clarification": (),
        "complex": row.extended,
        "numerous": False,
        "extension_notified": row.day if row.extended else None,
    }
    return RightsRequest(
        right=RIGHTS["access" if row.right == "extension notice" else row.right],
        received=row.day,
        subject_country=place[:2],
        controller_countries=frozenset({place[:2]}),
        place=place,
        **(told | EVENTS.get((row.received, row.due), {})),
    )


def of_requests() -> list[Row]:
    """The rows that speak of a request under the GDPR of the European Union or of the United Kingdom."""
    return [row for row in ROWS.values() if row.right in RIGHTS or row.right == "extension notice"]


def test_most_rows_are_requests() -> None:
    assert len(of_requests()) == 37
    assert {(row.received, row.due) for row in of_requests()} >= EVENTS.keys()


@pytest.mark.parametrize("row", of_requests(), ids=lambda row: row.id)
def test_the_request_is_due_on_the_day_expected(row: Row) -> None:
    request = asked(row)
    on = max(row.day, date(2021, 1, 1)) if row.place.startswith("GB") else row.day  # the UK GDPR answers once it is law
    decision = evaluate(request, on=on)
    field = "extension_notice_by" if row.right == "extension notice" else "due"
    found = getattr(decision.outcome, field)
    assert decision.settled_on(field)
    if row.received == CONTESTED:  # the row prints what calculators give; the statute's letter is a day longer
        assert found == date(2027, 3, 23)
        assert date.fromisoformat(row.due) in [reading.value for reading in decision.readings]
    else:
        assert found == date.fromisoformat(row.due)


def unknown_facts(names: list[str]) -> dict[str, Any]:
    return dict.fromkeys(names)


@pytest.mark.parametrize("row", of_requests(), ids=lambda row: row.id)
def test_knowing_less_never_gives_a_later_day(row: Row) -> None:
    """Every fact of the row in turn, and then all of them, not known."""
    request, on = asked(row), max(row.day, date(2021, 1, 1))
    known = evaluate(request, on=on).outcome.due
    facts = ["place", "controller_countries", "identity_doubted", "identity_confirmed", "fee_requested", "fee_paid"]
    facts += ["clarification", "complex", "numerous", "extension_notified", "subject_country"]
    assert known is not None
    for names in (*([name] for name in facts), facts):
        unknown = evaluate(evolve(request, **unknown_facts(names)), on=on).outcome.due
        assert unknown is not None
        assert unknown <= known, names
