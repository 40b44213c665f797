"""Rulesets: what is refused when one is built, how rules are found and joined, when answers can change, fingerprints."""

import os
import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    Regime,
    Rule,
    Ruleset,
    Span,
    Step,
    at_least,
    during,
    equals,
    fires,
    known,
    one_of,
    open_question,
    silent,
    since,
    true,
    unsettled,
)
from gdpr_rules.errors import InvalidRule, UnknownRule
from gdpr_rules.facts.counts_and_places import CountsReach
from gdpr_rules.kernel.conditions import FALSE, TRUE
from tests.kernel.visits import (
    CLOSED,
    DAY,
    HOUSE_REGIME,
    Admission,
    Entry,
    Guest,
    P,
    Price,
    Purchase,
    V,
    Visit,
    cite,
    dated,
    rule,
)

EVE = DAY - timedelta(days=1)
INVITED, SOBER = true(V.invited), true(V.sober)
BARE: Any = 18  # what the type checker would refuse is refused at run time too


def build(*rules: Rule[Any], **more: Any) -> Ruleset:
    return Ruleset(rules, **more)


def counts(adds: Any, *facts: Any) -> CountsReach[Any]:
    """An outcome that is worked out from a count."""
    return CountsReach(adds=adds, counts=(facts,), number=1)


# What is refused, always by the rule's id


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"cites": ()}, "cites nothing"),
        ({"examples": (fires("yes", Visit()),)}, "lacks an example"),
        ({"examples": (silent("no", Visit()),)}, "lacks an example"),
        ({"examples": (unsettled("open", Visit()), silent("no", Visit()))}, "lacks an example"),
        ({"examples": ()}, "lacks an example"),
        ({"examples": (fires("yes", Visit()), silent("no", Purchase()))}, "is about Visit and has examples of Purchase"),
        ({"when": true(P.paid)}, "reads `paid`, which is not a fact of Visit"),
        ({"unless": true(P.paid)}, "reads `paid`, which is not a fact of Visit"),
        ({"when": ~(INVITED | true(P.paid)).named("group")}, "reads `paid`, which is not a fact of Visit"),
        ({"then": Price()}, "is about Purchase and has examples of Visit"),
        ({"then": Price(), "question": Visit}, "adds a Price, but Visit is answered by Admission"),
        ({"then": counts(Price(), V.age), "question": Visit}, "adds a Price, but Visit is answered by Admission"),
        ({"then": counts(CLOSED, P.paid)}, "reads `paid`, which is not a fact of Visit"),
        ({"when": at_least(V.age, BARE)}, "compares `age` with an undated figure"),
        ({"unless": INVITED & ~at_least(V.age, BARE)}, "compares `age` with an undated figure"),
    ],
    ids=range(15),
)
def test_a_rule_that_is_not_well_formed_is_refused_by_its_id(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidRule) as caught:
        build(rule(**{"id": "house.door.wrong", **changes}))
    assert str(caught.value).startswith(f"rule `house.door.wrong` {complaint}")


@pytest.mark.parametrize("id", ["", "door", "House.door", "house.Door", "house..door", "house.door.", ".door", "house door.x"])
def test_an_id_is_lower_case_words_joined_by_dots(id: str) -> None:
    with pytest.raises(InvalidRule) as caught:
        build(rule(id))
    assert str(caught.value).startswith(f"rule `{id}` has no id of lower-case words joined by dots")


def test_an_id_is_given_once() -> None:
    with pytest.raises(InvalidRule, match=r"^`house\.door` is given twice"):
        build(rule("house.door"), rule("house.gate"), rule("house.door", INVITED))
    with pytest.raises(InvalidRule, match=r"^`house` is given twice"):
        build(rule(), regimes=(HOUSE_REGIME, HOUSE_REGIME))


def test_a_retired_id_is_never_used_again() -> None:
    with pytest.raises(InvalidRule, match=r"^rule `house\.door` takes an id that is retired"):
        build(rule("house.door"), retired={"house.door": "see house.gate"})


def test_an_id_retired_on_one_side_is_refused_when_the_other_brings_it() -> None:
    with pytest.raises(InvalidRule, match=r"^rule `house\.door` takes an id that is retired"):
        build(rule("house.door")) | build(rule("house.gate"), retired={"house.door": "see house.gate"})


def test_a_rule_that_hangs_on_an_open_question_shows_that_it_stays_unsettled() -> None:
    open_rule = rule(
        when=INVITED & open_question("who owns the door"), examples=(unsettled("?", Visit()), silent("no", Visit()))
    )
    assert len(build(open_rule)) == 1


# Finding and choosing


GATE, DOOR, LAMP = rule("house.gate", INVITED), rule("house.door", SOBER), rule("law.lamp", known(V.age))
PAYING = Rule[Price](
    id="shop.till",
    title="A rule of the shop",
    protects="the shop",
    cites=(cite(),),
    in_force=since(2024, 6, 1),
    when=true(P.paid),
    then=Price(due=True),
    examples=(fires("yes", Purchase(paid=True)), silent("no", Purchase(paid=False))),
)
ALL = Ruleset((GATE, DOOR, LAMP, PAYING), (HOUSE_REGIME,), {"house.window": "see house.door"})


def test_a_rule_is_found_by_its_id() -> None:
    assert ALL["house.gate"] is GATE
    assert "house.gate" in ALL
    assert "house.gat" not in ALL
    assert len(ALL) == 4
    assert [each.id for each in ALL] == ["house.door", "house.gate", "law.lamp", "shop.till"]


def test_an_id_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownRule, match=r"^no rule `house\.dor` in this ruleset; did you mean `house\.door`\?"):
        ALL["house.dor"]
    with pytest.raises(UnknownRule) as caught:
        ALL["zzz"]
    assert "did you mean" not in str(caught.value)
    with pytest.raises(KeyError):
        ALL["zzz"]


def test_a_retired_id_tells_its_successor() -> None:
    with pytest.raises(UnknownRule, match=r"^`house\.window` is retired: see house\.door"):
        ALL["house.window"]
    assert "house.window" not in ALL


def test_about_in_force_of_and_only_choose_rules_and_keep_the_rest() -> None:
    assert ALL.about(Purchase).rules == (PAYING,)
    assert ALL.about(Visit).rules == (DOOR, GATE, LAMP)
    assert ALL.in_force(EVE).rules == (DOOR, GATE, LAMP)
    assert ALL.in_force(DAY).rules == ALL.rules
    assert ALL.of("house").rules == (DOOR, GATE)
    assert ALL.of("house", "law").rules == (DOOR, GATE, LAMP)
    assert ALL.of("hous").rules == ()
    assert ALL.only([LAMP]).rules == (LAMP,)
    assert ALL.only([LAMP]).regimes == ALL.regimes
    assert ALL.only([LAMP]).retired == ALL.retired
    assert set(ALL.questions) == {Visit, Purchase}


def test_a_program_holds_the_rules_of_its_question_in_force_on_its_day() -> None:
    assert ALL.program(Visit, DAY).rules == (DOOR, GATE, LAMP)
    assert ALL.program(Purchase, DAY).rules == (PAYING,)
    assert ALL.program(Purchase, EVE).rules == ()
    assert ALL.program(Visit, EVE) is ALL.program(Visit, date(1990, 1, 1)), "one program for a whole stretch of time"


def test_a_rule_belongs_to_the_longest_declared_regime_its_id_starts_with() -> None:
    wing = Regime("house.wing", "The wing")
    deep, shallow = rule("house.wing.door.lock"), rule("house.wings.door")
    rules = Ruleset((deep, shallow, LAMP), (HOUSE_REGIME, wing))
    assert rules.regime(deep) is wing
    assert rules.regime(shallow) is HOUSE_REGIME
    assert rules.regime(LAMP).id == "law"


def test_a_regime_reaches_only_where_its_scope_for_the_question_does() -> None:
    scoped = Regime("house", "The house", scopes={Purchase: true(P.paid), Visit: equals(V.country, "AA")})
    rules = Ruleset((GATE, PAYING), (scoped,))
    assert rules.scope(scoped, Visit) == equals(V.country, "AA")
    assert rules.scope(scoped, Purchase) == true(P.paid)
    assert rules.firing(GATE).truth(Visit(invited=True, country="BB"), DAY) is False
    assert rules.firing(GATE).truth(Visit(invited=True, country="AA"), DAY) is True
    assert rules.scope(HOUSE_REGIME, Visit) == TRUE


def test_a_scope_reads_facts_of_its_own_question() -> None:
    with pytest.raises(InvalidRule, match=r"^the scope of regime `house` for Visit reads `paid`, which is not a fact of Visit"):
        Regime("house", "The house", scopes={Visit: true(P.paid)})


def test_scopes_are_given_by_question() -> None:
    with pytest.raises(InvalidRule, match="map each question to the condition"):
        Regime("house", "The house", scopes=(true(P.paid),))


def test_a_regime_without_a_scope_for_a_question_of_its_rules_is_refused() -> None:
    scoped = Regime("house", "The house", scopes={Purchase: true(P.paid)})
    with pytest.raises(InvalidRule, match=r"^regime `house` has no scope for Visit"):
        Ruleset((GATE,), (scoped,))


# Joining


def test_joining_rulesets_is_idempotent_commutative_and_associative() -> None:
    a, b, c = Ruleset((GATE,), (HOUSE_REGIME,)), Ruleset((GATE, DOOR), (HOUSE_REGIME,)), Ruleset((LAMP, PAYING))
    assert a | a == a
    assert a | b == b | a == Ruleset((DOOR, GATE), (HOUSE_REGIME,))
    assert (a | b) | c == a | (b | c)
    assert (b | c).fingerprint == (c | b).fingerprint
    assert hash(b | c) == hash(c | b)
    assert a != b
    assert a != (GATE,)


def test_joining_keeps_what_either_side_retired() -> None:
    joined = Ruleset((GATE,), retired={"house.window": "gone"}) | Ruleset((LAMP,), retired={"law.sun": "set"})
    assert joined.retired == {"house.window": "gone", "law.sun": "set"}


def test_two_definitions_of_one_id_are_refused() -> None:
    with pytest.raises(InvalidRule, match=r"^`house\.gate` is defined in two ways"):
        Ruleset((GATE,)) | Ruleset((rule("house.gate", SOBER),))
    with pytest.raises(InvalidRule, match=r"^`house` is defined in two ways"):
        Ruleset((GATE,), (HOUSE_REGIME,)) | Ruleset((DOOR,), (Regime("house", "Another house"),))


# When answers can change


def test_change_dates_are_all_days_on_which_rules_scopes_or_figures_change() -> None:
    days = [date(2024, month, 1) for month in range(1, 8)]
    grown = at_least(V.age, dated((days[0], 18), (days[1], 21), end=days[2]))
    scope = one_of(V.country, dated((days[3], frozenset({"AA"}))))
    scoped = Regime("house", "The house", scopes={Visit: scope, Purchase: TRUE})
    rules = Ruleset(
        (
            rule("house.a", grown, unless=during(since(2024, 5, 1)), in_force=Span(days[5], days[6])),
            rule("house.b", INVITED),
            PAYING,
        ),
        (scoped,),
    )
    assert rules.change_dates(Visit) == tuple(days)
    assert rules.change_dates(Purchase) == (DAY,)


# Fingerprints


def test_the_fingerprint_is_the_same_in_every_process() -> None:
    script = (
        "from tests.kernel.test_rulesets import ALL, varied\nfrom gdpr_rules import LAW, SOPRO\n"
        "print(ALL.fingerprint, varied().fingerprint, LAW.fingerprint, (LAW | SOPRO).fingerprint)"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2024")
    }
    assert len(printed) == 1
    assert printed.pop().split()[:2] == [ALL.fingerprint, varied().fingerprint]


EIGHTEEN = dated((date(2000, 1, 1), 18), (date(2010, 1, 1), 19), end=date(2030, 1, 1))


def varied(**changes: Any) -> Ruleset:
    """A ruleset with one thing of each kind that decides."""
    given: dict[str, Any] = {
        "when": INVITED & at_least(V.age, EIGHTEEN) & one_of(V.country, {"AA", "BB", "CC"}),
        "unless": SOBER | during(since(2024, 6, 1)),
        "in_force": Span(date(2020, 1, 1), date(2030, 1, 1)),
        "then": CLOSED,
        "scope": equals(V.guest, Guest.MEMBER),
        "id": "house.door",
        "counts": ((V.age,),),
        "number": 18,
        "adds": CLOSED,
    } | changes
    computed = CountsReach(adds=given.pop("adds"), counts=given.pop("counts"), number=given.pop("number"))
    regime = Regime("house", "The house", scopes={Visit: given.pop("scope")})
    return Ruleset((rule(**given), rule("house.stay", then=computed)), (regime,))


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "house.window"},
        {"when": INVITED & at_least(V.age, EIGHTEEN) & one_of(V.country, {"AA", "BB"})},
        {"when": INVITED & at_least(V.age, EIGHTEEN)},
        {"when": INVITED | at_least(V.age, EIGHTEEN) | one_of(V.country, {"AA", "BB", "CC"})},
        {"when": ~INVITED & at_least(V.age, EIGHTEEN) & one_of(V.country, {"AA", "BB", "CC"})},
        {"when": INVITED & at_least(V.age, attrs.evolve(EIGHTEEN, end=None)) & one_of(V.country, {"AA", "BB", "CC"})},
        {
            "when": INVITED
            & at_least(V.age, attrs.evolve(EIGHTEEN, steps=(*EIGHTEEN.steps[:1], Step(date(2010, 1, 1), 20, cite()))))
            & one_of(V.country, {"AA", "BB", "CC"})
        },
        {"unless": SOBER | during(since(2024, 6, 2))},
        {"unless": SOBER},
        {"unless": FALSE},
        {"in_force": Span(date(2020, 1, 1))},
        {"in_force": Span(date(2020, 1, 2), date(2030, 1, 1))},
        {"then": Admission(entry=Entry.ESCORTED)},
        {"then": Admission(entry=Entry.CLOSED, watched=True)},
        {"then": Admission(entry=Entry.CLOSED, duties=frozenset({"sign"}))},
        {"scope": equals(V.guest, Guest.CHILD)},
        {"scope": TRUE},
        {"counts": ((V.age, V.age),)},
        {"adds": Admission(entry=Entry.CLOSED, watched=True)},
        {"number": 19},
        {"cites": (cite("s 2"),)},
    ],
    ids=range(21),
)
def test_whatever_decides_changes_the_fingerprint(changes: dict[str, Any]) -> None:
    assert varied(**changes).fingerprint != varied().fingerprint


def test_what_does_not_decide_leaves_the_fingerprint() -> None:
    assert (
        varied(title="Another title", examples=(fires("x", Visit()), silent("y", Visit()))).fingerprint == varied().fingerprint
    )
    assert Ruleset((DOOR, GATE)).fingerprint == Ruleset((GATE, DOOR)).fingerprint


def test_the_text_of_a_ruleset_tells_its_size_and_fingerprint() -> None:
    assert repr(ALL) == f"Ruleset(4 rules, {ALL.fingerprint[:12]})"
