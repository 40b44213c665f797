"""California, breaches of computerised data: Civil Code 1798.82, as far as it is certain."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.deadlines import Deadline, HolidaysOf, Moment, Recount, Start
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.instruments.us_ca import BREACH_ACT, GOVERNMENT_CODE
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import equals, more_than, one_of, true
from gdpr_rules.kernel.rules import Example, Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.breaches import around, breach, examples

B = attrs.fields(Breach)
FIRST = date(2026, 1, 1)
THIRTY_DAYS = Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
FIFTEEN_DAYS = Period(days=15, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
PACIFIC = -8  # hours from UTC; the standard time: in summer it can only make the day an earlier one
RESIDENTS, ATTORNEY_GENERAL = BREACH_ACT.at("1798.82(a)(2)(A)"), BREACH_ACT.at("1798.82(f)")
MANY = figure("residents above whom the Attorney General is told", 500, FIRST, ATTORNEY_GENERAL)

US_CA_BREACH = Regime(
    "us.ca.breach",
    "California, breaches of computerised data",
    scopes={SubjectLocation: equals(B.subject_country, "US") & equals(B.subject_us_state, "CA")},
    not_encoded=("the time before 1 January 2026, when no number of days was set", "agencies of the state (Civ. Code 1798.29)"),
)


def sample(**facts: Any) -> Breach:
    """A breach at a business in the United States, of data about people in California."""
    california: dict[str, Any] = {
        "subject_country": "US",
        "subject_us_state": "CA",
        "controller_countries": frozenset({"US"}),
        "residents_affected": 501,
    }
    return breach(**{**california, **facts})


def reach(hit: dict[str, Any]) -> tuple[Example[BreachResponse], ...]:
    """Where a rule applies: to people in California."""
    return (
        silent("people in Texas", sample(**{**hit, "subject_us_state": "TX"})),
        silent("people in Britain", sample(**{**hit, "subject_country": "GB"})),
        unsettled("people in some state", sample(**{**hit, "subject_us_state": None}), missing={"subject_us_state"}),
        unsettled("people in some country", sample(**{**hit, "subject_country": None}), missing={"subject_country"}),
        *around(FIRST, hit, sample),
    )


DISCOVERED = Start(B.became_aware, "discovered", zone=PACIFIC)
HOLIDAYS = HolidaysOf("US-CA")
A_HOLIDAY = "a last day that is a holiday does not count"
TOLD_BY = Deadline(
    adds=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
    sets={"persons_by": Moment.DUE},
    starts=(DISCOVERED,),
    period=THIRTY_DAYS,
    source=RESIDENTS,
    readings=(
        Recount(
            words=A_HOLIDAY,
            cite=GOVERNMENT_CODE.at("6800"),
            fields=("persons_by",),
            period=attrs.evolve(THIRTY_DAYS, roll=Roll.NEXT_WORKING_DAY),
            holidays=HOLIDAYS,
        ),
    ),
)
"""Thirty calendar days after discovery, whatever day they end on."""

SAMPLE = Deadline(
    adds=BreachResponse(tell_authority=True, duties=frozenset({BreachDuty.TELL_ATTORNEY_GENERAL})),
    sets={"sample_by": Moment.DUE},
    starts=(DISCOVERED, Start(B.persons_told, "the residents were told")),
    period=FIFTEEN_DAYS,
    source=ATTORNEY_GENERAL,
    readings=(
        Recount(
            words=A_HOLIDAY,
            cite=GOVERNMENT_CODE.at("6800"),
            fields=("sample_by",),
            period=attrs.evolve(FIFTEEN_DAYS, roll=Roll.NEXT_WORKING_DAY),
            holidays=HOLIDAYS,
        ),
    ),
)
"""Fifteen calendar days after the residents were told, who cannot have been told before the discovery."""


OWNERS = frozenset({BreachRole.CONTROLLER, BreachRole.COMMUNICATIONS_PROVIDER})
RULES: tuple[Rule[Any], ...] = (
    Rule(
        id="us.ca.breach.civ1798_82.residents",
        title="Residents of California are told within 30 calendar days that data about them, not encrypted, were got at",
        protects="people who could still protect themselves",
        cites=(BREACH_ACT.at("1798.82(a)(1)"), RESIDENTS),
        in_force=since(2026, 1, 1),
        when=one_of(B.role, OWNERS),
        unless=true(B.data_unintelligible),
        then=TOLD_BY,
        examples=(
            *examples(
                sample,
                {},
                also=[{"role": BreachRole.COMMUNICATIONS_PROVIDER}],
                not_so=[{"role": BreachRole.PROCESSOR}, {"data_unintelligible": True}],
                unknown=["role", "data_unintelligible"],
            ),
            *reach({}),
        ),
        not_encoded=(
            "which data count as personal information there (1798.82(h)): every kind is taken to",
            "delay for law enforcement, or to find out the extent of the breach and make the system safe (1798.82(a)(2)(B))",
            "breaches discovered before 1 January 2026 and not told by then",
            "whether somebody does business in California: everybody who owns the data is taken to",
        ),
    ),
    Rule(
        id="us.ca.breach.civ1798_82.attorney_general",
        title="The Attorney General gets a sample of the notice to more than 500 residents, within 15 days of telling them",
        protects="people in a breach of many",
        cites=(ATTORNEY_GENERAL,),
        in_force=since(2026, 1, 1),
        when=one_of(B.role, OWNERS) & more_than(B.residents_affected, MANY),
        unless=true(B.data_unintelligible),
        then=SAMPLE,
        examples=(
            *examples(
                sample,
                {},
                also=[{"role": BreachRole.COMMUNICATIONS_PROVIDER}],
                not_so=[{"role": BreachRole.PROCESSOR}, {"residents_affected": 500}, {"data_unintelligible": True}],
                unknown=["role", "residents_affected", "data_unintelligible", "persons_told"],
            ),
            fires("the residents were told", sample(persons_told=date(2026, 4, 1))),
            *reach({}),
        ),
    ),
    Rule(
        id="us.ca.breach.civ1798_82.owner",
        title="Whoever holds data for another tells the owner of the data immediately",
        protects="people whose data are with somebody's supplier",
        cites=(BREACH_ACT.at("1798.82(b)"),),
        in_force=since(2026, 1, 1),
        when=equals(B.role, BreachRole.PROCESSOR),
        then=BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER})),
        examples=(
            *examples(sample, {"role": BreachRole.PROCESSOR}, not_so=[{"role": BreachRole.CONTROLLER}], unknown=["role"]),
            *reach({"role": BreachRole.PROCESSOR}),
        ),
    ),
)
