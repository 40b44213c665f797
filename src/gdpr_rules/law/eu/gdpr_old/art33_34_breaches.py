"""GDPR Articles 33 and 34, and the 24 hours of Regulation 611/2013 for providers of communications services."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse, BreachRole
from gdpr_rules.instruments.eu import EPRIVACY, GDPR, REGULATION_611
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.breaches import PROVIDER, around, breach, breach_rules, by_hours, examples, subscribers_rule

B = attrs.fields(Breach)
FIRST, EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)
AMERICA: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}


def sample(**facts: Any) -> Breach:
    """A breach at a controller in Ireland, of data about people in Finland."""
    return breach(**{"subject_country": "FI", "controller_countries": frozenset({"IE"}), **facts})


def reach(hit: dict[str, Any]) -> tuple[Example[BreachResponse], ...]:
    """Where a rule applies, and since when: with either side in a country in which the GDPR is law."""
    away = {"controller_countries": frozenset({"US"})}
    shown: list[Example[BreachResponse]] = [
        fires("people in New York", sample(**{**hit, **AMERICA})),
        fires("a controller in the United States", sample(**{**hit, **away})),
        silent("neither side in the EEA", sample(**{**hit, **AMERICA, **away})),
        unsettled(
            "a controller in the United States, and people nobody knows where",
            sample(**{**hit, **away, "subject_country": None}),
            missing={"subject_country"},
        ),
        unsettled(
            "people in New York, and a controller nobody knows where",
            sample(**{**hit, **AMERICA, "controller_countries": None}),
            missing={"controller_countries"},
        ),
        *around(FIRST, hit, sample),
    ]
    for side in ("people", "controller"):
        norway, britain = (
            sample(**{**hit, **away, "subject_country": country})
            if side == "people"
            else sample(**{**hit, **AMERICA, "controller_countries": frozenset({country})})
            for country in ("NO", "GB")
        )
        shown += [
            silent(f"{side} in Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
            fires(f"{side} in Norway, from that day", norway, on=EEA_DAY),
            fires(f"{side} in Britain, while the GDPR was law there", britain, on=BRITAIN_LEFT - DAY),
            silent(f"{side} in Britain since", britain, on=BRITAIN_LEFT),
        ]
    return tuple(shown)


ENCODED = since(2018, 5, 25)
SUBSCRIBERS: tuple[Example[BreachResponse], ...] = (
    silent("subscribers in the United States", sample(**PROVIDER, **AMERICA)),
    silent("subscribers in Britain", sample(**PROVIDER, subject_country="GB")),
    unsettled("subscribers nobody knows where", sample(**PROVIDER, subject_country=None), missing={"subject_country"}),
    *around(FIRST, PROVIDER, sample),
)
"""Where the two rules on providers apply, and since when: the scope is that of the ePrivacy Directive."""

PROVIDERS = Rule(
    id="eu.eprivacy.reg611.authority",
    title="A provider of public communications services tells the authority of a breach within 24 hours",
    protects="people whose communications are in somebody's hands",
    cites=(REGULATION_611.at("Art 2(2)"), REGULATION_611.at("Art 2(3)"), EPRIVACY.at("Art 4(3)"), EPRIVACY.at("Art 4(4)")),
    in_force=ENCODED,
    when=equals(B.role, BreachRole.COMMUNICATIONS_PROVIDER),
    then=by_hours(24, REGULATION_611.at("Art 2(2)"), BreachDuty.REPORT_IN_PHASES, BreachDuty.RECORD),
    examples=(*examples(sample, PROVIDER, not_so=[{"role": BreachRole.CONTROLLER}], unknown=["role"]), *SUBSCRIBERS),
    not_encoded=(
        "the time before 25 May 2018, since 25 August 2013",
        "the rest of what is not known within the 24 hours, which follows within three days",
        "that Articles 33 and 34 of the GDPR stand back here (GDPR Art 95), and where they do not",
    ),
)

RULES: tuple[Rule[BreachResponse], ...] = (
    *breach_rules("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach),
    PROVIDERS,
    subscribers_rule(
        "eu.eprivacy.reg611.subscribers",
        (EPRIVACY.at("Art 4(3)"), REGULATION_611.at("Art 3(1)"), REGULATION_611.at("Art 4")),
        ENCODED,
        sample,
        SUBSCRIBERS,
    ),
)
