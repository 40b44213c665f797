"""DPA 2018 Schedule 2 paragraph 25: dates by hand for marks that are asked for before the results are announced."""

from datetime import date

import pytest

from gdpr_rules import NEVER, Answer, Obligation, Right
from gdpr_rules.facts.contradictions import contradictions
from tests.law.request_cases import decide

ASKED = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("announced", "due"),
    [
        (NEVER, date(2026, 11, 16)),  # five months end on Sunday, 15 November
        (date(2026, 8, 13), date(2026, 9, 22)),  # forty days from the announcement are earlier
        (date(2026, 6, 16), date(2026, 7, 27)),  # they end on Sunday, 26 July
        (date(2026, 12, 1), date(2026, 11, 16)),  # forty days would be 11 January 2027
    ],
)
def test_the_earlier_of_five_months_and_forty_days(announced: date, due: date) -> None:
    decision = decide("uk", Right.EXAM_MARKS, received=ASKED, results_announced=announced)
    assert decision.settled
    assert decision.outcome.due == due
    assert decision.outcome.refusal_by == due
    assert decision.outcome.due_if_extended is None


def test_not_knowing_of_an_announcement_takes_the_earliest_day() -> None:
    """They may have been announced by the day of the request, which then has the month of any other (Art 12A(1))."""
    decision = decide("uk", Right.EXAM_MARKS, received=ASKED, results_announced=None)
    assert decision.outcome.due == date(2026, 7, 15)
    assert not decision.settled_on("due")
    assert "results_announced" in decision.missing


@pytest.mark.parametrize(
    ("announced", "received", "due"),
    [
        (date(2026, 8, 13), date(2026, 9, 1), date(2026, 10, 1)),
        (date(2026, 8, 13), date(2026, 8, 13), date(2026, 9, 14)),  # 13 September is a Sunday
        (date(2026, 8, 13), date(2026, 8, 12), date(2026, 9, 22)),  # the day before: forty days from the announcement
        (date(2020, 8, 13), date(2025, 9, 1), date(2025, 10, 1)),  # Art 12(3), before Article 12A
    ],
)
def test_once_the_results_are_announced_a_request_has_a_month(announced: date, received: date, due: date) -> None:
    """Sch 2 para 25(3): a question that arises before the day on which the results are announced; others go by Art 12A."""
    decision = decide("uk", Right.EXAM_MARKS, received=received, results_announced=announced, asked_by=None)
    assert decision.outcome.due == due
    refused = contradictions(decision.facts)
    assert [each.facts for each in refused] == ([] if received < announced else [("results_announced", "received")])


def test_what_is_owed_is_access() -> None:
    marks = decide("uk", Right.EXAM_MARKS, results_announced=NEVER)
    access = decide("uk", Right.ACCESS)
    assert marks.outcome.answer is Answer.COMPLY
    assert marks.outcome.obligations == access.outcome.obligations
    assert Obligation.GIVE_COPY in marks.outcome.obligations


@pytest.mark.parametrize(("where", "due"), [("eu", date(2026, 7, 15)), ("ca", date(2026, 7, 30))])
def test_elsewhere_it_is_a_request_for_access_as_any_other(where: str, due: date) -> None:
    decision = decide(where, Right.EXAM_MARKS, received=ASKED)
    assert decision.settled
    assert decision.outcome == decide(where, Right.ACCESS, received=ASKED).outcome
    assert decision.outcome.due == due
