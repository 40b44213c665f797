"""UK GDPR Articles 33 and 34, and PECR regulation 5A for providers of communications services."""

import datetime as dt
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import REGULATION_611
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT_1, PECR, UK_GDPR
from gdpr_rules.kernel.citations import Citation, figure, since
from gdpr_rules.kernel.conditions import Condition, Op, Test, equals
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.breaches import PROVIDER, around, breach, breach_rules, by_hours, examples, subscribers_rule

B = attrs.fields(Breach)
FIRST, DAY = date(2021, 1, 1), timedelta(days=1)
AMERICA: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
ABROAD: dict[str, Any] = {"controller_countries": frozenset({"US"})}


def reach(hit: dict[str, Any]) -> tuple[Example[BreachResponse], ...]:
    """Where a rule applies, and since when: with either side in Britain."""
    return (
        fires("people in New York", breach(**{**hit, **AMERICA})),
        fires("a controller in the United States", breach(**{**hit, **ABROAD})),
        silent("neither side in Britain", breach(**{**hit, **AMERICA, **ABROAD})),
        unsettled(
            "a controller in the United States, and people nobody knows where",
            breach(**{**hit, **ABROAD, "subject_country": None}),
            missing={"subject_country"},
        ),
        unsettled(
            "people in New York, and a controller nobody knows where",
            breach(**{**hit, **AMERICA, "controller_countries": None}),
            missing={"controller_countries"},
        ),
        *around(FIRST, hit, breach),
    )


ENCODED = date(2018, 5, 25)
LONDON_SUMMER = dt.timezone(timedelta(hours=1))
LONGER_FROM = dt.datetime(2025, 8, 20, tzinfo=LONDON_SUMMER)
SWITCH = figure("first instant of 20 August 2025 in London", LONGER_FROM, ENCODED, DUAA_COMMENCEMENT_1.at("reg 2(c)"))
BEFORE_SWITCH: Condition = Test(B.became_aware, Op.BEFORE, SWITCH)
IS_PROVIDER = equals(B.role, BreachRole.COMMUNICATIONS_PROVIDER)
EARLIER = {"became_aware": LONGER_FROM - timedelta(microseconds=1)}


def subscribers(hit: dict[str, Any]) -> tuple[Example[BreachResponse], ...]:
    """Where a rule on providers applies, and since when: the scope is that of the regulations."""
    return (
        silent("subscribers in Ireland", breach(**hit, subject_country="IE")),
        unsettled("subscribers nobody knows where", breach(**hit, subject_country=None), missing={"subject_country"}),
        *around(ENCODED, hit, breach),
    )


def provider_rule(
    name: str,
    hours: int,
    title: str,
    cites: tuple[Citation, ...],
    duties: tuple[BreachDuty, ...],
    when: Condition,
    hit: dict[str, Any],
    other: dict[str, Any],
) -> Rule[BreachResponse]:
    """Regulation 5A with its hours, by the instant of awareness."""
    return Rule(
        id=f"uk.pecr.reg5a.{name}",
        title=title,
        protects="people whose communications are in somebody's hands",
        cites=(*cites, PECR.at("reg 5A(8)")),
        in_force=since(2018, 5, 25),
        when=IS_PROVIDER & when,
        then=by_hours(hours, cites[0], BreachDuty.REPORT_IN_PHASES, BreachDuty.RECORD, *duties),
        examples=(
            *examples(breach, {**PROVIDER, **hit}, not_so=[{"role": BreachRole.CONTROLLER}, other], unknown=["role"]),
            *subscribers({**PROVIDER, **hit}),
        ),
        not_encoded=(
            "the time before 25 May 2018",
            "breaches that a provider knew of before 20 August 2025 and had not notified by then",
            "that Articles 33 and 34 of the UK GDPR stand back here (UK GDPR Art 95), and where they do not",
        ),
    )


RULES: tuple[Rule[BreachResponse], ...] = (
    *breach_rules("uk.gdpr", UK_GDPR, since(2021, 1, 1), breach, reach),
    provider_rule(
        "authority_24_hours",
        24,
        "Before 20 August 2025 a provider of public communications services told the Commissioner within 24 hours",
        (REGULATION_611.at("Art 2(2)"), PECR.at("reg 5A(2)"), DUAA_COMMENCEMENT_1.at("reg 2(c)")),
        (),
        BEFORE_SWITCH,
        EARLIER,
        {"became_aware": LONGER_FROM},
    ),
    provider_rule(
        "authority_72_hours",
        72,
        "Since 20 August 2025 a provider of public communications services tells the Commissioner within 72 hours",
        (PECR.at("reg 5A(2)"), PECR.at("reg 5A(3A)"), DUAA.at("s 111"), DUAA_COMMENCEMENT_1.at("reg 2(c)")),
        (BreachDuty.GIVE_REASONS_IF_LATE,),
        ~BEFORE_SWITCH,
        {"became_aware": LONGER_FROM},
        EARLIER,
    ),
    subscribers_rule(
        "uk.pecr.reg5a.subscribers",
        (PECR.at("reg 5A(3)"), PECR.at("reg 5A(6)"), REGULATION_611.at("Art 3(1)")),
        since(2018, 5, 25),
        breach,
        subscribers(PROVIDER),
    ),
)
