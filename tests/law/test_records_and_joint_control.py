"""Records of processing, and what joint controllers arrange between them, case by case and over every constellation."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from gdpr_rules import (
    Arrangement,
    ArrangementDuty,
    Decision,
    JointControl,
    RecordDuty,
    RecordKeeping,
    RecordRole,
    Records,
    evaluate,
)
from gdpr_rules.decisions.wording import verdict

ON = date(2026, 11, 23)
HOMES = {"eu": "IE", "uk": "GB"}


def home(where: str) -> dict[str, Any]:
    return {"subject_country": HOMES[where], "controller_countries": frozenset({HOMES[where]})}


def records(where: str, **facts: Any) -> Decision[RecordKeeping]:
    told: dict[str, Any] = {
        **home(where),
        "role": RecordRole.CONTROLLER,
        "persons_employed": 249,
        "risk_likely": False,
        "occasional": True,
        "special_or_criminal_data": False,
    }
    return evaluate(Records(**{**told, **facts}), on=ON)


@pytest.mark.parametrize("where", HOMES)
def test_the_exemption_is_ended_by_each_of_three_conditions_and_by_size(where: str) -> None:
    for persons, risk, occasional, special in product((0, 249, 250, 10_000), (True, False), (True, False), (True, False)):
        for role, contents in zip(RecordRole, (RecordDuty.AS_CONTROLLER, RecordDuty.AS_PROCESSOR), strict=True):
            decision = records(
                where,
                role=role,
                persons_employed=persons,
                risk_likely=risk,
                occasional=occasional,
                special_or_criminal_data=special,
            )
            due = persons >= 250 or risk or not occasional or special
            always = {RecordDuty.IN_WRITING, RecordDuty.SHOW_TO_AUTHORITY, contents}
            assert decision.outcome == RecordKeeping(due, frozenset(always if due else ()))
            assert decision.settled


@pytest.mark.parametrize("fact", ["persons_employed", "risk_likely", "occasional", "special_or_criminal_data"])
def test_records_are_due_as_long_as_one_condition_is_not_known(fact: str) -> None:
    unknown: dict[str, Any] = {fact: None}
    decision = records("eu", **unknown)
    assert decision.outcome.required
    assert decision.missing == (fact,)
    assert verdict(decision) == "cannot tell yet"


def test_the_proposal_of_2025_is_no_law_here() -> None:
    decision = records("eu", persons_employed=300)
    assert decision.outcome.required
    assert "Omnibus IV" in decision.explain()


def joint(where: str, **facts: Any) -> Decision[Arrangement]:
    told: dict[str, Any] = {
        **home(where),
        "joint": True,
        "allotted_by_law": False,
        "arranged": True,
        "settles_rights": True,
        "settles_information": True,
        "reflects_roles": True,
        "essence_available": True,
    }
    return evaluate(JointControl(**{**told, **facts}), on=ON)


DUTIES = {
    "arranged": ArrangementDuty.ARRANGE,
    "settles_rights": ArrangementDuty.SETTLE_RIGHTS,
    "settles_information": ArrangementDuty.SETTLE_INFORMATION,
    "reflects_roles": ArrangementDuty.REFLECT_ROLES,
    "essence_available": ArrangementDuty.PUBLISH_ESSENCE,
}


@pytest.mark.parametrize("where", HOMES)
def test_what_the_arrangement_lacks(where: str) -> None:
    for so in product((True, False), repeat=5):
        facts: dict[str, Any] = dict(zip(DUTIES, so, strict=True))
        wanting = {duty for name, duty in DUTIES.items() if not facts[name]}
        assert joint(where, **facts).outcome == Arrangement(bool(wanting), frozenset(wanting | {ArrangementDuty.ANSWER_TO_ALL}))
        by_law = joint(where, allotted_by_law=True, **facts).outcome
        assert by_law.incomplete is not facts["essence_available"], "a law settles all but what people can see"
        assert joint(where, joint=False, **facts).outcome == Arrangement()


def test_a_person_can_turn_to_each_of_them() -> None:
    decision = joint("eu")
    assert ArrangementDuty.ANSWER_TO_ALL in decision.outcome.duties
    assert verdict(decision) == "nothing is missing"
    assert [str(rule.cites[0]) for rule in decision.because("duties")] == ["GDPR Art 26(3)"]
