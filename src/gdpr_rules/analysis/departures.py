"""Where a policy departs from the law: stricter, equal or looser, part by part, each with a smallest case and its clauses."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs

from gdpr_rules.analysis.parts import InForce, Part, Value, parts
from gdpr_rules.analysis.spaces import BUDGET, Class, Side, Tally, Tallying, possible
from gdpr_rules.analysis.witnesses import Answer, Asked, Change, Witness, asked, change, smallest, witnesses
from gdpr_rules.kernel.conditions import Condition
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Computed, Rule
from gdpr_rules.kernel.rulesets import Question, Ruleset
from gdpr_rules.policy.claims import Claim, PolicyRules


@attrs.frozen
class Departure:
    """What one rule or claim of a policy says about one part of an answer, beside what the law says.

    `cells` counts the cells it applies to, by how it compares: with dates computed from facts, a cell can count several times.
    In each witness `before` is the law's answer and `after` the policy's.
    """

    id: str
    title: str
    clauses: tuple[str, ...]
    claim: bool
    part: Part
    cells: dict[Change, int]
    witnesses: dict[Change, Witness]

    @property
    def looser(self) -> Witness | None:
        """The case in which the policy requires less than the law, if there is one."""
        return self.witnesses.get(Change.LOOSER)

    @property
    def stricter(self) -> Witness | None:
        """The case in which the policy requires more than the law, if there is one."""
        return self.witnesses.get(Change.STRICTER)


@attrs.frozen
class Departures:
    """Every rule and claim of a policy beside the law on a day; `seen` of all `cells` were examined."""

    on: date
    found: tuple[Departure, ...]
    cells: int
    seen: int

    @property
    def exact(self) -> bool:
        """Whether no cell was left out."""
        return self.seen == self.cells

    @property
    def looser(self) -> tuple[Departure, ...]:
        """Those that somewhere require less than the law. There the law decides, and readers of the policy are misled."""
        return tuple(each for each in self.found if Change.LOOSER in each.cells)

    def of(self, clause: str) -> tuple[Departure, ...]:
        """Those made by a clause of the documents."""
        return tuple(each for each in self.found if clause in each.clauses)


def departures(policy: Ruleset, law: Ruleset, *, on: date, budget: int = BUDGET) -> Departures:
    """Compare everything a policy says with the law on a day, in every cell it applies to, with every fact known.

    Only what is certain of the law counts: where its answer is open, or its text is not encoded, there is no departure.

    The policy is taken by itself, as what its clauses say, rule by rule where no other of its rules says more, and so is each
    claim of a policy that was read from a file. Of a rule that sets a time, the time is compared. Dates worked out from facts
    are compared on examples of the rules, moved to days on which months differ.
    """
    found: list[Departure] = []
    cells = seen = 0
    for each, counted in _compared(policy, law, on, budget):
        found.append(each)
        cells, seen = cells + counted.cells, seen + counted.seen
    return Departures(on, tuple(found), cells, seen)


@attrs.frozen
class _Saying:
    """A rule or claim to be compared: where it applies, what it says about one part, and what the whole policy says."""

    id: str
    title: str
    clauses: tuple[str, ...]
    claim: bool
    part: Part
    when: Condition
    own: Value
    side: Side[Value]
    ask: Asked

    def speaks(self, said: Value) -> bool:
        """Whether this determines what the policy says, and not another rule of the policy that says more."""
        return said.worked_out >= self.own.worked_out and self.part.join(said, self.own).fixed == self.own.fixed


def _compared(policy: Ruleset, law: Ruleset, on: date, budget: int) -> Iterator[tuple[Departure, Tally[tuple[Any, ...]]]]:
    """Each rule and claim beside the law; those of one part share its counts."""
    there: dict[Question, InForce] = {}
    groups: dict[tuple[Part, str], list[_Saying]] = {}
    for saying in (*_rules(policy, on), *_claims(policy, on)):
        groups.setdefault((saying.part, saying.id if saying.claim else ""), []).append(saying)
    for (part, _), group in groups.items():
        if part.question not in there:
            there[part.question] = InForce.of(law, part.question, on, sure=True)
        sides = (there[part.question].side(part), group[0].side)
        space = Tallying(sides, on, [saying.when for saying in group], budget)
        for saying in group:
            counted = space.within(saying.when)
            yield _departure(saying, counted.classes, law, policy, on), counted


def _departure(
    saying: _Saying, classes: Iterable[Class[tuple[Value, ...]]], law: Ruleset, policy: Ruleset, on: date
) -> Departure:
    sides = (asked(law, saying.part, on, sure=True), saying.ask)
    cells: dict[Change, int] = {}
    shown: dict[Change, Witness] = {}
    for each in classes:
        for kind, case in _ways(saying, each, sides, (law, policy)):
            cells[kind] = cells.get(kind, 0) + each.cells
            if case is not None and (kind not in shown or _plainer(case, shown[kind])):
                shown[kind] = case
    least = {kind: smallest(case, sides) for kind, case in shown.items()}
    return Departure(saying.id, saying.title, saying.clauses, saying.claim, saying.part, cells, least)


def _ways(
    saying: _Saying,
    found: Class[tuple[Value, ...]],
    sides: tuple[Asked, Asked],
    rulesets: tuple[Ruleset, Ruleset],
) -> Iterator[tuple[Change, Witness | None]]:
    """How what is said compares with the law in one class of cells, with a case for each way."""
    if not saying.speaks(found.label[1]):
        return
    working = [rules[name] for rules, said in zip(rulesets, found.label, strict=True) for name in sorted(said.worked_out)]
    shown = witnesses(saying.part, sides, found.known, working)
    if working:
        yield from shown.items()
    else:
        kind = change(saying.part, found.label[0].fixed, found.label[1].fixed)
        yield kind, shown.get(kind)


def _plainer(one: Witness, other: Witness) -> bool:
    """Whether a witness is better: certain before uncertain, fewer facts before more."""
    return (not one.settled, len(one.known)) < (not other.settled, len(other.known))


def _rules(policy: Ruleset, on: date) -> Iterator[_Saying]:
    for question in policy.questions:
        there = InForce.of(policy, question, on)
        for rule in there.rules:
            for part in _own_parts(question, rule):
                when = there.when[rule.id]
                ask = _rule_asked(policy, rule, part, on)
                yield _Saying(rule.id, rule.title, rule.clauses, False, part, when, part.added(rule), there.side(part), ask)


def _own_parts(question: Question, rule: Rule[Any]) -> tuple[Part, ...]:
    """What a rule is about: for one that sets a time limit, the limit, and not that there is an answer by then."""
    found = parts(question, [rule])
    return tuple(part for part in found if part.order.least is None) if isinstance(rule.then, Computed) else found


def _rule_asked(policy: Ruleset, rule: Rule[Any], part: Part, on: date) -> Asked:
    """What a policy says where one of its rules fires or may, and no other goes beyond it."""
    firing, whole = policy.firing(rule), asked(policy, part, on)

    def ask(facts: Facts[Any]) -> Answer | None:
        truth = firing.truth(facts, on)
        said = None if truth is False else whole(facts)
        if said is None or said.value != part.said(rule.outcome(facts)):
            return None
        return Answer(said.value, said.settled and truth is True)

    return ask


def _claims(policy: Ruleset, on: date) -> Iterator[_Saying]:
    claims: Iterable[Claim] = policy.claims if isinstance(policy, PolicyRules) else ()
    for claim in claims:
        if on in claim.in_force:
            for said in claim.says:
                part = Part(claim.question, said.field, said.member)
                value, when = _as_part(part, said.value), possible(claim.when, on)
                ask = _claim_asked(claim, value, on)
                yield _Saying(
                    claim.id, claim.title, claim.clauses, True, part, when, Value(value), Side((), Value(value), part.join), ask
                )


def _as_part(part: Part, value: Any) -> Any:
    """What a claim says about a part: a freedom that is left has not been taken away."""
    return (not value if part.order.least else value) if part.member is not None else value


def _claim_asked(claim: Claim, value: Any, on: date) -> Asked:
    """What a claim says, where it applies to the facts or may apply."""

    def ask(facts: Facts[Any]) -> Answer | None:
        truth = claim.when.truth(facts, on)
        return None if truth is False else Answer(value, truth is True)

    return ask
