"""The table the rules are made of says what the sheet says, and every row can be traced."""

from datetime import date
from urllib.parse import urlsplit

from gdpr_rules import LAW, AddressKind
from gdpr_rules.figures.email_b2b import BY_COUNTRY, EMAIL_B2B, Cell
from gdpr_rules.figures.places import EEA, GDPR_COUNTRIES
from tests.law.test_countries import ROWS
from tests.law.test_covers import EFTA, UNION

ON = date(2026, 11, 23)


def test_rows_and_cells_are_those_of_the_sheet() -> None:
    cells = {row.country: {AddressKind.NAMED: row.named.value, AddressKind.GENERIC: row.generic.value} for row in EMAIL_B2B}
    assert cells == ROWS
    assert len(BY_COUNTRY) == len(EMAIL_B2B) == 32


def test_every_row_can_be_traced_and_every_unknown_cell_says_what_is_open() -> None:
    for row in EMAIL_B2B:
        assert row.provision
        assert urlsplit(row.url).scheme == "https"
        assert urlsplit(row.url).netloc
        assert bool(row.open_question) is (Cell.UNKNOWN in (row.named, row.generic))


def test_every_cell_that_asks_for_something_has_its_rule() -> None:
    free_on_conditions = {("fi", "named"), ("fr", "named"), ("ie", "named"), ("sk", "generic")}
    for country, row in ROWS.items():
        for kind, cell in row.items():
            place, name = country.lower(), kind.value
            if country in ("GB", "CH"):
                continue
            expected = cell != "opt_out" or (place, name) in free_on_conditions
            assert (f"eu.eprivacy.{place}.{name}_address" in LAW) is expected


def test_groups_of_countries_through_time() -> None:
    # TFEU 355(1) and (4): six regions of France and Åland have codes of their own, beside the thirty states
    overseas = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}
    assert GDPR_COUNTRIES.on(ON) == EEA.on(ON) == UNION | EFTA | overseas
    sizes = {day: len(GDPR_COUNTRIES.on(day)) for day in (date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1))}
    assert list(sizes.values()) == [28 + 7, 31 + 7, 30 + 7]
    assert "GB" in GDPR_COUNTRIES.on(date(2020, 12, 31))
    assert "GB" not in GDPR_COUNTRIES.on(date(2021, 1, 1))
