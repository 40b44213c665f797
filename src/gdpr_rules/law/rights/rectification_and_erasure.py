"""Articles 16 to 20: data are put right, erased, restricted or taken along, and those who were given them are told."""

import attrs

from gdpr_rules.facts.request import Exemption, Handling, Obligation, RightsRequest
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.around import examples
from gdpr_rules.law.rights.claims import (
    ANOTHER_RIGHT,
    CHANGED,
    ERASURE,
    PORTABILITY,
    RECIPIENTS,
    RECTIFICATION,
    RESTRICTION,
    complied_with,
    doubted,
    standing,
)
from gdpr_rules.law.rights_of_people import Text, owed, shown

R = attrs.fields(RightsRequest)

TELLING = (*CHANGED, RECIPIENTS)
TOO_MUCH = {"exemptions": frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE})}
PASSED_ON = {"disclosed_to_others": True}


def rectification_and_erasure(text: Text) -> tuple[Rule[Handling], ...]:
    """Section 3 of chapter III in one of the two texts."""
    return (
        RECTIFICATION.rule(
            text,
            "art16.rectification",
            "Data that are wrong or incomplete are put right",
            "people whom wrong data describe",
            ("Art 16",),
            owed(Obligation.RECTIFY),
            clauses=("PP-21",),
            not_encoded=("a supplementary statement of the person as one way to complete data",),
        ),
        *_erasure(text),
        RESTRICTION.rule(
            text,
            "art18.restriction",
            "On any of four grounds data are only stored, and the person is told before that ends",
            "people whose dispute about their data is not decided yet",
            ("Art 18(1)", "Art 18(2)", "Art 18(3)"),
            owed(Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING),
            clauses=("PP-23",),
            not_encoded=(
                "uses that go on while data are restricted: with consent, for legal claims, for the rights of another person, "
                "for an important public interest",
            ),
        ),
        *_recipients(text),
        PORTABILITY.rule(
            text,
            "art20.portability",
            "Data that a person provided, under consent or contract and processed by machine, can be taken along",
            "people who want to leave for another service",
            ("Art 20(1)", "Art 20(2)", "Art 20(3)", "Art 20(4)"),
            owed(Obligation.TRANSFER_DATA),
            clauses=("PP-25",),
            not_encoded=("that often a part of the data can be handed over without harm to others",),
        ),
    )


def _erasure(text: Text) -> tuple[Rule[Handling], ...]:
    return (
        ERASURE.rule(
            text,
            "art17.erasure",
            "Data are erased on any of six grounds, unless the processing is needed for one of the purposes that weigh more",
            "people who want to be forgotten",
            ("Art 17(1)", "Art 17(3)"),
            owed(Obligation.ERASE),
            clauses=("PP-22",),
            not_encoded=(
                "without undue delay: the month is only the outer limit",
                "that an exception holds for those data only whose processing it needs",
                "at what age a child can agree to an online service itself (Art 8(1))",
            ),
        ),
        ERASURE.where(R.made_public).rule(
            text,
            "art17.made_public",
            "Whoever made data public takes reasonable steps to tell others who use them that they are to be erased",
            "people whose data have been spread",
            ("Art 17(2)", "Art 17(3)"),
            owed(Obligation.TELL_OTHER_CONTROLLERS),
            clauses=("PP-22",),
        ),
    )


def _recipients(text: Text) -> tuple[Rule[Handling], ...]:
    """Article 19: both sentences, of which only the first gives way to effort."""
    hit = {**ERASURE.hit, **PASSED_ON}
    due = true(R.disclosed_to_others) & complied_with(TELLING).named("a change is owed, or word of one")
    further = (*standing(text, TELLING, PASSED_ON, fire=True), *doubted(text, hit, fire=True))
    return (
        text.rule(
            "art19.recipients",
            "Everybody who was given the data is told of a rectification, an erasure or a restriction",
            "people whose data went on to others",
            ("Art 19, first sentence",),
            owed(Obligation.TELL_RECIPIENTS),
            hit,
            when=due,
            unless=shown(Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE),
            not_so=[ANOTHER_RIGHT, {"disclosed_to_others": False}, TOO_MUCH],
            unknown=["disclosed_to_others", "exemptions"],
            further=further,
            clauses=("PP-21", "PP-22", "PP-23"),
        ),
        text.rule(
            "art19.names",
            "Whoever asks is told who was given the data that were changed",
            "people who want to follow their data themselves",
            ("Art 19, second sentence",),
            owed(Obligation.NAME_RECIPIENTS),
            hit,
            when=due,
            also=[TOO_MUCH],
            not_so=[ANOTHER_RIGHT, {"disclosed_to_others": False}],
            unknown=["disclosed_to_others"],
            further=(*further, *examples(text.sample, {**RECIPIENTS.hit, **PASSED_ON}, on=text.on)),
            clauses=("PP-21", "PP-22", "PP-23"),
            not_encoded=(
                "whether the month of Article 12(3) runs for whoever asks only this: by its letter it takes in Article 19",
            ),
        ),
    )
