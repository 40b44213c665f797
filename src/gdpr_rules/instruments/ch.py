"""Swiss statutes, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

SWISS_UWG = Instrument(
    "Swiss Federal Act against Unfair Competition (SR 241)",
    "UWG (CH)",
    "https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de",
    verified_on=date(2026, 11, 23),
)
SWISS_DSG = Instrument(
    "Swiss Federal Act on Data Protection (SR 235.1)",
    "DSG (CH)",
    "https://www.fedlex.admin.ch/eli/cc/2022/491/de",
    verified_on=date(2026, 11, 23),
    provision="https://www.fedlex.admin.ch/eli/cc/2022/491/de#art_{}",
)
SWISS_DSG_1992 = Instrument(
    "Swiss Federal Act on Data Protection of 1992, until 31 August 2023",
    "DSG 1992 (CH)",
    "https://www.fedlex.admin.ch/eli/cc/1993/1945_1945_1945/de",
    verified_on=date(2026, 11, 23),
)
