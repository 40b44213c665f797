"""Article 6(1)(f) as the Court of Justice reads it: a legitimate interest is stated when data are collected from the person."""

from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.eu import GDPR, MOUSSE
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

P = attrs.fields(Processing)

STATED_INTEREST = Rule(
    id="eu.gdpr.art6.interest_told",
    title="Data collected from the data subject rest on a legitimate interest only if it was stated at collection",
    protects="data subjects who could not expect the processing",
    cites=(GDPR.at("Art 6(1)(f)"), GDPR.at("Art 13(1)(d)"), MOUSSE.at("ruling 1")),
    in_force=since(2018, 5, 25),
    when=equals(P.source, Source.PERSON),
    unless=true(P.interest_told),
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires(
            "an online form asks for a title and does not say what interest that serves",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=False,
            ),
        ),
        silent(
            "the form says beside the field that payments are screened for fraud",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=True,
            ),
        ),
        silent(
            "the address comes from a public register, where Article 14 applies",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PUBLIC,
                interest_told=False,
            ),
        ),
        unsettled(
            "which version of the form was online in the year of collection is not known",
            Processing(subject_country="FR", controller_countries=frozenset({"FR"}), source=Source.PERSON),
            missing={"interest_told"},
        ),
        unsettled(
            "the customer or a reseller may have entered the address",
            Processing(subject_country="FR", controller_countries=frozenset({"FR"}), interest_told=False),
            missing={"source"},
        ),
    ),
)

RULES: tuple[Rule[Any], ...] = (STATED_INTEREST,)
