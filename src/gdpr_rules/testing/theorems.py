"""The theorems of the design, each as a function that raises `Broken` where some facts, day or rules go against it."""

import json
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import lru_cache, reduce
from typing import Any

import attrs

from gdpr_rules.evaluation import Decision, evaluate, verify
from gdpr_rules.kernel.facts import Facts, about
from gdpr_rules.kernel.protection import Outcome, protections
from gdpr_rules.kernel.rulesets import Ruleset


class Broken(AssertionError):
    """A theorem does not hold; the message names it and the case."""


def _hold(theorem: str, case: object, **claims: object) -> None:
    for claim, holds in claims.items():
        if not holds:
            raise Broken(f"{theorem}: it is not {claim.replace('_', ' ')}, in `{case}`; correct the rule or its outcome")


def check_join_laws(a: Outcome, b: Outcome, c: Outcome) -> None:
    """Theorem *join laws*: idempotent, commutative, associative, and at least as protective as each input."""
    least = type(a)()
    _hold(
        "join laws",
        (a, b, c),
        idempotent=a | a == a,
        commutative=a | b == b | a,
        associative=(a | b) | c == a | (b | c),
        at_least_as_protective_as_the_first=(a | b).covers(a),
        at_least_as_protective_as_the_second=(a | b).covers(b),
        no_more_protective_than_asked_for=not (c.covers(a) and c.covers(b)) or c.covers(a | b),
        unchanged_by_the_least_protection=a | least == a,
    )


def check_more_law_never_loosens(facts: Facts[Any], on: date, fewer: Ruleset, more: Ruleset) -> None:
    """Theorem *more law never loosens*: rules added to a ruleset never lower protection, possible or certain."""
    before, after = evaluate(facts, on=on, rules=fewer), evaluate(facts, on=on, rules=more)
    _hold(
        "more law never loosens",
        (facts, on, fewer, more),
        as_protective_as_before=after.outcome.covers(before.outcome),
        as_certain_as_before=after.certain_outcome.covers(before.certain_outcome),
    )


def check_unknown_is_protective(partial: Facts[Any], complete: Facts[Any], on: date, rules: Ruleset) -> None:
    """Theorem *unknown is protective*: partial facts are answered at least as protectively as any completion of them."""
    before, after = evaluate(partial, on=on, rules=rules), evaluate(complete, on=on, rules=rules)
    _hold(
        "unknown is protective",
        (partial, complete, on),
        as_protective_while_unknown=before.outcome.covers(after.outcome),
        certain_still_once_known=after.certain_outcome.covers(before.certain_outcome),
    )


def check_settled_stays_settled(partial: Facts[Any], complete: Facts[Any], on: date, rules: Ruleset) -> None:
    """Theorem *knowing more never flips a settled answer*, as a whole and field by field."""
    before, after = evaluate(partial, on=on, rules=rules), evaluate(complete, on=on, rules=rules)
    case = (partial, complete, on)
    if before.settled:
        _hold("a settled answer stays", case, the_same=after.outcome == before.outcome, settled_still=after.settled)
    for field in attrs.fields(type(before.outcome)):
        if before.settled_on(field.name):
            same = getattr(after.outcome, field.name) == getattr(before.outcome, field.name)
            _hold(f"a settled `{field.name}` stays", case, the_same=same, settled_still=after.settled_on(field.name))


def check_order_does_not_matter(facts: Facts[Any], on: date, rules: Ruleset, order: Sequence[int]) -> None:
    """Theorem *order and duplicates do not matter*: rules in another order, or given twice, decide alike.

    `order` is a permutation of the rules' places.
    """
    shuffled = Ruleset([rules.rules[place] for place in order], reversed(rules.regimes), rules.retired)
    twice = rules | rules.only(rules.rules[place] for place in order[: len(order) // 2])
    decision = evaluate(facts, on=on, rules=rules)
    _hold(
        "order and duplicates do not matter",
        (facts, on),
        the_same_in_another_order=evaluate(facts, on=on, rules=shuffled) == decision,
        the_same_with_rules_given_twice=evaluate(facts, on=on, rules=twice) == decision,
        of_the_same_fingerprint=shuffled.fingerprint == rules.fingerprint == twice.fingerprint,
    )


def check_time_is_piecewise_constant(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """Theorem *time is piecewise constant*: nothing changes between a declared change date and the day before the next.

    Checked by the plain interpreter, day by day; the compiled rules are made once for a whole stretch.
    """
    changes = rules.change_dates(type(facts))
    first = max((day for day in changes if day <= on), default=date.min)
    last = min((day for day in changes if day > on), default=date.max) - timedelta(days=1)
    _hold(
        "time is piecewise constant",
        (facts, on),
        as_on_the_first_day_of_its_stretch=interpreted(facts, on, rules) == interpreted(facts, first, rules),
        as_on_the_last_day_of_its_stretch=interpreted(facts, on, rules) == interpreted(facts, last, rules),
    )


def check_determining_rules_suffice(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """Theorem *determining rules suffice*: with only the rules that set the outcome, the outcome is the same."""
    decision = evaluate(facts, on=on, rules=rules)
    if not decision.determining:
        least = type(decision.outcome)()
        _hold("determining rules suffice", (facts, on), the_least_without_any_rule=decision.outcome == least)
        return
    alone = evaluate(facts, on=on, rules=rules.only(decision.determining))
    _hold("determining rules suffice", (facts, on), the_same_outcome=alone.outcome == decision.outcome)


def check_round_trip(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """Theorem *round trip*: facts, decisions and certificates survive JSON unchanged."""
    decision = evaluate(facts, on=on, rules=rules)
    certificate = decision.to_dict()
    carried = json.loads(json.dumps(certificate))
    restored = Decision.from_dict(carried, rules=rules)
    _hold(
        "round trip",
        (facts, on),
        the_same_certificate=carried == certificate == restored.to_dict(),
        the_same_facts=restored.facts == facts,
        the_same_decision=restored == decision,
        found_true_by_verify=verify(carried, rules=rules),
    )


def check_evaluators_agree(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """The generated function says about every rule what the plain interpreter says."""
    decision = evaluate(facts, on=on, rules=rules)
    compiled = {rule.id: True for rule in decision.fired} | {rule.id: None for rule in decision.assumed}
    _hold("compiled = interpreted", (facts, on), alike_for_every_rule=compiled == interpreted(facts, on, rules))


def check_missing(partial: Facts[Any], complete: Facts[Any], on: date, rules: Ruleset) -> None:
    """What is *missing* is enough: the unknown facts not named could not change the answer, and with those named it settles.

    Once nothing is missing, the decision is settled except for open questions of law.
    """
    decision = evaluate(partial, on=on, rules=rules)
    others = {name: getattr(complete, name) for name in partial.unknown if name not in decision.missing}
    beside = evaluate(attrs.evolve(partial, **others), on=on, rules=rules)
    _hold(
        "missing is enough",
        (partial, others, on),
        the_same_outcome_whatever_the_others=beside.outcome == decision.outcome,
        as_certain_whatever_the_others=beside.certain_outcome == decision.certain_outcome,
        about_unknown_facts_only=set(decision.missing) <= set(partial.unknown),
    )
    while decision.missing:
        given = {name: getattr(complete, name) for name in decision.missing}
        decision = evaluate(attrs.evolve(decision.facts, **given), on=on, rules=rules)
    _hold("missing is enough", decision.facts, settled_or_open_in_law=decision.settled != bool(decision.open_questions))


def check_remedies(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """Every remedy changes changeable facts only, makes the outcome permissive, and does so with nothing to spare."""
    decision = evaluate(facts, on=on, rules=rules)
    remedies = decision.remedies()
    fields = attrs.fields(type(facts))
    _hold("remedies", (facts, on), offered_only_where_needed=not (remedies and decision.outcome.permissive))
    for remedy in remedies:
        size = len(remedy.changes)
        parts = [
            dict(change for place, change in enumerate(remedy.changes) if part >> place & 1) for part in range(2**size - 1)
        ]
        _hold(
            "remedies",
            (facts, on, remedy),
            permissive=evaluate(remedy.applied_to(facts), on=on, rules=rules).outcome.permissive,
            minimal=not any(evaluate(attrs.evolve(facts, **part), on=on, rules=rules).outcome.permissive for part in parts),
            within_the_controllers_power=all(about(getattr(fields, name)).changeable for name, _ in remedy.changes),
            a_change=all(getattr(facts, name) != value for name, value in remedy.changes),
        )
    sizes = [len(remedy) for remedy in remedies]
    _hold("remedies", (facts, on), smallest_first=sizes == sorted(sizes))


def check_views(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """The views of a decision fit its outcome: by field, by regime, and in what is settled."""
    decision = evaluate(facts, on=on, rules=rules)
    joined = type(decision.outcome)()
    for name, outcome in decision.by_regime.items():
        alone = evaluate(facts, on=on, rules=_of(rules, name)).outcome
        _hold("by regime", (facts, on, name), that_regimes_own_outcome=outcome == alone)
        joined = joined | outcome
    names = [field.name for field in attrs.fields(type(decision.outcome))]
    _hold(
        "views of a decision",
        (facts, on),
        joined_from_its_regimes=joined == decision.outcome,
        settled_when_every_field_is=decision.settled == all(map(decision.settled_on, names)),
    )
    for name in names:
        setting = [getattr(rule.outcome(facts), name) for rule in decision.because(name)]
        least = getattr(type(decision.outcome)(), name)
        value = getattr(decision.outcome, name)
        _hold("because", (facts, on, name), set_by_some_rule=bool(setting) == (value != least))


def check_precedence(facts: Facts[Any], on: date, rules: Ruleset) -> None:
    """*Which regime wins*: what holds is the join of the regimes' own values, and every regime named as setting it did."""
    decision = evaluate(facts, on=on, rules=rules)
    least, precedence = type(decision.outcome)(), decision.precedence
    for standing in precedence:
        order, case = protections(type(least))[standing.field], (facts, on, standing.field)
        value = getattr(decision.outcome, standing.field)
        sets = isinstance(value, frozenset)
        joined = reduce(order.join, standing.alone.values(), order.least)
        _hold(
            "which regime wins",
            case,
            what_stands=standing.value == value,
            joined_from_what_each_would_say=joined == value,
            set_by_some_regime=bool(standing.set_by) == (value != order.least),
            set_by_who_says_so=sets or all(standing.alone[name] == value for name in standing.set_by),
            set_by_rules_of_theirs={rules.regime(rule).id for rule in standing.rules} == set(standing.set_by),
            given_member_by_member=not sets or frozenset(m.member for m in standing.members if m.value) == value,
        )
        for each in standing.members:
            changed = each.member not in order.least
            _hold(
                "which regime wins",
                (*case, each.member),
                set_by_who_says_so=all(each.alone[name] is changed for name in each.set_by),
                set_by_some_regime=bool(each.set_by) == (each.value is changed),
                set_by_rules_of_theirs={rules.regime(rule).id for rule in each.rules} == set(each.set_by),
            )


def check_withholding(facts: Facts[Any], on: date, rules: Ruleset, names: Collection[str]) -> None:
    """*Withholding*: with openings a certificate is verified in full; without, it is consistent and reveals no more.

    Whatever does not depend on the withheld facts is the same as if they had never been known.
    """
    decision = evaluate(facts, on=on, rules=rules)
    certificate, openings = decision.sealed(names, salts=bytes)
    blind = evaluate(attrs.evolve(facts, **dict.fromkeys(names)), on=on, rules=rules).sealed(names, salts=bytes).certificate
    answer = {"outcome", "settled", "withheld"}
    carried = json.loads(json.dumps(certificate))
    without = verify(carried, rules=rules)
    _hold(
        "withholding",
        (facts, on, names),
        verified_with_openings=verify(carried, rules=rules, openings=openings),
        the_same_decision_with_openings=Decision.from_dict(carried, rules=rules, openings=openings) == decision,
        consistent_without=without.consistent,
        untrue_without=bool(without) == (not names),
        blind_to_what_is_withheld=all(certificate[key] == blind[key] for key in certificate if key not in answer),
        naming_rules_that_fired={*certificate["fired"]} <= {rule.id for rule in decision.fired},
        naming_rules_that_are_assumed={*certificate["assumed"]} <= {rule.id for rule in decision.assumed},
        committed_to_each_value=not any(
            (certificate["withheld"][name] == blind["withheld"][name]) is (name in decision.known_facts) for name in names
        ),
    )


@lru_cache(maxsize=256)
def _of(rules: Ruleset, regime: str) -> Ruleset:
    """The rules of a regime, compiled once for all the cases that are put to the same ruleset."""
    return rules.of(regime)


def interpreted(facts: Facts[Any], on: date, rules: Ruleset) -> dict[str, bool | None]:
    """What the plain interpreter says about the rules of a question on a day: true or unknown, by id; false ones left out."""
    ours = [rule for rule in rules if rule.question is type(facts) and on in rule.in_force]
    truths = {rule.id: rules.firing(rule).truth(facts, on) for rule in ours}
    return {name: truth for name, truth in truths.items() if truth is not False}
