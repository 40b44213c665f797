"""Whose days off a deadline counts, as data: of one place, of the place where something is handled, or weekends alone."""

from functools import lru_cache
from typing import Any

import attrs

from gdpr_rules.clocks.working_days import (
    WEEKENDS_ONLY,
    Calendar,
    calendar_of,
    certain_calendar_of,
    only_during,
    with_saturdays,
    with_the_courts,
)
from gdpr_rules.documents.named import WordFact, WordsFact
from gdpr_rules.kernel.citations import ALWAYS, Span
from gdpr_rules.kernel.conditions import TRUE, Condition, contains, known
from gdpr_rules.kernel.facts import Facts


@attrs.frozen
class HolidaysOf:
    """The weekends and public holidays of one place, whatever the facts.

    With `saturdays`, Saturdays are working days; with `courts`, days on which only the courts of California close are not.
    """

    place: str
    saturdays: bool = False
    courts: bool = False

    @property
    def determined_when(self) -> Condition:
        """Always: the place is part of the law."""
        return TRUE

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        """No fact."""
        return ()

    def calendar(self, facts: Facts[Any]) -> Calendar:
        """The calendar."""
        found = with_the_courts(calendar_of(self.place)) if self.courts else calendar_of(self.place)
        return with_saturdays(found) if self.saturdays else found


@attrs.frozen
class WeekendsOnly:
    """Weekends and no public holidays."""

    @property
    def determined_when(self) -> Condition:
        """Always."""
        return TRUE

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        """No fact."""
        return ()

    def calendar(self, facts: Facts[Any]) -> Calendar:
        """The calendar of weekends."""
        return WEEKENDS_ONLY


@attrs.frozen
class Territory:
    """Places whose public holidays a law counts, if they fall on the days of a span."""

    places: frozenset[str]
    days: Span = ALWAYS


@attrs.frozen
class HolidaysWhere:
    """The public holidays of the place where something is handled, as far as it lies in the territory of the law that counts.

    With `countries`, the place counts only if it lies in one of them. Without a place, the holidays common to a single country
    count. Outside the territory only weekends do, which gives the earliest day; so it is if the place is one of several
    countries and not known. `certain` leaves out days of which it is doubtful that they are public holidays.
    """

    place: WordFact
    territory: tuple[Territory, ...]
    countries: WordsFact | None = None
    certain: bool = False

    @property
    def determined_when(self) -> Condition:
        """When nothing unknown could add or remove a holiday."""
        if self.countries is None:
            return known(self.place)
        inside = {place for part in self.territory for place in part.places if "-" not in place}
        placed = known(self.place) | ~contains(self.countries, inside)
        return (known(self.countries) & placed).named("the public holidays that count are known")

    @property
    def reads(self) -> "tuple[attrs.Attribute[Any], ...]":
        """The countries, and the place."""
        return (self.place,) if self.countries is None else (self.countries, self.place)

    def calendar(self, facts: Facts[Any]) -> Calendar:
        """The calendar for some facts."""
        place = getattr(facts, self.place.name)
        if self.countries is not None:
            held = getattr(facts, self.countries.name) or frozenset()
            if place is None or place.partition("-")[0] not in held:
                place = next(iter(held)) if len(held) == 1 else None
        return _calendar(place, self.territory, self.certain)


@lru_cache(maxsize=1024)
def _calendar(place: str | None, territory: tuple[Territory, ...], certain: bool) -> Calendar:
    spans = [part.days for part in territory if place in part.places]
    if place is None or not spans:
        return WEEKENDS_ONLY
    whole = certain_calendar_of(place) if certain else calendar_of(place)
    return whole if ALWAYS in spans else only_during(whole, *spans)


Holidays = HolidaysOf | HolidaysWhere | WeekendsOnly
