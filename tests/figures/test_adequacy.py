"""The table of decisions on adequacy: its rows, the sets made of them, and the table that readers are shown."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from gdpr_rules.facts.places import DESTINATIONS
from gdpr_rules.figures.adequacy import (
    EU_ADEQUACY,
    EU_HOME,
    EU_LISTED,
    EU_SCOPED,
    EU_WHOLE,
    UK_ADEQUACY,
    UK_LISTED,
    UK_SCOPED,
    UK_WHOLE,
    AdequacyRow,
    Reach,
)
from tests.law.test_covers import EFTA, UNION

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "check-a-transfer.md"
ON = date(2026, 11, 23)
DAY = timedelta(days=1)
SETS = {
    "EU": (EU_ADEQUACY, {Reach.WHOLE: EU_WHOLE, Reach.SCOPED: EU_SCOPED, Reach.LISTED: EU_LISTED}, date(2018, 5, 25)),
    "UK": (UK_ADEQUACY, {Reach.WHOLE: UK_WHOLE, Reach.SCOPED: UK_SCOPED, Reach.LISTED: UK_LISTED}, date(2021, 1, 1)),
}


@pytest.mark.parametrize("side", SETS)
def test_each_row_stands_in_its_set_on_its_days_and_on_no_others(side: str) -> None:
    rows, sets, applies = SETS[side]
    for row in rows:
        days = {row.first - DAY, row.first, ON, *([row.last, row.last + DAY] if row.last else [])}
        for day in (day for day in days if day >= applies):
            same = [other for other in rows if (other.place, other.reach) == (row.place, row.reach)]
            holds = any(each.first <= day and (each.last is None or day <= each.last) for each in same)
            assert (row.place in sets[row.reach].on(day)) is holds, (row.place, day)


def test_rows_are_well_formed() -> None:
    for row in (*EU_ADEQUACY, *UK_ADEQUACY):
        assert row.place in DESTINATIONS
        assert row.last is None or row.first < row.last
        assert bool(row.scope) is (row.reach is not Reach.WHOLE)
        assert row.cite.url.startswith("https://")
    live = [row for row in EU_ADEQUACY if row.last is None or row.last > ON]
    assert len(live) == 17, "as many as the Commission lists"
    assert not UNION & {row.place for row in EU_ADEQUACY}


def test_a_number_that_was_not_seen_is_not_cited() -> None:
    (office,) = (row for row in EU_ADEQUACY if row.place == "EPO")
    assert not re.search(r"\d{4}/\d", str(office.cite))


def test_the_union_sees_no_third_country_within_it() -> None:
    overseas = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}  # TFEU 355(1) and (4)
    assert EU_HOME.on(ON) == UNION | EFTA | overseas | {"EUI"}
    assert "GI" in EU_HOME.on(date(2020, 12, 31)), "TFEU 355(3), Withdrawal Agreement Art 127"
    assert "GI" not in EU_HOME.on(date(2021, 1, 1)), "TCA Art 774(3)"


def test_the_page_shows_every_destination_that_is_adequate_today() -> None:
    shown = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ") and line.count("|") == 4][2:]
    eea = UNION | EFTA | {"EUI"}

    def on_page(row: AdequacyRow, column: int) -> bool:
        name = row.name.removeprefix("the ").lower()
        cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in shown]
        return any(name in cells_of[0].lower() and cells_of[column] not in ("", "no transfer") for cells_of in cells)

    for column, rows in ((1, EU_ADEQUACY), (2, UK_ADEQUACY)):
        live = [row for row in rows if row.place not in eea and (row.last is None or row.last > ON)]
        assert [row.place for row in live if not on_page(row, column)] == []
