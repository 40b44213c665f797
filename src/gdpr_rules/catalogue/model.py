"""A rule, its examples, its facts and its regime as plain data in words; pages, terminal text and JSON are made of it."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, get_origin

import attrs

from gdpr_rules.decisions.wording import outcome_words, outline, plain, stated, verdict
from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.message import Message
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Authority, Citation
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, Test, walk
from gdpr_rules.kernel.facts import Facts, about, fact_names, outcome_of
from gdpr_rules.kernel.rules import Computed, Effect, Example, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.values.kinds import kinds, members

Lines = tuple[tuple[int, str], ...]
"""An outline: each line with its depth, from 0."""

AUTHORITIES = {
    Authority.STATUTE: "statute",
    Authority.CASE: "judgment",
    Authority.REGULATOR: "regulator",
    Authority.POLICY: "an organisation's own policy",
    Authority.LIBRARY: "this library's caution, where no law is encoded",
}
WHO = {
    "sender": "the sender",
    "controller": "the controller",
    "records": "the records kept",
    "register": "an official register",
    "lawyer": "a person who assesses the law",
}

YES_OR_NO = "yes or no"


@attrs.frozen
class Source:
    """A provision: how lawyers cite it, the instrument's full name, a link, and the day its text was last read."""

    cite: str
    name: str
    url: str
    verified_on: date


@attrs.frozen
class FactEntry:
    """A fact as a question to a person: the possible answers, who can answer, and whether it can be changed."""

    name: str
    question: str
    answers: str
    who: str
    changeable: bool


@attrs.frozen
class ExampleEntry:
    """A worked example: what the rule does, and the verdict of the whole ruleset on the same facts.

    `facts` are statements of what the rule reads, by the name of the fact; one that is not known is in `unknown`, and
    `missing` are those of them that would settle the rule. `milestones` are the days of the calculation, if the rule has one.
    """

    effect: str
    label: str
    on: date
    facts: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    verdict: str
    milestones: tuple[tuple[date, str], ...] = ()


@attrs.frozen
class RuleEntry:
    """One rule in words; `scope`, `when`, `unless` and `determined_when` are outlines, empty if there is no such condition."""

    id: str
    title: str
    protects: str
    regime: str
    regime_title: str
    question: str
    outcome: str
    authority: str
    in_force: str
    scope: Lines
    when: Lines
    unless: Lines
    then: tuple[str, ...]
    determined_when: Lines
    sources: tuple[Source, ...]
    facts: tuple[FactEntry, ...]
    examples: tuple[ExampleEntry, ...]
    clauses: tuple[str, ...]
    not_encoded: tuple[str, ...]


@attrs.frozen
class RegimeEntry:
    """A body of law or policy: where it applies, what of it is not encoded, and its rules in the order of their ids."""

    id: str
    title: str
    scope: Lines
    not_encoded: tuple[str, ...]
    rules: tuple[RuleEntry, ...]


def entry(rule: Rule[Any], ruleset: Ruleset) -> RuleEntry:
    """A rule in words; its regime, its scope and the verdicts on its examples are those of `ruleset`."""
    regime, question = ruleset.regime(rule), rule.question
    read = _read(rule, ruleset)
    return RuleEntry(
        id=rule.id,
        title=rule.title,
        protects=rule.protects,
        regime=regime.id,
        regime_title=regime.title,
        question=question.__name__,
        outcome=outcome_of(question).__name__,
        authority=AUTHORITIES[rule.authority],
        in_force=str(rule.in_force),
        scope=_outline(ruleset.scope(regime, question)),
        when=_outline(rule.when),
        unless=_outline(rule.unless),
        then=_then(rule),
        determined_when=_outline(rule.then.determined_when) if isinstance(rule.then, Computed) else (),
        sources=tuple(_source(cite) for cite in rule.cites),
        facts=tuple(fact_entry(field) for field in read),
        examples=tuple(_example(example, rule, read, ruleset) for example in rule.examples),
        clauses=rule.clauses,
        not_encoded=rule.not_encoded,
    )


def regimes(ruleset: Ruleset, *, whole: Ruleset | None = None) -> tuple[RegimeEntry, ...]:
    """Every regime of a ruleset that has rules in it, by id; verdicts on examples are those of `whole`, or of `ruleset`."""
    entries = [entry(rule, whole or ruleset) for rule in ruleset]
    found: list[RegimeEntry] = []
    for regime in {ruleset.regime(rule).id: ruleset.regime(rule) for rule in ruleset}.values():
        rules = tuple(each for each in entries if each.regime == regime.id)
        found.append(RegimeEntry(regime.id, regime.title, rules[0].scope, regime.not_encoded, rules))
    return tuple(sorted(found, key=lambda regime: regime.id))


def facts_of(question: type[Facts[Any]]) -> tuple[FactEntry, ...]:
    """Every fact of a question, in the order of declaration."""
    return tuple(fact_entry(getattr(attrs.fields(question), name)) for name in fact_names(question))


def fact_entry(field: "attrs.Attribute[Any]") -> FactEntry:
    """One declared fact; `field` is an entry of `attrs.fields(...)`."""
    declared = about(field)
    return FactEntry(field.name, declared.ask, _answers(field), WHO.get(declared.who, declared.who), declared.changeable)


def as_json(ruleset: Ruleset) -> dict[str, Any]:
    """The whole catalogue in plain JSON values: fingerprint, day of the law, regimes with their rules, facts by question."""
    return {
        "fingerprint": ruleset.fingerprint,
        "law_read_on": VERIFIED.isoformat(),
        "regimes": [_values(regime) for regime in regimes(ruleset)],
        "facts": {question.__name__: [_values(each) for each in facts_of(question)] for question in ruleset.questions},
    }


def _values(item: Any) -> Any:
    if attrs.has(type(item)):
        return {field.name: _values(getattr(item, field.name)) for field in attrs.fields(type(item))}
    return [_values(part) for part in item] if isinstance(item, tuple) else plain(item)


def _read(rule: Rule[Any], ruleset: Ruleset) -> tuple["attrs.Attribute[Any]", ...]:
    """The facts a rule fires on and works with, its scope's included, in the order of their declaration."""
    names = {part.fact.name for part in walk(ruleset.firing(rule)) if isinstance(part, Test)}
    names |= {read.name for read in rule.then.reads} if isinstance(rule.then, Computed) else set()
    return tuple(field for field in attrs.fields(rule.question) if field.name in names)


def _outline(condition: Condition) -> Lines:
    return () if condition in (TRUE, FALSE) else tuple(outline(condition))


def _then(rule: Rule[Any]) -> tuple[str, ...]:
    if isinstance(rule.then, Computed):
        reads = ", ".join(f"`{read.name}`" for read in rule.then.reads)
        worked_out = f"determined from {reads}; an unknown fact counts as its most protective value"
        return (worked_out, *outcome_words(rule.then.adds))
    return outcome_words(rule.then)


def _source(cite: Citation) -> Source:
    return Source(str(cite), cite.instrument.name, cite.url, cite.instrument.verified_on)


def _day(example: Example[Any], rule: Rule[Any]) -> date:
    """An example's own day, or else the day the law was last read, or the rule's first day if no longer in force then."""
    return example.on or (VERIFIED if VERIFIED in rule.in_force else rule.in_force.start or VERIFIED)


def _example(example: Example[Any], rule: Rule[Any], read: "Iterable[attrs.Attribute[Any]]", ruleset: Ruleset) -> ExampleEntry:
    on = _day(example, rule)
    values = [(field, getattr(example.facts, field.name)) for field in read]
    works = isinstance(rule.then, Computed) and example.effect is not Effect.SILENT
    return ExampleEntry(
        effect=example.effect.value,
        label=example.label,
        on=on,
        facts=tuple((field.name, stated(field, value)) for field, value in values if value is not None),
        unknown=tuple(field.name for field, value in values if value is None),
        missing=tuple(sorted(example.missing)),
        verdict=_answer(evaluate(example.facts, on=on, rules=ruleset)),
        milestones=rule.then.calculation(example.facts).milestones if works and isinstance(rule.then, Computed) else (),
    )


def _answer(decision: Decision[Any]) -> str:
    """The verdict; for a question that asks for more than yes or no, the first two parts of the outcome."""
    words = outcome_words(decision.outcome)
    return verdict(decision) if isinstance(decision.facts, Message) or not words else "; ".join(words[:2])


def _answers(field: "attrs.Attribute[Any]") -> str:
    (kind, *_), declared = kinds(field.type), about(field)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return " or ".join(f"`{plain(member)}`" for member in kind)
    if declared.vocabulary:
        return "a code" if kind is str else "codes"
    if get_origin(kind) is tuple:
        return "pairs of days"
    if named := members(kind):
        return f"any of {', '.join(f'`{plain(member)}`' for member in named)}"
    return {
        bool: YES_OR_NO,
        int: "a whole number",
        date: "a day",
        datetime: "an instant with its offset",
        Decimal: "a number",
        str: "text",
    }.get(kind, getattr(kind, "__name__", str(kind)))
