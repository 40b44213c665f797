"""No law, no licence: where the law on rights of a place or day is not encoded, nothing about a request is settled."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import attrs

from gdpr_rules.facts.request import Answer, Handling, Obligation, RightsRequest
from gdpr_rules.figures.places import RIGHTS_ENCODED
from gdpr_rules.instruments import LIBRARY, VERIFIED
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import equals, one_of, open_question, within
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.requests import request

R = attrs.fields(RightsRequest)
DAY = timedelta(days=1)

NOT_KNOWN = Handling(answer=Answer.COMPLY, obligations=frozenset({Obligation.FIND_OUT_LAW}))
ELSEWHERE_IN_AMERICA = equals(R.subject_country, "US") & ~equals(R.subject_us_state, "CA")


def there(country: str) -> RightsRequest:
    """A request of a person somewhere."""
    return request(subject_country=country)


def handled(*countries: str) -> RightsRequest:
    """A request to a controller in some countries."""
    return request(controller_countries=frozenset(countries))


def arrivals(make: Any, side: str) -> tuple[Any, ...]:
    """For each day on which countries join those encoded: open the day before, silent from then on."""
    shown: list[Any] = []
    steps = RIGHTS_ENCODED.steps
    for earlier, step in pairwise(steps):
        country = min(step.value - earlier.value)
        shown += [
            unsettled(f"a {side} in {country}, the day before its law is encoded", make(country), on=step.start - DAY),
            silent(f"a {side} in {country}, from the first day encoded", make(country), on=step.start),
        ]
    return tuple(shown)


PERSON = Rule(
    id="backstop.person_place",
    title="Where the law on rights of the person's country or state is not encoded, the answer stays open",
    protects="people in places, and on days, that this library does not know the law of",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=ALWAYS,
    when=(~one_of(R.subject_country, RIGHTS_ENCODED) | ELSEWHERE_IN_AMERICA)
    & open_question("the law on the person's rights in the country or state where they are, on that day"),
    then=NOT_KNOWN,
    examples=(
        unsettled("a person in Japan", there("JP"), on=VERIFIED),
        unsettled("a person in Switzerland", there("CH"), on=VERIFIED),
        unsettled("a person in Texas", request(subject_country="US", subject_us_state="TX"), on=VERIFIED),
        unsettled(
            "a person in some state of the United States",
            request(subject_country="US"),
            missing={"subject_us_state"},
            on=VERIFIED,
        ),
        unsettled(
            "nobody knows where the person is",
            request(subject_country=None, subject_us_state=None),
            missing={"subject_country", "subject_us_state"},
            on=VERIFIED,
        ),
        silent("a person in California", request(subject_country="US", subject_us_state="CA"), on=VERIFIED),
        silent("a person in Germany", there("DE"), on=VERIFIED),
        *arrivals(there, "person"),
    ),
    not_encoded=(
        "the law on rights of every country outside the European Economic Area and the United Kingdom",
        "the law on rights of every state of the United States but California",
    ),
)
CONTROLLER = Rule(
    id="backstop.controller_place",
    title="Where the law of a country in which the controller is established is not encoded, the answer stays open",
    protects="people whose controller is bound by a law that this library does not know",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=ALWAYS,
    when=~within(R.controller_countries, RIGHTS_ENCODED)
    & open_question("the law on rights of a country in which the controller is established"),
    then=NOT_KNOWN,
    examples=(
        unsettled("a controller in Britain and Canada", handled("GB", "CA"), on=VERIFIED),
        unsettled(
            "nobody knows where the controller is",
            request(controller_countries=None),
            missing={"controller_countries"},
            on=VERIFIED,
        ),
        silent("a controller in Britain and Ireland", handled("GB", "IE"), on=VERIFIED),
        *arrivals(handled, "controller"),
    ),
    not_encoded=("that a country's law on rights may follow a controller established there to people elsewhere",),
)

RULES = (PERSON, CONTROLLER)
