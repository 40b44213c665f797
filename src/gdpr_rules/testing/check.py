"""One call that holds a ruleset to everything this project holds its own rules to."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gdpr_rules.evaluation import evaluate
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.rules import Effect, Rule
from gdpr_rules.kernel.rulesets import Ruleset
from gdpr_rules.testing import theorems
from gdpr_rules.testing.examples import day_of, example_problems
from gdpr_rules.testing.limbs import idle_limbs
from gdpr_rules.testing.mutants import surviving
from gdpr_rules.testing.strategies import completions, dates, facts, orders, satisfying, sub_rulesets, variations


class RulesetProblems(AssertionError):
    """Everything that is wrong with a ruleset: `problems` holds one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        listed = "".join(f"\n- {problem}" for problem in problems)
        super().__init__(f"`{len(problems)}` problems, to be mended in the rules or their examples:{listed}")


def check_ruleset(rules: Ruleset, *, examples: int = 100) -> None:
    """Check a ruleset's examples, limbs, mutants and theorems; `examples` is how many cases are drawn for each theorem.

    Every example has to do what it says, alone and among all rules; every limb to decide some example; no mutant of a
    rule to go unnoticed; every rule to be reached by drawn facts; and the theorems to hold on drawn facts and days.
    Raises `RulesetProblems`, which lists them all.
    """
    problems = example_problems(rules) + _reach_problems(rules)
    for rule in rules:
        problems += [f"{rule.id}: no pair of examples shows this limb at work, {limb.text}" for limb in idle_limbs(rule, rules)]
        problems += [f"{rule.id}: no example notices this fault, {mutant.fault}" for mutant in surviving(rule, rules)]
    for question in rules.questions:
        problems += _theorem_problems(rules, question, examples)
    if problems:
        raise RulesetProblems(problems)


def _reach_problems(rules: Ruleset) -> list[str]:
    """Examples whose rule, among all the others and compiled, is not where the example says."""
    problems: list[str] = []
    for rule in rules:
        for example in rule.examples:
            decision = evaluate(example.facts, on=day_of(example, rule), rules=rules)
            effect = Effect.FIRES if rule in decision.fired else Effect.UNSETTLED if rule in decision.assumed else Effect.SILENT
            if effect is not example.effect:
                problems.append(f"{rule.id}: among all rules `{effect.value}` in the example `{example.label}`")
    return problems


class _Case(NamedTuple):
    """What the theorems speak of: facts, a completion of them, a day, some of the rules, and an order of all."""

    partial: Facts[Any]
    complete: Facts[Any]
    on: date
    part: Ruleset
    order: list[int]


def _theorem_problems(rules: Ruleset, question: type[Facts[Any]], examples: int) -> list[str]:
    ours = rules.about(question)
    day, part, order = dates(ours, question), sub_rulesets(ours), orders(ours)

    def rest(partial: Facts[Any]) -> st.SearchStrategy[_Case]:
        return st.builds(_Case, st.just(partial), completions(partial, rules=ours), day, part, order)

    cases = st.one_of(variations(ours, question), facts(question, rules=ours)).flatmap(rest)
    aimed = st.sampled_from(list(ours)).flatmap(lambda rule: st.tuples(st.just(rule), satisfying(rule, ours)))
    found = [_first_failure(aimed, lambda case: _reaches(case[0], case[1], ours), examples)]

    def tried(check: Callable[[_Case, Ruleset], None]) -> str:
        return _first_failure(cases, lambda case: check(case, ours), examples)

    found += map(tried, THEOREMS)
    return [problem for problem in found if problem]


def _reaches(rule: Rule[Any], aim: tuple[Facts[Any], date], rules: Ruleset) -> None:
    decision = evaluate(aim[0], on=aim[1], rules=rules)
    if rule not in (*decision.fired, *decision.assumed):
        raise theorems.Broken(f"{rule.id}: not reached by `{aim[0]}` on {aim[1]}, though the rule alone is; report this")


def _joins(case: _Case, rules: Ruleset) -> None:
    one, other = (evaluate(each, on=case.on, rules=rules).outcome for each in (case.partial, case.complete))
    theorems.check_join_laws(one, other, rules.rules[case.order[0]].outcome(case.complete))


THEOREMS: tuple[Callable[[_Case, Ruleset], None], ...] = (
    _joins,
    lambda case, rules: theorems.check_more_law_never_loosens(case.partial, case.on, case.part, rules),
    lambda case, rules: theorems.check_unknown_is_protective(case.partial, case.complete, case.on, rules),
    lambda case, rules: theorems.check_settled_stays_settled(case.partial, case.complete, case.on, rules),
    lambda case, rules: theorems.check_order_does_not_matter(case.partial, case.on, rules, case.order),
    lambda case, rules: theorems.check_time_is_piecewise_constant(case.partial, case.on, rules),
    lambda case, rules: theorems.check_determining_rules_suffice(case.partial, case.on, rules),
    lambda case, rules: theorems.check_round_trip(case.partial, case.on, rules),
    lambda case, rules: theorems.check_evaluators_agree(case.partial, case.on, rules),
    lambda case, rules: theorems.check_missing(case.partial, case.complete, case.on, rules),
    lambda case, rules: theorems.check_remedies(case.partial, case.on, rules),
    lambda case, rules: theorems.check_views(case.partial, case.on, rules),
)


def _first_failure(cases: st.SearchStrategy[Any], check: Callable[[Any], None], examples: int) -> str:
    """What the simplest case found says, or nothing; an error other than a broken theorem is not caught."""

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    )
    @given(cases)
    def holds(case: Any) -> None:
        check(case)

    try:
        holds()
    except theorems.Broken as broken:
        return str(broken)
    return ""
