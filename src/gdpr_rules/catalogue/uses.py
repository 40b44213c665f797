"""The result for each use that a policy states: its bases under the law and the policy, and what they rest on."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.evaluation import Decision, evaluate
from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.retention import Retention
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.conditions import Test, reduce, walk
from gdpr_rules.kernel.facts import fact_names
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.law import LAW
from gdpr_rules.policy.files import Policy
from gdpr_rules.policy.schema import Category, Use
from gdpr_rules.policy.uses import GROUNDS, ORDINARY, StatedUse, stated, stated_uses

Grounds = Rule[LawfulBases]
UNSTATED, ANYTHING = "a purpose that is not stated", "whatever else the data are used for"
GIVEN = {"subject_country", "subject_us_state", "controller_countries", "category", "purpose"}
"""What the question itself states: whose data, which data, and for what purpose."""


@attrs.frozen
class Place:
    """Where both the person and the controller are; one country represents a law that applies in several."""

    name: str
    country: str

    @property
    def facts(self) -> dict[str, Any]:
        """The place in facts of a `Processing`."""
        return {"subject_country": self.country, "controller_countries": frozenset({self.country})}


PLACES = (Place("United Kingdom", "GB"), Place("European Union", "DE"))


@attrs.frozen
class Answer:
    """The result for one basis in one place: the rules that remove it, the questions it depends on, what is still owed."""

    place: Place
    decision: Decision[LawfulBases]
    basis: Basis

    @property
    def lawful(self) -> bool:
        """Whether the processing may rest on this basis."""
        return self.basis in self.decision.outcome.available

    @property
    def barred(self) -> bool:
        """Whether it is certain that it may not."""
        return self.basis not in self.decision.certain_outcome.available

    @property
    def taken_by(self) -> tuple[Grounds, ...]:
        """The rules that remove this basis, or may."""
        return () if self.lawful else self.decision.because("available", self.basis)

    @property
    def owed(self) -> tuple[ProcessingDuty, ...]:
        """What is owed whichever basis is used."""
        return tuple(sorted(self.decision.outcome.obligations, key=lambda duty: duty.value))


@attrs.frozen
class Loss:
    """The cost of not knowing one fact: the rules that then remove the basis, and what is then also owed."""

    taken_by: tuple[Grounds, ...]
    owed: tuple[ProcessingDuty, ...]


@attrs.frozen
class UseRow:
    """One purpose with one basis stated for it: the result, and what it rests on, fact by fact.

    `enough` are facts that suffice for the answers and are all needed, and `losses` the cost of not knowing one of them.
    `further` are facts that decide only if one of those differs.
    """

    number: int
    use: StatedUse
    basis: Basis
    answers: tuple[Answer, ...]
    enough: Mapping[str, Any]
    losses: Mapping[str, Loss]
    further: tuple[str, ...]


@attrs.frozen
class Need:
    """A fact that bases rest on: a sufficient answer, whether the policy promises it, and what each row loses without it."""

    fact: "attrs.Attribute[Any]"
    value: Any
    promised: bool
    losses: Mapping[int, Loss]


def rows_of(category: Category, policy: Policy, *, law: Ruleset = LAW, on: date = VERIFIED) -> tuple[UseRow, ...]:
    """Every purpose and basis that a policy states for a category, each evaluated with what is promised for it.

    These include purposes that all categories share and, at the end, the bases available for every purpose.
    """
    common = policy.document.any_category
    uses = [use for use in stated_uses(policy.document) if use.category is category]
    if common and common.bases:
        anything = Use.model_construct(purpose=UNSTATED, title=ANYTHING, bases=common.bases, clauses=[], promised={})
        uses.append(stated(category, anything, common.clauses))
    each = ((use, basis) for use in uses for basis in Basis if basis in use.bases)
    both = law | policy.rules  # once: a ruleset compiles its rules on first use
    return tuple(_row(n, use, basis, both, on) for n, (use, basis) in enumerate(each, 1))


def _row(number: int, use: StatedUse, basis: Basis, rules: Ruleset, on: date) -> UseRow:
    given = {**use.promised, "category": use.category.id, "purpose": use.use.purpose}
    case = _case(basis, given, rules, on)
    answers = _answers(case, basis, rules, on)
    enough = _enough(case, use.promised, answers, rules, on)
    losses: dict[str, Loss] = {}
    for name in (name for name in enough if name not in GIVEN):
        loss = _loss(name, case, answers, rules, on) or _loss(name, enough, answers, rules, on)
        if loss:
            losses[name] = loss
    asked = dict.fromkeys(name for answer in _answers(given, basis, rules, on) for name in _open(answer))
    further = tuple(name for name in fact_names(Processing) if name in asked and name not in losses)
    return UseRow(number, use, basis, answers, enough, losses, further)


def _case(basis: Basis, given: Mapping[str, Any], rules: Ruleset, on: date) -> dict[str, Any]:
    """An ordinary person, the promises, and no more of what supports the basis than it needs."""
    whole = GROUNDS[basis]
    for grounds in ({}, *({name: value} for name, value in whole.items()), whole):
        case = {**ORDINARY, **grounds, **given}
        if all(answer.lawful for answer in _answers(case, basis, rules, on)):
            return case
    return {**ORDINARY, **whole, **given}


def _enough(
    case: Mapping[str, Any], promised: Mapping[str, Any], answers: tuple[Answer, ...], rules: Ruleset, on: date
) -> dict[str, Any]:
    """Those of the facts that are enough for the same answers, and are all needed.

    Of two that would each be enough, a promised one is kept, then the one declared first.
    """
    left, order = dict(case), list(fact_names(Processing))
    for name in sorted(case, key=lambda name: (name in promised, -order.index(name))):
        fewer = {each: value for each, value in left.items() if each != name}
        if name not in GIVEN and _same(answers, _answers(fewer, answers[0].basis, rules, on)):
            left = fewer
    return {name: left[name] for name in order if name in left}


def _same(before: Iterable[Answer], after: Iterable[Answer]) -> bool:
    return all(one.lawful == other.lawful and one.owed == other.owed for one, other in zip(before, after, strict=True))


def _answers(case: Mapping[str, Any], basis: Basis, rules: Ruleset, on: date) -> tuple[Answer, ...]:
    return tuple(Answer(place, evaluate(Processing(**case, **place.facts), on=on, rules=rules), basis) for place in PLACES)


def _loss(name: str, case: Mapping[str, Any], answers: tuple[Answer, ...], rules: Ruleset, on: date) -> Loss | None:
    """What is lost in any of the places if one fact is not known and the others are."""
    taken: dict[Grounds, None] = {}
    owed: dict[ProcessingDuty, None] = {}
    for before, after in zip(answers, _answers({**case, name: None}, answers[0].basis, rules, on), strict=True):
        if before.lawful:
            taken |= dict.fromkeys(after.taken_by)
            owed |= dict.fromkeys(duty for duty in after.owed if duty not in before.owed)
    return Loss(tuple(taken), tuple(owed)) if taken or owed else None


def _open(answer: Answer) -> Iterator[str]:
    """The unknown facts on which rules depend that could remove the basis."""
    decision = answer.decision
    for rule in answer.taken_by:
        left = reduce(decision.rules.firing(rule), decision.on, decision.known_facts)
        yield from (part.fact.name for part in walk(left) if isinstance(part, Test))


def needs(rows: Iterable[UseRow]) -> tuple[Need, ...]:
    """Every fact that some row rests on, in the order of declaration; repeated if rows need another answer."""
    found: dict[tuple[str, Any, bool], dict[int, Loss]] = {}
    for row in rows:
        for name, loss in row.losses.items():
            found.setdefault((name, row.enough[name], name in row.use.promised), {})[row.number] = loss
    order, fields = list(fact_names(Processing)), attrs.fields_dict(Processing)
    ordered = sorted(found.items(), key=lambda item: (order.index(item[0][0]), not item[0][2], str(item[0][1])))
    return tuple(Need(fields[name], value, promised, losses) for (name, value, promised), losses in ordered)


def keeping_rules(category: Category, policy: Policy, *, on: date = VERIFIED) -> tuple[Rule[Any], ...]:
    """The policy's rules on how long this category is kept, whatever else is known of the data."""
    asked = Retention(collected=on, category=category.id)
    if Retention not in policy.rules.questions:
        return ()
    decision = evaluate(asked, on=on, rules=policy.rules)
    return (*decision.fired, *decision.assumed)
