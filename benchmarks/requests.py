"""What it costs to schedule a request, beside nothing but the sum of a month."""

from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from benchmarks.messages import ON
from benchmarks.timing import Contender, Cost, race
from gdpr_rules import Clarification, Right, RightsRequest, evaluate

FIRST = date(2026, 2, 5)
PLACES = (("GB", "GB-SCT"), ("GB", "GB-EAW"), ("FR", "FR"), ("DE", "DE-BY"), ("IE", "IE"))


def requests(number: int) -> tuple[RightsRequest, ...]:
    """So many requests, each on another day or of another kind, from five places, every fifth with all that moves a clock."""
    made = []
    rights = (Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.PORTABILITY)
    for n in range(number):
        country, place = PLACES[n % len(PLACES)]
        day = FIRST + timedelta(days=n % 290)
        busy = n % 5 == 0
        made.append(
            RightsRequest(
                right=rights[n % len(rights)],
                received=day,
                subject_country=country,
                controller_countries=frozenset({country}),
                place=place,
                identity_doubted=busy,
                identity_confirmed=day + timedelta(days=3 + n % 7) if busy else None,
                clarification=(Clarification(day + timedelta(days=11), day + timedelta(days=15)),) if busy else (),
                complex=busy,
                numerous=False,
                fee_requested=False,
                manifestly_unfounded_or_excessive=False,
                exemptions=frozenset(),
                extension_notified=day + timedelta(days=20) if busy else None,
            )
        )
    return tuple(made)


def bare(items: Sequence[RightsRequest]) -> Contender:
    """A month after receipt by `relativedelta`: no weekend, no holiday, no pause, no reason."""
    month = relativedelta(months=1)

    def run() -> None:
        for each in items:
            each.received + month

    return run


def due(items: Sequence[RightsRequest]) -> Contender:
    """Decisions of which the outcome is looked at: every date, and what is owed."""

    def run() -> None:
        for each in items:
            evaluate(each, on=ON).outcome  # noqa: B018  # to ask is what is timed

    return run


def settled(items: Sequence[RightsRequest]) -> Contender:
    """Decisions of which it is also asked whether they are settled."""

    def run() -> None:
        for each in items:
            decision = evaluate(each, on=ON)
            decision.outcome  # noqa: B018  # to ask is what is timed
            decision.settled  # noqa: B018  # to ask is what is timed

    return run


def worked(items: Sequence[RightsRequest]) -> Contender:
    """Decisions with the sum behind every date."""

    def run() -> None:
        for each in items:
            evaluate(each, on=ON).workings  # noqa: B018  # to ask is what is timed

    return run


def scheduling(rounds: int, number: int = 1000) -> tuple[Cost, ...]:
    """A request scheduled, with calendars warm, against the bare sum of a month."""
    items = requests(number)
    return race(
        {
            "bare relativedelta sum": bare(items),
            "decision: every date": due(items),
            "decision: every date, and whether it is settled": settled(items),
            "decision with the sums in words": worked(items),
        },
        pieces=len(items),
        rounds=rounds,
    )
