"""No law, no licence: where the law of a place or day is not encoded, no request, basis, breach or keeping is settled."""

import datetime as dt
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import attrs

from gdpr_rules.facts.breach import Breach, BreachDuty, BreachResponse
from gdpr_rules.facts.lawful_bases import LawfulBases, ProcessingDuty
from gdpr_rules.facts.processing import Processing
from gdpr_rules.facts.request import Answer, Handling, Obligation, RightsRequest
from gdpr_rules.facts.retention import KeepingDuty, Retention, RetentionTerms
from gdpr_rules.figures.places import BASES_ENCODED, RIGHTS_ENCODED
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.instruments.us_ca import BREACH_ACT, CCPA
from gdpr_rules.kernel.citations import ALWAYS, Citation, Dated, Step
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, false, one_of, open_question, within
from gdpr_rules.kernel.facts import Facts
from gdpr_rules.kernel.protection import Outcome
from gdpr_rules.kernel.rules import Example, Rule, silent, unsettled
from gdpr_rules.law.bases.text import processing
from gdpr_rules.law.requests import request

DAY = timedelta(days=1)
CITES = (LIBRARY.at("countries and days encoded"),)


def arrivals(
    make: Callable[[str], Facts[Any]], side: str, encoded: Dated[frozenset[str]] = RIGHTS_ENCODED
) -> tuple[Example[Any], ...]:
    """For each day on which countries join those encoded: open the day before, silent from then on."""
    shown: list[Example[Any]] = []
    for earlier, step in pairwise(encoded.steps):
        country = min(step.value - earlier.value)
        shown += [
            unsettled(f"{side} in {country}, the day before its law is encoded", make(country), on=step.start - DAY),
            silent(f"{side} in {country}, from the first day encoded", make(country), on=step.start),
        ]
    return tuple(shown)


def california(first: date, cite: Citation) -> Dated[frozenset[str]]:
    """The states of the United States whose law on a question is encoded: California, from its first day on."""
    none = Step(date(1, 1, 1), frozenset[str](), LIBRARY.at("countries and days encoded"))
    return Dated("states whose law on the question is encoded", (none, Step(first, frozenset({"CA"}), cite)))


def american_states(sample: Callable[..., Any], states: Dated[frozenset[str]] | None) -> tuple[Example[Any], ...]:
    """What the rule on people does in the United States, state by state."""
    texas, some, california = (sample(subject_country="US", subject_us_state=state) for state in ("TX", None, "CA"))
    if states is None:
        return (
            unsettled("a person in Texas", texas, on=VERIFIED),
            unsettled("a person in some state", some, on=VERIFIED),
            unsettled("a person in California", california, on=VERIFIED),
        )
    first = states.steps[-1].start
    return (
        unsettled("a person in Texas", texas, on=VERIFIED),
        unsettled("a person in some state", some, missing={"subject_us_state"}, on=VERIFIED),
        silent("a person in California", california, on=VERIFIED),
        unsettled("a person in California, the day before its law is encoded", california, on=first - DAY),
        silent("a person in California, from the first day encoded", california, on=first),
    )


def places(
    name: str,
    about: str,
    question: type[Facts[Any]],
    sample: Callable[..., Any],
    then: Outcome,
    states: Dated[frozenset[str]] | None = None,
    spared: Condition = FALSE,
    shown: tuple[Example[Any], ...] = (),
    encoded: Dated[frozenset[str]] = RIGHTS_ENCODED,
) -> tuple[Rule[Any], ...]:
    """The two rules of a question: for where the person is, and for where whoever holds the data is established.

    `states` are those of the United States whose law on the question is encoded; none is without it. `spared` says when the
    encoded law of such a state does not bind the controller: what else binds there stays open. `shown` are its examples.
    `encoded` are the countries; without the United States among them, no controller there is told that nothing binds it.
    """
    facts = attrs.fields(question)
    elsewhere = ~one_of(facts.subject_country, encoded)
    if encoded is RIGHTS_ENCODED:
        america = equals(facts.subject_country, "US")
        elsewhere |= america if states is None else america & (~one_of(facts.subject_us_state, states) | spared)

    def there(country: str) -> Any:
        return sample(subject_country=country)

    def held(*countries: str) -> Any:
        return sample(controller_countries=frozenset(countries))

    other_law = "the law of California beside its Act on consumers' privacy, such as Civ. Code 1798.83"
    return (
        Rule(
            id=f"backstop.{name}_person",
            title=f"Where the law on {about} of the person's country or state is not encoded, the answer stays open",
            protects="people in places, and on days, that this library does not know the law of",
            cites=CITES,
            in_force=ALWAYS,
            when=elsewhere & open_question(f"the law on {about} of the country or state where the person is, on that day"),
            then=then,
            examples=(
                unsettled("a person in Japan", there("JP"), on=VERIFIED),
                unsettled("a person in Switzerland", there("CH"), on=VERIFIED),
                *american_states(sample, states),
                unsettled(
                    "nobody knows where the person is",
                    sample(subject_country=None),
                    missing={"subject_country"} if states is None else {"subject_country", "subject_us_state"},
                    on=VERIFIED,
                ),
                silent("a person in Germany", there("DE"), on=VERIFIED),
                *shown,
                *arrivals(there, "a person", encoded),
            ),
            not_encoded=(
                f"the law on {about} of every country outside the European Economic Area and the United Kingdom",
                f"the law on {about} of every state of the United States{' but California' if states else ''}: "
                "no rule of theirs is one for all",
                *(() if spared == FALSE else (other_law,)),
            ),
        ),
        Rule(
            id=f"backstop.{name}_controller",
            title=f"Where the law on {about} of a country in which the controller is established is not encoded, it stays open",
            protects="people whose controller is bound by a law that this library does not know",
            cites=CITES,
            in_force=ALWAYS,
            when=~within(facts.controller_countries, encoded)
            & open_question(f"the law on {about} of a country in which the controller is established"),
            then=then,
            examples=(
                unsettled("a controller in Britain and Canada", held("GB", "CA"), on=VERIFIED),
                unsettled(
                    "nobody knows where the controller is",
                    sample(controller_countries=None),
                    missing={"controller_countries"},
                    on=VERIFIED,
                ),
                silent("a controller in Britain and Ireland", held("GB", "IE"), on=VERIFIED),
                *arrivals(held, "a controller", encoded),
            ),
            not_encoded=("whether the law of that country follows its controllers to people elsewhere",),
        ),
    )


def _to_a_business(**changes: Any) -> RightsRequest:
    """A request to a business that California's Act covers, with some facts changed."""
    return request(**{"ccpa_covered": True, **changes})


def _californian(covered: bool | None) -> RightsRequest:
    return request(subject_country="US", subject_us_state="CA", ccpa_covered=covered)


def breach(**changes: Any) -> Breach:
    """A breach at a British controller, with some facts changed."""
    aware = dt.datetime(2026, 3, 27, 9, 30, tzinfo=dt.UTC)
    plain = Breach(became_aware=aware, subject_country="GB", controller_countries=frozenset({"GB"}))
    return attrs.evolve(plain, **changes)


def retention(**changes: Any) -> Retention:
    """Data kept by a British controller, with some facts changed."""
    plain = Retention(collected=date(2024, 2, 29), subject_country="GB", controller_countries=frozenset({"GB"}))
    return attrs.evolve(plain, **changes)


RULES: tuple[Rule[Any], ...] = (
    *places(
        "request",
        "people's rights",
        RightsRequest,
        _to_a_business,
        Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.FIND_OUT_LAW})),
        california(date(2020, 1, 1), CCPA.at("1798.198")),
        spared=false(attrs.fields(RightsRequest).ccpa_covered),
        shown=(
            unsettled("a person in California, and a business below the thresholds", _californian(False), on=VERIFIED),
            unsettled("a Californian, and nobody counted", _californian(None), missing={"ccpa_covered"}, on=VERIFIED),
        ),
    ),
    *places(
        "breach",
        "breaches",
        Breach,
        breach,
        BreachResponse(tell_authority=True, tell_persons=True, duties=frozenset({BreachDuty.FIND_OUT_LAW})),
        california(date(2026, 1, 1), BREACH_ACT.at("1798.82(a)(2)(A)")),
    ),
    *places(
        "retention",
        "keeping data",
        Retention,
        retention,
        RetentionTerms(duties=frozenset({KeepingDuty.FIND_OUT_LAW, KeepingDuty.ERASE_OR_ANONYMISE})),
    ),
    *places(
        "processing",
        "lawful processing",
        Processing,
        processing,
        LawfulBases(available=frozenset(), obligations=frozenset({ProcessingDuty.FIND_OUT_LAW})),
        encoded=BASES_ENCODED,
    ),
)
