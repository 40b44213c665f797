"""The texts that rules are made of, and the oldest reading that a decision rests on."""

from datetime import date
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.decisions.sources import figures, texts
from gdpr_rules.kernel.citations import Authority, Instrument, since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent
from gdpr_rules.kernel.rulesets import Ruleset
from tests.law.messages import message

M = attrs.fields(gr.Message)
ON = date(2030, 9, 1)
OLDEST = Instrument("The oldest act", "Oldest Act", "https://law.example/1", verified_on=date(2030, 1, 1))
MIDDLE = Instrument("The middle act", "Middle Act", "https://law.example/2", verified_on=date(2030, 2, 1))
NEWEST = Instrument("The newest act", "Newest Act", "https://law.example/3", verified_on=date(2030, 3, 1))
CAUTION = Instrument("Caution", "Caution", "https://law.example/4", date(2020, 1, 1), authority=Authority.LIBRARY)


def rule(name: str, text: Instrument, country: str = "GB", **more: Any) -> Rule[Any]:
    given: dict[str, Any] = {
        "id": f"made.up.{name}",
        "title": f"A rule on {name}",
        "protects": "people in made-up cases",
        "cites": (text.at("s 1"),),
        "in_force": since(2029, 1, 1),
        "when": equals(M.subject_country, country),
        "unless": true(M.consented),
        "then": gr.Sending(permission=gr.Sending().permission, consent_required=True),
        "examples": (
            fires("there", gr.Message(subject_country=country, consented=False)),
            silent("elsewhere", gr.Message(subject_country="JP", consented=False)),
        ),
    }
    return Rule(**(given | more))


OBJECTED = fires("there", gr.Message(subject_country="GB", consented=False, objected=True))
RULES = Ruleset((rule("oldest", OLDEST, "DE"), rule("middle", MIDDLE), rule("newest", NEWEST), rule("caution", CAUTION)))


def asked(**facts: Any) -> gr.Decision[Any]:
    return gr.evaluate(gr.Message(**facts), on=ON, rules=RULES)


def test_a_decision_rests_on_the_texts_of_the_rules_that_apply() -> None:
    found = asked(subject_country="GB", consented=False).oldest_reading
    assert found is not None
    assert (found.instrument, found.read_on, found.rules) == (MIDDLE, date(2030, 2, 1), ("made.up.middle",))
    assert str(found) == "Middle Act, read on 2030-02-01"


def test_it_rests_on_those_that_may_apply() -> None:
    found = asked(consented=False).oldest_reading
    assert found is not None
    assert found.instrument == OLDEST


def test_a_permission_rests_on_the_rule_that_an_exemption_lifts() -> None:
    decision = asked(subject_country="GB", consented=True)
    assert (decision.fired, decision.assumed) == ((), ())
    assert decision.oldest_reading is not None
    assert decision.oldest_reading.instrument == MIDDLE


def test_it_rests_on_a_rule_whose_condition_is_not_met_in_that_place() -> None:
    when = equals(M.subject_country, "GB") & true(M.objected)
    elsewhere = silent("elsewhere", gr.Message(subject_country="JP", consented=False))
    rules = Ruleset((rule("objected", OLDEST, when=when, examples=(OBJECTED, elsewhere)), rule("middle", MIDDLE)))
    facts = gr.Message(subject_country="GB", consented=True, objected=False)
    decision = gr.evaluate(facts, on=ON, rules=rules)
    assert decision.outcome == gr.Sending()
    assert decision.oldest_reading is not None
    assert decision.oldest_reading.instrument == OLDEST  # had it said that anyone may refuse, the answer would be another


def test_it_does_not_rest_on_the_law_of_another_place() -> None:
    assert asked(subject_country="JP", consented=False).oldest_reading is None


def test_the_librarys_own_caution_is_no_text() -> None:
    assert texts(RULES["made.up.caution"]) == frozenset()
    assert all(not texts(each) for each in gr.LAW if each.id.startswith("backstop."))


def test_every_rule_of_law_is_made_of_some_text() -> None:
    assert [each.id for each in gr.LAW if not texts(each) and not each.id.startswith("backstop.")] == []


@pytest.mark.parametrize(
    ("name", "shorts"),
    [
        ("uk.pecr.reg22.consent", {"PECR", "DUAA", "SI 2026/82"}),  # the last one is cited by a limb alone
        ("us.ca.ccpa.civ1798_140.revenue", {"Cal. Civ. Code"}),
    ],
)
def test_the_texts_of_limbs_and_figures_count(name: str, shorts: set[str]) -> None:
    assert shorts <= {text.short for text in texts(gr.LAW[name])}


def test_a_figure_brings_the_text_of_each_decision_in_it() -> None:
    shorts = {text.short for text in texts(gr.LAW["eu.gdpr.art45.adequacy"])}
    assert {"GDPR", "Implementing Decision (EU) 2019/419", "Implementing Decision (EU) 2023/1795"} <= shorts
    assert {"Decision 2000/518/EC", "Decision 2010/625/EU"} <= shorts  # of before 2018, which the first step takes over whole


def test_the_figures_of_a_rule_are_found_in_what_it_computes_too() -> None:
    revenue = gr.LAW["us.ca.ccpa.civ1798_140.revenue"]
    names = {figure.name for figure in figures(revenue, gr.LAW.firing(revenue))}
    assert "gross revenue to be exceeded, in US dollars" in names


def test_an_encoded_message_rests_on_texts_of_its_own_countries() -> None:
    decision = gr.evaluate(message(), on=date(2026, 11, 29))
    assert decision.outcome.permissive
    assert decision.oldest_reading is not None
    assert decision.oldest_reading.read_on == date(2026, 11, 23)
    assert all(name.startswith("uk.") for name in decision.oldest_reading.rules)


def test_what_changed_since_the_oldest_reading_is_told_as_not_encoded() -> None:
    told = asked(subject_country="GB", consented=False).explain()
    assert "changes in the law after 2030-02-01, when it was last read" in told
    before = gr.evaluate(gr.Message(subject_country="GB", consented=False), on=date(2030, 2, 1), rules=RULES).explain()
    assert "when it was last read" not in before
