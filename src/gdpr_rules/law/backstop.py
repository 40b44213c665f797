"""No law, no licence: where the law of a place or day is not encoded, nothing is permitted and nothing is settled."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.figures.places import ENCODED
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import one_of, open_question, within
from gdpr_rules.kernel.rules import Regime, Rule, silent, unsettled
from gdpr_rules.law.examples import message

M = attrs.fields(Message)

DAY = timedelta(days=1)
BACKSTOP = Regime("backstop", "Places and days whose law is not encoded")
NOT_KNOWN = Sending(
    permission=Permission.FORBIDDEN,
    consent_required=True,
    duties=frozenset({SendingDuty.FIND_OUT_LAW}),
    opt_out_within=timedelta(0),
)


def arrivals(side: str, there: Callable[[str], Message]) -> tuple[Any, ...]:
    """For each day on which a country joins those encoded: open the day before, silent from then on."""
    shown: list[Any] = []
    for earlier, step in pairwise(ENCODED.steps):
        country = min(step.value - earlier.value)
        shown += [
            unsettled(f"a {side} in {country}, the day before its law is encoded", there(country), on=step.start - DAY),
            silent(f"a {side} in {country}, from the first day encoded", there(country), on=step.start),
        ]
    return tuple(shown)


PLACE = Rule(
    id="backstop.place",
    title="Where the law of the recipient's country on that day is not encoded, the answer stays open",
    protects="people in countries, and on days, that this library does not know the law of",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=ALWAYS,
    when=~one_of(M.subject_country, ENCODED) & open_question("the law on e-mail of the recipient's country on that day"),
    then=NOT_KNOWN,
    examples=(
        unsettled("a recipient in Japan", message(subject_country="JP"), on=VERIFIED),
        unsettled(
            "nobody knows where the recipient is",
            message(subject_country=None),
            missing={"subject_country"},
            on=VERIFIED,
        ),
        silent("a recipient in Germany", message(subject_country="DE"), on=VERIFIED),
        *arrivals("recipient", lambda country: message(subject_country=country)),
    ),
    not_encoded=(
        "the law of every country outside the European Economic Area, the United Kingdom, Switzerland and the United States",
    ),
)

SENDER_PLACE = Rule(
    id="backstop.sender_place",
    title="Where the law of a country in which the sender is established is not encoded, the answer stays open",
    protects="recipients whose sender is bound by a law that this library does not know",
    cites=(LIBRARY.at("countries and days encoded"),),
    in_force=ALWAYS,
    when=~within(M.sender_countries, ENCODED)
    & open_question("the law on e-mail of a country in which the sender is established"),
    then=NOT_KNOWN,
    examples=(
        unsettled("a sender with an office in Canada", message(sender_countries=frozenset({"GB", "CA"})), on=VERIFIED),
        unsettled(
            "nobody knows where the sender is",
            message(sender_countries=None),
            missing={"sender_countries"},
            on=VERIFIED,
        ),
        silent("a sender in Britain and Ireland", message(sender_countries=frozenset({"GB", "IE"})), on=VERIFIED),
        *arrivals("sender", lambda country: message(sender_countries=frozenset({country}))),
    ),
)

RULES = (PLACE, SENDER_PLACE)
