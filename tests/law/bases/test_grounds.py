"""Each basis with what it needs and nothing more; what takes it away; and what is owed beside it."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import Basis, FurtherGround, LawfulBases, Processing, ProcessingDuty, Role, Source, evaluate
from tests.law.bases.cases import ALL, AMENDED, AT, BARE, BEFORE, CONSENT, FACTS, NEEDED, ON, decide, left

B, SendingDuty = Basis, ProcessingDuty
PLACES = pytest.mark.parametrize("where", ["eu", "uk", "both"])
EACH = pytest.mark.parametrize("basis", FACTS, ids=lambda basis: basis.value)
INTERESTS = FACTS[B.LEGITIMATE_INTERESTS]
DONE = {"informed_in_time": True, "source_told": True}
RESEARCHED = {
    "source": Source.PERSON,
    "further_purpose": True,
    "further_purpose_ground": FurtherGround.RESEARCH,
    "informing_disproportionate": True,
    "informed_in_time": True,
}


def available(where: str, on: date) -> set[Basis]:
    return set(ALL) if where == "uk" and on >= AMENDED else set(ALL) - {B.RECOGNISED_INTEREST}


def test_no_answer_at_all_leaves_nothing() -> None:
    decision = evaluate(Processing(), on=ON)
    assert decision.outcome.available == frozenset()
    assert not decision.outcome.lawful
    assert not decision.settled
    assert {"controller_countries", "subject_country", "consent_given"} <= set(decision.missing)


@PLACES
def test_nothing_but_noes_leaves_nothing_for_good(where: str) -> None:
    decision = decide(where)
    assert decision.outcome.available == frozenset()
    assert decision.settled_on("available")


@PLACES
@EACH
@pytest.mark.parametrize("on", [BEFORE, AMENDED, ON])
def test_each_basis_stands_on_what_it_needs_alone(where: str, basis: Basis, on: date) -> None:
    decision = decide(where, on=on, **FACTS[basis])
    assert decision.outcome.available == ({basis} & available(where, on))
    assert decision.settled_on("available")


@PLACES
@EACH
def test_each_fact_of_a_basis_is_needed(where: str, basis: Basis) -> None:
    for fact in FACTS[basis]:
        for answer in (False, None):
            decision = decide(where, **{**FACTS[basis], fact: answer})
            if basis is B.PUBLIC_TASK and fact == "task_is_own" and where == "eu":
                continue
            assert decision.outcome.available == frozenset(), (fact, answer)
            final = answer is False or (basis is B.RECOGNISED_INTEREST and where != "uk")
            assert decision.settled_on("available") is final, (fact, answer)


@EACH
def test_a_record_that_crosses_the_border_never_rests_on_a_recognised_interest(basis: Basis) -> None:
    assert B.RECOGNISED_INTEREST not in left("both", **FACTS[B.RECOGNISED_INTEREST], **CONSENT)
    assert left("uk", **FACTS[B.RECOGNISED_INTEREST]) == {B.RECOGNISED_INTEREST}
    assert left("uk", on=BEFORE, **FACTS[B.RECOGNISED_INTEREST]) == frozenset()


def test_several_regimes_leave_what_all_of_them_accept() -> None:
    told = {**FACTS[B.RECOGNISED_INTEREST], **FACTS[B.PUBLIC_TASK], **INTERESTS, "task_is_own": False}
    decision = decide("both", **told)
    regimes = decision.by_regime
    assert regimes["eu.gdpr"].available == {B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS}
    assert regimes["uk.gdpr"].available == {B.RECOGNISED_INTEREST, B.LEGITIMATE_INTERESTS}
    assert decision.outcome.available == {B.LEGITIMATE_INTERESTS}
    assert [rule.id for rule in decision.because("available", B.RECOGNISED_INTEREST)] == ["eu.gdpr.art6.no_recognised_interest"]
    assert [rule.id for rule in decision.because("available", B.PUBLIC_TASK)] == ["uk.gdpr.art6.own_task"]
    assert decision.because("available", B.LEGITIMATE_INTERESTS) == ()


@PLACES
def test_unnecessary_processing_rests_on_consent_alone(where: str) -> None:
    everything = {name: value for facts in FACTS.values() for name, value in facts.items()}
    assert left(where, **{**everything, "necessary_for_purpose": False}) == {B.CONSENT}


@PLACES
def test_steps_before_a_contract_do_as_well_as_one(where: str) -> None:
    assert left(where, **NEEDED, precontract_steps_requested=True) == {B.CONTRACT}


@PLACES
@pytest.mark.parametrize("basis", [B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS, B.RECOGNISED_INTEREST])
def test_objections_end_three_bases_unless_something_overrides(where: str, basis: Basis) -> None:
    told = FACTS[basis]
    assert left(where, **told, objected=True) == frozenset()
    assert left(where, **told, objected=True, compelling_grounds=True) == left(where, **told)
    assert left(where, **told, objected=True, compelling_grounds=True, direct_marketing=True) == frozenset()


@pytest.mark.parametrize(
    ("where", "on", "told", "answer"),  # the bases left, and whether that is final
    [
        # B21: EDPB Guidelines 05/2020 paras 121 to 123
        ("eu", ON, {"consent_withdrawn": True}, (set(), False)),
        ("eu", ON, {"consent_withdrawn": True, "other_basis_stated": True}, ({B.LEGITIMATE_INTERESTS}, True)),
        ("uk", ON, {"consent_withdrawn": True}, (set(), False)),
        ("uk", ON, {"consent_given": False, "consent_withdrawn": None}, ({B.LEGITIMATE_INTERESTS}, True)),
        # B9: UK GDPR 4(6), (7), DUAA s 68, from 5 February 2026
        (
            "uk",
            AMENDED,
            {"consent_specific": False, "research_area_consent": True},
            ({B.CONSENT, B.LEGITIMATE_INTERESTS}, True),
        ),
        ("uk", BEFORE, {"consent_specific": False, "research_area_consent": True}, ({B.LEGITIMATE_INTERESTS}, True)),
        ("eu", AMENDED, {"consent_specific": False, "research_area_consent": True}, ({B.LEGITIMATE_INTERESTS}, True)),
        ("uk", AMENDED, {"consent_specific": False}, ({B.LEGITIMATE_INTERESTS}, True)),
    ],
)
def test_consent_withdrawn_or_broad(where: str, on: date, told: dict[str, Any], answer: tuple[set[Basis], bool]) -> None:
    decision = decide(where, on=on, **{**INTERESTS, **CONSENT, **told})
    assert (set(decision.outcome.available), decision.settled_on("available")) == answer


@PLACES
def test_an_objection_does_not_end_a_contract_or_consent_but_for_marketing(where: str) -> None:
    told = {**FACTS[B.CONTRACT], **CONSENT}
    assert left(where, **told, objected=True) == {B.CONTRACT, B.CONSENT}
    assert left(where, **told, objected=True, direct_marketing=True) == frozenset()


@PLACES
def test_an_authority_cannot_rely_on_interests_for_its_tasks(where: str) -> None:
    told = {**INTERESTS, **FACTS[B.RECOGNISED_INTEREST], "authority_task": True}
    assert left(where, **told) == frozenset()
    assert left(where, **told, **CONSENT) == {B.CONSENT}


def test_an_interest_not_told_at_collection_carries_nothing_under_the_gdpr() -> None:
    told = {**INTERESTS, "source": Source.PERSON}
    assert left("eu", **told) == frozenset()
    assert left("eu", **told, interest_told=True) == {B.LEGITIMATE_INTERESTS}
    assert left("uk", **told) == {B.LEGITIMATE_INTERESTS}
    assert SendingDuty.NAME_INTEREST in decide("uk", **told).outcome.obligations


@PLACES
@pytest.mark.parametrize(
    ("told", "duty"),
    [
        (INTERESTS, SendingDuty.RECORD_ASSESSMENT),
        (INTERESTS, SendingDuty.NAME_INTEREST),
        (INTERESTS, SendingDuty.POINT_OUT_OBJECTION),
        ({"public_task": True}, SendingDuty.POINT_OUT_OBJECTION),
        ({"direct_marketing": True}, SendingDuty.POINT_OUT_OBJECTION),
        ({"high_risk_likely": True}, SendingDuty.ASSESS_IMPACT),
        ({"role": Role.JOINT_CONTROLLER}, SendingDuty.ARRANGE_JOINTLY),
        ({"role": Role.PROCESSOR}, SendingDuty.ACT_ON_INSTRUCTIONS),
        ({"consent_given": True, "consent_tied_to_service": True}, SendingDuty.SHOW_CONSENT_FREE),
        ({"source": Source.SUPPLIER}, SendingDuty.GET_SUPPLIER_EVIDENCE),
        ({}, SendingDuty.NAME_SOURCE),
        ({}, SendingDuty.GIVE_INFORMATION),
        ({"source": Source.PERSON}, SendingDuty.GIVE_INFORMATION),
        ({"further_purpose": True}, SendingDuty.TELL_NEW_PURPOSE),
    ],
)
def test_what_is_owed(where: str, told: dict[str, Any], duty: ProcessingDuty) -> None:
    done = {
        "role": Role.CONTROLLER,
        **dict.fromkeys(("lia_recorded", "interest_told", "objection_pointed_out", "dpia_recorded"), True),
        **dict.fromkeys(("supplier_vouched", "source_told", "informed_in_time", "new_purpose_told"), True),
    }
    assert duty in decide(where, **told).outcome.obligations
    undone = {SendingDuty.ARRANGE_JOINTLY, SendingDuty.ACT_ON_INSTRUCTIONS, SendingDuty.SHOW_CONSENT_FREE} & {duty}
    assert decide(where, **{**done, **told}).outcome.obligations == undone


def test_an_exemption_spares_information_but_not_the_word_on_objecting() -> None:
    owed = decide("uk", **INTERESTS, further_purpose=True, information_exempt=True, role=Role.CONTROLLER).outcome.obligations
    assert owed == {SendingDuty.RECORD_ASSESSMENT, SendingDuty.POINT_OUT_OBJECTION}


@pytest.mark.parametrize(
    ("where", "on", "told", "owed"),
    [
        # B7: 13(4) spares what the person has, Article 23 what a law restricts; 14(5)(b) to (d) are of Article 14 (C-422/24)
        ("eu", ON, {"source": Source.PERSON, "informing_disproportionate": True}, {SendingDuty.GIVE_INFORMATION}),
        ("eu", ON, {"source": Source.PERSON, "informing_barred": True}, {SendingDuty.GIVE_INFORMATION}),
        ("eu", ON, {"source": Source.PERSON, "information_exempt": True}, set()),
        ("eu", ON, {"source": Source.ELSEWHERE, "informing_disproportionate": True}, set()),
        ("eu", ON, {"source": Source.ELSEWHERE, "informing_barred": True}, set()),
        ("uk", ON, {"source": Source.PERSON, "informing_disproportionate": True}, {SendingDuty.GIVE_INFORMATION}),
        # UK GDPR 13(5), DUAA s 77: research on data that the person gave, from 5 February 2026, and nothing else
        ("uk", AMENDED, RESEARCHED, set()),
        ("uk", BEFORE, RESEARCHED, {SendingDuty.TELL_NEW_PURPOSE}),
        ("eu", AMENDED, RESEARCHED, {SendingDuty.TELL_NEW_PURPOSE}),
        ("uk", AMENDED, {**RESEARCHED, "further_purpose_ground": FurtherGround.COMPATIBLE}, {SendingDuty.TELL_NEW_PURPOSE}),
        # B6: DUAA s 70(5) puts point (ea) into Article 21(1), of which 21(4) speaks
        ("uk", AMENDED, {"recognised_interest": True, **DONE}, {SendingDuty.POINT_OUT_OBJECTION}),
        ("uk", BEFORE, {"recognised_interest": True, **DONE}, set()),
        ("eu", AMENDED, {"recognised_interest": True, **DONE}, set()),
    ],
)
def test_information_is_spared_for_reasons_of_its_own_article(
    where: str, on: date, told: dict[str, Any], owed: set[ProcessingDuty]
) -> None:
    decision = decide(where, on=on, **{"role": Role.CONTROLLER, "further_purpose_ground": FurtherGround.NONE, **told})
    assert decision.outcome.obligations == owed
    assert decision.settled_on("obligations")


@PLACES
@pytest.mark.parametrize("source", [Source.PERSON, Source.PUBLIC])
def test_a_processor_owes_what_a_processor_owes(where: str, source: Source) -> None:
    """B10: Articles 5(2), 7(1), 13, 14, 21(4) and 35 bind controllers."""
    told = {**INTERESTS, **CONSENT, "consent_tied_to_service": True, "high_risk_likely": True, "direct_marketing": True}
    told |= {"further_purpose": True, "further_purpose_ground": FurtherGround.COMPATIBLE, "source": source}
    decision = decide(where, **told, role=Role.PROCESSOR)
    assert decision.outcome.obligations == {SendingDuty.ACT_ON_INSTRUCTIONS}
    assert decision.settled_on("obligations")
    assert len(decide(where, **told, role=Role.JOINT_CONTROLLER).outcome.obligations) >= 7


@pytest.mark.parametrize(
    ("country", "on", "told", "answer"),  # whether interests are left, and whether that is final
    [
        # B11: C-394/23 is on the purpose of collection; 13(3) and 6(4) have a moment of their own, and a law may spare the word
        ("FR", ON, {}, (False, True)),
        ("FR", ON, {"information_exempt": True}, (True, True)),
        ("FR", ON, {"further_purpose": True, "further_purpose_ground": FurtherGround.COMPATIBLE}, (True, True)),
        ("FR", date(2020, 12, 31), {}, (False, True)),
        ("GB", date(2020, 12, 31), {}, (False, False)),
        ("GB", date(2021, 1, 1), {}, (True, True)),
    ],
)
def test_an_interest_not_told_at_collection(country: str, on: date, told: dict[str, Any], answer: tuple[bool, bool]) -> None:
    place: dict[str, Any] = {"subject_country": country, "controller_countries": frozenset({country}), "source": Source.PERSON}
    decision = decide("eu", on=on, **INTERESTS, **place, **told)
    assert (B.LEGITIMATE_INTERESTS in decision.outcome.available, decision.settled_on("available")) == answer


@PLACES
def test_bought_data_rest_on_consent_or_interests_only_with_evidence(where: str) -> None:
    told = {**INTERESTS, **CONSENT, **FACTS[B.CONTRACT], "source": Source.SUPPLIER}
    assert left(where, **told) == {B.CONTRACT}
    assert left(where, **told, supplier_vouched=True) == {B.CONTRACT, B.CONSENT, B.LEGITIMATE_INTERESTS}
    assert left(where, **{**told, "supplier_vouched": None}) == {B.CONTRACT}


@pytest.mark.parametrize(
    ("person", "controller", "way", "regimes"),
    [
        ("US", "GB", "", {"uk.gdpr", "backstop"}),
        ("GB", "FI", "", {"eu.gdpr"}),
        ("GB", "FI", "targets_subject", {"eu.gdpr", "uk.gdpr"}),
        ("FI", "GB", "monitors_subject", {"eu.gdpr", "uk.gdpr"}),
        ("FI", "GB", "", {"uk.gdpr"}),
        ("NO", "JP", "targets_subject", {"eu.gdpr", "backstop"}),
        ("FI", "US", "", {"backstop"}),
    ],
)
def test_which_regime_reaches_whom(person: str, controller: str, way: str, regimes: set[str]) -> None:
    place: dict[str, Any] = {"subject_country": person, "controller_countries": frozenset({controller})}
    told = {**BARE, **FACTS[B.CONTRACT], **place, **({way: True} if way else {})}
    decision = evaluate(Processing(**told), on=ON)
    assert {name for name, outcome in decision.by_regime.items() if outcome != LawfulBases()} == regimes
    assert decision.outcome.available == (frozenset() if "backstop" in regimes else {B.CONTRACT})
    assert (SendingDuty.FIND_OUT_LAW in decision.outcome.obligations) is ("backstop" in regimes)


@pytest.mark.parametrize("on", [date(2018, 5, 24), date(1, 1, 1)])
def test_before_the_gdpr_nothing_is_encoded(on: date) -> None:
    for where in AT:
        decision = decide(where, on=on, **FACTS[B.CONTRACT])
        assert not decision.outcome.lawful
        assert decision.open_questions


def test_until_the_transition_ended_the_gdpr_was_law_in_britain() -> None:
    last = date(2020, 12, 31)
    assert decide("uk", on=last, **INTERESTS).by_regime["eu.gdpr"].available == {B.LEGITIMATE_INTERESTS}
    assert left("uk", on=date(2021, 1, 1), **INTERESTS) == {B.LEGITIMATE_INTERESTS}
