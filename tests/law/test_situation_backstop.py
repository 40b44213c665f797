"""Where no encoded law reaches, the decision says which place's law is not encoded, and never that nothing reaches."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from gdpr_rules import LAW, Decision, Scope, Situation, evaluate
from gdpr_rules.decisions.wording import verdict
from gdpr_rules.facts.places import COUNTRIES, US_STATES
from gdpr_rules.facts.regimes import PrivacyAct
from tests.law.test_scope import DAYS, EFTA, ON, OVERSEAS, UNION, complete, situation

AT_HOME: dict[str, Any] = {
    "subject_country": "FR",
    "controller_countries": frozenset({"FR"}),
    "processing_in_context_of_establishment": False,
    "subscriber_country": "FR",
}
HERE = UNION | OVERSEAS | EFTA | {"GB"}


def ask(on: date = ON, **told: Any) -> Decision[Scope]:
    return evaluate(situation(**{**AT_HOME, **told}), on=on)


def test_nothing_reaches_only_where_all_the_law_is_encoded() -> None:
    decision = ask()
    assert decision.outcome == Scope()
    assert decision.settled
    assert verdict(decision) == "none of the laws that could reach this does"


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ({"subject_country": "JP"}, {"JP"}),
        ({"subject_country": "CH"}, {"CH"}),
        ({"subject_country": "US", "subject_us_state": "TX"}, {"US-TX"}),
        ({"subject_country": "US", "subject_us_state": "CA"}, {"US-CA"}),
        ({"subject_country": "US", "subject_us_state": "CA", "covering_acts": frozenset({PrivacyAct.CCPA})}, {"US-CA"}),
        ({"subject_country": "US", "subject_us_state": None}, {f"US-{state}" for state in US_STATES}),
        ({"controller_countries": frozenset({"FR", "CA", "US"})}, {"CA", "US"}),
        ({"public_international_law": True, "law_applying_there": "JP"}, {"JP"}),
        ({"law_applying_there": "JP"}, set()),
        ({"electronic_marketing": True, "subscriber_country": "JP"}, {"JP"}),
        ({"transactional_message": True, "subscriber_country": "JP"}, {"JP"}),
        ({"electronic_marketing": True, "subscriber_country": "CH"}, set()),
        ({"subject_country": "BR", "controller_countries": frozenset({"IN"})}, {"BR", "IN"}),
        ({"subject_country": None}, COUNTRIES - HERE - {"US"} | {"US-NY"}),
        ({"subject_country": None, "subject_us_state": None}, COUNTRIES - HERE - {"US"} | {f"US-{s}" for s in US_STATES}),
        ({"controller_countries": None}, COUNTRIES - HERE),
    ],
)
def test_the_places_are_named(told: dict[str, Any], places: set[str]) -> None:
    decision = ask(**told)
    assert decision.outcome.not_encoded == places
    assert decision.settled_on("not_encoded") is not bool(places)
    assert decision.certain_outcome.not_encoded == frozenset()
    if places:
        assert not decision.outcome.permissive
        assert decision.open_questions


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"subject_country": "DE"}, date(2018, 5, 25)),
        ({"subject_country": "GB"}, date(2018, 5, 25)),
        ({"subject_country": "NO"}, date(2018, 7, 20)),
        ({"controller_countries": frozenset({"DE"})}, date(2018, 5, 25)),
        ({"controller_countries": frozenset({"IS"})}, date(2018, 7, 20)),
    ],
)
def test_days_before_a_law_is_encoded(told: dict[str, Any], first: date) -> None:
    (place,) = (min(value) if isinstance(value, frozenset) else value for value in told.values())
    assert place not in ask(first, **told).outcome.not_encoded
    assert place in ask(date.fromordinal(first.toordinal() - 1), **told).outcome.not_encoded


def test_california_is_named_beside_its_act_which_is_not_all_of_its_law() -> None:
    covered = {"subject_country": "US", "subject_us_state": "CA", "covering_acts": frozenset({PrivacyAct.CCPA})}
    named = frozenset({"US-CA"})
    assert ask(date(2019, 12, 31), **covered).outcome == Scope(not_encoded=named)
    decision = ask(date(2020, 1, 1), **covered)
    assert decision.outcome == Scope(frozenset({"us.ca.ccpa"}), named)
    assert decision.certain_outcome == Scope(frozenset({"us.ca.ccpa"}))


def test_mailboxes_before_their_law_was_read() -> None:
    to_poland = {"electronic_marketing": True, "subscriber_country": "PL"}
    assert ask(date(2024, 11, 9), **to_poland).outcome == Scope(frozenset({"eu.eprivacy"}), frozenset({"PL"}))
    assert ask(date(2024, 11, 10), **to_poland).outcome == Scope(frozenset({"eu.eprivacy"}))


@settings(max_examples=500)
@given(complete(), DAYS)
def test_no_place_is_passed_over(it: Situation, on: date) -> None:
    """With complete facts, exactly the places are named that the situation has to do with and whose law is not encoded."""
    encoded = (UNION | OVERSEAS | {"GB"} if on >= date(2018, 5, 25) else set()) | (EFTA if on >= date(2018, 7, 20) else set())
    named = evaluate(it, on=on).outcome.not_encoded
    assert it.subject_country is not None
    assert it.controller_countries is not None
    person = {it.subject_country} - encoded - {"US"}
    if it.subject_country == "US":
        person = {f"US-{it.subject_us_state}"}
    controller = set(it.controller_countries) - encoded
    if it.public_international_law and it.law_applying_there not in encoded:
        controller |= {str(it.law_applying_there)}
    silent_mailbox = evaluate(attrs.evolve(it, electronic_marketing=False, transactional_message=False), on=on)
    assert silent_mailbox.outcome.not_encoded == person | controller
    assert person | controller <= named <= person | controller | {it.subscriber_country}


def test_the_explanation_counts_what_may_be_anywhere() -> None:
    text = evaluate(Situation(), on=ON).explain()
    assert "; and " in text
    assert " others (not settled)" in text
    assert "cannot tell yet which laws reach this" in text
    assert "JP" in ask(subject_country="JP").explain()


def test_the_places_belong_to_the_backstop() -> None:
    decision = ask(subject_country="JP", controller_countries=frozenset({"IE"}), processing_in_context_of_establishment=True)
    assert decision.by_regime["backstop"] == Scope(not_encoded=frozenset({"JP"}))
    assert decision.by_regime["eu.gdpr"] == Scope(regimes=frozenset({"eu.gdpr"}))
    assert verdict(decision) == "at least one law reaches this"
    assert [rule.id for rule in decision.because("not_encoded", "JP")] == ["backstop.situation_person"]
    assert {rule.id for rule in LAW.of("backstop").about(Situation)} == {
        f"backstop.situation_{name}"
        for name in (
            *("person", "controller", "mailbox", "mailbox_before_law"),
            *("person_before_gdpr", "person_before_eea", "controller_before_gdpr", "controller_before_eea"),
        )
    }
