"""The language of conditions and outcomes in policy files."""

import datetime as dt
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.kernel.citations import Authority
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Reader, read_outcome, span_of_time

ON = dt.date(2026, 11, 23)
CITE = gr.Instrument("A policy", "Policy", "https://www.example.com/", ON, authority=Authority.POLICY).at("1")
M, P, R = attrs.fields(gr.Message), attrs.fields(gr.Processing), attrs.fields(gr.RightsRequest)


def read(question: Any, table: object) -> tuple[gr.Condition, list[tuple[Path, str]]]:
    told: list[tuple[Path, str]] = []
    reader = Reader(lambda path, reason: told.append((path, reason)), CITE, {"cold": gr.false(M.consented).named("cold")})
    return reader.condition(question, table, ("when",)), told


@pytest.mark.parametrize(
    ("question", "table", "meant"),
    [
        (gr.Message, {"commercial": True}, gr.true(M.commercial)),
        (gr.Message, {"commercial": False}, gr.false(M.commercial)),
        (gr.Message, {"subscriber": "corporate"}, gr.equals(M.subscriber, gr.Subscriber.CORPORATE)),
        (gr.Message, {"subject_country": ["DE", "AT"]}, gr.one_of(M.subject_country, {"DE", "AT"})),
        (gr.Message, {"sender_countries": "GB"}, gr.contains(M.sender_countries, {"GB"})),
        (gr.Message, {"sender_countries": {"within": ["GB", "IE"]}}, gr.within(M.sender_countries, {"GB", "IE"})),
        (gr.Message, {"not": {"commercial": True}}, ~gr.true(M.commercial)),
        (gr.Message, {"subscriber": {"not": "corporate"}}, ~gr.equals(M.subscriber, gr.Subscriber.CORPORATE)),
        (gr.Message, {"consented": {"known": True}}, gr.known(M.consented)),
        (gr.Message, {"is": "cold"}, gr.false(M.consented).named("cold")),
        (gr.Message, [{"commercial": True}, {"objected": True}], gr.true(M.commercial) | gr.true(M.objected)),
        (gr.Message, {"any": [{"commercial": True}, {"objected": True}]}, gr.true(M.commercial) | gr.true(M.objected)),
        (gr.Message, {"all": [{"commercial": True}, {"objected": True}]}, gr.true(M.commercial) & gr.true(M.objected)),
        (gr.Message, {"commercial": True, "objected": True}, gr.true(M.commercial) & gr.true(M.objected)),
        (gr.RightsRequest, {"exemptions": []}, gr.equals(R.exemptions, frozenset())),
        (gr.RightsRequest, {"identity_confirmed": "never"}, gr.equals(R.identity_confirmed, gr.NEVER)),
        (gr.RightsRequest, {"fee_paid": dt.date(2026, 1, 2)}, gr.equals(R.fee_paid, dt.date(2026, 1, 2))),
    ],
)
def test_a_table_is_the_condition_it_states(question: Any, table: object, meant: gr.Condition) -> None:
    found, told = read(question, table)
    assert told == []
    assert found == meant


def test_numbers_and_days_become_figures_of_the_policy() -> None:
    found, told = read(gr.Processing, {"subject_age": {"at_least": 16}})
    assert told == []
    assert found.truth(gr.Processing(subject_age=16), ON) is True
    assert found.truth(gr.Processing(subject_age=15), ON) is False
    early, _ = read(gr.RightsRequest, {"received": {"before": dt.date(2026, 1, 1), "after": dt.date(2025, 1, 1)}})
    for day, truth in ((dt.date(2025, 6, 1), True), (dt.date(2026, 1, 1), False), (dt.date(2025, 1, 1), False)):
        assert early.truth(gr.RightsRequest(right=gr.Right.ACCESS, received=day), ON) is truth


@pytest.mark.parametrize(
    ("question", "table", "where", "said"),
    [
        (gr.Message, {"comercial": True}, ("comercial",), "did you mean `commercial`?"),
        (gr.Message, {"commercial": "yes"}, ("commercial",), "neither `true` nor `false`"),
        (gr.Message, {"commercial": 1}, ("commercial",), "neither `true` nor `false`"),
        (gr.Message, {"commercial": [True]}, ("commercial",), "list of truth values"),
        (gr.Message, {"subject_country": "UK"}, ("subject_country",), "did you mean `GB`?"),
        (gr.Message, {"subject_country": []}, ("subject_country",), "`[]` is not a value"),
        (gr.Message, {"subscriber": {"at_least": 3}}, ("subscriber", "at_least"), "does not apply to"),
        (gr.Message, {"subscriber": {"nott": "corporate"}}, ("subscriber", "nott"), "did you mean `not`?"),
        (gr.Message, {"subject_country": {}}, ("subject_country",), "compares with nothing"),
        (gr.Message, {"is": []}, ("is",), "names no condition"),
        (gr.Message, {"commercial": {"known": False}}, ("commercial", "known"), "write `known = true`"),
        (gr.Message, "commercial", (), "not a table of facts"),
        (gr.Message, [], (), "never holds"),
        (gr.Message, {}, (), "states nothing"),
        (gr.Message, {"is": "warm"}, ("is",), "not a condition of this question"),
        (gr.RightsRequest, {"received": {"before": 3}}, ("received", "before"), "`3`"),
        (gr.RightsRequest, {"received": "2026-02-30"}, ("received",), "not a calendar day"),
        (gr.RightsRequest, {"clarification": "2026-01-01/2026-01-02"}, ("clarification",), "spans cannot be compared"),
        (gr.Processing, {"subject_age": -1}, ("subject_age",), "negative"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_path(question: Any, table: object, where: Path, said: str) -> None:
    _, told = read(question, table)
    assert [path for path, _ in told] == [("when", *where)]
    assert said in told[0][1]


def outcome(question: Any, table: object) -> tuple[Any, list[tuple[Path, str]]]:
    told: list[tuple[Path, str]] = []
    return read_outcome(question, table, ("then",), lambda path, reason: told.append((path, reason))), told


def test_outcomes_are_read_field_by_field() -> None:
    found, told = outcome(
        gr.Message,
        {"permission": "forbidden", "consent_required": True, "duties": ["stop_sending"], "opt_out_within": "24 hours"},
    )
    assert told == []
    assert found == gr.Sending(
        gr.Permission.FORBIDDEN, True, frozenset({gr.SendingDuty.STOP_SENDING}), opt_out_within=dt.timedelta(hours=24)
    )
    kept, _ = outcome(gr.Processing, {"available": ["consent"]})
    assert kept == gr.LawfulBases(available=frozenset({gr.Basis.CONSENT}))
    without, _ = outcome(gr.Processing, {"available": {"without": ["consent"]}})
    assert without == gr.LawfulBases(available=frozenset(gr.Basis) - {gr.Basis.CONSENT})
    none, told = outcome(gr.Processing, {"available": []})
    assert not told
    assert not none.lawful


@pytest.mark.parametrize(
    ("table", "where", "said"),
    [
        ({"permision": "forbidden"}, ("permision",), "did you mean `permission`?"),
        ({"permission": "forbiden"}, ("permission",), "did you mean `forbidden`?"),
        ({"duties": "stop_sending"}, ("duties",), "is not a list"),
        ({"duties": ["stop"]}, ("duties", 0), "not one of"),
        ({"duties": {"without": ["stop_sending"]}}, ("duties",), "is not a list"),
        ({"opt_out_within": "1 month"}, ("opt_out_within",), "not a length of time in hours or days"),
        ({"opt_out_within": 24}, ("opt_out_within",), "not a length of time"),
        ({}, (), "adds nothing"),
        ("forbidden", (), "adds nothing"),
    ],
)
def test_what_cannot_be_asked_for_is_told(table: object, where: Path, said: str) -> None:
    _, told = outcome(gr.Message, table)
    assert [path for path, _ in told] == [("then", *where)]
    assert said in told[0][1]


def test_a_day_cannot_be_promised_as_such() -> None:
    _, told = outcome(gr.RightsRequest, {"due": "2026-11-23"})
    assert "[[limits]]" in told[0][1]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("24 hours", dt.timedelta(hours=24)),
        ("1 hour", dt.timedelta(hours=1)),
        ("10 days", dt.timedelta(days=10)),
        ("2 weeks", dt.timedelta(days=14)),
        ("1 month", (1, "month")),
        ("2 years", (2, "year")),
        ("1.5 days", None),
        ("-1 days", None),
        ("thirty days", None),
        ("", None),
        (3, None),
    ],
)
def test_lengths_of_time(text: object, meant: object) -> None:
    assert span_of_time(text) == meant
