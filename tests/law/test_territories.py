"""Territories with codes of their own: which belong to the Union, which lie beyond it and beyond the United Kingdom."""

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    LAW,
    AuthorityProcedure,
    Breach,
    BreachRole,
    Matter,
    Processing,
    Right,
    RightsRequest,
    Situation,
    TransferTerms,
    evaluate,
)
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.errors import InvalidFact
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.facts.requester import Standing
from gdpr_rules.figures.places import BEYOND_BRITAIN, BEYOND_THE_UNION, UNION_TERRITORIES, US_TERRITORIES
from tests.law.test_transfers import EXTENDED, ON, SCOPE, goes, send

OVERSEAS = ["AX", "GF", "GP", "MF", "MQ", "RE", "YT"]
"""TFEU 355(1): French Guiana, Guadeloupe, Martinique, Réunion, Saint Martin, Mayotte (Decision 2012/419/EU); 355(4): Åland."""
BEYOND = ["AW", "BL", "BQ", "BV", "CW", "FO", "GL", "NC", "PF", "PM", "SJ", "SX", "TF", "WF"]
"""Aruba, Curaçao, the Caribbean Netherlands and Sint Maarten; the Faroes and Greenland; collectivities of France; of Norway."""


def test_the_groups_are_those_of_the_treaties() -> None:
    assert sorted(UNION_TERRITORIES) == OVERSEAS
    assert sorted(BEYOND_THE_UNION) == BEYOND
    assert sorted(US_TERRITORIES) == ["AS", "GU", "MP", "PR", "UM", "VI"]
    assert {"GG", "JE", "IM", "GI"} <= BEYOND_BRITAIN
    groups = [UNION_TERRITORIES, BEYOND_THE_UNION, US_TERRITORIES, BEYOND_BRITAIN]
    assert sum(map(len, groups)) == len(frozenset().union(*groups)) == 42
    assert frozenset().union(*groups) <= COUNTRIES


def asked(person: str, controller: str, **facts: Any) -> RightsRequest:
    """A plain request for access, with what its clock needs."""
    told: dict[str, Any] = {
        "right": Right.ACCESS,
        "received": date(2026, 11, 3),
        "subject_country": person,
        "controller_countries": frozenset({controller}),
        "complex": False,
        "numerous": False,
        "extension_notified": NEVER,
        "standing": Standing.OWN,
        **facts,
    }
    return RightsRequest(**told)


@pytest.mark.parametrize("place", OVERSEAS)
def test_a_request_there_has_the_month_of_the_gdpr(place: str) -> None:
    decision = evaluate(asked(place, place, place=place), on=ON)
    assert decision.outcome.due == date(2026, 12, 3)  # a Thursday
    assert decision.settled_on("due")
    assert not decision.open_questions
    assert evaluate(asked(place, "DE", place="DE"), on=ON).outcome.due == date(2026, 12, 3)


@pytest.mark.parametrize("place", OVERSEAS)
def test_a_breach_there_is_notified_within_72_hours(place: str) -> None:
    at = datetime(2026, 3, 24, 9, 30, tzinfo=UTC)
    breach = Breach(
        became_aware=at,
        role=BreachRole.CONTROLLER,
        subject_country=place,
        controller_countries=frozenset({place}),
        risk_unlikely=False,
        high_risk=False,
    )
    decision = evaluate(breach, on=ON)
    assert decision.outcome.authority_by == datetime(2026, 3, 27, 9, 30, tzinfo=UTC)
    assert decision.settled_on("authority_by")


@pytest.mark.parametrize("place", OVERSEAS)
def test_an_authority_there_has_eight_weeks(place: str) -> None:
    pending = AuthorityProcedure(
        matter=Matter.PRIOR_CONSULTATION,
        received=date(2026, 11, 3),
        place=place,
        complex=False,
        extended_on=NEVER,
        information_awaited=(),
    )
    decision = evaluate(pending, on=ON)
    assert decision.outcome.due == date(2026, 12, 29)
    assert not decision.outcome.law_unknown
    assert decision.settled_on("due")


@pytest.mark.parametrize("place", OVERSEAS)
def test_the_gdpr_reaches_firms_there(place: str) -> None:
    firm = Situation(
        subject_country=place,
        controller_countries=frozenset({place}),
        processing_in_context_of_establishment=True,
        public_international_law=False,
        electronic_marketing=False,
        transactional_message=False,
    )
    decision = evaluate(firm, on=ON)
    assert "eu.gdpr" in decision.outcome.regimes
    assert decision.outcome.not_encoded == frozenset()


@pytest.mark.parametrize("place", [*BEYOND, *sorted(BEYOND_BRITAIN), *sorted(US_TERRITORIES)])
def test_elsewhere_the_law_is_missing_and_nothing_settles(place: str) -> None:
    request = evaluate(asked(place, place), on=ON)
    assert not request.settled
    assert any("the law on people's rights" in question for question in request.open_questions)
    assert (
        place in evaluate(Situation(subject_country=place, controller_countries=frozenset({place})), on=ON).outcome.not_encoded
    )
    breach = Breach(became_aware=datetime(2026, 3, 24, 9, 30, tzinfo=UTC), subject_country=place)
    assert not evaluate(breach, on=ON).settled


@pytest.mark.parametrize(
    ("place", "age", "available"),
    [
        *(("RE", 14, False), ("RE", 15, True), ("YT", 14, False), ("GF", 15, True)),  # French Law 78-17 Art 45
        *(
            ("AX", 12, False),
            ("AX", 13, None),
            ("AX", 15, None),
            ("AX", 16, True),
        ),  # open between the Finnish age and Article 8
    ],
)
def test_children_there(place: str, age: int, available: bool | None) -> None:
    processing = Processing(
        subject_country=place,
        controller_countries=frozenset({"IE"}),
        offered_to_child=True,
        subject_age=age,
        preventive_service=False,
        parental_authorisation=False,
    )
    ids = {f"eu.gdpr.art8.age_{'ax' if place == 'AX' else 'fr'}", "eu.gdpr.art8.age_elsewhere"}
    decision = evaluate(processing, on=ON, rules=LAW.only([rule for rule in LAW if rule.id in ids]))
    assert bool(decision.fired) is (available is False)
    assert bool(decision.assumed) is (available is None)


@pytest.mark.parametrize("exporter", ["DE", "NO", "RE", "AX"])
@pytest.mark.parametrize("place", OVERSEAS)
def test_parts_of_member_states_are_no_third_countries(exporter: str, place: str) -> None:
    assert send(exporter, place).outcome == TransferTerms()
    assert goes(send(exporter, place))


@pytest.mark.parametrize("exporter", OVERSEAS)
def test_the_gdpr_binds_exporters_there(exporter: str) -> None:
    assert not goes(send(exporter, "MK"))
    assert goes(send(exporter, "CH"))
    assert goes(send(exporter, "BR", **SCOPE))


@pytest.mark.parametrize(
    "place", ["AW", "BL", "BQ", "BV", "CW", "GL", "NC", "PF", "PM", "SX", "TF", "WF", "PR", "GU", "GI", "FK"]
)
def test_what_the_treaties_leave_out_is_a_third_country(place: str) -> None:
    """TFEU 355(2) with Annex II, and what belongs to no member state: settled for an exporter in Germany."""
    decision = send("DE", place)
    assert not goes(decision)
    assert decision.outcome.mechanism_required


@pytest.mark.parametrize(
    ("exporter", "place", "question"),
    [
        ("NO", "SJ", "Personopplysningsloven"),
        ("DE", "SJ", "Personopplysningsloven"),
        ("RE", "SJ", "Personopplysningsloven"),
        ("GB", "SJ", "Sch 21"),
    ],
)
def test_territories_whose_own_law_was_not_read_stay_open(exporter: str, place: str, question: str) -> None:
    decision = send(exporter, place)
    assert not decision.settled
    assert not decision.outcome.permissive
    assert any(question in each for each in decision.open_questions)


def test_a_listing_in_a_territory_of_the_united_states_stays_open() -> None:
    for exporter in ("DE", "GB"):
        assert not send(exporter, "PR", **EXTENDED).settled
        assert not send(exporter, "PR", **EXTENDED).outcome.permissive


def test_the_dependencies_are_adequate_and_no_part_of_the_united_kingdom() -> None:
    for place in ("GG", "IM", "JE", "GI"):
        assert goes(send("GB", place))
        assert not send(place, "MK").settled  # their own law is not encoded


@pytest.mark.parametrize("code", ["IC", "EA"])
def test_parts_of_spain_without_an_assigned_code_go_by_spain(code: str) -> None:
    """The Canary Islands (TFEU 355(1)), Ceuta and Melilla: the codes are reserved and not assigned."""
    with pytest.raises(InvalidFact, match="did you mean `ES`"):
        Situation(subject_country=code)


@pytest.mark.parametrize("place", ["FR-BL", "FR-NC", "FR-PF", "FR-PM", "FR-TF", "FR-WF"])
def test_an_authority_acts_under_the_gdpr_only_where_the_treaties_apply(place: str) -> None:
    pending = AuthorityProcedure(matter=Matter.PRIOR_CONSULTATION, received=date(2026, 11, 3), place=place)
    decision = evaluate(pending, on=ON)
    assert decision.outcome.law_unknown
    assert not decision.settled
    for part in ("FR-974", "FR-MF", "FR"):
        assert not evaluate(attrs.evolve(pending, place=part), on=ON).outcome.law_unknown
