"""The exclusion list in memory: for tests, for small tools, and as the simplest description of what every store does."""

from collections.abc import Collection, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from threading import RLock

from gdpr_rules.suppression.clock import Clock, system_clock
from gdpr_rules.suppression.entries import Entry
from gdpr_rules.suppression.keys import KeyRing, needs_key
from gdpr_rules.suppression.store import Action, Change, ExclusionList, View
from gdpr_rules.suppression.subjects import Form, form_of

Identity = tuple[object, ...]


class MemoryStore(ExclusionList):
    """Opt-outs in memory, lost with the process. Every method of `Suppressions`; thread-safe."""

    def __init__(self, keys: KeyRing | None = None, *, clock: Clock = system_clock) -> None:
        super().__init__(keys, clock=clock)
        self._kept = _MemoryView()
        self._lock = RLock()

    @contextmanager
    def reading(self) -> Generator[View]:
        """The list as it is at this moment."""
        with self._lock:
            now = self._kept
        yield now

    @contextmanager
    def writing(self) -> Generator[View]:
        """A copy that replaces the list on success."""
        with self._lock:
            draft = self._kept.copy()
            yield draft
            self._kept = draft


class _MemoryView(View):
    """Entries by their place, in order of arrival; never changed once readers see it."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.places: dict[Identity, int] = {}
        self.about: dict[str, tuple[int, ...]] = {}
        self.probes: dict[Form, str] = {}
        self.lines: list[tuple[datetime, Action, int]] = []
        self.places_given = 0
        self.chosen = ""

    def copy(self) -> "_MemoryView":
        """The same content, to be changed independently."""
        twin = _MemoryView()
        twin.entries, twin.places, twin.about = self.entries.copy(), self.places.copy(), self.about.copy()
        twin.probes, twin.lines, twin.places_given = self.probes.copy(), self.lines.copy(), self.places_given
        twin.chosen = self.chosen
        return twin

    def policy(self) -> str:
        return self.chosen

    def choose(self, name: str) -> None:
        self.chosen = name

    def forms(self) -> Mapping[Form, str]:
        return self.probes

    def ahead(self, now: datetime) -> list[Entry]:
        return [entry for entry in self.entries.values() if entry.aside_at is None and entry.ahead_of(now)]

    def asides(self) -> list[Entry]:
        return [entry for entry in self.entries.values() if entry.aside_at is not None]

    def find(self, texts: Collection[str]) -> Mapping[str, list[Entry]]:
        return {text: [self.entries[place] for place in self.about[text]] for text in texts if text in self.about}

    def put(self, entries: Collection[Entry], action: Action, at: datetime | None, probes: Mapping[str, str]) -> int:
        news = 0
        for entry in entries:
            place = self.places.get(entry.identity)
            joined = entry if place is None else self.entries[place] | entry
            if place is None:
                place = self.places_given = self.places_given + 1
            elif not entry.adds_to(self.entries[place]):
                continue
            news += 1
            self._set(place, joined, probes)
            self.lines.append((at or entry.recorded_at, action, place))
        return news

    def respell(self, changes: Collection[tuple[Entry, Entry]], action: Action, at: datetime, probes: Mapping[str, str]) -> int:
        for old, new in changes:
            place = self.places.pop(old.identity)
            self.about[old.subject.text] = tuple(each for each in self.about[old.subject.text] if each != place)
            twin = self.places.get(new.identity)
            if twin is not None:
                self.entries.pop(place)
                self.lines = [line for line in self.lines if line[2] != place]
                place, new = twin, self.entries[twin] | new
            self._set(place, new, probes)
            self.lines.append((at, action, place))
        for form in {form_of(old.subject) for old, _ in changes}:
            if not self.count(form):
                self.probes.pop(form, None)
        return len(changes)

    def every(self) -> Iterator[Entry]:
        yield from self.entries.values()

    def count(self, form: Form) -> int:
        return sum(form_of(entry.subject) == form for entry in self.entries.values())

    def log(self, entries: Collection[Entry] | None) -> Iterator[Change]:
        wanted = None if entries is None else {self.places[entry.identity] for entry in entries}
        for when, action, place in self.lines:
            if wanted is None or place in wanted:
                yield Change(when, action, self.entries[place])

    def _set(self, place: int, entry: Entry, probes: Mapping[str, str]) -> None:
        form = form_of(entry.subject)
        self.entries[place] = entry
        self.places[entry.identity] = place
        known = self.about.get(entry.subject.text, ())
        self.about[entry.subject.text] = known if place in known else (*known, place)
        self.probes[form] = probes[form.hashed_with] if needs_key(form.hashed_with) else ""
