"""The subject of an entry: an address, a domain, a domain with everything below it, or a keyed hash of one of these."""

import re
from enum import Enum
from typing import NamedTuple

import attrs

from gdpr_rules.errors import InvalidEntry, InvalidKeys, nearest
from gdpr_rules.suppression.addresses import MAILBOX_1, POLICIES, Normalisation, parents, shown, spell_domain, split
from gdpr_rules.suppression.keys import SHA1, KeyRing, sha1_of

DIGEST = {SHA1: re.compile("[0-9a-f]{40}")}
KEYED = re.compile("[0-9a-f]{64}")


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
        return Subject(self.kind, self.policy, name, keys.digest(name, f"{self.kind.name}|{self.policy}|{self.spelling}"))

    def __str__(self) -> str:
        if self.plain:
            return self.spelling if self.kind is not Kind.TREE else f"*.{self.spelling}"
        return f"{self.hashed_with}:{self.spelling[:12]}…"


def address(text: str, policy: Normalisation = MAILBOX_1, *, as_written: bool = True) -> Subject:
    """The mailbox that an address names; raises `InvalidAddress` for an invalid text.

    With `as_written` false it is an address in a policy's spelling, which may be longer than a written one.
    """
    return Subject(Kind.ADDRESS, policy.name, "", policy.spell(text, as_written=as_written))


def domain(text: str, *, below: bool = False, policy: Normalisation = MAILBOX_1) -> Subject:
    """A whole domain, with everything below it if `below` is true."""
    return Subject(Kind.TREE if below else Kind.DOMAIN, policy.name, "", spell_domain(text))


def hashed(digest: str, key: str, *, kind: Kind = Kind.ADDRESS, policy: str = MAILBOX_1.name) -> Subject:
    """A hash as a list or another store gives it, under its key's id or `sha1`; raises `InvalidEntry` for an invalid hash."""
    wanted = DIGEST.get(key, KEYED)
    if type(digest) is not str or not wanted.fullmatch(digest.lower()):
        length = 40 if key == SHA1 else 64
        raise InvalidEntry(f"`{shown(digest)}` is not a hash of {length} hexadecimal digits, as one under `{shown(key)}` has")
    if not key:
        raise InvalidEntry(f"`{digest[:12]}…` has no key; give the id of the key it was made with, or `{SHA1}`")
    return Subject(kind, "" if key == SHA1 else known_policy(policy).name, key, digest.lower())


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
        for form in forms:
            if form.kind is not Kind.ADDRESS:
                for name in parents(self.domain) if form.kind is Kind.TREE else (self.domain,):
                    found[self._one(Subject(form.kind, form.policy, "", name), form, keys)] = name
            elif not self.local:
                continue
            elif form.hashed_with == SHA1:
                found.update((Subject(Kind.ADDRESS, "", SHA1, sha1_of(each)).text, "@") for each in self.customary())
            else:
                spelling = f"{POLICIES[form.policy].local(self.local)}@{self.domain}"
                found[self._one(Subject(Kind.ADDRESS, form.policy, "", spelling), form, keys)] = "@"
        return found

    def customary(self) -> tuple[str, ...]:
        """The spellings that writers of SHA-1 lists hash: unchanged, in lower case, and in each policy's spelling."""
        written = self.text.strip(" \t\r\n")
        spelled = [f"{policy.local(self.local)}@{self.domain}" for policy in POLICIES.values()]
        return tuple(dict.fromkeys((written, written.lower(), *spelled)))

    @staticmethod
    def _one(plain: Subject, form: Form, keys: KeyRing | None) -> str:
        if not form.hashed_with:
            return plain.text
        if form.hashed_with == SHA1:
            return Subject(form.kind, "", SHA1, sha1_of(plain.spelling)).text
        return plain.under(form.hashed_with, needed(keys, form.hashed_with)).text


def needed(keys: KeyRing | None, name: str) -> KeyRing:
    """The ring with a key that entries were hashed with; its absence is an error, as they would be overlooked."""
    if keys is None or name not in keys.keys:
        raise InvalidKeys(f"entries are hashed with the key `{name}`, which is not given; without it they cannot be found")
    return keys
