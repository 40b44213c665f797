"""Every store alike: what went in stays in, whatever is imported, erased, rotated, merged or asked; errors change nothing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import attrs
import pytest

from gdpr_rules.errors import InvalidAddress, InvalidEntry, InvalidKeys
from gdpr_rules.suppression import (
    SHA1,
    TEN_DAYS,
    Action,
    Entry,
    KeyRing,
    Lifting,
    MessageClass,
    Reason,
    Scope,
    Use,
    address,
    domain,
    hashed,
)
from gdpr_rules.suppression.keys import sha1_of
from gdpr_rules.suppression.store import ExclusionList
from gdpr_rules.suppression.subjects import Kind
from tests.suppression.conftest import Make
from tests.suppression.stores import ring
from tests.suppression.test_algebra import DAY, HOUR, lift, stop

MAIL = Use(tenant="north", message_class=MessageClass.MARKETING)
ADA = "ada@example.com"


def stopped(store: ExclusionList, *addresses: str, use: Use = MAIL) -> list[bool]:
    """The answers about addresses, which one by one and as a stream are the same."""
    told = [verdict.suppressed for verdict in store.check_many(addresses, use)]
    assert told == [store.check(each, use).suppressed for each in addresses]
    return told


def about(name: str, why: Reason | Lifting = Reason.OBJECTION, **more: Any) -> Entry:
    subject = address(name)
    return lift(why, subject=subject, **more) if isinstance(why, Lifting) else stop(why, subject=subject, **more)


def test_an_opt_out_stops_that_person_and_nobody_else(store: ExclusionList) -> None:
    assert stopped(store, ADA) == [False]
    assert store.add([stop()]) == 1
    assert stopped(store, ADA, "ADA+x@Example.com", "bob@example.com") == [True, True, False]


def test_adding_the_same_again_changes_nothing(store: ExclusionList) -> None:
    assert store.add([stop(), stop(), stop(source="reply")]) == 1
    assert store.add([stop()]) == 0
    assert list(store.export()) == [stop(source="reply")]
    assert store.add([stop(source="a later note", effective_at=DAY + HOUR)]) == 1
    assert [entry.effective_at for entry in store.export()] == [DAY + HOUR]


def test_a_domain_stops_all_its_addresses_and_below_it_by_choice(store: ExclusionList) -> None:
    store.add([stop(subject=domain("example.com")), stop(subject=domain("example.org", below=True))])
    assert stopped(store, "a@example.com", "a@mail.example.com") == [True, False]
    assert stopped(store, "a@example.org", "a@b.mail.example.org", "a@notexample.org") == [True, True, False]


def test_a_tenants_stop_is_no_other_tenants(store: ExclusionList) -> None:
    store.add([stop(scope=Scope(tenant="north"))])
    assert stopped(store, ADA) == [True]
    assert stopped(store, ADA, use=Use(tenant="south")) == [False]
    assert stopped(store, ADA, use=Use()) == [True], "an unknown tenant is met with every stop"


def test_an_error_in_the_middle_changes_nothing(store: ExclusionList) -> None:
    def entries() -> Iterator[Entry]:
        for number in range(3_000):
            yield about(f"person{number}@example.com")
        yield stop(subject=hashed("a" * 64, "lost"))

    with pytest.raises(InvalidKeys, match="`lost`"):
        store.add(entries())
    assert list(store.export()) == []
    assert list(store.history()) == []
    assert stopped(store, ADA) == [False]


def test_the_stream_answers_each_line_and_a_text_that_is_no_address(store: ExclusionList) -> None:
    store.add(about(f"person{number}@example.com") for number in range(0, 5_000, 2))
    verdicts = list(store.check_many((f"Person{number}@example.com" for number in range(5_000)), MAIL))
    assert [verdict.suppressed for verdict in verdicts] == [number % 2 == 0 for number in range(5_000)]
    odd = list(store.check_many(["nonsense", "a@b@c"], MAIL))
    assert [(verdict.suppressed, bool(verdict.problem)) for verdict in odd] == [(True, True), (True, True)]
    assert odd[0].words.startswith("suppressed: `nonsense` has no `@`")
    with pytest.raises(InvalidAddress):
        store.check("nonsense", MAIL)


def test_erasure_forgets_the_address_and_remembers_the_opt_out(store: ExclusionList) -> None:
    store.add([stop(source="reply of Ada"), about("bob@example.com", source="reply of Bob")])
    assert store.erase("Ada@example.com", asked_at=DAY + HOUR, recorded_at=DAY + HOUR) == 1
    assert stopped(store, ADA, "bob@example.com") == [True, True]
    told = list(store.export())
    assert not any("ada" in repr(entry).lower() for entry in told)
    assert [entry.why for entry in told if not entry.subject.plain] == [Reason.OBJECTION, Reason.ERASURE]
    assert [change.action for change in store.history(ADA)] == [Action.ADDED, Action.ERASED, Action.ADDED]


def test_who_was_never_on_the_list_is_after_erasure(store: ExclusionList) -> None:
    assert store.erase(ADA, asked_at=DAY, recorded_at=DAY) == 0
    assert stopped(store, ADA) == [True]


def test_no_list_brings_an_erased_address_back(store: ExclusionList) -> None:
    store.add([stop(source="reply of Ada")])
    old = list(store.export())
    store.erase(ADA, asked_at=DAY + HOUR, recorded_at=DAY + HOUR)
    store.merge(old)
    store.add([about("ada+tag@example.com", Reason.IMPORTED, at=DAY + 2 * HOUR, source="Ada Example")])
    assert all(not entry.subject.plain and not entry.source for entry in store.export())
    assert stopped(store, ADA) == [True]


def test_an_erasure_on_a_list_erases(store: ExclusionList) -> None:
    store.add([stop(source="reply of Ada")])
    assert store.add([stop(Reason.ERASURE, at=DAY + HOUR)]) == 1
    assert all(not entry.subject.plain and not entry.source for entry in store.export())
    assert stopped(store, ADA) == [True]


def test_an_erasure_from_elsewhere_erases_what_is_here_in_plain(make: Make) -> None:
    """A restored backup holds the address in plain; the kept history that is merged into it knows that it was erased."""
    store, other = make(), make()
    store.add([stop(), about("bob@example.com")])
    other.add([stop(Reason.IMPORTED)])
    store.merge(other.export(hashed=True))
    other.erase(ADA, asked_at=DAY + HOUR, recorded_at=DAY + HOUR)
    store.merge(other.export())
    assert [str(entry.subject) for entry in store.export() if entry.subject.plain] == ["bob@example.com"]
    assert stopped(store, ADA, "bob@example.com") == [True, True]
    assert Action.ERASED in [change.action for change in store.history(ADA)]


def test_erased_and_back_by_a_fresh_consent_only(store: ExclusionList) -> None:
    store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    store.add([lift(at=DAY - HOUR)])
    assert stopped(store, ADA) == [True]
    store.add([lift(at=DAY + HOUR)])
    assert stopped(store, ADA) == [False]
    assert {entry.evidence for entry in store.export() if not entry.stops} == {"erased"}
    store.add([stop(at=DAY + 2 * HOUR)])
    assert stopped(store, ADA) == [True]


def test_erasure_joins_what_was_there_in_plain_and_as_a_hash(make: Make) -> None:
    """The same opt-out came as a plain address and from another store as a hash: one entry is left, with all of both."""
    store, other = make(), make()
    other.add([stop(effective_at=DAY + HOUR)])
    store.add([stop()])
    store.merge(other.export(hashed=True))
    assert len(list(store.export())) == 2
    store.erase(ADA, asked_at=DAY + HOUR, recorded_at=DAY + HOUR)
    told = [entry for entry in store.export() if entry.why is Reason.OBJECTION]
    assert [(entry.subject.plain, entry.effective_at) for entry in told] == [(False, DAY + HOUR)]
    assert stopped(store, ADA) == [True]
    assert all(not change.entry.subject.plain for change in store.history())
    assert store.add([stop()]) == 0, "and it is still the same entry"


def test_without_keys_nothing_is_hashed_and_nothing_hashed_is_passed_over(make: Make) -> None:
    store = make(None)
    store.add([stop()])
    assert stopped(store, ADA) == [True]
    with pytest.raises(InvalidKeys, match="no key is given"):
        store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    assert [entry.subject.plain for entry in store.export()] == [True]
    store.keys = ring("k1")
    store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    for keys in (None, ring("k2")):
        store.keys = keys
        with pytest.raises(InvalidKeys, match="`k1`, which is not given"):
            store.check("bob@example.com", MAIL)
        with pytest.raises(InvalidKeys, match="`k1`"):
            store.add([about("bob@example.com")])


def test_a_wrong_key_under_a_right_id_is_noticed(store: ExclusionList) -> None:
    store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    store.keys = KeyRing("k1", {"k1": b"another secret altogether".ljust(32, b".")})
    with pytest.raises(InvalidKeys, match="not the one"):
        store.check(ADA, MAIL)


def test_a_rotation_opens_no_gap(store: ExclusionList) -> None:
    for name in (ADA, "bob@example.com"):
        store.erase(name, asked_at=DAY, recorded_at=DAY)
    turned = store.rotate(ring("k1", "k2"), ["Ada@Example.com", "stranger@example.com"], at=DAY + HOUR)
    assert (turned.current, turned.moved, dict(turned.left)) == ("k2", 1, {"k1": 1})
    assert stopped(store, ADA, "bob@example.com", "cyd@example.com") == [True, True, False]
    with pytest.raises(InvalidKeys, match="`k1`"):
        store.rotate(ring("k2"), at=DAY + HOUR)
    assert stopped(store, ADA, "bob@example.com") == [True, True], "the refused rotation changed nothing"
    rest = store.rotate(ring("k1", "k2"), ["bob@example.com"], at=DAY + HOUR)
    assert (rest.moved, dict(rest.left)) == (1, {})
    assert [change.action for change in store.history("bob@example.com")] == [Action.ADDED, Action.REKEYED]


def test_an_old_key_may_go_once_nothing_is_hashed_with_it(store: ExclusionList) -> None:
    store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    store.rotate(ring("k1", "k2"), [ADA], at=DAY + HOUR)
    store.keys = ring("k2")
    assert stopped(store, ADA, "bob@example.com") == [True, False]
    store.erase("bob@example.com", asked_at=DAY, recorded_at=DAY)
    assert stopped(store, ADA, "bob@example.com") == [True, True]


def test_a_reader_sees_one_state_while_somebody_is_erased(store: ExclusionList) -> None:
    """What is to be looked for and what is found are of one moment: else an address that becomes a hash is missed between."""
    store.add([stop()])
    with store.reading() as view:
        forms = view.forms()
        store.erase(ADA, asked_at=DAY, recorded_at=DAY)
        assert view.forms() == forms
        assert list(view.find({address(ADA).text})) == [address(ADA).text]
    assert stopped(store, ADA) == [True]


def test_an_erasure_takes_effect_when_it_is_said_to(store: ExclusionList) -> None:
    store.erase(ADA, asked_at=DAY, recorded_at=DAY, effective_at=DAY)
    assert list(store.overdue(DAY + 999 * HOUR)) == []
    store.erase("bob@example.com", asked_at=DAY, recorded_at=DAY)
    assert len({item.entry for item in store.overdue(DAY + 999 * HOUR)}) == 1


def test_an_erasure_on_a_list_of_sha1_erases(store: ExclusionList) -> None:
    store.add([stop(source="reply of Ada")])
    store.add([stop(Reason.ERASURE, at=DAY + HOUR, subject=hashed(sha1_of(ADA), SHA1))])
    assert all(not entry.subject.plain for entry in store.export())
    assert stopped(store, ADA) == [True]


def test_the_history_of_a_domain(store: ExclusionList) -> None:
    store.add([stop(subject=domain("example.com")), stop(subject=domain("example.org", below=True)), stop()])
    assert [str(change.entry.subject) for change in store.history("example.com")] == ["example.com"]
    assert [str(change.entry.subject) for change in store.history("mail.example.org")] == ["*.example.org"]


def test_an_address_whose_tag_follows_a_dot_is_taken_and_found(store: ExclusionList) -> None:
    assert store.add([about("ada.+news@example.com")]) == 1
    assert stopped(store, "ada.+news@example.com", ADA) == [True, True]


def test_new_hashes_are_made_with_the_new_key(store: ExclusionList) -> None:
    store.rotate(ring("k1", "k2"), at=DAY)
    store.erase(ADA, asked_at=DAY, recorded_at=DAY)
    assert {entry.subject.hashed_with for entry in store.export()} == {"k2"}
    assert {entry.subject.hashed_with for entry in store.export(hashed=True)} == {"k2"}


def test_a_list_of_sha1_is_read_marked_and_replaced_once_the_address_is_seen(store: ExclusionList) -> None:
    """Lists hash the address as it stood, in small letters, or in some spelling of ours."""
    given = [sha1_of("ada@example.com"), sha1_of("Bob@Example.com"), sha1_of("cyd@example.com").upper()]
    store.add(stop(Reason.IMPORTED, subject=hashed(digest, SHA1)) for digest in given)
    assert stopped(store, "Ada@example.com", "Bob@Example.com", "cyd@example.com", "dot@example.com") == [
        True,
        True,
        True,
        False,
    ]
    assert store.weak() == 3
    turned = store.rotate(ring("k1", "k2"), ["Ada@example.com"], at=DAY)
    assert (turned.moved, dict(turned.left)) == (1, {SHA1: 2})
    assert store.weak() == 2
    assert stopped(store, "ada@example.com") == [True]
    store.erase("cyd@example.com", asked_at=DAY, recorded_at=DAY)
    assert store.weak() == 1, "and no erasure ever writes one"


def test_a_hash_of_a_domain_is_found(store: ExclusionList) -> None:
    whole = domain("example.com", below=True).under("k1", ring("k1"))
    assert whole.kind is Kind.TREE
    store.add([stop(subject=whole)])
    assert stopped(store, "a@b.example.com", "a@example.org") == [True, False]
    store.add([lift(subject=domain("example.com", below=True))])
    assert stopped(store, "a@b.example.com") == [False], "the company itself took it back"


def test_two_stores_merge_into_the_same_whatever_the_order(make: Make) -> None:
    one, other = make(), make()
    one.add([stop(), about("bob@example.com"), lift(subject=address("bob@example.com"))])
    other.add([stop(effective_at=DAY + HOUR), stop(Reason.COMPLAINT)])
    left, right, again = make(), make(), make()
    for target, sources in ((left, (one, other)), (right, (other, one)), (again, (one, other, one, other))):
        for source in sources:
            target.merge(source.export())
    told = [set(target.export()) for target in (left, right, again)]
    assert told[0] == told[1] == told[2]
    assert stop(effective_at=DAY + HOUR) in told[0]


def test_a_backup_restored_over_newer_opt_outs_is_made_whole_by_what_was_exported(make: Make) -> None:
    store = make()
    store.add([about("bob@example.com")])
    backup = list(store.export())
    store.add([stop()])
    store.erase("bob@example.com", asked_at=DAY + HOUR, recorded_at=DAY + HOUR)
    kept = list(store.export(hashed=True))
    restored = make()
    restored.merge(backup)
    assert stopped(restored, ADA) == [False], "which is why restoring alone is not enough"
    restored.merge(kept)
    assert stopped(restored, ADA, "bob@example.com") == [True, True]


def test_a_hashed_export_holds_no_plain_address(store: ExclusionList) -> None:
    store.add([stop(source="reply of Ada"), stop(subject=domain("example.org"))])
    told = list(store.export(hashed=True))
    assert [entry.subject.plain for entry in told] == [False, True]
    assert "ada" not in repr(told[0]).lower()


def test_the_history_only_grows_and_tells_what_happened(store: ExclusionList) -> None:
    store.add([stop()])
    store.merge([about("bob@example.com")])
    store.took_effect(ADA, at=DAY + HOUR)
    lines = list(store.history())
    assert [(change.action, str(change.entry.subject)) for change in lines] == [
        (Action.ADDED, ADA),
        (Action.MERGED, "bob@example.com"),
        (Action.TOOK_EFFECT, ADA),
    ]
    assert [change.at for change in lines] == [DAY, DAY, DAY + HOUR]
    assert [change.action for change in store.history("Bob@example.com")] == [Action.MERGED]


def test_what_took_effect_is_no_longer_overdue(store: ExclusionList) -> None:
    store.add([stop(), stop(subject=domain("example.org")), stop(subject=domain("example.com"))])
    assert {item.entry.subject.spelling for item in store.overdue(DAY + HOUR)} == {ADA, "example.org", "example.com"}
    assert store.took_effect(ADA, at=DAY + HOUR) == 1
    assert store.took_effect("example.org", at=DAY + HOUR) == 1
    assert store.took_effect(ADA, at=DAY + 2 * HOUR) == 0, "once is enough, and the first time stands"
    assert {item.entry.subject.spelling for item in store.overdue(DAY + HOUR)} == {"example.com"}


def test_an_unknown_policy_of_a_later_version_is_refused_and_not_passed_over(store: ExclusionList) -> None:
    strange = attrs.evolve(stop(), subject=attrs.evolve(address(ADA), policy="mailbox-9"))
    with pytest.raises(InvalidEntry, match="mailbox-9"):
        store.add([strange])
    assert list(store.export()) == []


def test_keys_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(ring("k1", "k2").written(), "utf-8")
    read = KeyRing.read(file)
    assert (read.current, dict(read.keys)) == ("k2", dict(ring("k1", "k2").keys))
    assert "." not in repr(read).replace("KeyRing", ""), "no secret is shown"
    with pytest.raises(TypeError):
        read.keys["k3"] = b""  # type: ignore[index]  # what is public does not change


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("current = 1", "must contain only `current`"),
        ('current = "k1"\n[keys]\nk1 = "zz"', "not hexadecimal"),
        ('current = "k1"\n[keys]\nk1 = "00"', "32 bytes"),
        ('current = "k2"\n[keys]\nk1 = "' + "00" * 32 + '"', "`k2` is the current key"),
        ('current = "sha1"\n[keys]\nsha1 = "' + "00" * 32 + '"', "not a key id"),
        ('current = "k1', "not TOML"),
        ('current = "k1"\nother = 1\n[keys]\nk1 = "' + "00" * 32 + '"', "must contain only"),
    ],
)
def test_a_file_of_keys_that_is_wrong_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InvalidKeys, match=complaint):
        KeyRing.read(file)


def test_a_key_id_never_gets_another_key() -> None:
    with pytest.raises(InvalidKeys, match="the key of an id never changes"):
        ring("k1").with_key("k1", b"2" * 32)


def test_only_what_is_about_marketing_lets_an_invoice_pass(store: ExclusionList) -> None:
    """A mailbox that bounces and an order of a court stop every message; a wish, or a list of wishes, stops marketing."""
    people = {reason: f"{reason.value}@example.com" for reason in Reason}
    store.add([about(name, reason) for reason, name in people.items()])
    invoice = Use(message_class=MessageClass.TRANSACTIONAL)
    assert [reason for reason, name in people.items() if store.check(name, invoice).suppressed] == [Reason.BOUNCE, Reason.LEGAL]
    assert stopped(store, *people.values()) == [True] * len(people)


def test_a_message_is_stopped_for_the_reason_that_stops_it(store: ExclusionList) -> None:
    store.add([stop(Reason.COMPLAINT), stop(Reason.BOUNCE)])
    verdict = store.check(ADA, Use(message_class=MessageClass.TRANSACTIONAL))
    assert (verdict.suppressed, verdict.reason) == (True, Reason.BOUNCE)
    assert verdict.words.startswith("suppressed: bounce of")
    assert store.check(ADA, MAIL).reason is Reason.COMPLAINT


def test_ten_business_days_end_with_the_day_of_the_person_who_asked(store: ExclusionList) -> None:
    """15 USC 7704(a)(4)(A)(i): asked at 21:00 in New York on 16 November 2026, the tenth business day after it is 1 December.

    Thanksgiving (26 November) is a public holiday of the United States. Counted from the day in UTC it would be 2 December.
    """
    asked = datetime(2026, 11, 16, 21, tzinfo=timezone(timedelta(hours=-5)))
    store.add([stop(at=asked)])
    (entry,) = store.export()
    assert entry.asked_at.utcoffset() == timedelta(hours=-5)
    midnight = datetime(2026, 12, 2, tzinfo=timezone(timedelta(hours=-5)))
    assert not list(store.overdue(midnight - timedelta(seconds=1), [TEN_DAYS]))
    assert [item.by.date() for item in store.overdue(midnight, [TEN_DAYS])] == [date(2026, 12, 1)]


def test_of_two_zones_of_one_instant_the_earlier_day_stays(store: ExclusionList) -> None:
    west = datetime(2026, 11, 16, 21, tzinfo=timezone(timedelta(hours=-5)))
    for order in ([west, west.astimezone(UTC)], [west.astimezone(UTC), west]):
        for at in order:
            store.add([stop(at=at, subject=address(f"{order[0].hour}@example.com"))])
    assert [entry.asked_at.date() for entry in store.export()] == [date(2026, 11, 16)] * 2
