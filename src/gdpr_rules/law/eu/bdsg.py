"""Germany: the data protection officer of section 38 of the Federal Data Protection Act (BDSG)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.organisation import AppointmentDuty, Appointments, Organisation
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.de import BDSG
from gdpr_rules.kernel.citations import Dated, Step, since
from gdpr_rules.kernel.conditions import at_least, contains, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

G, S = attrs.fields(Organisation), attrs.fields(Situation)
DE_BDSG = Regime(
    "de.bdsg",
    "Germany, Federal Data Protection Act",
    scopes={
        Situation: contains(S.controller_countries, frozenset({"DE"})),
        Organisation: contains(G.controller_countries, frozenset({"DE"})),
    },
    not_encoded=("everything but section 38", "the Acts of the Länder, and church law"),
)
PERSONS = Dated(
    "persons constantly engaged in automated processing",
    (Step(date(2018, 5, 25), 10, BDSG.at("s 38(1)")), Step(date(2019, 11, 26), 20, BDSG.at("s 38(1)"))),
)
"""Raised by the second Act adapting German law to the GDPR (BGBl. 2019 I 1626)."""

OFFICER: Rule[Appointments] = Rule(
    id="de.bdsg.s38.officer",
    title="A German firm designates an officer if it has 20 or more persons, high-risk processing or a trade in data",
    protects="data subjects who need someone to turn to within the organisation",
    cites=(BDSG.at("s 38(1)"),),
    in_force=since(2018, 5, 25),
    when=at_least(G.persons_in_automated_processing, PERSONS) | true(G.impact_assessment_due) | true(G.trades_in_data),
    unless=true(G.public_authority),
    then=Appointments(officer=True, duties=frozenset({AppointmentDuty.PUBLISH_CONTACT, AppointmentDuty.INVOLVE_OFFICER})),
    examples=(
        fires(
            "a wholesaler in Hamburg has twenty people at its customer database",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=20,
                impact_assessment_due=False,
                trades_in_data=False,
                public_authority=False,
            ),
            on=date(2019, 11, 26),
        ),
        silent(
            "another wholesaler has nineteen",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=19,
                impact_assessment_due=False,
                trades_in_data=False,
                public_authority=False,
            ),
            on=date(2019, 11, 26),
        ),
        fires(
            "an agency had ten, on the last day before the number was raised",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=10,
                impact_assessment_due=False,
                trades_in_data=False,
                public_authority=False,
            ),
            on=date(2019, 11, 25),
        ),
        silent(
            "another agency had nine on that day",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=9,
                impact_assessment_due=False,
                trades_in_data=False,
                public_authority=False,
            ),
            on=date(2019, 11, 25),
        ),
        fires(
            "two founders plan a health app that needs an impact assessment",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=2,
                impact_assessment_due=True,
                trades_in_data=False,
                public_authority=False,
            ),
        ),
        fires(
            "a market research institute of five",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=5,
                impact_assessment_due=False,
                trades_in_data=True,
                public_authority=False,
            ),
        ),
        silent(
            "a state statistics office, which has its officer under Article 37(1)(a)",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=400,
                impact_assessment_due=True,
                trades_in_data=False,
                public_authority=True,
            ),
        ),
        unsettled(
            "a retailer does not know whether its part-time cashiers count",
            Organisation(
                controller_countries=frozenset({"DE"}),
                impact_assessment_due=False,
                trades_in_data=False,
                public_authority=False,
            ),
            missing={"persons_in_automated_processing"},
        ),
        unsettled(
            "a firm of four has not considered whether its scoring needs an impact assessment",
            Organisation(
                controller_countries=frozenset({"DE"}),
                persons_in_automated_processing=4,
                trades_in_data=False,
                public_authority=False,
            ),
            missing={"impact_assessment_due"},
        ),
    ),
    not_encoded=(
        "how part-time staff and those with little to do with data are counted",
        "public bodies (BDSG s 5), which have an officer under Article 37(1)(a)",
    ),
)


RULES: tuple[Rule[Any], ...] = (OFFICER,)
