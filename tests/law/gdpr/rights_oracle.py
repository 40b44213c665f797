"""What Articles 7 and 12 to 22 ask for once everything is known, told again in plain Python, article by article."""

from datetime import date
from typing import Any

from gdpr_rules import NEVER, Answer, Basis, Exemption, Fee, Obligation, RequestGround, Right, RightsRequest
from gdpr_rules.facts.lawful_bases import Role
from gdpr_rules.facts.request import Standing
from tests.law.british_heads import LIFTING

Owed, E, G = Obligation, Exemption, RequestGround

NAMES = {
    Right.EXAM_MARKS: Right.ACCESS,
    Right.KNOW: Right.ACCESS,
    Right.CORRECT: Right.RECTIFICATION,
    Right.DELETE: Right.ERASURE,
    Right.LIMIT: Right.RESTRICTION,
    Right.OPT_OUT: Right.OBJECTION,
}
ARTICLES_15_TO_22 = {
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.RECIPIENT_NOTICE,
    Right.PORTABILITY,
    Right.OBJECTION,
    Right.AUTOMATED_DECISION,
}
ARTICLE_17_1 = {
    G.NO_LONGER_NECESSARY,
    G.CONSENT_WITHDRAWN,
    G.OBJECTION_STANDS,
    G.UNLAWFUL,
    G.DUTY_TO_ERASE,
    G.CHILD_ONLINE,
}
ARTICLE_17_3 = {
    E.FREE_EXPRESSION,
    E.LEGAL_OBLIGATION,
    E.PUBLIC_TASK,
    E.PUBLIC_HEALTH,
    E.ARCHIVING_OR_RESEARCH,
    E.LEGAL_CLAIMS,
}
ARTICLE_18_1 = {G.ACCURACY_CONTESTED, G.UNLAWFUL, G.NEEDED_FOR_CLAIMS, G.OBJECTION_PENDING}
TOO_MUCH_OR_AGAINST_THE_PURPOSE = {E.IMPOSSIBLE_OR_DISPROPORTIONATE, E.DEFEATS_PURPOSE}
ARTICLE_14_5 = {*TOO_MUCH_OR_AGAINST_THE_PURPOSE, E.OBTAINING_LAID_DOWN, E.PROFESSIONAL_SECRECY, E.NATIONAL_LAW}


def expected(where: str, asked: RightsRequest) -> tuple[Answer, Fee, set[Obligation]]:
    """The answer, the fee and the obligations; no fact may be unknown."""
    right = NAMES.get(asked.right, asked.right)
    owed: set[Obligation] = set()
    if right is Right.INFORMATION:
        owed = informed(where, asked)
        return (Answer.COMPLY if owed else Answer.NOTHING_OWED), Fee.FREE, owed
    if right is Right.WITHDRAWAL:
        owed = {Owed.STOP_CONSENTED_PROCESSING} if asked.basis is Basis.CONSENT else set()
        return (
            (Answer.COMPLY if owed else Answer.NOTHING_OWED),
            (Fee.FREE if owed else Fee.MAY_CHARGE),
            owed,
        )  # as easy: Art 7(3)
    if right is Right.COMPLAINT:
        return Answer.REPLY, Fee.FREE, complained(where, asked)
    if right not in ARTICLES_15_TO_22:
        return Answer.NOTHING_OWED, Fee.MAY_CHARGE, set()
    done, all_of_it, beside = carried_out(where, right, asked)
    owed = {Owed.REPLY, *done, *beside, *manner(where, right, asked)}
    if right in (Right.ERASURE, Right.OBJECTION) and asked.direct_marketing:
        owed.add(Owed.KEY_OPT_OUT)
    if not all_of_it and not with_a_processor(asked):
        owed.add(Owed.GIVE_REASONS)
    if with_a_processor(asked):
        owed |= {Owed.PASS_ON_REQUEST, Owed.ASSIST_CONTROLLER}
    if asked.received_as is Role.JOINT_CONTROLLER:
        owed |= {Owed.ANSWER_WHATEVER_ARRANGED, Owed.INVOLVE_JOINT_CONTROLLERS}
    free = not asked.manifestly_unfounded_or_excessive and not (right is Right.ACCESS and asked.further_copy)
    return (Answer.COMPLY if done else Answer.REPLY), (Fee.FREE if free else Fee.MAY_CHARGE), owed


def restricting(where: str, right: Right, asked: RightsRequest) -> set[Exemption]:
    """Article 23, and Schedules 2 to 4 to the DPA 2018, which name the rights that each of their heads lifts."""
    heads = LIFTING[right] if where == "uk" else set[Exemption]()
    if right is Right.RESTRICTION and G.NEEDED_FOR_CLAIMS in (asked.grounds or ()):
        heads = heads - {E.SPECIAL_PURPOSES}
    return {E.NATIONAL_LAW} | heads


def informed(where: str, asked: RightsRequest) -> set[Obligation]:
    """Articles 13 and 14."""
    held = set(asked.exemptions or ())
    if asked.has_information:
        return set()
    law = restricting(where, Right.INFORMATION, asked)
    against = law if asked.provided_by_subject else ARTICLE_14_5 | law
    owed = in_part(bool(held & against), asked, Owed.GIVE_INFORMATION)
    if asked.provided_by_subject:
        return owed
    return owed | ({Owed.PUBLISH_INFORMATION} if held & TOO_MUCH_OR_AGAINST_THE_PURPOSE else set())


def in_part(exempt: bool, asked: RightsRequest, owed: Obligation) -> set[Obligation]:
    """Articles 14(5), 21 and 23: an exemption holds as far as it goes, and what it does not cover is owed."""
    if not exempt:
        return {owed}
    return set() if asked.exempt_in_full else {owed, Owed.LEAVE_OUT_EXEMPT}


def complained(where: str, asked: RightsRequest) -> set[Obligation]:
    """Article 77, and DPA 2018 section 164A for complaints received since 19 June 2026."""
    if where == "uk" and asked.received >= date(2026, 6, 19):
        return {Owed.NAME_AUTHORITY, Owed.ACKNOWLEDGE, Owed.FACILITATE_COMPLAINT, Owed.INVESTIGATE}
    return {Owed.NAME_AUTHORITY}


def manner(where: str, right: Right, asked: RightsRequest) -> set[Obligation]:
    """Article 12: form, proof of identity, and proof that a request has no merit.

    In the United Kingdom proof of identity can be asked for on decisions taken since 5 February 2026 (DUAA Sch 6 para 2(6)).
    """
    owed: set[Obligation] = set()
    if asked.manifestly_unfounded_or_excessive:
        owed.add(Owed.PROVE_UNFOUNDED)
    if asked.asked_electronically:
        owed.add(Owed.REPLY_ELECTRONICALLY)
    marketing = right is Right.OBJECTION and asked.direct_marketing
    beyond = right is Right.AUTOMATED_DECISION and not (where == "uk" and under_article_22a(asked))
    if unproven(asked) and not beyond and not marketing:
        owed.add(Owed.VERIFY_IDENTITY)
    if (asked.standing is Standing.NOT_SHOWN or in_vain(asked)) and not marketing:
        owed.add(Owed.VERIFY_AUTHORITY)
    return owed


def under_article_22a(asked: RightsRequest) -> bool:
    """SI 2026/82 reg 5: it is the day of the decision that counts, and a request is not made before it."""
    first = date(2026, 2, 5)
    return asked.received >= first and asked.decision_taken is not None and asked.decision_taken >= first


def unproven(asked: RightsRequest) -> bool:
    """Article 12(6)."""
    return bool(asked.identity_doubted) and asked.identity_confirmed == NEVER


def in_doubt(asked: RightsRequest) -> bool:
    """Nothing goes to one who may be another, nor to one who asks for another without authority."""
    without = asked.standing in (Standing.NOT_SHOWN, Standing.DENIED, Standing.OF_THE_DEAD)
    return unproven(asked) or without or in_vain(asked)


def in_vain(asked: RightsRequest) -> bool:
    """Said to have authority, of which evidence was asked for and never came."""
    return asked.standing is Standing.SHOWN and bool(asked.authority_requested) and asked.authority_shown == NEVER


def with_a_processor(asked: RightsRequest) -> bool:
    """Articles 28(3)(a) and 29: a processor acts on the controller's instructions only."""
    return asked.received_as is Role.PROCESSOR


Carried = tuple[set[Obligation], bool, set[Obligation]]


def carried_out(where: str, right: Right, asked: RightsRequest) -> Carried:
    """What is done as asked, whether that is all of it, and what is owed beside."""
    if right is Right.OBJECTION:
        return objected(where, asked)
    if right is Right.AUTOMATED_DECISION:
        return decided(where, asked)
    grounds, held = set(asked.grounds or ()), set(asked.exemptions or ())
    told: set[Obligation] = set()
    if asked.disclosed_to_others:
        told = {Owed.NAME_RECIPIENTS, Owed.TELL_RECIPIENTS}
        if E.IMPOSSIBLE_OR_DISPROPORTIONATE in held and asked.exempt_in_full:
            told.remove(Owed.TELL_RECIPIENTS)
        if where == "uk" and held & LIFTING[Right.RECIPIENT_NOTICE] and asked.exempt_in_full:
            told.clear()
    search = {Owed.SEARCH_REASONABLY} if where == "uk" else set[Obligation]()
    public = {Owed.TELL_OTHER_CONTROLLERS} if asked.made_public else set[Obligation]()
    portable = asked.basis in (Basis.CONSENT, Basis.CONTRACT) and asked.provided_by_subject and asked.automated
    there, own, owed = {
        Right.ACCESS: (True, set[Exemption](), {Owed.CONFIRM_PROCESSING, Owed.GIVE_COPY, *search}),
        Right.RECTIFICATION: (bool(grounds & {G.INACCURATE, G.INCOMPLETE}), set[Exemption](), {Owed.RECTIFY, *told}),
        Right.ERASURE: (bool(grounds & ARTICLE_17_1), ARTICLE_17_3, {Owed.ERASE, *told, *public}),
        Right.RESTRICTION: (
            bool(grounds & ARTICLE_18_1),
            set[Exemption](),
            {Owed.RESTRICT, Owed.ANNOUNCE_LIFTING, *told},
        ),
        Right.RECIPIENT_NOTICE: (True, set[Exemption](), told),
        Right.PORTABILITY: (bool(portable), {E.PUBLIC_TASK, E.RIGHTS_OF_OTHERS}, {Owed.TRANSFER_DATA}),
    }[right]
    shown = held & (own | restricting(where, right, asked) | {E.CANNOT_IDENTIFY})
    emptied = bool(shown) and (E.CANNOT_IDENTIFY in shown or bool(asked.exempt_in_full))
    barred = in_doubt(asked) or with_a_processor(asked) or asked.manifestly_unfounded_or_excessive
    stands = there and not emptied and not barred
    beside = {Owed.SHOW_EXEMPTION} if there and shown else set[Obligation]()
    if shown - {E.CANNOT_IDENTIFY} and not asked.exempt_in_full:
        beside.add(Owed.LEAVE_OUT_EXEMPT)
    in_part = bool(shown)
    if right is Right.ACCESS and E.RIGHTS_OF_OTHERS in held:
        beside |= {Owed.LEAVE_OUT_OTHERS, Owed.SHOW_EXEMPTION}
        in_part = True
    return (owed if stands else set()), stands and not in_part, beside


def objected(where: str, asked: RightsRequest) -> Carried:
    """Article 21."""
    held, done, beside, in_full = (
        set(asked.exemptions or ()),
        set[Obligation](),
        set[Obligation](),
        bool(asked.direct_marketing),
    )
    bases = {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS, *([Basis.RECOGNISED_INTEREST] if where == "uk" else [])}
    own = G.PARTICULAR_SITUATION in (asked.grounds or ())
    situations = [
        (own and asked.basis in bases, restricting(where, Right.OBJECTION, asked) | {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS}),
        (own and asked.research, {E.PUBLIC_TASK, *([E.NATIONAL_LAW] if where == "eu" else [])}),
    ]
    for there, against in situations:
        if there and held & against:
            beside.add(Owed.SHOW_EXEMPTION)
            if not asked.exempt_in_full:
                beside.add(Owed.LEAVE_OUT_EXEMPT)
        if (
            there
            and not (held & against and asked.exempt_in_full)
            and not in_doubt(asked)
            and not with_a_processor(asked)
            and not asked.manifestly_unfounded_or_excessive
        ):
            done.add(Owed.STOP_PROCESSING)
            in_full = in_full or not held & against
    if situations[0][0]:
        beside |= {Owed.RESTRICT_MEANWHILE, Owed.ANNOUNCE_LIFTING}
    if asked.direct_marketing:
        done.add(Owed.STOP_MARKETING)
    return done, in_full, beside


def decided(where: str, asked: RightsRequest) -> Carried:
    """Article 22, and Articles 22A to 22D of the UK GDPR."""
    if not (asked.solely_automated_decision and asked.significant_effect):
        return set(), False, set()
    uncovered = bool(asked.special_category) and not (asked.special_category_condition and asked.decision_permitted)
    if where == "uk" and under_article_22a(asked):
        banned = uncovered or asked.basis is Basis.RECOGNISED_INTEREST
    else:
        banned = uncovered or not asked.decision_permitted
    return {Owed.REVIEW_BY_HUMAN, *([Owed.UNDO_DECISION] if banned else [])}, True, set()


FLAGS = (
    "identity_doubted",
    "manifestly_unfounded_or_excessive",
    "further_copy",
    "asked_electronically",
    "direct_marketing",
    "research",
    "automated",
    "solely_automated_decision",
    "significant_effect",
    "decision_permitted",
    "special_category",
    "special_category_condition",
    "provided_by_subject",
    "disclosed_to_others",
    "made_public",
    "has_information",
)
DAYS = [date(2026, 2, 4), date(2026, 2, 5), date(2026, 6, 18), date(2026, 6, 19), date(2026, 11, 2)]
NOTHING_SHOWN: list[frozenset[Exemption]] = [frozenset()] * 8  # as likely as all that can be shown together

DRAWN: dict[str, list[Any]] = {
    **{flag: [False, True] for flag in FLAGS},
    "received": DAYS,
    "decision_taken": [NEVER, *DAYS],
    "exempt_in_full": [False, True],
    "identity_confirmed": [NEVER, date(2026, 11, 3)],
    "standing": [Standing.OWN, Standing.SHOWN, Standing.NOT_SHOWN, Standing.DENIED],
    "authority_requested": [False, True],
    "authority_shown": [NEVER, date(2026, 11, 3)],
    "received_as": [Role.CONTROLLER, *Role],
    "basis": list(Basis),
    "grounds": [frozenset(), *(frozenset({ground}) for ground in RequestGround), frozenset(RequestGround)],
    "exemptions": [*NOTHING_SHOWN, *(frozenset({each}) for each in Exemption), frozenset(Exemption)],
}
"""For each fact the oracle looks at, the values it is drawn from."""
