"""E-mail addresses in one spelling: a named policy decides which spellings are one mailbox, and every entry names it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType, ModuleType
from unicodedata import category, normalize

import attrs

from gdpr_rules.errors import InvalidAddress, MissingExtra

LONGEST_LOCAL, LONGEST = 64, 254  # octets, RFC 5321 section 4.5.3.1 with its erratum 1690
ATOM = r"[A-Za-z0-9!#$%&'*/=?^_`{|}~+-]+"
PLAIN = re.compile(rf"{ATOM}(?:\.{ATOM})*")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
SPECIALS = frozenset('()<>[]:;@\\,"')
LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
ASCII_DOMAIN = re.compile(rf"{LABEL}(?:\.{LABEL})+")
WILDCARD = re.compile(r"[*]|^%+$|^[?]+$")  # `%` and `?` are rare in a name, and stand for everyone when they are alone
GMAIL = ("gmail.com", "googlemail.com")
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})


@attrs.frozen
class Normalisation:
    """What makes two spellings one mailbox. The meaning of a name never changes, or entries under it would no longer match.

    Every policy composes Unicode (NFC), writes the domain in its ASCII form (IDNA 2008 after UTS 46) and removes
    needless quotes. `fold_case` treats `Ada@` and `ada@` as one mailbox, `drop_tag` treats `ada+news@` and `ada@` as one.
    `gmail` treats `a.da@gmail.com`, `ada@gmail.com` and `ada@googlemail.com` as one, as that provider does.
    """

    name: str
    fold_case: bool
    drop_tag: bool
    gmail: bool = False

    def spell(self, text: str, *, as_written: bool = True) -> str:
        """The one spelling of an address under this policy; raises `InvalidAddress` with the reason if it is not one.

        A spelling made by a policy may be longer than a person may write, and is read again with `as_written` false.
        """
        return self.of(*split(text, as_written=as_written))

    def of(self, local: str, domain: str) -> str:
        """The one spelling of an address that `split` has taken apart."""
        if self.gmail and domain in GMAIL and not local.startswith('"'):
            return f"{self.local(local).replace('.', '')}@{GMAIL[0]}"
        return f"{self.local(local)}@{domain}"

    def local(self, local: str) -> str:
        """The part before the `@` in its one spelling."""
        if self.drop_tag and not local.startswith('"'):
            local = local.split("+", 1)[0].rstrip(".") or local  # of `ada.+news` nothing is left after the dot
        return folded(local) if self.fold_case else local


MAILBOX_1 = Normalisation("mailbox-1", fold_case=True, drop_tag=True)
"""The usual policy: nearly every provider delivers such spellings to one mailbox, and an extra stop does no harm."""

EXACT_1 = Normalisation("exact-1", fold_case=False, drop_tag=False)
"""For lists whose author distinguished what the letter of RFC 5321 distinguishes."""

MAILBOX_2 = Normalisation("mailbox-2", fold_case=True, drop_tag=True, gmail=True)
"""As `mailbox-1`, and without the distinctions that Gmail does not make: dots, and its second domain."""

POLICIES: Mapping[str, Normalisation] = MappingProxyType({each.name: each for each in (MAILBOX_1, MAILBOX_2, EXACT_1)})
"""Every policy by its name, including those no longer used for new entries."""

WIDENING = (MAILBOX_1, MAILBOX_2)
"""Policies that a list can choose, each of which joins all that the one before it joins."""


def split(text: str, *, as_written: bool = True) -> tuple[str, str]:
    """Both parts of an address, composed and checked, including its length; raises `InvalidAddress` with the reason."""
    if type(text) is not str:
        raise InvalidAddress(f"`{text!r}` is not a text; give an address as ada@example.com")
    written = text.strip(" \t\r\n")
    local, at, domain = written.rpartition("@")
    if not at:
        raise InvalidAddress(f"`{shown(text)}` has no `@`; write an address as ada@example.com, a domain as a domain entry")
    local = local if local.isascii() and PLAIN.fullmatch(local) else _checked(local, text)
    if WILDCARD.search(local):
        raise InvalidAddress(
            f"`{shown(text)}` holds a wildcard, and no person has such a mailbox; to stop everyone there, enter the domain "
            f"`{shown(domain)}`, or `*.{shown(domain)}` with all below it"
        )
    domain, size = spell_domain(domain), len(local.encode())
    if as_written and (size > LONGEST_LOCAL or size + 1 + len(domain) > LONGEST):
        what = f"{LONGEST_LOCAL} octets before the `@`" if size > LONGEST_LOCAL else f"{LONGEST} octets"
        raise InvalidAddress(f"`{shown(text)}` has more than {what}; such a mailbox cannot exist")
    return local, domain


def _checked(local: str, text: str) -> str:
    """A part before the `@` that is not plain ASCII: composed, without needless quotes, and with possible characters only."""
    local = normalize("NFC", local)
    quoted = QUOTED.fullmatch(local)
    inner = re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL) if quoted else local
    if not inner:
        raise InvalidAddress(f"`{shown(text)}` has nothing before the `@`; write the whole address")
    unseen = next((char for char in inner if category(char) in UNSEEN and not (quoted and char == " ")), None)
    if unseen is not None:
        kind = "a space" if unseen.isspace() else f"an unprintable character (U+{ord(unseen):04X})"
        raise InvalidAddress(f"`{shown(text)}` holds {kind} before the `@`; write the address alone, as ada@example.com")
    if not (SPECIALS | {" "}) & {*inner} and all(inner.split(".")):
        return inner
    if quoted:
        return '"' + re.sub(r'(["\\])', r"\\\1", inner) + '"'
    special = next((char for char in inner if char in SPECIALS), None)
    if special is not None:
        raise InvalidAddress(f"`{shown(text)}` holds a `{special}` before the `@`; write the address alone, as ada@example.com")
    raise InvalidAddress(f"`{shown(text)}` has a misplaced dot; check the part before the `@`")


def folded(text: str) -> str:
    """A text without the distinction of upper and lower case, composed; folding it again changes nothing."""
    if text.isascii():
        return text.lower()
    return normalize("NFC", normalize("NFD", text).casefold())


def written(local: str, domain: str) -> str:
    """An address as a person wrote it, taken apart by `split`: with its tag and its dots, whatever joins them to a mailbox."""
    return f"{folded(local)}@{domain}"


@lru_cache(65_536)
def spell_domain(text: str) -> str:
    """A domain in its ASCII form, in lower case, without a final dot; raises `InvalidAddress` with the reason.

    An address literal such as `[192.0.2.1]` and a name of one label are refused: no opt-out list is about them.
    """
    name = text.strip(" \t\r\n")
    small = name.lower()
    if name.isascii() and len(small) < 254 and ASCII_DOMAIN.fullmatch(small) and "--" not in small:
        return small  # IDNA changes nothing here, and is slow
    idna = _idna()
    if name.startswith("["):
        raise InvalidAddress(f"`{shown(text)}` is an address literal, not a domain; write the domain's name")
    try:
        spelled: str = idna.encode(name.rstrip(".") if name[-2:] != ".." else name, uts46=True, std3_rules=True).decode()
    except (idna.IDNAError, UnicodeError) as error:
        raise InvalidAddress(f"`{shown(text)}` is not a domain ({error}); check its spelling") from None
    if "." not in spelled:
        raise InvalidAddress(f"`{shown(text)}` is a single label, not a domain; write it in full, as example.com")
    return spelled


@lru_cache(4_096)
def in_letters(domain: str) -> str:
    """A domain in its own letters, `bücher.example`, from its ASCII form."""
    if "xn--" not in domain:
        return domain
    idna = _idna()
    try:
        return str(idna.decode(domain))
    except (idna.IDNAError, UnicodeError):
        return domain


def parents(domain: str) -> tuple[str, ...]:
    """A domain and its parent domains, down to two labels: `a.b.example.com` lies in `b.example.com` and `example.com`."""
    labels = domain.split(".")
    return tuple(".".join(labels[start:]) for start in range(len(labels) - 1))


def shown(text: object) -> str:
    """A text as an error may show it: short, and without characters that control a terminal."""
    letters = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(text))
    return letters if len(letters) <= 80 else f"{letters[:77]}..."


def _idna() -> ModuleType:
    try:
        import idna
    except ImportError as absent:
        raise MissingExtra("`idna` is not installed; install it with `pip install 'gdpr-rules[store]'`") from absent
    return idna
