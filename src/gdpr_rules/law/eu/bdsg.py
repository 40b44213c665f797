"""Germany: the data protection officer of section 38 of the Federal Data Protection Act (BDSG)."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.organisation import Appointments, Organisation
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.de import BDSG
from gdpr_rules.kernel.citations import Dated, Step, since
from gdpr_rules.kernel.conditions import at_least, contains, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.accountability import DAY
from gdpr_rules.law.organisations import OFFICER, SAMPLES

G, S = attrs.fields(Organisation), attrs.fields(Situation)
FIRST, RAISED = date(2018, 5, 25), date(2019, 11, 26)
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
    (Step(FIRST, 10, BDSG.at("s 38(1)")), Step(RAISED, 20, BDSG.at("s 38(1)"))),
)
"""Raised by the second Act adapting German law to the GDPR (BGBl. 2019 I 1626)."""

HERE = SAMPLES.at({"subject_country": "DE", "controller_countries": frozenset({"DE"})})


def persons(count: int | None) -> Organisation:
    """A German firm with so many of them."""
    found: Organisation = HERE(persons_in_automated_processing=count)
    return found


OFFICERS: Rule[Appointments] = Rule(
    id="de.bdsg.s38.officer",
    title="A German firm has an officer from 20 persons on, and always with risky processing or a trade in data",
    protects="people who need somebody to turn to within the organisation",
    cites=(BDSG.at("s 38(1)"),),
    in_force=since(2018, 5, 25),
    when=at_least(G.persons_in_automated_processing, PERSONS) | true(G.impact_assessment_due) | true(G.trades_in_data),
    unless=true(G.public_authority),
    then=OFFICER,
    examples=(
        fires("twenty persons", persons(20), on=RAISED),
        fires("twenty-one", persons(21), on=RAISED),
        silent("nineteen", persons(19), on=RAISED),
        fires("ten, the day before the number was raised", persons(10), on=RAISED - DAY),
        silent("nine, on that day", persons(9), on=RAISED - DAY),
        silent("ten, from then on", persons(10), on=RAISED),
        unsettled("nobody counted", persons(None), missing={"persons_in_automated_processing"}, on=RAISED),
        fires("an impact assessment is due", HERE(impact_assessment_due=True)),
        unsettled("perhaps one is due", HERE(impact_assessment_due=None), missing={"impact_assessment_due"}),
        fires("a trade in data", HERE(trades_in_data=True)),
        unsettled("perhaps a trade in data", HERE(trades_in_data=None), missing={"trades_in_data"}),
        silent("a public body", HERE(trades_in_data=True, public_authority=True)),
        unsettled("perhaps one", HERE(trades_in_data=True, public_authority=None), missing={"public_authority"}),
        silent("a firm in Austria", HERE(trades_in_data=True, controller_countries=frozenset({"AT"}))),
        fires("a firm in Austria and Germany", HERE(trades_in_data=True, controller_countries=frozenset({"AT", "DE"}))),
        unsettled(
            "nobody knows where",
            HERE(trades_in_data=True, controller_countries=None),
            missing={"controller_countries"},
        ),
        fires("ten on the first day", persons(10), on=FIRST),
        silent("the day before", persons(10), on=FIRST - DAY),
    ),
    not_encoded=(
        "how part-time staff and those with little to do with data are counted",
        "public bodies (BDSG s 5), which have an officer under Article 37(1)(a)",
    ),
)

RULES: tuple[Rule[Any], ...] = (OFFICERS,)
