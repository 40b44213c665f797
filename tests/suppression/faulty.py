"""Stores that fail as stores in the field have failed: each has one fault, which the contract has to find."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import attrs

from gdpr_rules.suppression import (
    MAILBOX_1,
    UNKEYED,
    Entry,
    KeyRing,
    Lifting,
    MemoryStore,
    Reason,
    Rotation,
    Scope,
    Use,
    Verdict,
    address,
    hashed,
)
from gdpr_rules.suppression.keys import unkeyed
from gdpr_rules.suppression.store import Action


def begin_anew(store: MemoryStore, keys: KeyRing | None = None) -> None:
    """Forget everything, as no store should."""
    MemoryStore.__init__(store, keys or store.keys)


class DeletesWithItsCampaign(MemoryStore):
    """The opt-outs of a campaign are rows of the campaign, and go with it."""

    def delete_campaign(self, name: str) -> None:
        left = [entry for entry in self.export() if entry.source != name]
        begin_anew(self)
        self.merge(left)


class ImportOverwrites(MemoryStore):
    """A list that comes in replaces whatever is known of the people on it."""

    def merge(self, entries: Iterable[Entry]) -> int:
        told = list(entries)
        named = {entry.subject for entry in told}
        left = [entry for entry in self.export() if entry.subject not in named]
        begin_anew(self)
        super().merge(left)
        return super().merge(told)


class ResubscribingClearsEverything(MemoryStore):
    """A consent to one tenant frees for all of them."""

    def add(self, entries: Iterable[Entry]) -> int:
        return super().add(entry if entry.stops else attrs.evolve(entry, scope=Scope()) for entry in entries)


class OldConsentsCount(MemoryStore):
    """A consent is taken as new on the day it is recorded, however old the form is."""

    def add(self, entries: Iterable[Entry]) -> int:
        return super().add(
            attrs.evolve(entry, asked_at=entry.recorded_at) if isinstance(entry.why, Lifting) else entry for entry in entries
        )


class ComplaintsAreLiftedSilently(MemoryStore):
    """Any consent ends a complaint, though nobody looked at it."""

    def add(self, entries: Iterable[Entry]) -> int:
        return super().add(
            entry if entry.stops else attrs.evolve(entry, reviewed=entry.reviewed or "nobody") for entry in entries
        )


class RestoreForgets(MemoryStore):
    """What is merged after a restore is read as plain addresses only; the hashes of the kept history are passed over."""

    def merge(self, entries: Iterable[Entry]) -> int:
        return super().merge(entry for entry in entries if entry.subject.plain)


class ErasureErasesTheOptOut(MemoryStore):
    """Whoever asks for erasure is forgotten altogether, and written to again after the next import."""

    def erase(self, address: str, *, asked_at: datetime, recorded_at: datetime, effective_at: datetime | None = None) -> int:
        gone = {verdict.subject for verdict in self.check(address, Use()).standing}
        left = [entry for entry in self.export() if entry.subject not in gone]
        begin_anew(self)
        return self.merge(left)


class RotationDropsTheOldKey(MemoryStore):
    """New hashes are looked for under the new key only."""

    def rotate(self, keys: KeyRing, addresses: Iterable[str] = (), *, at: datetime) -> Rotation:
        turned = super().rotate(keys, addresses, at=at)
        left = [entry for entry in self.export() if entry.subject.hashed_with in {"", keys.current}]
        begin_anew(self, keys)
        self.merge(left)
        return turned


class LettersAreTakenByTheLetter(MemoryStore):
    """An address is looked for as it is written, and one written otherwise passes."""

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        for text in addresses:
            verdict = self.check(text, use)
            as_told = [entry for entry in verdict.standing if entry.subject.spelling == text or not entry.subject.plain]
            yield attrs.evolve(verdict, suppressed=bool(as_told), standing=tuple(as_told))


class DomainsAreOneAddress(MemoryStore):
    """An opt-out of a whole domain stops the one who wrote it."""

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        for verdict in super().check_many(addresses, use):
            own = tuple(entry for entry in verdict.standing if "@" in entry.subject.spelling or not entry.subject.plain)
            yield attrs.evolve(verdict, suppressed=bool(own), standing=own)


class AnswersBeforeItKeeps(MemoryStore):
    """The last entry waits in memory to be written; a process that dies takes it along."""

    waiting: tuple[Entry, ...] = ()

    def add(self, entries: Iterable[Entry]) -> int:
        told = list(entries)
        ready, self.waiting = self.waiting, tuple(told)
        super().add(ready)
        return len(told)

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        whole = MemoryStore(self.keys)
        whole.merge([*self.export(), *self.waiting])
        yield from whole.check_many(addresses, use)


class BouncesOutrankWishes(MemoryStore):
    """One row for each address, and the last reason wins: an objection becomes a mere entry of an imported list."""

    def _take(self, entries: Iterable[Entry], action: Action) -> int:
        told = list(entries)
        named = {entry.subject for entry in told if entry.why is Reason.IMPORTED}
        left = [entry for entry in self.export() if entry.subject not in named]
        begin_anew(self)
        super()._take(left, action)
        return super()._take((attrs.evolve(e, scope=Scope(tenant="north")) if e.subject in named else e for e in told), action)


class StopsInvoices(MemoryStore):
    """Whoever opted out of marketing gets no invoice either."""

    def check(self, address: str, use: Use) -> Verdict:
        verdict = super().check(address, use)
        return attrs.evolve(verdict, suppressed=bool(verdict.standing))


class AnyConsentIsOfTheMailbox(MemoryStore):
    """What is kept is the mailbox: the consent of a tagged address lifts the objection of the address itself."""

    def _take(self, entries: Iterable[Entry], action: Action) -> int:
        told = (
            attrs.evolve(entry, spellings={entry.subject.spelling})
            if entry.subject.plain and "@" in entry.subject.spelling
            else entry
            for entry in entries
        )
        return super()._take(told, action)


class FutureConsentsCount(MemoryStore):
    """A consent may be dated in the future, and lifts whatever is said until then."""

    def __init__(self, keys: KeyRing | None = None) -> None:
        super().__init__(keys, clock=lambda: datetime(2200, 1, 1, tzinfo=UTC))


class FutureConsentsWaitForTheirDay(MemoryStore):
    """A merged consent from a clock that runs ahead lifts nothing at first; once its day has come it lifts all before it."""

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        trusting = MemoryStore(self.keys, clock=lambda: datetime(2200, 1, 1, tzinfo=UTC))
        trusting.merge(attrs.evolve(entry, aside_at=None) for entry in self.export())
        yield from trusting.check_many(addresses, attrs.evolve(use, at=use.at or self.clock()))


class FutureConsentsAreDropped(MemoryStore):
    """A merged consent from a clock that runs ahead is passed over without a trace."""

    def merge(self, entries: Iterable[Entry]) -> int:
        return super().merge(entry for entry in entries if not entry.ahead_of(self.clock()))


class EveryHashIsTakenForItsOwn(MemoryStore):
    """SHA-256 without a key is as long as HMAC-SHA-256: taken for a hash under the store's key, it never matches."""

    def add(self, entries: Iterable[Entry]) -> int:
        assert self.keys is not None
        current = self.keys.current
        return super().add(
            attrs.evolve(entry, subject=hashed(entry.subject.spelling, current))
            if entry.subject.hashed_with == "sha256"
            else entry
            for entry in entries
        )


class OneSpellingIsHashed(MemoryStore):
    """Hashes without a key are looked for in small letters only, and without the end of a line."""

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        for verdict in super().check_many(addresses, use):
            small = {unkeyed(name, MAILBOX_1.spell(verdict.address)) for name in UNKEYED}
            found = [e for e in verdict.standing if e.subject.hashed_with not in UNKEYED or e.subject.spelling in small]
            yield attrs.evolve(verdict, suppressed=bool(found), standing=tuple(found))


class DotsAreLetters(MemoryStore):
    """The policy of an entry is passed over: Gmail's spellings are as many mailboxes."""

    def _take(self, entries: Iterable[Entry], action: Action) -> int:
        return super()._take((self._dotted(entry) for entry in entries), action)

    @staticmethod
    def _dotted(entry: Entry) -> Entry:
        (text, *_) = entry.spellings
        return (
            attrs.evolve(entry, subject=address(text)) if entry.subject.plain and entry.subject.policy == "mailbox-2" else entry
        )


class ErasureLeavesSpellings(MemoryStore):
    """The address of an erased person is a hash, and beside it stands the address as it was written."""

    def export(self, *, hashed: bool = False) -> Iterator[Entry]:
        for entry in super().export(hashed=hashed):
            yield entry if entry.why is not Reason.ERASURE else attrs.evolve(entry, spellings={*entry.spellings, *self.written})

    written: frozenset[str] = frozenset()

    def merge(self, entries: Iterable[Entry]) -> int:
        told = list(entries)
        hidden = [frozenset(each for each in entry.spellings if "@" not in each) for entry in told]
        pairs = zip(told, hidden, strict=True)
        return super().merge(e if e.subject.plain else attrs.evolve(e, spellings=tokens) for e, tokens in pairs)

    def erase(self, address: str, *, asked_at: datetime, recorded_at: datetime, effective_at: datetime | None = None) -> int:
        self.written |= {address}
        return super().erase(address, asked_at=asked_at, recorded_at=recorded_at, effective_at=effective_at)


class RotationForgetsSpellings(MemoryStore):
    """A hash that is made again is of the mailbox, whatever address it was made of."""

    def rotate(self, keys: KeyRing, addresses: Iterable[str] = (), *, at: datetime) -> Rotation:
        turned = super().rotate(keys, addresses, at=at)
        told = [self._bare(entry) for entry in self.export()]
        begin_anew(self, keys)
        self.merge(told)
        return turned

    @staticmethod
    def _bare(entry: Entry) -> Entry:
        return entry if entry.subject.plain else attrs.evolve(entry, spellings={entry.subject.spelling})


FAULTY = [each for each in MemoryStore.__subclasses__() if each.__module__ == __name__]
