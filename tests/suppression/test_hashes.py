"""Lists that were hashed elsewhere, and lists whose policy joins Gmail's spellings: whoever is on them is found."""

import base64
import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidAddress, InvalidEntry, InvalidKeys
from gdpr_rules.suppression import (
    EXACT_1,
    MAILBOX_1,
    MAILBOX_2,
    UNKEYED,
    Action,
    KeyRing,
    Lifting,
    MemoryStore,
    Reason,
    Use,
    address,
    hashed,
)
from gdpr_rules.suppression.addresses import split
from gdpr_rules.suppression.keys import unkeyed
from gdpr_rules.suppression.store import ExclusionList
from gdpr_rules.suppression.subjects import Spelled
from tests.suppression.conftest import Make
from tests.suppression.stores import ring
from tests.suppression.test_addresses import ADDRESSES
from tests.suppression.test_algebra import DAY, HOUR, stop
from tests.suppression.test_liftings import by, free

# printf 'ada@example.com' | md5sum, and likewise
BY_HAND = {
    "md5": "3e3417d7ef77d5932a6734b916515ed5",
    "sha1": "3ca93ad87e0bb737e653b66ad67731e86bbc050f",
    "sha256": "b5fc85e55755f9e0d030a10ab4429b6b2944855f9a0d60077fe832becbc41d72",
}
LENGTHS = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}  # of the hash in hexadecimal
WAYS = [
    "ada@example.com",
    "ADA@EXAMPLE.COM",
    "Ada@Example.com",
    "ada@example.com\n",
    "ADA@EXAMPLE.COM\n",
    "Ada@Example.com\r\n",
]


@pytest.mark.parametrize("name", BY_HAND)
def test_a_hash_made_by_another_program_matches(name: str, store: ExclusionList) -> None:
    store.add([stop(Reason.IMPORTED, subject=hashed(BY_HAND[name], name))])
    assert free(store, "Ada+news@Example.com", "bob@example.com") == [False, True]


@pytest.mark.parametrize("name", sorted(LENGTHS))
@pytest.mark.parametrize("given", WAYS)
def test_a_list_without_a_key_matches_in_every_customary_spelling(name: str, given: str, store: ExclusionList) -> None:
    digest = hashlib.new(name, given.encode()).hexdigest()
    store.add([stop(Reason.IMPORTED, subject=hashed(digest, name))])
    assert free(store, "Ada@Example.com", "bob@example.com") == [False, True]
    assert store.weak() == 1


@given(ADDRESSES, st.sampled_from([str, str.upper, str.lower]), st.sampled_from(["", "\n"]))
def test_no_address_of_the_world_is_missed_or_breaks_a_query(text: str, letters: Any, end: str) -> None:
    store = MemoryStore(clock=lambda: DAY + HOUR)
    store.add([stop(Reason.IMPORTED, subject=hashed(unkeyed("sha256", letters(text) + end), "sha256"))])
    assert free(store, text) == [False]
    store.add([by(text, Lifting.CONSENT, at=DAY + HOUR)])
    assert free(store, text) == [True] or letters is not str


def test_a_list_of_a_name_in_other_letters_matches(store: ExclusionList) -> None:
    for each in ("jürgen@bücher.example", "jürgen@xn--bcher-kva.example", "JÜRGEN@BÜCHER.EXAMPLE"):
        store.add([stop(Reason.IMPORTED, subject=hashed(unkeyed("sha256", each), "sha256"))])
        verdict = store.check("Jürgen@xn--bcher-kva.example", Use())
        assert unkeyed("sha256", each) in {entry.subject.spelling for entry in verdict.standing}


@pytest.mark.parametrize("name", sorted(LENGTHS))
def test_a_hash_is_read_in_hexadecimal_and_in_base64(name: str) -> None:
    raw = hashlib.new(name, b"ada@example.com").digest()
    subject = hashed(raw.hex(), name)
    assert len(subject.spelling) == LENGTHS[name]
    whole = base64.b64encode(raw).decode()
    for text in (raw.hex().upper(), whole, whole.rstrip("="), base64.urlsafe_b64encode(raw).decode()):
        assert hashed(text, name) == subject
    keyed = hashed(base64.b64encode(b"\x07" * 32).decode(), "k1")
    assert keyed.spelling == "07" * 32


@pytest.mark.parametrize(
    ("digest", "name", "reason"),
    [
        (BY_HAND["md5"], "sha256", "not a hash of 64 hexadecimal digits, as one under `sha256` has; md5 has its length"),
        (BY_HAND["sha1"], "k1", "not a hash of 64 hexadecimal digits, as one under `k1` has; sha1 has its length"),
        ("0" * 64, "sha1", "sha256 has its length"),
        ("0" * 63, "sha256", "give it in hexadecimal or Base64"),
        ("g" * 64, "sha256", "give it in hexadecimal or Base64"),
        ("ada@example.com", "sha256", "give it in hexadecimal or Base64"),
    ],
)
def test_a_hash_of_another_length_is_refused_with_the_reason(digest: str, name: str, reason: str) -> None:
    with pytest.raises(InvalidEntry, match=reason):
        hashed(digest, name)


@given(st.binary(min_size=16, max_size=64), st.sampled_from(sorted(UNKEYED)), st.booleans())
def test_no_text_is_a_hash_in_two_ways(raw: bytes, name: str, hexadecimal: bool) -> None:
    """Either form gives the bytes back, and bytes of another length are refused."""
    text = raw.hex() if hexadecimal else base64.b64encode(raw).decode()
    if len(raw) == UNKEYED[name]:
        assert hashed(text, name).spelling == raw.hex()
    else:
        with pytest.raises(InvalidEntry):
            hashed(text, name)


@pytest.mark.parametrize("name", sorted(UNKEYED))
def test_no_key_is_named_like_an_algorithm(name: str) -> None:
    with pytest.raises(InvalidKeys, match="not a key id"):
        KeyRing(name, {name: b"1" * 32})


def test_a_hash_without_a_key_is_replaced_once_its_address_is_seen(store: ExclusionList) -> None:
    store.add(stop(Reason.IMPORTED, subject=hashed(unkeyed(name, "ADA@EXAMPLE.COM\n"), name)) for name in UNKEYED)
    assert store.weak() == len(UNKEYED)
    turned = store.rotate(ring("k1", "k2"), ["Ada@example.com"], at=DAY)
    assert (turned.moved, dict(turned.left), store.weak()) == (len(UNKEYED), {}, 0)
    assert free(store, "ada@example.com") == [False]


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("A.da.Example+News@GMail.com", "adaexample@gmail.com"),
        ("ada.example@googlemail.com", "adaexample@gmail.com"),
        ("ada.example+x@example.com", "ada.example@example.com"),
        ("+x@gmail.com", "+x@gmail.com"),
        ('"a. b"@gmail.com', '"a. b"@gmail.com'),
    ],
)
def test_gmails_spellings_are_one_mailbox(text: str, spelled: str) -> None:
    assert MAILBOX_2.spell(text) == spelled
    assert MAILBOX_2.spell(spelled, as_written=False) == spelled


@given(ADDRESSES)
def test_the_newer_policy_joins_all_that_the_older_one_joins(text: str) -> None:
    for each in (text, f"{text.rpartition('@')[0]}@gmail.com"):
        try:
            split(each)
        except InvalidAddress:
            continue
        assert MAILBOX_2.spell(MAILBOX_1.spell(each), as_written=False) == MAILBOX_2.spell(each)
        assert Spelled(each).written == Spelled(Spelled(each).written, as_written=False).written


DOTTED = ("ada.example@gmail.com", "adaexample@gmail.com", "A.daexample@GoogleMail.com")


@pytest.mark.parametrize("entered", DOTTED)
def test_entries_under_every_policy_are_found(entered: str, store: ExclusionList) -> None:
    store.add([stop(subject=address(entered, MAILBOX_2))])
    assert free(store, *DOTTED) == [False, False, False]
    older = MemoryStore()
    older.add([by(entered)])
    assert free(older, *DOTTED) == [each.lower() != entered.lower() for each in DOTTED], "as that policy always said"


def test_a_list_that_chooses_the_newer_policy_joins_what_comes_and_what_it_has(make: Make) -> None:
    store = make()
    assert store.policy is MAILBOX_1
    store.add([by(DOTTED[0], source="reply"), by("bob@example.com"), stop(subject=address("C.yd@gmail.com", EXACT_1))])
    assert store.choose(MAILBOX_2, at=DAY) == 2
    assert store.policy is MAILBOX_2
    assert free(store, *DOTTED) == [False, False, False]
    assert free(store, "cyd@gmail.com", "C.yd@gmail.com") == [True, False], "an exact entry stays exact"
    assert {entry.subject.policy for entry in store.export()} == {"mailbox-2", "exact-1"}
    assert Action.RESPELLED in [change.action for change in store.history(DOTTED[1])]
    other = make()
    other.add([by("e.ve@gmail.com")])
    store.merge(other.export())
    assert free(store, "eve@gmail.com") == [False]
    assert store.merge(other.export()) == 0
    store.erase("f.ay@gmail.com", asked_at=DAY, recorded_at=DAY)
    assert free(store, "fay@googlemail.com") == [False]
    assert store.choose(MAILBOX_1, at=DAY) == 0
    assert free(store, *DOTTED, "eve@gmail.com", "fay@gmail.com") == [False] * 5, "nothing is narrowed"
    with pytest.raises(InvalidEntry, match="not a policy for a list"):
        store.choose(EXACT_1, at=DAY)


def test_two_entries_that_turn_out_to_be_one_person_are_joined(store: ExclusionList) -> None:
    store.add(by(each, source=each) for each in DOTTED)
    assert len(list(store.export())) == 3
    store.choose(MAILBOX_2, at=DAY + HOUR)
    (entry,) = store.export()
    assert entry.spellings == {each.lower() for each in DOTTED}
    assert free(store, *DOTTED) == [False, False, False]


def test_the_policy_of_a_list_is_kept_with_it(make: Make) -> None:
    store = make()
    store.choose(MAILBOX_2, at=DAY)
    with store.reading() as view:
        assert view.policy() == "mailbox-2"
    store.choose(MAILBOX_2, at=DAY)
    with store.reading() as view:
        assert view.policy() == "mailbox-2"
