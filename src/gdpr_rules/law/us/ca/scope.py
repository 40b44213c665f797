"""Whom the California Consumer Privacy Act and the Californian law on breaches reach."""

import attrs

from gdpr_rules.facts.regimes import PrivacyAct
from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.us_ca import BREACH_ACT, CCPA
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import TRUE, equals, open_question
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

S = attrs.fields(Situation)

IN_CALIFORNIA = equals(S.subject_country, "US") & equals(S.subject_us_state, "CA")

CONSUMERS = Rule(
    id="us.ca.ccpa.civ1798_140.consumers",
    title="The Act governs what a business that it covers does with data about a consumer in California",
    protects="consumers in California",
    cites=(CCPA.at("1798.140(d)"), CCPA.at("1798.140(i)")),
    in_force=since(2020, 1, 1),
    when=IN_CALIFORNIA,
    then=Scope(regimes=frozenset({"us.ca.ccpa"})),
    examples=(
        fires(
            "a customer in Sacramento of a large retailer",
            Situation(subject_country="US", subject_us_state="CA", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        silent(
            "a customer in Austin",
            Situation(subject_country="US", subject_us_state="TX", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        silent(
            "a customer in Ottawa, whose province was recorded as a state",
            Situation(subject_country="CA", subject_us_state="CA", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        unsettled(
            "a customer somewhere in the United States",
            Situation(subject_country="US", covering_acts=frozenset({PrivacyAct.CCPA})),
            missing={"subject_us_state"},
        ),
    ),
    clauses=("CC-02",),
    not_encoded=("people who are in California for a time only: they are taken to reside there",),
)
RESIDENTS_AWAY = Rule(
    id="us.ca.ccpa.civ1798_140.residents_away",
    title="A resident of California who is away for a time stays a consumer: of people elsewhere it is open",
    protects="residents of California on their travels",
    cites=(CCPA.at("1798.140(d)"), CCPA.at("1798.140(i)")),
    in_force=since(2020, 1, 1),
    when=~IN_CALIFORNIA & open_question("whether the person resides in California and is away for a time"),
    then=Scope(regimes=frozenset({"us.ca.ccpa"})),
    examples=(
        unsettled(
            "a guest of a hotel in Paris, who may live in California",
            Situation(subject_country="FR", subject_us_state="NV", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        unsettled(
            "a visitor to Nevada",
            Situation(subject_country="US", subject_us_state="NV", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        unsettled(
            "a guest in Paris, whose home address is in California",
            Situation(subject_country="FR", subject_us_state="CA", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
        unsettled(
            "a visitor to some state",
            Situation(subject_country="US", covering_acts=frozenset({PrivacyAct.CCPA})),
            missing={"subject_us_state"},
        ),
        silent(
            "a customer in Sacramento, whom another rule is about",
            Situation(subject_country="US", subject_us_state="CA", covering_acts=frozenset({PrivacyAct.CCPA})),
        ),
    ),
    clauses=("CC-02",),
)
PEOPLE = Rule(
    id="us.ca.breach.civ1798_82.people",
    title="A holder of data about people in California has to notify them of a breach",
    protects="people who could still protect themselves",
    cites=(BREACH_ACT.at("1798.82(a)(1)"), BREACH_ACT.at("1798.82(b)")),
    in_force=since(2026, 1, 1),
    when=TRUE,
    then=Scope(regimes=frozenset({"us.ca.breach"})),
    examples=(
        fires("a customer in Sacramento", Situation(subject_country="US", subject_us_state="CA")),
        fires(
            "a customer in Sacramento of a shop in Britain",
            Situation(subject_country="US", subject_us_state="CA", controller_countries=frozenset({"GB"})),
        ),
        silent("a customer in Austin", Situation(subject_country="US", subject_us_state="TX")),
        unsettled(
            "a customer somewhere in the United States",
            Situation(subject_country="US"),
            missing={"subject_us_state"},
        ),
    ),
    not_encoded=("whether the holder of the data does business in California: it is assumed to do so",),
)
RULES = (CONSUMERS, RESIDENTS_AWAY, PEOPLE)
