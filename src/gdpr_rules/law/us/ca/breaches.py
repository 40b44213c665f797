"""California, breaches of computerised data: Civil Code 1798.82, as far as it is certain."""

from datetime import UTC, date, datetime
from typing import Any

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Recount, Start
from gdpr_rules.clocks.holidays import HolidaysOf
from gdpr_rules.clocks.periods import FirstDay, Period, Roll
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.instruments.us_ca import BREACH_ACT, GOVERNMENT_CODE
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import equals, more_than, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

B = attrs.fields(Breach)

US_CA_BREACH = Regime(
    "us.ca.breach",
    "California, breaches of computerised data",
    scopes={SubjectLocation: equals(B.subject_country, "US") & equals(B.subject_us_state, "CA")},
    not_encoded=("the time before 1 January 2026, when no number of days was set", "agencies of the state (Civ. Code 1798.29)"),
)

OWNER = one_of(B.role, {BreachRole.CONTROLLER, BreachRole.COMMUNICATIONS_PROVIDER}).named(
    "a business that owns or licenses the data", BREACH_ACT.at("1798.82(a)(1)")
)
MAINTAINER = equals(B.role, BreachRole.PROCESSOR).named(
    "a business that maintains data it does not own", BREACH_ACT.at("1798.82(b)")
)
ENCRYPTED = true(B.data_unintelligible).named("the data were encrypted, and the key is safe", BREACH_ACT.at("1798.82(a)(1)"))
FIVE_HUNDRED = figure(
    "residents above which the Attorney General is notified", 500, date(2026, 1, 1), BREACH_ACT.at("1798.82(f)")
)
MORE_THAN_500 = more_than(B.residents_affected, FIVE_HUNDRED)

DISCOVERED = Start(B.became_aware, "discovered", zone=-8)  # standard time: in summer it can only make the day an earlier one
HOLIDAY = "a last day that is a holiday does not count"


DISCLOSURE_TO_RESIDENTS = Rule(
    id="us.ca.breach.civ1798_82.residents",
    title="Residents whose unencrypted personal information was acquired are notified within 30 calendar days of discovery",
    protects="residents who could still protect themselves",
    cites=(BREACH_ACT.at("1798.82(a)(1)"), BREACH_ACT.at("1798.82(a)(2)(A)")),
    in_force=since(2026, 1, 1),
    when=OWNER,
    unless=ENCRYPTED,
    then=Deadline(
        adds=BreachResponse(tell_persons=True, duties=frozenset({BreachDuty.TELL_WITHOUT_DELAY})),
        sets={"persons_by": Moment.DUE},
        starts=(DISCOVERED,),
        period=Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE),
        source=BREACH_ACT.at("1798.82(a)(2)(A)"),
        readings=(
            Recount(
                words=HOLIDAY,
                cite=GOVERNMENT_CODE.at("6800"),
                fields=("persons_by",),
                period=Period(days=30, first_day=FirstDay.LEFT_OUT, roll=Roll.NEXT_WORKING_DAY),
                holidays=HolidaysOf("US-CA"),
            ),
        ),
    ),
    examples=(
        fires(
            "an online shop's customer accounts, with passwords in the clear, are copied",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                data_unintelligible=False,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        fires(
            "a mobile operator's subscriber file is copied",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                data_unintelligible=False,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "a stolen laptop was encrypted, and its key is safe",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                data_unintelligible=True,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "a payroll service, whose clients own the data and notify the residents",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.PROCESSOR,
                data_unintelligible=False,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        unsettled(
            "a backup tape is missing, and whether it was encrypted is still being examined",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                subject_country="US",
                subject_us_state="CA",
            ),
            missing={"data_unintelligible"},
        ),
    ),
    not_encoded=(
        "which data count as personal information there (1798.82(h)): every kind is assumed to count",
        "delay for law enforcement, or to find out the extent of the breach and make the system safe (1798.82(a)(2)(B))",
        "breaches discovered before 1 January 2026 and not notified by then",
        "whether the owner of the data does business in California: it is assumed to do so",
    ),
)

NOTICE_TO_THE_OWNER = Rule(
    id="us.ca.breach.civ1798_82.owner",
    title="A business that maintains data which it does not own notifies their owner immediately",
    protects="residents whose data are held by a supplier",
    cites=(BREACH_ACT.at("1798.82(b)"),),
    in_force=since(2026, 1, 1),
    when=MAINTAINER,
    then=BreachResponse(duties=frozenset({BreachDuty.TELL_CONTROLLER})),
    examples=(
        fires(
            "a payroll service discovers that a client's files were copied",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.PROCESSOR,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "an online shop discovers a breach of its own customers' data",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "a mobile operator discovers a breach of its own subscribers' data",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        unsettled(
            "an analytics firm may own the data it lost or hold them for its clients",
            Breach(became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC), subject_country="US", subject_us_state="CA"),
            missing={"role"},
        ),
    ),
)

SAMPLE_FOR_THE_ATTORNEY_GENERAL = Rule(
    id="us.ca.breach.civ1798_82.attorney_general",
    title="A sample of a notice to more than 500 residents goes to the Attorney General within 15 days of notifying them",
    protects="residents affected by a large breach",
    cites=(BREACH_ACT.at("1798.82(f)"),),
    in_force=since(2026, 1, 1),
    when=OWNER & MORE_THAN_500,
    unless=ENCRYPTED,
    then=Deadline(
        adds=BreachResponse(tell_authority=True, duties=frozenset({BreachDuty.TELL_ATTORNEY_GENERAL})),
        sets={"sample_by": Moment.DUE},
        starts=(DISCOVERED, Start(B.persons_told, "the residents were told")),
        period=Period(days=15, first_day=FirstDay.LEFT_OUT, roll=Roll.NONE),
        source=BREACH_ACT.at("1798.82(f)"),
        readings=(
            Recount(
                words=HOLIDAY,
                cite=GOVERNMENT_CODE.at("6800"),
                fields=("sample_by",),
                period=Period(days=15, first_day=FirstDay.LEFT_OUT, roll=Roll.NEXT_WORKING_DAY),
                holidays=HolidaysOf("US-CA"),
            ),
        ),
    ),
    examples=(
        fires(
            "notices to 501 residents went out on 1 April 2026",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                residents_affected=501,
                data_unintelligible=False,
                persons_told=date(2026, 4, 1),
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        fires(
            "a mobile operator has 20,000 residents to notify and has not done so yet",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.COMMUNICATIONS_PROVIDER,
                residents_affected=20_000,
                data_unintelligible=False,
                persons_told=NEVER,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "exactly 500 residents are affected",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                residents_affected=500,
                data_unintelligible=False,
                persons_told=date(2026, 4, 1),
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "a payroll service with 3,000 employees of its clients in the file",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.PROCESSOR,
                residents_affected=3_000,
                data_unintelligible=False,
                persons_told=date(2026, 4, 1),
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        silent(
            "the stolen file of 3,000 customers was encrypted, and its key is safe",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                residents_affected=3_000,
                data_unintelligible=True,
                persons_told=NEVER,
                subject_country="US",
                subject_us_state="CA",
            ),
        ),
        unsettled(
            "the customers have not been sorted by state yet",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                data_unintelligible=False,
                persons_told=date(2026, 4, 1),
                subject_country="US",
                subject_us_state="CA",
            ),
            missing={"residents_affected"},
        ),
        unsettled(
            "a contractor sent the notices, and has not said when",
            Breach(
                became_aware=datetime(2026, 3, 27, 9, 30, tzinfo=UTC),
                role=BreachRole.CONTROLLER,
                residents_affected=501,
                data_unintelligible=False,
                subject_country="US",
                subject_us_state="CA",
            ),
            missing={"persons_told"},
        ),
    ),
)

RULES: tuple[Rule[Any], ...] = (
    DISCLOSURE_TO_RESIDENTS,
    NOTICE_TO_THE_OWNER,
    SAMPLE_FOR_THE_ATTORNEY_GENERAL,
)
