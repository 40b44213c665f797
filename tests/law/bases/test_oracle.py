"""Once everything is known, the rules leave the bases that the plain account of the law leaves; with less known, no more."""

from collections import Counter
from datetime import date
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, Basis, FurtherGround, Processing, Source, SpecialCondition, evaluate
from tests.law.bases.cases import processing
from tests.law.bases.oracle import EEA, doubtful, expected

TEXTS = LAW.of("eu.gdpr", "uk.gdpr")
PLACES = [
    *({"subject_country": p, "controller_countries": frozenset({c})} for p in ("GB", "FI", "DE", "US") for c in ("GB", "IE")),
    {"subject_country": "DK", "controller_countries": frozenset({"GB", "DK"})},
    {"subject_country": "GB", "controller_countries": frozenset({"FR", "GB"})},
]
DAYS = [date(2025, 6, 1), date(2026, 2, 4), date(2026, 2, 5), date(2026, 3, 1)]
FLAGS = [field.name for field in attrs.fields(Processing) if field.type == bool | None]
CHOICES: dict[str, list[Any]] = {
    **{name: [True, False] for name in FLAGS},
    "special_category_condition": list(SpecialCondition),
    "further_purpose_ground": list(FurtherGround),
    "source": list(Source),
    "subject_age": [5, 12, 13, 14, 15, 16, 40],
}
SPECIAL = dict.fromkeys(
    ("special_category", "condition_necessary", "condition_in_law", "policy_document_held", "professional_secrecy"), True
)
STARTS: list[dict[str, Any]] = [
    {},
    {**SPECIAL, "subject_incapable": True},
    {"criminal_data": True, "criminal_data_authorised": True, "policy_document_held": True},
    {"further_purpose": True, "collected_on_consent": True, "consent_unobtainable": True},
    {"offered_to_child": True, "subject_age": 13},
    {"source": Source.SUPPLIER, "supplier_vouched": True},
]
"""Places from which a few changes lead far."""
CHANGES = st.lists(
    st.sampled_from(sorted(CHOICES)).flatmap(lambda name: st.tuples(st.just(name), st.sampled_from(CHOICES[name]))), max_size=5
).map(dict)
KNOWN = st.tuples(st.sampled_from(STARTS), st.sampled_from(PLACES), CHANGES).map(
    lambda drawn: processing(**{**drawn[0], **drawn[1], **drawn[2]})
)


def account(on: date, told: Processing) -> set[Basis]:
    """What both texts leave."""
    return expected("eu", on, told) & expected("uk", on, told)


def test_the_rules_leave_what_the_account_leaves() -> None:
    seen: Counter[frozenset[Basis]] = Counter()

    @settings(max_examples=500)
    @given(KNOWN, st.sampled_from(DAYS))
    def holds(told: Processing, on: date) -> None:
        decision = evaluate(told, on=on, rules=TEXTS)
        assert decision.settled or doubtful("eu", told) or doubtful("uk", told)
        assert decision.outcome.available == account(on, told)
        seen[decision.outcome.available] += 1

    holds()
    assert len(seen) > 8, seen


@given(KNOWN, st.sampled_from(DAYS), st.sets(st.sampled_from(sorted(CHOICES)), max_size=6))
def test_with_less_known_no_more_is_left(told: Processing, on: date, forgotten: set[str]) -> None:
    partial = attrs.evolve(told, **dict.fromkeys(forgotten))
    assert evaluate(partial, on=on).outcome.available <= account(on, told)


@given(st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()}), st.sampled_from(PLACES))
def test_facts_from_anywhere(drawn: dict[str, Any], place: dict[str, Any]) -> None:
    told = processing(**{**drawn, **place})
    assert evaluate(told, on=DAYS[-1], rules=TEXTS).outcome.available == account(DAYS[-1], told)


def test_the_account_knows_thirty_countries() -> None:
    assert len(EEA) == 30
