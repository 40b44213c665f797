"""California, breaches of computerised data: Civil Code 1798.82, as far as it is certain."""

from datetime import date, timedelta, timezone
from typing import Any

import attrs

from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER, spoken
from gdpr_rules.clocks.working_days import calendar_of
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments import BREACH_ACT, GOVERNMENT_CODE
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import equals, known, more_than, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Reading, Regime, Rule, Working, fires, silent, unsettled
from gdpr_rules.law.breaches import around, breach, examples
from gdpr_rules.law.scope import reach_rule

B = attrs.fields(Breach)
FIRST = date(2026, 1, 1)
THIRTY_DAYS = Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
FIFTEEN_DAYS = Period(days=15, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE)
PACIFIC = timezone(timedelta(hours=-8))  # the standard time: in summer it can only make the day an earlier one
RESIDENTS, ATTORNEY_GENERAL = BREACH_ACT.at("1798.82(a)(2)(A)"), BREACH_ACT.at("1798.82(f)")
MANY = figure("residents above whom the Attorney General is told", 500, FIRST, ATTORNEY_GENERAL)

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


def discovered(facts: Breach) -> date:
    """The day of discovery: of the calendars of California and of the instant's own zone, the one that says the earlier day."""
    return min(facts.became_aware.date(), facts.became_aware.astimezone(PACIFIC).date())


def told_by(facts: Breach) -> BreachResponse:
    """Thirty calendar days after discovery, whatever day they end on."""
    return BreachResponse(
        tell_persons=True,
        persons_by=THIRTY_DAYS.nominal(discovered(facts)),
        duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY}),
    )


def rolled(last: date, field: str) -> tuple[Reading, ...]:
    """The reading by which a last day that is a holiday is left out too."""
    later = calendar_of("US-CA").next_working(last)
    words = "a last day that is a holiday does not count"
    return () if later == last else (Reading(field, later, words, GOVERNMENT_CODE.at("6800")),)


def persons_sum(facts: Breach) -> Working:
    """The sum, and the reading by which it rolls."""
    day = discovered(facts)
    last = THIRTY_DAYS.nominal(day)
    lines = (f"discovered: {spoken(day)}", f"30 calendar days: {spoken(last)} ({RESIDENTS})")
    return Working(lines, ((day, "discovered"), (last, "30 calendar days")), rolled(last, "persons_by"))


def sample_by(facts: Breach) -> date | None:
    """Fifteen calendar days after the residents were told, who cannot have been told before the discovery."""
    if facts.persons_told == NEVER:
        return None
    return FIFTEEN_DAYS.nominal(max(discovered(facts), facts.persons_told or discovered(facts)))


def sample_owed(facts: Breach) -> BreachResponse:
    """The Attorney General gets the sample, by the fifteenth day once the residents have been told."""
    return BreachResponse(tell_authority=True, sample_by=sample_by(facts), duties=frozenset({BreachDuty.TELL_ATTORNEY_GENERAL}))


def sample_sum(facts: Breach) -> Working:
    """The sum, and the reading by which it rolls."""
    told, last = facts.persons_told, sample_by(facts)
    if last is None or told is None:
        return Working(("the residents were told: not so far",) if last is None else ("when they were told is not known",))
    lines = (f"the residents were told: {spoken(told)}", f"15 calendar days: {spoken(last)} ({ATTORNEY_GENERAL})")
    return Working(lines, ((told, "residents told"), (last, "15 calendar days")), rolled(last, "sample_by"))


OWNERS = frozenset({BreachRole.CONTROLLER, BreachRole.COMMUNICATIONS_PROVIDER})
PEOPLE = reach_rule(
    "us.ca.breach",
    "civ1798_82.people",
    "Whoever holds data about people in California has to tell them of a breach",
    "people who could still protect themselves",
    (BREACH_ACT.at("1798.82(a)(1)"), BREACH_ACT.at("1798.82(b)")),
    since(2026, 1, 1),
    {"subject_country": "US", "subject_us_state": "CA"},
    not_so=[{"subject_us_state": "TX"}, {"subject_country": "GB"}],
    not_encoded=("whether somebody does business in California: everybody who holds the data is taken to",),
)
RULES: tuple[Rule[Any], ...] = (
    PEOPLE,
    Rule(
        id="us.ca.breach.civ1798_82.residents",
        title="Residents of California are told within 30 calendar days that data about them, not encrypted, were got at",
        protects="people who could still protect themselves",
        cites=(BREACH_ACT.at("1798.82(a)(1)"), RESIDENTS),
        in_force=since(2026, 1, 1),
        when=one_of(B.role, OWNERS),
        unless=true(B.data_unintelligible),
        then=Computed((B.became_aware,), told_by, working=persons_sum),
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
        then=Computed((B.became_aware, B.persons_told), sample_owed, knows=known(B.persons_told), working=sample_sum),
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
