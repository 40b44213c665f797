"""The UK GDPR as a text on lawful bases: its days, its sample, and where and since when it reaches."""

from datetime import date, timedelta

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.rules import Example, fires, silent
from gdpr_rules.law.bases.text import Changes, Text, processing, sides

DAY, FIRST, AMENDED = timedelta(days=1), date(2021, 1, 1), date(2026, 2, 5)
"""A day; the first one of the UK GDPR; the one from which the Data (Use and Access) Act 2025 amends what is asked here."""


def reach(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
    """Where a rule applies, and since when: from the end of the transition period."""
    return (
        *sides(processing)(hit, on),
        silent("the day before the UK GDPR was law", processing(**hit), on=FIRST - DAY),
        fires("its first day", processing(**hit), on=FIRST),
    )


def until_amended(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
    """The same for a rule that the Act of 2025 ended."""
    return (
        *reach(hit, on),
        fires("the day before the law was amended", processing(**hit), on=AMENDED - DAY),
        silent("the day on which the law was amended", processing(**hit), on=AMENDED),
    )


def since_amended(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
    """The same for a rule that the Act of 2025 made."""
    return (
        *sides(processing)(hit, on),
        silent("the day before the law was amended", processing(**hit), on=AMENDED - DAY),
        fires("the day on which the law was amended", processing(**hit), on=AMENDED),
    )


TEXT = Text("uk.gdpr", UK_GDPR, since(2021, 1, 1), processing, reach)
