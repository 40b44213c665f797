"""Durations in words and in JSON: exact, whatever their length."""

from datetime import timedelta

import pytest

from gdpr_rules.decisions.wording import plain, shown


@pytest.mark.parametrize(
    ("duration", "as_json", "in_words"),
    [
        (timedelta(0), "PT0H", "at once"),
        (timedelta(hours=24), "PT24H", "24 hours"),
        (timedelta(hours=36), "PT36H", "36 hours"),
        (timedelta(days=10), "PT240H", "10 days"),
        (timedelta(hours=50), "PT50H", "50 hours"),
        (timedelta(minutes=150), "PT9000S", "2 hours and 1800 seconds"),
        (timedelta(hours=1_000_001), "PT1000001H", "1,000,001 hours"),
    ],
)
def test_a_duration_is_stated_exactly(duration: timedelta, as_json: str, in_words: str) -> None:
    assert plain(duration) == as_json
    assert shown(duration) == in_words
