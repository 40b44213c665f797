"""The theorems of the design, for each question over the law, the law with the house policy, and parts of both on any day.

Each test counts the cases that put its theorem to the proof, and fails where there were too few of them.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Facts, Message, Outcome, Ruleset, evaluate
from gdpr_rules.decisions.cells import blank, cells_of
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.conditions import FALSE, Condition, reduce
from gdpr_rules.kernel.facts import about, outcome_of
from gdpr_rules.kernel.rules import Computed
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
    facts,
    orders,
    outcomes,
    satisfying,
    sub_rulesets,
    variations,
)
from gdpr_rules.testing.strategies import fact_values
from gdpr_rules.values.kinds import remembered
from tests.law.cases import cold
from tests.properties.pools import Question, ours, pool
from tests.questions import BOTH, cases

REGIMES = sorted({BOTH.regime(rule).id for rule in BOTH})
WITHOUT = {regime: BOTH.of(*(each for each in REGIMES if each != regime)) for regime in REGIMES}
EXAMPLES = settings().max_examples
ROUNDS = 4  # of cases, before so few that put a check to the proof are no chance
PROMISES_KEPT = {"relevant_to_role": True, "dpia_recorded": True, "client_agreement_held": True}
DRAWN = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
every_question = pytest.mark.parametrize("question", BOTH.questions, ids=lambda question: question.__name__)


def items(question: Question) -> st.SearchStrategy[Facts[Any]]:
    """Facts near the examples, and facts from anywhere."""
    return st.one_of(variations(ours(question), question), facts(question, rules=ours(question)))


def partial(question: Question) -> st.SearchStrategy[tuple[Facts[Any], Facts[Any]]]:
    """Facts with a completion of them."""
    return items(question).flatmap(lambda item: st.tuples(st.just(item), completions(item, rules=ours(question))))


def nearly_permitted() -> st.SearchStrategy[Message]:
    """A message that meets every duty, with at most four facts changed or forgotten."""
    changes = st.sampled_from([field.name for field in attrs.fields(Message)]).flatmap(
        lambda name: st.tuples(st.just(name), st.none() | fact_values(Message, name, rules=BOTH))
    )
    return st.tuples(st.sampled_from(["GB", "FR", "IT", "US"]), st.lists(changes, max_size=4)).map(
        lambda drawn: cold(drawn[0], **{**PROMISES_KEPT, **dict(drawn[1])})
    )


def days(question: Question) -> st.SearchStrategy[date]:
    """Days of evaluation."""
    return dates(ours(question), question)


def rulesets_on(question: Question) -> st.SearchStrategy[Ruleset]:
    """The law on a question, the law and the policy, and parts of both."""
    return st.sampled_from(pool(question))


@remembered
def joined(one: Ruleset, other: Ruleset) -> Ruleset:
    """Two of the pool, joined once."""
    return one | other


def hold(check: Callable[..., Any], *drawn: st.SearchStrategy[Any], reach: float = 0.05, examples: int = EXAMPLES) -> None:
    """Run a check on drawn cases; it returns whether a case put it to the proof, and `reach` of all cases have to.

    Where chance gave too few of them, as many are drawn again, up to `ROUNDS` times: their share counts over all rounds.
    """
    tried: Counter[bool] = Counter()

    @settings(DRAWN, max_examples=examples)
    @given(st.tuples(*drawn))
    def holds(case: tuple[Any, ...]) -> None:
        tried[bool(check(*case))] += 1

    for n in range(1, ROUNDS + 1):
        holds()
        if tried[True] >= n * reach * examples:
            return
    pytest.fail(f"only {tried[True]} of {tried.total()} cases put this to the proof")


@every_question
def test_join_laws(question: Question) -> None:
    """Theorem: the join is idempotent, commutative, associative, and at least as protective as each input."""

    def check(a: Outcome, b: Outcome, c: Outcome) -> bool:
        check_join_laws(a, b, c)
        return not a.covers(b) and not b.covers(a)

    hold(check, *[outcomes(outcome_of(question))] * 3, examples=cases(question))


@every_question
def test_join_laws_of_what_the_rules_add(question: Question) -> None:
    """Theorem, exhaustively: the join laws for every two outcomes that rules add, with a third beside them."""
    added = list(dict.fromkeys(rule.outcome(rule.examples[0].facts) for rule in ours(question)))
    for a in added:
        for b in added:
            check_join_laws(a, b, added[0])


@every_question
def test_more_law_never_loosens(question: Question) -> None:
    """Theorem: adding rules to rules never lowers protection."""

    def check(item: Facts[Any], on: date, rules: Ruleset, more: Ruleset) -> bool:
        both = joined(rules, more)
        check_more_law_never_loosens(item, on, rules, both)
        return bool(evaluate(item, on=on, rules=rules).outcome != evaluate(item, on=on, rules=both).outcome)

    parts = rulesets_on(question)
    hold(check, items(question), days(question), parts, parts, reach=0.005, examples=cases(question))


@pytest.mark.parametrize("question", SOPRO.questions, ids=lambda question: question.__name__)
def test_policy_never_loosens_the_law(question: Question) -> None:
    """Theorem: the house policy, joined to the law, never lowers protection."""

    def check(item: Facts[Any], on: date) -> bool:
        check_more_law_never_loosens(item, on, LAW, BOTH)
        return bool(evaluate(item, on=on).outcome != evaluate(item, on=on, rules=BOTH).outcome)

    hold(check, items(question), days(question), examples=cases(question))


@pytest.mark.parametrize("regime", REGIMES)
def test_adding_a_regime_never_loosens(regime: str) -> None:
    """Theorem: adding any one regime to all the others never lowers protection, where one of its rules applies."""

    def check(case: tuple[Facts[Any], date]) -> bool:
        item, on = case
        if type(item) in WITHOUT[regime].questions:  # else nothing is there to be added to
            check_more_law_never_loosens(item, on, WITHOUT[regime], BOTH)
        return True

    aims = [satisfying(rule, BOTH) for rule in BOTH if BOTH.regime(rule).id == regime]
    hold(check, st.sampled_from(aims).flatmap(lambda aim: aim), examples=EXAMPLES // 5)


@pytest.mark.parametrize("regime", REGIMES)
def test_adding_a_regime_never_loosens_an_example(regime: str) -> None:
    """Theorem, on every example of every rule: adding any one regime to all the others never lowers protection.

    A question on which the regime has no rule is answered by the same rules either way.
    """
    own, others = BOTH.of(regime).questions, WITHOUT[regime].questions
    asked = [rule for rule in BOTH if rule.question in own and rule.question in others]
    assert asked
    for item, on in {(each.facts, each.on or VERIFIED) for rule in asked for each in rule.examples}:
        check_more_law_never_loosens(item, on, WITHOUT[regime], BOTH)


@every_question
def test_unknown_is_protective(question: Question) -> None:
    """Theorem: a decision on partial facts is at least as protective as on any completion of them."""

    def check(pair: tuple[Facts[Any], Facts[Any]], on: date, rules: Ruleset) -> bool:
        check_unknown_is_protective(*pair, on, rules)
        return bool(evaluate(pair[0], on=on, rules=rules).outcome != evaluate(pair[1], on=on, rules=rules).outcome)

    hold(check, partial(question), days(question), rulesets_on(question), reach=0.02, examples=cases(question))


@every_question
def test_knowing_more_never_flips_a_settled_answer(question: Question) -> None:
    """Theorem: settled decisions keep their outcome under every completion, and settled fields their value."""

    def check(pair: tuple[Facts[Any], Facts[Any]], on: date, rules: Ruleset) -> bool:
        check_settled_stays_settled(*pair, on, rules)
        decision = evaluate(pair[0], on=on, rules=rules)
        fields = [field.name for field in attrs.fields(outcome_of(question))]
        return any(map(decision.settled_on, fields)) and bool(decision.missing or decision.assumed)

    hold(check, partial(question), days(question), rulesets_on(question), reach=0.02, examples=cases(question))


@every_question
def test_order_and_duplicates_do_not_matter(question: Question) -> None:
    """Theorem: any permutation of the rules gives an equal decision, and a rule given twice counts once."""

    def check(item: Facts[Any], on: date, drawn: tuple[Ruleset, list[int]]) -> bool:
        check_order_does_not_matter(item, on, *drawn)
        decision = evaluate(item, on=on, rules=drawn[0])
        return len((*decision.fired, *decision.assumed)) > (
            question is Message
        )  # of small questions one rule often answers alone

    parts = sub_rulesets(ours(question)).flatmap(lambda part: st.tuples(st.just(part), orders(part)))
    # Two rulesets are built and compiled for each case; rulesets nobody wrote are put to the same elsewhere.
    few = EXAMPLES if question is Message else EXAMPLES // 5
    hold(check, items(question), days(question), parts, reach=0.002, examples=few)


@every_question
def test_time_is_piecewise_constant(question: Question) -> None:
    """Theorem: a decision changes only on a declared change date."""

    def check(item: Facts[Any], on: date, rules: Ruleset) -> bool:
        check_time_is_piecewise_constant(item, on, rules)
        return on not in rules.change_dates(question)

    hold(check, items(question), days(question), rulesets_on(question), examples=cases(question))


def changing(rules: Ruleset, question: Question, eve: date, day: date) -> list[tuple[Condition, Condition]]:
    """What the rules that are not the same on a day as on its eve ask on either, a rule that is not in force nothing."""
    firing = [
        [reduce(rules.firing(rule), on, {}) if on in rule.in_force else FALSE for on in (eve, day)]
        for rule in rules
        if rule.question is question
    ]
    return [(before, after) for before, after in firing if before != after]


def neighbours(each: Facts[Any], values: dict[str, list[Any]]) -> Iterator[Facts[Any]]:
    """The same facts with one of them put to each of its values."""
    return (attrs.evolve(each, **{name: value}) for name, several in values.items() for value in several)


@every_question
def test_every_change_date_changes_something(question: Question) -> None:
    """Theorem, the other way round: on each declared change date some rule applies to some example as it did not before."""
    rules = ours(question)
    examples = list(dict.fromkeys(example.facts for rule in rules for example in rule.examples))
    for day in rules.change_dates(question):
        if day > date.min:
            eve = date.fromordinal(day.toordinal() - 1)
            rows = changing(rules, question, eve, day)
            asked = [condition for row in rows for condition in row]
            values = {fact.name: list(cells_of(fact, asked, day)) for fact in attrs.fields(question)}
            tried = chain(examples, (other for each in examples for other in neighbours(each, values)))
            assert any(old.truth(each, eve) != new.truth(each, day) for each in tried for old, new in rows), day


@every_question
def test_determining_rules_suffice(question: Question) -> None:
    """Theorem: with only the rules that determined the outcome, the outcome is the same."""

    def check(item: Facts[Any], on: date, rules: Ruleset) -> bool:
        check_determining_rules_suffice(item, on, rules)
        return bool(evaluate(item, on=on, rules=rules).determining)

    hold(check, items(question), days(question), rulesets_on(question), examples=cases(question))


def test_some_rules_do_not_determine() -> None:
    """The theorem above is not empty: often enough some rule that applies sets nothing that others do not."""

    def check(item: Facts[Any], on: date) -> bool:
        decision = evaluate(item, on=on, rules=BOTH)
        return 0 < len(decision.determining) < len((*decision.fired, *decision.assumed))

    hold(check, items(Message), days(Message), reach=0.005)


@every_question
def test_round_trip(question: Question) -> None:
    """Theorem: facts, decisions and certificates survive JSON unchanged."""

    def check(item: Facts[Any], on: date, rules: Ruleset) -> bool:
        check_round_trip(item, on, rules)
        return len(item.unknown) < len(attrs.fields(question)) / 2

    hold(check, items(question), days(question), rulesets_on(question), examples=cases(question))


@every_question
def test_missing_is_enough(question: Question) -> None:
    """Facts not named as missing cannot change the outcome; once none is missing, only the law itself can be open."""

    def check(pair: tuple[Facts[Any], Facts[Any]], on: date, rules: Ruleset) -> bool:
        check_missing(*pair, on, rules)
        return bool(evaluate(pair[0], on=on, rules=rules).missing)

    hold(check, partial(question), days(question), rulesets_on(question), reach=0.02, examples=cases(question))


def test_remedies_work_and_nothing_less_does() -> None:
    """Every remedy makes the message permitted, no part of it does, and all of it is within the sender's power."""

    def check(message: Message, on: date, rules: Ruleset) -> bool:
        check_remedies(message, on, rules)
        return any(len(remedy) > 1 for remedy in evaluate(message, on=on, rules=rules).remedies())

    hold(check, variations(BOTH, Message), days(Message), rulesets_on(Message), reach=0.01)


def test_no_remedy_of_one_change_is_overlooked() -> None:
    """Whatever single change to a changeable fact would make the message permitted is among the remedies."""

    def check(message: Message, on: date) -> bool:
        decision = evaluate(message, on=on, rules=BOTH)
        single = {remedy.changes[0][0] for remedy in decision.remedies(limit=100) if len(remedy) == 1}
        would_do = {
            fact.name
            for fact in attrs.fields(Message)
            if about(fact).changeable and not decision.outcome.permissive
            for value in cells_of(fact, decision.program.firing, on)
            if evaluate(attrs.evolve(message, **{fact.name: value}), on=on, rules=BOTH).outcome.permissive
        }
        assert single == would_do
        return bool(single)

    hold(
        check, st.one_of(nearly_permitted(), variations(BOTH, Message)), days(Message), examples=EXAMPLES // 4
    )  # each case tries some eighty changes


@every_question
def test_views_fit_the_outcome(question: Question) -> None:
    """The outcome is the join of the regimes' own outcomes, and each field is set by the rules behind it."""

    def check(item: Facts[Any], on: date, rules: Ruleset) -> bool:
        check_views(item, on, rules)
        return bool(evaluate(item, on=on, rules=rules).by_regime)

    hold(check, items(question), days(question), rulesets_on(question), examples=cases(question))


@pytest.mark.parametrize("rule", [rule for rule in BOTH if isinstance(rule.then, Computed)], ids=lambda rule: rule.id)
def test_what_is_worked_out_answers_without_any_fact(rule: Any) -> None:
    """A computed outcome is total: it answers where nothing is known but what the question cannot be asked without."""
    empty = blank(rule.question)
    assert rule.then.of(empty).covers(type(rule.then.of(empty))())
    assert rule.then.calculation(empty) is not None
