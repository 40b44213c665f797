"""Rules, conditions, outcomes and decisions in words, drawn from the same objects that decide."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.decided import Decided
from gdpr_rules.decisions.remedies import Remedy
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.conditions import All, Condition, During, Named, Not, Op, Open, Some, Test
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Reading, Rule

MANY = 40
"""Above so many members a set is shown by the first and their number: that is one nobody knows, and may be anything."""
DISCLAIMER = "This is what the encoded rules say, and not legal advice."


def plain(value: Any) -> Any:
    """A value in JSON's own types: enum members by their names in small letters, sets sorted, durations in hours.

    A day that has not come is `never`; a span of days is written as ISO 8601 has it.
    """
    if value == NEVER:
        return "never"
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, frozenset):
        return sorted(plain(member) for member in value)
    if isinstance(value, tuple):
        return [str(member) for member in value]
    if isinstance(value, timedelta):
        return f"PT{value.total_seconds() / 3600:g}H"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def shown(value: Any) -> str:
    """A value as a reader would write it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value == NEVER:
        return "not so far"
    if isinstance(value, tuple):
        return "; ".join(f"{shown(asked)} to {shown(answered)}" for asked, answered in value) or "none"
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, timedelta):
        hours = value.total_seconds() / 3600
        if not hours:
            return "at once"
        return f"{hours:g} hours" if hours < 48 else f"{hours / 24:g} days"
    if isinstance(value, (frozenset, set)):
        names = sorted(shown(member) for member in value)
        if len(names) > MANY:
            return f"{'; '.join(names[:3])}; and {len(names) - 3} others"
        return "; ".join(names) or "none"
    return str(value)


def stated(fact: "attrs.Attribute[Any]", value: Any) -> str:
    """A fact with its value as a statement."""
    declared = about(fact)
    if isinstance(value, bool):
        return declared.yes if value else declared.no
    verb = "are" if isinstance(value, (frozenset, tuple)) else "is"
    return f"{declared.noun} {verb} {shown(value)}"


def words(condition: Condition) -> str:
    """A condition as one phrase."""
    match condition:
        case Named(part, name, cite):
            source = f", {cite}" if cite else ""
            return f"{name} ({words(part)}{source})"
        case Not(part):
            return f"it is not so that {_grouped(part)}"
        case All(members) | Some(members):
            link, empty = (" and ", "always") if isinstance(condition, All) else (" or ", "never")
            return link.join(_grouped(part) for part in members) or empty
        case Open(question):
            return f"an open question: {question}" if question else "an open question"
        case During(span, _):
            return f"the day of the evaluation falls in the time {span}"
        case Test():
            return _test_words(condition)
        case _:
            return repr(condition)


def _grouped(condition: Condition) -> str:
    text = words(condition)
    return f"({text})" if isinstance(condition, (All, Some)) and len(condition.parts) > 1 else text


def _test_words(test: Test) -> str:
    declared = about(test.fact)
    if test.op in (Op.TRUE, Op.FALSE):
        return stated(test.fact, test.op is Op.TRUE)
    if test.op is Op.KNOWN:
        return f"{declared.noun or declared.yes} is known"
    if isinstance(test.bound, Dated):
        values = {shown(step.value) for step in test.bound.steps}
        bound = values.pop() if len(values) == 1 and len(test.bound.steps) == 1 else f"the {test.bound.name}"
    else:
        bound = shown(test.bound)
    return f"{declared.noun} {test.op.value} {bound}"


def outline(condition: Condition, depth: int = 0) -> Iterator[tuple[int, str]]:
    """A condition as an outline: lines with their depth, one limb a line."""
    match condition:
        case Named(part, name, cite):
            yield depth, f"{name}{f' ({cite})' if cite else ''}:"
            yield from outline(part, depth + 1)
        case All(members) | Some(members) if len(members) > 1:
            yield depth, "all of these:" if isinstance(condition, All) else "any of these:"
            for part in members:
                yield from outline(part, depth + 1)
        case Not(part) if len(part.parts) > 1 or isinstance(part, Named):
            yield depth, "not so:"
            yield from outline(part, depth + 1)
        case _:
            yield depth, words(condition)


def outcome_words(outcome: Outcome) -> tuple[str, ...]:
    """What an outcome asks for, field by field; fields at their least protective value are left out."""
    lines = []
    for field in attrs.fields(type(outcome)):
        value = getattr(outcome, field.name)
        if value != field.default:
            lines.append(f"{field.metadata['words']}: {shown(value)}")
    return tuple(lines)


def cited(rule: Rule[Any]) -> str:
    """A rule's citations in one line."""
    return "; ".join(str(cite) for cite in rule.cites)


def explanation(decision: Decided[Any], remedies: Iterable[Remedy[Any]]) -> str:
    """The text behind `Decision.explain()`."""
    fields = attrs.fields(type(decision.facts))
    lines = [f"On {decision.on} the answer is: {verdict(decision)}."]
    for field in attrs.fields(type(decision.outcome)):
        value = getattr(decision.outcome, field.name)
        if value != field.default:
            note = "" if decision.settled_on(field.name) else " (not settled)"
            lines.append(f"  {field.metadata['words']}: {shown(value)}{note}")
    lines += [f"  {remark}" for remark in decision.outcome.remarks(decision.on)]
    lines += _reasons("Because these rules apply", decision.fired, decision)
    lines += _reasons("Because these rules apply as long as something is not known", decision.assumed, decision)
    for field in attrs.fields(type(decision.outcome)):
        title = f"Not among the {field.metadata['words']}, with the rules that took them away"
        lines += _section(title, _gone(field, decision))
    lines += _section("The law is read in other ways too", (_reading(reading, decision) for reading in decision.readings))
    asked = (
        f"{about(getattr(fields, name)).ask} [{name}; ask: {about(getattr(fields, name)).who}]" for name in decision.missing
    )
    lines += _section("Still to be found out, what settles most first", asked)
    lines += _section("The law as encoded leaves open", decision.open_questions)
    changed = ("; and ".join(stated(getattr(fields, n), v) for n, v in remedy.changes) for remedy in remedies)
    lines += _section("It would be permitted if", changed)
    notes = {note: None for rule in (*decision.fired, *decision.assumed) for note in rule.not_encoded}
    for regime in decision.rules.regimes:
        if regime.id in decision.by_regime:
            notes |= dict.fromkeys(f"{regime.title}: {note}" for note in regime.not_encoded)
    if decision.on > VERIFIED:
        notes[f"changes of the law after {VERIFIED}, the day it was last read"] = None
    lines += _section("Not encoded", notes)
    return "\n".join([*lines, "", DISCLAIMER])


def verdict(decision: Decided[Any]) -> str:
    """`permitted`, `not permitted`, or `cannot tell yet`, in the words of the question."""
    outcome: Outcome = decision.outcome
    permitted, not_permitted, cannot_tell = outcome.VERDICTS
    if outcome.permissive:
        return permitted
    return cannot_tell if decision.certain_outcome.permissive else not_permitted


def _reason(rule: Rule[Any]) -> str:
    return f"{rule.title} [{rule.id}: {cited(rule)}]"


def _reasons(title: str, rules: Iterable[Rule[Any]], decision: Decided[Any]) -> list[str]:
    """The rules under a heading, each with the sum behind what it worked out."""
    lines: list[str] = []
    for rule in rules:
        lines.append(f"  - {_reason(rule)}")
        lines += [f"      {line}" for line in (decision.workings[rule.id].lines if rule.id in decision.workings else ())]
    return ["", f"{title}:", *lines] if lines else []


def _gone(field: "attrs.Attribute[Any]", decision: Decided[Any]) -> Iterator[str]:
    """What rules took away from a field that starts out as a whole set."""
    if isinstance(field.default, frozenset):
        for member in sorted(field.default - getattr(decision.outcome, field.name), key=shown):
            yield f"{shown(member)}: {', '.join(rule.id for rule in decision.because(field.name, member))}"


def _reading(reading: Reading, decision: Decided[Any]) -> str:
    """Another reading, and how far it is from the answer."""
    answer, field = getattr(decision.outcome, reading.field), attrs.fields_dict(type(decision.outcome))[reading.field]
    apart = ""
    if isinstance(answer, date) and isinstance(reading.value, date):
        gap = (reading.value - answer).days
        apart = f", {abs(gap)} day{'' if abs(gap) == 1 else 's'} {'later' if gap > 0 else 'earlier'}" if gap else ", the same"
    return f"{field.metadata['words']} {shown(reading.value)}{apart}: {reading.words} [{reading.cite}]"


def _section(title: str, items: Iterable[str]) -> list[str]:
    lines = [f"  - {item}" for item in items]
    return ["", f"{title}:", *lines] if lines else []
