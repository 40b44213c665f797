"""A regime of the law, followed by choice where the law does not apply by itself: its rules again, as the policy's own."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.errors import nearest
from gdpr_rules.kernel.citations import Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, reduce
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law import LAW
from gdpr_rules.policy.builder import PolicyBuilder, day_within, departing
from gdpr_rules.policy.generated_examples import every_way
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.schema import Widening
from gdpr_rules.wire.documents import quoted


def add_widening(into: PolicyBuilder, entry: Widening, path: Path) -> None:
    """Each rule of a regime again, where the policy follows it by its own choice."""
    regimes = {regime.id for regime in LAW.regimes}
    if entry.regime not in regimes:
        into.tell((*path, "regime"), f"{quoted(entry.regime)} is not a regime of the law{nearest(entry.regime, regimes)}")
        return
    cites, span = into.cites(entry.clauses, path), into.span(entry, path)
    tables = entry.when if isinstance(entry.when, list) else [entry.when]
    questions = LAW.of(entry.regime).questions
    for n, table in enumerate(tables):
        if all(_problems(question, table, into) for question in questions):
            here = (*path, "when", n) if isinstance(entry.when, list) else (*path, "when")
            into.reader(questions[0], cites[0]).condition(questions[0], table, here)
    for question in questions:  # each is widened in its own facts
        ours = [table for table in tables if not _problems(question, table, into)]
        if not ours:
            continue
        where = into.reader(question, cites[0]).condition(question, ours if len(ours) > 1 else ours[0], (*path, "when"))
        for rule in LAW.of(entry.regime).about(question):
            days = _common(span, rule.in_force)
            if days is not None:
                into.add(
                    f"{entry.id}.{rule.id}",
                    path,
                    question,
                    rule.then,
                    where & rule.when if rule.when != TRUE else where,
                    rule.unless,
                    title=f"{entry.title}: {rule.title}",
                    clauses=entry.clauses,
                    cites=(*cites, *rule.cites),
                    protects=rule.protects,
                    span=days,
                    not_encoded=(*departing(entry), *rule.not_encoded),
                    idle=_apart(where, rule, day_within(days, into.document.policy.verified)),
                )


def _apart(where: Condition, rule: Rule[Any], on: date) -> bool:
    """Whether a rule cannot apply where a policy follows it: a law of one country only is not widened to another."""
    applies = rule.when & ~rule.unless
    cases = every_way(where, applies, on)
    return cases is not None and all(reduce(applies, on, given) == FALSE for given in cases)


def _problems(question: type[Facts[Any]], table: object, into: PolicyBuilder) -> list[str]:
    """Why a table states no condition in the facts of a question, or in conditions named for it; empty if it does."""
    given: list[str] = []
    reader = attrs.evolve(into.reader(question, None), tell=lambda path, reason: given.append(reason))
    reader.condition(question, table, ())
    return given


def _common(one: Span, other: Span) -> Span | None:
    """The days that both spans share, or None if there are none."""
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    both = Span(max(starts, default=None), min(ends, default=None))
    return None if both.start and both.end and both.end <= both.start else both
