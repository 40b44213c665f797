"""Complaints in the United Kingdom: to the controller from 19 June 2026, and to the Commissioner all along."""

from datetime import date

import pytest

from gdpr_rules import Obligation, Right
from tests.law.request_cases import REPLY, decide

Owed = Obligation
TO_THE_CONTROLLER = {Owed.ACKNOWLEDGE, Owed.FACILITATE_COMPLAINT, Owed.INVESTIGATE}
ON = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("received", "place", "acknowledge_by", "strict"),
    [
        (date(2026, 6, 19), "GB-EAW", date(2026, 7, 20), date(2026, 7, 18)),  # 19 July is a Sunday
        (date(2026, 8, 1), "GB-EAW", date(2026, 9, 1), date(2026, 8, 30)),  # 31 August is a bank holiday in England
        (date(2026, 8, 1), "GB-SCT", date(2026, 8, 31), date(2026, 8, 30)),  # and none in Scotland
        (date(2026, 11, 2), "GB-EAW", date(2026, 12, 2), date(2026, 12, 1)),
        (
            date(2026, 11, 25),
            "GB-EAW",
            date(2026, 12, 29),
            date(2026, 12, 24),
        ),  # Christmas, and a Monday for Boxing Day
    ],
)
def test_thirty_days_from_the_day_after_receipt_off_free_days(
    received: date, place: str, acknowledge_by: date, strict: date
) -> None:
    decision = decide("uk", Right.COMPLAINT, received=received, place=place, on=ON)
    assert decision.outcome.acknowledge_by == acknowledge_by
    assert decision.outcome.obligations == TO_THE_CONTROLLER | {Owed.NAME_AUTHORITY}
    assert decision.outcome.answer is REPLY
    assert decision.outcome.due is None
    assert decision.settled
    assert [reading.value for reading in decision.readings if reading.field == "acknowledge_by"] == [strict]


def test_a_complaint_of_the_day_before_goes_to_the_commissioner_alone() -> None:
    decision = decide("uk", Right.COMPLAINT, received=date(2026, 6, 18), on=ON)
    assert decision.outcome.acknowledge_by is None
    assert decision.outcome.obligations == {Owed.NAME_AUTHORITY}


def test_article_77_until_18_june_2026() -> None:
    for on, there in ((date(2026, 6, 18), True), (date(2026, 6, 19), False)):
        fired = {rule.id for rule in decide("uk", Right.COMPLAINT, received=date(2026, 6, 1), on=on).fired}
        assert ("uk.gdpr.art77.complaint" in fired) == there
        assert "uk.gdpr.dpa165.authority" in fired


def test_without_the_place_only_what_is_free_in_all_of_the_country_moves_the_day() -> None:
    decision = decide("uk", Right.COMPLAINT, received=date(2026, 8, 1), place=None, on=ON)
    assert decision.outcome.acknowledge_by == date(2026, 8, 31)
    assert not decision.settled_on("acknowledge_by")
    assert "place" in decision.missing
