"""Further cases of the rights of Articles 15 to 20 against exemptions that cover everything asked for, or only a part of it."""

from functools import partial
from typing import Any

from gdpr_rules import Basis, Exemption, RequestGround, Right
from gdpr_rules.facts.requester import Standing
from gdpr_rules.kernel.rules import Example, fires, silent
from tests.law.cases_requests import PLACES, request
from tests.law.request_cases import asked as completed

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


PART: dict[str, Any] = {"exempt_in_full": False}
ELSEWHERE: dict[str, Any] = {"provided_by_subject": False, "has_information": False}
OWN_SITUATION: dict[str, Any] = {"grounds": {RequestGround.PARTICULAR_SITUATION}}


def of_information(place: str) -> tuple[Example[Any], ...]:
    """Article 14(5): where, and as far as, an exception applies."""
    told = partial(completed, "uk" if place == "GB" else "eu", Right.INFORMATION, **ELSEWHERE, **PART)
    return (
        fires("secrecy covers what a client said only", told(exemptions=frozenset({E.PROFESSIONAL_SECRECY}))),
        fires("some people cannot be traced", told(exemptions=frozenset({E.IMPOSSIBLE_OR_DISPROPORTIONATE}))),
    )


def of_recipients(place: str) -> tuple[Example[Any], ...]:
    """Article 19: each recipient, of whom one may be out of reach."""
    asked = partial(request, place, Right.RECIPIENT_NOTICE, standing=Standing.OWN, **SPREAD)
    return (
        fires(
            "one of four partners has been wound up",
            asked(exemptions={E.IMPOSSIBLE_OR_DISPROPORTIONATE}, exempt_in_full=False),
        ),
    )


def left_out(place: str) -> tuple[Example[Any], ...]:
    """Articles 14(5) and 21: of the information, and of the processing objected to, a part is exempt."""
    informed = partial(request, place, Right.INFORMATION, exempt_in_full=False, has_information=False)
    before = partial(request, place, Right.INFORMATION, exempt_in_full=False, has_information=True)
    objected = partial(request, place, Right.OBJECTION, exempt_in_full=False)
    own = OWN_SITUATION
    study: dict[str, Any] = {"research": True, "basis": Basis.CONSENT}
    interests: dict[str, Any] = {"research": False, "basis": Basis.LEGITIMATE_INTERESTS}
    both: dict[str, Any] = {"research": True, "basis": Basis.LEGITIMATE_INTERESTS}
    overriding = {E.COMPELLING_GROUNDS, E.PUBLIC_TASK}
    return (
        fires("an informant behind one entry", informed(provided_by_subject=True, exemptions={E.NATIONAL_LAW})),
        fires("a part of what a client said", informed(provided_by_subject=False, exemptions={E.PROFESSIONAL_SECRECY})),
        fires("some people not traced", informed(provided_by_subject=False, exemptions={E.IMPOSSIBLE_OR_DISPROPORTIONATE})),
        silent("collected from the person", informed(provided_by_subject=True, exemptions={E.PROFESSIONAL_SECRECY})),
        silent("collected from a crowd", informed(provided_by_subject=True, exemptions={E.IMPOSSIBLE_OR_DISPROPORTIONATE})),
        silent("informed before, by an authority", before(provided_by_subject=False, exemptions={E.NATIONAL_LAW})),
        silent("informed before, by a hospital", before(provided_by_subject=False, exemptions={E.DEFEATS_PURPOSE})),
        silent("nothing kept back", informed(provided_by_subject=False, exemptions=())),
        silent(
            "access to what secrecy covers",
            request(
                place,
                Right.ACCESS,
                exempt_in_full=False,
                provided_by_subject=False,
                has_information=False,
                exemptions={E.PROFESSIONAL_SECRECY, E.DEFEATS_PURPOSE},
            ),
        ),
        fires("compelling grounds for a part", objected(**own, **interests, exemptions={E.COMPELLING_GROUNDS})),
        fires("a registry's task for a part", objected(**own, **study, exemptions={E.PUBLIC_TASK})),
        silent(
            "a decision by a machine, which no law of this kind restricts",
            request(
                place,
                Right.AUTOMATED_DECISION,
                exempt_in_full=False,
                has_information=False,
                **interests,
                exemptions={E.NATIONAL_LAW},
            ),
        ),
        silent("no compelling grounds", objected(**own, **both, exemptions={E.RIGHTS_OF_OTHERS})),
        silent("compelling grounds, against consent", objected(**own, **{**study, "research": False}, exemptions=overriding)),
        silent("an objection without grounds", objected(grounds=(), **both, exemptions=overriding)),
        silent(
            "a decision by a machine is no objection",
            request(place, Right.AUTOMATED_DECISION, exempt_in_full=False, **own, **both, exemptions=overriding),
        ),
    )


CASES: dict[str, tuple[Example[Any], ...]] = {
    f"{text}.gdpr.{rule}": (
        *under_a_law(place, rule),
        *of_the_article(place, rule),
        *(of_recipients(place) if rule == "art19.recipients" else ()),
    )
    for text, place in PLACES.items()
    for rule in ASKED
} | {
    f"{text}.gdpr.{rule}": cases(place)
    for text, place in PLACES.items()
    for rule, cases in (
        ("art14.information_elsewhere", of_information),
        ("art23.in_part", left_out),
    )
}
CASES["us.ca.ccpa.civ1798_105.third_parties"] = (
    fires(
        "one of four buyers has been wound up: the other three are notified",
        completed(
            "ca", Right.DELETE, disclosed_to_others=True, exemptions=frozenset({E.IMPOSSIBLE_OR_DISPROPORTIONATE}), **PART
        ),
    ),
)
"""By the ids of the rules, in the Union, in the United Kingdom and in California."""
