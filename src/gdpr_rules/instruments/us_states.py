"""Statutes of the states of the United States on e-mail, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

UTAH_REGISTRY = Instrument(
    "Utah Child Protection Registry (Utah Code Title 13, Chapter 39), of which section 202 was read",
    "Utah Code",
    "https://le.utah.gov/xcode/Title13/Chapter39/13-39.html",
    verified_on=date(2026, 11, 29),
)
MICHIGAN_REGISTRY = Instrument(
    "Michigan Children's Protection Registry Act (2004 PA 241), of which 752.1065(1) to (5) were read, and (6) in part",
    "MCL",
    "https://www.legislature.mi.gov/Laws/MCL?objectName=mcl-Act-241-of-2004",
    verified_on=date(2026, 11, 29),
)
