"""Three evaluators agree: the generated function, the plain interpreter, and an oracle that shares no code with them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdpr_rules import Facts, Rule, Ruleset, evaluate
from gdpr_rules.testing import check_evaluators_agree, dates, facts, rulesets, satisfying, sub_rulesets, variations
from gdpr_rules.testing.cells import Cell, Space
from gdpr_rules.testing.examples import day_of
from gdpr_rules.testing.theorems import interpreted
from tests import oracle
from tests.kernel.visits import Visit
from tests.properties.pools import ours as whole
from tests.properties.pools import pool
from tests.questions import BOTH, by_hand, cases

DRAWN = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SAMPLED = max(500, settings().max_examples)  # cells tried of a rule that has many, over all its stretches of time
EXHAUSTIVE = 5 * SAMPLED  # cells on one day up to which a rule is tried on every one of them
TRUTHS = {oracle.YES: True, oracle.PERHAPS: None}


def extents(rules: Ruleset, item: Any, on: date) -> dict[str, float]:
    """What the oracle says of every rule."""
    return {rule.id: oracle.fires(rule, rules, item, on) for rule in rules}


def told(extents: dict[str, float]) -> dict[str, bool | None]:
    """The rules that may fire, and whether they certainly do."""
    return {name: TRUTHS[extent] for name, extent in extents.items() if extent != oracle.NO}


@pytest.mark.parametrize("question", BOTH.questions, ids=lambda question: question.__name__)
def test_compiled_interpreted_and_oracle_agree_on_drawn_facts(question: type[Facts[Any]]) -> None:
    ours = whole(question)
    items = st.one_of(variations(ours, question), facts(question, rules=ours))
    # A part nobody chose is built and compiled for its case alone, so that most cases take one that is there.
    parts = st.integers(0, 9).flatmap(lambda n: sub_rulesets(ours) if n == 9 else st.sampled_from(pool(question)))

    @settings(DRAWN, max_examples=cases(question))
    @given(items, dates(ours, question), parts)
    def agree(item: Any, on: date, rules: Ruleset) -> None:
        check_evaluators_agree(item, on, rules)
        found = extents(rules, item, on)
        assert interpreted(item, on, rules) == told(found)
        decision = evaluate(item, on=on, rules=rules)
        assert decision.outcome == oracle.outcome(rules, item, found)
        assert decision.certain_outcome == oracle.outcome(rules, item, found, enough=oracle.YES)

    agree()


@DRAWN
@given(rulesets(Visit).flatmap(lambda rules: st.tuples(st.just(rules), facts(Visit, rules=rules), dates(rules, Visit))))
def test_compiled_interpreted_and_oracle_agree_on_rules_nobody_wrote(drawn: tuple[Ruleset, Visit, date]) -> None:
    rules, visit, on = drawn
    check_evaluators_agree(visit, on, rules)
    assert interpreted(visit, on, rules) == told(extents(rules, visit, on))


@pytest.mark.parametrize("rule", by_hand(BOTH), ids=lambda rule: rule.id)
def test_every_cell_of_a_rule(rule: Rule[Any]) -> None:
    """Exhaustively for each rule alone: the evaluators agree, and one more known fact never adds or loosens anything.

    What holds along every such step holds for every completion, since completions are reached step by step.
    """
    alone = BOTH.only([rule])
    truths: set[bool | None] = set()
    days = [day for day in alone.change_dates(rule.question) if day in rule.in_force] or [day_of(rule.examples[0], rule)]
    for stretch, on in enumerate(days):
        space = Space(rule, BOTH, on)
        # 7,919 is a prime that divides the size of no space, so that the steps spread over all of it, elsewhere on each day.
        steps = range(stretch, SAMPLED, len(days))
        places = range(len(space)) if len(space) <= EXHAUSTIVE else [n * 7_919 % len(space) for n in steps]
        seen = {cell: _agreed(space, cell, alone, on) for cell in map(space.cell, places)}
        truths |= set(seen.values())
        for cell, truth in [*seen.items()]:
            for finer in space.refinements(cell):
                if finer not in seen:
                    seen[finer] = _agreed(space, finer, alone, on)
                known = seen[finer]
                assert truth is None or known is truth, f"`{truth}` becomes `{known}` once `{finer}` is known on {on}"
    assert truths > {False}


def _agreed(space: Space, cell: Cell, alone: Ruleset, on: date) -> bool | None:
    """The truth all three evaluators give a rule in a cell; its outcome is added unless that is false."""
    item = space.facts(cell)
    rule = alone.rules[0]
    truth = {oracle.YES: True, oracle.PERHAPS: None, oracle.NO: False}[oracle.fires(rule, alone, item, on)]
    program = alone.program(rule.question, on)
    masks = (truth is not False, truth is True)
    assert program.masks(item) == program.interpreted(item) == masks, f"`{item}` on {on}"
    return truth


@pytest.mark.parametrize("rule", by_hand(BOTH), ids=lambda rule: rule.id)
def test_satisfying_reaches_its_rule(rule: Rule[Any]) -> None:
    alone = BOTH.only([rule])

    @settings(max_examples=10)
    @given(satisfying(rule, BOTH))
    def reached(aim: tuple[Facts[Any], date]) -> None:
        item, on = aim
        decision = evaluate(item, on=on, rules=BOTH)
        assert rule in (*decision.fired, *decision.assumed)
        assert interpreted(item, on, alone) == {rule.id: True if rule in decision.fired else None}

    reached()
