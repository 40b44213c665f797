"""A second evaluator, written from the design alone: it shares no code with the one under test but the rules' own data."""

from datetime import date
from typing import Any

from gdpr_rules import Duty, Message, Permission, Rule, Ruleset, Sending
from gdpr_rules.kernel import conditions as c
from gdpr_rules.kernel.citations import Dated

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
    """Whether a rule adds its outcome: in force, within its regime's scope, `when` it holds and `unless` it does not."""
    regimes = [regime for regime in rules.regimes if rule.id.startswith(f"{regime.id}.")]
    scopes = max(regimes, key=lambda regime: len(regime.id)).scopes if regimes else ()
    parts = (c.During(rule.in_force), *scopes, rule.when, ~rule.unless)
    return min(truth(condition, facts, on) for condition in parts)


def sending(rules: Ruleset, message: Message, on: date, *, enough: float = PERHAPS) -> Sending:
    """Field by field what protects most over the rules that possibly fire; over those that certainly do, with `YES`."""
    parts: list[Any] = [rule.then for rule in rules if fires(rule, rules, message, on) >= enough]
    limits = sorted(part.opt_out_within for part in parts if part.opt_out_within is not None)
    return Sending(
        Permission.FORBIDDEN if any(part.permission is Permission.FORBIDDEN for part in parts) else Permission.PERMITTED,
        any(part.consent_required for part in parts),
        frozenset(duty for duty in Duty if any(duty in part.duties for part in parts)),
        limits[0] if limits else None,
    )
