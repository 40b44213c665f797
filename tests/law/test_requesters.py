"""Requests made for another: what stands whoever asks, what waits for authority, and from what age a child asks."""

from datetime import date
from typing import Any

import pytest

from gdpr_rules import NEVER, Answer, Obligation, RequestGround, Right, evaluate
from gdpr_rules.facts.request import Representative, Standing
from tests.law.request_cases import ON, asked, decide

BOTH = pytest.mark.parametrize("where", ["eu", "uk"])
DATES = ("due", "extension_notice_by", "due_if_extended", "refusal_by")


@BOTH
@pytest.mark.parametrize("standing", [None, *Standing])
def test_no_date_depends_on_who_asks(where: str, standing: Standing | None) -> None:
    """Received 2 November 2026: 2 December, or 2 February 2027 (Article 12(3); Article 12A(1))."""
    decision = decide(where, Right.ACCESS, standing=standing, asked_by=None)
    assert (decision.outcome.due, decision.outcome.due_if_extended) == (date(2026, 12, 2), date(2027, 2, 2))
    assert all(decision.settled_on(field) for field in DATES)


@BOTH
def test_who_asks_not_being_known_leaves_open_what_is_disclosed(where: str) -> None:
    decision = decide(where, Right.ACCESS, standing=None)
    assert decision.outcome.answer is Answer.COMPLY
    assert not decision.settled_on("answer")
    assert not decision.settled_on("obligations")
    assert "standing" in decision.missing


@BOTH
@pytest.mark.parametrize("right", [Right.ACCESS, Right.PORTABILITY, Right.ERASURE, Right.RECTIFICATION])
@pytest.mark.parametrize("standing", [Standing.NOT_SHOWN, Standing.DENIED])
def test_nothing_goes_to_one_without_authority(where: str, right: Right, standing: Standing) -> None:
    """The reply says why, by the day on which the answer would have been due."""
    decision = decide(where, right, standing=standing, asked_by=Representative.SOLICITOR)
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    owed = {Obligation.REPLY, Obligation.GIVE_REASONS}
    waits = {Obligation.VERIFY_AUTHORITY} if standing is Standing.NOT_SHOWN else set[Obligation]()
    assert decision.outcome.obligations == owed | waits
    assert decision.outcome.due == date(2026, 12, 2)


@BOTH
def test_a_solicitor_with_authority_is_answered_as_the_client_would_be(where: str) -> None:
    own = decide(where, Right.ACCESS, standing=Standing.OWN)
    shown = decide(where, Right.ACCESS, standing=Standing.SHOWN, asked_by=Representative.SOLICITOR)
    assert own.settled
    assert shown.settled
    assert own.outcome == shown.outcome


@BOTH
def test_marketing_stops_whoever_asks_for_it(where: str) -> None:
    decision = decide(where, Right.OBJECTION, standing=Standing.NOT_SHOWN, direct_marketing=True)
    assert decision.outcome.answer is Answer.COMPLY
    assert Obligation.STOP_MARKETING in decision.outcome.obligations
    assert Obligation.VERIFY_AUTHORITY not in decision.outcome.obligations


@pytest.mark.parametrize(
    ("where", "received", "shown", "read"),
    [
        ("eu", date(2026, 11, 2), date(2026, 11, 12), {date(2026, 12, 14)}),  # 12 December is a Saturday
        ("uk", date(2026, 11, 2), date(2026, 11, 12), {date(2026, 12, 1), date(2026, 12, 14)}),
        ("uk", date(2026, 2, 4), date(2026, 2, 10), {date(2026, 3, 10)}),  # before Article 12A
    ],
)
def test_evidence_of_authority_moves_the_day_in_another_reading_only(
    where: str, received: date, shown: date, read: set[date]
) -> None:
    """No text makes the month wait for it; that it does is shown beside, and so is what else is read otherwise."""
    told: dict[str, Any] = {"standing": Standing.SHOWN, "asked_by": Representative.PORTAL}
    decision = evaluate(
        asked(where, Right.ACCESS, received=received, authority_requested=True, authority_shown=shown, **told), on=ON
    )
    assert decision.settled
    assert {reading.value for reading in decision.readings if reading.field == "due"} == read
    assert decision.outcome.due == {date(2026, 11, 2): date(2026, 12, 2), date(2026, 2, 4): date(2026, 3, 4)}[received]


@BOTH
def test_authority_that_was_asked_for_and_never_came_loses_no_deadline(where: str) -> None:
    decision = decide(where, Right.ACCESS, standing=Standing.NOT_SHOWN, authority_requested=True, authority_shown=NEVER)
    assert decision.outcome.due == date(2026, 12, 2)
    assert decision.settled_on("due")


SCOTLAND: dict[str, Any] = {"place": "GB-SCT", "standing": Standing.SHOWN, "asked_by": Representative.PARENT}


@pytest.mark.parametrize(
    ("age", "understands", "hears", "settled"),
    [
        (11, False, False, True),
        (11, True, True, True),  # s 208(2)
        (11, None, True, False),
        (12, None, True, False),  # presumed, unless the contrary is shown: s 208(3)
        (12, True, True, True),
        (12, False, False, True),
        (15, True, True, True),
        (16, True, False, True),  # s 208(1) speaks of people aged under 16
        (None, True, True, False),
    ],
)
def test_in_scotland_a_child_who_understands_asks(
    age: int | None, understands: bool | None, hears: bool, settled: bool
) -> None:
    decision = decide("uk", Right.ACCESS, subject_age=age, child_understands=understands, **SCOTLAND)
    assert (Obligation.HEAR_CHILD in decision.outcome.obligations) is hears
    assert decision.settled is settled


@pytest.mark.parametrize(("where", "place"), [("eu", "IE"), ("uk", "GB-EAW"), ("uk", "GB-NIR")])
def test_elsewhere_from_what_age_children_ask_is_an_open_question(where: str, place: str) -> None:
    told: dict[str, Any] = {**SCOTLAND, "place": place, "subject_age": 15, "child_understands": True}
    decision = decide(where, Right.ACCESS, **told)
    assert Obligation.HEAR_CHILD in decision.outcome.obligations
    assert not decision.settled
    assert decision.settled_on("answer")
    assert decision.settled_on("due")
    assert "law of the place on the capacity of children" in decision.explain()


@pytest.mark.parametrize(("where", "place"), [("eu", "IE"), ("uk", "GB-EAW")])
def test_a_person_of_full_age_is_no_child_to_be_heard(where: str, place: str) -> None:
    """Recital 38 speaks of children; at eighteen parental responsibility has ended."""
    decision = decide(where, Right.ACCESS, **SCOTLAND | {"place": place, "subject_age": 18})
    assert decision.settled
    assert Obligation.HEAR_CHILD not in decision.outcome.obligations


@BOTH
def test_a_child_who_asks_is_answered(where: str) -> None:
    decision = decide(where, Right.ACCESS, standing=Standing.OWN, subject_age=13)
    assert decision.settled
    assert decision.outcome.answer is Answer.COMPLY


@pytest.mark.parametrize("right", [Right.KNOW, Right.DELETE, Right.CORRECT])
@pytest.mark.parametrize("standing", [Standing.NOT_SHOWN, Standing.DENIED])
def test_in_california_nothing_goes_to_an_agent_without_permission(right: Right, standing: Standing) -> None:
    """11 CCR 7063(a); the 45 days run from receipt (7021(b)): 2 November 2026 and 45 days are 17 December."""
    decision = decide("ca", right, standing=standing, grounds=frozenset({RequestGround.INACCURATE}))
    assert decision.settled
    assert decision.outcome.answer is Answer.REPLY
    assert decision.outcome.due == date(2026, 12, 17)
    assert Obligation.GIVE_REASONS in decision.outcome.obligations
    assert (Obligation.VERIFY_AUTHORITY in decision.outcome.obligations) is (standing is Standing.NOT_SHOWN)
    assert Obligation.ANSWER_BY_CATEGORY not in decision.outcome.obligations


@pytest.mark.parametrize("right", [Right.KNOW, Right.DELETE])
def test_in_california_an_agent_with_permission_is_answered(right: Right) -> None:
    decision = decide("ca", right, standing=Standing.SHOWN)
    assert decision.settled
    assert decision.outcome == decide("ca", right).outcome
    assert decision.outcome.answer is Answer.COMPLY


def test_in_california_an_opt_out_by_an_agent_stands() -> None:
    """7026(j) lets it be denied, and requires nothing of the kind."""
    decision = decide("ca", Right.OPT_OUT, standing=Standing.NOT_SHOWN)
    assert decision.settled
    assert decision.outcome.answer is Answer.COMPLY


@pytest.mark.parametrize(
    ("where", "received", "there", "due", "read"),
    [
        ("eu", date(2026, 11, 2), date(2026, 10, 20), date(2026, 12, 2), date(2026, 11, 20)),
        ("uk", date(2026, 11, 2), date(2026, 10, 20), date(2026, 12, 2), date(2026, 11, 20)),
        ("uk", date(2026, 2, 4), date(2026, 1, 20), date(2026, 3, 4), date(2026, 2, 20)),
    ],
)
def test_a_request_that_lay_with_a_processor_may_be_due_earlier(
    where: str, received: date, there: date, due: date, read: date
) -> None:
    """Whether receipt by a processor is the controller's is not laid down: the earlier day is shown beside."""
    told: dict[str, Any] = {"through_processor": True, "reached_processor": there}
    decision = evaluate(asked(where, Right.ACCESS, received=received, **told), on=ON)
    assert decision.settled
    assert decision.outcome.due == due
    assert read in {reading.value for reading in decision.readings if reading.field == "due"}


@BOTH
@pytest.mark.parametrize("told", [{"through_processor": True}, {"through_processor": False}, {}])
def test_without_a_processors_day_there_is_nothing_to_read_otherwise(where: str, told: dict[str, Any]) -> None:
    plain = decide(where, Right.ACCESS)
    decision = decide(where, Right.ACCESS, **told)
    assert decision.outcome == plain.outcome
    assert decision.readings == plain.readings


def test_the_dead_have_no_right_under_the_gdpr_and_national_law_is_named() -> None:
    """Recital 27: member states may provide for the data of the dead."""
    decision = decide("eu", Right.ACCESS, standing=Standing.OF_THE_DEAD)
    assert not decision.settled_on("answer")
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD in decision.outcome.obligations
    assert Obligation.GIVE_COPY not in decision.outcome.obligations
    assert "Article 85 of the French Act 78-17" in decision.explain()


@pytest.mark.parametrize("where", ["eu", "uk", "ca"])
def test_data_of_the_dead_are_not_disclosed_where_the_act_speaks_of_the_living(where: str) -> None:
    """DPA 2018 s 3(2), (3): a living individual; Civ. Code 1798.140(i): a consumer is a resident."""
    decision = decide(where, Right.ACCESS, standing=Standing.OF_THE_DEAD)
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD in decision.outcome.obligations
    assert not decision.settled_on("answer")  # the Access to Health Records Act 1990, the Probate Code and others may count
    assert not {Obligation.GIVE_COPY, Obligation.DISCLOSE_COLLECTED} & decision.outcome.obligations
    assert Obligation.VERIFY_AUTHORITY not in decision.outcome.obligations


@pytest.mark.parametrize("right", [Right.ENFORCEMENT_ACCESS, Right.ENFORCEMENT_ERASURE, Right.INTELLIGENCE_ACCESS])
def test_that_the_police_or_an_intelligence_service_owes_nothing_on_the_dead_is_not_settled(right: Right) -> None:
    """DPA 2018 s 3(2), (3) hold for the whole Act; another law may give what it does not."""
    decision = decide("uk", right, standing=Standing.OF_THE_DEAD)
    assert not decision.settled_on("answer")
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD in decision.outcome.obligations
    assert Obligation.COMMUNICATE_DATA not in decision.outcome.obligations


@pytest.mark.parametrize(("where", "right"), [("eu", Right.ACCESS), ("uk", Right.ACCESS), ("ca", Right.DELETE)])
def test_the_law_on_the_dead_is_found_out_once_it_is_known_that_the_person_has_died(where: str, right: Right) -> None:
    known, unknown = (decide(where, right, standing=standing) for standing in (Standing.OF_THE_DEAD, None))
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD in known.certain_outcome.obligations
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD in unknown.outcome.obligations
    assert Obligation.FIND_OUT_LAW_ON_THE_DEAD not in unknown.certain_outcome.obligations


@pytest.mark.parametrize(
    ("right", "stops"), [(Right.OPT_OUT, Obligation.STOP_SALE_AND_SHARING), (Right.LIMIT, Obligation.LIMIT_USE)]
)
@pytest.mark.parametrize("standing", [None, *Standing])
def test_in_california_opt_outs_and_limits_are_settled_whoever_makes_them(
    right: Right, stops: Obligation, standing: Standing | None
) -> None:
    """11 CCR 7026(d), 7027(e): nothing has to be verified; 7026(j), 7027(i): what is denied may be denied, and need not be."""
    decision = decide("ca", right, standing=standing)
    assert stops in decision.outcome.obligations
    assert decision.settled_on("answer")
    assert decision.settled_on("effect_by")


@BOTH
def test_a_wrong_denial_costs_the_person_no_answer(where: str) -> None:
    """Article 12(3), (4): the reply with its reasons is due by the day on which the answer would have been due."""
    denied, own = (decide(where, Right.ACCESS, standing=standing) for standing in (Standing.DENIED, Standing.OWN))
    assert denied.outcome.answer is Answer.REPLY
    assert denied.outcome.obligations == {Obligation.REPLY, Obligation.GIVE_REASONS}
    assert (denied.outcome.due, denied.outcome.refusal_by) == (own.outcome.due, own.outcome.refusal_by)
