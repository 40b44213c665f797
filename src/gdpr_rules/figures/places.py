"""Groups of countries and territories through time: where the GDPR is law, and the ePrivacy Directive binds."""

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

FRENCH_REGIONS = frozenset(["GF", "GP", "MF", "MQ", "RE", "YT"])
"""Regions of France with a code of their own, in which the Treaties apply (TFEU Art 355(1); Mayotte: Decision 2012/419/EU).

The Azores, the Canary Islands and Madeira have none: they go by `PT` and `ES`.
"""
ALAND = frozenset(["AX"])
"""Åland, in which the Treaties apply with derogations on other matters (TFEU Art 355(4), Protocol 2 to the Act of 1994)."""
UNION_TERRITORIES = FRENCH_REGIONS | ALAND
"""Parts of member states with a code of their own in which the law of the Union applies, and so that of the EEA (Art 126)."""
FRANCE, FINLAND = frozenset({"FR"}) | FRENCH_REGIONS, frozenset({"FI"}) | ALAND

FRENCH_COLLECTIVITIES = frozenset(["BL", "NC", "PF", "PM", "TF", "WF"])
"""Parts of France in which the law of the Union does not apply (TFEU Art 355(2); Saint Barthélemy since 2012)."""
SVALBARD = frozenset(["SJ"])
"""Svalbard and Jan Mayen: Svalbard lies outside the EEA (Protocol 40); whether Norway made the GDPR law there was not read."""
US_TERRITORIES = frozenset(["AS", "GU", "MP", "PR", "UM", "VI"])
"""The outlying areas of the United States, which people write as countries too."""
BEYOND_THE_UNION = FRENCH_COLLECTIVITIES | SVALBARD | frozenset(["AW", "BQ", "BV", "CW", "FO", "GL", "SX"])
"""Territories of member states and of Norway that the law of the Union or the EEA does not reach (TFEU Arts 198, 355(5)(a))."""
BEYOND_BRITAIN = frozenset(["AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"])
"""The Crown Dependencies and overseas territories, in which the UK GDPR and the Act are not law (DPA 2018 s 207)."""

GDPR_COUNTRIES = Dated(
    "countries in which the GDPR is law",
    (
        Step(date(2018, 5, 25), MEMBER_STATES | UNION_TERRITORIES | GB, GDPR.at("Art 99(2)")),
        Step(date(2018, 7, 20), MEMBER_STATES | UNION_TERRITORIES | GB | EFTA_STATES_IN_EEA, EEA_GDPR.at("Art 3")),
        Step(date(2021, 1, 1), MEMBER_STATES | UNION_TERRITORIES | EFTA_STATES_IN_EEA, WITHDRAWAL_AGREEMENT.at("Art 127")),
    ),
)
"""The European Economic Area, and the United Kingdom until its transition period ended."""

EEA = Dated(
    "countries in which the ePrivacy Directive binds",
    (Step(date(2018, 5, 25), MEMBER_STATES | UNION_TERRITORIES | EFTA_STATES_IN_EEA, LIBRARY.at("table of e-mail rules")),),
)
