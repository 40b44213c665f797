"""Periods of months, weeks, days and working days, and when they end, by rules that each period has to name."""

import datetime as dt
from enum import Enum

import attrs

from gdpr_rules.clocks.working_days import Calendar
from gdpr_rules.errors import DateOutOfRange, InvalidDate, InvalidPeriod

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class MissingDay(Enum):
    """What replaces a day that the last month does not have, such as 31 February."""

    LAST_OF_MONTH = "the last day of the month"
    FIRST_OF_NEXT_MONTH = "the first day of the next month"


class Roll(Enum):
    """What happens to a period whose last day is not a working day."""

    NONE = "it ends on that day"
    NEXT_WORKING_DAY = "it ends on the next working day"


class FirstDay(Enum):
    """Whether the day of the event belongs to the period."""

    LEFT_OUT = "the day of the event is left out"  # a month from 5 March ends on 5 April
    COUNTED = "the day of the event is the first day"  # it ends on 4 April
    DAY_AFTER = "the date is counted from the day after the event"  # it ends on 6 April: published, and rejected by the courts


@attrs.frozen(kw_only=True)
class Period:
    """A number of months, weeks, days or working days, with everything that decides on which day they end.

    Exactly one of the four numbers is given, and is at least 1. `first_day` and `roll` have no default, nor has `missing_day`
    for months; `InvalidPeriod` names what is missing.
    """

    months: int = 0
    weeks: int = 0
    days: int = 0
    working_days: int = 0
    first_day: FirstDay | None = None
    missing_day: MissingDay | None = None
    roll: Roll | None = None

    def __attrs_post_init__(self) -> None:
        numbers = {name: getattr(self, name) for name in ("months", "weeks", "days", "working_days")}
        given = [name for name, number in numbers.items() if number != 0]
        wrong = next((n for n, number in numbers.items() if type(number) is not int or number < 0), None)
        if wrong is not None:
            raise InvalidPeriod(
                f"{wrong} is `{numbers[wrong]!r}`, which is not a possible number; give a whole number of at least 1"
            )
        if len(given) != 1:
            raise InvalidPeriod(f"`{', '.join(given) or 'nothing'}` is given; a period is counted in exactly one unit")
        if type(self.first_day) is not FirstDay:
            raise InvalidPeriod(
                f"first_day is `{self.first_day}`; give a FirstDay, which says whether the day of the event counts"
            )
        if type(self.roll) is not Roll:
            raise InvalidPeriod(f"roll is `{self.roll}`; give a Roll, which says what happens to a last day on a weekend")
        if self.months and type(self.missing_day) is not MissingDay:
            raise InvalidPeriod(f"missing_day is `{self.missing_day}`; give a MissingDay, which says what replaces 31 February")

    @property
    def words(self) -> str:
        """The period in words, such as *1 month* or *10 working days*."""
        number = self.months or self.weeks or self.days or self.working_days
        unit = "month" if self.months else "week" if self.weeks else "day" if self.days else "working day"
        return f"{number} {unit}{'' if number == 1 else 's'}"

    def nominal(self, event: dt.date, paused: int = 0) -> dt.date:
        """The last day before any roll, with `paused` days added that did not count; not for working days."""
        _plain(event)
        if paused < 0:
            raise InvalidPeriod(f"`{paused}` days of pause are negative; a pause never shortens a period")
        if self.working_days:
            raise InvalidPeriod(f"`{self.words}` have no last day before a roll; use `end`")
        start = moved(event, 1) if self.first_day is FirstDay.DAY_AFTER else event
        last = months_later(start, self.months, self.missing_day) if self.months else moved(start, self.days + 7 * self.weeks)
        clamped = self.months and self.missing_day is MissingDay.LAST_OF_MONTH and last.day < start.day
        # A month that begins on 31 January ends with February itself, not on the day before its last.
        return moved(last, paused - 1 if self.first_day is FirstDay.COUNTED and not clamped else paused)

    def end(self, event: dt.date, calendar: Calendar | None, paused: int = 0) -> dt.date:
        """The last day on which something is in time. The calendar is consulted only about days that affect the answer.

        Raises `InvalidPeriod` if a calendar is needed and not given, `CalendarNotCovered` if it does not cover that year, and
        `DateOutOfRange` for an end outside the years 1 to 9999.
        """
        if self.working_days:
            if paused:
                raise InvalidPeriod(f"`{self.words}` cannot be paused for `{paused}` days; count a period in calendar days")
            _plain(event)
            return self._working(event, _needed(calendar, self))
        last = self.nominal(event, paused)
        return last if self.roll is Roll.NONE else _needed(calendar, self).next_working(last)

    def _working(self, event: dt.date, calendar: Calendar) -> dt.date:
        day, left = event, self.working_days
        if self.first_day is FirstDay.COUNTED and calendar.is_working(day):
            left -= 1
        if self.first_day is FirstDay.DAY_AFTER:
            day = calendar.next_working(moved(day, 1))
        while left:
            day = moved(day, 1)
            left -= calendar.is_working(day)
        return day


def _plain(event: object) -> None:
    """Refuse an instant in place of a day: it would match no holiday."""
    if type(event) is not dt.date:
        raise InvalidDate(f"the event is `{event!r}`, which is not a plain day; give a `datetime.date`")


def _needed(calendar: Calendar | None, period: Period) -> Calendar:
    if calendar is None:
        raise InvalidPeriod(f"`{period.words}` need a calendar of working days; give one, or a period that does not roll")
    return calendar


def months_later(day: dt.date, months: int, missing_day: MissingDay | None) -> dt.date:
    """The same day of the month, a number of months later; if there is none, the day that `missing_day` says."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if years > dt.MAXYEAR:
        raise DateOutOfRange(f"`{day}` and {months} months lie beyond the year 9999; such dates are not supported")
    length = 29 if month == 2 and years % 4 == 0 and (years % 100 != 0 or years % 400 == 0) else LENGTHS[month]
    if day.day <= length:
        return dt.date(years, month, day.day)
    last = dt.date(years, month, length)
    return last if missing_day is MissingDay.LAST_OF_MONTH else moved(last, 1)


def moved(day: dt.date, days: int) -> dt.date:
    """A number of days later, or earlier if negative; raises `DateOutOfRange` beyond the years 1 to 9999."""
    try:
        return day + dt.timedelta(days) if days else day
    except OverflowError:
        raise DateOutOfRange(f"`{day}` and {days} days lie outside the years 1 to 9999; such dates are not supported") from None
