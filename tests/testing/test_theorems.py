"""Each theorem's checker speaks up where its theorem is broken, and stays quiet where it holds."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, Decision, Message, Outcome, Remedy, Subscriber
from gdpr_rules.decisions import certificates, remedies
from gdpr_rules.decisions.decided import Decided as KernelDecision
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.protection import Protection, protects
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing import theorems
from gdpr_rules.testing.theorems import Broken
from tests.law.messages import ORDERLY, message

ON = date(2026, 11, 23)
COLD = message(subscriber=Subscriber.SOLE_TRADER, opt_out_offered=False)
UNSURE = message(subscriber=None, lia_recorded=None)
PECR = LAW.of("uk.pecr").about(Message)
Patch = Callable[[pytest.MonkeyPatch], None]

HOLDING: list[tuple[str, tuple[Any, ...]]] = [
    ("check_more_law_never_loosens", (COLD, ON, PECR, LAW)),
    ("check_unknown_is_protective", (UNSURE, attrs.evolve(UNSURE, subscriber=Subscriber.CORPORATE), ON, LAW)),
    ("check_settled_stays_settled", (COLD, COLD, ON, LAW)),
    ("check_order_does_not_matter", (COLD, ON, PECR, [*range(1, len(PECR)), 0])),
    ("check_time_is_piecewise_constant", (COLD, ON, LAW)),
    ("check_determining_rules_suffice", (COLD, ON, LAW)),
    ("check_round_trip", (COLD, ON, LAW)),
    ("check_evaluators_agree", (COLD, ON, LAW)),
    ("check_missing", (UNSURE, attrs.evolve(UNSURE, subscriber=Subscriber.SOLE_TRADER, lia_recorded=False), ON, LAW)),
    ("check_remedies", (COLD, ON, LAW)),
    ("check_views", (COLD, ON, LAW)),
    ("check_precedence", (COLD, ON, LAW)),
    ("check_withholding", (COLD, ON, LAW, {"subscriber", "consented"})),
]


@pytest.mark.parametrize(("name", "case"), HOLDING, ids=[name for name, _ in HOLDING])
def test_quiet_where_the_theorem_holds(name: str, case: tuple[Any, ...]) -> None:
    getattr(theorems, name)(*case)


@attrs.frozen
class Sum(Outcome):
    """An outcome whose join is no join."""

    total: int = protects(Protection("a sum", 0, lambda a, b: a + b), "total")


@attrs.frozen
class Last(Outcome):
    """An outcome for which the last rule wins."""

    value: int = protects(Protection("the last", 0, lambda a, b: b), "value")


@pytest.mark.parametrize(("kind", "law"), [(Sum, "idempotent"), (Last, "commutative")])
def test_join_laws_are_found_broken(kind: type[Any], law: str) -> None:
    with pytest.raises(Broken, match=f"join laws: it is not {law}"):
        theorems.check_join_laws(kind(1), kind(2), kind(3))


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("check_more_law_never_loosens", (COLD, ON, LAW, LAW.of("us.can_spam"))),
        ("check_unknown_is_protective", (ORDERLY, COLD, ON, LAW)),
        ("check_settled_stays_settled", (COLD, ORDERLY, ON, LAW)),
        ("check_order_does_not_matter", (COLD, ON, PECR, [3, 1, 2])),
    ],
)
def test_wrong_cases_are_found(name: str, case: tuple[Any, ...]) -> None:
    with pytest.raises(Broken):
        getattr(theorems, name)(*case)


def _value(owner: Any, name: str, value: Any) -> Patch:
    return lambda patch: patch.setattr(owner, name, value)


def _remedy(**changes: Any) -> Patch:
    return _value(remedies, "find_remedies", lambda decision, limit: (Remedy(tuple(changes.items())),))


FAULTS: list[tuple[str, Patch]] = [
    ("check_time_is_piecewise_constant", _value(Ruleset, "change_dates", lambda self, question: (date(2000, 1, 1),))),
    ("check_determining_rules_suffice", _value(Decision, "determining", property(lambda self: self.fired[:1]))),
    ("check_determining_rules_suffice", _value(Decision, "determining", ())),
    ("check_evaluators_agree", _value(Program, "masks", lambda self, facts: (0, 0))),
    ("check_missing", _value(Decision, "missing", ())),
    ("check_missing", _value(Decision, "missing", ("consented",))),
    ("check_round_trip", _value(Decision, "from_dict", lambda certificate, rules: rules_of(ORDERLY, rules))),
    ("check_remedies", _remedy(opt_out_offered=True)),
    ("check_remedies", _remedy(opt_out_offered=True, consented=True, lia_recorded=False)),
    ("check_remedies", _remedy(opt_out_offered=True, subscriber=Subscriber.CORPORATE)),
    ("check_views", _value(Decision, "by_regime", {})),
    ("check_views", _value(KernelDecision, "settled", False)),
    ("check_views", _value(Decision, "because", lambda self, field: ())),
    ("check_precedence", _value(Decision, "by_regime", {})),
    ("check_precedence", _value(Decision, "because", lambda self, field, member=None: ())),
    ("check_withholding", _value(certificates, "_hanging", lambda told, names: set())),
    ("check_withholding", _value(certificates, "commitment", lambda *_: "0" * 64)),
    ("check_withholding", _value(certificates.Verification, "__bool__", lambda self: True)),
]


def rules_of(facts: Message, rules: Ruleset) -> Any:
    from gdpr_rules import evaluate

    return evaluate(facts, on=ON, rules=rules)


@pytest.mark.parametrize(("name", "plant"), FAULTS, ids=[f"{name}-{number}" for number, (name, _) in enumerate(FAULTS)])
def test_a_fault_in_the_engine_is_found(name: str, plant: Patch, monkeypatch: pytest.MonkeyPatch) -> None:
    case = dict(HOLDING)[name]
    plant(monkeypatch)
    with pytest.raises(Broken):
        getattr(theorems, name)(*case)
