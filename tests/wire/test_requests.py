"""Requests as JSON and as cells: days that have not come, spans of days, and sets that may be empty."""

import json
from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Asked, Exemption, Ground, Right, RightsRequest, evaluate, verify
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.wire import json_schema, read_cells, read_facts

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
    clarification=(Asked(date(2026, 9, 10), date(2026, 9, 17)), Asked(date(2026, 9, 20), NEVER)),
    grounds=frozenset({Ground.INACCURATE, Ground.UNLAWFUL}),
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
        ({"received": "never"}, "received: `never` is no day; write it as 2026-11-23"),
        ({"received": None}, "received: `null` is no text"),
        ({"right": "acces"}, "right: `acces` is none of its values"),
        ({"received": "9999-12-31"}, "received: `9999-12-31` is a day that never comes; leave it out where it is not known"),
        ({"fee_paid": "9999-12-31"}, "fee_paid: `9999-12-31` is a day that never comes; write `never`"),
        ({"clarification": ["9999-12-31/.."]}, "clarification[0]: `9999-12-31` is a day that never comes"),
        ({"clarification": ["2026-09-17/9999-12-31"]}, "clarification[0]: `9999-12-31` is a day that never comes; write `..`"),
        ({"clarification": ["2026-09-17/never"]}, "clarification[0]: `2026-09-17/never` is no span of days"),
        ({"clarification": ["2026-02-30/.."]}, "clarification[0]: `2026-02-30` is on no calendar"),
        ({"clarification": [["2026-09-10", "2026-09-17"]]}, "clarification[0]: `["),
        ({"clarification": "none"}, 'clarification: `"none"` is no list'),
        ({"fee_paid": 20261014}, "fee_paid: `20261014` is no text"),
        ({"fee_paid": "Never"}, "fee_paid: `Never` is no day"),
        ({"fee_paid": "later"}, "fee_paid: `later` is no day; write it as 2026-11-23, or `never` where it has not come so far"),
        ({"fee_paid": "2026-02-30"}, "fee_paid: `2026-02-30` is on no calendar"),
        ({"clarification": ["2026-09-17/2026-09-10"]}, "clarification[0]: `2026-09-17/2026-09-10` ends before it begins"),
        (
            {"clarification": ["2026-09-17"]},
            "clarification[0]: `2026-09-17` is no span of days; write it as 2026-09-10/2026-09-17",
        ),
        ({"clarification": "2026-09-10/2026-09-17"}, 'clarification: `"2026-09-10/2026-09-17"` is no list'),
        ({"controller_countries": []}, "controller_countries: `[]` names none"),
        ({"grounds": ["inaccurate", "inaccurate"]}, "grounds: `inaccurate` is given twice"),
        ({"grounds": ["innacurate"]}, "grounds[0]: `innacurate` is none of its values"),
        ({"place": "GB-SCO"}, "place: `GB-SCO` is no assigned code; did you mean"),
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
