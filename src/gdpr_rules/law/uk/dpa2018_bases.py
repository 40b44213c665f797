"""Data Protection Act 2018 section 9: children's consent to online services from 13."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DPA_2018, UK_GDPR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import at_least, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.gdpr import art07_consent, art08_children
from gdpr_rules.law.gdpr.art08_children import AUTHORISED

P = attrs.fields(Processing)

AGE = figure("age of consent online in the United Kingdom", 13, date(2021, 1, 1), DPA_2018.at("s 9(a)"))
BELOW_AGE = (~at_least(P.subject_age, AGE)).named("a child below the age of consent online", UK_GDPR.at("Art 8(1)"))

CONSENT: dict[str, Any] = {
    "examples": (
        *art07_consent.CONSENT.examples,
        silent(
            "a parent agrees for a child of 12",
            Processing(consent_given=False, subject_age=12, parental_authorisation=True, parental_authorisation_verified=True),
        ),
        fires(
            "a parent agrees for a child of 13, who was not asked",
            Processing(consent_given=False, subject_age=13, parental_authorisation=True, parental_authorisation_verified=True),
        ),
    )
}
CAPACITY: dict[str, Any] = {
    "cites": (*art08_children.CAPACITY.cites, DPA_2018.at("s 208")),
    "examples": (
        *art08_children.CAPACITY.examples,
        unsettled(
            "a form on paper for a child of 12",
            Processing(offered_to_child=False, subject_age=12, parental_authorisation=False),
        ),
        silent(
            "a form on paper for a child of 13",
            Processing(offered_to_child=False, subject_age=13, parental_authorisation=False),
        ),
    ),
}
CHILDS_CONSENT: dict[str, Any] = {
    "unless": art08_children.CHILDS_CONSENT.unless | true(P.preventive_service),
    "examples": (
        *art08_children.CHILDS_CONSENT.examples,
        silent(
            "an app asks a child of 13 about its health",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a helpline asks a child of nine, and Article 8(1) leaves counselling out",
            Processing(
                special_category=True,
                special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
    ),
}
"""What differs in the rules that both texts share: one age, and counselling left out."""

CHILDREN = Rule(
    id="uk.gdpr.art8.age",
    title="Children can consent to online services on their own from the age of 13, "
    "and younger children only with verified parental authorisation",
    protects="children, and those who answer for them",
    cites=(UK_GDPR.at("Art 8(1)"), DPA_2018.at("s 9")),
    in_force=since(2021, 1, 1),
    when=true(P.offered_to_child) & ~at_least(P.subject_age, AGE),
    unless=AUTHORISED | true(P.preventive_service),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child aged 12",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game is offered to a child aged 13",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
        ),
        silent(
            "a library lends a book over the counter",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a helpline for children in distress",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a chat about school troubles, which may be counselling",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                subject_age=12,
                parental_authorisation=False,
            ),
            missing={"preventive_service"},
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                controller_countries=frozenset({"GB"}),
                offered_to_child=True,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_age"},
        ),
    ),
    not_encoded=(
        "contract law on minors, which is unaffected (Art 8(3))",
        "what efforts to verify are reasonable (Art 8(2))",
    ),
)

RULES: tuple[Rule[Any], ...] = (CHILDREN,)
