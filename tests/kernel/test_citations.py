"""Spans are half open, figures answer only for the days they are encoded for, citations link to the provision."""

from datetime import date, timedelta

import pytest

from gdpr_rules import ALWAYS, Dated, Instrument, Span, Step, figure, since
from gdpr_rules.errors import InvalidRule, NotEncoded
from tests.kernel.visits import cite, dated

START, END = date(2020, 1, 1), date(2021, 1, 1)
EVE = timedelta(days=1)


def test_a_span_holds_from_its_first_day_until_the_day_before_its_end() -> None:
    span = Span(START, END)
    days = [START - EVE, START, END - EVE, END]
    assert [day in span for day in days] == [False, True, True, False]


def test_a_span_open_on_a_side_has_no_bound_there() -> None:
    assert date.min in ALWAYS
    assert date.max in ALWAYS
    assert date.max in since(2020, 1, 1)
    assert START - EVE not in since(2020, 1, 1)
    assert date.min in Span(end=END)
    assert END not in Span(end=END)


def test_until_names_the_first_day_on_which_a_span_no_longer_holds() -> None:
    assert since(2020, 1, 1).until(2021, 1, 1) == Span(START, END)


def test_bounds_are_the_days_on_which_membership_changes() -> None:
    assert Span(START, END).bounds() == {START, END}
    assert since(2020, 1, 1).bounds() == {START}
    assert ALWAYS.bounds() == set()


def test_a_span_tells_its_days() -> None:
    assert str(Span(START, END)) == "from 2020-01-01 until 2021-01-01 (not included)"
    assert str(since(2020, 1, 1)) == "from 2020-01-01"
    assert str(Span(end=END)) == "until 2021-01-01 (not included)"
    assert str(ALWAYS) == "at all times"


def test_a_figure_answers_with_the_step_in_force() -> None:
    amount = dated((START, 25), (END, 30), end=date(2022, 1, 1))
    days = [START, END - EVE, END, date(2021, 12, 31)]
    assert [amount.on(day) for day in days] == [25, 25, 30, 30]
    assert amount.bounds() == {START, END, date(2022, 1, 1)}


@pytest.mark.parametrize("day", [START - EVE, date(2022, 1, 1), date.min, date.max])
def test_a_figure_is_not_extrapolated(day: date) -> None:
    amount = dated((START, 25), end=date(2022, 1, 1))
    with pytest.raises(NotEncoded, match=f"`a figure` is not encoded for `{day}`"):
        amount.on(day)


def test_a_figure_without_an_end_stays_in_force() -> None:
    assert figure("hours", 24, START, cite()).on(date.max) == 24


@pytest.mark.parametrize(
    ("days", "end"),
    [
        ((END, START), None),
        ((START, START), None),
        ((START, END), END),
        ((START, END), START),
        ((), None),
        ((), END),
    ],
    ids=["descending", "twice the same day", "ends as it starts", "ends too soon", "no step", "only an end"],
)
def test_a_figure_out_of_order_is_refused_by_its_name(days: tuple[date, ...], end: date | None) -> None:
    with pytest.raises(InvalidRule, match="figure `a figure` needs steps in rising order"):
        Dated("a figure", tuple(Step(day, 1, cite()) for day in days), end)


def test_a_citation_links_to_the_provision_where_the_publisher_has_pages_for_them() -> None:
    act = Instrument("An Act", "Act", "https://law.example/act", START, "https://law.example/act/section/{}")
    assert act.at("s 22(3)(b)").url == "https://law.example/act/section/22"
    assert act.at("s 22A(1)").url == "https://law.example/act/section/22A"
    assert act.at("preamble").url == "https://law.example/act"
    assert str(act.at("s 22(3)")) == "Act s 22(3)"


def test_a_citation_without_provision_pages_links_to_the_instrument() -> None:
    assert cite("s 5").url == "https://house.example/rules"
