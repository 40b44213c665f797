"""Mistakes that published software makes about marketing e-mail, each with the answer given here instead."""

from datetime import timedelta
from itertools import permutations

import attrs
import pytest

from gdpr_rules import LAW, SOPRO, Message, Permission, Rule, Ruleset, Sending, evaluate
from tests.law.cases import (
    CORPORATE,
    CUSTOMER,
    FORBIDDEN,
    GENERIC,
    INDIVIDUAL,
    NO,
    ON,
    OPEN,
    SOLE_TRADER,
    YES,
    answer,
    but,
    cold,
    decide,
)
from tests.law.test_countries import CELLS, NOT_MET


@pytest.mark.parametrize(
    ("country", "kind"), [(c, k) for c, k, cell in CELLS if cell != "opt_out"], ids=lambda value: getattr(value, "value", value)
)
def test_e08_a_missing_consent_record_lets_an_allow_rule_fire(country: str, kind: object) -> None:
    """Not here: where consent is needed, not knowing whether it was given permits nothing."""
    decision = decide(but(cold(country, **NOT_MET), address=kind, consented=None))
    assert decision.outcome.permission is FORBIDDEN
    assert not decision.settled_on("permission")
    assert decision.missing[:1] == ("consented",)


def test_e08_no_missing_record_of_any_kind_lets_more_through() -> None:
    for country in ("GB", "US", "CH", "DE", "FI", "BG"):
        told = cold(country, subscriber=SOLE_TRADER, objected=True, **NOT_MET)
        permission = decide(told).outcome.permission
        for field in attrs.fields(Message):
            forgotten = decide(but(told, **{field.name: None})).outcome.permission
            assert permission is Permission.PERMITTED or forgotten is FORBIDDEN, field.name


def test_e08_a_higher_priority_allow_beats_a_deny() -> None:
    """Not here: a rule has no priority, an outcome that permits adds nothing, and the order of the rules is no matter."""
    assert not [field.name for field in attrs.fields(Rule) if field.name in {"priority", "order", "weight", "effect"}]
    consent = LAW["uk.pecr.reg22.consent"]
    allow = attrs.evolve(consent, id="zz.allow", then=Sending(permission=Permission.PERMITTED))
    trader = cold("GB", subscriber=SOLE_TRADER)
    for order in permutations((consent, allow, LAW["uk.pecr.reg23.sender"])):
        decision = evaluate(trader, on=ON, rules=Ruleset(order, LAW.regimes))
        assert decision.outcome.permission is FORBIDDEN
        assert allow in decision.fired


def test_e11_a_28_day_unsubscribe_is_stated_as_the_law_of_the_united_kingdom() -> None:
    """Not here: regulation 22 sets no days, and an objection under the UK GDPR takes effect at once."""
    limits = {rule.outcome(example.facts).opt_out_within for rule in (LAW | SOPRO).about(Message) for example in rule.examples}
    assert timedelta(days=28) not in limits
    assert not [
        rule.id for rule in LAW.of("uk.pecr").about(Message) if rule.outcome(rule.examples[0].facts).opt_out_within is not None
    ]
    assert decide(cold("GB")).outcome.opt_out_within == timedelta(0)
    assert decide(cold("GB", address=GENERIC)).outcome.opt_out_within is None


def test_e11_corporate_subscribers_are_ignored() -> None:
    """Not here: a company needs not to have agreed, anyone else does, and an unknown subscriber is not taken for a company."""
    assert answer(cold("GB", subscriber=CORPORATE)) == YES
    assert answer(cold("GB", subscriber=INDIVIDUAL)) == NO
    assert answer(cold("GB", subscriber=SOLE_TRADER)) == NO
    assert answer(cold("GB", subscriber=None)) == OPEN


def test_e11_the_irish_soft_opt_in_is_denied() -> None:
    """Not here: an Irish customer of the last twelve months may be written to."""
    customer = cold("IE", subscriber=SOLE_TRADER, contact_within_twelve_months=True, **CUSTOMER)
    assert answer(customer) == YES
    assert answer(but(customer, contact_within_twelve_months=False)) == NO
