"""Rulesets: rules and their regimes, checked when built, joined with `|`, looked up by id, compiled on first use."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

from gdpr_rules.documents import reading, writing
from gdpr_rules.errors import InvalidDate, InvalidRule, NotEncoded, UnknownRule, nearest
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.compiler import Program, bounded
from gdpr_rules.kernel.conditions import FIGURES, All, Condition, Named, Op, Open, Some, Test, bounds, walk
from gdpr_rules.kernel.facts import Facts, fact_names, outcome_of
from gdpr_rules.kernel.rules import Computed, Effect, Regime, Rule, strangers
from gdpr_rules.values.kinds import remembered

ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
Question = type[Facts[Any]]


class Ruleset:
    """Rules of any number of questions and regimes; immutable, and independent of the order they are given in.

    `retired` maps each id that is no longer in use to its successor or the reason, so that it is never used again.
    Raises `InvalidRule`, naming the rule, for anything that is not well formed.
    """

    def __init__(
        self, rules: Iterable[Rule[Any]], regimes: Iterable[Regime] = (), retired: Mapping[str, str] | None = None
    ) -> None:
        self.rules = tuple(sorted(rules, key=lambda rule: rule.id))
        self.regimes = tuple(sorted(regimes, key=lambda regime: regime.id))
        self.retired = dict(retired or {})
        self._by_id = {rule.id: rule for rule in self.rules}
        self._regimes = {regime.id: regime for regime in self.regimes}
        self._programs: dict[tuple[Question, int], Program] = {}
        self._changes: dict[Question, tuple[date, ...]] = {}
        self._days: dict[tuple[Question, date], Program] = {}
        for rule in self.rules:
            check(rule, self)
        if len(self._by_id) < len(self.rules) or len(self._regimes) < len(self.regimes):
            ids = [*(rule.id for rule in self.rules), *(regime.id for regime in self.regimes)]
            twice = next(each for each in ids if ids.count(each) > 1)
            raise InvalidRule(f"`{twice}` is given twice; an id names one rule, and is never used again")

    def __or__(self, other: "Ruleset") -> "Ruleset":
        """Both rulesets' rules; the same rule in both counts once, two rules with one id are refused.

        So is a rule whose regime the other side declares with another scope: joining must not narrow what it reaches.
        """
        ours: dict[str, Any] = {**self._by_id, **self._regimes}
        theirs: dict[str, Any] = {**other._by_id, **other._regimes}
        for name in sorted(ours.keys() & theirs.keys()):
            if ours[name] != theirs[name]:
                raise InvalidRule(f"`{name}` is defined in two ways; rename one of them")
        rules, regimes = {**self._by_id, **other._by_id}, {**self._regimes, **other._regimes}
        joined = Ruleset(rules.values(), regimes.values(), self.retired | other.retired)
        for side in (self, other):
            for rule in side.rules:
                if joined.regime(rule) != side.regime(rule):
                    raise InvalidRule(
                        f"rule `{rule.id}` would change its regime; build its ruleset with `regimes=` of the other"
                    )
        return joined

    def __getitem__(self, name: str) -> Rule[Any]:
        if name in self._by_id:
            return self._by_id[name]
        if name in self.retired:
            raise UnknownRule(f"`{name}` is retired: {self.retired[name]}")
        raise UnknownRule(f"no rule `{name}` in this ruleset{nearest(name, self._by_id) or '; iterate over it for its ids'}")

    def __iter__(self) -> Iterator[Rule[Any]]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, name: object) -> bool:
        return name in self._by_id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ruleset) and (self.rules, self.regimes) == (other.rules, other.regimes)

    def __hash__(self) -> int:
        return hash(tuple(self._by_id))

    def __repr__(self) -> str:
        return f"Ruleset({len(self)} rules, {self.fingerprint[:12]})"

    def only(self, rules: Iterable[Rule[Any]]) -> "Ruleset":
        """The ruleset with these of its rules and all of its regimes."""
        return Ruleset(rules, self.regimes, self.retired)

    def about(self, question: Question) -> "Ruleset":
        """The rules that answer one question."""
        return self.only(rule for rule in self.rules if rule.question is question)

    def in_force(self, on: date) -> "Ruleset":
        """The rules in force on a day."""
        return self.only(rule for rule in self.rules if on in rule.in_force)

    def of(self, *regimes: str) -> "Ruleset":
        """The rules of these regimes."""
        return self.only(rule for rule in self.rules if self.regime(rule).id in regimes)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The facts classes that some rule answers."""
        return tuple(dict.fromkeys(rule.question for rule in self.rules))

    def regime(self, rule: Rule[Any]) -> Regime:
        """The regime whose id begins the rule's; one that is not declared reaches every situation."""
        name = rule.id
        while name := name.rpartition(".")[0]:
            if name in self._regimes:
                return self._regimes[name]
        return Regime(rule.id.rpartition(".")[0], rule.id.rpartition(".")[0])

    @staticmethod
    @remembered
    def scope(regime: Regime, question: Question) -> Condition:
        """Where a regime reaches, in the facts of a question."""
        if (found := regime.scope(question)) is None:
            reach = f"declare one, or `{question.__name__}: TRUE` where it reaches all of them"
            raise InvalidRule(f"regime `{regime.id}` has no scope for {question.__name__}; {reach}")
        return found

    def firing(self, rule: Rule[Any]) -> Condition:
        """The whole condition under which a rule fires: its regime's scope and its own."""
        return All((self.scope(self.regime(rule), rule.question), rule.firing))

    def change_dates(self, question: Question) -> tuple[date, ...]:
        """The only days on which an answer to the question can change, in order."""
        if question not in self._changes:
            days = (rule.in_force.bounds() | bounds(self.firing(rule)) for rule in self.rules if rule.question is question)
            self._changes[question] = tuple(sorted(set().union(*days)))
        return self._changes[question]

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over everything that decides, in the canonical form of its document: the same on every Python and machine."""
        return writing.fingerprint(writing.written(self.rules, self.regimes, retired={}, shown=False))

    def to_document(self) -> dict[str, Any]:
        """The ruleset as plain JSON values, in the form that `ruleset.schema.json` describes.

        What decides nothing (titles, texts, examples) stands under keys `shown`, and outside the fingerprint.
        """
        document = writing.written(self.rules, self.regimes, retired=self.retired)
        return {"format": document.pop("format"), "fingerprint": self.fingerprint, **document}

    @classmethod
    def from_document(cls, document: Mapping[str, Any], questions: Iterable[Question] | None = None) -> "Ruleset":
        """The ruleset that wrote a document; it is equal to that one and decides alike.

        Questions and kinds of computed outcomes go by the names of their classes, and are found where their modules have been
        loaded, or among the `questions` given. `InvalidDocument` lists every problem with its path: nothing is coerced, no
        unknown key is passed over, and questions have to say what the classes installed say.
        """
        return reading.restored(cls, document, questions)

    def program(self, question: Question, on: date) -> Program:
        """The compiled rules of a question for a day; raises `InvalidDate` for anything but a plain date."""
        found = self._days.get((question, on))
        if found is None:
            if not _is_day(on):
                raise InvalidDate(f"`on` is `{on!r}`; give the day of the evaluation as a `datetime.date`")
            if question not in self.questions:
                raise NotEncoded(f"no rule of {self!r} is about `{question.__name__}`; join a ruleset that answers it")
            stretch = (question, bisect_right(self.change_dates(question), on))
            if stretch not in self._programs:
                rules = [rule for rule in self.rules if rule.question is question and on in rule.in_force]
                self._programs[stretch] = Program(rules, [*map(self.firing, rules)], on, outcome_of(question)())
            found = bounded(self._days)[question, on] = self._programs[stretch]
        return found


def _is_day(on: object) -> bool:
    return isinstance(on, date) and not isinstance(on, datetime)


def check(rule: Rule[Any], rules: Ruleset) -> None:
    """Refuse a rule that is not well formed, by its id, or one whose regime has no scope for its question."""
    rules.scope(rules.regime(rule), rule.question)
    examples = getattr(rule.examples, "written", rule.examples)  # as they were written: what is filled in waits for a reader
    kinds, effects = {type(example.facts) for example in examples}, {example.effect for example in examples}
    problem = ""
    if not ID.fullmatch(rule.id):
        problem = "has no id of lower-case words joined by dots; state its subject, such as `uk.pecr.reg22.consent`"
    elif rule.id in rules.retired:
        problem = "takes an id that is retired; choose another"
    elif not rule.cites:
        problem = "cites nothing; name the provision it comes from"
    elif Effect.SILENT not in effects or not effects & {Effect.FIRES, _applied(rule)}:
        problem = "lacks an example that fires or one that stays silent; give both"
    elif kinds != {rule.question}:
        others = ", ".join(sorted(kind.__name__ for kind in kinds - {rule.question}))
        problem = f"is about {rule.question.__name__} and has examples of {others}; state its `question=`, and keep to it"
    elif lacking := strangers(rule.firing, rule.question):
        known = fact_names(rule.question)
        problem = f"reads `{lacking[0]}`, which is not a fact of {rule.question.__name__}{nearest(lacking[0], known)}"
    elif (wrong := _added(rule)) is not outcome_of(rule.question):
        problem = f"adds a {wrong.__name__}, but {rule.question.__name__} is answered by {outcome_of(rule.question).__name__}"
    elif isinstance(rule.then, Computed) and not _never_false(rule.then.determined_when):
        problem = (
            "could be silenced by what it is worked out from; join each limb of `determined_when` with `known(...)` by `|`"
        )
    elif undated := [part.fact.name for part in walk(rule.firing) if isinstance(part, Test) and _undated(part)]:
        problem = f"compares `{undated[0]}` with an undated figure; give it as a `Dated` value with its citation"
    if problem:
        raise InvalidRule(f"rule `{rule.id}` {problem}")


def _applied(rule: Rule[Any]) -> Effect:
    """How a rule shows that it applies: one that hangs on an open question of law is at best unsettled."""
    return Effect.UNSETTLED if any(isinstance(part, Open) for part in walk(rule.firing)) else Effect.FIRES


def _never_false(condition: Condition) -> bool:
    """Whether a condition is true or unknown by its very form."""
    if isinstance(condition, Some):
        return any(map(_never_false, condition.parts))
    if isinstance(condition, (All, Named)):
        return all(map(_never_false, condition.parts))
    return isinstance(condition, Open) or (isinstance(condition, Test) and condition.op is Op.KNOWN)


def _added(rule: Rule[Any]) -> type[Any]:
    """The class of what a rule adds."""
    return type(rule.then.adds if isinstance(rule.then, Computed) else rule.then)


def _undated(test: Test) -> bool:
    return test.op in FIGURES and not isinstance(test.bound, Dated)
