"""Whom a law reaches: what its rules are made of, and Article 3 as both texts of the GDPR have it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.situation import Scope, Situation
from gdpr_rules.kernel.citations import Citation, Dated, Instrument, Span
from gdpr_rules.kernel.conditions import TRUE, Condition, contains, one_of, open_question, true
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.accountability import DAY, Changes, Move, Samples

S = attrs.fields(Situation)
SAMPLES = Samples(
    Situation(
        subject_country="US",
        subject_us_state="NY",
        controller_countries=frozenset({"US"}),
        processing_in_context_of_establishment=True,
        offers_goods_or_services=False,
        monitors_behaviour=False,
        public_international_law=False,
        law_applying_there="US",
        electronic_marketing=False,
        transactional_message=False,
        subscriber_country="US",
        ccpa_covered=False,
        subject_citizenships=frozenset({"US"}),
    )
)
"""An American in New York, and a local firm."""


def reach_rule(
    regime: str,
    name: str,
    title: str,
    protects: str,
    cites: tuple[Citation, ...],
    span: Span,
    hit: Changes,
    *,
    when: Condition = TRUE,
    also: Iterable[Changes] = (),
    not_so: Iterable[Changes] = (),
    unknown: Iterable[str | Changes] = (),
    shown: tuple[Example[Scope], ...] = (),
    **more: Any,
) -> Rule[Scope]:
    """A rule by which a regime reaches a situation, with examples around the facts on which it does; each has to be known."""
    first = span.start or date.min
    return Rule(
        id=f"{regime}.{name}",
        title=title,
        protects=protects,
        cites=cites,
        in_force=span,
        when=when,
        then=Scope(regimes=frozenset({regime})),
        examples=(
            *SAMPLES.around(hit, also=also, not_so=not_so, unknown=[*hit, *unknown]),
            fires("its first day", SAMPLES(**hit), on=first),
            silent("the day before it was law", SAMPLES(**hit), on=first - DAY),
            *shown,
        ),
        **more,
    )


def _moves(moves: Iterable[Move], hit: Changes, place: str, beside: Changes) -> tuple[Example[Scope], ...]:
    """What a country's coming and going changes where the place that counts is that country, whatever is so `beside` it."""
    examples: list[Example[Scope]] = []
    for move in moves:
        there = frozenset({move.country}) if place == "controller_countries" else move.country
        before, after = (silent, fires) if move.joins else (fires, silent)
        for facts in (SAMPLES(**{**hit, place: there}), SAMPLES(**{**hit, **beside, place: there})):
            examples += [
                before(f"in {move.country}, the day before {move.words}", facts, on=move.day - DAY),
                after(f"in {move.country}, from that day", facts, on=move.day),
            ]
    return tuple(examples)


def _established(moves: Iterable[Move], hit: Changes) -> tuple[Example[Scope], ...]:
    """What a country's coming and going changes for whoever targets people elsewhere and is established in it."""
    examples: list[Example[Scope]] = []
    for move in moves:
        facts = SAMPLES(**{**hit, "controller_countries": frozenset({move.country})})
        before, after = (fires, unsettled) if move.joins else (unsettled, fires)
        examples += [
            before(f"from {move.country}, the day before {move.words}", facts, on=move.day - DAY),
            after(f"from {move.country}, from that day", facts, on=move.day),
        ]
    return tuple(examples)


@attrs.frozen
class Territory:
    """A text of the GDPR, the countries in which it is law, one of them for examples, and what it calls them."""

    regime: str
    law: Instrument
    span: Span
    countries: Dated[frozenset[str]] | frozenset[str]
    home: str
    name: str
    moves: tuple[Move, ...] = ()


def article_3(text: Territory, shown: Mapping[str, tuple[Example[Scope], ...]]) -> tuple[Rule[Scope], ...]:
    """Article 3 in one of the two texts; `shown` has further examples of a rule by the last word of its id."""
    home, there, gdpr = text.home, frozenset({text.home}), text.law.short
    established = contains(S.controller_countries, text.countries)
    no_establishment = ~established | open_question(
        f"whether Article 3(2) reaches what a firm with an establishment in {text.name} does outside its context"
    )

    def rule(
        name: str,
        title: str,
        place: str,
        when: Condition,
        hit: Changes,
        moved: str,
        more: tuple[Example[Scope], ...] = (),
        **around: Any,
    ) -> Rule[Scope]:
        beside = {"subject_country" if moved == "law_applying_there" else "law_applying_there": home}
        elsewhere = SAMPLES(**{**hit, **beside, moved: frozenset({"JP"}) if moved == "controller_countries" else "JP"})
        return reach_rule(
            text.regime,
            f"art3.{name}",
            title,
            "people whose data are processed, whichever nationality they hold and wherever they live",
            (text.law.at(place), text.law.at("recital 14")),
            text.span,
            hit,
            when=when,
            shown=(
                silent("something else is there, and not what counts", elsewhere),
                *_moves(text.moves, hit, moved, beside),
                *more,
                *shown.get(name, ()),
            ),
            **around,
        )

    def targeted(name: str, title: str, place: str, fact: "attrs.Attribute[Any]", *not_encoded: str) -> Rule[Scope]:
        hit = {"subject_country": home, fact.name: True}
        return rule(
            name,
            title,
            place,
            one_of(S.subject_country, text.countries) & true(fact) & no_establishment,
            hit,
            "subject_country",
            also=[{"processing_in_context_of_establishment": False}],
            not_so=[{"subject_country": "JP"}, {fact.name: False}],
            unknown=["controller_countries", {"controller_countries": there}],
            more=_established(text.moves, hit),
            not_encoded=("where the person is counts when it happens (EDPB Guidelines 3/2018)", *not_encoded),
        )

    return (
        rule(
            "establishment",
            f"Whatever is done in the context of an establishment in {text.name} is under the {gdpr}, wherever the people are",
            "Art 3(1)",
            established & true(S.processing_in_context_of_establishment),
            {"controller_countries": there, "processing_in_context_of_establishment": True},
            "controller_countries",
            also=[{"subject_country": "JP"}, {"controller_countries": there | {"US"}}],
            not_so=[{"controller_countries": frozenset({"JP"})}, {"processing_in_context_of_establishment": False}],
            not_encoded=(
                "in the context of which of several establishments the data are processed: each is taken to be meant",
                "what is an establishment, and what is done in its context, are judgements",
            ),
        ),
        targeted(
            "offers",
            f"Whoever means goods or services for people in {text.name} is under the {gdpr} without an establishment there",
            "Art 3(2)(a)",
            S.offers_goods_or_services,
            "whether an offer is apparently meant for people there is a judgement: a site that can be seen there is not enough",
        ),
        targeted(
            "monitoring",
            f"Whoever monitors what people do in {text.name} is under the {gdpr} without an establishment there",
            "Art 3(2)(b)",
            S.monitors_behaviour,
        ),
        rule(
            "international_law",
            f"An embassy, or another place that international law puts under the law of {text.name}, is under the {gdpr}",
            "Art 3(3)",
            true(S.public_international_law) & one_of(S.law_applying_there, text.countries),
            {"public_international_law": True, "law_applying_there": home},
            "law_applying_there",
            not_so=[{"public_international_law": False}, {"law_applying_there": "JP"}],
        ),
    )
