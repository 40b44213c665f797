"""Entries of an exclusion list: what stops mail to whom, what lifts a stop, and how two accounts of an entry merge."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType
from typing import Any

import attrs

from gdpr_rules.errors import InvalidEntry, NaiveDatetime, nearest
from gdpr_rules.suppression.addresses import folded, shown
from gdpr_rules.suppression.subjects import Subject

LONGEST_TEXT = 500
MOST_SPELLINGS = 16
MANY = "*"
"""In place of more spellings than an entry keeps: no lifting is known to be by the writers of all of them."""


class Reason(Enum):
    """Why mail stops, from the weakest to the strongest; of several that stand, the strongest comes first."""

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
"""Every reason, and every way to lift one, by its word."""

LIFTED_BY = {
    Reason.BOUNCE: frozenset({Lifting.CONSENT, Lifting.DELIVERABLE}),
    Reason.IMPORTED: frozenset({Lifting.CONSENT}),
    Reason.OBJECTION: frozenset({Lifting.CONSENT}),
    Reason.ERASURE: frozenset({Lifting.CONSENT}),
    Reason.COMPLAINT: frozenset({Lifting.CONSENT}),  # and the person who reviewed the complaint has to be named
    Reason.LEGAL: frozenset({Lifting.RELEASED}),
}
"""What may lift each reason; nothing else does, and deletion lifts nothing."""

WISHES = frozenset({Reason.OBJECTION, Reason.ERASURE, Reason.COMPLAINT})
"""Reasons that are a person's own wish: not limited to a campaign, as Article 21(3) ends the purpose, not one mailing."""

MARKETING_ONLY = WISHES | {Reason.IMPORTED}
"""Reasons that stop marketing alone; a mailbox that bounces and a legal order stop every message."""


class MessageClass(Enum):
    """The class of message to be sent."""

    MARKETING = "marketing"
    TRANSACTIONAL = "transactional"


CHANNELS = frozenset({"email", "fax", "messenger", "phone", "post", "push", "sms"})
"""The ways to reach a person. Free text would let `e-mail` pass a stop for `email`."""


def _channel(scope: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if value is not None and value not in CHANNELS:
        known = ", ".join(sorted(CHANNELS))
        raise InvalidEntry(
            f"channel is `{shown(value)}`{nearest(value, CHANNELS) or ''}; use one of {known}, or leave it out for all"
        )


def _within(scope: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if value is None:
        return
    if type(value) is not str or not value.strip() == value != "" or not value.isprintable() or len(value) > LONGEST_TEXT:
        raise InvalidEntry(f"{field.name} is `{shown(value)}`; give a short name without surrounding spaces, or none for all")


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
        given = [f"{name} {value}" for name, value in zip(PARTS, self.parts, strict=True) if value is not None]
        return ", ".join(given) or "everything"


PARTS = ("tenant", "campaign", "channel", "purpose")
EVERYTHING = Scope()


def _instant(entry: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not datetime:
        raise InvalidEntry(f"{field.name} is `{shown(value)}`, which is not an instant; give a datetime with its zone")
    if value.utcoffset() is None:
        raise NaiveDatetime(f"{field.name} is `{value!r}`, which has no time zone; give it a `tzinfo`")


@attrs.frozen(kw_only=True)
class Use:
    """What is about to be sent, as far as it is known: a part left out is *not known*, and any stop may reach it.

    `at` is when; left out, now by the clock of the store. A lifting counts from its own day, and a stop always.
    """

    tenant: str | None = attrs.field(default=None, validator=_within)
    campaign: str | None = attrs.field(default=None, validator=_within)
    channel: str | None = attrs.field(default="email", validator=_channel)
    purpose: str | None = attrs.field(default=None, validator=_within)
    message_class: MessageClass | None = None
    at: datetime | None = attrs.field(default=None, validator=attrs.validators.optional(_instant))

    @property
    def scope(self) -> Scope:
        """The use as a scope, as far as it is known."""
        return Scope(tenant=self.tenant, campaign=self.campaign, channel=self.channel, purpose=self.purpose)

    def reached_by(self, scope: Scope) -> bool:
        """Whether a stop of that scope may reach this use: an unknown part is reached, and so is a name in another case."""
        pairs = zip(scope.parts, self.scope.parts, strict=True)
        return all(theirs is None or mine is None or mine.casefold() == theirs.casefold() for theirs, mine in pairs)


def offset_of(instant: datetime) -> timedelta:
    """How far the zone in which an instant was recorded is ahead of UTC."""
    return instant.utcoffset() or timedelta(0)


def _text(entry: Any, field: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not str or len(value) > LONGEST_TEXT or not value.replace("\t", " ").isprintable():
        raise InvalidEntry(f"{field.name} is `{shown(value)}`; give at most {LONGEST_TEXT} printable characters on one line")


def _spelled(entry: Any, field: "attrs.Attribute[Any]", value: frozenset[object]) -> None:
    if not value or not all(type(each) is str and 0 < len(each) <= LONGEST_TEXT and each.isprintable() for each in value):
        raise InvalidEntry(
            f"spellings are `{shown(value)}`; give the addresses in which the entry was expressed, or leave them out"
        )


def _kept(given: Iterable[str]) -> frozenset[str]:
    """Spellings as an entry keeps them: if they are too many, that they are."""
    found = frozenset(given)
    return frozenset({MANY}) if len(found) > MOST_SPELLINGS or MANY in found else found


def shown_alone(subject: Subject) -> frozenset[str]:
    """The spellings of an entry of which no more is known than it shows, as of an older list: as its policy spells it."""
    return frozenset({folded(subject.spelling) if subject.plain else subject.spelling})


def _own_spelling(subject: Subject) -> frozenset[str]:
    return frozenset({subject.written}) if subject.written else shown_alone(subject)


@attrs.frozen(kw_only=True)
class Entry:
    """One stop, or one lifting of stops, about one subject.

    `asked_at` is when the person asked, `recorded_at` when a store recorded it, `effective_at` when every sender complied.
    `evidence` names the record of a consent or an order, `reviewed` who reviewed a complaint before it was lifted.
    `spellings` are the addresses in which it was expressed, with their tags: a lifting ends only stops of its own spelling.
    `aside_at` is when a store found a lifting dated ahead of its clock and set it aside: it lifts nothing, then or later.
    Raises `InvalidEntry` for an entry that the rules of the list do not allow.
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
    spellings: frozenset[str] = attrs.field(
        default=attrs.Factory(lambda entry: _own_spelling(entry.subject), takes_self=True), converter=_kept, validator=_spelled
    )
    aside_at: datetime | None = attrs.field(default=None, validator=attrs.validators.optional(_instant))

    def __attrs_post_init__(self) -> None:
        if self.why in WISHES and self.scope.campaign is not None:
            raise InvalidEntry(
                f"{self.why.value} is limited to the campaign `{shown(self.scope.campaign)}`, with which it would end; leave "
                "the campaign out, as a person's wish applies to every campaign of the tenant"
            )
        if isinstance(self.why, Lifting):
            if not self.evidence:
                raise InvalidEntry(f"a lifting by {self.why.value} names no evidence; state where its record is kept")
            if self.asked_at > self.recorded_at:
                raise InvalidEntry(
                    f"a lifting of `{self.asked_at}`, recorded at `{self.recorded_at}`, lies in the future; record it then"
                )

    @property
    def stops(self) -> bool:
        """Whether this stops mail; otherwise it lifts stops."""
        return isinstance(self.why, Reason)

    @property
    def identity(self) -> tuple[Subject, Scope, Reason | Lifting, datetime]:
        """What makes two accounts the same entry."""
        return self.subject, self.scope, self.why, self.asked_at

    def __or__(self, other: "Entry") -> "Entry":
        """Two accounts of one entry merged: the earlier times, the later words, all spellings, in any order. A join.

        Of two zones in which the same instant was recorded, the one with the earlier local day stays: periods end with it.
        """
        if self.identity != other.identity:
            raise InvalidEntry(f"`{self.subject}` and `{other.subject}`: these are two entries; keep both")
        effects = [each for each in (self.effective_at, other.effective_at) if each is not None]
        asides = [each for each in (self.aside_at, other.aside_at) if each is not None]
        return attrs.evolve(
            self,
            spellings=self.spellings | other.spellings,
            aside_at=min(asides, default=None),
            asked_at=min(self.asked_at, other.asked_at, key=offset_of),
            recorded_at=min(self.recorded_at, other.recorded_at),
            effective_at=min(effects, default=None),
            source=max(self.source, other.source),
            evidence=max(self.evidence, other.evidence),
            reviewed=max(self.reviewed, other.reviewed),
        )

    def adds_to(self, known: "Entry") -> bool:
        """Whether, merged with what is known, this says anything new; another zone of the same instant is news."""
        joined = known | self
        return joined != known or offset_of(joined.asked_at) != offset_of(known.asked_at)

    def ahead_of(self, now: datetime) -> bool:
        """Whether this is a lifting that cannot have happened by then: its date, or that of its record, is wrong."""
        return isinstance(self.why, Lifting) and max(self.asked_at, self.recorded_at) > now

    def lifts(self, stop: "Entry") -> bool:
        """Whether this ends a stop of the same person: of a kind that may, later, and reviewed in the case of a complaint."""
        return (
            isinstance(self.why, Lifting)
            and self.aside_at is None
            and isinstance(stop.why, Reason)
            and self.why in LIFTED_BY[stop.why]
            and self.asked_at > stop.asked_at
            and (stop.why is not Reason.COMPLAINT or bool(self.reviewed))
        )


def joined(entries: Iterable[Entry]) -> list[Entry]:
    """Each entry once, with everything its accounts say."""
    known: dict[object, Entry] = {}
    for entry in entries:
        known[entry.identity] = known[entry.identity] | entry if entry.identity in known else entry
    return list(known.values())
