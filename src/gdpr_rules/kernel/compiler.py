"""From rules to one generated function: facts in, two bit masks out (possible, certain)."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any

from gdpr_rules.kernel.conditions import FALSE, All, Condition, Not, Op, Open, Some, Test, reduce, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Rule

Masks = tuple[int, int]
LIMIT = 4096  # entries a cache may hold before it starts afresh
OTHER = object()  # stands for every value of the dispatch fact that no rule names

# How a test reads in generated code, `v` the fact and `k` the bound: (possibly true, certainly true).
TEMPLATES = {
    Op.KNOWN: ("True", "{v} is not None"),
    Op.TRUE: ("{v} is not False", "{v} is True"),
    Op.FALSE: ("{v} is not True", "{v} is False"),
    Op.EQUALS: ("({v} is None or {v} == {k})", "{v} == {k}"),
    Op.ONE_OF: ("({v} is None or {v} in {k})", "{v} in {k}"),
    Op.AT_LEAST: ("({v} is None or {v} >= {k})", "({v} is not None and {v} >= {k})"),
    Op.MORE_THAN: ("({v} is None or {v} > {k})", "({v} is not None and {v} > {k})"),
    Op.BEFORE: ("({v} is None or {v} < {k})", "({v} is not None and {v} < {k})"),
    Op.AFTER: ("({v} is None or {v} > {k})", "({v} is not None and {v} > {k})"),
    Op.CONTAINS: ("({v} is None or not {k}.isdisjoint({v}))", "({v} is not None and not {k}.isdisjoint({v}))"),
    Op.WITHIN: ("({v} is None or {v} <= {k})", "({v} is not None and {v} <= {k})"),
}


class Program:
    """The rules of one question for one stretch of time, in the order of their bits, and what masks of them mean."""

    def __init__(self, rules: Sequence[Rule[Any]], firing: Sequence[Condition], on: date, least: Outcome) -> None:
        self.rules = tuple(rules)
        self.least, self.kind = least, type(least)
        self.conditions = tuple(firing)
        self.firing = tuple(reduce(condition, on, {}) for condition in firing)
        self.on = on
        self._outcomes: dict[int, Outcome] = {}
        self._picked: dict[int, tuple[Rule[Any], ...]] = {}
        self._computed = sum(1 << bit for bit, rule in enumerate(self.rules) if not isinstance(rule.then, Outcome))
        self.dispatch = _dispatch_fact(self.firing)
        self._key: Callable[[Any], Any] = attrgetter(self.dispatch) if self.dispatch else lambda facts: OTHER
        self._branches = _Branches(self)

    def masks(self, facts: Facts[Any]) -> Masks:
        """Which rules possibly fire, and which certainly do, as bits."""
        return self._branches[self._key(facts)](facts)

    def interpreted(self, facts: Facts[Any]) -> Masks:
        """The same two masks from the plain interpreter over the rules as written, the reference for `masks`."""
        possible = certain = 0
        for bit, condition in enumerate(self.conditions):
            truth = condition.truth(facts, self.on)
            possible |= (truth is not False) << bit
            certain |= (truth is True) << bit
        return possible, certain

    def picked(self, mask: int) -> tuple[Rule[Any], ...]:
        """The rules behind a mask."""
        found = self._picked.get(mask)
        if found is None:
            found = tuple(rule for bit, rule in enumerate(self.rules) if mask >> bit & 1)
            bounded(self._picked)[mask] = found
        return found

    def outcome(self, mask: int, facts: Facts[Any]) -> Outcome:
        """The join of what the rules of a mask add: what does not depend on the facts is joined once."""
        if not self._computed and (known := self._outcomes.get(mask)) is not None:
            return known
        computed = mask & self._computed
        found = self._outcomes.get(mask - computed)
        if found is None:
            found = self.least
            for rule in self.picked(mask - computed):
                found = found | rule.outcome(facts)
            bounded(self._outcomes)[mask - computed] = found
        for rule in self.picked(computed) if computed else ():
            found = found | rule.outcome(facts)
        return found


class _Branches(dict[Any, Callable[[Any], Masks]]):
    """One generated function per value of the dispatch fact, made when first asked for."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.named = _values_compared(program.firing, program.dispatch or "")

    def __missing__(self, value: Any) -> Callable[[Any], Masks]:
        name, firing = self.program.dispatch, self.program.firing
        if value is not None and value is not OTHER and value not in self.named:
            made = self[OTHER]
        else:
            made = generate([reduce(condition, self.program.on, {name: value} if name else {}) for condition in firing])
        bounded(self)[value] = made
        return made


def generate(firing: Sequence[Condition]) -> Callable[[Any], Masks]:
    """Write and compile the function that evaluates these conditions, one bit each."""
    rows = [(bit, parts) for bit, parts in enumerate(map(_conjuncts, firing)) if parts != (FALSE,)]
    uses = Counter(p.fact.name for _, parts in rows for part in parts for p in walk(part) if isinstance(p, Test))
    writer = _Writer({name for name, count in uses.items() if count > 1})
    body = writer.branch(rows, 4, "True")
    constants = "".join(f", {name}={name}" for name in writer.constants)  # as arguments they are read at once
    lines = [f"def masks(f{constants}):", *(f"    v_{name} = f.{name}" for name in sorted(writer.local))]
    lines += ["    possible = certain = 0", *body, "    return possible, certain"]
    scope: dict[str, Any] = dict(writer.constants)
    exec(compile("\n".join(lines), "<rules>", "exec"), scope)
    made: Callable[[Any], Masks] = scope["masks"]
    return made


Row = tuple[int, tuple[Condition, ...]]  # a rule's bit, and what of its conjunction is not yet tested


class _Writer:
    """Writes conditions as Python expressions, with their bounds as named constants."""

    def __init__(self, local: set[str]) -> None:
        self.local = local
        self.constants: dict[str, Any] = {}

    def branch(self, rows: Sequence[Row], depth: int, sure: str) -> list[str]:
        """Lines for some rules, where `sure` says whether all that was tested so far certainly holds.

        A limb that several of them share is tested once, and the rest nests beneath it.
        """
        shared = Counter(part for _, rest in rows for part in rest)
        limb, count = shared.most_common(1)[0] if shared else (FALSE, 0)
        if count < 2:
            return [line for row in rows for line in self.leaf(row, " " * depth, sure)]
        inside = [(bit, tuple(p for p in rest if p != limb)) for bit, rest in rows if limb in rest]
        outside = [row for row in rows if limb not in row[1]]
        held, pad = self.both(sure, limb), " " * depth
        lines = [f"{pad}if {self.text(limb, True)}:"]
        if held in ("True", "False", sure):
            return [*lines, *self.branch(inside, depth + 1, held), *self.branch(outside, depth, sure)]
        name = f"sure{depth}"
        lines.append(f"{pad} {name} = {held}")
        return [*lines, *self.branch(inside, depth + 1, name), *self.branch(outside, depth, sure)]

    def leaf(self, row: Row, pad: str, sure: str) -> list[str]:
        """Lines that set one rule's bits."""
        bit, rest = row
        certain = self.both(sure, All(rest))
        lines = [f"{pad}if {self.text(All(rest), True)}:", f"{pad} possible |= {1 << bit}"]
        return lines if certain == "False" else [*lines, f"{pad} if {certain}: certain |= {1 << bit}"]

    def both(self, sure: str, condition: Condition) -> str:
        """Whether what was tested certainly holds, and a condition as well of which it is known that it possibly does.

        A test that possibly holds certainly does once its fact is known; an open question never certainly holds.
        """
        parts = _conjuncts(condition)
        if sure == "False" or any(isinstance(part, Open) for part in parts):
            return "False"
        tests = (part.part if isinstance(part, Not) else part for part in parts)
        texts = (
            f"{self.name(test)} is not None" if isinstance(test, Test) else self.text(part, False)
            for part, test in zip(parts, tests, strict=True)
        )
        return " and ".join(dict.fromkeys([*([sure] if sure != "True" else []), *texts])) or "True"

    def name(self, test: Test) -> str:
        """How generated code reads the fact of a test."""
        return f"v_{test.fact.name}" if test.fact.name in self.local else f"f.{test.fact.name}"

    def text(self, condition: Condition, possible: bool) -> str:
        """The expression that is true where the condition possibly (or certainly) holds."""
        match condition:
            case Test(_, op, bound):
                return self.test(self.name(condition), op, bound, possible)
            case Not(part):
                return f"not {self.text(part, not possible)}"
            case All(members) | Some(members):
                word, empty = (" and ", "True") if isinstance(condition, All) else (" or ", "False")
                return f"({word.join(self.text(part, possible) for part in members) or empty})"
            case _:
                return str(possible)  # an open question possibly holds and never certainly

    def test(self, name: str, op: Op, bound: Any, possible: bool) -> str:
        """One test; members of an enum are compared by identity, which spares their slow hash."""
        if op is Op.ONE_OF and any(isinstance(member, Enum) for member in bound):
            alternatives = [f"{name} is {self.constant(m)}" for m in sorted(bound, key=str)] + [f"{name} is None"] * possible
            return f"({' or '.join(alternatives)})"
        template = TEMPLATES[op][0 if possible else 1]
        return template.format(v=name, k=self.constant(bound) if "{k}" in template else "")

    def constant(self, value: Any) -> str:
        """The name a bound goes by in the generated function."""
        for name, known in self.constants.items():
            if known is value or (type(known) is type(value) and known == value):
                return name
        name = f"k{len(self.constants)}"
        self.constants[name] = value
        return name


def _conjuncts(condition: Condition) -> tuple[Condition, ...]:
    return condition.members if isinstance(condition, All) else (condition,)


def _dispatch_fact(firing: Sequence[Condition]) -> str | None:
    """The fact that most rules compare with fixed values, so that one look-up reaches the rules of its value."""
    counts: Counter[str] = Counter()
    others: set[str] = set()
    for condition in firing:
        tests = [part for part in walk(condition) if isinstance(part, Test)]
        counts.update({test.fact.name for test in tests if test.op in (Op.EQUALS, Op.ONE_OF)})
        others |= {test.fact.name for test in tests if test.op not in (Op.EQUALS, Op.ONE_OF, Op.KNOWN)}
    return next((name for name, _ in counts.most_common() if name not in others), None)


def _values_compared(firing: Sequence[Condition], name: str) -> frozenset[Any]:
    tests = (part for c in firing for part in walk(c) if isinstance(part, Test) and part.fact.name == name)
    compared = (test.bound if test.op is Op.ONE_OF else (test.bound,) for test in tests if test.op is not Op.KNOWN)
    return frozenset(value for values in compared for value in values)


def bounded(cache: Any) -> Any:
    """The cache itself, emptied when full: what it holds can be made again."""
    if len(cache) >= LIMIT:
        cache.clear()
    return cache
