"""What is missing from a contract with a processor, term by term and case by case."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import ContractDuty, ContractTerms, Decision, ProcessorContract, ProcessorTerm, evaluate
from gdpr_rules.decisions.wording import verdict

ON = date(2026, 11, 23)
HOMES = {"eu": "IE", "uk": "GB"}
EVERY_TERM = frozenset(ProcessorTerm)
GOOD: dict[str, Any] = {
    "decides_purposes": False,
    "sufficient_guarantees": True,
    "in_writing": True,
    "terms": EVERY_TERM,
    "engages_others": True,
    "authorised": True,
    "authorised_in_general": True,
    "changes_announced": True,
    "duties_passed_on": True,
}
LETTERS = {
    ProcessorTerm.INSTRUCTIONS: "(a)",
    ProcessorTerm.CONFIDENTIALITY: "(b)",
    ProcessorTerm.SECURITY: "(c)",
    ProcessorTerm.SUB_PROCESSORS: "(d)",
    ProcessorTerm.HELP_WITH_RIGHTS: "(e)",
    ProcessorTerm.HELP_WITH_DUTIES: "(f)",
    ProcessorTerm.DELETION_OR_RETURN: "(g)",
    ProcessorTerm.INFORMATION_AND_AUDITS: "(h)",
}


def contract(where: str, **facts: Any) -> Decision[ContractTerms]:
    country = HOMES[where]
    home = {"subject_country": country, "controller_countries": frozenset({country})}
    return evaluate(ProcessorContract(**{**GOOD, **home, **facts}), on=ON)


@pytest.mark.parametrize("where", HOMES)
def test_a_full_contract_lacks_nothing(where: str) -> None:
    decision = contract(where)
    assert decision.outcome == ContractTerms(duties=frozenset({ContractDuty.WARN}))
    assert verdict(decision) == "nothing is missing"


@pytest.mark.parametrize("where", HOMES)
@pytest.mark.parametrize("term", ProcessorTerm, ids=lambda term: term.name)
def test_each_term_is_missed_by_name_and_with_its_letter(where: str, term: ProcessorTerm) -> None:
    decision = contract(where, terms=EVERY_TERM - {term})
    assert decision.outcome.missing == {term}
    (rule,) = decision.because("missing")
    assert str(rule.cites[0]).endswith(f"Art 28(3){LETTERS.get(term, '')}")


@pytest.mark.parametrize("where", HOMES)
def test_what_is_missing_is_what_is_not_there(where: str) -> None:
    for mask in range(0, 2**14, 37):
        there = frozenset(term for place, term in enumerate(ProcessorTerm) if mask >> place & 1)
        assert contract(where, terms=there).outcome.missing == EVERY_TERM - there


def test_a_contract_nobody_read_may_lack_everything() -> None:
    decision = contract("eu", terms=None)
    assert decision.outcome.missing == EVERY_TERM
    assert decision.missing == ("terms",)
    assert not decision.settled


@pytest.mark.parametrize("where", HOMES)
@pytest.mark.parametrize(
    ("facts", "duties"),
    [
        ({"in_writing": False}, {ContractDuty.CONCLUDE_IN_WRITING}),
        ({"sufficient_guarantees": False}, {ContractDuty.CHOOSE_ANOTHER}),
        ({"authorised": False}, {ContractDuty.OBTAIN_AUTHORISATION}),
        ({"changes_announced": False}, {ContractDuty.ANNOUNCE_CHANGES}),
        ({"changes_announced": False, "authorised_in_general": False}, set()),
        ({"duties_passed_on": False}, {ContractDuty.PASS_DUTIES_ON}),
        ({"authorised": False, "changes_announced": False, "duties_passed_on": False, "engages_others": False}, set()),
        ({"decides_purposes": True}, {ContractDuty.ANSWER_AS_CONTROLLER}),
    ],
)
def test_what_else_is_to_be_done(where: str, facts: dict[str, Any], duties: set[ContractDuty]) -> None:
    decision = contract(where, **facts)
    assert decision.outcome.duties == duties | {ContractDuty.WARN}
    assert decision.settled


def test_a_processor_in_a_country_not_encoded_leaves_it_open() -> None:
    decision = contract("uk", controller_countries=frozenset({"GB", "MK"}))
    assert ContractDuty.FIND_OUT_LAW in decision.outcome.duties
    assert not decision.settled
