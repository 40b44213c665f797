"""Article 8 in the Union: who is below the age of consent in its own country, and what that means beside the age itself."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import AGED_13, AGED_14, AGED_15, FROM_13, FROM_14, FROM_15, FROM_16
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.conditions import at_least, one_of
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.gdpr import art07_consent, art08_children

P = attrs.fields(Processing)

BELOW_AGE = (
    ~at_least(P.subject_age, FROM_13)
    | (one_of(P.subject_country, AGED_14) & ~at_least(P.subject_age, FROM_14))
    | (one_of(P.subject_country, AGED_15) & ~at_least(P.subject_age, FROM_15))
    | (
        ~one_of(P.subject_country, AGED_13)
        & ~one_of(P.subject_country, AGED_14)
        & ~one_of(P.subject_country, AGED_15)
        & ~at_least(P.subject_age, FROM_16)
    )
).named("a child below the age of consent online of its own country", GDPR.at("Art 8(1)"))
"""In Åland and outside the EEA, the sixteen years of the GDPR."""


def offline(country: str, age: int) -> Processing:
    """A form on paper, with no parent beside the child."""
    return Processing(subject_country=country, offered_to_child=False, subject_age=age, parental_authorisation=False)


def mood_app(country: str, age: int) -> Processing:
    """An app that asks about health, with the child's express consent alone."""
    return Processing(
        subject_country=country,
        special_category=True,
        special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
        offered_to_child=True,
        subject_age=age,
        preventive_service=False,
        parental_authorisation=False,
    )


def by_a_parent(country: str, age: int) -> Processing:
    """Consent that a parent gave, and that was verified; the child gave none."""
    return Processing(
        subject_country=country,
        consent_given=False,
        subject_age=age,
        parental_authorisation=True,
        parental_authorisation_verified=True,
    )


CAPACITY: dict[str, Any] = {
    "examples": (
        *art08_children.CAPACITY.examples,
        unsettled("a form on paper for a child of 12 in Sweden", offline("SE", 12)),
        silent("a form on paper for a child of 13 in Sweden", offline("SE", 13)),
        unsettled("a form on paper for a child of 13 in Austria", offline("AT", 13)),
        silent("a form on paper for a child of 14 in Austria", offline("AT", 14)),
        unsettled("a form on paper for a child of 14 in France", offline("FR", 14)),
        silent("a form on paper for a child of 15 in France", offline("FR", 15)),
        unsettled("a form on paper for a child of 15 in Germany", offline("DE", 15)),
        silent("a form on paper for a child of 16 in Germany", offline("DE", 16)),
    )
}
CHILDS_CONSENT: dict[str, Any] = {
    "examples": (
        *art08_children.CHILDS_CONSENT.examples,
        unsettled("an app asks a child of 12 in Sweden about its health", mood_app("SE", 12)),
        silent("an app asks a child of 13 in Sweden about its health", mood_app("SE", 13)),
        unsettled("an app asks a child of 13 in Austria about its health", mood_app("AT", 13)),
        silent("an app asks a child of 14 in Austria about its health", mood_app("AT", 14)),
        unsettled("an app asks a child of 14 in France about its health", mood_app("FR", 14)),
    )
}
CONSENT: dict[str, Any] = {
    "examples": (
        *art07_consent.CONSENT.examples,
        silent("a parent in Sweden agrees for a child of 12", by_a_parent("SE", 12)),
        fires("a parent in Sweden agrees for a child of 13, who was not asked", by_a_parent("SE", 13)),
        silent("a parent in Austria agrees for a child of 13", by_a_parent("AT", 13)),
        fires("a parent in Austria agrees for a child of 14, who was not asked", by_a_parent("AT", 14)),
        silent("a parent in France agrees for a child of 14", by_a_parent("FR", 14)),
    )
}
"""What differs in the rules that both texts share: the ages of the countries."""
