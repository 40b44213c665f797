"""Whom each law reaches: Article 3 against a plain oracle, the others against their own words, and all against the scopes."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdpr_rules import LAW, SOPRO, Decision, Message, Processing, Right, RightsRequest, Scope, Situation, evaluate
from gdpr_rules.decisions.cells import representatives
from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.situation import LeftOut
from gdpr_rules.kernel.conditions import FALSE, TRUE, reduce, walk
from gdpr_rules.kernel.conditions import Test as Limb  # pytest would collect it under its own name
from gdpr_rules.kernel.facts import Facts, fact_names
from gdpr_rules.testing import dates, facts

ON = date(2026, 11, 23)
UNION = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES"),
    *("FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"),
    *("LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
}
OVERSEAS = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}  # parts of member states with codes of their own: TFEU 355(1), (4)
EFTA = {"IS", "LI", "NO"}
AMERICA = {"AS", "GU", "MP", "PR", "UM", "US", "VI"}  # 18 USC 1030(e)(3): territories and possessions included
EVERYTHING = list(fact_names(Situation))
OURS = LAW.about(Situation)
DAYS = st.one_of(
    dates(OURS, Situation),
    st.sampled_from(
        [date(2018, 5, 24), date(2018, 5, 25), date(2018, 7, 19), date(2018, 7, 20), date(2020, 12, 31), date(2021, 1, 1)]
    ),
)


ORDERLY: dict[str, Any] = {
    "subject_country": "US",
    "subject_us_state": "NY",
    "controller_countries": frozenset({"US"}),
    "processing_in_context_of_establishment": True,
    "offers_goods_or_services": False,
    "monitors_behaviour": False,
    "public_international_law": False,
    "law_applying_there": "US",
    "left_out": LeftOut.NONE,
    "electronic_marketing": False,
    "transactional_message": False,
    "subscriber_country": "US",
    "covering_acts": frozenset(),
    "subject_citizenships": frozenset({"US"}),
}


def situation(**told: Any) -> Situation:
    """An American in New York, and a local firm, with some facts changed."""
    return Situation(**{**ORDERLY, **told})


def ask(on: date = ON, **told: Any) -> Decision[Scope]:
    return evaluate(situation(**told), on=on)


def complete() -> st.SearchStrategy[Situation]:
    """Complete facts, with the countries that matter drawn as often as all the others together."""
    near = st.sampled_from(["FR", "DE", "NO", "GB", "US", "CH", "JP", "RE", "NC"])
    few: dict[str, Any] = {
        "subject_country": near,
        "subscriber_country": near,
        "law_applying_there": near,
        "controller_countries": st.frozensets(near, min_size=1, max_size=3),
        "subject_us_state": st.sampled_from(["CA", "TX", "UT"]),
    }
    anywhere: Any = facts(Situation, known=EVERYTHING, rules=OURS)
    return st.one_of(
        anywhere,
        st.tuples(anywhere, st.fixed_dictionaries(few)).map(lambda drawn: attrs.evolve(drawn[0], **drawn[1])),
    )


def where_it_is_law(text: str, on: date) -> set[str]:
    """The countries in which one of the two texts is law on a day, written out."""
    if text == "uk.gdpr":
        return {"GB"} if on >= date(2021, 1, 1) else set()
    if on < date(2018, 5, 25):
        return set()
    countries = UNION | OVERSEAS
    if on < date(2021, 1, 1):
        countries |= {"GB"}
    if on >= date(2018, 7, 20):
        countries |= EFTA
    return countries


LEFT_OUT = {
    "eu.gdpr": {
        *(LeftOut.HOUSEHOLD, LeftOut.LAW_ENFORCEMENT, LeftOut.NATIONAL_SECURITY),
        *(LeftOut.UNION_BODY, LeftOut.UNFILED, LeftOut.NOT_PERSONAL),
    },
    "uk.gdpr": {LeftOut.HOUSEHOLD, LeftOut.DEAD, LeftOut.NOT_PERSONAL},
}
PERHAPS = {"eu.gdpr": LeftOut.DEAD, "uk.gdpr": LeftOut.UNFILED}
"""Article 2 of each text: what it leaves out, and what national law may take in (recital 27; UK Art 2(1A))."""


def articles_2_and_3(text: str, it: Situation, on: date) -> str:
    """Both scopes together."""
    if it.left_out in LEFT_OUT[text]:
        return "no"
    there = article_3(it, where_it_is_law(text, on))
    return "open" if there == "yes" and it.left_out is PERHAPS[text] else there


def article_3(it: Situation, territory: set[str]) -> str:
    """Article 3 as one reads it: `yes`, `no`, or `open` where paragraph 2 meets somebody who is established there after all."""
    held: frozenset[str] = it.controller_countries or frozenset()
    targeted = it.subject_country in territory and (it.offers_goods_or_services or it.monitors_behaviour)
    if held & territory and it.processing_in_context_of_establishment:
        return "yes"
    if it.public_international_law and it.law_applying_there in territory:
        return "yes"
    if not targeted:
        return "no"
    return "open" if held & territory else "yes"


@settings(max_examples=1000)
@given(complete(), DAYS)
def test_article_3_against_an_oracle(it: Situation, on: date) -> None:
    decision = evaluate(it, on=on)
    for text in ("eu.gdpr", "uk.gdpr"):
        expected = articles_2_and_3(text, it, on)
        certain, possible = text in decision.certain_outcome.regimes, text in decision.outcome.regimes
        assert (certain, possible) == {"yes": (True, True), "no": (False, False), "open": (False, True)}[expected]


@settings(max_examples=500)
@given(complete(), DAYS)
def test_the_other_laws_against_their_words(it: Situation, on: date) -> None:
    marketing, mailbox = it.electronic_marketing, it.subscriber_country
    in_california = it.subject_country == "US" and it.subject_us_state == "CA"
    expected = {
        "eu.eprivacy": marketing and mailbox in UNION | OVERSEAS | EFTA and on >= date(2018, 5, 25),
        "uk.pecr": marketing and mailbox == "GB" and on >= date(2003, 12, 11),
        "ch": marketing
        and ((mailbox == "CH" and on >= date(2007, 4, 1)) or (it.subject_country == "CH" and on >= date(1993, 7, 1))),
        "us.can_spam": (marketing or it.transactional_message)
        and bool(AMERICA & ({mailbox} | (it.controller_countries or frozenset())))
        and on >= date(2004, 1, 1),
        "us.address_registries": marketing
        and it.subject_country == "US"
        and it.subject_us_state in ("MI", "UT")
        and on >= date(2005, 7, 1),
        "us.ca.ccpa": PrivacyAct.CCPA in (it.covering_acts or ()) and on >= date(2020, 1, 1),
        "us.ca.breach": in_california and on >= date(2026, 1, 1),
        "de.bdsg": "DE" in (it.controller_countries or ())
        and it.processing_in_context_of_establishment
        and it.left_out is not LeftOut.HOUSEHOLD
        and on >= date(2018, 5, 25),
    }
    decision = evaluate(it, on=on)
    assert decision.outcome.regimes - {"eu.gdpr", "uk.gdpr"} == {name for name, reached in expected.items() if reached}
    expected["us.ca.ccpa"] = expected["us.ca.ccpa"] and in_california  # elsewhere residence is what nobody is asked about
    assert decision.certain_outcome.regimes - {"eu.gdpr", "uk.gdpr"} == {name for name, reached in expected.items() if reached}


CITIZEN = {"subject_citizenships": frozenset({"DE"})}


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ({**CITIZEN, "offers_goods_or_services": True, "monitors_behaviour": True}, set()),
        ({"subject_country": "FR", "offers_goods_or_services": True}, {"eu.gdpr.art3.offers"}),
        ({"subject_country": "AU", "controller_countries": frozenset({"IE"})}, {"eu.gdpr.art3.establishment"}),
        (
            {
                **CITIZEN,
                "subject_country": "JP",
                "controller_countries": frozenset({"JP"}),
                "offers_goods_or_services": True,
            },
            set(),
        ),
        (
            {"subject_country": "FR", "subject_citizenships": frozenset({"JP"}), "monitors_behaviour": True},
            {"eu.gdpr.art3.monitoring"},
        ),
    ],
    ids=["a citizen in New York", "an American in Paris", "a firm in Ireland", "a tourist in Japan", "a tourist in Paris"],
)
def test_citizenship_moves_nobody_in_or_out(told: dict[str, Any], rules: set[str]) -> None:
    decision = ask(**told)
    assert {rule.id for rule in (*decision.fired, *decision.assumed) if rule.id.startswith("eu.gdpr")} == rules
    assert ("eu.gdpr" in decision.outcome.regimes) is bool(rules)
    assert decision.settled_on("regimes")
    for country in ("DE", "US", "JP"):
        assert ask(**{**told, "subject_citizenships": frozenset({country})}).outcome == decision.outcome


@pytest.mark.parametrize(
    ("left_out", "reached", "final"),
    [
        # B18: Article 2(2)(a) to (d), 2(3), 4(1), recital 27; C-101/01, C-212/13. In Britain Parts 3 and 4 of the Act
        (LeftOut.NONE, {"eu.gdpr", "uk.gdpr"}, True),
        (LeftOut.HOUSEHOLD, set(), True),
        (LeftOut.NOT_PERSONAL, set(), True),
        (LeftOut.LAW_ENFORCEMENT, {"uk.gdpr"}, True),
        (LeftOut.NATIONAL_SECURITY, {"uk.gdpr"}, True),
        (LeftOut.UNION_BODY, {"uk.gdpr"}, True),
        (LeftOut.DEAD, {"eu.gdpr"}, False),
        (LeftOut.UNFILED, {"uk.gdpr"}, False),
        (None, {"eu.gdpr", "uk.gdpr"}, False),
    ],
)
def test_what_article_2_leaves_out(left_out: LeftOut | None, reached: set[str], final: bool) -> None:
    decision = ask(subject_country="FR", controller_countries=frozenset({"FR", "GB"}), left_out=left_out)
    assert set(decision.outcome.regimes) == reached
    assert decision.settled_on("regimes") is final
    assert ("left_out" in decision.missing) is (left_out is None)


def test_no_rule_of_law_reads_citizenship() -> None:
    read = {
        (rule.id, part.fact.name)
        for rule in LAW
        for part in walk(LAW.firing(rule))
        if isinstance(part, Limb) and "citizen" in part.fact.name
    }
    computed = {rule.id for rule in LAW for fact in getattr(rule.then, "reads", ()) if "citizen" in fact.name}
    assert (read, computed) == (set(), set())
    assert any("citizen" in part.fact.name for rule in SOPRO for part in walk(rule.when) if isinstance(part, Limb))


@pytest.mark.parametrize(
    ("told", "on", "reached"),
    [
        ({"controller_countries": frozenset({"NO"})}, date(2018, 7, 19), set()),
        ({"controller_countries": frozenset({"NO"})}, date(2018, 7, 20), {"eu.gdpr"}),
        ({"controller_countries": frozenset({"GB"})}, date(2020, 12, 31), {"eu.gdpr"}),
        ({"controller_countries": frozenset({"GB"})}, date(2021, 1, 1), {"uk.gdpr"}),
        ({"subject_country": "GB", "monitors_behaviour": True}, date(2020, 12, 31), {"eu.gdpr"}),
        ({"subject_country": "GB", "monitors_behaviour": True}, date(2021, 1, 1), {"uk.gdpr"}),
        ({"controller_countries": frozenset({"GB", "FR"})}, ON, {"eu.gdpr", "uk.gdpr"}),
        ({"public_international_law": True, "law_applying_there": "GB"}, ON, {"uk.gdpr"}),
    ],
)
def test_the_days_on_which_the_texts_came_and_went(told: dict[str, Any], on: date, reached: set[str]) -> None:
    assert ask(on, **told).outcome.regimes == reached


def asked_elsewhere(it: Situation) -> list[Facts[Any]]:
    """The same situation as other questions have it, the mailbox where the person is."""
    shared: dict[str, Any] = {"subject_country": it.subject_country, "subject_us_state": it.subject_us_state}
    held: Any = it.controller_countries
    return [
        Message(**shared, sender_countries=held),
        Processing(
            **shared,
            controller_countries=held,
            targets_subject=it.offers_goods_or_services,
            monitors_subject=it.monitors_behaviour,
        ),
        RightsRequest(**shared, right=Right.ACCESS, received=ON, controller_countries=held, covering_acts=it.covering_acts),
    ]


@settings(max_examples=1000)
@given(complete(), DAYS)
def test_every_other_question_reaches_as_far(it: Situation, on: date) -> None:
    """Where a regime reaches a situation, its scope for other questions holds too.

    Three differences are meant: those questions do not ask for embassies and ships (Article 3(3)), a message has one country
    for the person and the mailbox, and a request goes by where the person is, also for residents of California who are away.
    """
    it = attrs.evolve(it, public_international_law=False, subscriber_country=it.subject_country)
    decision = evaluate(it, on=on)
    away = {"us.ca.ccpa"} - decision.certain_outcome.regimes
    for name in decision.outcome.regimes - away:
        (regime,) = (each for each in LAW.regimes if each.id == name)
        for item in asked_elsewhere(it):
            if regime.scope(type(item)) is None:
                continue  # it has no rule on that question
            known = {each: getattr(item, each) for each in fact_names(type(item)) if getattr(item, each) is not None}
            assert reduce(LAW.scope(regime, type(item)), on, known) != FALSE, (name, type(item))


def test_scopes_of_other_questions_are_told_apart_from_this_one() -> None:
    scopes = {regime.id: LAW.scope(regime, Situation) for regime in LAW.regimes if regime.scope(Situation) is not None}
    assert {regime.id for regime in LAW.regimes} - scopes.keys() == {"uk.terms"}
    assert [name for name, scope in scopes.items() if scope == TRUE] == ["backstop"]
    for name in ("uk.pecr", "eu.eprivacy"):
        (regime,) = (each for each in LAW.regimes if each.id == name)
        read = {part.fact.name for part in walk(LAW.scope(regime, Message)) if isinstance(part, Limb)}
        # Directive 2002/58 Art 13(1), subscribers and users: a message tells the two apart, and either country's law reaches it
        assert read == {"subject_country", "subscriber_elsewhere", "subscriber_country"}
        assert {part.fact.name for part in walk(scopes[name]) if isinstance(part, Limb)} == {"subscriber_country"}


@settings(max_examples=300)
@given(complete(), DAYS)
def test_a_regime_that_has_nothing_to_do_with_it_is_not_listed(it: Situation, on: date) -> None:
    decision = evaluate(it, on=on)
    assert decision.outcome.regimes <= set(decision.by_regime)
    for name, outcome in decision.by_regime.items():
        assert outcome.regimes == decision.outcome.regimes & {name}
    assert ("uk.gdpr" in decision.by_regime) is (
        on >= date(2021, 1, 1) and "GB" in {it.subject_country, it.law_applying_there, *(it.controller_countries or ())}
    )


def test_a_firm_established_there_is_asked_about_what_it_does_elsewhere() -> None:
    decision = ask(
        subject_country="FR",
        controller_countries=frozenset({"FR", "US"}),
        processing_in_context_of_establishment=False,
        offers_goods_or_services=True,
    )
    assert "eu.gdpr" in decision.outcome.regimes
    assert "eu.gdpr" not in decision.certain_outcome.regimes
    assert any("Article 3(2)" in question for question in decision.open_questions)


@pytest.mark.parametrize(
    "where", [{"subject_country": "FR"}, {"subject_us_state": "NV"}, {"subject_country": "FR", "subject_us_state": "CA"}]
)
def test_residents_of_california_are_consumers_of_the_ccpa_while_they_are_away(where: dict[str, Any]) -> None:
    """Section 1798.140(i) goes by residence, which nobody is asked about: with a covered business there is no plain no."""
    at_home: dict[str, Any] = {"controller_countries": frozenset({"FR"}), "processing_in_context_of_establishment": False}
    decision = ask(**at_home, **where, covering_acts=frozenset({PrivacyAct.CCPA}))
    assert "us.ca.ccpa" in decision.outcome.regimes
    assert "us.ca.ccpa" not in decision.certain_outcome.regimes
    assert not decision.settled
    assert any("resides in California" in question for question in decision.open_questions)
    assert "us.ca.ccpa" not in ask(**at_home, **where, covering_acts=frozenset()).outcome.regimes
    assert (
        "us.ca.ccpa"
        not in ask(date(2019, 12, 31), **at_home, **where, covering_acts=frozenset({PrivacyAct.CCPA})).outcome.regimes
    )


def test_each_fact_of_the_question_can_be_varied() -> None:
    """The cells that drawn facts come from take in the countries that the rules name."""
    held = attrs.fields(Situation).controller_countries
    assert len(representatives(held, [LAW.firing(rule) for rule in OURS], ON, unions=False)) > 3
