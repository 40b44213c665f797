"""What a version of the library answers to drawn facts, so that two versions can be compared decision by decision.

Run as a script by the interpreter of either version: `draw` writes facts and days in neutral JSON, `answer` what the installed
version says of them. `gdpr_rules.testing.comparison` says how two such answers differ. Rule ids, questions and facts go by
their names and enum members by theirs; where a class stands does not matter. At import only the public face is used.
"""

import argparse
import datetime as dt
import gzip
import json
import random  # noqa: TID251  # draws are seeded
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache, partial, reduce
from hashlib import sha256
from itertools import chain, count, islice
from multiprocessing import Pool
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

import gdpr_rules as gr

HOMES = ("GB", "DE", "FR", "IE", "US")  # where most of the draws take place
OUTSIDE = ("JP", "BR", "NO", "CH", "GG", "ZA")  # places of which few rules speak, or none
WORDS = ("e-mail address", "payroll", "Gesundheitsdaten", "newsletter")  # for texts without a vocabulary
ZONES = tuple(dt.timezone(dt.timedelta(hours=hours)) for hours in (0, 0, 1, 2, -5, -8, 9, 5.5))
NEVER, DAY, SECOND = dt.date.max, dt.timedelta(days=1), dt.timedelta(seconds=1)
STEPS: dict[Any, Any] = {int: (1,), Decimal: (Decimal("0.01"), 1), dt.date: (DAY,), dt.datetime: (SECOND, DAY)}
EARLIEST, FIRST, LAST = dt.date(1990, 1, 1), dt.date(2018, 1, 1), dt.date(2028, 12, 31)  # of changes; of ordinary days
CHUNK = 500  # draws handed to a process at a time


def spelled(document: Any) -> str:
    """A JSON document on one line."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def neutral(value: Any) -> Any:
    """A value in JSON that names no class: enum members by name, sets sorted, amounts as they are written."""
    if isinstance(value, Enum):
        return {"member": value.name}
    if isinstance(value, (Decimal, dt.timedelta)):
        return {"decimal": str(value)} if isinstance(value, Decimal) else {"seconds": value.total_seconds()}
    if isinstance(value, dt.date):  # instants too
        return value.isoformat()
    if isinstance(value, frozenset):
        return {"set": sorted(map(neutral, value), key=spelled)}
    names = getattr(value, "_fields", None) or [field.name for field in getattr(value, "__attrs_attrs__", ())]
    if names:
        return {"record": {name: neutral(getattr(value, name)) for name in names}}
    return [*map(neutral, value)] if isinstance(value, tuple) else value


def stated(data: Any, kind: Any) -> Any:
    """The value of a kind that neutral JSON stands for."""
    if (origin := get_origin(kind)) in (frozenset, tuple):
        return origin(stated(each, get_args(kind)[0]) for each in (data["set"] if origin is frozenset else data))
    if not isinstance(data, dict):
        return kind.fromisoformat(data) if kind in (dt.date, dt.datetime) else data
    if "record" in data:
        return kind(**{name: stated(each, kinds_of(kind)[name]) for name, each in data["record"].items()})
    return kind(data["decimal"]) if "decimal" in data else kind[data["member"]]


@cache
def kinds_of(owner: Any) -> dict[str, Any]:
    """The kind of each field of a class: its annotation without None."""
    hints = get_type_hints(owner).items()
    several = {name: get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,) for name, hint in hints}
    return {name: next(kind for kind in kinds if kind is not NoneType) for name, kinds in several.items()}


def questions() -> dict[str, Any]:
    """The questions that the law answers, by the names of their classes."""
    return {rule.question.__name__: rule.question for rule in gr.LAW}


@cache
def both() -> gr.Ruleset:
    """The law and the source documents' policy."""
    return gr.LAW | gr.SOPRO


@cache
def about(rules: gr.Ruleset, question: Any) -> gr.Ruleset:
    """The rules of a question, compiled once for all draws."""
    return rules.about(question)


@lru_cache(maxsize=50_000)
def calm(facts: Any, rules: gr.Ruleset, on: dt.date) -> Any:
    """An example's facts, completed so that few other rules apply; without a means for that, as it is."""
    try:
        from gdpr_rules.analysis.calm import calmed
    except ImportError:
        return facts
    return calmed(facts, rules, on)


def tests_in(condition: Any) -> list[Any]:
    """The tests of single facts that a condition is made of."""
    return [*([condition] if hasattr(condition, "op") else ()), *chain.from_iterable(map(tests_in, condition.parts))]


class Range:
    """What one fact can be: the values and sets that rules compare it with, their neighbours, and some beyond them."""

    def __init__(self, field: "attrs.Attribute[Any]", kind: Any, tests: Iterable[Any]) -> None:
        about = field.metadata.get("about")
        self.name, self.kind, self.optional = field.name, kind, field.default is not attrs.NOTHING
        self.never = bool(getattr(about, "may_be_never", False))
        self.words: list[str] = sorted(getattr(about, "vocabulary", ()), key=str)
        member = get_args(kind)[0] if get_origin(kind) is frozenset else kind
        self.members = list(member) if isinstance(member, type) and issubclass(member, Enum) else self.words
        bounds = [test.bound for test in tests if test.fact.name == field.name and test.bound is not None]
        figures = chain.from_iterable([step.value for step in getattr(bound, "steps", ())] or [bound] for bound in bounds)
        sets = {spelled(neutral(bound)): bound for bound in figures}
        ones = {spelled(neutral(one)): one for b in sets.values() for one in (b if isinstance(b, frozenset) else (b,))}
        self.sets = [sets[key] for key in sorted(sets) if isinstance(sets[key], frozenset)]
        self.compared = [ones[key] for key in sorted(ones)]
        self.outside = [word for word in self.words if word in OUTSIDE] or self.members
        numbers = [value for value in self.compared if type(value) in STEPS and (value != NEVER or self.never)]
        steps = [(value, step) for value in numbers if value != NEVER for step in STEPS[type(value)]]
        beside: list[Any] = [value + way * step for value, step in steps for way in (-1, 1)]
        self.near: list[Any] = sorted({near for near in (*numbers, *beside) if isinstance(near, dt.date) or near >= 0})
        self.top = int(max(self.near, default=50)) * 2 if kind in (int, Decimal) else 0


class Draws:
    """Facts of a question and days, drawn by chance from a seed: the same ones for the same seed and the same rules."""

    def __init__(self, question: Any, seed: int, rules: gr.Ruleset | None = None) -> None:
        self.question, self.chance = question, random.Random(seed)
        self.rules = rules = about(both() if rules is None else rules, question)
        tests = {rule.id: tests_in(rules.firing(rule)) for rule in self.rules}
        reads = {rule.id: [read.name for read in getattr(rule.then, "reads", ())] for rule in self.rules}
        self.reads = {name: sorted({*reads[name], *(test.fact.name for test in some)}) for name, some in tests.items()}
        every = [*chain.from_iterable(tests.values())]
        ranges = [Range(field, kinds_of(question)[field.name], every) for field in attrs.fields(question)]
        ranges.sort(key=lambda each: each.optional)  # the day from which others are counted is given, and drawn first
        self.ranges = {each.name: each for each in ranges}
        self.since = next((each.name for each in ranges if not each.optional and each.kind in (dt.date, dt.datetime)), None)
        self.places = sorted({*OUTSIDE, *(word[:2] for each in ranges if "GB" in each.words for word in each.compared)})
        changes = [day for day in rules.change_dates(question) if day >= EARLIEST]
        self.changes = [day + way * DAY for day in changes for way in (-1, 0, 1)]
        self.stretches, self.turns = sorted(changes, reverse=True), self._turns()

    def __iter__(self) -> Iterator[tuple[Any, dt.date]]:
        while True:
            way = self.chance.random()
            values, on = self._shown() if way < 0.5 else self._near_an_example() if way < 0.8 else self._anything()
            with suppress(gr.GdprRulesError):  # facts that cannot be so together are drawn anew
                yield self.question(**values), on

    def _anything(self) -> tuple[dict[str, Any], dt.date]:  # every fact by itself: most of them known, or few
        unknown = self.chance.choice((0.15, 0.15, 0.15, 0.15, 0.85, 0.85, 0.6))
        self._go(on := self._day())
        return {name: self._value(each, unknown) for name, each in self.ranges.items()}, on

    def _shown(self) -> tuple[dict[str, Any], dt.date]:  # where one rule shows, each in its turn; later up to two facts changed
        rule, again = next(self.turns)
        example = self.chance.choice([each for each in rule.examples if each.effect.name == "FIRES"] or rule.examples)
        on = example.on or self._day_of(rule)
        return self._changed(self._calm(example.facts, on), rule, on, self.chance.randrange(3) if again else 0), on

    def _near_an_example(self) -> tuple[dict[str, Any], dt.date]:  # of any rule and kind, up to three of its facts changed
        chance, rule = self.chance, self.chance.choice(self.rules.rules)
        example = chance.choice(rule.examples)
        on = (example.on or self._day_of(rule)) if chance.random() < 0.6 else self._day()
        facts = self._calm(example.facts, on) if chance.random() < 0.5 else example.facts
        return self._changed(facts, rule, on, chance.randrange(4)), on

    def _changed(self, facts: Any, rule: gr.Rule[Any], on: dt.date, number: int) -> dict[str, Any]:
        chance, values = self.chance, {name: getattr(facts, name) for name in self.ranges}
        self._go(values[self.since] if self.since else on)
        if number and chance.random() < 0.35:  # nothing is left unknown
            values = {name: self._value(self.ranges[name]) if value is None else value for name, value in values.items()}
        for _ in range(number):
            name = chance.choice(self.reads[rule.id] or list(values)) if chance.random() < 0.6 else chance.choice(list(values))
            values[name] = self._value(self.ranges[name], 0.25)
        return values

    def _turns(self) -> Iterator[tuple[gr.Rule[Any], bool]]:  # every rule once, and then all of them again and again
        for turn in count():
            yield from ((rule, turn > 0) for rule in self.chance.sample(self.rules.rules, len(self.rules.rules)))

    def _calm(self, facts: Any, on: dt.date) -> Any:  # as it is on the first day on which the law is that of the day
        return calm(facts, self.rules, next((day for day in self.stretches if day <= on), EARLIEST))

    def _go(self, base: dt.date) -> None:  # a country for most facts that are places, a day for those that are days
        self.home = self.chance.choice(HOMES if self.chance.random() < 0.7 else self.places)
        self.base = base.date() if isinstance(base, dt.datetime) else base

    def _day(self) -> dt.date:  # an ordinary day, or one beside a change of the law
        if self.changes and self.chance.random() < 0.4:
            return self.chance.choice(self.changes)
        return FIRST + self.chance.randrange((LAST - FIRST).days + 1) * DAY

    def _day_of(self, rule: gr.Rule[Any]) -> dt.date:  # one on which a rule is in force, often its first
        start, end = rule.in_force.start or FIRST, rule.in_force.end or LAST
        return start + (self.chance.randrange(max((end - start).days, 1)) if self.chance.random() >= 0.3 else 0) * DAY

    def _value(self, scope: Range, unknown: float = 0) -> Any:
        chance, kind = self.chance, scope.kind
        if unknown and scope.optional and chance.random() < unknown:
            return None
        if kind is bool:
            return chance.random() < 0.5
        if kind is str:
            return self._word(scope)
        if get_origin(kind) is frozenset:
            return self._set(scope)
        if get_origin(kind) is tuple:
            span, number = get_args(kind)[0], chance.choice((0, 0, 1, 1, 1, 2, 3))
            starts = ((self._near(chance.choice((-10, 20, 90))), chance.random() < 0.2) for _ in range(number))
            return tuple(sorted(span(day, NEVER if ever else day + chance.randrange(40) * DAY) for day, ever in starts))
        if scope.near and chance.random() < (0.3 if issubclass(kind, dt.date) else 0.75):
            return chance.choice(scope.near)
        if issubclass(kind, dt.date):
            return self._moment(scope)
        if kind in (int, Decimal):
            return chance.randrange(scope.top + 1) if kind is int else Decimal(chance.randrange(scope.top * 100 + 1)).scaleb(-2)
        return chance.choice(scope.compared if scope.compared and chance.random() < 0.4 else scope.members)

    def _word(self, scope: Range) -> Any:  # a member; the home of this draw or a part of it, a word of rules, or any
        if scope.members and not scope.words:
            return self.chance.choice(scope.members)
        chance, way = self.chance, self.chance.random()
        if not scope.words:
            return chance.choice([*scope.compared, *WORDS])
        if way < 0.6 and "GB" in scope.words:
            parts = [word for word in scope.words if word.startswith(f"{self.home}-")] if way < 0.25 else []
            return chance.choice(parts or ([self.home] if self.home in scope.words else scope.words))
        if scope.compared and way < 0.85:
            return chance.choice(scope.compared)
        return chance.choice(scope.outside if way < 0.95 else scope.words)

    def _set(self, scope: Range) -> frozenset[Any]:  # none, one, a few, about what rules compare with, all
        chance, way = self.chance, self.chance.random()
        if not scope.words and not 0.12 <= way <= 0.92:
            return frozenset() if way < 0.12 else frozenset(scope.members)
        if scope.sets and 0.8 < way < 0.92:
            return chance.choice(scope.sets) ^ {self._word(scope)} or frozenset({self._word(scope)})
        return frozenset(self._word(scope) for _ in range(1 if way < 0.5 else chance.randrange(2, 5)))

    def _moment(self, scope: Range) -> Any:  # near the day from which this draw counts, which is the first one given
        if scope.never and self.chance.random() < 0.15:
            return NEVER
        chance, first = self.chance, scope.name == self.since
        day = self._near(chance.choice((-10, -40, -200, -400) if first else (-3, 3, 14, 45, 100, 400, -100)))
        self.base = day if first else self.base
        if scope.kind is dt.date:
            return day
        return dt.datetime.combine(day, dt.time(chance.randrange(24), chance.choice((0, 30, 59))), chance.choice(ZONES))

    def _near(self, reach: int) -> dt.date:
        return self.base + self.chance.randrange(abs(reach) + 1) * (DAY if reach > 0 else -DAY)


def draw(question: Any, count: int, seed: int, *, rules: gr.Ruleset | None = None) -> Iterator[str]:
    """So many draws of a question as lines of neutral JSON; they aim at the law and the policy, or at the rules given."""
    for facts, on in islice(Draws(question, seed, rules), count):
        known = {name: value for name, value in neutral(facts)["record"].items() if value is not None}
        yield spelled({"on": on.isoformat(), "facts": known})


class Renamed:
    """A fact that this version knows by another name: `OLD=NEW`.

    A name with a member, such as `covering_acts:CCPA`, stands for whether the set holds that member, so that a fact that is
    true or false in one version can be part of a set in the other.
    """

    def __init__(self, text: str) -> None:
        (self.old, self.old_member), (self.new, self.new_member) = (name.partition(":")[::2] for name in text.split("="))
        if not self.old or not self.new:
            raise ValueError(f"`{text}` names no two facts; write `OLD=NEW`")

    def read(self, facts: dict[str, Any]) -> dict[str, Any]:
        """The drawn facts under the name that this version knows."""
        if self.old not in facts:
            return facts
        value = facts[self.old]
        value = {"member": self.old_member} in value["set"] if self.old_member else value
        value = {"set": [{"member": self.new_member}] if value else []} if self.new_member else value
        return {**{name: each for name, each in facts.items() if name != self.old}, self.new: value}


def answered(
    question: Any, drawn: Mapping[str, Any], rules: gr.Ruleset, *, whole: bool, renamed: Iterable[Renamed] = ()
) -> dict[str, Any]:
    """What a ruleset answers to a draw, in neutral JSON; with `whole`, also what is missing. An error is an answer too."""
    found: dict[str, Any] = {}
    before = {each.new: each.old for each in renamed}
    known = reduce(lambda facts, each: each.read(facts), renamed, dict(drawn["facts"]))
    try:
        decision = gr.evaluate(stated({"record": known}, question), on=stated(drawn["on"], dt.date), rules=rules)
        found["outcome"], found["settled"] = neutral(decision.outcome)["record"], decision.settled
        fired, assumed = decision.fired, decision.assumed
        found["fired"], found["assumed"] = [rule.id for rule in fired], [rule.id for rule in assumed]
        if any(not isinstance(rule.then, gr.Outcome) for rule in (*fired, *assumed)):
            workings = sorted((name, attrs.astuple(each, recurse=False)) for name, each in decision.workings.items())
            found["workings"] = {n: {"lines": neutral(w[0]), "marks": neutral(w[1])} for n, w in workings if w[0] or w[1]}
            found["readings"] = [[each.field, neutral(each.value), each.words, str(each.cite)] for each in decision.readings]
        if whole:
            found["missing"] = [before.get(name, name) for name in decision.missing]
            found["open_questions"] = [*decision.open_questions]
    except Exception as error:  # noqa: BLE001  # recorded and compared as the version's answer
        found["error"] = [type(error).__name__, str(error)]
    return found


def answer(
    question: Any,
    draws: Iterable[tuple[int, str]],
    *,
    rules: gr.Ruleset | None = None,
    policy: bool = False,
    every: int = 50,
    renamed: Sequence[Renamed] = (),
) -> list[str]:
    """The answers to numbered draws under the law or other rules, and the policy too; each `every`-th with what is missing."""
    layers, lines = {"law": gr.LAW if rules is None else rules, **({"policy": both()} if policy else {})}, []
    for number, line in draws:
        drawn, whole = json.loads(line), every > 0 and number % every == 0
        lines.append(spelled({n: answered(question, drawn, each, whole=whole, renamed=renamed) for n, each in layers.items()}))
    return lines


def write(path: Path, header: Mapping[str, Any], lines: Iterable[str]) -> int:
    """Write a header and lines to a file that is the same, byte by byte, for the same lines."""
    unfinished = path.with_name(f"{path.name}.part")
    with unfinished.open("wb") as raw, gzip.GzipFile("", "wb", 4, raw, mtime=0) as file:
        file.writelines(f"{line}\n".encode() for line in chain((spelled(header),), lines))
    unfinished.replace(path)
    return 0


def read(path: Path) -> Iterator[str]:
    """The lines of a file, the header first."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def _answer(given: argparse.Namespace) -> int:
    numbered = enumerate(read(given.draws), -1)
    name = json.loads(next(numbered)[1])["question"]
    header = {"question": name, "draws": str(given.draws.resolve()), "digest": sha256(given.draws.read_bytes()).hexdigest()}
    header |= {"missing_every": given.missing_every, "policy": given.policy, "library": str(gr.__file__)}
    question = questions()[given.question or name]
    if strange := [each.new for each in given.renamed if each.new not in kinds_of(question)]:
        sys.stderr.write(f"`{strange[0]}` is not a fact of {question.__name__} in this version; look up its name here\n")
        return 2
    chunk = partial(answer, question, policy=given.policy, every=given.missing_every, renamed=given.renamed)
    work = iter(lambda: [*islice(numbered, CHUNK)], [])
    with Pool(given.jobs) if given.jobs > 1 else nullcontext() as pool:
        return write(given.out, header, chain.from_iterable(pool.imap(chunk, work) if pool else map(chunk, work)))


def main(arguments: list[str] | None = None) -> int:
    """Run one of the two commands; the result is its exit code."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="draw facts and days of a question")
    drawing.add_argument("question", choices=sorted(questions()))
    drawing.add_argument("count", type=int)
    drawing.add_argument("--seed", type=int, required=True)
    answering = commands.add_parser("answer", help="answer draws by the version of the library that is installed")
    answering.add_argument("draws", type=Path)
    answering.add_argument("--missing-every", type=int, default=50, metavar="K", help="add what is missing for each K-th draw")
    answering.add_argument("--question", help="the name of the question in this version, if it differs")
    answering.add_argument(
        "--renamed",
        type=Renamed,
        nargs="+",
        default=[],
        metavar="OLD=NEW",
        help="facts that this version knows by another name, such as `ccpa_covered=covering_acts:CCPA` for a member of a set",
    )
    answering.add_argument("--policy", action="store_true", help="answer under the source documents' policy too")
    answering.add_argument("--jobs", type=int, default=1)
    for command in (drawing, answering):
        command.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    if given.command != "draw":
        return _answer(given)
    header = {"question": given.question, "count": given.count, "seed": given.seed}
    return write(given.out, header, draw(questions()[given.question], given.count, given.seed))


if __name__ == "__main__":
    sys.exit(main())
