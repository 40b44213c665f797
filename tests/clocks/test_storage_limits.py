"""Storage limits: what is not known never allows more time than what is, and each day is counted from the event named."""

import datetime as dt

import attrs
import pytest

from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.storage_limits import StorageLimit
from gdpr_rules.facts.retention import Retention, RetentionTerms

K = attrs.fields(Retention)
COLLECTED = dt.date(2026, 6, 1)
HALF_A_YEAR = Period(months=6, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE)
LIMIT = StorageLimit[RetentionTerms](
    adds=RetentionTerms(),
    field="erase_by",
    collected=K.collected,
    event=K.purpose_ended,
    after=HALF_A_YEAR,
    duty=K.legal_obligation,
    duty_from=K.obligation_from,
    duty_years=K.obligation_years,
)


@pytest.mark.parametrize(
    ("ended", "by"),
    [
        (dt.date(2026, 7, 15), dt.date(2027, 1, 15)),
        (COLLECTED, dt.date(2026, 12, 1)),
        (dt.date(2026, 1, 1), dt.date(2026, 12, 1)),  # a purpose that had ended before: counted from the collection
        (None, dt.date(2026, 12, 1)),
    ],
)
def test_an_event_counts_no_earlier_than_the_collection(ended: dt.date | None, by: dt.date) -> None:
    facts = Retention(collected=COLLECTED, purpose_ended=ended, legal_obligation=False)
    assert LIMIT.of(facts).erase_by == by


def test_the_sum_names_the_day_from_which_it_counts() -> None:
    early = Retention(collected=COLLECTED, purpose_ended=dt.date(2026, 1, 1), legal_obligation=False)
    assert "6 months after the collection: 1 December 2026" in LIMIT.calculation(early).lines
    late = attrs.evolve(early, purpose_ended=dt.date(2026, 7, 15))
    assert "6 months after it: 15 January 2027" in LIMIT.calculation(late).lines
