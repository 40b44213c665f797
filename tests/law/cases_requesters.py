"""Further cases of who asks and who was asked: authority that was asked for and never came, and requests to a processor."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from gdpr_rules import NEVER, Basis, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Standing
from gdpr_rules.kernel.rules import Example, fires, silent
from tests.law.request_cases import asked

Case = Callable[[str, RightsRequest], Example[Any]]
NOBODY: dict[str, Any] = {"authority_requested": True, "authority_shown": NEVER}


def by_another(where: str, right: Right, met: Case, refused: Case, **told: Any) -> tuple[Example[Any], ...]:
    """A request in order but for who makes it: it is met for whoever may act, and refused where evidence never came."""
    by = partial(asked, where, right, **told)
    return (
        refused("evidence was asked for, and never came", by(standing=Standing.SHOWN, **NOBODY)),
        met("no evidence had to be asked for", by(standing=Standing.SHOWN, authority_requested=False, authority_shown=NEVER)),
        met(
            "the evidence asked for came after a week",
            by(standing=Standing.SHOWN, authority_requested=True, authority_shown=date(2026, 11, 9)),
        ),
        met("the agent never showed anything, and now the person asks", by(standing=Standing.OWN, **NOBODY)),
    )


def done(where: str, right: Right, **told: Any) -> tuple[Example[Any], ...]:
    """What is done as asked, which a processor does not do by itself."""
    return (
        *by_another(where, right, fires, silent, **told),
        silent("a processor was asked", asked(where, right, received_as=Role.PROCESSOR, **told)),
        fires("a joint controller was asked", asked(where, right, received_as=Role.JOINT_CONTROLLER, **told)),
    )


def refusals(where: str, right: Right, **told: Any) -> tuple[Example[Any], ...]:
    """Reasons are given for a refusal, and a processor refuses nothing."""
    return (
        *by_another(where, right, silent, fires, **told),
        silent(
            "a processor was asked, by one without authority",
            asked(where, right, received_as=Role.PROCESSOR, standing=Standing.NOT_SHOWN, **told),
        ),
        fires(
            "a joint controller was asked, by one without authority",
            asked(where, right, received_as=Role.JOINT_CONTROLLER, standing=Standing.NOT_SHOWN, **told),
        ),
    )


def grounds(*found: RequestGround) -> dict[str, Any]:
    return {"grounds": frozenset(found)}


OLD = grounds(RequestGround.NO_LONGER_NECESSARY)
SPREAD: dict[str, Any] = {"disclosed_to_others": True}
PORTABLE: dict[str, Any] = {"basis": Basis.CONTRACT, "provided_by_subject": True, "automated": True}
OWN_SITUATION = grounds(RequestGround.PARTICULAR_SITUATION)

CASES: dict[str, tuple[Example[Any], ...]] = {
    **{
        f"{where}.gdpr.{rule}": done(where, right, **told)
        for where in ("eu", "uk")
        for rule, right, told in (
            ("art15.access", Right.ACCESS, dict[str, Any]()),
            ("art16.rectification", Right.RECTIFICATION, grounds(RequestGround.INACCURATE)),
            ("art17.erasure", Right.ERASURE, OLD),
            ("art17.made_public", Right.ERASURE, {**OLD, "made_public": True}),
            ("art18.restriction", Right.RESTRICTION, grounds(RequestGround.ACCURACY_CONTESTED)),
            ("art19.recipients", Right.RECIPIENT_NOTICE, SPREAD),
            ("art19.names", Right.RECIPIENT_NOTICE, SPREAD),
            ("art20.portability", Right.PORTABILITY, PORTABLE),
            ("art21.particular_situation", Right.OBJECTION, {**OWN_SITUATION, "basis": Basis.LEGITIMATE_INTERESTS}),
            ("art21.research", Right.OBJECTION, {**OWN_SITUATION, "basis": Basis.CONSENT, "research": True}),
        )
    },
    **{f"{where}.gdpr.art12.reasons": refusals(where, Right.ACCESS) for where in ("eu", "uk")},
    "uk.gdpr.art15.search": done("uk", Right.ACCESS),
    "uk.gdpr.dpa45.access": done("uk", Right.ENFORCEMENT_ACCESS),
    "uk.gdpr.dpa45.explained": done("uk", Right.ENFORCEMENT_ACCESS, exemptions=frozenset({Exemption.NATIONAL_LAW})),
    "uk.gdpr.dpa48.reasons": done("uk", Right.ENFORCEMENT_RECTIFICATION),  # refused: what a processor does not do by itself
    "uk.gdpr.dpa46.rectification": done("uk", Right.ENFORCEMENT_RECTIFICATION, **grounds(RequestGround.INACCURATE)),
    "uk.gdpr.dpa47.erasure": done("uk", Right.ENFORCEMENT_ERASURE, **grounds(RequestGround.UNLAWFUL)),
    "uk.gdpr.dpa47.restriction": done("uk", Right.ENFORCEMENT_ERASURE, **grounds(RequestGround.ACCURACY_CONTESTED)),
    "uk.gdpr.dpa94.access": by_another("uk", Right.INTELLIGENCE_ACCESS, fires, silent),
    "us.ca.ccpa.civ1798_105.delete": done("ca", Right.DELETE),
    "us.ca.ccpa.civ1798_105.third_parties": done("ca", Right.DELETE, **SPREAD),
    "us.ca.ccpa.civ1798_110.know": done("ca", Right.KNOW),
    "us.ca.ccpa.ccr7024.categories": done("ca", Right.KNOW, verified=False),
    "us.ca.ccpa.civ1798_106.correct": by_another("ca", Right.CORRECT, fires, silent, **grounds(RequestGround.INACCURATE)),
}
"""By the ids of the rules, in the Union, in the United Kingdom and in California."""
