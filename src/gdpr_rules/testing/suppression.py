"""A contract for stores of opt-outs: a state machine exercises a store and looks for people who would get mail again."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, NamedTuple

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gdpr_rules.suppression import (
    Entry,
    KeyRing,
    Lifting,
    MessageClass,
    Reason,
    Scope,
    Suppressions,
    Use,
    address,
    domain,
)

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "ada": ("ada@example.com", "Ada@Example.com", "ADA+news@EXAMPLE.COM", '"ada"@example.com.'),
    "bob": ("bob@example.com", "Bob+x@example.com"),
    "cyd": ("cyd@mail.example.org", "CYD@mail.example.org"),
    "dot": ("dot@example.org", "dot+a+b@Example.Org"),
    "jürgen": ("jürgen@bücher.example", "JÜRGEN@xn--bcher-kva.example", "ju\u0308rgen@b\u00fccher.example"),
}
"""Fictitious people, each in spellings that are one mailbox."""

DOMAINS: Mapping[str, tuple[str, ...]] = {
    "example.com": ("ada", "bob"),
    "example.org": ("dot",),
    "mail.example.org": ("cyd",),
    "bücher.example": ("jürgen",),
}
TENANTS = ("north", "south")
CAMPAIGNS = ("spring", "autumn")
START = datetime(2026, 1, 5, 9, tzinfo=UTC)

people = st.sampled_from(sorted(SPELLINGS))
tenants = st.sampled_from((None, *TENANTS))
wishes = st.sampled_from((Reason.OBJECTION, Reason.COMPLAINT, Reason.ERASURE))


class Wish(NamedTuple):
    """What the state machine remembers of an opt-out, in its own terms."""

    person: str
    by_domain: str | None
    tenant: str | None
    at: datetime
    reason: Reason


class SuppressionContract(RuleBasedStateMachine):
    """Opts out and in, imports, erases, deletes campaigns, restores backups, rotates keys, merges stores and crashes.

    Whatever the sequence, a person who opted out may not be mailable for marketing without fresh consent of their own, and a
    transactional message passes. Subclass it with the four methods below, and test with its `TestCase`:

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
        self.consents: list[tuple[str, str | None, datetime, bool]] = []
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
            subject=address(spelling), scope=Scope(tenant=tenant), why=reason, asked_at=at, recorded_at=at, source=campaign
        )
        self.store.add([entry])
        self.wishes.append(Wish(person, None, tenant, at, reason))

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
            Entry(subject=address(SPELLINGS[each][-1]), why=Reason.IMPORTED, asked_at=at, recorded_at=at)
            for each in sorted(listed)
        )
        self.wishes += [Wish(person, None, None, at, Reason.IMPORTED) for person in sorted(listed)]

    @rule(data=st.data(), person=people, tenant=tenants, reviewed=st.booleans())
    def opt_in(self, data: st.DataObject, person: str, tenant: str | None, reviewed: bool) -> None:
        """A fresh consent is recorded."""
        at = self.tick()
        self._consent(data.draw(st.sampled_from(SPELLINGS[person])), tenant, at, reviewed)
        self.consents.append((person, tenant, at, reviewed))

    @precondition(lambda self: any(wish.by_domain is None for wish in self.wishes))
    @rule(data=st.data(), reviewed=st.booleans())
    def comes_back(self, data: st.DataObject, reviewed: bool) -> None:
        """A person who opted out consents again, to the same tenant."""
        wish = data.draw(st.sampled_from([wish for wish in self.wishes if wish.by_domain is None]))
        at = self.tick()
        self._consent(SPELLINGS[wish.person][-1], wish.tenant, at, reviewed)
        self.consents.append((wish.person, wish.tenant, at, reviewed))

    @rule(person=people, tenant=tenants, days=st.integers(30, 400))
    def opt_in_of_old(self, person: str, tenant: str | None, days: int) -> None:
        """An earlier consent turns up: it lifts nothing that was said later."""
        self.tick()
        self._consent(SPELLINGS[person][0], tenant, START - timedelta(days=days), reviewed=True)

    @rule(person=people)
    def erase(self, person: str) -> None:
        """A person asks for erasure: the address is erased, the opt-out remains."""
        at = self.tick()
        self.store.erase(SPELLINGS[person][0], asked_at=at, recorded_at=at)
        self.wishes.append(Wish(person, None, None, at, Reason.ERASURE))

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
        self.store.rotate(self.keys, [SPELLINGS[each][0] for each in sorted(known)], at=self.tick())

    @rule(person=people, erased=st.booleans())
    def merge_another_store(self, person: str, erased: bool) -> None:
        """Another team's store is merged into this one."""
        at, other = self.tick(), self.make(self.keys)
        other.add([Entry(subject=address(SPELLINGS[person][0]), why=Reason.OBJECTION, asked_at=at, recorded_at=at)])
        self.wishes.append(Wish(person, None, None, at, Reason.OBJECTION))
        if erased:
            later = self.tick()
            other.erase(SPELLINGS[person][1], asked_at=later, recorded_at=later)
            self.wishes.append(Wish(person, None, None, later, Reason.ERASURE))
        self.store.merge(other.export())

    @rule()
    def process_is_killed(self) -> None:
        """The process dies, and another one opens the store."""
        self.store = self.crash(self.store, self.keys)

    @rule(person=people)
    def took_effect(self, person: str) -> None:
        """Every sender complies."""
        self.store.took_effect(SPELLINGS[person][0], at=self.tick())

    @invariant()
    def nobody_gets_mail_who_opted_out(self) -> None:
        """The main property, in every spelling and for every tenant; every stop applies to an unknown tenant."""
        if not hasattr(self, "store"):
            return
        spelled = [(person, each) for person, spellings in SPELLINGS.items() for each in spellings]
        for tenant in (*TENANTS, None):
            use = Use(tenant=tenant, message_class=MessageClass.MARKETING)
            verdicts = list(self.store.check_many([each for _, each in spelled], use))
            assert len(verdicts) == len(spelled), "check_many answers each address"
            for (person, each), verdict in zip(spelled, verdicts, strict=True):
                out = any(self._stands(wish, tenant) for wish in self.wishes if wish.person == person)
                assert verdict.suppressed or not out, f"`{each}` opted out and is mailable for {tenant or 'an unknown tenant'}"
                if self.mailable_again:
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
        plain = {entry.subject.spelling for entry in self.store.export()}
        for person, spellings in SPELLINGS.items():
            gone = any(wish.person == person and wish.reason is Reason.ERASURE for wish in self.wishes)
            if gone and not any(consent[0] == person for consent in self.consents):
                assert not plain & {address(each).spelling for each in spellings}, f"{person} is still readable"

    def _consent(self, spelling: str, tenant: str | None, at: datetime, reviewed: bool) -> None:
        entry = Entry(
            subject=address(spelling),
            scope=Scope(tenant=tenant),
            why=Lifting.CONSENT,
            asked_at=at,
            recorded_at=self.now,
            evidence="form 7",
            reviewed="a reviewer" if reviewed else "",
        )
        self.store.add([entry])

    def _stands(self, wish: Wish, tenant: str | None) -> bool:
        if tenant is not None and wish.tenant not in {None, tenant}:
            return False
        return not any(self._ends(wish, tenant, *consent) for consent in self.consents)

    @staticmethod
    def _ends(wish: Wish, tenant: str | None, person: str, given_to: str | None, at: datetime, reviewed: bool) -> bool:
        own = wish.by_domain is None and person == wish.person and at > wish.at
        return own and given_to in {None, tenant} and (reviewed or wish.reason is not Reason.COMPLAINT)
