"""Further cases of the rules on refusals and exemptions, which have more limbs than their own examples should show."""

from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Any

from gdpr_rules import Basis, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Standing
from gdpr_rules.kernel.rules import Example, fires, silent

PLACES = {"eu": "IE", "uk": "GB"}


def request(
    place: str,
    right: Right,
    *,
    grounds: Collection[RequestGround] = (),
    exemptions: Collection[Exemption] = (),
    standing: Standing = Standing.OWN,
    **facts: Any,
) -> RightsRequest:
    """A reasonable request of a person whose identity and authority are clear, to a controller in the same country."""
    return RightsRequest(
        right=right,
        received=date(2026, 3, 2),
        subject_country=place,
        controller_countries=frozenset({place}),
        standing=standing,
        received_as=Role.CONTROLLER,
        identity_doubted=False,
        manifestly_unfounded_or_excessive=False,
        grounds=frozenset(grounds),
        exemptions=frozenset(exemptions),
        **facts,
    )


def refusals(place: str) -> tuple[Example[Any], ...]:
    """Requests that are met, and requests that are not: which of them need reasons (Article 12(4))."""

    asked = partial(request, place)
    return (
        silent("an old application is erased", asked(Right.ERASURE, grounds={RequestGround.NO_LONGER_NECESSARY})),
        silent("a contested entry is restricted", asked(Right.RESTRICTION, grounds={RequestGround.ACCURACY_CONTESTED})),
        silent("a customer learns who received the corrected address", asked(Right.RECIPIENT_NOTICE)),
        silent(
            "a listener receives the playlists",
            asked(Right.PORTABILITY, basis=Basis.CONTRACT, provided_by_subject=True, automated=True),
        ),
        silent(
            "a patient with a rare disease objects to a study, and is taken out of it",
            asked(
                Right.OBJECTION,
                direct_marketing=False,
                research=True,
                basis=Basis.CONSENT,
                grounds={RequestGround.PARTICULAR_SITUATION},
            ),
        ),
        silent("a complaint is not a request that could be refused", asked(Right.COMPLAINT)),
        fires(
            "an old application is not erased for a neighbour without authority, who learns why",
            asked(Right.ERASURE, grounds={RequestGround.NO_LONGER_NECESSARY}, standing=Standing.NOT_SHOWN),
        ),
        fires(
            "a customer asks for the correction of an address that is correct",
            asked(Right.RECTIFICATION, basis=Basis.CONTRACT, provided_by_subject=True, automated=True),
        ),
        fires("a customer wants data restricted and has no ground for it", asked(Right.RESTRICTION)),
        fires(
            "a passenger wants to take along what was collected in legitimate interests",
            asked(Right.PORTABILITY, basis=Basis.LEGITIMATE_INTERESTS, provided_by_subject=True, automated=True),
        ),
        fires(
            "a borrower wants to take along a score that the bank derived",
            asked(Right.PORTABILITY, basis=Basis.CONTRACT, provided_by_subject=False, automated=True),
        ),
        fires(
            "a patient wants to take along a paper file",
            asked(Right.PORTABILITY, basis=Basis.CONTRACT, provided_by_subject=True, automated=False),
        ),
        fires(
            "a pupil wants to take along what a school processes for its public task",
            asked(
                Right.PORTABILITY,
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                exemptions={Exemption.PUBLIC_TASK},
            ),
        ),
        fires(
            "a customer objects to scoring and to a study, and gives no grounds",
            asked(Right.OBJECTION, direct_marketing=False, research=True, basis=Basis.LEGITIMATE_INTERESTS),
        ),
        fires(
            "a customer objects to what the contract requires",
            asked(
                Right.OBJECTION,
                direct_marketing=False,
                research=False,
                basis=Basis.CONTRACT,
                grounds={RequestGround.PARTICULAR_SITUATION},
            ),
        ),
        fires(
            "a clerk, and not the system, turned the loan down",
            asked(Right.AUTOMATED_DECISION, solely_automated_decision=False, significant_effect=True),
        ),
        fires(
            "a system decided which advertisement was shown",
            asked(Right.AUTOMATED_DECISION, solely_automated_decision=True, significant_effect=False),
        ),
    )


def exemptions_relied_on(place: str) -> tuple[Example[Any], ...]:
    """Rights that give way to an exemption, which has to be shown (Article 5(2)), and rights that were not made out."""

    asked = partial(request, place)
    return (
        fires(
            "a statistics act excludes restriction",
            asked(Right.RESTRICTION, grounds={RequestGround.ACCURACY_CONTESTED}, exemptions={Exemption.NATIONAL_LAW}),
        ),
        fires(
            "secrecy of an investigation keeps the recipients from being named",
            asked(Right.RECIPIENT_NOTICE, exemptions={Exemption.NATIONAL_LAW}),
        ),
        fires(
            "a provider cannot tell whose measurements are to be exported",
            asked(
                Right.PORTABILITY,
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                exemptions={Exemption.CANNOT_IDENTIFY},
            ),
        ),
        fires(
            "a school processes the data for its public task",
            asked(
                Right.PORTABILITY,
                basis=Basis.CONSENT,
                provided_by_subject=True,
                automated=True,
                exemptions={Exemption.PUBLIC_TASK},
            ),
        ),
        silent(
            "a listener receives the playlists",
            asked(Right.PORTABILITY, basis=Basis.CONTRACT, provided_by_subject=True, automated=True),
        ),
        silent(
            "a customer has no ground for erasure, so that no right gives way",
            asked(Right.ERASURE, exemptions={Exemption.NATIONAL_LAW, Exemption.LEGAL_CLAIMS}),
        ),
        silent(
            "a customer has no ground for restriction, so that no right gives way",
            asked(Right.RESTRICTION, exemptions={Exemption.NATIONAL_LAW}),
        ),
        silent(
            "what rests on legitimate interests is not portable anyway",
            asked(
                Right.PORTABILITY,
                basis=Basis.LEGITIMATE_INTERESTS,
                provided_by_subject=True,
                automated=True,
                exemptions={Exemption.NATIONAL_LAW, Exemption.PUBLIC_TASK},
            ),
        ),
        silent(
            "a score that the bank derived is not portable anyway",
            asked(
                Right.PORTABILITY,
                basis=Basis.CONTRACT,
                provided_by_subject=False,
                automated=True,
                exemptions={Exemption.NATIONAL_LAW, Exemption.PUBLIC_TASK},
            ),
        ),
        silent(
            "a paper file is not portable anyway",
            asked(
                Right.PORTABILITY,
                basis=Basis.CONTRACT,
                provided_by_subject=True,
                automated=False,
                exemptions={Exemption.NATIONAL_LAW, Exemption.PUBLIC_TASK},
            ),
        ),
        silent(
            "an objection without grounds fails by itself",
            asked(
                Right.OBJECTION,
                basis=Basis.LEGITIMATE_INTERESTS,
                research=True,
                exemptions={Exemption.COMPELLING_GROUNDS, Exemption.PUBLIC_TASK},
            ),
        ),
        silent(
            "what the contract requires is not open to objection",
            asked(
                Right.OBJECTION,
                basis=Basis.CONTRACT,
                grounds={RequestGround.PARTICULAR_SITUATION},
                research=False,
                exemptions={Exemption.COMPELLING_GROUNDS, Exemption.PUBLIC_TASK},
            ),
        ),
    )


def without_authority(place: str, right: Right, **facts: Any) -> tuple[Example[Any], ...]:
    """A request in order, made by one who has not shown that they may act for the person."""
    return (
        silent(
            "a relative asks in the person's name, and shows no authority",
            request(place, right, standing=Standing.NOT_SHOWN, **facts),
        ),
    )


OLD: dict[str, Any] = {"grounds": {RequestGround.NO_LONGER_NECESSARY}}
PORTABLE: dict[str, Any] = {"basis": Basis.CONTRACT, "provided_by_subject": True, "automated": True}

CASES: dict[str, tuple[Example[Any], ...]] = {
    **{f"{text}.gdpr.art12.reasons": refusals(place) for text, place in PLACES.items()},
    **{f"{text}.gdpr.art5.accountability": exemptions_relied_on(place) for text, place in PLACES.items()},
    **{
        f"{text}.gdpr.{rule}": without_authority(place, right, **facts)
        for text, place in PLACES.items()
        for rule, right, facts in (
            ("art17.erasure", Right.ERASURE, OLD),
            ("art17.made_public", Right.ERASURE, {**OLD, "made_public": True}),
            ("art19.recipients", Right.ERASURE, {**OLD, "disclosed_to_others": True}),
            ("art19.names", Right.ERASURE, {**OLD, "disclosed_to_others": True}),
            ("art20.portability", Right.PORTABILITY, PORTABLE),
        )
    },
}
"""By the ids of the rules, in the Union and in the United Kingdom."""
