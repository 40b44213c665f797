"""Which places and days the law answers for, question by question, written out by hand."""

from datetime import date

import pytest

from gdpr_rules import (
    AuthorityProcedure,
    AutomatedDecision,
    Breach,
    Campaign,
    ImpactAssessment,
    JointControl,
    Message,
    Organisation,
    Processing,
    ProcessorContract,
    Records,
    Retention,
    RightsRequest,
    Situation,
    Transfer,
    WebsiteUse,
)
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import since
from gdpr_rules.law import COVERS
from gdpr_rules.law.backstop import ROWS, rules
from gdpr_rules.law.backstop_situation import rules as situation_rules
from gdpr_rules.law.covers import Covers, Question, Side, about, countries, states

UNION = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES"),
    *("FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"),
    *("LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
}
OVERSEAS = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}  # parts of member states with codes of their own: TFEU 355(1), (4)
EFTA = {"IS", "LI", "NO"}
LATE = {"HR": date(2022, 7, 12), "SK": date(2022, 2, 1), "PL": date(2024, 11, 10), "LI": date(2024, 1, 1)}
STATES = {**dict.fromkeys({*UNION, "GB"}, date(2018, 5, 25)), **dict.fromkeys(EFTA, date(2018, 7, 20))}
GDPR = {**STATES, **dict.fromkeys(OVERSEAS, date(2018, 5, 25))}
EMAIL = {**STATES, **LATE, "CH": date(2018, 5, 25), "US": date(2004, 1, 1)}
WITH_AMERICA = {**GDPR, "US": date(2018, 5, 25)}
DUTIES: list[Question] = [
    *(AutomatedDecision, Breach, Campaign, ImpactAssessment, JointControl, Organisation, ProcessorContract, Records),
    *(Retention, RightsRequest),
]
PERSON, CONTROLLER = Side.PERSON, Side.CONTROLLER
EXPECTED: list[tuple[Question, Side, dict[str, date]]] = [
    (Message, PERSON, EMAIL),
    (Message, CONTROLLER, EMAIL),
    *((question, PERSON, GDPR) for question in DUTIES),
    *((question, CONTROLLER, WITH_AMERICA) for question in DUTIES),
    *((question, side, GDPR) for question in (Processing, Situation) for side in Side),
    (Transfer, CONTROLLER, GDPR),
    (WebsiteUse, PERSON, {"GB": date(2015, 10, 1)}),
]


@pytest.mark.parametrize(("question", "side", "first"), EXPECTED, ids=[f"{it[0].__name__}-{it[1].name}" for it in EXPECTED])
def test_each_country_from_its_first_day_on(question: Question, side: Side, first: dict[str, date]) -> None:
    found = countries(about(COVERS, question, side), "it")
    for day in sorted({date(1, 1, 1), *first.values()}):
        assert found.on(day) == {country for country, start in first.items() if start <= day}
    assert {step.start for step in found.steps} == {date(1, 1, 1), *first.values()}


def test_an_authority_of_the_united_kingdom_is_one_of_the_gdpr_until_2020() -> None:
    found = countries(about(COVERS, AuthorityProcedure, CONTROLLER), "it")
    assert found.on(date(2018, 5, 24)) == frozenset()
    assert found.on(date(2018, 5, 25)) == UNION | OVERSEAS | {"GB"}
    assert found.on(date(2020, 12, 31)) == UNION | OVERSEAS | {"GB"} | EFTA
    assert found.on(date(2021, 1, 1)) == UNION | OVERSEAS | EFTA


def test_of_the_states_california_alone_answers_and_for_two_questions() -> None:
    first = {RightsRequest: date(2020, 1, 1), Breach: date(2026, 1, 1)}
    for question in {*(row.question for row in ROWS), *first}:
        found = states(about(COVERS, question, PERSON), "it")
        steps = [step for step in found.steps if step.start <= VERIFIED]
        answers = [(first[question], {"CA"})] if question in first else []
        assert [(step.start, step.value) for step in steps] == [(date(1, 1, 1), frozenset()), *answers]


def test_an_act_of_another_state_is_added_by_its_own_folder_alone() -> None:
    """The rules read what the jurisdictions say; nothing in the backstop names them."""
    texas = Covers(
        questions=frozenset({RightsRequest}),
        places=frozenset({"US-TX"}),
        days=since(2024, 7, 1),
        cite=COVERS[0].cite,
        sides=frozenset({PERSON}),
    )
    before = {rule.id: rule for rule in rules(COVERS)}
    after = {rule.id: rule for rule in rules((*COVERS, texas))}
    assert before.keys() == after.keys()
    assert [name for name in before if before[name].when != after[name].when] == ["backstop.request_person"]
    rule = after["backstop.request_person"]
    request = RightsRequest(
        right=rule.examples[0].facts.right,  # type: ignore[attr-defined]  # the facts of a request
        received=date(2026, 9, 1),
        subject_country="US",
        subject_us_state="TX",
    )
    assert rule.when.truth(request, date(2024, 6, 30)) is None
    assert rule.when.truth(request, date(2024, 7, 1)) is False
    assert [each.id for each in situation_rules((*COVERS, texas))] == [each.id for each in situation_rules(COVERS)]
