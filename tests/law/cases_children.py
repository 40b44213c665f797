"""Further cases of Article 8: services from countries with a lower age, for the rules that have twelve cases already."""

from datetime import date

from gdpr_rules import LawfulBases, Processing, SpecialCondition
from gdpr_rules.kernel.rules import Example, fires, silent, unsettled

GDPR_DAY, EEA_DAY, TODAY = date(2018, 5, 25), date(2018, 7, 20), date(2026, 11, 23)


def game(child: str, service: str, age: int, *, counselling: bool = False) -> Processing:
    """An online service for a child whose parents were not asked."""
    return Processing(
        subject_country=child,
        controller_countries=frozenset({service}),
        offered_to_child=True,
        subject_age=age,
        preventive_service=counselling,
        parental_authorisation=False,
    )


def below(child: str, own: int, on: date) -> tuple[Example[LawfulBases], ...]:
    """Children below their own country's age, beside the ages of Sweden (13), Austria (14) and France (15), all since 2018."""
    aged_13 = (
        unsettled("a game from Sweden, where a child of 13 consents on its own", game(child, "SE", 13), on=on),
        fires("a game from Sweden, to a child of 12", game(child, "SE", 12), on=on),
    )
    aged_14 = (
        unsettled("a game from Austria, where a child of 14 consents on its own", game(child, "AT", 14), on=on),
        fires("a game from Austria, to a child of 13", game(child, "AT", 13), on=on),
    )
    aged_15 = (
        unsettled("a game from France, where a child of 15 consents on its own", game(child, "FR", 15), on=on),
        fires("a game from France, to a child of 14", game(child, "FR", 14), on=on),
    )
    return (*aged_13, *(aged_14 if own > 14 else ()), *(aged_15 if own > 15 else ()))


def mood_app(child: str, age: int) -> Processing:
    """A service that asks about health, with the child's express consent alone."""
    return Processing(
        subject_country=child,
        controller_countries=frozenset({"IE"}),
        special_category=True,
        special_category_condition=SpecialCondition.EXPLICIT_CONSENT,
        offered_to_child=True,
        subject_age=age,
        preventive_service=False,
        parental_authorisation=False,
    )


def by_a_parent(child: str, age: int) -> Processing:
    """Consent that a parent gave, and that was verified; the child gave none."""
    return Processing(
        subject_country=child,
        controller_countries=frozenset({"IE"}),
        consent_given=False,
        subject_age=age,
        parental_authorisation=True,
        parental_authorisation_verified=True,
    )


def helpline(child: str) -> Example[LawfulBases]:
    """A service that the law of the country does not except by name."""
    return unsettled("a helpline for children in distress", game(child, "IE", 9, counselling=True), on=TODAY)


SIXTEEN_FIRST = (
    "BE",
    "BG",
    "CY",
    "CZ",
    "EE",
    "GR",
    "HR",
    "DE",
    "HU",
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
)
"""Countries where the age was the sixteen years of the GDPR on the first day, or is still."""
CASES: dict[str, tuple[Example[LawfulBases], ...]] = {
    **{f"eu.gdpr.art8.age_{country.lower()}": below(country, 16, GDPR_DAY) for country in (*SIXTEEN_FIRST, "FI", "IE", "AX")},
    "eu.gdpr.art8.age_li": below("LI", 16, EEA_DAY),
    "eu.gdpr.art8.age_fr": below("FR", 15, GDPR_DAY),
    "eu.gdpr.art8.age_dk": below("DK", 15, date(2024, 1, 1)),
    "eu.gdpr.art8.age_es": (*below("ES", 16, GDPR_DAY), helpline("ES")),
    "eu.gdpr.art9.childs_consent": (
        silent("an app asks a child of 15 in France about its health", mood_app("FR", 15)),
        unsettled("an app asks a child of 15 in Germany about its health", mood_app("DE", 15)),
        silent("an app asks a child of 16 in Germany about its health", mood_app("DE", 16)),
    ),
    "eu.gdpr.art6.consent": (
        fires("a parent in France agrees for a child of 15, who was not asked", by_a_parent("FR", 15)),
        silent("a parent in Germany agrees for a child of 15", by_a_parent("DE", 15)),
        fires("a parent in Germany agrees for a child of 16, who was not asked", by_a_parent("DE", 16)),
    ),
    "eu.gdpr.art8.age_elsewhere": (*below("US", 16, GDPR_DAY), helpline("US")),
}
