"""Which line of a mapping could make *send* out of nothing? Only what is declared to do so, and every run says that it does."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.kernel.facts import fact_names
from gdpr_rules.mapping.mapping import ColumnMapping, Mapped
from gdpr_rules.mapping.presets import preset_text, presets
from gdpr_rules.mapping.stops import records_a_stop

ON = date(2026, 11, 29)
EMPTY = ("", " ", None)
BOOLEANS = ("objected", "suppressed", "listed_in_register", "consented", "commercial", "sexually_explicit")

# Everything that a message to a person in Ohio has to show, so that the stops alone decide.
CLEAR = gr.Message(
    subject_country="US",
    subscriber_elsewhere=False,
    subject_us_state="OH",
    sender_countries=frozenset({"US"}),
    commercial=True,
    transactional=False,
    other_content=False,
    header_truthful=True,
    subject_line_truthful=True,
    opt_out_offered=True,
    opt_out_days_open=30,
    opt_out_unhindered=True,
    identified_as_advertisement=True,
    postal_address_given=True,
    sender_identified=True,
    sexually_explicit=False,
    several_advertisers=False,
    wireless_address=False,
    address_found_at_random=False,
    subject_line_reads_commercial=True,
    restricted_product=False,
    listed_for_minors=False,
)


def facts_of(mapping: ColumnMapping, **cells: Any) -> Any:
    found = mapping.read(cells)
    assert isinstance(found, Mapped), found
    return found.facts


@pytest.mark.parametrize("fact", BOOLEANS)
@pytest.mark.parametrize(
    "reading",
    [
        "",
        "words = { x = true, y = false }",
        'words = { x = true }\nunknown = ["y"]',
        'date = "YYYY-MM-DD"\nmeans = false',
        'words = { y = false }\ndate = "YYYY-MM-DD"\nmeans = true',
    ],
)
def test_an_empty_cell_states_nothing_however_a_column_is_read(fact: str, reading: str) -> None:
    mapping = ColumnMapping.parse(f'any_case = true\nunknown = ["-"]\n[facts.{fact}]\ncolumn = "c"\n{reading}')
    assert mapping.stated == ()
    for empty in EMPTY:
        assert facts_of(mapping, c=empty) == gr.Message()
    assert facts_of(mapping) == gr.Message(), "a column that a record does not have"
    assert facts_of(mapping, c="-") == gr.Message()


def test_an_empty_cell_states_something_only_by_a_word_for_it_and_that_is_said() -> None:
    mapping = ColumnMapping.parse('[facts.objected]\ncolumn = "Opted out"\nwords = { "" = false, yes = true }')
    assert mapping.stated == ("for an empty cell of `Opted out` objected = false",)
    assert facts_of(mapping, **{"Opted out": ""}).objected is False
    assert facts_of(mapping, **{"Opted out": "  "}).objected is False


def test_a_column_that_is_not_there_has_no_empty_cell() -> None:
    mapping = ColumnMapping.parse('[facts.objected]\ncolumn = "Opted out"\nwords = { "" = false }')
    assert facts_of(mapping).objected is None
    assert facts_of(mapping, **{"Opted out": None}).objected is None
    assert mapping.check_header(["Email"], "facts") != ()


def test_values_for_every_row_are_said() -> None:
    mapping = ColumnMapping.parse("[facts.consented]\nvalue = true\n[facts.sender_countries]\nvalue = ['DE', 'FR']")
    assert mapping.stated == ("for every row consented = true, sender_countries = DE;FR",)


def test_a_stop_decides_a_message_that_would_pass_without_it() -> None:
    mapping = ColumnMapping.parse('[facts.objected]\ncolumn = "c"\nwords = { out = true }\nunknown = ["in"]')
    verdicts = []
    for cell in ("out", "in", ""):
        message = gr.evaluate(_with(facts_of(mapping, c=cell)), on=ON).outcome
        verdicts.append(message.permissive)
    assert verdicts == [False, False, False], "neither a status nor an empty cell is the knowledge that no objection stands"
    assert gr.evaluate(_with(gr.Message(objected=False)), on=ON).outcome.permissive, "otherwise this test could not fail"


def _with(facts: gr.Message) -> gr.Message:
    values = {name: getattr(CLEAR, name) for name in fact_names(gr.Message)}
    stated = {name: getattr(facts, name) for name in fact_names(gr.Message)}
    return gr.Message(**values | {name: value for name, value in stated.items() if value is not None} | {"suppressed": False})


@pytest.mark.parametrize(
    "column",
    [
        *("Unsubscribed from all email", "UNSUB_TIME", "Opted out of email: Newsletter", "HasOptedOutOfEmail", "Email Opt Out"),
        *("Do Not Contact", "DNC", "Bounced", "Email Bounced Date", "CLEAN_TIME", "Spam report", "blocklisted", "Suppressed?"),
        *("Abgemeldet am", "Widerspruch", "Gesperrt", "Désabonné", "status", "Status", "Email status", "Complaints"),
    ],
)
def test_a_column_that_looks_like_a_stop_is_not_passed_over(column: str) -> None:
    mapping = ColumnMapping.parse('[carry]\nemail = "Email"')
    [told] = mapping.check_header(["Email", column], "facts")
    assert "looks like a record of who must not be written to" in told
    assert mapping.check_header(["Email", "Phone"], "facts") == ()
    named = ColumnMapping.parse(f'ignore = ["{column}"]\n[carry]\nemail = "Email"')
    assert named.check_header(["Email", column], "facts") == ()


def test_a_request_may_have_a_status() -> None:
    mapping = ColumnMapping.parse("question = 'request'\n[facts]\nright = 'Type'\nreceived = 'Created'")
    assert mapping.check_header(["Type", "Created", "Status"], "facts") == ()


@pytest.mark.parametrize("fact", fact_names(gr.Message))
def test_a_column_named_as_a_fact_is_not_passed_over(fact: str) -> None:
    mapping = ColumnMapping.parse('[carry]\nemail = "Email"')
    assert "has the name of a fact" in mapping.check_header(["Email", fact], "facts")[0]


@pytest.mark.parametrize("column", ["Phone", "City", "Notes", "TAGS", "Lead Status", "Created", "Discount", "Statusbericht"])
def test_other_columns_are_reported_and_do_not_stop_a_run(column: str) -> None:
    mapping = ColumnMapping.parse('[carry]\nemail = "Email"')
    assert mapping.check_header(["Email", column], "facts") == ()
    assert mapping.unread(["Email", column]) == (column,)


PERMITS = {"consented", "details_from_sale", "own_similar_products", "refusal_offered_each_time", "details_from_negotiations"}


@pytest.mark.parametrize("name", presets())
def test_a_preset_states_nothing_in_the_senders_favour(name: str) -> None:
    mapping = ColumnMapping.load(f"preset:{name}")
    for target in mapping.facts:
        assert target.name not in PERMITS
        if target.name in ("objected", "suppressed"):
            values = [target.value, *(value for each in target.readings for value in (*each.words.values(), each.means))]
            assert {value for value in values if value is not None} == {True}, "a status that is not a stop shows nothing"
        assert not any("" in reading.words for reading in target.readings)


DETAILS = {
    "mailchimp-unsubscribed": {"UNSUB_CAMPAIGN_TITLE", "UNSUB_CAMPAIGN_ID", "UNSUB_REASON", "UNSUB_REASON_OTHER"},
    "listmonk-unsubscribed": {"status"},
    "sendgrid-bounces": {"status"},
    "salesforce-leads": {"EmailBouncedReason"},
    "salesforce-contacts": {"EmailBouncedReason"},
    "jira": {"status"},
}
"""Columns that a preset passes over although they look like stops: details of one that it reads, or of a request."""


@pytest.mark.parametrize("name", presets())
def test_a_preset_passes_over_no_stop(name: str) -> None:
    ignored = ColumnMapping.load(f"preset:{name}").ignore
    assert {column for column in ignored if records_a_stop(column)} == DETAILS.get(name, set())


@pytest.mark.parametrize("name", presets())
def test_a_preset_names_its_documentation_and_the_day_it_was_read(name: str) -> None:
    text = preset_text(name)
    assert "# Read on 2026-11-29: https://" in text
    assert text.startswith("#:schema mapping.schema.json\n")


@pytest.mark.parametrize("name", ["mailchimp", "hubspot", "listmonk", "salesforce-leads", "salesforce-contacts"])
def test_a_preset_for_contacts_says_that_a_status_is_no_consent(name: str) -> None:
    assert "record of consent under Article 7(1)" in preset_text(name).replace("\n# ", " ")


@given(
    st.text(max_size=10), st.sampled_from(["", "unknown = ['x']", "words = { x = true }", "date = 'YYYY-MM-DD'\nmeans = true"])
)
def test_no_cell_becomes_false_that_is_not_declared_so(cell: str, reading: str) -> None:
    found = ColumnMapping.parse(f"any_case = true\n[facts.objected]\ncolumn = 'c'\n{reading}").read({"c": cell})
    if isinstance(found, Mapped) and found.facts.objected is False:
        assert cell.strip().lower() == "false"
        assert "words" not in reading
        assert "date" not in reading
