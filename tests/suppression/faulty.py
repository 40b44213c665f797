"""Stores that fail as stores in the field have failed: each has one fault, which the contract has to find."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import attrs

from gdpr_rules.suppression import Entry, KeyRing, Lifting, MemoryStore, Reason, Rotation, Scope, Use, Verdict
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


FAULTY = [each for each in MemoryStore.__subclasses__() if each.__module__ == __name__]
