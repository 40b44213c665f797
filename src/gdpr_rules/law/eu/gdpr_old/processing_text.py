"""The GDPR as a text on lawful bases: its days, its sample, and where and since when it reaches."""

from datetime import date, timedelta
from typing import Any

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Example, fires, silent
from gdpr_rules.law.bases.text import Changes, Text, processing, sides

START, EEA_DAY, BRITAIN_LEFT, DAY = date(2018, 5, 25), date(2018, 7, 20), date(2021, 1, 1), timedelta(days=1)


def sample(**facts: Any) -> Processing:
    """A processing that every basis would carry, of a person in Finland by a controller in Ireland."""
    return processing(**{"subject_country": "FI", "controller_countries": frozenset({"IE"}), **facts})


def reach(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
    """Where and since when, with the days on which countries joined and left."""
    abroad: Changes = {"controller_countries": frozenset({"US"})}
    america: Changes = {"subject_country": "US", "subject_us_state": "NY"}
    shown: list[Example[LawfulBases]] = [*sides(sample)(hit, on)]
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
    shown += [
        silent("the day before the GDPR applied", sample(**hit), on=START - DAY),
        fires("the day it applied", sample(**hit), on=START),
    ]
    return tuple(shown)


TEXT = Text("eu.gdpr", GDPR, since(2018, 5, 25), sample, reach)
