"""Articles 13 and 14: what a person is told unasked, at collection, or within a month and by the first use at the latest."""

from datetime import timedelta
from typing import Any

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.request import RIGHT, Exemption, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import equals, false, true
from gdpr_rules.kernel.rules import Rule, unsettled
from gdpr_rules.law.rights_of_people import NOTHING, Text, owed, shown
from gdpr_rules.law.time_limits import HOLIDAYS, ONE_MONTH

R = attrs.fields(RightsRequest)

INSTEAD = (Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE, Exemption.DEFEATS_PURPOSE)
"""What spares the information, and asks for something else in its place."""
SPARED = (*INSTEAD, Exemption.OBTAINING_LAID_DOWN, Exemption.PROFESSIONAL_SECRECY, Exemption.NATIONAL_LAW)

OWN: dict[str, Any] = {"right": Right.INFORMATION, **NOTHING, "provided_by_subject": True}
ELSEWHERE = {**OWN, "provided_by_subject": False}
BY_LAW = {"exemptions": frozenset({Exemption.NATIONAL_LAW})}
INFORMED = {"has_information": True}
ASKED = {"right": Right.ACCESS}


def information(
    text: Text, instead: tuple[str | Citation, ...], collected: tuple[str | Citation, ...] = ()
) -> tuple[Rule[Handling], ...]:
    """Articles 13 and 14 in one of the two texts.

    `instead` is where it says what replaces information that would be impossible, too much, or against the purpose;
    `collected` are cases on what is collected from a person.
    """
    return (_from_the_person(text, collected), _from_elsewhere(text, instead), _in_its_place(text, instead))


def _from_the_person(text: Text, collected: tuple[str | Citation, ...]) -> Rule[Handling]:
    return text.rule(
        "art13.information_at_collection",
        "Whoever collects data from a person informs them then and there",
        "people who are asked for data, or watched",
        ("Art 13(1)", "Art 13(2)", "Art 13(4)", *collected),
        Deadline(
            adds=owed(Obligation.GIVE_INFORMATION),
            sets={"due": Moment.DUE},
            starts=(Start(R.received, "data collected, and the person informed then", text.law.at("Art 13(1)")),),
        ),
        OWN,
        when=equals(RIGHT, Right.INFORMATION) & true(R.provided_by_subject),
        unless=true(R.has_information) | shown(Exemption.NATIONAL_LAW),
        also=[{"exemptions": frozenset(SPARED) - {Exemption.NATIONAL_LAW}}],
        not_so=[ASKED, {"provided_by_subject": False}, INFORMED, BY_LAW],
        unknown=["provided_by_subject", "has_information", "exemptions"],
        clauses=("PP-19",),
        not_encoded=(
            "information before a new purpose (Art 13(3)), and what research and archives are spared of it",
            "the right to object, pointed out at the first communication, apart from all else (Art 21(4))",
        ),
    )


def _from_elsewhere(text: Text, instead: tuple[str | Citation, ...]) -> Rule[Handling]:
    day = text.sample().received
    soon, later = day + timedelta(days=3), day + timedelta(days=200)

    return text.rule(
        "art14.information_elsewhere",
        "Whoever gets data from elsewhere informs the person within a month, and no later than the first use on them",
        "people who do not know who has their data",
        ("Art 14(3)", "Art 14(5)", *instead),
        Deadline(
            adds=owed(Obligation.GIVE_INFORMATION),
            sets={"due": Moment.DUE},
            starts=(Start(R.received, "data obtained"),),
            period=ONE_MONTH,
            source=text.law.at("Art 14(3)(a)"),
            holidays=HOLIDAYS,
            no_later_than=(
                Start(R.first_contact, "first contact", text.law.at("Art 14(3)(b)")),
                Start(R.first_disclosure, "first disclosure", text.law.at("Art 14(3)(c)")),
            ),
        ),
        ELSEWHERE,
        when=equals(RIGHT, Right.INFORMATION) & false(R.provided_by_subject),
        unless=true(R.has_information) | shown(*SPARED),
        also=[{"first_contact": soon}, {"first_disclosure": soon}, {"first_contact": later, "first_disclosure": later}],
        not_so=[ASKED, {"provided_by_subject": True}, INFORMED, *({"exemptions": frozenset({each})} for each in SPARED)],
        unknown=["provided_by_subject", "has_information", "exemptions", "first_contact", "first_disclosure"],
        further=(
            unsettled("nobody says where the controller acts", text.sample(**ELSEWHERE, place=None), missing={"place"}),
            unsettled(
                "nobody says where the controller is",
                text.sample(**ELSEWHERE, controller_countries=None),
                missing={"controller_countries"},
            ),
            unsettled(
                "a controller in Japan too",
                text.sample(**ELSEWHERE, controller_countries=frozenset({str(text.sample().place)[:2], "JP"})),
            ),
        ),
        clauses=("PP-19", "PP-12"),
        not_encoded=(
            "a reasonable time: the month is only the outer limit",
            "information before a new purpose (Art 14(4))",
            "the right to object, pointed out at the first communication, apart from all else (Art 21(4))",
        ),
    )


def _in_its_place(text: Text, instead: tuple[str | Citation, ...]) -> Rule[Handling]:
    hit = {**ELSEWHERE, "exemptions": frozenset({INSTEAD[0]})}
    return text.rule(
        "art14.public_information",
        "Where informing each person is impossible, too much or against the purpose, they are protected in other ways",
        "people whom nobody informs",
        instead,
        owed(Obligation.PUBLISH_INFORMATION),
        hit,
        when=equals(RIGHT, Right.INFORMATION) & false(R.provided_by_subject) & shown(*INSTEAD),
        unless=true(R.has_information),
        also=[{"exemptions": frozenset({each})} for each in INSTEAD[1:]],
        not_so=[ASKED, {"provided_by_subject": True}, {"exemptions": frozenset()}, INFORMED],
        unknown=["provided_by_subject", "exemptions", "has_information"],
        clauses=("PP-19",),
    )
