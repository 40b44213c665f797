"""Each use that the policy states rests on the basis it states; what is not promised, or does not hold, takes it away."""

from typing import Any

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Decision, evaluate
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.policy.sopro import SOPRO_POLICY
from gdpr_rules.policy.uses import GROUNDS, ORDINARY, StatedUse, stated_uses

BOTH = LAW | SOPRO
ALWAYS = frozenset({Basis.LEGAL_OBLIGATION, Basis.VITAL_INTERESTS})
USES = {(use.category.id, use.use.purpose): use for use in stated_uses(SOPRO_POLICY.document)}
STATED = [(use, basis) for use in USES.values() for basis in Basis if basis in use.bases]
CATEGORIES = [category.id for category in SOPRO_POLICY.document.categories]
# Where the person is, and where the controller is established.
PLACES = {
    "in the United Kingdom": ("GB", {"GB"}),
    "in Germany": ("DE", {"DE"}),
    "in Germany, from the United Kingdom": ("DE", {"GB"}),
    "in France, from both": ("FR", {"GB", "IE"}),
}


def ordinary(place: str, **others: Any) -> dict[str, Any]:
    """An ordinary person in a place, as the policy's uses take it, who agreed to what analytics read from the device."""
    subject, controller = PLACES[place]
    where = {"subject_country": subject, "controller_countries": frozenset(controller)}
    return {**ORDINARY, "device_consent": True, **where, **others}


def asked(use: StatedUse, basis: Basis, told: dict[str, Any], place: str = "in the United Kingdom") -> Processing:
    """A use on a basis; what is told besides counts before what the policy promises."""
    return attrs.evolve(use.facts(basis, **ordinary(place)), **told)


def decide(facts: Processing) -> Decision[LawfulBases]:
    return evaluate(facts, on=VERIFIED, rules=BOTH)


def takers(decision: Decision[LawfulBases], basis: Basis) -> set[str]:
    return {rule.id for rule in decision.because("available", basis)}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("use", "basis"), STATED, ids=[f"{use.category.id}, {use.use.purpose}, {basis.name.lower()}" for use, basis in STATED]
)
def test_each_stated_use_is_lawful_on_the_stated_basis(use: StatedUse, basis: Basis, place: str) -> None:
    decision = decide(use.facts(basis, **ordinary(place)))
    assert basis in decision.outcome.available
    assert decision.settled
    assert decision.outcome.obligations == frozenset()
    assert decision.outcome.available <= use.bases | ALWAYS


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("purpose", ["analyse_use", "legal_claims", "professional_advice"])
def test_usage_data_read_from_a_device_need_consent_whatever_basis_they_have(purpose: str, place: str) -> None:
    """Directive 2002/58/EC Art 5(3); PECR reg 6: analytics on legitimate interests alone settle nothing."""
    use = USES["usage_data", purpose]
    unknown = decide(use.facts(Basis.LEGITIMATE_INTERESTS, **ordinary(place, device_consent=None)))
    assert not unknown.outcome.lawful
    assert not unknown.settled
    assert "device_consent" in unknown.missing
    refused = {"device_consent": False, "device_access_needed": False, "device_own_statistics": False}
    without = decide(use.facts(Basis.LEGITIMATE_INTERESTS, **ordinary(place, **refused)))
    assert without.settled
    assert without.outcome.available == frozenset()
    assert without.outcome.obligations >= {ProcessingDuty.GET_DEVICE_CONSENT}
    assert (("device_consent", True),) in [remedy.changes for remedy in without.remedies()]
    statistics = decide(use.facts(Basis.LEGITIMATE_INTERESTS, **ordinary(place, **{**refused, "device_own_statistics": True})))
    assert statistics.outcome.lawful == (place == "in the United Kingdom"), "Schedule A1 to PECR, since 5 February 2026"


def test_the_uses_are_those_of_the_documents() -> None:
    assert {category: sorted(p for c, p in USES if c == category) for category in CATEGORIES} == {
        "usage_data": ["analyse_use", "legal_claims", "professional_advice"],
        "account_data": [
            "back_up",
            "communicate",
            "keep_secure",
            "legal_claims",
            "market",
            "professional_advice",
            "provide_services",
            "run_business",
        ],
        "service_data": ["communicate", "legal_claims", "professional_advice", "provide_services"],
        "enquiry_data": ["answer_invitation", "legal_claims", "offer_and_sell", "professional_advice"],
        "notification_data": ["legal_claims", "professional_advice", "send_notifications"],
        "correspondence_data": ["communicate", "keep_records", "legal_claims", "professional_advice"],
        "public_data": ["legal_claims", "offer_and_sell", "professional_advice"],
        "third_party_data": ["legal_claims", "offer_and_sell", "professional_advice"],
    }
    common = {"legal_claims", "professional_advice"}
    expected: dict[tuple[str, str], set[Basis]] = {
        ("usage_data", "analyse_use"): {Basis.LEGITIMATE_INTERESTS},
        ("account_data", "provide_services"): {Basis.CONTRACT},
        ("account_data", "keep_secure"): {Basis.CONTRACT},
        ("account_data", "back_up"): {Basis.CONTRACT},
        ("account_data", "communicate"): {Basis.CONTRACT},
        ("account_data", "market"): {Basis.LEGITIMATE_INTERESTS},
        ("account_data", "run_business"): {Basis.LEGITIMATE_INTERESTS},
        ("service_data", "provide_services"): {Basis.CONTRACT},
        ("service_data", "communicate"): {Basis.CONTRACT},
        ("enquiry_data", "offer_and_sell"): {Basis.CONSENT},
        ("enquiry_data", "answer_invitation"): {Basis.CONTRACT, Basis.LEGITIMATE_INTERESTS},
        ("notification_data", "send_notifications"): {Basis.CONSENT},
        ("correspondence_data", "communicate"): {Basis.LEGITIMATE_INTERESTS},
        ("correspondence_data", "keep_records"): {Basis.LEGITIMATE_INTERESTS},
        ("public_data", "offer_and_sell"): {Basis.LEGITIMATE_INTERESTS},
        ("third_party_data", "offer_and_sell"): {Basis.CONSENT, Basis.LEGITIMATE_INTERESTS},
    }
    assert {name: use.bases for name, use in USES.items() if name[1] not in common} == expected
    assert all(use.bases == {Basis.LEGITIMATE_INTERESTS} for (_, purpose), use in USES.items() if purpose in common)


@pytest.mark.parametrize("place", ["in the United Kingdom", "in Germany"])
@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("basis", [basis for basis in Basis if basis in ALWAYS])
def test_a_legal_obligation_and_vital_interests_are_open_for_every_category(category: str, basis: Basis, place: str) -> None:
    promised = next(use.promised for (name, _), use in USES.items() if name == category)
    for purpose in ("what a law obliges to", *(purpose for name, purpose in USES if name == category)):
        facts: dict[str, Any] = {**ordinary(place), **GROUNDS[basis], "source": promised["source"], "supplier_vouched": True}
        facts |= {"category": category, "purpose": purpose}
        decision = decide(Processing(**facts))
        assert decision.outcome.available == {basis}
        assert decision.settled


RESTING_ON_INTERESTS = [use for use in USES.values() if Basis.LEGITIMATE_INTERESTS in use.bases]


@pytest.mark.parametrize("missing", ["lia_recorded", "dpia_recorded"])
@pytest.mark.parametrize("use", RESTING_ON_INTERESTS, ids=lambda use: f"{use.category.id}, {use.use.purpose}")
def test_without_an_assessment_on_file_legitimate_interests_are_gone_and_the_policy_says_so(
    use: StatedUse, missing: str
) -> None:
    decision = decide(asked(use, Basis.LEGITIMATE_INTERESTS, {missing: False}))
    assert Basis.LEGITIMATE_INTERESTS not in decision.outcome.available
    assert takers(decision, Basis.LEGITIMATE_INTERESTS) == {"policy.sopro.interests_assessed"}
    by_law = evaluate(decision.facts, on=VERIFIED)
    assert Basis.LEGITIMATE_INTERESTS in by_law.outcome.available
    unknown = decide(asked(use, Basis.LEGITIMATE_INTERESTS, {missing: None}))
    assert Basis.LEGITIMATE_INTERESTS not in unknown.outcome.available
    assert missing in unknown.missing
    assert decision.outcome.lawful or ((missing, True),) in [remedy.changes for remedy in decision.remedies()]


STATED_SOURCES = {
    "usage_data": {"person"},  # PP-03: observed on the site
    "account_data": {"person", "elsewhere"},  # PP-04: the person, or the employer
    "service_data": {"person", "elsewhere"},  # PP-05
    "enquiry_data": {"person"},  # PP-06
    "notification_data": {"person"},  # PP-07
    "correspondence_data": {"person"},  # PP-08
    "public_data": {"public"},  # PP-09
    "third_party_data": {"supplier"},  # PP-12
}
"""Where the source documents say that the data of each category come from."""


@pytest.mark.parametrize("source", list(Source), ids=lambda source: source.name.lower())
@pytest.mark.parametrize("category", CATEGORIES)
def test_data_from_a_source_that_is_not_stated_carry_none_of_the_stated_bases(category: str, source: Source) -> None:
    for use in (use for (name, _), use in USES.items() if name == category):
        for basis in use.bases:
            decision = decide(asked(use, basis, {"source": source, "supplier_vouched": True}))
            named = f"policy.sopro.{category}.sources" in takers(decision, basis)
            assert named == (source.name.lower() not in STATED_SOURCES[category])
            assert (basis in decision.outcome.available) == (not named)


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_purpose_that_is_not_stated_leaves_none_of_the_stated_bases(category: str) -> None:
    use = next(use for (name, _), use in USES.items() if name == category)
    for basis in (Basis.CONSENT, Basis.CONTRACT, Basis.LEGITIMATE_INTERESTS):
        decision = decide(asked(use, basis, {"purpose": "train_models"}))
        assert decision.outcome.available <= ALWAYS
        assert f"policy.sopro.{category}.purposes" in takers(decision, basis)


@pytest.mark.parametrize(("category", "purpose"), USES, ids=lambda word: word)
def test_no_basis_but_those_stated_is_used(category: str, purpose: str) -> None:
    use = USES[category, purpose]
    for basis in frozenset(Basis) - use.bases - ALWAYS:
        decision = decide(asked(use, basis, dict(GROUNDS[basis])))
        assert basis not in decision.outcome.available
        assert takers(decision, basis) & {f"policy.sopro.{category}.{purpose}", f"policy.sopro.any.{purpose}"}


@pytest.mark.parametrize("basis", [Basis.CONSENT, Basis.LEGITIMATE_INTERESTS])
def test_bought_data_carry_nothing_until_their_supplier_vouches(basis: Basis) -> None:
    use = USES["third_party_data", "offer_and_sell"]
    decision = decide(asked(use, basis, {"supplier_vouched": False}))
    assert basis not in decision.outcome.available
    assert "policy.sopro.supplier_evidence" in takers(decision, basis)
    assert ProcessingDuty.GET_SUPPLIER_EVIDENCE in decision.outcome.obligations


def test_bought_data_rest_on_consent_only_with_evidence_of_it() -> None:
    use = USES["third_party_data", "offer_and_sell"]
    decision = decide(asked(use, Basis.CONSENT, {"consent_provable": False}))
    assert Basis.CONSENT not in decision.outcome.available
    assert "policy.sopro.supplier_consent" in takers(decision, Basis.CONSENT)
    assert Basis.LEGITIMATE_INTERESTS in decision.outcome.available


MARKETING = [use for use in USES.values() if use.promised.get("direct_marketing")]


@pytest.mark.parametrize("place", ["in the United Kingdom", "in Germany"])
@pytest.mark.parametrize("use", MARKETING, ids=lambda use: f"{use.category.id}, {use.use.purpose}")
def test_whoever_objects_to_marketing_is_not_marketed_to_on_any_basis(use: StatedUse, place: str) -> None:
    law = "uk.gdpr" if place == "in the United Kingdom" else "eu.gdpr"
    for basis in use.bases:
        decision = decide(asked(use, basis, {"objected": True, "compelling_grounds": True}, place))
        assert basis not in decision.outcome.available
        assert f"{law}.art21.objected_marketing" in takers(decision, basis)


def test_an_enquiry_carries_no_more_than_it_invites() -> None:
    use = USES["enquiry_data", "answer_invitation"]
    for basis in use.bases:
        decision = decide(asked(use, basis, {"precontract_steps_requested": False}))
        assert basis not in decision.outcome.available
        assert "policy.sopro.enquiry_invites" in takers(decision, basis)


@pytest.mark.parametrize("use", USES.values(), ids=lambda use: f"{use.category.id}, {use.use.purpose}")
def test_whoever_was_not_informed_is_owed_that_whatever_the_basis(use: StatedUse) -> None:
    for basis in use.bases:
        decision = decide(asked(use, basis, {"informed_in_time": False}))
        assert ProcessingDuty.GIVE_INFORMATION in decision.outcome.obligations
        assert "policy.sopro.informed" in {rule.id for rule in decision.fired}


def test_what_is_promised_counts_before_what_is_told_besides() -> None:
    use = USES["public_data", "offer_and_sell"]
    facts = use.facts(Basis.LEGITIMATE_INTERESTS, **ordinary("in Germany", lia_recorded=False))
    assert (facts.lia_recorded, facts.interest_is_legitimate, facts.source) == (True, True, Source.PUBLIC)
    assert (facts.category, facts.purpose) == ("public_data", "offer_and_sell")
    assert use.facts().subject_country is None


def test_what_ordinary_people_are_like_is_told_of_every_fact_that_grounds_speak_of() -> None:
    assert {name for facts in GROUNDS.values() for name in facts} <= set(ORDINARY)
    assert set(GROUNDS) == set(Basis)
