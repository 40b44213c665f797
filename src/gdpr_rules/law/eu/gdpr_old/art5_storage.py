"""GDPR Article 5(1)(e): how long data are kept."""

from datetime import date, timedelta
from typing import Any

from gdpr_rules.facts.retention import Retention, RetentionTerms
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Example, Rule, fires, silent
from gdpr_rules.law.keeping import keeping_rules, places, retention

FIRST, EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)


def sample(**facts: Any) -> Retention:
    """Data of a person in Finland at a controller in Ireland."""
    return retention(**{"subject_country": "FI", "controller_countries": frozenset({"IE"}), **facts})


def reach(hit: dict[str, Any]) -> tuple[Example[RetentionTerms], ...]:
    """Where and since when, with the days on which countries joined and left."""
    abroad: dict[str, Any] = {"controller_countries": frozenset({"US"})}
    america: dict[str, Any] = {"subject_country": "US", "subject_us_state": "NY"}
    shown: list[Example[RetentionTerms]] = [*places(sample, FIRST)(hit)]
    for side in (abroad, america):
        named = "subject_country" if side is abroad else "controller_countries"
        norway, britain = (
            sample(**{**hit, **side, named: country if side is abroad else frozenset({country})}) for country in ("NO", "GB")
        )
        shown += [
            silent("Norway, the day before the EEA took the GDPR over", norway, on=EEA_DAY - DAY),
            fires("Norway, from that day", norway, on=EEA_DAY),
            fires("Britain, while the GDPR was law there", britain, on=BRITAIN_LEFT - DAY),
            silent("Britain since", britain, on=BRITAIN_LEFT),
        ]
    return tuple(shown)


RULES: tuple[Rule[RetentionTerms], ...] = keeping_rules("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
