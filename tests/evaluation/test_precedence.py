"""Which regime wins: every regime's own value, what stands, who set it, and whether it reaches and is settled at all."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gdpr_rules as gr
from gdpr_rules.kernel.protection import protections
from gdpr_rules.testing import check_precedence, dates, facts, variations
from tests.kernel.visits import DAY, ROOMS, Admission, Entry, V, Visit, rule
from tests.law.cases import ON, SOLE_TRADER, cold
from tests.properties.pools import ours
from tests.questions import BOTH

ESCORTED, CLOSED = Admission(entry=Entry.ESCORTED), Admission(entry=Entry.CLOSED)
SIGN, KNOCK = Admission(duties=frozenset({"sign"})), Admission(duties=frozenset({"sign", "knock"}))
HOUSE = gr.Regime("house", "The house", scopes={Visit: gr.one_of(V.country, {"AA"})})
LAW_OF_DOORS, STREET = gr.Regime("law", "The law of doors"), gr.Regime("street", "The street")
RULES = gr.Ruleset(
    (
        rule("house.minors", gr.true(V.invited), ESCORTED | KNOCK),
        rule("house.hall", then=Admission(rooms=ROOMS - {"hall"}, stay=timedelta(hours=2))),
        rule("law.strangers", gr.true(V.sober), CLOSED),
        rule("law.book", gr.true(V.invited), SIGN),
        rule("street.hours", gr.false(V.invited), Admission(stay=timedelta(hours=1))),
    ),
    (HOUSE, LAW_OF_DOORS, STREET),
)


def meeting(**known: Any) -> gr.Precedence[Admission]:
    told = {"country": "AA", "invited": True, "sober": True, **known}
    return gr.evaluate(Visit(**told), on=DAY, rules=RULES).precedence


def test_each_regime_speaks_for_itself_and_the_most_protective_stands() -> None:
    entry = meeting()["entry"]
    assert entry.alone == {"house": Entry.ESCORTED, "law": Entry.CLOSED, "street": Entry.OPEN}
    assert (entry.value, entry.set_by, entry.settled) == (Entry.CLOSED, ("law",), True)
    assert [rule.id for rule in entry.rules] == ["law.strangers"]
    assert [str(cite) for cite in entry.rules[0].cites] == ["House s 1"]
    assert entry.members == ()


def test_one_decision_may_take_each_field_from_another_regime() -> None:
    precedence = meeting(invited=False)
    assert {standing.field: standing.set_by for standing in precedence if standing.set_by} == {
        "entry": ("law",),
        "rooms": ("house",),
        "stay": ("street",),
    }
    assert precedence["stay"].alone == {"house": timedelta(hours=2), "law": None, "street": timedelta(hours=1)}


def test_a_set_is_told_member_by_member() -> None:
    duties = meeting()["duties"]
    assert duties.set_by == ("house", "law")
    assert {member.member: member.set_by for member in duties.members} == {"knock": ("house",), "sign": ("house", "law")}
    assert [rule.id for rule in duties.members[1].rules] == ["house.minors", "law.book"]
    assert [rule.id for rule in duties.rules] == ["house.minors", "law.book"]
    assert all(member.value and member.settled for member in duties.members)


def test_of_a_set_that_starts_out_whole_whoever_takes_away_has_set_it() -> None:
    rooms = meeting()["rooms"]
    assert {member.member: (member.value, member.set_by) for member in rooms.members} == {
        "garden": (True, ()),
        "hall": (False, ("house",)),
        "tower": (True, ()),
    }
    assert rooms.members[1].alone == {"house": False, "law": True, "street": True}


def test_a_regime_that_does_not_reach_is_not_there_and_one_that_may_is_marked() -> None:
    assert [reach.regime.id for reach in meeting(country="BB").regimes] == ["law", "street"]
    unsure = {reach.regime.id: reach.certain for reach in meeting(country=None).regimes}
    assert unsure == {"house": False, "law": True, "street": True}
    assert {reach.regime.id for reach in meeting(country="AA").regimes if reach.certain} == {"house", "law", "street"}


def test_what_is_not_known_leaves_a_regime_unsettled_and_not_the_others() -> None:
    precedence = meeting(sober=None)
    settled = {"house": True, "law": False, "street": True}
    assert {reach.regime.id: reach.settled for reach in precedence.regimes} == settled
    assert {voice.regime: voice.settled for voice in precedence["entry"].voices} == settled
    assert not precedence["entry"].settled
    assert precedence["stay"].settled
    assert [reach.certain_outcome.entry for reach in precedence.regimes] == [Entry.ESCORTED, Entry.OPEN, Entry.OPEN]


def test_where_no_regime_asks_for_anything_none_has_set_it() -> None:
    watched = meeting()["watched"]
    assert (watched.value, watched.set_by, watched.rules) == (False, (), ())


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="`colour` is not a field of the outcome; it has entry, watched"):
        meeting()["colour"]


def test_the_regulations_refuse_what_the_regulation_alone_would_allow() -> None:
    precedence = gr.evaluate(cold("GB", subscriber=SOLE_TRADER), on=ON).precedence
    permission = precedence["permission"]
    assert permission.set_by == ("uk.pecr",)
    assert permission.alone["uk.gdpr"] is gr.Permission.PERMITTED
    assert [rule.id for rule in permission.rules] == ["uk.pecr.reg22.consent"]


@pytest.mark.parametrize("question", BOTH.questions, ids=lambda question: question.__name__)
def test_what_stands_is_joined_from_the_regimes_and_one_more_never_lowers_it(question: type[gr.Facts[Any]]) -> None:
    """Theorem: the join of the regimes' own values stands; who is named has that value; each further regime only adds."""
    rules = ours(question)
    names = sorted({rules.regime(rule).id for rule in rules})
    fewer = {name: rules.of(*(each for each in names if each != name)) for name in names}

    @settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.one_of(variations(rules, question), facts(question, rules=rules)), dates(rules, question), st.sampled_from(names))
    def holds(item: gr.Facts[Any], on: date, left_out: str) -> None:
        check_precedence(item, on, rules)
        more = gr.evaluate(item, on=on, rules=rules).precedence
        if fewer[left_out].rules:
            for before in gr.evaluate(item, on=on, rules=fewer[left_out]).precedence:
                after = more[before.field]
                order = protections(type(more.regimes[0].outcome))[before.field] if more.regimes else None
                assert order is None or order.covers(after.value, before.value)
                assert before.alone.items() <= after.alone.items()

    holds()
