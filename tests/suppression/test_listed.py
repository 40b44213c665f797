"""Who is stopped, as it goes out: all whom `check` stops, none whom a consent has freed, and each hash accounted for."""

from datetime import timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.suppression import Entry, Lifting, MemoryStore, MessageClass, Reason, Scope, Use, address, domain, hashed
from gdpr_rules.suppression.keys import unkeyed
from gdpr_rules.suppression.listed import Listed, stopped
from gdpr_rules.suppression.store import ExclusionList
from tests.suppression.stores import ring
from tests.suppression.test_algebra import DAY, HOUR, lift, stop
from tests.suppression.test_liftings import by

NOW = DAY + 48 * HOUR
MAIL = Use(message_class=MessageClass.MARKETING)


def who(store: ExclusionList, use: Use = MAIL, after: timedelta = 48 * HOUR) -> list[str]:
    return [each.who for each in stopped(store, use, at=DAY + after)]


def test_who_is_stopped_now(store: ExclusionList) -> None:
    store.add(
        [
            by("ada@example.com"),
            by("Bob+x@example.com"),
            by("cyd@example.com"),
            by("cyd@example.com", Lifting.CONSENT, at=DAY + HOUR),
            stop(subject=domain("example.org")),
            stop(subject=domain("quince.example", below=True)),
            stop(subject=domain("lifted.example")),
            lift(subject=domain("lifted.example")),
        ]
    )
    expected = ["ada@example.com", "bob@example.com", "bob+x@example.com", "example.org", "*.quince.example"]
    assert sorted(who(store)) == sorted(expected)
    assert "cyd@example.com" in who(store, after=timedelta(0)), "before the consent"


def test_by_scope(store: ExclusionList) -> None:
    store.add([by("ada@example.com", scope=Scope(tenant="north")), by("bob@example.com", scope=Scope(channel="post"))])
    assert who(store, Use(tenant="north")) == ["ada@example.com"]
    assert who(store, Use(tenant="south")) == []
    assert who(store, Use(tenant="south", channel="post")) == ["bob@example.com"]
    assert who(store, Use(channel=None)) == ["ada@example.com", "bob@example.com"], "what is not known is reached"


def test_the_strongest_stop_is_named_and_each_address_once(store: ExclusionList) -> None:
    store.add([stop(), stop(at=DAY + HOUR), stop(Reason.COMPLAINT), stop(Reason.BOUNCE)])
    (listed,) = stopped(store, MAIL, at=NOW)
    assert (listed.who, listed.stop.why) == ("ada@example.com", Reason.COMPLAINT)


def test_hashes_are_listed_as_such_unless_their_address_is_known(store: ExclusionList) -> None:
    store.erase("gone@example.com", asked_at=DAY, recorded_at=DAY)
    store.add(
        [
            stop(Reason.IMPORTED, subject=hashed(unkeyed("sha256", name), "sha256"))
            for name in ("ada@example.com", "bob@example.com", "cyd@example.com")
        ]
    )
    store.add([by("ada@example.com"), by("bob@example.com", Lifting.CONSENT, at=DAY + HOUR)])
    listed = list(stopped(store, MAIL, at=NOW))
    assert [each.who for each in listed if not each.hashed_with] == ["ada@example.com"]
    assert [(each.who[:4], each.hashed_with) for each in listed if each.hashed_with] == [
        (address("gone@example.com").under("k1", ring("k1")).spelling[:4], "k1"),
        (unkeyed("sha256", "cyd@example.com")[:4], "sha256"),
    ]


def test_an_address_goes_out_as_the_hash_that_a_service_wants() -> None:
    (listed,) = stopped(_with(by("Ada@Example.com")), MAIL, at=NOW)
    found = listed.hashed("md5")  # printf ada@example.com | md5sum
    assert found is not None
    assert (found.who, found.hashed_with) == ("3e3417d7ef77d5932a6734b916515ed5", "md5")
    ours = listed.hashed("", ring("k1", "k2"))
    assert ours is not None
    assert (ours.who, ours.hashed_with) == (address("ada@example.com").under("k2", ring("k2")).spelling, "k2")


def test_a_hash_goes_out_in_its_own_form_only() -> None:
    digest = unkeyed("sha256", "ada@example.com")
    (listed,) = stopped(_with(stop(subject=hashed(digest, "sha256"))), MAIL, at=NOW)
    assert listed.hashed("sha256") == listed
    assert listed.hashed("md5") is listed.hashed("", ring("k1")) is None
    keyed = stop(subject=address("ada@example.com").under("k1", ring("k1")))
    (listed,) = stopped(_with(keyed), MAIL, at=NOW)
    assert listed.hashed("", ring("k1")) == listed
    assert listed.hashed("sha256") is None
    company = stop(subject=domain("example.com").under("k1", ring("k1")))
    (listed,) = stopped(_with(company), MAIL, at=NOW)
    assert listed.hashed("", ring("k1")) is None


def _with(*entries: Entry) -> MemoryStore:
    store = MemoryStore(ring("k1"))
    store.add(entries)
    return store


NAMES = st.sampled_from(["ada@example.com", "ADA+shop@example.com", "bob@example.com", "bob@mail.example.org"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["stop", "tenant", "lift", "domain", "erase", "hash"]), NAMES, st.integers(0, 5)),
    max_size=7,
)


@given(STEPS, st.sampled_from([None, "north", "south"]))
def test_the_export_agrees_with_check(steps: list[tuple[str, str, int]], tenant: str | None) -> None:
    """Whoever is listed is stopped; and a person stopped is listed: in plain, by domain, or as one of the hashes."""
    store = MemoryStore(ring("k1"), clock=lambda: NOW)
    for what, name, hours in steps:
        at = DAY + hours * HOUR
        if what == "erase":
            store.erase(name, asked_at=at, recorded_at=at)
        elif what == "domain":
            store.add([stop(subject=domain(name.partition("@")[2]), at=at)])
        elif what == "hash":
            store.add([stop(subject=hashed(unkeyed("md5", name.lower()), "md5"), at=at)])
        elif what == "lift":
            store.add([by(name, Lifting.CONSENT, at=at)])
        else:
            store.add([by(name, at=at, scope=Scope(tenant="north" if what == "tenant" else None))])
    use = Use(tenant=tenant, at=NOW)
    listed = list(stopped(store, use, at=NOW))
    plain = {each.who for each in listed if not each.hashed_with and "@" in each.who}
    assert all(store.check(each, use).suppressed for each in plain)
    assert len(listed) == len({(each.who, each.hashed_with) for each in listed})
    again = MemoryStore(ring("k1"))
    again.add(_taken(each) for each in listed)
    for name in ("ada@example.com", "ada+shop@example.com", "bob@example.com", "bob@mail.example.org", "eve@example.com"):
        verdict = store.check(name, use)
        assert again.check(name, Use()).suppressed or not verdict.suppressed, (name, listed)


def _taken(listed: Listed) -> Entry:
    if listed.hashed_with or "@" not in listed.who:
        return attrs.evolve(listed.stop, scope=Scope())
    return stop(subject=address(listed.who))
