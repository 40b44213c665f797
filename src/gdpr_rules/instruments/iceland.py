"""Icelandic statutes, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

PRIVACY_ACT = Instrument(
    "Icelandic Act 90/2018 on data protection and the processing of personal data",
    "Act 90/2018 (IS)",
    "https://www.althingi.is/lagas/nuna/2018090.html",
    verified_on=date(2026, 11, 23),
)
