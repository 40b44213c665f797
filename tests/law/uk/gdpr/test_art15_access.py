"""UK GDPR Article 15(1A): a reasonable and proportionate search, treated as law since 1 January 2024."""

from datetime import date

import pytest

from gdpr_rules import Exemption, Obligation, Right
from tests.law.request_cases import decide

SEARCH = Obligation.SEARCH_REASONABLY


@pytest.mark.parametrize(("on", "there"), [(date(2023, 12, 31), False), (date(2024, 1, 1), True), (date(2026, 11, 23), True)])
def test_since_when(on: date, there: bool) -> None:
    for right in (Right.ACCESS, Right.KNOW):
        outcome = decide("uk", right, received=date(2023, 12, 1), on=on).outcome
        assert (SEARCH in outcome.obligations) == there
        assert Obligation.GIVE_COPY in outcome.obligations


def test_nobody_searches_for_a_request_that_is_refused_or_made_elsewhere() -> None:
    refused = decide("uk", Right.ACCESS, exemptions=frozenset({Exemption.NATIONAL_LAW})).outcome
    assert SEARCH not in refused.obligations
    assert SEARCH not in decide("eu", Right.ACCESS).outcome.obligations
