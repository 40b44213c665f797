"""Further cases of rights in the United Kingdom: heads of Schedules 2 to 4 to the DPA 2018, and children in Scotland."""

from collections.abc import Callable
from functools import partial
from typing import Any

from gdpr_rules import Basis, Exemption, RequestGround, Right
from gdpr_rules.facts.request import Representative, Standing
from gdpr_rules.kernel.rules import Example, fires, silent
from tests.law.cases_requests import request
from tests.law.request_cases import asked

E, G = Exemption, RequestGround
BRITISH = partial(request, "GB")
WRONG: dict[str, Any] = {"grounds": {G.INACCURATE}}
OLD: dict[str, Any] = {"grounds": {G.NO_LONGER_NECESSARY}}
CONTESTED: dict[str, Any] = {"grounds": {G.ACCURACY_CONTESTED}}
CLAIMED: dict[str, Any] = {"grounds": {G.NEEDED_FOR_CLAIMS}}
LISTS: dict[str, Any] = {"basis": Basis.CONSENT, "provided_by_subject": True, "automated": True}

Row = tuple[str, Right, dict[str, Any], set[Exemption]]
LIFTED: list[Row] = [
    ("an inquiry into fraud would be prejudiced by access", Right.ACCESS, {}, {E.CRIME_AND_TAXATION}),
    ("an author of an entry that an inquiry keeps as it is", Right.RECTIFICATION, WRONG, {E.CRIME_AND_TAXATION}),
    ("the tax office needs an old statement", Right.ERASURE, OLD, {E.CRIME_AND_TAXATION}),
    ("an audit goes on with contested figures", Right.RESTRICTION, CONTESTED, {E.PUBLIC_FUNCTIONS}),
    ("an inquiry keeps the recipients to itself", Right.RECIPIENT_NOTICE, {}, {E.CRIME_AND_TAXATION}),
    ("a record office cannot hand out its holdings", Right.PORTABILITY, LISTS, {E.PUBLIC_ARCHIVE}),
    ("a newspaper cannot restrict a draft", Right.RESTRICTION, CONTESTED, {E.SPECIAL_PURPOSES}),
    ("a shop cannot tell whose measurements these are", Right.ACCESS, {}, {E.CANNOT_IDENTIFY}),
]
"""A head that names the right: DPA 2018 Sch 2 paras 2, 6, 26(9), 28(2); the last row is Article 11(2)."""
STANDING: list[Row] = [
    ("advice of counsel can be out of date, and is erased", Right.ERASURE, OLD, {E.LEGAL_PRIVILEGE}),
    ("advice of counsel spells a name wrongly", Right.RECTIFICATION, WRONG, {E.LEGAL_PRIVILEGE}),
    ("a study does not need an old address", Right.ERASURE, OLD, {E.RESEARCH_OR_STATISTICS}),
    ("a study exports what a participant gave", Right.PORTABILITY, LISTS, {E.RESEARCH_OR_STATISTICS}),
    ("a study names its partners", Right.RECIPIENT_NOTICE, {}, {E.RESEARCH_OR_STATISTICS}),
    ("a record office erases what it holds unlawfully", Right.ERASURE, {"grounds": {G.UNLAWFUL}}, {E.PUBLIC_ARCHIVE}),
    ("a visa file gives the wrong date of birth", Right.RECTIFICATION, WRONG, {E.IMMIGRATION}),
    ("a reference given in confidence is contested", Right.RESTRICTION, CONTESTED, {E.CONFIDENTIAL_REFERENCE}),
    ("a source needs a recording for a claim", Right.RESTRICTION, CLAIMED, {E.SPECIAL_PURPOSES}),
    ("a file on which nothing is exempt", Right.ACCESS, {}, set()),
]
"""A head that does not name the right: DPA 2018 Sch 2 paras 4(2), 18, 26(9)(b)(vi), 27(2), 28(2)."""

Case = Callable[..., Example[Any]]


def rows(lifted: Case, standing: Case, rest: dict[str, Any], table: list[Row] = LIFTED) -> tuple[Example[Any], ...]:
    """Both tables as cases of a rule that tells them apart."""
    return (
        *(lifted(words, BRITISH(right, exemptions=heads, **facts, **rest)) for words, right, facts, heads in table),
        *(standing(words, BRITISH(right, exemptions=heads, **facts, **rest)) for words, right, facts, heads in STANDING),
    )


SPREAD: dict[str, Any] = {"disclosed_to_others": True, "exempt_in_full": True}
PART: dict[str, Any] = {**SPREAD, "exempt_in_full": False}
REFERENCE, ADVICE, INQUIRY = {E.CONFIDENTIAL_REFERENCE}, {E.LEGAL_PRIVILEGE}, {E.CRIME_AND_TAXATION}
CHANGED = (
    silent("an entry stays as it is", BRITISH(Right.RECTIFICATION, exemptions={E.RESEARCH_OR_STATISTICS}, **WRONG, **SPREAD)),
    silent("an entry is not erased", BRITISH(Right.ERASURE, exemptions={E.IMMIGRATION}, **OLD, **SPREAD)),
    silent("an entry is not restricted", BRITISH(Right.RESTRICTION, exemptions={E.TOLD_IN_CONFIDENCE}, **CONTESTED, **SPREAD)),
    silent("a story is not restricted", BRITISH(Right.RESTRICTION, exemptions={E.SPECIAL_PURPOSES}, **CONTESTED, **SPREAD)),
    silent("an archive erases and tells no one", BRITISH(Right.ERASURE, exemptions={E.PUBLIC_ARCHIVE}, **OLD, **SPREAD)),
    fires("an archive erases a part", BRITISH(Right.ERASURE, exemptions={E.PUBLIC_ARCHIVE}, **OLD, **PART)),
    fires("a study erases", BRITISH(Right.ERASURE, exemptions={E.RESEARCH_OR_STATISTICS}, **OLD, **SPREAD)),
    fires("a visa file is corrected", BRITISH(Right.RECTIFICATION, exemptions={E.IMMIGRATION}, **WRONG, **SPREAD)),
    fires("a court's file is spread", BRITISH(Right.RECIPIENT_NOTICE, exemptions={E.WITHHELD_BY_COURT}, **SPREAD)),
    fires("a contested reference", BRITISH(Right.RESTRICTION, exemptions={E.CONFIDENTIAL_REFERENCE}, **CONTESTED, **SPREAD)),
    silent("recipients that no one can tell", BRITISH(Right.RECIPIENT_NOTICE, exemptions={E.CANNOT_IDENTIFY}, **PART)),
)
"""Article 19 on a change that is lifted itself, and on one that is not."""

NOT_MADE_OUT = (
    silent("no ground for erasure", BRITISH(Right.ERASURE, exemptions={E.CRIME_AND_TAXATION}, **WRONG)),
    silent("no ground for rectification", BRITISH(Right.RECTIFICATION, exemptions={E.CRIME_AND_TAXATION}, **OLD)),
    silent("none either", BRITISH(Right.RECTIFICATION, exemptions={E.CRIME_AND_TAXATION}, **CONTESTED)),
)
"""A right that is not made out gives way to nothing."""

PERTH: dict[str, Any] = {
    "place": "GB-SCT",
    "standing": Standing.SHOWN,
    "asked_by": Representative.PARENT,
    "subject_age": 12,
    "child_understands": True,
}

CASES: dict[str, tuple[Example[Any], ...]] = {
    "uk.gdpr.art12.reasons": rows(fires, silent, {}),
    "uk.gdpr.art5.accountability": (*rows(fires, silent, {}), *NOT_MADE_OUT),
    "uk.gdpr.art23.in_part": rows(fires, silent, {"exempt_in_full": False, "has_information": False}, LIFTED[:-1]),
    "uk.gdpr.art15.access": (
        silent("an applicant asks for a reference given in confidence", BRITISH(Right.ACCESS, exemptions=REFERENCE, **SPREAD)),
        fires("a file holds such a reference among others", BRITISH(Right.ACCESS, exemptions=REFERENCE, **PART)),
        fires("secrecy spares informing, and not access", BRITISH(Right.ACCESS, exemptions={E.PROFESSIONAL_SECRECY}, **SPREAD)),
    ),
    "uk.gdpr.art16.rectification": (
        fires("advice of counsel spells a name wrongly", BRITISH(Right.RECTIFICATION, exemptions=ADVICE, **WRONG, **SPREAD)),
        silent("an inquiry keeps an entry as it is", BRITISH(Right.RECTIFICATION, exemptions=INQUIRY, **WRONG, **SPREAD)),
        fires("an inquiry keeps one entry as it is", BRITISH(Right.RECTIFICATION, exemptions=INQUIRY, **WRONG, **PART)),
    ),
    "uk.gdpr.art18.restriction": (
        silent("a story is not restricted", BRITISH(Right.RESTRICTION, exemptions={E.SPECIAL_PURPOSES}, **CONTESTED, **SPREAD)),
        fires("a source needs a tape", BRITISH(Right.RESTRICTION, exemptions={E.SPECIAL_PURPOSES}, **CLAIMED, **SPREAD)),
        fires("a part of a story", BRITISH(Right.RESTRICTION, exemptions={E.SPECIAL_PURPOSES}, **CONTESTED, **PART)),
    ),
    "uk.gdpr.dpa208.child": (
        fires("a mother in Perth asks the police for the file of her son", asked("uk", Right.ENFORCEMENT_ACCESS, **PERTH)),
        fires("a father in Perth asks an intelligence service", asked("uk", Right.INTELLIGENCE_ACCESS, **PERTH)),
    ),
    "uk.gdpr.art19.recipients": CHANGED,
    "uk.gdpr.art19.names": CHANGED,
}
