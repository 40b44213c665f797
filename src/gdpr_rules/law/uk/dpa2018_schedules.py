"""DPA 2018 Schedules 2 to 4: the heads that lift rights, each those that it names and so far as it goes, and no other."""

from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.request import RIGHT, Exemption, RequestGround, Right, RightsRequest
from gdpr_rules.instruments.uk import DPA_2018
from gdpr_rules.kernel.citations import Citation
from gdpr_rules.kernel.conditions import contains, equals, one_of, true
from gdpr_rules.kernel.rules import silent
from gdpr_rules.law.gdpr import art13_14_information, art15_access, art23_restrictions, rights
from gdpr_rules.law.gdpr.rights import (
    ACCESS_REQUESTS,
    NOTHING_TO_ERASE,
    NOTHING_TO_PORT,
    UNFOUNDED_OR_EXCESSIVE,
    WITHHELD,
)

R = attrs.fields(RightsRequest)

INFORMED = frozenset({13, 14})
LISTED = frozenset({13, 14, 15, 16, 17, 18, 19, 20, 21})  # Sch 2 paras 1(a), 6
TOLD = frozenset({13, 14, 15})  # Sch 2 para 18
ON_CHILDREN = LISTED - {19}  # Sch 3 para 1
ACCESS_ONLY = frozenset({15})  # Sch 4 para 1


@attrs.frozen
class Head:
    """One head of the schedules: what is shown under it, the Articles of the UK GDPR that it lifts, and where it stands.

    Of Article 21 only paragraph 1 is ever lifted: objections to direct marketing and to research stand.
    """

    exemption: Exemption
    articles: frozenset[int]
    cite: Citation


HEADS = (
    Head(Exemption.CRIME_AND_TAXATION, LISTED, DPA_2018.at("Sch 2 para 2(1)")),
    Head(Exemption.RISK_ASSESSMENT, TOLD, DPA_2018.at("Sch 2 para 3(3)")),
    Head(Exemption.IMMIGRATION, frozenset({13, 14, 15, 17, 18, 21}), DPA_2018.at("Sch 2 para 4(2)")),
    Head(Exemption.DISCLOSURE_BY_LAW, LISTED, DPA_2018.at("Sch 2 para 5")),
    Head(Exemption.PUBLIC_FUNCTIONS, LISTED, DPA_2018.at("Sch 2 paras 7 to 12")),
    Head(Exemption.PARLIAMENTARY_PRIVILEGE, LISTED, DPA_2018.at("Sch 2 para 13")),
    Head(Exemption.JUDICIAL, LISTED, DPA_2018.at("Sch 2 para 14")),
    Head(Exemption.CROWN_HONOURS, LISTED, DPA_2018.at("Sch 2 para 15")),
    Head(Exemption.LEGAL_PRIVILEGE, TOLD, DPA_2018.at("Sch 2 para 19")),
    Head(Exemption.SELF_INCRIMINATION, TOLD, DPA_2018.at("Sch 2 para 20")),
    Head(Exemption.CORPORATE_FINANCE, TOLD, DPA_2018.at("Sch 2 para 21")),
    Head(Exemption.MANAGEMENT_FORECASTS, TOLD, DPA_2018.at("Sch 2 para 22")),
    Head(Exemption.NEGOTIATIONS, TOLD, DPA_2018.at("Sch 2 para 23")),
    Head(Exemption.CONFIDENTIAL_REFERENCE, TOLD, DPA_2018.at("Sch 2 para 24")),
    Head(Exemption.EXAM_SCRIPTS, TOLD, DPA_2018.at("Sch 2 para 25(1)")),
    Head(Exemption.SPECIAL_PURPOSES, LISTED - {18}, DPA_2018.at("Sch 2 para 26(9)")),  # of Article 18(1), not point (c): below
    Head(Exemption.RESEARCH_OR_STATISTICS, frozenset({15, 16, 18, 21}), DPA_2018.at("Sch 2 para 27(2)")),
    Head(Exemption.PUBLIC_ARCHIVE, frozenset({15, 16, 18, 19, 20, 21}), DPA_2018.at("Sch 2 para 28(2)")),
    Head(Exemption.WITHHELD_BY_COURT, ON_CHILDREN, DPA_2018.at("Sch 3 paras 3, 9, 18")),
    Head(Exemption.TOLD_IN_CONFIDENCE, ON_CHILDREN, DPA_2018.at("Sch 3 paras 4, 10")),
    Head(Exemption.SERIOUS_HARM, ACCESS_ONLY, DPA_2018.at("Sch 3 paras 5, 11, 19")),
    Head(Exemption.CHILD_ABUSE_DATA, ACCESS_ONLY, DPA_2018.at("Sch 3 para 21")),
    Head(Exemption.DISCLOSURE_PROHIBITED, ACCESS_ONLY, DPA_2018.at("Sch 4 paras 2 to 6")),
)
NOT_ENCODED = (
    "what each head asks for besides, such as an opinion of a health professional (DPA 2018 Sch 3 para 5(2)), and who may rely "
    "on it: on that of immigration the Secretary of State, case by case (Sch 2 paras 4A, 4B)",
    "national security and defence (DPA 2018 s 26), and any further exemption in regulations (s 16): national law otherwise",
    "the derived exemptions of those who pass data on, or obtain them (Sch 2 paras 2(3), 4(4))",
)
OPINION_FIRST = (
    "that data on health, and some on social work and education, may not be disclosed before an opinion that no serious harm "
    "is likely (DPA 2018 Sch 3 paras 6, 12, 20)"
)


def lifting(article: int) -> frozenset[Exemption]:
    """What lifts an Article: the heads of the schedules that name it, and any other law that restricts the right."""
    return frozenset(head.exemption for head in HEADS if article in head.articles) | {Exemption.NATIONAL_LAW}


# By right

INFORMATION_LIFTED = contains(R.exemptions, lifting(13) & lifting(14)).named(
    "a schedule to the Act, or another law, lifts the duty to inform", DPA_2018.at("s 15")
)
ACCESS_LIFTED = contains(R.exemptions, lifting(15)).named(
    "a schedule to the Act, or another law, lifts access", DPA_2018.at("s 15")
)
RECTIFICATION_LIFTED = contains(R.exemptions, lifting(16)).named(
    "a schedule to the Act, or another law, lifts rectification", DPA_2018.at("s 15")
)
ERASURE_LIFTED = contains(R.exemptions, lifting(17)).named(
    "a schedule to the Act, or another law, lifts erasure", DPA_2018.at("s 15")
)
RESTRICTION_LIFTED = (
    contains(R.exemptions, lifting(18))
    | (contains(R.exemptions, {Exemption.SPECIAL_PURPOSES}) & ~contains(R.grounds, {RequestGround.NEEDED_FOR_CLAIMS})).named(
        "journalism, or an academic, artistic or literary work, which do not lift Article 18(1)(c)",
        DPA_2018.at("Sch 2 para 26(9)"),
    )
).named("a schedule to the Act, or another law, lifts restriction", DPA_2018.at("s 15"))
NOTICE_LIFTED = contains(R.exemptions, lifting(19)).named(
    "a schedule to the Act, or another law, lifts the notification of recipients", DPA_2018.at("s 15")
)
PORTABILITY_LIFTED = contains(R.exemptions, lifting(20)).named(
    "a schedule to the Act, or another law, lifts portability", DPA_2018.at("s 15")
)
OBJECTION_LIFTED = contains(R.exemptions, {Exemption.COMPELLING_GROUNDS, Exemption.LEGAL_CLAIMS, *lifting(21)}).named(
    "compelling legitimate grounds, legal claims, a schedule to the Act or another law", DPA_2018.at("s 15")
)
LAID_DOWN_OR_SECRET = contains(
    R.exemptions, {Exemption.OBTAINING_LAID_DOWN, Exemption.PROFESSIONAL_SECRECY, *(lifting(13) & lifting(14))}
).named(
    "obtaining is laid down by law, a duty of professional secrecy covers the data, or a schedule to the Act or another law "
    "lifts the duty to inform",
    DPA_2018.at("s 15"),
)

A_RECTIFICATION = one_of(RIGHT, {Right.RECTIFICATION, Right.CORRECT})
AN_ERASURE = one_of(RIGHT, {Right.ERASURE, Right.DELETE})
A_RESTRICTION = one_of(RIGHT, {Right.RESTRICTION, Right.LIMIT})

LIFTED = (
    (one_of(RIGHT, ACCESS_REQUESTS) & ACCESS_LIFTED)
    | (A_RECTIFICATION & RECTIFICATION_LIFTED)
    | (AN_ERASURE & ERASURE_LIFTED)
    | (A_RESTRICTION & RESTRICTION_LIFTED)
    | (equals(RIGHT, Right.RECIPIENT_NOTICE) & NOTICE_LIFTED)
    | (equals(RIGHT, Right.PORTABILITY) & PORTABILITY_LIFTED)
).named("a schedule to the Act, or another law, lifts the right that is exercised", DPA_2018.at("s 15"))
UNIDENTIFIABLE = contains(R.exemptions, {Exemption.CANNOT_IDENTIFY})
NOTHING_TO_NOTIFY = (
    UNIDENTIFIABLE
    | (
        true(R.exempt_in_full)
        & (
            NOTICE_LIFTED
            | (A_RECTIFICATION & RECTIFICATION_LIFTED)
            | (AN_ERASURE & ERASURE_LIFTED)
            | (A_RESTRICTION & RESTRICTION_LIFTED)
        )
    )
).named("the change, or the notification of recipients, is lifted altogether", DPA_2018.at("s 15"))
NOTHING_TO_GIVE = (UNIDENTIFIABLE | (ACCESS_LIFTED & true(R.exempt_in_full))).named(
    "access is lifted as to everything asked for, or the controller cannot identify the data subject", DPA_2018.at("s 15")
)

MEANINGS = (
    (rights.RESTRICTED_OR_UNIDENTIFIABLE, UNIDENTIFIABLE | LIFTED),
    (rights.NOTHING_LEFT, NOTHING_TO_NOTIFY),
    (rights.OVERRIDDEN, OBJECTION_LIFTED),
    (art23_restrictions.RESTRICTED, LIFTED),
    (art13_14_information.RESTRICTED_BY_LAW, INFORMATION_LIFTED),
    (art13_14_information.LAID_DOWN_OR_SECRET, LAID_DOWN_OR_SECRET),
)
"""What the shared text leaves to national law, here."""

AMENDED: dict[str, dict[str, Any]] = {
    "art13.information_at_collection": {
        "examples": (
            *art13_14_information.AT_COLLECTION.examples,
            silent(
                "what an employer intends in negotiations on pay with the one who is asked",
                RightsRequest(
                    right=Right.INFORMATION,
                    received=date(2026, 3, 2),
                    provided_by_subject=True,
                    has_information=False,
                    exemptions=frozenset({Exemption.NEGOTIATIONS}),
                    exempt_in_full=True,
                ),
            ),
        ),
    },
    "art15.access": {
        "unless": WITHHELD | UNFOUNDED_OR_EXCESSIVE | NOTHING_TO_GIVE,
        "not_encoded": (*art15_access.ACCESS_AND_COPY.not_encoded, OPINION_FIRST),
    },
    "art16.rectification": {
        "unless": WITHHELD | UNFOUNDED_OR_EXCESSIVE | UNIDENTIFIABLE | (RECTIFICATION_LIFTED & true(R.exempt_in_full)),
    },
    "art17.erasure": {
        "unless": WITHHELD
        | UNFOUNDED_OR_EXCESSIVE
        | NOTHING_TO_ERASE
        | UNIDENTIFIABLE
        | (ERASURE_LIFTED & true(R.exempt_in_full)),
    },
    "art17.made_public": {
        "unless": WITHHELD
        | UNFOUNDED_OR_EXCESSIVE
        | NOTHING_TO_ERASE
        | UNIDENTIFIABLE
        | (ERASURE_LIFTED & true(R.exempt_in_full)),
    },
    "art18.restriction": {
        "unless": WITHHELD | UNFOUNDED_OR_EXCESSIVE | UNIDENTIFIABLE | (RESTRICTION_LIFTED & true(R.exempt_in_full)),
    },
    "art20.portability": {
        "unless": WITHHELD
        | UNFOUNDED_OR_EXCESSIVE
        | NOTHING_TO_PORT
        | UNIDENTIFIABLE
        | (PORTABILITY_LIFTED & true(R.exempt_in_full)),
    },
}
"""The rights of which one rule each is about one right only."""
