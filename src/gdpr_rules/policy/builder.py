"""A policy being turned into rules: its citations, named conditions, rules so far, and problems."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import attrs

from gdpr_rules.errors import nearest
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.kernel.citations import ALWAYS, Authority, Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Not, Open, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Rule
from gdpr_rules.policy.generated_examples import examples
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Reader, Tell
from gdpr_rules.policy.schema import ClaimEntry, Limit, NamedCondition, Part, PolicyDocument, RuleEntry, Widening
from gdpr_rules.wire.documents import quoted

Asking = TypeVar("Asking", Part, NamedCondition, RuleEntry, Limit, ClaimEntry)
NOT_ENOUGH = (
    "no facts were found on which it applies, and others on which it does not; check that `when` and `unless` do not "
    "contradict one another, and that one of them names a fact"
)


@attrs.define
class PolicyBuilder:
    """What the parts of a policy are added to, one after the other; `report` receives each problem."""

    document: PolicyDocument
    report: Tell
    flawed: list[Path] = attrs.field(factory=list)
    rules: dict[str, Rule[Any]] = attrs.field(factory=dict)
    names: set[str] = attrs.field(factory=set)
    named: dict[str, tuple[type[Facts[Any]], Condition]] = attrs.field(factory=dict)

    def tell(self, path: Path, reason: str) -> None:
        """One problem, at its path."""
        self.flawed.append(path)
        self.report(path, reason)

    def reader(self, question: type[Facts[Any]], cite: Citation | None) -> Reader:
        """What reads the conditions of a question, for an entry that cites this."""
        named = {name: condition for name, (asked, condition) in self.named.items() if asked is question}
        return Reader(self.tell, cite or self.itself(), named, self.stated())

    def stated(self) -> dict[str, frozenset[str]]:
        """The categories and purposes that the policy states: a rule on any other would never apply to data it covers."""
        said = self.document
        uses = [*(said.any_category.uses if said.any_category else ()), *(use for each in said.categories for use in each.uses)]
        categories = frozenset(category.id for category in said.categories)
        return {"category": categories, "purpose": frozenset(use.purpose for use in uses)} if categories else {}

    def itself(self) -> Citation:
        """The policy as a whole, if no clause of it can be cited."""
        said = self.document.policy
        return Instrument(said.title, said.title, "", said.verified, authority=Authority.POLICY).at("as a whole")

    def instrument(self, key: str) -> Instrument:
        """One of the documents that the policy is written in."""
        document = self.document.documents[key]
        verified = self.document.policy.verified
        return Instrument(document.name, document.short, document.url, verified, authority=Authority.POLICY)

    def cites(self, clauses: Iterable[str], path: Path) -> tuple[Citation, ...]:
        """The clauses of an entry as citations; if none can be cited, the policy as a whole."""
        found: list[Citation] = []
        for n, clause in enumerate(clauses):
            key = clause.partition("-")[0]
            if key in self.document.documents:
                found.append(self.instrument(key).at(clause))
            else:
                known = self.document.documents
                self.tell(
                    (*path, "clauses", n),
                    f"{quoted(clause)} is in no document of this policy{nearest(key, known) or f'; add [documents.{key}]'}",
                )
        return tuple(found) or (self.itself(),)

    def add(
        self,
        name: str,
        path: Path,
        question: type[Facts[Any]],
        then: Outcome | Computed[Any],
        when: Condition,
        unless: Condition = FALSE,
        *,
        title: str,
        clauses: Iterable[str],
        cites: tuple[Citation, ...],
        protects: str | None = None,
        span: Span = ALWAYS,
        not_encoded: Iterable[str] = (),
        idle: bool = False,
    ) -> None:
        """Add a rule, with examples drawn from its own condition; one that cannot apply is refused, or left out if `idle`."""
        whole = f"policy.{self.document.policy.id}.{name}"
        if whole in self.names:
            self.tell((*path, "id"), f"`{name}` is given twice; an id names one rule")
            return
        self.names.add(whole)
        if idle:
            return
        knows = (then.determined_when,) if isinstance(then, Computed) else ()
        firing = All((self.reach(name, question), when, Not(unless), *knows))
        shown = examples(question, firing, span, day_within(span, self.document.policy.verified))
        effects = Counter(example.effect.name for example in shown)
        open_law = any(isinstance(part, Open) for part in walk(firing))
        if not effects["SILENT"] or not (effects["FIRES"] or (open_law and effects["UNSETTLED"])):
            if not any(flaw[: len(path)] == path for flaw in self.flawed):  # otherwise that is the cause
                self.tell(path, f"`{name}` cannot be illustrated: {NOT_ENOUGH}")
            return
        self.rules[whole] = Rule(
            id=whole,
            title=title,
            protects=protects or self.document.policy.protects,
            cites=cites,
            in_force=span,
            when=when,
            unless=unless,
            then=then,
            examples=shown,
            clauses=tuple(clauses),
            not_encoded=tuple(not_encoded),
        )

    def reach(self, name: str, question: type[Facts[Any]]) -> Condition:
        """The reach of the part of the policy that a rule belongs to."""
        for n, part in asking(self.document.parts):
            if name.startswith(f"{part.id}.") and QUESTIONS[part.question] is question:
                return self.reader(question, None).condition(question, part.scope, ("parts", n, "scope"))
        return TRUE

    def conditions(self, entry: Any, question: type[Facts[Any]], path: Path, cite: Citation) -> tuple[Condition, Condition]:
        """An entry's `when` and `unless`; left out, always and never."""
        reader = self.reader(question, cite)
        when = reader.condition(question, entry.when, (*path, "when")) if entry.when != {} else TRUE
        unless = reader.condition(question, entry.unless, (*path, "unless")) if entry.unless != {} else FALSE
        return when, unless

    def span(self, entry: "RuleEntry | Widening | ClaimEntry", path: Path) -> Span:
        """The days on which an entry applies."""
        if entry.valid_from and entry.valid_until and entry.valid_until <= entry.valid_from:
            self.tell((*path, "valid_until"), f"`{entry.valid_until}` is not after `{entry.valid_from}`; correct the days")
        return Span(entry.valid_from, entry.valid_until)


def departing(entry: Any) -> tuple[str, ...]:
    """What an entry leaves out, and how it departs from the law."""
    departs = getattr(entry, "departs", None)
    return (*getattr(entry, "not_encoded", ()), *([f"departs from the law: {departs}"] if departs else []))


def asking(entries: Iterable[Asking]) -> Iterator[tuple[int, Asking]]:
    """Each entry that names its own question, with its place among all."""
    return ((n, entry) for n, entry in enumerate(entries) if entry.question in QUESTIONS)


def day_within(span: Span, wanted: dt.date) -> dt.date:
    """The day of a span that is nearest to a given one."""
    if wanted in span:
        return wanted
    return span.start if span.start and wanted < span.start else (span.end or wanted) - dt.timedelta(days=1)
