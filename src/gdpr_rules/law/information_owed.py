"""Articles 13 and 14: what a person is told unasked, at collection, or within a month and by the first use at the latest."""

from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.conventions import REGULATION_1182_71
from gdpr_rules.clocks.schedule import NEVER, Event, Reckoning
from gdpr_rules.facts.request import RIGHT, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import equals, false, known, true
from gdpr_rules.kernel.rules import Computed, Rule, Working, fires, unsettled
from gdpr_rules.law.rights_of_people import NOTHING, Text, owed, shown
from gdpr_rules.law.time_limits import PLACE_KNOWN, calendar

R = attrs.fields(RightsRequest)

MONTH = REGULATION_1182_71.months(1)
SPARED = (
    Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE,
    Exemption.OBTAINING_LAID_DOWN,
    Exemption.PROFESSIONAL_SECRECY,
    Exemption.NATIONAL_LAW,
)


def _by(day: date) -> Handling:
    return attrs.evolve(owed(Obligation.GIVE_INFORMATION), due=day)


def at_collection(facts: RightsRequest) -> Handling:
    """Article 13: on the day the data are collected."""
    return _by(facts.received)


def month(facts: RightsRequest) -> Reckoning:
    """The month that is the outer limit of Article 14(3)(a)."""
    obtained = Event(facts.received, "data obtained")
    return Reckoning(MONTH, (obtained,), calendar(facts.controller_countries, facts.place), source="Art 14(3)(a)")


def elsewhere(facts: RightsRequest) -> Handling:
    """Article 14(3): a month after the data were obtained, or the first contact or disclosure if that is earlier.

    A contact or disclosure of which nothing is known may have been on the day the data were obtained.
    """
    uses = (
        facts.received if day is None else max(day, facts.received) for day in (facts.first_contact, facts.first_disclosure)
    )
    outer = month(facts).day
    return _by(min(day for day in (*uses, outer) if day is not None))


def information(text: Text) -> tuple[Rule[Handling], ...]:
    """Articles 13 and 14 in one of the two texts."""
    asked: dict[str, Any] = {"right": Right.INFORMATION, **NOTHING}
    own = {**asked, "provided_by_subject": True}
    bought = {**asked, "provided_by_subject": False}
    day = text.sample().received

    def collection_shown(facts: RightsRequest) -> Working:
        return Working((f"data collected, and informed then: {facts.received} ({text.law.at('Art 13(1)')})",))

    def elsewhere_shown(facts: RightsRequest) -> Working:
        lines = list(map(str, month(facts).lines))
        uses = (
            ("first contact", facts.first_contact, "Art 14(3)(b)"),
            ("first disclosure", facts.first_disclosure, "Art 14(3)(c)"),
        )
        lines += [f"{words}: {at} ({text.law.at(place)})" for words, at, place in uses if at is not None and at != NEVER]
        lines += [f"{words}: not known, and perhaps on that very day" for words, at, _ in uses if at is None]
        marks = [(line.day, line.words) for line in month(facts).lines if line.day is not None]
        marks += [(at, words) for words, at, _ in uses if at is not None and at != NEVER]
        return Working(tuple(lines), tuple(marks))

    return (
        text.rule(
            "art13.information_at_collection",
            "Whoever collects data from a person informs them then and there",
            "people who are asked for data",
            ("Art 13(1)", "Art 13(2)", "Art 13(4)"),
            Computed((R.received,), at_collection, working=collection_shown),
            own,
            when=equals(RIGHT, Right.INFORMATION) & true(R.provided_by_subject),
            unless=true(R.has_information),
            not_so=[{"right": Right.ACCESS}, {"provided_by_subject": False}, {"has_information": True}],
            unknown=["provided_by_subject", "has_information"],
            clauses=("PP-19",),
            not_encoded=("information before a new purpose (Art 13(3))",),
        ),
        text.rule(
            "art14.information_elsewhere",
            "Whoever gets data from elsewhere informs the person within a month, and no later than the first use on them",
            "people who do not know who has their data",
            ("Art 14(3)", "Art 14(5)"),
            Computed(
                (R.received, R.controller_countries, R.place, R.first_contact, R.first_disclosure),
                elsewhere,
                knows=PLACE_KNOWN & known(R.first_contact) & known(R.first_disclosure),
                working=elsewhere_shown,
            ),
            bought,
            when=equals(RIGHT, Right.INFORMATION) & false(R.provided_by_subject),
            unless=true(R.has_information) | shown(*SPARED),
            also=[{"first_contact": day + timedelta(days=3)}, {"first_disclosure": day + timedelta(days=3)}],
            not_so=[
                {"right": Right.ACCESS},
                {"provided_by_subject": True},
                {"has_information": True},
                *({"exemptions": frozenset({each})} for each in SPARED),
            ],
            unknown=["provided_by_subject", "has_information", "exemptions", "first_contact", "first_disclosure"],
            further=(
                unsettled("nobody says where the controller acts", text.sample(**bought, place=None), missing={"place"}),
                unsettled(
                    "nobody says where the controller is",
                    text.sample(**bought, controller_countries=None),
                    missing={"controller_countries"},
                ),
                unsettled(
                    "a controller in Japan too",
                    text.sample(**bought, controller_countries=frozenset({str(text.sample().place)[:2], "JP"})),
                ),
                fires(
                    "neither contact nor disclosure so far", text.sample(**bought, first_contact=NEVER, first_disclosure=NEVER)
                ),
            ),
            clauses=("PP-19", "PP-12"),
            not_encoded=(
                "a reasonable time: the month is only the outer limit",
                "information before a new purpose (Art 14(4))",
            ),
        ),
    )
