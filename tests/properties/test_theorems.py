"""The theorems of the design, over the law, the law with the house policy, and parts of both on any day.

Each test counts the cases that put its theorem to the proof, and fails where there were too few of them.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Message, Ruleset, evaluate
from gdpr_rules.facts.message import Sending
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.facts import about
from gdpr_rules.testing import (
    check_determining_rules_suffice,
    check_join_laws,
    check_missing,
    check_more_law_never_loosens,
    check_order_does_not_matter,
    check_remedies,
    check_round_trip,
    check_settled_stays_settled,
    check_time_is_piecewise_constant,
    check_unknown_is_protective,
    check_views,
    completions,
    dates,
    messages,
    orders,
    outcomes,
    satisfying,
    sub_rulesets,
    variations,
)
from gdpr_rules.testing.cells import values
from gdpr_rules.testing.theorems import interpreted

BOTH = LAW | SOPRO
REGIMES = sorted({BOTH.regime(rule).id for rule in BOTH})
WITHOUT = {regime: BOTH.of(*(each for each in REGIMES if each != regime)) for regime in REGIMES}
EXAMPLES = settings().max_examples
DRAWN = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

MESSAGES = st.one_of(variations(BOTH, Message), messages(rules=BOTH))
DAYS = dates(BOTH, Message)
RULES = st.one_of(st.just(LAW), st.just(BOTH), sub_rulesets(BOTH))
PARTIAL = MESSAGES.flatmap(lambda partial: st.tuples(st.just(partial), completions(partial, rules=BOTH)))


def hold(check: Callable[..., Any], *drawn: st.SearchStrategy[Any], reach: float = 0.05, examples: int = EXAMPLES) -> None:
    """Run a check on drawn cases; it returns whether a case put it to the proof, and `reach` of all cases have to."""
    tried: Counter[bool] = Counter()

    @settings(DRAWN, max_examples=examples)
    @given(st.tuples(*drawn))
    def holds(case: tuple[Any, ...]) -> None:
        tried[bool(check(*case))] += 1

    holds()
    assert tried[True] >= reach * examples, f"only {tried[True]} of {tried.total()} cases put this to the proof"


def test_join_laws() -> None:
    """Theorem: the join is idempotent, commutative, associative, and at least as protective as each input."""

    def check(a: Sending, b: Sending, c: Sending) -> bool:
        check_join_laws(a, b, c)
        return not a.covers(b) and not b.covers(a)

    hold(check, *[outcomes(Sending)] * 3)


def test_join_laws_of_what_the_rules_add() -> None:
    """Theorem, exhaustively: the join laws for every two outcomes that rules add, with a third beside them."""
    added = list(dict.fromkeys(rule.outcome(Message()) for rule in BOTH))
    assert len(added) > 20
    for a in added:
        for b in added:
            check_join_laws(a, b, added[0])


def test_more_law_never_loosens() -> None:
    """Theorem: adding rules to rules never lowers protection."""

    def check(message: Message, on: date, rules: Ruleset, more: Ruleset) -> bool:
        joined = rules | more
        check_more_law_never_loosens(message, on, rules, joined)
        return evaluate(message, on=on, rules=rules).outcome != evaluate(message, on=on, rules=joined).outcome

    hold(check, MESSAGES, DAYS, sub_rulesets(BOTH), sub_rulesets(BOTH))


def test_policy_never_loosens_the_law() -> None:
    """Theorem: the house policy, joined to the law, never lowers protection."""

    def check(message: Message, on: date) -> bool:
        check_more_law_never_loosens(message, on, LAW, BOTH)
        return evaluate(message, on=on).outcome != evaluate(message, on=on, rules=BOTH).outcome

    hold(check, MESSAGES, DAYS)


def test_adding_a_regime_never_loosens() -> None:
    """Theorem: adding any one regime to all the others never lowers protection, where one of its rules applies."""
    reached: Counter[str] = Counter()
    aims = {rule.id: st.tuples(st.just(BOTH.regime(rule).id), satisfying(rule, BOTH)) for rule in BOTH}

    def check(drawn: tuple[str, tuple[Message, date]]) -> bool:
        regime, (message, on) = drawn
        check_more_law_never_loosens(message, on, WITHOUT[regime], BOTH)
        reached[regime] += 1
        return evaluate(message, on=on, rules=WITHOUT[regime]).outcome != evaluate(message, on=on, rules=BOTH).outcome

    hold(check, st.sampled_from(sorted(aims)).flatmap(aims.__getitem__))
    assert set(reached) == set(REGIMES)


@pytest.mark.parametrize("regime", REGIMES)
def test_adding_a_regime_never_loosens_an_example(regime: str) -> None:
    """Theorem, on every example of every rule: adding any one regime to all the others never lowers protection."""
    for rule in BOTH:
        for example in rule.examples:
            check_more_law_never_loosens(example.facts, example.on or VERIFIED, WITHOUT[regime], BOTH)


def test_unknown_is_protective() -> None:
    """Theorem: a decision on partial facts is at least as protective as on any completion of them."""

    def check(pair: tuple[Message, Message], on: date, rules: Ruleset) -> bool:
        check_unknown_is_protective(*pair, on, rules)
        return evaluate(pair[0], on=on, rules=rules).outcome != evaluate(pair[1], on=on, rules=rules).outcome

    hold(check, PARTIAL, DAYS, RULES)


def test_knowing_more_never_flips_a_settled_answer() -> None:
    """Theorem: settled decisions keep their outcome under every completion, and settled fields their value."""

    def check(pair: tuple[Message, Message], on: date, rules: Ruleset) -> bool:
        check_settled_stays_settled(*pair, on, rules)
        decision = evaluate(pair[0], on=on, rules=rules)
        return decision.settled_on("permission") and bool(decision.missing or decision.assumed)

    hold(check, PARTIAL, DAYS, RULES)


def test_order_and_duplicates_do_not_matter() -> None:
    """Theorem: any permutation of the rules gives an equal decision, and a rule given twice counts once."""

    def check(message: Message, on: date, drawn: tuple[Ruleset, list[int]]) -> bool:
        check_order_does_not_matter(message, on, *drawn)
        decision = evaluate(message, on=on, rules=drawn[0])
        return len((*decision.fired, *decision.assumed)) > 1

    hold(check, MESSAGES, DAYS, sub_rulesets(BOTH).flatmap(lambda part: st.tuples(st.just(part), orders(part))), reach=0.02)


def test_time_is_piecewise_constant() -> None:
    """Theorem: a decision changes only on a declared change date."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_time_is_piecewise_constant(message, on, rules)
        return on not in rules.change_dates(Message)

    hold(check, MESSAGES, DAYS, RULES)


def test_every_change_date_changes_something() -> None:
    """Theorem, the other way round: on each declared change date some rule applies to some example as it did not before."""
    examples = {example.facts for rule in BOTH for example in rule.examples}
    for day in BOTH.change_dates(Message):
        if day > date.min:
            eve = date.fromordinal(day.toordinal() - 1)
            assert any(interpreted(each, day, BOTH) != interpreted(each, eve, BOTH) for each in examples), day


def test_determining_rules_suffice() -> None:
    """Theorem: with only the rules that determined the outcome, the outcome is the same."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_determining_rules_suffice(message, on, rules)
        decision = evaluate(message, on=on, rules=rules)
        return 0 < len(decision.determining) < len((*decision.fired, *decision.assumed))

    hold(check, MESSAGES, DAYS, RULES, reach=0.005)


def test_round_trip() -> None:
    """Theorem: facts, decisions and certificates survive JSON unchanged."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_round_trip(message, on, rules)
        return bool(message.sender_countries and message.details_collected_on)

    hold(check, MESSAGES, DAYS, RULES)


def test_missing_is_enough() -> None:
    """Facts not named as missing cannot change the outcome; once none is missing, only the law itself can be open."""

    def check(pair: tuple[Message, Message], on: date, rules: Ruleset) -> bool:
        check_missing(*pair, on, rules)
        missing = evaluate(pair[0], on=on, rules=rules).missing
        return 0 < len(missing) < len(pair[0].unknown)

    hold(check, PARTIAL, DAYS, RULES)


def test_remedies_work_and_nothing_less_does() -> None:
    """Every remedy makes the message permitted, no part of it does, and all of it is within the sender's power."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_remedies(message, on, rules)
        return any(len(remedy) > 1 for remedy in evaluate(message, on=on, rules=rules).remedies())

    hold(check, variations(BOTH, Message), DAYS, RULES, reach=0.01)


def test_no_remedy_of_one_change_is_overlooked() -> None:
    """Whatever single change to a changeable fact would make the message permitted is among the remedies."""

    def check(message: Message, on: date) -> bool:
        decision = evaluate(message, on=on, rules=BOTH)
        single = {remedy.changes[0][0] for remedy in decision.remedies(limit=100) if len(remedy) == 1}
        would_do = {
            fact.name
            for fact in attrs.fields(Message)
            if about(fact).changeable and not decision.outcome.permissive
            for value in values(fact, decision.program.firing, on)
            if evaluate(attrs.evolve(message, **{fact.name: value}), on=on, rules=BOTH).outcome.permissive
        }
        assert single == would_do
        return bool(single)

    hold(check, variations(BOTH, Message), DAYS, examples=EXAMPLES // 4)  # each case tries some eighty changes


def test_views_fit_the_outcome() -> None:
    """The outcome is the join of the regimes' own outcomes, and each field is set by the rules behind it."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_views(message, on, rules)
        return len(evaluate(message, on=on, rules=rules).by_regime) > 2

    hold(check, MESSAGES, DAYS, RULES)
