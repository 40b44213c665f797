"""The spellings in which stops and liftings were expressed: two entries about one mailbox may be of two addresses."""

from collections.abc import Callable, Iterable

import attrs

from gdpr_rules.errors import InvalidAddress, InvalidEntry
from gdpr_rules.suppression.addresses import POLICIES, WIDENING, Normalisation, folded, shown, split, written
from gdpr_rules.suppression.entries import MANY, Entry
from gdpr_rules.suppression.keys import UNKEYED, KeyRing, unkeyed
from gdpr_rules.suppression.subjects import Kind, Spelled, Subject, address, written_under

Covers = Callable[[Entry, Entry], bool]


def covers(lift: Entry, stop: Entry) -> bool:
    """Whether a lifting is by the writer of all addresses in which a stop was expressed, both in one form.

    Of a stop in more spellings than are kept it cannot be known.
    """
    return MANY not in stop.spellings and stop.spellings <= lift.spellings


class Known:
    """Addresses known in plain text, by which hashes of spellings are read; all of one mailbox, or of several."""

    def __init__(self, spelled: Iterable[Spelled], entries: Iterable[Entry], keys: KeyRing | None) -> None:
        self.spelled, self.entries, self.keys = spelled, entries, keys
        self._texts: frozenset[str] | None = None
        self._read: dict[tuple[str, str], dict[str, str]] = {}

    def covers(self, lift: Entry, stop: Entry) -> bool:
        """As `covers`, also of entries in different forms. What cannot be read under its key is another spelling."""
        if stop.subject.kind is not Kind.ADDRESS:
            return True  # of the same name, and a domain has one spelling
        theirs = {name for token in lift.spellings for name in self._names(lift, token)}
        return MANY not in stop.spellings and all(self._names(stop, token) & theirs for token in stop.spellings)

    def plain(self, entry: Entry) -> frozenset[str] | None:
        """Every spelling of an entry in plain text, or None if one of them is not known."""
        found = {token: self._in_plain(entry, token) for token in entry.spellings if token != MANY}
        known = frozenset(text for text in found.values() if text is not None)
        return None if None in found.values() else known | (entry.spellings & {MANY})

    def _names(self, entry: Entry, token: str) -> frozenset[str]:
        """What a spelling goes by: the text, where it can be read, and its hash under the entry's form."""
        if token == MANY:
            return frozenset()
        text = self._in_plain(entry, token)
        hashed = (f"{entry.subject.hashed_with}|{token}",) if not entry.subject.plain else ()
        return frozenset((*hashed, *(() if text is None else (text,))))

    def _in_plain(self, entry: Entry, token: str) -> str | None:
        if entry.subject.plain:
            return token
        form = (entry.subject.hashed_with, entry.subject.policy)
        if form not in self._read:
            self._read[form] = dict(self._hashes(*form))
        return self._read[form].get(token)

    def _hashes(self, name: str, policy: str) -> Iterable[tuple[str, str]]:
        if self._texts is None:
            plain = (text for entry in self.entries if entry.subject.plain for text in entry.spellings if "@" in text)
            self._texts = frozenset(plain)
        texts = {each.written: each for each in (*map(_again, self._texts), *self.spelled) if each.local}
        for text, each in texts.items():
            if name in UNKEYED:
                yield from ((unkeyed(name, given), _as_written(given)) for given in each.customary())
                continue
            if self.keys is None or name not in self.keys.keys:
                continue
            own = {*(rule.of(each.local, each.domain) for rule in POLICIES.values())}
            for spelling in own:  # an entry of which no more is known goes by its mailbox, in its policy's spelling
                yield self.keys.digest(name, f"{Kind.ADDRESS.name}|{policy}|{spelling}"), folded(spelling)
            yield written_under(name, self.keys, text), text


def checked_spellings(entry: Entry) -> Entry:
    """The entry itself, if its spellings are those of its subject; raises `InvalidEntry` otherwise."""
    subject = entry.subject
    wrong = next((token for token in entry.spellings if not _fits(entry, token)), None)
    if wrong is not None:
        raise InvalidEntry(
            f"`{shown(wrong)}` is not a spelling of `{shown(subject.spelling)}`; make a new entry of its address"
        )
    return entry


def _fits(entry: Entry, token: str) -> bool:
    subject = entry.subject
    if token in {MANY, subject.spelling}:
        return True
    if subject.kind is not Kind.ADDRESS:
        return False
    if not subject.plain:
        return len(token) == len(subject.spelling) and not {*token} - {*"0123456789abcdef"}
    try:
        parts = split(token, as_written=False)
    except InvalidAddress:
        return False
    policy = POLICIES[subject.policy]
    same = policy.of(*parts) == subject.spelling or (not policy.fold_case and token == folded(subject.spelling))
    return written(*parts) == token and same


def _again(text: str) -> Spelled:
    return Spelled(text, as_written=False)


def _as_written(text: str) -> str:
    """The address that was hashed, as a person wrote it. Letters that are no address in capitals stay as they are."""
    try:
        return written(*split(text, as_written=False))
    except InvalidAddress:
        return text


def personal(entry: Entry) -> bool:
    """Whether an entry shows a person's address."""
    return entry.subject.plain and entry.subject.kind is Kind.ADDRESS


def mailbox(spelled: Spelled, policy: str) -> Subject:
    """The subject of an address under a policy."""
    return address(f"{spelled.local}@{spelled.domain}", POLICIES[policy], as_written=False)


def widened(entry: Entry, policy: Normalisation) -> Entry:
    """The entry spelled by a list's own policy, if that joins all that the entry's own joins, and more."""
    narrower = [each.name for each in WIDENING[: WIDENING.index(policy)]]
    if not personal(entry) or entry.subject.policy not in narrower:
        return entry
    return attrs.evolve(entry, subject=address(entry.subject.spelling, policy, as_written=False))
