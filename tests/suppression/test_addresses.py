"""Addresses: spellings that the policy calls one mailbox always match, and what is no address is refused with the reason."""

import re
import unicodedata

import idna
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gdpr_rules.errors import InvalidAddress
from gdpr_rules.suppression import EXACT_1, MAILBOX_1, POLICIES, MemoryStore, Normalisation, Use
from gdpr_rules.suppression.addresses import folded, parents, spell_domain, split
from gdpr_rules.suppression.entries import Entry, Reason
from gdpr_rules.suppression.subjects import address
from tests.suppression.test_algebra import DAY

ATOMS = st.text(
    st.one_of(
        st.sampled_from("abcxyzABCXYZ0189!#$%&'*/=?^_`{|}~+-"),
        st.characters(categories=["Ll", "Lu", "Lo", "Nd", "Mn"], exclude_characters="\u0345"),
    ),
    min_size=1,
    max_size=10,
)
LOCALS = st.lists(ATOMS, min_size=1, max_size=3).map(".".join)
LABELS = st.one_of(
    st.from_regex(re.compile("[a-z][a-z0-9]{0,8}", re.ASCII), fullmatch=True),
    st.sampled_from(["bücher", "παράδειγμα", "пример", "例え", "faß", "xn--bcher-kva", "straße"]),
)
NAMES = st.lists(LABELS, min_size=1, max_size=3).map(lambda labels: ".".join([*labels, "example"]))


def is_address(text: str) -> bool:
    try:
        split(text)
    except InvalidAddress:
        return False
    return True


ADDRESSES = st.builds("{}@{}".format, LOCALS, NAMES).filter(is_address)


@st.composite
def respelled(draw: st.DrawFn, text: str) -> str:
    """The same mailbox in another spelling, as the policy `mailbox-1` counts it."""
    local, _, name = text.rpartition("@")
    if draw(st.booleans()) and "+" not in local:
        local += "+" + draw(st.sampled_from(["news", "a+b", ""]))
    turned = draw(st.sampled_from([local, local.upper(), local.lower(), local.swapcase()]))
    if folded(turned) == folded(local):  # a capital that has no way back, such as a dotless i, is another letter
        local = turned
    local = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), local)
    if draw(st.booleans()) and not re.search(r'["\\]', local):
        local = f'"{local}"'
    shape = draw(st.sampled_from(["plain", "ascii", "capitals", "dot"]))
    if shape == "ascii":
        name = idna.encode(name, uts46=True).decode()
    elif shape == "capitals" and idna.encode(name, uts46=True) == _encoded(name.upper()):
        name = name.upper()
    elif shape == "dot":
        name += "."
    edge = draw(st.sampled_from(["", " ", "\t", "\r\n"]))
    return f"{edge}{local}@{unicodedata.normalize(draw(st.sampled_from(['NFC', 'NFD'])), name)}{edge}"


def _encoded(name: str) -> bytes:
    try:
        encoded: bytes = idna.encode(name, uts46=True)
    except idna.IDNAError:
        return b""
    return encoded


FEWER = settings(max_examples=settings().max_examples // 3)  # drawing letters of all the world takes its time
PAIRS = ADDRESSES.flatmap(lambda text: st.tuples(st.just(text), respelled(text)))


@FEWER
@given(PAIRS)
def test_every_spelling_of_a_mailbox_is_spelled_alike(pair: tuple[str, str]) -> None:
    one, other = pair
    assume(is_address(other))
    assert MAILBOX_1.spell(one) == MAILBOX_1.spell(other)


@FEWER
@given(PAIRS)
def test_whoever_opts_out_in_one_spelling_is_found_in_every_other(pair: tuple[str, str]) -> None:
    one, other = pair
    assume(is_address(other))
    store = MemoryStore()
    store.add([Entry(subject=address(one), why=Reason.OBJECTION, asked_at=DAY, recorded_at=DAY)])
    assert store.check(other, Use()).suppressed
    neighbour = f"someone.else@{MAILBOX_1.spell(one).rpartition('@')[2]}"
    told = [verdict.suppressed for verdict in store.check_many([other, neighbour], Use())]
    assert told == [True, MAILBOX_1.spell(one) == neighbour]


@pytest.mark.parametrize("policy", POLICIES.values(), ids=lambda policy: policy.name)
@FEWER
@given(ADDRESSES)
def test_a_spelling_is_spelled_as_itself(policy: Normalisation, text: str) -> None:
    spelled = policy.spell(text)
    assert policy.spell(spelled, as_written=False) == spelled
    assert spelled.rpartition("@")[2].isascii()


@FEWER
@given(ADDRESSES)
def test_the_exact_policy_tells_apart_what_the_usual_one_joins(text: str) -> None:
    assert MAILBOX_1.spell(EXACT_1.spell(text), as_written=False) == MAILBOX_1.spell(text)


def test_folding_a_letter_twice_changes_nothing_for_any_letter_there_is() -> None:
    letters = (chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    assert [letter for letter in letters if folded(folded(letter)) != folded(letter)] == []


@given(st.from_regex(re.compile(r"[A-Za-z0-9.-]{1,70}\.[A-Za-z0-9-]{1,65}", re.ASCII), fullmatch=True))
def test_the_quick_way_for_plain_domains_says_what_idna_says(name: str) -> None:
    try:
        expected: str | None = idna.encode(name, uts46=True, std3_rules=True).decode()
    except idna.IDNAError:
        expected = None
    try:
        spelled: str | None = spell_domain(name)
    except InvalidAddress:
        spelled = None
    assert spelled == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "has no `@`"),
        ("ada", "has no `@`"),
        ("@example.com", "nothing before the `@`"),
        ('""@example.com', "nothing before the `@`"),
        ("ada@", "not a domain"),
        ("ada@localhost", "single label"),
        ("ada@[192.0.2.1]", "address literal"),
        ("ada@example..com", "not a domain"),
        ("ada@exa mple.com", "not a domain"),
        ("ada@exa_mple.com", "not a domain"),
        ("ada@-a.example", "not a domain"),
        ("ada lovelace@example.com", "a space"),
        ("Ada <ada@example.com>", "a space"),
        ("<ada@example.com", "`<`"),
        ("ada@bob@example.com", "`@`"),
        ("ada.@example.com", "dot"),
        ("a..b@example.com", "dot"),
        ("ada\u200b@example.com", "U+200B"),
        ("ada\x00@example.com", "U+0000"),
        ("\ud800@example.com", "U+D800"),
        ("a" * 65 + "@example.com", "64 octets"),
        ("ü" * 33 + "@example.com", "64 octets"),
        ("a" * 9 + "@" + ".".join(["b" * 60] * 4) + ".com", "254 octets"),
        ("ada@💩.example", "not a domain"),
        ("ada@xn--a.example", "not a domain"),
        ("*@example.com", "enter the domain `example.com`, or `*.example.com` with all below it"),
        ('"*"@example.com', "a wildcard"),
        ("news*@example.com", "a wildcard"),
        ("%@example.com", "a wildcard"),
        ("?@example.com", "a wildcard"),
    ],
)
def test_what_is_no_address_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(InvalidAddress, match=re.escape(reason)):
        MAILBOX_1.spell(text)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidAddress, match="not a text"):
        MAILBOX_1.spell(None)  # type: ignore[arg-type]  # what a caller without a checker may give


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Ada.Lovelace+News@Example.COM", "ada.lovelace@example.com"),
        ('"ada"@example.com', "ada@example.com"),
        ('"ada b"@example.com', '"ada b"@example.com'),
        ('"a\\"b"@example.com', '"a\\"b"@example.com'),
        ('"a\\b"@example.com', "ab@example.com"),
        ("+x@example.com", "+x@example.com"),
        ("ÄDA@Bücher.example.", "äda@xn--bcher-kva.example"),
        ("straße@example.com", "strasse@example.com"),
    ],
)
def test_examples(text: str, spelled: str) -> None:
    assert MAILBOX_1.spell(text) == spelled


def test_the_domains_that_one_lies_in() -> None:
    assert parents("a.b.example.com") == ("a.b.example.com", "b.example.com", "example.com")
