"""Requests as JSON and as cells: days that have not come, spans of days, and sets that may be empty."""

import json
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import (
    NEVER,
    AuthorityProcedure,
    Breach,
    Clarification,
    Exemption,
    Facts,
    Handling,
    Processing,
    RequestGround,
    Retention,
    Right,
    RightsRequest,
    evaluate,
    fact,
    verify,
)
from gdpr_rules.decisions.wording import plain
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.kernel.facts import fact_names
from gdpr_rules.values.kinds import remembered
from gdpr_rules.wire import check_cells, check_facts, check_facts_and_cells, json_schema, read_cells, read_facts
from gdpr_rules.wire.documents import quoted

TOLD: dict[str, Any] = {
    "right": "erasure",
    "received": "2026-08-31",
    "identity_confirmed": "never",
    "clarification": ["2026-09-10/2026-09-17", "2026-09-20/.."],
    "grounds": ["inaccurate", "unlawful"],
    "exemptions": [],
}
FACTS = RightsRequest(
    right=Right.ERASURE,
    received=date(2026, 8, 31),
    identity_confirmed=NEVER,
    clarification=(Clarification(date(2026, 9, 10), date(2026, 9, 17)), Clarification(date(2026, 9, 20), NEVER)),
    grounds=frozenset({RequestGround.INACCURATE, RequestGround.UNLAWFUL}),
    exemptions=frozenset[Exemption](),
)


def test_json_is_read_and_written_alike() -> None:
    assert read_facts(RightsRequest, TOLD) == FACTS
    certificate = evaluate(FACTS, on=date(2026, 9, 20)).to_dict()
    assert certificate["facts"] == TOLD
    assert verify(json.loads(json.dumps(certificate)))


def test_cells_say_the_same() -> None:
    cells = {
        "right": "erasure",
        "received": "2026-08-31",
        "identity_confirmed": "never",
        "clarification": "2026-09-10/2026-09-17; 2026-09-20/..",
        "grounds": "unlawful;inaccurate",
        "exemptions": "none",
    }
    assert read_cells(RightsRequest, cells) == FACTS
    assert read_cells(RightsRequest, {**cells, "clarification": "none"}).clarification == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"received": "never"}, "received: `never` is not a day; write it as 2026-11-23"),
        ({"received": None}, "received: `null` is not a text"),
        ({"right": "acces"}, "right: `acces` is not one of its values"),
        ({"received": "9999-12-31"}, "received: `9999-12-31` is a day that never comes; leave it out if it is not known"),
        ({"fee_paid": "9999-12-31"}, "fee_paid: `9999-12-31` is a day that never comes; write `never`"),
        ({"clarification": ["9999-12-31/.."]}, "clarification[0]: `9999-12-31` is a day that never comes"),
        ({"clarification": ["2026-09-17/9999-12-31"]}, "clarification[0]: `9999-12-31` is a day that never comes; write `..`"),
        ({"clarification": ["2026-09-17/never"]}, "clarification[0]: `2026-09-17/never` is not a span of days"),
        ({"clarification": ["2026-02-30/.."]}, "clarification[0]: `2026-02-30` is not a calendar day"),
        ({"clarification": [["2026-09-10", "2026-09-17"]]}, "clarification[0]: `["),
        ({"clarification": "none"}, 'clarification: `"none"` is not a list'),
        ({"fee_paid": 20261014}, "fee_paid: `20261014` is not a text"),
        ({"fee_paid": "Never"}, "fee_paid: `Never` is not a day"),
        ({"fee_paid": "later"}, "fee_paid: `later` is not a day; write it as 2026-11-23, or `never` if it has not happened"),
        ({"fee_paid": "2026-02-30"}, "fee_paid: `2026-02-30` is not a calendar day"),
        ({"clarification": ["2026-09-17/2026-09-10"]}, "clarification[0]: `2026-09-17/2026-09-10` ends before it begins"),
        (
            {"clarification": ["2026-09-17"]},
            "clarification[0]: `2026-09-17` is not a span of days; write it as 2026-09-10/2026-09-17",
        ),
        ({"clarification": "2026-09-10/2026-09-17"}, 'clarification: `"2026-09-10/2026-09-17"` is not a list'),
        ({"controller_countries": []}, "controller_countries: `[]` names none"),
        ({"grounds": ["inaccurate", "inaccurate"]}, "grounds: `inaccurate` is given twice"),
        ({"grounds": ["innacurate"]}, "grounds[0]: `innacurate` is not one of its values"),
        ({"place": "GB-SCO"}, "place: `GB-SCO` is not an assigned code; did you mean"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_facts(RightsRequest, TOLD | changes)
    assert str(caught.value).startswith(problem)


def test_what_a_question_cannot_be_asked_without_is_required_by_name() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_facts(RightsRequest, {})
    assert str(caught.value).splitlines() == [
        "right: not stated, but required; state it",
        "received: not stated, but required; state it",
    ]
    assert json_schema(RightsRequest)["required"] == ["right", "received"]


def test_the_schema_says_what_is_admitted() -> None:
    properties = json_schema(RightsRequest)["properties"]
    assert "never" in json.dumps(properties["fee_paid"])
    assert "never" not in json.dumps(properties["received"])
    assert "pattern" in json.dumps(properties["clarification"])
    assert '"minItems": 0' in json.dumps(properties["grounds"])
    assert '"minItems": 1' in json.dumps(properties["controller_countries"])


QUESTIONS: list[type[Facts[Any]]] = [RightsRequest, Breach, Retention, AuthorityProcedure, Processing]
TEXTS = st.sampled_from(
    [
        "never",
        "none",
        "..",
        "2026-09-10",
        "2026-02-30",
        "9999-12-31",
        "2026-09-10/..",
        "2026-09-17/2026-09-10",
        "access",
        "GB",
        "",
    ]
)
NEEDED = {
    "right": "access",
    "received": "2026-08-31",
    "became_aware": "2026-08-31T09:00:00+00:00",
    "collected": "2026-08-31",
    "matter": "prior_consultation",
}
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
)


def needed_by(question: type[Facts[Any]]) -> dict[str, Any]:
    """What has to be stated to ask a question at all."""
    return {name: text for name, text in NEEDED.items() if name in fact_names(question)}


@remembered
def documents(question: type[Facts[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """What may come as the JSON of a question, made once: Hypothesis looks into a new strategy for longer than it draws."""
    return st.dictionaries(st.sampled_from(sorted(fact_names(question))) | st.text(max_size=5), ANYTHING, max_size=5)


@remembered
def rows(question: type[Facts[Any]]) -> st.SearchStrategy[dict[str, str]]:
    """What may come as the cells of a question."""
    return st.dictionaries(st.sampled_from(sorted(fact_names(question))), TEXTS | st.text(max_size=12), max_size=5)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
@given(data=st.data())
def test_whatever_json_comes_is_read_as_it_stands_or_refused_with_its_path(
    question: type[Facts[Any]], data: st.DataObject
) -> None:
    document = needed_by(question) | data.draw(documents(question))
    read = check_facts(question, document)
    if not isinstance(read, tuple):
        told = {name: value for name, value in document.items() if value is not None}
        again = {name: plain(getattr(read, name)) for name in fact_names(question) if getattr(read, name) is not None}
        assert again.keys() == told.keys(), "what is stated is known, and nothing else is"
        assert read_facts(question, again) == read
        return
    for problem in read:
        assert problem.name in document or problem.name in fact_names(question)
        assert problem.path.startswith(quoted(problem.name)[1:-1])
        assert problem.reason


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
@given(data=st.data())
def test_whatever_cells_come_are_read_or_refused_with_their_path(question: type[Facts[Any]], data: st.DataObject) -> None:
    cells = needed_by(question) | data.draw(rows(question))
    read = check_cells(question, cells, at="row 2")
    if isinstance(read, tuple):
        assert all(problem.path.startswith(f"row 2.{problem.name}") and problem.reason for problem in read)
        wrong = list(dict.fromkeys(problem.name for problem in read if problem.name in cells))
        assert wrong == [name for name in cells if name in wrong], "in the order of the cells"
    else:
        assert {name for name in fact_names(question) if getattr(read, name) is not None} == {n for n, t in cells.items() if t}


def test_json_and_cells_state_one_request_together_and_each_problem_is_told_once() -> None:
    stated = {"right": "erasure", "grounds": ["unlawful"]}
    cells = {"received": "2026-08-31", "clarification": "none"}
    told = check_facts_and_cells(RightsRequest, stated, cells, cells_at="fact")
    assert told == RightsRequest(
        right=Right.ERASURE, received=date(2026, 8, 31), grounds=frozenset({RequestGround.UNLAWFUL}), clarification=()
    )
    wrong = check_facts_and_cells(
        RightsRequest, {"grounds": [], "fee_paid": 1}, {"received": "soon", "complex": "yes"}, at="body", cells_at="fact"
    )
    assert isinstance(wrong, tuple)
    assert [problem.path for problem in wrong] == ["body.fee_paid", "fact.received", "fact.complex", "body.right"]


def test_a_required_truth_that_is_misspelt_is_not_missing_as_well() -> None:
    @attrs.frozen(kw_only=True)
    class Visit(Facts[Handling]):
        invited: bool = fact("Were they invited?", required=True)

    read = check_cells(Visit, {"invited": "yes"})
    assert isinstance(read, tuple)
    assert [str(problem)[:40] for problem in read] == ["invited: `yes` is neither `true` nor `fa"]
