"""A suggestion is a beginning: it guesses what leaves no doubt, says so, and never what could only permit."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidMapping
from gdpr_rules.kernel.facts import known_facts
from gdpr_rules.mapping.document import document_of
from gdpr_rules.mapping.mapping import ColumnMapping, Mapped
from gdpr_rules.mapping.suggest import For, suggested

HEADER = ["E-Mail", "Vorname", "Land", "Status", "Abgemeldet am", "Consent", "Kundennummer", "Bounced"]
ROWS = [
    ["ada@example.com", "Ada", "Deutschland", "Aktiv", "", "ja", "1", "FALSE"],
    ["bob@example.com", "Bob", "Österreich", "Abgemeldet", "25.11.2026", "nein", "2", "false"],
    ["cyd@example.com", "Cyd", "Frankreich", "gesperrt", "03.02.2026", "", "3", "TRUE"],
]


def suggest(header: list[str], rows: list[list[Any]], purpose: For = "screen") -> str:
    return suggested(header, [dict(zip(header, row, strict=False)) for row in rows], purpose)


def active(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def test_what_leaves_no_doubt_is_guessed() -> None:
    raw = active(suggest(HEADER, ROWS))
    assert raw["carry"] == {"email": "E-Mail", "id": "Kundennummer", "name": "Vorname"}
    assert raw["facts"] == {
        "objected": {"column": "Status", "words": {"Abgemeldet": True}, "unknown": ["Aktiv"]},
        "suppressed": {"column": "Bounced", "words": {"TRUE": True}, "unknown": ["FALSE"]},
        "subject_country": {"column": "Land", "countries": ["de"]},
    }


def test_what_it_cannot_tell_stands_in_comments() -> None:
    comments = [line for line in suggest(HEADER, ROWS).splitlines() if line.startswith("#")]
    assert any('"Status" also has "gesperrt"' in line for line in comments)
    assert any('"Abgemeldet am" looks like a stop as well' in line for line in comments)
    assert "# [facts.consented]" in comments
    assert '# ignore = ["Consent"]' in comments


def test_every_guess_has_a_comment() -> None:
    lines = suggest(HEADER, ROWS).splitlines()
    guesses = [line for line in lines if line.startswith(("[facts.", "email", "id =", "name ="))]
    assert guesses
    assert [line for line in guesses if " # " not in line] == []


def test_a_file_passes_only_once_every_stop_in_it_is_settled() -> None:
    mapping = ColumnMapping.parse(suggest(HEADER, ROWS))
    [told] = mapping.check_header(HEADER, "facts")
    assert "`Abgemeldet am` looks like a record" in told


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (["31/01/2026", "02/03/2026"], "DD/MM/YYYY"),
        (["01/31/2026", "02/03/2026"], "MM/DD/YYYY"),
        (["2026-01-31 10:00"], "YYYY-MM-DD hh:mm"),
        (["07/07/2026"], "DD/MM/YYYY"),
        (["01/02/2026", "03/04/2026"], None),
        (["1/2/26"], None),
        (["31/01/2026", "soon"], None),
        ([], None),
    ],
)
def test_a_form_of_days_is_declared_only_if_no_other_fits(cells: list[str], form: str | None) -> None:
    text = suggest(["Right", "Received"], [["access", cell] for cell in cells], "deadlines")
    assert active(text).get("facts", {}).get("received", {}).get("date") == form
    assert form is not None or '# date = "…"' in text or not cells


def test_requests_are_begun_with_their_right_and_their_day() -> None:
    header = ["Ticket ID", "Request type", "Received", "Closed", "Country"]
    rows = [["T1", "Access request", "31/01/2026", "", "DE"], ["T2", "Deletion", "03/02/2026", "13/02/2026", "FR"]]
    text = suggest(header, rows, "deadlines")
    mapping = ColumnMapping.parse(text)
    found = mapping.read(dict(zip(header, rows[1], strict=True)))
    assert isinstance(found, Mapped)
    assert {name: str(value) for name, value in known_facts(found.facts).items()} == {
        "right": "Right.ERASURE",
        "received": "2026-02-03",
        "subject_country": "FR",
    }
    assert found.carried == {"id": "T2", "answered": "2026-02-13"}


def test_a_list_is_begun_with_its_addresses_and_nothing_is_left_out() -> None:
    raw = active(suggest(HEADER, ROWS, "import"))
    assert raw["entry"] == {"address": "E-Mail"}
    assert "skip" not in raw
    assert '# date = "DD.MM.YYYY"' in suggest(HEADER, ROWS, "import")


@pytest.mark.parametrize(
    "column", ["Consent", "Opt-in", "GDPR", "Legal basis", "Email opt in", "Marketing consent", "Subscribed", "Permission"]
)
@pytest.mark.parametrize("cells", [["true", "false"], ["2026-01-31"], ["yes", "no"], ["double opt-in"]])
def test_consent_is_never_suggested(column: str, cells: list[str]) -> None:
    raw = active(suggest(["Email", column], [["ada@example.com", cell] for cell in cells]))
    assert raw.get("facts", {}) == {}


def test_no_address_and_no_name_is_copied_into_a_mapping() -> None:
    text = suggest(["Email", "Name", "Reason for unsubscribing"], [["ada@example.com", "Ada Amber", "I moved, says Ada"]])
    assert "example.com" not in text
    assert "Ada" not in text


def test_a_file_without_columns_is_refused() -> None:
    with pytest.raises(InvalidMapping, match="names no columns"):
        suggest([], [])


NAMES = st.sampled_from(
    [*HEADER, "email", "objected", "suppressed", "consented", "Country", "status", "Opt out", "Received"]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
CELLS = st.sampled_from(
    ["", "TRUE", "false", "Ja", "subscribed", "unsubscribed", "DE", "Germany", "31/01/2026", "a@b.example", "0"]
) | (st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
TO_OBJECT = {"objected", "suppressed"}


@given(st.data(), st.sampled_from(["screen", "deadlines", "import"]))
def test_any_file_is_begun_and_nothing_that_is_suggested_permits(data: st.DataObject, purpose: For) -> None:
    header = data.draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(header), max_size=len(header)), max_size=4))
    text = suggest(header, rows, purpose)
    document = document_of(tomllib.loads(text), "suggested")
    assert not document.ignore
    assert not document.skip
    if purpose == "deadlines" and not {"right", "received"} <= document.facts.keys():
        return  # what every request states was not found, and the mapping says that it is to be completed
    mapping = ColumnMapping.parse(text)
    assert mapping.stated == ()
    for row in rows:
        found = mapping.read(dict(zip(header, row, strict=True)))
        if purpose == "screen" and isinstance(found, Mapped):
            own = {name: value for name, value in known_facts(found.facts).items() if name not in header}
            assert all(value is True for name, value in own.items() if name in TO_OBJECT)
            assert own.keys() <= TO_OBJECT | {"subject_country"}
