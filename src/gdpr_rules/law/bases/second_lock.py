"""Data behind a second lock: special categories (Article 9) and convictions (Article 10), beside a basis of Article 6."""

from collections.abc import Iterable
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import Condition, equals, one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.consent import REQUIREMENTS, STANDS
from gdpr_rules.law.bases.text import Text, keeping

P = attrs.fields(Processing)
C = SpecialCondition
SPECIAL = true(P.special_category)
LAID_DOWN = (C.EMPLOYMENT_LAW, C.SUBSTANTIAL_PUBLIC_INTEREST, C.PUBLIC_HEALTH, C.RESEARCH)
"""The conditions that hold only on the basis of a law with safeguards: Article 9(2)(b), (g), (i) and (j)."""


def under(
    text: Text,
    conditions: tuple[SpecialCondition, ...],
    name: str,
    title: str,
    places: tuple[str | Citation, ...],
    unless: Condition,
    met: dict[str, Any],
    lacking: Iterable[dict[str, Any]],
    **more: Any,
) -> Rule[LawfulBases]:
    """A rule on what conditions of Article 9(2) need: `met` are facts that meet it, `lacking` changes of them that do not."""
    first, *others = conditions
    hit = {"special_category": True, "special_category_condition": first, **met}
    gone, *rest = lacking
    return text.rule(
        name,
        title,
        "people whose most sensitive data are at stake",
        places,
        keeping(),
        {**hit, **gone},
        when=SPECIAL
        & (one_of(P.special_category_condition, set(conditions)) if others else equals(P.special_category_condition, first)),
        unless=unless,
        also=[*({"special_category_condition": other} for other in others), *({**met, **each} for each in rest)],
        not_so=[
            met,
            {"special_category": False},
            *({"special_category_condition": other} for other in C if other not in conditions),
        ],
        unknown=["special_category", "special_category_condition"],
        **more,
    )


def special_categories(text: Text, *law: Citation) -> tuple[Rule[LawfulBases], ...]:
    """Article 9: nothing without one of its conditions, none of these without what it takes; `law` says where laws stand."""
    named = set(C) - {C.NONE}
    consents = {**{fact.name: True for fact in REQUIREMENTS}, "consent_withdrawn": False, "explicit_consent": True}
    partly = [{name: not value} for name, value in consents.items()]
    explicit = {"special_category": True, "special_category_condition": C.EXPLICIT_CONSENT}
    helpless = {"subject_incapable": True, "vital_interests": True}
    vital = {"special_category": True, "special_category_condition": C.VITAL_INTERESTS}
    return (
        text.rule(
            "art9.special_categories",
            "Special categories of data are not processed on any basis unless a condition of Article 9(2) is met too",
            "people whose most sensitive data are at stake",
            ("Art 9(1)", "Art 9(2)"),
            keeping(),
            {"special_category": True},
            when=SPECIAL,
            unless=one_of(P.special_category_condition, named),
            not_so=[{"special_category": False}, *({"special_category_condition": each} for each in C if each in named)],
            unknown=["special_category", "special_category_condition"],
            not_encoded=(
                "further conditions of national law on genetic, biometric and health data (Art 9(4))",
                "data from which such a category can only be inferred: the controller records whether they count",
            ),
        ),
        under(
            text,
            (C.EXPLICIT_CONSENT,),
            "art9.explicit_consent",
            "Explicit consent opens the lock only as a consent that stands in every other respect too",
            ("Art 9(2)(a)", "Art 4(11)", "Art 7"),
            STANDS & true(P.explicit_consent),
            consents,
            partly,
            further=tuple(text.open_for({**explicit, **consents}, name) for name in consents),
            not_encoded=("laws under which the person's consent cannot lift the prohibition",),
        ),
        under(
            text,
            LAID_DOWN,
            "art9.conditions_in_law",
            "Conditions that rest on a law need that law, with its safeguards",
            ("Art 9(2)(b)", "Art 9(2)(g)", "Art 9(2)(i)", "Art 9(2)(j)", *law),
            true(P.condition_in_law),
            {"condition_in_law": True},
            [{"condition_in_law": False}],
            further=(
                text.open_for(
                    {"special_category": True, "special_category_condition": C.RESEARCH},
                    "condition_in_law",
                ),
            ),
            not_encoded=("which laws, and collective agreements under (b), provide for what",),
        ),
        under(
            text,
            (C.VITAL_INTERESTS,),
            "art9.vital_interests",
            "Vital interests open the lock only for somebody who cannot consent",
            ("Art 9(2)(c)",),
            true(P.subject_incapable) & true(P.vital_interests),
            helpless,
            [{"subject_incapable": False}, {"vital_interests": False}],
            further=tuple(text.open_for({**vital, **helpless}, name) for name in helpless),
        ),
        under(
            text,
            (C.HEALTH_CARE,),
            "art9.secrecy",
            "Care and medicine open the lock only in the hands of somebody bound to secrecy",
            ("Art 9(2)(h)", "Art 9(3)"),
            true(P.professional_secrecy),
            {"professional_secrecy": True},
            [{"professional_secrecy": False}],
            further=(
                text.open_for(
                    {"special_category": True, "special_category_condition": C.HEALTH_CARE},
                    "professional_secrecy",
                ),
            ),
            not_encoded=("the law, or the contract with a health professional, on which it rests",),
        ),
    )


def convictions(text: Text, *law: str | Citation) -> tuple[Rule[LawfulBases], ...]:
    """Article 10: under official authority, or where a law authorises it; registers only under the first."""
    register = {"criminal_data": True, "comprehensive_register": True}
    return (
        text.rule(
            "art10.convictions",
            "Data on convictions and offences are processed only under official authority, or where a law authorises it",
            "people with a past, or accused of one",
            ("Art 10", *law),
            keeping(),
            {"criminal_data": True},
            when=true(P.criminal_data),
            unless=true(P.official_authority) | true(P.criminal_data_authorised),
            not_so=[{"criminal_data": False}, {"official_authority": True}, {"criminal_data_authorised": True}],
            unknown=["criminal_data", "official_authority", "criminal_data_authorised"],
            not_encoded=("which laws authorise what, with which safeguards",),
        ),
        text.rule(
            "art10.registers",
            "A comprehensive register of convictions is kept under official authority only",
            "people with a past",
            ("Art 10",),
            keeping(),
            register,
            when=true(P.criminal_data) & true(P.comprehensive_register),
            unless=true(P.official_authority),
            not_so=[{"criminal_data": False}, {"comprehensive_register": False}, {"official_authority": True}],
            unknown=["criminal_data", "comprehensive_register", "official_authority"],
        ),
    )
