"""Californian statutes and regulations, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

CCPA = Instrument(
    "California Consumer Privacy Act of 2018, as amended (Civil Code 1798.100 to 1798.199.100)",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5",
    verified_on=date(2026, 11, 23),
)
CCPA_REGULATIONS = Instrument(
    "California Consumer Privacy Act Regulations (11 CCR 7000 and following)",
    "11 CCR",
    "https://cppa.ca.gov/regulations/",
    verified_on=date(2026, 11, 23),
)
BREACH_ACT = Instrument(
    "Civil Code of California, on breaches of computerised data",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.82",
    verified_on=date(2026, 11, 23),
)
CIVIL_CODE = Instrument(
    "Civil Code of California, on holidays and business days",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=7",
    verified_on=date(2026, 11, 23),
)
GOVERNMENT_CODE = Instrument(
    "Government Code of California, on the computation of time",
    "Cal. Gov. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=6800",
    verified_on=date(2026, 11, 23),
)
CIVIL_PROCEDURE = Instrument(
    "Code of Civil Procedure of California, on the computation of time",
    "Cal. Code Civ. Proc.",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CCP&sectionNum=12a",
    verified_on=date(2026, 11, 23),
)
