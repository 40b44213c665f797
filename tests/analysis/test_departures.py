"""Where a policy departs from the law: every cell in which it speaks is compared, and what is open is nobody's departure."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules import Facts, Rule, Ruleset, Span, since
from gdpr_rules.analysis import Change, Departures, Part, departures
from gdpr_rules.analysis.spaces import possible
from gdpr_rules.analysis.witnesses import change
from gdpr_rules.kernel.conditions import TRUE, Condition, at_least, equals, false, one_of, open_question, true
from gdpr_rules.kernel.rules import fires, silent
from gdpr_rules.policy.claims import Claim, PolicyRules, Said
from gdpr_rules.testing.drawn import YEARS, conditions, outcomes, rulesets
from tests.analysis.parcels import (
    FEW,
    ON,
    PARTS,
    SIGNED,
    Delivery,
    Letter,
    P,
    Parcel,
    Side,
    Size,
    Stamp,
    Way,
    answer,
    cells,
    cite,
    conditions_of,
    dated,
    lively,
    rule,
    ruleset,
    shows,
    side_of,
)
from tests.worked import worked

OPEN = open_question("Who pays?")
Counted = dict[tuple[str, str], Counter[Change]]


def claim(when: Condition, *says: Said, name: str = "policy.ours.claim", span: Span | None = None) -> Claim:
    return Claim(name, "A claim", Parcel, ("c01",), (cite(),), span or Span(), when, says)


def saying(policy: Ruleset, one: Rule[Any], part: Part, on: date) -> Side:
    """What a policy says where one of its rules stands behind it."""
    whole, firing = side_of(policy, part, on), policy.firing(one)

    def ask(facts: Facts[Any]) -> tuple[Any, bool] | None:
        said, truth = whole(facts), firing.truth(facts, on)
        if said is None or truth is False or said[0] != part.said(one.outcome(facts)):
            return None
        return said[0], said[1] and truth is True

    return ask


def claiming(one: Claim, value: Any, on: date) -> Side:
    def ask(facts: Facts[Any]) -> tuple[Any, bool] | None:
        truth = one.when.truth(facts, on)
        return None if truth is False else (value, truth is True)

    return ask


def counted(found: Departures) -> Counted:
    return {(each.id, str(each.part)): Counter(each.cells) for each in found.found if each.cells}


def visited(law: Ruleset, part: Part, side: Side, more: list[Condition], on: date) -> Counter[Change]:
    """How a side compares with what is sure of the law, in every cell in which it speaks."""
    kinds: Counter[Change] = Counter()
    for facts in cells([*conditions_of(law, part, on, sure=True), *more], on):
        said = side(facts)
        if said is not None:
            kinds[change(part, answer(law, part, facts, on, sure=True), said[0])] += 1
    return kinds


@FEW
@given(lively() | rulesets(Parcel), lively(), st.sampled_from(YEARS))
def test_each_cell_in_which_a_rule_speaks_is_compared_once(policy: Ruleset, law: Ruleset, on: date) -> None:
    found = departures(policy, law, on=on)
    expected: Counted = {}
    for one in policy.in_force(on):
        for part in PARTS:
            if part.added(one) != part.least:
                kinds = visited(law, part, saying(policy, one, part, on), conditions_of(policy, part, on), on)
                expected |= {(one.id, str(part)): kinds} if kinds else {}
    assert counted(found) == expected
    assert found.exact
    for each in found.found:
        assert each.witnesses.keys() == each.cells.keys()
        for kind, case in each.witnesses.items():
            shows(case, side_of(law, each.part, on, sure=True), saying(policy, policy[each.id], each.part, on))
            assert case.change is kind
    assert list(found.looser) == [each for each in found.found if Change.LOOSER in each.cells]


SAYS = outcomes(Delivery).map(lambda said: [Said(part.field, _said(part, said), part.member) for part in PARTS])


def _said(part: Part, outcome: Delivery) -> Any:
    value = getattr(outcome, part.field)
    return value if part.member is None else part.member in value


@FEW
@given(conditions(Parcel), SAYS, lively(), st.sampled_from(YEARS))
def test_each_cell_in_which_a_claim_speaks_is_compared_once(when: Condition, says: list[Said], law: Ruleset, on: date) -> None:
    one = claim(when, *says)
    found = departures(PolicyRules((), (), [one]), law, on=on)
    assert len(found.found) == len(PARTS)
    for part, said, each in zip(PARTS, says, found.found, strict=True):
        value = said.value if part.field != "doors" else not said.value  # to leave a door open is not to close it
        side = claiming(one, value, on)
        assert each.claim
        assert each.part == part
        assert Counter(each.cells) == visited(law, part, side, [possible(when, on)], on)
        for kind, case in each.witnesses.items():
            shows(case, side_of(law, part, on, sure=True), side)
            assert case.change is kind
        assert each.witnesses.keys() == each.cells.keys()


@FEW
@given(lively(), lively(), st.integers(0, 5))
def test_a_small_budget_says_that_it_is_not_exact_and_nothing_false(policy: Ruleset, law: Ruleset, budget: int) -> None:
    on = YEARS[5]
    whole, found = departures(policy, law, on=on), departures(policy, law, on=on, budget=budget)
    assert found.cells == whole.cells
    assert found.exact is (found.seen == found.cells)
    for key, kinds in counted(found).items():
        assert kinds <= counted(whole)[key]
    for each in found.found:
        for case in each.witnesses.values():
            shows(case, side_of(law, each.part, on, sure=True), saying(policy, policy[each.id], each.part, on))


LAW = ruleset(
    rule("post.signed", one_of(P.size, {Size.BOX, Size.CRATE}), SIGNED),
    rule("post.heavy", at_least(P.grams, dated((date(2000, 1, 1), 500)))),
    rule("post.doubt", true(P.opened) & OPEN, Delivery(notes=frozenset({"ask"}))),
    rule("post.doors", equals(P.to, "AA"), Delivery(doors=frozenset({"front"}))),
)


def test_a_policy_that_says_what_the_law_says_departs_nowhere() -> None:
    own = ruleset(*(rule(each.id.replace("post", "policy"), each.when, each.then) for each in LAW if each.id != "post.doubt"))
    found = departures(own, LAW, on=ON)
    assert not found.looser
    assert all(set(each.cells) == {Change.EQUAL} for each in found.found if each.id != "policy.signed")
    signed = next(each for each in found.found if each.id == "policy.signed")  # where the policy refuses, it is not behind it
    assert signed.cells == {Change.EQUAL: 1}
    assert not departures(own, ruleset(*own, *LAW), on=ON).looser


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        (claim(equals(P.size, Size.BOX), Said("way", Way.HANDED)), {Change.LOOSER: 2}),
        (claim(equals(P.size, Size.BOX), Said("way", Way.SIGNED)), {Change.LOOSER: 1, Change.EQUAL: 1}),
        (claim(equals(P.size, Size.BOX), Said("way", Way.REFUSED)), {Change.STRICTER: 1, Change.EQUAL: 1}),
        (claim(equals(P.to, "AA"), Said("doors", True, "side")), {Change.LOOSER: 1}),
        (claim(equals(P.to, "BB"), Said("doors", True, "side")), {Change.EQUAL: 1}),
        (claim(equals(P.to, "BB"), Said("doors", False, "side")), {Change.STRICTER: 1}),
        (claim(true(P.opened), Said("notes", False, "ask")), {Change.EQUAL: 1}),  # the law is open, and nobody departs
        (claim(OPEN & true(P.opened), Said("insured", True)), {Change.STRICTER: 1}),
    ],
)
def test_claims_by_hand(said: Claim, kinds: dict[Change, int]) -> None:
    (found,) = departures(PolicyRules((), (), [said]), LAW, on=ON).found
    assert found.cells == kinds
    assert (found.looser is not None) is (Change.LOOSER in kinds)
    assert (found.stricter is not None) is (Change.STRICTER in kinds)


def test_the_one_rule_that_is_looser_is_found_and_shown() -> None:
    own = ruleset(
        rule("policy.signed", equals(P.size, Size.CRATE), SIGNED), rule("policy.insured", then=Delivery(insured=True))
    )
    found = departures(own, LAW, on=ON)
    assert [each.id for each in found.looser] == ["policy.signed"]
    case = found.looser[0].looser
    assert case is not None
    assert (case.before, case.after, case.settled) == (Way.REFUSED, Way.SIGNED, True)
    assert case.known.keys() == {"size", "grams"}
    assert found.of("c01") == ()
    clauses = ruleset(rule("policy.signed", then=SIGNED, clauses=("c01", "c02")))
    assert [each.id for each in departures(clauses, LAW, on=ON).of("c02")] == ["policy.signed"]
    light = ruleset(rule("policy.signed", equals(P.size, Size.CRATE), SIGNED), rule("policy.heavy", LAW["post.heavy"].when))
    assert not departures(light, LAW, on=ON).looser  # the policy refuses as the law does, where it does


def test_only_what_is_in_force_is_compared() -> None:
    later = since(2006, 1, 1)
    early = PolicyRules([rule("policy.signed", in_force=later)], (), [claim(TRUE, Said("insured", True), span=later)])
    assert departures(early, LAW, on=ON).found == ()
    assert [each.claim for each in departures(early, LAW, on=date(2006, 1, 1)).found] == [False, True]


def test_a_question_that_the_law_does_not_answer() -> None:
    stamped = rule(
        "policy.stamp",
        then=Stamp(due=True),  # type: ignore[arg-type]  # another question than that of the other parcels
        examples=(fires("", Letter(stamped=True)), silent("", Letter(stamped=True))),
    )
    (found,) = departures(ruleset(stamped), LAW, on=ON).found
    assert found.cells == {Change.STRICTER: 1}
    assert found.stricter is not None
    assert (found.stricter.before, found.stricter.after) == (False, True)


def test_what_is_not_sure_of_a_policy_is_shown_as_unsure() -> None:
    (found,) = departures(ruleset(rule("policy.doubt", OPEN, SIGNED)), ruleset(), on=ON).found
    assert found.stricter is not None
    assert not found.stricter.settled


def test_days_are_compared_on_examples() -> None:
    def by(days: int, name: str) -> Rule[Any]:
        def make(facts: Parcel) -> Delivery:
            return Delivery(by=None if facts.grams is None else ON + timedelta(days=days + min(facts.grams, 9)))

        computed = worked((P.grams,), make, unknown=Delivery(by=ON))
        return rule(name, false(P.opened), computed, examples=(fires("", Parcel(grams=1)), silent("", Parcel(opened=True))))

    law = ruleset(by(10, "post.by"), rule("post.limit", true(P.opened), Delivery(by=ON)))
    for days, kind in ((9, Change.STRICTER), (10, Change.EQUAL), (11, Change.LOOSER)):
        (found,) = departures(ruleset(by(days, "policy.by")), law, on=ON).found
        assert found.cells == {kind: 1}
        assert found.witnesses[kind].facts == Parcel(opened=False, grams=1)
    (fixed,) = departures(ruleset(rule("policy.by", false(P.opened), Delivery(by=ON))), law, on=ON).found
    assert fixed.cells == {Change.STRICTER: 1}


def test_a_case_is_shown_where_what_decides_it_is_not_enough_to_be_sure() -> None:
    never = rule("post.never", equals(P.to, "AA") & equals(P.to, "BB"))
    own = ruleset(rule("policy.never", equals(P.to, "AA") & equals(P.to, "BB")), rule("policy.signed", true(P.opened), SIGNED))
    for law in (ruleset(never), ruleset(never, rule("post.boxes", true(P.opened)))):
        found = {each.id: each for each in departures(own, law, on=ON).found}
        assert found["policy.never"].cells == {}
        ((kind, case),) = found["policy.signed"].witnesses.items()
        assert kind is (Change.STRICTER if len(law) == 1 else Change.LOOSER)
        assert case.settled
        assert case.known.keys() == {"opened", "to"}


@pytest.mark.parametrize("question", [gr.WebsiteUse, gr.Campaign])
def test_cases_of_the_documents_policy_are_true_and_smallest(question: Any) -> None:
    on = date(2026, 11, 23)
    policy = gr.SOPRO.about(question)
    found = departures(policy, gr.LAW, on=on)
    assert found.exact
    for each in found.found:
        for case in each.witnesses.values():
            shows(case, side_of(gr.LAW, each.part, on, sure=True), saying(policy, policy[each.id], each.part, on))
