"""How a column writes its days and times, as a mapping declares it: a form made of `YYYY`, `MM`, `DD`, `hh` and so on."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gdpr_rules.wire.documents import quoted

UNIX = "unix"
"""The form of a column that counts the seconds since the beginning of 1970, in UTC."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_IN_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# The longest come first, as they are tried in this order.
TOKENS = {
    "YYYY": r"(?P<year>\d{4})",
    "YY": r"(?P<short_year>\d{2})",
    "MMMM": rf"(?P<month_in_full>{'|'.join(MONTHS_IN_FULL)})",
    "MMM": rf"(?P<month_name>{'|'.join(MONTHS)})",
    "MM": r"(?P<month>\d{2})",
    "M": r"(?P<month>\d{1,2})",
    "DD": r"(?P<day>\d{2})",
    "D": r"(?P<day>\d{1,2})",
    "EEE": rf"(?P<weekday>{'|'.join(WEEKDAYS)})",
    "hh": r"(?P<hour>\d{2})",
    "h": r"(?P<hour>\d{1,2})",
    "mm": r"(?P<minute>\d{2})",
    "ss": r"(?P<second>\d{2})",
    "f": r"\d{1,9}",
    "a": r"(?P<half>[AaPp][Mm])",
    "Z": r"(?P<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})",
}
TOKEN = re.compile("|".join(["'[^']*'", *TOKENS]))
KNOWN = "YYYY, YY, MMMM, MMM, MM, M, DD, D, EEE, hh, h, mm, ss, f, a, Z"
SECONDS = re.compile(r"0|[1-9]\d{0,10}", re.ASCII)
TIME = re.compile(r"(\d{2}):(\d{2})(?::(\d{2}))?", re.ASCII)


class Moment(NamedTuple):
    """What a cell says: the day as written, the time of day if there is one, and the offset from UTC if it gives one."""

    day: dt.date
    time: dt.time | None
    zone: dt.tzinfo | None


class DateForm(NamedTuple):
    """A declared form, ready to read cells with; raises `ValueError` with the reason for a form or cell that is not one."""

    text: str
    pattern: re.Pattern[str] | None

    @property
    def has_time(self) -> bool:
        """Whether a cell of this form states the time of day."""
        return self.pattern is None or "hour" in self.pattern.groupindex

    @property
    def has_zone(self) -> bool:
        """Whether a cell of this form states how far its time is from UTC."""
        return self.pattern is None or "offset" in self.pattern.groupindex

    def read(self, text: str) -> Moment:
        """The day and time that a cell states in this form."""
        if self.pattern is None:
            if not SECONDS.fullmatch(text):
                raise ValueError(f"{quoted(text)} is not a number of seconds since 1970, as this column is declared to hold")
            at = dt.datetime.fromtimestamp(int(text), dt.UTC)
            return Moment(at.date(), at.time(), dt.UTC)
        found = self.pattern.fullmatch(text)
        if found is None:
            raise ValueError(f"{quoted(text)} is not written as {quoted(self.text)}, the form declared for this column")
        return _moment(text, found.groupdict())


@lru_cache(256)
def date_form(text: str) -> DateForm:
    """The form that a text such as `DD/MM/YYYY` declares; letters that stand for themselves go between single quotes."""
    if text == UNIX:
        return DateForm(text, None)
    pattern, seen = "", list[str]()
    place = 0
    while place < len(text):
        token = TOKEN.match(text, place)
        if token is None and text[place].isalpha() and text[place] != "T":
            raise ValueError(f"{quoted(text)} has {quoted(text[place])}, which stands for nothing; use {KNOWN}, or `{UNIX}`")
        if token is None:
            pattern += re.escape(text[place])
            place += 1
            continue
        if token[0].startswith("'"):
            pattern += re.escape(token[0][1:-1])
        else:
            seen.append(token[0])
            pattern += rf"\d{{1,{len('fffffffff')}}}" if token[0] == "f" else TOKENS[token[0]]
        place = token.end()
    _whole(text, seen)
    return DateForm(text, re.compile(pattern, re.ASCII))


def _whole(text: str, seen: list[str]) -> None:
    """Refuse a form that leaves the day open or states a part twice."""
    for part, tokens in (("year", "YY"), ("month", "M"), ("day", "D")):
        found = [token for token in seen if token.startswith(tokens)]
        if len(found) != 1:
            said = "does not state" if not found else "states twice"
            raise ValueError(f"{quoted(text)} {said} the {part}; write a form such as `DD/MM/YYYY`")
    if len({token[0] for token in seen}) < len(seen):
        raise ValueError(f"{quoted(text)} states a part twice; keep one of them")
    parts = {token[0] for token in seen}
    if ("m" in parts) != ("h" in parts) or ("s" in parts and "m" not in parts) or ("a" in parts and "h" not in parts):
        raise ValueError(f"{quoted(text)} states a time in part; write hours and minutes, such as `hh:mm`")


def moment_of(cell: object) -> Moment | None:
    """What a cell of a workbook or of Parquet says that holds a day or an instant as such, whatever the form of its column."""
    if isinstance(cell, dt.datetime):
        return Moment(cell.date(), cell.time(), cell.tzinfo)
    return Moment(cell, None, None) if isinstance(cell, dt.date) else None


def _moment(text: str, parts: dict[str, str | None]) -> Moment:
    year = int(parts.get("year") or 2000 + int(parts.get("short_year") or 0))
    named = parts.get("month_in_full") or parts.get("month_name")
    names = MONTHS_IN_FULL if parts.get("month_in_full") else MONTHS
    month = names.index(named) + 1 if named else int(parts["month"] or 0)
    try:
        day = dt.date(year, month, int(parts["day"] or 0))
        time = None if parts.get("hour") is None else _time(parts)
    except ValueError:
        raise ValueError(f"{quoted(text)} is not a calendar day or time; check it, and the form of its column") from None
    if (said := parts.get("weekday")) and WEEKDAYS[day.weekday()] != said:
        raise ValueError(f"{quoted(text)} was not a {said}; check the day, and the form of its column")
    return Moment(day, time, _offset(parts.get("offset")))


def _time(parts: dict[str, str | None]) -> dt.time:
    hour, half = int(parts["hour"] or 0), parts.get("half")
    if half is not None:
        if not 1 <= hour <= 12:
            raise ValueError
        hour = hour % 12 + (12 if half.lower() == "pm" else 0)
    return dt.time(hour, int(parts["minute"] or 0), int(parts.get("second") or 0))


def _offset(text: str | None) -> dt.tzinfo | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return dt.UTC
    digits = text[1:].replace(":", "")
    ahead = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if ahead >= dt.timedelta(days=1):
        raise ValueError(f"{quoted(text)} is not an offset from UTC; check it")
    return dt.timezone(-ahead if text[0] == "-" else ahead)


def time_of_day(text: str) -> dt.time:
    """The time that a text gives as 23:59; raises `ValueError` for anything else."""
    found = TIME.fullmatch(text)
    if found is None:
        raise ValueError(f"{quoted(text)} is not a time of day; write it as `23:59`")
    try:
        return dt.time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        raise ValueError(f"{quoted(text)} is not a time of day; write it as `23:59`") from None


@lru_cache(64)
def zone_named(name: str) -> dt.tzinfo:
    """The time zone of a name such as `UTC` or `Europe/Berlin`; raises `ValueError` for a name that is none."""
    if name == "UTC":
        return dt.UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        known = "write one such as `UTC` or `Europe/Berlin` (where a system has no zones, `pip install tzdata` brings them)"
        raise ValueError(f"{quoted(name)} is not a time zone that is known here; {known}") from None
