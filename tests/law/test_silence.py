"""The silence check: for every code of a place and every kind of duty encoded law answers, or the answer says what is missing.

Where no law of a place is encoded, each field that such a law could set has to be open, unless it is already as protective as
it can be. Which places have law is written here from the instruments, and not taken from the rules.
"""

import datetime as dt
from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    LAW,
    NEVER,
    Answer,
    AuthorityProcedure,
    AutomatedDecision,
    Breach,
    BreachRole,
    Campaign,
    Decision,
    Facts,
    Fee,
    ImpactAssessment,
    JointControl,
    Matter,
    Message,
    Organisation,
    Permission,
    Processing,
    ProcessorContract,
    Records,
    Retention,
    Right,
    RightsRequest,
    Transfer,
    WebsiteUse,
    evaluate,
)
from gdpr_rules.analysis.calm import calmed
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.facts.regimes import PrivacyAct
from tests.law.cases import CONSENT, DUTIES_MET, GENERIC, cold
from tests.law.request_cases import KNOWN
from tests.law.test_transfers import BARE

ON = date(2026, 11, 23)
AWARE = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.UTC)

EU = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT"),
    *("NL", "PL", "PT", "RO", "SE", "SI", "SK"),
}
EEA = EU | {"IS", "LI", "NO"}
"""The General Data Protection Regulation: Article 99(2), and Decision 154/2018 of the EEA Joint Committee."""
PARTS_OF_THE_UNION = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}
"""TFEU 355(1) and (4): the Treaties apply, so that such a code is answered like its country or says that it is not."""
PARTS_OF_THE_UNITED_STATES = {"AS", "GU", "MP", "PR", "UM", "VI"}
"""Areas that are written as countries too; the CAN-SPAM Act may hold there as in the states."""

EMAIL = EEA | {"GB", "CH", "US"}
"""ePrivacy country by country, PECR, UWG with DSG, and the CAN-SPAM Act, which leaves the states little (15 USC 7707(b)(1))."""
RIGHTS = EEA | {"GB"}
"""The EU's and the United Kingdom's regulation; Switzerland's DSG on requests and breaches is not encoded."""
PERIODS_OF_AUTHORITIES = EEA
"""The articles of the EU's regulation on authorities; those of the Information Commissioner are not encoded."""
ACTS_OF_STATES = {"CA"}
"""States with an act on requests and breaches that is encoded: Civ. Code 1798.100 and following, and 1798.82."""

MOST: Mapping[str, Any] = {
    "permission": Permission.FORBIDDEN,
    "consent_required": True,
    "opt_out_within": dt.timedelta(0),
    "answer": Answer.COMPLY,
    "fee": Fee.FREE,
    "tell_authority": True,
    "tell_persons": True,
    "mechanism_required": True,
    "law_unknown": True,
    "available": frozenset(),
    "required": True,
    "consult_authority": True,
    "officer": True,
    "incomplete": True,
    "wait": True,
    "liability_stands": True,
}
"""Values that no further law could make more protective."""
NOT_OF_A_PLACE: Mapping[type, set[str]] = {
    Organisation: {"union_representative", "british_representative"},
    WebsiteUse: {"permission"},
}
"""Fields that the law of another place cannot set: representatives under Article 27, and what a site's own terms allow."""


def settled_in_silence(decision: Decision[Any]) -> set[str]:
    """The fields that are final although a law that is not encoded could set them."""
    fields = {field.name for field in attrs.fields(type(decision.outcome))} - NOT_OF_A_PLACE.get(type(decision.facts), set())
    values = {name: getattr(decision.outcome, name) for name in fields}
    return {name for name, value in values.items() if decision.settled_on(name) and (name not in MOST or value != MOST[name])}


def is_answered(decision: Decision[Any]) -> bool:
    """Whether no law is left to be found out."""
    return not any(rule.id.startswith("backstop.") for rule in (*decision.fired, *decision.assumed))


def silent(place: str, decision: Decision[Any]) -> list[str]:
    """What is wrong where a law of a place that is not encoded could count: what is settled all the same, what is not named."""
    settled = settled_in_silence(decision)
    found = [f"{place}: `{name}` is settled" for name in sorted(settled)]
    named = any(place in question for question in decision.open_questions)
    return found if named else [*found, f"{place}: not named as the place whose law is missing"]


def answered(place: str, decision: Decision[Any]) -> list[str]:
    """What is wrong where encoded law answers: that it is said to be missing."""
    return [] if is_answered(decision) else [f"{place}: the law is encoded, and said to be missing"]


def either(place: str, decision: Decision[Any]) -> list[str]:
    """What is wrong with an area of a country: that it is neither answered by encoded law nor open as any other place."""
    return [] if is_answered(decision) else silent(place, decision)


# E-mail

SPARED: dict[str, Any] = {"address": GENERIC, **CONSENT}


def written(country: str, senders: set[str], **facts: Any) -> Decision[Any]:
    message = cold(country, **{**DUTIES_MET, **SPARED, "sender_countries": frozenset(senders), **facts})
    return evaluate(message, on=ON)


@pytest.mark.parametrize("side", ["recipient", "sender", "one of the senders"])
def test_email(side: str) -> None:
    def ask(place: str) -> Decision[Any]:
        if side == "recipient":
            return written(place, {"GB"})
        return written("GB", {place} if side == "sender" else {place, "GB"})

    areas = PARTS_OF_THE_UNION | PARTS_OF_THE_UNITED_STATES
    wrong = [each for place in sorted(COUNTRIES - EMAIL - areas) for each in silent(place, ask(place))]
    wrong += [each for place in sorted(areas) for each in either(place, ask(place))]
    wrong += [each for place in sorted(EMAIL) for each in answered(place, ask(place))]
    assert wrong == []


@pytest.mark.parametrize("country", sorted(EMAIL))
def test_where_the_law_on_email_is_encoded_something_may_be_sent(country: str) -> None:
    decision = written(country, {country})
    assert decision.outcome.permissive
    assert decision.settled_on("permission")


@pytest.mark.parametrize("commercial", [True, False])
def test_email_to_a_state(commercial: bool) -> None:
    """The federal act answers for every state, but for the registries of minors' contact points in two of them."""
    decisions = {state: written("US", {"US"}, subject_us_state=state, commercial=commercial) for state in US_STATES}
    assert [each for state, decision in sorted(decisions.items()) for each in answered(state, decision)] == []
    refused = {state for state, decision in decisions.items() if not (decision.outcome.permissive and decision.settled)}
    assert refused <= {"MI", "UT"}
    assert not any(decisions[state].settled for state in refused)


# Requests


def asked(right: Right, person: str, controller: str, state: str | None = None, **facts: Any) -> Decision[Any]:
    told: dict[str, Any] = {
        "subject_country": person,
        "controller_countries": frozenset({controller}),
        "subject_us_state": state,
    }
    told |= {"covering_acts": frozenset(), "received": date(2026, 11, 2), **KNOWN, **facts}
    return evaluate(RightsRequest(right=right, **told), on=ON)


EACH_RIGHT = pytest.mark.parametrize("right", list(Right), ids=lambda right: right.value)

OF_AUTHORITIES = {
    Right.ENFORCEMENT_ACCESS,
    Right.ENFORCEMENT_RECTIFICATION,
    Right.ENFORCEMENT_ERASURE,
    Right.INTELLIGENCE_ACCESS,
    Right.INTELLIGENCE_OBJECTION,
    Right.ENFORCEMENT_DECISION,
    Right.INTELLIGENCE_DECISION,
}
"""What is asked of police and intelligence services: encoded for British authorities, and open for all others."""


@EACH_RIGHT
@pytest.mark.parametrize("side", ["the person and the controller", "the person", "the controller"])
def test_requests(right: Right, side: str) -> None:
    def ask(place: str) -> Decision[Any]:
        return asked(right, "IE" if side == "the controller" else place, "GB" if side == "the person" else place)

    # No federal act of the United States binds a controller in what it owes to people elsewhere.
    without = COUNTRIES - RIGHTS - PARTS_OF_THE_UNION - ({"US"} if side == "the controller" else set())
    wrong = [each for place in sorted(without) for each in silent(place, ask(place))]
    wrong += [each for place in sorted(PARTS_OF_THE_UNION) for each in either(place, ask(place))]
    wrong += [each for place in sorted(RIGHTS) for each in answered(place, ask(place))]
    assert wrong == []


@EACH_RIGHT
def test_requests_from_a_state(right: Right) -> None:
    wrong = [each for state in sorted(US_STATES - ACTS_OF_STATES) for each in silent(state, asked(right, "US", "US", state))]
    covered, uncovered = frozenset({PrivacyAct.CCPA}), frozenset[PrivacyAct]()
    wrong += silent("CA", asked(right, "US", "US", "CA", covering_acts=uncovered))
    californian = asked(right, "US", "US", "CA", covering_acts=covered)
    if right in OF_AUTHORITIES:  # the Act binds businesses (Civ. Code 1798.140(d)), and neither police nor services
        wrong += [f"CA: `{name}` is settled" for name in sorted(settled_in_silence(californian))]
    else:
        wrong += answered("CA", californian)
    assert wrong == []


@EACH_RIGHT
def test_a_request_from_a_state_that_is_not_recorded(right: Right) -> None:
    decision = asked(right, "US", "US", covering_acts=frozenset({PrivacyAct.CCPA}))  # California's act would answer
    assert settled_in_silence(decision) == set()
    assert "subject_us_state" in decision.missing


# Breaches


def found(person: str, controller: str, state: str | None = None) -> Decision[Any]:
    breach = Breach(
        became_aware=AWARE,
        role=BreachRole.CONTROLLER,
        subject_country=person,
        subject_us_state=state,
        controller_countries=frozenset({controller}),
        risk_unlikely=False,
        high_risk=False,
        data_unintelligible=False,
        risk_removed=False,
        individual_notice_disproportionate=False,
        residents_affected=100,
    )
    return evaluate(breach, on=ON)


@pytest.mark.parametrize("side", ["the person and the controller", "the person", "the controller"])
def test_breaches(side: str) -> None:
    def ask(place: str) -> Decision[Any]:
        return found("IE" if side == "the controller" else place, "GB" if side == "the person" else place)

    without = COUNTRIES - RIGHTS - PARTS_OF_THE_UNION - ({"US"} if side == "the controller" else set())
    wrong = [each for place in sorted(without) for each in silent(place, ask(place))]
    wrong += [each for place in sorted(PARTS_OF_THE_UNION) for each in either(place, ask(place))]
    wrong += [each for place in sorted(RIGHTS) for each in answered(place, ask(place))]
    assert wrong == []


def test_breaches_that_affect_people_in_a_state() -> None:
    wrong = [each for state in sorted(US_STATES - ACTS_OF_STATES) for each in silent(state, found("US", "US", state))]
    assert wrong + answered("CA", found("US", "US", "CA")) == []
    unknown = found("US", "US")
    assert settled_in_silence(unknown) == set()
    assert "subject_us_state" in unknown.missing


# Transfers


def sent(exporter: str, destination: str, **facts: Any) -> Decision[Any]:
    return evaluate(Transfer(**{"exporter_country": exporter, "destination": destination, **BARE, **facts}), on=ON)


@pytest.mark.parametrize("destination", ["BR", "DE", "US"])
def test_transfers(destination: str) -> None:
    without = COUNTRIES - RIGHTS - PARTS_OF_THE_UNION
    wrong = [each for place in sorted(without) for each in silent(place, sent(place, destination))]
    wrong += [each for place in sorted(PARTS_OF_THE_UNION) for each in either(place, sent(place, destination))]
    wrong += [each for place in sorted(RIGHTS) for each in answered(place, sent(place, destination))]
    assert wrong == []


@pytest.mark.parametrize("exporter", ["DE", "NO", "GB"])
def test_transfers_to_any_country(exporter: str) -> None:
    """The law that counts is the exporter's: wherever the data go, it answers, or names the law there that was not read."""
    decisions = {place: sent(exporter, place) for place in sorted(COUNTRIES)}
    assert [each for place, decision in decisions.items() for each in answered(place, decision)] == []
    unsure = {place for place, decision in decisions.items() if not decision.settled_on("permission")}
    assert {place for place in unsure if not decisions[place].open_questions} == set()


# Authorities

OF_THE_BOARD = {Matter.BOARD_OPINION, Matter.BOARD_DECISION, Matter.BOARD_DECISION_BY_MAJORITY, Matter.URGENT_BOARD_OPINION}


def pending(matter: Matter, place: str) -> Decision[Any]:
    procedure = AuthorityProcedure(
        matter=matter, received=date(2026, 9, 7), place=place, complex=False, information_awaited=(), extended_on=NEVER
    )
    return evaluate(procedure, on=ON)


@pytest.mark.parametrize("matter", list(Matter), ids=lambda matter: matter.value)
def test_authorities(matter: Matter) -> None:
    known = attrs.fields(AuthorityProcedure).place.metadata["about"].vocabulary
    of_states = {f"US-{state}" for state in US_STATES}
    places = (COUNTRIES | of_states) & known
    law = places if matter in OF_THE_BOARD else places & PERIODS_OF_AUTHORITIES
    wrong = [each for place in sorted(places - law - PARTS_OF_THE_UNION) for each in silent(place, pending(matter, place))]
    wrong += [each for place in sorted(places & PARTS_OF_THE_UNION) for each in either(place, pending(matter, place))]
    wrong += [each for place in sorted(law) for each in answered(place, pending(matter, place))]
    assert wrong == []
    assert {place for place in law if pending(matter, place).outcome.due is None} == set()


def test_the_authority_of_any_country_can_be_named() -> None:
    known = attrs.fields(AuthorityProcedure).place.metadata["about"].vocabulary
    assert sorted(COUNTRIES - known) == []


# What else controllers owe


@pytest.mark.parametrize(
    "facts",
    [
        Retention(collected=date(2024, 2, 29)),
        Processing(),
        ImpactAssessment(),
        ProcessorContract(),
        AutomatedDecision(),
        Campaign(),
        Organisation(),
        Records(),
        JointControl(),
    ],
    ids=lambda facts: type(facts).__name__,
)
@pytest.mark.parametrize("side", ["the person and the controller", "the person", "the controller"])
def test_duties_of_controllers(facts: Facts[Any], side: str) -> None:
    def there(place: str) -> dict[str, Any]:
        controller = frozenset({"GB" if side == "the person" else place})
        return {"subject_country": "GB" if side == "the controller" else place, "controller_countries": controller}

    complete = calmed(attrs.evolve(facts, **there("JP")), LAW, ON)  # so that nothing is open but the law
    without = COUNTRIES - RIGHTS - PARTS_OF_THE_UNION - ({"US"} if side == "the controller" else set())
    decisions = {place: evaluate(attrs.evolve(complete, **there(place)), on=ON) for place in sorted(without)}
    assert [each for place, decision in decisions.items() for each in silent(place, decision)] == []


def test_terms_of_a_website() -> None:
    complete = calmed(WebsiteUse(subject_country="JP"), LAW, ON)
    decisions = {place: evaluate(attrs.evolve(complete, subject_country=place), on=ON) for place in sorted(COUNTRIES - {"GB"})}
    assert [each for place, decision in decisions.items() for each in silent(place, decision)] == []


# Nothing known


@pytest.mark.parametrize(
    "facts",
    [
        Message(),
        *(RightsRequest(right=right, received=date(2026, 11, 2)) for right in Right),
        Breach(became_aware=AWARE),
        Transfer(),
        *(AuthorityProcedure(matter=matter, received=date(2026, 11, 2)) for matter in Matter if matter not in OF_THE_BOARD),
    ],
)
def test_nothing_known_is_nothing_settled(facts: Any) -> None:
    decision = evaluate(facts, on=ON)
    assert settled_in_silence(decision) == set()
    assert decision.missing
