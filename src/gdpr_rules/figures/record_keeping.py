"""From how many persons employed on records of processing are always kept: Article 30(5) of both texts."""

from datetime import date

from gdpr_rules.instruments.eu import GDPR
from gdpr_rules.instruments.uk import UK_GDPR
from gdpr_rules.kernel.citations import figure

EU_SIZE = figure("persons employed, from whom on records are always kept", 250, date(2018, 5, 25), GDPR.at("Art 30(5)"))
UK_SIZE = figure(
    "persons employed, from whom on records are always kept in the United Kingdom",
    250,
    date(2021, 1, 1),
    UK_GDPR.at("Art 30(5)"),
)
