"""Cells stand for all values: whatever is drawn is answered as one of them, by every test, and no two are alike."""

from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, Message, Ruleset, at_least, known, one_of, true
from gdpr_rules.decisions.cells import cells_of as values
from gdpr_rules.kernel.conditions import Test as Limb  # pytest would collect it under its own name
from gdpr_rules.kernel.conditions import walk
from gdpr_rules.testing import conditions, facts
from gdpr_rules.testing.cells import Space
from gdpr_rules.testing.strategies import dates
from tests.kernel.visits import DAY, V, Visit, dated, rule


@settings(max_examples=300)
@given(conditions(Visit), st.data())
def test_every_value_has_its_cell(condition: object, data: st.DataObject) -> None:
    rules = Ruleset([rule(when=condition)])  # type: ignore[arg-type]  # a condition
    visit, on = data.draw(facts(Visit, rules=rules)), data.draw(dates(rules, Visit))
    firing = rules.firing(rules.rules[0])
    for fact in {part.fact for part in walk(firing) if isinstance(part, Limb)}:
        tests = [part for part in walk(firing) if isinstance(part, Limb) and part.fact == fact]
        value = getattr(visit, fact.name)
        cells = [attrs.evolve(visit, **{fact.name: each}) for each in values(fact, [firing], on)]
        answers = [[test.truth(each, on) for test in tests] for each in cells]
        assert value is None or [test.truth(visit, on) for test in tests] in answers
        assert len({tuple(answer) for answer in answers}) == len(answers)


def test_a_fact_that_only_has_to_be_known_has_one_known_cell() -> None:
    for fact in (V.age, V.booked_on, V.rang_at, V.country, V.carries):
        assert len(values(fact, [known(fact)], DAY)) == 1


def test_a_space_holds_each_case_once_and_gives_it_by_its_place() -> None:
    adult = at_least(V.age, dated((date(2000, 1, 1), 18)))
    rules = Ruleset([rule(when=(true(V.invited) & adult) | one_of(V.country, {"AA", "BB"}))])
    space = Space(rules.rules[0], rules, DAY)
    assert space.names == ("age", "country", "invited")
    assert len(space) == 3 * 3 * 3  # two cells each, and unknown
    cells = list(space)
    assert len(set(cells)) == len(space)
    assert [space.cell(place) for place in range(len(space))] == cells
    open_cells = cells.index((None, None, None))
    assert len(list(space.refinements(cells[open_cells]))) == 6
    assert space.facts((None, None, True)) == Visit(invited=True)


def test_the_law_of_a_country_is_cut_into_few_cells() -> None:
    belgian = LAW["eu.eprivacy.be.named_address"]
    space = Space(belgian, LAW, date(2026, 11, 23))
    assert (
        len(dict(zip(space.names, space.answers, strict=True))["subject_country"]) == 4
    )  # Belgium, the EEA, elsewhere, unknown
    assert space.question is Message
