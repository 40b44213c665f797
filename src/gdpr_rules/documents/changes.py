"""What differs between two documents of rules: rules added, changed and retired, regimes, figures, texts and facts."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from gdpr_rules.documents.phrases import ALWAYS, NEVER, citation, condition, leaves, limbs, span, value
from gdpr_rules.documents.writing import ASIDE, FORMAT, Entry
from gdpr_rules.errors import InvalidDocument


@attrs.frozen
class Altered:
    """One part of a rule, regime or figure that differs, in words; what is new has no `before`, what is gone no `after`.

    Of a rule, a part that stands elsewhere begins with the word for where: `figure …` and `regime …`.
    """

    part: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        if self.before is None:
            return f"{self.part}: new: {self.after}"
        return f"{self.part}: no longer: {self.before}" if self.after is None else f"{self.part}: {self.before} → {self.after}"


@attrs.frozen
class Changed:
    """What differs in something that both documents have, by its id or name; `title` as the newer one has it."""

    id: str
    title: str
    what: tuple[Altered, ...]


@attrs.frozen
class Listed:
    """A rule that only one document has, with its title; `words` say from when it is in force, or why it went."""

    id: str
    title: str
    words: str


@attrs.frozen
class LawChanges:
    """Everything that differs between two documents; `read` are texts with another day of reading, which decide nothing.

    `regimes`, `figures` and `questions` have those that were added or dropped too. `same` tells whether the two decide
    alike, by their fingerprints.
    """

    before: str
    after: str
    added: tuple[Listed, ...]
    changed: tuple[Changed, ...]
    retired: tuple[Listed, ...]
    regimes: tuple[Changed, ...]
    figures: tuple[Changed, ...]
    questions: tuple[Changed, ...]
    read: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Whether nothing that decides differs."""
        return self.before == self.after


def law_changes(old: Any, new: Any) -> LawChanges:
    """What differs between two documents that `Ruleset.to_document` wrote, in any version; nothing is restored from them.

    Raises `InvalidDocument` for what is not such a document.
    """
    before, after = _Document(old, "the older document"), _Document(new, "the newer document")
    gone = [name for name in before.rules if name not in after.rules]
    regimes = tuple(_differing(before.regimes, after.regimes, _regime, whole=True))
    figures = tuple(_differing(before.figures, after.figures, _figure, whole=True))
    beside = _Beside(before, after, {each.id: each.what for each in regimes}, {each.id: each.what for each in figures})
    return LawChanges(
        before=before.fingerprint,
        after=after.fingerprint,
        added=tuple(
            Listed(name, _title(rule), f"in force {span(rule.get('in_force'))}; {_cites(rule)}")
            for name, rule in after.rules.items()
            if name not in before.rules
        ),
        changed=tuple(_changed(before, after, beside)),
        retired=tuple(Listed(name, _title(before.rules[name]), _gone(after, name)) for name in gone),
        regimes=regimes,
        figures=figures,
        questions=tuple(_differing(before.questions, after.questions, _question, whole=True)),
        read=tuple(_differing(before.instruments, after.instruments, _instrument)),
    )


class _Document:
    """The parts of a document by name, with instruments and figures by what they are called and not by their keys."""

    def __init__(self, given: Any, what: str) -> None:
        if not isinstance(given, dict) or given.get("format") != FORMAT:
            expected = f"{FORMAT['name']}, version {FORMAT['version']}"
            raise InvalidDocument(f"{what} is no document of that format ({expected}); write one with `gdpr-rules document`")
        try:
            self.fingerprint = str(given["fingerprint"])
            short = {key: entry["short"] for key, entry in given["instruments"].items()}
            names = {key: entry["name"] for key, entry in given["figures"].items()}
            self.rules: dict[str, Entry] = {rule["id"]: _called(rule, short, names) for rule in given["rules"]}
            self.regimes: dict[str, Entry] = {each["id"]: _called(each, short, names) for each in given["regimes"]}
            self.figures: dict[str, Entry] = {key: _called(each, short, names) for key, each in given["figures"].items()}
            self.instruments: dict[str, Entry] = dict(given["instruments"])
            self.questions: dict[str, Entry] = dict(given["questions"])
            self.retired: Mapping[str, str] = given["retired"]
        except (KeyError, TypeError, AttributeError) as error:
            raise InvalidDocument(f"{what} lacks a part ({error}); write it again with `gdpr-rules document`") from None


def _called(part: Any, short: Mapping[str, str], names: Mapping[str, str]) -> Any:
    """A part of a document in which citations and figures go by their names: keys are numbered, and numbers move."""
    if isinstance(part, list):
        return [_called(each, short, names) for each in part]
    if not isinstance(part, dict):
        return part
    if part.get("kind") == "Citation":
        return {**part, "instrument": short.get(part.get("instrument", ""), part.get("instrument"))}
    if part.keys() == {"figure"} and isinstance(part["figure"], str):
        return {"figure": names.get(part["figure"], part["figure"])}
    return {key: _called(each, short, names) for key, each in part.items() if key != "examples"}


def _differing(
    old: Mapping[str, Entry],
    new: Mapping[str, Entry],
    compare: Callable[[Entry, Entry], Iterator[Altered]],
    *,
    whole: bool = False,
) -> Iterator[Changed]:
    """What differs in the entries that both have; with `whole` the others too, as new or no longer there."""
    for name in dict.fromkeys((*old, *new)) if whole else (name for name in old if name in new):
        if name not in old or name not in new:
            entry = (new if name in new else old)[name]
            said = _title(entry) or name
            yield Changed(name, said, (Altered("whole", None if name in new else said, said if name in new else None),))
        elif old[name] != new[name] and (what := tuple(compare(old[name], new[name]))):
            yield Changed(name, _title(new[name]) or name, what)


@attrs.frozen
class _Beside:
    """What differs in the regimes and figures that rules depend on, by their ids and names."""

    before: _Document
    after: _Document
    regimes: Mapping[str, tuple[Altered, ...]]
    figures: Mapping[str, tuple[Altered, ...]]

    def of(self, rule: Entry, older: Entry) -> Iterator[Altered]:
        """What of it bears on a rule."""
        regime = next((name for name in _beginnings(rule["id"]) if name in self.after.regimes), "")
        scopes = {scope[0] for scope in self.after.regimes.get(regime, {}).get("scopes", ())}
        own = rule["question"] if rule["question"] in scopes else None
        for altered in self.regimes.get(regime, ()):
            asked = altered.part.removeprefix("scope for ")
            if asked != altered.part and (asked == own if own else asked not in self.after.questions):
                yield attrs.evolve(altered, part=f"regime {regime}, {altered.part}")
        read = {*_figures(rule), *_figures(older), *_figures(self.after.regimes.get(regime))}
        for name in sorted(read & self.figures.keys()):
            yield from (attrs.evolve(each, part=f"figure *{name}*, {each.part}") for each in self.figures[name])


def _changed(before: _Document, after: _Document, beside: _Beside) -> Iterator[Changed]:
    """The rules that both documents have and that differ: in themselves, in their regime's reach, in a figure they read."""
    for name, rule in after.rules.items():
        if name in before.rules:
            older = before.rules[name]
            what = (*(_rule(older, rule) if older != rule else ()), *beside.of(rule, older))
            if what:
                yield Changed(name, _title(rule), what)


def _beginnings(name: str) -> Iterator[str]:
    """The ids that a rule's id begins with, the longest first."""
    while name := name.rpartition(".")[0]:
        yield name


def _figures(part: Any) -> Iterator[str]:
    """The names of the figures in a part of a document."""
    if isinstance(part, dict):
        if part.keys() == {"figure"} and isinstance(part["figure"], str):
            yield part["figure"]
        for each in part.values():
            yield from _figures(each)
    elif isinstance(part, list):
        for each in part:
            yield from _figures(each)


def _rule(old: Entry, new: Entry) -> Iterator[Altered]:
    """What differs in a rule: what it is called, when it is law, for what facts, and what it adds."""
    yield from _single("title", _title(old), _title(new))
    yield from _single("question", value(old.get("question")), value(new.get("question")))
    yield from _single("in force", span(old.get("in_force")), span(new.get("in_force")))
    yield from _condition("when", old.get("when", ALWAYS), new.get("when", ALWAYS))
    yield from _condition("unless", old.get("unless", NEVER), new.get("unless", NEVER))
    yield from _leaves("outcome", old.get("then"), new.get("then"))
    yield from _members("citation", _list(old, "cites", citation), _list(new, "cites", citation))
    for part, name in (("protects", "protects"), ("clauses", "clause"), ("not_encoded", "not encoded")):
        yield from _members(name, _shown(old, part), _shown(new, part))


def _regime(old: Entry, new: Entry) -> Iterator[Altered]:
    yield from _single("title", _title(old), _title(new))
    scopes, others = ({scope[0]: scope[1] for scope in each.get("scopes", ())} for each in (old, new))
    for question in dict.fromkeys((*scopes, *others)):
        if question in scopes and question in others:
            yield from _condition(f"scope for {question}", scopes[question], others[question])
        else:
            gone, come = (condition(each[question]) if question in each else None for each in (scopes, others))
            yield Altered(f"scope for {question}", gone, come)
    yield from _members("not encoded", _shown(old, "not_encoded"), _shown(new, "not_encoded"))


def _figure(old: Entry, new: Entry) -> Iterator[Altered]:
    yield from _single("ends", value(old.get("end")), value(new.get("end")))
    steps, others = ({step["start"]: step for step in each.get("steps", ())} for each in (old, new))
    for start in sorted({*steps, *others}):
        gone, come = (
            f"{value(e[start]['value'])} [{citation(e[start]['cite'])}]" if start in e else None for e in (steps, others)
        )
        if gone != come:
            yield Altered(f"from {start}", gone, come)


def _question(old: Entry, new: Entry) -> Iterator[Altered]:
    for part, entries in (
        ("fact", (old["facts"], new["facts"])),
        ("outcome", (old["outcome"]["fields"], new["outcome"]["fields"])),
    ):
        before, after = ({each["name"]: each for each in given} for given in entries)
        for name in dict.fromkeys((*before, *after)):
            if name not in before or name not in after:
                yield Altered(part, name if name in before else None, name if name in after else None)
            else:
                yield from _leaves(f"{part} {name}", before[name], after[name])


def _instrument(old: Entry, new: Entry) -> Iterator[Altered]:
    yield from _single("read on", value(_shown(old, "verified_on")), value(_shown(new, "verified_on")))


def _single(part: str, before: str, after: str) -> Iterator[Altered]:
    if before != after:
        yield Altered(part, before, after)


def _members(part: str, before: Any, after: Any) -> Iterator[Altered]:
    """What left a list, and what joined it; a text counts as a list of one."""
    old, new = ([each] if isinstance(each, str) else list(each or ()) for each in (before, after))
    if len(old) == len(new) == 1 and old != new:
        yield Altered(part, old[0], new[0])
        return
    yield from (Altered(part, each, None) for each in old if each not in new)
    yield from (Altered(part, None, each) for each in new if each not in old)


def _condition(part: str, before: Any, after: Any) -> Iterator[Altered]:
    """The limbs that left a condition and those that joined it; both conditions in full where they are joined otherwise."""
    if before == after:
        return
    (how, old), (now, new) = limbs(before), limbs(after)
    if how != now and min(len(old), len(new)) > 1:
        yield Altered(part, condition(before), condition(after))
    elif sorted(old) != sorted(new):
        yield from _members(part, old, new)


def _leaves(part: str, before: Any, after: Any) -> Iterator[Altered]:
    """The single values that differ, each by its path."""
    old, new = dict(leaves(before)), dict(leaves(after))
    for path in dict.fromkeys((*old, *new)):
        if old.get(path) != new.get(path):
            yield Altered(f"{part}, {path}" if path else part, old.get(path), new.get(path))


def _title(entry: Entry) -> str:
    return str(_shown(entry, "title") or "")


def _shown(entry: Entry, name: str) -> Any:
    return entry.get(ASIDE, {}).get(name)


def _list(entry: Entry, name: str, words: Callable[[Any], str]) -> list[str]:
    return [words(each) for each in entry.get(name, ())]


def _cites(rule: Entry) -> str:
    return "; ".join(_list(rule, "cites", citation))


def _gone(after: _Document, name: str) -> str:
    """Why a rule went: its successor, or the reason the newer document gives."""
    reason = after.retired.get(name)
    return "the newer document gives no reason" if reason is None else f"now `{reason}`" if reason in after.rules else reason
