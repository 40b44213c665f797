"""From a policy file to rules: each entry becomes rules that add to the law, and each problem is told with its path."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from gdpr_rules.errors import InvalidPeriod, nearest
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, Source
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.questions import QUESTIONS
from gdpr_rules.facts.retention import Retention
from gdpr_rules.kernel.citations import ALWAYS, Authority, Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, All, Condition, Not, Open, equals, one_of, walk
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Computed, Regime, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.policy.limits import limited, retention_limit
from gdpr_rules.policy.lines import Path
from gdpr_rules.policy.reading import Reader, Tell, read_outcome
from gdpr_rules.policy.schema import (
    Category,
    Limit,
    NamedCondition,
    Part,
    PolicyDocument,
    RuleEntry,
    Use,
    Widening,
)
from gdpr_rules.policy.shown import examples
from gdpr_rules.wire.documents import checked, quoted

Asking = TypeVar("Asking", Part, NamedCondition, RuleEntry, Limit)
P, K = attrs.fields(Processing), attrs.fields(Retention)
NOT_ENOUGH = (
    "no facts can be found on which it applies and others on which it does not; check that `when` and `unless` do not "
    "contradict one another, and that one of them names a fact"
)


def build(document: PolicyDocument, tell: Tell) -> Ruleset:
    """The rules of a policy, as far as its entries can be read; what cannot is told."""
    return _Builder(document, tell).ruleset()


@attrs.define
class _Builder:
    """One policy on its way to a ruleset."""

    document: PolicyDocument
    tell: Tell
    flawed: list[Path] = attrs.field(factory=list)
    rules: dict[str, Rule[Any]] = attrs.field(factory=dict)
    names: set[str] = attrs.field(factory=set)
    named: dict[str, tuple[type[Facts[Any]], Condition]] = attrs.field(factory=dict)

    def _tell(self, path: Path, reason: str) -> None:
        self.flawed.append(path)
        self.tell(path, reason)

    def ruleset(self) -> Ruleset:
        """Everything the policy says, as rules and regimes."""
        document, root = self.document, f"policy.{self.document.policy.id}"
        for n, each in _asking(document.conditions):
            question, path = QUESTIONS[each.question], ("conditions", n)
            if each.id in self.named:
                self._tell((*path, "id"), f"`{each.id}` is given twice; an id names one condition")
            read = self._reader(question, None).condition(question, each.when, (*path, "when"))
            self.named[each.id] = (question, read.named(each.title))
        regimes = [Regime(root, document.policy.title, not_encoded=tuple(document.policy.not_encoded))]
        regimes += [self._part(part, n) for n, part in _asking(document.parts)]
        for n, rule in _asking(document.rules):
            self._rule(rule, ("rules", n))
        for n, limit in _asking(document.limits):
            self._limit(limit, ("limits", n))
        self._categories()
        for n, widening in enumerate(document.widenings):
            self._widening(widening, ("widenings", n))
        for n, note in enumerate(document.notes):
            self._cites(note.clauses, ("notes", n))
        return Ruleset(self.rules.values(), regimes)

    def _reader(self, question: type[Facts[Any]], cite: Citation | None) -> Reader:
        named = {name: condition for name, (asked, condition) in self.named.items() if asked is question}
        return Reader(self._tell, cite or self._itself(), named)

    def _itself(self) -> Citation:
        """The policy as a whole, where no clause of it can be cited."""
        said = self.document.policy
        return Instrument(said.title, said.title, "", said.verified, authority=Authority.POLICY).at("as a whole")

    def _instrument(self, key: str) -> Instrument:
        document = self.document.documents[key]
        verified = self.document.policy.verified
        return Instrument(document.name, document.short, document.url, verified, authority=Authority.POLICY)

    def _cites(self, clauses: Iterable[str], path: Path) -> tuple[Citation, ...]:
        found: list[Citation] = []
        for n, clause in enumerate(clauses):
            key = clause.partition("-")[0]
            if key in self.document.documents:
                found.append(self._instrument(key).at(clause))
            else:
                known = self.document.documents
                self._tell(
                    (*path, "clauses", n),
                    f"{quoted(clause)} is in no document of this policy{nearest(key, known) or f'; add [documents.{key}]'}",
                )
        return tuple(found) or (self._itself(),)

    def _part(self, part: Part, n: int) -> Regime:
        question, path = QUESTIONS[part.question], ("parts", n)
        scope = self._reader(question, None).condition(question, part.scope, (*path, "scope"))
        return Regime(f"policy.{self.document.policy.id}.{part.id}", part.title, (scope,), tuple(part.not_encoded))

    def _add(
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
        """One rule more, with examples drawn from its own condition; what cannot apply is refused unless `idle`."""
        whole = f"policy.{self.document.policy.id}.{name}"
        if whole in self.names:
            self._tell((*path, "id"), f"`{name}` is given twice; an id names one rule")
            return
        self.names.add(whole)
        knows = (then.known,) if isinstance(then, Computed) else ()
        firing = All((self._reach(name, question), when, Not(unless), *knows))
        shown = examples(question, firing, span, _day_within(span, self.document.policy.verified))
        effects = Counter(example.effect.name for example in shown)
        open_law = any(isinstance(part, Open) for part in walk(firing))
        if not effects["SILENT"] or not (effects["FIRES"] or (open_law and effects["UNSETTLED"])):
            if not idle and not any(flaw[: len(path)] == path for flaw in self.flawed):  # else it comes of that
                self._tell(path, f"`{name}` cannot be shown at work: {NOT_ENOUGH}")
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

    def _reach(self, name: str, question: type[Facts[Any]]) -> Condition:
        """Where the part of the policy reaches that a rule belongs to."""
        for n, part in _asking(self.document.parts):
            if name.startswith(f"{part.id}.") and QUESTIONS[part.question] is question:
                return self._reader(question, None).condition(question, part.scope, ("parts", n, "scope"))
        return TRUE

    def _conditions(self, entry: Any, question: type[Facts[Any]], path: Path, cite: Citation) -> tuple[Condition, Condition]:
        """An entry's `when` and `unless`; left out, always and never."""
        reader = self._reader(question, cite)
        when = reader.condition(question, entry.when, (*path, "when")) if entry.when != {} else TRUE
        unless = reader.condition(question, entry.unless, (*path, "unless")) if entry.unless != {} else FALSE
        return when, unless

    def _rule(self, entry: RuleEntry, path: Path) -> None:
        question, cites = QUESTIONS[entry.question], self._cites(entry.clauses, path)
        then = read_outcome(question, entry.then, (*path, "then"), self._tell)
        span = self._span(entry, path)
        when, unless = self._conditions(entry, question, path, cites[0])
        self._add(
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

    def _span(self, entry: "RuleEntry | Widening", path: Path) -> Span:
        if entry.valid_from and entry.valid_until and entry.valid_until <= entry.valid_from:
            self._tell((*path, "valid_until"), f"`{entry.valid_until}` is not after `{entry.valid_from}`; mend the days")
        return Span(entry.valid_from, entry.valid_until)

    def _limit(self, entry: Limit, path: Path) -> None:
        question, cites = QUESTIONS[entry.question], self._cites(entry.clauses, path)
        then = limited(entry, path, cites[0], self._tell)
        if then is None:
            return
        when, unless = self._conditions(entry, question, path, cites[0])
        self._add(
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
            not_encoded=departing(entry),
        )

    def _categories(self) -> None:
        anything = self.document.any_category
        always = frozenset(_bases(anything.bases)) if anything else frozenset[Basis]()
        common = anything.uses if anything else []
        if anything:
            cites = self._cites(anything.clauses, ("any_category",))
            for n, use in enumerate(anything.uses):
                self._use(use, ("any_category", "uses", n), TRUE, "any", cites, anything.clauses, always, anything.title)
        for n, category in enumerate(self.document.categories):
            cites = self._cites(category.clauses, ("categories", n))
            self._category(category, ("categories", n), cites, always, [use.purpose for use in common])

    def _category(
        self, category: Category, path: Path, cites: tuple[Citation, ...], always: frozenset[Basis], common: list[str]
    ) -> None:
        """What a category may be used for and on which basis, where it may come from, and how long it may stay."""
        mine = equals(P.category, category.id)
        self._promised(category.promised, (*path, "promised"))
        told: dict[str, Any] = {"clauses": category.clauses, "cites": cites, "not_encoded": departing(category)}
        for n, use in enumerate(category.uses):
            self._use(use, (*path, "uses", n), mine, category.id, cites, category.clauses, always, category.title)
        purposes = frozenset({*common, *(use.purpose for use in category.uses)})
        self._add(
            f"{category.id}.purposes",
            path,
            Processing,
            LawfulBases(available=always),
            mine,
            one_of(P.purpose, purposes),
            title=f"{category.title}: used for the purposes stated, and for no other",
            **told,
        )
        if category.sources:
            sources = frozenset(Source[word.upper()] for word in category.sources)
            self._add(
                f"{category.id}.sources",
                path,
                Processing,
                LawfulBases(available=always),
                mine,
                one_of(P.source, sources),
                title=f"{category.title}: from the sources stated, and from no other",
                **told,
            )
        if category.keep:
            self._kept(category, path, told)

    def _use(
        self,
        use: Use,
        path: Path,
        mine: Condition,
        name: str,
        cites: tuple[Citation, ...],
        clauses: list[str],
        always: frozenset[Basis],
        title: str,
    ) -> None:
        own = self._cites(use.clauses, path)
        self._promised(use.promised, (*path, "promised"))
        self._add(
            f"{name}.{use.purpose}",
            (*path, "purpose"),
            Processing,
            LawfulBases(available=always | frozenset(_bases(use.bases))),
            mine & equals(P.purpose, use.purpose) if mine != TRUE else equals(P.purpose, use.purpose),
            title=f"{title}, {use.title}: on the bases stated, and on no other",
            clauses=use.clauses or clauses,
            cites=own if use.clauses else cites,
        )

    def _promised(self, table: object, path: Path) -> None:
        """What a policy says is so, as facts of a `Processing`."""
        if not isinstance(table, Mapping):
            self._tell(path, f"{quoted(table)} is no table of facts; write {{ fact = value }}")
            return
        for problem in checked(Processing, table, "")[1]:
            self._tell((*path, problem.name), problem.reason)

    def _kept(self, category: Category, path: Path, told: dict[str, Any]) -> None:
        keep = category.keep
        if keep is None:
            return
        here = (*path, "keep")
        cites = self._cites(keep.clauses, here) if keep.clauses else told["cites"]
        try:
            then = retention_limit(keep.within, keep.starts)
        except InvalidPeriod as error:
            self._tell((*here, "within"), str(error))
            return
        reader = self._reader(Retention, cites[0])
        unless = reader.condition(Retention, keep.unless, (*here, "unless")) if keep.unless != {} else FALSE
        title = f"{category.title}: kept for {keep.within} at most"
        told = {**told, "cites": cites, "clauses": keep.clauses or told["clauses"]}
        self._add(f"{category.id}.keep", here, Retention, then, equals(K.category, category.id), unless, title=title, **told)

    def _widening(self, entry: Widening, path: Path) -> None:
        """Each rule of a regime once more, where the policy follows it by its own choice."""
        regimes = {regime.id for regime in LAW.regimes}
        if entry.regime not in regimes:
            self._tell((*path, "regime"), f"{quoted(entry.regime)} is no regime of the law{nearest(entry.regime, regimes)}")
            return
        cites, span, found = self._cites(entry.clauses, path), self._span(entry, path), 0
        for question in LAW.of(entry.regime).questions:
            foreign: list[tuple[Path, str]] = []
            reader = Reader(_collected(foreign), cites[0], {})
            where = reader.condition(question, entry.when, (*path, "when"))
            if foreign:  # a question without these facts is not widened
                continue
            found += 1
            for rule in LAW.of(entry.regime).about(question):
                days = _common(span, rule.in_force)
                if days is not None:
                    self._add(
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
                        idle=True,  # what is law in one country alone is not widened to another
                    )
        if not found:
            question = LAW.of(entry.regime).questions[0]
            self._reader(question, cites[0]).condition(question, entry.when, (*path, "when"))


def _collected(told: list[tuple[Path, str]]) -> Tell:
    return lambda path, reason: told.append((path, reason))


def departing(entry: Any) -> tuple[str, ...]:
    """What an entry leaves out, and how it departs from the law."""
    departs = getattr(entry, "departs", None)
    return (*getattr(entry, "not_encoded", ()), *([f"departs from the law: {departs}"] if departs else []))


def _asking(entries: Iterable[Asking]) -> Iterator[tuple[int, Asking]]:
    """Each entry that names a question of its own, with its place among all."""
    return ((n, entry) for n, entry in enumerate(entries) if entry.question in QUESTIONS)


def _bases(words: Iterable[str]) -> Iterator[Basis]:
    return (Basis[word.upper()] for word in words)


def _common(one: Span, other: Span) -> Span | None:
    """The days of both spans, or None where there are none."""
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    both = Span(max(starts, default=None), min(ends, default=None))
    return None if both.start and both.end and both.end <= both.start else both


def _day_within(span: Span, wanted: dt.date) -> dt.date:
    """A day of a span, as near as can be to the one wanted."""
    if wanted in span:
        return wanted
    return span.start if span.start and wanted < span.start else (span.end or wanted) - dt.timedelta(days=1)
