"""The texts that rules are made of, when each was last read, and the oldest reading that a decision rests on."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

import attrs

from gdpr_rules.decisions.decided import Decided
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.figures.adequacy import SOURCES
from gdpr_rules.kernel.citations import Authority, Citation, Dated, Instrument
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Named, Not, Open, Some, Test, reduce
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset

T = TypeVar("T")
WHOLE = (Facts, Outcome, attrs.Attribute, type)  # what has no citations in it


@attrs.frozen
class OldestReading:
    """The text that was read longest ago among those that a decision rests on, and the ids of the rules made of it."""

    instrument: Instrument
    rules: tuple[str, ...]

    @property
    def read_on(self) -> date:
        """The day on which the text was last read."""
        return self.instrument.verified_on

    def __str__(self) -> str:
        return f"{self.instrument.short}, read on {self.read_on}"


def _inside(value: Any, kind: type[T]) -> Iterator[T]:
    """Everything of a kind in a value of a rule, and in what that is made of."""
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, kind):
            yield each
        if isinstance(each, (tuple, frozenset)):
            left += each
        elif attrs.has(type(each)) and not isinstance(each, WHOLE):
            left += (getattr(each, field.name) for field in attrs.fields(type(each)))


def decisive(rule: Rule[Any]) -> tuple[Any, ...]:
    """The parts of a rule that decide, with its citations."""
    return rule.cites, rule.when, rule.unless, rule.then


def texts(rule: Rule[Any]) -> frozenset[Instrument]:
    """The texts that a rule is made of: those it cites, and those of its figures, named conditions and computed outcomes.

    The library's own caution is made of none.
    """
    if rule.authority is Authority.LIBRARY:
        return frozenset()
    parts = decisive(rule)
    rows = (cite for figure in _inside(parts, Dated) for cite in SOURCES.get(figure.name, ()))
    found = {cite.instrument for cite in (*_inside(parts, Citation), *rows)}
    return frozenset(text for text in found if text.authority is not Authority.LIBRARY)


def figures(rule: Rule[Any], firing: Condition) -> tuple[Dated[Any], ...]:
    """The dated figures that a rule reads, with those of its whole condition, each once."""
    return tuple(dict.fromkeys(_inside((firing, rule.then), Dated)))


def speaks_of(rule: Rule[Any], rules: Ruleset) -> Condition:
    """Where an answer rests on a rule: within its regime's reach, and in the places and for the requests that its `when` names.

    What else its `when` asks, and what lifts it, makes no difference: that a rule stays silent is read in its text as well,
    and every permission rests on such silence.
    """
    return All((rules.scope(rules.regime(rule), rule.question), _where(rule.when, rule.question)))


def _where(condition: Condition, question: type[Facts[Any]], *, negated: bool = False) -> Condition:
    """What a condition says of places, and of what the question cannot be asked without; all else may be as it will.

    The result holds wherever the condition can; under a negation, nowhere but where it must.
    """
    match condition:
        case Named(part, _, _):
            return _where(part, question, negated=negated)
        case Not(part):
            return Not(_where(part, question, negated=not negated))
        case All(members) | Some(members):
            parts = tuple(_where(part, question, negated=negated) for part in members)
            return All(parts) if isinstance(condition, All) else Some(parts)
        case Test(fact, _, _) if not (about(fact).vocabulary & COUNTRIES or fact.default is attrs.NOTHING):
            return FALSE if negated else TRUE
        case Open():
            return FALSE if negated else TRUE
        case _:
            return condition


def oldest_reading(decision: Decided[Any]) -> OldestReading | None:
    """The text read longest ago among those that the answer rests on (`speaks_of`); of several the first by name.

    None if no encoded text speaks of the facts.
    """
    rules: dict[Instrument, list[str]] = {}
    for rule in decision.program.rules:
        if reduce(speaks_of(rule, decision.rules), decision.on, decision.known_facts) != FALSE:
            for text in texts(rule):
                rules.setdefault(text, []).append(rule.id)
    if not rules:
        return None
    oldest = min(rules, key=lambda text: (text.verified_on, text.short, text.name))
    return OldestReading(oldest, tuple(sorted(rules[oldest])))
