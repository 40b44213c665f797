"""No law, no licence: requests about law enforcement and intelligence where neither British nor European law answers them."""

from datetime import date

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.figures.places import GB, GDPR_COUNTRIES
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import contains, one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled

R = attrs.fields(RightsRequest)

SECURITY_REQUESTS = Rule(
    id="backstop.security_requests",
    title="What people can ask of police and intelligence services elsewhere is not encoded",
    protects="people about whom authorities hold data whose law this library does not know",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=since(2018, 5, 25),
    when=one_of(
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
    )
    & ~contains(R.controller_countries, GB)
    & ~contains(R.controller_countries, GDPR_COUNTRIES)
    & open_question("the law on requests to police and intelligence services of the country of the controller"),
    then=Handling(answer=Answer.COMPLY, fee=Fee.FREE, obligations=frozenset({Obligation.FIND_OUT_LAW})),
    examples=(
        unsettled(
            "a resident of Fresno asks a county sheriff for access",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"US"}),
            ),
        ),
        unsettled(
            "a visitor asks the police of New York for a correction",
            RightsRequest(
                right=Right.ENFORCEMENT_RECTIFICATION,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"US"}),
            ),
        ),
        unsettled(
            "a driver asks a highway patrol for erasure",
            RightsRequest(
                right=Right.ENFORCEMENT_ERASURE,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"US"}),
            ),
        ),
        unsettled(
            "a journalist in Leeds asks an American service what it holds",
            RightsRequest(
                right=Right.INTELLIGENCE_ACCESS,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"US"}),
            ),
        ),
        unsettled(
            "an activist in Leeds objects to what an American service does",
            RightsRequest(
                right=Right.INTELLIGENCE_OBJECTION,
                received=date(2026, 3, 2),
                subject_country="GB",
                controller_countries=frozenset({"US"}),
            ),
        ),
        silent(
            "a customer asks an American firm, and security is not concerned",
            RightsRequest(
                right=Right.ACCESS,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"US"}),
            ),
        ),
        silent(
            "a resident of Fresno asks a British force, whose law is encoded",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"GB"}),
            ),
            on=date(2026, 3, 2),
        ),
        silent(
            "a resident of Fresno asks the police of Dublin, whose law is named elsewhere",
            RightsRequest(
                right=Right.ENFORCEMENT_ACCESS,
                received=date(2026, 3, 2),
                subject_country="US",
                subject_us_state="CA",
                controller_countries=frozenset({"IE"}),
            ),
        ),
    ),
)

RULES: tuple[Rule[Handling], ...] = (SECURITY_REQUESTS,)
