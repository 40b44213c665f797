"""Who is stopped at an instant: the standing stops of a list, one line for each address, domain or hash."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import attrs

from gdpr_rules.suppression.addresses import folded
from gdpr_rules.suppression.entries import MANY, Entry, Use
from gdpr_rules.suppression.keys import UNKEYED, KeyRing, unkeyed
from gdpr_rules.suppression.store import Suppressions, batches
from gdpr_rules.suppression.subjects import Kind, address
from gdpr_rules.suppression.verdicts import judge

BATCH = 2_000


@attrs.frozen
class Listed:
    """One line: an address, a domain (`*.example.com` with all below it) or a hash, and the strongest stop that stands.

    `hashed_with` is the key id or the algorithm of a hash, which cannot be written as an address.
    """

    who: str
    kind: Kind
    stop: Entry
    hashed_with: str = ""

    def hashed(self, way: str, keys: KeyRing | None = None) -> "Listed | None":
        """The line with a hash in place of the address: by an algorithm of `UNKEYED`, or, for an empty `way`, under a key.

        Services hash the address in lower case, without spaces. A plain domain stays as it is. None for a hash of a
        domain, or one made in another way, which cannot be made again.
        """
        if self.hashed_with:
            same = self.hashed_with == way if way else self.hashed_with not in UNKEYED
            return self if same and self.kind is Kind.ADDRESS else None
        if self.kind is not Kind.ADDRESS:
            return self
        if way:
            return attrs.evolve(self, who=unkeyed(way, folded(self.who)), hashed_with=way)
        assert keys is not None, "a hash under a key needs the ring"
        under = address(self.who, as_written=False).under(keys.current, keys)
        return attrs.evolve(self, who=under.spelling, hashed_with=keys.current)


def stopped(store: Suppressions, use: Use, *, at: datetime) -> Iterator[Listed]:
    """Everyone whom a store stops for a use at an instant, as `check` answers: what has been lifted is left out.

    An address appears in each spelling in which it was stopped, and as its mailbox, since others do not join them. A hash
    appears only where its address is not known from other entries, which appear in its place.
    """
    use = attrs.evolve(use, at=at)
    hashes: dict[str, list[Entry]] = {}
    domains: dict[str, list[Entry]] = {}
    named: set[str] = set()  # hashes of which the address is known
    seen: set[str] = set()
    for batch in batches(store.export(), BATCH):
        texts: dict[str, Entry] = {}
        for entry in batch:
            if not entry.subject.plain:
                hashes.setdefault(entry.subject.text, []).append(entry)
            elif entry.subject.kind is not Kind.ADDRESS:
                domains.setdefault(entry.subject.spelling, []).append(entry)
            else:
                spelled = (entry.subject.spelling, *sorted(entry.spellings - {MANY}))
                texts |= {text: entry for text in spelled if text not in seen}
        seen |= texts.keys()
        for (text, entry), verdict in zip(texts.items(), store.check_many(texts, use), strict=True):
            named |= {each.subject.text for each in (*verdict.standing, *verdict.lifted) if not each.subject.plain}
            if verdict.suppressed:
                yield Listed(text, Kind.ADDRESS, next(iter(verdict.stopping or verdict.standing), entry))
    for name, entries in domains.items():
        yield from _of_domain(name, entries, use, at)
    for text, entries in hashes.items():
        stops = judge(text, [("", entry) for entry in entries], use, at=at).stopping if text not in named else ()
        yield from (Listed(stop.subject.spelling, stop.subject.kind, stop, stop.subject.hashed_with) for stop in stops[:1])


def _of_domain(name: str, entries: Iterable[Entry], use: Use, at: datetime) -> Iterator[Listed]:
    shown: set[str] = set()
    for stop in judge(name, [(name, entry) for entry in entries], use, at=at).stopping:
        if str(stop.subject) not in shown:
            shown.add(str(stop.subject))
            yield Listed(str(stop.subject), stop.subject.kind, stop)
