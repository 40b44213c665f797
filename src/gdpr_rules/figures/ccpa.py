"""The figures of the CCPA through time: who is a business (Civ. Code 1798.140)."""

from datetime import date
from decimal import Decimal

from gdpr_rules.instruments.us_ca import CCPA
from gdpr_rules.kernel.citations import Dated, Step, figure

OPERATIVE = date(2020, 1, 1)
"""The day on which the Act became operative (1798.198(a))."""

CPRA = date(2023, 1, 1)
"""The day on which what the California Privacy Rights Act changed became operative."""

ADJUSTED = date(2025, 1, 1)
"""The first adjustment to consumer prices; there was none in January 2023."""

NEXT = date(2027, 1, 1)
"""The next adjustment, in January of each odd year (1798.199.95(d)): later amounts have not been seen."""

REVENUE = Dated(
    "gross revenue to be exceeded, in US dollars",
    (
        Step(OPERATIVE, Decimal(25_000_000), CCPA.at("1798.140(c)(1)(A)")),
        Step(ADJUSTED, Decimal(26_625_000), CCPA.at("1798.199.95(d)")),
    ),
    end=NEXT,
)

VOLUME = Dated(
    "number of consumers, households or devices from which a business is covered",
    (Step(OPERATIVE, 50_000, CCPA.at("1798.140(c)(1)(B)")), Step(CPRA, 100_000, CCPA.at("1798.140(d)(1)(B)"))),
)

DATA_REVENUE = figure("share of revenue, in percent", Decimal(50), OPERATIVE, CCPA.at("1798.140(c)(1)(C)"))
"""From selling alone until the end of 2022, from selling or sharing since (1798.140(d)(1)(C))."""

VOTES = figure("share of votes to be exceeded, in percent", Decimal(50), OPERATIVE, CCPA.at("1798.140(c)(2)"))

INTEREST = figure("interest of each business, in percent", Decimal(40), CPRA, CCPA.at("1798.140(d)(3)"))
