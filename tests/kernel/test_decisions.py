"""Decisions: what certainly and possibly fires, what that settles, why, by whose law, and what is still to be found out."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    Decision,
    Facts,
    Regime,
    Rule,
    Ruleset,
    Span,
    at_least,
    contains,
    during,
    equals,
    evaluate,
    fires,
    one_of,
    open_question,
    silent,
    true,
    unsettled,
)
from gdpr_rules.kernel.facts import fact, frozen
from tests.kernel.visits import CLOSED, DAY, ROOMS, Admission, Broken, Entry, Guest, Leave, V, Visit, dated, rule

EVE = DAY - timedelta(days=1)
EIGHTEEN = dated((date(2000, 1, 1), 18))
ESCORT, WATCH = Admission(entry=Entry.ESCORTED), Admission(watched=True)
SIGN = Admission(duties=frozenset({"sign"}))

STRANGERS = rule("house.strangers", equals(V.guest, Guest.STRANGER), CLOSED, unless=true(V.invited))
MINORS = rule("house.minors", ~at_least(V.age, EIGHTEEN), ESCORT)
BOOK = rule("law.book", true(V.invited), SIGN)
HOUSE = Regime("house", "The house", scopes={Visit: one_of(V.country, {"AA", "BB"})})
LAW_OF_DOORS = Regime("law", "The law of doors")
RULES = Ruleset((STRANGERS, MINORS, BOOK), (HOUSE, LAW_OF_DOORS))
KNOWN: dict[str, Any] = {"guest": Guest.MEMBER, "invited": True, "age": 30, "country": "AA"}


def decide(rules: Ruleset = RULES, on: date = DAY, **facts: Any) -> Decision[Admission]:
    return evaluate(Visit(**facts), on=on, rules=rules)


def ids(rules: tuple[Rule[Any], ...]) -> list[str]:
    return [rule.id for rule in rules]


def test_with_everything_known_the_outcome_is_the_join_of_what_fires() -> None:
    decision = decide(**KNOWN | {"guest": Guest.STRANGER, "invited": False, "age": 17})
    assert decision.outcome == CLOSED | ESCORT == CLOSED
    assert ids(decision.fired) == ["house.minors", "house.strangers"]
    assert decision.assumed == ()
    assert decision.settled
    assert decision.missing == ()


def test_where_nothing_fires_the_least_protection_is_left() -> None:
    decision = decide(**KNOWN | {"invited": False})
    assert decision.outcome == Admission()
    assert decision.fired == decision.assumed == decision.determining == ()
    assert decision.settled


def test_unless_lifts_a_rule_only_when_it_is_known_to_hold() -> None:
    stranger = KNOWN | {"guest": Guest.STRANGER}
    assert decide(**stranger | {"invited": True}).outcome == SIGN
    assert decide(**stranger | {"invited": False}).outcome == CLOSED
    unknown = decide(**stranger | {"invited": None})
    assert unknown.outcome == CLOSED | SIGN
    assert ids(unknown.assumed) == ["house.strangers", "law.book"]
    assert not unknown.settled


def test_the_unknown_is_taken_at_its_most_protective_and_said_to_be_missing() -> None:
    decision = decide(**KNOWN | {"age": None})
    assert decision.outcome == ESCORT | SIGN
    assert decision.certain_outcome == SIGN
    assert ids(decision.fired) == ["law.book"]
    assert ids(decision.assumed) == ["house.minors"]
    assert decision.missing == ("age",)
    assert not decision.settled
    assert "age" in repr(decision)


def test_one_field_may_be_final_while_another_is_open() -> None:
    decision = decide(**KNOWN | {"guest": Guest.STRANGER, "invited": False, "age": None})
    assert decision.outcome == CLOSED, "closed covers escorted, so the age does not matter"
    assert decision.settled
    open_on_duty = decide(rules=Ruleset((rule("a.b", true(V.sober), SIGN), rule("a.c", true(V.invited), CLOSED))), invited=True)
    assert open_on_duty.settled_on("entry")
    assert not open_on_duty.settled_on("duties")
    assert open_on_duty.settled_on("watched")
    assert not open_on_duty.settled


def test_settled_compares_outcomes_and_not_rules() -> None:
    doubled = Ruleset((rule("a.b", true(V.invited), CLOSED), rule("a.c", true(V.sober), CLOSED)))
    decision = decide(rules=doubled, invited=True)
    assert ids(decision.assumed) == ["a.c"]
    assert decision.settled
    assert decision.missing == ()


def test_because_names_the_rules_that_set_a_field() -> None:
    two = Ruleset((*RULES, rule("house.zeal", true(V.invited), CLOSED | WATCH)), RULES.regimes)
    decision = decide(rules=two, **KNOWN | {"age": 17})
    assert ids(decision.because("entry")) == ["house.zeal"], "escorted is covered by closed"
    assert ids(decision.because("watched")) == ["house.zeal"]
    assert ids(decision.because("duties")) == ["law.book"]
    assert decision.because("stay") == ()


def test_because_names_every_rule_that_adds_something_of_its_own() -> None:
    hall, garden = Admission(rooms=ROOMS - {"hall"}), Admission(rooms=ROOMS - {"garden"})
    three = Ruleset((rule("a.a", then=hall), rule("a.b", then=garden), rule("a.c", then=hall)))
    decision = decide(rules=three)
    assert decision.outcome.rooms == {"tower"}
    assert ids(decision.because("rooms")) == ["a.a", "a.b", "a.c"]


def test_because_of_a_member_names_the_rules_that_took_it_away_or_put_it_there() -> None:
    closed = Admission(rooms=frozenset({"tower"}), duties=frozenset({"sign the book"}))
    two = Ruleset((rule("a.a", then=Admission(rooms=ROOMS - {"hall"})), rule("a.b", then=closed)))
    decision = decide(rules=two)
    assert ids(decision.because("rooms")) == ["a.b"], "the other's value is covered"
    assert ids(decision.because("rooms", "hall")) == ["a.a", "a.b"]
    assert ids(decision.because("rooms", "garden")) == ["a.b"]
    assert decision.because("rooms", "tower") == ()
    assert ids(decision.because("duties", "sign the book")) == ["a.b"]
    assert decision.because("duties", "something else") == ()
    with pytest.raises(TypeError, match="leave `member` out"):
        decision.because("entry", Entry.CLOSED)


@pytest.mark.parametrize("age", [None, 17, 30], ids=str)
@pytest.mark.parametrize("guest", [None, Guest.STRANGER, Guest.MEMBER], ids=str)
def test_the_determining_rules_alone_give_the_same_outcome(age: int | None, guest: Guest | None) -> None:
    decision = decide(guest=guest, age=age)
    alone = decide(rules=RULES.only(decision.determining), guest=guest, age=age) if decision.determining else None
    assert (alone.outcome if alone else Admission()) == decision.outcome
    assert set(decision.determining) <= {*decision.fired, *decision.assumed}


def test_a_rule_that_another_covers_does_not_determine() -> None:
    decision = decide(**KNOWN | {"guest": Guest.STRANGER, "invited": False, "age": 17})
    assert ids(decision.determining) == ["house.strangers"]


def test_by_regime_gives_each_regime_that_reaches_here_its_own_outcome() -> None:
    decision = decide(**KNOWN | {"age": 17})
    assert decision.by_regime == {"house": ESCORT, "law": SIGN}
    assert decide(**KNOWN | {"country": "CC", "age": 17}).by_regime == {"law": SIGN}
    assert decide(**KNOWN | {"country": None, "age": 17}).by_regime == {"house": ESCORT, "law": SIGN}
    assert decide(**KNOWN | {"invited": False}).by_regime == {"house": Admission(), "law": Admission()}


def test_missing_puts_first_what_settles_most_on_average() -> None:
    """The guest closes all three locks in two answers of three; each other fact closes one lock in one of two."""
    locks = [rule(f"a.{n}", equals(V.guest, Guest.CHILD) & ~lifted, then) for n, lifted, then in LOCKS]
    decision = decide(rules=Ruleset(locks))
    assert decision.missing[0] == "guest"
    assert set(decision.missing) == {"guest", "invited", "sober", "age"}
    assert decide(rules=Ruleset(locks), guest=Guest.MEMBER).missing == ()
    assert set(decide(rules=Ruleset(locks), guest=Guest.CHILD).missing) == {"invited", "sober", "age"}


def test_missing_tries_a_set_of_many_without_trying_every_union() -> None:
    """Forty things to carry give a million million sets; the ones that settle something are found among the single ones."""
    carries, shown = attrs.fields(Load).carries, (fires("yes", Load()), silent("no", Load()))
    locks = [rule(f"a.{word}", contains(carries, {word}), WATCH, examples=shown, question=Load) for word in sorted(WORDS)]
    assert evaluate(Load(), on=DAY, rules=Ruleset(locks)).missing == ("carries",)


WORDS = frozenset(f"w{n}" for n in range(40))


@attrs.frozen(kw_only=True)
class Load(Facts[Admission]):
    """A question whose one fact is a set of many words."""

    carries: frozenset[str] | None = fact("Carries what?", noun="the load", vocabulary=WORDS, converter=frozen)


LOCKS: list[tuple[str, Any, Admission]] = [
    ("x", true(V.invited), CLOSED),
    ("y", true(V.sober), WATCH),
    ("z", at_least(V.age, EIGHTEEN), SIGN),
]


def test_a_fact_that_could_not_change_the_outcome_is_not_missing() -> None:
    decision = decide(**KNOWN | {"country": "CC", "age": None})
    assert decision.settled
    assert decision.missing == ()


def test_a_count_may_be_asked_for_down_to_nothing() -> None:
    """The values tried for a missing count stay among those a fact may have."""
    rules = Ruleset((rule("a.b", at_least(V.age, dated((EVE, 0))), CLOSED), rule("a.c", true(V.sober), WATCH)))
    decision = decide(rules=rules)
    assert set(decision.missing) == {"age", "sober"}


def test_open_questions_of_law_are_told_and_no_fact_settles_them() -> None:
    doubtful = rule("law.doubt", true(V.invited) & open_question("who owns the door"), CLOSED, unless=true(V.sober))
    rules = Ruleset((attrs.evolve(doubtful, examples=(unsettled("open", Visit()), silent("no", Visit()))),))
    decision = decide(rules=rules, invited=True, sober=False)
    assert decision.outcome == CLOSED
    assert not decision.settled
    assert decision.missing == ()
    assert decision.open_questions == ("who owns the door",)
    assert "not settled, missing law" in repr(decision)
    assert "settled," in repr(decide(rules=rules, invited=False))
    assert "not settled" not in repr(decide(rules=rules, invited=False))
    assert decide(rules=rules, invited=True, sober=True).settled
    assert decide(rules=rules, invited=False).open_questions == ()
    assert decide(rules=rules, invited=True).missing == ("sober",)


def test_a_day_without_a_figure_is_an_open_question() -> None:
    late = Ruleset((rule("a.b", ~at_least(V.age, dated((DAY, 18))), CLOSED),))
    decision = decide(rules=late, on=EVE, age=30)
    assert decision.outcome == CLOSED
    assert not decision.settled
    assert [("a figure" in question, "not encoded" in question) for question in decision.open_questions] == [(True, True)]
    assert decide(rules=late, age=30).outcome == Admission()


def test_the_day_chooses_the_rules_in_force() -> None:
    spell = rule("a.b", during(Span(DAY, date(2024, 9, 1))), CLOSED, in_force=Span(date(2024, 1, 1), date(2024, 8, 1)))
    rules = Ruleset((spell,))
    closed = {on: decide(rules=rules, on=on).outcome == CLOSED for on in (EVE, DAY, date(2024, 7, 31), date(2024, 8, 1))}
    assert list(closed.values()) == [False, True, True, False]


# Computed outcomes


LEAVE = rule("a.leave", true(V.invited), Leave(adds=Admission()))


def test_a_computed_outcome_is_worked_out_from_the_facts_it_reads() -> None:
    rules = Ruleset((LEAVE,))
    decisions = [decide(rules=rules, invited=True, booked_on=DAY, age=age) for age in (1, 2, 1)]
    assert [each.outcome.leave_on for each in decisions] == [DAY + timedelta(days=days) for days in (1, 2, 1)]
    assert all(each.settled for each in decisions)


@pytest.mark.parametrize("told", [{}, {"age": 1}, {"booked_on": DAY}], ids=["neither", "one", "the other"])
def test_while_a_fact_it_reads_is_unknown_a_computed_outcome_is_the_most_protective(told: dict[str, Any]) -> None:
    decision = decide(rules=Ruleset((LEAVE,)), invited=True, **told)
    assert decision.outcome.leave_on == date.min
    assert not decision.settled
    assert set(decision.missing) == {"age", "booked_on"} - set(told)
    assert ids(decision.assumed) == ["a.leave"]


def test_a_computed_outcome_that_stays_silent_is_not_worked_out() -> None:
    broken = rule("a.leave", true(V.invited), Broken(adds=CLOSED))
    assert decide(rules=Ruleset((broken,)), invited=False).outcome == Admission()


@pytest.mark.parametrize("invited", [True, None], ids=["fires", "is assumed"])
@pytest.mark.parametrize(
    "ask",
    [
        lambda decision: decision.outcome,
        lambda decision: decision.settled_on("entry"),
        lambda decision: decision.because("entry"),
        lambda decision: decision.by_regime,
        lambda decision: decision.explain(),
    ],
    ids=["outcome", "settled_on", "because", "by_regime", "explain"],
)
def test_an_exception_inside_a_rule_is_a_defect_and_is_never_skipped(
    invited: bool | None, ask: Callable[[Decision[Admission]], object]
) -> None:
    broken = rule("a.leave", true(V.invited), Broken(adds=CLOSED))
    decision = decide(rules=Ruleset((broken, STRANGERS)), invited=invited)
    with pytest.raises(ZeroDivisionError, match="a defect in a rule"):
        ask(decision)


# A decision as a value


def test_decisions_are_equal_where_facts_day_outcome_and_rules_agree() -> None:
    assert decide(**KNOWN) == decide(**KNOWN)
    assert hash(decide(**KNOWN)) == hash(decide(**KNOWN))
    assert decide(**KNOWN) == decide(rules=Ruleset(reversed(RULES.rules), reversed(RULES.regimes)), **KNOWN)
    assert decide(**KNOWN) != decide(**KNOWN | {"age": 31}), "other facts"
    assert decide(**KNOWN) != decide(**KNOWN, on=EVE), "another day"
    assert decide(**KNOWN) != decide(rules=RULES.only((STRANGERS,)), **KNOWN), "other rules fired"
    assert decide(**KNOWN) != "a decision"


def test_a_decision_cannot_be_changed() -> None:
    decision: Any = decide(**KNOWN)  # a checker would refuse each line below
    with pytest.raises(AttributeError, match="evaluate again instead of setting `on`"):
        decision.on = EVE
    with pytest.raises(AttributeError, match="evaluate again instead of setting `facts`"):
        decision.facts = Visit()
    with pytest.raises(AttributeError, match="`on` stays"):
        del decision.on
    with pytest.raises(AttributeError):
        decision.outcome = CLOSED


def test_a_decision_remembers_what_it_was_asked() -> None:
    decision = decide(**KNOWN)
    assert (decision.facts, decision.on, decision.rules) == (Visit(**KNOWN), DAY, RULES)
