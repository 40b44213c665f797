"""Groups of countries through time: where the General Data Protection Regulation is law, and the ePrivacy Directive binds."""

from datetime import date

from gdpr_rules.instruments.eu import EEA_GDPR, GDPR, WITHDRAWAL_AGREEMENT
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import Dated, Step

MEMBER_STATES = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "HR",
        "CY",
        "CZ",
        "DK",
        "EE",
        "FI",
        "FR",
        "DE",
        "GR",
        "HU",
        "IE",
        "IT",
        "LV",
        "LT",
        "LU",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SK",
        "SI",
        "ES",
        "SE",
    ]
)
EFTA_STATES_IN_EEA = frozenset(["IS", "LI", "NO"])
GB, US, CH = frozenset({"GB"}), frozenset({"US"}), frozenset({"CH"})

GDPR_COUNTRIES = Dated(
    "countries in which the GDPR is law",
    (
        Step(date(2018, 5, 25), MEMBER_STATES | GB, GDPR.at("Art 99(2)")),
        Step(date(2018, 7, 20), MEMBER_STATES | GB | EFTA_STATES_IN_EEA, EEA_GDPR.at("Art 3")),
        Step(date(2021, 1, 1), MEMBER_STATES | EFTA_STATES_IN_EEA, WITHDRAWAL_AGREEMENT.at("Art 127")),
    ),
)
"""The European Economic Area, and the United Kingdom until its transition period ended."""

EEA = Dated(
    "countries in which the ePrivacy Directive binds",
    (Step(date(2018, 5, 25), MEMBER_STATES | EFTA_STATES_IN_EEA, LIBRARY.at("table of e-mail rules")),),
)
