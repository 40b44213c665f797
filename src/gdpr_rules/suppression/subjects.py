"""The subject of an entry: an address, a domain, a domain with everything below it, or a keyed hash of one of these."""

import re
from base64 import b64decode
from binascii import Error as NotBase64
from enum import Enum
from typing import NamedTuple

import attrs

from gdpr_rules.errors import InvalidEntry, InvalidKeys, nearest
from gdpr_rules.suppression.addresses import (
    MAILBOX_1,
    POLICIES,
    Normalisation,
    in_letters,
    parents,
    shown,
    spell_domain,
    split,
    written,
)
from gdpr_rules.suppression.keys import UNKEYED, KeyRing, unkeyed

KEYED = 32  # bytes of an HMAC-SHA-256
HEXADECIMAL = re.compile("[0-9a-f]+")
ENDS = ("", "\n", "\r\n")  # which programs that hash line by line leave on an address


class Kind(Enum):
    """What an entry stands for."""

    ADDRESS = "address"
    DOMAIN = "domain"
    TREE = "domain and all below it"


@attrs.frozen
class Subject:
    """One subject in the spelling of its policy; `hashed_with` is a key id if the spelling is a hash.

    Made by `address`, `domain` and `hashed`, which check their arguments.
    """

    kind: Kind
    policy: str
    hashed_with: str
    spelling: str
    written: str = attrs.field(default="", eq=False, repr=False)
    """The address as a person wrote it, with its tag and dots, or its hash; empty if that is not known."""

    @property
    def plain(self) -> bool:
        """Whether the entry shows its subject in plain text."""
        return not self.hashed_with

    @property
    def text(self) -> str:
        """The subject as one text, under which a store finds it."""
        return f"{self.kind.name}|{self.policy}|{self.hashed_with}|{self.spelling}"

    def under(self, name: str, keys: KeyRing) -> "Subject":
        """The hash of a plain subject under a key; the key's id is stored beside it."""
        digest = keys.digest(name, f"{self.kind.name}|{self.policy}|{self.spelling}")
        return Subject(self.kind, self.policy, name, digest, written_under(name, keys, self.written) if self.written else "")

    def __str__(self) -> str:
        if self.plain:
            return self.spelling if self.kind is not Kind.TREE else f"*.{self.spelling}"
        return f"{self.hashed_with}:{self.spelling[:12]}…"


def address(text: str, policy: Normalisation = MAILBOX_1, *, as_written: bool = True) -> Subject:
    """The mailbox that an address names; raises `InvalidAddress` for an invalid text.

    With `as_written` false it is an address in a policy's spelling, which may be longer than a written one.
    """
    parts = split(text, as_written=as_written)
    return Subject(Kind.ADDRESS, policy.name, "", policy.of(*parts), written(*parts))


def domain(text: str, *, below: bool = False, policy: Normalisation = MAILBOX_1) -> Subject:
    """A whole domain, with everything below it if `below` is true."""
    return Subject(Kind.TREE if below else Kind.DOMAIN, policy.name, "", spell_domain(text))


def hashed(digest: str, key: str, *, kind: Kind = Kind.ADDRESS, policy: str = MAILBOX_1.name) -> Subject:
    """A hash as a list or another store gives it, in hexadecimal or Base64, under its key's id or the name of an algorithm.

    Raises `InvalidEntry` for a hash whose length is not that of the algorithm; under a key it is HMAC-SHA-256.
    """
    size = UNKEYED.get(key, KEYED)
    found = _bytes(digest)
    if found is None or len(found) != size:
        other = next((name for name, length in UNKEYED.items() if found is not None and length == len(found)), None)
        hint = f"; {other} has its length, so declare that if it is one" if other else "; give it in hexadecimal or Base64"
        raise InvalidEntry(
            f"`{shown(digest)}` is not a hash of {2 * size} hexadecimal digits, as one under `{shown(key)}` has{hint}"
        )
    if not key:
        raise InvalidEntry(
            f"`{digest[:12]}…` has no key; give the id of the key it was made with, or one of {', '.join(UNKEYED)}"
        )
    return Subject(kind, "" if key in UNKEYED else known_policy(policy).name, key, found.hex())


def _bytes(digest: object) -> bytes | None:
    """A hash in hexadecimal or Base64. A text of hexadecimal digits alone is never taken as Base64: it was cut off, rather."""
    if type(digest) is not str or not digest.isascii():
        return None
    if HEXADECIMAL.fullmatch(digest.lower()):
        return bytes.fromhex(digest) if len(digest) % 2 == 0 else None
    try:
        return b64decode(
            digest.rstrip("=").replace("-", "+").replace("_", "/") + "=" * (-len(digest.rstrip("=")) % 4), validate=True
        )
    except (NotBase64, ValueError):
        return None


def written_under(name: str, keys: KeyRing, text: str) -> str:
    """The hash of an address as it was written. Of one that is its own `mailbox-1` it is the hash of the subject itself."""
    return keys.digest(name, f"{Kind.ADDRESS.name}|{MAILBOX_1.name}|{text}")


def known_policy(name: str) -> Normalisation:
    """The policy of a name; raises `InvalidEntry` for one that this version does not know."""
    if name not in POLICIES:
        raise InvalidEntry(
            f"`{shown(name)}` is not a normalisation policy of this version"
            f"{nearest(name, POLICIES) or '; it is one of ' + ', '.join(sorted(POLICIES))}"
        )
    return POLICIES[name]


def read_subject(text: str) -> Subject:
    """The subject that `Subject.text` wrote; raises `InvalidEntry` for any other text."""
    kind, policy, key, spelling = (*text.split("|", 3), "", "", "")[:4]
    if kind not in Kind.__members__:
        raise InvalidEntry(f"`{shown(text)}` is not a subject of an exclusion list; it is damaged, or of a later version")
    if key:
        return hashed(spelling, key, kind=Kind[kind], policy=policy or MAILBOX_1.name)
    return Subject(Kind[kind], known_policy(policy).name, "", spelling)


def checked(subject: Subject) -> Subject:
    """The subject itself, if a look-up could ever find it; raises `InvalidEntry` for one that its policy would not spell so."""
    found = read_subject(subject.text)
    if subject.plain:
        policy = POLICIES[subject.policy]
        own = subject.kind is Kind.ADDRESS
        spelled = policy.spell(subject.spelling, as_written=False) if own else spell_domain(subject.spelling)
        found = attrs.evolve(found, spelling=spelled)
    if found != subject:
        raise InvalidEntry(f"`{shown(subject.spelling)}` is not in its policy's spelling; make it with `address` or `domain`")
    return subject


class Form(NamedTuple):
    """A form in which some subjects of a store are written: it determines what to look up for an address."""

    kind: Kind
    policy: str
    hashed_with: str


def form_of(subject: Subject) -> Form:
    """The form of a subject."""
    return Form(subject.kind, subject.policy, subject.hashed_with)


class Spelled:
    """One address or domain as every form in use would write it, with the name that groups its entries.

    Raises `InvalidAddress` for a text that is neither.
    """

    def __init__(self, text: str, *, whole_domain: bool = False, as_written: bool = True) -> None:
        self.text = text
        self.local, self.domain = ("", spell_domain(text)) if whole_domain else split(text, as_written=as_written)

    def subjects(self, forms: "tuple[Form, ...]", keys: KeyRing | None) -> dict[str, str]:
        """The text of every subject that would stop this address, with its name: `@` for the mailbox itself, or a domain."""
        found: dict[str, str] = {}
        texts: tuple[str, ...] = ()
        for form in forms:
            if form.kind is not Kind.ADDRESS:
                for name in parents(self.domain) if form.kind is Kind.TREE else (self.domain,):
                    found[self._one(Subject(form.kind, form.policy, "", name), form, keys)] = name
            elif not self.local:
                continue
            elif form.hashed_with in UNKEYED:
                texts = texts or self.customary()
                start = Subject(Kind.ADDRESS, "", form.hashed_with, "").text
                found.update((start + unkeyed(form.hashed_with, each), "@") for each in texts)
            else:
                spelling = POLICIES[form.policy].of(self.local, self.domain)
                found[self._one(Subject(Kind.ADDRESS, form.policy, "", spelling), form, keys)] = "@"
        return found

    @property
    def written(self) -> str:
        """The address as it is written, with its tag and its dots."""
        return written(self.local, self.domain)

    def customary(self) -> tuple[str, ...]:
        """The spellings that writers of lists hash without a key: unchanged, in lower case, in capitals, and in each policy's
        spelling; alone, or with the end of a line.
        """
        whole = self.text.strip(" \t\r\n")
        names = dict.fromkeys((self.domain, in_letters(self.domain)))
        spelled = [policy.of(self.local, name) for policy in POLICIES.values() for name in names]
        each = dict.fromkeys((whole, whole.lower(), whole.upper(), *spelled, *(text.upper() for text in spelled)))
        return tuple(f"{text}{end}" for text in each for end in ENDS)

    @staticmethod
    def _one(plain: Subject, form: Form, keys: KeyRing | None) -> str:
        if not form.hashed_with:
            return plain.text
        if form.hashed_with in UNKEYED:
            return Subject(form.kind, "", form.hashed_with, unkeyed(form.hashed_with, plain.spelling)).text
        return plain.under(form.hashed_with, needed(keys, form.hashed_with)).text


def needed(keys: KeyRing | None, name: str) -> KeyRing:
    """The ring with a key that entries were hashed with; its absence is an error, as they would be overlooked."""
    if keys is None or name not in keys.keys:
        raise InvalidKeys(f"entries are hashed with the key `{name}`, which is not given; without it they cannot be found")
    return keys
