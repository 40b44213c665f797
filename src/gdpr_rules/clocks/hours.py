"""Periods of hours in absolute time, so that a change of the clocks neither adds nor removes an hour."""

import datetime as dt

from gdpr_rules.clocks.periods import moved
from gdpr_rules.clocks.working_days import WEEKENDS_ONLY
from gdpr_rules.errors import DateOutOfRange, InvalidPeriod, NaiveDatetime

HOUR = dt.timedelta(hours=1)


def hours_after(instant: dt.datetime, hours: int) -> dt.datetime:
    """The instant a number of hours later, in the same time zone; never rolled, whatever day that is.

    Raises `InvalidPeriod` for an invalid number of hours, `NaiveDatetime` for an instant without a zone, and
    `DateOutOfRange` beyond the year 9999.
    """
    if instant.utcoffset() is None:
        raise NaiveDatetime(f"instant is `{instant!r}`, which has no time zone; give it a `tzinfo`")
    if type(hours) is not int or hours < 0:
        raise InvalidPeriod(f"hours is `{hours!r}`, which is not a possible number; give a whole number of at least 0")
    try:
        return (instant.astimezone(dt.UTC) + hours * HOUR).astimezone(instant.tzinfo)
    except OverflowError:
        raise DateOutOfRange(
            f"`{instant}` and {hours} hours leave the years 1 to 9999; such instants are not supported"
        ) from None


def working_days_within(instant: dt.datetime, number: int) -> dt.datetime:
    """The end of the last of a number of working days after the day of an instant, weekends alone left out.

    A period of two days or more holds two working days (Regulation 1182/71 Art 3(5)): it ends with the second, in the time
    zone of the instant. Raises as `hours_after` does.
    """
    hours_after(instant, 0)  # refuses an instant without a zone
    day = instant.date()
    for _ in range(number):
        day = WEEKENDS_ONLY.next_working(moved(day, 1))
    end = moved(day, 1)
    return dt.datetime(end.year, end.month, end.day, tzinfo=instant.tzinfo)


def full_hours_after(instant: dt.datetime, hours: int) -> dt.datetime:
    """The same to the letter of Regulation 1182/71 Art 3(1): the hour in which the event falls is excluded.

    From 12:17 and from 12:59 the count begins at 13:00, from 15:00 at 16:00; up to an hour later than `hours_after`.
    """
    begun = hours_after(instant, 1).astimezone(dt.UTC)
    into = dt.timedelta(minutes=instant.minute, seconds=instant.second, microseconds=instant.microsecond)
    return hours_after((begun - into).astimezone(instant.tzinfo), hours)
