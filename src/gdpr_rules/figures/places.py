"""Groups of countries through time: where the General Data Protection Regulation is law, and what is encoded."""

from datetime import date

from gdpr_rules.figures.email_b2b import EMAIL_B2B
from gdpr_rules.instruments.eu import EEA_GDPR, GDPR, WITHDRAWAL_AGREEMENT
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.instruments.us import CAN_SPAM
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


def _encoded() -> Dated[frozenset[str]]:
    """Country by country, the first day from which all the law that these rules need is encoded."""
    starts = {row.country: row.encoded_since for row in EMAIL_B2B} | {"US": date(2004, 1, 1)}
    joined = {
        country: max(start, date(2018, 7, 20)) if country in EFTA_STATES_IN_EEA else start for country, start in starts.items()
    }
    days = sorted({date(1, 1, 1), *joined.values()})
    cite = LIBRARY.at("countries and days encoded")
    steps = (
        Step(
            day,
            frozenset(c for c, start in joined.items() if start <= day),
            CAN_SPAM.at("7701") if day.year == 2004 else cite,
        )
        for day in days
    )
    return Dated("countries whose law on e-mail is encoded", tuple(steps))


ENCODED = _encoded()
"""Before the General Data Protection Regulation applied, only the federal law of the United States is encoded."""


def _rights(*also: str) -> tuple[Step[frozenset[str]], ...]:
    """The countries of the two texts of the GDPR from the day they apply there, and others from the first day."""
    first = MEMBER_STATES | GB | set(also)
    return (
        Step(date(1, 1, 1), frozenset[str](), LIBRARY.at("countries and days encoded")),
        Step(date(2018, 5, 25), first, GDPR.at("Art 99(2)")),
        Step(date(2018, 7, 20), first | EFTA_STATES_IN_EEA, EEA_GDPR.at("Art 3")),
    )


RIGHTS_ENCODED = Dated("countries whose law on data subjects' rights is encoded", _rights("US"))
"""Including the United States, of which only California has such a law encoded; the rules distinguish its other states."""

BASES_ENCODED = Dated("countries whose law on lawful bases is encoded", _rights())
"""Excluding the United States, whose law on this is not encoded."""
