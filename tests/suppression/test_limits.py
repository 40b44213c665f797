"""By when an opt-out bites: at once, within 24 hours, within ten business days, each against a count of its own."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.suppression import AT_ONCE, LIMITS, TEN_DAYS, WITHIN_A_DAY, MemoryStore, Reason, must_bite_by
from gdpr_rules.suppression.limits import overdue_of
from tests.suppression.test_algebra import DAY, HOUR, lift, stop

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # the bounds are naive


@pytest.mark.parametrize(
    ("asked", "last_day"),
    [
        (datetime(2026, 11, 20, 9, tzinfo=UTC), (2026, 12, 7)),  # Friday; Thanksgiving on the 26th does not count
        (datetime(2026, 12, 24, 23, tzinfo=UTC), (2027, 1, 11)),  # Christmas on Friday, New Year's Day on Friday
        (datetime(2026, 8, 3, 0, tzinfo=UTC), (2026, 8, 17)),
    ],
)
def test_ten_business_days_are_counted_after_the_day_of_the_request(asked: datetime, last_day: tuple[int, int, int]) -> None:
    by = TEN_DAYS.by(asked)
    assert (by.year, by.month, by.day) == last_day
    assert by + timedelta(microseconds=1) == datetime(*last_day, tzinfo=UTC) + timedelta(days=1)


@given(INSTANTS)
def test_the_earliest_limit_counts(asked: datetime) -> None:
    assert must_bite_by(asked) == (asked, AT_ONCE)
    assert must_bite_by(asked, (TEN_DAYS, WITHIN_A_DAY)) == (asked + timedelta(hours=24), WITHIN_A_DAY)
    assert AT_ONCE.by(asked) <= WITHIN_A_DAY.by(asked) <= TEN_DAYS.by(asked)


def test_a_day_is_24_hours_over_a_change_of_the_clocks() -> None:
    asked = datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("Europe/London"))
    assert WITHIN_A_DAY.by(asked).astimezone(UTC) - asked.astimezone(UTC) == timedelta(hours=24)
    assert WITHIN_A_DAY.by(asked).hour == 13


@given(INSTANTS, st.integers(0, 500), st.one_of(st.none(), st.integers(0, 500)))
def test_what_is_overdue(asked: datetime, now: int, done: int | None) -> None:
    at, effect = asked + now * HOUR, None if done is None else asked + done * HOUR
    entry = stop(at=asked, effective_at=effect)
    told = {item.limit: item for item in overdue_of(entry, at, LIMITS)}
    waiting = effect is None or effect > at
    for limit in LIMITS:
        by = limit.by(asked)
        late = by <= at if waiting else limit is not AT_ONCE and effect is not None and effect > by
        assert (limit in told) == late
        if late:
            assert told[limit].by == by


def test_only_what_may_be_a_persons_wish_is_overdue() -> None:
    far = DAY + 999 * HOUR
    assert list(overdue_of(lift(), far, LIMITS)) == []
    assert list(overdue_of(stop(Reason.BOUNCE), far, LIMITS)) == []
    assert len(list(overdue_of(stop(Reason.IMPORTED), far, LIMITS))) == 3
    assert list(overdue_of(stop(Reason.IMPORTED, effective_at=far), far, LIMITS)) == []


def test_each_limit_cites_its_source() -> None:
    cited = {limit.name: str(limit.cite) for limit in LIMITS}
    assert "21(3)" in cited["gdpr"]
    assert "GP-05" in cited["sopro"]
    assert "7704(a)(4)(A)(i)" in cited["can_spam"]


def test_an_entry_in_another_zone_is_due_at_the_same_instant() -> None:
    east = timezone(timedelta(hours=2))
    store = MemoryStore()
    store.add([stop(Reason.COMPLAINT, at=DAY.astimezone(east))])
    assert [item.by for item in store.overdue(DAY + 25 * HOUR, [WITHIN_A_DAY])] == [DAY + 24 * HOUR]
