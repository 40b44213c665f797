"""Until when data are kept, against a table of what ends and what holds, worked out in a few lines of its own."""

from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import LAW, NEVER, SOPRO, Decision, Exemption, KeepingDuty, Retention, RetentionTerms, evaluate, verify

ON = date(2026, 11, 23)
DAYS = st.dates(date(2019, 1, 1), date(2040, 1, 1))
HOLDS = {Exemption.FREE_EXPRESSION, Exemption.PUBLIC_TASK, Exemption.PUBLIC_HEALTH, Exemption.ARCHIVING_OR_RESEARCH}
PLACES = {"eu.gdpr": "IE", "uk.gdpr": "GB"}
EACH_TEXT = pytest.mark.parametrize("regime", PLACES)


def decide(regime: str = "eu.gdpr", *, on: date = ON, rules: Any = LAW, **facts: Any) -> Decision[RetentionTerms]:
    """Data that nothing ends and nothing holds, but for what is told."""
    told: dict[str, Any] = {
        "collected": date(2019, 1, 1),
        "subject_country": PLACES[regime],
        "controller_countries": frozenset({PLACES[regime]}),
        "purpose_ended": NEVER,
        "consent_withdrawn": NEVER,
        "other_basis": False,
        "kept_until_told": NEVER,
        "legal_obligation": False,
        "legal_claims": False,
        "vital_interests": False,
        "exemptions": frozenset(),
    }
    return evaluate(Retention(**{**told, **facts}), on=on, rules=rules)


@EACH_TEXT
def test_what_nothing_ends_may_be_kept(regime: str) -> None:
    decision = decide(regime)
    assert (decision.outcome, decision.settled, decision.outcome.permissive) == (RetentionTerms(), True, True)


@EACH_TEXT
@pytest.mark.parametrize(
    ("ends", "rule"),
    [
        ({"purpose_ended": date(2026, 6, 30)}, "art5.storage"),
        ({"consent_withdrawn": date(2026, 6, 30)}, "art17.consent_withdrawn"),
        ({"kept_until_told": date(2026, 6, 30)}, "art5.period_told"),
    ],
)
def test_each_end_by_itself_and_what_holds_against_it(regime: str, ends: dict[str, Any], rule: str) -> None:
    decision = decide(regime, **ends)
    assert decision.outcome == RetentionTerms(date(2026, 6, 30), frozenset({KeepingDuty.ERASE_OR_ANONYMISE}))
    assert [fired.id for fired in decision.because("erase_by")] == [f"{regime}.{rule}"]
    holding: list[dict[str, Any]] = [{"legal_claims": True}, {"vital_interests": True}]
    for held in (*holding, *({"exemptions": frozenset({need})} for need in HOLDS)):
        assert decide(regime, **ends, **held).outcome.erase_by is None
    for need in set(Exemption) - HOLDS:  # a duty to keep is asked for by itself, since it ends
        assert decide(regime, **ends, exemptions=frozenset({need})).outcome.erase_by == date(2026, 6, 30)


@given(st.data(), DAYS, st.booleans(), st.integers(0, 30))
def test_the_earliest_end_or_a_law_that_lasts_longer(data: st.DataObject, collected: date, other: bool, years: int) -> None:
    ends: dict[str, Any] = {
        name: data.draw(DAYS | st.just(NEVER)) for name in ("purpose_ended", "consent_withdrawn", "kept_until_told")
    }
    begun = data.draw(st.none() | DAYS)
    law: dict[str, Any] = {"legal_obligation": True, "obligation_from": begun, "obligation_years": years} if begun else {}
    decision = decide(collected=collected, other_basis=other, **ends, **law)
    carried = {name: day for name, day in ends.items() if not (name == "consent_withdrawn" and other)}
    came = [max(day, collected) for day in carried.values() if day != NEVER]
    kept = date.min if begun is None else begun + relativedelta(years=years)
    assert decision.outcome.erase_by == (max(min(came), kept) if came else None)
    assert decision.settled


@pytest.mark.parametrize("end", ["purpose_ended", "consent_withdrawn", "kept_until_told"])
def test_an_end_nobody_knows_about_may_have_come_at_once(end: str) -> None:
    unknown: dict[str, Any] = {end: None}
    decision = decide(**unknown)
    assert (decision.outcome.erase_by, decision.settled) == (date(2019, 1, 1), False)
    assert end in decision.missing


def test_data_that_are_held_serve_nothing_else_once_their_purpose_or_consent_is_gone() -> None:
    only = KeepingDuty.KEEP_FOR_THAT_ONLY
    ended: dict[str, Any] = {"purpose_ended": date(2026, 6, 30)}
    withdrawn: dict[str, Any] = {"consent_withdrawn": date(2026, 6, 30)}
    assert only in decide(legal_claims=True, **ended).outcome.duties
    assert only in decide(legal_claims=True, **withdrawn).outcome.duties
    assert only in decide(legal_obligation=True, obligation_from=ON, obligation_years=6, **ended).outcome.duties
    assert only not in decide(legal_claims=True).outcome.duties
    assert only not in decide(legal_claims=True, other_basis=True, **withdrawn).outcome.duties
    assert only not in decide(**ended).outcome.duties


def test_the_policy_holds_everywhere_and_adds_to_the_law() -> None:
    abroad: dict[str, Any] = {"subject_country": "JP", "controller_countries": frozenset({"JP"})}
    ended = date(2026, 6, 30)
    assert decide(purpose_ended=ended, rules=SOPRO, **abroad).outcome.erase_by == ended
    assert decide(purpose_ended=ended, rules=SOPRO, vital_interests=True, **abroad).outcome.erase_by is None
    for rules in (LAW, LAW | SOPRO):
        assert decide(purpose_ended=ended, rules=rules).outcome.erase_by == ended


def test_nobody_in_america_is_told_that_data_may_be_kept() -> None:
    """Of Californian law nothing on keeping is encoded."""
    for state in ("CA", "TX", None):
        decision = decide(subject_country="US", subject_us_state=state, controller_countries=frozenset({"US"}))
        assert not decision.settled
        assert KeepingDuty.FIND_OUT_LAW in decision.outcome.duties
        assert not decision.outcome.permissive


@pytest.mark.parametrize(("regime", "first"), [("eu.gdpr", date(2018, 5, 25)), ("uk.gdpr", date(2021, 1, 1))])
def test_law_since(regime: str, first: date) -> None:
    ended: dict[str, Any] = {"purpose_ended": date(2018, 1, 1)}
    before, since = (decide(regime, on=day, **ended) for day in (first - timedelta(days=1), first))
    assert f"{regime}.art5.storage" not in {rule.id for rule in before.fired}
    assert f"{regime}.art5.storage" in {rule.id for rule in since.fired}


def test_a_certificate_holds() -> None:
    decision = decide(purpose_ended=None, legal_obligation=True, obligation_from=ON, obligation_years=3)
    assert verify(decision.to_dict())
    assert "the day the purpose ended: not known" in decision.explain()
