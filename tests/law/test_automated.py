"""Which decisions may be left to a machine, in the EU and on either side of 5 February 2026 in the United Kingdom."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from gdpr_rules import LAW as RULES
from gdpr_rules import (
    SOPRO,
    AutomatedDecision,
    Decision,
    DecisionBasis,
    DecisionTerms,
    Permission,
    Ruleset,
    Safeguard,
    SpecialGround,
    evaluate,
)
from gdpr_rules.decisions.wording import verdict

ON, LAST_OLD, FIRST_NEW = date(2026, 11, 23), date(2026, 2, 4), date(2026, 2, 5)
HOMES = {"eu": "IE", "uk": "GB"}
CONTRACT, LAW, CONSENT = DecisionBasis.CONTRACT, DecisionBasis.LAW, DecisionBasis.EXPLICIT_CONSENT
INTEREST = DecisionBasis.RECOGNISED_INTEREST


def decide(where: str, *, on: date = ON, rules: Ruleset = RULES, **facts: Any) -> Decision[DecisionTerms]:
    country = HOMES[where]
    told: dict[str, Any] = {
        "subject_country": country,
        "controller_countries": frozenset({country}),
        "solely_automated": True,
        "significant_effect": True,
        "basis": CONTRACT,
        "special_category": False,
        "special_ground": SpecialGround.OTHER,
        "consent_covers_all": True,
        "special_measures": False,
    }
    return evaluate(AutomatedDecision(**{**told, **facts}), on=on, rules=rules)


def article_22(basis: DecisionBasis, special: bool, ground: SpecialGround, measures: bool) -> bool:
    """The old text, and that of the EU, in plain words."""
    special_allowed = measures and ground is not SpecialGround.OTHER
    return basis in (CONTRACT, LAW, CONSENT) and (not special or special_allowed)


def article_22b(basis: DecisionBasis, special: bool, ground: SpecialGround, measures: bool) -> bool:
    """The new British text: free, but for special categories and recognised interests."""
    if basis is INTEREST:
        return False
    public = ground is SpecialGround.SUBSTANTIAL_PUBLIC_INTEREST and basis in (CONTRACT, LAW)
    return not special or ground is SpecialGround.EXPLICIT_CONSENT or public


@pytest.mark.parametrize(
    ("where", "on", "text"),
    [("eu", ON, article_22), ("uk", LAST_OLD, article_22), ("uk", FIRST_NEW, article_22b), ("uk", ON, article_22b)],
)
def test_every_constellation(where: str, on: date, text: Any) -> None:
    for basis, special, ground, measures in product(DecisionBasis, (True, False), SpecialGround, (True, False)):
        decision = decide(where, on=on, basis=basis, special_category=special, special_ground=ground, special_measures=measures)
        assert decision.outcome.permissive is text(basis, special, ground, measures), (basis, special, ground, measures)
        assert decision.settled
        if not decision.outcome.permissive:
            assert Safeguard.HUMAN_DECIDES in decision.outcome.safeguards


@pytest.mark.parametrize("where", HOMES)
@pytest.mark.parametrize("fact", ["solely_automated", "significant_effect"])
def test_what_is_not_solely_automated_or_not_significant_is_free(where: str, fact: str) -> None:
    """As the source documents say of themselves: people decide whom a campaign writes to (PP-18)."""
    so: dict[str, Any] = {fact: False}
    unknown: dict[str, Any] = {fact: None}
    assert decide(where, basis=DecisionBasis.OTHER, **so).outcome == DecisionTerms()
    open_one = decide(where, basis=INTEREST, **unknown)
    assert open_one.outcome.permission is Permission.FORBIDDEN
    assert verdict(open_one) == "cannot tell yet"


def test_in_the_united_kingdom_consent_has_to_cover_everything() -> None:
    told: dict[str, Any] = {"special_category": True, "special_ground": SpecialGround.EXPLICIT_CONSENT}
    assert decide("uk", **told).outcome.permissive
    assert not decide("uk", **told, consent_covers_all=False).outcome.permissive
    assert not decide("uk", **told, consent_covers_all=None).settled
    assert decide("eu", **told, special_measures=True, consent_covers_all=False).outcome.permissive


def test_safeguards_in_the_eu_go_by_the_basis() -> None:
    human = {Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST}
    for basis in (CONTRACT, CONSENT):
        assert decide("eu", basis=basis).outcome.safeguards == {*human, Safeguard.TELL}
    assert decide("eu", basis=LAW).outcome.safeguards == {Safeguard.FOLLOW_THE_LAW, Safeguard.TELL}


def test_safeguards_in_the_united_kingdom_go_by_the_day() -> None:
    human = {Safeguard.HEAR, Safeguard.HUMAN_INTERVENTION, Safeguard.CONTEST, Safeguard.TELL}
    for basis in (CONTRACT, CONSENT, LAW, DecisionBasis.OTHER):
        assert decide("uk", basis=basis).outcome.safeguards == human
    before = decide("uk", on=LAST_OLD, basis=LAW).outcome.safeguards
    assert before == {Safeguard.FOLLOW_THE_LAW, Safeguard.TELL, Safeguard.TELL_AFTERWARDS, Safeguard.HUMAN_INTERVENTION}


def test_where_both_texts_apply_the_stricter_one_stands() -> None:
    both: dict[str, Any] = {"subject_country": "IE", "controller_countries": frozenset({"GB"})}
    decision = decide("uk", basis=DecisionBasis.OTHER, **both)
    assert not decision.outcome.permissive
    assert [rule.id for rule in decision.because("permission")] == ["eu.gdpr.art22.machine_alone"]


def test_a_human_being_is_the_remedy() -> None:
    (remedy,) = decide("eu", basis=DecisionBasis.OTHER).remedies()
    assert remedy.changes == (("solely_automated", False),)


def test_the_policy_leaves_nothing_to_a_machine_alone() -> None:
    """PP-18 and PP-26, whatever the effect and wherever the person is."""
    for facts in ({}, {"significant_effect": False}, {"subject_country": "JP"}):
        told: dict[str, Any] = facts
        decision = decide("uk", rules=SOPRO, **told)
        assert decision.outcome.permission is Permission.FORBIDDEN
        assert decision.outcome.safeguards >= {Safeguard.HUMAN_DECIDES, Safeguard.CONTEST}
    assert decide("uk", rules=SOPRO, solely_automated=False).outcome == DecisionTerms()
