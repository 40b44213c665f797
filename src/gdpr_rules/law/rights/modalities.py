"""Article 12: every request is answered, free of charge, in a form that can be used, and whoever refuses says why."""

from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Exemption, Fee, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import Condition, equals, one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.around import examples
from gdpr_rules.law.rights.claims import (
    ACCESS,
    ANOTHER_RIGHT,
    CHANGED,
    DECISION,
    MARKETING,
    PORTABILITY,
    RECIPIENTS,
    Claim,
    any_of,
    complied_with,
    doubted,
    standing,
)
from gdpr_rules.law.rights_of_people import DOUBT, NOT_IDENTIFIED, NOTHING, OBJECTIONS, UNFOUNDED, Text, each, owed
from gdpr_rules.law.time_limits import ACCESS_REQUESTS, ANSWERED_RIGHTS

R = attrs.fields(RightsRequest)

ASKED = ANSWERED_RIGHTS | {Right.RECIPIENT_NOTICE}
REQUEST = one_of(RIGHT, ASKED).named("a request under Articles 15 to 22, Article 19 among them")
IDENTIFIED = ASKED - {Right.AUTOMATED_DECISION}
"""The requests for which proof of identity may be asked: Article 12(6) ends with Article 21."""

ASKS: dict[str, Any] = {"right": Right.ACCESS, **NOTHING}
UNFOUNDED_ONE: dict[str, Any] = {**ASKS, "manifestly_unfounded_or_excessive": True}
OTHERS = each(ASKED, Right.ACCESS)

IN_FULL = attrs.evolve(ACCESS, exemptions=(Exemption.RIGHTS_OF_OTHERS, *ACCESS.exemptions))
"""Access with nothing left out of the copy."""


def modalities(text: Text, objections: tuple[Claim, Claim], excessive: tuple[Citation, ...] = ()) -> tuple[Rule[Handling], ...]:
    """Article 12; `objections` are those of Article 21(1) and (6), `excessive` cases on requests without merit."""
    claims = (IN_FULL, *CHANGED, RECIPIENTS, PORTABILITY, *objections)
    return (
        text.rule(
            "art12.reply",
            "Whoever asks is told what was done about it, or why nothing was",
            "people who wait for an answer",
            ("Art 12(3)", "Art 12(4)"),
            owed(Obligation.REPLY, answer=Answer.REPLY),
            ASKS,
            when=REQUEST,
            also=OTHERS,
            not_so=[ANOTHER_RIGHT],
            not_encoded=("from what age children ask for themselves (in Scotland at twelve: DPA 2018 s 208)",)
            if text.regime == "uk.gdpr"
            else ("from what age children ask for themselves",),
        ),
        _free(text),
        text.rule(
            "art12.burden",
            "That a request is manifestly unfounded or excessive is for the controller to prove",
            "people whose requests are called a nuisance",
            ("Art 12(5)", *excessive),
            owed(Obligation.PROVE_UNFOUNDED, answer=Answer.REPLY),
            UNFOUNDED_ONE,
            when=REQUEST & UNFOUNDED,
            also=OTHERS,
            not_so=[ANOTHER_RIGHT, {"manifestly_unfounded_or_excessive": False}],
            unknown=["manifestly_unfounded_or_excessive"],
            not_encoded=(
                "when a request is excessive, a first one included: the controller has to show an abusive intention",
                "the choice between a fee and a refusal",
            ),
        ),
        _reasons(text, claims),
        _accountability(text, claims),
        text.rule(
            "art12.electronic_form",
            "A request made electronically is answered electronically, unless the person asks otherwise",
            "people who would have to come for a pile of paper",
            ("Art 12(3)", "Art 15(3)"),
            owed(Obligation.REPLY_ELECTRONICALLY, answer=Answer.REPLY),
            ASKS,
            when=REQUEST & true(R.asked_electronically),
            also=OTHERS,
            not_so=[ANOTHER_RIGHT, {"asked_electronically": False}],
            unknown=["asked_electronically"],
        ),
        _identity(text),
    )


def _free(text: Text) -> Rule[Handling]:
    without_merit = ~equals(RIGHT, Right.INFORMATION) & UNFOUNDED
    further = one_of(RIGHT, ACCESS_REQUESTS) & true(R.further_copy)
    return text.rule(
        "art12.fee",
        "Information and answers cost nothing, save for requests without merit and for further copies",
        "people who could not afford their rights",
        ("Art 12(5)", "Art 15(3)"),
        Handling(fee=Fee.FREE),
        ASKS,
        when=one_of(RIGHT, ASKED | {Right.INFORMATION}),
        unless=without_merit | further,
        also=[
            *OTHERS,
            {"right": Right.INFORMATION},
            {"right": Right.INFORMATION, "manifestly_unfounded_or_excessive": True},
            {"right": Right.ERASURE, "further_copy": True},
        ],
        not_so=[
            ANOTHER_RIGHT,
            {"manifestly_unfounded_or_excessive": True},
            {"further_copy": True},
            {"right": Right.KNOW, "further_copy": True},
        ],
        unknown=["manifestly_unfounded_or_excessive", "further_copy"],
        clauses=("PP-20",),
        not_encoded=("how much a reasonable fee is",),
    )


def _reasons(text: Text, claims: tuple[Claim, ...]) -> Rule[Handling]:
    """A refusal is whatever is not done as asked: the right is not there, or gives way, or not all of it is given."""
    absolute = (MARKETING, DECISION)
    strange = [{**claim.hit, "right": Right.PORTABILITY, "provided_by_subject": False} for claim in (*absolute, *claims)]
    done: Condition = any_of(claim.there for claim in absolute) | complied_with(claims)
    return text.rule(
        "art12.reasons",
        "Whoever does not do as asked, or not all of it, gives the reasons, and says where to complain and to sue",
        "people who are refused",
        ("Art 12(4)",),
        owed(Obligation.GIVE_REASONS, answer=Answer.REPLY),
        UNFOUNDED_ONE,
        when=REQUEST,
        unless=done.named("the request is complied with"),
        also=OTHERS,
        not_so=[ANOTHER_RIGHT],
        further=(
            *standing(text, claims, {}, fire=False),
            *standing(text, absolute, {"manifestly_unfounded_or_excessive": True, **DOUBT}, fire=False),
            *doubted(text, ACCESS.hit, fire=False),
            *examples(text.sample, strange[0], also=strange[1:], on=text.on),
        ),
    )


def _accountability(text: Text, claims: tuple[Claim, ...]) -> Rule[Handling]:
    first, *rest = claims
    relied = any_of(claim.there & claim.exempt for claim in claims)
    shows = [
        {**claim.hit, **changes, **showing}
        for claim in claims
        for changes in ({}, *claim.also)
        for showing in (claim.showing if not changes else claim.showing[:1])
    ]
    idle = [{**claim.hit, **gone, **claim.showing[0]} for claim in claims for gone in (ANOTHER_RIGHT, *claim.gone)]
    return text.rule(
        "art5.accountability",
        "Whoever holds an exception against a right is able to show that it applies",
        "people who are told that their right gives way",
        ("Art 5(2)", "Art 11(2)", "Art 21(1)", "Art 23"),
        owed(Obligation.SHOW_EXEMPTION, answer=Answer.REPLY),
        {**first.hit, **first.showing[0]},
        when=relied,
        also=shows,
        not_so=[*(claim.hit for claim in claims), *idle],
        unknown=["exemptions"],
        further=tuple(
            example
            for claim in rest
            for example in examples(text.sample, {**claim.hit, **claim.showing[0]}, unknown=claim.unknown, on=text.on)[1:]
        ),
    )


def _identity(text: Text) -> Rule[Handling]:
    marketing = one_of(RIGHT, OBJECTIONS) & true(R.direct_marketing)
    return text.rule(
        "art12.identity",
        "While it is doubtful who asks, nothing is disclosed or changed, but for marketing that stops all the same",
        "the person the data are really about",
        ("Art 12(6)", "Art 12(2)"),
        owed(Obligation.VERIFY_IDENTITY, answer=Answer.REPLY),
        {**ASKS, **DOUBT},
        when=one_of(RIGHT, IDENTIFIED) & NOT_IDENTIFIED,
        unless=marketing,
        also=[*each(IDENTIFIED, Right.ACCESS), {"direct_marketing": True}],
        not_so=[
            ANOTHER_RIGHT,
            {"right": Right.AUTOMATED_DECISION},
            {"identity_doubted": False},
            {"identity_confirmed": text.sample().received},
            {"right": Right.OBJECTION, "direct_marketing": True},
            {"right": Right.OPT_OUT, "direct_marketing": True},
        ],
        unknown=["identity_doubted", "identity_confirmed"],
        further=examples(text.sample, {**ASKS, **DOUBT, "right": Right.OBJECTION}, unknown=["direct_marketing"], on=text.on),
        not_encoded=("whether the doubts are reasonable", "that a decision by automation may need proof of identity too"),
    )
