"""Articles 21 and 7(3): objections on grounds of one's own, objections to marketing that nothing meets, consent withdrawn."""

from typing import Any

import attrs

from gdpr_rules.clocks.deadlines import Deadline, Moment, Start
from gdpr_rules.facts.request import RIGHT, Answer, Basis, Handling, Obligation, Right, RightsRequest
from gdpr_rules.instruments.eu import ANONYMISATION_OPINION
from gdpr_rules.kernel.conditions import equals, one_of, true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.rights.claims import ANOTHER_RIGHT, MARKETING, Claim
from gdpr_rules.law.rights_of_people import ERASURE_REQUESTS, OBJECTIONS, Text, owed

R = attrs.fields(RightsRequest)

WITHDRAWN: dict[str, Any] = {"right": Right.WITHDRAWAL, "basis": Basis.CONSENT}


def at_once(obligation: Obligation, words: str, source: str) -> Deadline[Handling]:
    """Something that takes effect on the day on which the request is received."""
    starts = (Start(R.received, words, source),)
    return Deadline(adds=owed(obligation), sets={"effect_by": Moment.DUE}, starts=starts)


def objection(text: Text, objections: tuple[Claim, Claim]) -> tuple[Rule[Handling], ...]:
    """Article 21; `objections` are those of its paragraphs 1 and 6."""
    mine, research = objections
    meanwhile = attrs.evolve(mine, exemptions=())
    return (
        mine.rule(
            text,
            "art21.particular_situation",
            "Processing for a public task or legitimate interest stops for whoever has reasons of their own, unless outweighed",
            "people in a situation that nobody weighed",
            ("Art 21(1)",),
            owed(Obligation.STOP_PROCESSING),
            clauses=("PP-24",),
            not_encoded=("a refusal because nobody can tell whose data they are: Art 12(2) has it, Art 11(2) does not",),
        ),
        meanwhile.rule(
            text,
            "art21.restriction_meanwhile",
            "While an objection is examined the data are restricted, and the person is told before that ends",
            "people whose objection is not decided yet",
            ("Art 18(1)(d)", "Art 18(3)", "Art 21(1)"),
            owed(Obligation.RESTRICT_MEANWHILE, Obligation.ANNOUNCE_LIFTING, answer=Answer.REPLY),
            clauses=("PP-24",),
            not_encoded=("that restriction has to be asked for: whoever objects is taken to ask for it",),
        ),
        MARKETING.rule(
            text,
            "art21.direct_marketing",
            "Direct marketing stops when the person objects, whatever the reasons of either side",
            "people who do not want to be sold to",
            ("Art 21(2)", "Art 21(3)"),
            at_once(
                Obligation.STOP_MARKETING,
                "the objection is received, and marketing stops",
                str(text.law.at("Art 21(3)")),
            ),
            clauses=("GP-05",),
            not_encoded=_marketing_not_restricted(text),
        ),
        research.rule(
            text,
            "art21.research",
            "Research or statistics stop for whoever has reasons of their own, unless a task in the public interest needs them",
            "people in records that are studied",
            ("Art 21(6)",),
            owed(Obligation.STOP_PROCESSING),
            clauses=("PP-24",),
        ),
        _remembered(text),
    )


def _marketing_not_restricted(text: Text) -> tuple[str, ...]:
    """What is said of laws that restrict rights: none encoded reaches Article 21(2)."""
    if text.regime == "uk.gdpr":
        return (
            "exemptions for national security and defence (DPA 2018 s 26); those of its Schedule 2 reach only Article 21(1)",
        )
    return ("national laws under Article 23 that would restrict even this",)


def _remembered(text: Text) -> Rule[Handling]:
    """Article 32(1)(a), for lists of those who are not to be written to, as the Working Party reads it of hashes."""
    return text.rule(
        "art32.remembered_opt_out",
        "An opt-out that is remembered as a hash is hashed under a secret key",
        "people whose address could be found again by trying all there are",
        (ANONYMISATION_OPINION.at("s 4"), text.law.at("Art 32(1)(a)")),
        owed(Obligation.KEY_OPT_OUT, answer=Answer.REPLY),
        {"right": Right.OBJECTION, "direct_marketing": True},
        when=one_of(RIGHT, ERASURE_REQUESTS | OBJECTIONS) & true(R.direct_marketing),
        also=[{"right": right} for right in (Right.ERASURE, Right.DELETE, Right.OPT_OUT)],
        not_so=[ANOTHER_RIGHT, {"direct_marketing": False}],
        unknown=["direct_marketing"],
        clauses=("GP-07",),
        not_encoded=("whether the opt-out is remembered as a hash at all, or as the address on a list that is kept safe",),
    )


def withdrawal(text: Text) -> tuple[Rule[Handling], ...]:
    """Article 7(3)."""
    return (
        text.rule(
            "art7.withdrawal",
            "Consent can be withdrawn at any time, and what rested on it stops then",
            "people who changed their mind",
            ("Art 7(3)",),
            at_once(
                Obligation.STOP_CONSENTED_PROCESSING,
                "the withdrawal is received, and what rested on consent stops",
                str(text.law.at("Art 7(3)")),
            ),
            WITHDRAWN,
            when=equals(RIGHT, Right.WITHDRAWAL) & equals(R.basis, Basis.CONSENT),
            not_so=[ANOTHER_RIGHT, {"basis": Basis.CONTRACT}],
            unknown=["basis"],
            clauses=("PP-28",),
            not_encoded=("what was lawful before the withdrawal stays so", "whether withdrawing is as easy as agreeing was"),
        ),
    )
