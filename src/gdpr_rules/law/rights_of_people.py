"""What rules on people's rights are made of: which rights there are by whatever name, what lifts them, and their examples."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation, RequestGround, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, contains, equals, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, fires, unsettled
from gdpr_rules.law.around import examples

R = attrs.fields(RightsRequest)

ERASURE_REQUESTS = frozenset({Right.ERASURE, Right.DELETE})
RECTIFICATION_REQUESTS = frozenset({Right.RECTIFICATION, Right.CORRECT})
RESTRICTION_REQUESTS = frozenset({Right.RESTRICTION, Right.LIMIT})
OBJECTIONS = frozenset({Right.OBJECTION, Right.OPT_OUT})
CHANGES = ERASURE_REQUESTS | RECTIFICATION_REQUESTS | RESTRICTION_REQUESTS
ERASURE_GROUNDS = frozenset(
    {
        RequestGround.NO_LONGER_NECESSARY,
        RequestGround.CONSENT_WITHDRAWN,
        RequestGround.OBJECTION_STANDS,
        RequestGround.UNLAWFUL,
        RequestGround.DUTY_TO_ERASE,
        RequestGround.CHILD_ONLINE,
    }
)
ERASURE_EXCEPTIONS = frozenset(
    {
        Exemption.FREE_EXPRESSION,
        Exemption.LEGAL_OBLIGATION,
        Exemption.PUBLIC_TASK,
        Exemption.PUBLIC_HEALTH,
        Exemption.ARCHIVING_OR_RESEARCH,
        Exemption.LEGAL_CLAIMS,
    }
)
RESTRICTION_GROUNDS = frozenset(
    {RequestGround.ACCURACY_CONTESTED, RequestGround.UNLAWFUL, RequestGround.NEEDED_FOR_CLAIMS, RequestGround.OBJECTION_PENDING}
)

NOT_IDENTIFIED = (true(R.identity_doubted) & equals(R.identity_confirmed, NEVER)).named("identity in doubt and not confirmed")
UNFOUNDED = true(R.manifestly_unfounded_or_excessive).named("manifestly unfounded or excessive")
DOUBT = {"identity_doubted": True, "identity_confirmed": NEVER}
NOTHING: dict[str, Any] = {"grounds": frozenset(), "exemptions": frozenset()}


def shown(*exemptions: Exemption) -> Condition:
    """The controller can show one of these."""
    return contains(R.exemptions, frozenset(exemptions))


def lifted(*exemptions: Exemption, anonymous: bool = True) -> Condition:
    """What lifts a duty to do as asked: doubts not met, an unfounded request, a national law, or one of these exemptions.

    `anonymous` says whether the right falls away where the controller cannot tell whose data they are (Art 11(2)).
    """
    own = {*exemptions, Exemption.NATIONAL_LAW, *([Exemption.CANNOT_IDENTIFY] if anonymous else [])}
    return NOT_IDENTIFIED | UNFOUNDED | shown(*own)


def owed(*obligations: Obligation, answer: Answer = Answer.COMPLY) -> Handling:
    """An answer with obligations."""
    return Handling(answer=answer, obligations=frozenset(obligations))


def lifts(*exemptions: Exemption, anonymous: bool = True) -> list[dict[str, Any]]:
    """Each of the facts that lift a duty, one at a time."""
    own = [*exemptions, Exemption.NATIONAL_LAW, *([Exemption.CANNOT_IDENTIFY] if anonymous else [])]
    return [
        DOUBT,
        {"manifestly_unfounded_or_excessive": True},
        *({"exemptions": frozenset({each})} for each in sorted(own, key=str)),
    ]


OPEN_LIFTS = ("manifestly_unfounded_or_excessive", "exemptions")


class Text:
    """A text of law: its regime and instrument, its days, the samples its examples are made of, and the day they are set on."""

    def __init__(
        self,
        regime: str,
        law: Instrument,
        span: Span,
        sample: Callable[..., RightsRequest],
        reach: Callable[[dict[str, Any]], tuple[Example[Handling], ...]],
        on: date | None = None,
    ) -> None:
        self.regime, self.law, self.span, self.sample, self.reach, self.on = regime, law, span, sample, reach, on

    def rule(
        self,
        name: str,
        title: str,
        protects: str,
        places: tuple[str | Citation, ...],
        then: Handling | Computed[Handling],
        hit: dict[str, Any],
        *,
        when: Condition = TRUE,
        unless: Condition = FALSE,
        also: Iterable[dict[str, Any]] = (),
        not_so: Iterable[dict[str, Any]] = (),
        unknown: Iterable[str] = (),
        liftable: bool = False,
        further: tuple[Example[Handling], ...] = (),
        span: Span | None = None,
        **more: Any,
    ) -> Rule[Handling]:
        """A rule of the text, with examples around the facts on which it fires, and of where it reaches.

        `liftable` adds what doubts about identity do to a rule that `lifted` lifts.
        """
        return Rule(
            id=f"{self.regime}.{name}",
            title=title,
            protects=protects,
            cites=tuple(place if isinstance(place, Citation) else self.law.at(place) for place in places),
            in_force=span or self.span,
            when=when,
            unless=unless,
            then=then,
            examples=(
                *examples(self.sample, hit, also=also, not_so=not_so, unknown=unknown, on=self.on),
                *further,
                *(self.doubts(hit) if liftable else ()),
                *self.reach(hit),
            ),
            **more,
        )

    def doubts(self, hit: dict[str, Any]) -> tuple[Example[Handling], ...]:
        """A rule that doubts about identity lift, once they are met, and as long as something about them is not known."""
        confirmed = self.sample().received
        return (
            fires("doubts, and they were met", self.sample(**hit, identity_doubted=True, identity_confirmed=confirmed)),
            unsettled(
                "no proof, and nobody knows whether there were doubts",
                self.sample(**hit, identity_doubted=None, identity_confirmed=NEVER),
                missing={"identity_doubted"},
            ),
            unsettled(
                "doubts, and nobody knows what became of them",
                self.sample(**hit, identity_doubted=True, identity_confirmed=None),
                missing={"identity_confirmed"},
            ),
        )


def each(rights: Iterable[Right], but: Right) -> list[dict[str, Any]]:
    """Each of some rights as a change of facts, but for the one already shown."""
    return [{"right": right} for right in sorted(rights, key=str) if right is not but]


def members(fact: str, of: Iterable[Any], but: Any) -> list[dict[str, Any]]:
    """Each member alone, as a change of a fact that is a set, but for the one already shown."""
    return [{fact: frozenset({member})} for member in sorted(of, key=str) if member is not but]
