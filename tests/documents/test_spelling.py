"""How values are spelled in documents: exactly, alike on every machine, and never two of them alike."""

from datetime import date, timedelta
from decimal import Decimal, localcontext
from enum import Enum, StrEnum

import pytest

from gdpr_rules import Dated, Step
from gdpr_rules.documents.reading import PARSED
from gdpr_rules.documents.writing import Writer, digits, seconds
from gdpr_rules.errors import InvalidRule
from tests.kernel.visits import cite


@pytest.mark.parametrize(
    ("duration", "spelled"),
    [
        (timedelta(0), "PT0S"),
        (timedelta(hours=240), "PT864000S"),
        (timedelta(minutes=90, microseconds=10), "PT5400.00001S"),
        (timedelta(microseconds=1), "PT0.000001S"),
        (timedelta(seconds=-5), "PT-5S"),
        (timedelta(days=999999999, seconds=86399, microseconds=999999), "PT86399999999999.999999S"),
    ],
)
def test_durations_are_exact_whatever_the_precision_of_decimals(duration: timedelta, spelled: str) -> None:
    with localcontext(prec=2):
        assert seconds(duration) == spelled
        assert PARSED[timedelta](spelled) == duration


def test_a_zero_has_no_sign() -> None:
    assert [digits(Decimal(text)) for text in ("0", "-0", "-0.0", "0.00", "-1.50")] == ["0", "0", "0", "0", "-1.5"]


class Size(Enum):
    """Members that differ in capital letters only."""

    M = "medium"
    m = "milli"


class Mood(StrEnum):
    """Members that are texts."""

    CALM = "calm"


def test_members_of_enums_are_spelled_by_their_names() -> None:
    assert Writer(shown=False).write(Mood.CALM) == "calm"
    with pytest.raises(InvalidRule, match="members of `Size` differ in capital letters only"):
        Writer(shown=False).write(Size.M)


def test_a_count_and_an_amount_are_two_figures() -> None:
    """25 and 25 pounds are equal numbers, and one of them would be refused where the other belongs."""
    writer, start = Writer(shown=False), date(2020, 1, 1)
    count, amount = (Dated("a figure", (Step(start, value, cite()),)) for value in (25, Decimal(25)))
    assert [writer.write(count), writer.write(amount)] == [{"figure": "a figure"}, {"figure": "a figure (2)"}]
    assert [step["value"] for each in writer.figures.values() for step in each["steps"]] == [25, "25"]
