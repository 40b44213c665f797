"""Calendars of working days that know which years and place they cover, and refuse every other day."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from threading import Lock
from typing import Any, Protocol

import attrs

from gdpr_rules.errors import CalendarNotCovered, DateOutOfRange, InvalidDate, nearest

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, counted from Monday as 0: never working days under Regulation 1182/71 Art 2(2), in any country."""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FRIDAY = 4
CALIFORNIA_OPEN = frozenset({"Susan B. Anthony Day", "Diwali"})
CALIFORNIA_COURTS = frozenset({"Day After Thanksgiving"})
PART_OF = {"AX": "FI", **dict.fromkeys(("GF", "GP", "MF", "MQ", "RE", "YT"), "FR")}
"""Parts of countries that have codes of their own."""
OWN_LISTS = frozenset({"GB"})
"""Countries whose own law states the holidays of each part (Banking and Financial Dealings Act 1971 Sch 1)."""
DOUBTFUL = {
    "BG": ("(observed)", "Non-working day"),
    "FI": ("Eve",),
    "GR": ("(observed)",),
    "HU": ("Day off",),
    "LV": ("(observed)", "Day off"),
    "NL": ("Good Friday",),
}
"""Words in the names of days off that may not be public holidays: days that a decree or a rule puts in the place of others, and
days that are equated with holidays for the time limits of national law alone (Finnish Act 150/1930 s 5, Dutch
Algemene termijnenwet Art 3(2))."""
EACH_YEAR = {"NL": ("public", "optional")}
"""Where the library has a holiday of each year under another heading in most years: 5 May in the Netherlands, which the law
names without exception (Algemene termijnenwet Art 3(1)), and employers grant in one year of five."""
ENGLAND_AND_WALES = "GB-EAW"
LANGUAGE = "en_US"
_ONE_AT_A_TIME = Lock()  # a cache alone would let two threads make two calendars of one place


class Days(Protocol):
    """Some days, such as those of a span."""

    def __contains__(self, day: dt.date, /) -> bool: ...


@attrs.frozen(eq=False)
class Calendar:
    """The working days of a place in the years from `first_year` to `last_year`; every other day raises `CalendarNotCovered`.

    `holidays_in` gives the public holidays of a year, with their names; it is called once for each year.
    """

    name: str
    place: str
    first_year: int
    last_year: int
    holidays_in: Callable[[int], Mapping[dt.date, str]]
    weekend: frozenset[int] = WEEKEND
    _years: dict[int, Mapping[dt.date, str]] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls,
        name: str,
        holidays: Mapping[dt.date, str] | Iterable[dt.date],
        *,
        first_year: int,
        last_year: int,
        weekend: frozenset[int] = WEEKEND,
    ) -> "Calendar":
        """A custom calendar: its holidays, with or without names, and the years for which that list is complete."""
        named = dict(holidays) if isinstance(holidays, Mapping) else dict.fromkeys(holidays, "holiday")
        for day in named:
            if type(day) is not dt.date or not first_year <= day.year <= last_year:
                raise InvalidDate(
                    f"holiday `{day!r}` is not a plain day from {first_year} to {last_year}; correct the list or its years"
                )
        return cls(name, name, first_year, last_year, lambda year: {d: n for d, n in named.items() if d.year == year}, weekend)

    def is_working(self, day: dt.date) -> bool:
        """Whether a day is neither weekend nor holiday."""
        return day.weekday() not in self.weekend and day not in self._holidays(day.year)

    def next_working(self, day: dt.date) -> dt.date:
        """The day itself if it is a working day, otherwise the next working day."""
        while day.weekday() in self.weekend or day in self._holidays(day.year):
            if day == dt.date.max:
                raise DateOutOfRange(
                    f"`{day}` is not a working day, and none follows within the year 9999; such dates are not supported"
                )
            day += dt.timedelta(1)
        return day

    def working_days(self, after: dt.date, until: dt.date) -> int:
        """How many working days lie after one day and not after another; none if `until` is not the later one."""
        if until <= after:
            return 0
        weeks, rest = divmod((until - after).days, 7)
        count = weeks * (7 - len(self.weekend))
        count += sum((until - dt.timedelta(back)).weekday() not in self.weekend for back in range(rest))
        named = (day for year in range(after.year, until.year + 1) for day in self._holidays(year))
        return count - sum(after < day <= until and day.weekday() not in self.weekend for day in named)

    def why_not(self, day: dt.date) -> str:
        """Why a day is not a working day: the holiday's name, or the day of the week; empty for a working day."""
        free = DAYS[day.weekday()] if day.weekday() in self.weekend else ""
        covered = self.first_year <= day.year <= self.last_year
        return free if free and not covered else self._holidays(day.year).get(day) or free

    def _holidays(self, year: int) -> Mapping[dt.date, str]:
        found = self._years.get(year)
        if found is None:
            if not self.first_year <= year <= self.last_year:
                raise CalendarNotCovered(
                    f"the public holidays of `{self.place}` are not known for `{year}`, only for {self.first_year} to "
                    f"{self.last_year}; give a calendar that covers the year"
                )
            found = self._years[year] = self.holidays_in(year)
        return found


WEEKENDS_ONLY = Calendar("weekends only", "nowhere in particular", dt.MINYEAR, dt.MAXYEAR, lambda year: {})
"""No holidays: for an unknown place, only weekends are days off everywhere. No calendar gives an earlier day."""


def calendar_of(place: str) -> Calendar:
    """The public holidays of a country (`DE`) or of a part of one (`DE-BY`, `GB-SCT`, `US-CA`), from the library `holidays`.

    A country alone has the days that are holidays throughout it. England and Wales together are `GB-EAW`. California's list
    leaves out days on which its offices are open; fewer holidays give the earlier date. Raises `CalendarNotCovered` for a
    place that the library does not know. Every caller gets the same calendar, in every thread.
    """
    with _ONE_AT_A_TIME:
        return _calendar_of(place)


@cache
def _calendar_of(place: str) -> Calendar:
    import holidays

    country, dash, part = place.partition("-")
    part = "ENG" if place == ENGLAND_AND_WALES else part
    known = holidays.list_supported_countries(include_aliases=False)
    if country not in known or (dash and part not in known[country]):
        places = {*known, *(f"{country}-{each}" for each in known.get(country, ()))}
        hint = nearest(place, places) or "; give a calendar of your own"
        raise CalendarNotCovered(f"the public holidays of `{place}` are not known for any year{hint}")
    whole = holidays.country_holidays(country, subdiv=part or None)
    kept = _kept_in_california if place == "US-CA" else _kept
    more: Any = {"categories": EACH_YEAR[country]} if country in EACH_YEAR else {}

    def holidays_in(year: int) -> Mapping[dt.date, str]:
        # Without a language the names, and what is left out by name, would depend on the environment.
        listed = holidays.country_holidays(country, subdiv=part or None, years=year, expand=False, language=LANGUAGE, **more)
        return {day: name for day, name in listed.items() if day.year == year and kept(day, name)}

    return Calendar(f"public holidays of {place}", place, whole.start_year, whole.end_year, holidays_in)


def _kept(day: dt.date, name: str) -> bool:
    return True


def _kept_in_california(day: dt.date, name: str) -> bool:
    """Whether a listed day is a holiday of the state: not if its offices are open, or if federal law alone moves it.

    A holiday on a Saturday moves to the Friday before only where it is Veterans Day, and one on a Sunday to the Monday after
    unless it is Juneteenth (Gov. Code 6701).
    """
    if name.endswith("(observed)"):
        return "Juneteenth" not in name and (day.weekday() != FRIDAY or "Veterans" in name)
    return name not in CALIFORNIA_OPEN | CALIFORNIA_COURTS


def certain_calendar_of(place: str) -> Calendar:
    """The days that are public holidays beyond doubt.

    Left out are the days of a part of a country, unless the country's own law lists them, days off that stand in for others,
    and days that national law equates with holidays.
    """
    with _ONE_AT_A_TIME:
        return _certain_calendar_of(place)


@cache
def _certain_calendar_of(place: str) -> Calendar:
    country = place.partition("-")[0]
    whole = _calendar_of(place if country in OWN_LISTS else PART_OF.get(country, country))
    words = DOUBTFUL.get(whole.place, ())

    def holidays_in(year: int) -> Mapping[dt.date, str]:
        listed = whole.holidays_in(year)
        return {day: name for day, name in listed.items() if not any(word in name for word in words)}

    return attrs.evolve(whole, place=place, holidays_in=holidays_in)


def only_during(calendar: Calendar, *spans: Days) -> Calendar:
    """The same calendar, with its public holidays on the days of some spans only."""

    def holidays_in(year: int) -> Mapping[dt.date, str]:
        listed = calendar.holidays_in(year)
        return {day: name for day, name in listed.items() if any(day in span for span in spans)}

    return attrs.evolve(calendar, holidays_in=holidays_in)


def with_the_courts(calendar: Calendar) -> Calendar:
    """The calendar of California with the Friday after Thanksgiving, a holiday of the courts alone (Code Civ. Proc. 135)."""

    def holidays_in(year: int) -> Mapping[dt.date, str]:
        return {**calendar.holidays_in(year), _fourth_thursday(year) + dt.timedelta(1): "the day after Thanksgiving"}

    return attrs.evolve(calendar, name=f"{calendar.name}, with those of the courts", holidays_in=holidays_in)


def _fourth_thursday(year: int) -> dt.date:
    first = dt.date(year, 11, 1)
    return first + dt.timedelta((3 - first.weekday()) % 7 + 21)


def with_saturdays(calendar: Calendar) -> Calendar:
    """The same holidays, with Saturdays as working days."""
    name = f"{calendar.name}, Saturdays worked"
    return Calendar(name, calendar.place, calendar.first_year, calendar.last_year, calendar.holidays_in, frozenset({6}))
