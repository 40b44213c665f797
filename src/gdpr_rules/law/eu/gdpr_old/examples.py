"""Requests the rules of the GDPR show their examples on, and where and since when such a rule reaches."""

from datetime import date, timedelta
from typing import Any

from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.requests import request

START, EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)


PERSON_IN_AMERICA: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
CONTROLLER_IN_AMERICA: dict[str, Any] = {"controller_countries": frozenset({"US"}), "place": "US"}


def sample(**facts: Any) -> RightsRequest:
    """An orderly request of a person in Finland to a controller in Ireland."""
    ireland = {"subject_country": "FI", "controller_countries": frozenset({"IE"}), "place": "IE"}
    return request(**{**ireland, **facts})


def reach(rule_facts: dict[str, Any]) -> tuple[Any, ...]:
    """Where a rule applies, and since when: with either side in a country in which the GDPR is law."""
    shown: list[Any] = [
        fires("a controller in Ireland, a person in New York", sample(**{**rule_facts, **PERSON_IN_AMERICA})),
        fires("a person in Finland, a controller in the United States", sample(**{**rule_facts, **CONTROLLER_IN_AMERICA})),
        silent("neither side in the EEA", sample(**{**rule_facts, **PERSON_IN_AMERICA, **CONTROLLER_IN_AMERICA})),
        unsettled(
            "a controller in the United States, and a person nobody knows where",
            sample(**{**rule_facts, **CONTROLLER_IN_AMERICA, "subject_country": None}),
            missing={"subject_country"},
        ),
        silent("the day before the GDPR applied", sample(**rule_facts), on=START - DAY),
        fires("the day it applied", sample(**rule_facts), on=START),
    ]
    for side in ("person", "controller"):
        norway, britain = (sample(**{**rule_facts, **_side(side, country)}) for country in ("NO", "GB"))
        shown += [
            silent(f"a {side} in Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
            fires(f"a {side} in Norway, from that day", norway, on=EEA_DAY),
            fires(f"a {side} in Britain, while the GDPR was law there", britain, on=BRITAIN_LEFT - DAY),
            silent(f"a {side} in Britain since", britain, on=BRITAIN_LEFT),
        ]
    return tuple(shown)


def _side(side: str, country: str) -> dict[str, Any]:
    """One side in a country, the other in America."""
    if side == "person":
        return {**CONTROLLER_IN_AMERICA, "subject_country": country}
    return {**PERSON_IN_AMERICA, "controller_countries": frozenset({country}), "place": country}
