"""What changes when: every part of an answer that becomes another on some day, with a case and the instrument that did it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.analysis.parts import InForce, Part, Value, parts
from gdpr_rules.analysis.spaces import BUDGET, Class, negation, tally
from gdpr_rules.analysis.witnesses import Asked, Change, Witness, asked, smallest, witnesses
from gdpr_rules.kernel.citations import Citation, Dated
from gdpr_rules.kernel.conditions import FALSE, All, Condition, During, Some, Test, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset

DAY = timedelta(days=1)


@attrs.frozen
class Cause:
    """What about a rule is another on a day: it begins, it ends, or a figure or limb that it reads changes."""

    what: str
    cites: tuple[Citation, ...]


@attrs.frozen
class DatedChange:
    """One part of an answer that becomes another on a day, in so many cells; `rules` are those by which it does."""

    on: date
    part: Part
    change: Change
    cells: int
    witness: Witness
    rules: tuple[str, ...]
    causes: tuple[Cause, ...]


@attrs.frozen
class Unnoticed:
    """Rules that become others on a day without any answer becoming another: the rest of the law asks for as much."""

    on: date
    question: Question
    rules: tuple[str, ...]
    causes: tuple[Cause, ...]


@attrs.frozen
class Differences:
    """Every change after one day up to another, in the order of the days; `seen` of all `cells` were looked at."""

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
        """The days on which some answer becomes another."""
        return tuple(sorted({each.on for each in self.changes}))


def differences(
    rules: Ruleset, before: date, after: date, *, questions: Iterable[Question] = (), budget: int = BUDGET
) -> Differences:
    """Every day after `before`, up to and including `after`, on which some answer becomes another.

    Each day on which anything about the rules changes is compared with the day before it, over all cells of the facts that
    the rules concerned read, with every fact known. `questions` narrows it down; without, all of them are looked at.
    """
    found = _Finding(rules, budget)
    for question in tuple(questions) or rules.questions:
        for day in rules.change_dates(question):
            if before < day <= after:
                found.look(question, day)
    changes = tuple(sorted(found.changes, key=lambda each: (each.on, each.part.question.__name__, str(each.part))))
    unnoticed = tuple(sorted(found.unnoticed, key=lambda each: (each.on, each.question.__name__)))
    return Differences(before, after, changes, unnoticed, found.cells, found.seen)


def upcoming(rules: Ruleset, after: date, *, questions: Iterable[Question] = (), budget: int = BUDGET) -> Differences:
    """Every change that the rules already hold for days to come: commencements, ends, and figures that run out."""
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

    def look(self, question: Question, day: date) -> None:
        """Compare a day with the one before it."""
        was, now = (InForce.of(self.rules, question, on) for on in (day - DAY, day))
        others = {rule.id: rule for rule in (*was.rules, *now.rules) if was.when.get(rule.id) != now.when.get(rule.id)}
        before, missed = len(self.changes), self.cells - self.seen
        for part in parts(question, others.values()):
            self.part(part, was, now, [rule for rule in others.values() if part.added(rule) != part.least], day)
        if others and len(self.changes) == before and self.cells - self.seen == missed:
            causes = tuple(cause for rule in others.values() for cause in self.causes(rule, day))
            self.unnoticed.append(Unnoticed(day, question, tuple(others), tuple(dict.fromkeys(causes))))

    def part(self, part: Part, was: InForce, now: InForce, others: list[Rule[Any]], day: date) -> None:
        """Compare one part, where a rule that is another now reaches on either day."""
        turned = [
            All((one, negation(other))) for rule in others for one, other in _ways(was.when.get(rule.id), now.when.get(rule.id))
        ]
        counted = tally([was.side(part), now.side(part)], day, within=Some(tuple(turned)), budget=self.budget)
        self.cells, self.seen = self.cells + counted.cells, self.seen + counted.seen
        sides = (asked(self.rules, part, day - DAY), asked(self.rules, part, day))
        for each in counted.classes:
            if each.label[0] != each.label[1]:
                self.changes += self.told(part, each, sides, others, day)

    def told(
        self, part: Part, found: Class[tuple[Value, ...]], sides: tuple[Asked, Asked], others: list[Rule[Any]], day: date
    ) -> Iterator[DatedChange]:
        """The changes of one class: one, unless something is worked out from facts."""
        working = found.label[0].worked_out | found.label[1].worked_out
        for kind, seen in witnesses(part, sides, found.told, [self.rules[name] for name in sorted(working)]).items():
            if kind is not Change.EQUAL:
                least = smallest(seen, sides)
                rules = tuple(rule.id for rule in others if self.turned(rule, least.facts, day)) or tuple(r.id for r in others)
                causes = dict.fromkeys(cause for name in rules for cause in self.causes(self.rules[name], day))
                yield DatedChange(day, part, kind, found.cells, least, rules, tuple(causes))

    def turned(self, rule: Rule[Any], facts: Facts[Any], day: date) -> bool:
        """Whether a rule says of some facts on a day what it did not say the day before, or the other way round."""
        firing = self.rules.firing(rule)
        was, now = (on in rule.in_force and firing.truth(facts, on) is not False for on in (day - DAY, day))
        return was is not now

    def causes(self, rule: Rule[Any], day: date) -> tuple[Cause, ...]:
        """What makes a rule another on a day."""
        return tuple(dict.fromkeys(_causes(rule, self.rules.firing(rule), day)))


def _ways(was: Condition | None, now: Condition | None) -> list[tuple[Condition, Condition]]:
    """A rule's conditions on two days, each as the one that holds where the other does not."""
    before, after = (FALSE if each is None else each for each in (was, now))
    return [(before, after), (after, before)]


def _causes(rule: Rule[Any], firing: Condition, day: date) -> Iterator[Cause]:
    if rule.in_force.start == day:
        yield Cause("begins", rule.cites[:1])
    if rule.in_force.end == day:
        yield Cause("ends", rule.cites[:1])
    for part in walk(firing):
        if isinstance(part, During) and day in part.span.bounds():
            yield Cause("a limb of it changes", (part.cite or rule.cites[0],))
        elif isinstance(part, Test) and isinstance(part.bound, Dated) and day in part.bound.bounds():
            cites = tuple(step.cite for step in part.bound.steps if step.start == day)
            yield Cause(f"the figure *{part.bound.name}* {'changes' if cites else 'is not encoded from then on'}", cites)
