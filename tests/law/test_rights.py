"""Rights under both texts of the GDPR, case by case: what is owed for each ground, and what each exception leaves."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Answer, Basis, Exemption, Fee, Ground, Obligation, Right
from tests.law.request_cases import COMPLY, NOTHING, RECEIVED, REPLY, decide

Owed, E, G = Obligation, Exemption, Ground
BOTH = pytest.mark.parametrize("where", ["eu", "uk"])
# What makes each right one that has to be complied with, and what is then owed beside the reply.
RIGHTS: dict[Right, tuple[dict[str, Any], set[Obligation]]] = {
    Right.ACCESS: ({}, {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY}),
    Right.KNOW: ({}, {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY}),
    Right.RECTIFICATION: ({"grounds": {G.INACCURATE}}, {Owed.RECTIFY}),
    Right.CORRECT: ({"grounds": {G.INCOMPLETE}}, {Owed.RECTIFY}),
    Right.ERASURE: ({"grounds": {G.NO_LONGER_NECESSARY}}, {Owed.ERASE}),
    Right.DELETE: ({"grounds": {G.CONSENT_WITHDRAWN}}, {Owed.ERASE}),
    Right.RESTRICTION: ({"grounds": {G.OBJECTION_PENDING}}, {Owed.RESTRICT, Owed.ANNOUNCE_LIFTING}),
    Right.LIMIT: ({"grounds": {G.ACCURACY_CONTESTED}}, {Owed.RESTRICT, Owed.ANNOUNCE_LIFTING}),
    Right.PORTABILITY: ({"basis": Basis.CONSENT}, {Owed.TRANSFER_DATA}),
    Right.OPT_OUT: (
        {"basis": Basis.PUBLIC_TASK, "grounds": {G.PARTICULAR_SITUATION}},
        {Owed.STOP_PROCESSING, Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING},
    ),
    Right.OBJECTION: (
        {"basis": Basis.LEGITIMATE_INTERESTS, "grounds": {G.PARTICULAR_SITUATION}},
        {Owed.STOP_PROCESSING, Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING},
    ),
}
ERASURE = {
    G.NO_LONGER_NECESSARY,
    G.CONSENT_WITHDRAWN,
    G.OBJECTION_STANDS,
    G.UNLAWFUL,
    G.DUTY_TO_ERASE,
    G.CHILD_ONLINE,
}
RESTRICTION = {G.ACCURACY_CONTESTED, G.UNLAWFUL, G.NEEDED_FOR_CLAIMS, G.OBJECTION_PENDING}
KEPT = {E.FREE_EXPRESSION, E.LEGAL_OBLIGATION, E.PUBLIC_TASK, E.PUBLIC_HEALTH, E.ARCHIVING_OR_RESEARCH, E.LEGAL_CLAIMS}
# Which exemptions a right knows beside a law of the Member State, and beside not knowing whose data they are.
KNOWS: dict[Right, set[Exemption]] = {
    Right.ACCESS: set(),
    Right.KNOW: set(),
    Right.RECTIFICATION: set(),
    Right.CORRECT: set(),
    Right.ERASURE: KEPT,
    Right.DELETE: KEPT,
    Right.RESTRICTION: set(),
    Right.LIMIT: set(),
    Right.OPT_OUT: {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS},
    Right.PORTABILITY: {E.PUBLIC_TASK, E.RIGHTS_OF_OTHERS},
    Right.OBJECTION: {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS},
}


def facts_of(right: Right) -> dict[str, Any]:
    return {name: frozenset(value) if isinstance(value, set) else value for name, value in RIGHTS[right][0].items()}


@BOTH
@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
def test_a_right_that_exists_is_complied_with(where: str, right: Right) -> None:
    decision = decide(where, right, **facts_of(right))
    search = {Owed.SEARCH_REASONABLY} if where == "uk" and right in (Right.ACCESS, Right.KNOW) else set()
    assert decision.outcome.answer is COMPLY
    assert decision.outcome.fee is Fee.FREE
    assert decision.outcome.obligations == RIGHTS[right][1] | {Owed.REPLY} | search
    assert decision.settled


@BOTH
@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
@pytest.mark.parametrize("exemption", E, ids=lambda exemption: exemption.name)
def test_only_the_exemptions_a_right_knows_leave_a_reply(where: str, right: Right, exemption: Exemption) -> None:
    anonymous = {E.CANNOT_IDENTIFY} if right not in (Right.OBJECTION, Right.OPT_OUT) else set()
    lifts = exemption in KNOWS[right] | {E.NATIONAL_LAW} | anonymous
    decision = decide(where, right, **facts_of(right), exemptions=frozenset({exemption}))
    assert decision.outcome.answer is (REPLY if lifts else COMPLY)
    if lifts:
        assert Owed.GIVE_REASONS in decision.outcome.obligations


@BOTH
@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
def test_an_unfounded_request_is_answered_with_reasons(where: str, right: Right) -> None:
    decision = decide(where, right, **facts_of(right), manifestly_unfounded_or_excessive=True)
    assert decision.outcome.answer is REPLY
    assert decision.outcome.fee is Fee.MAY_CHARGE
    assert {Owed.GIVE_REASONS, Owed.PROVE_UNFOUNDED} <= decision.outcome.obligations
    assert decision.outcome.refusal_by is not None


@BOTH
@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
def test_nothing_is_handed_to_somebody_who_may_be_somebody_else(where: str, right: Right) -> None:
    told: dict[str, Any] = {**facts_of(right), "identity_doubted": True, "identity_confirmed": NEVER}
    decision = decide(where, right, **told)
    assert decision.outcome.answer is REPLY
    assert Owed.VERIFY_IDENTITY in decision.outcome.obligations
    assert not (RIGHTS[right][1] - {Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING}) & decision.outcome.obligations
    assert decision.settled_on("answer")


@BOTH
@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.value)
def test_what_is_unknown_is_owed_and_not_settled(where: str, right: Right) -> None:
    for fact in ("manifestly_unfounded_or_excessive", "exemptions", "identity_doubted"):
        told: dict[str, Any] = {**facts_of(right), fact: None, "identity_confirmed": NEVER}
        decision = decide(where, right, **told)
        assert decision.outcome.answer is COMPLY, fact
        assert not decision.settled_on("answer"), fact


@BOTH
def test_each_ground_of_erasure_and_restriction_does_and_no_other(where: str) -> None:
    for ground in G:
        erased = decide(where, Right.ERASURE, grounds=frozenset({ground})).outcome
        restricted = decide(where, Right.RESTRICTION, grounds=frozenset({ground})).outcome
        fixed = decide(where, Right.RECTIFICATION, grounds=frozenset({ground})).outcome
        assert (Owed.ERASE in erased.obligations) == (ground in ERASURE), ground
        assert (Owed.RESTRICT in restricted.obligations) == (ground in RESTRICTION), ground
        assert (Owed.RECTIFY in fixed.obligations) == (ground in {G.INACCURATE, G.INCOMPLETE}), ground


@BOTH
def test_others_hear_of_a_change_and_of_what_was_public(where: str) -> None:
    told: dict[str, Any] = {"grounds": frozenset({G.UNLAWFUL}), "disclosed_to_others": True, "made_public": True}
    owed = decide(where, Right.ERASURE, **told).outcome.obligations
    assert {Owed.TELL_RECIPIENTS, Owed.NAME_RECIPIENTS, Owed.TELL_OTHER_CONTROLLERS} <= owed
    spared = decide(where, Right.ERASURE, **told, exemptions=frozenset({E.IMPOSSIBLE_OR_DISPROPORTIONATE})).outcome
    assert Owed.TELL_RECIPIENTS not in spared.obligations
    assert Owed.ERASE in spared.obligations


@BOTH
def test_access_leaves_out_others_but_is_not_refused_for_them(where: str) -> None:
    outcome = decide(where, Right.ACCESS, exemptions=frozenset({E.RIGHTS_OF_OTHERS})).outcome
    assert outcome.answer is COMPLY
    assert {Owed.GIVE_COPY, Owed.LEAVE_OUT_OTHERS} <= outcome.obligations


@BOTH
def test_only_a_further_copy_of_access_may_cost_something(where: str) -> None:
    assert decide(where, Right.ACCESS, further_copy=True).outcome.fee is Fee.MAY_CHARGE
    assert decide(where, Right.ERASURE, further_copy=True).outcome.fee is Fee.FREE


@BOTH
def test_an_objection_to_marketing_is_absolute_and_at_once(where: str) -> None:
    told: dict[str, Any] = {"direct_marketing": True, "exemptions": frozenset(E), "manifestly_unfounded_or_excessive": True}
    outcome = decide(where, Right.OBJECTION, **told).outcome
    assert outcome.answer is COMPLY
    assert outcome.effect_by == RECEIVED
    assert Owed.STOP_MARKETING in outcome.obligations


@pytest.mark.parametrize("basis", Basis, ids=lambda basis: basis.name)
def test_which_bases_can_be_objected_to(basis: Basis) -> None:
    told: dict[str, Any] = {"basis": basis, "grounds": frozenset({G.PARTICULAR_SITUATION})}
    common = {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS}
    for where, bases in (("eu", common), ("uk", common | {Basis.RECOGNISED_INTEREST})):
        stops = Owed.STOP_PROCESSING in decide(where, Right.OBJECTION, **told).outcome.obligations
        assert stops == (basis in bases)


@BOTH
def test_consent_withdrawn_takes_effect_at_once_and_sets_no_month(where: str) -> None:
    outcome = decide(where, Right.WITHDRAWAL, basis=Basis.CONSENT).outcome
    assert (outcome.answer, outcome.effect_by, outcome.due) == (COMPLY, RECEIVED, None)
    assert decide(where, Right.WITHDRAWAL, basis=Basis.CONTRACT).outcome.answer is NOTHING


@BOTH
@pytest.mark.parametrize(
    ("told", "due"),
    [
        ({"provided_by_subject": True}, RECEIVED),
        ({"provided_by_subject": False}, date(2026, 12, 2)),
        ({"provided_by_subject": False, "first_contact": date(2026, 11, 10)}, date(2026, 11, 10)),
        ({"provided_by_subject": False, "first_disclosure": date(2026, 11, 12)}, date(2026, 11, 12)),
        ({"provided_by_subject": False, "first_contact": date(2027, 5, 1)}, date(2026, 12, 2)),  # the month stays the cap
        ({"provided_by_subject": False, "first_contact": None}, RECEIVED),
        ({"provided_by_subject": False, "received": date(2026, 1, 31)}, date(2026, 3, 2)),
        ({"provided_by_subject": False, "has_information": True}, None),
        ({"provided_by_subject": False, "exemptions": frozenset({E.PROFESSIONAL_SECRECY})}, None),
        ({"provided_by_subject": True, "exemptions": frozenset({E.PROFESSIONAL_SECRECY})}, RECEIVED),
    ],
)
def test_information_is_owed_at_collection_or_within_a_month_and_by_the_first_use(
    where: str, told: dict[str, Any], due: date | None
) -> None:
    assert decide(where, Right.INFORMATION, **told).outcome.due == due


@pytest.mark.parametrize(
    ("told", "eu", "uk_before", "uk_since"),
    [
        ({}, True, True, False),
        ({"decision_permitted": True}, False, False, False),
        ({"decision_permitted": True, "special_category": True}, True, True, True),
        ({"decision_permitted": True, "special_category": True, "special_category_condition": True}, False, False, False),
        ({"basis": Basis.RECOGNISED_INTEREST}, True, True, True),
        ({"solely_automated_decision": False}, False, False, False),
        ({"significant_effect": False}, False, False, False),
    ],
)
def test_decisions_by_automation_alone(told: dict[str, Any], eu: bool, uk_before: bool, uk_since: bool) -> None:
    """Article 22, and Articles 22A to 22D of the UK GDPR for what is asked from 5 February 2026 on."""
    for where, received, banned in (
        ("eu", date(2026, 2, 5), eu),
        ("uk", date(2026, 2, 4), uk_before),
        ("uk", date(2026, 2, 5), uk_since),
    ):
        obligations = decide(where, Right.AUTOMATED_DECISION, received=received, **told).outcome.obligations
        assert (Owed.UNDO_DECISION in obligations) == banned, (where, received)
        reviewed = told.get("solely_automated_decision", True) and told.get("significant_effect", True)
        assert (Owed.REVIEW_BY_HUMAN in obligations) == reviewed


@pytest.mark.parametrize(
    ("received", "acknowledge_by"),
    [
        (date(2026, 6, 18), None),  # the day before section 164A
        (date(2026, 6, 19), date(2026, 7, 20)),  # 19 July is a Sunday
        (date(2026, 11, 2), date(2026, 12, 2)),
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas Day, Boxing Day and its Monday, a weekend between
    ],
)
def test_complaints_in_britain_are_acknowledged_from_19_june_2026(received: date, acknowledge_by: date | None) -> None:
    outcome = decide("uk", Right.COMPLAINT, received=received, on=date(2026, 12, 1)).outcome
    assert outcome.acknowledge_by == acknowledge_by
    assert Owed.NAME_AUTHORITY in outcome.obligations
    assert (Owed.FACILITATE_COMPLAINT in outcome.obligations) == (acknowledge_by is not None)
    assert outcome.due is None


def test_complaints_in_the_union_go_to_an_authority() -> None:
    assert decide("eu", Right.COMPLAINT).outcome.obligations == {Owed.NAME_AUTHORITY}


def test_e16_the_time_limit_is_cited_to_the_articles_that_set_it() -> None:
    """Not here: the month stands in Article 12(3), in the UK GDPR in Article 12A, and not in Articles 15 to 22."""
    from gdpr_rules import LAW

    for rule in LAW:
        if rule.id.endswith(".time_limit") and ".gdpr." in rule.id:
            assert any("Art 12" in cite.pinpoint for cite in rule.cites)
            assert not any(f"Art {article}" in cite.pinpoint for cite in rule.cites for article in range(15, 23))


def test_two_laws_that_apply_give_the_earlier_date_field_by_field() -> None:
    told: dict[str, Any] = {
        "controller_countries": frozenset({"GB", "IE"}),
        "place": "IE",
        "identity_doubted": True,
        "identity_confirmed": date(2026, 11, 12),
    }
    decision = decide("eu", Right.ACCESS, **told)
    dues = {regime: outcome.due for regime, outcome in decision.by_regime.items()}
    assert dues["eu.gdpr"] == date(2026, 12, 2)
    assert dues["uk.gdpr"] == date(2026, 12, 14)
    assert decision.outcome.due == date(2026, 12, 2)


def test_a_place_whose_law_is_not_encoded_is_never_settled() -> None:
    places: list[dict[str, Any]] = [{"subject_country": "JP"}, {"subject_country": "US", "subject_us_state": "TX"}]
    for told in places:
        decision = decide("uk", Right.ACCESS, **told)
        assert Owed.FIND_OUT_LAW in decision.outcome.obligations
        assert not decision.settled
        assert decision.open_questions
    nowhere = decide("uk", Right.ACCESS, subject_country="JP", controller_countries=frozenset({"JP"}), place=None)
    assert nowhere.outcome.answer is Answer.COMPLY
    assert not nowhere.settled_on("answer")
