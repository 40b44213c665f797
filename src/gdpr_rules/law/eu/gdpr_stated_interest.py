"""Article 6(1)(f) as the Court of Justice reads it: a legitimate interest is stated when data are collected from the person."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.figures.places import GB
from gdpr_rules.instruments.eu import GDPR, MOUSSE, WITHDRAWAL_AGREEMENT
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.conditions import contains, during, equals, open_question, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

P = attrs.fields(Processing)

NOT_BOUND = (
    contains(P.controller_countries, GB)
    & during(Span(None, date(2021, 1, 1)), WITHDRAWAL_AGREEMENT.at("Art 127"))
    & open_question("whether a court in the United Kingdom would follow C-394/23, given in 2025, on the years to 2020")
)
"""Courts there are not bound by what the Court of Justice decides after 2020 (European Union (Withdrawal) Act 2018 s 6(1))."""

STATED_INTEREST = Rule(
    id="eu.gdpr.art6.interest_told",
    title="Data collected from the data subject rest on a legitimate interest only if it was stated at collection",
    protects="data subjects who could not expect the processing",
    cites=(GDPR.at("Art 6(1)(f)"), GDPR.at("Art 13(1)(d)"), MOUSSE.at("ruling 1")),
    in_force=since(2018, 5, 25),
    when=equals(P.source, Source.PERSON),
    unless=true(P.interest_told) | true(P.information_exempt) | true(P.further_purpose) | NOT_BOUND,
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires(
            "an online form asks for a title and does not say what interest that serves",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                further_purpose=False,
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
                information_exempt=False,
                further_purpose=False,
            ),
        ),
        silent(
            "a statute on the prosecution of fraud lets the bank keep its interest back",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=True,
                further_purpose=False,
            ),
        ),
        silent(
            "an interest that arose after collection, of which Article 13(3) asks word before the new use",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                further_purpose=True,
            ),
        ),
        unsettled(
            "a British form of 2020 does not say what interest the question serves",
            Processing(
                subject_country="GB",
                controller_countries=frozenset({"GB"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                further_purpose=False,
            ),
            on=date(2020, 12, 31),
        ),
        fires(
            "a form of a British and a French firm asks that in 2021",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR", "GB"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                further_purpose=False,
            ),
            on=date(2021, 1, 1),
        ),
        fires(
            "a French form of 2020",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                interest_told=False,
                information_exempt=False,
                further_purpose=False,
            ),
            on=date(2020, 12, 31),
        ),
        unsettled(
            "which version of the form was online in the year of collection is not known",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                source=Source.PERSON,
                information_exempt=False,
                further_purpose=False,
            ),
            missing={"interest_told"},
        ),
        unsettled(
            "the customer or a reseller may have entered the address",
            Processing(
                subject_country="FR",
                controller_countries=frozenset({"FR"}),
                interest_told=False,
                information_exempt=False,
                further_purpose=False,
            ),
            missing={"source"},
        ),
    ),
    not_encoded=("whether telling the data subjects later mends it: the ruling is on a form that never stated the interest",),
)

RULES: tuple[Rule[Any], ...] = (STATED_INTEREST,)
