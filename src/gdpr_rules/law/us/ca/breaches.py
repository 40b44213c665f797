"""California, breaches of computerised data: Civil Code 1798.82, as far as it is certain."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments import BREACH_ACT
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import equals, more_than, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Regime, Rule, Working, silent, unsettled
from gdpr_rules.law.breaches import around, breach, examples

B = attrs.fields(Breach)
FIRST = date(2026, 1, 1)
THIRTY_DAYS = Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
MANY = figure("residents above whom the Attorney General is told", 500, FIRST, BREACH_ACT.at("1798.82(f)"))

US_CA_BREACH = Regime(
    "us.ca.breach",
    "California, breaches of computerised data",
    scopes=(equals(B.subject_country, "US") & equals(B.subject_us_state, "CA"),),
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


def told_by(facts: Breach) -> BreachResponse:
    """Thirty calendar days after discovery, by the calendar of the instant's own zone, whatever day they end on."""
    return BreachResponse(tell_persons=True, persons_by=THIRTY_DAYS.nominal(facts.became_aware.date()))


def shown(facts: Breach) -> Working:
    """The sum."""
    found, day = THIRTY_DAYS.nominal(facts.became_aware.date()), facts.became_aware.date()
    lines = (f"discovered: {day}", f"30 days: {found} ({BREACH_ACT.at('1798.82(a)')})")
    return Working(lines, ((day, "discovered"), (found, "30 days")))


OWNERS = frozenset({BreachRole.CONTROLLER, BreachRole.COMMUNICATIONS_PROVIDER})
RULES: tuple[Rule[BreachResponse], ...] = (
    Rule(
        id="us.ca.breach.civ1798_82.residents",
        title="Residents of California are told within 30 calendar days that data about them, not encrypted, were got at",
        protects="people who could still protect themselves",
        cites=(BREACH_ACT.at("1798.82(a)"),),
        in_force=since(2026, 1, 1),
        when=one_of(B.role, OWNERS),
        unless=true(B.data_unintelligible),
        then=Computed((B.became_aware,), told_by, working=shown),
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
            "delay at the request of law enforcement, and to find out the extent of the breach",
        ),
    ),
    Rule(
        id="us.ca.breach.civ1798_82.attorney_general",
        title="The Attorney General gets a sample of the notice where more than 500 residents are affected",
        protects="people in a breach of many",
        cites=(BREACH_ACT.at("1798.82(f)"),),
        in_force=since(2026, 1, 1),
        when=one_of(B.role, OWNERS) & more_than(B.residents_affected, MANY),
        unless=true(B.data_unintelligible),
        then=BreachResponse(tell_authority=True, duties=frozenset({BreachDuty.TELL_ATTORNEY_GENERAL})),
        examples=(
            *examples(
                sample,
                {},
                also=[{"role": BreachRole.COMMUNICATIONS_PROVIDER}],
                not_so=[{"role": BreachRole.PROCESSOR}, {"residents_affected": 500}, {"data_unintelligible": True}],
                unknown=["role", "residents_affected", "data_unintelligible"],
            ),
            *reach({}),
        ),
        not_encoded=("within 15 days of telling the residents: that day is no fact here",),
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
