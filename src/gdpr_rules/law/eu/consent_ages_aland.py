"""Article 8 in Åland: the Finnish age of 13, as long as it is open whether that Act covers online services there."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY, ELSEWHERE_AGE, SIXTEEN
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import at_least, equals, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.consent_ages_across_borders import spared

P = attrs.fields(Processing)

FINLAND = AGE_BY_COUNTRY["FI"]
THE_FINNISH_ACT = open_question(
    "whether the Finnish Data Protection Act sets the age of consent in Åland, which makes laws of its own (Act 1144/1991 s 18)"
)

IN_ALAND = Rule(
    id="eu.gdpr.art8.age_ax",
    title="In Åland it is open between the ages of 13 and 16 whether children can consent to online services on their own",
    protects="children, and those who answer for them",
    cites=(SIXTEEN, FINLAND.ages.steps[-1].cite),
    in_force=since(2018, 5, 25),
    when=equals(P.subject_country, "AX")
    & true(P.offered_to_child)
    & (~at_least(P.subject_age, FINLAND.ages) | (~at_least(P.subject_age, ELSEWHERE_AGE) & THE_FINNISH_ACT)),
    unless=spared(FINLAND),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child in Mariehamn aged 12",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a game is offered to a child aged 15, before Finland had an age of its own",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 12, 31),
        ),
        unsettled(
            "a game is offered to a child aged 13, once it had",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2019, 1, 1),
        ),
        silent(
            "a game is offered to a child aged 16",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=16,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
        ),
        unsettled(
            "a helpline for children in distress, which Article 8 does not except",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a game from Sweden, where a child of 13 consents on its own, before Finland had an age of its own",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"SE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 12, 31),
        ),
        silent(
            "a library in Mariehamn lends a book over the counter",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "the child is in Turku, where the Finnish age applies",
            Processing(
                subject_country="FI",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="AX",
                controller_countries=frozenset({"IE"}),
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

RULES: tuple[Rule[Any], ...] = (IN_ALAND,)
