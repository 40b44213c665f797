"""Article 8 across borders: services of controllers in a country whose age of consent differs from that of the child's."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import (
    AGED_13,
    AGED_14,
    AGED_15,
    AGED_16,
    FROM_13,
    FROM_14,
    FROM_15,
    FROM_16,
    AgeRow,
)
from gdpr_rules.instruments.eu import CONSENT_GUIDELINES, GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import FALSE, Condition, at_least, contains, open_question, true
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.gdpr.art08_children import AUTHORISED

P = attrs.fields(Processing)

WHOSE_AGE = open_question(
    "whether the child's country or that of the service's establishment sets the age of consent: each national law says which "
    "of them it goes by (EDPB Guidelines 05/2020 para 131)"
)
COUNSELLING = true(P.preventive_service) & open_question(
    "whether preventive and counselling services need a parent's consent: recital 38 of the GDPR says that they should not, "
    "and Article 8 is silent"
)
OLD_ENOUGH = (
    (13, contains(P.controller_countries, AGED_13) & at_least(P.subject_age, FROM_13)),
    (14, contains(P.controller_countries, AGED_14) & at_least(P.subject_age, FROM_14)),
    (15, contains(P.controller_countries, AGED_15) & at_least(P.subject_age, FROM_15)),
)


def spared(row: AgeRow | None = None, counselling: Condition = COUNSELLING) -> Condition:
    """What may spare a child below its own country's age: the lower age of the service's country, and counselling."""
    highest = max(step.value for step in row.ages.steps) if row else 16
    lower = [each for age, each in OLD_ENOUGH if age < highest]
    found: Condition = FALSE
    for each in lower:
        found = found | each
    by_the_service = (found & WHOSE_AGE).named(
        "old enough by the law of the service's country", CONSENT_GUIDELINES.at("para 131")
    )
    return AUTHORISED | counselling | by_the_service if lower else AUTHORISED | counselling


OF_THE_SERVICE = Rule(
    id="eu.gdpr.art8.establishments_age",
    title="A child below the age of the service's country may need a parent even where its own country asks for none",
    protects="children, and those who answer for them",
    cites=(GDPR.at("Art 8(1)"), CONSENT_GUIDELINES.at("para 131")),
    in_force=since(2018, 5, 25),
    when=true(P.offered_to_child)
    & (
        (contains(P.controller_countries, AGED_14) & ~at_least(P.subject_age, FROM_14))
        | (contains(P.controller_countries, AGED_15) & ~at_least(P.subject_age, FROM_15))
        | (contains(P.controller_countries, AGED_16) & ~at_least(P.subject_age, FROM_16))
    )
    & WHOSE_AGE,
    unless=AUTHORISED | true(P.preventive_service),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        unsettled(
            "a game from Dublin is offered to a child in Aarhus aged 15",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game from Dublin is offered to a child in Aarhus aged 16",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=16,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a game from Paris is offered to a child in Vienna aged 14",
            Processing(
                subject_country="AT",
                controller_countries=frozenset({"FR"}),
                offered_to_child=True,
                subject_age=14,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game from Paris is offered to a child in Vienna aged 15",
            Processing(
                subject_country="AT",
                controller_countries=frozenset({"FR"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a game from Vienna is offered to a child in Malmö aged 13",
            Processing(
                subject_country="SE",
                controller_countries=frozenset({"AT"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game from Vienna is offered to a child in Malmö aged 14",
            Processing(
                subject_country="SE",
                controller_countries=frozenset({"AT"}),
                offered_to_child=True,
                subject_age=14,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game from Malmö, whose age is the lowest that there is",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"SE"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a parent in Aarhus authorised the consent, and that was verified",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
        ),
        unsettled(
            "a parent in Aarhus ticked a box, which was not verified",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
        ),
        silent(
            "a helpline in Dublin for children in distress",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a shop in Dublin sends a child in Aarhus a comic that was ordered on paper",
            Processing(
                subject_country="DK",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
    ),
    not_encoded=(
        "which national law goes by the establishment and which by the child's residence",
        "preventive and counselling services: the child's own country answers for them (recital 38)",
        "the higher age that Spain and Norway may have set, and that of Åland, where the service is established there",
    ),
)

RULES: tuple[Rule[Any], ...] = (OF_THE_SERVICE,)
