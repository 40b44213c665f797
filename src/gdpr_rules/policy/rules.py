"""From a policy file to rules: each entry becomes rules that add to the law, and each problem is reported with its path."""

from typing import Any

from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.citations import ALWAYS, Citation, Span
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Regime
from gdpr_rules.policy.builder import PolicyBuilder, asking, departing
from gdpr_rules.policy.categories import add_categories
from gdpr_rules.policy.claims import PolicyRules, read_claim
from gdpr_rules.policy.limits import limited
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Tell, read_outcome
from gdpr_rules.policy.schema import Limit, Part, PolicyDocument, RuleEntry
from gdpr_rules.policy.stale import add_stale
from gdpr_rules.policy.widenings import add_widening


def build(document: PolicyDocument, tell: Tell) -> PolicyRules:
    """The rules of a policy, as far as its entries can be read; problems are reported."""
    into, root = PolicyBuilder(document, tell), f"policy.{document.policy.id}"
    for n, each in asking(document.conditions):
        question, path = QUESTIONS[each.question], ("conditions", n)
        if each.id in into.named:
            into.tell((*path, "id"), f"`{each.id}` is given twice; an id names one condition")
        read = into.reader(question, None).condition(question, each.when, (*path, "when"))
        into.named[each.id] = (question, read.named(each.title))
    regimes = [Regime(root, document.policy.title, not_encoded=tuple(document.policy.not_encoded))]
    regimes += [_part(into, part, n) for n, part in asking(document.parts)]
    for n, rule in asking(document.rules):
        _rule(into, rule, ("rules", n))
    for n, limit in asking(document.limits):
        _limit(into, limit, ("limits", n))
    add_categories(into)
    for n, widening in enumerate(document.widenings):
        add_widening(into, widening, ("widenings", n))
    if document.law is not None:
        add_stale(into, document.law)
    for n, note in enumerate(document.notes):
        into.cites(note.clauses, ("notes", n))
    claims = [read_claim(into, claim, ("claims", n)) for n, claim in asking(document.claims)]
    return PolicyRules(into.rules.values(), regimes, claims)


def _part(into: PolicyBuilder, part: Part, n: int) -> Regime:
    question, path = QUESTIONS[part.question], ("parts", n)
    scope = into.reader(question, None).condition(question, part.scope, (*path, "scope"))
    return Regime(f"policy.{into.document.policy.id}.{part.id}", part.title, {question: scope}, tuple(part.not_encoded))


def _rule(into: PolicyBuilder, entry: RuleEntry, path: Path) -> None:
    then = read_outcome(QUESTIONS[entry.question], entry.then, (*path, "then"), into.tell)
    _entry(into, entry, path, then, into.span(entry, path), into.cites(entry.clauses, path))


def _limit(into: PolicyBuilder, entry: Limit, path: Path) -> None:
    cites = into.cites(entry.clauses, path)
    then = limited(entry, path, cites[0], into.tell)
    if then is not None:
        _entry(into, entry, path, then, ALWAYS, cites)


def _entry(
    into: PolicyBuilder,
    entry: RuleEntry | Limit,
    path: Path,
    then: Outcome | Computed[Any],
    span: Span,
    cites: tuple[Citation, ...],
) -> None:
    """What an entry requires, if its `when` holds and its `unless` does not."""
    question = QUESTIONS[entry.question]
    when, unless = into.conditions(entry, question, path, cites[0])
    into.add(
        entry.id,
        path,
        question,
        then,
        when,
        unless,
        title=entry.title,
        clauses=entry.clauses,
        cites=cites,
        protects=entry.protects,
        span=span,
        not_encoded=departing(entry),
    )
