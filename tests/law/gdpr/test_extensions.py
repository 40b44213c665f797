"""Extensions under Article 12(3): one ground is taken to be enough, and that the text says *and* is shown beside the answer."""

from datetime import date

import pytest

from gdpr_rules import Right
from tests.law.gdpr.rights import BOTH
from tests.law.request_cases import decide

RECEIVED, NOTIFIED = date(2025, 9, 1), date(2025, 9, 20)
FIRST, EXTENDED = date(2025, 10, 1), date(2025, 12, 1)


@BOTH
@pytest.mark.parametrize(
    ("is_complex", "numerous", "due", "shown"),
    [
        (True, False, EXTENDED, True),
        (False, True, EXTENDED, True),
        (True, True, EXTENDED, False),
        (False, False, FIRST, False),
    ],
)
def test_one_ground_of_two(where: str, is_complex: bool, numerous: bool, due: date, shown: bool) -> None:
    """Article 12(3): *taking into account the complexity and number of the requests*."""
    decision = decide(
        where, Right.ACCESS, received=RECEIVED, complex=is_complex, numerous=numerous, extension_notified=NOTIFIED
    )
    assert decision.outcome.due == due
    assert decision.settled_on("due")
    readings = {(reading.field, reading.value) for reading in decision.readings if "complexity *and* number" in reading.words}
    assert readings == ({("due", FIRST)} if shown else set())


def test_article_12a_says_or() -> None:
    """UK GDPR Art 12A(3)(a), (b): the complexity of requests, or their number."""
    decision = decide(
        "uk",
        Right.ACCESS,
        received=date(2026, 9, 1),
        complex=True,
        numerous=False,
        extension_notified=date(2026, 9, 20),
    )
    assert decision.outcome.due == date(2026, 12, 1)
    assert not [reading for reading in decision.readings if "complexity *and* number" in reading.words]
