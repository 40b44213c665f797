"""Rules, conditions, outcomes and decisions in words, drawn from the same objects that decide."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_origin

import attrs

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.decisions.decided import Decided
from gdpr_rules.decisions.remedies import Remedy
from gdpr_rules.decisions.sources import oldest_reading
from gdpr_rules.documents.writing import SPELLED
from gdpr_rules.facts.contradictions import objections
from gdpr_rules.facts.happened import objections_ahead
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Dated
from gdpr_rules.kernel.conditions import All, Condition, During, Named, Not, Op, Open, Some, Test
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Reading, Rule
from gdpr_rules.values.kinds import kinds

MANY = 40
"""A set with more members is shown by the first three and the number of the others."""
NOTHING = frozenset({"NONE", "NOTHING"})
"""Members of enums that say there is none of a thing."""
DISCLAIMER = "This is what the encoded rules say, and not legal advice."


def plain(value: Any) -> Any:
    """A value in JSON's own types: enum members by their names in small letters, sets sorted, durations in hours, or in
    seconds where they are not whole hours.

    A day that has not come is `never`; a span of days is written as in ISO 8601.
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
        hours, rest = divmod(value, timedelta(hours=1))
        return SPELLED[timedelta](value) if rest else f"PT{hours}H"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def shown(value: Any) -> str:
    """A value as a reader would write it, standing by itself or after a colon."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value == NEVER:
        return "not so far"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (int, Decimal)):
        return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, tuple):
        return "; ".join(f"{shown(asked)} to {shown(answered)}" for asked, answered in value) or "none"
    if isinstance(value, (frozenset, set)):
        return _series(sorted(map(shown, value)))
    return str(value)


def _duration(value: timedelta) -> str:
    days, rest = divmod(value, timedelta(days=1))
    if not value or (days > 1 and not rest):
        return f"{days:,} days" if value else "at once"
    hours, rest = divmod(value, timedelta(hours=1))
    parts = (f"{hours:,} hours" if hours else "", f"{SPELLED[timedelta](rest)[2:-1]} seconds" if rest else "")
    return " and ".join(filter(None, parts))


def _series(names: list[str]) -> str:
    """Names as they stand after a colon; of very many the first and the number of the others."""
    return "; ".join([*names[:3], f"and {len(names) - 3} others"] if len(names) > MANY else names) or "none"


def _listed(names: list[str]) -> str:
    """Names as they stand in a sentence: `a`, `a and b`, `a, b and c`."""
    names = [*names[:3], f"{len(names) - 3} others"] if len(names) > MANY else names
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _named(fact: "attrs.Attribute[Any]", value: Any) -> str:
    """One value within a sentence: free text and the members of a set of an enum's are quoted, as they may be whole clauses."""
    free = isinstance(value, str) and not about(fact).vocabulary
    return f'"{shown(value)}"' if free or (isinstance(value, Enum) and several(fact)) else shown(value)


def several(fact: "attrs.Attribute[Any]") -> bool:
    """Whether a fact holds a set or spans, so that its noun is a plural."""
    return any(get_origin(kind) in (frozenset, tuple) for kind in kinds(fact.type))


def _are(fact: "attrs.Attribute[Any]") -> str:
    return "are" if several(fact) else "is"


def stated(fact: "attrs.Attribute[Any]", value: Any) -> str:
    """A fact with its value as a statement.

    `no` of a declaration states that something is not so, has not happened, or that there is none of it.
    """
    declared = about(fact)
    if value is None:
        return _unknown(fact)
    if isinstance(value, bool):
        return declared.yes if value else declared.no
    if declared.no and (value == NEVER or value in ((), frozenset()) or getattr(value, "name", "") in NOTHING):
        return declared.no
    if value == NEVER:
        return f"{declared.noun} has not come so far"
    if isinstance(value, tuple):
        return f"{declared.noun} were pending {_listed([_pending(*span) for span in value])}"
    if isinstance(value, frozenset):
        names = sorted(_named(fact, member) for member in value)
        return f"{declared.noun} are {_listed(names)}{' only' if len(names) == 1 else ''}"
    return f"{declared.noun} is {_named(fact, value)}"


def _pending(asked: date, answered: date) -> str:
    return f"from {asked} on" if answered == NEVER else f"from {asked} to {answered}"


def _unknown(fact: "attrs.Attribute[Any]") -> str:
    declared = about(fact)
    return f"{declared.noun} {_are(fact)} not known" if declared.noun else f"it is not known whether {declared.yes}"


def words(condition: Condition) -> str:
    """A condition as one phrase."""
    match condition:
        case Named(part, name, cite):
            source = f", {cite}" if cite else ""
            return f"{name} ({words(part)}{source})"
        case Not(Test() as test):
            return _test_words(test, negated=True)
        case Not(part):
            return f"it is not the case that {_grouped(part)}"
        case All(members) | Some(members):
            link, empty = (" and ", "always") if isinstance(condition, All) else (" or ", "never")
            return link.join(_grouped(part) for part in members) or empty
        case Open(question):
            return f"an open question: {question}" if question else "an open question"
        case During(span, _):
            return f"the day of the evaluation lies in the period {span}"
        case Test():
            return _test_words(condition)
        case _:
            return repr(condition)


def _grouped(condition: Condition) -> str:
    """A part of a longer phrase, in brackets where it could be taken apart otherwise."""
    text = words(condition)
    joined = isinstance(condition, (All, Some)) and len(condition.parts) > 1
    return f"({text})" if joined or (": " in text and not isinstance(condition, Named)) else text


def _test_words(test: Test, negated: bool = False) -> str:
    """A test as a clause, or the clause that denies it."""
    fact, declared, bound = test.fact, about(test.fact), test.bound
    match test.op:
        case Op.TRUE | Op.FALSE:
            return stated(fact, (test.op is Op.TRUE) is not negated)
        case Op.KNOWN if not declared.noun:
            return f"it is {'not ' if negated else ''}known whether {declared.yes}"
        case Op.KNOWN:
            return f"{declared.noun} {_are(fact)} {'not ' if negated else ''}known"
        case Op.EQUALS:
            return stated(fact, bound) if not negated else _denied(fact, bound)
        case Op.ONE_OF | Op.CONTAINS | Op.WITHIN:
            return f"{declared.noun} {_membership(test, negated)}"
        case _:
            return f"{declared.noun} {COMPARISONS[test.op, _is_time(fact)][negated]} {_figure(bound)}"


COMPARISONS = {
    (Op.AT_LEAST, False): ("is at least", "is less than"),
    (Op.MORE_THAN, False): ("is more than", "is at most"),
    (Op.AT_LEAST, True): ("is not before", "is before"),
    (Op.MORE_THAN, True): ("is after", "is not after"),
    (Op.BEFORE, True): ("is before", "is not before"),
    (Op.AFTER, True): ("is after", "is not after"),
}
"""How a number, and how a day or an instant, is compared, and how the comparison is denied."""


def _is_time(fact: "attrs.Attribute[Any]") -> bool:
    return any(isinstance(kind, type) and issubclass(kind, date) for kind in kinds(fact.type))


def _denied(fact: "attrs.Attribute[Any]", value: Any) -> str:
    """That a fact does not have a value."""
    noun = about(fact).noun
    if value == NEVER:
        return f"{noun} has come"
    return f"{noun} {_are(fact)} not {_named(fact, value)}"


def _membership(test: Test, negated: bool) -> str:
    """That a value, or which of a set of them, is among others: one is named, of several there is a list after a colon."""
    one, some, some_not = {
        Op.ONE_OF: (("is", "is not"), "is one of", "is none of"),
        Op.CONTAINS: (("include", "do not include"), "include one or more of", "include none of"),
        Op.WITHIN: (("include nothing other than", "include something other than"), "are all among", "are not all among"),
    }[test.op]
    among = some_not if negated else some
    if isinstance(test.bound, Dated) and len(test.bound.steps) > 1:
        return f"{among} the {test.bound.name}"
    bound: Any = test.bound
    steps: tuple[Any, ...] = getattr(bound, "steps", ())
    values: frozenset[Any] = steps[0].value if steps else bound
    if len(values) == 1:
        return f"{one[negated]} {_named(test.fact, next(iter(values)))}"
    return f"{among}: {_series(sorted(map(shown, values)))}"


def _figure(bound: Any) -> str:
    """A figure by its value; one that has changed by each of its values, with the day from which it holds."""
    if not isinstance(bound, Dated):
        return shown(bound)
    if len(bound.steps) == 1:
        return shown(bound.steps[0].value)
    return ", then ".join(f"{shown(step.value)} (from {step.start})" for step in bound.steps)


def outline(condition: Condition, depth: int = 0) -> Iterator[tuple[int, str]]:
    """A condition as an outline: lines with their depth, one limb a line."""
    match condition:
        case Named(part, name, cite):
            yield depth, f"{name}{f' ({cite})' if cite else ''}:"
            yield from outline(part, depth + 1)
        case All((part,)) | Some((part,)):
            yield from outline(part, depth)
        case All(members) | Some(members) if members:
            yield depth, "all of these:" if isinstance(condition, All) else "any of these:"
            for part in members:
                yield from outline(part, depth + 1)
        case Not(All(members) | Some(members) as part) if len(members) > 1:
            yield depth, "not all of these:" if isinstance(part, All) else "none of these:"
            for member in members:
                yield from outline(member, depth + 1)
        case Not(part) if len(part.parts) > 1 or isinstance(part, Named):
            yield depth, "not the case:"
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
    if lacking := open_for_want_of_law(decision):
        lines.append(f"  not known, since a law that is not encoded may set them: {'; '.join(lacking)}")
    lines += [f"  {remark}" for remark in decision.outcome.remarks(decision.on)]
    doubtful = objections(decision.facts) + objections_ahead(decision.facts, decision.on)
    lines += [f"  check {name}: {reason}" for name, reason in doubtful]
    lines += _reasons("Because these rules apply", decision.fired, decision)
    lines += _reasons("Because these rules apply until more is known", decision.assumed, decision)
    for field in attrs.fields(type(decision.outcome)):
        title = f"Not among the {field.metadata['words']}, with the rules that took them away"
        lines += _section(title, _gone(field, decision))
    lines += _section("Other readings of the law", (_reading(reading, decision) for reading in decision.readings))
    asked = (
        f"{about(getattr(fields, name)).ask} [{name}; ask: {about(getattr(fields, name)).who}]" for name in decision.missing
    )
    lines += _section("Still to be established, the most decisive first", asked)
    lines += _section("The encoded law leaves open", decision.open_questions)
    changed = ("; and ".join(stated(getattr(fields, n), v) for n, v in remedy.changes) for remedy in remedies)
    lines += _section("It would be permitted if", changed)
    notes = {note: None for rule in (*decision.fired, *decision.assumed) for note in rule.not_encoded}
    for regime in decision.rules.regimes:
        if regime.id in decision.by_regime:
            notes |= dict.fromkeys(f"{regime.title}: {note}" for note in regime.not_encoded)
    oldest = oldest_reading(decision)
    read = VERIFIED if oldest is None else oldest.read_on
    if decision.on > read:
        notes[f"changes in the law after {read}, when it was last read"] = None
    lines += _section("Not encoded", notes)
    return "\n".join([*lines, "", DISCLAIMER])


def open_for_want_of_law(decision: Decided[Any]) -> tuple[str, ...]:
    """Fields without a value that are open all the same, since the law of a place may set them."""
    fields = (field for field in attrs.fields(type(decision.outcome)) if "open_while" in field.metadata)
    empty = (field for field in fields if getattr(decision.outcome, field.name) == field.default)
    return tuple(field.metadata["words"] for field in empty if not decision.settled_on(field.name))


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
    """The rules under a heading, each with the calculation behind what it determines."""
    lines: list[str] = []
    for rule in rules:
        lines.append(f"  - {_reason(rule)}")
        lines += [f"      {line}" for line in (decision.workings[rule.id].lines if rule.id in decision.workings else ())]
    return ["", f"{title}:", *lines] if lines else []


def _gone(field: "attrs.Attribute[Any]", decision: Decided[Any]) -> Iterator[str]:
    """What rules have removed from a field that starts as a full set."""
    if isinstance(field.default, frozenset):
        for member in sorted(field.default - getattr(decision.outcome, field.name), key=shown):
            yield f"{shown(member)}: {', '.join(rule.id for rule in decision.because(field.name, member))}"


def _reading(reading: Reading, decision: Decided[Any]) -> str:
    """Another reading, and how far it differs from the answer."""
    answer, field = getattr(decision.outcome, reading.field), attrs.fields_dict(type(decision.outcome))[reading.field]
    apart = ""
    if isinstance(answer, date) and isinstance(reading.value, date):
        gap = (reading.value - answer).days
        apart = f", {abs(gap)} day{'' if abs(gap) == 1 else 's'} {'later' if gap > 0 else 'earlier'}" if gap else ", the same"
    return f"{field.metadata['words']} {shown(reading.value)}{apart}: {reading.words} [{reading.cite}]"


def _section(title: str, items: Iterable[str]) -> list[str]:
    lines = [f"  - {item}" for item in items]
    return ["", f"{title}:", *lines] if lines else []
