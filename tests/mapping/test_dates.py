"""How a column writes its days: in one declared form, read strictly, and never guessed."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.mapping.dates import date_form, moment_of, time_of_day, zone_named

EVENING = dt.datetime(2026, 1, 31, 21, 5, 9, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("form", "text", "day"),
    [
        ("DD/MM/YYYY", "03/04/2026", dt.date(2026, 4, 3)),
        ("MM/DD/YYYY", "03/04/2026", dt.date(2026, 3, 4)),
        ("D.M.YYYY", "3.4.2026", dt.date(2026, 4, 3)),
        ("DD.MM.YY", "03.04.26", dt.date(2026, 4, 3)),
        ("DD MMM YYYY", "31 Jan 2026", dt.date(2026, 1, 31)),
        ("MMMM D, YYYY", "January 31, 2026", dt.date(2026, 1, 31)),
        ("EEE, DD MMM YYYY", "Sat, 31 Jan 2026", dt.date(2026, 1, 31)),
        ("'on' YYYY-MM-DD", "on 2026-01-31", dt.date(2026, 1, 31)),
        ("YYYY-MM-DD", "2024-02-29", dt.date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_in_its_declared_form(form: str, text: str, day: dt.date) -> None:
    assert date_form(form).read(text) == (day, None, None)


@pytest.mark.parametrize(
    ("form", "text", "time", "offset"),
    [
        ("YYYY-MM-DD hh:mm", "2026-01-31 21:05", dt.time(21, 5), None),
        ("YYYY-MM-DDThh:mm:ssZ", "2026-01-31T21:05:09-05:00", dt.time(21, 5, 9), -5),
        ("YYYY-MM-DDThh:mm:ssZ", "2026-01-31T21:05:09+0130", dt.time(21, 5, 9), 1.5),
        ("YYYY-MM-DDThh:mm:ss.fZ", "2026-01-31T21:05:09.123456Z", dt.time(21, 5, 9), 0),
        ("EEE, DD MMM YYYY hh:mm:ss Z", "Sat, 31 Jan 2026 21:05:09 UTC", dt.time(21, 5, 9), 0),
        ("DD/MMM/YY h:mm a", "31/Jan/26 9:05 PM", dt.time(21, 5), None),
        ("YYYY-MM-DD h:mm a", "2026-01-31 12:05 am", dt.time(0, 5), None),
        ("YYYY-MM-DD h:mm a", "2026-01-31 12:05 pm", dt.time(12, 5), None),
    ],
)
def test_a_time_is_read_with_its_offset(form: str, text: str, time: dt.time, offset: float | None) -> None:
    moment = date_form(form).read(text)
    assert moment.time == time
    assert moment.day == dt.date(2026, 1, 31)
    ahead = moment.zone.utcoffset(None) if moment.zone is not None else None
    assert ahead == (None if offset is None else dt.timedelta(hours=offset))


def test_seconds_since_1970() -> None:
    assert date_form("unix").read("1443651125") == (dt.date(2015, 9, 30), dt.time(22, 12, 5), dt.UTC)
    for wrong in ("1443651125.5", "-1", "007", "1e9", ""):
        with pytest.raises(ValueError, match="not a number of seconds"):
            date_form("unix").read(wrong)


@pytest.mark.parametrize(
    ("form", "text", "reason"),
    [
        ("DD/MM/YYYY", "31.01.2026", "the form declared"),
        ("DD/MM/YYYY", "1/2/2026", "the form declared"),
        ("DD/MM/YYYY", "01/31/2026", "not a calendar day"),
        ("DD/MM/YYYY", "31/02/2026", "not a calendar day"),
        ("DD/MM/YYYY", "31/01/2026 ", "the form declared"),
        ("DD/MM/YYYY", "٣١/٠١/٢٠٢٦", "the form declared"),
        ("YYYY-MM-DD hh:mm", "2026-01-31 24:00", "not a calendar day or time"),
        ("YYYY-MM-DD h:mm a", "2026-01-31 13:00 PM", "not a calendar day or time"),
        ("EEE, DD MMM YYYY", "Sun, 31 Jan 2026", "was not a Sun"),
        ("YYYY-MM-DDThh:mm:ssZ", "2026-01-31T21:05:09+99:00", "not an offset"),
    ],
)
def test_what_is_not_in_the_form_is_refused(form: str, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        date_form(form).read(text)


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("DD/MM", "does not state the year"),
        ("MM/YYYY", "does not state the day"),
        ("YYYY-DD", "does not state the month"),
        ("DD/MM/YYYY MM", "states twice the month"),
        ("YYYY-MM-DD hh", "a time in part"),
        ("YYYY-MM-DD mm", "a time in part"),
        ("YYYY-MM-DD a", "a time in part"),
        ("YYYY-MM-DD hh:mm hh:mm", "a part twice"),
        ("%d/%m/%Y", "stands for nothing"),
        ("", "does not state the year"),
    ],
)
def test_a_form_that_leaves_something_open_is_refused(form: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        date_form(form)


@given(
    st.dates(dt.date(1900, 1, 1)), st.sampled_from(["DD/MM/YYYY", "MM/DD/YYYY", "YYYYMMDD", "EEE D MMM YYYY", "MMMM DD YYYY"])
)
def test_a_day_that_is_written_in_a_form_is_read_back(day: dt.date, form: str) -> None:
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
    month = (*months, "November", "December")[day.month - 1]
    weekday = "MonTueWedThuFriSatSun"[3 * day.weekday() :][:3]
    parts = {"YYYY": f"{day.year:04}", "MMMM": month, "MMM": month[:3], "EEE": weekday, "MM": f"{day.month:02}"}
    parts |= {"DD": f"{day.day:02}", "D": str(day.day)}
    text, left = "", form
    while left:
        token = next((each for each in parts if left.startswith(each)), left[0])
        text, left = text + parts.get(token, token), left[len(token) :]
    assert date_form(form).read(text).day == day


@given(st.text(max_size=12), st.sampled_from(["DD/MM/YYYY", "unix", "YYYY-MM-DDThh:mm:ssZ"]))
def test_any_other_text_is_refused_with_a_reason(text: str, form: str) -> None:
    reasons = ("declared", "check it", "check the day")
    with contextlib.suppress(ValueError):
        moment = date_form(form).read(text)
        assert moment.day.year >= 1
        return
    with pytest.raises(ValueError, match="|".join(reasons)):
        date_form(form).read(text)


def test_cells_that_are_days_already_have_no_form() -> None:
    assert moment_of(EVENING) == (dt.date(2026, 1, 31), dt.time(21, 5, 9), EVENING.tzinfo)
    assert moment_of(dt.date(2026, 1, 31)) == (dt.date(2026, 1, 31), None, None)
    assert moment_of("2026-01-31") is None


def test_zones_and_times_are_named() -> None:
    assert zone_named("UTC") is dt.UTC
    assert zone_named("Europe/Berlin").utcoffset(dt.datetime(2026, 7, 1)) == dt.timedelta(hours=2)  # noqa: DTZ001
    assert time_of_day("23:59") == dt.time(23, 59)
    for wrong in ("CEST-ish", "../etc/passwd", "+02:00"):
        with pytest.raises(ValueError, match="not a time zone"):
            zone_named(wrong)
    for late in ("24:00", "9:00", "noon"):
        with pytest.raises(ValueError, match="not a time of day"):
            time_of_day(late)
