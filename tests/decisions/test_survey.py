"""What is remembered from one decision to the next changes no answer: each is the one that is worked out plainly."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Facts, Message, Right, RightsRequest, evaluate
from gdpr_rules.cli.answers import Screening, answer_of
from gdpr_rules.decisions import survey as surveys
from gdpr_rules.decisions.cells import representatives
from gdpr_rules.decisions.survey import bits, survey
from gdpr_rules.kernel.compiler import Program
from gdpr_rules.kernel.conditions import Test as Limb
from gdpr_rules.kernel.conditions import reduce, walk
from gdpr_rules.kernel.facts import fact_names, known_facts
from gdpr_rules.testing import facts as drawn
from gdpr_rules.testing import variations

DAY = date(2026, 11, 23)
FEWER = settings(max_examples=max(settings().max_examples // 5, 50))
RULES = LAW | SOPRO
REQUESTS: Any = st.one_of(drawn(RightsRequest, rules=RULES), variations(RULES, RightsRequest))
MESSAGES: Any = st.one_of(drawn(Message, rules=RULES), variations(RULES, Message))


def plainly_open(program: Program, facts: Any) -> list[int]:
    """The rules that are open and would add to the outcome, by the outcomes themselves."""
    possible, certain = program.interpreted(facts)
    settled = program.outcome(certain, facts)
    return [bit for bit in bits(possible & ~certain) if not settled.covers(program.rules[bit].outcome(facts))]


def plainly_missing(program: Program, facts: Any) -> tuple[str, ...]:
    """The unknown facts in what is open, by how much is left open on average over the answers to each."""
    rests = [reduce(program.firing[bit], program.on, known_facts(facts)) for bit in plainly_open(program, facts)]
    names = {part.fact.name for rest in rests for part in walk(rest) if isinstance(part, Limb)}
    scores: dict[str, float] = {}
    for name in fact_names(type(facts)):
        if name in names:
            answers = representatives(attrs.fields_dict(type(facts))[name], program.firing, program.on, unions=False)
            left = [len(plainly_open(program, attrs.evolve(facts, **{name: answer}))) for answer in answers]
            scores[name] = sum(left) / len(left) if left else 0.0
    return tuple(sorted(scores, key=lambda name: scores[name]))


def moved(facts: Any, days: int) -> Any:
    """The facts with every day in them moved by as many, as far as the calendar goes."""
    known = {name: value for name, value in known_facts(facts).items() if type(value) is date and value.year < 2200}
    return attrs.evolve(facts, **{name: value + timedelta(days) for name, value in known.items()})


def partly(facts: Any, unknown: frozenset[str]) -> Any:
    """The facts without these, as far as they may be unknown."""
    optional = {field.name for field in attrs.fields(type(facts)) if field.default is None}
    return attrs.evolve(facts, **dict.fromkeys(unknown & optional))


def some_of(question: type[Facts[Any]]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(fact_names(question))), max_size=25)


@FEWER
@given(REQUESTS, some_of(RightsRequest), st.lists(st.integers(-40, 40), max_size=3))
def test_missing_facts_of_requests_are_those_worked_out_plainly(
    facts: RightsRequest, unknown: frozenset[str], shifts: list[int]
) -> None:
    facts = partly(facts, unknown)
    for each in (facts, *(moved(facts, days) for days in shifts), facts):
        decision = evaluate(each, on=DAY, rules=RULES)
        assert decision.missing == plainly_missing(decision.program, each)
        assert decision.settled == (decision.outcome == decision.certain_outcome)
        assert decision.outcome == survey(decision.program, RightsRequest).joined(decision.possible, each)


@FEWER
@given(MESSAGES, some_of(Message), st.lists(st.integers(-400, 400), max_size=3))
def test_missing_facts_of_messages_are_those_worked_out_plainly(
    facts: Message, unknown: frozenset[str], shifts: list[int]
) -> None:
    facts = partly(facts, unknown)
    for each in (facts, *(moved(facts, days) for days in shifts)):
        decision = evaluate(each, on=DAY, rules=RULES)
        assert decision.missing == plainly_missing(decision.program, each)


@FEWER
@given(MESSAGES, some_of(Message), st.lists(st.integers(-400, 400), max_size=3), st.integers(0, 40))
def test_messages_that_are_decided_together_have_the_answer_of_each(
    facts: Message, unknown: frozenset[str], shifts: list[int], count: int
) -> None:
    screening = Screening(RULES, DAY)
    facts = partly(facts, unknown)
    others = [moved(facts, days) for days in shifts]
    counted = [attrs.evolve(facts, opt_out_days_open=count), attrs.evolve(facts, business_days_since_opt_out=count)]
    for each in (facts, *others, *counted, facts):
        assert screening.answer(each) == answer_of(evaluate(each, on=DAY, rules=RULES))


def test_days_that_no_rule_tells_apart_are_one_and_those_that_one_does_are_two() -> None:
    program = LAW.program(Message, DAY)
    asked = survey(program, Message)
    name = "details_collected_on"
    bounds = sorted({test.bound for test in asked.compared[name]})
    assert bounds, "a rule compares the day"
    days = [bound + timedelta(step) for bound in bounds for step in (-1, 0, 1)]
    cells = {day: asked.cells(Message(details_collected_on=day)) for day in (date(1999, 1, 1), *days, date(2030, 1, 1))}
    assert cells[date(1999, 1, 1)] == cells[bounds[0] - timedelta(1)]
    assert cells[bounds[-1] + timedelta(1)] == cells[date(2030, 1, 1)]
    assert len(set(cells.values())) > len(bounds)
    assert asked.cells(Message(subject_country="JP")) != asked.cells(Message(subject_country="KR")), "answers name the country"


def test_little_memory_gives_the_same_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is dropped again and again, in the midst of a question."""
    requests = [
        RightsRequest(right=right, received=date(2026, 10, 1) + timedelta(day), subject_country=country)
        for right in list(Right)[:4]
        for country in ("GB", "DE")
        for day in range(5)
    ]
    whole = [evaluate(each, on=DAY).missing for each in requests]
    monkeypatch.setattr(surveys, "MOST", 3)
    surveys.forget()
    try:
        assert [evaluate(each, on=DAY).missing for each in requests] == whole
    finally:
        surveys.forget()


def test_the_order_in_which_days_end_is_part_of_what_is_remembered() -> None:
    """Two requests whose computed days compare otherwise are not taken for one another."""
    program = LAW.program(RightsRequest, DAY)
    asked = survey(program, RightsRequest)
    patterns = set()
    for day in range(60):
        facts = RightsRequest(right=Right.ACCESS, received=date(2026, 1, 1) + timedelta(day), subject_country="GB")
        cells = asked.cells(facts)
        patterns.add((cells, asked.pattern(facts, cells)))
    assert 1 < len(patterns) < 60
