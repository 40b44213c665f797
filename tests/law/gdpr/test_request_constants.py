"""Each right, ground, exemption and basis that decides a rule on requests, and each first day, written out from the articles.

A member removed from one of the sets of the law, or added to it, fails here; so does a day that is moved.
"""

from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest

from gdpr_rules import NEVER, Basis, Exemption, RequestGround, Right, evaluate
from tests.law.british_heads import LIFTING
from tests.law.gdpr.rights_oracle import NAMES
from tests.law.request_cases import ON, asked

R, E, G, B = Right, Exemption, RequestGround, Basis
DAY = timedelta(days=1)
BOTH, EU, UK = ("eu", "uk"), ("eu",), ("uk",)

DOUBTED: dict[str, Any] = {"identity_doubted": True, "identity_confirmed": NEVER}
PORTABLE: dict[str, Any] = {"basis": B.CONTRACT, "provided_by_subject": True, "automated": True}
SITUATION: dict[str, Any] = {"basis": B.LEGITIMATE_INTERESTS, "grounds": {G.PARTICULAR_SITUATION}}
STUDY: dict[str, Any] = {"basis": B.CONSENT, "research": True, "grounds": {G.PARTICULAR_SITUATION}}
SPREAD: dict[str, Any] = {"disclosed_to_others": True}
DECIDED: dict[str, Any] = {"right": R.AUTOMATED_DECISION, "solely_automated_decision": True, "significant_effect": True}
OLD: dict[str, Any] = {"received": date(2025, 11, 3)}
ELSEWHERE: dict[str, Any] = {"right": R.INFORMATION, "provided_by_subject": False}

FIRING: dict[str, dict[str, Any]] = {
    "art7.withdrawal": {"right": R.WITHDRAWAL, "basis": B.CONSENT},
    "art12.reply": {"right": R.ACCESS},
    "art12.fee": {"right": R.ACCESS},
    "art12.burden": {"right": R.ACCESS, "manifestly_unfounded_or_excessive": True},
    "art12.electronic_form": {"right": R.ACCESS, "asked_electronically": True},
    "art12.identity": {"right": R.ACCESS, **DOUBTED},
    "art12.reasons": {"right": R.ACCESS, "manifestly_unfounded_or_excessive": True, "solely_automated_decision": False},
    "art12.time_limit": {"right": R.ACCESS, **OLD},
    "art12a.time_limit": {"right": R.ACCESS},
    "art13.information_at_collection": {"right": R.INFORMATION, "provided_by_subject": True},
    "art14.information_elsewhere": ELSEWHERE,
    "art14.public_information": {**ELSEWHERE, "exemptions": {E.DEFEATS_PURPOSE}},
    "art15.access": {"right": R.ACCESS},
    "art15.rights_of_others": {"right": R.ACCESS, "exemptions": {E.RIGHTS_OF_OTHERS}},
    "art15.search": {"right": R.ACCESS},
    "art16.rectification": {"right": R.RECTIFICATION, "grounds": {G.INACCURATE}},
    "art17.erasure": {"right": R.ERASURE, "grounds": {G.UNLAWFUL}},
    "art17.made_public": {"right": R.ERASURE, "grounds": {G.UNLAWFUL}, "made_public": True},
    "art18.restriction": {"right": R.RESTRICTION, "grounds": {G.UNLAWFUL}},
    "art19.recipients": {"right": R.RECIPIENT_NOTICE, **SPREAD},
    "art19.names": {"right": R.RECIPIENT_NOTICE, **SPREAD},
    "art20.portability": {"right": R.PORTABILITY, **PORTABLE},
    "art21.particular_situation": {"right": R.OBJECTION, **SITUATION},
    "art21.restriction_meanwhile": {"right": R.OBJECTION, **SITUATION},
    "art21.direct_marketing": {"right": R.OBJECTION, "direct_marketing": True},
    "art21.research": {"right": R.OBJECTION, **STUDY},
    "art22.decision": {**DECIDED, **OLD},
    "art22.safeguards": {**DECIDED, **OLD},
    "art22.time_limit": {**DECIDED, **OLD},
    "art22b.decision": {**DECIDED, "special_category": True},
    "art22c.safeguards": DECIDED,
    "art32.remembered_opt_out": {"right": R.ERASURE, "direct_marketing": True},
    "art5.accountability": {"right": R.ACCESS, "exemptions": {E.NATIONAL_LAW}},
    "art77.complaint": {"right": R.COMPLAINT},
    "dpa164a.complaint": {"right": R.COMPLAINT},
    "dpa165.authority": {"right": R.COMPLAINT},
}
"""For each rule facts on which it fires."""

UK_ONLY = {
    "art12a.time_limit",
    "art22.time_limit",
    "art15.search",
    "art22b.decision",
    "art22c.safeguards",
    "dpa164a.complaint",
    "dpa165.authority",
}

ARTICLES_15_TO_22 = {
    R.ACCESS,
    R.KNOW,
    R.EXAM_MARKS,
    R.RECTIFICATION,
    R.CORRECT,
    R.ERASURE,
    R.DELETE,
    R.RESTRICTION,
    R.LIMIT,
    R.RECIPIENT_NOTICE,
    R.PORTABILITY,
    R.OBJECTION,
    R.OPT_OUT,
    R.AUTOMATED_DECISION,
}
ACCESS, RECTIFICATION, ERASURE, RESTRICTION = (
    {R.ACCESS, R.KNOW, R.EXAM_MARKS},
    {R.RECTIFICATION, R.CORRECT},
    {R.ERASURE, R.DELETE},
    {R.RESTRICTION, R.LIMIT},
)
OBJECTION = {R.OBJECTION, R.OPT_OUT}
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
ANONYMOUS_OR_RESTRICTED = {E.NATIONAL_LAW, E.CANNOT_IDENTIFY}
ALL_CHANGES: dict[str, Any] = {"grounds": {G.UNLAWFUL, G.INACCURATE}, **SPREAD}

Row = tuple[tuple[str, ...], str, dict[str, Any], str, set[Any]]
FIRES_WITH: list[Row] = [
    (BOTH, "art7.withdrawal", {}, "right", {R.WITHDRAWAL}),
    (BOTH, "art7.withdrawal", {}, "basis", {B.CONSENT}),
    (BOTH, "art12.reply", {}, "right", ARTICLES_15_TO_22),
    (BOTH, "art12.fee", {}, "right", ARTICLES_15_TO_22 | {R.INFORMATION}),
    (BOTH, "art12.fee", {"further_copy": True}, "right", (ARTICLES_15_TO_22 | {R.INFORMATION}) - ACCESS),
    (BOTH, "art12.burden", {}, "right", ARTICLES_15_TO_22),
    (BOTH, "art12.electronic_form", {}, "right", ARTICLES_15_TO_22),
    (EU, "art12.identity", {}, "right", ARTICLES_15_TO_22 - {R.AUTOMATED_DECISION}),
    (UK, "art12.identity", {}, "right", ARTICLES_15_TO_22),  # DUAA Sch 6 para 2(6)
    (UK, "art12.identity", {"decision_taken": date(2026, 2, 4)}, "right", ARTICLES_15_TO_22 - {R.AUTOMATED_DECISION}),
    (
        EU,
        "art12.identity",
        {"direct_marketing": True},
        "right",
        ARTICLES_15_TO_22 - {R.AUTOMATED_DECISION, R.OBJECTION, R.OPT_OUT},
    ),
    (UK, "art12.identity", {"direct_marketing": True}, "right", ARTICLES_15_TO_22 - {R.OBJECTION, R.OPT_OUT}),
    (BOTH, "art12.reasons", {}, "right", ARTICLES_15_TO_22),
    (EU, "art12.time_limit", {}, "right", ARTICLES_15_TO_22),  # Article 19 among them
    (UK, "art12.time_limit", {}, "right", ARTICLES_15_TO_22 - {R.AUTOMATED_DECISION, R.EXAM_MARKS}),
    (UK, "art22.time_limit", {}, "right", {R.AUTOMATED_DECISION}),
    (UK, "art12a.time_limit", {}, "right", ARTICLES_15_TO_22 - {R.EXAM_MARKS}),
    (BOTH, "art13.information_at_collection", {}, "right", {R.INFORMATION}),
    (BOTH, "art13.information_at_collection", {}, "exemptions", set(E) - {E.NATIONAL_LAW}),
    (BOTH, "art14.information_elsewhere", {}, "right", {R.INFORMATION}),
    (
        BOTH,
        "art14.information_elsewhere",
        {},
        "exemptions",
        set(E)
        - {
            E.IMPOSSIBLE_OR_DISPROPORTIONATE,
            E.DEFEATS_PURPOSE,
            E.OBTAINING_LAID_DOWN,
            E.PROFESSIONAL_SECRECY,
            E.NATIONAL_LAW,
        },
    ),
    (BOTH, "art14.public_information", {}, "exemptions", {E.IMPOSSIBLE_OR_DISPROPORTIONATE, E.DEFEATS_PURPOSE}),
    (BOTH, "art15.access", {}, "right", ACCESS),
    (BOTH, "art15.access", {}, "exemptions", set(E) - ANONYMOUS_OR_RESTRICTED),
    (BOTH, "art15.rights_of_others", {}, "right", ACCESS),
    (BOTH, "art15.rights_of_others", {}, "exemptions", {E.RIGHTS_OF_OTHERS}),
    (UK, "art15.search", {}, "right", ACCESS),
    (UK, "art15.search", {}, "exemptions", set(E) - ANONYMOUS_OR_RESTRICTED),
    (BOTH, "art16.rectification", {}, "right", RECTIFICATION),
    (BOTH, "art16.rectification", {}, "grounds", {G.INACCURATE, G.INCOMPLETE}),
    (BOTH, "art16.rectification", {}, "exemptions", set(E) - ANONYMOUS_OR_RESTRICTED),
    (BOTH, "art17.erasure", {}, "right", ERASURE),
    (BOTH, "art17.erasure", {}, "grounds", ARTICLE_17_1),
    (BOTH, "art17.erasure", {}, "exemptions", set(E) - (ARTICLE_17_3 | ANONYMOUS_OR_RESTRICTED)),
    (BOTH, "art17.made_public", {}, "right", ERASURE),
    (BOTH, "art17.made_public", {}, "grounds", ARTICLE_17_1),
    (BOTH, "art17.made_public", {}, "exemptions", set(E) - (ARTICLE_17_3 | ANONYMOUS_OR_RESTRICTED)),
    (BOTH, "art18.restriction", {}, "right", RESTRICTION),
    (
        BOTH,
        "art18.restriction",
        {},
        "grounds",
        ARTICLE_18_1,
    ),
    (BOTH, "art18.restriction", {}, "exemptions", set(E) - ANONYMOUS_OR_RESTRICTED),
    (BOTH, "art19.recipients", ALL_CHANGES, "right", RECTIFICATION | ERASURE | RESTRICTION | {R.RECIPIENT_NOTICE}),
    (BOTH, "art19.recipients", {"right": R.RECTIFICATION}, "grounds", {G.INACCURATE, G.INCOMPLETE}),
    (BOTH, "art19.recipients", {"right": R.ERASURE}, "grounds", ARTICLE_17_1),
    (BOTH, "art19.recipients", {"right": R.RESTRICTION}, "grounds", ARTICLE_18_1),
    (
        BOTH,
        "art19.recipients",
        {"right": R.ERASURE, "grounds": {G.UNLAWFUL}},
        "exemptions",
        set(E) - (ARTICLE_17_3 | ANONYMOUS_OR_RESTRICTED | {E.IMPOSSIBLE_OR_DISPROPORTIONATE}),
    ),
    (BOTH, "art19.names", ALL_CHANGES, "right", RECTIFICATION | ERASURE | RESTRICTION | {R.RECIPIENT_NOTICE}),
    (BOTH, "art19.names", {"right": R.RECTIFICATION}, "grounds", {G.INACCURATE, G.INCOMPLETE}),
    (BOTH, "art19.names", {"right": R.ERASURE}, "grounds", ARTICLE_17_1),
    (BOTH, "art19.names", {"right": R.RESTRICTION}, "grounds", ARTICLE_18_1),
    (
        BOTH,
        "art19.names",
        {"right": R.ERASURE, "grounds": {G.UNLAWFUL}},
        "exemptions",
        set(E) - (ARTICLE_17_3 | ANONYMOUS_OR_RESTRICTED),
    ),
    (BOTH, "art20.portability", {}, "right", {R.PORTABILITY}),
    (BOTH, "art20.portability", {}, "basis", {B.CONSENT, B.CONTRACT}),
    (
        BOTH,
        "art20.portability",
        {},
        "exemptions",
        set(E) - {E.PUBLIC_TASK, E.RIGHTS_OF_OTHERS, E.NATIONAL_LAW, E.CANNOT_IDENTIFY},
    ),
    (BOTH, "art21.particular_situation", {}, "right", OBJECTION),
    (EU, "art21.particular_situation", {}, "basis", {B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS}),
    (UK, "art21.particular_situation", {}, "basis", {B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS, B.RECOGNISED_INTEREST}),
    (BOTH, "art21.particular_situation", {}, "grounds", {G.PARTICULAR_SITUATION}),
    (BOTH, "art21.restriction_meanwhile", {}, "right", OBJECTION),
    (EU, "art21.restriction_meanwhile", {}, "basis", {B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS}),
    (UK, "art21.restriction_meanwhile", {}, "basis", {B.PUBLIC_TASK, B.LEGITIMATE_INTERESTS, B.RECOGNISED_INTEREST}),
    (BOTH, "art21.restriction_meanwhile", {}, "grounds", {G.PARTICULAR_SITUATION}),
    (
        BOTH,
        "art21.particular_situation",
        {},
        "exemptions",
        set(E) - {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS, E.NATIONAL_LAW},
    ),
    (BOTH, "art21.restriction_meanwhile", {}, "exemptions", set(E)),
    (BOTH, "art21.direct_marketing", {}, "right", OBJECTION),
    (BOTH, "art21.research", {}, "right", OBJECTION),
    (BOTH, "art21.research", {}, "grounds", {G.PARTICULAR_SITUATION}),
    (EU, "art21.research", {}, "exemptions", set(E) - {E.PUBLIC_TASK, E.NATIONAL_LAW}),
    (UK, "art21.research", {}, "exemptions", set(E) - {E.PUBLIC_TASK}),
    (BOTH, "art22.decision", {}, "right", {R.AUTOMATED_DECISION}),
    (BOTH, "art22.safeguards", {}, "right", {R.AUTOMATED_DECISION}),
    (UK, "art22b.decision", {"special_category": False}, "basis", {B.RECOGNISED_INTEREST}),
    (UK, "art22c.safeguards", {}, "right", {R.AUTOMATED_DECISION}),
    (BOTH, "art32.remembered_opt_out", {}, "right", ERASURE | OBJECTION),
    (UK, "dpa164a.complaint", {}, "right", {R.COMPLAINT}),
    (UK, "dpa165.authority", {}, "right", {R.COMPLAINT}),
]
"""Enactments, rule, what differs from its firing facts, a fact, and the members of that fact with which it fires.

Of exemptions, those are left out that only the United Kingdom knows: `HEADS` has them.
"""

HEADS: dict[str, set[Exemption]] = {
    "art13.information_at_collection": LIFTING[R.INFORMATION],
    "art14.information_elsewhere": LIFTING[R.INFORMATION],
    "art15.access": LIFTING[R.ACCESS],
    "art15.search": LIFTING[R.ACCESS],
    "art16.rectification": LIFTING[R.RECTIFICATION],
    "art17.erasure": LIFTING[R.ERASURE],
    "art17.made_public": LIFTING[R.ERASURE],
    "art18.restriction": LIFTING[R.RESTRICTION],
    "art19.recipients": LIFTING[R.ERASURE] | LIFTING[R.RECIPIENT_NOTICE],
    "art19.names": LIFTING[R.ERASURE] | LIFTING[R.RECIPIENT_NOTICE],
    "art20.portability": LIFTING[R.PORTABILITY],
    "art21.particular_situation": LIFTING[R.OBJECTION],
}
"""DPA 2018 Schedules 2 to 4: with which heads a British rule does not fire either."""

RIGHTS_MADE_OUT: list[tuple[tuple[str, ...], dict[str, Any], set[Exemption]]] = [
    *((BOTH, {"right": right}, {E.RIGHTS_OF_OTHERS, E.NATIONAL_LAW, E.CANNOT_IDENTIFY}) for right in sorted(ACCESS, key=str)),
    *(
        (BOTH, {"right": right, "grounds": {ground}}, ANONYMOUS_OR_RESTRICTED)
        for right, ground in (
            (R.RECTIFICATION, G.INACCURATE),
            (R.CORRECT, G.INCOMPLETE),
            (R.RESTRICTION, G.ACCURACY_CONTESTED),
            (R.LIMIT, G.UNLAWFUL),
            (R.RESTRICTION, G.NEEDED_FOR_CLAIMS),
            (R.RESTRICTION, G.OBJECTION_PENDING),
        )
    ),
    *(
        (
            BOTH,
            {"right": right, "grounds": {ground}},
            (ARTICLE_17_3 | ANONYMOUS_OR_RESTRICTED),
        )
        for right, ground in (
            (R.ERASURE, G.NO_LONGER_NECESSARY),
            (R.DELETE, G.CONSENT_WITHDRAWN),
            (R.ERASURE, G.OBJECTION_STANDS),
            (R.ERASURE, G.UNLAWFUL),
            (R.ERASURE, G.DUTY_TO_ERASE),
            (R.ERASURE, G.CHILD_ONLINE),
        )
    ),
    (BOTH, {"right": R.RECIPIENT_NOTICE}, ANONYMOUS_OR_RESTRICTED),
    *(
        (
            BOTH,
            {"right": R.PORTABILITY, **PORTABLE, "basis": basis},
            {E.PUBLIC_TASK, E.RIGHTS_OF_OTHERS, E.NATIONAL_LAW, E.CANNOT_IDENTIFY},
        )
        for basis in (B.CONSENT, B.CONTRACT)
    ),
    *(
        (where, {"right": right, **SITUATION, "basis": basis}, {E.COMPELLING_GROUNDS, E.LEGAL_CLAIMS, E.NATIONAL_LAW})
        for where, right, basis in (
            (BOTH, R.OBJECTION, B.LEGITIMATE_INTERESTS),
            (BOTH, R.OPT_OUT, B.PUBLIC_TASK),
            (UK, R.OBJECTION, B.RECOGNISED_INTEREST),
        )
    ),
    *((EU, {"right": right, **STUDY}, {E.PUBLIC_TASK, E.NATIONAL_LAW}) for right in sorted(OBJECTION, key=str)),
    *((UK, {"right": right, **STUDY}, {E.PUBLIC_TASK}) for right in sorted(OBJECTION, key=str)),
]
"""Requests that are complied with, and the exemptions each of which leads to a refusal that has to be shown and explained."""

FIRST_DAYS: dict[str, date] = {
    "uk.art12a.time_limit": date(2026, 2, 5),
    "uk.art15.search": date(2024, 1, 1),
    "uk.art22b.decision": date(2026, 2, 5),
    "uk.art22c.safeguards": date(2026, 2, 5),
    "uk.dpa164a.complaint": date(2026, 6, 19),
}
"""First days other than those of the texts themselves: 25 May 2018 for the GDPR, 1 January 2021 for the UK GDPR."""


def fired(where: str, rule: str, on: date = ON, **facts: Any) -> bool:
    """Whether a rule certainly fires on a request about which everything else is known."""
    told: dict[str, Any] = {name: frozenset(value) if isinstance(value, set) else value for name, value in facts.items()}
    decision = evaluate(asked(where, **told), on=on)
    return f"{where}.gdpr.{rule}" in {each.id for each in decision.fired}


def day_for(where: str, rule: str) -> date:
    """A day on which the rule is law."""
    return date(2026, 6, 18) if (where, rule) == ("uk", "art77.complaint") else ON


@pytest.mark.parametrize(
    ("where", "at"),
    [pytest.param(where, at, id=f"{where}-{row[1]}-{row[3]}-{at}") for at, row in enumerate(FIRES_WITH) for where in row[0]],
)
def test_a_rule_fires_with_these_members_and_no_others(where: str, at: int) -> None:
    _, rule, changes, fact, members = FIRES_WITH[at]
    kind: type[Enum] = {"right": Right, "basis": Basis, "grounds": RequestGround, "exemptions": Exemption}[fact]
    facts = {**FIRING[rule], **changes}
    found = {
        member
        for member in kind
        if fired(where, rule, **{**facts, fact: {member} if fact in ("grounds", "exemptions") else member})
    }
    assert found == members - (HEADS.get(rule, set()) if (where, fact) == ("uk", "exemptions") else set())


@pytest.mark.parametrize(("where", "at"), [(where, at) for at, row in enumerate(RIGHTS_MADE_OUT) for where in row[0]])
def test_a_right_made_out_is_refused_for_these_exemptions_alone(where: str, at: int) -> None:
    _, facts, exemptions = RIGHTS_MADE_OUT[at]
    assert not fired(where, "art12.reasons", **facts)
    heads = LIFTING[NAMES.get(facts["right"], facts["right"])] if where == "uk" and not facts.get("research") else set()
    if facts.get("grounds") == {G.NEEDED_FOR_CLAIMS}:
        heads = heads - {E.SPECIAL_PURPOSES}  # Sch 2 para 26(9)(b)(vi)
    for rule in ("art12.reasons", "art5.accountability"):
        assert {each for each in Exemption if fired(where, rule, **facts, exemptions={each})} == exemptions | heads


@pytest.mark.parametrize("right", [R.OBJECTION, R.OPT_OUT])
@pytest.mark.parametrize("where", BOTH)
def test_an_objection_to_marketing_is_never_refused(where: str, right: Right) -> None:
    assert not fired(where, "art12.reasons", right=right, direct_marketing=True, exemptions=set(E))
    assert fired(where, "art12.reasons", right=right, direct_marketing=False, exemptions=set(E))


@pytest.mark.parametrize(("where", "rule"), [(where, rule) for rule in FIRING for where in (UK if rule in UK_ONLY else BOTH)])
def test_the_first_day_of_each_rule(where: str, rule: str) -> None:
    own = {"eu": date(2018, 5, 25), "uk": date(2021, 1, 1)}[where]
    first = FIRST_DAYS.get(f"{where}.{rule}", own)
    facts = FIRING[rule]
    assert fired(where, rule, first, **facts)
    assert not fired(where, rule, first - DAY, **facts)
    assert fired(where, rule, day_for(where, rule), **facts)


@pytest.mark.parametrize(
    ("rule", "last_old_day", "follows"),
    [
        ("art12.time_limit", date(2026, 2, 4), "art12a.time_limit"),
        ("art22.decision", date(2026, 2, 4), "art22b.decision"),
        ("art22.safeguards", date(2026, 2, 4), "art22c.safeguards"),
    ],
)
def test_the_day_of_receipt_divides_the_old_text_from_the_new(rule: str, last_old_day: date, follows: str) -> None:
    facts = {**FIRING[rule], **FIRING[follows]}
    for received, old in ((last_old_day, True), (last_old_day + DAY, False)):
        told = {**facts, "received": received}
        assert fired("uk", rule, **told) is old
        assert fired("uk", follows, **told) is not old


def test_complaints_go_to_the_controller_from_19_june_2026() -> None:
    for received, there in ((date(2026, 6, 18), False), (date(2026, 6, 19), True)):
        assert fired("uk", "dpa164a.complaint", right=R.COMPLAINT, received=received) is there
    assert fired("uk", "art77.complaint", date(2026, 6, 18), right=R.COMPLAINT)
    assert not fired("uk", "art77.complaint", date(2026, 6, 19), right=R.COMPLAINT)
