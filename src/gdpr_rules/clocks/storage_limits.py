"""Storage limits as data: by which day data have to be erased, after an event and while a law requires them to be kept."""

import datetime as dt
from typing import Any, TypeVar

import attrs

from gdpr_rules.clocks.periods import FirstDay, MissingDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, spoken
from gdpr_rules.documents.named import CountFact, DayFact, DayField, TruthFact
from gdpr_rules.errors import DateOutOfRange
from gdpr_rules.kernel.conditions import All, Condition, false, known
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Calculation, Computed

OutcomeT = TypeVar("OutcomeT", bound=Outcome)


@attrs.frozen(kw_only=True)
class StorageLimit(Computed[OutcomeT]):
    """The day by which data have to be erased: the day of an event, some time after it, or the end of a duty to keep them.

    `field` of the outcome takes it. An event counts no earlier than the collection, and one whose day is not known may have
    been then. A duty to keep (`duty`) lasts a number of calendar years (`duty_years`) from a day (`duty_from`).
    """

    field: DayField
    collected: DayFact
    event: DayFact
    after: Period | None = None
    duty: TruthFact
    duty_from: DayFact
    duty_years: CountFact

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        return tuple(dict.fromkeys((self.collected, self.duty, self.duty_from, self.duty_years, self.event)))

    @property
    def determined_when(self) -> Condition:
        kept = false(self.duty) | (known(self.duty) & known(self.duty_from) & known(self.duty_years))
        return All((known(self.event), kept.named("it is known how long a law requires the data to be kept")))

    def of(self, facts: Facts[Any]) -> OutcomeT:
        collected = getattr(facts, self.collected.name)
        came = self._counted(max(getattr(facts, self.event.name) or collected, collected))
        by = max(came, self._duty_ends(facts) or came)
        return attrs.evolve(self.adds, **{self.field: by})

    def _duty_ends(self, facts: Facts[Any]) -> dt.date | None:
        """The day until which a law requires the data to be kept; None if that is not known, or if no law does."""
        start, years = getattr(facts, self.duty_from.name), getattr(facts, self.duty_years.name)
        if not getattr(facts, self.duty.name) or start is None or years is None:
            return None
        return _later(start, _calendar_years(years)) if years else start

    def _counted(self, day: dt.date) -> dt.date:
        return day if self.after is None or day == NEVER else _later(day, self.after)

    def calculation(self, facts: Facts[Any]) -> Calculation:
        collected, came, law = getattr(facts, self.collected.name), getattr(facts, self.event.name), self._duty_ends(facts)
        noun = about(self.event).noun
        lines, milestones = [f"the day of collection: {spoken(collected)}"], [(collected, "collected")]
        if self.event != self.collected:
            lines.append(f"{noun}: not known" if came is None else f"{noun}: {spoken(came)}")
            milestones += [(came, noun)] if came and came != NEVER else []
        if self.after is not None and came is not None:
            since, event = max(came, collected), "it" if came >= collected else "the collection"
            lines.append(f"{self.after.words} after {event}: {spoken(self._counted(since))}")
        if law is not None:
            forever = "without end" if law == NEVER else spoken(law)
            lines.append(f"to be kept by law for {getattr(facts, self.duty_years.name)} calendar years: {forever}")
            milestones += [] if law == NEVER else [(law, "to be kept by law until")]
        return Calculation(tuple(lines), tuple(milestones))


def _calendar_years(years: int) -> Period:
    return Period(months=12 * years, first_day=FirstDay.LEFT_OUT, missing_day=MissingDay.LAST_OF_MONTH, roll=Roll.NONE)


def _later(day: dt.date, period: Period) -> dt.date:
    """The end of a period without any roll; `NEVER` beyond the last day of the calendar."""
    try:
        return period.nominal(day)
    except DateOutOfRange:
        return NEVER
