"""Stale law does not settle: once a reading is too old, what rests on that text is open until it is read again."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

import attrs

from gdpr_rules.decisions.sources import speaks_of, texts
from gdpr_rules.facts.business import Business, Coverage, Threshold
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.facts.regimes import REGIMES
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.kernel.citations import Authority, Instrument, Span
from gdpr_rules.kernel.conditions import All, Condition, Some, Test, during, open_question, reduce, walk
from gdpr_rules.kernel.facts import Facts, known_facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Effect, Example, Rule, silent, unsettled
from gdpr_rules.law import LAW
from gdpr_rules.law.backstop import ROWS
from gdpr_rules.policy.builder import PolicyBuilder
from gdpr_rules.policy.schema import LawReading

DAY = timedelta(days=1)
NAMED = 3  # texts that a question names when they bear on the same rules; more are counted
SHOWN, TRIED = 2, 40  # examples of each kind, and the most cases of the law that are tried as such
MOST: dict[type[Facts[Any]], Outcome] = {row.question: row.then for row in ROWS} | {
    Business: Coverage(covered=True, thresholds_met=frozenset(Threshold)),
    Situation: Scope(regimes=REGIMES),
}
"""What is assumed meanwhile, for each question: what the backstop assumes where no law is encoded."""


@attrs.frozen
class Stale:
    """Texts read on one day that the same rules of a question are made of; `first` is the day from which that is too old."""

    texts: tuple[Instrument, ...]
    rules: tuple[Rule[Any], ...]
    first: date

    @property
    def question(self) -> str:
        """What has to be found out."""
        names = [text.short for text in self.texts]
        if len(names) > NAMED:
            names = [*names[:NAMED], f"{len(names) - NAMED} more"]
        said = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        still = "still stands as it was" if len(names) == 1 else "still stand as they were"
        return f"whether {said} {still} last read on {self.texts[0].verified_on}: read again"

    @property
    def condition(self) -> Condition:
        """Open, from the first day on, for the facts that one of the rules speaks of."""
        where = tuple(_in_force(rule, self.first) for rule in self.rules)
        return All((during(Span(self.first)), Some(where), open_question(self.question)))


def add_stale(into: PolicyBuilder, entry: LawReading) -> None:
    """A rule for each question that the law answers: from the days on which readings are too old, its answer is open."""
    words = {question: word for word, question in QUESTIONS.items()}
    cites = into.cites(entry.clauses, ("law",))
    for question in LAW.questions:
        found = tuple(_stale(question, entry.read_within_days))
        first = min(each.first for each in found)
        when = Some(tuple(each.condition for each in found))
        name = f"policy.{into.document.policy.id}.law_read.{words[question]}"
        into.names.add(name)
        into.rules[name] = Rule(
            id=name,
            title=f"Law last read more than {entry.read_within_days} days ago settles no answer to `{words[question]}`",
            protects=into.document.policy.protects,
            cites=cites,
            in_force=Span(first),
            when=when,
            then=MOST[question],
            examples=tuple(_examples(question, when, first)),
            clauses=tuple(entry.clauses),
            not_encoded=("whether a text has changed since it was read",),
        )


def _stale(question: type[Facts[Any]], within: int) -> Iterator[Stale]:
    """The texts of a question's rules, those that bear on the same rules and were read on one day together."""
    made_of: dict[Instrument, list[Rule[Any]]] = defaultdict(list)
    for rule in LAW.about(question):
        for text in texts(rule):
            made_of[text].append(rule)
    together: dict[tuple[date, tuple[str, ...]], list[Instrument]] = defaultdict(list)
    for text in sorted(made_of, key=lambda text: (text.short, text.name)):
        together[text.verified_on, tuple(rule.id for rule in made_of[text])].append(text)
    for (read, ids), some in sorted(together.items(), key=lambda item: item[0]):
        first = read + timedelta(days=within) + DAY
        rules = tuple(LAW[name] for name in ids if (LAW[name].in_force.end or date.max) > first)
        if rules:
            yield Stale(tuple(some), rules, first)


def _in_force(rule: Rule[Any], first: date) -> Condition:
    """Where a rule speaks of facts, on the days on which it is law."""
    speaks = speaks_of(rule, LAW)
    start, end = rule.in_force.start, rule.in_force.end
    return All((during(rule.in_force), speaks)) if end is not None or (start is not None and start > first) else speaks


def _examples(question: type[Facts[Any]], when: Condition, first: date) -> Iterator[Example[Any]]:
    """Cases of the law's own examples: those that rest on a stale text, those that rest on none, and the day before."""
    cases = [
        case
        for rule in LAW.about(question)
        if rule.authority is not Authority.LIBRARY
        for case in getattr(rule.examples, "written", rule.examples)
    ]
    resting = (case for case in cases if case.effect is Effect.FIRES and when.truth(case.facts, first) is None)
    for case in islice(resting, SHOWN):
        left = reduce(when, first, known_facts(case.facts))
        missing = {part.fact.name for part in walk(left) if isinstance(part, Test)}
        yield unsettled(case.label, case.facts, missing=missing, on=first)
        yield silent(f"{case.label}, the day before", case.facts, on=first - DAY)
    apart = (case for case in cases[:TRIED] if when.truth(case.facts, first) is False)
    yield from (silent(case.label, case.facts, on=first) for case in islice(apart, SHOWN))
