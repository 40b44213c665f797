"""The rights of Articles 15 to 21 one by one, as far as the EU and the UK text agree: grounds, exceptions, what is owed."""

from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Answer, Basis, Exemption, Ground, Handling, Obligation, Right, RightsRequest
from gdpr_rules.kernel.conditions import Condition, contains, equals, one_of, true
from gdpr_rules.kernel.rules import Computed, Rule, Working
from gdpr_rules.law.rights_of_people import (
    CHANGES,
    ERASURE_EXCEPTIONS,
    ERASURE_GROUNDS,
    ERASURE_REQUESTS,
    NOTHING,
    OBJECTIONS,
    OPEN_LIFTS,
    RECTIFICATION_REQUESTS,
    RESTRICTION_GROUNDS,
    RESTRICTION_REQUESTS,
    Text,
    each,
    lifted,
    lifts,
    members,
    owed,
    shown,
)
from gdpr_rules.law.time_limits import ACCESS_REQUESTS

R = attrs.fields(RightsRequest)

ERASURE_ORDER = tuple(sorted(ERASURE_EXCEPTIONS, key=str))


def _with(grounds: set[Ground], **facts: Any) -> dict[str, Any]:
    return {**NOTHING, "grounds": frozenset(grounds), **facts}


def access_and_change(text: Text) -> tuple[Rule[Handling], ...]:
    """Articles 15 to 20: access, rectification, erasure, restriction, notice to recipients, portability."""
    access: dict[str, Any] = {"right": Right.ACCESS, **NOTHING}
    wrong = _with({Ground.INACCURATE}, right=Right.RECTIFICATION)
    erase = _with({Ground.UNLAWFUL}, right=Right.ERASURE)
    public = {**erase, "made_public": True}
    restrict = _with({Ground.ACCURACY_CONTESTED}, right=Right.RESTRICTION)
    passed_on = {"right": Right.ERASURE, "disclosed_to_others": True, **NOTHING}
    portable = {
        "right": Right.PORTABILITY,
        "basis": Basis.CONTRACT,
        "provided_by_subject": True,
        "automated": True,
        **NOTHING,
    }
    erasure: Condition = one_of(RIGHT, ERASURE_REQUESTS) & contains(R.grounds, ERASURE_GROUNDS)
    spared = lifted(*ERASURE_ORDER)
    other_rights = [{"right": Right.OBJECTION}, {"right": Right.COMPLAINT}]
    return (
        text.rule(
            "art15.access",
            "Whoever asks learns whether data about them are processed, what they are, and gets a copy",
            "people who want to know",
            ("Art 15(1)", "Art 15(2)", "Art 15(3)"),
            owed(Obligation.CONFIRM_PROCESSING, Obligation.GIVE_COPY),
            access,
            when=one_of(RIGHT, ACCESS_REQUESTS),
            unless=lifted(),
            also=[{"right": Right.KNOW}, {"exemptions": frozenset({Exemption.RIGHTS_OF_OTHERS})}],
            not_so=[*other_rights, *lifts()],
            liftable=True,
            unknown=OPEN_LIFTS,
            clauses=("PP-20",),
            not_encoded=("how wide a search has to be", "that a motive foreign to data protection does not matter (C-307/22)"),
        ),
        text.rule(
            "art15.rights_of_others",
            "A copy leaves out what would harm others, and no more than that",
            "other people in the same records",
            ("Art 15(4)",),
            owed(Obligation.LEAVE_OUT_OTHERS),
            {**access, "exemptions": frozenset({Exemption.RIGHTS_OF_OTHERS})},
            when=one_of(RIGHT, ACCESS_REQUESTS) & shown(Exemption.RIGHTS_OF_OTHERS),
            also=[{"right": Right.KNOW}],
            not_so=[*other_rights, {"exemptions": frozenset()}],
            unknown=["exemptions"],
            clauses=("PP-20",),
        ),
        text.rule(
            "art16.rectification",
            "Data that are wrong or incomplete are put right",
            "people whom wrong data describe",
            ("Art 16",),
            owed(Obligation.RECTIFY),
            wrong,
            when=one_of(RIGHT, RECTIFICATION_REQUESTS) & contains(R.grounds, {Ground.INACCURATE, Ground.INCOMPLETE}),
            unless=lifted(),
            also=[{"right": Right.CORRECT}, {"grounds": frozenset({Ground.INCOMPLETE})}],
            not_so=[*other_rights, {"grounds": frozenset()}, *lifts()],
            liftable=True,
            unknown=(*OPEN_LIFTS, "grounds"),
            clauses=("PP-21",),
        ),
        text.rule(
            "art17.erasure",
            "Data are erased on any of six grounds, unless the processing is needed for one of the purposes that weigh more",
            "people who want to be forgotten",
            ("Art 17(1)", "Art 17(3)"),
            owed(Obligation.ERASE),
            erase,
            when=erasure,
            unless=spared,
            also=[{"right": Right.DELETE}, *members("grounds", ERASURE_GROUNDS, Ground.UNLAWFUL)],
            not_so=[*other_rights, {"grounds": frozenset({Ground.INACCURATE})}, *lifts(*ERASURE_ORDER)],
            liftable=True,
            unknown=(*OPEN_LIFTS, "grounds"),
            clauses=("PP-22",),
            not_encoded=("without undue delay: the month of Article 12(3) is only the outer limit",),
        ),
        text.rule(
            "art17.made_public",
            "Whoever made data public takes reasonable steps to tell others who use them that they are to be erased",
            "people whose data have been spread",
            ("Art 17(2)", "Art 17(3)"),
            owed(Obligation.TELL_OTHER_CONTROLLERS),
            public,
            when=erasure & true(R.made_public),
            unless=spared,
            also=[{"right": Right.DELETE}, *members("grounds", ERASURE_GROUNDS, Ground.UNLAWFUL)],
            not_so=[*other_rights, {"made_public": False}, {"grounds": frozenset()}, *lifts(*ERASURE_ORDER)],
            liftable=True,
            unknown=(*OPEN_LIFTS, "grounds", "made_public"),
        ),
        text.rule(
            "art18.restriction",
            "On any of four grounds data are only stored, and the person is told before that ends",
            "people whose dispute about their data is not decided yet",
            ("Art 18(1)", "Art 18(2)", "Art 18(3)"),
            owed(Obligation.RESTRICT, Obligation.ANNOUNCE_LIFTING),
            restrict,
            when=one_of(RIGHT, RESTRICTION_REQUESTS) & contains(R.grounds, RESTRICTION_GROUNDS),
            unless=lifted(),
            also=[{"right": Right.LIMIT}, *members("grounds", RESTRICTION_GROUNDS, Ground.ACCURACY_CONTESTED)],
            not_so=[*other_rights, {"grounds": frozenset({Ground.CHILD_ONLINE})}, *lifts()],
            liftable=True,
            unknown=(*OPEN_LIFTS, "grounds"),
            clauses=("PP-23",),
            not_encoded=(
                "uses that go on while data are restricted: with consent, for legal claims, for the rights of another person, "
                "for an important public interest",
            ),
        ),
        text.rule(
            "art19.recipients",
            "Everybody who was given the data is told of a rectification, an erasure or a restriction",
            "people whose data went on to others",
            ("Art 19",),
            owed(Obligation.TELL_RECIPIENTS, Obligation.NAME_RECIPIENTS),
            passed_on,
            when=one_of(RIGHT, CHANGES | {Right.RECIPIENT_NOTICE}) & true(R.disclosed_to_others),
            unless=shown(Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE),
            also=each(CHANGES | {Right.RECIPIENT_NOTICE}, Right.ERASURE),
            not_so=[
                *other_rights,
                {"disclosed_to_others": False},
                {"exemptions": frozenset({Exemption.IMPOSSIBLE_OR_DISPROPORTIONATE})},
            ],
            unknown=["disclosed_to_others", "exemptions"],
            clauses=("PP-21", "PP-22", "PP-23"),
            not_encoded=("whether the change was made: the rule takes it that it is",),
        ),
        text.rule(
            "art20.portability",
            "Data that a person provided, under consent or contract and processed by machine, can be taken along",
            "people who want to leave for another service",
            ("Art 20(1)", "Art 20(2)", "Art 20(3)", "Art 20(4)"),
            owed(Obligation.TRANSFER_DATA),
            portable,
            when=equals(RIGHT, Right.PORTABILITY)
            & one_of(R.basis, {Basis.CONSENT, Basis.CONTRACT})
            & true(R.provided_by_subject)
            & true(R.automated),
            unless=lifted(Exemption.PUBLIC_TASK, Exemption.RIGHTS_OF_OTHERS),
            also=[{"basis": Basis.CONSENT}],
            not_so=[
                *other_rights,
                {"basis": Basis.LEGITIMATE_INTERESTS},
                {"provided_by_subject": False},
                {"automated": False},
                *lifts(Exemption.PUBLIC_TASK, Exemption.RIGHTS_OF_OTHERS),
            ],
            liftable=True,
            unknown=(*OPEN_LIFTS, "basis", "provided_by_subject", "automated"),
            clauses=("PP-25",),
        ),
    )


def at_once(facts: RightsRequest, obligation: Obligation) -> Handling:
    """What takes effect on the day the request is received."""
    made = owed(obligation)
    return attrs.evolve(made, effect_by=facts.received)


def objection_and_withdrawal(text: Text, bases: frozenset[Basis]) -> tuple[Rule[Handling], ...]:
    """Articles 21 and 7(3); `bases` are those of processing that can be objected to."""
    mine = _with({Ground.PARTICULAR_SITUATION}, right=Right.OBJECTION, basis=Basis.LEGITIMATE_INTERESTS)
    other_rights = [{"right": Right.ACCESS}, {"right": Right.COMPLAINT}]
    other_bases = [{"basis": basis} for basis in Basis if basis not in bases]
    more_bases = [{"basis": basis} for basis in Basis if basis in bases and basis is not Basis.LEGITIMATE_INTERESTS]
    objection = one_of(RIGHT, OBJECTIONS) & one_of(R.basis, bases) & contains(R.grounds, {Ground.PARTICULAR_SITUATION})
    overriding = (Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS)
    research = {**mine, "research": True, "basis": Basis.CONSENT}

    def stop_marketing(facts: RightsRequest) -> Handling:
        return at_once(facts, Obligation.STOP_MARKETING)

    def stop_consented(facts: RightsRequest) -> Handling:
        return at_once(facts, Obligation.STOP_CONSENTED_PROCESSING)

    def marketing_shown(facts: RightsRequest) -> Working:
        return Working((f"the objection takes effect when it is received: {facts.received} ({text.law.at('Art 21(3)')})",))

    def withdrawal_shown(facts: RightsRequest) -> Working:
        return Working((f"consent is withdrawn when that is received: {facts.received} ({text.law.at('Art 7(3)')})",))

    return (
        text.rule(
            "art21.particular_situation",
            "Processing for a public task or legitimate interest stops for whoever has reasons of their own, unless outweighed",
            "people in a situation that nobody weighed",
            ("Art 21(1)",),
            owed(Obligation.STOP_PROCESSING),
            mine,
            when=objection,
            unless=lifted(*overriding, anonymous=False),
            also=[{"right": Right.OPT_OUT}, *more_bases],
            not_so=[*other_rights, *other_bases, {"grounds": frozenset()}, *lifts(*overriding, anonymous=False)],
            liftable=True,
            unknown=(*OPEN_LIFTS, "basis", "grounds"),
            clauses=("PP-24",),
        ),
        text.rule(
            "art21.restriction_meanwhile",
            "While an objection is examined the data are restricted",
            "people whose objection is not decided yet",
            ("Art 18(1)(d)", "Art 21(1)"),
            owed(Obligation.RESTRICT_MEANWHILE, answer=Answer.REPLY),
            mine,
            when=objection,
            also=[{"right": Right.OPT_OUT}, *more_bases],
            not_so=[*other_rights, *other_bases, {"grounds": frozenset()}],
            unknown=("basis", "grounds"),
            clauses=("PP-24",),
        ),
        text.rule(
            "art21.direct_marketing",
            "Direct marketing stops when the person objects, whatever the reasons of either side",
            "people who do not want to be sold to",
            ("Art 21(2)", "Art 21(3)"),
            Computed((R.received,), stop_marketing, working=marketing_shown),
            {"right": Right.OBJECTION, "direct_marketing": True},
            when=one_of(RIGHT, OBJECTIONS) & true(R.direct_marketing),
            also=[{"right": Right.OPT_OUT}],
            not_so=[*other_rights, {"direct_marketing": False}],
            unknown=["direct_marketing"],
            clauses=("GP-05",),
        ),
        text.rule(
            "art21.research",
            "Research or statistics stop for whoever has reasons of their own, unless a task in the public interest needs them",
            "people in records that are studied",
            ("Art 21(6)",),
            owed(Obligation.STOP_PROCESSING),
            research,
            when=one_of(RIGHT, OBJECTIONS) & true(R.research) & contains(R.grounds, {Ground.PARTICULAR_SITUATION}),
            unless=lifted(Exemption.PUBLIC_TASK, anonymous=False),
            also=[{"right": Right.OPT_OUT}],
            not_so=[
                *other_rights,
                {"research": False},
                {"grounds": frozenset()},
                *lifts(Exemption.PUBLIC_TASK, anonymous=False),
            ],
            liftable=True,
            unknown=(*OPEN_LIFTS, "research", "grounds"),
        ),
        text.rule(
            "art7.withdrawal",
            "Consent can be withdrawn at any time, and what rested on it stops then",
            "people who changed their mind",
            ("Art 7(3)",),
            Computed((R.received,), stop_consented, working=withdrawal_shown),
            {"right": Right.WITHDRAWAL, "basis": Basis.CONSENT},
            when=equals(RIGHT, Right.WITHDRAWAL) & equals(R.basis, Basis.CONSENT),
            not_so=[*other_rights, {"basis": Basis.CONTRACT}],
            unknown=["basis"],
            clauses=("PP-28",),
            not_encoded=("what was lawful before the withdrawal stays so",),
        ),
    )
