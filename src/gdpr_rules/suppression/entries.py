"""Entries of an exclusion list: what stops mail to whom, what lifts a stop, and how two accounts of one entry join."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Any

import attrs

from gdpr_rules.errors import InvalidEntry, NaiveDatetime, nearest
from gdpr_rules.suppression.addresses import shown
from gdpr_rules.suppression.subjects import Subject

LONGEST_TEXT = 500


class Reason(Enum):
    """Why mail stops, from the weakest to the strongest; of several that stand, the strongest is told first."""

    BOUNCE = "bounce"
    IMPORTED = "imported"
    OBJECTION = "objection"
    ERASURE = "erasure"
    COMPLAINT = "complaint"
    LEGAL = "legal"

    @property
    def strength(self) -> int:
        """The place in the order, from 0."""
        return list(Reason).index(self)


class Lifting(Enum):
    """What may end a stop: a recorded consent of the person, a mailbox that works again, or the end of a legal order."""

    CONSENT = "consent"
    DELIVERABLE = "deliverable"
    RELEASED = "released"


WHY: "Mapping[str, Reason | Lifting]" = MappingProxyType({each.value: each for each in (*Reason, *Lifting)})
"""Every reason and every way to lift one, by the word for it."""

LIFTED_BY = {
    Reason.BOUNCE: frozenset({Lifting.CONSENT, Lifting.DELIVERABLE}),
    Reason.IMPORTED: frozenset({Lifting.CONSENT}),
    Reason.OBJECTION: frozenset({Lifting.CONSENT}),
    Reason.ERASURE: frozenset({Lifting.CONSENT}),
    Reason.COMPLAINT: frozenset({Lifting.CONSENT}),  # and somebody who looked at the complaint has to be named
    Reason.LEGAL: frozenset({Lifting.RELEASED}),
}
"""For each reason what may lift it; nothing else does, and nothing is lifted by being deleted."""

WISHES = frozenset({Reason.OBJECTION, Reason.ERASURE, Reason.COMPLAINT})
"""Reasons that are a person's own wish: no campaign limits them, since Article 21(3) ends the purpose, not a mailing."""


class MessageClass(Enum):
    """What kind of message is to go out."""

    MARKETING = "marketing"
    TRANSACTIONAL = "transactional"


CHANNELS = frozenset({"email", "fax", "messenger", "phone", "post", "push", "sms"})
"""The ways to reach a person. Free words would let `e-mail` pass a stop for `email`."""


def _channel(scope: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if value is not None and value not in CHANNELS:
        known = ", ".join(sorted(CHANNELS))
        raise InvalidEntry(
            f"channel is `{shown(value)}`{nearest(value, CHANNELS) or ''}; it is one of {known}, or left out for all"
        )


def _within(scope: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if value is None:
        return
    if type(value) is not str or not value.strip() == value != "" or not value.isprintable() or len(value) > LONGEST_TEXT:
        raise InvalidEntry(f"{field.name} is `{shown(value)}`; give a short name without spaces around it, or none for all")


@attrs.frozen(kw_only=True)
class Scope:
    """How far a stop reaches; a part left out means *every one*. A lattice under `|`, in which the wider scope wins."""

    tenant: str | None = attrs.field(default=None, validator=_within)
    campaign: str | None = attrs.field(default=None, validator=_within)
    channel: str | None = attrs.field(default=None, validator=_channel)
    purpose: str | None = attrs.field(default=None, validator=_within)

    @property
    def parts(self) -> tuple[str | None, ...]:
        """Tenant, campaign, channel and purpose, in this order."""
        return (self.tenant, self.campaign, self.channel, self.purpose)

    def __or__(self, other: "Scope") -> "Scope":
        """The narrowest scope that holds both."""
        ours = zip(PARTS, self.parts, other.parts, strict=True)
        return Scope(**{name: mine if mine == theirs else None for name, mine, theirs in ours})

    def covers(self, other: "Scope") -> bool:
        """Whether everything in the other scope lies in this one."""
        return all(mine is None or mine == theirs for mine, theirs in zip(self.parts, other.parts, strict=True))

    def __str__(self) -> str:
        told = [f"{name} {value}" for name, value in zip(PARTS, self.parts, strict=True) if value is not None]
        return ", ".join(told) or "everything"


PARTS = ("tenant", "campaign", "channel", "purpose")
EVERYTHING = Scope()


@attrs.frozen(kw_only=True)
class Use:
    """What somebody is about to send, as far as it is known: a part left out is *not known*, and every stop may reach it."""

    tenant: str | None = attrs.field(default=None, validator=_within)
    campaign: str | None = attrs.field(default=None, validator=_within)
    channel: str | None = attrs.field(default="email", validator=_channel)
    purpose: str | None = attrs.field(default=None, validator=_within)
    message_class: MessageClass | None = None

    @property
    def scope(self) -> Scope:
        """The use as a scope, for what is known of it."""
        return Scope(tenant=self.tenant, campaign=self.campaign, channel=self.channel, purpose=self.purpose)

    def reached_by(self, scope: Scope) -> bool:
        """Whether a stop of that scope may reach this use: an unknown part is reached, and so is a name in other letters."""
        pairs = zip(scope.parts, self.scope.parts, strict=True)
        return all(theirs is None or mine is None or mine.casefold() == theirs.casefold() for theirs, mine in pairs)


def _instant(entry: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not datetime:
        raise InvalidEntry(f"{field.name} is `{shown(value)}`, which is not an instant; give a datetime with its zone")
    if value.utcoffset() is None:
        raise NaiveDatetime(f"{field.name} is `{value!r}`, which has no time zone; give it a `tzinfo`")


def _text(entry: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not str or len(value) > LONGEST_TEXT or not value.replace("\t", " ").isprintable():
        raise InvalidEntry(f"{field.name} is `{shown(value)}`; give at most {LONGEST_TEXT} printable letters on one line")


@attrs.frozen(kw_only=True)
class Entry:
    """One stop, or one lifting of stops, about one subject.

    `asked_at` is when the person said so, `recorded_at` when that came into a store, `effective_at` when every sender obeyed.
    `evidence` names the record of a consent or an order, `reviewed` who looked at a complaint before it was lifted.
    Raises `InvalidEntry` for an entry that no rule of the list allows.
    """

    subject: Subject
    scope: Scope = EVERYTHING
    why: Reason | Lifting
    asked_at: datetime = attrs.field(validator=_instant)
    recorded_at: datetime = attrs.field(validator=_instant)
    effective_at: datetime | None = attrs.field(default=None, validator=attrs.validators.optional(_instant))
    source: str = attrs.field(default="", validator=_text)
    evidence: str = attrs.field(default="", validator=_text)
    reviewed: str = attrs.field(default="", validator=_text)

    def __attrs_post_init__(self) -> None:
        if self.why in WISHES and self.scope.campaign is not None:
            raise InvalidEntry(
                f"{self.why.value} is limited to the campaign `{shown(self.scope.campaign)}`, with which it would end; leave "
                "the campaign out: a person's wish holds for every campaign of the tenant"
            )
        if isinstance(self.why, Lifting):
            if not self.evidence:
                raise InvalidEntry(f"a lifting by {self.why.value} names no evidence; say where its record is kept")
            if self.asked_at > self.recorded_at:
                raise InvalidEntry(f"a lifting of `{self.asked_at}`, recorded at `{self.recorded_at}`, has yet to come; wait")

    @property
    def stops(self) -> bool:
        """Whether this stops mail; else it lifts stops."""
        return isinstance(self.why, Reason)

    @property
    def identity(self) -> tuple[Subject, Scope, Reason | Lifting, datetime]:
        """What makes two accounts the same entry."""
        return self.subject, self.scope, self.why, self.asked_at

    def __or__(self, other: "Entry") -> "Entry":
        """Two accounts of one entry as one: the earlier times and the later words, whatever the order. A join."""
        if self.identity != other.identity:
            raise InvalidEntry(f"`{self.subject}` and `{other.subject}`: these are two entries and stay two; keep both")
        effects = [each for each in (self.effective_at, other.effective_at) if each is not None]
        return attrs.evolve(
            self,
            recorded_at=min(self.recorded_at, other.recorded_at),
            effective_at=min(effects, default=None),
            source=max(self.source, other.source),
            evidence=max(self.evidence, other.evidence),
            reviewed=max(self.reviewed, other.reviewed),
        )

    def lifts(self, stop: "Entry") -> bool:
        """Whether this ends a stop of the same person: of a kind that may, given later, and for a complaint reviewed."""
        return (
            isinstance(self.why, Lifting)
            and isinstance(stop.why, Reason)
            and self.why in LIFTED_BY[stop.why]
            and self.asked_at > stop.asked_at
            and (stop.why is not Reason.COMPLAINT or bool(self.reviewed))
        )
