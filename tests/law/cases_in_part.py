"""Further cases of the rights of Articles 15 to 20 against exemptions that cover everything asked for, or only a part of it."""

from functools import partial
from typing import Any

from gdpr_rules import Basis, Exemption, RequestGround, Right
from gdpr_rules.facts.requester import Standing
from gdpr_rules.kernel.rules import Example, fires, silent
from tests.law.cases_requests import PLACES, request

E = Exemption
SPREAD: dict[str, Any] = {"disclosed_to_others": True}
LISTS: dict[str, Any] = {"basis": Basis.CONTRACT, "provided_by_subject": True, "automated": True}
UNLAWFUL: dict[str, Any] = {"grounds": {RequestGround.UNLAWFUL}}
ASKED: dict[str, tuple[Right, dict[str, Any]]] = {
    "art17.erasure": (Right.ERASURE, UNLAWFUL),
    "art17.made_public": (Right.ERASURE, {**UNLAWFUL, "made_public": True}),
    "art19.names": (Right.RECIPIENT_NOTICE, SPREAD),
    "art19.recipients": (Right.RECIPIENT_NOTICE, SPREAD),
    "art20.portability": (Right.PORTABILITY, LISTS),
}
"""For each rule a request on which it fires if nothing is exempt."""


def under_a_law(place: str, rule: str) -> tuple[Example[Any], ...]:
    """A law that restricts the right, and a controller that cannot tell whose data they are."""
    right, told = ASKED[rule]
    asked = partial(request, place, right, standing=Standing.OWN, **told)
    return (
        fires("one letter among many is privileged", asked(exemptions={E.NATIONAL_LAW}, exempt_in_full=False)),
        silent("all of it is privileged", asked(exemptions={E.NATIONAL_LAW}, exempt_in_full=True)),
        silent("the data cannot be linked to the person", asked(exemptions={E.CANNOT_IDENTIFY}, exempt_in_full=False)),
    )


def of_the_article(place: str, rule: str) -> tuple[Example[Any], ...]:
    """The exceptions of Articles 17(3) and 20(4) themselves, and of a change that recipients would be told of."""
    right, told = (Right.ERASURE, {**UNLAWFUL, **SPREAD}) if rule.startswith("art19") else ASKED[rule]
    exempt = E.RIGHTS_OF_OTHERS if right is Right.PORTABILITY else E.LEGAL_CLAIMS
    asked = partial(request, place, right, standing=Standing.OWN, exemptions={exempt}, **told)
    return (
        fires("a part of the data is needed or concerns others", asked(exempt_in_full=False)),
        silent("all of the data are needed or concern others", asked(exempt_in_full=True)),
    )


CASES: dict[str, tuple[Example[Any], ...]] = {
    f"{text}.gdpr.{rule}": (*under_a_law(place, rule), *of_the_article(place, rule))
    for text, place in PLACES.items()
    for rule in ASKED
}
"""By the ids of the rules, in the Union and in the United Kingdom."""
