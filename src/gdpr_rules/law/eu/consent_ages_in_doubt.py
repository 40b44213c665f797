"""Article 8 in Spain and Norway, where the age may have been raised: between the two ages the answer stays open."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY, SIXTEEN
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import at_least, during, equals, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.consent_ages_across_borders import spared

P = attrs.fields(Processing)

SPAIN, NORWAY = AGE_BY_COUNTRY["ES"], AGE_BY_COUNTRY["NO"]
SPAIN_PERHAPS = figure("age that Spain may have raised it to", 16, date(2025, 4, 11), SPAIN.ages.steps[-1].cite)
NORWAY_PERHAPS = figure("age that Norway may have raised it to", 15, date(2026, 4, 14), NORWAY.ages.steps[-1].cite)

IN_SPAIN = Rule(
    id="eu.gdpr.art8.age_es",
    title="In Spain children can consent to online services on their own from the age of 14, "
    "and younger children only with verified parental authorisation",
    protects="children, and those who answer for them",
    cites=(SIXTEEN, SPAIN.ages.steps[-1].cite),
    in_force=since(2018, 5, 25),
    when=equals(P.subject_country, "ES")
    & true(P.offered_to_child)
    & (
        ~at_least(P.subject_age, SPAIN.ages)
        | (during(since(2025, 4, 11)) & ~at_least(P.subject_age, SPAIN_PERHAPS) & open_question(SPAIN.doubt))
    ),
    unless=spared(SPAIN),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child aged 15, before Spain had an age of its own",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 12, 6),
        ),
        silent(
            "a game is offered to a child aged 14, once it had",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=14,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2018, 12, 7),
        ),
        silent(
            "a game is offered to a child aged 15, the day before the bill",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 10),
        ),
        unsettled(
            "a game is offered to a child aged 15, when the age may have become 16",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 11),
        ),
        silent(
            "a game is offered to a child aged 16",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=16,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 11),
        ),
        fires(
            "a game is offered to a child aged 13",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 11),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
            on=date(2025, 4, 11),
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
            on=date(2025, 4, 11),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
            on=date(2025, 4, 11),
        ),
        silent(
            "a library lends a book over the counter",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 11),
        ),
        silent(
            "the child is in Poland, which has its own age limit",
            Processing(
                subject_country="PL",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2025, 4, 11),
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="ES",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_age"},
            on=date(2025, 4, 11),
        ),
    ),
    not_encoded=(
        "contract law on minors, which is unaffected (Art 8(3))",
        "what efforts to verify are reasonable (Art 8(2))",
        SPAIN.doubt,
    ),
)

IN_NORWAY = Rule(
    id="eu.gdpr.art8.age_no",
    title="In Norway children can consent to online services on their own from the age of 13, "
    "and younger children only with verified parental authorisation",
    protects="children, and those who answer for them",
    cites=(SIXTEEN, NORWAY.ages.steps[-1].cite),
    in_force=since(2018, 7, 20),
    when=equals(P.subject_country, "NO")
    & true(P.offered_to_child)
    & (
        ~at_least(P.subject_age, NORWAY.ages)
        | (during(since(2026, 4, 14)) & ~at_least(P.subject_age, NORWAY_PERHAPS) & open_question(NORWAY.doubt))
    ),
    unless=spared(NORWAY),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        silent(
            "a game is offered to a child aged 13, the day before the change may have come",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 13),
        ),
        unsettled(
            "a game is offered to a child aged 14, when the age may have become 15",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=14,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 14),
        ),
        silent(
            "a game is offered to a child aged 15",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 14),
        ),
        fires(
            "a game is offered to a child aged 12",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 14),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=False,
            ),
            on=date(2026, 4, 14),
        ),
        silent(
            "a parent authorised the consent, and that was verified",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=True,
                parental_authorisation_verified=True,
            ),
            on=date(2026, 4, 14),
        ),
        unsettled(
            "a payment card was checked, but it is not known whether its holder is a parent",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation_verified=True,
            ),
            missing={"parental_authorisation"},
            on=date(2026, 4, 14),
        ),
        unsettled(
            "a helpline for children in distress, which Article 8 does not except",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a library lends a book over the counter",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 14),
        ),
        silent(
            "the child is in Poland, which has its own age limit",
            Processing(
                subject_country="PL",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
            on=date(2026, 4, 14),
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="NO",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                preventive_service=False,
                parental_authorisation=False,
            ),
            missing={"subject_age"},
            on=date(2026, 4, 14),
        ),
    ),
    not_encoded=(
        "contract law on minors, which is unaffected (Art 8(3))",
        "what efforts to verify are reasonable (Art 8(2))",
        NORWAY.doubt,
    ),
)

RULES: tuple[Rule[Any], ...] = (IN_SPAIN, IN_NORWAY)
