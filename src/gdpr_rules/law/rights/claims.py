"""When each right of Articles 15 to 22 is there, and what lifts it: the two conditions every rule on them is made of."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Basis, Exemption, Handling, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import FALSE, Condition, contains, equals, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Rule
from gdpr_rules.law.around import examples
from gdpr_rules.law.rights_of_people import (
    DOUBT,
    ERASURE_EXCEPTIONS,
    ERASURE_GROUNDS,
    ERASURE_REQUESTS,
    NOT_IDENTIFIED,
    NOTHING,
    OBJECTIONS,
    OPEN_LIFTS,
    RECTIFICATION_REQUESTS,
    RESTRICTION_GROUNDS,
    RESTRICTION_REQUESTS,
    UNFOUNDED,
    Text,
    members,
    shown,
)
from gdpr_rules.law.time_limits import ACCESS_REQUESTS

R = attrs.fields(RightsRequest)

Changes = dict[str, Any]
ANOTHER_RIGHT: Changes = {"right": Right.COMPLAINT}


@attrs.frozen
class Claim:
    """One right: `there` says when a person has it, `exemptions` what a controller can hold against it, if it shows that.

    `hit` are facts on which it is there, `also` changes of them that leave it there, `gone` changes that end it, `unknown` the
    facts without which nobody can tell.
    """

    there: Condition
    hit: Changes
    exemptions: tuple[Exemption, ...] = ()
    also: tuple[Changes, ...] = ()
    gone: tuple[Changes, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def exempt(self) -> Condition:
        """The controller can show something that the right gives way to."""
        return shown(*self.exemptions) if self.exemptions else FALSE

    @property
    def lifted(self) -> Condition:
        """What lifts the duty to do as asked: doubts not met, a request without merit, or an exemption shown."""
        return NOT_IDENTIFIED | UNFOUNDED | self.exempt

    @property
    def lifting(self) -> list[Changes]:
        """Each change of facts that lifts the duty."""
        return [DOUBT, {"manifestly_unfounded_or_excessive": True}, *self.showing]

    @property
    def showing(self) -> list[Changes]:
        """Each exemption alone, as a change of facts."""
        return [{"exemptions": frozenset({each})} for each in self.exemptions]

    def where(self, fact: "attrs.Attribute[bool | None]") -> "Claim":
        """The same right where something else holds too."""
        return attrs.evolve(
            self,
            there=self.there & true(fact),
            hit={**self.hit, fact.name: True},
            gone=(*self.gone, {fact.name: False}),
            unknown=(*self.unknown, fact.name),
        )

    def rule(
        self,
        text: Text,
        name: str,
        title: str,
        protects: str,
        places: tuple[str | Citation, ...],
        then: Handling | Computed[Handling],
        *,
        also: Iterable[Changes] = (),
        **more: Any,
    ) -> Rule[Handling]:
        """The rule of a text that asks for something where the right is there, and nothing that it gives way to is shown."""
        yielding = bool(self.exemptions)
        return text.rule(
            name,
            title,
            protects,
            places,
            then,
            self.hit,
            when=self.there,
            unless=self.lifted if yielding else FALSE,
            also=(*self.also, *also),
            not_so=[ANOTHER_RIGHT, *self.gone, *(self.lifting if yielding else [])],
            liftable=yielding,
            unknown=(*self.unknown, *(OPEN_LIFTS if yielding else ())),
            **more,
        )


def any_of(conditions: Iterable[Condition]) -> Condition:
    """At least one of these."""
    return reduce(or_, conditions, FALSE)


def complied_with(claims: Iterable[Claim]) -> Condition:
    """One of these rights is there and nothing lifts it."""
    standing = any_of(claim.there & ~claim.exempt for claim in claims)
    return ~(NOT_IDENTIFIED | UNFOUNDED) & standing


def standing(text: Text, claims: Iterable[Claim], more: Changes, *, fire: bool) -> tuple[Example[Handling], ...]:
    """What a rule does that turns on whether a right is complied with: it fires where one is, or else where none is.

    `more` are facts beside those of the rights.
    """
    shows: list[Example[Handling]] = []
    for claim in claims:
        hit = {**claim.hit, **more}
        held, failed = [{}, *claim.also], [*claim.gone, *claim.showing]
        (first, *rest), no = (held, failed) if fire else (failed, held)
        shows += examples(
            text.sample,
            {**hit, **first},
            also=[{**hit, **changes} for changes in rest],
            not_so=[{**hit, **changes} for changes in no],
            on=text.on,
        )
        unknown = (*claim.unknown, *(("exemptions",) if claim.exemptions else ()))
        shows += examples(text.sample, hit, unknown=unknown, on=text.on)[1:]
    return tuple(shows)


def doubted(text: Text, hit: Changes, *, fire: bool) -> tuple[Example[Handling], ...]:
    """What doubts about identity, and a request without merit, do to such a rule where a right that yields to them is there."""
    lifting = [{**hit, **DOUBT}, {**hit, "manifestly_unfounded_or_excessive": True}]
    unproved = {**hit, "identity_doubted": False, "identity_confirmed": NEVER}
    met = [{**hit, **DOUBT, "identity_confirmed": text.sample().received}, unproved]
    (first, *rest), no = (met, lifting) if fire else (lifting, met)
    return (
        *examples(text.sample, first, also=rest, not_so=no, on=text.on),
        *examples(text.sample, {**hit, **DOUBT}, unknown=["identity_doubted", "identity_confirmed"], on=text.on)[1:],
        *examples(text.sample, hit, unknown=["manifestly_unfounded_or_excessive"], on=text.on)[1:],
    )


def _with(right: Right, *grounds: RequestGround, **facts: Any) -> Changes:
    return {"right": right, **NOTHING, "grounds": frozenset(grounds), **facts}


ANONYMOUS = (Exemption.NATIONAL_LAW, Exemption.CANNOT_IDENTIFY)
"""What lifts every right of Articles 15 to 20: Article 23, and Article 11(2)."""
KEPT = tuple(sorted(ERASURE_EXCEPTIONS, key=str))
OVERRIDING = (Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS)

ACCESS = Claim(
    one_of(RIGHT, ACCESS_REQUESTS),
    _with(Right.ACCESS),
    ANONYMOUS,
    also=({"right": Right.KNOW},),
)
RECTIFICATION = Claim(
    one_of(RIGHT, RECTIFICATION_REQUESTS) & contains(R.grounds, {RequestGround.INACCURATE, RequestGround.INCOMPLETE}),
    _with(Right.RECTIFICATION, RequestGround.INACCURATE),
    ANONYMOUS,
    also=({"right": Right.CORRECT}, {"grounds": frozenset({RequestGround.INCOMPLETE})}),
    gone=({"grounds": frozenset({RequestGround.UNLAWFUL})},),
    unknown=("grounds",),
)
ERASURE = Claim(
    one_of(RIGHT, ERASURE_REQUESTS) & contains(R.grounds, ERASURE_GROUNDS),
    _with(Right.ERASURE, RequestGround.UNLAWFUL),
    (*KEPT, *ANONYMOUS),
    also=({"right": Right.DELETE}, *members("grounds", ERASURE_GROUNDS, RequestGround.UNLAWFUL)),
    gone=({"grounds": frozenset({RequestGround.INACCURATE})},),
    unknown=("grounds",),
)
RESTRICTION = Claim(
    one_of(RIGHT, RESTRICTION_REQUESTS) & contains(R.grounds, RESTRICTION_GROUNDS),
    _with(Right.RESTRICTION, RequestGround.ACCURACY_CONTESTED),
    ANONYMOUS,
    also=({"right": Right.LIMIT}, *members("grounds", RESTRICTION_GROUNDS, RequestGround.ACCURACY_CONTESTED)),
    gone=({"grounds": frozenset({RequestGround.CHILD_ONLINE})},),
    unknown=("grounds",),
)
RECIPIENTS = Claim(equals(RIGHT, Right.RECIPIENT_NOTICE), _with(Right.RECIPIENT_NOTICE), ANONYMOUS)
PORTABILITY = Claim(
    equals(RIGHT, Right.PORTABILITY)
    & one_of(R.basis, {Basis.CONSENT, Basis.CONTRACT})
    & true(R.provided_by_subject)
    & true(R.automated),
    _with(Right.PORTABILITY, basis=Basis.CONTRACT, provided_by_subject=True, automated=True),
    (Exemption.PUBLIC_TASK, Exemption.RIGHTS_OF_OTHERS, *ANONYMOUS),
    also=({"basis": Basis.CONSENT},),
    gone=({"basis": Basis.LEGITIMATE_INTERESTS}, {"provided_by_subject": False}, {"automated": False}),
    unknown=("basis", "provided_by_subject", "automated"),
)
MARKETING = Claim(
    one_of(RIGHT, OBJECTIONS) & true(R.direct_marketing),
    _with(Right.OBJECTION, direct_marketing=True),
    also=({"right": Right.OPT_OUT},),
    gone=({"direct_marketing": False},),
    unknown=("direct_marketing",),
)
RESEARCH = Claim(
    one_of(RIGHT, OBJECTIONS) & true(R.research) & contains(R.grounds, {RequestGround.PARTICULAR_SITUATION}),
    _with(Right.OBJECTION, RequestGround.PARTICULAR_SITUATION, basis=Basis.CONSENT, research=True),
    (Exemption.PUBLIC_TASK, Exemption.NATIONAL_LAW),
    also=({"right": Right.OPT_OUT},),
    gone=({"research": False}, {"grounds": frozenset()}),
    unknown=("research", "grounds"),
)
UNRESTRICTED_RESEARCH = attrs.evolve(RESEARCH, exemptions=(Exemption.PUBLIC_TASK,))
"""The same where no law restricts it."""
DECISION = Claim(
    equals(RIGHT, Right.AUTOMATED_DECISION) & true(R.solely_automated_decision) & true(R.significant_effect),
    {"right": Right.AUTOMATED_DECISION, "solely_automated_decision": True, "significant_effect": True},
    gone=({"solely_automated_decision": False}, {"significant_effect": False}),
    unknown=("solely_automated_decision", "significant_effect"),
)


def situation(bases: frozenset[Basis]) -> Claim:
    """The objection of Article 21(1), where processing on these bases can be objected to."""
    return Claim(
        one_of(RIGHT, OBJECTIONS) & one_of(R.basis, bases) & contains(R.grounds, {RequestGround.PARTICULAR_SITUATION}),
        _with(Right.OBJECTION, RequestGround.PARTICULAR_SITUATION, basis=Basis.LEGITIMATE_INTERESTS),
        (*OVERRIDING, Exemption.NATIONAL_LAW),
        also=(
            {"right": Right.OPT_OUT},
            *({"basis": basis} for basis in Basis if basis in bases and basis is not Basis.LEGITIMATE_INTERESTS),
        ),
        gone=(*({"basis": basis} for basis in Basis if basis not in bases), {"grounds": frozenset()}),
        unknown=("basis", "grounds"),
    )


CHANGED = (RECTIFICATION, ERASURE, RESTRICTION)
"""The rights whose exercise changes data that others may have been given."""
