"""Facts from JSON and from texts: what is read, what is refused, and that every refusal names its path and the way out."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import InvalidDocument, InvalidFact
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.facts import about, fact, fact_names
from gdpr_rules.wire import check_cells, json_schema, parse_json, read_cells, read_facts

F = attrs.fields(gr.Message)


class Shade(Enum):
    LIGHT_GREY = "not the name"
    BLACK = "black"


@attrs.frozen(kw_only=True)
class Parcel(gr.Facts[gr.Sending]):
    """A question of the tests' own, with the kinds of fact that a message lacks."""

    sealed: datetime | None = fact("When was it sealed?", noun="the day it was sealed")
    shades: frozenset[Shade] | None = fact("Which shades are in it?", noun="the shades")
    worth: Decimal | None = fact("What is it worth?", noun="its worth")

    def __attrs_post_init__(self) -> None:
        if self.worth == 13:
            raise InvalidFact("unlucky parcel; send another")


def values(field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
    """Any value that a fact of a message can take, None included."""
    kinds: dict[Any, st.SearchStrategy[Any]] = {
        bool | None: st.booleans(),
        int | None: st.integers(0, 10**12),
        date | None: st.dates(),
        gr.Subscriber | None: st.sampled_from(gr.Subscriber),
        gr.AddressKind | None: st.sampled_from(gr.AddressKind),
        frozenset[str] | None: st.frozensets(st.sampled_from(sorted(COUNTRIES)), min_size=1, max_size=3),
    }
    found = kinds.get(field.type)
    return st.none() | (found if found is not None else st.sampled_from(sorted(about(field).vocabulary)))


MESSAGES = st.fixed_dictionaries({field.name: values(field) for field in F}).map(lambda facts: gr.Message(**facts))


@given(MESSAGES)
def test_facts_survive_json(message: gr.Message) -> None:
    """Round trip: facts written in JSON and read back are the same facts."""
    written = json.dumps({name: plain(getattr(message, name)) for name in fact_names(gr.Message)})
    assert read_facts(gr.Message, parse_json(written)) == message


@given(MESSAGES)
def test_facts_survive_cells(message: gr.Message) -> None:
    """Round trip: facts written as texts and read back are the same facts."""

    def text(value: Any) -> str:
        if value is None or isinstance(value, bool):
            return "" if value is None else json.dumps(value)
        return ";".join(value) if isinstance(value, list) else str(value)

    cells = {name: text(plain(getattr(message, name))) for name in fact_names(gr.Message)}
    assert read_cells(gr.Message, cells) == message


def test_a_certificate_is_read_back() -> None:
    facts = gr.Message(subject_country="DE", sender_countries=frozenset({"GB", "IE"}), subscriber=gr.Subscriber.SOLE_TRADER)
    decision = gr.evaluate(facts, on=date(2026, 11, 23))
    certificate = json.loads(json.dumps(decision.to_dict()))
    assert gr.Decision.from_dict(certificate) == decision
    assert gr.verify(certificate)


def refusal(mapping: object, question: type[Any] = gr.Message, at: str = "") -> str:
    with pytest.raises(InvalidDocument) as caught:
        read_facts(question, mapping, at=at)
    return str(caught.value)


@pytest.mark.parametrize("wrong", ["yes", "true", "no", "", 1, 0, 1.0, [], {}, [True]])
def test_nothing_but_true_and_false_is_a_truth_value(wrong: object) -> None:
    assert refusal({"consented": wrong}).startswith(f"consented: `{json.dumps(wrong)}` is neither `true` nor `false`")


@pytest.mark.parametrize("wrong", [True, 30.0, "30", 30.5, [30]])
def test_nothing_but_a_whole_number_is_one(wrong: object) -> None:
    assert refusal({"opt_out_days_open": wrong}).startswith(f"opt_out_days_open: `{json.dumps(wrong)}` is not a whole number")


@pytest.mark.parametrize(
    "wrong", ["20261123", "2026-W48-1", "23.11.2026", "2026-11-23T00:00:00", "２０２６-11-23", " 2026-11-23"]
)
def test_nothing_but_a_plain_day_is_one(wrong: str) -> None:
    assert "is not a day; write it as 2026-11-23" in refusal({"details_collected_on": wrong})


@pytest.mark.parametrize("wrong", [20261123, 1.5, True, ["2026-11-23"]])
def test_a_day_is_given_as_text(wrong: object) -> None:
    assert "is not a text" in refusal({"details_collected_on": wrong})


def test_a_day_has_to_be_on_the_calendar() -> None:
    assert "`2026-02-30` is not a calendar day" in refusal({"details_collected_on": "2026-02-30"})


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("UK", "GB"), ("EL", "GR"), ("uk", "GB"), ("gb", "GB"), ("USA", "US"), ("XX", ""), ("", ""), ("GB ", "GB")],
)
def test_a_code_that_is_not_assigned_is_refused_with_the_one_meant(wrong: str, meant: str) -> None:
    said = refusal({"subject_country": wrong})
    assert said.startswith(f"subject_country: `{wrong}` is not an assigned code; ")
    assert said.endswith(f"did you mean `{meant}`?" if meant else "look the code up")


@pytest.mark.parametrize("wrong", ["CORPORATE", "Subscriber.CORPORATE", "company", "sole trader", ""])
def test_a_wrong_enum_text_is_refused_with_all_that_would_do(wrong: str) -> None:
    assert refusal({"subscriber": wrong}) == (
        f"subscriber: `{wrong}` is not one of its values; write `corporate`, `individual`, `sole_trader`, "
        "`partnership` or `unincorporated`"
    )


def test_an_enum_member_goes_by_its_name_and_not_by_its_value() -> None:
    assert read_facts(Parcel, {"shades": ["light_grey", "black"]}) == Parcel(shades=frozenset(Shade))
    assert "shades[0]: `not the name` is not one of its values" in refusal({"shades": ["not the name"]}, Parcel)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ([], "sender_countries: `[]` names none; leave it out if it is not known"),
        (["GB", "IE", "GB"], "sender_countries: `GB` is given twice; name each once"),
        ("GB", 'sender_countries: `"GB"` is not a list'),
        ({"GB": True}, 'sender_countries: `{"GB": true}` is not a list'),
        (["GB", "UK"], "sender_countries[1]: `UK` is not an assigned code; did you mean `GB`?"),
        (["GB", None], "sender_countries[1]: `null` is not a text"),
    ],
)
def test_a_set_is_a_list_of_known_words_each_named_once(wrong: object, said: str) -> None:
    assert refusal({"sender_countries": wrong}).startswith(said)


@pytest.mark.parametrize("wrong", ["2026-11-23T09:30:00", "2026-11-23T09:30"])
def test_an_instant_without_a_time_zone_is_none(wrong: str) -> None:
    assert refusal({"sealed": wrong}, Parcel) == (
        f"sealed: `{wrong}` has no time zone; end it with `Z` or an offset such as `+01:00`"
    )


@pytest.mark.parametrize("wrong", ["2026-11-23", "2026-11-23 09:30:00Z", "20261123T093000Z", "now"])
def test_an_instant_has_one_form(wrong: str) -> None:
    assert "is not an instant; write it as" in refusal({"sealed": wrong}, Parcel)


def test_an_instant_with_a_time_zone_is_read() -> None:
    expected = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert read_facts(Parcel, {"sealed": "2026-11-23T09:30:00Z"}).sealed == expected
    assert read_facts(Parcel, {"sealed": "2026-11-23T10:30:00+01:00"}).sealed == expected
    assert "is not a possible instant" in refusal({"sealed": "2026-11-23T25:00:00Z"}, Parcel)


def test_a_count_starts_at_nothing() -> None:
    assert refusal({"opt_out_days_open": -1}) == "opt_out_days_open: `-1` is negative; a count starts at 0"
    assert read_facts(gr.Message, {"opt_out_days_open": 0}).opt_out_days_open == 0


@pytest.mark.parametrize("text", ["0", "26625000", "0.01", "26625000.50"])
def test_an_amount_is_exact(text: str) -> None:
    assert str(read_facts(Parcel, {"worth": text}).worth) == text
    assert str(read_cells(Parcel, {"worth": text}).worth) == text


@pytest.mark.parametrize("wrong", ["1e3", "NaN", "-1", "1,000", "$5", "", ".5", "5.", 5.5])
def test_an_amount_has_one_form(wrong: object) -> None:
    assert refusal({"worth": wrong}, Parcel).startswith("worth: ")


def test_what_the_facts_class_itself_objects_to_is_a_problem_of_the_document() -> None:
    assert refusal({"shades": ["black"], "worth": "13"}, Parcel, at="facts") == "facts: unlucky parcel; send another"


def test_a_name_that_is_no_fact_is_refused_with_the_nearest() -> None:
    assert refusal({"consentd": True}) == "consentd: `consentd` is not a fact of Message; did you mean `consented`?"
    assert "did you mean" not in refusal({"phase_of_the_moon": True})
    assert "take it out" in refusal({"phase_of_the_moon": True})


def test_every_problem_is_told_at_once_with_its_path() -> None:
    document = {"consented": "yes", "subject_country": "UK", "sender_countries": ["GB", "XX"], "objectd": 1, "suppressed": True}
    lines = refusal(document, at="facts").splitlines()
    assert {line.partition(":")[0] for line in lines} == {
        "facts.consented",
        "facts.subject_country",
        "facts.sender_countries[1]",
        "facts.objectd",
    }
    assert len(lines) == 4


@pytest.mark.parametrize("wrong", [None, [], "x", 1, True, [["consented", True]]])
def test_facts_are_an_object(wrong: object) -> None:
    assert refusal(wrong, at="facts").startswith(f"facts: `{json.dumps(wrong)}` is not an object")


def test_null_and_absence_are_facts_not_known() -> None:
    assert read_facts(gr.Message, dict.fromkeys(fact_names(gr.Message))) == read_facts(gr.Message, {}) == gr.Message()


@given(st.dictionaries(st.text(max_size=8) | st.sampled_from(sorted(fact_names(gr.Message))), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3)
), max_size=4))  # fmt: skip
def test_whatever_json_comes_is_read_as_it_stands_or_refused(document: dict[str, Any]) -> None:
    """Nothing is coerced: what is accepted, written out again, is the document without its nulls."""
    try:
        facts = read_facts(gr.Message, document)
    except InvalidDocument:
        return
    written = {name: plain(getattr(facts, name)) for name in fact_names(gr.Message) if getattr(facts, name) is not None}
    stated = {
        name: sorted(value) if isinstance(value, list) else value for name, value in document.items() if value is not None
    }
    assert json.dumps(written, sort_keys=True) == json.dumps(stated, sort_keys=True)


def test_a_long_or_unprintable_value_is_shown_cut_and_escaped() -> None:
    said = refusal({"subject_country": "\x1b[31m" + "x" * 200})
    assert "\x1b" not in said
    assert "\\x1b[31mxxx" in said
    assert len(said) < 200


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1, "a": 2}', "`a` is given twice"),
        ("[1,", "not JSON from line 1, column 4 on"),
        ("", "not JSON from line 1, column 1 on"),
        ("NaN", "`NaN` is not JSON"),
        ('{"a": -Infinity}', "`-Infinity` is not JSON"),
        ("[" * 200_000, "nested too deeply"),
        ("9" * 5_000, "a number too long"),
        (b'{"a": "\xff"}', "byte 8 is not UTF-8"),
        ("{'a': 1}", "not JSON from line 1, column 2 on"),
    ],
)
def test_what_is_no_json_is_refused_by_its_place(text: str | bytes, said: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        parse_json(text, at="here")
    assert str(caught.value).startswith("here: ")
    assert said in str(caught.value)


def test_a_byte_order_mark_is_no_part_of_the_document() -> None:
    assert parse_json(b'\xef\xbb\xbf{"consented": true}') == {"consented": True}


@pytest.mark.parametrize("wrong", ["True", "TRUE", "yes", "1", " true", "true ", "t", "null", "ja"])
def test_a_cell_spells_truth_in_one_way(wrong: str) -> None:
    with pytest.raises(InvalidDocument, match=r"consented: `.*` is neither `true` nor `false`; write one of the two"):
        read_cells(gr.Message, {"consented": wrong})


@pytest.mark.parametrize("wrong", ["030", "+30", "-1", "30.0", "3e1", "1_000", "٣٠", "9" * 19, "--1", "-0", "30 "])
def test_a_cell_spells_a_number_in_one_way(wrong: str) -> None:
    with pytest.raises(InvalidDocument, match=r"opt_out_days_open: `.*` is not a whole number"):
        read_cells(gr.Message, {"opt_out_days_open": wrong})


@pytest.mark.parametrize("text", ["GB;IE", "GB; IE", "GB IE", "GB ; IE", "IE  GB"])
def test_several_countries_in_a_cell(text: str) -> None:
    assert read_cells(gr.Message, {"sender_countries": text}).sender_countries == frozenset({"GB", "IE"})


@pytest.mark.parametrize("wrong", ["GB;;IE", ";GB", "GB;", "GB,IE", "GB/IE", "GB;GB", " ", "gb"])
def test_a_cell_of_countries_that_is_ill_spelt_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidDocument, match="sender_countries"):
        read_cells(gr.Message, {"sender_countries": wrong})


def test_an_empty_cell_is_a_fact_not_known() -> None:
    assert read_cells(gr.Message, dict.fromkeys(fact_names(gr.Message), "")) == gr.Message()


def test_problems_of_cells_come_in_the_order_of_the_cells() -> None:
    cells = {"suppressed": "no", "x": "", "subject_country": "UK", "consented": "yes", "objected": "true"}
    problems = check_cells(gr.Message, cells, at="fact")
    assert isinstance(problems, tuple)
    assert [problem.name for problem in problems] == ["suppressed", "x", "subject_country", "consented"]
    assert [problem.path for problem in problems] == ["fact.suppressed", "fact.x", "fact.subject_country", "fact.consented"]


def test_the_schema_tells_each_fact_with_its_question() -> None:
    schema = json_schema(gr.Message)
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == list(fact_names(gr.Message))
    for field in F:
        assert schema["properties"][field.name]["description"] == about(field).ask
        assert {"type": "null"} in schema["properties"][field.name]["anyOf"]
    assert schema["properties"]["consented"]["anyOf"][0] == {"type": "boolean"}
    assert schema["properties"]["subscriber"]["anyOf"][0]["enum"] == [
        *("corporate", "individual", "sole_trader", "partnership", "unincorporated")
    ]
    assert schema["properties"]["details_collected_on"]["anyOf"][0] == {"type": "string", "format": "date"}
    countries = schema["properties"]["sender_countries"]["anyOf"][0]
    assert (countries["type"], countries["minItems"], countries["uniqueItems"]) == ("array", 1, True)
    assert countries["items"]["enum"] == sorted(COUNTRIES)
    assert "required" not in schema
    json.dumps(schema)
