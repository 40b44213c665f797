"""Facts that cannot both hold: each pair is found, its honest neighbours pass, and the law never reads the milder one."""

import datetime as dt
from datetime import date
from itertools import count
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    NEVER,
    Basis,
    Breach,
    BreachRole,
    Clarification,
    Exemption,
    RequestGround,
    Right,
    RightsRequest,
    evaluate,
)
from gdpr_rules.facts.automated import AutomatedDecision, SpecialGround
from gdpr_rules.facts.contradictions import contradictions, objections
from gdpr_rules.facts.impact import ImpactAssessment
from gdpr_rules.facts.joint import JointControl
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.request import Representative, Standing

ON = date(2026, 11, 23)
AWARE = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def request(**told: Any) -> RightsRequest:
    return RightsRequest(right=Right.ERASURE, received=date(2026, 11, 2), **told)


@pytest.mark.parametrize(
    ("facts", "one_of_them", "honest"),
    [
        (Breach(became_aware=AWARE, risk_unlikely=True, high_risk=True), "risk_unlikely", {"high_risk": False}),
        (ImpactAssessment(high_risk=False, residual_high_risk=True), "high_risk", {"high_risk": True}),
        (
            AutomatedDecision(special_category=False, special_ground=SpecialGround.EXPLICIT_CONSENT),
            "special_category",
            {"special_category": True},
        ),
        (JointControl(arranged=False, settles_rights=True), "arranged", {"settles_rights": False}),
        (JointControl(arranged=False, settles_information=True), "arranged", {"settles_information": None}),
        (JointControl(arranged=False, reflects_roles=True), "arranged", {"arranged": True}),
        (Processing(consent_given=False, explicit_consent=True), "consent_given", {"explicit_consent": False}),
        (
            Processing(consent_given=False, parental_authorisation=False, consent_withdrawn=True),
            "consent_given",
            {"parental_authorisation": True},
        ),
        (
            Processing(parental_authorisation=False, parental_authorisation_verified=True),
            "parental_authorisation",
            {"parental_authorisation": None},
        ),
        (
            request(
                grounds=frozenset({RequestGround.OBJECTION_STANDS, RequestGround.UNLAWFUL}),
                exemptions=frozenset({Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS}),
            ),
            "grounds",
            {"exemptions": frozenset({Exemption.LEGAL_CLAIMS})},
        ),
        (
            request(clarification=(Clarification(date(2026, 11, 1), NEVER),)),
            "clarification",
            {"clarification": (Clarification(date(2026, 11, 2), NEVER),)},
        ),
        (
            request(standing=Standing.SHOWN, authority_requested=True, authority_shown=NEVER),
            "standing",
            {"standing": Standing.NOT_SHOWN},
        ),
        (
            request(standing=Standing.NOT_SHOWN, authority_shown=date(2026, 11, 9)),
            "standing",
            {"standing": Standing.SHOWN},
        ),
        (request(standing=Standing.OWN, asked_by=Representative.PORTAL), "standing", {"asked_by": None}),
        (
            request(through_processor=True, reached_processor=NEVER),
            "through_processor",
            {"reached_processor": date(2026, 11, 2)},
        ),
        (
            request(through_processor=True, reached_processor=date(2026, 11, 3)),
            "reached_processor",
            {"through_processor": False},
        ),
        (request(extension_notified=date(2025, 11, 20)), "extension_notified", {"extension_notified": date(2026, 11, 20)}),
        (request(extension_notified=date(2026, 11, 1)), "extension_notified", {"extension_notified": NEVER}),
    ],
    ids=count(),
)
def test_each_pair_is_found_and_what_could_be_is_not(facts: Any, one_of_them: str, honest: dict[str, Any]) -> None:
    ((name, reason),) = objections(facts)
    assert name == one_of_them
    assert "contradict one another" in reason
    assert contradictions(attrs.evolve(facts, **honest)) == ()
    assert f"check {name}: " in evaluate(facts, on=ON).explain()


@pytest.mark.parametrize("country", ["IE", "GB"])
def test_a_breach_that_is_said_to_be_harmless_and_grave_is_notified(country: str) -> None:
    """GDPR Arts 33(1), 34(1): a high risk to people cannot be likely where a risk to them is unlikely."""
    facts = Breach(
        became_aware=AWARE,
        role=BreachRole.CONTROLLER,
        subject_country=country,
        controller_countries=frozenset({country}),
        risk_unlikely=True,
        high_risk=True,
        data_unintelligible=False,
        risk_removed=False,
        individual_notice_disproportionate=False,
    )
    decision = evaluate(facts, on=ON)
    assert decision.settled
    assert decision.outcome.tell_authority
    assert decision.outcome.authority_by == AWARE + dt.timedelta(hours=72)
    assert decision.outcome.tell_persons
    spared = evaluate(attrs.evolve(facts, high_risk=False), on=ON)
    assert spared.settled
    assert not spared.outcome.tell_authority


PARIS: dict[str, Any] = {"subject_country": "FR", "controller_countries": frozenset({"FR"})}


@pytest.mark.parametrize(
    "facts",
    [
        ImpactAssessment(high_risk=False, residual_high_risk=True, **PARIS),  # Art 36(1): the authority is consulted
        JointControl(joint=True, allotted_by_law=False, arranged=False, settles_rights=True, reflects_roles=True, **PARIS),
        request(standing=Standing.SHOWN, authority_requested=True, authority_shown=NEVER, **PARIS),
    ],
    ids=["risk", "arrangement", "authority"],
)
def test_evaluated_all_the_same_the_fact_that_protects_counts(facts: Any) -> None:
    assert contradictions(facts)
    assert not evaluate(facts, on=ON).certain_outcome.permissive


def test_consent_that_was_not_given_is_no_basis_however_explicit_it_is_called() -> None:
    decision = evaluate(Processing(consent_given=False, explicit_consent=True, **PARIS), on=ON)
    assert Basis.CONSENT not in decision.outcome.available
    neither = Processing(consent_given=False, parental_authorisation=False, explicit_consent=True, **PARIS)
    assert Basis.CONSENT not in evaluate(neither, on=ON).certain_outcome.available, "nor did a parent, who could have"


@pytest.mark.parametrize(("country", "place"), [("FR", "FR"), ("GB", "GB-EAW")])
def test_a_notice_sent_before_the_request_extends_nothing(country: str, place: str) -> None:
    """Article 12(3): within one month of receipt of the request; 2 November 2026 and one month are 2 December."""
    facts = RightsRequest(
        right=Right.ERASURE,
        received=date(2026, 11, 2),
        subject_country=country,
        controller_countries=frozenset({country}),
        place=place,
        identity_doubted=False,
        fee_requested=False,
        complex=True,
        numerous=True,
        extension_notified=date(2025, 11, 20),
    )
    decision = evaluate(facts, on=ON)
    assert decision.outcome.due == date(2026, 12, 2)
    assert decision.settled_on("due")
