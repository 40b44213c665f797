"""What changes when: every part of an answer that changes on some day, with a case and the instrument that caused it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import attrs

from gdpr_rules.analysis.parts import InForce, Part, Value, parts
from gdpr_rules.analysis.spaces import BUDGET, Class, negation, tally
from gdpr_rules.analysis.witnesses import Asked, Change, Witness, asked, smallest, witnesses
from gdpr_rules.kernel.citations import Citation, Dated
from gdpr_rules.kernel.conditions import FALSE, FIGURES, All, Condition, During, Op, Some, Test, walk
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset

DAY = timedelta(days=1)


Setting = tuple[date, Mapping[str, Any]]
"""The day on which a question is asked, and a fact that is fixed for it."""


@attrs.frozen
class Turn:
    """Two settings to compare on either side of a day: the day of the evaluation, or the day given by a fact."""

    day: date
    fact: str
    sides: tuple[Setting, Setting]


@attrs.frozen
class Cause:
    """What changes about a rule on a day: it begins, it ends, or a figure or limb that it reads changes."""

    what: str
    cites: tuple[Citation, ...]


@attrs.frozen
class DatedChange:
    """One part of an answer that changes on a day, in a number of cells; `rules` are those that cause it.

    `fact` names the fact whose day decides, such as that of receipt; empty, it is the day of the evaluation.
    """

    on: date
    part: Part
    change: Change
    cells: int
    witness: Witness
    rules: tuple[str, ...]
    causes: tuple[Cause, ...]
    fact: str = ""

    @property
    def what(self) -> str:
        """The change in words: if a point of law is opened or answered, that, and not the value assumed meanwhile."""
        before, after = self.witness.sure
        if before is not after:
            return "left open from then on" if before else "answered from then on"
        return self.change.value


@attrs.frozen
class Unnoticed:
    """Rules that change on a day without changing any answer: the rest of the law requires as much.

    For dates computed from facts, none of the examples tried changes.
    """

    on: date
    question: Question
    rules: tuple[str, ...]
    causes: tuple[Cause, ...]


@attrs.frozen
class Differences:
    """Every change after one day up to another, in chronological order; `seen` of all `cells` were examined."""

    before: date
    after: date
    changes: tuple[DatedChange, ...]
    unnoticed: tuple[Unnoticed, ...]
    cells: int
    seen: int

    @property
    def exact(self) -> bool:
        """Whether no cell was left out."""
        return self.seen == self.cells

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which some answer changes."""
        return tuple(sorted({each.on for each in self.changes}))


def differences(
    rules: Ruleset, before: date, after: date, *, questions: Iterable[Question] = (), budget: int = BUDGET
) -> Differences:
    """Every day after `before`, up to and including `after`, on which some answer changes.

    Each day on which anything about the rules changes is compared with the day before it, over all cells of the facts that
    the rules concerned read, with every fact known. Where the law goes by a day that is a fact, such as that of receipt, it
    is asked with the fact on either side of that day. `questions` narrows it down; without, all are looked at.
    """
    found = _Finding(rules, budget)
    for question in tuple(questions) or rules.questions:
        for turn in (*_turns(rules, question, before, after), *_told_turns(rules, question, before, after)):
            found.look(question, turn)
    changes = tuple(sorted(found.changes, key=lambda each: (each.on, each.part.question.__name__, str(each.part))))
    unnoticed = tuple(sorted(found.unnoticed, key=lambda each: (each.on, each.question.__name__)))
    return Differences(before, after, changes, unnoticed, found.cells, found.seen)


def upcoming(rules: Ruleset, after: date, *, questions: Iterable[Question] = (), budget: int = BUDGET) -> Differences:
    """Every future change that the rules already contain: commencements, ends, and figures that expire."""
    days = [day for question in rules.questions for day in rules.change_dates(question)]
    return differences(rules, after, max([after, *days]), questions=questions, budget=budget)


@attrs.define
class _Finding:
    rules: Ruleset
    budget: int
    changes: list[DatedChange] = attrs.field(factory=list)
    unnoticed: list[Unnoticed] = attrs.field(factory=list)
    cells: int = 0
    seen: int = 0

    def look(self, question: Question, turn: Turn) -> None:
        """Compare what is said after a turn with what is said before it."""
        was, now = (InForce.of(self.rules, question, on, given) for on, given in turn.sides)
        others = {rule.id: rule for rule in (*was.rules, *now.rules) if was.when.get(rule.id) != now.when.get(rule.id)}
        before, missed = len(self.changes), self.cells - self.seen
        for part in parts(question, others.values()):
            self.part(part, was, now, [rule for rule in others.values() if part.added(rule) != part.least], turn)
        if others and len(self.changes) == before and self.cells - self.seen == missed:
            causes = tuple(cause for rule in others.values() for cause in self.causes(rule, turn))
            self.unnoticed.append(Unnoticed(turn.day, question, tuple(others), tuple(dict.fromkeys(causes))))

    def part(self, part: Part, was: InForce, now: InForce, others: list[Rule[Any]], turn: Turn) -> None:
        """Compare one part, where a rule that changed applies on either side."""
        turned = [
            All((one, negation(other))) for rule in others for one, other in _ways(was.when.get(rule.id), now.when.get(rule.id))
        ]
        on = turn.sides[1][0]
        counted = tally([was.side(part), now.side(part)], on, within=Some(tuple(turned)), budget=self.budget)
        self.cells, self.seen = self.cells + counted.cells, self.seen + counted.seen
        given = dict(turn.sides[1][1])
        before, after = (asked(self.rules, part, day, given=given, by=by) for day, by in turn.sides)
        for each in counted.classes:
            if each.label[0] != each.label[1]:
                self.changes += self.dated(part, each, (before, after), others, turn)

    def dated(
        self,
        part: Part,
        found: Class[tuple[Value, ...]],
        sides: tuple[Asked, Asked],
        others: list[Rule[Any]],
        turn: Turn,
    ) -> Iterator[DatedChange]:
        """The changes of one class: one, unless something is computed from facts."""
        working = found.label[0].worked_out | found.label[1].worked_out
        given, latest = turn.sides[1][1], None if turn.fact else turn.day
        rules_read = [self.rules[name] for name in sorted(working)]
        for kind, seen in witnesses(part, sides, (*found.known, *given.items()), rules_read, latest).items():
            if kind is not Change.EQUAL:
                least = smallest(seen, sides)
                rules = tuple(each.id for each in others if self.turned(each, least.facts, turn)) or tuple(r.id for r in others)
                causes = dict.fromkeys(cause for name in rules for cause in self.causes(self.rules[name], turn))
                whole = attrs.evolve(least, facts=attrs.evolve(least.facts, **given))
                yield DatedChange(turn.day, part, kind, found.cells, whole, rules, tuple(causes), turn.fact)

    def turned(self, rule: Rule[Any], facts: Facts[Any], turn: Turn) -> bool:
        """Whether a rule says about some facts on one side of a turn what it does not say on the other."""
        firing = self.rules.firing(rule)
        was, now = (
            on in rule.in_force and firing.truth(attrs.evolve(facts, **given), on) is not False for on, given in turn.sides
        )
        return was is not now

    def causes(self, rule: Rule[Any], turn: Turn) -> tuple[Cause, ...]:
        """What changes a rule at a turn."""
        return tuple(dict.fromkeys(_causes(rule, self.rules.firing(rule), turn)))


def _turns(rules: Ruleset, question: Question, before: date, after: date) -> Iterator[Turn]:
    """The days on which anything about a question's rules changes, each beside the day before it."""
    for day in rules.change_dates(question):
        if before < day <= after:
            yield Turn(day, "", ((day - DAY, {}), (day, {})))


def _told_turns(rules: Ruleset, question: Question, before: date, after: date) -> Iterator[Turn]:
    """The days that facts are compared with: all else being equal, the fact on either side, asked on that day or at the end."""
    found: dict[tuple[date, str, Any], Turn] = {}
    for rule in rules:
        if rule.question is question:
            for test in _day_tests(rules.firing(rule)):
                for value in {step.value for step in test.bound.steps}:
                    last, first = _either_side(test.op, value)
                    day = first.date() if isinstance(first, datetime) else first
                    asked_on = [on for on in (day, after) if on in rule.in_force and _bound(test, on) == value]
                    if before < day <= after and asked_on:
                        name = test.fact.name
                        found[day, name, first] = Turn(day, name, ((asked_on[0], {name: last}), (asked_on[0], {name: first})))
    yield from (found[key] for key in sorted(found))


def _day_tests(condition: Condition) -> Iterator[Test]:
    """The tests that compare a day or an instant with one named by the law."""
    for part in walk(condition):
        if isinstance(part, Test) and part.op in FIGURES and isinstance(part.bound.steps[0].value, date):
            yield part


def _bound(test: Test, on: date) -> Any:
    """What a test compares with on a day; None if that is not encoded."""
    resolved = test.on(on)
    return resolved.bound if isinstance(resolved, Test) else None


def _either_side(op: Op, bound: Any) -> tuple[Any, Any]:
    """The last value on one side of a bound, and the first one on the other."""
    step = timedelta(microseconds=1) if isinstance(bound, datetime) else DAY
    return (bound - step, bound) if op in (Op.BEFORE, Op.AT_LEAST) else (bound, bound + step)


def _ways(was: Condition | None, now: Condition | None) -> list[tuple[Condition, Condition]]:
    """A rule's conditions on two days, each where it holds and the other does not."""
    before, after = (FALSE if each is None else each for each in (was, now))
    return [(before, after), (after, before)]


def _causes(rule: Rule[Any], firing: Condition, turn: Turn) -> Iterator[Cause]:
    day = turn.day
    if turn.fact:
        fact, given = attrs.fields_dict(rule.question)[turn.fact], {setting[1][turn.fact] for setting in turn.sides}
        for test in _day_tests(firing):
            if test.fact.name == turn.fact:
                cites = tuple(step.cite for step in test.bound.steps if step.value in given)
                yield from [Cause(f"by {about(fact).noun}", cites)] if cites else []
        return
    if rule.in_force.start == day:
        yield Cause("begins", rule.cites[:1])
    if rule.in_force.end == day:
        yield Cause("ends", rule.cites[:1])
    for part in walk(firing):
        if isinstance(part, During) and day in part.span.bounds():
            yield Cause("a condition of it changes", (part.cite or rule.cites[0],))
        elif isinstance(part, Test) and isinstance(part.bound, Dated) and day in part.bound.bounds():
            cites = tuple(step.cite for step in part.bound.steps if step.start == day)
            yield Cause(f"the figure *{part.bound.name}* {'changes' if cites else 'is not encoded from then on'}", cites)
