"""Remedies: minimal, over changeable facts only, and each one really makes the outcome permissive."""

from itertools import combinations

import attrs
import pytest

from benchmarks.messages import prospects
from gdpr_rules import LAW, SOPRO, Message, Ruleset, evaluate
from gdpr_rules.kernel.facts import about
from tests.law.cases import GENERIC, ON, SOLE_TRADER, but, cold, decide

FIELDS = attrs.fields(Message)


@pytest.mark.parametrize("rules", [LAW, LAW | SOPRO], ids=["law", "law and policy"])
def test_each_remedy_works_is_minimal_and_within_the_senders_power(rules: Ruleset) -> None:
    found = 0
    for facts in prospects():
        decision = evaluate(facts, on=ON, rules=rules)
        remedies = decision.remedies()
        assert not (decision.outcome.permissive and remedies)
        sizes = [len(remedy) for remedy in remedies]
        assert sizes == sorted(sizes)
        assert len(remedies) <= 5
        for remedy in remedies:
            found += 1
            assert evaluate(remedy.applied_to(facts), on=ON, rules=rules).outcome.permissive
            assert all(about(getattr(FIELDS, name)).changeable for name, _ in remedy.changes)
            for fewer in combinations(remedy.changes, len(remedy) - 1):
                assert not evaluate(but(facts, **dict(fewer)), on=ON, rules=rules).outcome.permissive
        changed = [frozenset(name for name, _ in remedy.changes) for remedy in remedies]
        assert not any(a < b for a in changed for b in changed), "no remedy holds a smaller one"
    assert found > 20


def test_consent_is_what_helps_with_a_sole_trader() -> None:
    remedies = decide(cold("GB", subscriber=SOLE_TRADER)).remedies()
    assert (("consented", True), ("consent_covers_offer", True)) in [remedy.changes for remedy in remedies]


def test_two_open_duties_take_two_changes() -> None:
    remedies = decide(cold("GB", address=GENERIC, sender_identified=False, contact_details_given=None)).remedies()
    assert [dict(remedy.changes) for remedy in remedies] == [
        {"sender_identified": True, "contact_details_given": True},
        {"sender_identified": True, "stop_address_given": True},
    ]


def test_what_is_permitted_needs_no_remedy_and_an_objection_has_none() -> None:
    assert decide(cold("GB")).remedies() == ()
    assert decide(cold("GB", objected=True)).remedies() == ()
    assert decide(cold("JP")).remedies() == ()


def test_as_many_remedies_as_asked_for() -> None:
    decision = decide(cold("CH"))
    assert len(decision.remedies()) > 1
    assert len(decision.remedies(limit=1)) == 1
    assert decision.remedies(limit=1)[0] == decision.remedies()[0]
