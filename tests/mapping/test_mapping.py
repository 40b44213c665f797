"""Mappings: what a file declares is read, and what it does not declare is refused with its column and reason."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import vocabulary
from gdpr_rules.errors import InvalidMapping
from gdpr_rules.mapping.mapping import ColumnMapping, Mapped


def mapping(text: str) -> ColumnMapping:
    return ColumnMapping.parse(text)


def read(text: str, **cells: Any) -> Mapped:
    found = mapping(text).read(cells)
    assert isinstance(found, Mapped), found
    return found


def refused(text: str, **cells: Any) -> list[tuple[str, str]]:
    found = mapping(text).read(cells)
    assert isinstance(found, tuple), found
    return [(problem.path, problem.reason) for problem in found]


STATUS = '[facts.objected]\ncolumn = "Status"\nwords = { unsubscribed = true }\nunknown = ["subscribed", "cleaned"]\n'


def test_it_is_one_name_in_python_and_frozen() -> None:
    assert gr.ColumnMapping is vocabulary.ColumnMapping is ColumnMapping
    made = mapping(STATUS)
    with pytest.raises(AttributeError):
        made.name = "other"  # type: ignore[misc]
    assert made == mapping(STATUS)


def test_words_have_the_values_that_are_declared() -> None:
    assert read(STATUS, Status="unsubscribed").facts == gr.Message(objected=True)
    assert read(STATUS, Status=" unsubscribed ").facts == gr.Message(objected=True)
    assert read(STATUS, Status="subscribed").facts == gr.Message()


@pytest.mark.parametrize("word", ["Unsubscribed", "unsub", "true", "1", "N/A", "-", "unsubscribed!"])
def test_a_word_that_is_not_declared_is_refused(word: str) -> None:
    [(column, reason)] = refused(STATUS, Status=word)
    assert column == "Status"
    assert reason == f"`{word}` is not among the words declared for this column; add it under [facts.objected]"


def test_words_are_the_same_in_any_case_only_if_that_is_declared() -> None:
    text = "any_case = true\n" + STATUS
    assert read(text, Status="UNSUBSCRIBED").facts.objected is True
    assert read(text, Status="Subscribed").facts.objected is None


def test_a_word_in_another_unicode_form_is_the_same_word() -> None:
    composed = "d\N{LATIN SMALL LETTER E WITH ACUTE}sabonn\N{LATIN SMALL LETTER E WITH ACUTE}"
    text = f'[facts.objected]\ncolumn = "c"\nwords = {{ "{composed}" = true }}'
    assert read(text, c="de\N{COMBINING ACUTE ACCENT}sabonne\N{COMBINING ACUTE ACCENT}").facts.objected is True


@pytest.mark.parametrize("empty", ["", " ", "\t", "\N{NO-BREAK SPACE}", None], ids=repr)
def test_an_empty_cell_is_not_known(empty: str | None) -> None:
    assert read(STATUS, Status=empty).facts == gr.Message()
    assert read("[facts]\nobjected = 'Status'", Status=empty).facts == gr.Message()


def test_words_that_mean_not_known_are_declared_for_the_file_or_a_column() -> None:
    text = 'unknown = ["N/A", "NULL"]\n[facts.objected]\ncolumn = "a"\nunknown = ["-"]\n[facts.commercial]\ncolumn = "b"'
    assert read(text, a="N/A", b="NULL").facts == gr.Message()
    assert read(text, a="-", b="true").facts == gr.Message(commercial=True)
    assert [column for column, _ in refused(text, a="true", b="-")] == ["b"]


@pytest.mark.parametrize(("cell", "value"), [("true", True), ("TRUE", True), ("fAlse", False), (True, True), (False, False)])
def test_without_words_a_truth_is_written_as_the_library_writes_it(cell: object, value: bool) -> None:
    assert read("[facts]\ncommercial = 'c'", c=cell).facts.commercial is value


@pytest.mark.parametrize("cell", ["yes", "ja", "1", 1.0, 0, "t", "wahr"])
def test_nothing_is_taken_for_a_truth(cell: object) -> None:
    [(column, reason)] = refused("[facts]\ncommercial = 'c'", c=cell)
    assert column == "c"
    assert "words = { Ja = true, Nein = false }" in reason


def test_a_number_of_json_is_not_taken_for_the_truth_that_python_holds_equal() -> None:
    made = mapping("[facts]\ncommercial = 'c'")
    assert isinstance(made.read({"c": True}), Mapped)
    assert isinstance(made.read({"c": 1}), tuple)
    assert isinstance(made.read({"c": True}), Mapped)
    number = mapping("[facts]\nopt_out_days_open = 'c'")
    assert isinstance(number.read({"c": 1}), Mapped)
    assert isinstance(number.read({"c": True}), tuple)


DAYS = 'question = "request"\n[facts.right]\nvalue = "access"\n[facts.received]\ncolumn = "Received"\n'


def test_a_day_without_a_declared_form_says_what_to_declare() -> None:
    [(column, reason)] = refused(DAYS, Received="31/01/2026")
    assert column == "Received"
    assert "`31/01/2026` is not a day" in reason
    assert 'date = "DD/MM/YYYY"' in reason
    assert read(DAYS, Received="2026-01-31").facts.received == dt.date(2026, 1, 31)


def test_a_day_is_read_in_its_form_or_as_the_day_that_a_workbook_holds() -> None:
    declared = DAYS + 'date = "DD/MM/YYYY"'
    assert read(declared, Received="03/04/2026").facts.received == dt.date(2026, 4, 3)
    assert read(declared, Received=dt.date(2026, 4, 3)).facts.received == dt.date(2026, 4, 3)
    assert read(declared, Received=dt.datetime(2026, 4, 3)).facts.received == dt.date(2026, 4, 3)  # noqa: DTZ001
    assert refused(declared, Received="2026-04-03") == [
        ("Received", "`2026-04-03` is not written as `DD/MM/YYYY`, the form declared for this column")
    ]


def test_seconds_have_the_day_of_the_zone_that_is_declared() -> None:
    late = 'date = "unix"\nzone = "{}"'
    assert read(DAYS + late.format("UTC"), Received="1443651125").facts.received == dt.date(2015, 9, 30)
    assert read(DAYS + late.format("Europe/Berlin"), Received=1443651125).facts.received == dt.date(2015, 10, 1)


def test_a_required_fact_that_a_row_leaves_empty_is_missed_in_its_column() -> None:
    assert refused(DAYS, Received="") == [("Received", "states no received, which every row has to state; fill the cell in")]


def test_numbers_are_read_as_they_are_declared() -> None:
    text = '[facts.opt_out_days_open]\ncolumn = "c"\nnumber = { decimal = ",", thousands = "." }'
    assert read(text, c="1.234").facts.opt_out_days_open == 1234
    assert read(text, c="1.234.567,00").facts.opt_out_days_open == 1234567
    assert read(text, c="30").facts.opt_out_days_open == 30
    for wrong in ("1.23", "1,234.5", "12.34.567", "-3", "1 234", "٣"):
        assert "not a number" in refused(text, c=wrong)[0][1], wrong
    assert "whole number" in refused(text, c="1,5")[0][1]
    spaced = '[facts.opt_out_days_open]\ncolumn = "c"\nnumber = { thousands = " " }'
    assert read(spaced, c="1\N{NARROW NO-BREAK SPACE}234").facts.opt_out_days_open == 1234
    assert "number = {" in refused("[facts]\nopt_out_days_open = 'c'", c="1.234")[0][1]


COUNTRY = '[facts.subject_country]\ncolumn = "c"\ncountries = ["en", "de"]\n'


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Germany", "DE"),
        ("Deutschland", "DE"),
        ("DEUTSCHLAND", "DE"),
        ("Österreich", "AT"),
        ("Bosnia and Herzegovina", "BA"),
        ("Bosnia & Herzegovina", "BA"),
        ("GB", "GB"),
        ("gb", "GB"),
        ("Vereinigtes Königreich", "GB"),
    ],
)
def test_countries_go_by_name_or_code(cell: str, code: str) -> None:
    assert read(COUNTRY, c=cell).facts.subject_country == code


def test_a_name_of_no_country_is_refused_with_what_to_declare() -> None:
    assert "declare it under words = `GB`" in refused(COUNTRY, c="UK")[0][1]
    assert "nor a code" in refused(COUNTRY, c="Allemagne")[0][1]
    assert "nor a code" in refused(COUNTRY, c="Texas")[0][1]
    assert 'countries = ["en"]' in refused("[facts]\nsubject_country = 'c'", c="Germany")[0][1]
    assert read(COUNTRY + 'words = { UK = "GB" }', c="UK").facts.subject_country == "GB"


def test_sets_are_split_where_that_is_declared() -> None:
    text = '[facts.sender_countries]\ncolumn = "c"\ncountries = ["en"]\nsplit = ","'
    assert read(text, c="Germany, France,Germany").facts.sender_countries == {"DE", "FR"}
    assert read(text.replace('split = ","', ""), c="Germany").facts.sender_countries == {"DE"}
    assert read("[facts]\nsender_countries = 'c'", c="DE;FR").facts.sender_countries == {"DE", "FR"}
    assert read("[facts]\nsender_countries = 'c'", c=["DE", "FR"]).facts.sender_countries == {"DE", "FR"}


BREACH = 'question = "breach"\n[facts.became_aware]\ncolumn = "c"\n'


def test_an_instant_has_the_zone_that_is_written_or_declared() -> None:
    berlin = BREACH + 'date = "DD.MM.YYYY hh:mm"\nzone = "Europe/Berlin"'
    assert str(read(berlin, c="31.07.2026 09:00").facts.became_aware) == "2026-07-31 09:00:00+02:00"
    assert str(read(berlin, c="31.12.2026 09:00").facts.became_aware) == "2026-12-31 09:00:00+01:00"
    written = BREACH + 'date = "YYYY-MM-DDThh:mmZ"\nzone = "Europe/Berlin"'
    assert str(read(written, c="2026-07-31T09:00-05:00").facts.became_aware) == "2026-07-31 09:00:00-05:00"
    with pytest.raises(InvalidMapping, match="no offset from UTC"):
        mapping(BREACH + 'date = "DD.MM.YYYY hh:mm"')
    with pytest.raises(InvalidMapping, match="no time of day"):
        mapping(BREACH + 'date = "DD.MM.YYYY"\nzone = "UTC"')


def test_amounts_and_days_that_have_not_come() -> None:
    revenue = '[facts.gross_revenue_usd]\ncolumn = "c"\nnumber = { decimal = ",", thousands = "." }'
    assert str(read(f'question = "business"\n{revenue}', c="26.625.000,50").facts.gross_revenue_usd) == "26625000.5"
    asked = 'question = "request"\n[facts]\nright = "r"\nreceived = "d"\n[facts.identity_confirmed]\ncolumn = "i"\n'
    found = read(asked + 'words = { open = "never" }\ndate = "DD/MM/YYYY"', r="access", d="2026-11-01", i="open")
    assert found.facts.identity_confirmed == dt.date.max


SEVERAL = '[facts.subject_country]\ncolumn = ["Home", "Work"]\ncountries = ["en"]\n'


def test_of_several_columns_the_first_that_states_something_counts() -> None:
    assert read(SEVERAL, Home="", Work="France").facts.subject_country == "FR"
    assert read(SEVERAL, Home="France", Work="FR").columns == {"subject_country": "Home"}


def test_columns_that_contradict_one_another_are_refused() -> None:
    assert refused(SEVERAL, Home="France", Work="Germany") == [
        ("Work", "`Germany` differs from `France` in `Home`, and both state subject_country; correct one of them")
    ]


def test_columns_may_be_read_in_different_ways() -> None:
    text = '[[facts.objected]]\ncolumn = "a"\nwords = { out = true }\nunknown = ["in"]\n[[facts.objected]]\ncolumn = "b"\n'
    text += 'date = "YYYY-MM-DD"\nmeans = true'
    assert read(text, a="in", b="").facts.objected is None
    assert read(text, a="in", b="2026-01-31").facts.objected is True
    assert read(text, a="out", b="").facts.objected is True
    assert [column for column, _ in refused(text, a="in", b="yes")] == ["b"]


def test_a_value_for_every_row_needs_no_column() -> None:
    made = mapping("[facts.commercial]\nvalue = true\n[facts.sender_countries]\nvalue = ['DE']")
    assert made.columns("facts") == ()
    found = made.read({})
    assert isinstance(found, Mapped)
    assert found.facts == gr.Message(commercial=True, sender_countries=frozenset({"DE"}))


def test_carried_columns_are_copied_unread() -> None:
    text = '[carry]\nemail = "E-Mail"\nname = { column = "Name", optional = true }'
    assert read(text, **{"E-Mail": " =x@example.com ", "Name": "N/A"}).carried == {"email": " =x@example.com ", "name": "N/A"}
    assert read(text, **{"E-Mail": ""}).carried == {"email": ""}


def test_a_carried_day_is_read_in_its_form() -> None:
    text = '[carry]\nanswered = { column = "Closed", date = "DD/MM/YYYY" }'
    assert read(text, Closed="03/04/2026").carried == {"answered": "2026-04-03"}
    assert read(text, Closed="").carried == {"answered": ""}
    assert refused(text, Closed="04/13/2026")[0][0] == "Closed"


def test_every_problem_of_a_row_is_told() -> None:
    text = STATUS + COUNTRY
    assert [column for column, _ in refused(text, Status="?", c="?")] == ["Status", "c"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1", "a: `a` is not a key of a mapping"),
        ("carrry = {}", "did you mean `carry`?"),
        ('question = "messge"', "`messge` is not a question"),
        ("[facts]\nobjectd = 'c'", "facts.objectd: `objectd` is not a fact of Message; did you mean `objected`?"),
        ("[facts.objected]\nwords = { a = true }", "facts.objected: needs either column or value"),
        ("[facts.objected]\ncolumn = 'c'\nvalue = true", "facts.objected: needs either column or value"),
        ("[facts.objected]\nvalue = 'ja'", 'facts.objected.value: `"ja"` is neither `true` nor `false`'),
        ("[facts.objected]\nvalue = true\nunknown = ['x']", "facts.objected: has a value for every row"),
        ("[facts.objected]\ncolumn = 'c'\nwords = { Ja = 'ja' }", 'facts.objected.words.Ja: `"ja"` is neither'),
        ("[facts.objected]\ncolumn = 'c'\nwords = { Ja = 1 }", "facts.objected.words.Ja: `1` is neither"),
        ("[facts.subject_country]\ncolumn = 'c'\nwords = { UK = 'UK' }", "did you mean `GB`?"),
        ("[facts.objected]\ncolumn = 'c'\nwords = { x = true }\nunknown = ['x']", "declared as not known as well"),
        ("unknown = ['-']\n[facts.objected]\ncolumn = 'c'\nwords = { '-' = false }", "declared as not known as well"),
        ("any_case = true\n[facts.objected]\ncolumn = 'c'\nwords = { JA = true, ja = false }", "is the same word as another"),
        ("[facts.objected]\ncolumn = 'c'\nwords = { 'a ' = true, a = false }", "is the same word as another"),
        ("[facts.objected]\ncolumn = ['c', 'c']", "facts.objected: reads `c` twice"),
        ("[facts.objected]\ncolumn = 'c'\ndate = 'DD/MM/YYYY'", "say under means what a day in this column means"),
        ("[facts.objected]\ncolumn = 'c'\nmeans = true", "no date is declared"),
        ("[facts.objected]\ncolumn = 'c'\ndate = 'DD/MM'\nmeans = true", "does not state the year"),
        ("[facts.objected]\ncolumn = 'c'\nnumber = {}", "objected is not a number"),
        ("[facts.objected]\ncolumn = 'c'\ncountries = ['en']", "objected is not a country"),
        ("[facts.subject_country]\ncolumn = 'c'\ncountries = ['xx-qq']", "`xx-qq` is not a language"),
        ("[facts.subject_country]\ncolumn = 'c'\ncountries = []", "name at least one"),
        ("[facts.subject_country]\ncolumn = 'c'\nsplit = ';'", "subject_country has one value"),
        ("[facts.opt_out_days_open]\ncolumn = 'c'\nnumber = { decimal = '.', thousands = '.' }", "one mark for two purposes"),
        ("question = 'request'\n[facts.received]\ncolumn = 'c'", "nothing states `right`"),
        ("question = 'request'\n[facts]\nright = 'a'\n[facts.received]\ncolumn = 'c'\ndate = 'unix'", "without a zone"),
        ("ignore = ['c']\n[facts]\nobjected = 'c'", "`c` is read as well"),
        ("ignore = ['c']\n[carry]\nemail = 'c'", "`c` is read as well"),
        ("[carry]\nobjected = 'c'", "carry.objected: `objected` is a fact"),
        ("[entry]\nwhy = 'c'", "states no subject"),
        ("[entry]\naddress = 'a'\nwy = 'c'", "entry.wy: `wy` is not a column of an entry; did you mean `why`?"),
        ("[entry]\naddress = 'a'\nrecorded_at = 'c'", "`recorded_at` is not a column of an entry"),
        ("[entry]\naddress = 'a'\n[entry.why]\ncolumn = 'c'\nwords = { x = 'bounced' }", "did you mean `bounce`?"),
        ("[entry]\naddress = 'a'\n[entry.asked_at]\ncolumn = 'c'\ndate = 'DD/MM/YYYY'", "no offset from UTC"),
        ("[entry]\naddress = 'a'\n[entry.asked_at]\ncolumn = 'c'\ndate = 'DD/MM/YYYY'\nzone = 'UTC'", "no time of day"),
        ("[[skip]]\ncolumn = 'c'\nwords = ['x']", "there is no table [entry]"),
        ("[facts", "not TOML"),
        ("[facts]\nobjected = 1", "facts.objected"),
        ("[facts.objected]\ncolumn = 3", "facts.objected.column: `3` is not a text"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_where_and_why(text: str, told: str) -> None:
    with pytest.raises(InvalidMapping) as caught:
        ColumnMapping.parse(text, name="our.toml")
    assert told in str(caught.value)
    assert all(line.startswith("our.toml: ") for line in str(caught.value).splitlines())


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(InvalidMapping) as caught:
        mapping("[facts.objectd]\ncolumn = 'a'\n[facts.commercial]\nvalue = 'ja'\n[carry]\nsuppressed = 'b'")
    assert len(str(caught.value).splitlines()) == 3


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(InvalidMapping, match="byte 2 is not UTF-8"):
        ColumnMapping.parse(b"#\xff")
    assert ColumnMapping.parse(b"\xef\xbb\xbfany_case = true\r\n").any_case


HEADER = 'ignore = ["Notes"]\n[carry]\nemail = "Email Address"\n' + STATUS


def test_a_file_that_fits_has_no_problem() -> None:
    made = mapping(HEADER)
    assert made.check_header(["Email Address", "Status", "Notes", "Phone"], "facts") == ()
    assert made.unread(["Email Address", "Status", "Notes", "Phone"]) == ("Phone",)


def test_a_column_that_is_read_and_is_not_there_is_refused() -> None:
    [told] = mapping(HEADER).check_header(["Email Address", "Statuss"], "facts")
    assert told == "no column `Status`, which mapping reads; did you mean `Statuss`?"


def test_a_column_that_is_read_and_appears_twice_is_refused() -> None:
    assert "appears 2 times" in mapping(HEADER).check_header(["Email Address", "Status", "Status"], "facts")[0]
    assert mapping(HEADER).check_header(["Email Address", "Status", "Notes", "Notes"], "facts") == ()


ENTRY = """
[entry]
address = "Email"
[[entry.why]]
column = "Spam"
words = { TRUE = "complaint" }
unknown = ["FALSE"]
[[entry.why]]
column = "Unsubscribed"
words = { TRUE = "objection" }
unknown = ["FALSE"]
[entry.asked_at]
column = "On"
date = "DD/MM/YYYY"
zone = "Europe/Berlin"
time = "23:59"
[[skip]]
column = "Unsubscribed"
words = ["never", ""]
"""


def test_an_entry_is_read() -> None:
    row = {"Email": " ada@example.com ", "Spam": "FALSE", "Unsubscribed": "TRUE", "On": "31/07/2026"}
    assert mapping(ENTRY).read_entry(row) == {
        "address": "ada@example.com",
        "why": "objection",
        "asked_at": "2026-07-31T23:59:00+02:00",
    }


def test_of_several_reasons_the_strongest_is_entered() -> None:
    row = {"Email": "ada@example.com", "Spam": "TRUE", "Unsubscribed": "TRUE", "On": ""}
    assert mapping(ENTRY).read_entry(row) == {"address": "ada@example.com", "why": "complaint"}
    lifting = ENTRY.replace('"complaint"', '"consent"')
    found = mapping(lifting).read_entry(row)
    assert isinstance(found, tuple)
    assert "both state why" in found[0].reason


def test_rows_are_left_out_only_by_declared_words() -> None:
    made = mapping(ENTRY)
    assert made.read_entry({"Email": "a@example.com", "Unsubscribed": "never"}) is None
    assert made.read_entry({"Email": "a@example.com", "Unsubscribed": "  "}) is None
    assert made.read_entry({"Email": "a@example.com", "Unsubscribed": None}) is None, "an empty cell of a workbook"
    assert made.read_entry({"Email": "a@example.com"}) == {"address": "a@example.com"}, "an object without that name"
    assert made.read_entry({"Email": "a@example.com", "Unsubscribed": "FALSE"}) == {"address": "a@example.com"}
    found = made.read_entry({"Email": "a@example.com", "Unsubscribed": "Never"})
    assert isinstance(found, tuple)


@given(
    st.dictionaries(
        st.sampled_from(["Status", "c", "Email Address"]), st.text(max_size=8) | st.booleans() | st.integers() | st.none()
    )
)
def test_any_record_is_read_or_refused_with_a_column_and_a_reason(record: dict[str, Any]) -> None:
    found = mapping('[carry]\nemail = "Email Address"\n' + STATUS + COUNTRY).read(record)
    if isinstance(found, tuple):
        assert found
        assert all(problem.path in ("Status", "c") and problem.reason for problem in found)
    else:
        stated = {name for name in ("objected", "subject_country") if getattr(found.facts, name) is not None}
        assert stated <= found.columns.keys()


def test_the_mapping_that_the_page_shows_can_be_used() -> None:
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "screen-an-export.md").read_text("utf-8")
    shown = page.partition("```toml\n")[2].partition("```")[0]
    made = mapping(shown)
    row = {
        "Email Address": "ada@example.com",
        "commercial": "true",
        "Newsletter": "Nein",
        "Land": "",
        "Lieferland": "Deutschland",
    }
    found = made.read(row | {"Kunde seit": "01.02.2026", "Gesperrt am": "", "Tage": "1.000"})
    assert isinstance(found, Mapped)
    assert found.facts == gr.Message(
        commercial=True,
        objected=True,
        subject_country="DE",
        details_collected_on=dt.date(2026, 2, 1),
        opt_out_days_open=1000,
    )
    assert made.read_entry(row | {"Abgemeldet am": "31.07.2026 09:00"}) == {
        "address": "ada@example.com",
        "why": "objection",
        "asked_at": "2026-07-31T09:00:00+02:00",
    }
