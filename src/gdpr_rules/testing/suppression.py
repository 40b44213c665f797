"""A contract for stores of opt-outs: a state machine exercises a store and looks for people who would get mail again."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gdpr_rules.errors import InvalidEntry
from gdpr_rules.suppression import (
    MAILBOX_1,
    MAILBOX_2,
    UNKEYED,
    Entry,
    KeyRing,
    Lifting,
    MessageClass,
    Reason,
    Scope,
    Subject,
    Suppressions,
    Use,
    address,
    domain,
    hashed,
)
from gdpr_rules.suppression.listed import stopped

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "ada": ("ada@example.com", "Ada@Example.com", "ADA+news@EXAMPLE.COM", '"ada"@example.com.'),
    "bob": ("bob@example.com", "Bob+x@example.com"),
    "cyd": ("cyd@mail.example.org", "CYD@mail.example.org"),
    "dot": ("dot@example.org", "dot+a+b@Example.Org"),
    "gil": ("gilexample@gmail.com", "gil.example@googlemail.com", "G.I.L.example+x@GMail.com"),
    "jürgen": ("jürgen@bücher.example", "JÜRGEN@xn--bcher-kva.example", "ju\u0308rgen@b\u00fccher.example"),
}
"""Fictitious people, each in spellings that are one mailbox; those of `gil` are under `mailbox-2` only."""

OWN = frozenset({"Ada@Example.com", '"ada"@example.com.', "CYD@mail.example.org", *SPELLINGS["jürgen"][1:]})
"""Spellings that differ from the first one in letters alone: a person who writes from one writes from the first."""

CUSTOMARY = ("{}", "{}\n", "{}\r\n")
"""What programs make of an address before they hash it, besides its letters: nothing, or a line."""

DOMAINS: Mapping[str, tuple[str, ...]] = {
    "example.com": ("ada", "bob"),
    "example.org": ("dot",),
    "mail.example.org": ("cyd",),
    "bücher.example": ("jürgen",),
}
TENANTS = ("north", "south")
CAMPAIGNS = ("spring", "autumn")
START = datetime(2021, 1, 4, 9, tzinfo=UTC)  # in the past of every clock, as stores take in no consent dated ahead of theirs
AHEAD = datetime(2150, 1, 1, tzinfo=UTC)
"""Ahead of every clock: the day of consents from a machine whose clock is wrong."""

LATER = AHEAD + timedelta(days=365)

people = st.sampled_from(sorted(SPELLINGS))
by_default = st.sampled_from(sorted({*SPELLINGS} - {"gil"}))  # whose spellings are one mailbox under any policy of a list
tenants = st.sampled_from((None, *TENANTS))
wishes = st.sampled_from((Reason.OBJECTION, Reason.COMPLAINT, Reason.ERASURE))


def mailbox(text: str) -> Subject:
    """The subject of an address, under the policy by which its spellings are one mailbox."""
    return address(text, MAILBOX_2 if text in SPELLINGS["gil"] else MAILBOX_1)


def own(text: str) -> str:
    """The spelling from which a person wrote, whatever its letters."""
    return next((each[0] for each in SPELLINGS.values() if text in each and text in OWN), text)


class Wish(NamedTuple):
    """What the state machine remembers of an opt-out, in its own terms."""

    person: str
    by_domain: str | None
    tenant: str | None
    at: datetime
    reason: Reason
    spelling: str = ""


class Consent(NamedTuple):
    """What it remembers of a consent."""

    person: str
    tenant: str | None
    at: datetime
    reviewed: bool
    spelling: str


class SuppressionContract(RuleBasedStateMachine):
    """Opts out and in, imports, erases, deletes campaigns, restores backups, rotates keys, merges stores and crashes.

    Whatever the sequence, a person who opted out may not be mailable for marketing without fresh consent of their own, given
    from the same address and not dated in the future, and a transactional message passes. Subclass it with the four methods
    below, and test with its `TestCase`:

        class OurContract(SuppressionContract):
            def make(self, keys): ...
        TestOurs = OurContract.TestCase
    """

    mailable_again: ClassVar[bool] = True
    """Whether fresh consent has to make people mailable again, and strangers have to be; False for stricter stores."""

    def make(self, keys: KeyRing) -> Suppressions:
        """A new and empty store."""
        raise NotImplementedError(f"`{type(self).__name__}` has no `make`; return a new, empty store from it")

    def backup(self, store: Suppressions) -> Any:
        """Everything that a restore needs. By default an export."""
        return list(store.export())

    def restore(self, snapshot: Any, keys: KeyRing) -> Suppressions:
        """The store as it was when the snapshot was taken; later changes are lost."""
        store = self.make(keys)
        store.merge(snapshot)
        return store

    def crash(self, store: Suppressions, keys: KeyRing) -> Suppressions:
        """The store as a new process finds it after the one before was killed. By default the same one."""
        return store

    def delete_campaign(self, store: Suppressions, name: str) -> None:
        """What the surrounding system does when a campaign is deleted. By default nothing that the store is informed of."""

    @initialize()
    def start(self) -> None:
        """An empty store, and a clock that moves only with events."""
        self.now = START
        self.keys = KeyRing("k1", {"k1": b"\x01" * 32})
        self.store = self.make(self.keys)
        self.wishes: list[Wish] = []
        self.consents: list[Consent] = []
        self.snapshots: list[Any] = []
        self.exports: list[list[Entry]] = []

    def tick(self) -> datetime:
        """An hour later."""
        self.now += timedelta(hours=1)
        return self.now

    @rule(data=st.data(), person=people, tenant=tenants, reason=wishes, campaign=st.sampled_from(CAMPAIGNS))
    def opt_out(self, data: st.DataObject, person: str, tenant: str | None, reason: Reason, campaign: str) -> None:
        """A person writes back, in some spelling, and is entered from a campaign."""
        at, spelling = self.tick(), data.draw(st.sampled_from(SPELLINGS[person]))
        entry = Entry(
            subject=mailbox(spelling), scope=Scope(tenant=tenant), why=reason, asked_at=at, recorded_at=at, source=campaign
        )
        self.store.add([entry])
        self.wishes.append(Wish(person, None, tenant, at, reason, own(spelling)))

    @rule(name=st.sampled_from(sorted(DOMAINS)), below=st.booleans(), tenant=tenants)
    def opt_out_domain(self, name: str, below: bool, tenant: str | None) -> None:
        """A company opts out as a whole."""
        at = self.tick()
        entry = Entry(
            subject=domain(name, below=below), scope=Scope(tenant=tenant), why=Reason.OBJECTION, asked_at=at, recorded_at=at
        )
        self.store.add([entry])
        for each, members in DOMAINS.items():
            if each == name or (below and each.endswith(f".{name}")):
                self.wishes += [Wish(person, name, tenant, at, Reason.OBJECTION) for person in members]

    @rule(listed=st.sets(people, min_size=1))
    def import_list(self, listed: set[str]) -> None:
        """An exclusion list from elsewhere is imported."""
        at = self.tick()
        self.store.add(
            Entry(subject=mailbox(SPELLINGS[each][-1]), why=Reason.IMPORTED, asked_at=at, recorded_at=at)
            for each in sorted(listed)
        )
        self.wishes += [Wish(each, None, None, at, Reason.IMPORTED, own(SPELLINGS[each][-1])) for each in sorted(listed)]

    @rule(
        data=st.data(),
        person=by_default,
        algorithm=st.sampled_from(sorted(UNKEYED)),
        form=st.sampled_from(CUSTOMARY),
        letters=st.sampled_from((str.lower, str.upper)),
    )
    def import_hashes(self, data: st.DataObject, person: str, algorithm: str, form: str, letters: Any) -> None:
        """A list comes from a service that hashes without a key, in its own way."""
        at, text = self.tick(), letters(SPELLINGS[person][0])
        digest = hashlib.new(algorithm, form.format(text).encode(), usedforsecurity=False).hexdigest()
        self.store.add([Entry(subject=hashed(digest, algorithm), why=Reason.IMPORTED, asked_at=at, recorded_at=at)])
        self.wishes.append(Wish(person, None, None, at, Reason.IMPORTED, SPELLINGS[person][0]))

    @rule(data=st.data(), person=people, tenant=tenants, reviewed=st.booleans())
    def opt_in(self, data: st.DataObject, person: str, tenant: str | None, reviewed: bool) -> None:
        """A fresh consent is recorded."""
        at, spelling = self.tick(), data.draw(st.sampled_from(SPELLINGS[person]))
        self.store.add([self._consent(spelling, tenant, at, reviewed)])
        self.consents.append(Consent(person, tenant, at, reviewed, own(spelling)))

    @precondition(lambda self: any(wish.by_domain is None for wish in self.wishes))
    @rule(data=st.data(), reviewed=st.booleans())
    def comes_back(self, data: st.DataObject, reviewed: bool) -> None:
        """A person who opted out consents again, from the same address and to the same tenant."""
        wish = data.draw(st.sampled_from([wish for wish in self.wishes if wish.by_domain is None]))
        at = self.tick()
        self.store.add([self._consent(wish.spelling, wish.tenant, at, reviewed)])
        self.consents.append(Consent(wish.person, wish.tenant, at, reviewed, wish.spelling))

    @rule(person=people, tenant=tenants, days=st.integers(30, 400))
    def opt_in_of_old(self, person: str, tenant: str | None, days: int) -> None:
        """An earlier consent turns up: it lifts nothing that was said later."""
        self.tick()
        self.store.add([self._consent(SPELLINGS[person][0], tenant, START - timedelta(days=days), reviewed=True)])

    @rule(person=people, tenant=tenants)
    def opt_in_of_tomorrow(self, person: str, tenant: str | None) -> None:
        """A consent is dated in the future: it is refused, as it would lift what is said until then."""
        self.tick()
        try:
            self.store.add([self._consent(SPELLINGS[person][0], tenant, AHEAD, reviewed=True, recorded=AHEAD)])
        except InvalidEntry:
            return
        raise AssertionError(f"a consent of {AHEAD:%Y} is taken in today")

    @rule(data=st.data(), person=people, tenant=tenants)
    def merge_from_a_clock_ahead(self, data: st.DataObject, person: str, tenant: str | None) -> None:
        """Another store is merged whose clock runs ahead: it holds a consent dated in the future, which counts for nothing."""
        self.tick()
        spelling = data.draw(st.sampled_from(SPELLINGS[person]))
        self.store.merge([self._consent(spelling, tenant, AHEAD, reviewed=True, recorded=AHEAD)])
        if not self._erased(person):
            kept = {entry.subject.spelling for entry in self.store.export() if isinstance(entry.why, Lifting)}
            assert mailbox(spelling).spelling in kept, "what counts for nothing is kept all the same"

    @rule(person=by_default)
    def erase(self, person: str) -> None:
        """A person asks for erasure: the address is erased, the opt-out remains."""
        at = self.tick()
        self.store.erase(SPELLINGS[person][0], asked_at=at, recorded_at=at)
        self.wishes.append(Wish(person, None, None, at, Reason.ERASURE, SPELLINGS[person][0]))

    @rule(name=st.sampled_from(CAMPAIGNS))
    def campaign_is_deleted(self, name: str) -> None:
        """A campaign is deleted, and people who opted out of it remain so."""
        self.tick()
        self.delete_campaign(self.store, name)

    @rule()
    def keep_backup(self) -> None:
        """A backup is made."""
        self.snapshots = [*self.snapshots[-2:], self.backup(self.store)]

    @rule(data=st.data())
    def restore_backup(self, data: st.DataObject) -> None:
        """An old backup replaces newer opt-outs, and the saved history is merged into it."""
        if self.snapshots:
            kept = list(self.store.export(hashed=True))
            self.store = self.restore(data.draw(st.sampled_from(self.snapshots)), self.keys)
            self.store.merge(kept)

    @rule()
    def export(self) -> None:
        """A list is exported."""
        self.exports = [*self.exports[-2:], list(self.store.export())]

    @rule(data=st.data())
    def same_list_again(self, data: st.DataObject) -> None:
        """An exported list is imported again, as it was then."""
        if self.exports:
            self.store.merge(data.draw(st.sampled_from(self.exports)))

    @rule(known=st.sets(people))
    def rotate(self, known: set[str]) -> None:
        """New hashes use a new key; some people's addresses are available for hashing again."""
        name = f"k{len(self.keys.keys) + 1}"
        self.keys = self.keys.with_key(name, name.encode().ljust(32, b"."))
        self.store.rotate(self.keys, [text for each in sorted(known) for text in SPELLINGS[each]], at=self.tick())

    @rule(person=by_default, erased=st.booleans())
    def merge_another_store(self, person: str, erased: bool) -> None:
        """Another team's store is merged into this one."""
        at, other = self.tick(), self.make(self.keys)
        other.add([Entry(subject=mailbox(SPELLINGS[person][0]), why=Reason.OBJECTION, asked_at=at, recorded_at=at)])
        self.wishes.append(Wish(person, None, None, at, Reason.OBJECTION, SPELLINGS[person][0]))
        if erased:
            later = self.tick()
            other.erase(SPELLINGS[person][1], asked_at=later, recorded_at=later)
            self.wishes.append(Wish(person, None, None, later, Reason.ERASURE, own(SPELLINGS[person][1])))
        self.store.merge(other.export())

    @rule()
    def process_is_killed(self) -> None:
        """The process dies, and another one opens the store."""
        self.store = self.crash(self.store, self.keys)

    @rule(person=people)
    def took_effect(self, person: str) -> None:
        """Every sender complies."""
        self.store.took_effect(SPELLINGS[person][0], at=self.tick())

    @rule(tenant=tenants)
    def who_is_stopped_goes_out(self, tenant: str | None) -> None:
        """The list goes to a mail service: everyone on it is stopped, and everyone stopped is on it, or is a hash."""
        use, at = Use(tenant=tenant, message_class=MessageClass.MARKETING), self.tick()
        listed = list(stopped(self.store, use, at=at))
        plain = {each.who for each in listed if not each.hashed_with}
        for text in plain:
            assert "@" not in text or self.store.check(text, attrs.evolve(use, at=at)).suppressed, f"`{text}` is not stopped"
        for wish in self.wishes:
            if self._stands(wish, tenant) and wish.by_domain is None:
                known = mailbox(SPELLINGS[wish.person][0]).spelling in plain
                assert known or any(each.hashed_with for each in listed), f"{wish.person} is left out"

    @invariant()
    def nobody_gets_mail_who_opted_out(self) -> None:
        """The main property, in every spelling and for every tenant; every stop applies to an unknown tenant."""
        if not hasattr(self, "store"):
            return
        spelled = [(person, each) for person, spellings in SPELLINGS.items() for each in spellings]
        for tenant, at in ((TENANTS[0], None), (TENANTS[1], None), (None, None), (None, LATER)):
            use = Use(tenant=tenant, message_class=MessageClass.MARKETING, at=at)
            verdicts = list(self.store.check_many([each for _, each in spelled], use))
            assert len(verdicts) == len(spelled), "check_many answers each address"
            for (person, each), verdict in zip(spelled, verdicts, strict=True):
                out = any(self._stands(wish, tenant) for wish in self.wishes if wish.person == person)
                assert verdict.suppressed or not out, f"`{each}` opted out and is mailable for {tenant or 'an unknown tenant'}"
                if self.mailable_again and not self._unreadable(person, each):
                    assert out or not verdict.suppressed, f"`{each}` is stopped for {tenant}: {verdict.words}"

    @invariant()
    def an_invoice_passes(self) -> None:
        """What stops marketing does not stop a transactional message, and says so."""
        if hasattr(self, "store"):
            for spellings in SPELLINGS.values():
                verdict = self.store.check(spellings[0], Use(message_class=MessageClass.TRANSACTIONAL))
                assert not verdict.suppressed
                assert not verdict.standing or "passes" in verdict.words

    @invariant()
    def nobody_is_readable_who_was_erased(self) -> None:
        """A person who asked for erasure and did not return is nowhere in plain text, even after a restore or an import."""
        if not hasattr(self, "store"):
            return
        plain = {text for entry in self.store.export() for text in (entry.subject.spelling, *entry.spellings)}
        for person, spellings in SPELLINGS.items():
            if self._erased(person) and not any(consent.person == person for consent in self.consents):
                known = {text for each in spellings for text in (mailbox(each).spelling, mailbox(own(each)).written)}
                assert not plain & known, f"{person} is still readable"

    def _consent(
        self, spelling: str, tenant: str | None, at: datetime, reviewed: bool, recorded: datetime | None = None
    ) -> Entry:
        return Entry(
            subject=mailbox(spelling),
            scope=Scope(tenant=tenant),
            why=Lifting.CONSENT,
            asked_at=at,
            recorded_at=recorded or self.now,
            evidence="form 7",
            reviewed="a reviewer" if reviewed else "",
        )

    def _erased(self, person: str) -> bool:
        return any(wish.person == person and wish.reason is Reason.ERASURE for wish in self.wishes)

    def _unreadable(self, person: str, asked: str) -> bool:
        """Whether a stop and its consent may be hashes under two keys, of a spelling that the address asked about is not.

        Then they cannot be compared, and the stop may stand.
        """
        known = {own(asked), SPELLINGS[person][0]}
        other = any(wish.spelling not in known for wish in self.wishes if wish.person == person and wish.by_domain is None)
        return other and len(self.keys.keys) > 1

    def _stands(self, wish: Wish, tenant: str | None) -> bool:
        if tenant is not None and wish.tenant not in {None, tenant}:
            return False
        return not any(self._ends(wish, tenant, consent) for consent in self.consents)

    @staticmethod
    def _ends(wish: Wish, tenant: str | None, consent: Consent) -> bool:
        by_the_same = wish.by_domain is None and consent.person == wish.person and consent.spelling == wish.spelling
        return (
            by_the_same
            and consent.at > wish.at
            and consent.tenant in {None, tenant}
            and (consent.reviewed or wish.reason is not Reason.COMPLAINT)
        )
