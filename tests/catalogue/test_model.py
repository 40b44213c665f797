"""A rule as plain data says what the rule says, and its examples do what they say on the day they show."""

import json
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import gdpr_rules as gr
from gdpr_rules.catalogue import as_json, entry, facts_of, regimes
from gdpr_rules.catalogue.model import AUTHORITIES, WHO
from gdpr_rules.kernel import conditions
from gdpr_rules.kernel.citations import Authority
from gdpr_rules.kernel.facts import about, fact_names
from gdpr_rules.kernel.rules import Effect
from tests.law.cases import cold
from tests.worked import worked

M = attrs.fields(gr.Message)
BOTH = gr.LAW | gr.SOPRO
EFFECTS = {True: Effect.FIRES, False: Effect.SILENT, None: Effect.UNSETTLED}
CONSENT = gr.LAW["uk.pecr.reg22.consent"]
REACH = (
    (0, "any of these:"),
    (1, "the person's country is GB"),
    (1, "all of these:"),
    (2, "the subscriber is in another country than the recipient"),
    (2, "the subscriber's country is GB"),
)
"""Which messages PECR reaches: by the reader's place, or by the subscriber's where that is another."""


def test_a_rule_is_told_in_its_own_words() -> None:
    told = entry(CONSENT, gr.LAW)
    assert (told.id, told.title, told.protects) == (CONSENT.id, CONSENT.title, CONSENT.protects)
    assert (told.clauses, told.not_encoded) == (CONSENT.clauses, CONSENT.not_encoded)
    assert (told.question, told.outcome) == ("Message", "Sending")
    assert (told.regime, told.authority, told.in_force) == ("uk.pecr", "statute", "from 2003-12-11")
    assert told.scope == REACH
    assert (0, "all of these:") in told.when
    assert (1, "soft opt-in (PECR reg 22(3)):") in told.unless
    assert told.then[:2] == ("permission: forbidden", "consent required: yes")
    assert told.sources[0].cite == "PECR reg 22(2)"
    assert told.sources[0].url == "https://www.legislation.gov.uk/uksi/2003/2426/regulation/22"


def test_a_condition_that_says_nothing_has_no_outline() -> None:
    told = entry(gr.SOPRO["policy.sopro.time_to_exclude"], BOTH)
    assert told.scope == ()
    assert told.unless == ()
    assert told.when != ()


@pytest.mark.parametrize("rule", BOTH, ids=lambda rule: rule.id)
def test_the_facts_are_those_that_decide(rule: gr.Rule[Any]) -> None:
    tested = {part.fact.name for part in conditions.walk(BOTH.firing(rule)) if isinstance(part, conditions.Test)}
    tested |= {read.name for read in rule.then.reads} if isinstance(rule.then, gr.Computed) else set()
    told = entry(rule, BOTH)
    names = [fact.name for fact in told.facts]
    assert set(names) == tested
    assert names == [name for name in fact_names(rule.question) if name in tested]
    for example in told.examples:
        assert sorted([name for name, _ in example.facts] + [*example.unknown]) == sorted(names)
        assert all(statement for _, statement in example.facts)


@pytest.mark.parametrize("rule", BOTH, ids=lambda rule: rule.id)
def test_an_example_does_what_it_says_on_the_day_it_shows(rule: gr.Rule[Any]) -> None:
    firing = BOTH.firing(rule)
    for example, told in zip(rule.examples, entry(rule, BOTH).examples, strict=True):
        truth = firing.truth(example.facts, told.on) if told.on in rule.in_force else False
        assert (told.label, told.effect) == (example.label, EFFECTS[truth].value)


def test_the_verdict_is_that_of_the_whole_ruleset() -> None:
    whole = (
        gr.silent("a company", cold("GB")),
        gr.fires("a sole trader", cold("GB", subscriber=gr.Subscriber.SOLE_TRADER)),
        gr.unsettled("not recorded whose mailbox it is", cold("GB", subscriber=None), missing={"subscriber"}),
    )
    verdicts = {e.label: e.verdict for e in entry(attrs.evolve(CONSENT, examples=whole), gr.LAW).examples}
    assert verdicts["a company"] == "permitted"
    assert verdicts["a sole trader"] == "not permitted"
    assert verdicts["not recorded whose mailbox it is"] == "cannot tell yet"
    shown = {e.label: e.verdict for e in entry(CONSENT, gr.LAW).examples}
    assert shown["a sole trader, from a bought list"] == "not permitted"
    assert shown["a limited company"] == "cannot tell yet"  # its example states what the rule reads, and no other duty
    told = cold("GB", relevant_to_role=False, address=gr.AddressKind.GENERIC)
    kept = gr.fires("a company that is written to about what is none of its business", told)
    relevance = attrs.evolve(gr.SOPRO["policy.sopro.relevance"], examples=(kept,))
    assert gr.evaluate(kept.facts, on=date(2026, 11, 23)).outcome.permissive
    assert entry(relevance, BOTH).examples[0].verdict == "not permitted"


def test_an_example_of_a_rule_that_has_ended_shows_a_day_on_which_it_held() -> None:
    cases = tuple(attrs.evolve(example, on=None) for example in CONSENT.examples)
    ended = attrs.evolve(CONSENT, in_force=CONSENT.in_force.until(2020, 1, 1), examples=cases)
    shown = entry(ended, gr.Ruleset([ended], gr.LAW.regimes)).examples[0]
    assert shown.on in ended.in_force
    assert shown.verdict == "not permitted"


def test_a_computed_outcome_names_what_it_reads() -> None:
    limit = gr.Sending(opt_out_within=timedelta(0))
    computed = worked((M.opt_out_days_open,), lambda facts: limit, unknown=limit)
    rule = attrs.evolve(CONSENT, then=computed)
    told = entry(rule, gr.Ruleset([rule], gr.LAW.regimes))
    assert told.then == (
        "determined from `opt_out_days_open`; an unknown fact counts as its most protective value",
        "opt-out to take effect within: at once",
    )
    assert "opt_out_days_open" in {fact.name for fact in told.facts}


def test_the_regimes_hold_every_rule_once() -> None:
    told = regimes(BOTH)
    assert [regime.id for regime in told] == sorted(regime.id for regime in BOTH.regimes)
    assert sorted(rule.id for regime in told for rule in regime.rules) == [rule.id for rule in BOTH]
    assert all(rule.id.startswith(f"{regime.id}.") for regime in told for rule in regime.rules)


def test_the_glossary_has_every_fact_with_its_question() -> None:
    told = {fact.name: fact for fact in facts_of(gr.Message)}
    assert list(told) == [*fact_names(gr.Message)]
    assert all(fact.question.endswith("?") or "? " in fact.question for fact in told.values())
    assert told["consented"].answers == "yes or no"
    assert told["consented"].changeable
    assert not told["subject_country"].changeable
    assert told["subscriber"].answers == "`corporate` or `individual` or `sole_trader` or `partnership` or `unincorporated`"
    assert (told["subject_country"].answers, told["sender_countries"].answers) == ("a code", "codes")
    assert (told["details_collected_on"].answers, told["opt_out_days_open"].answers) == ("a day", "a whole number")


def test_everyone_who_can_answer_and_every_authority_has_words() -> None:
    assert {about(field).who for question in BOTH.questions for field in attrs.fields(question)} <= set(WHO)
    assert set(AUTHORITIES) == set(Authority)


def test_the_json_holds_everything_and_survives() -> None:
    told = as_json(BOTH)
    assert json.loads(json.dumps(told)) == told
    assert told["fingerprint"] == BOTH.fingerprint
    rules = {rule["id"]: rule for regime in told["regimes"] for rule in regime["rules"]}
    assert sorted(rules) == [rule.id for rule in BOTH]
    assert rules[CONSENT.id]["sources"][0]["verified_on"] == "2026-11-23"
    assert rules[CONSENT.id]["scope"] == [*map(list, REACH)]
    assert rules[CONSENT.id]["examples"][0]["facts"][0] == ["subject_country", "the person's country is GB"]
    assert [fact["name"] for fact in told["facts"]["Message"]] == [*fact_names(gr.Message)]
