"""Which e-mail the Swiss Acts against Unfair Competition and on Data Protection reach."""

import attrs

from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.instruments.ch import SWISS_DSG, SWISS_DSG_1992, SWISS_UWG
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

S = attrs.fields(Situation)

SUBSCRIBERS = Rule(
    id="ch.uwg.art3.subscribers",
    title="The Act against Unfair Competition governs electronic marketing to the mailbox of a subscriber in Switzerland",
    protects="people and companies alike",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=true(S.electronic_marketing) & equals(S.subscriber_country, "CH"),
    then=Scope(regimes=frozenset({"ch"})),
    examples=(
        fires(
            "a German firm advertises to a mailbox in Zurich",
            Situation(subject_country="CH", electronic_marketing=True, subscriber_country="CH"),
        ),
        fires(
            "the mailbox belongs to a Swiss employer, whose employee is in Japan",
            Situation(subject_country="JP", electronic_marketing=True, subscriber_country="CH"),
        ),
        silent(
            "a firm sends its Swiss customer an invoice",
            Situation(subject_country="CH", electronic_marketing=False, subscriber_country="CH"),
        ),
        silent(
            "a commuter to Zurich, written to at the mailbox of a German employer",
            Situation(subject_country="CH", electronic_marketing=True, subscriber_country="DE"),
        ),
        unsettled(
            "a newsletter that may promote something",
            Situation(subject_country="CH", subscriber_country="CH"),
            missing={"electronic_marketing"},
        ),
        unsettled(
            "the country of the mailbox is not recorded",
            Situation(subject_country="CH", electronic_marketing=True),
            missing={"subscriber_country"},
        ),
    ),
    not_encoded=("whether the message is mass advertising: it is taken to be",),
)
PEOPLE = Rule(
    id="ch.dsg.art30.people",
    title="The Data Protection Act governs the use of data about a person in Switzerland for a marketing message",
    protects="people who may say no",
    cites=(SWISS_DSG.at("Art 30(2)(b)"), SWISS_DSG_1992.at("Art 12(2)(b)")),
    in_force=since(1993, 7, 1),
    when=true(S.electronic_marketing) & equals(S.subject_country, "CH"),
    then=Scope(regimes=frozenset({"ch"})),
    examples=(
        fires(
            "a commuter to Zurich, written to at the mailbox of a German employer",
            Situation(subject_country="CH", electronic_marketing=True, subscriber_country="DE"),
        ),
        silent(
            "a firm sends its Swiss customer an invoice",
            Situation(subject_country="CH", electronic_marketing=False, subscriber_country="CH"),
        ),
        silent(
            "the mailbox belongs to a Swiss employer, whose employee is in Japan",
            Situation(subject_country="JP", electronic_marketing=True, subscriber_country="CH"),
        ),
        unsettled(
            "the country where the employee was is not recorded",
            Situation(electronic_marketing=True, subscriber_country="CH"),
            missing={"subject_country"},
        ),
    ),
)
RULES = (SUBSCRIBERS, PEOPLE)
