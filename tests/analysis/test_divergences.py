"""Two regimes side by side: each case is put to either in its own country, and every cell in which they differ is counted."""

from collections import Counter
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import Dated, Facts, Outcome, Regime, Rule, Ruleset, Step
from gdpr_rules.analysis import Change, Divergences, Part, divergence
from gdpr_rules.analysis.spaces import possible
from gdpr_rules.analysis.witnesses import change
from gdpr_rules.errors import NotEncoded
from gdpr_rules.facts.places import COUNTRIES
from gdpr_rules.kernel.conditions import TRUE, Condition, at_least, contains, equals, one_of, open_question, true
from gdpr_rules.kernel.facts import fact, frozen
from gdpr_rules.kernel.protection import later_protects, protects, true_protects
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.testing.drawn import YEARS, rulesets
from tests.analysis.parcels import FEW, ON, PARTS, Parcel, Side, Way, answer, cells, cite, conditions_of, shows, side_of


@attrs.frozen
class Passage(Outcome):
    """The outcome of a question with places in it."""

    way: Way = protects(later_protects(Way), "way")
    shown: bool = protects(true_protects(), "shown")


@attrs.frozen(kw_only=True)
class Crossing(Facts[Passage]):
    """A question with places in it."""

    country: str | None = fact("Where?", noun="the place", vocabulary=COUNTRIES)
    offices: frozenset[str] | None = fact("Offices?", noun="the offices", vocabulary=COUNTRIES, converter=frozen)
    agreed: bool | None = fact("Agreed?", yes="agreed", no="not agreed")
    persons: int | None = fact("How many?", noun="the number")


C = attrs.fields(Crossing)
MANY = Dated("a figure", (Step(date(2000, 1, 1), 10, cite()),))
HERE, THERE = one_of(C.country, {"FR", "DE"}) | contains(C.offices, {"FR", "DE"}), equals(C.country, "JP")
WAY, SHOWN = Part(Crossing, "way"), Part(Crossing, "shown")


def crossing(id: str, when: Condition = TRUE, then: Passage | None = None, *, unless: Condition | None = None) -> Rule[Any]:
    return Rule(
        id=id,
        title="A rule",
        protects="travellers",
        cites=(cite(id),),
        in_force=gr.Span(),
        when=when if unless is None else when & ~unless,
        then=then or Passage(way=Way.REFUSED),
        examples=(fires("yes", Crossing()), silent("no", Crossing())),
    )


def rules(*more: Rule[Any]) -> Ruleset:
    return Ruleset(more, [Regime("here", "Here", {Crossing: HERE}), Regime("there", "There", {Crossing: THERE})])


ALIKE = (crossing("here.agreed", unless=true(C.agreed)), crossing("there.agreed", unless=true(C.agreed)))


def compare(found: Ruleset, at: tuple[str, str] = ("FR", "JP")) -> Divergences:
    return divergence("here", "there", on=ON, rules=found, at=at)


def test_regimes_that_say_the_same_are_alike() -> None:
    found = compare(rules(*ALIKE))
    assert (found.found, found.alike, found.exact) == ((), (WAY,), True)
    assert (found.a, found.b, found.on, found.at) == ("here", "there", ON, ("FR", "JP"))


def test_one_provision_more_is_the_only_difference() -> None:
    more = crossing("there.many", at_least(C.persons, MANY), Passage(shown=True))
    found = compare(rules(*ALIKE, more))
    (one,) = found.found
    assert (one.part, one.change, one.cells, one.of) == (SHOWN, Change.STRICTER, 1, 2)
    assert (one.first, one.second) == ((), ("there.many",))
    assert (one.first_cites, one.second_cites) == ((), (cite("there.many"),))
    assert found.alike == (WAY,)
    assert one.witness.known == {"country": "FR", "offices": frozenset({"FR"}), "persons": 10}
    assert (one.witness.before, one.witness.after, one.witness.settled) == (False, True, True)


def test_what_differs_by_who_agreed() -> None:
    softer = crossing("there.agreed", unless=true(C.agreed) | at_least(C.persons, MANY))
    found = compare(rules(ALIKE[0], softer))
    (one,) = found.found
    assert (one.change, one.cells, one.of) == (Change.LOOSER, 1, 4)
    assert (one.first, one.second) == (("here.agreed",), ())
    assert one.witness.known == {"country": "FR", "offices": frozenset({"FR"}), "agreed": False, "persons": 10}
    assert found.alike == ()


def test_a_part_of_which_only_one_of_them_speaks_is_not_alike() -> None:
    never = crossing("there.never", equals(C.country, "AT"), Passage(shown=True))  # not where the case is set
    found = compare(rules(*ALIKE, never))
    assert (found.found, found.alike) == ((), (WAY,))


def test_places_are_told_to_each_side_as_its_own() -> None:
    local = crossing("here.local", equals(C.country, "DE"), Passage(shown=True))
    assert compare(rules(*ALIKE, local)).found == ()
    (one,) = compare(rules(*ALIKE, local), at=("DE", "JP")).found
    assert (one.part, one.cells, one.of, one.change) == (SHOWN, 1, 1, Change.LOOSER)
    assert one.witness.known["country"] == "DE"


def test_open_law_counts_as_met_and_is_not_sure() -> None:
    (one,) = compare(rules(*ALIKE, crossing("here.doubt", open_question("Who?"), Passage(shown=True)))).found
    assert (one.witness.before, one.witness.after, one.witness.settled) == (True, False, False)


def test_a_regime_without_rules_or_without_a_country_is_refused() -> None:
    with pytest.raises(NotEncoded, match="`nowhere` has no rules"):
        divergence("here", "nowhere", on=ON, rules=rules(*ALIKE), at=("FR", "JP"))
    with pytest.raises(NotEncoded, match="no country is known for `here`"):
        divergence("here", "there", on=ON, rules=rules(*ALIKE))


def test_only_the_questions_asked_for_are_compared() -> None:
    assert divergence("here", "there", on=ON, rules=rules(*ALIKE), at=("FR", "JP"), questions=[Parcel]).cells == 0


def visited(both: Ruleset, on: date) -> dict[str, Counter[Change]]:
    """How the two regimes of a drawn ruleset differ, in every cell of every part."""
    sides = both.of("drawn"), both.of("other")
    counted: dict[str, Counter[Change]] = {}
    for part in PARTS:
        every = [condition for side in sides for condition in conditions_of(side, part, on)]
        kinds = Counter(change(part, *(answer(side, part, facts, on) for side in sides)) for facts in cells(every, on))
        del kinds[Change.EQUAL]
        counted |= {str(part): kinds} if kinds else {}
    return counted


@FEW
@given(rulesets(Parcel), st.sampled_from(YEARS), st.integers(0, 9))
def test_drawn_regimes_differ_where_visiting_every_cell_says_so(both: Ruleset, on: date, budget: int) -> None:
    if len({both.regime(one).id for one in both}) < 2:
        return
    at = ("AA", "BB")
    found, expected = divergence("drawn", "other", on=on, rules=both, at=at), visited(both, on)
    assert _by_part(found) == expected
    assert found.exact
    assert not {str(part) for part in found.alike} & expected.keys()
    for each in found.found:
        sides: list[Side] = [side_of(both.of(name), each.part, on) for name in ("drawn", "other")]
        shows(each.witness, *sides)
        assert each.change is each.witness.change
        assert set(each.first) <= {one.id for one in both.of("drawn")}
        assert set(each.second) <= {one.id for one in both.of("other")}
        assert each.first or each.second
    cut = divergence("drawn", "other", on=on, rules=both, at=at, budget=budget)
    assert cut.exact is (cut.seen == cut.cells)
    assert all(kinds <= expected[part] for part, kinds in _by_part(cut).items())
    assert set(cut.alike) <= set(found.alike)


def _by_part(found: Divergences) -> dict[str, Counter[Change]]:
    counted: dict[str, Counter[Change]] = {}
    for each in found.found:
        counted.setdefault(str(each.part), Counter())[each.change] += each.cells
    return counted


@pytest.mark.parametrize(
    ("other", "question"), [("uk.gdpr", gr.AuthorityProcedure), ("uk.gdpr", gr.Organisation), ("ch", gr.Breach)]
)
def test_cases_of_the_law_are_true_and_smallest(other: str, question: Any) -> None:
    on = date(2026, 11, 23)
    found = divergence("eu.gdpr", other, on=on, rules=gr.LAW, questions=[question])
    assert found.exact
    assert found.found
    home = dict(zip(("eu.gdpr", other), found.at, strict=True))
    placed = {"subject_country", "controller_countries", "place"} & {field.name for field in attrs.fields(question)}
    for each in found.found:
        places = {name: each.witness.known[name] for name in placed if name in each.witness.known}
        assert set(places.values()) <= {home["eu.gdpr"], frozenset({home["eu.gdpr"]})}
        sides = [_at(side_of(gr.LAW.of(name), each.part, on), places, home[name]) for name in home]
        free = attrs.evolve(each.witness, facts=attrs.evolve(each.witness.facts, **dict.fromkeys(places)))
        shows(free, *sides)


def _at(side: Side, places: dict[str, Any], home: str) -> Side:
    """A side that is asked about any case as it is in one country."""
    put = {name: frozenset({home}) if isinstance(place, frozenset) else home for name, place in places.items()}
    return lambda facts: side(attrs.evolve(facts, **put))


def test_given_facts_are_fixed_before_cells_are_counted() -> None:
    assert possible(HERE, ON, {"country": "FR", "offices": frozenset({"FR"})}) == TRUE
