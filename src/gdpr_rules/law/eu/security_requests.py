"""Requests about law enforcement and intelligence in the Union, which the GDPR leaves to national law (Article 2(2))."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.figures.places import GDPR_COUNTRIES
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled

R = attrs.fields(RightsRequest)

OUTSIDE_THE_GDPR = one_of(
    RIGHT,
    {
        Right.ENFORCEMENT_ACCESS,
        Right.ENFORCEMENT_RECTIFICATION,
        Right.ENFORCEMENT_ERASURE,
        Right.INTELLIGENCE_ACCESS,
        Right.INTELLIGENCE_OBJECTION,
        Right.ENFORCEMENT_DECISION,
        Right.INTELLIGENCE_DECISION,
    },
).named("a request about law enforcement or intelligence", GDPR.at("Art 2(2)(a), (d)"))

NATIONAL_LAW = Rule(
    id="eu.gdpr.art2.security_requests",
    title="Requests about law enforcement and intelligence go by national law, under Directive (EU) 2016/680 or beside it",
    protects="people about whom authorities of the Union's member states hold data",
    cites=(GDPR.at("Art 2(2)(a)"), GDPR.at("Art 2(2)(d)")),
    in_force=since(2018, 5, 25),
    when=OUTSIDE_THE_GDPR
    & contains(R.controller_countries, GDPR_COUNTRIES)
    & open_question("the national law that transposes Directive (EU) 2016/680, or that governs intelligence services"),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.FIND_OUT_LAW})),
    examples=(
        unsettled(
            "a witness asks the police of Dublin for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
            ),
        ),
        unsettled(
            "a victim asks the police of Helsinki for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 3, 2),
                subject_country="FI",
                controller_countries=frozenset({"FI"}),
            ),
        ),
        unsettled(
            "a suspect asks the police of Vienna for erasure",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 3, 2),
                subject_country="AT",
                controller_countries=frozenset({"AT"}),
            ),
        ),
        unsettled(
            "a journalist asks the intelligence service of Lisbon for access",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 3, 2),
                subject_country="PT",
                controller_countries=frozenset({"PT"}),
            ),
        ),
        unsettled(
            "an activist objects to what the intelligence service of Athens does",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 3, 2),
                subject_country="GR",
                controller_countries=frozenset({"GR"}),
            ),
        ),
        silent(
            "an officer asks the police of Dublin as employer, which is a matter of the GDPR",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="IE",
                controller_countries=frozenset({"IE"}),
            ),
        ),
        silent(
            "a witness who lives in Dublin asks a British force",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="IE",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 3, 2),
        ),
    ),
)

RULES: tuple[Rule[Handling], ...] = (NATIONAL_LAW,)
