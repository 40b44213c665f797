"""The policy on data that go to the offices in North Macedonia, beside the law on transfers."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import LAW, SOPRO, ProtectionFound, Transfer, TransferDuty, TransferTool, evaluate
from tests.law.test_transfers import BARE, SOUND

ON = date(2026, 11, 23)
BOTH = LAW | SOPRO
PROMISED = {TransferDuty.USE_STANDARD_CLAUSES, TransferDuty.ADOPT_MEASURES}


def send(exporter: str, tool: TransferTool = TransferTool.NONE, rules: Any = BOTH, **facts: Any) -> Any:
    told: dict[str, Any] = {**BARE, "exporter_country": exporter, "destination": "MK", "safeguard": tool, **facts}
    return evaluate(Transfer(**told), on=ON, rules=rules)


@pytest.mark.parametrize("exporter", ["GB", "DE"])
def test_the_law_asks_for_a_safeguard_and_the_policy_for_standard_clauses(exporter: str) -> None:
    law, both = send(exporter, rules=LAW), send(exporter)
    for decision in (law, both):
        assert decision.settled
        assert not decision.outcome.permissive
        assert decision.outcome.mechanism_required
    assert not PROMISED & law.outcome.obligations
    assert both.outcome.obligations >= PROMISED


@pytest.mark.parametrize(
    ("exporter", "tool", "goes"),
    [
        ("DE", TransferTool.CLAUSES_OF_2021, True),
        ("DE", TransferTool.UK_ADDENDUM, True),
        ("DE", TransferTool.UK_AGREEMENT, False),
        ("GB", TransferTool.CLAUSES_OF_2021, False),
        ("GB", TransferTool.UK_ADDENDUM, True),
        ("GB", TransferTool.UK_AGREEMENT, True),
    ],
)
def test_with_clauses_and_the_assessment_it_goes(exporter: str, tool: TransferTool, goes: bool) -> None:
    for rules in (LAW, BOTH):
        decision = send(exporter, tool, rules, **SOUND)
        assert decision.settled
        assert decision.outcome.permissive is goes
    assert not send(exporter, tool, **{**SOUND, "transfer_assessment_done": False}).outcome.permissive
    assert not send(exporter, tool, **{**SOUND, "protection_found": ProtectionFound.MATERIALLY_LOWER}).outcome.permissive


def test_the_policy_takes_nothing_else_for_a_safeguard_and_asks_for_measures_beside_it() -> None:
    code: dict[str, Any] = {**SOUND, "tool": TransferTool.CODE_OF_CONDUCT}
    assert send("DE", rules=LAW, **code).outcome.permissive
    assert not send("DE", **code).outcome.permissive
    clauses: dict[str, Any] = {"tool": TransferTool.CLAUSES_OF_2021, **SOUND}
    assert send("DE", **clauses).outcome.permissive
    bare: dict[str, Any] = {**clauses, "supplementary_measures": False}
    assert not send("DE", rules=SOPRO, **bare).outcome.permissive
    assert send("DE", destination="RS", rules=SOPRO).outcome.permissive, "the policy speaks of one country"
