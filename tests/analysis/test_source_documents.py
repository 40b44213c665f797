"""What the source documents say beside the law: the departures that are known by hand, each with its clause and a case."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

import gdpr_rules as gr
from gdpr_rules.analysis import Change, Departure
from gdpr_rules.catalogue.reports import beside
from gdpr_rules.evaluation import evaluate
from gdpr_rules.figures.places import MEMBER_STATES
from gdpr_rules.instruments import VERIFIED

pytestmark = pytest.mark.xdist_group("analyses")  # what is worked out for one test is there for the next


def said(clause: str, name: str, field: str) -> Departure:
    """What a rule or claim of a clause says of a field."""
    (found,) = [each for each in beside().of(clause) if each.id == f"policy.sopro.{name}" and each.part.field == field]
    return found


def test_gp_06_thirty_days_are_longer_than_a_month_in_february_and_shorter_elsewhere() -> None:
    found = said("GP-06", "access_by_others", "due")
    looser, stricter = found.witnesses[Change.LOOSER], found.witnesses[Change.STRICTER]
    assert looser.settled
    assert stricter.settled
    received = looser.known["received"]
    assert looser.after == received + timedelta(days=30) > looser.before
    assert stricter.after < stricter.before


def test_gp_07_the_hash_has_no_key() -> None:
    found = said("GP-07", "opt_out_hash", "obligations")
    assert found.claim
    assert found.part.member is gr.Obligation.KEY_OPT_OUT
    assert found.looser is not None
    assert (found.looser.before, found.looser.after) == (True, False)
    assert found.looser.known["right"] is gr.Right.ERASURE


def test_gp_08_citizenship_is_asked_for_where_the_law_does_not_and_not_where_it_reaches() -> None:
    more = said("GP-08", "eu_citizens", "regimes").stricter
    less = said("GP-08", "eu_citizens_only", "regimes").looser
    assert more is not None
    assert less is not None
    assert more.known["subject_citizenships"] & MEMBER_STATES
    assert not less.known["subject_citizenships"] & MEMBER_STATES
    assert (more.before, more.after, less.before, less.after) == (False, True, True, False)


def test_pp_22_sets_no_time() -> None:
    found = said("PP-22", "erasure_time", "due").looser
    assert found is not None
    assert found.settled
    assert found.after is None
    assert isinstance(found.before, date)


def test_gp_01_needs_consent_in_the_countries_that_ask_for_it() -> None:
    found = said("GP-01", "consent_to_prospecting", "consent_required")
    assert found.looser is not None
    assert found.looser.settled
    for country, needed in (("AT", True), ("DE", True), ("PL", True), ("IE", False), ("GB", False), ("US", False)):
        told = dict(found.looser.known) | {"subject_country": country, "subscriber": gr.Subscriber.CORPORATE}
        told["refusal_offered_each_time"] = False  # which bars the exception for customers
        told["address_published_for_offers"] = False  # of which it is open in Poland whether it stands for consent
        facts = gr.Message(**told | {"address": gr.AddressKind.NAMED})
        assert evaluate(facts, on=VERIFIED).certain_outcome.consent_required is needed, country


@pytest.mark.parametrize(
    ("name", "fact", "value"),
    [
        ("ccpa_revenue", "gross_revenue_usd", Decimal(25_000_001)),
        ("ccpa_revenue_from_californians", "share_of_revenue_from_californians", None),
        ("ccpa_residents", "consumers", None),
    ],
)
def test_cc_02_three_figures_are_stricter_than_the_law(name: str, fact: str, value: object) -> None:
    found = said("CC-02", name, "covered").stricter
    assert found is not None
    assert found.settled
    assert (found.before, found.after) == (False, True)
    assert value is None or found.known[fact] == value
    assert any(name.startswith(fact) for name in found.known)


def test_cc_02_is_looser_where_the_act_counts_what_the_document_does_not() -> None:
    found = said("CC-02", "ccpa_nobody_else", "covered")
    assert found.claim
    assert found.looser is not None
    assert (found.looser.before, found.looser.after) == (True, False)


def test_every_case_is_what_law_and_policy_say() -> None:
    cases = [(each, kind, case) for each in beside().found for kind, case in each.witnesses.items()]
    assert {each.claim for each, _, _ in cases} == {True, False}
    for each, kind, case in cases:
        assert case.change is kind
        law = evaluate(case.facts, on=VERIFIED)
        assert each.part.said(law.certain_outcome) == case.before
        if not each.claim:
            assert each.part.said(evaluate(case.facts, on=VERIFIED, rules=gr.SOPRO).outcome) == case.after


def test_all_cells_were_looked_at() -> None:
    assert beside().exact
    assert beside().cells > 10**18
