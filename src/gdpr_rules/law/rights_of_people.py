"""What the EU and the UK text of the GDPR still ask alike when a person exercises a right: Articles 7 and 12 to 21."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Fee, Ground, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, contains, equals, one_of, true
from gdpr_rules.kernel.rules import Computed, Example, Rule, fires, unsettled
from gdpr_rules.law.requests import examples
from gdpr_rules.law.time_limits import ACCESS_REQUESTS, ANSWERED_RIGHTS, REQUEST

R = attrs.fields(RightsRequest)

ERASURE_REQUESTS = frozenset({Right.ERASURE, Right.DELETE})
RECTIFICATION_REQUESTS = frozenset({Right.RECTIFICATION, Right.CORRECT})
RESTRICTION_REQUESTS = frozenset({Right.RESTRICTION, Right.LIMIT})
OBJECTIONS = frozenset({Right.OBJECTION, Right.OPT_OUT})
CHANGES = ERASURE_REQUESTS | RECTIFICATION_REQUESTS | RESTRICTION_REQUESTS
ERASURE_GROUNDS = frozenset(
    {
        Ground.NO_LONGER_NECESSARY,
        Ground.CONSENT_WITHDRAWN,
        Ground.OBJECTION_STANDS,
        Ground.UNLAWFUL,
        Ground.DUTY_TO_ERASE,
        Ground.CHILD_ONLINE,
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
    {Ground.ACCURACY_CONTESTED, Ground.UNLAWFUL, Ground.NEEDED_FOR_CLAIMS, Ground.OBJECTION_PENDING}
)
RELIED_ON = ERASURE_EXCEPTIONS | {
    Exemption.RIGHTS_OF_OTHERS,
    Exemption.COMPELLING_GROUNDS,
    Exemption.NATIONAL_LAW,
    Exemption.CANNOT_IDENTIFY,
}
"""What a refusal under Articles 15 to 22 can rest on."""

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


def mechanics(text: Text) -> tuple[Rule[Handling], ...]:
    """Article 12: every request is answered, free of charge, in a form that can be used, and a refusal says why."""
    access: dict[str, Any] = {"right": Right.ACCESS, **NOTHING}
    complaint = {"right": Right.COMPLAINT}
    others = each(ANSWERED_RIGHTS, Right.ACCESS)
    unfounded = {**access, "manifestly_unfounded_or_excessive": True}
    return (
        text.rule(
            "art12.reply",
            "Whoever asks is told what was done about it, or why nothing was",
            "people who wait for an answer",
            ("Art 12(3)", "Art 12(4)"),
            owed(Obligation.REPLY, answer=Answer.REPLY),
            access,
            when=REQUEST,
            also=others,
            not_so=[complaint],
        ),
        text.rule(
            "art12.fee",
            "An answer costs nothing, unless the request is manifestly unfounded or excessive or asks for a further copy",
            "people who could not afford their rights",
            ("Art 12(5)", "Art 15(3)"),
            Handling(fee=Fee.FREE),
            access,
            when=REQUEST,
            unless=UNFOUNDED | (one_of(RIGHT, ACCESS_REQUESTS) & true(R.further_copy)),
            also=[*others, {"right": Right.ERASURE, "further_copy": True}],
            not_so=[
                complaint,
                {"manifestly_unfounded_or_excessive": True},
                {"further_copy": True},
                {"right": Right.KNOW, "further_copy": True},
            ],
            unknown=["manifestly_unfounded_or_excessive", "further_copy"],
            clauses=("PP-20",),
            not_encoded=("how much a reasonable fee is",),
        ),
        text.rule(
            "art12.burden",
            "That a request is manifestly unfounded or excessive is for the controller to prove",
            "people whose requests are called a nuisance",
            ("Art 12(5)",),
            owed(Obligation.PROVE_UNFOUNDED, answer=Answer.REPLY),
            unfounded,
            when=REQUEST & UNFOUNDED,
            also=others,
            not_so=[complaint, {"manifestly_unfounded_or_excessive": False}],
            unknown=["manifestly_unfounded_or_excessive"],
            not_encoded=("whether a first request can be excessive (C-526/24)", "the choice between a fee and a refusal"),
        ),
        text.rule(
            "art12.reasons",
            "A refusal gives its reasons, and says where to complain and to sue",
            "people who are refused",
            ("Art 12(4)", "Art 5(2)"),
            owed(Obligation.GIVE_REASONS, Obligation.SHOW_EXEMPTION, answer=Answer.REPLY),
            {**access, "exemptions": frozenset({Exemption.NATIONAL_LAW})},
            when=REQUEST & (UNFOUNDED | NOT_IDENTIFIED | shown(*RELIED_ON)),
            also=[
                *others,
                *members("exemptions", RELIED_ON, Exemption.NATIONAL_LAW),
                {"exemptions": frozenset(), "manifestly_unfounded_or_excessive": True},
                {"exemptions": frozenset(), **DOUBT},
            ],
            not_so=[
                {"right": Right.COMPLAINT},
                {"exemptions": frozenset()},
                {"exemptions": frozenset(), "identity_doubted": True, "identity_confirmed": text.sample().received},
                {"exemptions": frozenset(), "identity_confirmed": NEVER},
            ],
            unknown=["exemptions"],
            further=examples(text.sample, {**access, **DOUBT}, unknown=["identity_doubted", "identity_confirmed"])
            + examples(text.sample, unfounded, unknown=["manifestly_unfounded_or_excessive"]),
        ),
        text.rule(
            "art12.electronic_form",
            "A request made electronically is answered electronically, unless the person asks otherwise",
            "people who would have to come for a pile of paper",
            ("Art 12(3)", "Art 15(3)"),
            owed(Obligation.REPLY_ELECTRONICALLY, answer=Answer.REPLY),
            access,
            when=REQUEST & true(R.asked_electronically),
            also=others,
            not_so=[complaint, {"asked_electronically": False}],
            unknown=["asked_electronically"],
        ),
        text.rule(
            "art12.identity",
            "While it is doubtful who asks, nothing is disclosed or changed",
            "the person the data are really about",
            ("Art 12(6)", "Art 12(2)"),
            owed(Obligation.VERIFY_IDENTITY, answer=Answer.REPLY),
            {**access, **DOUBT},
            when=REQUEST & NOT_IDENTIFIED,
            also=others,
            not_so=[complaint, {"identity_doubted": False}, {"identity_confirmed": text.sample().received}],
            unknown=["identity_doubted", "identity_confirmed"],
            not_encoded=("whether the doubts are reasonable",),
        ),
    )
