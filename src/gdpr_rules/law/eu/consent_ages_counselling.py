"""Article 8 in Ireland, and in the United Kingdom until 2021: both except preventive and counselling services."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.consent_age import AGE_BY_COUNTRY, SIXTEEN
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import at_least, equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.consent_ages_across_borders import spared
from gdpr_rules.law.gdpr.art08_children import AUTHORISED

P = attrs.fields(Processing)

IRELAND, BRITAIN = AGE_BY_COUNTRY["IE"], AGE_BY_COUNTRY["GB"]

IN_IRELAND = Rule(
    id="eu.gdpr.art8.age_ie",
    title="In Ireland children can consent to online services on their own from the age of 16, "
    "and younger children only with verified parental authorisation",
    protects="children, and those who answer for them",
    cites=(SIXTEEN, IRELAND.ages.steps[-1].cite),
    in_force=since(2018, 5, 25),
    when=equals(P.subject_country, "IE") & true(P.offered_to_child) & ~at_least(P.subject_age, IRELAND.ages),
    unless=spared(IRELAND, true(P.preventive_service)),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child aged 15",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=15,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game is offered to a child aged 16",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=16,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
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
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
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
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
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
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a helpline for children in distress",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a game from Sweden, where a child of 13 consents on its own",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"SE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a game from Sweden, to a child of 12",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"SE"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a chat about school troubles, which may be counselling",
            Processing(
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=12,
                parental_authorisation=False,
            ),
            missing={"preventive_service"},
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
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="IE",
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
        "preventive and counselling services are left out (s 31(2))",
    ),
)

IN_BRITAIN = Rule(
    id="eu.gdpr.art8.age_gb",
    title="In the United Kingdom children can consent to online services on their own from the age of 13, "
    "and younger children only with verified parental authorisation",
    protects="children, and those who answer for them",
    cites=(SIXTEEN, BRITAIN.ages.steps[-1].cite),
    in_force=since(2018, 5, 25).until(2021, 1, 1),
    when=equals(P.subject_country, "GB") & true(P.offered_to_child) & ~at_least(P.subject_age, BRITAIN.ages),
    unless=AUTHORISED | true(P.preventive_service),
    then=LawfulBases(available=frozenset(Basis) - {Basis.CONSENT}),
    examples=(
        fires(
            "a game is offered to a child aged 12",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=12,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a game is offered to a child aged 13",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=13,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        fires(
            "a parent ticked a box, which was not verified",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
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
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
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
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
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
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=False,
                subject_age=9,
                preventive_service=False,
                parental_authorisation=False,
            ),
        ),
        silent(
            "a helpline for children in distress",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=9,
                preventive_service=True,
                parental_authorisation=False,
            ),
        ),
        unsettled(
            "a chat about school troubles, which may be counselling",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"IE"}),
                offered_to_child=True,
                subject_age=12,
                parental_authorisation=False,
            ),
            missing={"preventive_service"},
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
        ),
        unsettled(
            "an app asks its young users for no age",
            Processing(
                subject_country="GB",
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

RULES: tuple[Rule[Any], ...] = (IN_IRELAND, IN_BRITAIN)
