"""Two versions of the library compared decision by decision: facts are drawn, each version answers them, the answers compared.

Run as a script by the interpreter of either version: `draw` writes facts and days in neutral JSON, `answer` what the installed
version says of them, `compare` how two such answers differ. Rule ids, questions and facts go by their names and enum members by
theirs; where a class stands does not matter. At import only the public face of the package is used.
"""

import argparse
import datetime as dt
import gzip
import json
import random  # noqa: TID251 - draws are seeded
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from itertools import chain, islice
from multiprocessing import Pool
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

import gdpr_rules as gr

Question = type[Any]
Draw = tuple[gr.Facts[Any], dt.date]
Layers = Mapping[str, gr.Ruleset]

HOMES = ("GB", "DE", "FR", "IE", "US")  # where most of the draws take place
OUTSIDE = ("JP", "BR", "NO", "CH", "GG", "ZA")  # places of which few rules speak, or none
WORDS = ("e-mail address", "payroll", "Gesundheitsdaten", "newsletter")  # for texts without a vocabulary
ZONES = tuple(dt.timezone(dt.timedelta(hours=hours)) for hours in (0, 0, 1, 2, -5, -8, 9, 5.5))
NEVER, DAY, SECOND = dt.date.max, dt.timedelta(days=1), dt.timedelta(seconds=1)
FIRST, LAST = dt.date(2018, 1, 1), dt.date(2028, 12, 31)
EARLIEST = dt.date(1990, 1, 1)  # change dates before that are left out: hardly any law of this kind was in force
SOMETIMES = ("missing", "open_questions")  # answered for every K-th draw only
CHUNK = 500  # draws handed to a process at a time


# Neutral JSON


def neutral(value: Any) -> Any:
    """A value in JSON that names no class: enum members by name, sets sorted, amounts as they are written."""
    if isinstance(value, Enum):
        return {"member": value.name}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, dt.date):  # instants too
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return {"seconds": value.total_seconds()}
    if isinstance(value, (frozenset, set)):
        return {"set": sorted(map(neutral, value), key=spelled)}
    names = getattr(value, "_fields", None) or [field.name for field in getattr(value, "__attrs_attrs__", ())]
    if names:
        return {"record": {name: neutral(getattr(value, name)) for name in names}}
    if isinstance(value, (tuple, list)):
        return [neutral(each) for each in value]
    raise TypeError(f"`{value!r}` has no neutral form; give it one in {__name__}")


def spelled(document: Any) -> str:
    """A JSON document on one line, the same for equal documents."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def told(data: Any, kind: Any) -> Any:
    """The value of a kind that neutral JSON stands for."""
    if data is None or kind in (bool, int, str):
        return data
    if get_origin(kind) is frozenset:
        return frozenset(told(each, get_args(kind)[0]) for each in data["set"])
    if get_origin(kind) is tuple:
        return tuple(told(each, get_args(kind)[0]) for each in data)
    if kind is Decimal:
        return Decimal(data["decimal"])
    if kind in (dt.date, dt.datetime):
        return kind.fromisoformat(data)
    if "member" in data:
        return kind[data["member"]]
    hints = kinds_of(kind)
    return kind(**{name: told(each, hints[name]) for name, each in data["record"].items()})


@cache
def kinds_of(owner: Any) -> dict[str, Any]:
    """The kind of each field of a class: its annotation without None."""
    hints = get_type_hints(owner)
    return {name: _known(hint) for name, hint in hints.items()}


def _known(hint: Any) -> Any:
    alternatives = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return next(each for each in alternatives if each is not type(None))


def facts_written(facts: gr.Facts[Any]) -> dict[str, Any]:
    """The known facts in neutral JSON."""
    values = ((field.name, getattr(facts, field.name)) for field in attrs.fields(type(facts)))
    return {name: neutral(value) for name, value in values if value is not None}


def facts_read(question: Question, written: Mapping[str, Any]) -> gr.Facts[Any]:
    """The facts that neutral JSON stands for."""
    kind: Any = question
    kinds = kinds_of(kind)
    facts: gr.Facts[Any] = kind(**{name: told(data, kinds[name]) for name, data in written.items()})
    return facts


def questions(rules: gr.Ruleset | None = None) -> dict[str, Question]:
    """The questions that a ruleset answers, by the names of their classes."""
    return {rule.question.__name__: rule.question for rule in rules or gr.LAW}


# Draws


def tests_in(condition: Any) -> Iterator[Any]:
    """The tests of single facts that a condition is made of."""
    if hasattr(condition, "op"):
        yield condition
    for part in condition.parts:
        yield from tests_in(part)


def compared(test: Any) -> list[Any]:
    """What a test compares its fact with, on whatever day."""
    steps = getattr(test.bound, "steps", None)
    return [bound for bound in ([step.value for step in steps] if steps else [test.bound]) if bound is not None]


class Range:
    """What one fact can be: the values and sets that rules compare it with, their neighbours, and some beyond them."""

    def __init__(self, field: "attrs.Attribute[Any]", kind: Any, bounds: Iterable[Any]) -> None:
        about = field.metadata.get("about")
        self.name, self.kind, self.optional = field.name, kind, field.default is not attrs.NOTHING
        self.never = bool(getattr(about, "may_be_never", False))
        self.words = sorted(getattr(about, "vocabulary", ()), key=str)
        self.are_places = "GB" in self.words
        member = get_args(kind)[0] if get_origin(kind) is frozenset else kind
        self.members = list(member) if isinstance(member, type) and issubclass(member, Enum) else self.words
        sets = {spelled(neutral(bound)): bound for bound in bounds}
        ones = {spelled(neutral(one)): one for b in sets.values() for one in (b if isinstance(b, frozenset) else (b,))}
        self.sets = [sets[key] for key in sorted(sets) if isinstance(sets[key], frozenset)]
        self.compared = [ones[key] for key in sorted(ones)]
        self.outside = [word for word in self.words if word in OUTSIDE] or self.members
        self.near = sorted({near for value in self.compared for near in self._near(value)})
        self.top = int(max(self.near, default=50)) * 2 if kind in (int, Decimal) else 0

    def _near(self, value: Any) -> list[Any]:
        """A number or a day with its neighbours."""
        if isinstance(value, bool) or not isinstance(value, (int, Decimal, dt.date)) or isinstance(value, Enum):
            return []
        if value == NEVER:
            return [value] if self.never else []
        steps: tuple[Any, ...] = (Decimal("0.01"), 1) if isinstance(value, Decimal) else (1,)
        if isinstance(value, dt.date):
            steps = (SECOND, DAY) if isinstance(value, dt.datetime) else (DAY,)
        around = [value, *(value + way * step for step in steps for way in (-1, 1))]
        return [near for near in around if isinstance(near, dt.date) or near >= 0]


class Draws:
    """Facts of a question and days, drawn by chance from a seed: the same ones for the same seed and the same rules."""

    def __init__(self, question: Any, seed: int, rules: gr.Ruleset | None = None) -> None:
        rules = gr.LAW | gr.SOPRO if rules is None else rules
        self.chance = random.Random(seed)
        self.question = question
        self.rules = [rule for rule in rules if rule.question is question]
        bounds: dict[str, list[Any]] = {}
        self.reads: dict[str, list[str]] = {}
        for rule in self.rules:
            tests = list(tests_in(rules.firing(rule)))
            for test in tests:
                bounds.setdefault(test.fact.name, []).extend(compared(test))
            computed = (getattr(read, "name", "") for read in getattr(rule.then, "reads", ()))
            self.reads[rule.id] = sorted({*(test.fact.name for test in tests), *computed} - {""})
        kinds = kinds_of(question)
        ranges = [Range(field, kinds[field.name], bounds.get(field.name, ())) for field in attrs.fields(question)]
        ranges.sort(key=lambda each: each.optional)  # the day from which others are counted is told, and drawn first
        self.ranges = {each.name: each for each in ranges}
        self.since = next((each.name for each in ranges if not each.optional and each.kind in (dt.date, dt.datetime)), None)
        self.places = sorted({*OUTSIDE, *(word[:2] for each in ranges if each.are_places for word in each.compared)})
        changes = [day for day in rules.change_dates(question) if day >= EARLIEST]
        self.changes = [day + way * DAY for day in changes for way in (-1, 0, 1)]
        self.home, self.base = "GB", FIRST

    def __iter__(self) -> Iterator[Draw]:
        refused = 0
        while True:
            values, on = self._aimed() if self.chance.random() < 0.6 else self._anything()
            try:
                facts: gr.Facts[Any] = self.question(**values)
            except gr.GdprRulesError:  # they cannot be so together
                refused += 1
                if refused > 1000:
                    raise
            else:
                refused = 0
                yield facts, on

    def _anything(self) -> tuple[dict[str, Any], dt.date]:
        """Every fact by itself: most of them known, or few."""
        unknown = self.chance.choice((0.15, 0.15, 0.15, 0.15, 0.85, 0.85, 0.6))
        self._go(on := self._day())
        return {name: self._maybe(each, unknown) for name, each in self.ranges.items()}, on

    def _aimed(self) -> tuple[dict[str, Any], dt.date]:
        """The facts of some rule's example, with up to three of them changed."""
        chance, rule = self.chance, self.chance.choice(self.rules)
        firing = [example for example in rule.examples if example.effect.name == "FIRES"]
        example = chance.choice(firing if firing and chance.random() < 0.5 else rule.examples)
        on = (example.on or self._day_of(rule)) if chance.random() < 0.6 else self._day()
        values = {name: getattr(example.facts, name) for name in self.ranges}
        self._go(values[self.since] if self.since else on)
        if chance.random() < 0.35:  # nothing is left unknown
            values = {name: self._value(self.ranges[name]) if value is None else value for name, value in values.items()}
        for _ in range(chance.randrange(4)):
            name = chance.choice(self.reads[rule.id] or list(values)) if chance.random() < 0.6 else chance.choice(list(values))
            values[name] = self._maybe(self.ranges[name], 0.25)
        return values, on

    def _go(self, base: dt.date) -> None:
        """Choose a country for most of the facts that are places, and a day for most of those that are days."""
        self.home = self.chance.choice(HOMES if self.chance.random() < 0.7 else self.places)
        self.base = base.date() if isinstance(base, dt.datetime) else base

    def _day(self) -> dt.date:
        """An ordinary day, or one beside a change of the law."""
        if self.changes and self.chance.random() < 0.4:
            return self.chance.choice(self.changes)
        return FIRST + self.chance.randrange((LAST - FIRST).days + 1) * DAY

    def _day_of(self, rule: gr.Rule[Any]) -> dt.date:
        """A day on which a rule is in force, its first one more often than any other."""
        start, end = rule.in_force.start or FIRST, rule.in_force.end or LAST
        first = max(start, EARLIEST)
        return start if self.chance.random() < 0.3 else first + self.chance.randrange(max((end - first).days, 1)) * DAY

    def _maybe(self, scope: Range, unknown: float) -> Any:
        return None if scope.optional and self.chance.random() < unknown else self._value(scope)

    def _value(self, scope: Range) -> Any:
        """A known value of a fact."""
        chance, kind = self.chance, scope.kind
        if kind is bool:
            return chance.random() < 0.5
        if kind is str:
            return self._word(scope)
        if get_origin(kind) is frozenset:
            return self._set(scope)
        if get_origin(kind) is tuple:
            span, number = get_args(kind)[0], chance.choice((0, 0, 1, 1, 1, 2, 3))
            return tuple(sorted(self._span(span) for _ in range(number)))
        if scope.near and chance.random() < (0.3 if issubclass(kind, dt.date) else 0.75):
            return chance.choice(scope.near)
        if issubclass(kind, dt.date):
            return self._moment(scope)
        if kind is int:
            return chance.randrange(scope.top + 1)
        if kind is Decimal:
            return Decimal(chance.randrange(scope.top * 100 + 1)).scaleb(-2)
        return chance.choice(scope.compared if scope.compared and chance.random() < 0.4 else scope.members)

    def _word(self, scope: Range) -> str:
        """A text: the country of most of this draw or a part of it, one that rules name, or any other."""
        chance, way = self.chance, self.chance.random()
        if not scope.words:
            return str(chance.choice([*scope.compared, *WORDS]))
        if scope.are_places and way < 0.6:
            parts = [word for word in scope.words if word.startswith(f"{self.home}-")] if way < 0.25 else []
            return str(chance.choice(parts or ([self.home] if self.home in scope.words else scope.words)))
        if scope.compared and way < 0.85:
            return str(chance.choice(scope.compared))
        return str(chance.choice(scope.outside if way < 0.95 else scope.words))

    def _set(self, scope: Range) -> frozenset[Any]:
        """A set: none, one, a few, one that rules compare with (give or take a member), or all of them."""
        chance, way = self.chance, self.chance.random()
        if way < 0.12 and not scope.words:
            return frozenset()
        if scope.sets and 0.8 < way < 0.92:
            return chance.choice(scope.sets) ^ {self._member(scope)} or frozenset({self._member(scope)})
        if way > 0.92 and not scope.words:
            return frozenset(scope.members)
        return frozenset(self._member(scope) for _ in range(1 if way < 0.5 else chance.randrange(2, 5)))

    def _member(self, scope: Range) -> Any:
        return self._word(scope) if scope.words else self.chance.choice(scope.members)

    def _moment(self, scope: Range) -> Any:
        """A day or an instant near the day from which this draw counts; the first one told is that day."""
        chance = self.chance
        if scope.never and chance.random() < 0.15:
            return NEVER
        if scope.name == self.since:
            self.base = day = self._near(chance.choice((-10, -40, -200, -400)))
        else:
            day = self._near(chance.choice((-3, 3, 14, 45, 100, 400, -100)))
        if scope.kind is dt.date:
            return day
        return dt.datetime.combine(day, dt.time(chance.randrange(24), chance.choice((0, 30, 59))), chance.choice(ZONES))

    def _near(self, reach: int) -> dt.date:
        """A day at most so many days after the base, or before it."""
        return self.base + self.chance.randrange(abs(reach) + 1) * (DAY if reach > 0 else -DAY)

    def _span(self, kind: Any) -> Any:
        """A span of days that begins near the base, and may not have ended so far."""
        first = self._near(self.chance.choice((-10, 20, 90)))
        return kind(first, NEVER if self.chance.random() < 0.2 else first + self.chance.randrange(40) * DAY)


def draw(question: Question, count: int, seed: int, rules: gr.Ruleset | None = None) -> Iterator[str]:
    """So many draws of a question as lines of neutral JSON."""
    for facts, on in islice(Draws(question, seed, rules), count):
        yield spelled({"on": on.isoformat(), "facts": facts_written(facts)})


# Answers


def answered(facts: gr.Facts[Any], on: dt.date, rules: gr.Ruleset, *, whole: bool) -> dict[str, Any]:
    """What a ruleset answers, in neutral JSON; with `whole`, also what is missing. An error is an answer too."""
    found: dict[str, Any] = {}
    try:
        decision = gr.evaluate(facts, on=on, rules=rules)
        found["outcome"] = neutral(decision.outcome)["record"]
        found["settled"] = decision.settled
        fired, assumed = decision.fired, decision.assumed
        found["fired"], found["assumed"] = [rule.id for rule in fired], [rule.id for rule in assumed]
        if any(not isinstance(rule.then, gr.Outcome) for rule in (*fired, *assumed)):
            found["workings"] = {
                name: {"lines": [*map(str, working.lines)], "marks": neutral(working.marks)}
                for name, working in sorted(decision.workings.items())
                if working.lines or working.marks
            }
            found["readings"] = [[each.field, neutral(each.value), each.words, str(each.cite)] for each in decision.readings]
        if whole:
            found["missing"], found["open_questions"] = [*decision.missing], [*decision.open_questions]
    except Exception as error:  # noqa: BLE001 - told, and compared, as what the version answers
        found["error"] = [type(error).__name__, str(error)]
    return found


def answer(question: Question, lines: Iterable[tuple[int, str]], layers: Layers, missing_every: int = 50) -> Iterator[str]:
    """For each numbered draw the answers under some rulesets, by their names, as lines of neutral JSON."""
    for number, line in lines:
        document = json.loads(line)
        facts, on = facts_read(question, document["facts"]), dt.date.fromisoformat(document["on"])
        whole = bool(missing_every) and number % missing_every == 0
        yield spelled({name: answered(facts, on, rules, whole=whole) for name, rules in layers.items()})


def layers_of(policy: bool) -> dict[str, gr.Ruleset]:
    """The law, and if wanted the law with the source documents' policy."""
    return {"law": gr.LAW, **({"policy": gr.LAW | gr.SOPRO} if policy else {})}


@cache
def _process(name: str, policy: bool) -> tuple[Question, Layers]:
    return questions()[name], layers_of(policy)


def _chunk(work: tuple[str, bool, int, list[tuple[int, str]]]) -> list[str]:
    name, policy, missing_every, lines = work
    question, layers = _process(name, policy)
    return list(answer(question, lines, layers, missing_every))


# Comparison


@attrs.define
class Comparison:
    """How two versions' answers to the same draws differ: lines, and per field how often, in what, and the first few."""

    limit: int = 20
    ignore: frozenset[str] = frozenset()
    lines: int = 0
    differing: int = 0
    fields: Counter[str] = attrs.field(factory=Counter)
    details: dict[str, Counter[str]] = attrs.field(factory=dict)
    shown: dict[str, list[dict[str, Any]]] = attrs.field(factory=dict)

    def add(self, one: str, other: str) -> None:
        """Compare two answers to the same draw."""
        self.lines += 1
        if one == other:
            return
        first, second = json.loads(one), json.loads(other)
        before = self.fields.total()
        for layer in (name for name in first if name in second):
            for field in dict.fromkeys((*first[layer], *second[layer])):
                a, b = first[layer].get(field), second[layer].get(field)
                if a != b and not (field in SOMETIMES and None in (a, b)):
                    self._note(field if layer == "law" else f"{layer}.{field}", a, b)
        self.differing += self.fields.total() > before

    def _note(self, field: str, a: Any, b: Any) -> None:
        lists = isinstance(a, list) and isinstance(b, list) and not field.endswith("error")
        reordered = lists and sorted(map(spelled, a)) == sorted(map(spelled, b))
        name = f"{field} (order)" if reordered else field
        if self.ignore & {name, field, field.rpartition(".")[2]}:
            return
        self.fields[name] += 1
        details = self.details.setdefault(name, Counter())
        if isinstance(a, dict) and isinstance(b, dict):
            details.update(key for key in dict.fromkeys((*a, *b)) if a.get(key) != b.get(key))
        elif lists and not reordered:
            details.update(
                [f"- {spelled(each)}" for each in a if each not in b] + [f"+ {spelled(each)}" for each in b if each not in a]
            )
        shown = self.shown.setdefault(name, [])
        if len(shown) < self.limit:
            shown.append({"draw": self.lines - 1, "before": a, "after": b})

    def document(self) -> dict[str, Any]:
        """The comparison as JSON, the twelve most frequent details of each field."""
        details = {name: dict(counter.most_common(12)) for name, counter in self.details.items()}
        counts = {"lines": self.lines, "differing": self.differing, "fields": dict(self.fields)}
        return {**counts, "details": details, "shown": self.shown}


def compare(one: Iterable[str], other: Iterable[str], *, ignore: Iterable[str] = (), limit: int = 20) -> Comparison:
    """Compare two versions' answers line by line; both must answer the same draws. Raises `ValueError` where one is shorter."""
    found = Comparison(limit, frozenset(ignore))
    for a, b in zip(one, other, strict=True):
        found.add(a, b)
    return found


# Files: a header, then a line for each draw or answer


def write(path: Path, header: Mapping[str, Any], lines: Iterable[str]) -> None:
    """Write a file that is the same, byte by byte, for the same lines."""
    partial = path.with_name(f"{path.name}.part")
    with partial.open("wb") as raw, gzip.GzipFile("", "wb", 4, raw, mtime=0) as file:
        for line in chain((spelled(header),), lines):
            file.write(f"{line}\n".encode())
    partial.replace(path)


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def read(path: Path) -> tuple[dict[str, Any], Iterator[str]]:
    """The header of a file and its other lines."""
    lines = _lines(path)
    header: dict[str, Any] = json.loads(next(lines))
    return header, lines


def _draw(given: argparse.Namespace) -> int:
    header = {"question": given.question, "count": given.count, "seed": given.seed}
    write(given.out, header, draw(questions()[given.question], given.count, given.seed))
    return 0


def _answer(given: argparse.Namespace) -> int:
    header, lines = read(given.draws)
    name, policy, every = header["question"], given.policy, given.missing_every
    numbered = enumerate(lines)
    work = ((name, policy, every, chunk) for chunk in iter(lambda: list(islice(numbered, CHUNK)), []))
    about = {"question": name, "draws": str(given.draws.resolve()), "digest": sha256(given.draws.read_bytes()).hexdigest()}
    about |= {"missing_every": every, "policy": policy, "library": str(gr.__file__)}
    if given.jobs == 1:
        write(given.out, about, chain.from_iterable(map(_chunk, work)))
        return 0
    with Pool(given.jobs) as pool:
        write(given.out, about, chain.from_iterable(pool.imap(_chunk, work)))
    return 0


def _compare(given: argparse.Namespace) -> int:
    (one, first), (other, second) = read(given.one), read(given.other)
    if one["digest"] != other["digest"]:
        sys.stderr.write(f"{given.one} and {given.other} answer different draws; answer the same ones\n")
        return 2
    found = compare(first, second, ignore=given.ignore, limit=given.limit)
    numbers = {each["draw"] for shown in found.shown.values() for each in shown}
    draws = Path(one["draws"])
    wanted = {n: line for n, line in enumerate(read(draws)[1]) if n in numbers} if numbers and draws.exists() else {}
    for each in (each for shown in found.shown.values() for each in shown):
        each |= {"drawn": json.loads(wanted[each["draw"]])} if each["draw"] in wanted else {}
    if given.json:
        sys.stdout.write(json.dumps({"question": one["question"], **found.document()}, ensure_ascii=False) + "\n")
        return int(found.differing > 0)
    counts = ", ".join(f"{name} {count}" for name, count in found.fields.most_common()) or "none"
    sys.stdout.write(f"{one['question']}: {found.lines} draws, {found.differing} differ; by field: {counts}\n")
    for name, shown in found.shown.items():
        sys.stdout.write(f"\n{name}\n")
        for detail, count in found.details[name].most_common(12):
            sys.stdout.write(f"  {count} x {detail}\n")
        for each in shown:
            sys.stdout.write("".join(f"  {key}: {spelled(value)}\n" for key, value in each.items()) + "\n")
    return int(found.differing > 0)


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three commands; the result is its exit code."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw", help="draw facts and days of a question")
    drawing.add_argument("question", choices=sorted(questions()))
    drawing.add_argument("count", type=int)
    drawing.add_argument("--seed", type=int, required=True)
    drawing.add_argument("--out", type=Path, required=True)
    drawing.set_defaults(run=_draw)
    answering = commands.add_parser("answer", help="answer draws by the version of the library that is installed")
    answering.add_argument("draws", type=Path)
    answering.add_argument("--out", type=Path, required=True)
    answering.add_argument("--missing-every", type=int, default=50, metavar="K", help="say what is missing for each K-th draw")
    answering.add_argument("--policy", action="store_true", help="answer under the source documents' policy too")
    answering.add_argument("--jobs", type=int, default=1)
    answering.set_defaults(run=_answer)
    comparing = commands.add_parser("compare", help="compare two files of answers to the same draws")
    comparing.add_argument("one", type=Path)
    comparing.add_argument("other", type=Path)
    comparing.add_argument("--ignore", nargs="+", default=[], metavar="FIELD", help="such as `missing` or `fired (order)`")
    comparing.add_argument("--limit", type=int, default=20, help="differences shown for each field")
    comparing.add_argument("--json", action="store_true")
    comparing.set_defaults(run=_compare)
    given = parser.parse_args(arguments)
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
