"""A second evaluator, written from the design alone: it shares no code with the one under test but the rules' own data."""

from datetime import date
from enum import Enum
from typing import Any

import attrs

from gdpr_rules import Computed, Outcome, Regime, Rule, Ruleset
from gdpr_rules.kernel import conditions as c
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.facts import outcome_of
from gdpr_rules.values.kinds import remembered

NO, PERHAPS, YES = 0.0, 0.5, 1.0  # Kleene's logic as numbers: *and* is the least, *or* the greatest, *not* what is left of one


def truth(condition: c.Condition, facts: Any, on: date) -> float:
    """How far a condition holds of some facts on a day."""
    match condition:
        case c.All(members):
            return min((truth(member, facts, on) for member in members), default=YES)
        case c.Some(members):
            return max((truth(member, facts, on) for member in members), default=NO)
        case c.Not(part):
            return YES - truth(part, facts, on)
        case c.Named(part, _, _):
            return truth(part, facts, on)
        case c.During(span, _):
            return YES if (span.start or date.min) <= on and not (span.end and on >= span.end) else NO
        case c.Test(fact, op, bound):
            return answer(op.name, getattr(facts, fact.name), figure(bound, on))
        case _:
            return PERHAPS  # an open question of law


def figure(bound: Any, on: date) -> Any:
    """A bound as it stands on a day; a dated one that does not reach the day stays a `Dated`."""
    if not isinstance(bound, Dated) or (bound.end and on >= bound.end):
        return bound
    begun = [step for step in bound.steps if step.start <= on]
    return max(begun, key=lambda step: step.start).value if begun else bound


def answer(op: str, value: Any, bound: Any) -> float:
    """What one test says of one value: unknown values and figures that are not encoded leave it open."""
    if value is None or isinstance(bound, Dated):
        return PERHAPS
    if op in ("KNOWN", "TRUE", "FALSE"):
        said = op == "KNOWN" or value is (op == "TRUE")
    elif op in ("CONTAINS", "WITHIN"):
        said = (any if op == "CONTAINS" else all)([member in bound for member in value])
    elif op in ("EQUALS", "ONE_OF"):
        said = any(value == each for each in (bound if op == "ONE_OF" else [bound]))
    elif op in ("AT_LEAST", "BEFORE"):
        said = (not value < bound) if op == "AT_LEAST" else (not value >= bound)
    else:
        said = bool(bound < value)
    return YES if said else NO


def fires(rule: Rule[Any], rules: Ruleset, facts: Any, on: date) -> float:
    """Whether a rule adds its outcome: in force, in scope, `when` holds and `unless` does not, and what it needs is known."""
    needs = [rule.then.determined_when] if isinstance(rule.then, Computed) else []
    parts = (c.During(rule.in_force), *reach(rule.id, rules.regimes, type(facts)), rule.when, ~rule.unless, *needs)
    return min(truth(condition, facts, on) for condition in parts)


@remembered
def reach(name: str, regimes: tuple[Regime, ...], question: type[Any]) -> tuple[c.Condition, ...]:
    """The scope that a rule of this name has from its regime in the facts of a question, if there is one."""
    own = [regime for regime in regimes if name.startswith(f"{regime.id}.")]
    scopes = max(own, key=lambda regime: len(regime.id)).scopes if own else ()
    return tuple([scope for kind in question.__mro__ for each, scope in scopes if each is kind][:1])


def read(condition: c.Condition) -> list[Any]:
    """The facts a condition reads."""
    own = [condition.fact] if isinstance(condition, c.Test) else []
    return own + [fact for part in condition.parts for fact in read(part)]


def outcome(rules: Ruleset, facts: Any, extents: dict[str, float], *, enough: float = PERHAPS) -> Outcome:
    """Field by field what protects most over the rules that possibly fire; over those that certainly do, with `YES`.

    `extents` say of each rule, by its id, how far it fires.
    """
    asked = [rule for rule in rules if isinstance(facts, rule.question) and extents[rule.id] >= enough]
    added = [rule.then.of(facts) if isinstance(rule.then, Computed) else rule.then for rule in asked]
    kind: type[Outcome] = outcome_of(type(facts))
    least = kind()
    return kind(
        **{f.name: most([getattr(least, f.name), *(getattr(each, f.name) for each in added)]) for f in attrs.fields(kind)}
    )


def most(values: list[Any]) -> Any:
    """The most protective value of a field, the least one first: duties add up, and of freedoms only those that all leave stay.

    The last of an enum wins, the earliest day, the shortest time.
    """
    given = [value for value in values if value is not None]
    if not given:
        return None
    match given[0]:
        case bool():
            return any(given)
        case frozenset():
            return frozenset.intersection(*given) if given[0] else frozenset().union(*given)
        case Enum():
            return max(given, key=list(type(given[0])).index)
        case _:
            return sorted(given)[0]
