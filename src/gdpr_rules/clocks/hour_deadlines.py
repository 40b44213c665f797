"""Deadlines in hours as data: a number of hours from an instant, in absolute time, and the letter of Regulation 1182/71."""

from typing import Any, TypeVar

import attrs

from gdpr_rules.clocks.hours import full_hours_after, hours_after, working_days_within
from gdpr_rules.documents.named import InstantFact, InstantField
from gdpr_rules.kernel.citations import SHOWN, Citation
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Calculation, Computed, Reading

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen(kw_only=True)
class HoursDeadline(Computed[OutcomeT]):
    """An instant by which something is due: a number of hours after another, including weekends and changes of the clock.

    `field` of the outcome takes it. `full_hours` cites the reading that excludes the hour of the event, `two_working_days` the
    one by which a period of two days or more holds two working days.
    """

    field: InstantField
    start: InstantFact
    words: str = attrs.field(metadata=SHOWN)
    hours: int
    source: Citation
    full_hours: Citation
    two_working_days: Citation | None = None

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return (self.start,)

    def of(self, facts: Facts[Any]) -> OutcomeT:
        return attrs.evolve(self.adds, **{self.field: hours_after(getattr(facts, self.start.name), self.hours)})

    def calculation(self, facts: Facts[Any]) -> Calculation:
        start = getattr(facts, self.start.name)
        by, letter = hours_after(start, self.hours), full_hours_after(start, self.hours)
        lines = (
            f"{self.words}: {start.isoformat()}",
            f"{self.hours} hours later, weekends and changes of the clock included: {by.isoformat()} ({self.source})",
        )
        other = "the hour of awareness is excluded, and the count begins with the next full hour"
        milestones = ((start.date(), self.words), (by.date(), f"{self.hours} hours"))
        readings = [Reading(self.field, letter, other, self.full_hours)]
        if self.two_working_days is not None:
            working = working_days_within(start, 2)
            words = "a period of two days or more holds two working days; public holidays, left out here, would add to it"
            readings += [Reading(self.field, working, words, self.two_working_days)] if working > by else []
        return Calculation(lines, milestones, tuple(readings))
