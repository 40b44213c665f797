"""The California Consumer Privacy Act and its regulations; whom they reach."""

import attrs

from gdpr_rules.facts.business import Business
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.facts.situation import Situation
from gdpr_rules.kernel.conditions import TRUE, contains, equals
from gdpr_rules.kernel.rules import Regime

R, S = attrs.fields(RightsRequest), attrs.fields(Situation)

US_CA_CCPA = Regime(
    "us.ca.ccpa",
    "California Consumer Privacy Act, with its regulations",
    scopes={
        RightsRequest: (
            equals(R.subject_country, "US") & equals(R.subject_us_state, "CA") & contains(R.covering_acts, {PrivacyAct.CCPA})
        ).named("a consumer in California, and a business that the Act covers"),
        Situation: contains(S.covering_acts, {PrivacyAct.CCPA}).named("a business that the Act covers"),
        Business: TRUE,  # whom the Act covers is what is asked
    },
    not_encoded=(
        "every other law of California, such as Civ. Code 1798.83 on disclosures to direct marketers",
        "on requests, residents of California who are away for a time: the state in which the person is stands for residence",
        "people in California for a time only, who are no residents: they are taken for residents",
        "requests of minors, of authorised agents and of parents",
        "on requests, what the Act left out until the end of 2022 for employees, applicants and business contacts",
        "on requests, what the Act leaves to other laws, such as on health and credit data (1798.145(a) to (g), 1798.146)",
        "automated decision-making technology (11 CCR 7200 to 7222), from 1 January 2027",
        "the Delete Act and its platform for data brokers",
    ),
)
