"""The exclusion list as every store keeps it: nothing that is entered is removed, and every query sees all entries."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import islice
from typing import TypeVar

import attrs

from gdpr_rules.errors import InvalidAddress, InvalidEntry, InvalidKeys
from gdpr_rules.suppression.addresses import MAILBOX_1, POLICIES, WIDENING, Normalisation
from gdpr_rules.suppression.clock import Clock, in_time, system_clock
from gdpr_rules.suppression.entries import MANY, Entry, Reason, Use, joined
from gdpr_rules.suppression.keys import UNKEYED, KeyRing, needs_key
from gdpr_rules.suppression.limits import LIMITS, Limit, Overdue, overdue_of
from gdpr_rules.suppression.protocol import Action, Change, Rotation, Suppressions
from gdpr_rules.suppression.spellings import Known, checked_spellings, mailbox, personal, widened
from gdpr_rules.suppression.subjects import Form, Kind, Spelled, Subject, checked, needed, written_under
from gdpr_rules.suppression.verdicts import Verdict, judge

__all__ = ["Action", "Change", "ExclusionList", "Rotation", "Suppressions", "View", "batches"]

T = TypeVar("T")
BATCH = 2_000


class View(ABC):
    """One transaction on a store: what it reads does not change, and what it writes is kept in full or not at all."""

    @abstractmethod
    def forms(self) -> Mapping[Form, str]:
        """Every form in which subjects are currently written here, with the probe of its key or an empty text."""

    @abstractmethod
    def policy(self) -> str:
        """The name of the policy that the list has chosen, or an empty text."""

    @abstractmethod
    def choose(self, name: str) -> None:
        """Keep the name of the policy that the list chooses."""

    @abstractmethod
    def ahead(self, now: datetime) -> Collection[Entry]:
        """The liftings dated after an instant, or recorded after it, that are not set aside."""

    @abstractmethod
    def asides(self) -> Collection[Entry]:
        """The liftings that were set aside."""

    @abstractmethod
    def find(self, texts: Collection[str]) -> Mapping[str, list[Entry]]:
        """The entries about subjects, by their text."""

    @abstractmethod
    def put(self, entries: Collection[Entry], action: Action, at: datetime | None, probes: Mapping[str, str]) -> int:
        """Keep entries, each identity once, merged with what is known of it; returns how many were new.

        `at` is when that happened; without it, the time when each was recorded.
        """

    @abstractmethod
    def respell(self, changes: Collection[tuple[Entry, Entry]], action: Action, at: datetime, probes: Mapping[str, str]) -> int:
        """Replace an entry by one that says the same about the same person; a query finds either by the other."""

    @abstractmethod
    def every(self) -> Iterator[Entry]:
        """Every entry, in order of arrival."""

    @abstractmethod
    def count(self, form: Form) -> int:
        """How many entries are written in a form."""

    @abstractmethod
    def log(self, entries: Collection[Entry] | None) -> Iterator[Change]:
        """The history of some entries, or of all."""


class ExclusionList(ABC):
    """A store of opt-outs on top of transactions; every store of this library is one, and differs only in its `View`.

    `clock` says which instant is now: no lifting dated after it is taken in, and none counts before its day.
    """

    def __init__(self, keys: KeyRing | None = None, *, clock: Clock = system_clock) -> None:
        self.keys = keys
        self.clock = clock

    @abstractmethod
    def reading(self) -> AbstractContextManager[View]:
        """A transaction that only reads."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[View]:
        """A transaction that no other writer disturbs; committed on success, undone if it raises."""

    def add(self, entries: Iterable[Entry]) -> int:
        """Take entries in, all or none of them; the number that were news. Repeating it changes nothing.

        Raises `InvalidKeys` for an entry hashed with a key that is not in the ring, as it could never be found, and
        `InvalidEntry` for a lifting dated in the future, by which stops would end that come later.
        """
        return self._take(entries, Action.ADDED)

    def merge(self, entries: Iterable[Entry]) -> int:
        """Add what another store exported, or what was saved before a backup was restored, as `add` does.

        A lifting that is dated in the future comes from a clock that runs ahead. It is set aside: kept, shown in verdicts and
        in the history, and without effect, also when that day comes.
        """
        return self._take(entries, Action.MERGED)

    def check(self, address: str, use: Use) -> Verdict:
        """Whether a use is stopped for an address, at the instant of the use or else now.

        Raises `InvalidAddress`, `InvalidKeys` if entries are hashed with a key that is not given, and `StoreUnreachable`.
        """
        with self.reading() as view:
            return self._verdicts(view, [Spelled(address)], use)[0]

    def check_many(self, addresses: Iterable[str], use: Use) -> Iterator[Verdict]:
        """The same for a stream, in its order; an invalid address counts as suppressed, with the reason."""
        for batch in batches(addresses, BATCH):
            spelled = [_spelled(text) for text in batch]
            with self.reading() as view:
                answers = iter(self._verdicts(view, [each for each in spelled if isinstance(each, Spelled)], use))
            yield from (next(answers) if isinstance(each, Spelled) else each for each in spelled)

    def export(self, *, hashed: bool = False) -> Iterator[Entry]:
        """Every entry. With `hashed`, plain addresses are exported as hashes under the current key, without further words."""
        with self.reading() as view:
            for entry in view.every():
                yield self._veiled(entry) if hashed and personal(entry) else entry

    def erase(self, address: str, *, asked_at: datetime, recorded_at: datetime, effective_at: datetime | None = None) -> int:
        """Forget an address and remember its opt-out: every entry about it becomes a hash under the current key.

        An entry for the erasure itself is added, so that the person is still not written to; `effective_at` is when every
        sender complied, if they do already. Returns the number of entries rewritten.
        """
        spelled = Spelled(address)
        with self.writing() as view:
            forms = self._readable(view)
            self._set_aside(view, forms, [mailbox(spelled, self._policy(view).name)], self.clock())
            moved = self._respelled(view, forms, [spelled])
            changed = view.respell(moved, Action.ERASED, recorded_at, self._probes())
            own = Entry(
                subject=self._hash(mailbox(spelled, self._policy(view).name)),
                why=Reason.ERASURE,
                asked_at=asked_at,
                recorded_at=recorded_at,
                effective_at=effective_at,
            )
            view.put([own], Action.ADDED, recorded_at, self._probes())
            return changed

    def rotate(self, keys: KeyRing, addresses: Iterable[str] = (), *, at: datetime) -> Rotation:
        """Use another key for hashes from now on. A hash cannot be redone without its address: entries move if their address
        is among `addresses`; the others remain readable under their old key, which the ring has to keep for them.

        Raises `InvalidKeys`, without changing anything, if the new ring lacks a key in use.
        """
        moved = 0
        with self.reading() as view:
            _check_keys(view.forms(), keys)
        self.keys = keys
        for batch in batches(addresses, BATCH):
            with self.writing() as view:
                spelled = [Spelled(text) for text in batch]
                forms = tuple(form for form in self._readable(view) if form.hashed_with)
                changes = self._respelled(view, forms, spelled)
                moved += view.respell(changes, Action.REKEYED, at, self._probes())
        with self.reading() as view:
            left: Counter[str] = Counter()
            for form in view.forms():
                if form.hashed_with not in {"", keys.current}:
                    left[form.hashed_with] += view.count(form)
        return Rotation(keys.current, moved, left)

    def took_effect(self, address: str, *, at: datetime) -> int:
        """Record that every sender complies with the stops about an address, or about a whole domain given as such."""
        with self.writing() as view:
            spelled = _about(address)
            texts = spelled.subjects(self._readable(view), self.keys)
            wanted = {text: name for text, name in texts.items() if name in {"@", spelled.domain}}
            found = view.find(wanted)
            own = [e for text in wanted for e in found.get(text, ()) if (e.subject.kind is Kind.ADDRESS) == ("@" in address)]
            pending = [attrs.evolve(e, effective_at=at) for e in own if e.stops and e.effective_at is None]
            return view.put(pending, Action.TOOK_EFFECT, at, self._probes())

    def overdue(self, at: datetime, limits: Iterable[Limit] = LIMITS) -> Iterator[Overdue]:
        """Stops whose time limit has passed at an instant, without effect or with a late one."""
        limits = tuple(limits)
        with self.reading() as view:
            for entry in view.every():
                yield from overdue_of(entry, at, limits)

    def history(self, address: str | None = None) -> Iterator[Change]:
        """The whole history, or that of one address or of a domain given as such, in order."""
        with self.reading() as view:
            if address is None:
                yield from view.log(None)
                return
            texts = _about(address).subjects(self._readable(view), self.keys)
            found = view.find(texts)
            yield from view.log([entry for text in texts for entry in found.get(text, ())])

    def weak(self) -> int:
        """How many entries are hashes made without a key, such as SHA-1, against which addresses can be tried."""
        with self.reading() as view:
            return sum(view.count(form) for form in view.forms() if form.hashed_with in UNKEYED)

    @property
    def policy(self) -> Normalisation:
        """The policy that the list has chosen for the addresses it takes in: at first `mailbox-1`."""
        with self.reading() as view:
            return self._policy(view)

    def choose(self, policy: Normalisation, *, at: datetime) -> int:
        """Have the list spell addresses by another policy of `WIDENING` from now on; returns how many entries it respelled.

        Plain addresses under a narrower policy are respelled. Hashes cannot be, and match as before. Nothing is narrowed.
        """
        if policy not in WIDENING:
            raise InvalidEntry(f"`{policy.name}` is not a policy for a list; use one of {', '.join(p.name for p in WIDENING)}")
        with self.writing() as view:
            view.choose(policy.name)
            pairs = ((entry, widened(entry, policy)) for entry in list(view.every()))
            changed = [(old, new) for old, new in pairs if new is not old]
            return view.respell(changed, Action.RESPELLED, at, self._probes())

    def _take(self, entries: Iterable[Entry], action: Action) -> int:
        news, erased_elsewhere = 0, list[Entry]()
        with self.writing() as view:
            policy = self._policy(view)
            for given in batches(entries, BATCH):
                forms, now = self._readable(view), self.clock()
                batch = [self._checked(widened(entry, policy), action, now) for entry in given]
                here = [entry for entry in batch if entry.why is Reason.ERASURE and personal(entry)]
                taken = joined(self._kept_hashed(view, forms, batch))
                self._set_aside(view, forms, [entry.subject for entry in batch if entry.stops], now)
                erased_elsewhere += self._unknown_erasures(view, taken)
                asides = [entry for entry in taken if entry.aside_at is not None]
                news += view.put(asides, Action.SET_ASIDE, now, self._probes())
                news += view.put([entry for entry in taken if entry.aside_at is None], action, None, self._probes())
                for entry in here:
                    spelled = Spelled(entry.subject.spelling, as_written=False)
                    moved = self._respelled(view, self._readable(view), [spelled])
                    view.respell(moved, Action.ERASED, entry.recorded_at, self._probes())
            if erased_elsewhere:
                self._forget(view, max(entry.recorded_at for entry in erased_elsewhere))
        return news

    def _set_aside(self, view: View, forms: tuple[Form, ...], stopped: Collection[Subject], now: datetime) -> None:
        """Set aside what is dated ahead about people who stop mail now, by another machine that writes into the same tables.

        Its clock is ahead of this one, and its consent would end these stops although it came before them.
        """
        ahead = view.ahead(now)
        if ahead:
            of_people = [each for each in stopped if each.plain and each.kind is Kind.ADDRESS]
            texts = {each.text for each in stopped}.union(*(self._texts(each, forms) for each in of_people))
            wrong = [attrs.evolve(entry, aside_at=now) for entry in ahead if entry.subject.text in texts]
            view.put(wrong, Action.SET_ASIDE, now, self._probes())

    def _checked(self, entry: Entry, action: Action, now: datetime) -> Entry:
        if needs_key(checked(entry.subject).hashed_with):
            needed(self.keys, entry.subject.hashed_with)
        return in_time(checked_spellings(entry), now, refuse=action is Action.ADDED)

    def _unknown_erasures(self, view: View, batch: list[Entry]) -> list[Entry]:
        erasures = [entry for entry in batch if entry.why is Reason.ERASURE and not entry.subject.plain]
        known = view.find({entry.subject.text for entry in erasures})
        erased = {text for text, entries in known.items() if any(entry.why is Reason.ERASURE for entry in entries)}
        return [entry for entry in erasures if entry.subject.text not in erased]

    def _forget(self, view: View, at: datetime) -> None:
        """Hash any plain addresses of people whose erasure was recorded elsewhere, as in a restored backup."""
        forms, changes = self._readable(view), list[tuple[Entry, Entry]]()
        for batch in batches((entry for entry in list(view.every()) if personal(entry)), BATCH):
            kept = self._kept_hashed(view, forms, batch)
            changes += [(old, new) for old, new in zip(batch, kept, strict=True) if new is not old]
        view.respell(changes, Action.ERASED, at, self._probes())

    def _kept_hashed(self, view: View, forms: tuple[Form, ...], batch: list[Entry]) -> list[Entry]:
        """The same entries, with a hash in place of each address that is or was erased here, so that no list brings it back."""
        hashes = tuple(form for form in forms if form.hashed_with and form.kind is Kind.ADDRESS)
        wanted = [self._texts(entry.subject, hashes) if hashes and personal(entry) else {} for entry in batch]
        found = view.find({text for texts in wanted for text in texts})

        def erased(entry: Entry, texts: Iterable[str]) -> bool:
            return entry.why is Reason.ERASURE or any(e.why is Reason.ERASURE for text in texts for e in found.get(text, ()))

        return [
            self._veiled(entry) if personal(entry) and erased(entry, texts) else entry
            for entry, texts in zip(batch, wanted, strict=True)
        ]

    def _texts(self, plain: Subject, forms: tuple[Form, ...]) -> dict[str, str]:
        return Spelled(plain.spelling, as_written=False).subjects(forms, self.keys)

    def _respelled(self, view: View, forms: tuple[Form, ...], batch: Iterable[Spelled]) -> list[tuple[Entry, Entry]]:
        """Entries about these mailboxes that are not under the current key, each with its counterpart under that key."""
        changes: list[tuple[Entry, Entry]] = []
        texts: dict[str, Spelled] = {}
        spellings = list(batch)
        for spelled in spellings:
            texts |= {t: spelled for t, name in spelled.subjects(forms, self.keys).items() if name == "@"}
        found = view.find(texts)
        known = Known(spellings, [entry for entries in found.values() for entry in entries], self.keys)
        own = self._policy(view).name
        for text, entries in found.items():
            for entry in entries:
                in_plain = known.plain(entry) if entry.subject.hashed_with != self._ring().current else None
                if in_plain is not None:  # else its spelling cannot be hashed again: the entry stays under its key
                    plain = mailbox(texts[text], entry.subject.policy or own)
                    changes.append((entry, self._veiled(attrs.evolve(entry, subject=plain, spellings=in_plain))))
        return changes

    def _verdicts(self, view: View, batch: list[Spelled], use: Use) -> list[Verdict]:
        forms, at = self._readable(view), use.at or self.clock()
        wanted = [each.subjects(forms, self.keys) for each in batch]
        found = view.find({text for texts in wanted for text in texts})
        if not found:
            return [Verdict(each.text, suppressed=False) for each in batch]
        verdicts = []
        for each, texts in zip(batch, wanted, strict=True):
            pairs = [(name, entry) for text, name in texts.items() for entry in found.get(text, ())]
            known = Known([each], [entry for _, entry in pairs], self.keys)
            one = judge(each.text, pairs, use, at=at, covers=known.covers) if pairs else Verdict(each.text, suppressed=False)
            verdicts.append(one)
        return verdicts

    @staticmethod
    def _policy(view: View) -> Normalisation:
        return POLICIES[view.policy() or MAILBOX_1.name]

    def _readable(self, view: View) -> tuple[Form, ...]:
        forms = view.forms()
        _check_keys(forms, self.keys)
        return tuple(forms)

    def _ring(self) -> KeyRing:
        if self.keys is None:
            raise InvalidKeys("no key is given, and a hash without one could be guessed; create a ring with `suppress new-key`")
        return self.keys

    def _hash(self, plain: Subject) -> Subject:
        return plain.under(self._ring().current, self._ring())

    def _veiled(self, entry: Entry) -> Entry:
        """The entry under a hash, without words that may name the person; whether a lifting has evidence remains known."""
        return attrs.evolve(
            entry,
            subject=self._hash(entry.subject),
            spellings={
                each if each == MANY else written_under(self._ring().current, self._ring(), each) for each in entry.spellings
            },
            source="",
            reviewed="erased" if entry.reviewed else "",
            evidence="" if entry.stops else "erased",
        )

    def _probes(self) -> Mapping[str, str]:
        return {} if self.keys is None else {name: self.keys.probe(name) for name in self.keys.keys}


def _check_keys(forms: Mapping[Form, str], keys: KeyRing | None) -> None:
    for form, probe in forms.items():
        name = form.hashed_with
        if needs_key(name) and needed(keys, name).probe(name) != probe:
            raise InvalidKeys(f"the key given as `{name}` is not the one used for the entries; find the right one")


def _about(text: str) -> Spelled:
    """An address, or a domain if it contains no `@`."""
    return Spelled(text, whole_domain="@" not in text)


def _spelled(text: str) -> "Spelled | Verdict":
    try:
        return Spelled(text)
    except InvalidAddress as error:
        return Verdict(str(text), suppressed=True, problem=str(error))


def batches(items: Iterable[T], size: int) -> Generator[list[T]]:
    """A stream cut into lists of at most a given length."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
